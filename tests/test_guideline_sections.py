"""What an author declares of a section of the guideline is what its reader reads."""

import re
from typing import Final

import pytest

from policyc.compose import compose
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.source import Source

HEAD: Final = """\
policy: shop
languages: [ko, en]
effective: 2026-12-01
numbering: none
toc: false
company: {name: {ko: ㈜보기, en: Bogi Inc.}, alias: {ko: 회사, en: the Company}}
contacts: {desk: {email: desk@bogi.example}}
services: {app: Bogi}
"""
T: Final = "{ko: 가, en: a}"
CRITERIA: Final = (
    "criteria: {relation: {ko: 관련, en: related}, foreseeability: {ko: 예측, en: foreseen}, "
    "no_infringement: {ko: 무해, en: harmless}, safeguards: [pseudonymisation, encryption]}"
)


def said(declared: str, lang: Lang) -> str:
    """The sections of a policy that declares this, without the last one, on its changes."""
    policy = read(Source.parse(f"{HEAD}{declared}\n".encode(), "shop.yaml"))
    _, *sections, _ = markdown(compose(policy, [lang])).split("\n## ")
    return "\n## ".join(sections)


def decisions(*lines: str) -> str:
    """A policy with one automated decision, of which `lines` are said."""
    one = "".join(f"\n    {line}" for line in lines)
    return f"automated_decisions:\n  decisions:\n    name: {T}\n    decides: {T}{one}"


NONE: Final[dict[str, tuple[str, str, str]]] = {
    "children": (
        "children: none",
        "회사는 만 14세 미만 아동의 개인정보를 처리하지 않는다.",
        "The Company does not process the personal information of children under the age of 14.",
    ),
    "third_parties": (
        "third_parties: none",
        "회사는 정보주체의 개인정보를 제3자에게 제공하지 않는다.",
        "The Company does not provide the personal information of data subjects to third parties.",
    ),
    "additional_use": (
        "additional_use: none",
        "회사는 정보주체의 동의 없이 개인정보를 추가적으로 이용하거나 제공하지 않는다.",
        (
            "The Company does not make any additional use or provision of personal information "
            "without the consent of the data subject."
        ),
    ),
    "processors": (
        "processors: none",
        "회사는 개인정보 처리업무를 위탁하지 않는다.",
        "The Company does not entrust the processing of personal information to others.",
    ),
    "transfers": (
        "transfers: none",
        "회사는 개인정보를 국외로 이전하지 않는다.",
        "The Company does not transfer personal information outside Korea.",
    ),
    "overseas_collection": (
        "overseas_collection: none",
        "회사는 국내에 있는 정보주체의 개인정보를 국외에서 직접 수집하지 않는다.",
        (
            "The Company does not, from outside Korea, collect personal information directly "
            "from data subjects in Korea."
        ),
    ),
    "sensitive_disclosure": (
        "sensitive_disclosure: none",
        (
            "회사가 재화 또는 서비스를 제공하는 과정에서 공개되는 정보에는 "
            "정보주체의 민감정보가 포함되지 않는다."
        ),
        (
            "Information that becomes public when the Company provides goods or services does not "
            "include sensitive information of data subjects."
        ),
    ),
    "ai_development": (
        "ai_development: none",
        (
            "회사는 「개인정보 보호법」 제28조의12제1항에 따른 인공지능기술의 개발을 위하여 "
            "개인정보를 당초의 수집 목적 외로 이용하지 않는다."
        ),
        (
            "The Company does not use personal information beyond the purpose of its collection to "
            "develop AI technology under Article 28-12(1) of the Personal Information Protection "
            "Act."
        ),
    ),
    "pseudonymised": (
        "pseudonymised: none",
        "회사는 가명정보를 처리하지 않는다.",
        "The Company does not process pseudonymized information.",
    ),
    "tracking": (
        "tracking: none",
        "회사는 개인정보를 자동으로 수집하는 장치를 설치하거나 운영하지 않는다.",
        (
            "The Company neither installs nor operates tools that automatically collect personal "
            "information."
        ),
    ),
    "automated_decisions": (
        "automated_decisions: none",
        "회사는 완전히 자동화된 시스템으로 개인정보를 처리하여 이루어지는 결정을 하지 않는다.",
        (
            "The Company does not make decisions by processing personal information through a "
            "fully automated system."
        ),
    ),
}


@pytest.mark.parametrize(("declared", "korean", "english"), NONE.values(), ids=NONE)
def test_a_topic_that_does_not_apply_is_one_sentence(
    declared: str, korean: str, english: str
) -> None:
    """`none` is a section of one sentence."""
    for lang, sentence in zip((Lang.ko, Lang.en), (korean, english), strict=True):
        _, _, body = said(declared, lang).partition("\n\n")
        assert body.strip() == sentence


def test_what_is_not_declared_is_not_said() -> None:
    """A policy that declares none of the topics has none of their sections."""
    assert [said("", lang) for lang in Lang] == ["", ""]


SAID: Final[dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]]] = {
    "additional use alone": (
        "additional_use: {cases: {purpose: service_improvement, items: order_history}}",
        (
            "회사는 「개인정보 보호법」 제15조제3항에 따라",
            "추가적으로 이용한다.",
            "| 이용·제공 목적 | 개인정보 항목 | 보유 및 이용 기간 |",
            "| 서비스 품질 개선 및 기능 개발 | 주문 내역 | - |",
        ),
        (
            "In accordance with Article 15(3) of the Personal Information Protection Act, the",
            "the following additional use of personal information",
            "| Purpose of use or provision | Items of personal information |",
            "| Service quality improvement and feature development | Order history | - |",
        ),
    ),
    "additional provision alone": (
        (
            "additional_use: {cases: {purpose: service_improvement, recipient: Lab, items: email, "
            "keep: until withdrawal}}"
        ),
        (
            "「개인정보 보호법」 제17조제4항에 따라",
            "추가적으로 제공한다.",
            "| 서비스 품질 개선 및 기능 개발 | Lab | 이메일 | 회원 탈퇴 시까지 |",
        ),
        (
            "In accordance with Article 17(4) of",
            "the following additional provision of personal information",
            "| Service quality improvement and feature development | Lab | Email |",
        ),
    ),
    "additional use and provision": (
        (
            "additional_use: {cases: [{purpose: ai_training, items: email}, "
            "{purpose: service_improvement, recipient: Lab, items: email}]}"
        ),
        ("제15조제3항 및 제17조제4항에 따라", "이용하거나 제공한다."),
        ("Article 15(3) and Article 17(4)", "additional use and provision of personal"),
    ),
    "the four considerations": (
        (
            f"additional_use: {{cases: {{purpose: ai_training, items: email}}, {CRITERIA}, "
            "checked_by: privacy_officer, url: bogi.example/criteria}"
        ),
        (
            "「개인정보 보호법 시행령」 제14조의2제1항에 따라 다음의 사항을 고려하여",
            "**판단 기준**\n",
            "| 당초 수집 목적과의 관련성 | 관련 |",
            "| 추가적인 이용·제공에 대한 예측 가능성 | 예측 |",
            "| 정보주체의 이익을 부당하게 침해하는지 여부 | 무해 |",
            "| 안전성 확보에 필요한 조치 | 가명처리, 개인정보의 암호화 |",
            "이루어지는지는 개인정보 보호책임자가 점검한다.",
            "[bogi.example/criteria](https://bogi.example/criteria)에서",
        ),
        (
            "Article 14-2(1) of the Enforcement Decree",
            "**Criteria**\n",
            "| Relation to the original purpose of collection | Related |",
            "| Foreseeability of the additional use or provision | Foreseen |",
            "| Whether the interests of data subjects are unfairly infringed | Harmless |",
            "| Measures necessary to ensure safety | Pseudonymization, encryption of",
            "The Privacy Officer checks whether these criteria are met.",
            "at [bogi.example/criteria](https://bogi.example/criteria).",
        ),
    ),
    "considerations of a case and of the others": (
        (
            f"additional_use: {{cases: [{{purpose: ai_training, items: email, {CRITERIA}}}, "
            f"{{purpose: research, items: email}}], {CRITERIA}}}"
        ),
        ("**판단 기준: AI 모델의 학습 및 성능 개선**", "**판단 기준: 그 밖의 추가적인 이용·제공**"),
        ("**Criteria: Training and improvement of AI", "**Criteria: Other Use and Provision**"),
    ),
    "overseas collection alone": (
        "overseas_collection: {country: US}",
        ("개인정보의 국외 수집\n", "국외에서 직접 수집하여 처리하며,", "국가는 미국이다.\n"),
        (
            "Collection from Abroad of Personal Information\n",
            (
                "from data subjects in Korea and processes it outside Korea, in the following "
                "country: United States\n"
            ),
        ),
    ),
    "overseas collection before the transfers": (
        (
            "overseas_collection: {country: [US, SG]}\n"
            "transfers: {recipients: {lab: {name: Lab, country: SG}}}"
        ),
        (
            "개인정보의 국외 수집 및 이전\n",
            "국가는 미국 및 싱가포르이다.\n\n회사는 다음과 같이 개인정보를 국외로 이전한다.",
        ),
        (
            "Collection from Abroad and Cross-Border Transfer of Personal Information\n",
            "in the following countries: United States, Singapore\n\nThe Company transfers",
        ),
    ),
    "overseas collection without a transfer": (
        "overseas_collection: {country: US}\ntransfers: none",
        (
            "개인정보의 국외 수집 및 이전\n",
            "미국이다.\n\n회사는 개인정보를 국외로 이전하지 않는다.",
        ),
        ("United States\n\nThe Company does not transfer personal information outside Korea.",),
    ),
    "sensitive information in a service": (
        (
            "sensitive_disclosure: {service: app, items: allergies, "
            "how: {ko: 후기, en: reviews}, path: {ko: 설정, en: settings}}"
        ),
        (
            "| 재화 또는 서비스 | 공개될 수 있는 민감정보 | 공개 가능성 | 비공개 선택 방법 |",
            "| Bogi | 알레르기 정보 | 후기 | 설정 |",
        ),
        ("| Goods or service | Sensitive information", "| Bogi | Allergies | Reviews | Settings |"),
    ),
    "sensitive information of the only service": (
        f"sensitive_disclosure: [{{items: religion, how: {T}, path: {T}}}]",
        ("| 공개될 수 있는 민감정보 | 공개 가능성 |", "\n| 종교 | 가 | 가 |"),
        ("| Sensitive information that may become public | How", "\n| Religion | A | A |"),
    ),
    "a use of pseudonymised information": (
        (
            "pseudonymised: {cases: {purpose: [statistics, scientific_research], items: email, "
            "keep: until study_complete}, safeguards: safety}\nsafety: {measures: masking}"
        ),
        (
            "(가명정보)를 「개인정보 보호법」 제28조의2에 따라",
            "| 구분 | 처리 목적 | 처리 항목 | 처리 기간 |",
            "| 이용 | 통계작성, 과학적 연구 | 이메일 | 연구 종료 시까지 |",
            "조치는 [“개인정보의 안전성 확보조치”](#개인정보의-안전성-확보조치)에서 밝힌",
        ),
        (
            "| Category | Purpose of processing | Items processed | Processing period |",
            "| Use | Compilation of statistics, scientific research | Email | Until completion of",
            "are those set out in [“Measures to Ensure the Safety of Personal Information”]",
        ),
    ),
    "a provision of pseudonymised information that is linked": (
        (
            "pseudonymised: {cases: {purpose: public_archiving, recipient: Archive, "
            "linked_by: Linker, items: email}, entrusted: {name: Lab, task: pseudonymised_linkage}}"
        ),
        (
            "「개인정보 보호법」 제28조의2 및 제28조의3에 따라",
            "| 제공 | Archive | Linker | 공익적 기록보존 | 이메일 | - |",
            "| Lab | 가명정보의 결합 |",
        ),
        (
            "Articles 28-2 and 28-3 of",
            "| Provision | Archive | Linker | Archiving in the public interest | Email | - |",
            "| Lab | Linkage of pseudonymized information |",
        ),
    ),
    "statements on pseudonymised information": (
        (
            "pseudonymised: {cases: {purpose: statistics, items: email}, statements: standard, "
            "records: 3 years after pseudonymised_destroyed, "
            "safeguards: [separate_additional_information, separate_access_rights]}"
        ),
        (
            "특정 개인을 알아보기 위한 목적으로 가명정보를 처리하지 않는다.",
            "추가 정보는 가명정보와 분리하여 별도로 보관한다.",
            "기록을 작성하여 보관한다(보관 기간: 가명정보 파기 후 3년까지).",
            "제28조의4에 따라 하고 있는 조치는 다음과 같다.\n\n- 가명정보와 추가 정보의 분리 보관",
        ),
        (
            "for the purpose of identifying any individual.",
            "is stored separately from it.",
            "(records are kept until 3 years after destruction of the pseudonymized information).",
            "\n\n- Separate storage of pseudonymized information and the additional information\n",
        ),
    ),
    "a decision that may be refused": (
        decisions("basis: legitimate_interest", "affects: {ko: 영향, en: effect}", "refusal: true"),
        (
            "| 권리 또는 의무에 미치는 중대한 영향 | 영향 |",
            "| 행사할 수 있는 권리 | 거부, 설명 요구, 검토 요구 |",
            "2. 정보주체는 「개인정보 보호법」 제37조의2제1항에 따라",
            "다음의 결정을 거부할 수 있다: 가",
        ),
        (
            "| Significant effect on rights or duties | Effect |",
            "| Rights available | Refusal, explanation, review |",
            "2. Under Article 37-2(1) of the Personal Information Protection Act,",
            "data subjects may refuse the following decisions: a\n",
        ),
    ),
    "a decision that may be explained and reviewed": (
        decisions("basis: contract", f"affects: {T}"),
        (
            "| 행사할 수 있는 권리 | 설명 요구, 검토 요구 |",
            "1. 정보주체는 「개인정보 보호법」 제37조의2제2항에 따라 자동화된 결정에 대하여",
        ),
        (
            "| Rights available | Explanation, review |",
            "1. Under Article 37-2(2) of the Personal Information Protection Act, data subjects",
        ),
    ),
    "the points of a decision": (
        decisions(
            "purpose: {ko: 목적, en: purpose}",
            "subjects: members",
            "items: [email, phone]",
            "relation: {ko: 관계, en: relation}",
            "considerations: [{ko: 하나, en: one}, {ko: 둘, en: two}]",
            "procedure: {ko: 절차, en: procedure}",
            "sensitive: {items: allergies, purpose: {ko: 제외, en: exclusion}}",
            "children: {items: age_group, purpose: {ko: 보호, en: protection}}",
        ),
        (
            "| 목적 | 목적 |",
            "| 대상이 되는 정보주체 | 회원 |",
            "| 이용하는 주요 개인정보 | 이메일, 전화번호 |",
            "| 주요 개인정보와 결정의 관계 | 관계 |",
            "| 결정 과정에서의 고려사항 | 하나<br>둘 |",
            "| 주요 개인정보가 처리되는 절차 | 절차 |",
            "| 민감정보 | 처리 항목: 알레르기 정보<br>처리 목적: 제외 |",
            "| 14세 미만 아동의 개인정보 | 처리 항목: 연령대<br>처리 목적: 보호 |",
        ),
        (
            "| Purpose | Purpose |",
            "| Data subjects concerned | Members |",
            "| Main personal information used | Email, phone number |",
            "| Relation of that information to the decision | Relation |",
            "| Considerations in the decision | One<br>Two |",
            "| Procedure by which that information is processed | Procedure |",
            "| Sensitive information | Items: allergies<br>Purpose: exclusion |",
            "| Personal information of children under 14 | Items: age group<br>Purpose: protect",
        ),
    ),
    "how the rights are exercised": (
        (
            "automated_decisions: {url: bogi.example/decisions, by: [email, writing], to: desk, "
            "procedure: [{ko: 접수, en: receipt}, {ko: 회신, en: reply}], answer: 30 days, "
            "extension: 30 days, notice: 10 days}"
        ),
        (
            "(https://bogi.example/decisions)에서 공개한다.",
            "이메일 또는 서면을 통하여 행사할 수 있다(접수: [desk@bogi.example]",
            "다음의 순서로 처리한다: 접수, 회신",
            "요구를 받은 날부터 30일 이내에 필요한 조치를 한다. 정당한 사유가 있으면 ",
            "제44조의3제5항에 따라 30일의 범위에서 그 기간을 연장할 수 있다.",
            "10일 이내에 그 사실과 이유를 알린다.",
        ),
        (
            "published at [bogi.example/decisions](https://bogi.example/decisions).",
            "may be exercised by email or in writing (contact: [desk@bogi.example]",
            "in the following order: receipt, reply",
            "within 30 days of receiving a request. Where there is good reason,",
            "under Article 44-3(5) of the Enforcement Decree",
            "by up to 30 days.",
            "within 10 days of receiving the request.",
        ),
    ),
}


@pytest.mark.parametrize(("declared", "korean", "english"), SAID.values(), ids=SAID)
def test_what_is_declared_is_said(
    declared: str, korean: tuple[str, ...], english: tuple[str, ...]
) -> None:
    """The words stand in the page, in the order in which they stand here."""
    for lang, parts in ((Lang.ko, korean), (Lang.en, english)):
        page = said(declared, lang)
        found = re.search(".*?".join(map(re.escape, parts)), page, re.DOTALL)
        assert found, f"{parts} not in this order in:\n{page}"


@pytest.mark.parametrize("ground", ["public_task", "vital_interest", "public_safety"])
def test_a_decision_on_other_grounds_may_be_refused(ground: str) -> None:
    """Where the basis is none of Art. 15(1)1, 2 and 4, refusal is said."""
    page = said(decisions(f"basis: {ground}", f"affects: {T}", "refusal: true"), Lang.en)
    assert "| Rights available | Refusal, explanation, review |" in page

"""What a controller declares of AI, of its device, agent and certificates is what is read."""

import re
from pathlib import Path
from typing import Final

import pytest

from policyc.cli import run
from policyc.compose import compose
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.source import Source

HEAD: Final = """\
policy: chat
languages: [ko, en]
effective: 2026-12-01
toc: false
company: {name: {ko: ㈜보기, en: Bogi Inc.}, alias: {ko: 회사, en: the Company}}
contacts: {desk: {email: ai@bogi.example}}
services: {chat: Bogi Chat}
purposes: {talk: {title: {ko: 대화, en: conversation}}}
processors:
  llm: {name: Model Inc., task: ai_models, abroad: {country: US}}
  near: {name: Near Inc.}
"""

Words = tuple[str, ...]


def said(declared: str, lang: Lang) -> str:
    policy = read(Source.parse(f"{HEAD}{declared}\n".encode(), "chat.yaml"))
    return markdown(compose(policy, [lang]))


SAID: Final[dict[str, tuple[str, Words, Words]]] = {
    "none": (
        "generative_ai: none",
        ("회사는 생성형 인공지능을 이용하여 개인정보를 처리하지 않는다.",),
        ("The Company does not process personal information by means of generative AI.",),
    ),
    "development that the Commission approved": (
        (
            "ai_development: {purpose: {ko: 말소리 인식, en: speech recognition}, "
            "types: [voice_recordings, transcripts], approved: 2026-11-30}"
        ),
        (
            "제4조(인공지능기술 개발을 위한 개인정보의 이용)",
            "「개인정보 보호법」 제28조의12제2항에 따른 개인정보 보호위원회의 심의·의결을 거쳐",
            "| 이용 목적 | 이용하는 개인정보의 유형 | 의결일 |",
            "| 말소리 인식 | 음성 녹음 파일, 음성을 변환한 텍스트 | 2026년 11월 30일 |",
        ),
        (
            "(Use of Personal Information to Develop AI Technology)",
            "| Purpose of use | Types of personal information used | Date of the resolution |",
            "| Speech recognition | Voice recordings, transcripts of speech | November 30, 2026 |",
        ),
    ),
    "intended use": (
        "generative_ai: {services: chat, use: {ko: 번역, en: translation}}",
        ("회사는 Bogi Chat에서 생성형 인공지능을 이용한 기능을 제공하며", "- 번역"),
        ("The Company provides features that use generative AI in Bogi Chat", "- Translation"),
    ),
    "prompts and outputs": (
        (
            "generative_ai:\n"
            "  prompts: {collected: true, items: prompts, keep: 90 days, training: consent, "
            "training_keep: 1 year}\n"
            "  outputs: {collected: true, keep: until withdrawal, training: none}"
        ),
        (
            (
                "| 구분 | 수집 여부 | 수집하는 정보 | 서비스 제공을 위한 보유 기간 | "
                "학습 이용 여부 "
                "| 학습을 위한 보유 기간 |"
            ),
            (
                "| 이용자가 입력한 내용(프롬프트) | 수집함 | 프롬프트(AI 입력 내용) "
                "| 수집일부터 90일간 | 정보주체가 동의한 경우에만 학습에 이용 | "
                "수집일부터 1년간 |"
            ),
            "| 생성된 결과 | 수집함 | - | 회원 탈퇴 시까지 | 학습에 이용하지 않음 | - |",
        ),
        (
            (
                "| What users enter (prompts) | Collected | Prompts entered into the AI "
                "| For 90 days from the time of collection "
                "| Used for training only with the consent of the data subject "
                "| For 1 year from the time of collection |"
            ),
            (
                "| What is generated (outputs) | Collected | - | Until membership withdrawal "
                "| Not used for training | - |"
            ),
        ),
    ),
    "nothing is collected": (
        "generative_ai: {prompts: {collected: false}}",
        ("| 구분 | 수집 여부 |", "| 이용자가 입력한 내용(프롬프트) | 수집하지 않음 |"),
        ("| Content | Collection |", "| What users enter (prompts) | Not collected |"),
    ),
    "opting out": (
        (
            "generative_ai: {opt_out: {path: {ko: 설정, en: Settings}, how: email, to: desk, "
            "effect: no_effect, text: {ko: 언제나 된다., en: at any time}}}"
        ),
        (
            "학습에 이용되는 것을 다음과 같이 거부할 수 있다.",
            "- 설정 경로: 설정\n- 거부 방법: 이메일\n- 접수처: [ai@bogi.example]",
            "- 거부하는 경우: ",
            "언제나 된다.",
        ),
        (
            "Data subjects may refuse",
            "- Settings path: Settings\n- How to refuse: by email\n- Contact: [ai@bogi.example]",
            "- Effect of refusal: ",
            "At any time",
        ),
    ),
    "warnings": (
        "generative_ai: {statements: [no_sensitive, inaccurate]}",
        ("- 민감정보, 고유식별정보", "입력하지 않도록", "- 생성된 결과는 사실과 다를 수 있으므로"),
        (
            "not to enter sensitive information, unique identifying information",
            "Outputs may be inaccurate",
        ),
    ),
    "an external model abroad": (
        (
            "generative_ai: {models: {processor: llm, name: M-1, trains: false, "
            "terms: {ko: 기업 약정, en: enterprise terms}}}"
        ),
        (
            "| Model Inc. | M-1 | AI 모델 이용 | 학습에 이용하지 않음 | 기업 약정 |",
            "모델 제공자에 대한 처리위탁에 관하여는 [제2조",
            "국외에 있는 모델 제공자에 대한 이전에 관하여는 [제3조",
        ),
        (
            (
                "| Model Inc. | M-1 | Use of AI models | Does not train models on the data "
                "| Enterprise terms |"
            ),
            "is set out in [Article 2",
            "Transfers to model providers outside Korea are set out in [Article 3",
        ),
    ),
    "external models, of one of which it is not said whether it trains": (
        (
            "generative_ai: {models: [{processor: near, task: translation, trains: true}, "
            "{processor: llm}]}"
        ),
        ("| Near Inc. | 번역 | 학습에 이용함 |", "| Model Inc. | AI 모델 이용 | - |"),
        (
            "| Near Inc. | Translation | Trains models on the data |",
            "| Model Inc. | Use of AI models | - |",
        ),
    ),
    "plug-ins": (
        (
            "generative_ai: {plug_ins: [{name: Map, operator: Map Co., relation: provide, "
            "task: translation, items: gps_location, country: JP}, {name: Sum, relation: entrust}]}"
        ),
        ("| Map | Map Co. | 제3자 제공 | 번역 | GPS 위치정보 | 일본 |", "| Sum | - | 처리위탁 |"),
        (
            "| Map | Map Co. | Provision to a third party | Translation | GPS location | Japan |",
            "| Sum | - | Entrustment of processing |",
        ),
    ),
    "training data": (
        (
            "generative_ai: {statements: pseudonymised, training: {sources: [public_web, "
            "user_content],"
            " items: email, basis: legitimate_interest, "
            "pseudonymised: {ko: 이름 삭제, en: removal of names}}}"
        ),
        (
            "- 학습 데이터의 출처: 인터넷에 공개된 웹페이지, 이용자가 입력한 내용",
            "- 포함되는 개인정보 항목: 이메일",
            "- 법적 근거: 「개인정보 보호법」 제15조제1항제6호",
            "- 가명처리 방법: 이름 삭제",
            "회사는 개인정보를 학습에 이용하기에 앞서 가명처리한다.",
        ),
        (
            "- Sources of training data: web pages open to the public, content that users enter",
            "- Personal information included: email",
            "- Legal basis: Article 15(1)6 of the Personal Information Protection Act",
            "- Method of pseudonymization: removal of names",
            "The Company pseudonymizes personal information before using it for training.",
        ),
    ),
    "filters, feedback and deletion": (
        (
            "generative_ai: {filters: {ko: 욕설, en: abuse}, feedback: {by: chat, to: desk, "
            "path: {ko: 깃발, en: the flag}}, statements: deletion_limit, "
            "deletion: {ko: 다음부터 뺀다., en: left out next time}, note: {ko: 끝말, "
            "en: last word}}"
        ),
        (
            "- 욕설",
            "- 신고 경로: 깃발\n- 신고 방법: 채팅 상담\n- 접수처: [ai@bogi.example]",
            "모델에서 삭제하는 것이 기술적으로 어려울 수 있다.",
            "다음부터 뺀다.",
            "끝말",
        ),
        (
            "- Abuse",
            "- Where to report: the flag\n- How to report: by chat\n- Contact: [ai@bogi.example]",
            "it may be technically difficult to single it out",
            "Left out next time",
            "Last word",
        ),
    ),
    "what stays on the device": (
        (
            "on_device: {items: [email, {ko: 얼굴, en: face}], purpose: talk, "
            "stored: {ko: 앱 저장소, en: app storage}, keep: until withdrawal}"
        ),
        (
            "### 이용자의 기기 안에서만 처리하는 정보",
            "기기 밖으로 전송되지 않으며, 회사는 이를 수집하지 않는다.",
            "| 정보 | 이용 목적 | 기기 안의 저장 위치 | 기기에 남아 있는 기간 |",
            "| 이메일, 얼굴 | 대화 | 앱 저장소 | 회원 탈퇴 시까지 |",
        ),
        (
            "### Information Processed Only on the User's Device",
            "is not transmitted from it. The Company does not collect it.",
            "| Email, face | Conversation | App storage | Until membership withdrawal |",
        ),
    ),
    "a domestic agent": (
        (
            "domestic_agent: {name: {ko: ㈜대리, en: Agent Ltd.}, representative: {ko: 김, "
            "en: Kim}, "
            "address: {ko: 서울, en: Seoul}, phone: 02-000-3100, email: agent@agent.example}"
        ),
        (
            "제31조의2에 따라 다음과 같이 국내대리인을 지정하였다.",
            "- 법인명: ㈜대리\n- 대표자: 김\n- 주소: 서울\n- 전화: 02-000-3100\n- 이메일: [agent@",
        ),
        (
            "in accordance with Article 31-2 of the Personal Information Protection Act",
            "- Corporate name: Agent Ltd.\n- Representative: Kim\n- Address: Seoul\n",
            "- Phone: 02-000-3100\n- Email: [agent@",
        ),
    ),
    "a domestic agent who is a person": (
        "domestic_agent: {name: {ko: 김대리, en: Kim Dae-ri}}",
        ("- 성명: 김대리",),
        ("- Name: Kim Dae-ri",),
    ),
    "certifications": (
        (
            "voluntary: {certifications: [{name: isms_p, scope: {ko: 채팅, en: chat}, "
            "since: 2025-01-01, until: 2027-12-31, body: KISA}, {name: apec_cbpr, "
            "since: 2026-01-01}]}"
        ),
        (
            "| 인증 | 인증 범위 | 유효기간 | 인증기관 |",
            "(ISMS-P) | 채팅 | 2025년 1월 1일부터 2027년 12월 31일까지 | KISA |",
            "(APEC CBPR) | - | 2026년 1월 1일부터 | - |",
        ),
        (
            "| Certification | Scope | Period of validity | Certification body |",
            "(ISMS-P) | Chat | From January 1, 2025 to December 31, 2027 | KISA |",
            "(APEC CBPR) | - | From January 1, 2026 | - |",
        ),
    ),
    "reports and the like": (
        (
            "voluntary: {assessments: {title: {ko: 채팅, en: chat}, day: 2026-02-03, body: Eval}, "
            "reports: {title: {ko: 보고서, en: report}, url: bogi.example/r}, "
            "ai_training: {sources: {ko: 공개, en: public}, methods: {ko: 수집, en: crawled}, "
            "quality: {ko: 검수, en: reviewed}, safety: {ko: 가명, en: pseudonymized}}, "
            "statements: {title: {ko: 모임, en: panel}, text: {ko: 모인다., en: It meets.}}}"
        ),
        (
            "| 채팅 | 2026년 2월 3일 | Eval |",
            "- 보고서: [bogi.example/r](https://bogi.example/r)",
            "- 수집 출처: 공개\n- 수집 방법: 수집\n- 품질 관리: 검수\n- 안전성 확보: 가명",
            "### 모임\n\n모인다.",
        ),
        (
            "| Chat | February 3, 2026 | Eval |",
            "- Report: [bogi.example/r](https://bogi.example/r)",
            "- Sources: public\n- Methods of collection: crawled\n- Quality control: reviewed",
            "### Panel\n\nIt meets.",
        ),
    ),
}


@pytest.mark.parametrize(("declared", "korean", "english"), SAID.values(), ids=SAID)
def test_what_is_declared_is_said(declared: str, korean: Words, english: Words) -> None:
    """The words stand in the page, in the order in which they stand here."""
    for lang, parts in ((Lang.ko, korean), (Lang.en, english)):
        page = said(declared, lang)
        found = re.search(".*?".join(map(re.escape, parts)), page, re.DOTALL)
        assert found, f"{parts} not in this order in:\n{page}"


@pytest.mark.parametrize("layout", ["statute", "merged"])
def test_what_stays_on_the_device_is_not_among_what_is_collected(layout: str) -> None:
    """It has no row in the table of what is processed, and no period of keeping."""
    page = said(
        f"layout: {layout}\n"
        "processing: [{purpose: talk, items: phone, keep: 1 year}]\n"
        "on_device: {items: email, purpose: talk, keep: until withdrawal}",
        Lang.en,
    )
    assert re.findall("(?m)^.*(?:Email|withdrawal).*$", page) == [
        "| Email | Conversation | Until membership withdrawal |"
    ]


BROKEN: Final = {
    "kept and not collected": (
        "generative_ai: {prompts: {collected: false, keep: 1 year}}",
        (
            "12:26: error: what is not collected is neither kept nor trained on; "
            "write `collected: true`, or delete the rest"
        ),
    ),
    "kept for training and not trained on": (
        "generative_ai: {outputs: {collected: true, training: none, training_keep: 1 year}}",
        (
            "12:26: error: `training_keep` is of what is used for training; "
            "write `training: consent` or `training: unless_refused`, or delete it"
        ),
    ),
    "an unknown model provider": (
        "generative_ai: {models: {processor: lllm}}",
        "12:37: error: “lllm” is not a known processor of this policy; did you mean `llm`?",
    ),
    "an agent without a name": (
        "domestic_agent: {phone: 02-000-3100}",
        "12:1: error: `name` is missing from `domestic_agent`; add it",
    ),
}


@pytest.mark.parametrize(("declared", "line"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_is_refused(
    declared: str,
    line: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One line says what is wrong, where, and how to mend it."""
    monkeypatch.chdir(tmp_path)
    Path("chat.yaml").write_text(f"{HEAD}{declared}\n", encoding="utf-8")
    assert run(["build", "chat.yaml"]) == 3
    assert capsys.readouterr().err == f"chat.yaml:{line}\n"

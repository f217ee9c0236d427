"""What is processed stands by the basis it rests on, with the statute and the article."""

import re

import pytest

from policyc.compose import compose
from policyc.invalid import Invalid
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.source import Source

HEAD = "policy: clinic\nlanguages: [ko, en]\neffective: 2026-11-22\n"
ACT = "「개인정보 보호법」"
THE_ACT = "of the Personal Information Protection Act"


def page(policy: str, lang: Lang) -> str:
    return markdown(compose(read(Source.parse((HEAD + policy).encode(), "clinic.yaml")), [lang]))


def row(more: str) -> str:
    return f"processing:\n  - {{{more}}}\n"


CARE = "category: {ko: 진료, en: care}, "
SAID: dict[str, tuple[str, str, str]] = {
    "another statute with its article": (
        row(
            CARE + "items: name, basis: {ground: law, statute: medical_service_rule, article: '14'}"
        ),
        (
            f"| {ACT} 제15조제1항제2호(법률의 특별한 규정 또는 법령상 의무의 준수), "
            "「의료법 시행규칙」 제14조 | 진료 | 이름 |"
        ),
        (
            f"| Article 15(1)2 {THE_ACT} (special provision of a statute or a duty under "
            "statutes), Article 14 of the Enforcement Rule of the Medical Service Act | "
            "Care | Name |"
        ),
    ),
    "a note of the basis": (
        row(
            CARE + "items: name, basis: {ground: contract, note: {ko: 진료계약, en: care contract}}"
        ),
        f"{ACT} 제15조제1항제4호(계약의 체결 및 이행)<br>진료계약 | 진료 |",
        "(conclusion and performance of a contract)<br>Care contract | Care |",
    ),
    "consent to promotion": (
        row(CARE + "items: name, basis: {ground: consent, marketing: true}"),
        "재화·서비스의 홍보나 판매 권유에 관한 동의로서 다른 동의와 구분하여 받는다.",
        "Consent to the promotion of goods or services, requested separately from other consents",
    ),
    "what follows from refusing": (
        row(CARE + "items: name, basis: consent, refusal: {ko: 예약할 수 없다., en: no booking}"),
        "| 진료 | 이름 | 예약할 수 없다. |",
        "| Care | Name | No booking |",
    ),
    "sensitive information with separate consent": (
        row(CARE + "items: [name, diagnosis], basis: contract, sensitive: consent"),
        f"| 민감정보 | 진료 | 진단명 | {ACT} 제23조제1항제1호(정보주체의 별도 동의) |",
        (
            f"| Sensitive information | Care | Diagnosis | Article 23(1)1 {THE_ACT} "
            "(separate consent of the data subject) |"
        ),
    ),
    "biometric information is sensitive": (
        row(CARE + "items: [name, fingerprint]"),
        f"처리하는 항목 가운데 {ACT} 제23조에서 따로 보호하는 것은 다음과 같다.",
        "| Sensitive information | Care | Fingerprint information |",
    ),
    "unique identifiers by a statute": (
        row(
            CARE + "optional: {one_of: [passport_number, name]}, "
            "unique_identifier: {ground: law, statute: health_insurance, article: 12(4)}"
        ),
        (
            f"| 고유식별정보 | 진료 | 여권번호 | {ACT} 제24조제1항제2호"
            "(법령에서 처리를 요구하거나 허용하는 경우), 「국민건강보험법」 제12조제4항 |"
        ),
        (
            f"| Unique identifying information | Care | Passport number | Article 24(1)2 {THE_ACT} "
            "(processing required or permitted by statutes), Article 12(4) of the National Health "
            "Insurance Act |"
        ),
    ),
    "resident numbers by a statute": (
        row(
            CARE + "items: {name: {ko: 신분, en: identity}, of: [resident_registration_number]}, "
            "resident_number: {statute: medical_service_rule, article: '14'}"
        ),
        (
            f"| 주민등록번호 | 진료 | 주민등록번호 | {ACT} 제24조의2제1항제1호"
            "(법령에서 구체적으로 처리를 요구하거나 허용하는 경우), 「의료법 시행규칙」 제14조 |"
        ),
        (
            f"| Resident registration numbers | Care | Resident registration number | "
            f"Article 24-2(1)1 {THE_ACT} (processing specifically required or permitted by "
            "statutes), Article 14 of the Enforcement Rule of the Medical Service Act |"
        ),
    ),
    "resident numbers by a notice of the Commission": (
        row(
            CARE + "items: resident_registration_number, "
            "resident_number: {ground: notice, statute: {ko: 보호위원회 고시, en: the Notice}}"
        ),
        "제24조의2제1항제3호(보호위원회가 고시로 정하는 경우), 「보호위원회 고시」 |",
        "Article 24-2(1)3 " + THE_ACT + " (designation by notice of the Commission), the Notice |",
    ),
    "sensitive information that others provide": (
        "received: {provider: Elm, items: [name, disability], purpose: treatment}\n",
        "| 민감정보 | 진료 및 치료 | 장애 여부 및 정도 |",
        "| Sensitive information | Medical examination and treatment | Disability and its degree |",
    ),
    "who provides what": (
        "received: {provider: Elm, items: name, purpose: treatment, basis: consent, keep: 1 year}",
        (
            f"| Elm | {ACT} 제15조제1항제1호(정보주체의 동의) | 진료 및 치료 | 이름 | "
            "수집일부터 1년간 |"
        ),
        (
            f"| Elm | Article 15(1)1 {THE_ACT} (consent of the data subject) | Medical examination "
            "and treatment | Name | For 1 year from the time of collection |"
        ),
    ),
    "what others provide, on request": (
        "received: {statements: standard, sources: {provider: Elm, items: name}}\n",
        f"정보주체가 요구하면 {ACT} 제20조제1항에 따라 개인정보의 수집 출처와 처리 목적",
        "On request, data subjects are informed under Article 20(1) " + THE_ACT,
    ),
    "what a user tells about others": (
        row("subjects: family_members, items: family_details, source: user"),
        "| 가족 | 가족관계 사항 | 이용자가 다른 사람에 관하여 제공 |",
        "| Family members | Family details | Provided by a user about another person |",
    ),
    "a destruction deadline of a row": (
        row(CARE + "items: name, keep: until treatment_end, destroy: 5 days"),
        "| 진료 | 진료 종료 시까지<br>(그 기간이 끝난 날부터 5일 이내 파기) |",
        (
            "| Care | Until the end of treatment<br>"
            "(destroyed within 5 days after the end of that period) |"
        ),
    ),
    "a criterion instead of a period": (
        "retention: {criteria: {what: {ko: 논문, en: papers}, criterion: {ko: 게재, en: print}}}",
        "| 논문 | 게재 |",
        "| Papers | Print |",
    ),
    "an investigation": (
        "retention: {exceptions: investigation}\n",
        "- 관계 법령 위반에 따른 수사나 조사가 진행 중인 경우: 그 수사나 조사가 끝날 때까지",
        (
            "- An investigation or inquiry into a violation of relevant laws and regulations is in "
            "progress: until it is concluded"
        ),
    ),
    "open claims": (
        "retention: {exceptions: standard}\n",
        "- 채권·채무관계가 남아 있는 경우: 이를 정산할 때까지",
        "- Claims or debts are outstanding: until they are settled",
    ),
    "how guardians are told": (
        "children: {statement: guardian_consent, notice: [sms, email]}\n",
        "동의를 구하는 내용은 문자메시지 또는 이메일을 통하여 법정대리인에게 알린다.",
        (
            "The legal representative is informed of the matters requiring consent by text message "
            "or by email."
        ),
    ),
    "the promise of plain words": (
        "children: {statement: guardian_consent, promises: plain_language}\n",
        "알릴 때에는 이해하기 쉬운 양식과 명확하고 알기 쉬운 말을 쓴다.",
        (
            "Children are informed about the processing of personal information in an easily "
            "understandable form and in clear and plain language."
        ),
    ),
}

each = pytest.mark.parametrize("case", SAID)


@each
def test_korean_says_it(case: str) -> None:
    policy, korean, _ = SAID[case]
    assert korean in page(policy, Lang.ko)


@each
def test_english_says_it(case: str) -> None:
    policy, _, english = SAID[case]
    assert english in page(policy, Lang.en)


BLOCKS = """\
purposes: {care: {title: treatment}, letters: {title: marketing}}
processing:
  - {purpose: letters, items: email, basis: consent, keep: until opt_out}
  - {purpose: care, items: name, basis: contract, keep: until treatment_end}
"""


@pytest.mark.parametrize("layout", ["statute", "merged"])
def test_what_needs_no_consent_stands_apart(layout: str) -> None:
    """Art. 22(3): two blocks, the columns of each with the basis before all else."""
    said = page(f"layout: {layout}\n{BLOCKS}", Lang.ko)
    found = re.findall(r"^### 정보주체의 동의를.*|^\| 법적 근거 .*", said, re.MULTILINE)
    period = " 처리 및 보유 기간 |" if layout == "merged" else ""
    table = f"| 법적 근거 | 처리 목적 | 처리하는 개인정보 항목 |{period}"
    assert found == [
        "### 정보주체의 동의를 받지 않고 처리하는 개인정보",
        table,
        "### 정보주체의 동의를 받아 처리하는 개인정보",
        table,
    ]


NONE = {
    "ordinary items": row(CARE + "items: [name, email]"),
    "items the policy calls its own": row(CARE + "items: {ko: 별명, en: pet name}"),
}


@pytest.mark.parametrize("case", NONE)
def test_ordinary_items_are_not_shown_apart(case: str) -> None:
    assert "따로 보호하는" not in page(NONE[case], Lang.ko)


def test_what_a_basis_is_for_is_named_in_own_words_too() -> None:
    """A row of own words alone that has a basis of its own is of the kind that the basis is for."""
    own = row(CARE + "items: {ko: 휠체어 이용, en: wheelchair use}, sensitive: consent")
    assert "| 민감정보 | 진료 | 휠체어 이용 | 「개인정보 보호법」 제23조제1항제1호" in page(
        own, Lang.ko
    )


def test_a_provision_is_cited_once() -> None:
    """A basis that names the provision of its own ground says nothing twice."""
    basis = "{ground: vital_interest, statute: pipa, article: 24-2(1)2}"
    text = row(CARE + f"items: resident_registration_number, resident_number: {basis}")
    assert page(text, Lang.ko).count("제24조의2제1항제2호") == 1


def test_own_words_say_what_kind_they_are() -> None:
    """An item of the policy's own words is protected as its kind demands."""
    own = "vocabulary: {items: {aura: {ko: 오라, en: aura, kind: sensitive}}}\n"
    assert "| 민감정보 | 진료 | 오라 |" in page(row(CARE + "items: aura") + own, Lang.ko)


CONSENT = (
    "consent does not allow processing resident registration numbers; "
    "name the `statute:` and `article:` that do, or leave the number out"
)
BROKEN = {
    "consent to resident numbers": (
        row("items: resident_registration_number, resident_number: consent"),
        f"5:60: error: {CONSENT}",
    ),
    "consent to resident numbers, in full": (
        row("items: name, resident_number: {ground: consent, statute: network}"),
        f"5:45: error: {CONSENT}",
    ),
    "resident numbers without a statute": (
        row("items: name, resident_number: {ground: law}"),
        "5:19: error: `statute` is missing from `resident_number`; add it",
    ),
    "a ground that is not one of sensitive information": (
        row("items: allergies, sensitive: contract"),
        "5:35: error: “contract” is not known here; write one of `consent`, `law`",
    ),
    "a statute that nobody knows": (
        row("items: name, resident_number: {statute: aura_act}"),
        "5:46: error: “aura_act” is not a known statute",
    ),
    "a source without a provider": (
        "received: [{items: name}]\n",
        "4:12: error: `provider` is missing",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_refused(case: str) -> None:
    policy, message = BROKEN[case]
    with pytest.raises(Invalid) as raised:
        page(policy, Lang.ko)
    assert message in str(raised.value)

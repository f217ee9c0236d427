"""What an author writes: citations are read, and sentences that are right have no finding."""

import json
from typing import Final

import pytest

from policyc.check import check
from policyc.load import read
from policyc.model.node import Lang
from policyc.rules.cited import cited
from policyc.rules.example import whole
from policyc.rules.figures import differ
from policyc.rules.rule import Severity, rules
from policyc.rules.wording import Wording
from policyc.source import Source


@pytest.mark.parametrize(
    ("text", "provisions"),
    [
        ("「개인정보 보호법」 제22조제6항에 따라", ["pipa 22(6)"]),
        ("개인정보보호법 제28조의8제1항제3호", ["pipa 28-8(1)3"]),
        ("「개인정보 보호법」(이하 “법”) 제17조 제3항", ["pipa 17(3)"]),
        ("법 제15조제1항제1호 및 제4호", ["pipa 15(1)1", "pipa 15(1)4"]),
        ("「개인정보 보호법」 제31조제2항 및 제3항", ["pipa 31(2)", "pipa 31(3)"]),
        ("법 제39조의3부터 제39조의15까지, 제75조", ["pipa 39-3", "pipa 39-15", "pipa 75"]),
        ("「개인정보 보호법」 및 같은 법 시행령 제41조", ["pipa_decree 41"]),
        ("「개인정보 보호법」 제15조와 동법 제17조", ["pipa 15", "pipa 17"]),
        ("시행령 제31조제1항제2호", ["pipa_decree 31(1)2"]),
        ("「청소년 보호법」 제22조제6항 및 같은 법 제17조제3항", []),
        ("「위치정보의 보호 및 이용 등에 관한 법률」에 따른다. 법 제17조제3항", []),
        ("의료법 시행규칙 제15조, 방법 제3조, 이 방침 제7조, 제9조", []),
        ("「개인정보 보호법 시행규칙」 제3조", []),
        ("종전의 「개인정보 보호법」 제22조제6항", []),
        ("Article 22(6) of the Personal Information Protection Act", ["pipa 22(6)"]),
        ("Articles 15 and 17(3) of the Act", ["pipa 15", "pipa 17(3)"]),
        ("PIPA Article 39-12", ["pipa 39-12"]),
        ("Article 31-2, Paragraph 3 of PIPA", ["pipa 31-2(3)"]),
        ("Article 31(1)2 of the Enforcement Decree of the Act", ["pipa_decree 31(1)2"]),
        ("Article 17(3) of the Medical Service Act", []),
        ("the E-Commerce Act; Article 17(3) of the Act", []),
        ("Article 17(3) of the Act on Labor Standards; Article 6(1)(a) of the GDPR", []),
        ("Article 7 of the Terms of Use", []),
    ],
)
def test_provisions_are_read_by_the_statute_that_is_named(text: str, provisions: list[str]) -> None:
    lang = Lang.ko if "조" in text else Lang.en
    found = list(cited(Wording(text, lang, name=False)))
    assert [f"{one.statute} {one.article}" for one in found] == provisions
    assert all(text[one.start :].startswith(one.words) for one in found)


@pytest.mark.parametrize(
    ("ko", "en", "missing"),
    [
        ("30일", "3 days", (("30",), ("3",))),
        ("5년", "five years", ((), ())),
        ("2026년 12월 1일", "1 December 2026", ((), ())),
        ("2026. 12. 5.부터", "December 3, 2026", (("5",), ("3",))),
        ("02-1234-5678", "+82-2-1234-5679", (("5678",), ("5679",))),
        ("1,000건", "1000 cases", ((), ())),
        ("12개월, 2주, 24시간", "one year, 14 days, one day", ((), ())),
        ("제3자", "others", ((), ())),
        ("5천만원", "50 million won", ((), ())),
    ],
)
def test_numbers_are_compared_however_they_are_written(
    ko: str, en: str, missing: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    assert differ(ko, en) == missing


RIGHT: Final = (
    (
        "회사는 정보통신망법 제50조에 따라 광고성 정보에 대한 동의를 받는다.",
        "The Company obtains consent under Article 50 of the Network Act.",
    ),
    (
        "이용자의 문의에는 3영업일 안에 답한다.",
        "Questions are answered within three business days.",
    ),
    ("2026년 12월 1일부터 시행한다.", "This is effective from 1 December 2026."),
    ("2026. 12. 1.부터 시행한다.", "Effective December 1, 2026."),
    (
        "월요일부터 금요일까지 오전 9시부터 오후 6시까지 답한다.",
        "We answer Monday to Friday, 9 a.m. to 6 p.m.",
    ),
    (
        "만 14세 미만 아동의 가입을 받지 않는다.",
        "Children under the age of fourteen cannot sign up.",
    ),
    ("위반하면 5천만원 이하의 과태료를 낸다.", "A fine of up to 50 million won is due."),
    ("서울특별시 강남구 테헤란로 123, 4층 (06236)", "4F, 123 Teheran-ro, Gangnam-gu, Seoul 06236"),
    ("전화는 02-1234-5678이다.", "The number is +82-2-1234-5678."),
    ("기간은 12개월이다.", "The period is one year."),
    ("전부 암호화하며 AES-256을 쓴다.", "All is encrypted with AES-256."),
    (
        "전자상거래 등에서의 소비자보호에 관한 법률에 따라 5년간 보존한다.",
        "Kept for five years under the E-Commerce Act.",
    ),
    (
        "등기우편으로 보내고 등급을 나누며 초등학생도 등록할 수 있다.",
        "Sent by registered mail; pupils may sign up.",
    ),
    (
        "개인정보를 파기하며, 전자 파일은 복구할 수 없게 삭제한다.",
        "Information is destroyed; files are deleted beyond recovery.",
    ),
    ("가명정보와 익명정보를 구분한다.", "Pseudonymized and anonymized information are kept apart."),
    (
        "개인정보의 처리를 위탁하지 않으며 제3자에게 제공하지 않는다.",
        "Nothing is entrusted or provided to third parties.",
    ),
    ("법 제15조제1항제1호 및 제4호에 따른다.", "This follows Article 15(1)1 and 4 of the Act."),
    (
        "「개인정보 보호법」 제28조의8에 따른다.",
        "This follows Article 28-8 of the Personal Information Protection Act.",
    ),
    (
        "고정형 영상정보처리기기를 운영한다.",
        "The Company operates fixed visual data processing devices (CCTV).",
    ),
    ("Chrome: 설정 > 개인정보 보호 및 보안", "Chrome: Settings > Privacy and security"),
    ("Chrome의 개인정보 보호 설정에서 거부한다.", "Choose “설정” (Settings) in Chrome to refuse."),
    (
        "행정안전부의 주민등록 시스템에서 확인한다.",
        "It is checked in the system of the Ministry of the Interior and Safety.",
    ),
    ("이용약관 제7조에 따른다.", "Article 7 of the Terms of Use applies."),
    ("반품은 100% 환불한다.", "Returns are refunded in full (100 percent)."),
    (
        "개인정보 보호법 제34조에 따라 유출등을 통지한다.",
        "Breaches are notified under Article 34 of the Personal Information Protection Act.",
    ),
    (
        "개인정보가 분실·도난·유출되지 않도록 보관한다.",
        "Information is stored so that it is not lost.",
    ),
    ("Microsoft 365와 3D 모델을 쓴다.", "Microsoft 365 and 3D models are used."),
    ("24시간 안에 답한다.", "We answer within one day."),
    ("2주간 보관한다.", "Kept for 14 days."),
    ("하루에 두 번 백업한다.", "Backed up twice a day."),
    (
        "법원에 소를 제기할 수 있다. 판결문 1부를 낸다.",
        "An action may be brought before a court. One copy is filed.",
    ),
    ("CI/CD 도구로 배포한다.", "Deployed by CI/CD tools."),
    ("이 방침은 개인정보 보호법 시행규칙이 없던 때의 것이다.", "This policy dates from then."),
    ("신청서 제1호서식을 낸다.", "Form 1 is filed."),
    ("회사의 외부 감사인이 점검한다. (A/S 접수 포함)", "An auditor (including A/S) reviews it."),
    ("문의: 고객센터 1588-0000", "Questions: 1588-0000"),
    ("전화 02-000-1234로 문의한다.", "Call 02-000-1234."),
    ("개인정보 처리방침은 2011년의 개인정보 취급방침을 대신한다.", "It replaces that of 2011."),
    ("6시간마다, 매년 1회 점검한다.", "Reviewed every six hours and once a year."),
    ("상반기(1월~6월)에 점검한다.", "Reviewed in the first half (January to June)."),
    ("동의를 받은 날부터 1년이 지나면 다시 묻는다.", "We ask again a year after consent."),
    ("제3자 제공 동의를 철회할 수 있다.", "Consent to provision may be withdrawn."),
    (
        "수집 목적이 달성되면 지체 없이 파기한다.",
        "Destroyed without delay once the purpose is achieved.",
    ),
)


@pytest.mark.parametrize(("ko", "en"), RIGHT)
def test_a_sentence_that_is_right_has_no_finding(ko: str, en: str) -> None:
    """Of no rule on words but the notes, which are judgment."""
    said = (json.dumps(words, ensure_ascii=False) for words in (ko, en))
    section = "sections:\n  - title: {ko: 안내, en: Note}\n    text: {ko: %s, en: %s}\n"
    source = Source.parse(whole(section % tuple(said)), "policy.yaml")
    policy = read(source)
    words = [one for one in rules().values() if one.group == "words"]
    found = check(policy, source, words, policy.effective).findings
    assert [one.rule.id for one in found if one.rule.severity is not Severity.note] == []

"""The dated law is whole: addresses parse, sources are known, and the days fit together."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from importlib import resources
from itertools import pairwise
from typing import Final

import pytest

from policyc import citation, law
from policyc.law import editions, provisions, words
from policyc.law.provisions import cite
from policyc.law.shape import Sourced, Tag
from policyc.model.node import Lang
from policyc.source import Source

FILES: Final = sorted(
    file.name for file in resources.files("policyc.law.kr").iterdir() if file.name.endswith(".yaml")
)
HANGUL: Final = re.compile("[가-힣]")
PROVISIONS: Final = tuple(provisions.provisions().values())

every_file = pytest.mark.parametrize("name", FILES)
every_parameter = pytest.mark.parametrize("name", provisions.parameters())


def sourced() -> Iterator[tuple[str, Sourced]]:
    """Everything in the law data that has a source, by what it is called."""
    for name, provision in provisions.provisions().items():
        yield name, provision.entry
    for name, parameter in provisions.parameters().items():
        yield from ((f"{name} {value.since}", value) for value in parameter.values)
    for edition in editions.editions():
        yield f"{edition.of} {edition.since}", edition
    for word in words.vague():
        yield word.word, word
    yield from words.stale().items()


@every_file
def test_a_file_says_what_it_is(name: str) -> None:
    """It begins with a comment that names its source and what may be added to it."""
    content = resources.files("policyc.law.kr").joinpath(name).read_bytes()
    assert Source.parse(content, name).data
    head = "".join(
        line for line in content.decode().splitlines(keepends=True) if line.startswith("#")
    )
    assert "Source: " in head or "tag" in head
    assert "May be added: " in head


def test_a_source_is_known() -> None:
    """What is remembered has memory for its source, or a note that says what was read."""
    for name, entry in sourced():
        assert entry.source in provisions.sources(), name
        assert (entry.tag is Tag.remembered) == (entry.source == "MEMORY") or entry.note, name


def test_a_statute_is_known() -> None:
    assert {one.statute for one in PROVISIONS} - law.statutes().keys() == set()


def test_nothing_that_is_remembered_counts_as_read() -> None:
    """The few provisions that nobody has read, none of which a rule may cite."""
    remembered = {str(one) for one in PROVISIONS if one.entry.tag is Tag.remembered}
    assert remembered == {"standard_guidelines 19", "standard_guidelines 21", "network 50"}


def test_a_provision_is_cited_in_both_languages() -> None:
    """An address is the notation of citations, or a name; each language says it in its own."""
    for one in PROVISIONS:
        if not one.is_heading:
            assert str(citation.parse(one.article)) == one.article
            assert one.cited(Lang.ko).startswith(("제", "별지")), one
            assert one.cited(Lang.en).startswith(("Article", "Attached Form")), one
        assert HANGUL.search(one.says(Lang.ko)), one
        assert not HANGUL.search(one.says(Lang.en).replace("개인정보 처리방침", "")), one


def test_a_heading_is_cited_by_its_number() -> None:
    assert cite("drafting_guideline 5").cited(Lang.ko) == "5. 개인정보의 처리 및 보유 기간"
    assert cite("drafting_guideline labels").cited(Lang.en) == "labels that sum up the processing"
    assert cite("processing_methods_notice form 11").cited(Lang.ko) == "별지 제11호서식"


def test_a_provision_stands_in_what_is_there() -> None:
    """The article and the paragraph that it stands in are as old, where they are law data too."""
    for one in PROVISIONS:
        address = re.match(r"([0-9-]+)(\([0-9]+\))?.", one.article)
        if one.is_heading or one.entry.reused or address is None:
            continue
        for around in {address[1], f"{address[1]}{address[2] or ''}"} - {one.article}:
            outer = provisions.provisions().get(f"{one.statute} {around}")
            if outer is not None and not outer.entry.reused:
                assert outer.entry.since <= one.entry.since, one


@pytest.mark.parametrize("statute", ["pipa", "pipa_decree"])
def test_the_article_of_an_item_can_be_cited(statute: str) -> None:
    """So that a rule may cite the whole of what it cites a part of; but for sanctions."""
    for one in PROVISIONS:
        if one.statute == statute and not one.article.startswith("75("):
            assert f"{statute} {re.split('[.(]', one.article)[0]}" in provisions.provisions(), one


def test_what_is_moved_is_found_where_it_went() -> None:
    """It ends on the eve of the day on which the new address begins, and is the same provision."""
    moved = [one for one in PROVISIONS if one.entry.moved_to is not None]
    assert moved
    for one in moved:
        there = cite(f"{one.statute} {one.entry.moved_to}")
        assert one.entry.until is not None, one
        assert there.entry.since == one.entry.until + timedelta(days=1), one
        assert there.formerly is one
        assert there.at(one.entry.until) is one


def test_what_has_ended_was_law_before() -> None:
    """It has a first day before its last; what took its place is there; only its number goes on."""
    for one in PROVISIONS:
        entry = one.entry
        if entry.until is None:
            assert not entry.reused, one
            assert entry.moved_to is None, one
            assert entry.replaced_by is None, one
            continue
        assert entry.since <= entry.until, one
        assert entry.replaced_by is None or cite(f"{one.statute} {entry.replaced_by}"), one


@every_parameter
def test_the_values_of_a_number_follow_each_other(name: str) -> None:
    """Each is fixed by an article that is law from its first day on, and was read no worse."""
    values = provisions.parameters()[name].values
    assert values
    assert all(before.since < after.since for before, after in pairwise(values))
    for value in values:
        fixes = cite(f"{name.partition(' ')[0]} {value.article}")
        assert fixes.in_force(value.since)
        assert value.tag is not Tag.remembered
        assert value.tag in (Tag.verified, fixes.entry.tag)


def test_a_number_has_no_value_before_its_first() -> None:
    assert provisions.value("pipa_decree answer_days", date(2026, 11, 22)) == 10
    assert provisions.value("pipa_decree agent_turnover", date(2026, 11, 22)) == 10**12
    with pytest.raises(KeyError):
        provisions.value("pipa_decree automated_answer_days", date(2024, 3, 14))
    with pytest.raises(KeyError):
        provisions.value("pipa_decree no_such", date(2024, 3, 14))


def test_what_there_is_not_cannot_be_cited() -> None:
    with pytest.raises(KeyError):
        cite("pipa 30(1)99")


@pytest.mark.parametrize(
    ("day", "address", "korean"),
    [
        ("2023-09-15", "31-2(3)", "제31조의2제3항"),
        ("2025-10-01", "31-2(3)", "제31조의2제3항"),
        ("2025-10-02", "31-2(4)", "제31조의2제4항"),
        ("2027-07-01", "31-2(4)", "제31조의2제4항"),
    ],
)
def test_a_moved_provision_is_cited_where_it_stands(day: str, address: str, korean: str) -> None:
    """The particulars of the domestic agent, which moved by a paragraph on 2025-10-02."""
    when = date.fromisoformat(day)
    agent = cite("pipa 31-2(4)")
    assert agent.in_force(when)
    assert agent.at(when).article == address
    assert agent.at(when).cited(Lang.ko) == korean


def test_a_moved_provision_is_as_old_as_its_first_address() -> None:
    assert not cite("pipa 31-2(4)").in_force(date(2023, 9, 14))
    assert cite("pipa 31-2(4)").since == date(2023, 9, 15)
    assert cite("pipa 31-2(3)").in_force(date(2025, 10, 1))
    assert not cite("pipa 31-2(3)").in_force(date(2025, 10, 2))


@pytest.mark.parametrize(
    ("name", "eve"),
    [
        ("pipa 30(1)1", "2011-09-29"),
        ("pipa 30(1)3-2", "2020-08-04"),
        ("pipa 15(3)", "2020-08-04"),
        ("pipa_decree 14-2(2)", "2020-08-04"),
        ("pipa 30(1)3-3", "2023-09-14"),
        ("pipa 22(3)", "2023-09-14"),
        ("pipa 28-8(2)5", "2023-09-14"),
        ("pipa 25-2(4)", "2023-09-14"),
        ("pipa 37-2(4)", "2024-03-14"),
        ("pipa_decree 31(1)2", "2024-03-14"),
        ("pipa_decree 31(1)4", "2024-03-14"),
        ("pipa_decree 17(1)", "2024-09-14"),
        ("pipa 35-2", "2025-03-12"),
        ("equivalence_recognition countries", "2025-09-15"),
        ("pipa 31-2(2)2", "2025-10-01"),
        ("drafting_guideline generative-ai", "2026-04-22"),
        ("pipa_decree 42-2(2)3", "2026-05-31"),
        ("pipa_decree 42-2(1)2", "2026-08-19"),
        ("pipa 30-3", "2026-09-10"),
        ("pipa 34(2)", "2026-09-10"),
        ("public_prosecution_office abolition", "2026-10-01"),
        ("pipa_decree 42-2(1)1", "2027-02-19"),
        ("pipa 28-12(5)", "2027-03-08"),
    ],
)
def test_a_provision_begins_on_its_day(name: str, eve: str) -> None:
    """Not law on the eve, law on the day, and still law in a year from now."""
    last = date.fromisoformat(eve)
    assert not cite(name).in_force(last)
    assert cite(name).in_force(last + timedelta(days=1))
    assert cite(name).in_force(date(2027, 12, 31))


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("pipa 17(3)", "2023-09-14"),
        ("pipa 39-6", "2023-09-14"),
        ("pipa 39-11", "2023-09-14"),
        ("pipa 39-12", "2023-09-14"),
        ("pipa 22(6)", "2023-09-14"),
        ("pipa_decree 42-6(5)", "2026-08-19"),
        ("pipa 31(3)", "2026-09-10"),
        ("pipa 34(3)", "2026-09-10"),
        ("pipa 75(4)9", "2026-09-10"),
        ("pipa_decree 32(2)1", "2026-09-10"),
    ],
)
def test_a_provision_ends_on_its_day(name: str, last: str) -> None:
    day = date.fromisoformat(last)
    assert cite(name).in_force(day)
    assert not cite(name).in_force(day + timedelta(days=1))


def of_the_day(day: str) -> Mapping[str, str]:
    """What each statute is on `day`, by its instrument."""
    in_force = editions.in_force(date.fromisoformat(day))
    return {statute: edition.name.en for statute, edition in in_force.items()}


def test_an_edition_is_of_a_statute_that_exists() -> None:
    assert {edition.of for edition in editions.editions()} - law.statutes().keys() == set()


def test_editions_follow_each_other() -> None:
    """No two of a statute begin on one day."""
    days = [(edition.of, edition.since) for edition in editions.editions()]
    assert len(days) == len(set(days))
    assert [day for _, day in days] == sorted(day for _, day in days)


@pytest.mark.parametrize(
    ("day", "act", "guideline"),
    [
        ("2020-08-04", "Law No. 14765", None),
        ("2023-09-14", "Law No. 16930", "2022.3"),
        ("2023-09-15", "Law No. 19234", "2022.3"),
        ("2025-10-02", "Law No. 20897", "2025.4"),
        ("2026-11-22", "Law No. 21445", "2026.4"),
        ("2027-03-09", "Law No. 21910", "2026.4"),
    ],
)
def test_the_edition_of_a_day(day: str, act: str, guideline: str | None) -> None:
    assert of_the_day(day)["pipa"] == act
    assert of_the_day(day).get("drafting_guideline") == guideline


def test_nothing_is_law_before_the_act() -> None:
    assert of_the_day("2011-09-29") == {}


def test_what_is_coming_is_in_order() -> None:
    coming = [(one.of, str(one.since)) for one in editions.coming(date(2026, 11, 22))]
    assert coming == [
        ("pipa_decree", "2027-02-20"),
        ("pipa", "2027-03-09"),
        ("pipa", "2027-07-01"),
    ]


def test_what_is_unchecked_is_said() -> None:
    said = editions.unchecked()
    assert 8 <= len(said) <= 12
    assert all(HANGUL.search(one.ko) and not HANGUL.search(one.en) for one in said)


def found(text: str, lang: Lang) -> set[str]:
    """The vague words that `text` has, when what only looks like one is taken out."""
    for one in sorted(words.allowed(), key=len, reverse=True):
        text = text.replace(one, "\ufffc" * len(one))
    text = re.sub("「[^」]*」", lambda title: "\ufffc" * len(title[0]), text)
    return {
        word.word
        for word in words.vague()
        if word.lang is lang and re.search(word.pattern or re.escape(word.word), text)
    }


@pytest.mark.parametrize(
    "text",
    [
        "이메일 등",
        "이메일, 전화번호 등의 연락처",
        "이름 등을 수집한다",
        "이름등",
        "결제 등.",
        "「전자상거래 등에서의 소비자보호에 관한 법률」 등 관련 법령",
        "이름(한글) 등",
        "ID 등",
    ],
)
def test_and_the_like_is_found(text: str) -> None:
    assert "등" in found(text, Lang.ko)


@pytest.mark.parametrize(
    "text",
    [
        "회원 등록",
        "등록번호",
        "평등한 대우",
        "초등학생과 고등학생, 중등 교육",
        "주민등록등본",
        "1등 당첨자",
        "신용등급",
        "균등, 대등, 차등, 동등",
        "등기우편",
        "등교 시간",
        "「전자상거래 등에서의 소비자보호에 관한 법률」",
        "계약 또는 청약철회 등에 관한 기록",
        "대금결제 및 재화 등의 공급에 관한 기록",
        "유출등의 통지",
        "갈등 조정",
        "등산 모임",
    ],
)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert "등" not in found(text, Lang.ko)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("목적 달성 시까지", "목적 달성 시"),
        ("이용 목적이 달성될 때까지", "목적 달성 시"),
        ("서비스 제공에 필요한 기간", "필요한 기간"),
        ("준영구", "영구"),
        ("관련 법령에 따라 보관", "관련 법령에 따라"),
        ("한빛상사 외 12개사", "외 N개사"),
        ("A업체 등 O개사", "외 N개사"),
        ("제휴사", "제휴사"),
        ("국내 금융기관", "금융기관"),
    ],
)
def test_a_vague_word_is_found(text: str, word: str) -> None:
    assert word in found(text, Lang.ko)


@pytest.mark.parametrize(
    "text",
    [
        "회원 탈퇴 시까지",
        "공급 완료 및 결제·정산 완료 시까지",
        "기타소득 지급명세서",
        "복구할 수 없도록 영구 삭제한다",
        "일체형 단말기",
        "관할 경찰청",
    ],
)
def test_a_plain_word_is_not(text: str) -> None:
    assert found(text, Lang.ko) == set()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("name, e-mail, etc.", "etc."),
        ("Including but not limited to cookies", "including but not limited to"),
        ("for as long as necessary", "the necessary period"),
        ("until the purpose is achieved", "until the purpose is achieved"),
        ("our affiliates", "affiliates"),
        ("kept permanently", "permanently"),
    ],
)
def test_a_vague_english_word_is_found(text: str, word: str) -> None:
    assert word in found(text, Lang.en)


@pytest.mark.parametrize(
    "text",
    ["until membership withdrawal", "Jeju Betchel Inc.", "Files are permanently deleted"],
)
def test_a_plain_english_word_is_not(text: str) -> None:
    assert found(text, Lang.en) == set()


@pytest.mark.parametrize("key", words.stale())
def test_a_stale_name_is_found_as_it_stands(key: str) -> None:
    """What there is instead is not found, and the reason is of its language."""
    stale = words.stale()[key]
    pattern = re.compile(stale.pattern or "|".join(map(re.escape, stale.found)))
    assert HANGUL.search(stale.why.ko)
    assert stale.instead is None or not any(pattern.search(stale.instead[lang]) for lang in Lang)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("policy_name", "개인정보취급방침"),
        ("officer_name", "개인정보 관리책임자: 김솔빛"),
        ("network_act", "「정보통신망 이용촉진 및 정보보호 등에 관한 법률」에 따른 개인정보 규정"),
        ("ministry_of_interior", "행정안전부 고시 개인정보의 안전성 확보조치 기준"),
        ("communications_commission", "방송통신위원회가 정한 개인정보 보호지침"),
        ("prosecutors_office", "대검찰청 사이버수사과 (국번 없이) 1301"),
        ("power_of_attorney", "개인정보 보호법 시행규칙 별지 제11호 서식에 따른 위임장"),
        ("power_of_attorney", "Form 11 of the notice; Enforcement Rule, Attached Form No. 11"),
        ("notice_number", "개인정보 처리 방법에 관한 고시(제2020-7호)"),
        ("visual_devices", "회사는 영상정보처리기기를 운영한다"),
        ("special_rules", "「개인정보 보호법」 제39조의6에 따라"),
        ("breach_words", "분실·도난·유출 시 통지한다"),
    ],
)
def test_a_stale_name_is_found(key: str, text: str) -> None:
    stale = words.stale()[key]
    assert re.search(stale.pattern or "|".join(map(re.escape, stale.found)), text)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("officer_name", "개인정보 보호책임자"),
        ("network_act", "「정보통신망법」 제50조에 따른 광고성 정보"),
        ("ministry_of_interior", "행정안전부에 주민등록 정보를 제공한다"),
        ("prosecutors_office", "02-1301-0000"),
        ("visual_devices", "고정형 영상정보처리기기, 이동형 영상정보처리기기"),
        ("visual_devices", "고정형영상정보처리기기운영자"),
        ("special_rules", "「개인정보 보호법」 제39조의2"),
        ("breach_words", "분실·도난·유출·위조·변조 또는 훼손"),
        ("breach_words", "lost, stolen, divulged, forged, altered or damaged"),
    ],
)
def test_what_is_in_use_is_not_stale(key: str, text: str) -> None:
    stale = words.stale()[key]
    assert not re.search(stale.pattern or "|".join(map(re.escape, stale.found)), text)


def test_old_contacts_of_the_remedies_are_known() -> None:
    """Those that the project's survey of the law has."""
    stale = {key: {one.value for one in body.stale} for key, body in law.remedies().items()}
    assert stale["dispute_mediation"] >= {"1336", "02-405-5150"}
    assert stale["report_center"] >= {"1336", "02-405-", "www.eprivacy.or.kr", "02-580-0533"}
    assert stale["supreme_prosecutors_office"] >= {"02-3480-", "첨단범죄수사과"}
    assert stale["police"] >= {
        "사이버테러대응센터",
        "www.ctrc.go.kr",
        "www.netan.go.kr",
        "cyberbureau.police.go.kr",
        "ecrm.cyber.go.kr",
    }

"""The law data refers to what exists, and chooses by the day on which a policy takes effect."""

import re
from collections import Counter

import pytest

from policyc import citation, law
from policyc.cli import run
from policyc.compose import compose
from policyc.law.editions import editions
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.source import Source

PROSECUTORS = "대검찰청"

every_record = pytest.mark.parametrize("key", law.records())


def page(text: str, lang: Lang) -> str:
    """The Markdown of a policy that begins with `text`."""
    policy = f"policy: shop\nlanguages: [ko, en]\n{text}"
    return markdown(compose(read(Source.parse(policy.encode(), "shop.yaml")), [lang]))


@pytest.mark.parametrize("lang", Lang)
def test_statutes_have_names_of_their_own(lang: Lang) -> None:
    """No two statutes share a name."""
    names = Counter(statute[lang] for statute in law.statutes().values())
    assert [name for name, times in names.items() if times > 1] == []


@every_record
def test_a_record_names_statutes_that_exist(key: str) -> None:
    """A record's statute, and the one that fixes its period, are in the law data."""
    record = law.records()[key]
    named = {record.statute, *([record.provision.statute] if record.provision else [])}
    assert named - set(law.statutes()) == set()


@every_record
def test_a_record_cites_provisions(key: str) -> None:
    """An article is written in the notation of citations, and is that notation again."""
    record = law.records()[key]
    cited = [record.article, record.provision.article if record.provision else None]
    assert [str(citation.parse(article)) for article in cited if article] == [*filter(None, cited)]


@every_record
@pytest.mark.parametrize("lang", Lang)
def test_a_record_stands_in_a_policy(key: str, lang: Lang) -> None:
    """A row says the record, the statute's name and how long, whatever the record."""
    record = law.records()[key]
    said = page(f"effective: 2026-01-31\nretention: {{by_law: {key}}}\n", lang).casefold()
    row = next(
        row for row in said.splitlines() if row.startswith(f"| {record.record[lang]}".casefold())
    )
    statutes = {record.statute, record.provision and record.provision.statute} - {None}
    assert any(law.statutes()[statute][lang].casefold() in row for statute in statutes if statute)
    assert re.search(rf"\| \D*{record.period.count}\D* \|$", row)


def test_what_is_remembered_has_no_article_in_a_policy() -> None:
    """An article that nobody has verified is not published."""
    said = page("effective: 2026-01-31\nretention: {by_law: tax.value_added}\n", Lang.ko)
    assert "「부가가치세법」" in said
    assert "제71조" not in said


@pytest.mark.parametrize(
    ("day", "named"),
    [
        pytest.param("2023-12-20", True, id="years-before"),
        pytest.param("2026-10-01", True, id="on-the-last-day"),
        pytest.param("2026-10-02", False, id="on-the-day-of-its-abolition"),
        pytest.param("2027-01-01", False, id="afterwards"),
    ],
)
def test_the_prosecutors_office_has_its_time(day: str, named: bool) -> None:  # noqa: FBT001
    """The body that was abolished on 2026-10-02 stands in the policies that took effect before."""
    assert (PROSECUTORS in page(f"effective: {day}\nremedies: standard\n", Lang.ko)) is named


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        (
            Lang.ko,
            [
                ("개인정보 분쟁조정위원회", "1833-6972", "www.kopico.go.kr"),
                ("개인정보침해 신고센터", "118", "privacy.kisa.or.kr"),
                ("경찰청", "182", "ecrm.police.go.kr"),
            ],
        ),
        (
            Lang.en,
            [
                ("Personal Information Dispute Mediation Committee", "1833-6972", "kopico"),
                ("Personal Information Infringement Report Center", "118", "privacy.kisa.or.kr"),
                ("Korean National Police Agency", "182", "ecrm.police.go.kr"),
            ],
        ),
    ],
)
def test_standard_remedies(lang: Lang, rows: list[tuple[str, str, str]]) -> None:
    """The bodies of today, with telephone number and site, in the order of the guideline."""
    said = page("effective: 2026-11-22\nremedies: standard\n", lang)
    table = [row for row in said.splitlines() if row.startswith("|")][2:]
    assert len(table) == len(rows)
    for row, parts in zip(table, rows, strict=True):
        assert [part for part in parts if part not in row] == []


def test_a_body_of_another_time_may_be_named() -> None:
    """A policy that names an abolished body says so itself."""
    said = page("effective: 2026-11-22\nremedies: [supreme_prosecutors_office]\n", Lang.ko)
    assert f"| {PROSECUTORS} |" in said


def test_another_number_is_dialled_as_it_is_written() -> None:
    """How to dial is said of the number in the law data alone."""
    remedy = "remedies: {agency: police, phone: 02-000-0182}\n"
    said = page(f"effective: 2026-11-22\n{remedy}", Lang.ko)
    assert "| 경찰청 | 02-000-0182 |" in said


# What `policyc law` tells.


def days(text: str) -> list[str]:
    """The days from which the editions in `text` are law."""
    return re.findall(r"^  ([0-9]{4}-[0-9]{2}-[0-9]{2})  ", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("lang", "now", "then", "tags"),
    [
        ("en", "The law on {}\n", "What comes after {}\n", "V: read in the primary text"),
        ("ko", "{} 현재의 법령\n", "{} 뒤에 시행되는 것\n", "V: 원문에서 확인"),
    ],
)
def test_the_law_of_a_day_is_told_apart_from_what_comes(
    lang: str, now: str, then: str, tags: str, capsys: pytest.CaptureFixture[str]
) -> None:
    day = "2026-10-01"
    assert run(["law", "--as-of", day, "--lang", lang]) == 0
    said = capsys.readouterr().out
    in_force, coming = said.split(then.format(day))
    assert in_force.startswith(now.format(day))
    assert all(one <= day for one in days(in_force))
    assert all(one > day for one in days(coming))
    assert "2026-10-02" in days(coming)
    assert tags in coming


def test_every_edition_is_told_with_what_it_was_read_from(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["law", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert days(said) == sorted(str(one.since) for one in editions())
    cited = set(re.findall(r" \[[^]]*: (\S+)\]$", said, re.MULTILINE))
    assert cited == set(re.findall(r"^  (\S+): .*, read [0-9-]{10}$", said, re.MULTILINE))


def test_before_all_law_there_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["law", "--as-of", "1990-01-01", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("The law on 1990-01-01\n\n  nothing\n\nWhat comes after 1990-01-01")
    assert run(["law", "--as-of", "2990-01-01", "--lang", "ko"]) == 0
    assert "2990-01-01 뒤에 시행되는 것\n\n  없음\n" in capsys.readouterr().out

"""Rules of retention: what they must let pass, and what of it they must not."""

from collections.abc import Sequence

import pytest

from policyc import law
from policyc.lint import lint
from policyc.load import read
from policyc.rules.alike import shared
from policyc.rules.example import whole
from policyc.rules.rule import rules
from policyc.source import Source

ROWS = """\
processing:
  - {{purpose: membership, required: [name, email], optional: nickname, basis: consent, keep: {}}}
"""


def found(part: str, *ids: str, without: Sequence[str] = ()) -> list[str]:
    """Which of the rules `ids` find something in the example policy with `part` laid over it."""
    source = Source.parse(whole(part, without), "policy.yaml")
    policy = read(source)
    chosen = [rules()[one] for one in ids]
    return [one.rule.id for one in lint(policy, source, chosen, policy.effective)]


@pytest.mark.parametrize(
    "keep",
    [
        "until purpose_met",
        "[until purpose_met, until retention_end]",
        "{ko: 필요한 기간 동안, en: as long as necessary}",
        "{ko: 관련 법령에 따름, en: as required by law}",
        "{ko: 이용 목적이 달성될 때까지, en: until the purpose is achieved}",
    ],
)
def test_a_period_without_an_end_that_can_be_dated_is_vague(keep: str) -> None:
    assert "retention-vague" in found(ROWS.format(keep), "retention-vague")


@pytest.mark.parametrize(
    "keep",
    [
        "until purpose_met or withdrawal",
        "until service_complete and settlement",
        "[until purpose_met, 6 months]",
        '{ko: "「의료법」에서 정한 기간까지", en: for the period under the Medical Service Act}',
        "{ko: 목적 달성 후 30일까지, en: until 30 days after the purpose is achieved}",
        "{ko: 결과를 돌려보낼 때까지, en: until the result is returned}",
        '{ko: 관계 법령에 따라 회원 탈퇴 후 보관, en: "as required by law, until withdrawal"}',
    ],
)
def test_a_period_that_can_be_dated_is_not(keep: str) -> None:
    assert found(ROWS.format(keep), "retention-vague", "retention-forever") == []


@pytest.mark.parametrize(
    "keep", ["{ko: 영구, en: permanently}", "{ko: 무기한 보관, en: kept forever}"]
)
def test_what_has_no_end_is_said_to_have_none(keep: str) -> None:
    assert found(ROWS.format(keep), "retention-forever") == ["retention-forever"]


@pytest.mark.parametrize(
    "keep",
    [
        "{ko: 회원이 영구 삭제할 때까지, en: until the member permanently deletes it}",
        "{ko: 영구 이용정지 후 1년까지, en: until 1 year after a permanent suspension}",
        '{ko: "「공공기록물 관리에 관한 법률」에 따라 영구", en: permanently under that Act}',
    ],
)
def test_what_ends_or_rests_on_a_statute_is_not(keep: str) -> None:
    assert found(ROWS.format(keep), "retention-forever") == []


NOTE = """\
children: {{statement: not_served, note: {{ko: "「{}」에 따른다.", en: It is followed.}}}}
"""


@pytest.mark.parametrize("statute", law.statutes().values(), ids=law.statutes())
def test_an_official_name_is_no_variant(statute: law.Statute) -> None:
    """Nor is a short name in use, nor the same name spaced otherwise."""
    names = [statute, statute.abbreviation or statute]
    for name in (*(one.ko for one in names), statute.ko.replace(" ", "")):
        assert found(NOTE.format(name), "statute-name-variant") == [], name


@pytest.mark.parametrize(
    "name",
    [
        "지방세기본법",
        "공공기록물 관리에 관한 법률",
        "청소년 보호법",
        "의료법",
        "학원법",
        "아동복지법 시행령",
        "관세법",
    ],
)
def test_another_statute_is_no_variant(name: str) -> None:
    assert found(NOTE.format(name), "statute-name-variant") == []


@pytest.mark.parametrize(
    "method",
    [
        "{ko: 휴지통을 비우고 복원할 수 없게 덮어쓴다., en: The bin is emptied.}",
        "{ko: 기록을 재생할 수 없는 방법으로 삭제한다., en: Files are deleted beyond recovery.}",
        "{ko: 계정을 비활성화한 뒤 영구 삭제한다., en: Files are permanently deleted.}",
    ],
)
def test_destruction_beyond_recovery_is_strong(method: str) -> None:
    part = f"destruction: {{statements: [without_delay, selected, paper], electronic: {method}}}\n"
    assert found(part, "destruction-weak") == []


DORMANT = """\
effective: {day}
announced: {day}
retention:
  statements: standard
  text: {{ko: "법령에 따라 1년 동안 이용하지 않은 회원의 개인정보는 분리하여 보관한다."}}
"""


@pytest.mark.parametrize(("day", "count"), [("2023-09-14", 0), ("2023-09-15", 1)])
def test_the_clause_on_dormant_accounts_was_once_law(day: str, count: int) -> None:
    part = "languages: ko\n" + DORMANT.format(day=day)
    assert len(found(part, "dormant-clause")) == count


def test_a_rule_of_the_controllers_own_on_dormant_accounts_is_none_of_the_law() -> None:
    text = "1년 동안 이용하지 않은 회원의 정보는 따로 보관하고 이메일로 알린다."
    part = f'languages: ko\nretention: {{statements: standard, text: {{ko: "{text}"}}}}\n'
    assert found(part, "dormant-clause") == []


RECORD = "retention:\n  statements: standard\n  by_law:\n    - {record: %s, items: name%s}\n"


@pytest.mark.parametrize(
    ("record", "period", "rule"),
    [
        ("ecommerce.payment", "4 years", "retention-shorter-than-statute"),
        ("ecommerce.payment", "60 months", None),
        ("telecom.calls", "1 year", None),
        ("telecom.logs", "13 weeks", None),
        ("ecommerce.display", "1 year", "retention-longer-than-statute"),
        ("medical.charts", "20 years", None),
        ("location.use", "1 year", None),
        ("tax.value_added", "3 years", None),
        ("realty.contracts", "3 years", None),
    ],
)
def test_only_periods_read_in_the_law_are_compared(
    record: str, period: str, rule: str | None
) -> None:
    """Months make years, shortest periods may be longer, and what is not verified is let pass."""
    ids = "retention-shorter-than-statute", "retention-longer-than-statute"
    part = RECORD % (record, f", period: {period}")
    assert found(part, *ids) == ([rule] if rule is not None else [])


@pytest.mark.parametrize(
    ("sectors", "record", "rule"),
    [
        (None, "telecom.logs", "record-sector-undeclared"),
        (None, "ecommerce.payment", None),
        (None, "medical.charts", None),
        ("ecommerce", "telecom.logs", "record-not-binding"),
        ("telecommunications", "telecom.logs", None),
        ("[ecommerce, electronic_finance]", "eft", None),
        ("ecommerce", "tax.books", None),
        ("ecommerce", "labor.documents", None),
        ("ecommerce", "pipa.pseudonymised_processing", None),
    ],
)
def test_a_record_is_a_ground_for_those_whom_it_binds(
    sectors: str | None, record: str, rule: str | None
) -> None:
    company = f"company: {{name: Solbit Inc., sectors: {sectors}}}\n" if sectors else ""
    ids = "record-sector-undeclared", "record-not-binding"
    assert found(company + RECORD % (record, ""), *ids) == ([rule] if rule is not None else [])


def test_the_row_of_an_exception_tells_the_items_of_its_record() -> None:
    row = ROWS.format("until withdrawal, exceptions: ecommerce.contract")
    part = row + "retention: {statements: standard, by_law: ecommerce.contract}\n"
    assert found(part, "record-items-missing") == []
    assert found(part.replace(", exceptions: ecommerce.contract", ""), "record-items-missing")


def test_general_words_make_nothing_alike() -> None:
    assert shared(["개인정보의 처리 및 서비스 제공"], ["서비스 제공"]) == 0
    assert shared(["도입 문의"], ["문의 응대"]) == 0.5
    assert shared([], ["문의"]) == 0

"""Names of recipients: what is one company, what names nobody, what is plausibly foreign."""

import pytest

from policyc.lint import lint
from policyc.load import read
from policyc.model.recipients import ThirdParty
from policyc.rules.example import whole
from policyc.rules.parties import core, legal_form, vague_words, vendors
from policyc.rules.rule import rules
from policyc.source import Source


def found(part: str, *ids: str) -> list[str]:
    """Which of the rules `ids` find something in the example policy with `part` laid over it."""
    source = Source.parse(whole(part), "policy.yaml")
    policy = read(source)
    chosen = [rules()[one] for one in ids]
    return [one.rule.id for one in lint(policy, source, chosen, policy.effective)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Astrodon Inc.", "Astrodon Corporation (Loops)"),
        ("Mixpanel, Inc", "Mixpanel, Inc."),
        ("주식회사 하늘물류", "㈜하늘물류"),
        ("(주) 하늘 물류", "하늘물류"),
        ("Haneul Logistics Co., Ltd.", "HANEUL LOGISTICS"),
    ],
)
def test_one_company_has_one_core(one: str, other: str) -> None:
    assert core(one) == core(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amazon Web Services, Inc.", "Amazon Web Services Korea LLC"),
        ("카카오", "카카오페이"),
        ("Asana, Inc.", "Ana Inc."),
    ],
)
def test_two_companies_have_two(one: str, other: str) -> None:
    assert core(one) != core(other)


def test_companies_of_two_laws_are_two() -> None:
    assert legal_form("Salesforce, Inc.") != legal_form("Salesforce K.K.")
    assert legal_form("Astrodon Inc.") == legal_form("Astrodon Corporation")
    assert legal_form("AWS") is None


@pytest.mark.parametrize(
    "name",
    [
        "제휴사",
        "당사의 협력업체",
        "국내 금융기관",
        "하늘물류 외 3개사",
        "하늘물류 등",
        "수사기관",
        "our affiliates",
        "Haneul etc.",
    ],
)
def test_a_kind_names_nobody(name: str) -> None:
    assert vague_words(ThirdParty(name=name)) is not None


@pytest.mark.parametrize(
    "name",
    [
        "국민건강보험공단",
        "관할 세무서",
        "관할 경찰청",
        "신한카드 주식회사",
        "한국평등교육 등록센터",
        "서울중등교육지원청",
        "Korea Partners Inc.",
        "First Bank of Seoul",
    ],
)
def test_a_name_names_somebody(name: str) -> None:
    assert vague_words(ThirdParty(name=name)) is None


def test_a_kind_is_enough_where_the_service_shows_the_names() -> None:
    brand = "이름은 주문 화면에 표시"
    assert vague_words(ThirdParty(name="제휴사", brand=brand)) is None


@pytest.mark.parametrize(
    "name",
    [
        '"NICE Payments Co., Ltd."',
        "Kakaopay Corp.",
        "Korea PortOne",
        "㈜페이플",
        "Naver Cloud Corp.",
        "Google Korea LLC",
        "Amazon Web Services Korea LLC",
        "{ko: 네이버클라우드㈜, en: NAVER Cloud Corp.}",
    ],
)
def test_a_domestic_company_is_not_taken_for_a_foreign_one(name: str) -> None:
    part = f"processors:\n  one: {{name: {name}, task: payment}}\n"
    assert found(part, "foreign-processor-undeclared", "processor-abroad-undeclared") == []


@pytest.mark.parametrize(
    "name", ["Amazon Web Services, Inc.", "AWS", "Google LLC", "OpenAI, L.L.C.", "슬랙"]
)
def test_a_known_vendor_is_asked_where_it_works(name: str) -> None:
    part = f'processors:\n  one: {{name: "{name}", task: cloud_operations}}\n'
    ids = "foreign-processor-undeclared", "processor-abroad-undeclared"
    assert found(part, *ids) == ["foreign-processor-undeclared"]
    placed = part.replace("task:", "region: Seoul, task:")
    assert found(placed, *ids) == []


def test_no_vendor_is_korean() -> None:
    assert "KR" not in vendors().values()
    assert all(vendors())


def test_a_processor_in_the_controllers_own_country_is_no_transfer() -> None:
    part = """\
company: {name: Tamarack Games Inc., country: CA, kind: foreign_operator}
processors:
  one: {name: Maple Cloud Inc., task: cloud_operations, country: CA}
"""
    assert found(part, "processor-abroad-undeclared") == []
    assert found(part.replace("country: CA}\n", "country: US}\n"), "processor-abroad-undeclared")

"""Each kind of controller says of itself what its author declared, and nothing else."""

import pytest

from policyc.compose import compose
from policyc.invalid import Invalid
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.source import Source

HEAD = "policy: shop\nlanguages: [ko, en]\neffective: 2026-11-22\n"
NAME = "company: {name: {ko: 단풍, en: Maple}, "
ELM = "{ko: 느릅병원, en: Elm Hospital}"
OAK = "{ko: 참나무의원, en: Oak Clinic}"

OFFICER = "소상공인으로서 개인정보 보호책임자를 따로 지정하지 않았으며"
APPEALS = "중앙행정심판위원회"
FILES = """\
company: {name: {ko: 단풍, en: Maple}, kind: public_institution}
public_files:
  files:
    parking:
      name: {ko: 주차 단속 대장, en: Parking Register}
      basis: {ground: public_task, statute: {ko: 도로법, en: Road Act}, article: "35(2)"}
      purpose: complaints
      items: [name, vehicle]
      keep: 5 years
      recipients: {name: {ko: 도로공단, en: Road Agency}, basis: law, items: name, keep: 1 year}
      department: {ko: 교통과, en: Traffic Division}
      access_limit: {items: vehicle, reason: {ko: 수사 중, en: under investigation}}
      people: 120000
      impact_assessment: {year: 2025, result: {ko: 적합, en: adequate}, url: maple.example/pia}
vocabulary: {items: {vehicle: {ko: 차량번호, en: plate number}}}
"""


def page(policy: str, lang: Lang) -> str:
    return markdown(compose(read(Source.parse((HEAD + policy).encode(), "shop.yaml")), [lang]))


SAID: dict[str, tuple[str, str, str]] = {
    "a public institution": (
        NAME + "kind: public_institution}",
        "단풍은 공공기관이다.",
        "Maple is a public institution.",
    ),
    "an association": (
        NAME + "kind: association}",
        "단풍은 회원의 친목을 도모하기 위한 단체이다.",
        "Maple is an association formed to promote fellowship among its members.",
    ),
    "a foreign operator": (
        NAME + "kind: foreign_operator, country: CA}",
        "단풍은 캐나다에 설립된 국외 사업자이다.",
        "Maple is a foreign operator established in Canada.",
    ),
    "a foreign operator of an unnamed country": (
        NAME + "kind: foreign_operator}",
        "단풍은 국외 사업자이다.",
        "Maple is a foreign operator.",
    ),
    "the language that prevails": (
        "prevailing: ko",
        "내용이 언어에 따라 서로 다르면 한국어본이 우선한다.",
        "the Korean edition prevails.",
    ),
    "a processor": (
        NAME + f"kind: processor, on_behalf_of: [{ELM}, {OAK}]}}",
        (
            "단풍은 느릅병원 및 참나무의원을 위하여 개인정보 처리업무를 수행하는 수탁자로서, "
            "「개인정보 보호법」 제26조제8항에 따라 이 개인정보 처리방침을 둔다."
        ),
        (
            "Maple is a processor that processes personal information on behalf of Elm Hospital "
            "and Oak Clinic, and maintains this Privacy Policy in accordance with Article 26(8) of "
            "the Personal Information Protection Act."
        ),
    ),
    "those to whom a processor entrusts in turn": (
        NAME + "kind: processor}\nprocessors: {ash: {name: Ash, task: storage}}",
        "이 업무를 다시 위탁받은 자는 [제1조",
        "Those to whom the entrusted work is re-entrusted are set out in [Article 1",
    ),
    "a controller that is a processor too": (
        NAME + f"on_behalf_of: {ELM}}}",
        "단풍은 수탁자로서 느릅병원을 위하여 개인정보를 처리하기도 한다.",
        "On behalf of Elm Hospital, Maple also processes personal information as a processor.",
    ),
    "the owner of a small shop": (
        NAME + "kind: small_merchant, representative: {ko: 한여름, en: Han Yeo-reum}}",
        (
            f"단풍은 {OFFICER}, 「개인정보 보호법」 제31조제2항에 따라 "
            "사업주 또는 대표자(한여름)가 개인정보 보호책임자가 된다."
        ),
        (
            "In accordance with Article 31(2) of the Personal Information Protection Act, its "
            "owner or representative, Han Yeo-reum, is the privacy officer."
        ),
    ),
    "the appeals body of a public institution": (
        NAME + "kind: public_institution}\nremedies: standard",
        f"| {APPEALS} | (국번 없이) 110 |",
        "may file an administrative appeal with the following body.",
    ),
    "a registered file": (
        FILES,
        (
            "| 주차 단속 대장 | 「개인정보 보호법」 제15조제1항제3호(공공기관의 소관 업무 수행), "
            "「도로법」 제35조제2항 | 민원 및 고충 처리 | 이름, 차량번호 | 수집일부터 5년간 |"
        ),
        (
            "| Parking Register | Article 15(1)3 of the Personal Information Protection Act "
            "(performance of a public institution's task), Article 35(2) of the Road Act | "
            "Handling of complaints and grievances | Name, plate number | "
            "For 5 years from the time of collection |"
        ),
    ),
    "who may see a file, and how many are in it": (
        FILES,
        "| 주차 단속 대장 | 교통과 | 차량번호: 수사 중 | 120,000명 |",
        "| Parking Register | Traffic Division | Plate number: under investigation | 120,000 |",
    ),
    "who usually receives a file": (
        FILES,
        "| 주차 단속 대장 | 도로공단 | 「개인정보 보호법」 제17조제1항제2호",
        "| Parking Register | Road Agency | Article 17(1)2 of the Personal Information",
    ),
    "an impact assessment": (
        FILES,
        "| 주차 단속 대장 | 2025년 | 적합 | [maple.example/pia](https://maple.example/pia) |",
        "| Parking Register | 2025 | Adequate | [maple.example/pia](https://maple.example/pia) |",
    ),
}

each = pytest.mark.parametrize("kind", SAID)


@each
def test_korean_says_it(kind: str) -> None:
    policy, korean, _ = SAID[kind]
    assert korean in page(policy, Lang.ko)


@each
def test_english_says_it(kind: str) -> None:
    policy, _, english = SAID[kind]
    assert english in page(policy, Lang.en)


@pytest.mark.parametrize("words", ["공공기관", "수탁자", "국외", "친목", "소상공인", APPEALS])
def test_a_private_controller_says_nothing_of_its_kind(words: str) -> None:
    """`private` is what a controller is that declares nothing."""
    said = page(NAME + "kind: private}\nremedies: standard\n", Lang.ko)
    assert (
        words in said,
        said == page("company: {name: {ko: 단풍, en: Maple}}\nremedies: standard\n", Lang.ko),
    ) == (
        False,
        True,
    )


BROKEN: dict[str, tuple[str, str]] = {
    "an unknown kind": (
        NAME + "kind: public}",
        (
            "4:44: error: “public” is not known here; write one of `private`, "
            "`public_institution`, `small_merchant`, `association`, `foreign_operator`, `processor`"
        ),
    ),
    "a language without an edition": (
        "prevailing: fr",
        "4:13: error: “fr” is not known here; write one of `ko`, `en`",
    ),
    "a year": (
        "public_files: {evaluation: {year: 25}}",
        "4:35: error: this is not a year; write four digits, for example 2026",
    ),
    "a number of people": (
        "public_files: {files: {a: {name: A, people: 12만}}}",
        "4:45: error: this is not a number of people; write digits alone, for example 120000",
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_what_is_refused(kind: str) -> None:
    policy, message = BROKEN[kind]
    with pytest.raises(Invalid) as raised:
        page(policy, Lang.ko)
    assert message in str(raised.value)


def test_an_edition_that_prevails_is_published() -> None:
    """A language that the policy does not have cannot prevail."""
    text = "policy: shop\nlanguages: en\nprevailing: ko\neffective: 2026-11-22\n"
    with pytest.raises(Invalid, match="there is no edition in `ko`"):
        read(Source.parse(text.encode(), "shop.yaml"))


SUBJECTS = (
    "processing:",
    "  - {subjects: members, items: email, basis: contract}",
    "  - {subjects: patients, items: name, basis: contract}",
    "  - {subjects: members, items: phone, basis: contract}",
    "  - {subjects: patients, items: diagnosis, basis: contract}",
    "  - {items: cookies, basis: contract}",
)


def test_each_kind_of_data_subject_has_its_table() -> None:
    """Rows of one kind of data subject stand together, in the order of the first of them."""
    said = page("\n".join(SUBJECTS[:5]), Lang.en)
    order = ("Processed: Members", "Phone", "Processed: Patients", "Diagnosis")
    places = [said.index(words) for words in order]
    assert (places == sorted(places), "| Data subjects |" in said) == (True, False)


@pytest.mark.parametrize("rows", [4, 6])
def test_a_few_rows_or_a_row_for_everybody_stand_in_one_table(rows: int) -> None:
    """Where tables would be short, or a row has no kind, one column says whose each row is."""
    said = page("\n".join(SUBJECTS[:rows]), Lang.en)
    assert ("| Data subjects |" in said, "Processed: " in said) == (True, False)

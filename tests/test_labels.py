"""The labels at the top say what the policy declares, and lead to where it stands."""

import re
from xml.etree import ElementTree

import pytest

from policyc.compose import compose
from policyc.document import Label, LabelName
from policyc.html import fragment, html
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.model.policy import Policy
from policyc.resources import templates
from policyc.source import Source

HEAD = "policy: shop\nlanguages: [ko, en]\neffective: 2026-11-01\nsummary: true\n"
AGENT = """\
domestic_agent:
  {name: Agent Ltd., address: Seoul, phone: 02-000-0000, email: a@shop.example}
"""


def policy(text: str) -> Policy:
    """The policy that declares this besides its frame."""
    return read(Source.parse(f"{HEAD}{text}".encode(), "shop.yaml"))


def labels(text: str, lang: Lang = Lang.ko) -> dict[LabelName, Label]:
    """The labels of the policy that declares this, by name."""
    return {label.name: label for label in compose(policy(text), [lang]).editions[0].labels}


def row(items: str, **others: str) -> str:
    """A policy that processes these items."""
    fields = "".join(f", {name}: {value}" for name, value in others.items())
    return f"processing: {{items: {items}{fields}}}\n"


DECLARED = {
    "items": (row("[name, email]"), "items", "이름, 이메일", "items"),
    "items that take little room": (
        row("[name, email, sex, age]"),
        *("items", "이름, 이메일, 성별, 나이", "items"),
    ),
    "many items": (
        row("[name, email, sex, age, mobile_phone, address, nationality]"),
        *("items", "이름, 이메일 외 5개", "items"),
    ),
    "an item twice": (row("[name]") + "automatic: name\n", "items", "이름", "items"),
    "items of variants": (
        "processing: {variants: {when: {ko: 가, en: a}, required: email}}\n",
        *("items", "이메일", "items"),
    ),
    "items in the merged table": (
        row("email") + "layout: merged\n",
        *("items", "이메일", "processing"),
    ),
    "sensitive items": (row("[name, allergies]"), "sensitive", "알레르기 정보", "items"),
    "identifiers in a choice": (
        row("{one_of: [resident_registration_number, passport_number, name]}"),
        *("unique_identifier", "주민등록번호, 여권번호", "items"),
    ),
    "identifiers in a group": (
        row("{name: {ko: 신분, en: identity}, of: [name, passport_number]}"),
        *("unique_identifier", "여권번호", "items"),
    ),
    "payment": (row("card_number"), "financial", "카드번호", "items"),
    "own words with a kind": (
        row("voiceprint")
        + "vocabulary: {items: {voiceprint: {ko: 목소리, en: voice, kind: biometric}}}\n",
        *("biometric", "목소리", "items"),
    ),
    "whereabouts": (row("gps_location"), "location", "GPS 위치정보", "items"),
    "purposes": (
        "purposes: {m: {title: membership}}\n",
        "purposes",
        "회원 가입 및 관리",
        "purposes",
    ),
    "periods": (row("name", keep="until withdrawal"), "retention", "회원 탈퇴 시까지", "retention"),
    "destruction": ("destruction: standard\n", "destruction", "", "destruction"),
    "children": (
        "children: {statement: guardian_consent, verify: web_sms}\n",
        *("children", "법정대리인의 동의를 받아 처리", "children"),
    ),
    "third parties": (
        "third_parties: {recipients: {a: {name: 가상병원}}}\n",
        *("third_parties", "가상병원", "third_parties"),
    ),
    "a name that takes too much room": (
        f"third_parties: {{recipients: {{a: {{name: {'가' * 40}}}}}}}\n",
        *("third_parties", "1곳", "third_parties"),
    ),
    "processors": (
        "processors: {a: {name: 가상배송}, b: {name: 가상결제}}\n",
        *("entrustment", "가상배송, 가상결제", "entrustment"),
    ),
    "a processor abroad": (
        "processors: {a: {name: 가상배송, abroad: {country: US}}}\n",
        *("transfers", "미국", "transfers"),
    ),
    "many countries": (
        "processors: {a: {name: 가상배송, abroad: {country: [US, IE, DE, SG, AU, NL]}}}\n",
        *("transfers", "미국, 아일랜드 외 4개국", "transfers"),
    ),
    "a certification with a long name": (
        "voluntary: {certifications: {name: isms_p}}\n",
        *("certification", "정보보호 및 개인정보보호 관리체계 인증(ISMS-P)", "voluntary"),
    ),
    "countries that all have in common": (
        "transfers: {defaults: {country: JP}, recipients: {a: {name: K.K.}}}\n",
        *("transfers", "일본", "transfers"),
    ),
    "tools": ("tracking: {tools: {c: {kind: cookie}}}\n", "automatic", "쿠키", "tracking"),
    "automatic items": ("automatic: access_ip\n", "automatic", "접속 IP 정보", "items"),
    "safety": ("safety: {technical: encryption}\n", "safety", "개인정보의 암호화", "safety"),
    "rights": ("rights: {kinds: [access, deletion]}\n", "rights", "열람, 삭제", "rights"),
    "an officer": ("officer: {name: 이하늘}\n", "officer", "이하늘", "officer"),
    "a department": ("department: {name: 보호팀}\n", "officer", "보호팀", "officer"),
    "an agent": (AGENT, "domestic_agent", "Agent Ltd.", "domestic_agent"),
    "remedies": (
        "remedies: {name: 분쟁조정위원회}\n",
        *("remedies", "분쟁조정위원회", "remedies"),
    ),
    "changes": (
        "changes: {notice: {days: 7}}\n",
        *("changes", "2026년 11월 1일 시행", "changes"),
    ),
}


@pytest.mark.parametrize(
    ("text", "name", "examples", "section"), DECLARED.values(), ids=DECLARED.keys()
)
def test_what_is_declared_has_its_label(text: str, name: str, examples: str, section: str) -> None:
    label = labels(text)[LabelName(name)]
    assert (label.examples, label.section) == (examples, section)


UNLABELLED = {
    "third parties": ("third_parties: none\n", "third_parties"),
    "processors": ("processors: none\n", "entrustment"),
    "transfers": ("transfers: none\n", "transfers"),
    "children": ("children: not_served\n", "children"),
    "tools": ("tracking: none\n", "automatic"),
    "behavioural information": ("behavioural: none\n", "behavioural"),
    "whereabouts": ("location: none\n", "location"),
    "permissions": ("app_permissions: none\n", "app_permissions"),
    "automated decisions": ("automated_decisions: none\n", "automated_decisions"),
    "pseudonymised information": ("pseudonymised: none\n", "pseudonymised"),
    "additional use": ("additional_use: none\n", "additional_use"),
    "fixed cameras": ("fixed_cameras: none\n", "fixed_cameras"),
    "mobile cameras": ("mobile_cameras: none\n", "mobile_cameras"),
    "generative AI": ("generative_ai: none\n", "generative_ai"),
    "disclosure": ("sensitive_disclosure: none\n", "sensitive_disclosure"),
    "what a free section replaces": (
        """\
officer: {name: 이하늘}
sections: {replace: officer, title: {ko: 가, en: a}, text: {ko: 나, en: b}}
""",
        "officer",
    ),
}


@pytest.mark.parametrize(("text", "name"), UNLABELLED.values(), ids=UNLABELLED)
def test_what_is_not_done_has_no_label(text: str, name: str) -> None:
    assert name not in labels(text)


def test_english_examples_read_as_one_phrase() -> None:
    many = row("[email, name, sex, age, mobile_phone, address, nationality]")
    told = labels(many, Lang.en)[LabelName.items]
    assert (told.words, told.examples) == ("Personal information", "Email, name and 5 more")


def test_there_are_none_where_the_author_asks_for_none() -> None:
    text = f"{HEAD}{row('name')}".replace("summary: true\n", "")
    edition = compose(read(Source.parse(text.encode(), "shop.yaml")), [Lang.ko]).editions[0]
    assert (edition.summary, edition.labels) == ("", ())


EVERYTHING = "".join(
    (row("[name, card_number]"), "officer: {name: 이하늘}\n", "safety: {technical: encryption}\n")
)


def test_the_page_has_a_card_for_each_label() -> None:
    page = fragment(compose(policy(EVERYTHING), [Lang.ko]))
    summary = page.partition('<section class="summary"')[2].partition("</section>")[0]
    links = re.findall(r'<a href="#policyc-(\w+)">([^<]+)</a>', summary)
    assert links == [
        ("items", "처리하는 개인정보"),
        ("items", "결제·금융정보"),
        ("safety", "안전성 확보 조치"),
        ("officer", "보호책임자·고충처리"),
    ]
    assert summary.count('aria-hidden="true"') == summary.count("<svg") == len(links)
    assert all(f'id="policyc-{section}"' in page for section, _ in links)


def test_the_markdown_has_a_line_for_each_label() -> None:
    said = markdown(compose(policy(EVERYTHING), [Lang.ko]))
    assert (
        "## 주요 개인정보 처리 표시\n\n"
        "- [처리하는 개인정보](#제1조처리하는-개인정보의-항목): 이름, 카드번호\n"
        "- [결제·금융정보](#제1조처리하는-개인정보의-항목): 카드번호\n"
        "- [안전성 확보 조치](#제2조개인정보의-안전성-확보조치): 개인정보의 암호화\n"
        "- [보호책임자·고충처리](#제3조개인정보-보호책임자-및-담당부서): 이하늘\n"
    ) in said


def test_a_bilingual_page_has_each_id_once() -> None:
    page = html(compose(policy(EVERYTHING), [Lang.ko, Lang.en]))
    ids = re.findall(r' id="([^"]+)"', page)
    assert {"summary", "en-summary"} <= set(ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", LabelName)
def test_a_drawing_is_a_simple_one_in_the_colour_of_the_words(name: str) -> None:
    """Lines of one weight on a grid of 24, by shapes alone: no colour, text, link or style."""
    text = (templates() / "labels" / f"{name}.svg").read_text(encoding="utf-8")
    drawing = ElementTree.fromstring(text)  # noqa: S314 - our own
    assert drawing.attrib == {
        "viewBox": "0 0 24 24",
        "width": "24",
        "height": "24",
        "fill": "none",
        "stroke": "currentColor",
        "stroke-width": "1.5",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
        "aria-hidden": "true",
    }
    shapes = {element.tag.partition("}")[2] for element in drawing}
    assert shapes <= {"path", "circle", "rect"}
    assert not {"fill", "stroke", "style", "id", "class"} & {
        name for element in drawing for name in element.attrib
    }


def test_every_drawing_is_of_a_label() -> None:
    drawn = {path.stem for path in (templates() / "labels").iterdir()}
    assert drawn == set(LabelName)

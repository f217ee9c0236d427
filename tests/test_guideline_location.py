"""What a policy says of personal location information."""

import pytest

from policyc.compose import compose
from policyc.invalid import Invalid
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.source import Source

HEAD = """\
policy: maps
languages: [ko, en]
effective: 2026-10-05
toc: false
numbering: plain
contacts: {desk: {phone: 02-000-0000, email: desk@maps.example}}
"""

# what is declared; what the Korean document says of it; what the English one says
SAID = {
    "none": (
        "location: none",
        ["개인정보처리자는 개인위치정보를 처리하지 않는다."],
        ["The controller does not process personal location information."],
    ),
    "statute and consent": (
        "location: {statements: [law, consent]}",
        [
            "「위치정보의 보호 및 이용 등에 관한 법률」에 따라 개인위치정보를 처리한다.",
            "수집하거나 이용 또는 제공하려는 때에는 미리 개인위치정보주체의 동의를 받는다.",
        ],
        [
            "in accordance with the Act on the Protection and Use of Location Information.",
            "The consent of the subject is obtained before personal location information",
        ],
    ),
    "what for, and how long": (
        """\
location:
  uses: {purpose: location_service, items: [gps_location, travel_route], method: app_permission,
         basis: consent, keep: until withdrawal}
""",
        [
            "| 처리 목적 | 위치정보의 종류 | 수집 방법 | 법적 근거 | 보유·이용 기간 |",
            "| 위치기반서비스 제공 | GPS 위치정보, 이동 경로 |",
            "| 「개인정보 보호법」 제15조제1항제1호(정보주체의 동의) |",
        ],
        [
            "| Purpose of processing | Kinds of location information | Method of collection |",
            "| Provision of location-based services | GPS location, travel route |",
        ],
    ),
    "the records that the statute demands": (
        "location: {records: location.use}",
        [
            (
                "| 위치정보 수집·이용·제공사실 확인자료 | "
                "「위치정보의 보호 및 이용 등에 관한 법률」"
                " 제16조제2항 | 6개월 |"
            ),
        ],
        ["Article 16(2) of the Act on the Protection and Use of Location Information | 6 months |"],
    ),
    "used once, given to nobody": (
        "location: {statements: [not_kept, not_provided]}",
        [
            "개인위치정보는 서비스를 제공하는 데 한 번 이용하고 보관하지 않는다.",
            "개인정보처리자는 개인위치정보를 제3자에게 제공하지 않는다.",
        ],
        [
            "Personal location information is used once to provide the service and is not stored.",
            "The controller does not provide personal location information to third parties.",
        ],
    ),
    "told at once of each provision": (
        """\
location:
  recipients: {rescue: {name: 구조대, basis: consent, items: location, keep: 1 day}}
  notice: {by: sms}
""",
        [
            "| 구조대 | 「개인정보 보호법」 제17조제1항제1호(정보주체의 동의) | - | 개인위치정보 |",
            (
                "제공할 때마다 즉시 제공받는 자와 제공한 일시 및 목적을 문자메시지를 통하여"
                " 개인위치정보주체에게 알린다."
            ),
        ],
        [
            (
                "the date, time, and purpose of the provision immediately, each time it is "
                "provided, by text message."
            ),
        ],
    ),
    "told in collected notices": (
        "location: {notice: {every: 30 days}}",
        [
            (
                "개인위치정보를 제3자에게 제공하면 최대 30일의 범위에서 모아 "
                "제공받는 자와 제공한 일시 및 목적을 개인위치정보주체에게 알린다."
            ),
        ],
        ["in notices that cover no more than 30 days each."],
    ),
    "destroyed as the rest": (
        "destruction: {statements: standard}\nlocation: {statements: destroyed}",
        ["보유할 필요가 없어진 개인위치정보는 [“1. 개인정보의 파기 절차 및 방법”]"],
        ["Personal location information that is no longer needed is destroyed by the procedures"],
    ),
    "rights of the subject": (
        """\
location:
  statements: [withdrawal, suspension, records]
  refusal: {how: app, to: desk, effect: location_features_restricted}
""",
        [
            "동의의 전부 또는 일부를 언제든지 철회할 수 있다.",
            "일시적으로 중지하도록 언제든지 요구할 수 있다.",
            "확인하는 자료를 열람하고, 오류가 있으면 정정을 요구할 수 있다.",
            "- 동의의 거부와 철회는 앱을 통하여 할 수 있다(접수: 02-000-0000,",
            "- 거부하거나 철회하는 경우의 영향: 위치기반 기능 이용 제한",
        ],
        [
            "Subjects may at any time withdraw, in whole or in part, their consent",
            "be temporarily suspended.",
            "- Consent may be refused or withdrawn in the app (contact: 02-000-0000,",
        ],
    ),
    "guardians": (
        "location: {statements: [guardian_consent, protected_persons, guardian_rights]}",
        [
            "만 14세 미만 아동의 개인위치정보는 그 법정대리인의 동의를 받아 처리한다.",
            "8세 이하의 아동이나 그에 준하여 관계 법률의 보호를 받는 사람의 보호의무자가",
            "보호의무자는 개인위치정보주체의 권리를 대신 행사할 수 있다.",
        ],
        [
            "children under the age of 14 is processed with the consent of their legal",
            "the guardian of a child aged 8 or younger",
            "Guardians may exercise the rights of the subject",
        ],
    ),
    "the person in charge, and the terms": (
        """\
location:
  manager: {name: {ko: 한길, en: Han Gil}, contact: desk}
  terms: https://maps.example/terms
""",
        [
            "| 위치정보관리책임자 | 한길 | 02-000-0000 |",
            "이용약관([https\\://maps.example/terms](https://maps.example/terms))에서 정한다.",
        ],
        ["| Location Information Manager | Han Gil | 02-000-0000 |", "the terms of use of those"],
    ),
}

REFUSED = {
    "given to nobody, and to somebody": (
        "location: {statements: not_provided, recipients: {a: {name: A}}}",
        "7:11: error: `not_provided` says that nobody receives it, and recipients are told of;",
    ),
    "a record that there is not": (
        "location: {records: location.nothing}",
        "7:21: error: “location.nothing” is not a known statutory record;",
    ),
    "a statement that there is not": (
        "location: {statements: guardians}",
        "7:24: error: “guardians” is not known here; write one of `law`, `consent`,",
    ),
}


def page(declared: str, lang: Lang) -> str:
    """The document of a policy that declares that alone."""
    return markdown(compose(read(Source.parse((HEAD + declared).encode(), "maps.yaml")), [lang]))


@pytest.mark.parametrize(("declared", "korean", "english"), SAID.values(), ids=SAID)
def test_it_is_said(declared: str, korean: list[str], english: list[str]) -> None:
    """What is declared is said, in both languages."""
    said = {lang: page(declared, lang) for lang in Lang}
    assert [words for words in korean if words not in said[Lang.ko]] == []
    assert [words for words in english if words not in said[Lang.en]] == []


@pytest.mark.parametrize("word", ["보호의무자", "철회", "법정대리인", "즉시"])
def test_nothing_is_said_that_is_not_declared(word: str) -> None:
    """Guardians, rights and notices are spoken of only where the policy declares them."""
    assert word not in page("location: {statements: law, uses: {items: location}}", Lang.ko)


@pytest.mark.parametrize(("declared", "message"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused(declared: str, message: str) -> None:
    """What makes no sense is refused, where it stands."""
    with pytest.raises(Invalid) as refusal:
        page(declared, Lang.ko)
    assert f"maps.yaml:{message}" in str(refusal.value)

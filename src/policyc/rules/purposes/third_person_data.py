"""Information about people other than the user is processed, and they are not mentioned.

This is a matter of judgment. An address book, a family, an emergency contact: these people never saw the sign-up form, and the
Act gives them a right to learn where the controller has their information from. A policy that says whose information it is lets
them find themselves in it.

Mend: say in the row whose information it is, with `subjects:` or `source: user`.

이용자가 아닌 다른 사람의 개인정보를 처리하면서 그 사람에 대한 언급이 없다.

판단의 문제이다. 주소록에 있는 사람, 가족, 비상연락처의 당사자는 가입 화면을 본 적이 없고, 법은 이들에게 자신의 정보가 어디에서
수집되었는지 알 권리를 준다. 누구의 정보인지 적혀 있어야 그 사람도 자신에 관한 내용을 찾을 수 있다.

고치기: 그 행의 `subjects:`나 `source: user`로 누구의 정보인지 밝힌다.
"""

from typing import Final

from policyc.model.node import Key
from policyc.model.processing import Processing, Source
from policyc.rules.aims import signs, words
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_OTHERS: Final = ("address_book", "family_details", "emergency_contact", "recommender")
_ADDRESS_BOOK: Final = signs(
    "(?:자신의|회원의|이용자의|휴대전화의?) ?(?:연락처|주소록)(?:에 대한 접근|에 접근|을|를)",
    r"\baccess to (?:the |their |your )?(?:member's |user's )?(?:contacts|address book)\b",
)
_TOLD: Final = (Source.user, Source.third_party)


@rule("note", "pipa 20(1)")
def check(row: Processing, case: Case) -> Hits:
    if row.subjects or row.source in _TOLD:
        return
    for route, item in case.items_of(row, ()):
        if isinstance(item, Key) and item.name in _OTHERS:
            name = case.name(item)
            yield hit(
                *route,
                ko=f"“{name.ko}”에 나오는 다른 사람에 대한 언급이 없다",
                en=f"nothing is said of the people whom “{name.en}” is about",
            )
    for index, variant in enumerate(row.variants):
        if _ADDRESS_BOOK.found(words(variant.when, case)):
            name = case.row_name(row)
            yield hit(
                *("variants", index, "when"),
                ko=f"“{name.ko}”에 나오는 다른 사람에 대한 언급이 없다",
                en=f"nothing is said of the people whom “{name.en}” is about",
            )

"""Members cannot sign up without a resident registration number.

Even a controller that a statute allows to process the number must offer a way to sign up on its website without it.

Mend: take the number out of the items for sign-up; collect it later, in a row for the task that the statute is about.

주민등록번호 없이는 회원으로 가입할 수 없게 되어 있다.

법령에 따라 주민등록번호를 처리할 수 있는 경우에도 인터넷 홈페이지에서 회원으로 가입하는 단계에서는 주민등록번호를 쓰지 않고
가입할 수 있는 방법을 제공하여야 한다.

고치기: 회원 가입 항목에서 주민등록번호를 빼고, 그 번호를 요구하는 법령상의 업무에 관한 행을 따로 두어 그때 수집한다.
"""

from policyc.model.own_words import ItemKind
from policyc.model.processing import Processing
from policyc.rules.aims import SIGN_UP, aims_at
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 24-2(3)")
def check(row: Processing, case: Case) -> Hits:
    if not aims_at(SIGN_UP, row, case):
        return
    for route, item in case.items_of(row, ()):
        # an optional item, an alternative and one of several cases leave another way open
        open_ways = {"optional", "one_of", "variants"}.intersection(map(str, route))
        if case.item_kind(item) is ItemKind.resident_number and not open_ways:
            name = case.name(item)
            yield hit(
                *route,
                ko=f"회원 가입에 “{name.ko}”의 입력이 필수이다",
                en=f"“{name.en}” is required to sign up",
            )

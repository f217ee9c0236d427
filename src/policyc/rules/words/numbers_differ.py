"""A number in the Korean text is not in the English one, or the other way round.

Periods, dates, ages, amounts, articles and telephone numbers mean the same in both languages, so one of the two is wrong.
A reader of one edition relies on what the reader of the other is not told.

Mend: find out which is right and write it in both.

국문의 수와 영문의 수가 다르다.

기간·날짜·나이·금액·조항·전화번호는 어느 언어로 적어도 같아야 하므로 둘 중 하나는 잘못이다. 한쪽을 읽은 사람은 다른 쪽이 알지 못하는
것을 믿게 된다.

고치기: 어느 쪽이 맞는지 확인하여 같게 적는다.
"""

from policyc.model.node import LongText, Text
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.figures import differ
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "standard_guidelines 18(1)")
def check(policy: Policy, _: Case) -> Hits:
    for route, text in policy.parts:
        if isinstance(text, Text | LongText) and text.ko is not None and text.en is not None:
            ko, en = differ(text.ko, text.en)
            if ko or en:
                yield hit(
                    *route,
                    "en",
                    also=[(*route, "ko")],
                    ko=f"두 언어의 수가 다르다(국문 {_listed(ko)}, 영문 {_listed(en)})",
                    en=f"numbers differ (Korean {_listed(ko)}, English {_listed(en)})",
                )


def _listed(numbers: tuple[str, ...]) -> str:
    return ", ".join(numbers) or "–"

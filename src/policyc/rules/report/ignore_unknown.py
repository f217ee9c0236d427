"""A comment silences a rule that does not exist.

It silences nothing, though its author believes that it does: the name is misspelt, or the rule has another one now.

Mend: write the name that the finding shows, or look it up with `policyc rules`.

주석이 없는 규칙을 끈다.

작성자는 껐다고 믿지만 아무것도 꺼지지 않는다. 이름을 잘못 적었거나 규칙의 이름이 바뀐 것이다.

고치기: 지적에 나온 이름을 그대로 적거나 `policyc rules`에서 찾는다.
"""

from difflib import get_close_matches

from policyc.ignores import Ignore
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule, rules


@rule("warning")
def check(ignore: Ignore, case: Case) -> Hits:
    del case
    for name in ignore.ids:
        if name in rules():
            continue
        close = get_close_matches(name, rules(), n=1)
        mend = (
            (f"`{close[0]}` 규칙을 뜻하는지 확인한다", f"did you mean `{close[0]}`?")
            if close
            else None
        )
        yield hit(
            ko=f"`{name[:60]}` 규칙은 없다",
            en=f"there is no rule `{name[:60]}`",
            mend=mend,
        )

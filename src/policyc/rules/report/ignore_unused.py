"""A comment silences a rule that finds nothing there.

The fault is mended, or the line has moved. A comment left behind would silence the next fault of that kind on the line, and nobody would be told.

Mend: delete the comment, or move it to the line of the finding.

주석이 끄는 규칙이 그 자리에서 아무것도 지적하지 않는다.

이미 고쳤거나 줄이 옮겨진 것이다. 남겨 둔 주석은 나중에 그 줄에 생길 같은 잘못까지 끄고 아무도 알지 못하게 한다.

고치기: 주석을 지우거나 지적이 있는 줄로 옮긴다.
"""

from policyc.ignores import Ignore
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning")
def check(ignore: Ignore, case: Case) -> Hits:
    del case
    if ignore.holds:
        for name in sorted(ignore.idle):
            yield hit(
                ko=f"`{name}` 규칙이 여기서 지적하는 것이 없다",
                en=f"`{name}` finds nothing here",
            )

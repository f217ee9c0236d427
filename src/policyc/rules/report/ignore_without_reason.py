"""A comment silences a rule and gives no reason.

Whoever reads the policy next cannot tell whether somebody weighed the finding or merely wanted it gone. A comment without a reason, or without the name of a rule, silences nothing.

Mend: write the rule and the reason, `# policyc: ignore[rule-id] why it is right here`.

규칙을 끄는 주석에 까닭이 없다.

다음에 읽는 사람은 지적을 검토하고 끈 것인지, 그저 보이지 않게 한 것인지 알 수 없다. 규칙 이름이나 까닭이 없는 주석은 아무것도 끄지 않는다.

고치기: 규칙과 까닭을 `# policyc: ignore[rule-id] 까닭`처럼 적는다.
"""

from policyc.ignores import Ignore
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning")
def check(ignore: Ignore, case: Case) -> Hits:
    del case
    if not ignore.holds:
        lack = ("까닭", "no reason") if ignore.ids else ("규칙 이름", "no rule")
        yield hit(ko=f"규칙을 끄는 주석에 {lack[0]} 없음", en=f"the comment gives {lack[1]}")

"""The policy says that it processes nothing of children under 14, and elsewhere that it does.

A statement that the service is not offered to children, or that no personal information of children is processed,
cannot stand beside a verified consent of their legal representatives, or beside purposes and items that concern them.
One of the two is untrue, and a parent cannot tell which.

Mend: write `statement: guardian_consent` if children are served; else delete what concerns them.

아동의 개인정보를 처리하지 않는다고 하면서 다른 곳에서는 처리한다고 적었다.

아동에게 서비스를 제공하지 않는다거나 아동의 개인정보를 처리하지 않는다는 기재는 법정대리인의 동의 확인이나 아동에
관한 처리 목적·항목과 함께 있을 수 없다. 둘 중 하나는 사실이 아니며 보호자는 어느 쪽이 맞는지 알 수 없다.

고치기: 아동에게 서비스를 제공하면 `statement: guardian_consent`로 적고, 아니면 아동에 관한 부분을 지운다.
"""

from policyc.model.protection import Children, ChildrenStatement
from policyc.rules import signs
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning")
def check(children: Children, case: Case) -> Hits:
    if children.statement is ChildrenStatement.guardian_consent:
        return
    routes = [sign.route for sign in signs.processed_of_children(case)]
    routes += [("children", part) for part in ("verify", "items") if getattr(children, part)]
    if routes:
        yield hit(
            "statement",
            ko=f"`{children.statement}`에 어긋나는 아동 개인정보의 처리가 적혀 있다",
            en=f"`{children.statement}` contradicts the processing of children's information",
            also=routes,
        )

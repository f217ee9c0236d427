"""Items that come into being in use belong to no purpose.

What is listed in `automatic:` at the top of the file holds “whatever the purpose”. Logs and device data serve purposes too, and
are kept for some time; the Act has the policy state both of all that is processed.

Mend: move the items into the `automatic:` of the rows of their purposes, or into the tool that collects them, with its `why:`.

이용 과정에서 생성되는 항목의 처리 목적이 없다.

파일 맨 위의 `automatic:`에 적은 항목은 어느 목적에도 속하지 않는다. 접속 기록이나 기기에 관한 정보도 어떤 목적으로 일정 기간
처리하는 것이고, 법은 처리하는 모든 개인정보의 목적과 기간을 적도록 한다.

고치기: 해당 목적의 행에 있는 `automatic:`으로 옮기거나, 수집하는 장치의 `items:`에 `why:`와 함께 적는다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 30(1)1")
def check(policy: Policy, case: Case) -> Hits:
    in_rows = [item for route, row in case.rows for _, item in case.items_of(row, route)]
    by_tools = [
        item for _, tool in case.tools() if tool.why for _, item in case.leaves(tool.items, ())
    ]
    bare = [item for _, item in case.leaves(policy.automatic, ("automatic",))]
    bare = [item for item in bare if item not in (*in_rows, *by_tools)]
    if bare:
        name = case.name(tuple(bare))
        yield hit(
            "automatic",
            ko=f"자동으로 생성되는 “{name.ko}”의 처리 목적이 없다",
            en=f"no purpose is stated for “{name.en}”, which come into being in use",
        )

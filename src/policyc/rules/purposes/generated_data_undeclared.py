"""The policy names logs or cookies as a way of collecting, and lists nothing that comes into being in use.

Cookies, software kits and server logs collect items that nobody typed in. The guideline counts what is generated in the course
of use among the items of the policy; readers look for it in vain in a list that has only what they entered.

Mend: list it as `automatic:`, in the row of its purpose, or as the `items:` of the tool.

접속 기록이나 쿠키를 수집 방법으로 적으면서 이용 과정에서 생성되는 항목을 적지 않았다.

쿠키, 소프트웨어 개발 키트, 서버 기록은 이용자가 입력하지 않은 항목을 수집한다. 작성지침은 이용 과정에서 생성되는 정보도 처리하는
항목에 넣도록 하며, 입력한 것만 적은 목록에서는 이를 찾을 수 없다.

고치기: 해당 목적의 행에 `automatic:`으로 적거나 그 장치의 `items:`에 적는다.
"""

from collections.abc import Iterator
from typing import Final

from policyc.invalid import Route
from policyc.model.node import Key
from policyc.model.policy import Policy
from policyc.model.processing import Source
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_METHODS: Final = ("automatic_logs", "generated_in_use", "cookies", "software_kit")


def _signs(policy: Policy) -> Iterator[Route]:
    """Where the policy says that something is collected automatically, its tools aside."""
    for index, method in enumerate(policy.collection.methods if policy.collection else ()):
        if isinstance(method, Key) and method.name in _METHODS:
            yield ("collection", "methods", index)


def _is_declared(policy: Policy, case: Case) -> bool:
    """Whether any item that comes into being in use is listed."""
    rows = [row for _, row in case.rows]
    in_rows = any(row.automatic or row.source is Source.generated for row in rows)
    return in_rows or bool(policy.automatic) or any(tool.items for _, tool in case.tools())


@rule("warning", "drafting_guideline 3")
def check(policy: Policy, case: Case) -> Hits:
    signs = list(_signs(policy))
    if policy.processing and signs and not _is_declared(policy, case):
        first, *others = signs
        yield hit(
            *first,
            ko="자동으로 수집되는 개인정보의 항목이 없다",
            en="no items are listed of what is collected automatically",
            also=others,
        )

"""A tool collects automatically, and the policy does not say what.

The guideline asks which data a tool processes, since its name tells a reader nothing: cookies may hold a language setting or a history of purchases.

Mend: list what it collects under the tool's `items:`.

자동 수집 장치가 무엇을 수집하는지 적지 않았다.

쿠키에는 언어 설정이 담길 수도, 구매 이력이 담길 수도 있다. 작성지침은 장치의 이름에 그치지 않고 그 장치로 처리하는 정보를 적도록 한다.

고치기: 장치가 수집하는 것을 그 장치의 `items:`에 적는다.
"""

from policyc.model.tracking import Tracker
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule
from policyc.rules.tools import identifies, lacks


@rule("warning", "drafting_guideline 14")
def check(tool: Tracker, case: Case) -> Hits:
    if not identifies(tool):
        yield from lacks(
            tool, case, "items", ko="수집 항목이 없다", en="does not say what it collects"
        )

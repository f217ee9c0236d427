"""A tool collects automatically, and the policy does not say what for.

The guideline asks why a tool is used. Without a purpose a reader can neither judge the tool nor weigh whether to refuse it.

Mend: write what it is used for under the tool's `why:`.

자동 수집 장치의 이용 목적이 없다.

작성지침은 장치를 왜 쓰는지 적도록 한다. 목적을 모르면 정보주체는 장치를 판단할 수도, 거부할지 헤아릴 수도 없다.

고치기: 장치를 쓰는 까닭을 그 장치의 `why:`에 적는다.
"""

from policyc.model.tracking import Tracker, Tracking
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule
from policyc.rules.tools import lacks


@rule("warning", "drafting_guideline 14")
def check(tool: Tracker, case: Case) -> Hits:
    whole = case.policy.tracking
    if not (isinstance(whole, Tracking) and whole.text):  # which may say it of all the tools
        yield from lacks(
            tool, case, "why", ko="이용 목적이 없다", en="does not say what it is used for"
        )

"""An earlier version of the policy cannot be read anywhere.

The guideline asks that readers can look up what held before, and compare. A day alone shows them nothing.

Mend: give the version the `url:` at which it stays public.

이전 처리방침을 볼 수 있는 곳이 없다.

작성지침은 정보주체가 이전 내용을 찾아 견주어 볼 수 있도록 한다. 날짜만으로는 무엇이 달랐는지 알 수 없다.

고치기: 해당 버전에 계속 공개되어 있는 `url:`을 적는다.
"""

from policyc.model.notice import EarlierVersion
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 24")
def check(version: EarlierVersion, case: Case) -> Hits:
    del case
    if version.url is None:
        yield hit(
            "url",
            ko=f"{version.since}부터 적용한 처리방침을 볼 수 있는 주소가 없다",
            en=f"the version applied from {version.since} has no address",
        )

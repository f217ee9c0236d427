"""A version that was published stands in no file.

It is deleted, or its key or its day of effect is another now. What was in force can no longer be shown, nor compared with the next version, and a site that is made without it takes it from its readers. The Act asks that the policy and its changes be made public, and the Commission's guideline that earlier versions stay readable. It is told where all that stands beside `policies.lock` is checked.

Mend: take the file as it was from git. If the version was never published, delete its lines from `policies.lock`.

공개한 버전의 파일이 없다.

파일을 지웠거나 키 또는 시행일을 바꾼 것이다. 시행하였던 처리방침을 보여 줄 수도, 다음 버전과 비교할 수도 없고, 그대로 사이트를 만들면 정보주체가 보던 버전이 사라진다. 법은 처리방침과 그 변경을 공개하도록 하고, 작성지침은 이전의 처리방침도 확인할 수 있게 하도록 한다. 이 지적은 `policies.lock`이 있는 디렉터리 아래의 모든 파일을 검사할 때 나온다.

고치기: git 등에서 파일을 되돌린다. 공개한 적이 없는 버전이라면 `policies.lock`에서 그 줄을 지운다.
"""

from policyc.published import Gone
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(2)")
def check(version: Gone, case: Case) -> Hits:
    del case
    yield hit(
        ko=f"공개한 `{version.name}`의 파일이 없다",
        en=f"`{version.name}` is published, and no file declares it",
    )

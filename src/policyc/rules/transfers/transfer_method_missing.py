"""A transfer abroad does not say how it takes place.

The Act asks for the method beside country and time. Sending over an encrypted connection, entry on a server abroad and
viewing from abroad expose information to different risks, and a reader can tell them apart only if the policy does.

Mend: write the way under `method:`, for example `encrypted_network`, `api` or `remote_view`.

개인정보를 국외로 이전하는 방법을 밝히지 않았다.

법은 국가와 시기 외에 방법도 알리도록 한다. 암호화하여 전송하는지, 국외 서버에 직접 저장하는지, 국외에서 조회하는지에
따라 위험이 다르므로 처리방침에서 이를 구별하여야 한다.

고치기: `method:`에 `encrypted_network`, `api`, `remote_view` 등 이전하는 방법을 적는다.
"""

from policyc.abroad import Leaving
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule
from policyc.rules.transfer import lacks


@rule("error", "pipa 28-8(2)2", "pipa_decree 31(1)2")
def check(leaving: Leaving, case: Case) -> Hits:
    yield from lacks(leaving, case, "method", ko="방법이", en="does not say how it takes place")

"""An app asks for an access right, and the policy does not say what for.

Who is asked for the camera or the contacts of a telephone decides by the reason. Where access brings personal
information with it, its purpose is also an item of every policy. How much of that concerns a certain right is a matter
of judgment.

Mend: say in `why:` what the right is used for.

앱이 접근 권한을 요구하면서 그 이유를 적지 않았다.

휴대전화의 카메라나 연락처에 접근하도록 허용할지는 그 이유를 보고 정하게 된다. 접근하면서 개인정보를 수집한다면 그 목적은 처리방침에
적어야 하는 사항이기도 하다. 개별 권한이 그에 해당하는지는 판단에 달려 있다.

고치기: `why:`에 그 권한을 쓰는 목적을 적는다.
"""

from policyc.model.permissions import Permission
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "standard_guidelines 18(1)")
def check(permission: Permission, case: Case) -> Hits:
    if not permission.why:
        name = case.name(permission.permission)
        yield hit(
            "why",
            ko=f"접근 권한 “{name.ko}”의 이용 목적이 없다",
            en=f"what access to “{name.en}” is for is not said",
        )

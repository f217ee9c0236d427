"""The policy says that legal representatives consent, and not how that is verified.

Article 17-2(1) of the Enforcement Decree lists the ways in which the consent of a child's legal representative is
verified. The guideline asks that the policy name the way that is really used, so that a parent knows what to expect;
a copy of the whole list does not tell that.

Mend: name the way in `verify:`, for example `web_sms` or `paper`.

법정대리인의 동의를 받는다고 하면서 동의를 확인하는 방법을 밝히지 않았다.

시행령 제17조의2제1항은 법정대리인의 동의를 확인하는 방법을 정하고 있다. 작성지침은 그 가운데 실제로 쓰는 방법을
적도록 한다. 법령의 목록을 그대로 옮기면 보호자는 어떤 절차를 거치게 되는지 알 수 없다.

고치기: `verify:`에 `web_sms`, `paper` 등 실제로 쓰는 방법을 적는다.
"""

from policyc.model.protection import Children, ChildrenStatement
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa_decree 17-2(1)", "drafting_guideline 4")
def check(children: Children, _case: Case) -> Hits:
    if children.statement is ChildrenStatement.guardian_consent and not children.verify:
        yield hit(
            "verify",
            ko="법정대리인의 동의를 확인하는 방법이 없다",
            en="how the consent of legal representatives is verified is not stated",
        )

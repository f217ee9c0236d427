"""The policy does not say on which legal basis a third party is provided with personal information.

Provision with consent and provision without it differ in what a data subject can do against it. The drafting guideline
wants the basis stated where there is no consent, and recommends it where there is.

Mend: write the `basis:` of the recipient.

제3자 제공의 법적 근거가 처리방침에 없다.

동의를 받아 제공하는지 동의 없이 제공하는지에 따라 정보주체가 취할 수 있는 조치가 다르다. 작성지침은 동의 없는 제공에는 근거를
적도록 하고, 동의에 따른 제공에도 적을 것을 권장한다.

고치기: 제공받는 자의 `basis:`를 적는다.
"""

from policyc.model.recipients import ThirdParty
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 7")
def check(party: ThirdParty, case: Case) -> Hits:
    if party.basis is None:
        name = case.name(party.name)
        yield hit(
            "basis",
            ko=f"“{name.ko}”에 대한 제공의 법적 근거가 없다",
            en=f"the provision to “{name.en}” has no legal basis",
        )

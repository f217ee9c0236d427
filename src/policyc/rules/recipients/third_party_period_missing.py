"""The policy does not say how long a third party keeps what it is provided with.

Where provision rests on consent, Article 17(2)4 of the Act has the data subject told the recipient's period of
retention and use, and the policy says what was told. Where a statute is the basis the guideline only recommends it, so
the rule is silent there.

Mend: write the `keep:` of the recipient.

제3자가 제공받은 개인정보를 얼마나 보유하는지가 처리방침에 없다.

동의를 받아 제공하는 경우 법 제17조제2항제4호에 따라 제공받는 자의 보유 및 이용 기간을 알려야 하고, 처리방침에는 알린 대로 적는다.
법령에 따라 제공하는 경우에는 작성지침이 권장하는 데 그치므로 지적하지 않는다.

고치기: 제공받는 자의 `keep:`을 적는다.
"""

from policyc.model.basis import Ground
from policyc.model.recipients import ThirdParty
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)3", "pipa 17(2)4")
def check(party: ThirdParty, case: Case) -> Hits:
    consented = party.basis is None or party.basis.ground is Ground.consent
    if consented and party.keep is None:
        name = case.name(party.name)
        yield hit(
            "keep",
            ko=f"“{name.ko}”의 보유 및 이용 기간이 없다",
            en=f"how long “{name.en}” keeps it is not said",
        )

"""A transfer abroad rests on a contract, but is neither entrustment nor storage.

Article 28-8(1)3 of the Act lets information leave the country without consent where a contract with the data subject
needs processing to be entrusted or information to be stored abroad. Provision to a third party, viewing included, is
not among it: such a transfer needs separate consent, a statute, a certification or a recognition.

Mend: choose the basis that the provision really has, such as `consent`; or, where the recipient works on the
controller's behalf, write `kind: entrust` and declare it among the `processors:`.

계약의 이행을 근거로 국외로 이전하나 처리위탁도 보관도 아니다.

법 제28조의8제1항제3호는 정보주체와의 계약을 체결하고 이행하기 위하여 개인정보의 처리위탁이나 보관이 필요한 경우에만
동의 없이 이전할 수 있게 한다. 국외에서의 조회를 포함하여 제3자에게 제공하는 것은 여기에 들지 않으므로 별도의 동의나
법률, 인증, 동등성 인정 가운데 하나가 있어야 한다.

고치기: `consent` 등 실제의 근거를 `basis:`에 적는다. 이전받는 자가 회사의 업무를 맡아 처리한다면 `kind: entrust`로
적고 `processors:`에 넣는다.
"""

from typing import Final

from policyc.abroad import Leaving
from policyc.model.recipients import Processor, TransferBasis, TransferKind
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_ENTRUSTED: Final = (
    "수탁자에 대한 이전이면 국외에서 조회하더라도 `kind: entrust`로 적는다",
    "where a processor views what it is entrusted with, write `kind: entrust`",
)


@rule("error", "pipa 28-8(1)3")
def check(leaving: Leaving, case: Case) -> Hits:
    kind = leaving.points["kind"]
    if kind is None and isinstance(leaving.recipient, Processor):
        kind = TransferKind.entrust
    by_contract = (TransferBasis.contract_disclosed, TransferBasis.contract_notified)
    covered = (TransferKind.entrust, TransferKind.store)
    if leaving.points["basis"] in by_contract and kind not in covered:
        name = case.name(leaving.recipient)
        yield hit(
            "basis",
            ko=f"“{name.ko}”에 대한 국외 이전의 근거가 계약의 이행이나 처리위탁이나 보관이 아니다",
            en=f"the transfer to “{name.en}” rests on a contract, but is neither entrustment nor storage",
            mend=_ENTRUSTED if isinstance(leaving.recipient, Processor) else None,
        )

"""A transfer rests on recognised equivalence, but includes what the recognition leaves out.

The recognition of the European Union, as far as it could be read, does not reach resident registration numbers and
personal credit information. For these the transfer needs another basis.

Mend: leave these items out of the transfer, or transfer them to the same recipient on another `basis:`.

동등성 인정을 근거로 이전하는 항목에 인정에서 제외된 개인정보가 들어 있다.

확인할 수 있는 범위에서 유럽연합에 대한 동등성 인정은 주민등록번호와 개인신용정보에는 미치지 않는다. 이러한 개인정보를
이전하려면 다른 근거가 있어야 한다.

고치기: 해당 항목을 이전 대상에서 빼거나, 다른 근거를 `basis:`에 적어 따로 이전한다.
"""

from typing import Final

from policyc.abroad import Leaving
from policyc.model.own_words import ItemKind
from policyc.model.recipients import TransferBasis
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.transfer import items

EXCLUDED: Final = (ItemKind.resident_number, ItemKind.credit)


@rule("warning", "pipa 28-8(1)5", "equivalence_recognition excluded")
def check(leaving: Leaving, case: Case) -> Hits:
    if leaving.points["basis"] is not TransferBasis.equivalence:
        return
    excluded = tuple(item for item in items(leaving, case) if case.item_kind(item) in EXCLUDED)
    if excluded:
        name, what = case.name(leaving.recipient), case.name(tuple(dict.fromkeys(excluded)))
        yield hit(
            "items",
            ko=f"“{name.ko}”에 이전하는 항목에 동등성 인정에서 제외된 “{what.ko}” 항목이 있다",
            en=f"the transfer to “{name.en}” includes “{what.en}”, which the recognition leaves out",
        )

"""A recipient abroad is not said to receive, to view, to process or to store.

“Transfer” in Article 28-8(1) of the Act covers provision, viewing from abroad, entrusted processing and storage, and
what else the policy owes depends on which it is: the basis of a provision, or the entrusted task of a processor. The
guidelines let them be described together, but as what they are.

Mend: write `kind:` as `provide`, `view`, `entrust` or `store`.

국외 이전이 제공인지, 조회인지, 처리위탁인지, 보관인지 밝히지 않았다.

법 제28조의8제1항의 이전은 제공과 조회, 처리위탁, 보관을 아우르며, 그 가운데 무엇인지에 따라 제공의 근거나 위탁업무 등
처리방침에 더 적을 것이 달라진다. 작성지침은 이들을 함께 적더라도 구분하여 적도록 한다.

고치기: `kind:`에 `provide`, `view`, `entrust`, `store` 가운데 하나를 적는다.
"""

from policyc.abroad import Leaving
from policyc.model.recipients import Transfer
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 28-8(1)", "drafting_guideline 10")
def check(leaving: Leaving, case: Case) -> Hits:
    # A processor abroad is one by entrustment; the policy says so where it names it.
    if isinstance(leaving.recipient, Transfer) and leaving.points["kind"] is None:
        name = case.name(leaving.recipient)
        yield hit(
            "kind",
            ko=f"“{name.ko}”에 대한 국외 이전이 제공, 조회, 처리위탁, 보관 가운데 무엇인지 없다",
            en=f"the transfer to “{name.en}” is not said to be provision, viewing, entrustment or storage",
        )

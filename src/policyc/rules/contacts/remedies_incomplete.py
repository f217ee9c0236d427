"""A body that policies usually name is missing among the remedies.

The guidelines list the bodies for mediation, for reports of infringements and for crimes. They do different things, so
that one does not stand for another.

Mend: add the body by its key, or write `remedies: standard`.

권익침해 구제 기관 가운데 빠진 기관이 있다.

작성지침은 분쟁조정, 침해 신고, 범죄 신고를 맡는 기관을 함께 적는다. 하는 일이 서로 다르므로 하나로 다른 하나를 갈음할 수
없다.

고치기: 빠진 기관을 그 이름으로 더하거나 `remedies: standard`라고 적는다.
"""

from policyc import law
from policyc.model.node import Key
from policyc.model.notice import Remedy
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.parties import core, spelt
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 20")
def check(policy: Policy, case: Case) -> Hits:
    named = policy.remedies
    if named is None or named == "standard":
        return
    usual = [key for key, body in law.remedies().items() if body.standard and body.until is None]
    missing = [key for key in usual if not any(_is(one, key) for one in named)]
    if missing:
        name = case.name(tuple(Key("remedies", key) for key in missing))
        yield hit(
            "remedies",
            ko=f"권익침해 구제 기관에 “{name.ko}” 항목이 없다",
            en=f"“{name.en}” is missing among the remedies",
        )


def _is(remedy: Remedy, key: str) -> bool:
    if remedy.agency is not None:
        return remedy.agency.name == key
    body = law.remedies()[key].name
    own = {core(name) for name in spelt(remedy.name)}
    return any(core(name) in one for name in (body.ko, body.en) for one in own)

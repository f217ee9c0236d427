"""Who receives personal information, at home and abroad."""

from collections.abc import Iterable
from typing import Any, Final

from policyc.abroad import Leaving, leaving
from policyc.facts.teller import Facts, Teller
from policyc.model.basis import Ground, LegalBasis
from policyc.model.policy import Policy
from policyc.model.recipients import Processor, Recipient, ThirdParty, TransferBasis

_TRANSFER_GROUNDS: Final = {
    TransferBasis.consent: "28-8(1)1",
    TransferBasis.law_or_treaty: "28-8(1)2",
    TransferBasis.contract_disclosed: "28-8(1)3(가)",
    TransferBasis.contract_notified: "28-8(1)3(나)",
    TransferBasis.certification: "28-8(1)4",
    TransferBasis.equivalence: "28-8(1)5",
}


def processors(policy: Policy, teller: Teller) -> list[Facts]:
    """The processors. How one abroad is reached may stand with the transfer."""
    return [
        {
            **_recipient(processor, teller),
            **({"contact": []} if processor.abroad and not processor.abroad.contact else {}),
        }
        for processor in _processors(policy)
    ]


def third_parties(policy: Policy, teller: Teller) -> list[Facts]:
    """The third parties, with the provision of Art. 17(1) that the provision rests on."""
    declared = policy.third_parties
    return [
        _on_basis(_recipient(recipient, teller), recipient.basis, teller)
        for recipient in (declared.recipients.values() if declared is not None else ())
    ]


def recipients(declared: Iterable[Recipient], teller: Teller) -> list[Facts]:
    """Recipients of what a tool or a device collects, on the provisions of Art. 17(1)."""
    return [_on_basis(teller.fields(each), each.basis, teller) for each in declared]


def transfers(policy: Policy, teller: Teller) -> list[Facts]:
    """The transfers abroad: of processors first, then of others, with what all have in common."""
    return [_transfer(one, teller) for one in leaving(policy)]


def _processors(policy: Policy) -> Iterable[Processor]:
    return policy.processors.values() if isinstance(policy.processors, dict) else ()


def _recipient(recipient: Processor | ThirdParty, teller: Teller) -> dict[str, Any]:
    return {**teller.fields(recipient), "name": teller.named(recipient.name, recipient.brand)}


def _on_basis(told: dict[str, Any], basis: LegalBasis | None, teller: Teller) -> Facts:
    """What is told of a recipient, its basis by the provision of Art. 17(1)."""
    if basis is None:
        return told
    number = 1 if basis.ground is Ground.consent else 2
    provision = teller.lexicon.cite("pipa", f"17(1){number}")
    return {**told, "basis": {**told["basis"], "provision": provision}}


def _transfer(one: Leaving, teller: Teller) -> Facts:
    basis, items = one.points["basis"], one.points["items"]
    statute, article = one.points["statute"], one.points["article"]
    return {
        **{name: teller.tell(value) for name, value in one.points.items() if name != "items"},
        "name": teller.named(one.recipient.name, one.recipient.brand),
        "all_items": items == "all",
        "items": [] if items == "all" else teller.tell(items),
        "statute": teller.lexicon.cite(statute, *filter(None, (article,))) if statute else None,
        "basis_provision": teller.lexicon.cite("pipa", _TRANSFER_GROUNDS[basis]) if basis else None,
    }

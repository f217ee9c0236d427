"""Records that statutes demand be kept, with the statutes and the periods."""

from collections.abc import Iterable
from typing import cast

from markupsafe import Markup

from policyc import law
from policyc.facts.teller import Facts, Teller
from policyc.model.node import Key
from policyc.model.protection import Destruction
from policyc.model.retention import UNSTATED, Record, Retention, StatutoryRecord


def with_records(node: Retention | Destruction | None, teller: Teller) -> Facts | None:
    """What is declared of retention or destruction, its records told."""
    if node is None:
        return None
    return {**teller.fields(node, "by_law"), "by_law": records(node.by_law, teller)}


def records(declared: Iterable[Record], teller: Teller) -> list[Facts]:
    """Each record with its statute, its period and the items kept."""
    return [
        _record(
            StatutoryRecord.model_construct(record=record) if isinstance(record, Key) else record,
            teller,
        )
        for record in declared
    ]


def _record(record: StatutoryRecord, teller: Teller) -> Facts:
    known = None
    if isinstance(record.record, Key):
        known = cast(law.Record, teller.lexicon.find(record.record))
    period = record.period or (known and known.period)
    return {
        "record": teller.say(known.record if known else record.record),
        "statute": _statute(record, known, teller),
        "period": None if period == UNSTATED else teller.tell(period),
        "items": teller.tell(record.items),
    }


def _statute(record: StatutoryRecord, known: law.Record | None, teller: Teller) -> Markup | None:
    """The statute, with its article where the policy names one or the law data is sure of it."""
    cite = teller.lexicon.cite
    own = (record.article,) if record.article else ()
    if record.statute is not None:
        return cite(record.statute, *own)
    if known is None:
        return None
    if own or known.tag not in (law.Tag.verified, law.Tag.secondary):
        return cite(known.statute, *own)
    if known.provision is not None:
        return cite(known.provision.statute, known.provision.article)
    return cite(known.statute, *((known.article,) if known.article else ()))

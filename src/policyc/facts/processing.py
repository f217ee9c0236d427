"""What is processed, as rows of tables."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from markupsafe import Markup

from policyc.facts.statutory import records
from policyc.facts.teller import Facts, Teller
from policyc.model.basis import Ground
from policyc.model.keep import As, Elsewhere, Period
from policyc.model.node import Text
from policyc.model.policy import Policy
from policyc.model.processing import Demand, Processing, Variant

_COLUMNS: Final = (
    *("basis", "category", "purpose", "services", "subjects", "items", "source", "keep"),
    "refusal",
)


def blocks(told: Sequence[Facts]) -> list[Facts]:
    """The rows in blocks: without a stated basis, without consent, with consent (Art. 22(3)).

    Where all rows say of which kinds of data subjects they are, and there are at least twice as
    many rows as kinds, each kind has a table of its own.
    """
    by_consent: dict[bool | None, list[Facts]] = {None: [], False: [], True: []}
    for row in told:
        ground = row["basis"] and row["basis"]["ground"]
        by_consent[None if ground is None else ground is Ground.consent].append(row)
    return [
        {"consent": consent, "rows": rows, "columns": _columns(rows), "tables": _tables(rows)}
        for consent, rows in by_consent.items()
        if rows
    ]


def rows(policy: Policy, teller: Teller) -> list[Facts]:
    """The rows in the order of the file."""
    return [_row(row, teller) for row in policy.processing]


def periods(policy: Policy, told: Sequence[Facts]) -> list[Facts]:
    """The rows that say how long.

    One whose purposes no other row has stands `alone`. One of several is `named` where its
    category tells it from the others.
    """
    purposes = [row.purpose for row in policy.processing]
    called = [(row.purpose, row.category) for row in policy.processing]
    return [
        {
            **shown,
            "alone": purposes.count(row.purpose) == 1,
            "named": row.category is not None
            and row.purpose != ()
            and purposes.count(row.purpose) > 1
            and called.count((row.purpose, row.category)) == 1,
        }
        for row, shown in zip(policy.processing, told, strict=True)
        if row.keep is not None or row.destroy is not None
    ]


def _tables(rows: list[Facts]) -> list[Facts]:
    """The rows of a block in tables, each with the kinds of data subjects that it is of."""
    whose = [tuple(row["subjects"]) for row in rows]
    kinds = list(dict.fromkeys(whose))
    if len(kinds) == 1 or not all(kinds) or len(rows) < 2 * len(kinds):
        return [{"subjects": [], "rows": rows, "columns": _columns(rows)}]
    columns = [column for column in _columns(rows) if column != "subjects"]
    in_order = sorted(zip(whose, rows, strict=True), key=lambda pair: kinds.index(pair[0]))
    return [
        {"subjects": list(kind), "rows": [row for _, row in pairs], "columns": columns}
        for kind, pairs in groupby(in_order, key=lambda pair: pair[0])
    ]


def _columns(rows: list[Facts]) -> list[str]:
    """The columns that some row has something to say in."""
    speaking = {
        "items": ("lines", "note"),
        "purpose": ("purpose", "only", "consent"),
        "keep": ("keep", "destroy"),
    }
    return [
        column
        for column in _COLUMNS
        if any(row[name] for row in rows for name in speaking.get(column, (column,)))
    ]


def _row(row: Processing, teller: Teller) -> dict[str, Any]:
    told = teller.fields(row, "exceptions")
    told["basis"] = told["basis"] or next(
        (purpose["basis"] for purpose in told["purpose"] if purpose["basis"]), None
    )
    told["services"] = told["services"] or _once(
        service for purpose in told["purpose"] for service in purpose["services"]
    )
    told["lines"] = [
        *_lines(row, None, teller),
        *(line for variant in row.variants for line in _lines(variant, variant.when, teller)),
    ]
    exceptions = row.exceptions
    told["exceptions"] = records(exceptions, teller) if isinstance(exceptions, tuple) else []
    told["exceptions_by_law"] = exceptions == "law"
    told["kept_by_law"] = row.keep is not None and all(map(_by_law, row.keep))
    return told


def _by_law(kept: Period | Text) -> bool:
    return isinstance(kept, Period) and kept.terms == (As(Elsewhere.law),)


def _lines(row: Processing | Variant, when: Text | None, teller: Teller) -> Iterator[Facts]:
    """What the cell of items says, a line for each kind of demand."""
    kinds = (
        (row.items, None, False),
        (row.required, Demand.required, False),
        (row.optional, Demand.optional, False),
        (row.automatic if isinstance(row, Processing) else (), None, True),
    )
    for items, demand, automatic in kinds:
        if items:
            yield {
                "when": teller.tell(when),
                "demand": demand,
                "automatic": automatic,
                "items": teller.tell(items),
            }


def _once(values: Iterable[Markup]) -> list[Markup]:
    return list(dict.fromkeys(values))

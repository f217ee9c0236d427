"""What a policy declares, as plain data that is already said: all that a clause may read."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, cast

from markupsafe import Markup

from policyc import law
from policyc.lexicon import Lexicon
from policyc.model.basis import Ground, LegalBasis
from policyc.model.contact import Address
from policyc.model.controller import Service
from policyc.model.item import ItemGroup, OneOf
from policyc.model.keep import Keeping
from policyc.model.node import Key, LongText, Node, Text
from policyc.model.notice import Remedy
from policyc.model.policy import Policy
from policyc.model.processing import Demand, Processing, Variant
from policyc.model.protection import OwnMeasure
from policyc.model.recipients import Abroad, Processor, Refusal, ThirdParty, Transfer, TransferBasis
from policyc.model.retention import UNSTATED, Record, StatutoryRecord
from policyc.model.rights import Desk

Facts = Mapping[str, Any]
"""A node as a clause sees it: the words of its fields by name, None where there is nothing."""

_ELSEWHERE: Final = (
    *(
        "languages",
        "title",
        "titles",
        "layout",
        "sections",
    ),  # `compose` frames the document by them
    *("vocabulary", "contacts"),  # said where something refers to them
    *("processing", "retention", "destruction", "processors", "transfers"),  # told below
    *("safety", "access_requests", "remedies"),
)
_COLUMNS: Final = (
    "category",
    "purpose",
    "services",
    "subjects",
    "items",
    "source",
    "basis",
    "keep",
)
_GROUNDS: Final = {ground: f"15(1){number}" for number, ground in enumerate(Ground, start=1)}
_TRANSFER_GROUNDS: Final = dict(
    zip(
        TransferBasis,
        ("28-8(1)1", "28-8(1)2", "28-8(1)3(가)", "28-8(1)3(나)", "28-8(1)4", "28-8(1)5"),
        strict=True,
    )
)


def gather(policy: Policy, lexicon: Lexicon) -> Facts:
    """The facts of `policy` in the language of `lexicon`."""
    return _Gathering(policy, lexicon).all()


class _Gathering:
    def __init__(self, policy: Policy, lexicon: Lexicon) -> None:
        self.policy = policy
        self.lexicon = lexicon
        self.say = lexicon.say

    def all(self) -> Facts:
        policy = self.policy
        processors = policy.processors
        named = () if processors is None or processors == "none" else processors.values()
        return {
            **self._fields(policy, *_ELSEWHERE),
            "controller": self._controller(),
            "introduced": self._introduced(),
            "timezone": self._timezone(),
            "blocks": self._blocks(),
            "periods": self._periods(),
            "retention": self._retention(),
            "destruction": self._destruction(),
            "no_processors": processors == "none",
            "entrusts": processors is not None and processors != "none",
            "processors": [self._processor(processor) for processor in named],
            "recipients": self._third_parties(),
            "abroad": self._transfers(),
            "safety": self._safety(),
            "trackers": self._trackers(),
            "people": self._people(),
            "access": self._access(),
            "remedies": self._remedies(),
        }

    def tell(self, value: Any) -> Any:
        """`value` as plain data: words, lists, mappings; enumerations keep their names."""
        match value:
            case None | bool() | int() | StrEnum():
                return value
            case Text() | LongText() | Keeping() | OneOf() | ItemGroup():
                return self.say(value)
            case LegalBasis():
                return self._basis(value)
            case Node():
                return self._fields(value)
            case dict():
                return [self.tell(inner) for inner in cast("dict[str, Any]", value).values()]
            case tuple():
                return [self.tell(inner) for inner in cast("tuple[Any, ...]", value)]
            case Key(kind="contacts" | "policy purposes" | "services"):
                return self._defined(value)
            case _:
                return self.say(value)

    def _defined(self, key: Key) -> Any:
        """What the policy defines under `key`; of a service, its name."""
        found = self.lexicon.find(key)
        return self.say(found.name) if isinstance(found, Service) else self.tell(found)

    def _fields(self, node: Node, *but: str) -> dict[str, Any]:
        return {
            name: self.tell(getattr(node, name))
            for name in type(node).model_fields
            if name not in but
        }

    def _controller(self) -> Markup:
        company = self.policy.company
        if company is not None:
            for name in (company.alias, company.name, company.service_name):
                if name is not None:
                    return self.say(name)
        return self.lexicon.fill("controller")

    def _introduced(self) -> Markup:
        """The controller at the first mention, with the name it goes by from there on."""
        company = self.policy.company
        if company is None or company.name is None or company.alias is None:
            return self._controller()
        return self.lexicon.fill("introduced", name=company.name, alias=company.alias)

    def _timezone(self) -> Markup | None:
        zone = self.policy.timezone
        return None if zone is None else self.lexicon.say(self.lexicon.time_zone(zone))

    def _basis(self, basis: LegalBasis) -> dict[str, Any]:
        told = self._fields(basis)
        if basis.statute is not None:
            told["statute"] = self.lexicon.cite(basis.statute, *filter(None, (basis.article,)))
        return {**told, "provision": self.lexicon.cite("pipa", _GROUNDS[basis.ground])}

    def _named(self, name: object, brand: object | None) -> Markup:
        if brand is None:
            return self.say(name)
        script = "after_hangul" if "가" <= self.say(name)[-1] <= "힣" else "otherwise"
        return self.lexicon.fill(f"with_brand.{script}", name=name, brand=brand)

    # What is processed

    def _blocks(self) -> list[Facts]:
        """The rows in blocks: without a stated basis, without consent, with consent."""
        blocks: dict[bool | None, list[Facts]] = {None: [], False: [], True: []}
        for row in self.policy.processing:
            told = self._row(row)
            ground = told["basis"] and told["basis"]["ground"]
            blocks[None if ground is None else ground is Ground.consent].append(told)
        return [
            {
                "consent": consent,
                "rows": rows,
                "columns": [
                    column
                    for column in _COLUMNS
                    if any(
                        row["lines" if column == "items" else column]
                        or (column == "purpose" and (row["only"] or row["consent"]))
                        for row in rows
                    )
                ],
            }
            for consent, rows in blocks.items()
            if rows
        ]

    def _periods(self) -> list[Facts]:
        """The rows that say how long; one whose purposes no other row has stands `alone`."""
        return [
            {**self._row(row), "alone": sum(other.purpose == row.purpose for other in rows) == 1}
            for rows in [self.policy.processing]
            for row in rows
            if row.keep is not None
        ]

    def _row(self, row: Processing) -> Facts:
        told = self._fields(row, "exceptions")
        told["basis"] = told["basis"] or next(
            (purpose["basis"] for purpose in told["purpose"] if purpose["basis"]), None
        )
        told["services"] = told["services"] or _once(
            service for purpose in told["purpose"] for service in purpose["services"]
        )
        told["lines"] = [
            *self._lines(row, None),
            *(line for variant in row.variants for line in self._lines(variant, variant.when)),
        ]
        match row.exceptions:
            case tuple():
                told["exceptions"] = self._records(row.exceptions)
                told["exceptions_by_law"] = False
            case exceptions:
                told["exceptions"] = []
                told["exceptions_by_law"] = exceptions is not None
        return told

    def _lines(self, row: Processing | Variant, when: Text | None) -> Iterator[Facts]:
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
                    "when": self.tell(when),
                    "demand": demand,
                    "automatic": automatic,
                    "items": self.tell(items),
                }

    def _retention(self) -> Facts | None:
        retention = self.policy.retention
        if retention is None:
            return None
        return {**self._fields(retention, "by_law"), "by_law": self._records(retention.by_law)}

    def _destruction(self) -> Facts | None:
        destruction = self.policy.destruction
        if destruction is None:
            return None
        return {**self._fields(destruction, "by_law"), "by_law": self._records(destruction.by_law)}

    def _records(self, records: Iterable[Record]) -> list[Facts]:
        return [
            self._record(
                StatutoryRecord.model_construct(record=record)
                if isinstance(record, Key)
                else record
            )
            for record in records
        ]

    def _record(self, record: StatutoryRecord) -> Facts:
        known = None
        if isinstance(record.record, Key):
            known = cast(law.Record, self.lexicon.find(record.record))
        period = record.period or (known and known.period)
        return {
            "record": self.say(known.record if known else record.record),
            "statute": self._statute(record, known),
            "period": None if period == UNSTATED else self.tell(period),
            "items": self.tell(record.items),
        }

    def _statute(self, record: StatutoryRecord, known: law.Record | None) -> Markup | None:
        articles = (record.article,) if record.article else ()
        if record.statute is not None:
            return self.lexicon.cite(record.statute, *articles)
        if known is None:
            return None
        if record.article is None and known.tag in (law.Tag.verified, law.Tag.secondary):
            if known.provision is not None:
                return self.lexicon.cite(known.provision.statute, known.provision.article)
            articles = (known.article,) if known.article else ()
        return self.lexicon.cite(known.statute, *articles)

    # Who receives it

    def _recipient(self, recipient: Any) -> dict[str, Any]:
        return {**self.tell(recipient), "name": self._named(recipient.name, recipient.brand)}

    def _processor(self, processor: Processor) -> Facts:
        told = self._recipient(processor)
        if processor.abroad is not None and not processor.abroad.contact:
            told["contact"] = []  # it stands with the transfer
        return told

    def _third_parties(self) -> list[Facts]:
        provision = self.policy.third_parties
        return (
            [] if provision is None else list(map(self._recipient, provision.recipients.values()))
        )

    def _third_party(self, recipient: ThirdParty) -> Facts:
        told = self._recipient(recipient)
        if recipient.basis is not None:
            consented = recipient.basis.ground is Ground.consent
            told["basis"]["provision"] = self.lexicon.cite("pipa", f"17(1){1 if consented else 2}")
        return told

    def _transfers(self) -> list[Facts]:
        processors = self.policy.processors
        named = () if processors is None or processors == "none" else processors.values()
        abroad = [
            self._transfer(processor, processor.abroad)
            for processor in named
            if processor.abroad is not None
        ]
        if self.policy.transfers is not None:
            abroad += [
                self._transfer(transfer, transfer)
                for transfer in self.policy.transfers.recipients.values()
            ]
        return abroad

    def _transfer(self, recipient: Processor | Transfer, abroad: Abroad) -> Facts:
        transfers = self.policy.transfers
        defaults = transfers and transfers.defaults
        whole = {
            name: getattr(abroad, name) or getattr(defaults or abroad, name)
            for name in Abroad.model_fields
        }
        whole["refusal"] = _merged(abroad.refusal, defaults and defaults.refusal)
        if isinstance(recipient, Processor):
            whole["purpose"] = whole["purpose"] or recipient.task
            whole["contact"] = whole["contact"] or recipient.contact
        return {
            **{name: self.tell(value) for name, value in whole.items()},
            "name": self._named(recipient.name, recipient.brand),
            "all_items": whole["items"] == "all",
            "items": [] if whole["items"] == "all" else self.tell(whole["items"]),
            "basis_provision": self.lexicon.cite("pipa", _TRANSFER_GROUNDS[whole["basis"]])
            if whole["basis"]
            else None,
        }

    # How it is protected, and who answers for it

    def _safety(self) -> Facts | None:
        safety = self.policy.safety
        if safety is None:
            return None
        return {
            name: [self._measure(measure) for measure in getattr(safety, name)]
            for name in type(safety).model_fields
        }

    def _measure(self, measure: Any) -> Facts:
        if not isinstance(measure, OwnMeasure):
            return {"title": None, "text": self.say(measure), "every": None, "keep": None}
        told = self.tell(measure)
        return {
            **told,
            "title": told["title"] or (told["text"] and told["measure"]),
            "text": told["text"] or told["measure"],
        }

    def _trackers(self) -> list[Facts]:
        tracking = self.policy.tracking
        if tracking is None:
            return []
        return [
            {
                **self.tell(tool),
                "what": self.tell(tool.what) or self._definition(tool.kind),
                "refuse": [self._steps(steps) for steps in tool.refuse],
            }
            for tool in tracking.tools.values()
        ]

    def _definition(self, kind: Key | Text) -> Markup | None:
        what = self.lexicon.find(kind).what if isinstance(kind, Key) else None
        return self.say(what) if what is not None else None

    def _steps(self, steps: Key | Text) -> Facts:
        if isinstance(steps, Text):
            return {"browser": None, "steps": self.say(steps)}
        browser = self.lexicon.find(steps)
        return {"browser": self.say(browser), "steps": self.say(browser.steps)}

    def _people(self) -> list[Facts]:
        """The officer, others in charge, and the department, each with its part."""
        policy = self.policy
        people: list[Facts] = []
        if policy.officer is not None:
            people.append({**self.tell(policy.officer), "part": "officer"})
        people += [{**self.tell(manager), "part": "manager"} for manager in policy.managers]
        if policy.department is not None:
            department = self.tell(policy.department)
            people.append(
                {
                    "part": "department",
                    "name": department["person"],
                    "title": [],
                    "department": department["name"],
                    "contact": department["contact"],
                }
            )
        return people

    def _access(self) -> Facts | None:
        access = self.policy.access_requests
        if access is None:
            return None
        return {
            **self.tell(access),
            "part": "access",
            "desk_is": access.desk and str(access.desk),
            "place": self._place(access.desk),
        }

    def _place(self, desk: Desk | None) -> Markup | None:
        """The name of a desk that the policy has described already."""
        desks = {Desk.officer: self.policy.officer, Desk.department: self.policy.department}
        described = desks[desk] if desk is not None else None
        return None if described is None or described.name is None else self.say(described.name)

    def _remedies(self) -> list[Facts]:
        remedies = self.policy.remedies
        if remedies is None:
            return []
        if remedies == "standard":
            keys = law.standard_remedies(self.policy.effective)
            remedies = tuple(Remedy.model_construct(agency=Key("remedies", key)) for key in keys)
        return [self._remedy(remedy) for remedy in remedies]

    def _remedy(self, remedy: Remedy) -> Facts:
        body = None if remedy.agency is None else cast(law.Remedy, self.lexicon.find(remedy.agency))
        return {
            "name": self.say(remedy.name or cast(law.Remedy, body).name),
            "operator": self.say(body.operator) if body and body.operator else None,
            "phone": self.tell(remedy.phone or (body and body.phone)),
            "phone_note": self.say(body.phone_note) if body and body.phone_note else None,
            "url": self.tell(remedy.url or (Address(body.site) if body and body.site else None)),
        }


def _merged(own: Refusal | None, common: Refusal | None) -> Refusal | None:
    """What one transfer says of refusing, and where it says nothing what all have in common."""
    if own is None or common is None:
        return own or common
    return common.model_copy(update={name: getattr(own, name) for name in own.model_fields_set})


def _once(values: Iterable[Markup]) -> list[Markup]:
    return list(dict.fromkeys(values))

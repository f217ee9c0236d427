"""Who receives personal information by a policy, wherever it stands, and what each is called."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from pydantic import TypeAdapter

from policyc.invalid import Route
from policyc.law.shape import Law
from policyc.model.node import Key, Lang, Nothing, Text
from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.model.recipients import ContractTerm, EntrustmentStatement, Transfers
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.vocabulary import read_data

HOME: Final = "KR"

_LEGAL_FORMS: Final = Pattern(
    r"㈜|\(주\)|\(유\)|주식회사|유한책임회사|유한회사|합자회사|합명회사|재단법인|사단법인"
    r"|(?<![a-z])(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|l\.l\.c|plc|pbc|gmbh|ag"
    r"|b\.?v|s\.?a\.?s?|pte|pty|k\.k|as|oy|ab)(?![a-z])\.?"
)
_ASIDE: Final = Pattern(r"\([^()]*\)")


_FORMS_BY_LAW: Final = (
    r"㈜|\(주\)|\(유\)|주식회사|유한회사|유한책임회사",
    r"\binc\b|\bcorp(?:oration)?\b|\bco\b|\bltd\b|\blimited\b|\bllc\b|\bplc\b|\bpbc\b",
    r"\bk\.?k\b",
    r"\bgmbh\b|\bag\b",
    r"\bb\.?v\b",
    r"\bpte\b|\bpty\b",
    r"\bs\.?a\.?s\b|\bs\.?a\b",
    r"\bas\b|\boy\b|\bab\b",
)
"""Legal forms, those of one law in one line; the second is of English-speaking countries."""


class Party(NamedTuple):
    """A person who receives personal information, where the policy names it."""

    route: Route
    """Where it stands."""
    field: str
    """The key of its name there."""
    role: str
    """The part of the policy that names it."""
    named: Any
    """Its name, as the author wrote it."""
    brand: Any = None

    @property
    def at(self) -> Route:
        """Where its name stands."""
        return (*self.route, self.field)

    @property
    def cores(self) -> frozenset[str]:
        """What is left of its name, and of its brand, without legal form and punctuation."""
        return frozenset(filter(None, map(core, (*spelt(self.named), *spelt(self.brand)))))

    @property
    def name_cores(self) -> frozenset[str]:
        """What is left of its name alone."""
        return frozenset(filter(None, map(core, spelt(self.named))))


def spelt(name: Any) -> tuple[str, ...]:
    """A name as it stands in each language."""
    match name:
        case Text():
            return tuple(words for words in (name.ko, name.en) if words is not None)
        case str():
            return (name,)
        case _:
            return ()


def spelt_in(name: Any, lang: Lang) -> str | None:
    """A name as a document in `lang` prints it."""
    return name[lang] if isinstance(name, Text) else name


def core(name: str) -> str:
    """A name without its legal form, an aside in brackets, spaces and punctuation."""
    bare = _LEGAL_FORMS.sub(" ", name.lower())
    bare = _ASIDE.sub(" ", bare)
    return "".join(filter(str.isalnum, bare))


def legal_form(name: str) -> int | None:
    """Which law the legal form in a name is of, as a number; None where it has none."""
    low = name.lower()
    found = [law for law, forms in enumerate(_FORMS_BY_LAW) if re.search(forms, low)]
    return found[-1] if found else None


def is_corporate(name: Any) -> bool:
    """Whether a name has the legal form of a corporation in it."""
    return any(_LEGAL_FORMS.search(words.lower()) for words in spelt(name))


def processors(policy: Policy) -> Iterator[Party]:
    """The processors."""
    declared = policy.processors if isinstance(policy.processors, dict) else {}
    for key, one in declared.items():
        yield Party(("processors", key), "name", "processors", one.name, one.brand)


def sub_processors(policy: Policy) -> Iterator[Party]:
    """Those to whom processors entrust the work further."""
    declared = policy.processors if isinstance(policy.processors, dict) else {}
    for key, one in declared.items():
        for index, sub in enumerate(one.sub):
            yield Party(("processors", key, "sub", index), "name", "sub", sub.name)


def third_parties(policy: Policy) -> Iterator[Party]:
    """The third parties."""
    declared = policy.third_parties.recipients if policy.third_parties is not None else {}
    for key, one in declared.items():
        route = ("third_parties", "recipients", key)
        yield Party(route, "name", "third_parties", one.name, one.brand)


def transferees(policy: Policy) -> Iterator[Party]:
    """The recipients abroad that are no processors."""
    declared = policy.transfers.recipients if isinstance(policy.transfers, Transfers) else {}
    for key, one in declared.items():
        yield Party(("transfers", "recipients", key), "name", "transfers", one.name, one.brand)


def tool_recipients(policy: Policy) -> Iterator[Party]:
    """Those to whom what a tool collects is provided."""
    tracking = policy.tracking
    for key, tool in tracking.tools.items() if tracking and tracking is not Nothing.none else ():
        for index, one in enumerate(tool.recipients):
            route = ("tracking", "tools", key, "recipients", index)
            yield Party(route, "name", "tools", one.name)


def operators(policy: Policy) -> Iterator[Party]:
    """Those who run tools of automatic collection and plug-ins."""
    tracking, behavioural, ai = policy.tracking, policy.behavioural, policy.generative_ai
    for key, tool in tracking.tools.items() if tracking and tracking is not Nothing.none else ():
        if tool.operator is not None:
            yield Party(("tracking", "tools", key), "operator", "tools", tool.operator)
    if behavioural and behavioural is not Nothing.none:
        for where in ("web", "app"):
            for index, tool in enumerate(getattr(behavioural, where)):
                yield Party(("behavioural", where, index), "operator", "behavioural", tool.operator)
    if ai and ai is not Nothing.none:
        for index, plug_in in enumerate(ai.plug_ins):
            if plug_in.operator is not None:
                route = ("generative_ai", "plug_ins", index)
                yield Party(route, "operator", "generative_ai", plug_in.operator)


def parties(policy: Policy) -> tuple[Party, ...]:
    """Everybody who receives personal information, once for each mention."""
    return (
        *processors(policy),
        *sub_processors(policy),
        *third_parties(policy),
        *transferees(policy),
        *tool_recipients(policy),
        *operators(policy),
    )


def goes_abroad(countries: tuple[Key, ...], case: Case) -> tuple[Key, ...]:
    """Those of `countries` to which processing there is a transfer abroad for the controller."""
    company = case.policy.company
    own = company.country.name if company is not None and company.country is not None else HOME
    return tuple(country for country in countries if country.name not in (HOME, own))


def transfer_declared(named: Any, case: Case) -> bool:
    """Whether a recipient of that name is declared among the transfers abroad."""
    cores = {core(name) for name in spelt(named)}
    return any(cores & party.cores for party in transferees(case.policy))


_KIND_KO: Final = Pattern(
    r"(?:당사|회사|국내|국외|해외|주요|일부|기타|각종|각|해당)?의?\s*(?:"
    r"(?:협력|제휴|계열|관계|관련|파트너|위탁|외주|입점)\s?(?:사|회사|업체|기업|기관)"
    r"|파트너|판매자|금융기관|금융회사|금융사|정부기관|수사기관|관계기관|유관기관|광고주|배송업체|배송사|택배사"
    r"|택배업체|결제대행사|결제대행업체|카드사|보험사|통신사|은행)들?\s*(?:\([^)]*\))?"
)
_KIND_EN: Final = Pattern(
    r"(?:our |its |the |various |other )*(?:business |marketing |advertising )?(?:affiliates?|affiliated companies"
    r"|partners?|partner companies|subsidiaries|contractors|vendors|suppliers|sellers|service providers"
    r"|advertisers|financial institutions|government agencies|investigative agencies"
    r"|law enforcement(?: agencies)?|delivery companies|couriers|courier companies|card companies|insurers"
    r"|banks|third parties)",
    re.IGNORECASE,
)
_UNCOUNTED: Final = Pattern(
    r"(?:외|등)\s?\d+\s?(?:개\s?)?(?:사|업체|기관|곳)|(?<=[\w)])\s등(?=$|[\s,(])"
    r"|\betc\.?(?=$|[\s,)])|\band (?:\d+ )?others\b|\band so on\b",
    re.IGNORECASE,
)
_SHOWN: Final = Pattern(r"화면|페이지|메뉴|목록|누리집|page|screen|menu|list|site", re.IGNORECASE)


def vague_words(one: Any) -> str | None:
    """The words by which a recipient is named by its kind or number alone.

    None where it is named, and where its `brand:` says on which page its name is shown.
    """
    if any(map(_SHOWN.search, spelt(getattr(one, "brand", None)))):
        return None
    for name in spelt(one.name):
        if (found := _UNCOUNTED.search(name)) is not None:
            return found[0].strip()
        for part in re.split(r"[,·/]|\s및\s|\band\b", name):
            bare = part.strip()
            if _KIND_KO.fullmatch(bare) or _KIND_EN.fullmatch(bare):
                return bare
    return None


def names_processors(case: Case) -> bool:
    """Whether the policy names processors in a section of the model."""
    return bool(case.processors) and not case.in_own_words(SectionName.entrustment)


def entrustment_says(case: Case, what: EntrustmentStatement | ContractTerm) -> bool:
    """Whether the policy makes a statement on entrustment, or names a point of the contract."""
    entrustment = case.policy.entrustment
    return entrustment is not None and what in (*entrustment.statements, *entrustment.contract)


class Vendor(Law):
    """A vendor that is known to be established outside Korea."""

    country: str
    """Where it is established, by two letters."""
    also: tuple[str, ...] = ()
    """Other names that it goes by."""


@cache
def vendors() -> Mapping[str, str]:
    """Countries of vendors that are known to be foreign, by the core of each name."""
    data = read_data("policyc.rules", "vendors.yaml")
    known = TypeAdapter(dict[str, Vendor]).validate_python(data)
    return {
        core(name): vendor.country
        for first, vendor in known.items()
        for name in (first, *vendor.also)
    }

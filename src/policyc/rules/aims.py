"""What a row or a purpose aims at, told from its words in whichever language it has."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias

from policyc.invalid import Route
from policyc.model.basis import LegalBasis, NumberBasis, ProtectedBasis
from policyc.model.item import Item
from policyc.model.node import Key, Text
from policyc.model.own_words import ItemKind
from policyc.model.policy import Policy
from policyc.model.processing import Demand, Processing
from policyc.model.purpose import Part, Parted, Purpose
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, Said, hit

Leaf: TypeAlias = Key | Text
"""A single item, or something that is done."""


class Signs(NamedTuple):
    """Words that give an aim away. The Korean decide wherever there are Korean words."""

    ko: Pattern
    en: Pattern

    def found(self, words: Said) -> bool:
        """Whether `words` contain one of the signs."""
        return bool(self.ko.search(words.ko) if words.ko else self.en.search(words.en))

    def are(self, words: Said) -> bool:
        """Whether `words` are one of the signs and nothing else."""
        ko, en = words.ko.strip(), words.en.strip()
        return bool(self.ko.fullmatch(ko) if ko else self.en.fullmatch(en))


def signs(ko: str, en: str) -> Signs:
    """The signs that the regular expressions `ko` and `en` describe."""
    return Signs(Pattern(ko), Pattern(en, re.IGNORECASE))


PROMOTION: Final = signs(
    "마케팅|광고|홍보|판촉|프로모션|판매 권유",
    r"\b(?:marketing|advertis\w+|promotional?|promotions|promoting)\b",
)
SIGN_UP: Final = signs(
    "회원 ?가입|가입 의사|이용자 등록",
    r"\b(?:sign-?ups?|signing up|intention to join|membership registration|creating accounts)\b",
)
PAYMENT: Final = signs(
    "결제|대금|요금|정산|환불",
    r"\b(?:payments?|pay for|billing|refunds?|settle(?:ment)? (?:of )?(?:the )?(?:fees|charges))\b",
)
DELIVERY: Final = signs(
    "배송|택배|배달",
    r"\b(?:shipping|shipment|parcels?|deliver(?:y|ing)? (?:of )?(?:the )?(?:goods|products|orders))\b",
)
CONTRACT: Final = signs(
    "결제|대금|요금|배송|환불|계약의? ?(?:체결|이행)",
    r"\b(?:payments?|refunds?|fulfil\w+ of (?:the )?contracts?|performance of (?:the )?contracts?"
    r"|deliver(?:y|ing)? (?:of )?(?:the )?(?:goods|products|orders))\b",
)
BEYOND_CONTRACT: Final = signs(
    "광고|마케팅|판촉|홍보|통계|신규 ?(?:서비스|기능|상품)[^,]*개발|AI 모델의? ?학습",
    r"\b(?:advertis\w+|marketing|promotional|statistic\w*|demographic"
    r"|develop\w* (?:of )?new|training (?:and \w+ )?(?:of )?AI)",
)
REUSE: Final = signs(
    "개선|개발|학습|고도화",
    r"\b(?:improv\w+|develop\w+|train(?:ing|ed)?)\b",
)


def words(value: Key | Text | Part, case: Case) -> Said:
    """All the words of `value` in each language; none where it has none in that language."""
    match value:
        case Key():
            found = case.lookup.find(value)
            return Said(getattr(found, "ko", None) or "", getattr(found, "en", None) or value.name)
        case Part(title=title):
            return words(title, case)
        case Text(ko=ko, en=en):
            return Said(ko or "", en or "")


def deeds(purpose: Purpose) -> Iterator[tuple[Route, Parted]]:
    """What is done for a purpose, parts too, each with its route from the purpose."""
    for index, deed in enumerate(purpose.does):
        yield from _deeds(deed, ("does", index))


def _deeds(deed: Parted, route: Route) -> Iterator[tuple[Route, Parted]]:
    yield route, deed
    if isinstance(deed, Part):
        for index, part in enumerate(deed.parts):
            yield from _deeds(part, (*route, "parts", index))


def aims_at(aim: Signs, row: Processing, case: Case) -> bool:
    """Whether what a row is for has signs of `aim`: what is done with its items, or its purposes."""
    aims = row.only or tuple(purpose.title for _, purpose in case.purposes(row))
    return any(aim.found(words(one, case)) for one in aims)


_ITEM_FIELDS: Final = ("items", "required", "optional", "automatic", "one_of", "of")


def item_leaves(policy: Policy) -> Iterator[tuple[Route, Leaf]]:
    """Every single item that some part of a policy names, with its route."""
    for route, value in policy.parts:
        if type(value) is Text or (isinstance(value, Key) and value.kind == "items"):
            named = [part for part in route if isinstance(part, str)]
            if named and named[-1] in _ITEM_FIELDS:
                yield route, value


def demanded(row: Processing, fields: tuple[str, ...]) -> Iterator[tuple[Route, Item]]:
    """The items in those fields of a row and of its variants, with their routes from the row."""
    for field in fields:
        for index, item in enumerate(getattr(row, field)):
            yield (field, index), item
    for number, variant in enumerate(row.variants):
        for field in fields:
            for index, item in enumerate(getattr(variant, field)):
                yield ("variants", number, field, index), item


def asks(row: Processing) -> bool:
    """Whether a row is marked as something that the data subject gives or agrees to."""
    marked = row.consent in (Demand.required, Demand.optional)
    return marked or any(demanded(row, ("required", "optional")))


def founded(row: Processing, case: Case) -> bool:
    """Whether a row names a legal basis, be it that of its sensitive information or identifiers.

    What a processor does for controllers rests on their basis, which their policies name.
    """
    protected = (row.sensitive, row.unique_identifier, row.resident_number)
    named = case.basis(row) is not None or any(basis is not None for basis in protected)
    return named or case.entrusted(row)


def of_kind(row: Processing, kinds: Collection[ItemKind], case: Case) -> tuple[Leaf, ...]:
    """The items of a row to which the law gives the protection of one of `kinds`, each once."""
    items = [item for _, item in case.items_of(row, ()) if case.item_kind(item) in kinds]
    return tuple(dict.fromkeys(items))


def unnamed_statute(basis: LegalBasis | ProtectedBasis | NumberBasis, case: Case) -> Hits:
    """A hit where a basis lies in a statute, and that or its article is not named."""
    if basis.statute is None:
        yield hit(
            "statute",
            ko="근거가 되는 법령이 없다",
            en="the statute is not named",
        )
    elif basis.article is None and not _ARTICLE.found(words(basis.statute, case)):
        name = case.name(basis.statute)
        yield hit(
            "article",
            ko=f"“{name.ko}”의 조문이 없다",
            en=f"no article of the “{name.en}” is named",
        )


_ARTICLE: Final = signs("제[0-9]+조", "article [0-9]")


_COVERED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("phone", "mobile_phone", "email"), ("contact_information",)),
    **dict.fromkeys(("card_number", "card_expiry", "card_company"), ("card_information",)),
    **dict.fromkeys(("device_model", "device_identifier", "os_version"), ("device_information",)),
    "contact_information": ("email", "phone", "mobile_phone"),
    "delivery_address": ("address",),
    "address": ("delivery_address",),
    "payment_records": ("payment_history",),
    "payment_history": ("payment_records",),
    "access_ip": ("ip_address",),
    "usage_history": ("usage_records",),
}
"""Items and others in whose place they stand as well."""


def is_covered(item: Leaf, keys: Collection[str]) -> bool:
    """Whether `item` is one of `keys` by another name."""
    return any(key in keys for key in _COVERED_BY.get(str(item), ()))

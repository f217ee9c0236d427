"""A third party is provided with items that the policy nowhere says are processed.

Every item processed belongs in the policy, by Article 31(1)1 of the Decree. What is provided to others was processed
before, so either the list of items is incomplete or the list of what is provided was taken from elsewhere.

Mend: add the items to the rows of `processing:`, or take them out of what is provided.

처리하는 항목으로 적지 않은 개인정보를 제3자에게 제공한다고 적었다.

처리하는 개인정보의 항목은 시행령 제31조제1항제1호에 따라 모두 처리방침에 적어야 한다. 제공하려면 먼저 처리하고 있어야 하므로, 처리
항목을 빠뜨렸거나 제공 항목을 다른 데서 옮겨 적은 것이다.

고치기: 해당 항목을 `processing:`의 행에 더하거나 제공하는 항목에서 지운다.
"""

from collections.abc import Iterator

from policyc.model.item import ItemGroup, Items, OneOf
from policyc.model.node import Key, Text
from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, Said, hit, rule

_KINDS = (
    {
        "contact_information",
        "phone",
        "mobile_phone",
        "home_phone",
        "office_phone",
        "email",
        "address",
    },
    {
        "payment_records",
        "payment_history",
        "purchase_history",
        "order_history",
    },
    {"usage_records", "usage_history", "visit_logs", "access_logs"},
    {"ip_address", "access_ip"},
    {
        "delivery_address",
        "address",
        "recipient_name",
        "recipient_phone",
        "name",
        "phone",
        "mobile_phone",
    },
    {"login_id", "email", "user_identifier", "member_number"},
)
"""Items that policies call by each other's names, so that one of them is taken for the other."""


@rule("error", "pipa_decree 31(1)1")
def check(policy: Policy, case: Case) -> Hits:
    sections = (SectionName.items, SectionName.processing)
    if policy.third_parties is None or not case.collected or any(map(case.in_own_words, sections)):
        return
    keys, names = _collected(case)
    for key, party in policy.third_parties.recipients.items():
        route = ("third_parties", "recipients", key, "items")
        missing = [
            item
            for _, item in case.leaves(party.items, route)
            if isinstance(item, Key) and not _is_among(item, case.name(item), keys, names)
        ]
        if missing:
            party_name, listed = case.name(party.name), case.name(tuple(missing))
            yield hit(
                *route,
                ko=f"“{party_name.ko}”에 제공하는 항목 가운데 처리 항목에 없는 것: “{listed.ko}”",
                en=f"“{party_name.en}” is provided with what is not among the items: “{listed.en}”",
            )


def _collected(case: Case) -> tuple[set[str], list[Said]]:
    """The keys of all items that the policy lists, names of groups too, and what they are called."""
    found = [item for _, item in case.collected]
    for _, row in case.rows:
        variants = (
            items for one in row.variants for items in (one.items, one.required, one.optional)
        )
        for items in (row.items, row.required, row.optional, row.automatic, *variants):
            found += _groups(items)
    return {item.name for item in found if isinstance(item, Key)}, [case.name(one) for one in found]


def _groups(items: Items) -> Iterator[Key | Text]:
    """The names of groups in `items`."""
    for item in items:
        match item:
            case ItemGroup(name=name, of=within):
                yield name
                yield from _groups(within)
            case OneOf(one_of=within):
                yield from _groups(within)
            case _:
                pass


def _is_among(item: Key, name: Said, keys: set[str], names: list[Said]) -> bool:
    if item.name in keys or any(item.name in kind and kind & keys for kind in _KINDS):
        return True
    words = name.ko.replace(" ", "")
    others = (other.ko.replace(" ", "") for other in names)
    return any(words in other or other in words for other in others)

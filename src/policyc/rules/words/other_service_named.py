"""The text names a service that is none of the policy's.

Policies are written from other policies, and a name is easily left behind. A reader who meets the name of another product cannot tell whose promise the sentence is. Whether the name belongs there is judgment: it may be that of somebody whom the policy ought to introduce.

Mend: put the name of your own service, or declare whose service it is, for example as a recipient.

처리방침에 없는 서비스의 이름이 글에 나온다.

처리방침은 다른 처리방침을 본떠 쓰는 일이 많아 남의 이름이 그대로 남기 쉽다. 다른 제품의 이름을 만난 정보주체는 누구의 약속인지 알 수 없다. 그 이름이 맞는지는 판단의 문제이며, 처리방침이 밝혀야 할 상대방의 이름일 수도 있다.

고치기: 자기 서비스의 이름으로 바꾸거나, 제공받는 자처럼 그 서비스가 누구의 것인지 밝힌다.
"""

from collections.abc import Iterator
from typing import Final

from policyc.model.node import Lang, Node, Text
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

_NAMED: Final = Pattern(r"(?<![A-Za-z])([A-Z][a-z]\w+(?: [A-Z]\w+)+) (?:서비스|services?\b)")


@rule("note")
def check(policy: Policy, case: Case) -> Hits:
    known = " ".join(_names(policy)).casefold()
    for there, wording in case.wordings:
        for found in () if wording.name else _NAMED.finditer(wording.own):
            if found[1].casefold() not in known:
                yield hit(
                    *there,
                    words=found[1],
                    ko=f"“{found[1]}” 서비스에 관하여 처리방침이 밝힌 것이 없다",
                    en=f"the policy says nothing of a service called “{found[1]}”",
                )


def _names(policy: Policy) -> Iterator[str]:
    """Every name that the policy gives to somebody or something, and its title."""
    if policy.title is not None:
        yield from filter(None, (policy.title[lang] for lang in Lang))
    for _, node in policy.parts:
        if isinstance(node, Node):
            for field in ("name", "brand", "alias", "service_name", "operator", "provider"):
                match getattr(node, field, None):
                    case str() as name:
                        yield name
                    case Text() as name:
                        yield from filter(None, (name[lang] for lang in Lang))
                    case _:
                        pass

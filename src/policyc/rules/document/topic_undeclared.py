"""The policy neither declares something that the drafting guideline asks after, nor says that there is none of it.

What concerns only some controllers need stand only in their policies. But a reader cannot tell a controller that does
no such thing from one that forgot to say so, and the guideline lets a policy state plainly that something is not done.
Whether the answer is worth a sentence is a matter of judgment.

Mend: declare it, or write `none` at its key, as in `third_parties: none`.

작성지침이 해당하는 경우에 적도록 한 사항에 관하여, 그 내용도 해당 사항이 없다는 기재도 없다.

해당하는 개인정보처리자만 적으면 되는 사항이지만, 적혀 있지 않으면 그러한 처리를 하지 않는 것인지 빠뜨린 것인지 정보주체는 알 수
없다. 작성지침에 따르면 해당 사항이 없다고 적을 수 있다. 그 한 문장이 필요한지는 판단에 달려 있다.

고치기: 해당하면 그 내용을 적고, 해당하지 않으면 `third_parties: none`처럼 `none`이라고 적는다.
"""

from collections.abc import Callable, Mapping
from typing import Final

from policyc.model.cameras import Cameras
from policyc.model.controller import ControllerKind
from policyc.model.notice import SectionName
from policyc.model.own_words import ItemKind
from policyc.model.policy import Policy
from policyc.model.recipients import TransferKind
from policyc.model.tracking import Tracking
from policyc.rules import signs
from policyc.rules.case import Case
from policyc.rules.parties import goes_abroad, processors, tool_recipients, vendors
from policyc.rules.rule import Hits, Said, hit, rule

TOPICS: Final[Mapping[str, Said]] = {
    "children": Said("만 14세 미만 아동", "children under 14"),
    "third_parties": Said("제3자 제공", "provision to third parties"),
    "additional_use": Said("추가적인 이용·제공", "additional use and provision"),
    "processors": Said("처리업무의 위탁", "entrustment of processing"),
    "transfers": Said("국외 이전", "transfers abroad"),
    "sensitive_disclosure": Said(
        "민감정보의 공개 가능성", "possible disclosure of sensitive items"
    ),
    "pseudonymised": Said("가명정보의 처리", "pseudonymized information"),
    "tracking": Said("자동 수집 장치", "automatic collection"),
    "behavioural": Said("제3자의 행태정보 수집", "behavioral information collected by others"),
    "automated_decisions": Said("자동화된 결정", "automated decisions"),
    "fixed_cameras": Said("고정형 영상정보처리기기", "fixed cameras"),
    "mobile_cameras": Said("이동형 영상정보처리기기", "mobile cameras"),
}
"""What headings of the guideline ask for where it applies, by the key that answers it."""

_FOREIGN: Final[Mapping[ControllerKind, frozenset[str]]] = {
    ControllerKind.association: frozenset(TOPICS),
    ControllerKind.small_merchant: frozenset(("pseudonymised", "automated_decisions")),
    ControllerKind.foreign_operator: frozenset(("fixed_cameras", "mobile_cameras")),
    ControllerKind.processor: frozenset(("additional_use",)),
}
"""What a reader does not expect of a kind of controller."""


def _goes_abroad(case: Case) -> bool:
    parties = (*(one for _, one in case.processors), *(one for _, one in case.third_parties))
    if case.transfers or any(goes_abroad(one.country, case) for one in parties):
        return True
    return any(party.cores & vendors().keys() for party in processors(case.policy))


def _provides(case: Case) -> bool:
    if any(tool_recipients(case.policy)):
        return True
    return any(one.points["kind"] is TransferKind.provide for one in case.transfers)


_ANSWERED: Final[Mapping[str, Callable[[Case], bool]]] = {
    "children": lambda case: any(signs.children(case)),
    "third_parties": _provides,
    "processors": lambda case: case.policy.entrustment is not None,
    "transfers": _goes_abroad,
    "sensitive_disclosure": lambda case: (
        not any(case.item_kind(item) is ItemKind.sensitive for _, item in case.collected)
    ),
    "tracking": lambda case: any(signs.collecting(case)),
    "behavioural": lambda case: (
        not isinstance(case.policy.tracking, Tracking) or any(signs.behavioural(case))
    ),
    "mobile_cameras": lambda case: not isinstance(case.policy.fixed_cameras, Cameras),
}
"""Where the question does not arise, is answered elsewhere, or is put by a graver rule."""


@rule("note", "drafting_guideline not-applicable")
def check(policy: Policy, case: Case) -> Hits:
    if not policy.complete:
        return
    for key, topic in TOPICS.items():
        section = SectionName("entrustment" if key == "processors" else key)
        answered = getattr(policy, key) is not None or case.in_own_words(section)
        if answered or key in _FOREIGN.get(case.kind, ()):
            continue
        if key in _ANSWERED and _ANSWERED[key](case):
            continue
        none = "not_served" if key == "children" else "none"
        yield hit(
            key,
            ko=f"`{key}`: {topic.ko}에 관하여 아무것도 적지 않았다",
            en=f"`{key}`: nothing is said of {topic.en}",
            mend=(
                f"해당하면 `{key}:`에 적고, 해당하지 않으면 다음과 같이 적는다: `{key}: {none}`",
                f"declare it in `{key}:`, or write `{key}: {none}`",
            ),
        )

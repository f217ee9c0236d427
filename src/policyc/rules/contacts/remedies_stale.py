"""A body is named with a contact of former days.

Telephone numbers, hosts and divisions of these bodies have changed, and the old ones live on in copied policies. The
guidelines call wrong contacts a bad example. That those listed here are out of date is known from published policies, not
from a notice, so that it is for you to verify.

Mend: write the body by its key alone, or `remedies: standard`; the current contact is then printed.

권익침해 구제 기관의 예전 연락처를 적었다.

이들 기관의 전화번호와 누리집, 부서는 여러 번 바뀌었으나 예전 것이 처리방침에서 처리방침으로 옮겨지고 있다. 작성지침은 틀린
연락처를 잘못된 사례로 든다. 여기에서 예전 것으로 보는 연락처는 공개된 처리방침에서 알게 된 것이므로 확인이 필요하다.

고치기: 기관의 이름만 적거나 `remedies: standard`라고 적으면 현재의 연락처가 인쇄된다.
"""

from collections.abc import Iterator

from policyc import law
from policyc.invalid import Route
from policyc.model.node import Lang
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.parties import spelt_in
from policyc.rules.rule import Fix, Hits, hit, rule


@rule("note", "drafting_guideline 20")
def check(policy: Policy, _case: Case) -> Hits:
    for route, words, agency in _said(policy):
        for key, body in law.remedies().items():
            for stale in body.stale:
                # A number alone may be anything in a text of many words.
                named = route[0] == "remedies" or not stale.value[0].isdigit()
                if not named or stale.value not in words or (agency and agency != key):
                    continue
                is_host = "." in stale.value and agency == key and body.site is not None
                yield hit(
                    *route,
                    ko=f"“{stale.value}” 부분은 예전 연락처로 보인다",
                    en=f"“{stale.value}” looks like a contact of former days",
                    words=stale.value,
                    fix=Fix(route, stale.value, body.site or "") if is_host else None,
                )


def _said(policy: Policy) -> Iterator[tuple[Route, str, str | None]]:
    """What the author says of remedies and in free sections, with the body that it is said of."""
    remedies = policy.remedies if isinstance(policy.remedies, tuple) else ()
    for index, one in enumerate(remedies):
        agency = one.agency.name if one.agency is not None else None
        for field in ("name", "phone", "url"):
            for lang in Lang:
                if (words := spelt_in(getattr(one, field), lang)) is not None:
                    own = isinstance(getattr(one, field), str)
                    here = ("remedies", index, field)
                    if not own or lang is Lang.ko:
                        yield here if own else (*here, lang.value), words, agency
    for index, section in enumerate(policy.sections):
        for lang in Lang:
            if (words := section.text[lang]) is not None:
                yield ("sections", index, "text", lang.value), words, None

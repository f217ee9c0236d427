"""The policy has no preamble.

The drafting guideline begins a policy with a preamble: who publishes it, under which provision, and what for. A list of
definitions or a note on the scope does not say that.

Mend: write `preamble: standard`, or your own words in `preamble.text`.

처리방침에 서문이 없다.

작성지침에 따르면 처리방침은 누가, 어느 규정에 따라, 무엇을 위하여 처리방침을 정하여 공개하는지를 밝히는 서문으로 시작한다. 용어의
뜻이나 적용 범위만으로는 서문을 대신하지 못한다.

고치기: `preamble: standard`라고 적거나 `preamble.text`에 자신의 말로 적는다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 1")
def check(policy: Policy, case: Case) -> Hits:
    del case
    said = policy.preamble
    if policy.complete and not (said is not None and (said.statements or said.text)):
        yield hit(
            *(("preamble",) if said is None else ("preamble", "statements")),
            ko="처리방침을 정하여 공개하는 까닭과 근거를 밝힌 서문이 없다",
            en="no preamble says why and under which provision the policy is published",
        )

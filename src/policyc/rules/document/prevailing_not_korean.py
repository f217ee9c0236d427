"""Where the editions differ, another than the Korean one prevails.

The Korean edition is what data subjects in Korea read and what the Commission evaluates. A clause that lets a text
prevail which they did not read makes the one that they read unreliable. No provision forbids it; this is judgment.

Mend: write `prevailing: ko`, or delete the key.

언어에 따라 내용이 다르면 한국어가 아닌 다른 언어의 처리방침이 우선한다고 적었다.

국내의 정보주체가 읽고 보호위원회가 평가하는 것은 한국어본이다. 정보주체가 읽지 않은 글이 우선한다고 하면 정작 읽은 글을 믿을 수
없게 된다. 이를 금지하는 규정은 없으므로 판단할 문제이다.

고치기: `prevailing: ko`라고 적거나 `prevailing:`을 지운다.
"""

from policyc.model.node import Lang
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "drafting_guideline language")
def check(policy: Policy, case: Case) -> Hits:
    del case
    if policy.prevailing not in (None, Lang.ko) and Lang.ko in policy.languages:
        yield hit(
            "prevailing",
            ko="한국어본보다 다른 언어의 처리방침이 우선한다",
            en="an edition other than the Korean one prevails",
        )

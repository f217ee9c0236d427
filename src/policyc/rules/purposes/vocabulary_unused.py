"""A word of the policy's own vocabulary is used nowhere.

This is a matter of judgment. A word that nothing refers to is not printed; most often it was replaced, or the place that should
name it names something else.

Mend: refer to it where it belongs, or delete it.

처리방침이 따로 정한 어휘를 어디에서도 쓰지 않았다.

판단의 문제이다. 아무 데서도 가리키지 않는 어휘는 문서에 나오지 않는다. 다른 말로 바뀐 뒤 남았거나, 가리켜야 할 곳에서 다른 것을
가리키는 경우가 많다.

고치기: 필요한 곳에서 그 어휘를 쓰거나 삭제한다.
"""

from policyc.lookup import built_in
from policyc.model.node import Key
from policyc.model.own_words import OwnWords
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note")
def check(policy: Policy, case: Case) -> Hits:
    if policy.extends:  # the words of a shared part may be those of another policy
        return
    used = {(key.kind, key.name) for _, key in policy.parts if isinstance(key, Key)}
    for kind in OwnWords.model_fields:
        for key, word in getattr(policy.vocabulary, kind).items():
            # the law data and the clauses refer to built-in words, which a policy may say otherwise
            if (kind, key) not in used and key not in built_in(kind):
                name = case.name(word)
                yield hit(
                    "vocabulary",
                    kind,
                    key,
                    ko=f"어휘 “{name.ko}”에 해당하는 곳이 없다",
                    en=f"“{name.en}” is used nowhere",
                )

"""A section stands in one language only, in a policy of two.

Readers of the other language do not learn what it says. This is judgment: a section may be meant for readers of one
language alone, for example on the law of their country.

Mend: give the section a title and a text in each language and delete `languages:`, or say why it is for one alone.

두 언어로 된 처리방침에 한 언어로만 된 항목이 있다.

다른 언어로 읽는 사람은 그 내용을 알 수 없다. 특정 국가의 법에 관한 설명처럼 한 언어의 독자만을 위한 항목일 수도 있으므로 판단에
맡긴다.

고치기: 제목과 본문을 두 언어로 적고 `languages:`를 지우거나, 한 언어로만 두는 이유를 밝힌다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "standard_guidelines 18(1)")
def check(policy: Policy, case: Case) -> Hits:
    for index, section in enumerate(policy.sections):
        if section.languages and set(policy.languages) - set(section.languages):
            name = case.name(section.title)
            yield hit(
                "sections",
                index,
                "languages",
                ko=f"“{name.ko}” 항목은 한 언어로만 되어 있다",
                en=f"the section “{name.en}” is in one language only",
            )

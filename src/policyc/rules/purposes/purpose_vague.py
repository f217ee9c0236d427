"""A purpose is only the word for a category, and nothing says what is done for it.

A reader must be able to tell from a purpose what will happen to the information. “Provision of services” or “marketing”
fits every company and limits nothing, so nothing can ever be found to exceed it. The guideline asks for the purpose of each
task, in concrete words.

Mend: say in the `title:` which service or which task it is, or list in `does:` what is done.

처리 목적이 분류 이름에 그치고 그 목적으로 무엇을 하는지 밝히지 않았다.

정보주체는 처리 목적을 보고 자신의 정보가 어떻게 쓰일지 알 수 있어야 한다. “서비스 제공”이나 “마케팅”은 어느 회사에나 들어맞아
아무것도 한정하지 못하고, 목적 범위를 벗어났는지 따질 기준도 되지 못한다. 작성지침은 업무별로 구체적인 목적을 적도록 한다.

고치기: `title:`에 어떤 서비스의 어떤 업무인지 적거나, `does:`에 그 목적으로 하는 일을 나열한다.
"""

from typing import Final

from policyc.model.node import Key, Text
from policyc.model.policy import Policy
from policyc.model.purpose import Part
from policyc.rules.aims import signs, words
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, Said, hit, rule

_CATEGORY: Final = signs(
    "(?:재화 (?:또는|및) )?서비스(?:의? ?(?:제공|이용|운영))?|마케팅(?: 및 광고)?(?: 정보)?(?:에?의? ?활용)?"
    "|(?:관련 |내부 |회사 )?업무(?: ?(?:수행|처리|목적))?|(?:사업|경영|영업|내부|기타|그 밖의) ?(?:목적|운영)|고객 관리|운영|기타",
    r"(?:to )?(?:(?:provid\w+|provision|use|operation) (?:of )?)?(?:the )?(?:goods or |goods and )?services?"
    "|(?:utili[sz]ation for )?marketing(?: and advertising)?(?: information)?(?: utili[sz]ation| purposes)?"
    "|(?:business|internal|other|general|management)(?: purposes| operations)?|operations|customer management",
)
_CIRCULAR: Final = Pattern(
    "(?:을|를) 위한 개인정보의? (?:처리|수집(?:·| 및 )?이용)$"
    r"|^(?:to )?(?:collect|us|process)\w*(?: and us\w+)? personal information (?:in order )?(?=to )"
)


def _bare(value: Key | Text | Part, case: Case) -> Said:
    """The words without those that say of any purpose that information is processed for it."""
    return Said(*(_CIRCULAR.sub("", said) for said in words(value, case)))


@rule("warning", "drafting_guideline 2")
def check(policy: Policy, case: Case) -> Hits:
    told = {key.name for _, row in case.rows if row.only for key in row.purpose}
    for key, purpose in policy.purposes.items():
        said = [purpose.title, *purpose.does]
        if key not in told and all(_CATEGORY.are(_bare(one, case)) for one in said):
            name = case.name(purpose)
            yield hit(
                "purposes",
                key,
                "title",
                ko=f"처리 목적 “{name.ko}”만으로는 무엇을 하는지 알 수 없다",
                en=f"the purpose “{name.en}” does not say what is done",
            )

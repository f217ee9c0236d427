"""The number of a cited provision has been given to something else.

The content has moved and the number now says something different, so the citation may be right or may be an old one. This
is a matter of judgment that only the author can settle.

Mend: compare the citation with the provision as it reads now, and cite the new address if the old content was meant.

인용한 조항의 번호가 지금은 다른 내용을 정하고 있다.

내용은 다른 자리로 옮겨지고 번호는 새 내용에 쓰이므로, 맞는 인용일 수도 있고 옛 인용일 수도 있다. 작성자만이 판단할 수 있는
사항이다.

고치기: 지금의 조문과 대조하여, 옛 내용을 뜻한 것이면 옮겨진 자리를 인용한다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.cited import cited, fields, gone, stale
from policyc.rules.rule import Hits, rule
from policyc.rules.wording import Wording


@rule("note", "standard_guidelines 18(1)")
def check(node: Policy | Wording, case: Case) -> Hits:
    if isinstance(node, Policy):
        found = [(route, statute, article, None) for route, statute, article in fields(node)]
    else:
        found = [((), one.statute, one.article, one.words) for one in cited(node)]
    for route, statute, article, words in found:
        provision = gone(statute, article, case.day)
        if provision is not None and provision.entry.reused:
            yield from stale(route, provision, words, None)

"""A text cites a provision of the Personal Information Protection Act or its Decree that is no longer there.

Provisions were repealed and moved when the Act was amended. Whoever looks the citation up finds nothing, and takes the
policy for one that nobody has looked at since. A citation whose number has meanwhile been given to something else is
told of by `citation-reused`.

Mend: cite the provision that rules the matter now, or delete the citation.

「개인정보 보호법」이나 그 시행령에 지금은 없는 조항을 본문에서 인용하였다.

법이 개정되면서 삭제되거나 자리를 옮긴 조항이 있다. 찾아보아도 나오지 않는 조항을 인용한 처리방침은 오래 손보지 않은 것으로 보인다.
그 번호가 지금 다른 내용을 정하는 경우는 `citation-reused`에서 알린다.

고치기: 지금 그 사항을 정하는 조항을 인용하거나 인용을 삭제한다.
"""

from policyc.rules.case import Case
from policyc.rules.cited import cited, gone, stale
from policyc.rules.rule import Hits, rule
from policyc.rules.wording import Wording


@rule("warning", "standard_guidelines 18(1)")
def check(wording: Wording, case: Case) -> Hits:
    for one in cited(wording):
        provision = gone(one.statute, one.article, case.day)
        if provision is not None and not provision.entry.reused:
            new, end = one.moved(provision), one.start + len(one.words)
            fix = wording.put(new, one.start, end) if new is not None else None
            yield from stale((), provision, one.words, fix)

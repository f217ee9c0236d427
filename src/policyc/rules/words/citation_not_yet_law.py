"""A provision is cited that is not yet law on the day on which the policy takes effect.

Until its first day a provision gives neither a duty nor a basis. A policy that cites it early tells its readers of rights
or powers that do not exist.

Mend: cite what is law on the day of `effective:`, or bring the citation in with the version of the policy that needs it.

처리방침의 시행일에 아직 시행되지 않은 조항을 인용하였다.

시행 전의 조항은 의무도 근거도 되지 못한다. 미리 인용하면 아직 없는 권리나 권한을 알리는 것이 된다.

고치기: `effective:`의 날에 시행 중인 조항을 인용하거나, 그 조항이 시행되는 때의 처리방침에서 인용한다.
"""

from policyc.law.provisions import provisions
from policyc.rules.case import Case
from policyc.rules.cited import called, cited
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording


@rule("warning", "standard_guidelines 18(1)")
def check(wording: Wording, case: Case) -> Hits:
    for one in cited(wording):
        article = one.article.partition("(")[0].partition(".")[0]
        provision = provisions().get(f"{one.statute} {article}")
        if provision is not None and case.day < provision.since:
            name = called(one.statute, article)
            yield hit(
                words=one.words,
                ko=f"{name.ko}의 시행일은 {provision.since}이다",
                en=f"{name.en} is law from {provision.since} on",
            )

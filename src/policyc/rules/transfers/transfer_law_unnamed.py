"""A transfer rests on a statute or treaty that the policy does not name.

Article 28-8(1)2 of the Act needs a special provision of a statute, a treaty or another international agreement. The
guidelines ask for its name and article; “as required by law” cannot be checked.

Mend: write `statute:` and `article:` beside `basis: law_or_treaty`.

법률이나 조약을 근거로 국외로 이전하나 그 법률이나 조약을 밝히지 않았다.

법 제28조의8제1항제2호는 법률이나 조약, 그 밖의 국제협정에 특별한 규정이 있어야 쓸 수 있다. 작성지침은 그 이름과 조항을
적도록 하며, 법령에 따른다고만 적으면 근거가 있는지 확인할 수 없다.

고치기: `basis: law_or_treaty`와 함께 `statute:`와 `article:`을 적는다.
"""

from policyc.abroad import Leaving
from policyc.model.recipients import TransferBasis
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 28-8(1)2", "drafting_guideline 10")
def check(leaving: Leaving, case: Case) -> Hits:
    if leaving.points["basis"] is not TransferBasis.law_or_treaty:
        return
    name = case.name(leaving.recipient)
    if not leaving.points["statute"]:
        yield hit(
            "statute",
            ko=f"“{name.ko}”에 대한 국외 이전의 근거인 법률이나 조약의 이름이 없다",
            en=f"the statute or treaty on which the transfer to “{name.en}” rests is not named",
        )
    elif not leaving.points["article"]:
        statute = case.name(leaving.points["statute"])
        yield hit(
            "article",
            ko=f"“{name.ko}”에 대한 국외 이전의 근거인 “{statute.ko}”의 조항이 없다",
            en=f"the article of “{statute.en}” on which the transfer to “{name.en}” rests is missing",
        )

"""One company is named in two ways.

Spellings that differ by the legal form or a comma look like two recipients, and the data subject counts them as two.
The reader of a table of transfers who looks for the same company among the processors does not find it.

Mend: write one name everywhere, and the name by which the public knows it in `brand:`.

같은 업체의 이름이 두 가지로 적혀 있다.

회사의 형태나 쉼표만 달라도 서로 다른 두 업체로 보이고, 정보주체는 제공받는 자를 둘로 센다. 국외 이전의 표에서 본 업체를 수탁자의
표에서 찾을 수도 없다.

고치기: 어디에서나 한 가지 이름으로 적고, 널리 알려진 이름은 `brand:`에 적는다.
"""

from policyc.model.node import Lang
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.parties import Party, legal_form, parties, spelt_in
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "standard_guidelines 18(1)")
def check(policy: Policy, case: Case) -> Hits:
    earlier: list[Party] = []
    for party in parties(policy):
        same = next((one for one in earlier if _are_one(one, party)), None)
        if same is None:
            earlier.append(party)
        elif _differ(same, party, policy.languages):
            this, other = case.name(party.named), case.name(same.named)
            yield hit(
                *party.at,
                also=[same.at],
                ko=f"“{other.ko}”의 다른 표기로 보인다: “{this.ko}”",
                en=f"“{this.en}” looks like another spelling of “{other.en}”",
            )


def _are_one(one: Party, other: Party) -> bool:
    """Whether they share a name, or the name of one is the brand of the other."""
    return bool(one.name_cores & other.cores or one.cores & other.name_cores)


def _differ(one: Party, other: Party, languages: tuple[Lang, ...]) -> bool:
    """Whether a document prints their names differently, and not as companies of two countries."""
    spellings = ((spelt_in(one.named, lang), spelt_in(other.named, lang)) for lang in languages)
    return any(
        this is not None and that is not None and this != that and not _of_two_laws(this, that)
        for this, that in spellings
    )


def _of_two_laws(this: str, that: str) -> bool:
    """Whether the legal forms of two names are of different countries: an Inc. and its K.K."""
    here, there = legal_form(this), legal_form(that)
    return here is not None and there is not None and here != there

"""A transfer abroad does not say how the recipient is reached.

Article 28-8(2)3 of the Act asks for the recipient's name and, where it is a corporation, its contact too, and the
Enforcement Decree puts both into the policy. Whoever wants information deleted abroad needs somebody to write to.

Mend: write an e-mail address or a telephone number under `contact:`; a processor's own `contact:` serves as well.

국외에서 이전받는 자의 연락처를 밝히지 않았다.

법 제28조의8제2항제3호는 이전받는 자의 성명을, 법인이면 그 명칭과 연락처를 알리도록 하고, 시행령은 이를 처리방침에
적도록 한다. 국외에 있는 개인정보의 삭제를 요구하려면 연락할 곳을 알아야 한다.

고치기: `contact:`에 이메일 주소나 전화번호를 적는다. 수탁자에 적은 `contact:`도 여기에 쓰인다.
"""

from policyc.abroad import Leaving
from policyc.model.notice import SectionName
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 28-8(2)3", "pipa_decree 31(1)2")
def check(leaving: Leaving, case: Case) -> Hits:
    reached = leaving.points["contact"] or leaving.points["address"]
    if not reached and not case.in_own_words(SectionName.transfers):
        name = case.name(leaving.recipient)
        yield hit(
            "contact",
            ko=f"국외에서 이전받는 “{name.ko}”의 연락처가 없다",
            en=f"nothing says how “{name.en}”, the recipient abroad, is reached",
        )

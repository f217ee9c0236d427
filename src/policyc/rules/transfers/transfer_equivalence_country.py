"""A transfer rests on recognised equivalence, but goes to a country that is not known to be recognised.

Article 28-8(1)5 of the Act reaches only countries and organisations whose protection the Commission has recognised. As
far as could be read, it has recognised the member states of the European Union and of the European Economic Area, and
nobody else.

Mend: choose another `basis:` for this country. If the Commission has recognised it since, say so in a comment that
ignores this finding.

동등성 인정을 근거로 하나 인정된 것으로 확인되지 않는 국가로 이전한다.

법 제28조의8제1항제5호는 개인정보 보호위원회가 보호 수준을 인정한 국가나 국제기구로 이전하는 경우에만 쓸 수 있다. 확인할
수 있는 범위에서 인정된 곳은 유럽연합 회원국과 유럽경제지역의 국가뿐이다.

고치기: 그 국가에 대하여는 다른 근거를 `basis:`에 적는다. 그 뒤에 인정되었다면 그 까닭을 주석에 적어 이 지적을 무시하게 한다.
"""

from policyc.abroad import Leaving
from policyc.model.recipients import TransferBasis
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.transfer import EQUIVALENT, countries


@rule("warning", "pipa 28-8(1)5", "equivalence_recognition countries")
def check(leaving: Leaving, case: Case) -> Hits:
    if leaving.points["basis"] is not TransferBasis.equivalence:
        return
    if others := tuple(one for one in countries(leaving) if one.name not in EQUIVALENT):
        name, where = case.name(leaving.recipient), case.name(others)
        yield hit(
            "basis",
            ko=f"“{name.ko}”에 대한 이전의 근거가 동등성 인정이나 “{where.ko}”에 대한 인정은 확인되지 않는다",
            en=f"the transfer to “{name.en}” rests on equivalence, which is not known to be recognised of “{where.en}”",
        )

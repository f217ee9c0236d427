"""A transfer abroad does not name the country.

Data subjects cannot weigh a transfer without knowing under whose law their information comes. The Act asks for the
country, the Enforcement Decree puts it into the policy, and the guidelines want every country of a service that is
spread over several. A region such as “Asia Pacific” is no country.

Mend: write the countries under `country:` by their two letters, for example `US`.

개인정보가 이전되는 국가를 밝히지 않았다.

어느 나라의 법 아래에 놓이는지 모르면 정보주체는 이전의 위험을 가늠할 수 없다. 법은 이전되는 국가를 알리도록 하고
시행령은 이를 처리방침에 적도록 하며, 작성지침은 여러 나라에 걸친 서비스라면 그 국가를 모두 적도록 한다. 지역의
이름만으로는 국가를 적은 것이 아니다.

고치기: `country:`에 국가를 두 글자 부호로 모두 적는다. 예: `US`.
"""

from policyc.abroad import Leaving
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule
from policyc.rules.transfer import lacks


@rule("error", "pipa 28-8(2)2", "pipa_decree 31(1)2")
def check(leaving: Leaving, case: Case) -> Hits:
    yield from lacks(leaving, case, "country", ko="국가가", en="names no country")

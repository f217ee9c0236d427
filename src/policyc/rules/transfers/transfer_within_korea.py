"""A transfer abroad is said to go to Korea.

Article 28-8 of the Act concerns information that leaves the country. A recipient that processes in Korea, be it a
foreign company's region in Seoul, is a processor or a third party like any other, and calling it a transfer abroad
tells the reader of a risk that is not there.

Mend: leave `KR` out of `country:`; where nothing leaves Korea, delete `abroad:` and write the processor's
`country: KR` and `region:` instead.

국외 이전의 국가로 대한민국을 적었다.

법 제28조의8은 개인정보가 국외로 나가는 경우에 관한 것이다. 외국 기업이라도 국내에서만 처리한다면 보통의 수탁자나 제3자이며,
이를 국외 이전이라고 적으면 정보주체는 없는 위험을 있는 것으로 알게 된다.

고치기: `country:`에서 `KR`을 뺀다. 국외로 나가는 것이 없다면 `abroad:`를 지우고 수탁자에 `country: KR`과 `region:`을
적는다.
"""

from policyc.abroad import Leaving
from policyc.rules.case import Case
from policyc.rules.parties import HOME
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.transfer import countries


@rule("warning", "pipa 28-8(1)")
def check(leaving: Leaving, case: Case) -> Hits:
    if any(one.name == HOME for one in countries(leaving)):
        name = case.name(leaving.recipient)
        yield hit(
            "country",
            ko=f"“{name.ko}”에 대한 국외 이전의 국가에 대한민국이 있다",
            en=f"the transfer to “{name.en}” is said to go to Korea",
        )

"""A processor abroad entrusts the work further to a country that the transfer does not name.

Article 28-11 of the Act applies the rules on transfers to whoever passes information on from abroad to a third
country. The table of transfers names where information goes; a reader of it would not learn of this country.

Mend: add the country to the processor's `abroad.country:`, or correct the sub-processor's `country:`.

국외의 수탁자가 재위탁한 곳의 국가가 국외 이전에 적혀 있지 않다.

법 제28조의11은 국외로 이전된 개인정보를 다시 제3국으로 이전하는 경우에도 이전에 관한 규정을 준용한다. 국외 이전에 적은
국가만 보는 정보주체는 개인정보가 그 나라에도 간다는 것을 알 수 없다.

고치기: 수탁자의 `abroad.country:`에 그 국가를 더하거나, 재수탁자의 `country:`를 바로잡는다.
"""

from policyc.abroad import Leaving
from policyc.model.recipients import Processor
from policyc.rules.case import Case
from policyc.rules.parties import HOME
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.transfer import countries


@rule("warning", "pipa 28-11")
def check(leaving: Leaving, case: Case) -> Hits:
    recipient = leaving.recipient
    if not isinstance(recipient, Processor) or not (named := countries(leaving)):
        return
    for index, sub in enumerate(recipient.sub):
        beyond = tuple(one for one in sub.country if one not in named and one.name != HOME)
        if beyond:
            name, where = case.name(sub), case.name(beyond)
            yield hit(
                "country",
                ko=f"재수탁자 “{name.ko}”의 국가 “{where.ko}”에 대한 이전이 없다",
                en=f"the transfer does not name “{where.en}”, where the sub-processor “{name.en}” is",
                also=[(*leaving.route[:-1], "sub", index)],
            )

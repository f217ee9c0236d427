"""A recipient abroad works for the controller, but is not among the processors.

Storage and processing on the controller's behalf are entrustment wherever they take place, and Article 26(2) of the Act
wants every processor and its task published. A reader of the list of processors would not learn of this one; or it
stands there under another name, and cannot be recognised.

Mend: declare it under `processors:` and put the points of the transfer into its `abroad:`. If it is a third party that
uses the information for itself, write `kind: provide`.

회사의 업무를 맡은 국외의 이전받는 자가 수탁자 명단에 없다.

회사를 위하여 보관하거나 처리하는 것은 국외에서 하더라도 처리위탁이며, 법 제26조제2항은 수탁자와 위탁업무를 모두
공개하도록 한다. 명단에 없으면 수탁자를 찾아보는 정보주체는 이를 알 수 없고, 다른 이름으로 올라 있다면 같은 곳인지 알 수
없다.

고치기: `processors:`에 넣고 이전에 관한 사항은 그 `abroad:`에 적는다. 자신의 목적으로 이용하는 제3자라면
`kind: provide`라고 적는다.
"""

from policyc.abroad import Leaving
from policyc.model.notice import SectionName
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.transfer import is_entrusted, is_processor


@rule("warning", "pipa 26(2)", "pipa 28-8(1)")
def check(leaving: Leaving, case: Case) -> Hits:
    recipient = leaving.recipient
    if case.in_own_words(SectionName.entrustment) or is_processor(recipient, case):
        return
    if is_entrusted(leaving):
        name = case.name(recipient)
        yield hit(
            "name",
            ko=f"국외에서 회사의 업무를 맡은 “{name.ko}” 이름이 수탁자에 없다",
            en=f"“{name.en}” works for the controller abroad, but is not among the processors",
        )

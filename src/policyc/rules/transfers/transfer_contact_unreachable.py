"""A recipient abroad is said to be reached at the front page of a website alone.

The contact of Article 28-8(2)3 of the Act is there to be used. From the host of a website a data subject has to search
for somebody to turn to, often in a foreign language; an e-mail address, a telephone number or the page of a form is
what the provision asks for.

Mend: add an e-mail address or a telephone number to `contact:`, or the address of the page with the form.

국외에서 이전받는 자의 연락처로 웹사이트의 첫 주소만 적었다.

법 제28조의8제2항제3호의 연락처는 실제로 연락할 수 있는 것이어야 한다. 웹사이트의 주소만으로는 정보주체가 외국어로 된
화면에서 문의할 곳을 찾아다녀야 한다. 이메일 주소나 전화번호, 문의 양식이 있는 화면의 주소를 적어야 한다.

고치기: `contact:`에 이메일 주소나 전화번호, 또는 문의 양식의 주소를 더한다.
"""

from urllib.parse import urlsplit

from policyc.abroad import Leaving
from policyc.model.contact import Address
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 28-8(2)3")
def check(leaving: Leaving, case: Case) -> Hits:
    lines = leaving.points["contact"]
    if lines and all(isinstance(line, Address) and _is_front_page(line) for line in lines):
        name = case.name(leaving.recipient)
        yield hit(
            "contact",
            ko=f"“{name.ko}”의 연락처가 웹사이트 주소 “{lines[0]}”뿐이다",
            en=f"“{name.en}” is to be reached at the website “{lines[0]}” alone",
        )


def _is_front_page(address: Address) -> bool:
    return not urlsplit(address.target).path.strip("/")

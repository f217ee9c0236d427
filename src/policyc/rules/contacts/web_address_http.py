"""A web address is opened without encryption.

Whoever follows the link gives away what is read and what is entered on the way. A form for requests at such an address
asks for personal information in the clear. Whether the site offers nothing better is a matter of judgment.

Mend: write `https://`, or leave the scheme out.

암호화하지 않는 주소를 적었다.

그 주소를 열면 무엇을 읽고 무엇을 입력하는지가 전송 중에 드러날 수 있다. 그러한 주소의 문의 양식은 개인정보를 암호화하지 않은
채로 보내게 한다. 그 누리집에 다른 주소가 없는지는 판단이 필요하다.

고치기: `https://`로 적거나, 앞부분을 적지 않는다.
"""

from policyc.model.contact import Address
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note")
def check(address: Address, _case: Case) -> Hits:
    if address.lower().startswith("http:"):
        yield hit(
            ko=f"“{address}” 주소는 암호화하지 않고 열린다",
            en=f"“{address}” is opened without encryption",
        )

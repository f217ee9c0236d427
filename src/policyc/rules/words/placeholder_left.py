"""A text, a name or an address still holds the placeholder of a model.

Whoever took a model over has yet to fill this in: the reader learns nothing from circles, and mail to an example address
reaches nobody.

Mend: write what belongs there, or delete the sentence.

본문이나 이름, 연락처에 서식의 빈칸 표시가 남아 있다.

서식을 옮겨 쓰고 채우지 않은 것이다. 동그라미에서는 아무것도 알 수 없고, 예시 주소로 보낸 우편은 아무에게도 닿지 않는다.

고치기: 들어갈 내용을 적거나 그 문장을 지운다.
"""

from typing import Final

from policyc.model.contact import Address, Email, Phone
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording

_LEFT: Final = Pattern(
    r"[○◯〇●]{2,}|(?<![A-Za-z0-9])(?:O{3,}|O{2,}(?=[가-힣]|\()|[Xx]{3,})(?![A-Za-z0-9])"
    r"|(?<![A-Za-z])(?:TODO|TBD|FIXME|TBC)(?![A-Za-z])|[Ll]orem ipsum|_{3,}(?![A-Za-z])"
    r"|<[^<>@/]{0,20}(?:명|이름|주소|연락처|번호|일자|부서|name|address|date|company)>"
    r"|[\[{](?:회사명|회사 이름|서비스명|담당자|날짜|연락처|주소|[Cc]ompany name|[Ss]ervice name|[Ii]nsert [^\]}]*|[Dd]ate)[\]}]"
    r"|(?:@|://|www\.|\b)example\.(?:com|org|net|kr|co\.kr)\b|@(?:domain|yourcompany|company)\.(?:com|co\.kr|kr)\b"
    r"|(?<![0-9-])0{2,4}[-)] ?0{3,4}-0{4}(?![0-9-])|(?<![0-9-])0{3,4}-0{4}(?![0-9-])|\bYYYY\b|0000년|홍길동|\bHong Gil-?dong\b",
)


@rule("warning", "standard_guidelines 18(1)")
def check(node: Wording | Email | Phone | Address, _: Case) -> Hits:
    words = node.words if isinstance(node, Wording) else str(node)
    for found in _LEFT.finditer(words):
        yield hit(
            words=found[0],
            ko=f"“{found[0]}”: 채우지 않은 빈칸 표시이다",
            en=f"“{found[0]}” is a placeholder that was not filled in",
        )

"""Users of generative AI are not warned against entering sensitive information.

The guideline's appendix on generative AI asks for a warning not to enter sensitive information, identifiers or the
data of others. It protects third persons, who have no other protection from what somebody types.

Mend: make the statement `no_sensitive`.

생성형 인공지능에 민감정보를 입력하지 않도록 알리지 않았다.

생성형 인공지능에 관한 작성지침의 부록은 민감정보, 고유식별정보나 다른 사람의 개인정보를 입력하지 않도록 안내하게
한다. 이용자가 입력하는 다른 사람의 정보를 보호할 길은 이것밖에 없다.

고치기: `statements:`에 `no_sensitive`를 더한다.
"""

import re

from policyc.model.generative_ai import AIStatement, GenerativeAI
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.signs import told


@rule("warning", "drafting_guideline generative-ai")
def check(ai: GenerativeAI, _case: Case) -> Hits:
    own = any(re.search("민감|sensitive", wording.words) for _, wording in told(ai.note))
    if AIStatement.no_sensitive not in ai.statements and not own:
        yield hit(
            "statements",
            ko="민감정보 등을 입력하지 않도록 하는 안내가 없다",
            en="users are not warned against entering sensitive information",
        )

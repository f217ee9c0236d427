"""The policy is not published in Korean.

The Act has the policy published so that data subjects can easily see what it says, and in Korea they read Korean. The
drafting guideline of the Commission expressly asks it of operators abroad whom the Act binds.

Mend: add `ko` to `languages:` and the Korean words to every text of the policy.

한국어로 된 처리방침이 없다.

법 제30조제2항은 정보주체가 쉽게 확인할 수 있도록 처리방침을 공개하게 하며, 국내의 정보주체는 한국어로 읽는다. 작성지침은 법의 적용을
받는 국외 사업자도 한국어로 작성하도록 하고 있다.

고치기: `languages:`에 `ko`를 더하고 처리방침의 모든 글에 한국어를 적는다.
"""

from policyc.model.node import Lang
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 30(2)")
def check(policy: Policy, case: Case) -> Hits:
    del case
    if Lang.ko not in policy.languages:
        yield hit("languages", ko="한국어본이 없다", en="there is no Korean edition")

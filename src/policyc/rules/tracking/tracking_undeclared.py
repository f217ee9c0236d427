"""Cookies, logs or tools collect automatically, and the policy has nothing on automatic collection.

Article 30(1)7 of the Act asks for the installation and operation of tools that collect automatically, such as Internet access data files, and for their refusal. Items or tasks of this policy come from such tools, so the section is owed.

Mend: describe the tools under `tracking:`, with what they are for and how to refuse them.

쿠키, 로그나 분석 도구로 자동 수집을 하면서 자동 수집에 관한 내용이 없다.

법 제30조제1항제7호는 인터넷 접속정보파일 등 개인정보를 자동으로 수집하는 장치의 설치·운영과 그 거부에 관한 사항을 적도록 한다. 이 처리방침의 항목이나 업무에는 그러한 장치에서 나온 것이 있으므로 해당 항목을 두어야 한다.

고치기: `tracking:`에 장치와 그 이용 목적, 거부하는 방법을 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules import signs
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("error", "pipa 30(1)7")
def check(policy: Policy, case: Case) -> Hits:
    if policy.tracking is None:
        yield from signs.undeclared(
            case,
            SectionName.tracking,
            signs.collecting(case),
            ko="에 쓰이는 자동 수집 장치의 설치·운영과 거부에 관한 내용이 없다",
            en="is collected automatically, and nothing is said of the tools and their refusal",
        )

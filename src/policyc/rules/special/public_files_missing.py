"""A public institution does not say which personal information files it registered.

By Article 30(1) of the Act, a public institution has a privacy policy for the files that it registers under Article
32, and the Commission publishes that register. An institution without such files, or whose files are exempt, can
silence this warning and give the reason.

Mend: list the files under `public_files:`, or give the `url:` where the register can be read.

공공기관의 처리방침에 등록한 개인정보파일에 관한 내용이 없다.

법 제30조제1항에 따라 공공기관은 제32조에 따라 등록하는 개인정보파일에 대하여 처리방침을 정하고, 보호위원회는 등록
현황을 공개한다. 등록할 파일이 없거나 등록 대상이 아니면 이유를 적고 이 경고를 끌 수 있다.

고치기: `public_files:`에 개인정보파일을 적거나, 등록 현황을 볼 수 있는 주소를 `url:`에 적는다.
"""

from policyc.model.controller import ControllerKind
from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 30(1)", "pipa 32(1)")
def check(_policy: Policy, case: Case) -> Hits:
    if case.kind is ControllerKind.public_institution and case.silent(SectionName.public_files):
        yield hit(
            "public_files",
            ko="등록한 개인정보파일에 관한 내용이 없다",
            en="nothing is said of the registered personal information files",
        )

"""A public institution does not say which personal information files it has registered.

By Article 30(1) of the Act a public institution makes its policy for the files that it registers under Article 32. Files
that need not be registered are no part of this, so that an institution may have none.

Mend: name the files in `public_files.files`, or write `public_files.url` with the page that lists them.

공공기관이 등록한 개인정보파일을 밝히지 않았다.

법 제30조제1항에 따라 공공기관은 제32조에 따른 등록 대상이 되는 개인정보파일에 대하여 처리방침을 정한다. 등록 대상이 아닌 파일은
이에 포함되지 않으므로 밝힐 파일이 없는 기관도 있을 수 있다.

고치기: `public_files.files`에 개인정보파일을 적거나, 목록이 있는 곳의 주소를 `public_files.url`에 적는다.
"""

from policyc.model.controller import ControllerKind
from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 30(1)", "pipa 32(1)")
def check(policy: Policy, case: Case) -> Hits:
    if case.kind is ControllerKind.public_institution and case.silent(SectionName.public_files):
        name = case.name(policy.company)
        yield hit(
            "public_files",
            ko=f"공공기관인 “{name.ko}”의 개인정보파일이 없다",
            en=f"“{name.en}” is a public institution, and none of its files is named",
        )

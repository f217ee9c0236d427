"""Models are trained on personal information without consent or pseudonymization, and the policy does not say whether
that is a use that the Commission approved.

This is a matter of judgment. Article 28-12 of the Act, in force from 2027, allows use for developing AI beyond the
original purpose by resolution of the Commission, and its fifth paragraph has the policy state the purposes and types.
Other bases remain possible.

Mend: declare `ai_development:`, or write `ai_development: none` if training rests on another basis.

동의나 가명처리 없이 개인정보로 인공지능을 학습시키면서 보호위원회의 의결을 거친 이용인지 밝히지 않았다.

판단의 문제이다. 2027년에 시행되는 법 제28조의12는 보호위원회의 의결을 거쳐 당초 목적과 다르게 인공지능 개발에 이용할
수 있게 하고, 제5항은 그 목적과 유형을 처리방침에 적도록 한다. 다른 근거에 따른 이용일 수도 있다.

고치기: `ai_development:`에 적고, 다른 근거에 따른 학습이면 `ai_development: none`을 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.processing import Processing
from policyc.model.pseudonymised import Pseudonymised
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.signs import training


@rule("note", "pipa 28-12(5)")
def check(row: Processing, case: Case) -> Hits:
    pseudonymised = isinstance(case.policy.pseudonymised, Pseudonymised)
    if pseudonymised or not case.silent(SectionName.ai_development):
        return
    purposes = {sign.route[1] for sign in training(case) if sign.route[0] == "purposes"}
    trains = any(key.name in purposes for key in row.purpose)
    if trains and not case.rests_on_consent(row) and not case.entrusted(row):
        name = case.row_name(row)
        yield hit(
            "purpose",
            ko=f"“{name.ko}”에 보호위원회의 의결을 거친 인공지능 개발인지 밝히지 않았다",
            en=f"“{name.en}” does not say whether it is a use that the Commission approved",
        )

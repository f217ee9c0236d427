"""A use of pseudonymized information has no period.

The guideline asks for the period of processing pseudonymized information, and Article 28-4(2) of the Act lets the
controller set one. Pseudonymized information is still personal information, and need not last for ever.

Mend: write `keep:` for the use, for example `2 years after pseudonymised`.

가명정보를 얼마나 처리하는지 밝히지 않았다.

작성지침은 가명정보의 처리 기간을 적도록 하며, 개인정보처리자는 법 제28조의4제2항에 따라 그 기간을 따로 정할 수 있다.
가명정보도 개인정보이므로 기한 없이 처리할 것은 아니다.

고치기: `keep: 2 years after pseudonymised`처럼 기간을 적는다.
"""

from policyc.model.pseudonymised import PseudonymisedCase
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 13")
def check(use: PseudonymisedCase, case: Case) -> Hits:
    if use.keep is None:
        name = case.name(use.about or use.items)
        yield hit(
            "keep",
            ko=f"“{name.ko}”에 쓰는 가명정보의 처리 기간이 없다",
            en=f"how long pseudonymized information is processed for “{name.en}” is not said",
        )

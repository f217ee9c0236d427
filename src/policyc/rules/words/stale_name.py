"""A text uses the old name of the document, of the privacy officer or of the authority.

Article 30 of the Act speaks of the `개인정보 처리방침` and Article 31 of the `개인정보 보호책임자`, and since 2020 the Personal
Information Protection Commission is the authority. Old names make a reader doubt that the rest is up to date.

Mend: write the name in use.

처리방침, 개인정보 보호책임자 또는 보호 기관을 옛 이름으로 적었다.

법 제30조는 “개인정보 처리방침”, 제31조는 “개인정보 보호책임자”라 하고, 2020년부터 개인정보 보호 사무는 개인정보 보호위원회가
맡고 있다. 옛 이름은 나머지 내용도 오래된 것이 아닌지 의심하게 한다.

고치기: 지금의 이름을 적는다.
"""

from typing import Final

from policyc.rules.case import Case
from policyc.rules.outdated import outdated, renamed
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording

_NAMES: Final = ("policy_name", "officer_name", "ministry_of_interior", "communications_commission")


@rule("warning", "standard_guidelines 18(1)")
def check(wording: Wording, case: Case) -> Hits:
    for old in outdated(wording, case.day, *_NAMES):
        now = old.entry.instead
        if now is not None:
            yield hit(
                words=old.words,
                fix=renamed(wording, old),
                ko=f"“{old.name}”의 지금 이름: “{now.ko}”",
                en=f"“{old.name}” is now called “{now.en}”",
            )

"""Personal information is kept for ever, and no statute is named that would allow it.

Article 21(1) of the Act has personal information destroyed without delay once it is no longer needed. What is kept
without end is kept without a period, and Article 30(1)2 asks for one. The registered files of public institutions,
whose preservation other rules govern, are left out here.

Mend: write the event or the length of time after which it is destroyed, or name the statute that demands permanent
preservation.

근거 법령 없이 개인정보를 영구히 보유한다.

법 제21조제1항은 개인정보가 필요하지 않게 되면 지체 없이 파기하도록 한다. 끝없이 보유하는 것은 보유 기간이 없는 것과 같아서 보유
기간을 적도록 한 제30조제1항제2호에도 어긋난다. 공공기관의 등록 파일은 보존에 관한 규율이 따로 있어 여기에서 다루지 않는다.

고치기: 파기하게 되는 사건이나 기간을 적거나, 영구 보존을 정한 법령을 밝힌다.
"""

import re
from typing import Final

from policyc.model.controller import ControllerKind
from policyc.model.keep import Keeping
from policyc.model.node import Text
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

_FOREVER: Final = Pattern(
    r"(?:반|준)?영구(?:적|히)?(?!적?(?:으로)?\s*(?:이용\s*)?(?:삭제|파기|정지|탈퇴|제한))|무기한|평생"
    r"|\bpermanent(?:ly)?\b(?! (?:delet|eras|remov|suspen|clos|destr))"
    r"|\bindefinite(?:ly)?\b|\bforever\b|\bfor ever\b|\bperpetual(?:ly)?\b|without (?:a )?time limit",
    re.IGNORECASE,
)
_STATUTE: Final = Pattern(r"「|[가-힣]법(?:률)?(?:\s|제|에|$)|\bAct\b")


@rule("error", "pipa 21(1)", "pipa 30(1)2")
def check(keeping: Keeping, case: Case) -> Hits:
    if case.kind is ControllerKind.public_institution:
        return
    for index, one in enumerate(keeping):
        if not isinstance(one, Text):
            continue
        said = [words for words in (one.ko, one.en) if words is not None]
        found = next((match for words in said if (match := _FOREVER.search(words))), None)
        if found is not None and not any(_STATUTE.search(words) for words in said):
            yield hit(
                index,
                words=found[0],
                ko="끝이 없는 보유 기간이고 근거 법령이 없다",
                en="the period has no end, and no statute is named for it",
            )

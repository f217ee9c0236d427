"""The measures to ensure safety leave out a whole group: administrative, technical or physical.

Article 29 of the Act speaks of technical, administrative and physical measures, and the guideline asks for each of
the three. Measures that are listed without groups count for the group to which the vocabulary assigns them. Where a
measure in own words belongs to no group, nothing is found.

Mend: add what is really done in the missing group.

안전성 확보 조치에 관리적·기술적·물리적 조치 가운데 빠진 것이 있다.

법 제29조는 기술적·관리적·물리적 조치를 하도록 하고, 작성지침은 세 가지를 모두 적도록 한다. 나누지 않고 적은 조치는
어휘집의 분류에 따라 센다. 분류를 알 수 없는 조치가 있으면 문제 삼지 않는다.

고치기: 빠진 분류에서 실제로 하고 있는 조치를 더한다.
"""

from typing import Final

from policyc.model.own_words import MeasureGroup
from policyc.model.protection import Safety
from policyc.rules.case import Case
from policyc.rules.rule import Hits, Said, hit, rule
from policyc.rules.safety import group_of, measures

_CALLED: Final = {
    MeasureGroup.administrative: Said("관리적 조치", "administrative measures"),
    MeasureGroup.technical: Said("기술적 조치", "technical measures"),
    MeasureGroup.physical: Said("물리적 조치", "physical measures"),
}


@rule("warning", "drafting_guideline 11")
def check(safety: Safety, case: Case) -> Hits:
    groups = {listed or group_of(measure, case) for _, listed, measure in measures(safety)}
    if not groups or None in groups:
        return
    for group, called in _CALLED.items():
        if group not in groups:
            yield hit(group.value, ko=f"{called.ko}가 없다", en=f"there are no {called.en}")

"""A body is named that has been abolished.

The Prosecutors' Office was abolished and the Public Prosecution Office set up in its place. A policy that takes effect
afterwards sends data subjects to a body that is no longer there, at a number and a host of which nobody can say
whether they still answer.

Mend: delete it; `remedies: standard` names the bodies of the day on which the policy takes effect.

폐지된 기관을 권익침해 구제 기관으로 적었다.

검찰청이 폐지되고 공소청이 설치되었다. 그 뒤에 시행되는 처리방침이 대검찰청을 적으면 정보주체를 없어진 기관으로 보내는 것이
되고, 그 전화번호와 누리집이 계속 쓰이는지도 알 수 없다.

고치기: 그 기관을 지운다. `remedies: standard`라고 적으면 시행일에 있는 기관만 인쇄된다.
"""

from typing import Final

from policyc import law
from policyc.model.node import Key, Lang
from policyc.model.notice import Remedy, Section
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.parties import spelt
from policyc.rules.rule import Hits, hit, rule

GONE: Final = "supreme_prosecutors_office"
_NEW_VERSION: Final = (
    "폐지된 뒤에 시행되는 새 처리방침을 낸다. `standard`는 시행일에 있는 기관만 적는다",
    "publish a version that takes effect after that; `standard` names the bodies of its day",
)


@rule("warning", "public_prosecution_office abolition", "drafting_guideline 20")
def check(node: Policy | Remedy | Section, case: Case) -> Hits:
    body = law.remedies()[GONE]
    ko = f"“{body.name.ko}” 명칭의 기관은 폐지되었다"
    en = f"“{body.name.en}” has been abolished"
    match node:
        case Policy():
            usual = node.remedies == "standard" and body.stands(node.effective)
            if usual and not body.stands(case.day):
                yield hit("remedies", ko=ko, en=en, mend=_NEW_VERSION)
        case Section():
            for lang in Lang:
                words = body.name.ko if lang is Lang.ko else body.name.en
                if words in (node.text[lang] or ""):
                    yield hit(*("text", lang.value), ko=ko, en=en, words=words)
        case Remedy(agency=Key(name=name)):
            if name == GONE:
                yield hit(ko=ko, en=en)
        case Remedy():
            names = spelt(node.name)
            if any(one in name for one in (body.name.ko, body.name.en) for name in names):
                yield hit("name", ko=ko, en=en)

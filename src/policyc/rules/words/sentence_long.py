"""A sentence is very long: more than a hundred letters in Korean, or more than forty words in English.

This is judgment on style. The drafting guideline asks for plain sentences, and whoever has to read one twice may not read
on.

Mend: make two sentences of it, or a list.

문장이 매우 길다. 국문은 100자, 영문은 마흔 낱말을 넘는다.

문체에 관한 판단이다. 작성지침은 쉬운 문장을 권하며, 두 번 읽어야 하는 문장은 끝까지 읽히지 않는다.

고치기: 두 문장이나 목록으로 나눈다.
"""

from typing import Final

from policyc.model.node import Lang
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.sentences import sentences
from policyc.rules.wording import Wording

_LETTERS: Final = 100
_WORDS: Final = 40


@rule("note", "standard_guidelines 18(1)")
def check(wording: Wording, _: Case) -> Hits:
    for sentence in sentences(wording):
        korean = wording.lang is Lang.ko
        size, most = (len(sentence), _LETTERS) if korean else (len(sentence.split()), _WORDS)
        if size > most:
            yield hit(
                words=" ".join(sentence.split()[:3]),
                ko=f"한 문장이 {size}{'자' if korean else '낱말'}이다",
                en=f"a sentence of {size} {'letters' if korean else 'words'}",
            )

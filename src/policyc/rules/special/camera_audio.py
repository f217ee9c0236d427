"""A text says that fixed cameras record sound.

Article 25(5) of the Act forbids sound recording with fixed visual data processing devices. No sign and no consent of
visitors makes up for it.

Mend: switch sound recording off, then delete the sentence or make the statement `no_audio`.

고정형 영상정보처리기기로 소리를 녹음한다고 적었다.

법 제25조제5항은 고정형 영상정보처리기기의 녹음기능을 쓸 수 없게 한다. 안내판을 붙이거나 방문한 사람의 동의를 받아도
마찬가지이다.

고치기: 녹음 기능을 끄고 그 문장을 지우거나 `statements:`에 `no_audio`를 더한다.
"""

import re
from typing import Final

from policyc.model.cameras import Cameras
from policyc.rules.cameras import mobile
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.signs import told

_SOUND: Final = Pattern(
    r"(?:음성|소리|대화|음향)[^.\n]{0,15}(?:녹음|녹화|저장|기록)|녹음\s?(?:한다|된다|하고|하며)"
    r"|\b(?:sound|audio|voice|conversation)s?\b[^.\n]{0,25}\brecord\w*"
    r"|\brecord(?:s|ed|ing)?\b[^.\n]{0,25}\b(?:sound|audio|voice|conversation)s?\b",
    re.IGNORECASE,
)
_NOT: Final = Pattern(
    r"않|아니|없|못|금지|제외|끄|비상벨|통화|\bnot?\b|n't\b|\bnever\b|\bwithout\b|\bneither\b"
    r"|\boff\b|\bdisabled\b|\bcalls?\b|\bintercom",
    re.IGNORECASE,
)


@rule("error", "pipa 25(5)")
def check(cameras: Cameras, case: Case) -> Hits:
    if mobile(cameras, case):
        return
    for route, wording in told(cameras):
        for sentence in re.split(r"[.\n]", wording.own):
            if (found := _SOUND.search(sentence)) and not _NOT.search(sentence):
                yield hit(
                    *route,
                    words=found[0],
                    ko=f"“{found[0]}”에 따르면 고정형 영상정보처리기기로 소리를 녹음한다",
                    en=f"“{found[0]}” says that fixed devices record sound",
                )

"""A text holds left-overs of another form: backslashes, tags, entities or characters that were read in the wrong encoding.

They come along when a text is copied from a web page or a word processor, and are printed as they stand.

Mend: delete them, or write the character that was meant.

본문에 역슬래시, 태그, 엔티티, 깨진 글자처럼 다른 형식의 흔적이 남아 있다.

웹페이지나 워드프로세서에서 옮겨 적을 때 따라온 것으로, 문서에 그대로 표시된다.

고치기: 지우거나 본래의 글자를 적는다.
"""

from typing import Final

from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording

_LEFT: Final = Pattern(
    r"\\\\|(?<![A-Za-z]:)(?<!\\)\\(?=[\w\s]|$)"  # before punctuation it is Markdown's own
    r"|&(?:nbsp|amp|lt|gt|quot|middot|bull);|&#[0-9]{2,5};"
    r"|</?(?:p|div|span|b|i|u|strong|em|font|table|tr|td|ul|li|a)(?: [^<>]*)?/?>"
    r"|[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u2122]?|[ìëíê][\u0080-\u00bf‹Œœ]|\ufffd|£(?=\s|[가-힣]|$)"
)


@rule("warning", "standard_guidelines 18(1)")
def check(wording: Wording, _: Case) -> Hits:
    if (found := _LEFT.search(wording.words)) is not None:
        yield hit(
            words=found[0],
            ko="다른 형식의 흔적이나 깨진 글자가 있다",
            en="there are left-overs of markup or broken characters",
        )

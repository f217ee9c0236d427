"""A review as Markdown: a comment on a pull or merge request, or the summary of a build."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from policyc.compose import title
from policyc.diff.forms import brief, tables
from policyc.diff.phrases import IN_EFFECT
from policyc.lexicon import Lexicon
from policyc.lookup import Lookup
from policyc.model.node import Lang
from policyc.report.markdown import escaped
from policyc.review.steps import Kind, Review, Step
from policyc.rules.rule import Said
from policyc.versions import Version

MARK: Final = "<!-- policyc review -->"
"""The first line, by which the comment is found again."""
MOST: Final = 60_000
"""How many characters it has at most: GitHub takes 65,536."""

_TITLE: Final = Said(
    "이 변경으로 정보주체에게 달라지는 것", "What this change means for data subjects"
)
_NOTHING: Final = Said(
    "처리방침의 내용은 달라지지 않는다.", "No policy says anything else after this change."
)
_ADDED: Final = Said("새 버전이다. {}", "This version is new. {}")
_SINCE: Final = Said(
    "{}에 시행한 버전과 견주었다.", "It is compared with the one effective from {}."
)
_FIRST: Final = Said("견줄 앞선 버전이 없다.", "There is no earlier version to compare it with.")
_EDITED: Final = Said(
    "있던 버전의 내용이 달라진다. {}의 같은 버전과 견주었다.",
    "A version that was there says something else. It is compared with itself as of {}.",
)
_REMOVED: Final = Said(
    "이 버전을 지운다. 게시한 버전이라면 되돌린다. 독자는 이전 처리방침도 찾는다.",
    "This version is deleted. If it was published, put it back: readers look for earlier versions.",
)
_REARRANGED: Final = Said(
    "내용은 같고 순서, 배열, 주석 또는 파일만 바뀐다:",
    "Only order, layout, comments or files change; what is declared stays the same:",
)
_REFUSED: Final = Said(
    "읽을 수 없어 견주지 못했다:", "These could not be read, and were not compared:"
)
_STEERING: Final = Said(
    "점검이 따르는 파일도 바뀐다. 지적을 가리는 변경인지 확인한다:",
    "Files that the check goes by change too. See whether they hide findings:",
)
_TOO_LONG: Final = Said(
    "표가 길어 여기에는 싣지 않았다. `policyc diff`로 본다.",
    "The tables are too long to stand here; `policyc diff` shows them.",
)
_AND_MORE: Final = Said(
    "그 밖에 {}건이 더 있으나 길어서 싣지 않았다.", "{} more are left out, as this is too long."
)
_END: Final = Said(
    "policyc가 처리방침의 원본을 견준 결과이며, 변경이 적법한지는 판단하지 않는다.",
    "policyc has compared the sources. It does not judge whether the change is lawful.",
)
_LISTED: Final = 20
_NAME: Final = 300
_ABBREVIATED: Final = 12
_PAIR: Final = re.compile(r"\\([@#\\])")
_APART: Final = {"@": "@&#8203;", "#": "#&#8203;"}


def comment(review: Review, lang: Lang) -> str:
    """The review as Markdown of at most `MOST` characters, in which nobody is mentioned."""
    read = [step for step in review.steps if step.kind is not Kind.rearranged]
    head = [MARK, f"## {_TITLE[lang]}"]
    head += _listed(_STEERING[lang], [escaped(file) for file in review.steering], lang)
    head += _listed(_REFUSED[lang], [escaped(str(one)) for one in review.refused], lang)
    if not read and not review.refused:
        head.append(_NOTHING[lang])
    moved = [escaped(step.file) for step in review.steps if step.kind is Kind.rearranged]
    tail = [*_listed(_REARRANGED[lang], moved, lang), _END[lang]]
    left = MOST - sum(len(block) + 2 for block in (*head, *tail, _AND_MORE[lang])) - 10
    body = _fitting([_told(review, step, lang) for step in read], left, lang)
    return "\n\n".join((*head, *body, *tail)) + "\n"


def _listed(said: str, names: Sequence[str], lang: Lang) -> Iterator[str]:
    """A sentence with a list below it; nothing where there is nothing to list."""
    if names:
        yield said
        more = len(names) - _LISTED
        shown = [f"- {_nobody(name[:_NAME])}" for name in names[:_LISTED]]
        yield "\n".join([*shown, *([f"- {_AND_MORE[lang].format(more)}"] if more > 0 else [])])


def _told(review: Review, step: Step, lang: Lang) -> tuple[str, str]:
    """What a step means, with its tables and without them."""
    comparison = step.comparison
    lines = [_heading(step, lang), "", escaped(_kind(review, step, lang))]
    if comparison is None:
        told = _nobody("\n".join(lines))
        return told, told
    lines += ["", *brief(comparison, lang)]
    whole = [*lines, *tables(comparison, lang, "####")]
    return _nobody("\n".join(whole)), _nobody("\n".join([*lines, "", _TOO_LONG[lang]]))


def _heading(step: Step, lang: Lang) -> str:
    lexicon = _lexicon(step.version, lang)
    effective = IN_EFFECT[lang].format(lexicon.say(step.version.policy.effective))
    named = f"{title(step.version.policy, lexicon)}, {effective}"
    return f"### {escaped(named)} ({escaped(step.file)})"


def _kind(review: Review, step: Step, lang: Lang) -> str:
    if step.kind is Kind.removed:
        return _REMOVED[lang]
    if step.kind is Kind.edited:
        return _EDITED[lang].format(_short(review.base))
    if step.comparison is None:
        return _ADDED[lang].format(_FIRST[lang])
    old = step.comparison.old
    day = _lexicon(old, lang).say(old.policy.effective)
    return _ADDED[lang].format(_SINCE[lang].format(day))


def _fitting(told: Sequence[tuple[str, str]], room: int, lang: Lang) -> Iterator[str]:
    """As much as there is room for: without tables where they are too long, and a count."""
    for number, (whole, short) in enumerate(told):
        fits = next((one for one in (whole, short) if len(one) + 2 <= room), None)
        if fits is None:
            yield _AND_MORE[lang].format(len(told) - number)
            return
        room -= len(fits) + 2
        yield fits


def _nobody(markdown: str) -> str:
    """Markdown in which no `@name` is told of it and no `#1` is linked, as Renovate writes it."""
    return _PAIR.sub(lambda found: _APART.get(found[1], found[0]), markdown)


def _short(base: str) -> str:
    return base[:_ABBREVIATED] if re.fullmatch("[0-9a-f]{40,64}", base) else base


def _lexicon(version: Version, lang: Lang) -> Lexicon:
    policy = version.policy
    spoken = lang if lang in policy.languages else policy.languages[0]
    return Lexicon(spoken, Lookup(policy))

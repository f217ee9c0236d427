"""What comparisons say beside the changes themselves, in both languages."""

from collections.abc import Collection, Iterator
from typing import Final

from policyc.compose import title
from policyc.diff.changes import Change, Comparison
from policyc.diff.words import members
from policyc.law import statutes
from policyc.law.provisions import Provision
from policyc.lexicon import Lexicon
from policyc.lookup import Lookup
from policyc.model.node import Lang
from policyc.model.notice import Weight
from policyc.report.report import cited
from policyc.rules.rule import Said

TITLE: Final = Said("{} 신·구조문대비표", "{}: Comparison of Versions")
OLD: Final = Said("변경 전", "Before")
NEW: Final = Said("변경 후", "After")
PLACE: Final = Said("변경된 곳", "Where")
MEANING: Final = Said("변경의 내용", "What changes")
NOTHING: Final = Said("(없음)", "(none)")
NONE: Final = Said("달라진 것이 없다.", "Nothing has changed.")
IN_EFFECT: Final = Said("{} 시행", "effective {}")
FROM_TO: Final = Said(
    "{old}에 시행한 처리방침을 {new}에 시행하는 처리방침과 견주었다.",
    "The policy effective from {old} is compared with the one effective from {new}.",
)
CLASS: Final = Said("변경의 분류", "Class of the change")
CONFIRMED: Final = Said("작성자의 판단: {}", "The author's judgment: {}")
COMPUTED: Final = Said("자동 분류: {}", "As classified: {}")
CARRIED_OVER: Final = Said(
    "새 버전에 적힌 분류와 이유는 이전 버전의 것과 같아 반영하지 않았다.",
    "The class and reason in the new version are those of the old one and were left aside.",
)
WHY: Final = Said("까닭", "why")
LAW: Final = Said("근거", "law")
BASIS: Final = Said("분류의 근거", "What the classes rest on")
NO_DAYS: Final = Said(
    "변경을 며칠 전에 알려야 하는지는 법령과 작성지침이 정하지 않는다.",
    "Neither the law nor the drafting guideline prescribes how many days beforehand a change is "
    "announced.",
)
PROMISED: Final = Said(
    "이 처리방침이 스스로 정한 공고 기간: {}", "The notice that the policy itself promises: {}"
)
DAYS: Final = (Said("{}일 전", "{} day before"), Said("{}일 전", "{} days before"))
IF_ADVERSE: Final = Said("중대한 변경은 {}", "{} for a significant change")
DELETED: Final = Said("삭제된 말: ", "deleted: ")
INSERTED: Final = Said("추가된 말: ", "inserted: ")
MARK_ENDS: Final = Said(" 끝", " end")
COUNTED: Final = (Said("변경 {}건", "{} change"), Said("변경 {}건", "{} changes"))
TWO_POLICIES: Final = Said(
    "두 파일은 서로 다른 처리방침이다: {}, {}",
    "the two are versions of different policies: {}, {}",
)


HEADINGS: Final = {
    Weight.material: Said("주요 변경", "Material changes"),
    Weight.minor: Said("경미한 변경", "Minor changes"),
    Weight.editorial: Said("표현과 짜임의 변경", "Editorial changes"),
}


def weight(of: Weight, lang: Lang) -> str:
    """What a weight is called."""
    return members()["Weight"][of][lang]


def heading(comparison: Comparison, lang: Lang) -> str:
    """The title of a comparison."""
    return TITLE[lang].format(title(comparison.new.policy, _lexicon(comparison, lang)))


def days(comparison: Comparison, lang: Lang) -> str:
    """Which two versions are compared, by their days of effect."""
    lexicon = _lexicon(comparison, lang)
    old, new = (str(lexicon.say(one.policy.effective)) for one in (comparison.old, comparison.new))
    return FROM_TO[lang].format(old=old, new=new)


def verdict(comparison: Comparison, lang: Lang) -> Iterator[str]:
    """What the step amounts to: as its author says and why, and as it was classified."""
    if comparison.computed is None:
        return
    judged = comparison.judged
    if judged is not None and judged.weight is not None and judged.reason is not None:
        yield f"{CLASS[lang]}: {weight(judged.weight, lang)}"
        reason = judged.reason[lang] or next(filter(None, (judged.reason.ko, judged.reason.en)))
        yield CONFIRMED[lang].format(reason)
        if judged.weight is not comparison.computed:
            yield COMPUTED[lang].format(weight(comparison.computed, lang))
    else:
        yield f"{CLASS[lang]}: {weight(comparison.computed, lang)}"
        if comparison.carried_over:
            yield CARRIED_OVER[lang]


def notice(comparison: Comparison, lang: Lang) -> Iterator[str]:
    """That no law prescribes days of notice, and which the policy promises."""
    yield NO_DAYS[lang]
    said = comparison.new.policy.changes
    promised = said.notice if said is not None else None
    if promised is None:
        return
    parts: list[str] = []
    if promised.days is not None:
        parts.append(DAYS[promised.days != 1][lang].format(promised.days))
    if promised.days_if_adverse is not None:
        adverse = DAYS[promised.days_if_adverse != 1][lang].format(promised.days_if_adverse)
        parts.append(IF_ADVERSE[lang].format(adverse))
    if parts:
        yield PROMISED[lang].format(", ".join(parts))


def summary(comparison: Comparison, lang: Lang) -> str:
    """How many changes there are of each weight, in one line."""
    if not comparison.changes:
        return NONE[lang]
    total = len(comparison.changes)
    counts = [
        f"{weight(of, lang)} {len(found)}"
        for of in reversed(Weight)
        if (found := comparison.of(of))
    ]
    return f"{COUNTED[total != 1][lang].format(total)} ({', '.join(counts)})"


def sentence(change: Change, lang: Lang) -> str:
    """The kind of a change as it begins a cell."""
    words = change.title[lang]
    return f"{words[0].upper()}{words[1:]}."


def law(change: Change, lang: Lang) -> str:
    """The provisions that a change is weighed by."""
    return "; ".join(_cited(change.cites, lang))


def authorities(comparison: Comparison, lang: Lang) -> list[str]:
    """The provisions that the changes are weighed by, each statute once."""
    return _cited({one for change in comparison.changes for one in change.cites}, lang)


def _cited(provisions: Collection[Provision], lang: Lang) -> list[str]:
    order = list(statutes())
    return cited(sorted(provisions, key=lambda one: (order.index(one.statute), one.article)), lang)


def _lexicon(comparison: Comparison, lang: Lang) -> Lexicon:
    policy = comparison.new.policy
    spoken = lang if lang in policy.languages else policy.languages[0]
    return Lexicon(spoken, Lookup(policy))

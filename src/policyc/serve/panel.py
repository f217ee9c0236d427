"""What stands above a page of the preview: why it is not up to date, and what a check says."""

from collections.abc import Mapping, Sequence
from typing import Final

from policyc.finding import Finding
from policyc.html import environment
from policyc.invalid import Problem
from policyc.model.node import Lang
from policyc.report import words
from policyc.report.report import advice, authorities, cited, since
from policyc.rules.rule import Said, Severity

_SAID: Final[Mapping[str, Said]] = {
    "preview": Said("미리보기", "Preview"),
    "broken": Said(
        "저장된 파일에 잘못이 있어 문서를 만들지 못하였다. 화면은 그 전에 만들어진 그대로이다.",
        "What was saved does not build. The pages stay as they were before.",
    ),
    "more": Said("그 밖에 {}건이 더 있다.", "There are {} more."),
    "explain": Said(
        "`policyc explain 규칙`이 각 규칙을 설명한다. 지적이 없어도 처리방침이 옳다는 뜻은 아니다.",
        "`policyc explain RULE` explains a rule. That nothing is found does not mean that the "
        "policy is right.",
    ),
}
_MOST: Final = 20
"""How many problems are told; who mends them sees the others."""


def panel(problems: Sequence[Problem], found: Sequence[Finding] | None, lang: Lang) -> str:
    """The panel in HTML; empty where there is nothing to say.

    `found` is what a check says of the policy that is shown; None where the page shows none.
    """
    if not problems and found is None:
        return ""
    said = {name: one[lang] for name, one in _SAID.items()}
    left = len(problems) - _MOST
    return (
        environment()
        .get_template("serve/panel.html")
        .render(
            lang=lang,
            said=said,
            mend=words.MEND[lang],
            law=words.LAW[lang],
            problems=problems[:_MOST],
            more=said["more"].format(left) if left > 0 else "",
            summary=_summary(found or (), lang),
            found=None if found is None else [_told(one, lang) for one in found],
        )
    )


def _summary(found: Sequence[Finding], lang: Lang) -> str:
    """How many findings there are."""
    now = [one.rule.severity for one in found if one.upcoming is None]
    counts = {severity: now.count(severity) for severity in Severity}
    parts = [
        words.COUNTED[severity][count != 1][lang].format(count)
        for severity, count in counts.items()
        if count
    ]
    if coming := len(found) - len(now):
        parts.append(words.COUNT_UPCOMING[lang].format(coming))
    return ", ".join(parts) or words.NONE[lang]


def _told(finding: Finding, lang: Lang) -> Mapping[str, str]:
    severity = words.SEVERITIES[finding.rule.severity][lang]
    kind = str(finding.rule.severity)
    if finding.upcoming is not None:
        severity, kind = f"{words.UPCOMING[lang]}({finding.upcoming})", "upcoming"
    law = "; ".join(cited(authorities(finding), lang))
    day = since(finding)
    return {
        "kind": kind,
        "severity": severity,
        "position": str(finding.position),
        "message": finding.said[lang],
        "rule": finding.rule.id,
        "law": f"{law} ({words.SINCE[lang].format(day)})" if law and day else law,
        "mend": advice(finding, lang),
    }

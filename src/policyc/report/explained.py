"""A rule as people read of it: at a terminal, in a list, on a page of its own."""

from collections.abc import Iterator
from itertools import groupby

from policyc import law
from policyc.law.shape import Tag
from policyc.model.node import Lang
from policyc.report.report import named
from policyc.report.words import SEVERITIES
from policyc.rules.example import Example, example
from policyc.rules.rule import Rule, Said, rules

_LAW = Said("근거", "Law")
_NO_LAW = Said("법령이 아니라 문서의 정합성을 본다", "none: it is about the policy itself")
_SINCE = Said("{}부터", "since {}")
_ALWAYS = Said("언제나", "always")
_MEND = Said("고치기", "How to mend")
_FAILING = Said("지적되는 예", "What it finds")
_MENDED = Said("고친 예", "The same mended")
_WITHOUT = Said("{} 없음", "without {}")
_PUBLISHED = Said(
    "아래의 고친 예가 `policies.lock`에 있다", "`policies.lock` records what is mended below"
)
_GROUP = Said("분류", "Group")
_SEVERITY = Said("심각도", "Severity")
_IN_FORCE = Said("적용", "In force")
_SURE = {
    Tag.verified: Said("원문 확인", "read in the primary text"),
    Tag.secondary: Said("2차 자료로 확인", "read in a secondary text"),
    Tag.inferred: Said("원문에서 추론", "inferred from the text"),
    Tag.remembered: Said("확인하지 못함", "not verified"),
}


def explained(rule: Rule, lang: Lang) -> str:
    """A rule for a terminal: what, why, law, mend, and its example."""
    told = rule.explained(lang)
    shown = example(rule)
    parts = [
        f"{rule.id} ({SEVERITIES[rule.severity][lang]})",
        told.what,
        *filter(None, [told.why]),
        f"{_MEND[lang]}: {told.mend}",
        "\n".join(
            [f"{_LAW[lang]} ({_days(rule, lang)}):", *(f"  {one}" for one in _law(rule, lang))]
        ),
        f"{_FAILING[lang]}:\n{_indented(_part(shown, shown.failing, lang))}",
        f"{_MENDED[lang]}:\n{_indented(shown.mended)}",
    ]
    return "\n\n".join(parts) + "\n"


def listed(lang: Lang) -> str:
    """Every rule on a line, by group."""
    lines: list[str] = []
    for group, members in groupby(rules().values(), key=lambda rule: rule.group):
        lines.append(f"{group}:")
        lines += [
            f"  {SEVERITIES[rule.severity][lang]:<8}{rule.id}: {rule.explained(lang).what} "
            f"({_days(rule, lang)})"
            for rule in members
        ]
    return "\n".join(lines) + "\n"


def page(rule: Rule) -> str:
    """The page of a rule in Markdown: in English, with the Korean of it below."""
    shown = example(rule)
    korean = rule.explained(Lang.ko)
    told = rule.explained(Lang.en)
    parts = [
        f"# {rule.id}",
        told.what,
        f"> {korean.what}",
        "\n".join(
            [
                "| | |",
                "| --- | --- |",
                f"| {_SEVERITY.en} | {rule.severity} |",
                f"| {_GROUP.en} | {rule.group} |",
                f"| {_IN_FORCE.en} | {_days(rule, Lang.en)} |",
                f"| {_LAW.en} | {'<br>'.join(_law(rule, Lang.en))} |",
                f"| {_LAW.ko} | {'<br>'.join(_law(rule, Lang.ko))} |",
            ]
        ),
        *filter(None, [told.why]),
        f"## {_FAILING.en}\n\n{_fenced(_part(shown, shown.failing, Lang.en))}",
        *([shown.note] if shown.note else []),
        f"## {_MEND.en}\n\n{told.mend}\n\n{_fenced(shown.mended)}",
        f"## 한국어\n\n{korean.what}",
        *filter(None, [korean.why]),
        f"{_MEND.ko}: {korean.mend}",
    ]
    return "\n\n".join(parts) + "\n"


def contents() -> str:
    """The page that lists the rules, in Markdown."""
    lines = ["# Rules", "", "What `policyc check` looks for. `policyc explain RULE` says the same."]
    for group, members in groupby(rules().values(), key=lambda rule: rule.group):
        lines += [
            "",
            f"## {group.capitalize()}",
            "",
            "| Rule | Severity | What is wrong | 무엇이 문제인가 |",
            "| --- | --- | --- | --- |",
        ]
        lines += [
            f"| [`{rule.id}`]({rule.id}.md) | {rule.severity} | {rule.explained(Lang.en).what} "
            f"| {rule.explained(Lang.ko).what} |"
            for rule in members
        ]
    return "\n".join(lines) + "\n"


def _days(rule: Rule, lang: Lang) -> str:
    return _SINCE[lang].format(rule.since) if rule.since else _ALWAYS[lang]


def _law(rule: Rule, lang: Lang) -> Iterator[str]:
    if not rule.cites:
        yield _NO_LAW[lang]
    for provision in rule.cites:
        address = law.statutes()[provision.statute].address
        link = f" <{address}>" if address else ""
        about = "" if provision.is_heading else f": {provision.says(lang)}"
        yield (
            f"{named(provision.statute, [provision], lang)}{about} "
            f"({_SINCE[lang].format(provision.since)}; {_SURE[provision.entry.tag][lang]}){link}"
        )


def _part(shown: Example, part: str, lang: Lang) -> str:
    told: list[str] = []
    if shown.as_of is not None:
        told.append(f"# policyc check --as-of {shown.as_of}")
    if shown.without:
        gone = ", ".join(f"`{key}:`" for key in shown.without)
        told.append(f"# {_WITHOUT[lang].format(gone)}")
    if shown.published:
        told.append(f"# {_PUBLISHED[lang]}")
    return "\n".join([*told, part])


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.rstrip("\n").split("\n"))


def _fenced(text: str) -> str:
    return f"```yaml\n{text.rstrip()}\n```"

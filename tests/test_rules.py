"""Each rule finds what its example marks and nothing else, and says why in both languages."""

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from policyc.check import check
from policyc.finding import Finding
from policyc.load import read
from policyc.lock import Lock, named, recorded
from policyc.model.node import Lang
from policyc.published import Gone, missing
from policyc.rules import rule as registry
from policyc.rules.example import MARK, example, whole
from policyc.rules.rule import GROUPS, Rule, Severity, rules
from policyc.source import Source

ROOT: Final = Path(registry.__file__).parent
HANGUL: Final = re.compile("[가-힣]")
STATUTORY: Final = ("pipa", "pipa_decree")

every_rule = pytest.mark.parametrize("rule", rules().values(), ids=rules())


@cache  # what a failing example has is asked twice
def found(content: bytes, day: date | None = None, published: bytes | None = None) -> list[Finding]:
    """What every rule finds in a policy by the law of `day`, or of the day of its effect.

    With a lock beside it that records what is `published`.
    """
    source = Source.parse(content, "policy.yaml")
    policy = read(source)
    lock = beside(published) if published is not None else None
    every = rules().values()
    findings = [*check(policy, source, every, day or policy.effective, lock).findings]
    if lock is not None:
        findings += missing([policy], lock, every, day or policy.effective)
    return [finding for finding in findings if finding.upcoming is None]


def beside(published: bytes) -> Lock:
    """A lock that records the policy of these bytes in its third line."""
    policy = read(Source.parse(published, "policy.yaml"))
    name = named(policy)
    return Lock(Path("policies.lock"), "policies.lock", {name: recorded(policy)}, {name: 3})


def told(findings: list[Finding]) -> list[str]:
    return [f"{one.position.line}: {one.rule.id}: {one.said.en}" for one in findings]


def test_the_whole_policy_of_the_examples_has_no_finding() -> None:
    assert told(found(whole(""))) == []


@every_rule
def test_a_failing_example_has_its_finding(rule: Rule) -> None:
    """On the lines that are marked, from this rule, and none besides."""
    shown = example(rule)
    findings = found(shown.whole(shown.failing), shown.as_of, locked(rule))
    lines = [(finding.position.line, finding.rule.id) for finding in findings]
    of_lock = [3] if rule.nodes == (Gone,) else []
    assert lines == [(line, rule.id) for line in (*of_lock, *shown.marked)], told(findings)
    assert lines, f"mark a line of the failing example with `{MARK}`"


@every_rule
def test_a_mended_example_has_none(rule: Rule) -> None:
    shown = example(rule)
    assert told(found(shown.whole(shown.mended), shown.as_of, locked(rule))) == []


def locked(rule: Rule) -> bytes | None:
    """What the lock beside the example of a rule records: what is mended, where there is one."""
    shown = example(rule)
    return shown.whole(shown.mended) if shown.published else None


@every_rule
@pytest.mark.parametrize("lang", Lang)
def test_a_rule_is_explained(rule: Rule, lang: Lang) -> None:
    """What, why and how to mend; each in its own language."""
    explained = rule.explained(lang)
    assert all(part.strip() for part in explained)
    words = re.sub(r"`[^`]*`|“[^”]*”|「[^」]*」", "", " ".join(explained))
    assert bool(HANGUL.search(words)) is (lang is Lang.ko), words
    assert explained.what.endswith("."), explained.what


@every_rule
def test_a_message_is_said_in_both_languages(rule: Rule) -> None:
    """The words of a message that are not the author's are of its language."""
    shown = example(rule)
    for finding in found(shown.whole(shown.failing), shown.as_of, locked(rule)):
        for said in (finding.said, *([finding.mend] if finding.mend else [])):
            quoted = r"`[^`]*`|“[^”]*”|「[^」]*」"
            assert not HANGUL.search(re.sub(quoted, "", said.en)), said.en
            assert HANGUL.search(re.sub(quoted, "", said.ko)), said.ko
            assert not any("\n" in words or words.endswith(".") for words in said)


@every_rule
def test_it_cites_where_a_provision_stands_last(rule: Rule) -> None:
    """It finds the earlier addresses itself; by one of those alone it would fall silent."""
    assert [str(one) for one in rule.cites if one.entry.moved_to is not None] == []


@every_rule
def test_an_error_is_what_the_law_demands(rule: Rule) -> None:
    """It cites the Act or the Decree, as read in the primary text; nothing remembered is cited."""
    tags = {str(provision): provision.entry.tag for provision in rule.cites}
    assert "K" not in tags.values(), "what nobody has read is no rule"
    if rule.severity is Severity.error:
        statutory = {tag for name, tag in tags.items() if name.startswith(STATUTORY)}
        assert "V" in statutory, "a rule of the guideline is a warning"
        assert set(tags.values()) <= {"V"}


@every_rule
def test_a_rule_knows_no_figure_of_the_law(rule: Rule) -> None:
    """Dates and addresses stand in the law data, where they have a source."""
    code = rule.file.read_text(encoding="utf-8").partition('"""\n\nfrom')[2]
    assert not re.search(r"\b20[0-9]{2}-[0-9]{2}|\bdate\(|https?://", code)


def test_every_file_is_a_rule_with_its_example() -> None:
    """A file in a folder of rules is a rule, and its example stands beside it."""
    code = {path for group in GROUPS for path in (ROOT / group).glob("*.py")}
    named = {path.with_suffix(".yaml") for path in code if path.stem != "__init__"}
    assert named == {path for group in GROUPS for path in (ROOT / group).glob("*.yaml")}
    assert {path.stem.replace("_", "-") for path in named} == set(rules())
    assert len(named) == len(rules()), "two rules have one name"

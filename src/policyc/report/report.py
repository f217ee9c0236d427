"""What every form of a report is made from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from policyc import citation, law
from policyc.finding import Finding
from policyc.law.editions import Edition, Unchecked, in_force, unchecked
from policyc.law.provisions import Provision
from policyc.model.node import Lang
from policyc.rules.rule import Rule, Severity


class Report(NamedTuple):
    """Findings about files, and what is to be said beside them."""

    lang: Lang
    """The language of the report."""
    files: tuple[str, ...]
    """The policies that were checked."""
    days: tuple[date, ...]
    """The days whose law was asked."""
    findings: tuple[Finding, ...]
    """What holds now."""
    upcoming: tuple[Finding, ...]
    """What law that is known to come will make of it."""
    silenced: int
    """How many findings the authors gave a reason for."""
    accepted: int
    """How many the configuration accepts."""
    known: int
    """How many stand in the baseline."""
    lines: Mapping[str, Sequence[str]]
    """The lines of the files that findings point into."""

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity."""
        return {
            severity: sum(one.rule.severity is severity for one in self.findings)
            for severity in Severity
        }

    @property
    def by_rule(self) -> Sequence[tuple[Rule, int]]:
        """How many findings each rule has, the most first."""
        every = sorted((*self.findings, *self.upcoming), key=lambda one: one.rule.id)
        counted = [(list(same), rule) for rule, same in groupby(every, key=lambda one: one.rule)]
        return sorted(
            ((rule, len(same)) for same, rule in counted), key=lambda one: (-one[1], one[0].id)
        )

    @property
    def editions(self) -> Sequence[Edition]:
        """The editions of the law that were asked, each once."""
        return list(
            dict.fromkeys(edition for day in self.days for edition in in_force(day).values())
        )

    @property
    def unchecked(self) -> Sequence[Unchecked]:
        """What no check can find."""
        return unchecked()


def advice(finding: Finding, lang: Lang) -> str:
    """How to mend what was found."""
    if finding.mend is not None:
        return f"{finding.mend[lang]}."
    return finding.rule.explained(lang).mend


def authorities(finding: Finding) -> Iterator[Provision]:
    """The provisions that the rule cites, as they stand on the day whose law was asked."""
    day = finding.upcoming or finding.day
    return (provision.at(day) for provision in finding.rule.cites)


def cited(provisions: Iterable[Provision], lang: Lang) -> list[str]:
    """Provisions in words, those of one statute together, each statute by its official name."""
    return [
        named(statute, list(group), lang)
        for statute, group in groupby(provisions, key=lambda one: one.statute)
    ]


def named(statute: str, provisions: Sequence[Provision], lang: Lang) -> str:
    """Provisions of one statute with its name: 「개인정보 보호법」 제28조의8제1항."""
    name = law.statutes()[statute][lang]
    if provisions[0].is_heading:
        parts = ", ".join(one.cited(lang) for one in provisions)
    else:
        articles = [citation.parse(one.article) for one in provisions]
        say = citation.in_korean if lang is Lang.ko else citation.in_english
        parts = say(articles)
    return f"「{name}」 {parts}" if lang is Lang.ko else f"{name}, {parts}"


def since(finding: Finding) -> date | None:
    """The day from which all that the rule cites is law."""
    return finding.rule.since


def address(provision: Provision) -> str | None:
    """Where the text of the statute stands."""
    return law.statutes()[provision.statute].address

"""What policies are checked for, with what is known of them already; and the report on them."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

import typer

from policyc.check import Checked, check
from policyc.finding import Finding
from policyc.model.node import Lang
from policyc.model.policy import Policy
from policyc.published import missing
from policyc.report.report import Report
from policyc.rules.rule import GROUPS, Rule, rules
from policyc.source import Source
from policyc.terminal import safe

if TYPE_CHECKING:
    from policyc.accepted import Accepted
    from policyc.lock import Lock, Locks

_NO_RULE: Final = "is neither a rule nor a group"

Checks: TypeAlias = "Callable[[Policy, Source, Lock | None], Checked]"


@dataclass(frozen=True)
class Asked:
    """What policies are checked for, and what is not told."""

    rules: Collection[Rule]
    lang: Lang
    """The language of the report."""
    day: date | None = None
    """The day whose law is asked; None for the day on which a policy takes effect."""
    shown: int = 2
    """The rank of the least severity that is told."""
    known: frozenset[str] = frozenset()
    """The fingerprints of a baseline."""
    accepted: "Sequence[Accepted]" = ()
    """What the configuration accepts."""

    def check(self, policy: Policy, source: Source, lock: "Lock | None" = None) -> Checked:
        """What is found in a policy and not silenced in its file."""
        return check(policy, source, self.rules, self.day or policy.effective, lock)

    def told(self, findings: Iterable[Finding]) -> Sequence[Finding]:
        """Those of `findings` that are neither known nor accepted, nor too light to be told."""
        left = list(findings)
        if self.accepted:
            from policyc.accepted import heard

            left = list(heard(left, self.accepted).left)
        return [one for one in left if self._is_new(one) and self._is_shown(one)]

    def report(
        self,
        policies: Sequence[tuple[Policy, Source]],
        locks: "Locks",
        checks: "Checks | None" = None,
    ) -> Report:
        """The report on `policies`, of which there is at least one; `checks` checks one of them.

        Raises `Invalid` and `OSError` for a lock.
        """
        checks = checks or self.check
        found: dict[tuple[object, ...], Finding] = {}
        silenced = accepted = 0
        lines: dict[str, Sequence[str]] = {}
        for policy, source in policies:
            lock = locks.of(source.file)
            result = checks(policy, source, lock)
            silenced += result.silenced
            for finding in result.findings:  # what several policies share is told once
                found.setdefault((finding.position, finding.rule.id, finding.said), finding)
            lines |= {file.file: file.lines for file in (source, *source.bases)}
            lines |= {lock.file: lock.lines} if lock is not None else {}
        first = policies[0][0]
        day = self.day or first.effective
        left = list(found.values())
        for lock in locks.whole:
            left += missing([policy for policy, _ in policies], lock, self.rules, day)
        if self.accepted:
            from policyc.accepted import amiss, heard

            heeded = heard(left, self.accepted)
            faults = amiss(self.accepted, left, self.rules, lines, first, day)
            left, accepted = [*heeded.left, *faults], heeded.accepted
            lines |= {entry.position.file: entry.lines for entry in self.accepted}
        new = [one for one in left if self._is_new(one)]
        visible = [one for one in new if self._is_shown(one)]
        return Report(
            lang=self.lang,
            files=tuple(source.file for _, source in policies),
            days=tuple(sorted({self.day or policy.effective for policy, _ in policies})),
            findings=tuple(one for one in visible if one.upcoming is None),
            upcoming=tuple(
                sorted(
                    (one for one in visible if one.upcoming is not None),
                    key=lambda one: (one.upcoming or date.max, one.position),
                )
            ),
            silenced=silenced,
            accepted=accepted,
            known=len(left) - len(new),
            lines=lines,
        )

    def _is_new(self, finding: Finding) -> bool:
        return not self.known or finding.fingerprint not in self.known

    def _is_shown(self, finding: Finding) -> bool:
        return finding.rule.severity.rank <= self.shown


def chosen(select: str | None, ignore: str | None) -> list[Rule]:
    """The rules that `select` names, or else all, without those that `ignore` names.

    Raises `typer.BadParameter`.
    """
    wanted = _named(select, "--select") if select is not None else set(rules())
    unwanted = _named(ignore, "--ignore") if ignore is not None else set[str]()
    return [rule for name, rule in rules().items() if name in wanted - unwanted]


def _named(text: str, option: str) -> set[str]:
    """The ids of the rules that `text` names: by id, by group, or by a pattern with `*`."""
    found: set[str] = set()
    for word in filter(None, (part.strip() for part in text.split(","))):
        if not (matched := _matched(word)):
            raise typer.BadParameter(
                f"“{safe(word)}” {_NO_RULE}; {_meant(word)}", param_hint=option
            )
        found |= matched
    return found


def _matched(word: str) -> set[str]:
    from fnmatch import fnmatchcase

    return {name for name, rule in rules().items() if rule.group == word or fnmatchcase(name, word)}


def _meant(word: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, [*rules(), *GROUPS], n=1)
    return f"did you mean {close[0]}?" if close else "see `policyc rules`"


def accepted(config: Path) -> "Sequence[Accepted]":
    """What the configuration accepts. Raises `Misconfigured`, also for rules that it misnames."""
    from policyc.accepted import entries
    from policyc.configuration import read

    configuration = read(config)
    settings = configuration.settings.check
    for key, words in (("select", settings.select), ("ignore", settings.ignore)):
        for index, word in enumerate(words or ()):
            if not _matched(word):
                raise configuration.refused(
                    ("check", key, index), f"“{word}” {_NO_RULE}", _meant(word)
                )
    return list(entries(configuration))


def known(baseline: Path | None) -> frozenset[str]:
    """The fingerprints in a baseline. Raises `typer.BadParameter`."""
    if baseline is None:
        return frozenset()
    from policyc.baseline import NoBaseline, read

    try:
        return read(baseline)
    except NoBaseline as error:
        what = f"{safe(str(baseline))} cannot be used: {error}"
    except FileNotFoundError:
        what = f"there is no {safe(str(baseline))}; make it with --write-baseline"
    raise typer.BadParameter(what, param_hint="--baseline")

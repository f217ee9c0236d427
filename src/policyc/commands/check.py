"""`policyc check`: what the law and the guideline miss in policies."""

import os
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated, Final

import typer

from policyc import completion as complete
from policyc.arguments import Status, a_day, complain, loaded, say, show, show_as_it_is, spoken_here
from policyc.colours import WHEN
from policyc.colours import coloured as takes_colours
from policyc.configured import Config
from policyc.invalid import Invalid, Misconfigured
from policyc.terminal import safe
from policyc.untrusted import Untrusted, confined

if TYPE_CHECKING:
    from policyc.checking import Asked
    from policyc.finding import Finding
    from policyc.lock import Locks
    from policyc.model.node import Lang
    from policyc.model.policy import Policy
    from policyc.report.report import Report
    from policyc.source import Source

_SEVERITIES: Final = ("error", "warning", "note")


def check(
    paths: Annotated[
        list[Path], typer.Argument(help="Policies, or directories that hold some.", metavar="PATH…")
    ],
    as_of: Annotated[
        str | None,
        typer.Option(help="Ask the law of this day, not of the day of effect.", metavar="DATE"),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            help="Language of the report: ko or en.",
            metavar="LANG",
            autocompletion=complete.LANGUAGES,
        ),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            help="text, concise, json, sarif, github, gitlab, junit or markdown.",
            metavar="FORM",
            autocompletion=complete.FINDINGS,
        ),
    ] = "text",
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            help="Write a report to a file too: FORM=FILE, or the form by its suffix. Repeatable.",
            metavar="FILE",
        ),
    ] = None,
    select: Annotated[
        str | None,
        typer.Option(
            help="Only these rules or groups; transfer-* works.",
            metavar="RULE,…",
            autocompletion=complete.rules_and_groups,
        ),
    ] = None,
    ignore: Annotated[
        str | None,
        typer.Option(
            help="Not these rules or groups.",
            metavar="RULE,…",
            autocompletion=complete.rules_and_groups,
        ),
    ] = None,
    min_severity: Annotated[
        str,
        typer.Option(
            help="Show errors only, or warnings too, or all.",
            metavar="SEVERITY",
            autocompletion=complete.SEVERITIES,
        ),
    ] = "note",
    fail_on: Annotated[
        str,
        typer.Option(
            help="Exit with 1 from this severity on.",
            metavar="SEVERITY",
            autocompletion=complete.SEVERITIES,
        ),
    ] = "error",
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit with 0 whatever was found.")
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count findings by rule instead of showing them.")
    ] = False,
    baseline: Annotated[
        Path | None, typer.Option(help="Do not tell what stands in this file.", metavar="FILE")
    ] = None,
    write_baseline: Annotated[
        Path | None,
        typer.Option(help="Write what is found to this file, to live with it.", metavar="FILE"),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what is mechanical, in the files.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")
    ] = False,
    color: Annotated[
        str,
        typer.Option(
            help="Colours: auto, always or never.",
            metavar="WHEN",
            autocompletion=complete.COLOURS,
        ),
    ] = "auto",
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print nothing where nothing is found.")
    ] = False,
    untrusted: Untrusted = False,
    config: Config = None,
) -> None:
    """Check policies against the law.

    It is that of the day on which a policy takes effect, or of another with --as-of.
    """
    from policyc.checking import Asked, accepted, chosen, known
    from policyc.lock import Locks
    from policyc.report.forms import NAMES, rendered

    form = _one_of(form, NAMES, "--format")
    files = _outputs(output or [])
    within = confined(untrusted, write_baseline, *(Path(file) for _, file in files))
    if untrusted and fix:
        raise typer.BadParameter("files of others are only read", param_hint="--fix")
    shown = _SEVERITIES.index(_one_of(min_severity, _SEVERITIES, "--min-severity"))
    failing = _SEVERITIES.index(_one_of(fail_on, _SEVERITIES, "--fail-on"))
    colour = _one_of(color, WHEN, "--color")
    day = a_day(as_of, "--as-of") if as_of is not None else None
    with _annotated(form):
        accepts = accepted(config) if config is not None else ()
        rules = chosen(select, ignore)
        lived_with = known(baseline)
        policies = loaded(paths, within)
    asked = Asked(rules, _speaks(lang, policies), day, shown, lived_with, accepts)
    locks = Locks(paths)

    if fix or diff:
        policies = _mended(policies, asked, shown_only=diff)
        if diff:
            return
    if write_baseline is not None:
        every = _written(policies, asked, locks, write_baseline)
        asked = replace(asked, known=every)
    with _annotated(form):
        report = asked.report(policies, locks)
    _write({file: rendered(report, each) for each, file in files})
    if not (quiet and not _count(report)):
        _print(report, form, colour, statistics=statistics)
    found = any(one.rule.severity.rank <= failing for one in report.findings)
    if found and not exit_zero:
        raise typer.Exit(Status.found)


@contextmanager
def _annotated(form: str) -> Generator[None]:
    """Tells what is refused in the form for GitHub too, where that is asked for."""
    try:
        yield
    except Invalid as invalid:
        if form != "github":
            raise
        from policyc.report.github import refused

        show_as_it_is(refused(invalid.problems))
        wrong = Status.usage if isinstance(invalid, Misconfigured) else Status.refused
        raise typer.Exit(wrong) from None


def _one_of(word: str, known: Sequence[str], option: str) -> str:
    if word not in known:
        raise typer.BadParameter(
            f"“{safe(word)}” is not one of {', '.join(known)}", param_hint=option
        )
    return word


def _outputs(names: Sequence[str]) -> list[tuple[str, str]]:
    from policyc.report.forms import NAMES, asked_for

    asked: list[tuple[str, str]] = []
    for name in names:
        if (one := asked_for(name)) is None:
            raise typer.BadParameter(
                f"the form of “{safe(name)}” is not clear; write for example sarif={safe(name)}, "
                f"with one of {', '.join(NAMES)}",
                param_hint="--output",
            )
        asked.append(one)
    return asked


def _speaks(lang: str | None, policies: "Sequence[tuple[Policy, Source]]") -> "Lang":
    """The language of the report: asked for, of the environment, or of the first policy."""
    from policyc.model.node import Lang

    if lang is not None:
        return Lang(_one_of(lang, list(Lang), "--lang"))
    return spoken_here() or policies[0][0].languages[0]


def _written(
    policies: "Sequence[tuple[Policy, Source]]", asked: "Asked", locks: "Locks", path: Path
) -> frozenset[str]:
    """The fingerprints of all that is found, which are written to the baseline at `path`."""
    from policyc.baseline import written

    every = replace(asked, known=frozenset()).report(policies, locks)
    findings = (*every.findings, *every.upcoming)
    _write({str(path): written(findings)})
    return frozenset(one.fingerprint for one in findings)


def _count(report: "Report") -> int:
    return len(report.findings) + len(report.upcoming)


def _mended(
    policies: "Sequence[tuple[Policy, Source]]", asked: "Asked", *, shown_only: bool
) -> "list[tuple[Policy, Source]]":
    """The policies after their mechanical mends, which are written, or only shown."""
    from policyc.fix import difference, mended

    found: list[tuple[Source, list[Finding]]] = []
    for policy, source in policies:
        findings: Sequence[Finding] = asked.check(policy, source).findings
        if asked.accepted:
            from policyc.accepted import heard

            findings = heard(findings, asked.accepted).left
        found.append((source, [one for one in findings if one.upcoming is None]))
    changed = mended(found).files
    if shown_only:
        for name, (old, new) in changed.items():
            for line in difference(name, old, new).splitlines():
                say(line)
        return list(policies)
    _write({os.path.realpath(name): new for name, (_, new) in changed.items()})
    complain(f"{name}: mended" for name in changed)
    return loaded([Path(source.file) for _, source in policies])


def _write(contents: Mapping[str, str | bytes]) -> None:
    """Write each file whole, or leave what was there. Raises `OSError`."""
    from policyc.write import write

    for name, content in contents.items():
        path = Path(name)
        data = content.encode() if isinstance(content, str) else content
        write({PurePosixPath(path.name): data}, path.parent)


def _print(report: "Report", form: str, colour: str, *, statistics: bool) -> None:
    from policyc.report.forms import rendered

    if statistics:
        from policyc.report.footer import summary
        from policyc.report.statistics import statistics as counted

        show(f"{counted(report)}{summary(report)}\n")
    elif form in ("text", "concise") and takes_colours(colour):
        from policyc.report.text import coloured, concise, text

        print_in_colour = text if form == "text" else concise
        show_as_it_is(print_in_colour(report, coloured))
    elif form == "github":
        show_as_it_is(rendered(report, form))
    else:
        show(rendered(report, form))

"""`policyc site`: the static site of all versions of all policies."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from policyc import completion as complete
from policyc.arguments import a_day, a_site, accepted, choices, complain, files, say
from policyc.configured import Config
from policyc.invalid import Invalid, Problem
from policyc.untrusted import Untrusted, confined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policyc.model.node import Lang
    from policyc.site.card import Card, Library
    from policyc.site.shelf import Shelf

FORMS: Final = ("html", "md", "pdf", "json")
"""The forms in which a site may have each version."""


def site(
    paths: Annotated[
        list[Path], typer.Argument(help="Policies, or directories that hold some.", metavar="PATH…")
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The directory of the site.")
    ] = Path("site"),
    as_of: Annotated[
        str | None,
        typer.Option(
            help="The day by which versions are past, in force or upcoming; without it, the newest "
            "day of effect.",
            metavar="DATE",
        ),
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(
            help="The address at which the site will stand. With it there are feeds, a sitemap and "
            "canonical addresses.",
            metavar="URL",
        ),
    ] = None,
    lang: Annotated[
        str,
        typer.Option(
            help="Languages, of those that a policy has.",
            metavar="LANG,…",
            autocompletion=complete.LANGUAGES,
        ),
    ] = "ko,en",
    to: Annotated[
        str,
        typer.Option(
            help="Forms: html always, and md, pdf, json.",
            metavar="FORM,…",
            autocompletion=complete.PAGES,
        ),
    ] = "html,md,pdf,json",
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            help="Processes for the pages of many policies; without it, one for each core.",
            min=1,
            metavar="N",
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing of success.")] = False,
    untrusted: Untrusted = False,
    config: Config = None,
) -> None:
    """Make the static site of every version of policies.

    The site before is replaced as a whole or not at all, and what has not changed is not written.
    """
    del config  # it has given the other parameters their defaults
    from policyc.engine import engine
    from policyc.model.node import Lang
    from policyc.processes import shared_among
    from policyc.progress import progress
    from policyc.site import records
    from policyc.site.around import Site
    from policyc.site.card import Library
    from policyc.site.catalogue import catalogue, check_days
    from policyc.site.publish import Refused, replacing
    from policyc.site.site import Work, make

    languages = [Lang(name) for name in choices(lang, list(Lang), "--lang")]
    forms = choices(to, FORMS, "--to")
    if "html" not in forms:
        raise typer.BadParameter("a site has pages; name html too", param_hint="--to")
    settings = Site(a_site(base_url), frozenset(forms))
    day = a_day(as_of, "--as-of") if as_of is not None else None
    found = list(dict.fromkeys(files(paths)))
    library = Library(confined(untrusted, output))
    try:
        with (
            engine(needed="pdf" in forms) as press,
            replacing(output, trusted=not untrusted) as replacement,
            shared_among(jobs, len(found)) as executor,
        ):
            before = records.read(replacement.records)
            cards = accepted(paths, catalogue(found, before, library, executor))
            check_days(cards, library)
            _hold_to_what_is_published(paths, cards, library)
            shelves = _shelves(cards, day, languages, library, quiet=quiet)
            with progress(len(shelves), quiet=quiet) as step:
                work = Work(library, before, executor, press, step)
                known = make(settings, shelves, replacement, work)
            changed = replacement.publish(known.written())
    except Refused as refused:
        raise typer.BadParameter(str(refused), param_hint="--output") from None
    if not quiet:
        for name in changed:
            gone = "" if name in replacement.paths else " (removed)"
            say(f"{output / name}{gone}")
        count = len(replacement.paths)
        say(f"{output}: {count} files, {len(changed)} changed")


def _hold_to_what_is_published(
    paths: "Sequence[Path]", cards: "Sequence[Card]", library: "Library"
) -> None:
    """Raises `Invalid` where versions that locks record declare something else now, or are gone."""
    from policyc.lock import Locks, named
    from policyc.published import gone, refusal

    locks = Locks(paths)
    problems: list[Problem] = []
    for card in cards:
        lock = locks.of(str(card.path))
        recorded = lock.versions.get(named(card)) if lock is not None else None
        if lock is None or recorded is None or recorded.meaning == card.meaning:
            continue
        if (problem := refusal(library.version(card), lock)) is not None:
            problems.append(problem)
    for lock in locks.whole:
        for one in gone(cards, lock):
            what = f"`{one.name}` is published, and no file declares it"
            mend = "restore its file; if it was never published, delete its lines here"
            problems.append(Problem(lock.locate(one.name), what, mend))
    if problems:
        raise Invalid(problems)


def _shelves(
    cards: "Sequence[Card]",
    asked: date | None,
    languages: "Sequence[Lang]",
    library: "Library",
    *,
    quiet: bool,
) -> "list[Shelf]":
    """What the site shows, by the day that was asked for, or the newest on which one takes effect.

    Raises `typer.BadParameter` where that is nothing.
    """
    from policyc.site.shelf import shelves, unannounced

    day = asked or max(card.effective for card in cards)
    if not quiet:
        complain(
            f"{library.version(card).source.locate(('effective',))}: note: `{card.policy}` of "
            f"{card.effective} is not announced by {day}, so that the site does not show it; "
            "write `announced:` to show it before it takes effect"
            for card in unannounced(cards, day)
        )
    found = list(shelves(cards, day, languages))
    if not found:
        raise typer.BadParameter(
            f"no policy is in force or announced on {day} in {', '.join(languages)}",
            param_hint="--as-of",
        )
    return found

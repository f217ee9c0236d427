"""`policyc notice`: the notice of a change, for a page, an e-mail, a banner and for programs."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from policyc import completion as complete
from policyc.arguments import a_site, choices, complain, say, show, show_as_it_is, spoken_here
from policyc.commands.two_versions import two_versions
from policyc.invalid import Invalid, Position, Problem
from policyc.terminal import safe_page
from policyc.untrusted import Untrusted, confined

if TYPE_CHECKING:
    from policyc.model.node import Lang
    from policyc.notices.notice import Notice
    from policyc.versions import Version


def notice(
    old: Annotated[
        str,
        typer.Argument(
            help="The version in force: a file, git:REF:PATH, or @DATE for the one in force that "
            "day among the files beside NEW.",
            metavar="OLD",
        ),
    ],
    new: Annotated[
        str, typer.Argument(help="The version that is announced, likewise.", metavar="NEW")
    ],
    lang: Annotated[
        str | None,
        typer.Option(
            help="Languages, of those that the policy has.",
            metavar="LANG,…",
            autocompletion=complete.LANGUAGES,
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            help="Forms: html, md, email, banner, json; without --output one, or md.",
            metavar="FORM,…",
            autocompletion=complete.NOTICES,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="A directory to write, instead of printing.", metavar="DIR"
        ),
    ] = None,
    fragment: Annotated[
        bool, typer.Option("--fragment/--page", help="Make HTML to embed in a page of your own.")
    ] = False,
    consents: Annotated[
        bool,
        typer.Option(
            "--consents/--no-consents", help="Say which consents are asked for anew, as judged."
        ),
    ] = True,
    base_url: Annotated[
        str | None,
        typer.Option(
            help="The address of the site of `policyc site`: the notice then leads to the versions "
            "and their comparison.",
            metavar="URL",
        ),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say nothing of success, and no notes.")
    ] = False,
    untrusted: Untrusted = False,
) -> None:
    """Make the notice of a change to readers.

    It says what changes, from when, and which consents are asked anew. It is dated by `announced:`
    and `effective:` of NEW.
    """
    from policyc.notices.forms import Form, files

    forms = [Form(name) for name in choices(to, list(Form), "--to")] if to is not None else None
    site = a_site(base_url)
    before, after = two_versions(old, new, confined(untrusted, output))
    if problems := list(_unannounceable(before, after)):
        raise Invalid(problems)
    languages = _languages(lang, after, alone=output is None)
    forms = forms or (list(Form) if output is not None else [Form.md])
    if output is None and len(forms) * len(languages) > 1:
        raise typer.BadParameter(
            "several forms or languages are written to a directory: add -o DIR",
            param_hint="--to" if len(forms) > 1 else "--lang",
        )
    made = _noticed(before, after, site, consents=consents)
    if not quiet:
        complain(_notes(made))
    found = dict(files(made, languages, forms, embedded=fragment))
    if output is None:
        text = list(found.values())[-1]  # of a banner, its words
        if forms[0] is Form.html:
            show_as_it_is(safe_page(text))
        else:
            show(text)
        return
    from policyc.write import write

    changed = write({name: text.encode() for name, text in found.items()}, output)
    if not quiet:
        for name in found:
            say(f"{output / name}{'' if name in changed else ' (unchanged)'}")


def _noticed(before: "Version", after: "Version", site: str | None, *, consents: bool) -> "Notice":
    from policyc.diff.changes import compare
    from policyc.notices.consents import Consents
    from policyc.notices.consents import consents as found
    from policyc.notices.notice import Notice

    comparison = compare(before, after)
    asked = found(comparison) if consents else Consents((), ())
    return Notice(comparison, asked.asked, asked.open, site)


def _languages(asked: str | None, version: "Version", *, alone: bool) -> "list[Lang]":
    """As asked for, of those that the policy has; where one is printed, the environment's or first.

    Raises `typer.BadParameter` where none is left.
    """
    from policyc.model.node import Lang

    has = version.policy.languages
    if asked is None:
        here = spoken_here()
        return list(has) if not alone else [here if here and here in has else has[0]]
    named = [Lang(name) for name in choices(asked, list(Lang), "--lang")]
    found = [one for one in named if one in has]
    if not found:
        raise typer.BadParameter(f"the policy is in {', '.join(has)} alone", param_hint="--lang")
    return found


def _unannounceable(before: "Version", after: "Version") -> Iterator[Problem]:
    """What keeps a step from being announced."""
    old, new = before.policy, after.policy

    def at(key: str) -> Position:
        return after.source.locate((key,))

    if old.policy != new.policy:
        yield Problem(
            at("policy"),
            f"`{new.policy}` is another policy than `{old.policy}`",
            "name two versions of one policy",
        )
    if new.effective <= old.effective:
        yield Problem(
            at("effective"),
            f"this version takes effect on {new.effective}, and the old one on {old.effective}",
            "name the older version first; a changed policy has a later `effective:`",
        )
    if new.announced is None:
        yield Problem(
            after.source.locate(("effective",), key=True),
            "the version does not say when it is announced",
            "write `announced:` with the first day on which the notice is shown",
        )
    elif new.announced > new.effective:
        yield Problem(
            at("announced"),
            f"announced on {new.announced}, the version takes effect on {new.effective} already",
            "set `announced:` on or before `effective:`",
        )


def _notes(made: "Notice") -> Iterator[str]:
    """What the operator of the policy should know before the notice is shown."""
    from policyc.notices.days import days, promised

    new = made.comparison.new
    promise, given = promised(made.comparison), days(new).given
    if promise is not None and given < promise.days:
        kept = "announce the change earlier, or let it take effect later"
        if promise.if_adverse:
            kept += "; a change that is none takes `changes: {class: minor, reason: …}`"
        what = "a significant change" if promise.if_adverse else "a change"
        yield (
            f"{new.source.locate(('announced',))}: note: there are {given} days of notice, and "
            f"{promise.days} are promised for {what} ({promise.at}); {kept}"
        )
    for one in made.consents:
        kinds = ", ".join(dict.fromkeys(change.title.en for change in one.changes))
        yield (
            f"{one.at}: note: the notice says that consent is asked for anew: {one.where.en} "
            f"({kinds}); confirm that, or leave it out with --no-consents"
        )
    for left in made.open:
        change = left.change
        yield (
            f"{change.new_at}: note: whether consent is asked for anew is for you to judge: "
            f"{change.where.en} ({change.title.en}); {left.why.en}"
        )
    if made.base is None and made.policy.full_text is None:
        yield (
            f"{new.source.locate(('policy',), key=True)}: note: the notice does not say where the "
            "policy can be read; declare `full_text:`, or give the --base-url of its site"
        )

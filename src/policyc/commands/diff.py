"""`policyc diff`: what changed between two versions of a policy, and what it means."""

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated, Final

import typer

from policyc import completion as complete
from policyc.arguments import Status, complain, show, show_as_it_is, spoken_here
from policyc.commands.two_versions import two_versions
from policyc.invalid import Invalid
from policyc.terminal import safe, safe_page
from policyc.untrusted import Untrusted, confined

if TYPE_CHECKING:
    from policyc.diff.changes import Comparison
    from policyc.model.node import Lang
    from policyc.press import Press
    from policyc.versions import Version

FORMS: Final = ("text", "json", "markdown", "html", "pdf")
_SUFFIXES: Final = {".txt": "text", ".json": "json", ".md": "markdown"} | {
    f".{form}": form for form in ("html", "pdf")
}


def diff(
    old: Annotated[
        str,
        typer.Argument(
            help="The old version: a file, git:REF:PATH, or @DATE for the one in force that day "
            "among the files beside NEW.",
            metavar="OLD",
        ),
    ],
    new: Annotated[
        str,
        typer.Argument(
            help="The new version, likewise; @DATE is looked up beside OLD.", metavar="NEW"
        ),
    ],
    lang: Annotated[
        str | None,
        typer.Option(
            help="Language of the comparison: ko or en.",
            metavar="LANG",
            autocompletion=complete.LANGUAGES,
        ),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            help="text, json, markdown, html or pdf; by the suffix of --output where there is one.",
            metavar="FORM",
            autocompletion=complete.COMPARISONS,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="A file to write instead of printing.", metavar="FILE"),
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit with 0 whatever has changed.")
    ] = False,
    untrusted: Untrusted = False,
) -> None:
    """Say what changed between two versions, and what it means.

    Exits with 0 where nothing has changed and with 1 where something has, as diff does.
    """
    asked = _asked(form, output)
    if lang is not None and lang not in ("ko", "en"):
        raise typer.BadParameter(f"“{safe(lang)}” is not one of ko, en", param_hint="--lang")
    before, after = two_versions(old, new, confined(untrusted, output))

    from policyc.diff.changes import compare

    comparison = compare(before, after)
    speaks = _speaks(lang, asked, after)
    if before.policy.policy != after.policy.policy:
        _tell_of_two_policies(comparison, speaks)
    _put(comparison, asked, speaks, output)
    if comparison.changes and not exit_zero:
        raise typer.Exit(Status.found)


def _asked(form: str | None, output: Path | None) -> str:
    if form is None:
        form = _SUFFIXES.get(output.suffix.lower(), "") if output is not None else "text"
        if not form and output is not None:
            raise typer.BadParameter(
                f"the form of “{safe(output.name)}” is not clear; name it with --format",
                param_hint="--output",
            )
    if form not in FORMS:
        raise typer.BadParameter(
            f"“{safe(form)}” is not one of {', '.join(FORMS)}", param_hint="--format"
        )
    if form == "pdf" and output is None:
        raise typer.BadParameter("a PDF is written to a file: add -o FILE", param_hint="--format")
    return form


def _speaks(lang: str | None, form: str, version: "Version") -> "Lang":
    """As asked for; else, for people at a terminal, the environment's; else the policy's first."""
    from policyc.model.node import Lang

    if lang is not None:
        return Lang(lang)
    here = spoken_here() if form == "text" else None
    return here or version.policy.languages[0]


def _tell_of_two_policies(comparison: "Comparison", lang: "Lang") -> None:
    from policyc.diff.phrases import TWO_POLICIES

    names = (one.policy.policy for one in (comparison.old, comparison.new))
    complain([f"policyc: note: {TWO_POLICIES[lang].format(*names)}"])


def _put(comparison: "Comparison", form: str, lang: "Lang", output: Path | None) -> None:
    """Print the comparison, or write its file whole."""
    from policyc.engine import engine

    with engine(needed=form == "pdf", ready=True) as press:
        content = _printed(comparison, lang, press) if press else _made(comparison, form, lang)
    if output is None:
        if form == "html":
            show_as_it_is(safe_page(content.decode()))
        else:
            show(content.decode())
        return
    from policyc.write import write

    write({PurePosixPath(output.name): content}, output.parent)


def _made(comparison: "Comparison", form: str, lang: "Lang") -> bytes:
    from policyc.diff import page
    from policyc.diff.forms import TEXTS

    if form == "html":
        return page.html(comparison, lang).encode()
    return TEXTS[form](comparison, lang).encode()


def _printed(comparison: "Comparison", lang: "Lang", press: "Press") -> bytes:
    from policyc.arrival import text_of
    from policyc.build import printable, unprinted
    from policyc.diff.page import sheet
    from policyc.printing import without_glyph

    both = (comparison.new.source, comparison.old.source)
    page = sheet(comparison, lang)
    printable(without_glyph(text_of(page.text)), *both)
    (made,) = press.printed([(f"{comparison.new.policy.policy}.pdf", page)])
    if not isinstance(made, bytes):
        raise Invalid([unprinted(str(made), *both)])
    return made

"""`policyc build`: the documents of policies."""

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated

import typer

from policyc import completion as complete
from policyc.arguments import Status, choices, complain, loaded, say
from policyc.configured import Config
from policyc.untrusted import Untrusted, confined

if TYPE_CHECKING:
    from policyc.invalid import Problem


def build(
    paths: Annotated[
        list[Path], typer.Argument(help="Policies, or directories that hold some.", metavar="PATH…")
    ],
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
            help="Forms: html, md, pdf.", metavar="FORM,…", autocompletion=complete.DOCUMENTS
        ),
    ] = "html,md,pdf",
    output: Annotated[Path, typer.Option("--output", "-o", help="Where the files go.")] = Path(
        "dist"
    ),
    short: Annotated[
        bool,
        typer.Option(
            "--short/--no-short", help="Make the short form too: one sheet with a QR code."
        ),
    ] = False,
    easy: Annotated[
        bool,
        typer.Option("--easy/--no-easy", help="Make the easy version too, of `plain:` texts."),
    ] = False,
    fragment: Annotated[
        bool, typer.Option("--fragment/--page", help="Write HTML to embed in a page of your own.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if the output is not fresh.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing of success.")] = False,
    untrusted: Untrusted = False,
    config: Config = None,
) -> None:
    """Build the documents of policies."""
    del config  # it has given the other parameters their defaults
    from policyc.build import Form, jobs
    from policyc.build import build as build_files
    from policyc.document import Kind
    from policyc.engine import engine
    from policyc.model.node import Lang
    from policyc.progress import progress
    from policyc.write import stale, write

    languages = [Lang(name) for name in choices(lang, list(Lang), "--lang")]
    forms = [Form(name) for name in choices(to, list(Form), "--to")]
    beside = [kind for kind, asked in ((Kind.short, short), (Kind.easy, easy)) if asked]
    within = confined(untrusted, output)
    passed_over: list[Problem] = []
    tell = passed_over.append
    with engine(needed=Form.pdf in forms, ready=True) as press:
        todo = list(jobs(loaded(paths, within), languages, beside, tell))
        files: dict[PurePosixPath, bytes] = {}
        with progress(len(todo) * len(forms), quiet=quiet) as step:
            for path, content in build_files(todo, forms, press, embedded=fragment, tell=tell):
                files[path] = content
                step()
    if not quiet:
        complain(f"{where}: note: {what}; {mend}" for where, what, mend in passed_over)
    changed = (stale if check else write)(files, output)
    if check and changed:
        complain(f"{output / path}: error: not fresh; run `policyc build`" for path in changed)
        raise typer.Exit(Status.found)
    if not quiet:
        for path in files:
            say(f"{output / path}{'' if path in changed else ' (unchanged)'}")

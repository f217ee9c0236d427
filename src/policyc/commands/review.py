"""`policyc review`: what a change of a repository means for the readers of its policies."""

from pathlib import Path, PurePosixPath
from typing import Annotated

import typer

from policyc import completion as complete
from policyc.arguments import Status, a_language, show, spoken_here
from policyc.configured import Config
from policyc.terminal import safe
from policyc.untrusted import Untrusted, confined


def review(
    paths: Annotated[
        list[Path], typer.Argument(help="Policies, or directories that hold some.", metavar="PATH…")
    ],
    base: Annotated[
        str,
        typer.Option(help="The commit to compare with: a branch, a tag, a hash.", metavar="REF"),
    ] = "HEAD",
    lang: Annotated[
        str | None,
        typer.Option(
            help="Language of the comment: ko or en.",
            metavar="LANG",
            autocompletion=complete.LANGUAGES,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="A file to write instead of printing.", metavar="FILE"),
    ] = None,
    untrusted: Untrusted = False,
    config: Config = None,
) -> None:
    """Say what changed for readers, for a pull request.

    It compares with a commit, and writes a comment. Exits with 0 whatever has changed, and with 3
    where a policy cannot be read.
    """
    asked = a_language(lang) if lang is not None else spoken_here()
    within = confined(untrusted, output)

    from policyc.git import NotThere
    from policyc.review.comment import comment
    from policyc.review.steps import review as reviewed

    try:
        found = reviewed(base, paths, config, within)
    except NotThere as error:
        raise typer.BadParameter(safe(str(error)), param_hint="--base") from None
    text = comment(found, asked or found.language)
    if output is None:
        show(text)
    else:
        from policyc.write import write

        write({PurePosixPath(output.name): text.encode()}, output.parent)
    if found.refused:
        raise typer.Exit(Status.refused)

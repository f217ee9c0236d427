"""`policyc schema`: the JSON Schema of policies, and of what other commands print."""

from pathlib import Path, PurePosixPath
from typing import Annotated

import typer

from policyc import completion as complete
from policyc.arguments import choices, say, show


def schema(
    file: Annotated[
        Path | None,
        typer.Argument(help="The file for --write: policy.schema.json.", metavar="FILE"),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Write a file, where editors look for it.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file to write instead of printing.")
    ] = None,
    of: Annotated[
        str,
        typer.Option(
            "--of",
            help="policy, or findings, comparison, notice: of `check`, `diff`, `notice`.",
            metavar="WHAT",
            autocompletion=complete.SCHEMAS,
        ),
    ] = "policy",
) -> None:
    """Print or write the JSON Schema of policies.

    For editors; or that of what other commands print, for programs.
    """
    (kind, *_) = choices(of, ("policy", "findings", "comparison", "notice"), "--of")
    if file is not None and not write:
        raise typer.BadParameter("a file is written with --write alone", param_hint="FILE")
    if kind == "findings":
        from policyc.report.machine import schema_text
    elif kind == "comparison":
        from policyc.diff.forms import schema_text
    elif kind == "notice":
        from policyc.notices.machine import schema_text
    else:
        from policyc.schema import schema_text

    place = output or file or (Path(f"{kind}.schema.json") if write else None)
    text = schema_text()
    if place is None:
        show(text)
    else:
        from policyc.write import write as write_files

        changed = write_files({PurePosixPath(place.name): text.encode()}, place.parent)
        if write:
            say(f"{place}{'' if changed else ' (unchanged)'}")

"""`policyc doctor`: what this machine can do."""

from pathlib import Path
from typing import Annotated

import typer

from policyc import completion as complete
from policyc.arguments import Status, choices, show
from policyc.configured import FILE


def doctor(
    form: Annotated[
        str,
        typer.Option(
            "--format",
            help="text or json.",
            metavar="FORM",
            autocompletion=complete.TEXT_OR_JSON,
        ),
    ] = "text",
    config: Annotated[
        Path | None,
        typer.Option(
            envvar="POLICYC_CONFIG",
            help=f"The configuration, where it is not the nearest {FILE}.",
            metavar="FILE",
        ),
    ] = None,
) -> None:
    """Tell what this machine lacks, and how to mend it."""
    from policyc.doctor import State, as_json, as_text, examined

    (form, *_) = choices(form, ("text", "json"), "--format")
    points = examined(config)
    show(as_json(points) if form == "json" else as_text(points))
    if any(point.state is State.missing for point in points):
        raise typer.Exit(Status.machine)

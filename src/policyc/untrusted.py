"""`--untrusted`: for policies that anybody may have written, such as those of a pull request."""

import os
from pathlib import Path
from typing import Annotated, Final, TypeAlias

import typer

from policyc.terminal import safe

_ASKED: Final = "policyc.untrusted"


def _noted(context: typer.Context, untrusted: bool) -> bool:  # noqa: FBT001 # as typer calls it
    context.meta[_ASKED] = untrusted
    return untrusted


Untrusted: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--untrusted",
        help="Take no configuration that is found here, and let nothing leave this directory.",
        is_eager=True,  # before the option that looks for a configuration
        callback=_noted,
    ),
]
"""The option `--untrusted`; it stands before `--config` in a command."""


def is_asked(context: typer.Context) -> bool:
    """Whether the call is one with `--untrusted`."""
    return bool(context.meta.get(_ASKED))


def confined(untrusted: bool, *outputs: Path | None) -> Path | None:  # noqa: FBT001 # as it was given
    """The directory that nothing may leave, without symbolic links: the working directory where
    the call is `untrusted`, else None.

    Raises `typer.BadParameter` where one of `outputs` is reached by a link that stands here.
    """
    if not untrusted:
        return None
    here = Path.cwd()
    for output in outputs:
        place = Path(os.path.abspath(output or here))  # noqa: PTH100 # as written, links and all
        if place.is_relative_to(here):
            real = Path(os.path.realpath(place))
            if real != Path(os.path.realpath(here)) / place.relative_to(here):
                raise typer.BadParameter(
                    f"{safe(str(output))} is a symbolic link, or lies behind one; "
                    "with --untrusted, name a directory that is none",
                    param_hint="--output",
                )
    return Path(os.path.realpath(here))

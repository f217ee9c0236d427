"""`policyc law`: which law is in force on a day, and what is to come."""

from typing import Annotated

import typer

from policyc import completion as complete
from policyc.arguments import a_day, a_language, show


def law(
    as_of: Annotated[
        str | None, typer.Option(help="A day; without it, every edition is told.", metavar="DATE")
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(help="Language: ko or en.", metavar="LANG", autocompletion=complete.LANGUAGES),
    ] = None,
) -> None:
    """Tell which law is in force on a day, and which is to come."""
    from policyc.law.timeline import timeline

    day = a_day(as_of, "--as-of") if as_of is not None else None
    show(timeline(day, a_language(lang)))

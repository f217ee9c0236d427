"""`policyc explain` and `policyc rules`: what a rule wants, and which rules there are."""

from typing import Annotated

import typer

from policyc import completion as complete
from policyc.arguments import a_language, show
from policyc.terminal import safe


def explain(
    name: Annotated[
        str,
        typer.Argument(help="A rule, by its id.", metavar="RULE", autocompletion=complete.rules),
    ],
    lang: Annotated[
        str | None,
        typer.Option(help="Language: ko or en.", metavar="LANG", autocompletion=complete.LANGUAGES),
    ] = None,
) -> None:
    """Explain a rule, with its law, an example and its mend."""
    from difflib import get_close_matches

    from policyc.report.explained import explained
    from policyc.rules.rule import rules

    if name not in rules():
        close = get_close_matches(name, rules(), n=1)
        mend = f"did you mean {close[0]}?" if close else "see `policyc rules`"
        raise typer.BadParameter(f"there is no rule “{safe(name)}”; {mend}", param_hint="RULE")
    show(explained(rules()[name], a_language(lang)))


def rules(
    lang: Annotated[
        str | None,
        typer.Option(help="Language: ko or en.", metavar="LANG", autocompletion=complete.LANGUAGES),
    ] = None,
) -> None:
    """List the rules.

    A line each: severity, id, what is wrong, the day since when.
    """
    from policyc.report.explained import listed

    show(listed(a_language(lang)))

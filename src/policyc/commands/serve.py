"""`policyc serve`: a preview of policies on this machine, made anew as they are saved."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from policyc import completion as complete
from policyc.arguments import Status, a_day, a_language, complain, files, say
from policyc.configured import Config
from policyc.untrusted import Untrusted, confined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policyc.checking import Asked
    from policyc.serve.session import Told

_SEVERITIES: Final = ("error", "warning", "note")


def serve(
    paths: Annotated[
        list[Path], typer.Argument(help="Policies, or directories that hold some.", metavar="PATH…")
    ],
    port: Annotated[
        int, typer.Option(help="The port; 0 for any that is free.", min=0, max=65_535, metavar="N")
    ] = 8000,
    open_: Annotated[
        bool, typer.Option("--open", help="Open the preview in the browser of this machine.")
    ] = False,
    as_of: Annotated[
        str | None,
        typer.Option(
            help="The day by which versions are past, in force or upcoming; without it, the newest "
            "day of effect.",
            metavar="DATE",
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            help="Language of the findings: ko or en.",
            metavar="LANG",
            autocompletion=complete.LANGUAGES,
        ),
    ] = None,
    untrusted: Untrusted = False,
    config: Config = None,
) -> None:
    """Show the site on this machine, anew at each save.

    Nothing is written. It ends with Ctrl-C, and the exit status is 130.
    """
    from policyc.serve.making import Maker
    from policyc.serve.reading import Reader
    from policyc.serve.server import Taken
    from policyc.serve.session import session

    day = a_day(as_of, "--as-of") if as_of is not None else None
    list(files(paths))  # says where there is none, which later is only told
    maker = Maker(Reader(paths, confined(untrusted)), _asked(config, lang), day)

    def begun(at: int) -> None:
        address = f"http://127.0.0.1:{at}/"
        say(f"{address} shows {', '.join(map(str, paths))}; Ctrl-C ends it")
        if open_:
            import webbrowser

            webbrowser.open(address)

    try:
        session(maker, port, begun, _tell)
    except Taken as why:
        complain([f"policyc: error: port {port} cannot be used: {why}; name another with `--port`"])
        raise typer.Exit(Status.machine) from None


def _asked(config: Path | None, lang: str | None) -> "Asked":
    """What `policyc check` would be asked with this configuration."""
    from policyc.checking import Asked, accepted, chosen, known

    accepts = accepted(config) if config is not None else ()  # says where a rule is misnamed
    said = _said(config)
    baseline = said.get("baseline")
    return Asked(
        rules=chosen(said.get("select"), said.get("ignore")),
        lang=a_language(lang or said.get("lang")),
        shown=_SEVERITIES.index(said.get("min_severity", _SEVERITIES[-1])),
        known=known(Path(baseline) if baseline is not None else None),
        accepted=accepts,
    )


def _said(config: Path | None) -> "Mapping[str, str]":
    if config is None:
        return {}
    from policyc.configuration import read

    told = read(config).defaults("check")
    return {name: str(value) for name, value in told.items() if name != "paths"}


def _tell(told: "Told") -> None:
    """Say what a preview is made of and what was found, as `policyc check --format concise`."""
    from policyc.report.footer import summary
    from policyc.report.text import headline

    made = told.made
    report = made.report
    if report is not None:
        for one in (*report.findings, *report.upcoming):
            if one.position.file in made.checked:
                say(headline(report, one))
        say(f"# {summary(report)}")
    complain(map(str, made.preview.problems))
    pages = "page" if made.pages == 1 else "pages"
    say(f"rebuilt {made.pages} {pages} in {told.seconds:.1f} s")

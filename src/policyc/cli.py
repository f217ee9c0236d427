"""The command line: arguments in, files and exit status out."""

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Annotated

import typer
from typer.exceptions import TyperException

from policyc import __version__
from policyc import completion as complete
from policyc.arguments import Status, choices, complain, loaded
from policyc.commands.check import check as check_command
from policyc.commands.completion import completion
from policyc.commands.diff import diff as diff_command
from policyc.commands.doctor import doctor
from policyc.commands.explain import explain, rules
from policyc.commands.fmt import fmt as fmt_command
from policyc.commands.init import init
from policyc.commands.law import law as law_command
from policyc.commands.lock import lock as lock_command
from policyc.commands.notice import notice
from policyc.commands.site import site as site_command
from policyc.commands.vocab import vocab
from policyc.configured import Config
from policyc.invalid import Invalid, Misconfigured, Problem
from policyc.terminal import safe
from policyc.untrusted import Untrusted, confined

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name, and say its exit status."""
    if complete.VARIABLE in os.environ:  # a shell asks, and `app` answers
        from typer.completion import get_completion_inspect_parameters

        get_completion_inspect_parameters()  # makes the shells known, beside what it is for
    try:
        named = list(arguments) or ["--help"]
        return app(named, prog_name="policyc", standalone_mode=False) or Status.ok
    except TyperException as error:  # what the arguments lack, as typer says it
        said = error.format_message() if hasattr(error, "format_message") else str(error)
        complain([f"policyc: error: {said}; see `policyc --help`"])
        return Status.usage
    except Invalid as invalid:
        complain(map(str, invalid.problems))
        return Status.usage if isinstance(invalid, Misconfigured) else Status.refused
    except OSError as error:
        complain([f"policyc: error: {_described(error)}"])
        return Status.machine
    except (KeyboardInterrupt, typer.Abort):
        return Status.interrupted
    except Exception as error:  # noqa: BLE001 # what is left is a bug; no author wants a traceback
        what = f"{type(error).__name__}: {error}"
        complain([f"policyc: error: a bug of policyc {__version__}: {what}; please report it"])
        return Status.bug


def _described(error: OSError) -> str:
    return f"{error.filename}: {error.strerror}" if error.filename else str(error)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"policyc {__version__}")
        raise typer.Exit


@app.callback()
def policyc(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Compile Korean privacy policies: YAML in; Korean and English HTML, Markdown and PDF out."""


@app.command()
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
    from policyc.write import stale, write

    languages = [Lang(name) for name in choices(lang, list(Lang), "--lang")]
    forms = [Form(name) for name in choices(to, list(Form), "--to")]
    beside = [kind for kind, asked in ((Kind.short, short), (Kind.easy, easy)) if asked]
    within = confined(untrusted, output)
    passed_over: list[Problem] = []
    tell = passed_over.append
    with engine(needed=Form.pdf in forms, ready=True) as press:
        todo = list(jobs(loaded(paths, within), languages, beside, tell))
        files = dict(build_files(todo, forms, press, embedded=fragment, tell=tell))
    if not quiet:
        complain(f"{where}: note: {what}; {mend}" for where, what, mend in passed_over)
    changed = (stale if check else write)(files, output)
    if check and changed:
        complain(f"{output / path}: error: not fresh; run `policyc build`" for path in changed)
        raise typer.Exit(Status.found)
    if not quiet:
        for path in files:
            typer.echo(safe(f"{output / path}{'' if path in changed else ' (unchanged)'}"))


app.command("check")(check_command)
app.command()(completion)
app.command("diff")(diff_command)
app.command()(doctor)
app.command()(explain)
app.command()(rules)
app.command("fmt")(fmt_command)
app.command()(init)
app.command("law")(law_command)
app.command("lock")(lock_command)
app.command()(notice)
app.command("site")(site_command)
app.command()(vocab)


@app.command()
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
            help="policy; findings: the JSON of `check`; notice: the JSON of `notice`.",
            metavar="WHAT",
            autocompletion=complete.SCHEMAS,
        ),
    ] = "policy",
) -> None:
    """Print the JSON Schema of policies, for editors, or of what other commands print."""
    (kind, *_) = choices(of, ("policy", "findings", "notice"), "--of")
    if file is not None and not write:
        raise typer.BadParameter("a file is written with --write alone", param_hint="FILE")
    if kind == "findings":
        from policyc.report.machine import schema_text
    elif kind == "notice":
        from policyc.notices.machine import schema_text
    else:
        from policyc.schema import schema_text

    place = output or file or (Path(f"{kind}.schema.json") if write else None)
    text = schema_text()
    if place is None:
        typer.echo(text, nl=False)
    else:
        from policyc.write import write as write_files

        changed = write_files({PurePosixPath(place.name): text.encode()}, place.parent)
        if write:
            typer.echo(safe(f"{place}{'' if changed else ' (unchanged)'}"))

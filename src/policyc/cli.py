"""The command line: arguments in, files and exit status out."""

import os
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Final

import typer
from typer.exceptions import TyperException

from policyc import __version__
from policyc import completion as complete
from policyc.arguments import Status, complain, say
from policyc.invalid import Invalid, Misconfigured

COMMANDS: Final = {
    "build": "build",
    "check": "check",
    "completion": "completion",
    "diff": "diff",
    "doctor": "doctor",
    "explain": "explain",
    "rules": "explain",
    "fmt": "fmt",
    "init": "init",
    "law": "law",
    "lock": "lock",
    "notice": "notice",
    "review": "review",
    "schema": "schema",
    "serve": "serve",
    "site": "site",
    "vocab": "vocab",
}
"""The commands in the order of the help: the function of that name, in a module of `commands`."""


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name, and say its exit status."""
    if complete.VARIABLE in os.environ:  # a shell asks, and the command line answers
        from typer.completion import get_completion_inspect_parameters

        get_completion_inspect_parameters()  # makes the shells known, beside what it is for
    try:
        named = list(arguments) or ["--help"]
        return _app(named)(named, prog_name="policyc", standalone_mode=False) or Status.ok
    except TyperException as error:  # what the arguments lack, as typer says it
        complain([f"policyc: error: {_meant(error)}"])
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


def _meant(error: TyperException) -> str:
    """What is wrong with a call, and how it may be meant."""
    said = error.format_message() if hasattr(error, "format_message") else str(error)
    if getattr(getattr(error, "param", None), "name", None) == "paths":
        return (
            "no policy is named, and there is no directory `policies` here; name a file or a "
            "directory, or begin with `policyc init`"
        )
    said = said.removesuffix(".").replace(". Did you mean", "; did you mean")
    command = getattr(getattr(error, "ctx", None), "command_path", "policyc")
    return said if said.endswith(("?", "`")) else f"{said}; see `{command} --help`"


def _described(error: OSError) -> str:
    return f"{error.filename}: {error.strerror}" if error.filename else str(error)


def _version(asked: bool) -> None:
    if asked:
        say(f"policyc {__version__}")
        raise typer.Exit


def _app(arguments: Sequence[str]) -> typer.Typer:
    """The command that is named alone, as the others would only take time; else all of them."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(policyc)
    named = arguments[0] in COMMANDS and complete.VARIABLE not in os.environ
    for name in arguments[:1] if named else COMMANDS:
        module = import_module(f"policyc.commands.{COMMANDS[name]}")
        app.command(name)(getattr(module, name))
    return app


def policyc(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Compile Korean privacy policies: YAML in; Korean and English HTML, Markdown and PDF out."""

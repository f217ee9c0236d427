"""The forms of a report by name, and the form that the name of a file asks for."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath
from typing import Final, cast

from policyc.report.report import Report

_FORMS: Final[Mapping[str, tuple[str, str]]] = {
    "text": ("text", "text"),
    "concise": ("text", "concise"),
    "json": ("machine", "machine"),
    "sarif": ("sarif", "sarif"),
    "github": ("github", "github"),
    "gitlab": ("gitlab", "gitlab"),
    "junit": ("junit", "junit"),
    "markdown": ("markdown", "markdown"),
}
"""The module and the function of each form; one is imported when it is asked for."""

NAMES: Final = tuple(_FORMS)
"""The names of the forms."""

_SUFFIXES: Final = {
    ".txt": "text",
    ".json": "json",
    ".sarif": "sarif",
    ".xml": "junit",
    ".md": "markdown",
}


def rendered(report: Report, form: str) -> str:
    """The report in the form called `form`. Raises `KeyError`."""
    module, function = _FORMS[form]
    render = getattr(import_module(f"policyc.report.{module}"), function)
    return cast("Callable[[Report], str]", render)(report)


def asked_for(name: str) -> tuple[str, str] | None:
    """The form and the file that `name` asks for: `FORM=FILE`, or a file by its suffix."""
    form, equals, file = name.partition("=")
    if equals and form in NAMES and file:
        return form, file
    path = PurePath(name)
    if path.name.endswith(".sarif.json"):
        return "sarif", name
    if path.name == "gl-code-quality-report.json":
        return "gitlab", name
    found = _SUFFIXES.get(path.suffix)
    return (found, name) if found is not None else None

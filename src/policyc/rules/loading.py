"""The files of the rules become modules together, as one by one they are half of a short check."""

import os
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import module_from_spec
from pathlib import Path
from types import CodeType

from policyc.kept import Stamp, kept, stamp_of


def load(groups: Iterable[str]) -> None:
    """Import every rule of the `groups`; what is imported already stays as it is."""
    root = Path(__file__).parent
    files = [(group, *file) for group in groups for file in _files(root / group)]
    loaders = [
        SourceFileLoader(f"{__package__}.{group}.{name}", at) for group, name, at, _ in files
    ]
    stamp = tuple((at, *stamp) for _, _, at, stamp in files)
    code = kept(root / "rules.code", stamp, lambda: [one.get_code(one.name) for one in loaders])
    for group in dict.fromkeys(group for group, *_ in files):
        import_module(f"{__package__}.{group}")
    for loader, body in zip(loaders, code, strict=True):
        if loader.name not in sys.modules and body is not None:
            _import(loader, body)


def _files(directory: Path) -> Iterator[tuple[str, str, Stamp]]:
    """The name, the path and the stamp of each file of rules in `directory`."""
    with os.scandir(directory) as found:
        for entry in sorted(found, key=lambda entry: entry.name):
            if entry.name.endswith(".py") and entry.name != "__init__.py":
                yield entry.name.removesuffix(".py"), entry.path, stamp_of(entry)


def _import(loader: SourceFileLoader, body: CodeType) -> None:
    spec = ModuleSpec(loader.name, loader, origin=loader.path)
    spec.has_location = True
    sys.modules[loader.name] = module = module_from_spec(spec)
    exec(body, module.__dict__)  # noqa: S102 # as an import would
    package, _, name = loader.name.rpartition(".")
    setattr(sys.modules[package], name, module)

"""What a version says and what it is made with, each as a hash, so that the two are told apart."""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from policyc import __version__
from policyc.canonical import Canonical
from policyc.model.node import Key
from policyc.model.policy import Policy
from policyc.resources import templates

FORM: Final = "policyc meaning 1"
"""Names the spelling that is hashed; another spelling has another name."""

_MADE_WITH: Final = frozenset((".py", ".yaml", ".md", ".html", ".css", ".svg", ".json"))


def meaning(policy: Policy) -> str:
    """The hash of what the policy declares.

    It is the same whatever the author called things, in which order rows stand, which file of
    several a value stands in, and however the templates say it.
    """
    return _hash(FORM.encode(), _spelling(policy).of(policy).encode())


def parts(policy: Policy) -> Mapping[str, str]:
    """A short hash of what each key at the top of the policy declares.

    They tell where two versions differ; whether they do, `meaning` tells.
    """
    said = _spelling(policy).fields(policy)
    return {name: _hash(FORM.encode(), said[name].encode())[:8] for name in said}


def _spelling(policy: Policy) -> Canonical:
    """What spells the policy, with each key of its author's as that which it names."""
    defined = {
        "contacts": policy.contacts,
        "processors": policy.processors if isinstance(policy.processors, dict) else {},
        "services": policy.services,
        "policy purposes": policy.purposes,
    }

    def named(key: Key) -> str:
        own = defined.get(key.kind) or getattr(policy.vocabulary, key.kind, {})
        kind = json.dumps(key.kind)
        if (found := own.get(key.name)) is not None:
            return f"own {kind}:{spelling.of(found)}"
        return f"{kind}:{json.dumps(key.name)}"

    spelling = Canonical(named)
    return spelling


@cache
def rendering() -> str:
    """The hash of all that makes pages of a policy: templates, vocabulary, law data and code."""
    package = Path(str(resources.files("policyc")))
    roots = {"policyc": package, "templates": templates()}
    files = sorted(
        (f"{name}/{path.relative_to(root).as_posix()}", path)
        for name, root in roots.items()
        for path in root.rglob("*")
        if path.suffix in _MADE_WITH
        and path.is_file()
        and not (name == "policyc" and path.is_relative_to(package / "templates"))
    )
    parts = [part for name, path in files for part in (name.encode(), path.read_bytes())]
    return _hash(__version__.encode(), *parts)


def _hash(*parts: bytes) -> str:
    """One hash of several parts, no two of which run into each other."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()

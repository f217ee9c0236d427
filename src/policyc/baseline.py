"""Findings that a repository has lived with: known ones are not told again, new ones are."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, cast

from policyc.finding import Finding

VERSION: Final = 1


class NoBaseline(Exception):
    """A file that is no baseline."""


def written(findings: Iterable[Finding]) -> str:
    """The baseline of `findings`, as its file holds it: a line each, in an order of its own."""
    known = sorted({(one.policy, one.rule.id, one.fingerprint) for one in findings})
    told = [
        {"policy": policy, "rule": rule, "fingerprint": fingerprint}
        for policy, rule, fingerprint in known
    ]
    lines = ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in told)
    return f'{{"version": {VERSION}, "findings": [\n{lines}\n]}}\n'


def read(path: Path) -> frozenset[str]:
    """The fingerprints in the baseline at `path`. Raises `NoBaseline`, `OSError`."""
    try:
        data = cast("Mapping[str, Any]", json.loads(path.read_bytes()))
        if data["version"] != VERSION:
            raise NoBaseline(f"its version is not {VERSION}")
        return frozenset(str(one["fingerprint"]) for one in data["findings"])
    except (ValueError, TypeError, KeyError):
        raise NoBaseline("it is not one that `--write-baseline` wrote") from None

"""Words of a data file in both languages."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from policyc.rules.rule import Said
from policyc.vocabulary import Entry


def entries(data: Any) -> Mapping[str, Said]:
    """The words by name. Raises `pydantic.ValidationError` where a language lacks."""
    read = TypeAdapter(dict[str, Entry]).validate_python(data)
    return {name: Said(entry.ko, entry.en) for name, entry in read.items()}

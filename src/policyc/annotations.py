"""What the model notes of its fields: by which type each key of a node is read."""

from collections.abc import Mapping
from functools import cache
from typing import Any, get_type_hints

from policyc.model.node import Node


@cache
def types_of(node: type[Node]) -> Mapping[str, Any]:
    """The type of each key of `node`, in the order of its fields.

    Types that are named before they are defined are found, which pydantic does only when it builds
    the validator of the node.
    """
    types = get_type_hints(node, include_extras=True)
    return {field.alias or name: types[name] for name, field in node.model_fields.items()}

"""What stands below each field of a node, and each member of an enumeration, in its source."""

import ast
import inspect
from collections.abc import Mapping
from enum import StrEnum
from itertools import pairwise
from typing import cast

from policyc.model.node import Node


def below(kind: type[Node | StrEnum]) -> Mapping[str, str]:
    """The words below each name of `kind`, in its own source and in that of its bases.

    pydantic can read this too, but does so whenever the model is imported, and slowly.
    """
    found: dict[str, str] = {}
    for one in reversed(kind.__mro__):
        if not one.__module__.startswith("policyc."):
            continue
        (definition,) = ast.parse(inspect.getsource(one)).body
        for named, after in pairwise(cast(ast.ClassDef, definition).body):
            match named, after:
                case (
                    ast.AnnAssign(target=ast.Name(id=name))
                    | ast.Assign(targets=[ast.Name(id=name)]),
                    ast.Expr(value=ast.Constant(value=str() as words)),
                ):
                    found[name] = inspect.cleandoc(words)
                case _:
                    pass
    return found

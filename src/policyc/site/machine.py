"""A version for programs: the model as plain JSON, and the hashes by which versions differ."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final, TypeAlias, cast

from policyc.fingerprints import rendering
from policyc.law.editions import in_force
from policyc.model.node import Node
from policyc.model.policy import Policy
from policyc.model.sharing import Sharing

SCHEMA: Final = 1
"""The form of `policy.json`; a form that programs would misread has another number."""

Plain: TypeAlias = "bool | int | str | list[Plain] | dict[str, Plain] | None"


def policy_json(policy: Policy, meaning: str) -> str:
    """What a program can know of a version: the same whatever the day of the site.

    `meaning` is the hash of what the version declares.
    """
    law = in_force(policy.effective)
    told: dict[str, Plain] = {
        "schema": SCHEMA,
        "policy": policy.policy,
        "effective": policy.effective.isoformat(),
        "announced": policy.announced.isoformat() if policy.announced is not None else None,
        "languages": list(map(str, policy.languages)),
        "meaning": meaning,
        "rendering": rendering(),
        "law": [
            {
                "of": edition.of,
                "since": edition.since.isoformat(),
                "name": {"ko": edition.name.ko, "en": edition.name.en},
                "tag": str(edition.tag),
            }
            for edition in sorted(law.values(), key=lambda edition: edition.of)
        ],
        "model": plain(policy),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def plain(value: object) -> Plain:
    """A value of the model as its author may write it in one file, without what is the default."""
    match value:
        case None | bool() | int():
            return value
        case Node():
            return {
                field.alias or name: plain(inner)
                for name, field in type(value).model_fields.items()
                if not (isinstance(value, Sharing) and name in Sharing.model_fields)
                and (inner := getattr(value, name))
                != field.get_default(call_default_factory=True, validated_data={})
            }
        case dict():
            return {str(key): plain(one) for key, one in cast("dict[Any, Any]", value).items()}
        case tuple():
            return [plain(one) for one in cast("Sequence[Any]", value)]
        case date():
            return value.isoformat()
        case _:
            return str(value)  # keys, lengths of time and periods spell themselves

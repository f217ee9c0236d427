"""JSON that is printed: to be read, and as safe for a terminal and a log as any text."""

import json
import re

from policyc.terminal import safe


def as_json(data: object) -> str:
    """`data` as JSON that ends its line, whatever could steer a terminal or a log by its number."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2)
    if safe(text) != text:
        text = json.dumps(data, allow_nan=False, indent=2)
        text = re.sub(r"(##(?:vso)?)\[", r"\1\\u005b", text)
    return f"{text}\n"

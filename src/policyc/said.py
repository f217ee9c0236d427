"""What was said as Markdown, said another way: as it is read, with a capital."""

import re

from markupsafe import Markup


def plain(said: str) -> str:
    """Words that were said as Markdown, as they are read."""
    return re.sub(r"\\(.)", r"\1", re.sub(r"\[((?:\\.|[^\]\\])*)\]\([^)]*\)", r"\1", said))


def capital(said: Markup) -> Markup:
    """Words as they begin an English sentence or cell."""
    word = said.split(" ", 1)[0]
    if any(letter.isupper() for letter in word):
        return said
    return Markup(re.sub(r"^([\[(“‘]*)([a-z])", lambda m: m[1] + m[2].upper(), said))

"""Whether standard output takes colours."""

import os
import sys
from typing import Final

WHEN: Final = ("auto", "always", "never")
"""What `--color` may say."""


def coloured(when: str = "auto") -> bool:
    """Whether what is printed is coloured: as `when` says, else `NO_COLOR`, else `FORCE_COLOR`.

    Where none of them says anything, a terminal is, unless it is a dumb one.
    """
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"

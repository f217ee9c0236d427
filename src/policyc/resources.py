"""Where the words of the documents are kept."""

from pathlib import Path

_HERE = Path(__file__).parent


def templates() -> Path:
    """The directory of the templates: beside the code in a wheel, at the root in a checkout."""
    packaged = _HERE / "templates"
    return packaged if packaged.is_dir() else _HERE.parents[1] / "templates"

"""What a browser gets: the pages of a site, each with a panel that the built site has not."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import PurePosixPath
from threading import Condition
from typing import Final, NamedTuple

from policyc.finding import Finding
from policyc.invalid import Problem
from policyc.model.node import Lang
from policyc.resources import templates
from policyc.serve.panel import panel
from policyc.site.lists import MISSING

OWN: Final = "/.policyc/"
"""What the addresses begin with that no site has."""

_PAGE: Final = ".html"
_INDEX: Final = "index.html"
_GUARD: Final = re.compile(rb'<meta http-equiv="content-security-policy"[^>]*>')
"""It forbids every script; the header of the preview allows one and is otherwise as strict."""


class Shown(NamedTuple):
    """A file as a browser gets it."""

    content: bytes
    name: str
    """That of the file in the site."""
    seen: str
    """Another one where the page is another."""
    exists: bool
    """False for the page that says that there is none."""


@dataclass(frozen=True)
class Preview:
    """The files of a site, and what is to be said above its pages."""

    files: Mapping[str, bytes]
    problems: Sequence[Problem]
    """Why what was saved does not build."""
    findings: Mapping[str, Sequence[Finding]]
    """What a check says of the policy whose pages stand in a directory."""
    lang: Lang
    """The language in which that is said."""

    def name(self, path: str) -> str | None:
        """The file that the path of an address means; None where there is none."""
        name = path.removeprefix("/")
        name = name if name and not name.endswith("/") else f"{name}{_INDEX}"
        return name if name in self.files else None

    def shown(self, path: str) -> Shown:
        """The file at the path of an address, or the page that says that there is none."""
        name = self.name(path)
        return self._dressed(name or str(MISSING), exists=name is not None)

    def _dressed(self, name: str, *, exists: bool) -> Shown:
        content = self.files[name]
        if not name.endswith(_PAGE):
            return Shown(content, name, "", exists)
        above = panel(self.problems, self._found(name), self.lang).encode()
        seen = sha256(content + above).hexdigest()[:16]
        script = f'<script src="{OWN}reload.js" data-seen="{seen}" defer></script>\n'
        sheet = f'<link rel="stylesheet" href="{OWN}panel.css">'
        dressed, guards = _GUARD.subn((script + sheet).encode(), content, count=1)
        if not guards or b"<body>\n" not in dressed:
            raise RuntimeError(f"{name} is not a page as the preview knows them")
        return Shown(dressed.replace(b"<body>\n", b"<body>\n" + above, 1), name, seen, exists)

    def _found(self, name: str) -> Sequence[Finding] | None:
        """What a check says of the policy whose page it is; None where it is that of none."""
        for directory in PurePosixPath(name).parents:
            if (found := self.findings.get(str(directory))) is not None:
                return found
        return None


@cache
def own_files() -> Mapping[str, bytes]:
    """What stands at our own addresses, by their paths."""
    return {
        f"{OWN}{path.name}": path.read_bytes()
        for path in (templates() / "serve").iterdir()
        if path.suffix in (".js", ".css")
    }


class Board:
    """The preview that is shown now, for those who wait for the next one."""

    def __init__(self, preview: Preview) -> None:
        self._condition = Condition()
        self._preview = preview
        self._closed = False

    @property
    def preview(self) -> Preview:
        """The one that is shown now."""
        return self._preview

    def put(self, preview: Preview) -> None:
        """Show another one."""
        with self._condition:
            self._preview = preview
            self._condition.notify_all()

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._condition:
            self._closed = True
            self._condition.notify_all()

    def differs(self, path: str, seen: str, seconds: float) -> bool:
        """Whether the page at `path` is another than the one that was `seen`.

        Waits for that, but no longer than so many `seconds`.
        """

        def differs() -> bool:
            return self._preview.shown(path).seen != seen

        with self._condition:
            self._condition.wait_for(lambda: self._closed or differs(), seconds)
            return not self._closed and differs()

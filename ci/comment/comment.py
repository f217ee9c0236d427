"""Posts the comment of `policyc review` on a pull request, in the place of an earlier one.

The comment may be the work of a stranger: a pull request can change the workflow that makes it. So
whatever it holds, no link, mention, image or HTML is posted, and it never says where to. It uses
the standard library and `gh` alone, as it runs where nothing is installed.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final, NoReturn

MARK: Final = "<!-- policyc review -->"
MOST: Final = 65_000
"""How many characters are posted: GitHub takes 65,536."""
MAX_BYTES: Final = 1_000_000

_APART: Final = "&#8203;"
"""A space of no width: no name is read across it."""
_LINE: Final = re.compile(r"#{2,4} |- ")
_UNSAFE: Final = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_MARKUP: Final = re.compile(
    rf"[@#]?{_APART}|\\?([@#])|\\[!-/:-@\[-`{{-~]|(://|www\.|GH-)|([<>&`!\[\]\\])",
    re.IGNORECASE,
)


def harmless(text: str) -> str:
    """A comment with tables, lists and emphasis, in which all other markup is what it looks like.

    Raises `ValueError` where it does not begin as a comment of ours does.
    """
    first, _, rest = text.partition("\n")
    if first.strip() != MARK:
        raise ValueError("the file is no comment of policyc")
    lines = [MARK]
    room = MOST - len(MARK)
    for line in _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", rest).split("\n"):
        lead = found[0] if (found := _LINE.match(line)) else ""
        told = lead + _MARKUP.sub(_plain, line.removeprefix(lead).strip())
        room -= len(told) + 1
        if room < 0:
            break
        lines.append(told)
    return "\n".join(lines)


def _plain(found: re.Match[str]) -> str:
    name, address, mark = found.groups()
    if name:
        return f"{name}{_APART}"
    if address:
        return f"{address[0]}{_APART}{address[1:]}"
    return f"\\{mark}" if mark else found[0]


def says_nothing(text: str) -> bool:
    """Whether the comment tells of no version and no file."""
    return not re.search("^(### |- )", text, re.MULTILINE)


def gh(path: str, method: str = "GET", **fields: str) -> Any:  # noqa: ANN401 - JSON
    """What GitHub answers. Ends the program where it refuses."""
    given = [part for name, value in fields.items() for part in ("--raw-field", f"{name}={value}")]
    body = given if method == "GET" else ["--input", "-"]
    done = subprocess.run(
        ["gh", "api", "--method", method, path, *body],
        input=None if method == "GET" else json.dumps(fields),
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode:
        stop(f"GitHub refuses: {done.stderr.strip() or 'gh says nothing'}")
    return json.loads(done.stdout)


def pull_request(repository: str) -> str:
    """The number of the open pull request of the commit that was run; "" where there is none."""
    if number := os.environ.get("PULL"):
        return number
    head = f"{os.environ['HEAD_OWNER']}:{os.environ['HEAD_BRANCH']}"
    found = gh(f"repos/{repository}/pulls", state="open", head=head)
    numbers = [one["number"] for one in found if one["head"]["sha"] == os.environ["HEAD_SHA"]]
    return str(numbers[0]) if len(numbers) == 1 else ""


def earlier(repository: str, number: str) -> str:
    """The id of the comment that an earlier run has made; "" if there is none."""
    for page in range(1, 31):
        comments = gh(
            f"repos/{repository}/issues/{number}/comments", per_page="100", page=str(page)
        )
        for one in comments:
            if one["user"]["type"] == "Bot" and one["body"].startswith(MARK):
                return str(one["id"])
        if not comments:
            break
    return ""


def read(path: Path) -> str:
    """The text of a file that is no link. Raises `OSError`, `ValueError`."""
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise ValueError(f"the file is larger than {MAX_BYTES:,} bytes")
    return content.decode()


def stop(why: str) -> NoReturn:
    """Ends the program, and says why in the log."""
    said = _UNSAFE.sub(" ", why.replace("\n", " ")).replace("##[", "## [")
    sys.exit(f"policyc comment: {said}")


def main(path: str) -> None:
    """Posts the comment in the file at `path`."""
    try:
        text = harmless(read(Path(path)))
    except (OSError, ValueError) as error:
        stop(str(error))
    repository = os.environ["GITHUB_REPOSITORY"]
    number = pull_request(repository)
    if not number:
        stop("no open pull request has this commit")
    known = earlier(repository, number)
    if known:
        gh(f"repos/{repository}/issues/comments/{known}", "PATCH", body=text)
    elif not says_nothing(text):
        gh(f"repos/{repository}/issues/{number}/comments", "POST", body=text)


if __name__ == "__main__":
    main(sys.argv[1])

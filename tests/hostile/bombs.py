"""Promise 3: whatever a file of at most 2 MB holds, it is read or refused soon and in little room.

`python -m tests.hostile.bombs` tells it of this process, as JSON.
"""

import json
import re
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from time import process_time
from typing import Final

from tests.hostile.figures import Figures

from policyc.invalid import Invalid
from policyc.load import read
from policyc.source import MAX_BYTES, MAX_VALUES, MAX_VALUES_OF_STRANGERS, Source

SECONDS: Final = 1.0
BYTES: Final = 150_000_000
HEAD: Final = "policy: shop\nlanguages: [ko, en]\neffective: 2026-01-31\n"
FREE: Final = HEAD + "sections:\n- title: {ko: 가, en: a}\n  text:\n    ko: 나\n    en: "
PROCESSED: Final = HEAD + "processing:\n"
ROW: Final = "- {items: email, keep: until withdrawal}\n"
FULL: Final = MAX_BYTES - 1_000


def bombs() -> Mapping[str, str]:
    """What takes another reader seconds and gigabytes, each of at most 2 MB."""
    aliases = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join(8 * [f'*{before}'])}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    merges = "a: &a {x: x}\n" + "".join(
        f"{name}: &{name} {{<<: [{', '.join(8 * [f'*{before}'])}]}}\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    items, few = (", ".join(f"i{number}" for number in range(most)) for most in (150_000, 29_900))
    nearly = ", ".join(50_000 * ["emial"])
    return {
        "aliases": aliases,
        "merge keys": merges,
        "an alias of itself": "a: &a [*a]\n",
        "an anchor": f"a: &{'x' * FULL} b\n",
        "sequences": "- " * (FULL // 2),
        "brackets": "[" * FULL,
        "brackets that close": "[" * (FULL // 2) + "]" * (FULL // 2),
        "braces": "{a: " * (FULL // 4),
        "keys of keys": "? " * (FULL // 2),
        "quotation marks": '"' * FULL,
        "an open quotation": 'a: "' + "x\n " * (FULL // 3),
        "a tag": f"a: !{'x' * FULL} b\n",
        "directives": "%A b\n" * (FULL // 5),
        "documents": "---\n" * (FULL // 4),
        "comments": "#\n" * (FULL // 2),
        "blank lines": "a: b" + "\n" * FULL,
        "spaces": "a:" + " " * FULL + "b\n",
        "tabs": "a:" + "\t" * FULL + "b\n",
        "a long text": f"a: {'x' * FULL}\n",
        "a block": "a: |\n" + "  x\n" * (FULL // 4),
        "escapes": 'a: "' + "\\u1112" * (FULL // 6) + '"\n',
        "combining characters": "a: x" + "\u0301" * (FULL // 2) + "\n",
        "keys in a line": "{" + ", ".join(f"k{number}: 1" for number in range(99_000)) + "}\n",
        "keys": "".join(f"k{number}: 1\n" for number in range(99_000)),
        "keys with one beginning": "".join(f"{'k' * 250}{n}: 1\n" for n in range(FULL // 260)),
        "wrong items": f"{PROCESSED}- {{items: [{items}], keep: service_period}}\n",
        "as many as a stranger may write": f"{PROCESSED}- {{items: [{few}], keep: law}}\n",
        "wrong rows": PROCESSED + "- {x: y}\n" * 60_000,
        "as many rows": PROCESSED + "- {x: y}\n" * 9_900,
        "rows": PROCESSED + ROW * 30_000,
        "as many right ones": PROCESSED + ROW * 5_990,
        "as many keys": "".join(f"k{number}: 1\n" for number in range(14_900)),
        "numbers": f"{HEAD}version: {'9' * 49_000}\n",
        "a period": f"{PROCESSED}- {{items: email, keep: {'9' * 49_000} days}}\n",
        "a name nearly known": f"{PROCESSED}- {{items: {'email' * 9_900}, keep: law}}\n",
        "names nearly known": f"{PROCESSED}- {{items: [{nearly}], keep: law}}\n",
        "links": FREE + "[" * 49_000,
        "links that close": FREE + "'" + "[a](" * 12_000 + "'\n",
        "emphasis": FREE + "'" + "*a _" * 12_000 + "'\n",
        "code": FREE + "'" + "".join("`" * number + "a" for number in range(300)) + "'\n",
        "quotes of quotes": FREE + "'" + "> " * 24_000 + "a'\n",
        "autolinks": FREE + "'" + "<http://" * 6_000 + "'\n",
        "cells": FREE + '"|' + "a|" * 12_000 + "\\n|" + "-|" * 12_000 + '\\n"\n',
        "references": FREE + '"' + "".join(f"[{n}]: /a\\n" for n in range(4_000)) + '"\n',
        "entities": FREE + "'" + "&amp" * 12_000 + "'\n",
        "addresses": f"{HEAD}company: {{name: a, sites: ['https://{'a.' * 24_000}kr']}}\n",
        "an e-mail address": f"{HEAD}contacts: {{a: {{email: {'a.' * 24_000}@b.kr}}}}\n",
        "a telephone number": f"{HEAD}contacts: {{a: {{phone: '{'02-' * 16_000}'}}}}\n",
    }


def measured(names: Sequence[str]) -> Mapping[str, tuple[float, int]]:
    """Seconds of a processor for each that is named, and the most bytes until then."""
    found: dict[str, tuple[float, int]] = {}
    _read(f"{HEAD}company: {{name: 가}}\n")  # what the first policy of all builds
    _read(f"{FREE}'*a*'\n")
    every = bombs()
    for name in names or every:
        seconds = _read(every[name])
        found[name] = seconds, _most()
    return found


def _most() -> int:
    """The most bytes that this process has held; those of its parent before it are none of its."""
    status = Path("/proc/self/status")
    if status.exists():
        (kilobytes,) = re.findall(
            r"^VmHWM:\s*([0-9]+) kB$", status.read_text("ascii"), re.MULTILINE
        )
        return int(kilobytes) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _read(text: str) -> float:
    """Seconds until it is data, or until a stranger's is a policy, whichever is more."""
    content = text.encode()
    if len(content) > MAX_BYTES:
        raise ValueError(f"{text[:40]!r}… is larger than a file may be")
    start = process_time()
    with suppress(Invalid):
        Source.parse(content, "a.yaml", MAX_VALUES)
    is_data = process_time()
    with suppress(Invalid):
        read(Source.parse(content, "a.yaml", MAX_VALUES_OF_STRANGERS))
    return max(is_data - start, process_time() - is_data)


def explode(*names: str, allowance: float = 1.0) -> Figures:
    """The bombs of these names, or all, in a process that holds nothing else.

    With an `allowance`, they may take that many times as long.
    """
    figures = Figures("3: any file of 2 MB is read or refused in 1 s and 150 MB")
    command = [sys.executable, "-m", "tests.hostile.bombs", *names]
    done = subprocess.run(command, capture_output=True, check=True)
    found: dict[str, tuple[float, int]] = json.loads(done.stdout)
    for name, (seconds, _) in found.items():
        if seconds > SECONDS * allowance:
            figures.failures.append(f"{name}: {seconds:.2f} s")
    figures.count("bombs", len(found))
    slowest = max(found, key=lambda name: found[name][0])
    most = max(most for _, most in found.values())
    if most > BYTES:
        first = next(name for name, (_, so_far) in found.items() if so_far > BYTES)
        figures.failures.append(f"{most / 1e6:.0f} MB from “{first}” on")
    figures.worst["slowest"] = f"{found[slowest][0]:.2f} s ({slowest})"
    figures.worst["most"] = f"{most / 1e6:.0f} MB"
    return figures


if __name__ == "__main__":
    json.dump(measured(sys.argv[1:]), sys.stdout)

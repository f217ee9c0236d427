"""Promise 2: text that is no YAML, or hardly, is refused with a place in it, and never crashes."""

import resource
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from time import process_time
from typing import Final, cast
from unicodedata import normalize

import yaml
from tests.hostile.figures import Figures

from policyc.invalid import Invalid, Problem
from policyc.load import read
from policyc.source import Data, Source

ROOT: Final = Path(__file__).parents[2]
SEEDS: Final = [
    *((ROOT / name).read_text(encoding="utf-8") for name in ("examples/newsletter/policy.yaml",)),
    "policy: shop\nlanguages: [ko, en]\neffective: 2026-01-31\ncompany: {name: 가나상점}\n",
    "a: |\n  가\n  나\nb: >-\n  다\nc: \"\\u1112\\n\"\nd: ''''\ne: [f, {g: h}]\n? i\n: j\n",
    "purposes:\n  account: {title: {ko: 회원 관리, en: Membership}}\n",
]
PIECES: Final = (
    *"\t\n\r \0\x07\x1b\x7f\x85\x9b\u2028\u202e\ufeff\U000e0001",
    *"-?:,[]{}#&*!|>'\"%@`~=",
    *("<<: ", "*a", "&a ", "!!python/object/apply:os.system ", "!!int ", "---\n", "...\n", "? "),
    *("%YAML 1.1\n", "%TAG ! tag:a,2026:\n", '"\\x9b"', '"\\ud800"', '"\\U00110000"', "0x_", ": "),
    *("2026-02-30", "1:1:1", ".inf", "no", "가", "각", "한", "😀", "\u00a0", "\\", "- ", "{", "[["),
    *("extends: ../a\n", "part: true\n", "differs: x\n", "policy: ", "languages: ", "ko: "),
)
NODE: Final = 4_300 * "9"
"""More digits than Python reads as a number."""


def fuzz(seed: int, amount: int) -> Figures:
    """Half of `amount` as changed bytes, half as changed text."""
    random = Random(seed)  # noqa: S311 # no secret
    figures = Figures("2: no traceback, every refusal has its place")
    read(Source.parse(SEEDS[0].encode(), "a.yaml"))  # what the first policy of all builds
    slowest = 0.0
    before = _memory()
    for kind, mutate in (("changed bytes", _bytes), ("changed texts", _text)):
        for _ in range(amount // 2):
            content = mutate(random)
            start = process_time()
            _try(content, figures)
            slowest = max(slowest, process_time() - start)
            figures.count(kind)
    figures.worst["slowest"] = f"{slowest * 1e3:.0f} ms"
    figures.worst["memory grew"] = f"{(_memory() - before) // 1_000_000} MB"
    return figures


def _try(content: bytes, figures: Figures) -> None:
    try:
        source = Source.parse(content, "a.yaml")
        if source.data != _by_another_loader(source):
            figures.failures.append(f"read otherwise than by PyYAML: {content!r}")
        read(source)
        figures.count("of these accepted")
    except Invalid as invalid:
        for problem in invalid.problems:
            if not _stands_in(problem, content):
                figures.failures.append(f"{problem.position} is not in {content!r}")
    except Exception as error:  # noqa: BLE001 # which is what this is looking for
        figures.failures.append(f"{type(error).__name__}: {error}: {content!r}")


def _by_another_loader(source: Source) -> Data:
    load = cast("Callable[..., object]", yaml.load)
    text = source.content.decode("utf-8-sig")
    return _composed(load(text, Loader=yaml.CBaseLoader))


def _composed(data: object) -> Data:
    match data:
        case dict():
            entries = cast("dict[object, object]", data).items()
            return {normalize("NFC", str(key)): _composed(value) for key, value in entries}
        case list():
            return [_composed(value) for value in cast("list[object]", data)]
        case _:
            return normalize("NFC", str(data))


def _stands_in(problem: Problem, content: bytes) -> bool:
    lines = content.decode("utf-8-sig", "replace").split("\n")
    line, column = problem.position.line, problem.position.column
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


def _bytes(random: Random) -> bytes:
    content = bytearray(random.choice(SEEDS).encode())
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(content) + 1)
        match random.randrange(4):
            case 0:
                del content[at : at + random.randint(1, 40)]
            case 1:
                content[at:at] = random.randbytes(random.randint(1, 4))
            case 2:
                content[at:at] = bytes([random.randrange(128)])
            case _:
                content[at : at + 1] = bytes([random.randrange(256)])
    return bytes(content)


def _text(random: Random) -> bytes:
    text = random.choice(SEEDS)
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(text) + 1)
        end = at + random.choice((0, 0, 0, 1, 2, 8, 30))
        text = text[:at] + "".join(_pieces(random)) + text[end:]
    return text.encode("utf-8", "surrogatepass")


def _pieces(random: Random) -> Iterator[str]:
    for _ in range(random.choice((0, 1, 1, 1, 2, 3))):
        piece = random.choice((*PIECES, NODE))
        yield piece * random.choice((1, 1, 1, 1, 2, 40)) if len(piece) < len(NODE) else piece


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

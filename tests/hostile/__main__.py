"""Runs the attacks in full, or in a part of it, and prints what they came to as a table.

`python -m tests.hostile [--seed N] [--part 0.1] [NAME…]`
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from time import perf_counter
from typing import Final

from tests.hostile import bombs, pdfs, reach, steer, values, yamls
from tests.hostile.figures import SEED, Figures

Attack = Callable[[int, float], Figures]

ATTACKS: Final[Mapping[str, Attack]] = {
    "reach": lambda _, part: reach.reach(pdfs=_of(reach.TOTAL, part), traced=True),
    "yamls": lambda seed, part: yamls.fuzz(seed, _of(200_000, part)),
    "bombs": lambda _, __: bombs.explode(),
    "values": lambda seed, part: values.show(seed, _of(100_000, part)),
    "pdfs": lambda seed, part: pdfs.look(seed, _of(200, part), pdfs.every_policy()),
    "steer": lambda seed, part: steer.steer(seed, _of(100_000, part)),
}


def _of(amount: int, part: float) -> int:
    return max(1, round(amount * part))


def main() -> None:
    """Run those that are named, or all, and exit with 1 where one found something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--part", type=float, default=1.0, help="1 is all of it")
    parser.add_argument("names", nargs="*", choices=[*ATTACKS, []], metavar="NAME")
    asked = parser.parse_args()
    sys.stdout.write(
        f"seed {asked.seed}, part {asked.part:g}\n\n| promise | tried | found | worst |\n"
    )
    sys.stdout.write("| --- | --- | --- | --- |\n")
    found: list[str] = []
    for name in asked.names or ATTACKS:
        start = perf_counter()
        figures = ATTACKS[name](asked.seed, asked.part)
        sys.stdout.write(f"{figures.row()}\n")
        sys.stdout.flush()
        found += (f"{name}: {failure[:1000]}" for failure in figures.failures)
        sys.stderr.write(f"{name}: {perf_counter() - start:.0f} s\n")
    sys.stderr.write("".join(f"{one}\n" for one in found))
    sys.exit(bool(found))


if __name__ == "__main__":
    main()

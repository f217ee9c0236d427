"""The attacks of tests/hostile in their short form; `make hostile` is the long one."""

from tests.hostile import bombs, pdfs, reach, steer, values, yamls
from tests.hostile.figures import SEED, Figures

BOMBS = (
    *("aliases", "merge keys", "an anchor", "brackets", "braces", "keys of keys", "a tag"),
    *("an open quotation", "as many rows", "wrong items", "links that close", "emphasis"),
)


def held(figures: Figures) -> None:
    """Print what was tried, and fail where something went wrong."""
    print(f"seed {SEED}: {figures.row()}")  # noqa: T201 # shown where it fails
    assert figures.failures == []
    assert figures.tried


def test_text_that_is_no_yaml() -> None:
    held(yamls.fuzz(SEED, 2_000))


def test_bombs() -> None:
    """No time is asserted that a busy machine could miss."""
    held(bombs.explode(*BOMBS, allowance=5))


def test_values_arrive_as_they_are() -> None:
    held(values.show(SEED, 200))


def test_pdfs_are_clean() -> None:
    held(pdfs.look(SEED, 3, ()))


def test_nothing_is_reached() -> None:
    """By the word of the interpreter; `make hostile` asks the system too."""
    held(reach.reach(pdfs=12, traced=False))


def test_nothing_steers() -> None:
    held(steer.steer(SEED, 600))

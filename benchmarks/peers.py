"""What the peers do with the words that we made, so that all print the same document."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import tostring

from benchmarks.programs import WEASYPRINT, Command, one_by_one, pandoc, side_by_side
from benchmarks.timing import Action
from policyc.compose import compose
from policyc.html import page
from policyc.load import load
from policyc.paper import fit
from policyc.resources import templates

_PAGE: Final = ("--from", "gfm", "--to", "html", "--standalone", "--metadata", "pagetitle=Policy")


def pages(markdown: Sequence[Path]) -> Action:
    """pandoc makes a page of each file, one after the other."""
    return lambda directory: one_by_one(*(_page(file, directory) for file in markdown))


def printed(markdown: Sequence[Path]) -> Action:
    """pandoc makes a page of each file and WeasyPrint prints it, one after the other."""
    return lambda directory: one_by_one(
        *(_page(file, directory) for file in markdown),
        *(_print(directory / f"{file.stem}.html", directory) for file in markdown),
    )


def bare(dressed: Sequence[Path]) -> Action:
    """WeasyPrint prints pages that are ready, side by side, and does nothing else."""
    return lambda directory: side_by_side(*(_print(file, directory) for file in dressed))


def dressed(policy: Path, directory: Path) -> list[Path]:
    """The pages of the policy as the product gives them to WeasyPrint, a file each."""
    style = (templates() / "print.css").read_text(encoding="utf-8")
    read, _ = load(policy)
    files: list[Path] = []
    for lang in read.languages:
        text = page(compose(read, [lang]), style)
        root = import_module("weasyprint").HTML(string=text).etree_element
        fit(root.find("body"))
        file = directory / f"{lang}.html"
        file.write_text(f"<!doctype html>\n{tostring(root, 'unicode', 'html')}", encoding="utf-8")
        files.append(file)
    return files


def _page(markdown: Path, directory: Path) -> Command:
    return (pandoc(), *_PAGE, markdown, "--output", directory / f"{markdown.stem}.html")


def _print(page: Path, directory: Path) -> Command:
    return (WEASYPRINT, "--quiet", page, directory / f"{page.stem}.pdf")

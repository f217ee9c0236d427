"""What a build writes, says and ends with."""

import errno
import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest

from policyc import __version__
from policyc.cli import run

HERE: Final = Path(__file__).resolve().parent
POLICY: Final = HERE / "every_alternative.yaml"
SHOP: Final = "policy: shop\nlanguages: [ko, en]\neffective: 2026-01-31\n"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small policy, alone in the working directory."""
    monkeypatch.chdir(tmp_path)
    policy = Path("shop.yaml")
    policy.write_text(SHOP, encoding="utf-8")
    return policy


def sums(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file in a folder, by its path there."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def policyc(
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    before: Callable[[], None] | None = None,
    cwd: Path,
) -> subprocess.CompletedProcess[str]:
    """What the command does in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "policyc", *arguments],
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=before,
    )


# The same input gives the same bytes.


def test_the_same_bytes_whatever_the_surroundings(tmp_path: Path) -> None:
    """Time zone, locale, hash seed, permissions and working directory leave no trace."""
    places = [
        (tmp_path / "a", {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"}),
        (
            tmp_path / "b" / "가나 다",
            {
                "TZ": "Pacific/Kiritimati",
                "LC_ALL": "ko_KR.UTF-8",
                "LANG": "tr_TR.UTF-8",
                "PYTHONHASHSEED": "4242",
                "PYTHONUTF8": "0",
                "SOURCE_DATE_EPOCH": "86400",
            },
        ),
    ]
    built: list[dict[str, str]] = []
    for cwd, environment in places:
        cwd.mkdir(parents=True)
        (cwd / "policy.yaml").write_bytes(POLICY.read_bytes())
        done = policyc("build", "policy.yaml", cwd=cwd, environment=environment)
        assert (done.returncode, done.stderr) == (0, "")
        built.append(sums(cwd / "dist"))
    assert sorted(built[0]) == [
        f"dolgae/2026-08-03/{name}.{form}"
        for name in ("en", "ko", "mobile_cameras.en", "mobile_cameras.ko")
        for form in ("html", "md", "pdf")
    ]
    assert built[0] == built[1]


def test_the_path_of_the_policy_leaves_no_trace(shop: Path) -> None:
    """A file that is moved compiles to the same."""
    assert run(["build", "shop.yaml", "--to", "html,md", "-q"]) == 0
    before = sums(Path("dist"))
    Path("elsewhere").mkdir()
    shop.rename("elsewhere/2026.yaml")
    assert run(["build", "elsewhere", "--to", "html,md", "-q", "-o", "again"]) == 0
    assert sums(Path("again")) == before


def test_the_byte_order_mark_and_line_ends_leave_no_trace(shop: Path) -> None:
    """A policy saved by a Windows editor compiles to the same."""
    assert run(["build", "shop.yaml", "--to", "html,md", "-q"]) == 0
    shop.write_bytes(b"\xef\xbb\xbf" + SHOP.replace("\n", "\r\n").encode())
    assert run(["build", "shop.yaml", "--to", "html,md", "-q", "--check"]) == 0


# What is written, and what is left alone.


def test_what_has_not_changed_is_not_written(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second build writes nothing, and says so."""
    assert run(["build", str(shop), "--to", "html,md"]) == 0
    first = {path: path.stat().st_mtime_ns for path in Path("dist").rglob("*.*")}
    for path in first:
        os.utime(path, ns=(0, 0))
    capsys.readouterr()
    assert run(["build", "shop.yaml", "--to", "html,md"]) == 0
    assert [path.stat().st_mtime_ns for path in first] == [0] * 4
    assert capsys.readouterr().out.splitlines() == [
        f"dist/shop/2026-01-31/{name} (unchanged)"
        for name in ("ko.html", "en.html", "ko.md", "en.md")
    ]


def test_what_has_changed_is_written(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A build after a change writes what the change concerns, and names it."""
    shop.write_text(SHOP + "company: {name: {ko: 가나, en: Gana}}\n", encoding="utf-8")
    assert run(["build", "shop.yaml", "--to", "md", "-q"]) == 0
    shop.write_text(SHOP + "company: {name: {ko: 가나, en: Nada}}\n", encoding="utf-8")
    assert run(["build", "shop.yaml", "--to", "md"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "dist/shop/2026-01-31/ko.md (unchanged)",
        "dist/shop/2026-01-31/en.md",
    ]


@pytest.mark.parametrize(
    ("broken", "forms"),
    [
        pytest.param("retension: {}\n", "html,md", id="no-policy"),
        pytest.param("company: {name: 가나 😀}\n", "html,md,pdf", id="no-glyph"),
        pytest.param("version: [\n", "html,md,pdf", id="no-YAML"),
    ],
)
def test_a_failed_build_leaves_what_was_there(shop: Path, broken: str, forms: str) -> None:
    """Earlier output stays whole, and nothing is added to it."""
    assert run(["build", "shop.yaml", "--to", "html,md", "-q"]) == 0
    before = sums(Path())
    Path("other.yaml").write_text(SHOP.replace("shop", "other") + broken, encoding="utf-8")
    shop.write_text(SHOP + "version: '2'\n", encoding="utf-8")
    assert run(["build", "shop.yaml", "other.yaml", "--to", forms]) == 3
    inputs = {name: sums(Path())[name] for name in ("shop.yaml", "other.yaml")}
    assert sums(Path()) == {**before, **inputs}


def test_a_full_disk_leaves_what_was_there(shop: Path) -> None:
    """A file that cannot be written in full is not there at all, and the others are as before."""
    cwd = Path.cwd()
    assert policyc("build", "shop.yaml", "--to", "html,md", cwd=cwd).returncode == 0
    before = sums(Path("dist"))
    shop.write_text(SHOP + "version: '2'\n", encoding="utf-8")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    done = policyc("build", "shop.yaml", "--to", "md,html", cwd=cwd, before=limit)
    assert (done.returncode, done.stderr.count("\n")) == (4, 1)
    assert "File too large" in done.stderr
    assert sums(Path("dist")) == before


def test_a_disk_that_is_full_at_last(
    shop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the disk refuses only when all is written, names its file and leaves nothing."""
    assert run(["build", "shop.yaml", "--to", "html,md", "-q"]) == 0
    before = sums(Path("dist"))
    shop.write_text(SHOP + "version: '2'\n", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert run(["build", "shop.yaml", "--to", "html"]) == 4
    assert capsys.readouterr().err.splitlines() == [
        "policyc: error: dist/shop/2026-01-31/ko.html: No space left on device"
    ]
    assert sums(Path("dist")) == before


def test_languages_and_forms_may_be_chosen(shop: Path) -> None:
    """What is asked for is made, and nothing else."""
    assert run(["build", str(shop), "--lang", "en", "--to", "md", "-q"]) == 0
    assert list(sums(Path("dist"))) == ["shop/2026-01-31/en.md"]


def test_a_policy_has_the_languages_it_has(shop: Path) -> None:
    """A language that the policy is not written in is not made."""
    shop.write_text(SHOP.replace("[ko, en]", "en"), encoding="utf-8")
    assert run(["build", "shop.yaml", "--to", "md", "-q"]) == 0
    assert list(sums(Path("dist"))) == ["shop/2026-01-31/en.md"]


def test_a_bilingual_policy_has_a_page_of_both(shop: Path) -> None:
    """Both languages stand in one page too, the authoritative one first."""
    shop.write_text(SHOP + "mode: bilingual\n", encoding="utf-8")
    assert run(["build", "shop.yaml", "--to", "html,md", "-q"]) == 0
    assert sorted(path.name for path in Path("dist/shop/2026-01-31").glob("*.md")) == [
        "en.md",
        "ko-en.md",
        "ko.md",
    ]
    html = Path("dist/shop/2026-01-31/ko-en.html").read_text(encoding="utf-8")
    assert re.findall('<(?:html|article|div)[^>]* lang="(..)"', html) == ["ko", "ko", "en"]


def test_a_fragment_is_for_another_page(shop: Path) -> None:
    """A fragment has the words of the page, and neither head nor style."""
    assert run(["build", str(shop), "--to", "html", "--lang", "ko", "--fragment", "-q"]) == 0
    html = Path("dist/shop/2026-01-31/ko.html").read_text(encoding="utf-8")
    assert html.startswith('<div class="policyc"')
    assert re.findall("<(?:html|head|body|style|title|meta|script)", html) == []
    assert "2026년 1월 31일부터" in html


def test_a_directory_is_all_the_policies_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Policies are found at any depth; each version of a service has its own place."""
    monkeypatch.chdir(tmp_path)
    for service, day in (("shop", "2026-01-31"), ("shop", "2026-02-28"), ("cafe", "2026-01-31")):
        path = Path("policies", service, f"{day}.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        text = f"policy: {service}\nlanguages: en\neffective: {day}\n"
        path.write_text(text, encoding="utf-8")
    assert run(["build", "policies", "--to", "md", "-q"]) == 0
    assert list(sums(Path("dist"))) == [
        "cafe/2026-01-31/en.md",
        "shop/2026-01-31/en.md",
        "shop/2026-02-28/en.md",
    ]


# How fresh the output is.


def test_check_of_what_is_fresh(shop: Path) -> None:
    """Fresh output is exit status 0."""
    assert run(["build", str(shop), "--to", "html,md", "-q"]) == 0
    assert run(["build", str(shop), "--to", "html,md", "--check"]) == 0


def test_check_of_what_is_stale(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Stale output is exit status 1 and a line for each file; nothing is written."""
    assert run(["build", str(shop), "--to", "md", "-q"]) == 0
    before = sums(Path("dist"))
    Path("dist/shop/2026-01-31/ko.md").write_text("", encoding="utf-8")
    stale = sums(Path("dist"))
    assert run(["build", str(shop), "--to", "md", "--check"]) == 1
    assert capsys.readouterr().err == (
        "dist/shop/2026-01-31/ko.md: error: not fresh; run `policyc build`\n"
    )
    assert (sums(Path("dist")) == stale, stale == before) == (True, False)


def test_check_of_what_is_not_there(shop: Path) -> None:
    """Output that was never made is stale, and is not made."""
    assert run(["build", str(shop), "--to", "md", "--check"]) == 1
    assert not Path("dist").exists()


# Exit statuses.


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["build"], "no policy is named", id="no-path"),
        pytest.param(
            ["biuld", "shop.yaml"],
            "No such command 'biuld'; did you mean 'build'?",
            id="no-command",
        ),
        pytest.param(
            ["build", "shop.yaml", "--too", "md"], "No such option: --too", id="no-option"
        ),
        pytest.param(
            ["build", "shop.yaml", "--to", "docx"],
            "“docx” is not one of html, md, pdf",
            id="no-form",
        ),
        pytest.param(
            ["build", "shop.yaml", "--lang", "ja"], "“ja” is not one of ko, en", id="no-language"
        ),
        pytest.param(["build", "empty"], "there is no policy in empty", id="no-policy"),
    ],
)
@pytest.mark.usefixtures("shop")
def test_a_call_that_is_off(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A call that cannot be meant is exit status 2 and one line."""
    Path("empty").mkdir()
    assert run(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith("policyc: error: ")
    assert re.search(r"(\?|`policyc (init|(build )?--help)`)\n\Z", error)
    assert (said in error, error.count("\n")) == (True, 1)


def test_a_file_that_is_not_there(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A policy that cannot be read is refused where it should be."""
    shop.unlink()
    assert run(["build", "shop.yaml"]) == 3
    assert capsys.readouterr().err == (
        "shop.yaml:1:1: error: the file cannot be read: no such file or directory; check the path\n"
    )


@pytest.mark.parametrize(
    ("output", "said"),
    [
        pytest.param("file", "file/shop", id="a-file-where-the-directory-should-be"),
        pytest.param(
            "folder", "folder/shop/2026-01-31/en.md", id="a-directory-where-a-file-should-be"
        ),
        pytest.param("/proc/dist", "/proc/dist", id="a-place-where-nobody-may-write"),
    ],
)
@pytest.mark.usefixtures("shop")
def test_a_machine_that_cannot(output: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What the machine refuses is exit status 4 and one line, and no file is half there."""
    Path("file").write_text("", encoding="utf-8")
    Path("folder/shop/2026-01-31/en.md").mkdir(parents=True)
    before = sums(Path())
    assert run(["build", "shop.yaml", "--to", "md", "-o", output]) == 4
    error = capsys.readouterr().err
    assert error.startswith(f"policyc: error: {said}")
    assert (error.count("\n"), sums(Path())) == (1, before)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is one line."""
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"policyc {__version__}\n"


def test_no_arguments_are_a_question_for_help(capsys: pytest.CaptureFixture[str]) -> None:
    """The commands are named to whoever asks for nothing."""
    assert run([]) == 0
    assert re.findall("(?m)^ +(build|schema) ", capsys.readouterr().out) == ["build", "schema"]


# What is imported.

LOADED: Final = """
import os, sys
os._exit = sys.exit  # so that what was imported can still be told
before = set(sys.modules)
from policyc.__main__ import main
try:
    main()
except SystemExit as done:
    assert not done.code, done.code
tops = {name.partition(".")[0] for name in set(sys.modules) - before}
print(*sorted(tops - set(sys.stdlib_module_names)), file=sys.stderr)
"""
MODEL: Final = {
    "annotated_doc",
    "annotated_types",
    "cython_runtime",  # yaml's
    "policyc",
    "pydantic",
    "pydantic_core",
    "shellingham",
    "typer",
    "typing_extensions",
    "typing_inspection",
    "yaml",
}
WORDS: Final = {"babel", "jinja2", "markdown_it", "markupsafe", "mdurl"}


@pytest.mark.parametrize(
    ("arguments", "used"),
    [
        pytest.param(["--version"], {"policyc"}, id="version"),
        pytest.param(["schema"], MODEL | {"babel", "markupsafe"}, id="schema"),
        pytest.param(
            ["build", str(POLICY), "--to", "html,md"], MODEL | WORDS, id="HTML-and-Markdown"
        ),
        pytest.param(["check", str(POLICY), "--exit-zero"], MODEL | WORDS, id="check"),
    ],
)
def test_only_what_is_used_is_imported(
    arguments: list[str], used: set[str], tmp_path: Path
) -> None:
    """A command waits for no package that it does without."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {name for name in done.stderr.split() if not name.startswith("_")}
    assert "policyc" in imported
    assert imported - used == set()

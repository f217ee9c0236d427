"""The actions and templates for CI: their steps run here as on a runner, on hostile inputs."""

import importlib.util
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any, Final, cast

import pytest
import yaml
from markdown_it import MarkdownIt

from policyc.cli import run

ROOT: Final = Path(__file__).resolve().parent.parent
EXAMPLE: Final = ROOT / "examples/policy-repo"
BIN: Final = Path(sys.executable).parent
ACTION: Final = ROOT / "action.yml"
COMMENT: Final = ROOT / "ci/comment/action.yml"

POLICY: Final = """\
policy: {key}
languages: [ko, en]
effective: 2026-11-01
company: {{name: {{ko: 주식회사 솔빛, en: "{name}"}}}}
purposes:
  orders: {{title: {{ko: 주문 처리, en: Order processing}}}}
processing:
  - {{purpose: orders, items: {items}, basis: contract, keep: until withdrawal}}
"""
HOSTILE_NAMES: Final = (
    "$(touch pwned).yaml",
    "`touch pwned`;touch pwned #.yaml",
    "-rf.yaml",
    "--fix.yaml",
    "::error::x.yaml",
    "##[add-mask]x.yaml",
    "quote'\".yaml",
    "@team #1 ![x](y) <b>.yaml",
    "이름 %0A공백.yaml",
)
HOSTILE_NAME: Final = (
    "::error::x ##[add-mask]y @team #1 $(touch pwned) ![x](https://e.co/x) <img src=x>"
)
COMMAND: Final = re.compile(
    r"::(error|warning|notice) "
    r"(title=policyc::|file=[^:]*,line=\d+,col=\d+,endColumn=\d+,title=[^:]*::)"
)
"""The commands of a runner that are ours: no value can begin one, or end its properties."""


def documents(path: Path) -> Any:  # noqa: ANN401 - YAML
    return yaml.safe_load(path.read_text("utf-8"))


def workflows() -> list[Path]:
    """Every file that a runner of CI reads."""
    return [
        ACTION,
        COMMENT,
        ROOT / "ci/gitlab.yml",
        ROOT / ".pre-commit-hooks.yaml",
        EXAMPLE / ".pre-commit-config.yaml",
        EXAMPLE / ".gitlab-ci.yml",
        *sorted(ROOT.glob(".github/workflows/*.yml")),
        *sorted(EXAMPLE.glob(".github/workflows/*.yml")),
    ]


def said_under(data: object, key: str) -> Iterator[object]:
    """Every value of `key` in a document, however deep."""
    if isinstance(data, dict):
        for name, value in cast("dict[object, object]", data).items():
            if name == key:
                yield value
            yield from said_under(value, key)
    elif isinstance(data, list):
        for value in cast("list[object]", data):
            yield from said_under(value, key)


# What stands in the files.


@pytest.mark.parametrize("path", [ACTION, COMMENT], ids=["action", "comment"])
def test_nothing_from_outside_is_shell(path: Path) -> None:
    """An expression in a script would be read as shell; they stand in `env:`, `if:`, `with:`."""
    runs = list(said_under(documents(path), "run"))
    assert runs
    assert [run for run in runs if "${{" in str(run)] == []
    assert "GITHUB_ENV" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", sorted((ROOT / "ci").iterdir()), ids=lambda path: path.name)
def test_no_script_changes_what_later_steps_are(path: Path) -> None:
    if path.is_file() and path.suffix == "":
        assert os.access(path, os.X_OK)
        assert not re.search("GITHUB_(ENV|PATH)|eval|set-output", path.read_text("utf-8"))


@pytest.mark.parametrize("path", workflows(), ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_used_is_pinned_by_its_commit(path: Path) -> None:
    data = documents(path)
    uses = [str(one) for one in said_under(data, "uses")]
    assert [one for one in uses if not re.fullmatch(r"[^@]+@[0-9a-f]{40}", one)] == []
    for name in ("rev", "ref"):
        assert all(re.fullmatch("[0-9a-f]{40}", str(one)) for one in said_under(data, name))


def test_one_version_of_each_action_is_used() -> None:
    """Also in the workflow that `policyc init` writes: a new version is put in everywhere."""
    starter = ROOT / "src/policyc/starters/repository/workflow.yml"
    texts = "\n".join(path.read_text("utf-8") for path in [*workflows(), starter])
    pinned: dict[str, set[str]] = {}
    for name, commit in re.findall(r"uses: ([\w-]+/[\w-]+)[\w/-]*@(\S+(?: # \S+)?)", texts):
        pinned.setdefault(name, set()).add(commit)
    assert {name: commits for name, commits in pinned.items() if len(commits) > 1} == {}


def test_every_input_is_explained_and_used() -> None:
    text = ACTION.read_text("utf-8")
    inputs = documents(ACTION)["inputs"]
    page = (ROOT / "docs/ci.md").read_text("utf-8")
    for name, said in inputs.items():
        assert said["description"]
        assert isinstance(said["default"], str)
        assert f"inputs.{name}" in text
        assert f"| `{name}` |" in page


def test_zizmor_finds_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the workflows here, those of the example and the one that `policyc init` writes."""
    zizmor = BIN / "zizmor"
    if not zizmor.exists():
        pytest.skip("zizmor is not installed: run `make test`")
    assert run(["init", str(tmp_path), "--lang", "en", "--date", "2026-12-01"]) == 0
    capsys.readouterr()
    done = subprocess.run(
        [
            zizmor,
            *("--offline", "--no-config", "--no-progress", "--strict-collection", "--collect=all"),
            *("--persona=pedantic", "--format=plain"),
            *[path for path in workflows() if "gitlab" not in path.name],
            tmp_path / ".github",
        ],
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings to report" in done.stdout


# The steps of the action.


@dataclass
class Runner:
    """What a runner has around the steps of an action."""

    work: Path
    temp: Path
    context: dict[str, Any] = field(default_factory=dict[str, Any])
    event: str = "pull_request"
    log: str = ""

    def step(self, path: Path, name: str, **inputs: str) -> tuple[int, Mapping[str, str]]:
        """Runs a step of the action in the file at `path`: its exit status and its outputs."""
        action = documents(path)
        declared = {key: one.get("default", "") for key, one in action["inputs"].items()}
        given = {key.replace("_", "-"): value for key, value in inputs.items()}
        assert given.keys() <= declared.keys()
        known = {**self.context, "inputs": {**declared, **given}}
        (step,) = [one for one in action["runs"]["steps"] if one["name"] == name]
        assert step["shell"] == "bash"
        output = self.temp / "output"
        output.write_text("")
        script = self.temp / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
            cwd=self.work,
            env={
                "PATH": f"{self.temp}/bin:{BIN}:{os.environ['PATH']}",
                "HOME": str(self.temp),
                "RUNNER_TEMP": str(self.temp),
                "GITHUB_ACTION_PATH": str(path.parent),
                "GITHUB_EVENT_NAME": self.event,
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(self.temp / "summary"),
                "GITHUB_REPOSITORY": "solbit/policies",
                "A_SECRET": "of the job",
                **{key: resolved(str(value), known) for key, value in step.get("env", {}).items()},
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        self.log = (done.stdout + done.stderr).decode("utf-8")
        assert not list(self.work.rglob("pwned"))
        for line in self.log.splitlines():  # as the runner looks for commands
            assert not line.lstrip().startswith("::") or COMMAND.match(line), line
            assert "##[" not in line
        return done.returncode, told(output.read_text("utf-8"))

    @property
    def summary(self) -> str:
        path = self.temp / "summary"
        return path.read_text("utf-8") if path.exists() else ""


def resolved(value: str, known: Mapping[str, Any]) -> str:
    """An expression of names and `||` as GitHub evaluates it."""
    found = re.fullmatch(r"\$\{\{ ([\w. |-]+) \}\}", value)
    assert found, value
    for name in found[1].split(" || "):
        one: Any = known
        for part in name.split("."):
            one = one.get(part, {})
        if one:
            return str(one)
    return ""


def told(text: str) -> Mapping[str, str]:
    """The outputs of a step, as the runner reads the file."""
    outputs: dict[str, str] = {}
    lines = iter(text.splitlines())
    for line in lines:
        name, _, end = line.partition("<<")
        assert re.fullmatch("[0-9a-f]{32}", end)
        outputs[name] = "\n".join(iter(lines.__next__, end))
    return outputs


def git(work: Path, *arguments: str) -> str:
    alone = ("-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false")
    command = ["git", "-C", str(work), *alone, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A repository in which a pull request changes a policy, and adds some with hostile names."""
    work, temp = tmp_path / "work", tmp_path / "temp"
    (work / "policies").mkdir(parents=True)
    (temp / "bin").mkdir(parents=True)
    policy = work / "policies/shop.yaml"
    policy.write_text(POLICY.format(key="shop", name="Solbit", items="email"), encoding="utf-8")
    git(work, "init", "--quiet")
    git(work, "add", ".")
    git(work, "commit", "--quiet", "--message", "first")
    base = git(work, "rev-parse", "HEAD")
    policy.write_text(
        POLICY.format(key="shop", name=HOSTILE_NAME, items="[email, name]"), encoding="utf-8"
    )
    for number, name in enumerate(HOSTILE_NAMES):
        text = POLICY.format(key=f"other-{number}", name="x", items="email")
        (work / "policies" / name).write_text(text, encoding="utf-8")
    context = {
        "github": {
            "event": {
                "pull_request": {"base": {"sha": base}, "number": 7},
                "workflow_run": {
                    "head_repository": {"owner": {"login": "stranger"}},
                    "head_branch": 'zzz";touch${IFS}pwned;#',
                    "head_sha": "c" * 40,
                },
            }
        },
        "steps": {},
    }
    return Runner(work, temp, context)


def test_a_pull_request_is_checked(runner: Runner) -> None:
    """Annotations, the summary and SARIF; findings fail the step; no value becomes a command."""
    sarif = "out $(touch pwned)/it's.sarif"
    status, outputs = runner.step(ACTION, "Check", install="false", lang="en", sarif=sarif)
    assert status == 1
    assert outputs == {"sarif": sarif}
    commands = [line for line in runner.log.splitlines() if line.startswith("::")]
    assert any(line.startswith("::error file=policies/shop.yaml,line=") for line in commands)
    assert any("file=policies/-rf.yaml," in line for line in commands)
    assert any("file=policies/$(touch pwned).yaml," in line for line in commands)
    assert runner.summary.startswith("## ")
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(runner.summary)
    assert not re.search("<(img|a|b)\\b", page)
    report = json.loads((runner.work / sarif).read_text("utf-8"))
    assert report["version"] == "2.1.0"


def test_a_pull_request_is_compared(runner: Runner) -> None:
    """The comment is in the summary and in a file whose name is an output."""
    status, outputs = runner.step(ACTION, "Compare", install="false", lang="en")
    assert status == 0
    comment = Path(outputs["comment"]).read_text("utf-8")
    assert comment == runner.summary
    assert "Item added." in comment
    assert comment.count("This version is new.") == len(HOSTILE_NAMES)
    assert not re.search(r"@\w|(?<!&)#\d", comment)


def test_hostile_inputs(runner: Runner) -> None:
    """A path is a path, an option's value is a value, and paths need no quoting."""
    paths = "\n".join(["policies/-rf.yaml", "", "policies/$(touch pwned).yaml"])
    assert runner.step(ACTION, "Check", install="false", paths=paths, fail_on="error")[0] == 1
    assert "policies/shop.yaml" not in runner.log
    for wrong in (
        {"lang": "--exit-zero"},
        {"lang": "en; touch pwned"},
        {"as_of": "$(touch pwned)"},
        {"fail_on": "--fix"},
        {"untrusted": "yes\n::error::x"},
    ):
        status, outputs = runner.step(ACTION, "Check", install="false", **wrong)
        assert (status, outputs) == (2, {})
    (runner.work / "-rf.yaml").write_text("policy: [\n")
    status, _ = runner.step(
        ACTION, "Check", install="false", paths="-rf.yaml\n--fix", sarif="s.sarif"
    )
    assert status == 3
    assert not (runner.work / "s.sarif").exists()


def test_what_is_refused_is_annotated_too(runner: Runner) -> None:
    """Also for a policy whose name would be a command at the beginning of a line."""
    name = "::error::y ##[group]z.yaml"
    (runner.work / "policies/a\n::set-output name=x::y.yaml").write_text("policy: x\n")
    (runner.work / name).write_text("policy: [\n")
    status, outputs = runner.step(
        ACTION, "Check", install="false", paths=f"{name}\npolicies", sarif="s.sarif"
    )
    assert (status, outputs) == (3, {})
    assert "y ##\\u{5b}group]z.yaml,line=2,col=1," in runner.log
    assert "file=policies/a%0A\\u{3a}%3Aset-output name=x%3A%3Ay.yaml," in runner.log
    assert "Nothing was checked" in runner.summary
    status, outputs = runner.step(ACTION, "Compare", install="false", paths=name)
    assert status == 0  # the check has failed the job already
    assert "z.yaml" in Path(outputs["comment"]).read_text("utf-8")


@pytest.mark.parametrize(
    ("event", "untrusted", "heard"),
    [
        ("pull_request", "", "nothing"),
        ("pull_request_target", "", "nothing"),
        ("workflow_run", "", "nothing"),
        ("pull_request", "false", "policyc.toml"),
        ("push", "", "policyc.toml"),
        ("push", "true", "nothing"),
    ],
)
def test_a_configuration_is_heard_where_it_is_trusted(
    runner: Runner, event: str, untrusted: str, heard: str
) -> None:
    """And policyc sees nothing of the job's environment."""
    seen = runner.temp / "seen"
    policyc = runner.temp / "bin/policyc"
    policyc.write_text(f'#!/bin/sh\nenv > "{seen}"\nprintf "%s\\n" "$@" >> "{seen}"\n')
    policyc.chmod(0o755)
    runner.event = event
    assert runner.step(ACTION, "Check", install="false", untrusted=untrusted)[0] == 0
    said = seen.read_text("utf-8").splitlines()
    assert ("--untrusted" in said) == (heard == "nothing")
    assert said[-1] == "--"
    assert {line.partition("=")[0] for line in said if re.match("[A-Z_]+=", line)} <= {
        *("PATH", "HOME", "LC_ALL", "LD_LIBRARY_PATH", "PWD", "SHLVL", "_", "OLDPWD")
    }


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("", "there is no commit to compare with"),
        ("0" * 40, "there is no commit to compare with"),
        ("f" * 40, "::warning title=policyc::the commit to compare with is not in this clone"),
        ("--output=pwned", "::warning title=policyc::the commit"),
        ("$(touch pwned)", "::warning title=policyc::the commit"),
    ],
)
def test_no_comparison_without_a_commit(runner: Runner, base: str, said: str) -> None:
    runner.context["github"]["event"] = {"before": base}
    assert runner.step(ACTION, "Compare", install="false") == (0, {})
    assert said in runner.log
    assert runner.summary == ""


def test_installation_is_by_the_lock_and_reads_nothing_of_the_checkout(runner: Runner) -> None:
    """A stranger's `venv.py` or `pip/` must not be run in the place of Python's."""
    python = runner.temp / "bin/python3"
    log = runner.temp / "calls"
    python.write_text(
        "#!/bin/sh\n"
        f'printf "%s\\n" "$*" >> "{log}"\n'
        'if [ "$3" = venv ]; then mkdir -p "$RUNNER_TEMP/policyc/bin"; '
        'cp "$0" "$RUNNER_TEMP/policyc/bin/python"; fi\n'
    )
    python.chmod(0o755)
    assert runner.step(ACTION, "Install policyc")[0] == 0
    calls = log.read_text("utf-8").splitlines()
    assert all(call.startswith("-I ") for call in calls)
    pips = [call for call in calls if "-m pip" in call]
    assert len(pips) == 2
    assert "--require-hashes --only-binary :all: --requirement" in pips[0]
    assert "--no-deps --no-build-isolation" in pips[1]
    python.write_text("#!/bin/sh\nexit 1\n")
    assert runner.step(ACTION, "Install policyc")[0] == 4
    assert "needs Python 3.11 or later" in runner.log


# The comment.

TOKEN: Final = {"token": "t"}
FAKE_GH: Final = """\
#!/bin/sh
# Says what stands in a file that is named as the request, and records the request.
printf '%s\\n' "$*" >> "$HOME/requests"
if [ "$3" = GET ]; then name=$(printf '%s' "$4" | tr / _); else name=; cat >> "$HOME/requests"; fi
if [ -e "$HOME/refuse" ]; then echo "gh: Forbidden ##[add-mask]x (HTTP 403)" >&2; exit 1; fi
if [ -z "$name" ] || [ ! -e "$HOME/$name" ]; then echo "[]"; exit; fi
cat "$HOME/$name"
rm "$HOME/$name"
"""


@pytest.fixture
def posting(runner: Runner) -> Runner:
    """A runner with a comment to post, and with a `gh` that records what it is asked."""
    gh = runner.temp / "bin/gh"
    gh.write_text(FAKE_GH)
    gh.chmod(0o755)
    comment = runner.temp / "comment.md"
    comment.write_text("<!-- policyc review -->\n\n## Title\n\n### shop\n\nx @team\n")
    runner.context["steps"] = {"review": {"outputs": {"comment": str(comment)}}}
    return runner


def requests(runner: Runner) -> list[str]:
    path = runner.temp / "requests"
    return path.read_text("utf-8").splitlines() if path.exists() else []


def test_the_comment_is_posted(posting: Runner) -> None:
    assert posting.step(ACTION, "Comment on the pull request", **TOKEN)[0] == 0
    *_, post, body = requests(posting)
    assert post == "api --method POST repos/solbit/policies/issues/7/comments --input -"
    assert json.loads(body)["body"].endswith("### shop\n\nx @&#8203;team\n")


def test_an_earlier_comment_is_replaced(posting: Runner) -> None:
    """One of a bot that begins as ours does, and none of a person."""
    mark = "<!-- policyc review -->"
    comments = [
        {"id": 1, "user": {"type": "User"}, "body": mark},
        {"id": 2, "user": {"type": "Bot"}, "body": "other"},
        {"id": 3, "user": {"type": "Bot"}, "body": f"{mark}\nold"},
    ]
    place = posting.temp / "repos_solbit_policies_issues_7_comments"
    place.write_text(json.dumps(comments))
    assert posting.step(ACTION, "Comment on the pull request", **TOKEN)[0] == 0
    assert requests(posting)[-2].startswith(
        "api --method PATCH repos/solbit/policies/issues/comments/3 "
    )


def test_nothing_is_posted_where_nothing_changes(posting: Runner) -> None:
    (posting.temp / "comment.md").write_text("<!-- policyc review -->\n\n## T\n\nNo policy\n")
    assert posting.step(ACTION, "Comment on the pull request", **TOKEN)[0] == 0
    assert not any("POST" in request for request in requests(posting))


def test_a_comment_from_a_workflow_run_goes_to_the_pull_request_of_its_commit(
    posting: Runner,
) -> None:
    """Where it goes is asked of GitHub by the commit that was run; the file has no say in it."""
    del posting.context["github"]["event"]["pull_request"]
    pulls = [{"number": 4, "head": {"sha": "d" * 40}}, {"number": 9, "head": {"sha": "c" * 40}}]
    (posting.temp / "repos_solbit_policies_pulls").write_text(json.dumps(pulls))
    file = str(posting.temp / "comment.md")
    name = "Comment on the pull request"
    assert posting.step(COMMENT, name, file=file, **TOKEN)[0] == 0
    first, *_, post, _ = requests(posting)
    assert 'head=stranger:zzz";touch${IFS}pwned;#' in first
    assert post == "api --method POST repos/solbit/policies/issues/9/comments --input -"
    assert posting.step(COMMENT, name, file=file, **TOKEN)[0] == 1
    assert "no open pull request has this commit" in posting.log


def test_a_comment_that_cannot_be_posted(posting: Runner) -> None:
    """A link, another file, one that is too large, a refusal of GitHub: a line, and status 1."""
    name = "Comment on the pull request"
    secret = posting.temp / "secret"
    secret.write_text("<!-- policyc review -->\nsecret")
    link = posting.temp / "link.md"
    link.symlink_to(secret)
    large = posting.temp / "large.md"
    large.write_text("<!-- policyc review -->\n" + "x" * 1_000_000)
    other = posting.temp / "other.md"
    other.write_text("hello")
    binary = posting.temp / "binary.md"
    binary.write_bytes(b"<!-- policyc review -->\n\xff")
    for file in (link, large, other, binary, posting.temp / "missing.md"):
        assert posting.step(COMMENT, name, file=str(file), **TOKEN)[0] == 1
        assert posting.log.startswith("policyc comment: ")
        assert posting.log.count("\n") == 1
    assert requests(posting) == []
    (posting.temp / "refuse").touch()
    assert posting.step(COMMENT, name, file=str(posting.temp / "comment.md"), **TOKEN)[0] == 1
    assert posting.log.startswith("policyc comment: GitHub refuses: gh: Forbidden")


@pytest.fixture(scope="module")
def comment() -> ModuleType:
    spec = importlib.util.spec_from_file_location("comment", ROOT / "ci/comment/comment.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "text",
    [
        "@team fixes #1 and GH-1",
        "\\@team \\#1 \\\\@team",
        "![x](https://e.co/x.png)",
        "[x](//e.co) [y]: https://e.co",
        "https://e.co www.e.co WWW.e.co",
        "<img src=x> <details open> <!-- x -->",
        "&#64;team &lt;b&gt;",
        "```\n@team\n```",
        "- [x](y)\n## <b>x</b>\n#### @team",
        "\x1b]8;;https://e.co\x07x \u202e",
        "`@team`",
        "\\[x](y) \\\\[x](y) \\\\\\[x](y)",
        "a@b.co",
    ],
)
def test_a_hostile_comment_becomes_harmless(comment: ModuleType, text: str) -> None:
    said = comment.harmless(f"<!-- policyc review -->\n{text}")
    body = said.partition("\n")[2]
    page = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(body)
    assert not re.search("<(?!/?(h[2-4]|p|ul|li|table|thead|tbody|tr|t[hd]|s|strong|em)>)", page)
    assert not re.search(r"@\w|(?<!&)#\d|GH-\d|://|www\.", page, re.IGNORECASE)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", said)


def test_our_own_comment_stays_as_it_is(
    comment: ModuleType, runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(runner.work)
    assert run(["review", "--lang", "ko", "-o", str(runner.temp / "own.md")]) == 0
    own = (runner.temp / "own.md").read_text("utf-8")
    assert "#### " in own
    assert "| " in own
    render = MarkdownIt("gfm-like", {"linkify": False}).render
    assert render(comment.harmless(own)) == render(own).replace("://", ":\u200b//")


def test_a_comment_has_room_on_github(comment: ModuleType) -> None:
    said = comment.harmless("<!-- policyc review -->\n" + "@a\n" * 100_000)
    assert len(said) <= 65_000


# pre-commit, GitLab, the examples.


def test_the_hooks_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the files that they are given, also with the worst of names."""
    monkeypatch.chdir(tmp_path)
    Path("policies").mkdir()
    name = "policies/--check.yaml"
    Path(name).write_text(POLICY.format(key="shop", name="x", items="email"), encoding="utf-8")
    for hook in documents(ROOT / ".pre-commit-hooks.yaml"):
        assert re.search(hook["files"], name)
        assert not re.search(hook["files"], "docs/policies.md")
        command, *entry = hook["entry"].split()
        assert command == "policyc"
        given = [name] if hook.get("pass_filenames", True) else []
        expected = 0 if hook["id"] == "policyc-fmt" else 1
        assert run([*entry, *hook.get("args", []), *given]) == expected, hook["id"]


def test_the_jobs_of_gitlab_run(tmp_path: Path) -> None:
    """Their scripts leave the files that they name as artefacts."""
    work = tmp_path / "work"
    subprocess.run(["cp", "-r", EXAMPLE, work], check=True)
    git(work, "init", "--quiet")
    git(work, "add", ".")
    git(work, "commit", "--quiet", "--message", "first")
    jobs = documents(ROOT / "ci/gitlab.yml")
    variables = jobs.pop("variables")
    for name in ("policyc check", "policyc review"):
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", "\n".join(jobs[name]["script"])],
            cwd=work,
            env={
                **variables,
                "PATH": f"{BIN}:{os.environ['PATH']}",
                "HOME": str(tmp_path),
                "CI_MERGE_REQUEST_DIFF_BASE_SHA": "HEAD",
            },
            capture_output=True,
            check=False,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        artifacts = jobs[name]["artifacts"]
        for file in [*artifacts.get("paths", []), *artifacts.get("reports", {}).values()]:
            assert (work / file).is_file(), file
    assert json.loads((work / "gl-code-quality-report.json").read_text("utf-8")) == []


def test_the_example_of_a_repository_is_in_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is found in it, its versions are in form, and the published one is recorded."""
    monkeypatch.chdir(EXAMPLE)
    assert run(["check", "--quiet", "--fail-on", "note", "--lang", "en"]) == 0
    assert capsys.readouterr().out == ""
    assert run(["fmt", "--check", "--quiet"]) == 0
    assert "letter@2026-10-05" in Path("policies/policies.lock").read_text("utf-8")


@pytest.mark.parametrize("name", ["README.md", "README.ko.md"])
def test_the_files_of_the_example_are_told(name: str) -> None:
    told = re.findall(r"^\| `([^`]+)` \|", (EXAMPLE / name).read_text("utf-8"), re.MULTILINE)
    assert all((EXAMPLE / one).exists() for one in told)
    there = {path.name for path in EXAMPLE.iterdir()} - {"README.md", "README.ko.md", ".gitignore"}
    assert there <= {part for one in told for part in one.split("/")}


def test_the_plain_site_embeds_the_policy(tmp_path: Path) -> None:
    """Its script puts a fragment into the page of each language."""
    site = tmp_path / "site"
    subprocess.run(["cp", "-r", ROOT / "examples/static-site", site], check=True)
    subprocess.run(
        [site / "build", ROOT / "examples/newsletter/policy.yaml"],
        cwd=tmp_path,
        env={"PATH": f"{BIN}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"},
        check=True,
    )
    for name, lang in (("privacy.html", "ko"), ("privacy.en.html", "en")):
        page = (site / "public" / name).read_text("utf-8")
        assert page.count(f'<article lang="{lang}">') == 1
        assert page.count("</html>") == 1
        assert "<!-- policy -->" not in page
    for page in (site / "public").glob("*.html"):
        for file in re.findall('href="([^"#:]+)"', page.read_text("utf-8")):
            assert (site / "public" / file).exists(), file

"""`policyc init`: a policy repository to begin with."""

import json
import os
import shlex
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated, Final, TypeVar

import typer

from policyc import completion as complete
from policyc.arguments import Status, a_day, a_language, choices, complain, say, today
from policyc.terminal import safe

if TYPE_CHECKING:
    from policyc.model.node import Lang
    from policyc.starters import Answers, Starter

T = TypeVar("T")

_SERVICE: Final = "my-service"
_STARTER: Final = "minimal"
_LONGEST: Final = 100

_QUESTIONS: Final = {
    "starter": {
        "ko": "무엇을 운영하는가?\n"
        "  minimal   문의를 받는 누리집\n"
        "  saas      회원이 쓰는 온라인 서비스\n"
        "  commerce  온라인 쇼핑몰\n"
        "  app       모바일 앱\n"
        "  public    공공기관\n"
        "하나를 적는다",
        "en": "What do you run?\n"
        "  minimal   a website that takes inquiries\n"
        "  saas      an online service with accounts\n"
        "  commerce  an online shop\n"
        "  app       a mobile app\n"
        "  public    a public institution\n"
        "Write one of these",
    },
    "service": {
        "ko": "서비스의 키(영문 소문자, 숫자, -)",
        "en": "A key for the service (small letters, digits, -)",
    },
    "company": {
        "ko": "개인정보처리자의 이름(모르면 Enter)",
        "en": "The name of the controller (Enter for later)",
    },
    "date": {"ko": "시행일(연-월-일)", "en": "The day of effect (year-month-day)"},
}
_SAID: Final = {
    "date": {
        "ko": "시행일은 한국의 오늘인 {}이다. 다른 날은 --date로 적는다.",
        "en": "The day of effect is {}, today in Korea; say another with --date.",
    },
    "inside": {
        "ko": "{}는 다른 git 저장소 안에 있다. 워크플로는 그 저장소의 맨 위로 옮겨야 실행된다.",
        "en": "{} is inside another git repository; its workflow runs only from the top of that.",
    },
    "check": {"ko": "아직 답하지 않은 것과 그 까닭", "en": "what is not answered yet, and why"},
    "explain": {"ko": "지적 하나를 보기와 함께", "en": "one finding, with an example"},
    "build": {"ko": "HTML, Markdown, PDF 문서", "en": "the documents: HTML, Markdown, PDF"},
    "next": {"ko": "다음 순서:", "en": "Next:"},
    "dry": {"ko": "쓸 파일(--dry-run이라 쓰지 않았다):", "en": "Would write (--dry-run):"},
}


def init(
    directory: Annotated[
        Path, typer.Argument(help="Where the repository begins; made if missing.", metavar="DIR")
    ] = Path(),
    starter: Annotated[
        str | None,
        typer.Option(
            help="minimal, saas, commerce, app or public.",
            metavar="STARTER",
            autocompletion=complete.STARTERS,
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            help="Language of comments and questions.",
            metavar="LANG",
            autocompletion=complete.LANGUAGES,
        ),
    ] = None,
    service: Annotated[
        str | None, typer.Option(help="The key of the policy.", metavar="KEY")
    ] = None,
    company: Annotated[
        str | None, typer.Option(help="The name of the controller.", metavar="NAME")
    ] = None,
    day: Annotated[
        str | None,
        typer.Option("--date", help="The day of effect; today if not said.", metavar="DATE"),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be written, and write nothing.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write over files that are there.")
    ] = False,
) -> None:
    """Begin a policy repository.

    It gets a policy full of questions, its settings, a workflow and what an editor needs. On a
    terminal it asks what the options do not say; elsewhere it asks nothing.
    """
    from policyc.starters import Answers, repository

    speaks = a_language(lang)
    now = str(today())
    answers = Answers(
        starter=_asked("starter", starter, _STARTER, _starter, speaks),
        lang=speaks,
        service=_asked("service", service, _SERVICE, _service, speaks),
        company=_asked("company", company, "", _company, speaks),
        effective=_asked("date", day, now, _day, speaks),
    )
    files = repository(answers)
    _refuse_what_is_there(directory, files, force=force)
    if dry_run:
        say(_SAID["dry"][speaks])
    else:
        from policyc.write import write

        write(files, directory)
    for path in files:
        say(str(directory / path))
    if day is None and str(answers.effective) == now:
        complain([_SAID["date"][speaks].format(answers.effective)])
    if _inside_another(directory):
        complain([_SAID["inside"][speaks].format(directory)])
    if not dry_run:
        _tell_what_is_next(directory, answers)


def _asked(name: str, said: str | None, default: str, read: Callable[[str], T], lang: "Lang") -> T:
    """What an option says; where it says nothing, what is answered at a terminal, or a default."""
    if said is None and sys.stdin.isatty() and sys.stdout.isatty():
        question, default_shown = _QUESTIONS[name][lang], bool(default)
        return typer.prompt(question, default, value_proc=read, show_default=default_shown)
    return read(default if said is None else said)


def _starter(text: str) -> "Starter":
    from policyc.starters import Starter

    return Starter(choices(text, list(Starter), "--starter")[0])


def _service(text: str) -> str:
    from pydantic import TypeAdapter, ValidationError

    from policyc.model.node import Slug

    try:
        return TypeAdapter[str](Slug).validate_python(text)
    except ValidationError:
        raise typer.BadParameter(
            f"“{safe(text[:_LONGEST])}” is not a key; use 1 to 64 small letters, digits, `-` and "
            "`_`, such as `my-service`",
            param_hint="--service",
        ) from None


def _company(text: str) -> str | None:
    """A name that can stand in a policy, on one line; None for an empty one."""
    from policyc.invalid import Invalid
    from policyc.source import Source

    name = text.strip()
    try:
        Source.parse(f"name: {json.dumps(name, ensure_ascii=False)}".encode(), "name")
        fits = len(name) <= _LONGEST and name.isprintable()
    except (Invalid, UnicodeEncodeError):
        fits = False
    if not fits:
        raise typer.BadParameter(
            f"this is not a name; write it on one line of up to {_LONGEST} characters",
            param_hint="--company",
        )
    return name or None


def _day(text: str) -> date:
    return a_day(text, "--date")


def _refuse_what_is_there(directory: Path, paths: Iterable[PurePosixPath], *, force: bool) -> None:
    """Says what would be written over, or written elsewhere by a symbolic link, and ends."""
    if directory.exists() and not directory.is_dir():
        raise typer.BadParameter(f"{safe(str(directory))} is no directory", param_hint="DIR")
    root = Path(os.path.realpath(directory))
    faults: list[str] = []
    for path in paths:
        place = directory / path
        if not Path(os.path.realpath(place.parent)).is_relative_to(root):
            faults.append(f"{place}: error: a symbolic link leads out of {directory}; remove it")
        elif os.path.lexists(place) and not force:
            faults.append(f"{place}: error: this is there already; move it, or add --force")
    if faults:
        complain([*faults, "policyc: error: nothing was written"])
        raise typer.Exit(Status.usage)


def _inside_another(directory: Path) -> bool:
    here = directory.absolute()
    return not (here / ".git").exists() and any((up / ".git").exists() for up in here.parents)


def _tell_what_is_next(directory: Path, answers: "Answers") -> None:
    commands = {
        "policyc check": _SAID["check"],
        "policyc explain purposes-missing": _SAID["explain"],
        "policyc build": _SAID["build"],
    }
    width = max(map(len, commands))
    say(_SAID["next"][answers.lang])
    if directory != Path():
        say(f"  cd {shlex.quote(str(directory))}")
    for command, why in commands.items():
        say(f"  {command:<{width}}  # {why[answers.lang]}")

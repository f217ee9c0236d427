"""`policyc vocab`: which words a policy may name by a key."""

from typing import Annotated

import typer

from policyc import completion as complete
from policyc.arguments import Status, choices, complain, show


def vocab(
    word: Annotated[
        str | None,
        typer.Argument(help="Korean, English or a key, or a part of one.", metavar="WORD"),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            help="Words of these kinds only.",
            metavar="KIND,…",
            autocompletion=complete.kinds,
        ),
    ] = None,
    lang: Annotated[
        str,
        typer.Option(
            help="Languages to show: ko, en.",
            metavar="LANG,…",
            autocompletion=complete.LANGUAGES,
        ),
    ] = "ko,en",
    form: Annotated[
        str,
        typer.Option(
            "--format",
            help="text or json.",
            metavar="FORM",
            autocompletion=complete.TEXT_OR_JSON,
        ),
    ] = "text",
) -> None:
    """Search the words that a policy may name by a key."""
    from policyc.model.node import Lang
    from policyc.vocab import KINDS, as_json, as_text, close, kinds_as_text, search, words

    (form,) = choices(form, ("text", "json"), "--format")[:1]
    langs = [Lang(name) for name in choices(lang, list(Lang), "--lang")]
    kinds = choices(kind, KINDS, "--kind") if kind is not None else KINDS
    if word is None and kind is None and form == "text":
        show(kinds_as_text())
        return
    found = search(word, kinds) if word else [one for each in kinds for one in words(each)]
    if not found:
        like = close(word or "", kinds)
        mend = (
            f"did you mean `{like.key}` ({like.ko}, {like.en})?"
            if like
            else "write it as `{ko: …, en: …}`, or define it under `vocabulary:`"
        )
        complain([f"policyc: nothing is called “{word}”; {mend}"])
        raise typer.Exit(Status.found)
    show(as_json(found) if form == "json" else as_text(found, langs))

"""A policy becomes a document: clauses are filled in, ordered, titled, numbered and referred to."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import count
from typing import Any, Final, NamedTuple, cast

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    Undefined,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup

from policyc import josa
from policyc.document import Document, Edition, Kind, Section
from policyc.facts import Facts, gather
from policyc.labels import labels
from policyc.lexicon import CLOSE, OPEN, SPLIT, Lexicon, reference
from policyc.lookup import Lookup
from policyc.markdown import escape
from policyc.model import notice
from policyc.model.node import Lang
from policyc.model.notice import SectionName
from policyc.model.policy import Arrangement, Policy
from policyc.resources import templates
from policyc.said import capital, plain

_ELSEWHERE: Final = {  # where a section stands that the layout does not have
    SectionName.purposes: SectionName.processing,
    SectionName.items: SectionName.processing,
    SectionName.processing: SectionName.items,
}
_LEXICON: Final = "_lexicon"


def compose(policy: Policy, languages: Sequence[Lang]) -> Document:
    """The document of `policy` in `languages`, one edition after the other.

    The languages are among those of the policy.
    """
    return document(policy, languages, Kind.full, _edition)


def document(
    policy: Policy,
    languages: Sequence[Lang],
    kind: Kind,
    edition: Callable[[Policy, Lexicon], Edition],
) -> Document:
    """The document of that kind, whose edition in each language `edition` makes."""
    lookup = Lookup(policy)
    editions = tuple(edition(policy, Lexicon(lang, lookup)) for lang in languages)
    company = policy.company
    name = company.name or company.service_name if company is not None else None
    controller = plain(Lexicon(languages[0], lookup).say(name)) if name is not None else ""
    return Document(policy.policy, controller, policy.effective, editions, kind)


class _Clause(NamedTuple):
    """A section before it is numbered."""

    id: str
    title: str
    body: str


def _edition(policy: Policy, lexicon: Lexicon) -> Edition:
    order = _order(policy)
    facts = {**told(policy, lexicon), "sections_shown": order}
    clauses = list(_clauses(policy, lexicon, facts, order))
    headings = _headings(policy, lexicon, clauses, "heading")
    references = _headings(policy, lexicon, clauses, "reference")

    shown = labels(policy, lexicon, references) if policy.summary else ()

    def linked(text: str) -> str:
        return refer(text, references, lexicon)

    return Edition(
        lang=lexicon.lang,
        title=title(policy, lexicon),
        preamble=linked(render(lexicon.lang, "preamble", facts)),
        contents=str(lexicon.patterns["contents"]) if policy.toc and clauses else "",
        sections=tuple(
            Section(clause.id, headings[clause.id], linked(clause.body)) for clause in clauses
        ),
        summary=str(lexicon.patterns["summary"]) if shown else "",
        labels=shown,
    )


def told(policy: Policy, lexicon: Lexicon) -> Facts:
    """All that a clause may read, and the language in which it says it."""
    return {**gather(policy, lexicon), _LEXICON: lexicon}


def _order(policy: Policy) -> tuple[SectionName, ...]:
    """The sections in the order in which they are shown, whether declared or not."""
    layout = policy.layout
    if isinstance(layout, tuple):
        first, merged = layout, SectionName.processing in layout
    else:
        first, merged = (), layout is Arrangement.merged
    hidden = {SectionName.items} if merged else {SectionName.processing}
    if merged and not _purposes_say_more(policy):
        hidden.add(SectionName.purposes)
    return tuple(dict.fromkeys((*first, *(name for name in SectionName if name not in hidden))))


def _purposes_say_more(policy: Policy) -> bool:
    """Whether the purposes say what the merged table does not."""
    used = {key.name for row in policy.processing for key in row.purpose}
    return any(
        key not in used or purpose.does or purpose.note or purpose.services
        for key, purpose in policy.purposes.items()
    )


def _clauses(
    policy: Policy, lexicon: Lexicon, facts: Facts, order: Sequence[SectionName]
) -> Iterator[_Clause]:
    free = {
        f"section-{number}": section
        for number, section in enumerate(policy.sections, start=1)
        if not section.languages or lexicon.lang in section.languages
    }

    def shown(name: SectionName | None) -> SectionName | None:
        return name if name is None or name in order else _ELSEWHERE[name]

    def placed(**place: SectionName | None) -> Iterator[_Clause]:
        for id, section in free.items():
            if all(shown(getattr(section, name)) == where for name, where in place.items()):
                yield _free(id, section, lexicon, facts)

    for name in order:
        yield from placed(before=name)
        if replaced := list(placed(replace=name)):
            yield from replaced
        elif clause := _clause(policy, name, lexicon, facts):
            yield clause
        yield from placed(after=name)
    yield from placed(before=None, after=None, replace=None)


def _clause(policy: Policy, name: SectionName, lexicon: Lexicon, facts: Facts) -> _Clause | None:
    """The clause of a section; None where the policy declares nothing for it."""
    text = render(lexicon.lang, name, facts)
    if not text:
        return None
    heading, _, body = text.partition("\n")
    own = policy.titles.get(name)
    words = own[lexicon.lang] if own is not None else heading.removeprefix("# ")
    return _Clause(name, cast(str, words), body.strip())


def _free(id: str, section: notice.Section, lexicon: Lexicon, facts: Facts) -> _Clause:
    told = {"section": {"text": lexicon.say(section.text), "services": _services(section, lexicon)}}
    body = render(lexicon.lang, "section", {**facts, **told})
    return _Clause(id, cast(str, section.title[lexicon.lang]), body)


def _services(section: notice.Section, lexicon: Lexicon) -> list[Markup]:
    return [lexicon.say(lexicon.find(key).name) for key in section.services]


def _headings(
    policy: Policy, lexicon: Lexicon, clauses: Sequence[_Clause], kind: str
) -> Mapping[str, str]:
    pattern = str(lexicon.patterns[kind][policy.numbering])
    return {
        clause.id: pattern.format(number=number, title=clause.title)
        for number, clause in enumerate(clauses, start=1)
    }


def refer(
    text: str, references: Mapping[str, str], lexicon: Lexicon, *, otherwise: str = "this_policy"
) -> str:
    """`text` with its references to sections as links, or as `otherwise` has it."""

    def link(found: re.Match[str]) -> str:
        for id in found[1].split(SPLIT):
            if id in references:
                return f"[{escape(references[id])}](#{id})"
        return str(lexicon.fill(otherwise))

    return re.sub(f"{OPEN}(.*?){CLOSE}", link, text)


def title(policy: Policy, lexicon: Lexicon) -> str:
    """The title of the policy in plain words."""
    if policy.title is not None:
        return cast(str, policy.title[lexicon.lang])
    company = policy.company
    name = (company.service_name or company.name) if company is not None else None
    if name is None:
        return str(lexicon.patterns["title_alone"])
    return str(lexicon.patterns["title"]).format(name=plain(lexicon.say(name)))


def render(lang: Lang, clause: str, facts: Facts) -> str:
    """The Markdown of a clause, whose references `refer` is to put in."""
    return _tidy(environment(lang).get_template(f"{clause}.md").render(facts))


def _tidy(text: str) -> str:
    """Markdown as a person would lay it out: no needless blank lines, tables whole, 1. 2. 3."""
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    text = re.sub(r"(?m)^\|.*$", lambda row: re.sub(r" *(?<!\\)\| *", " | ", row[0]).strip(), text)
    text = re.sub(r"(?m)^(\|.*)\n+(?=\|)", r"\1\n", text)
    text = re.sub(r"(?m)^([^|\n].*)\n(?=\|)", r"\1\n\n", text)
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    numbers = count(1)
    text = re.sub(r"(?m)^1\. ", lambda _: f"{next(numbers)}. ", text)
    return re.sub(r"(?m)^([0-9]{2,})\. .*(?:\n+   .*)+", _widened, text)


def _widened(item: re.Match[str]) -> str:
    """The item of a list, what stands within it indented as far as its number reaches."""
    return item[0].replace("\n   ", "\n" + " " * len(f"{item[1]}. "))


class _Environment(Environment):
    """Jinja over plain data: a key of a mapping goes before a method of the same name."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, dict):
            facts = cast("dict[str, Any]", obj)
            return facts[attribute] if attribute in facts else self._unknown(obj, attribute)
        if isinstance(obj, str | list):
            return self._unknown(obj, attribute)
        return super().getattr(obj, attribute)

    def _unknown(self, obj: Any, attribute: str) -> Undefined:
        return self.undefined(obj=cast(object, obj), name=attribute)


@cache
def environment(lang: Lang) -> Environment:
    """The clauses of a language. Whatever they print goes through the lexicon, which escapes it."""
    env = _Environment(
        loader=FileSystemLoader(templates() / lang),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_say,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_compiled(),
        auto_reload=False,
    )
    cast("dict[str, Any]", env.filters).update(
        {"listing": _listing, "josa": _josa, "capital": _capital, "line": _line}
    )
    cast("dict[str, Any]", env.globals).update({"cite": _cite, "ref": reference})
    return env


def _compiled() -> FileSystemBytecodeCache | None:
    """Where compiled clauses wait for the next run: a directory that nobody else can write to.

    Compiling them anew costs more than all the rest of a build.
    """
    try:
        return FileSystemBytecodeCache()
    except (OSError, RuntimeError):
        return None


def _lexicon(context: Context) -> Lexicon:
    return cast(Lexicon, context[_LEXICON])


@pass_context
def _say(context: Context, value: object) -> Markup:
    if type(value) is str:  # the clause's own words; those of a policy are said already
        return Markup(value)
    return _lexicon(context).say(value)


@pass_context
def _listing(context: Context, values: Sequence[object], style: str = "comma") -> Markup:
    return _lexicon(context).listing(values, style)


@pass_context
def _cite(context: Context, statute: object, *provisions: str) -> Markup:
    return _lexicon(context).cite(statute, *provisions)


@pass_context
def _josa(context: Context, value: object, pair: str) -> Markup:
    """The words of `value` with the Korean particle that follows them."""
    said = _lexicon(context).say(value)
    return said + Markup(josa.particle(plain(said), pair))


@pass_context
def _capital(context: Context, value: object) -> Markup:
    """The words of `value` as they begin an English sentence or cell."""
    return capital(_lexicon(context).say(value))


def _line(value: str) -> Markup:
    """What a macro wrote over several lines, as one line of a table."""
    return Markup(" ".join(value.split()))

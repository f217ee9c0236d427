"""A notice as JSON: what a program needs to show it, to take it down, and to ask for consent."""

from collections.abc import Mapping
from importlib import resources
from typing import Any, Final

from policyc import __version__
from policyc.compose import title
from policyc.diff import readers
from policyc.diff.changes import Change
from policyc.fingerprints import meaning
from policyc.law.provisions import Provision
from policyc.lexicon import Lexicon
from policyc.model.node import Lang
from policyc.notices.consents import Consent, Open
from policyc.notices.days import Promise, days, promised
from policyc.notices.notice import Notice
from policyc.plain_json import as_json
from policyc.report.report import address, named
from policyc.rules.rule import Said
from policyc.versions import Version

VERSION: Final = 1
"""The version of the form. Keys may be added to it; none changes its meaning without another."""


def machine(notice: Notice) -> str:
    """The notice as JSON, by the schema of `policyc schema --of notice`."""
    return as_json(_data(notice))


def schema_text() -> str:
    """The JSON Schema of the notice."""
    return resources.files("policyc.notices").joinpath("notice.schema.json").read_text("utf-8")


def _data(notice: Notice) -> Mapping[str, Any]:
    comparison, policy = notice.comparison, notice.policy
    shown = days(comparison.new)
    return {
        "version": VERSION,
        "tool": {"name": "policyc", "version": __version__},
        "policy": policy.policy,
        "title": {
            lang.value: title(policy, Lexicon(lang, notice.lookup)) for lang in policy.languages
        },
        "from": _version(comparison.old),
        "to": _version(comparison.new),
        "announced": shown.announced.isoformat(),
        "effective": shown.effective.isoformat(),
        "show_from": shown.show_from.isoformat(),
        "show_until": shown.show_until.isoformat(),
        "days": {"given": shown.given, "promised": _promise(promised(comparison), shown.given)},
        "class": comparison.weight,
        "banner": {lang.value: notice.banner(lang) for lang in policy.languages},
        "addresses": {lang.value: _addresses(notice, lang) for lang in policy.languages},
        "changes": [
            {"class": readers.weight(one, comparison), **_change(one)}
            for one in comparison.changes
            if any(one in readers.told(comparison, lang) for lang in policy.languages)
        ],
        "consents": [_consent(one) for one in notice.consents],
        "undecided": [_open(one) for one in notice.open],
    }


def _version(version: Version) -> Mapping[str, Any]:
    policy = version.policy
    return {
        "effective": policy.effective.isoformat(),
        "announced": policy.announced.isoformat() if policy.announced else None,
        "meaning": meaning(policy),
    }


def _promise(promise: Promise | None, given: int) -> Mapping[str, Any] | None:
    if promise is None:
        return None
    return {
        "days": promise.days,
        "if_adverse": promise.if_adverse,
        "by": promise.version.policy.effective.isoformat(),
        "kept": given >= promise.days,
    }


def _addresses(notice: Notice, lang: Lang) -> Mapping[str, str | None]:
    links = notice.links(lang)
    told = {"new": links.new or notice.policy.full_text, "old": links.old, "changes": links.changes}
    return {name: one.target if one is not None else None for name, one in told.items()}


def _change(change: Change) -> Mapping[str, Any]:
    return {
        "kind": change.kind,
        "said": _both(change.title),
        "where": _both(change.where),
        "old": _both(change.old),
        "new": _both(change.new),
    }


def _consent(consent: Consent) -> Mapping[str, Any]:
    return {
        "to": consent.to,
        "said": _both(consent.said),
        "where": _both(consent.where),
        "at": _route(consent.route),
        "new": consent.new,
        "because": [_change(one) for one in consent.changes],
        "law": [_provision(one) for one in consent.cites],
    }


def _open(one: Open) -> Mapping[str, Any]:
    return {**_change(one.change), "why": _both(one.why)}


def _provision(one: Provision) -> Mapping[str, Any]:
    return {
        "statute": one.statute,
        "article": one.article,
        **{lang.value: named(one.statute, [one], lang) for lang in Lang},
        "confidence": str(one.entry.tag),
        "address": address(one),
    }


def _both(said: Said | None) -> Mapping[str, str] | None:
    return {"ko": said.ko, "en": said.en} if said is not None else None


def _route(route: tuple[str | int, ...]) -> str:
    return "/".join(map(str, route))

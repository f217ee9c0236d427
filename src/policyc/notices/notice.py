"""The notice of a step from one version to the next: what its page, e-mail and banner say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from policyc.compose import document, refer, render, title, told
from policyc.diff import readers
from policyc.diff.changes import Change, Comparison
from policyc.document import Document, Edition, Kind, Section
from policyc.facts import Facts
from policyc.lexicon import Lexicon
from policyc.lookup import Lookup
from policyc.model.contact import Address
from policyc.model.node import Lang
from policyc.model.notice import Weight
from policyc.model.policy import Policy
from policyc.notices.consents import Consent, Open
from policyc.report.report import cited
from policyc.said import plain
from policyc.site.card import Card, card_of
from policyc.site.shelf import Shelf, Shown, State
from policyc.versions import Version

_NAMED: Final = 3
"""How many kinds of changes a banner names."""


class Links(NamedTuple):
    """Where readers find the versions, as far as that is known."""

    new: Address | None = None
    old: Address | None = None
    changes: Address | None = None


@dataclass(frozen=True)
class Notice:
    """The notice of a step."""

    comparison: Comparison
    consents: tuple[Consent, ...]
    """The consents that it says are asked again."""
    open: tuple[Open, ...]
    """The changes of which only the operator knows whether they ask for consent."""
    base: str | None
    """The address of the site that shows the versions, with a slash at its end."""

    @property
    def policy(self) -> Policy:
        """The policy as it will be."""
        return self.comparison.new.policy

    @cached_property
    def lookup(self) -> Lookup:
        """What the keys of the policy name."""
        return Lookup(self.policy)

    def links(self, lang: Lang) -> Links:
        """Where the site shows the versions and what changed, in a language."""
        if self.base is None:
            return Links()
        old = Shown(_card(self.comparison.old), State.current, None)
        new = Shown(_card(self.comparison.new), State.upcoming, None)
        shelf = Shelf(self.policy.policy, [old, new], [lang])
        pages = [shelf.of(new, lang)]
        if lang in old.languages:
            pages += [shelf.of(old, lang), shelf.comparison(old, new, lang)]
        return Links(*(Address(f"{self.base}{page.parent}/") for page in pages))

    def address(self, lang: Lang) -> Address | None:
        """Where a reader who follows a banner is led."""
        links = self.links(lang)
        return links.changes or links.new or self.policy.full_text

    def page(self, lang: Lang) -> Document:
        """The notice as a document. The sections of changes stand first, one for each weight."""
        return document(self.policy, [lang], Kind.full, self._edition)

    def subject(self, lang: Lang) -> str:
        """The subject of the e-mail, on one line."""
        lexicon = Lexicon(lang, self.lookup)
        pattern = str(lexicon.patterns["notice"]["subject"])
        since = str(lexicon.say(self.policy.effective))
        return _line(pattern.format(title=title(self.policy, lexicon), since=since))

    def email(self, lang: Lang) -> str:
        """The notice as the text of an e-mail."""
        return plain(self._rendered(Lexicon(lang, self.lookup), "notice_email"))

    def banner(self, lang: Lang) -> str:
        """The notice on one line of plain text."""
        return _line(plain(self._rendered(Lexicon(lang, self.lookup), "notice_banner")))

    def _edition(self, policy: Policy, lexicon: Lexicon) -> Edition:
        preamble, *parts = re.split(r"(?m)^# ", self._rendered(lexicon, "notice"))
        pattern = str(lexicon.patterns["notice"]["title"])
        return Edition(
            lang=lexicon.lang,
            title=pattern.format(title=title(policy, lexicon)),
            preamble=preamble.strip(),
            contents="",
            sections=tuple(
                Section(f"section-{number}", plain(heading), body.strip())
                for number, (heading, _, body) in enumerate(
                    (part.partition("\n") for part in parts), start=1
                )
            ),
        )

    def _rendered(self, lexicon: Lexicon, clause: str) -> str:
        facts = {**told(self.policy, lexicon), "step": self._step(lexicon)}
        return refer(render(lexicon.lang, clause, facts), {}, lexicon)

    def _step(self, lexicon: Lexicon) -> Facts:
        """What the notice says beside what the policy declares."""
        lang, say = lexicon.lang, lexicon.say
        groups = readers.by_weight(self.comparison, lang)
        main = [one for weight, found in groups if weight is Weight.material for one in found]
        kinds = list(dict.fromkeys(one.title[lang] for one in main))[:_NAMED]
        judged = self.comparison.judged
        reason = judged.reason[lang] if judged is not None and judged.reason is not None else None
        links = self.links(lang)
        return {
            "title": say(title(self.policy, lexicon)),
            "before": say(self.comparison.old.policy.effective),
            "reason": say(reason) if reason else None,
            "groups": [
                {"weight": weight, "rows": [_row(one, lexicon) for one in found]}
                for weight, found in groups
            ],
            "words_alone": [weight for weight, _ in groups] == [Weight.editorial],
            "main": [say(one) for one in kinds],
            "more": sum(one.title[lang] not in kinds for one in main),
            "consents": [_consent(one, lexicon) for one in self.consents],
            "new_url": say(links.new) if links.new else None,
            "old_url": say(links.old) if links.old else None,
            "changes_url": say(links.changes) if links.changes else None,
        }


def _row(change: Change, lexicon: Lexicon) -> Facts:
    lang, say = lexicon.lang, lexicon.say
    return {
        "where": say(change.where[lang]),
        "kind": say(change.title[lang]),
        "old": say(change.old[lang]) if change.old is not None else None,
        "new": say(change.new[lang]) if change.new is not None else None,
    }


def _consent(consent: Consent, lexicon: Lexicon) -> Facts:
    lang, say = lexicon.lang, lexicon.say
    return {
        "where": say(consent.where[lang]),
        "to": say(consent.said[lang]),
        "because": [say(one) for one in because(consent, lang)],
        "law": [say(one) for one in cited(consent.cites, lang)],
    }


def because(consent: Consent, lang: Lang) -> Sequence[str]:
    """The changes that ask for a consent, with what is new where not all of it is."""
    said = [
        one.title[lang]
        if consent.new or one.new is None
        else f"{one.title[lang]}: {_line(one.new[lang])}"
        for one in consent.changes
    ]
    return list(dict.fromkeys(said))


def _line(words: str) -> str:
    return " ".join(words.split())


def _card(version: Version) -> Card:
    return card_of(Path(version.source.file), version)

"""The document of its own on a kind of visual data processing devices, Decree Art. 25(1)."""

import re
from collections.abc import Sequence

from policyc.compose import document, refer, render, told
from policyc.document import Document, Edition, Kind, Section
from policyc.lexicon import Lexicon
from policyc.model.node import Lang
from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.said import plain


def camera_policy(policy: Policy, devices: SectionName, languages: Sequence[Lang]) -> Document:
    """The document on `devices`, which `policy` describes in a document of their own.

    The languages are among those of the policy.
    """
    return document(
        policy, languages, Kind.cameras, lambda policy, lexicon: _edition(policy, lexicon, devices)
    )


def _edition(policy: Policy, lexicon: Lexicon, devices: SectionName) -> Edition:
    """The clause of the devices, whose headings within are those of sections here."""
    patterns = lexicon.patterns
    facts = {**told(policy, lexicon), "camera_document": True}
    clause = render(lexicon.lang, devices, facts)
    text = refer(clause, {}, lexicon, otherwise="camera_document.policy")
    lead, *points = re.split("(?m)^### ", text.partition("\n")[2])
    heading = str(patterns["heading"][policy.numbering])
    return Edition(
        lang=lexicon.lang,
        title=_title(policy, lexicon, devices),
        preamble=lead.strip(),
        contents=str(patterns["contents"]) if policy.toc and points else "",
        sections=tuple(
            Section(f"section-{number}", heading.format(number=number, title=title), body.strip())
            for number, (title, _, body) in enumerate(
                (point.partition("\n") for point in points), start=1
            )
        ),
    )


def _title(policy: Policy, lexicon: Lexicon, devices: SectionName) -> str:
    words = lexicon.patterns["camera_document"]
    company = policy.company
    name = (company.service_name or company.name) if company is not None else None
    if name is None:
        return str(words[devices])
    return str(words["titled"]).format(name=plain(lexicon.say(name)), title=words[devices])

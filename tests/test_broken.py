"""Every broken input gives one line that says what is wrong, where, and how to mend it."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from policyc.cli import run
from policyc.invalid import Invalid
from policyc.model.node import Node
from policyc.source import Source
from policyc.typed import typed

HEAD = "policy: shop\nlanguages: [ko, en]\neffective: 2026-01-31\n"
FREE = (
    HEAD + "sections:\n  - title: {ko: 기타, en: Other}\n    text:\n      ko: 없음\n      en: |\n"
)

UNSEEN = "delete it; it cannot be seen, or it changes what the reader sees"
ESCAPED = "delete the escape that makes it"
NOT_YAML = (
    "look at the indentation, and quote a value that holds `: `, ` #` or begins with one of "
    "`@%&*!|>[]{}`"
)
OPEN = "the bracket here is not closed, or a comma is missing behind it"
CLOSE = "close it, part its entries by commas, and quote a text that holds `: ` or `, `"
ALIAS = (
    "anchors and aliases (`&name`, `*name`) are not allowed; "
    "write the value out, or quote it if it is text"
)
EMPTY = "the file is empty; run `policyc schema` to see its keys"
NO_MAPPING = "the file is not a mapping; begin it with keys, for example `policy: my-service`"
NO_VALUE = "give it one, or delete the key; what is not there is not said"
DAY = "this is not a day; write it as year-month-day, for example 2026-01-31"
FLAG = "this is neither true nor false; write `true` or `false`"
FORMS = (
    "write `until EVENT`, `6 months`, `30 days after EVENT`, `service_period`, `law`, "
    "`as processing`, or your own `{ko: …, en: …}`"
)
EMAIL = "this is not an e-mail address; write it bare, for example privacy@example.kr"
ADDRESS = "this is not a web address; write it as https://example.kr/page or as www.example.kr"
PROVISION = "this is not a provision; write article, paragraph and item, for example `35(4)`"
PROSE = "use paragraphs, lists, tables, emphasis and links"
SLUG = "use 1 to 64 small letters, digits, `-` and `_`, such as `my-service`"


REVIEWED = "delete `refusal:`; the law lets it be explained and reviewed"
T = "{ko: 가, en: a}"


def decision(*lines: str) -> str:
    """A policy with an automated decision of which `lines` are said, from 8:5 on."""
    said = "".join(f"    {line}\n" for line in lines)
    return f"{HEAD}automated_decisions:\n  decisions:\n    name: {T}\n    decides: {T}\n{said}"


def keep(period: str) -> str:
    """A policy that keeps something for `period`; it stands at 5:26."""
    return f"{HEAD}processing:\n  - {{items: email, keep: {period}}}\n"


def free(markdown: str) -> str:
    """A policy with a free section whose English text is `markdown`; its lines begin at 8:11."""
    return FREE + "".join(f"        {line}\n" for line in markdown.split("\n"))


TEXT: dict[str, tuple[str | bytes, str]] = {
    "duplicate key": (
        HEAD + "effective: 2026-02-01\n",
        (
            "4:1: error: the key `effective` is given twice, first at line 3, column 1; "
            "keep one of the two"
        ),
    ),
    "duplicate key in flow style": (
        HEAD + "contacts: {a: {email: a@b.kr}, a: {email: c@d.kr}}\n",
        "4:32: error: the key `a` is given twice, first at line 4, column 12; keep one of the two",
    ),
    "one key composed and decomposed": (
        HEAD + f"contacts:\n  가: {{}}\n  {unicodedata.normalize('NFD', '가')}: {{}}\n",
        "6:3: error: the key `가` is given twice, first at line 5, column 3; keep one of the two",
    ),
    "alias": (HEAD + "company:\n  name: *name\n", f"5:9: error: {ALIAS}"),
    "anchor": (HEAD + "company: &company\n  name: A\n", f"4:10: error: {ALIAS}"),
    "merge key": (
        HEAD + "company:\n  <<: {name: A}\n",
        (
            "5:3: error: merge keys are not allowed; "
            "write the keys out; `defaults:` spares repetition where a section has it"
        ),
    ),
    "tag that runs code": (
        HEAD + "company:\n  name: !!python/object/apply:os.system [id]\n",
        "5:9: error: the tag `!!python/object/apply:os.system` is not allowed; delete it",
    ),
    "tag of a string": (
        HEAD + "version: !!str 1.0\n",
        "4:10: error: the tag `!!str` is not allowed; delete it",
    ),
    "tag of one's own": (
        HEAD + "company: !include company.yaml\n",
        "4:10: error: the tag `!include` is not allowed; delete it",
    ),
    "several documents": (
        HEAD + "---\npolicy: other\n",
        "4:1: error: the file holds a second YAML document; keep one policy in one file",
    ),
    "key that is a list": (
        HEAD + "? [a, b]\n: c\n",
        "4:3: error: a key must be plain text; put the key in quotation marks",
    ),
    "empty key": (
        HEAD + '"": a\n',
        "4:1: error: a key has 1 to 256 characters; give it a short name",
    ),
    "CP949": (
        "policy: shop\ncompany:\n  name: 가나상점\n".encode("cp949"),
        "3:9: error: the file is not UTF-8 (it looks like CP949); save it as UTF-8 in your editor",
    ),
    "UTF-16": (
        HEAD.encode("utf-16"),
        "1:1: error: the file is not UTF-8 (it looks like UTF-16); save it as UTF-8 in your editor",
    ),
    "invalid UTF-8": (
        b"policy: shop\nversion: caf\xe9\n",
        "2:13: error: the file is not UTF-8; save it as UTF-8 in your editor",
    ),
    "surrogate": (
        b"policy: shop\nversion: a\xed\xa0\x80\n",
        "2:11: error: the file is not UTF-8; save it as UTF-8 in your editor",
    ),
    "control character": (
        HEAD + "version: a\x07\n",
        f"4:11: error: the character U+0007 is not allowed; {UNSEEN}",
    ),
    "control character by escape": (
        HEAD + 'version: "a\\e[31m"\n',
        f"4:10: error: the character U+001B is not allowed; {ESCAPED}",
    ),
    "null character by escape": (
        HEAD + 'version: "\\0"\n',
        f"4:10: error: the character U+0000 is not allowed; {ESCAPED}",
    ),
    "bidirectional override": (
        HEAD + "version: a\u202eb\n",
        f"4:11: error: the character U+202E (RIGHT-TO-LEFT OVERRIDE) is not allowed; {UNSEEN}",
    ),
    "bidirectional override in a comment": (
        HEAD + "version: a  # b\u2066\n",
        f"4:16: error: the character U+2066 (LEFT-TO-RIGHT ISOLATE) is not allowed; {UNSEEN}",
    ),
    "bidirectional override by escape": (
        HEAD + 'version: "a\\u202eb"\n',
        f"4:10: error: the character U+202E (RIGHT-TO-LEFT OVERRIDE) is not allowed; {ESCAPED}",
    ),
    "bidirectional override in a key by escape": (
        HEAD + '"ver\\u202esion": a\n',
        f"4:1: error: the character U+202E (RIGHT-TO-LEFT OVERRIDE) is not allowed; {ESCAPED}",
    ),
    "line separator that hides a key": (
        HEAD + "# ok\u2028toc: false\n",
        f"4:5: error: the character U+2028 (LINE SEPARATOR) is not allowed; {UNSEEN}",
    ),
    "next line that hides a key": (
        HEAD + "# ok\x85toc: false\n",
        f"4:5: error: the character U+0085 is not allowed; {UNSEEN}",
    ),
    "lone carriage return": (
        HEAD + "# ok\rtoc: false\n",
        f"4:5: error: the character U+000D is not allowed; {UNSEEN}",
    ),
    "private use": (
        HEAD + "version: a\ue000\n",
        f"4:11: error: the character U+E000 is not allowed; {UNSEEN}",
    ),
    "zero-width space": (
        HEAD + "version: a\u200bb\n",
        f"4:11: error: the character U+200B (ZERO WIDTH SPACE) is not allowed; {UNSEEN}",
    ),
    "excess depth": (
        HEAD + "version: " + 40 * "[" + 40 * "]" + "\n",
        (
            "4:41: error: the nesting is deeper than 32 levels; "
            "no policy needs that; look for a bracket that is not closed"
        ),
    ),
    "excess size": (
        HEAD + "#" + 2_000_000 * "x" + "\n",
        (
            "1:1: error: the file is larger than 2,000,000 bytes; "
            "split it: a policy of this size has another document in it"
        ),
    ),
    "too many values": (
        "a: [" + 200_000 * "x," + "x]\n",
        "1:319999: error: the file holds more than 160,000 values; split it",
    ),
    "text too long": (
        HEAD + "version: " + 50_001 * "x" + "\n",
        "4:10: error: the text is longer than 50,000 characters; shorten it",
    ),
    "key too long": (
        HEAD + 257 * "x" + ": a\n",
        "4:1: error: a key has 1 to 256 characters; give it a short name",
    ),
    "key without a value": (
        HEAD + "version:\n",
        f"4:1: error: the key `version` has no value; {NO_VALUE}",
    ),
    "null": (HEAD + "version: null\n", f"4:1: error: the key `version` has no value; {NO_VALUE}"),
    "tilde": (HEAD + "version: ~\n", f"4:1: error: the key `version` has no value; {NO_VALUE}"),
    "entry without a value": (
        HEAD + "principles:\n  - minimum\n  -\n",
        "6:4: error: this entry is empty; fill it in, or delete it",
    ),
    "empty file": ("", f"1:1: error: {EMPTY}"),
    "blank lines": ("\n \n", f"1:1: error: {EMPTY}"),
    "nothing": ("~\n", f"1:1: error: {EMPTY}"),
    "only a comment": ("# to be written\n", f"1:1: error: {EMPTY}"),
    "scalar root": ("privacy policy\n", f"1:1: error: {NO_MAPPING}"),
    "list root": ("- policy: shop\n", f"1:1: error: {NO_MAPPING}"),
    "tab indentation": (
        HEAD + "company:\n\tname: A\n",
        "5:1: error: this is not YAML: a tab stands where a line is indented; indent with spaces",
    ),
    "unclosed quote": (
        HEAD + 'version: "1.0\ntoc: false\n',
        "4:10: error: this is not YAML: a quotation mark is not closed; close it on its line",
    ),
    "unclosed bracket": (
        HEAD + "principles: [minimum\n",
        f"4:13: error: this is not YAML: {OPEN} (read as far as line 5, column 1); {CLOSE}",
    ),
    "unclosed brace": (
        HEAD + "company:\n  name: {ko: 가, en: A\n  alias: B\n",
        f"5:9: error: this is not YAML: {OPEN} (read as far as line 6, column 8); {CLOSE}",
    ),
    "no comma": (
        HEAD + "company:\n  name: {ko: 가 en: A}\n",
        f"5:9: error: this is not YAML: {OPEN} (read as far as line 5, column 18); {CLOSE}",
    ),
    "no space after a colon": (
        HEAD + "remedies:standard\ntoc: false\n",
        (
            "4:1: error: this is not YAML: a key has no colon with a space behind it; write "
            "`key: value`; a text of several lines stands after `key: |`"
        ),
    ),
    "a colon of a Korean keyboard": (
        HEAD + "remedies：standard\ntoc: false\n",
        (
            "4:1: error: this is not YAML: a key has no colon with a space behind it; write "
            "`key: value`; a text of several lines stands after `key: |`"
        ),
    ),
    "an entry indented too little": (
        HEAD + "processing:\n  - purpose: a\n   keep: law\n",
        (
            "6:4: error: this is not YAML: the line is neither an entry of the list above it nor a "
            "part of one; indent it as the lines beside it, or begin it with `- `"
        ),
    ),
    "a value that begins with a sign": (
        HEAD + "version: @1\n",
        (
            "4:10: error: this is not YAML: a value cannot begin with this character; put the "
            "value in quotation marks"
        ),
    ),
    "a text beside its bar": (
        HEAD + "preamble:\n  text: {}\n  scope: | 가\n",
        (
            "6:12: error: this is not YAML: a text stands beside `|` or `>`; write it on the next "
            "line, indented"
        ),
    ),
    "unclosed bracket on a line without an end": (
        HEAD + "principles: [",
        f"4:14: error: this is not YAML: did not find expected node content; {NOT_YAML}",
    ),
    "wrong indentation": (
        HEAD + "company:\n  name: A\n alias: B\n",
        (
            "6:2: error: this is not YAML: the line does not fit those above it; indent it as the "
            "keys beside which it belongs, and look for a bracket too many"
        ),
    ),
    "colon in plain text": (
        HEAD + "company:\n  name: A: B\n",
        (
            "5:10: error: this is not YAML: a colon stands where there can be no key; quote a text "
            "that holds `: `, or indent the line as those beside it"
        ),
    ),
}

MODEL: dict[str, tuple[str | bytes, str]] = {
    "unknown key at the top": (
        HEAD + "retension: {}\n",
        "4:1: error: the key `retension` is unknown; did you mean `retention`?",
    ),
    "unknown key inside": (
        HEAD + "company: {nmae: A}\n",
        "4:11: error: the key `nmae` is unknown; did you mean `name`?",
    ),
    "unknown key in a mapping of the author's": (
        HEAD + "processors:\n  aws: {name: AWS, tsk: payment}\n",
        "5:20: error: the key `tsk` is unknown; did you mean `task`?",
    ),
    "unknown key like no other": (
        HEAD + "department: {name: Privacy, colour: red}\n",
        "4:29: error: the key `colour` is unknown; it knows `name`, `person`, `contact`",
    ),
    "key of another form of the same thing": (
        HEAD + "automatic: [{one_of: [name, email], of: name}]\n",
        "4:37: error: the key `of` is unknown; it knows `one_of`",
    ),
    "third language": (
        HEAD + "preamble:\n  scope: {ko: 가, en: A, ja: あ}\n",
        "5:25: error: the key `ja` is unknown; it knows `ko`, `en`",
    ),
    "missing key": (
        "policy: shop\nlanguages: ko\n",
        "1:1: error: `effective` is missing; add it",
    ),
    "missing key inside": (
        HEAD + "department: {person: Kim}\n",
        "4:1: error: `name` is missing from `department`; add it",
    ),
    "missing key in a list": (
        HEAD + "changes:\n  history:\n    - {version: '1'}\n",
        "6:7: error: `since` is missing from `history`; add it",
    ),
    "no member of an enumeration": (
        HEAD + "numbering: roman\n",
        "4:12: error: “roman” is not known here; write one of `article`, `plain`, `none`",
    ),
    "no statement": (
        HEAD + "third_parties: {statements: [none, nobody]}\n",
        (
            "4:36: error: “nobody” is not known here; "
            "write one of `none`, `consent_or_law`, `within_purpose`, `informed`"
        ),
    ),
    "none but another word": (
        HEAD + "additional_use: nothing\n",
        "4:17: error: “nothing” is not known here; write one of `none`",
    ),
    "nothing abroad beside a processor abroad": (
        HEAD + "processors: {us: {name: US, abroad: {country: US}}}\ntransfers: none\n",
        (
            "5:12: error: `none` says that nothing is transferred abroad, and the processor `us` "
            "has `abroad:`; delete one of the two"
        ),
    ),
    "criteria without one of the four": (
        (
            f"{HEAD}additional_use:\n  cases: {{purpose: membership, items: email}}\n"
            f"  criteria: {{relation: {T}, foreseeability: {T}, safeguards: encryption}}\n"
        ),
        "6:3: error: `no_infringement` is missing from `criteria`; add it",
    ),
    "pseudonymised for a purpose that the Act does not know": (
        HEAD + "pseudonymised: {cases: {purpose: marketing, items: email}}\n",
        (
            "4:34: error: “marketing” is not known here; "
            "write one of `statistics`, `scientific_research`, `public_archiving`"
        ),
    ),
    "no automated decision": (
        HEAD + "automated_decisions: {by: email}\n",
        (
            "4:22: error: there is no decision here; "
            "write `decisions:`, `url:` of the page that has them, or `none` instead"
        ),
    ),
    "refusal of a decision by consent": (
        decision("basis: consent", f"affects: {T}", "refusal: true"),
        f"10:14: error: a decision on the basis `consent` cannot be refused; {REVIEWED}",
    ),
    "refusal of a decision by law": (
        decision("basis: {ground: law}", f"affects: {T}", "refusal: true"),
        f"10:14: error: a decision on the basis `law` cannot be refused; {REVIEWED}",
    ),
    "refusal of a decision by contract": (
        decision("refusal: true", "basis: contract", f"affects: {T}"),
        f"8:14: error: a decision on the basis `contract` cannot be refused; {REVIEWED}",
    ),
    "refusal of a decision that matters little": (
        decision("basis: legitimate_interest", "refusal: true"),
        (
            "9:14: error: only a decision that significantly affects rights or duties can be "
            "refused; say in `affects:` how it does, or delete `refusal:`"
        ),
    ),
    "no section's name as a key": (
        HEAD + "titles: {purpose: {ko: 가, en: A}}\n",
        (
            "4:10: error: “purpose” is not known here; write one of `purposes`, `processing`, "
            "`items`, `children`, `retention`, `destruction`, `third_parties`, `additional_use`, "
            "`entrustment`, `transfers`, `safety`, `sensitive_disclosure`, `pseudonymised`, "
            "`tracking`, `behavioural`, `app_permissions`, `location`, `rights`, "
            "`automated_decisions`, `officer`, `access`, `domestic_agent`, `remedies`, "
            "`fixed_cameras`, `mobile_cameras`, `public_files`, `generative_ai`, "
            "`ai_development`, `voluntary`, `marketing`, `changes`"
        ),
    ),
    "no day": (HEAD.replace("2026-01-31", "31 January 2026"), f"3:12: error: {DAY}"),
    "no such day": (
        HEAD.replace("2026-01-31", "2026-02-30"),
        "3:12: error: there is no day 2026-02-30; write a day of the calendar",
    ),
    "day without hyphens": (HEAD.replace("2026-01-31", "20260131"), f"3:12: error: {DAY}"),
    "no boolean": (HEAD + "toc: yes\n", f"4:6: error: {FLAG}"),
    "no number of days": (
        HEAD + "changes: {notice: {days: seven}}\n",
        "4:26: error: this is not a number of days; write a whole number from 1 to 9999",
    ),
    "text without a language": (
        HEAD + "preamble:\n  scope: {ko: 모든 서비스}\n",
        "5:3: error: the text has no words for `en`; add `en: …`, or take `en` out of `languages:`",
    ),
    "text without languages": (
        HEAD + "preamble:\n  scope: All services\n",
        "5:10: error: `scope` is said in each language; write `{ko: …, en: …}`",
    ),
    "empty text": (
        HEAD + "preamble:\n  scope: {ko: '', en: All}\n",
        "5:15: error: the text is empty; write it, or delete the key",
    ),
    "mapping for a name": (
        HEAD + "version: {number: 1}\n",
        "4:10: error: text is expected here; write one value, in quotation marks if need be",
    ),
    "text for a mapping": (
        HEAD + "company: Gana\n",
        "4:10: error: `company` holds keys of its own; write them below it",
    ),
    "empty list": (
        HEAD + "principles: []\n",
        "4:13: error: the list is empty; fill it in, or delete the key",
    ),
    "language twice": (
        HEAD.replace("[ko, en]", "[ko, ko]"),
        "2:12: error: a language is named twice; name each language once",
    ),
    "no key for the policy": (
        HEAD.replace("shop", "My Shop"),
        f"1:9: error: this is not a key; {SLUG}",
    ),
    "no key for a contact": (
        HEAD + "contacts: {Help Desk: {email: a@b.kr}}\n",
        f"4:12: error: this is not a key; {SLUG}",
    ),
    "unknown item": (
        HEAD + "automatic: [emial]\n",
        "4:13: error: “emial” is not a known item; did you mean `email`?",
    ),
    "unknown item like no other": (
        HEAD + "automatic: aura\n",
        (
            "4:12: error: “aura” is not a known item; "
            "write your own `{ko: …, en: …}`, or define it under `vocabulary.items`"
        ),
    ),
    "unknown task": (
        HEAD + "processors:\n  pg: {name: PG, task: paymnt}\n",
        "5:24: error: “paymnt” is not a known entrusted task; did you mean `payment`?",
    ),
    "unknown measure": (
        HEAD + "safety: {technical: [encrytion]}\n",
        "4:22: error: “encrytion” is not a known safety measure; did you mean `encryption`?",
    ),
    "unknown tracker": (
        HEAD + "tracking: {tools: {web: {kind: cokie}}}\n",
        "4:32: error: “cokie” is not a known kind of tracker; did you mean `cookie`?",
    ),
    "unknown right": (
        HEAD + "rights: {kinds: [acces]}\n",
        "4:18: error: “acces” is not a known right; did you mean `access`?",
    ),
    "unknown record": (
        HEAD + "retention: {by_law: ecommerce.contrat}\n",
        (
            "4:21: error: “ecommerce.contrat” is not a known statutory record; "
            "did you mean `ecommerce.contract`?"
        ),
    ),
    "unknown record like no other": (
        HEAD + "retention: {by_law: aura}\n",
        "4:21: error: “aura” is not a known statutory record; write `{record: {ko: …, en: …}}`",
    ),
    "unknown statute": (
        HEAD + "processing: {items: email, basis: {ground: law, statute: ecomerce}}\n",
        "4:58: error: “ecomerce” is not a known statute; did you mean `ecommerce`?",
    ),
    "unknown remedy": (
        HEAD + "remedies: [aura]\n",
        "4:12: error: “aura” is not a known body that offers a remedy; write `{name: …}`",
    ),
    "unknown contact": (
        HEAD + "contacts: {helpdesk: {email: a@b.kr}}\nofficer: {contact: hepdesk}\n",
        "5:20: error: “hepdesk” is not a known contact of this policy; did you mean `helpdesk`?",
    ),
    "contact of a policy without contacts": (
        HEAD + "officer: {contact: helpdesk}\n",
        (
            "4:20: error: “helpdesk” is not a known contact of this policy; "
            "define it under `contacts:`"
        ),
    ),
    "unknown service": (
        HEAD + "services: {shop: Shop}\npurposes: {orders: {title: service, services: shp}}\n",
        "5:47: error: “shp” is not a known service of this policy; did you mean `shop`?",
    ),
    "unknown purpose": (
        HEAD + "purposes: {orders: {title: service}}\nprocessing: {purpose: order, items: email}\n",
        "5:23: error: “order” is not a known purpose of this policy; did you mean `orders`?",
    ),
    "an item by its Korean word": (
        HEAD + "automatic: [이메일]\n",
        "4:13: error: “이메일” is not a known item; did you mean `email`?",
    ),
    "a country by its name": (
        HEAD + "processors: {pg: {name: PG, country: 미국}}\n",
        (
            "4:38: error: “미국” is not a known country (two capital letters of ISO 3166-1); "
            "did you mean `US`?"
        ),
    ),
    "unknown country": (
        HEAD + "processors: {pg: {name: PG, country: UK}}\n",
        (
            "4:38: error: “UK” is not a known country (two capital letters of ISO 3166-1); "
            "write for example `US`"
        ),
    ),
    "unknown time zone": (
        HEAD + "timezone: Asia/Soul\n",
        "4:11: error: “Asia/Soul” is not a known time zone; did you mean `Asia/Seoul`?",
    ),
    "period without its event": (
        keep("until"),
        f"5:26: error: “until” names no event; {FORMS}",
    ),
    "period of no form": (
        keep("6 months until withdrawal"),
        f"5:26: error: “6 months until withdrawal” is not a period; {FORMS}",
    ),
    "period of no days": (keep("0 days"), f"5:26: error: “0 days” is not a period; {FORMS}"),
    "period after nothing": (
        keep("30 days after"),
        f"5:26: error: “30 days after” is not a period; {FORMS}",
    ),
    "period with an empty alternative": (
        keep("law or"),
        f"5:26: error: “law or” is not a period; {FORMS}",
    ),
    "empty period": (
        keep("''"),
        f"5:26: error: “” is not a period; {FORMS}",
    ),
    "unknown event": (
        keep("until withdrawl"),
        "5:26: error: “withdrawl” is not a known event; did you mean `withdrawal`?",
    ),
    "unknown event after a time": (
        keep("30 days after withdrawl"),
        "5:26: error: “withdrawl” is not a known event; did you mean `withdrawal`?",
    ),
    "unknown period": (
        keep("service_perod"),
        (
            "5:26: error: “service_perod” is not a known period that lasts while something does; "
            "did you mean `service_period`?"
        ),
    ),
    "no length of time": (
        HEAD + "destruction: {deadline: soon}\n",
        "4:25: error: this is not a length of time; write a number of days, weeks, months or years",
    ),
    "no e-mail address": (
        HEAD + "contacts: {desk: {email: privacy@example}}\n",
        f"4:26: error: {EMAIL}",
    ),
    "e-mail address with a blind copy": (
        HEAD + "contacts: {desk: {email: 'a@b.kr?bcc=c@d.kr'}}\n",
        f"4:26: error: {EMAIL}",
    ),
    "no web address": (HEAD + "company: {sites: shop}\n", f"4:18: error: {ADDRESS}"),
    "web address that runs code": (
        HEAD + "company: {sites: [example.kr, 'javascript:alert(1)']}\n",
        f"4:31: error: {ADDRESS}",
    ),
    "web address with a password": (
        HEAD + "company: {sites: 'https://user:secret@example.kr'}\n",
        f"4:18: error: {ADDRESS}",
    ),
    "no telephone number": (
        HEAD + "contacts: {desk: {phone: call us}}\n",
        "4:26: error: this is not a telephone number; write it as dialled, for example 02-123-4567",
    ),
    "no provision": (
        HEAD + "rights: {limits: [35(4), Art. 37]}\n",
        f"4:26: error: {PROVISION}",
    ),
    "no provision of a basis": (
        HEAD
        + "processing: {items: email, basis: {ground: law, statute: ecommerce, article: 6조}}\n",
        f"4:78: error: {PROVISION}",
    ),
    "no provision of a record": (
        HEAD + "retention: {by_law: {record: ecommerce.contract, article: 6조}}\n",
        f"4:59: error: {PROVISION}",
    ),
    "processors that are no list": (
        HEAD + "processors: nobody\n",
        (
            "4:13: error: this is neither a list of processors nor `none`; "
            "write `none`, or `key: {name: …}`"
        ),
    ),
    "remedy without a name": (
        HEAD + "remedies:\n  - {phone: '118'}\n",
        "5:5: error: the body has no name; write `agency:` or `name:`",
    ),
    "section with two places": (
        HEAD + "sections:\n  - {title: {ko: 가, en: A}, text: {ko: 나, en: B}, before: rights, "
        "after: items}\n",
        "5:5: error: the section has several places; keep one of `before:`, `after:`, `replace:`",
    ),
    "tag of HTML in Markdown": (
        free("Fine.\n\nPlease <b>read</b> this."),
        f"8:11: error: Markdown of the kind “html inline” has no place in a policy; {PROSE}",
    ),
    "block of HTML in Markdown": (
        free("<script>alert(1)</script>"),
        f"8:11: error: Markdown of the kind “html block” has no place in a policy; {PROSE}",
    ),
    "image in Markdown": (
        free("![logo](https://example.kr/logo.png)"),
        f"8:11: error: Markdown of the kind “image” has no place in a policy; {PROSE}",
    ),
    "code in Markdown": (
        free("Run `policyc`."),
        f"8:11: error: Markdown of the kind “code inline” has no place in a policy; {PROSE}",
    ),
    "Markdown nested too deeply": (
        free(12 * "- " + "deep"),
        "8:11: error: the Markdown is nested too deeply; use fewer levels",
    ),
    "first heading in Markdown": (
        free("# Other"),
        "8:11: error: a heading of the first or second level; begin headings inside it with `###`",
    ),
    "heading that skips a level in Markdown": (
        free("#### Other"),
        (
            "8:11: error: a heading of level 4 stands under one of level 2; "
            "begin headings inside it with `###`"
        ),
    ),
    "link that runs code in Markdown": (
        free("[Read](javascript:alert(1))"),
        "8:11: error: a link that leads nowhere; write an https, mailto or tel address",
    ),
    "relative link in Markdown": (
        free("[Read](/terms)"),
        "8:11: error: a link that leads nowhere; write an https, mailto or tel address",
    ),
    "link to no section in Markdown": (
        free("[Read](#nowhere)"),
        "8:11: error: the link to `#nowhere` leads nowhere; link to a section that there is",
    ),
    "definition of a link in Markdown": (
        free("[terms]: https://example.kr"),
        "8:11: error: `[terms]:` defines a link and shows nothing; write `\\[` for a bracket",
    ),
    "row with too many cells in Markdown": (
        free("| a |\n| --- |\n| b | c |"),
        "8:11: error: the row `| b | c |` has more cells than columns; write `\\|` for a bar",
    ),
}


@pytest.mark.parametrize(
    ("content", "line"),
    (TEXT | MODEL).values(),
    ids=[name.replace(" ", "-") for name in TEXT | MODEL],
)
def test_one_line_and_no_output(
    content: str | bytes,
    line: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One line, exit status 3, and nothing but the input in the directory."""
    monkeypatch.chdir(tmp_path)
    policy = Path("shop.yaml")
    policy.write_bytes(content if isinstance(content, bytes) else content.encode())
    status = run(["build", "shop.yaml", "--to", "html,md"])
    said, left = capsys.readouterr(), [path.name for path in Path().iterdir()]
    assert said.err == f"shop.yaml:{line}\n"
    assert (status, said.out, left) == (3, "", ["shop.yaml"])


def test_excess_depth_does_not_end_the_process(tmp_path: Path) -> None:
    """100,000 brackets, which kill PyYAML's own composer, are one line like any other fault."""
    (tmp_path / "shop.yaml").write_text(100_000 * "[", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "policyc", "build", "shop.yaml"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (
        3,
        (
            "shop.yaml:1:33: error: the nesting is deeper than 32 levels; "
            "no policy needs that; look for a bracket that is not closed\n"
        ),
    )


def test_character_without_a_glyph(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A character that the fonts lack is named where it stands, when a PDF is asked for."""
    monkeypatch.chdir(tmp_path)
    Path("shop.yaml").write_text(HEAD + "company:\n  name: 가나 😀\n", encoding="utf-8")
    assert run(["build", "shop.yaml", "--lang", "ko"]) == 3
    assert capsys.readouterr().err == (
        "shop.yaml:5:12: error: the fonts of the PDF have no glyph for “😀” U+1F600; "
        "write it with other characters, or build without pdf\n"
    )
    assert not Path("dist").exists()


def test_two_files_for_one_policy_and_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two files that would be written to one place are refused."""
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(HEAD, encoding="utf-8")
    Path("b.yaml").write_text("# a copy\n" + HEAD, encoding="utf-8")
    assert run(["build", "a.yaml", "b.yaml", "--to", "md"]) == 3
    assert capsys.readouterr().err == (
        "b.yaml:2:1: error: `shop` of 2026-01-31 stands already at a.yaml:1:1; "
        "give one of them another key or another day\n"
    )
    assert not Path("dist").exists()


def test_every_problem_of_every_file_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One run says all that is wrong, file by file and line by line."""
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(HEAD + "toc: no\nnumbering: 1\n", encoding="utf-8")
    Path("b.yaml").write_text("policy: b\n", encoding="utf-8")
    assert run(["build", "b.yaml", "missing.yaml", "a.yaml", "--to", "md"]) == 3
    said = capsys.readouterr().err.splitlines()
    assert [line.split(" ")[0] for line in said] == [
        "a.yaml:4:6:",
        "a.yaml:5:12:",
        "b.yaml:1:1:",
        "b.yaml:1:1:",
        "missing.yaml:1:1:",
    ]


def test_a_flood_of_problems_is_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """After a hundred problems the rest is counted."""
    monkeypatch.chdir(tmp_path)
    flood = "".join(f"  - unknown_{number}\n" for number in range(1000))
    Path("shop.yaml").write_text(HEAD + "automatic:\n" + flood, encoding="utf-8")
    assert run(["build", "shop.yaml", "--to", "md"]) == 3
    *problems, last = capsys.readouterr().err.splitlines()
    assert len(problems) == 100
    assert last == "shop.yaml:104:5: error: and 900 more; mend these first"


def test_a_message_cannot_steer_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name of a file is printed with its control characters spelled out, on one line."""
    monkeypatch.chdir(tmp_path)
    Path("a\x1b[31m\n::error::.yaml").write_text("[]", encoding="utf-8")
    assert run(["build", "a\x1b[31m\n::error::.yaml"]) == 3
    assert capsys.readouterr().err == (
        "a\\u{1b}[31m ::error::.yaml:1:1: error: the name of the file holds the character U+001B; "
        "give it a name that can be read\n"
    )


class Later(Node):
    """A node with a field of a type that no other has."""

    days: int


def test_a_type_that_is_new_to_the_model_has_its_line_too() -> None:
    source = Source.parse(b"# later\ndays: [1]\n", "later.yaml")
    with pytest.raises(Invalid) as refused:
        typed(Later, source.data, source)
    assert str(refused.value) == (
        "later.yaml:2:7: error: input should be a valid integer; see `policyc schema`"
    )

"""Files that share facts: what is joined, what is refused, and where everything stands."""

import io
import os
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from shutil import copytree
from typing import Any, Final, cast

import jsonschema
import pikepdf
import pytest
import yaml

from policyc.cli import run
from policyc.compose import compose
from policyc.extend import extended
from policyc.invalid import Invalid, Position, Route
from policyc.load import load
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.schema import schema
from policyc.source import Data, Source

HERE: Final = Path(__file__).resolve().parent / "extends"
PLAY: Final = "dasom-play/2026-12-01.yaml"
SHOP: Final = "dasom-shop/2026-12-01.yaml"

HEAD: Final = "policy: shop\nextends: base.yaml\n"
BASE: Final = "part: true\nlanguages: [ko, en]\neffective: 2026-01-31\n"
DIFFERS: Final = HEAD + "differs: {%s, because: So.}\n"
"""A policy with one departure; its place begins in line 3."""

PATH: Final = "check the path; it begins at the directory of this file"
FROM_HERE: Final = "write it from the directory of this file, for example `../group.yaml`"
SAY: Final = "say under `differs:` that this file `replaces` it and why, or delete it here"
SAY_OR_ADD: Final = SAY.replace("`replaces`", "`replaces` or `adds_to`")
ONE_CHANGE: Final = "write `{replaces: PLACE, because: REASON}`"
DELETE: Final = "write its keys from the top, or delete this"


def page(path: Path, lang: Lang) -> str:
    policy, _ = load(path)
    return markdown(compose(policy, [lang]))


@pytest.mark.parametrize(
    ("company", "lang", "there", "gone"),
    [
        pytest.param(
            SHOP,
            Lang.ko,
            [
                "# 주식회사 다솜상점 개인정보 처리방침",
                "주식회사 다솜상점(이하 “회사”)",
                "| 회원 관리 | (필수) 이름, 이메일 |\n| 주문 처리 | (필수) 이름, 전화번호, 주소 |",
                "| 정다솜 | 개인정보 보호책임자(CPO) | 02-000-7100 |",
                "최소한의 개인정보만을",
                "수집하기에 앞서 정보주체의 동의를 받는다",
                (
                    "| 주식회사 하늘서버 | 서버의 운영 | 02-000-8100 |\n"
                    "| 주식회사 다정상담 | 고객 상담 | 02-000-8200 |\n"
                    "| 주식회사 빠른배달 | 상품의 배송 | - |"
                ),
                "02-000-7000, [privacy@dasom.example]",
            ],
            ["쇼핑몰은"],
            id="shop-in-Korean",
        ),
        pytest.param(
            SHOP,
            Lang.en,
            [
                "# Dasom Shop Inc. Privacy Policy",
                "| Membership | (Required) Name, email |\n| Orders | (Required) Name, phone",
                "| Dasom Jung | Chief Privacy Officer (CPO) | 02-000-7100 |",
                "prior consent",
                "| Swift Parcels Inc. | Delivery of goods | - |",
            ],
            ["쇼핑몰은"],
            id="shop-in-English",
        ),
        pytest.param(
            PLAY,
            Lang.ko,
            [
                "# 주식회사 다솜놀이 개인정보 처리방침",
                "| 주식회사 하늘서버 | 게임 서버의 운영 | 02-000-8100 |",
                "| 정다솜 | 개인정보 보호책임자(CPO) | 02-000-7000 |",
                "내부 관리계획",
                "전산실",
            ],
            ["다정상담", "주문", "게임은", "게임 서버만 위탁한다"],
            id="play-in-Korean",
        ),
        pytest.param(
            PLAY,
            Lang.en,
            [
                "# Dasom Play Inc. Privacy Policy",
                "| Sky Server Inc. | Operation of game servers | 02-000-8100 |",
            ],
            ["Dajung", "Orders", "Delivery"],
            id="play-in-English",
        ),
    ],
)
def test_each_company_says_what_it_shares_and_what_it_does_not(
    company: str, lang: Lang, there: list[str], gone: list[str]
) -> None:
    """What the group declares, as the company changes it; the reasons are not published."""
    said = page(HERE / company, lang)
    assert [words for words in there if words not in said] == []
    assert [words for words in gone if words in said] == []


@pytest.mark.parametrize(
    ("base", "own", "joined"),
    [
        pytest.param("a: {b: 1}", "a: {c: 2}", "a: {b: 1, c: 2}", id="mappings-key-by-key"),
        pytest.param(
            "x: {b: {c: 1}, d: 2}",
            "x: {d: 9, b: {e: 3}}\ndiffers: {replaces: x.d, because: So.}",
            "x: {b: {c: 1, e: 3}, d: 9}",
            id="in-the-order-of-the-base",
        ),
        pytest.param("a: {ko: 가}", "a: {en: A}", "a: {ko: 가, en: A}", id="another-language"),
        pytest.param(
            "a: {ko: 가, en: A}",
            "a: {en: B}\ndiffers: {replaces: a.en, because: So.}",
            "a: {ko: 가, en: B}",
            id="one-language-replaced",
        ),
        pytest.param(
            "a: {b: 1}",
            "a: c\ndiffers: {replaces: a, because: So.}",
            "a: c",
            id="a-mapping-replaced",
        ),
        pytest.param(
            "a: [1, 2]",
            "a: [2, 3]\ndiffers: {adds_to: a, because: So.}",
            "a: [1, 2, 2, 3]",
            id="a-list-after-a-list",
        ),
        pytest.param(
            "a: 1", "a: 2\ndiffers: {adds_to: a, because: So.}", "a: ['1', '2']", id="one-and-one"
        ),
        pytest.param(
            "a: {b: 1}",
            "a: [{c: 2}]\ndiffers: {adds_to: a, because: So.}",
            "a: [{b: 1}, {c: 2}]",
            id="a-mapping-that-stands-for-a-list",
        ),
        pytest.param(
            "a: {b: {c: 1, d: 2}, e: 3}",
            "differs: {removes: a.b.c, because: So.}",
            "a: {b: {d: 2}, e: 3}",
            id="a-value-removed",
        ),
        pytest.param(
            "a: {b.c: 1, b: {c: 2}}",
            "differs: {removes: a.b.c, because: So.}",
            "a: {b: {c: 2}}",
            id="a-key-with-a-full-stop",
        ),
        pytest.param("policy: base\na: 1", "b: 2", "a: 1\nb: 2", id="policy-is-not-taken-over"),
    ],
)
def test_what_becomes_of_a_value(base: str, own: str, joined: str, tmp_path: Path) -> None:
    """Two files make one, whose keys stand in the order of the base."""
    (tmp_path / "base.yaml").write_text(base, encoding="utf-8")
    path = tmp_path / "own.yaml"
    path.write_text(f"extends: base.yaml\n{own}\n", encoding="utf-8")
    whole = extended(Source.read(path), path).data
    shared = {key: value for key, value in whole.items() if key not in ("extends", "differs")}
    expected = Source.parse(joined.encode(), "joined.yaml").data
    assert yaml.dump(shared, sort_keys=False) == yaml.dump(expected, sort_keys=False)


def test_what_two_bases_have_from_one_file_is_not_given_twice(tmp_path: Path) -> None:
    """Two files that extend a third share its values."""
    for name, text in {
        "root.yaml": "a: {b: 1}",
        "left.yaml": "extends: root.yaml\na: {c: 2}",
        "right.yaml": "extends: root.yaml\na: {d: 3}",
        "own.yaml": "extends: [left.yaml, right.yaml]",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    whole = extended(Source.read(tmp_path / "own.yaml"), tmp_path / "own.yaml")
    assert whole.data["a"] == {"b": "1", "c": "2", "d": "3"}
    assert [Path(base.file).name for base in whole.bases] == [
        "left.yaml",
        "root.yaml",
        "right.yaml",
    ]


LONG = f"{'가' * 90}.yaml"
BROKEN: dict[str, tuple[Mapping[str, str], list[str]]] = {
    "no such file": (
        {"shop.yaml": HEAD},
        [f"shop.yaml:2:10: error: `base.yaml` does not exist; {PATH}"],
    ),
    "two files that are not there": (
        {"shop.yaml": "policy: shop\nextends: [a.yaml, b.yaml]\n"},
        [
            f"shop.yaml:2:11: error: `a.yaml` does not exist; {PATH}",
            f"shop.yaml:2:19: error: `b.yaml` does not exist; {PATH}",
        ],
    ),
    "a directory": (
        {"shop.yaml": "policy: shop\nextends: base\n", "base/x.yaml": "a: b\n"},
        [f"shop.yaml:2:10: error: `base` is not a file; {PATH}"],
    ),
    "absolute path": (
        {"shop.yaml": "policy: shop\nextends: /etc/passwd\n"},
        [f"shop.yaml:2:10: error: “/etc/passwd” does not begin at this file; {FROM_HERE}"],
    ),
    "path of a home": (
        {"shop.yaml": "policy: shop\nextends: ~/base.yaml\n"},
        [f"shop.yaml:2:10: error: “~/base.yaml” does not begin at this file; {FROM_HERE}"],
    ),
    "path of a drive": (
        {"shop.yaml": "policy: shop\nextends: C:/base.yaml\n"},
        [f"shop.yaml:2:10: error: “C:/base.yaml” does not begin at this file; {FROM_HERE}"],
    ),
    "web address": (
        {"shop.yaml": "policy: shop\nextends: https://example.kr/base.yaml\n"},
        [
            "shop.yaml:2:10: error: “https://example.kr/base.yaml” does not begin at this file; "
            + FROM_HERE
        ],
    ),
    "backslash": (
        {"shop.yaml": "policy: shop\nextends: ..\\base.yaml\n"},
        ["shop.yaml:2:10: error: the path has a `\\` in it; write it with `/`"],
    ),
    "no path": (
        {"shop.yaml": "policy: shop\nextends: [[base.yaml]]\n"},
        [f"shop.yaml:2:11: error: this is not the path of a file; {FROM_HERE}"],
    ),
    "path that leads out": (
        {"shop.yaml": "policy: shop\nextends: a/../../base.yaml\n"},
        ["shop.yaml:2:10: error: `a/../../base.yaml` leads out of the repository; keep it inside"],
    ),
    "named twice": (
        {"shop.yaml": "policy: shop\nextends: [base.yaml, ./base.yaml]\n", "base.yaml": BASE},
        ["shop.yaml:2:22: error: `./base.yaml` is named twice; keep one of the two"],
    ),
    "circle": (
        {
            "shop.yaml": HEAD,
            "base.yaml": BASE + "extends: parts/a.yaml\n",
            "parts/a.yaml": "extends: ../base.yaml\n",
        },
        [
            (
                "parts/a.yaml:1:10: error: the files extend each other in a circle: "
                "base.yaml → parts/a.yaml → base.yaml; take one of them out of `extends:`"
            )
        ],
    ),
    "itself": (
        {"shop.yaml": "policy: shop\nextends: shop.yaml\n"},
        [
            (
                "shop.yaml:2:10: error: the files extend each other in a circle: "
                "shop.yaml → shop.yaml; take one of them out of `extends:`"
            )
        ],
    ),
    "too deep": (
        {
            "shop.yaml": HEAD,
            "base.yaml": "extends: 2.yaml\n",
            **{f"{n}.yaml": f"extends: {n + 1}.yaml\n" for n in range(2, 9)},
            "9.yaml": BASE,
        },
        [
            (
                "8.yaml:1:10: error: the files extend each other more than 8 deep; "
                "name the files that are needed side by side"
            )
        ],
    ),
    "too many": (
        {
            "shop.yaml": f"extends: [{', '.join(f'{n}.yaml' for n in range(33))}]\n",
            **{f"{n}.yaml": "part: true\n" for n in range(33)},
        },
        [
            (
                "shop.yaml:1:289: error: there are more than 32 files to extend; "
                "put together what belongs together"
            )
        ],
    ),
    "base that is not YAML": (
        {"shop.yaml": HEAD, "base.yaml": "part: true\ncompany: {\n"},
        [
            (
                "base.yaml:3:1: error: this is not YAML: did not find expected node content; look "
                "at the indentation, and quote a value that holds `: `, ` #` or begins with one of "
                "`@%&*!|>[]{}`"
            )
        ],
    ),
    "base that says a key twice": (
        {"shop.yaml": HEAD, "base.yaml": BASE + "effective: 2026-01-31\n"},
        [
            (
                "base.yaml:4:1: error: the key `effective` is given twice, first at line 3, "
                "column 1; keep one of the two"
            )
        ],
    ),
    "base of which two files have the problem": (
        {
            "shop.yaml": "policy: shop\nextends: [a.yaml, b.yaml]\n",
            "a.yaml": "extends: base.yaml\n",
            "b.yaml": "extends: base.yaml\n",
            "base.yaml": "part: true\nextends: 7\\\n",
        },
        ["base.yaml:2:10: error: the path has a `\\` in it; write it with `/`"],
    ),
    "value in both": (
        {
            "shop.yaml": HEAD + "officer:\n  name: 나\n",
            "base.yaml": BASE + "officer: {name: 가}\n",
        },
        [f"shop.yaml:4:3: error: `officer.name` stands already at base.yaml:4:11; {SAY}"],
    ),
    "the same value in both": (
        {"shop.yaml": HEAD + "effective: 2026-01-31\n", "base.yaml": BASE},
        [f"shop.yaml:3:1: error: `effective` stands already at base.yaml:3:1; {SAY}"],
    ),
    "list in both": (
        {
            "shop.yaml": HEAD + "principles: prior_consent\n",
            "base.yaml": BASE + "principles: [minimum]\n",
        },
        [f"shop.yaml:3:1: error: `principles` stands already at base.yaml:4:1; {SAY_OR_ADD}"],
    ),
    "text in both": (
        {
            "shop.yaml": HEAD + "title: {ko: 나, en: B}\n",
            "base.yaml": BASE + "title: {ko: 가, en: A}\n",
        },
        [f"shop.yaml:3:1: error: `title` stands already at base.yaml:4:1; {SAY}"],
    ),
    "none and some": (
        {
            "shop.yaml": HEAD + "processors: {a: {name: A}}\n",
            "base.yaml": BASE + "processors: none\n",
        },
        [f"shop.yaml:3:1: error: `processors` stands already at base.yaml:4:1; {SAY}"],
    ),
    "value in two bases": (
        {
            "shop.yaml": "policy: shop\nextends: [base.yaml, part.yaml]\n",
            "base.yaml": BASE,
            "part.yaml": "part: true\neffective: 2026-02-01\n",
        },
        [
            (
                "part.yaml:2:1: error: `effective` stands already at base.yaml:3:1; delete one of "
                "the two, or state it in shop.yaml and say that it `replaces` it"
            )
        ],
    ),
    "nothing to differ from": (
        {"shop.yaml": "policy: shop\ndiffers: {removes: officer, because: So.}\n"},
        ["shop.yaml:2:1: error: there is nothing to differ from; name it: `extends:`"],
    ),
    "departure without a reason": (
        {
            "shop.yaml": HEAD + "differs:\n  - removes: effective\n",
            "base.yaml": BASE,
        },
        ["shop.yaml:4:5: error: `because` is missing from `differs`; add it"],
    ),
    "departure with an empty reason": (
        {
            "shop.yaml": HEAD + "differs:\n  - {removes: effective, because: ' '}\n",
            "base.yaml": BASE,
        },
        ["shop.yaml:4:35: error: the text is empty; write it, or delete the key"],
    ),
    "departure of an unknown kind": (
        {
            "shop.yaml": HEAD + "differs: {replace: effective, because: So.}\n",
            "base.yaml": BASE,
        },
        ["shop.yaml:3:11: error: the key `replace` is unknown; did you mean `replaces`?"],
    ),
    "departure of two kinds": (
        {
            "shop.yaml": DIFFERS % "replaces: effective, removes: effective",
            "base.yaml": BASE,
        },
        [f"shop.yaml:3:10: error: this is not one change; {ONE_CHANGE}"],
    ),
    "departure from nothing": (
        {"shop.yaml": DIFFERS % "removes: officer.fax", "base.yaml": BASE + "officer: {name: A}\n"},
        [
            "shop.yaml:3:20: error: no file that this one extends has `officer.fax`; " + DELETE,
        ],
    ),
    "departure from what is not taken over": (
        {"shop.yaml": DIFFERS % "removes: part", "base.yaml": BASE},
        ["shop.yaml:3:20: error: no file that this one extends has `part`; " + DELETE],
    ),
    "departure that is stated twice": (
        {
            "shop.yaml": HEAD
            + "differs:\n  - {removes: officer.name, because: So.}\n"
            + "  - {removes: officer, because: So.}\n",
            "base.yaml": BASE + "officer: {name: A}\n",
        },
        ["shop.yaml:5:15: error: `officer` is changed twice; keep one of the two"],
    ),
    "replacement that is not there": (
        {"shop.yaml": DIFFERS % "replaces: effective", "base.yaml": BASE},
        [
            (
                "shop.yaml:3:21: error: this file has no `effective` of its own; "
                "write it below, or say `removes`"
            )
        ],
    ),
    "removal of what is there": (
        {
            "shop.yaml": DIFFERS % "removes: effective" + "effective: 2026-01-31\n",
            "base.yaml": BASE,
        },
        [
            (
                "shop.yaml:3:20: error: this file has a `effective` of its own; "
                "say `replaces`, or delete it there"
            )
        ],
    ),
    "addition to a mapping": (
        {
            "shop.yaml": DIFFERS % "adds_to: contacts" + "contacts: {a: {phone: '118'}}\n",
            "base.yaml": BASE + "contacts: {b: {phone: '118'}}\n",
        },
        [
            (
                "shop.yaml:3:20: error: `contacts` holds keys, which join by themselves; "
                "delete this; if it is a list, write it as one"
            )
        ],
    ),
    "part by itself": (
        {"shop.yaml": BASE},
        ["shop.yaml:1:1: error: this is a part, no policy; build the policies that extend it"],
    ),
    "part that is a policy": (
        {"shop.yaml": BASE + "policy: shop\n"},
        ["shop.yaml:1:1: error: a part is no policy, and has no `policy:`; delete one of the two"],
    ),
    "neither part nor policy": (
        {"shop.yaml": BASE.replace("true", "yes") + "policy: shop\n"},
        [
            "shop.yaml:1:7: error: this is neither true nor false; write `true` or `false`",
        ],
    ),
    "unknown key in a base": (
        {"shop.yaml": HEAD, "base.yaml": BASE + "contacts:\n  a: {phon: '118'}\n"},
        ["base.yaml:5:7: error: the key `phon` is unknown; did you mean `phone`?"],
    ),
    "what is wrong in each file": (
        {"shop.yaml": HEAD + "toc: no\n", "base.yaml": BASE + "numbering: 1\n"},
        [
            "base.yaml:4:12: error: “1” is not known here; write one of `article`, `plain`, `none`",
            "shop.yaml:3:6: error: this is neither true nor false; write `true` or `false`",
        ],
    ),
    "element of a list that was added to": (
        {
            "shop.yaml": DIFFERS % "adds_to: automatic" + "automatic: [cookies, whale]\n",
            "base.yaml": BASE + "automatic: [access_logs, walrus]\n",
        },
        [
            (
                "base.yaml:4:26: error: “walrus” is not a known item; write your own "
                "`{ko: …, en: …}`, or define it under `vocabulary.items`"
            ),
            (
                "shop.yaml:4:22: error: “whale” is not a known item; write your own "
                "`{ko: …, en: …}`, or define it under `vocabulary.items`"
            ),
        ],
    ),
    "name that no disk can hold": (
        {"shop.yaml": f"policy: shop\nextends: {LONG}\n"},
        [f"shop.yaml:2:10: error: `{LONG}` cannot be read: file name too long; {PATH}"],
    ),
    "text of a base without a language": (
        {"shop.yaml": HEAD, "base.yaml": BASE + "company:\n  name: {ko: 가나}\n"},
        [
            (
                "base.yaml:5:3: error: the text has no words for `en`; "
                "add `en: …`, or take `en` out of `languages:`"
            )
        ],
    ),
    "what is missing": (
        {
            "shop.yaml": HEAD + "processors:\n  a: {task: parcels}\n",
            "base.yaml": "part: true\nprocessors: {a: {country: US}}\n",
        },
        [
            "shop.yaml:1:1: error: `languages` is missing; add it",
            "shop.yaml:1:1: error: `effective` is missing; add it",
            "shop.yaml:4:3: error: `name` is missing from `a`; add it",
        ],
    ),
}


@pytest.mark.parametrize(
    ("files", "lines"), BROKEN.values(), ids=[name.replace(" ", "-") for name in BROKEN]
)
def test_the_lines_that_a_fault_gets(
    files: Mapping[str, str],
    lines: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each fault gets its lines, in the file where it stands; exit status 3, and no output."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"policyc.toml": "", **files}.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    status = run(["build", "shop.yaml", "--to", "html,md"])
    said = capsys.readouterr()
    assert said.err.splitlines() == lines
    assert (status, said.out, Path("dist").exists()) == (3, "", False)


def test_a_base_in_another_encoding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The position is in the base."""
    monkeypatch.chdir(tmp_path)
    Path("shop.yaml").write_text(HEAD, encoding="utf-8")
    Path("base.yaml").write_text("part: true\ntitle: 가나\n", encoding="cp949")
    assert run(["build", "shop.yaml", "--to", "md"]) == 3
    assert capsys.readouterr().err == (
        "base.yaml:2:8: error: the file is not UTF-8 (it looks like CP949); "
        "save it as UTF-8 in your editor\n"
    )


@pytest.mark.parametrize(
    ("mark", "line"),
    [
        pytest.param(
            None,
            "`../base.yaml` leads out of the directory of the policy; "
            "keep it inside, or put an empty `policyc.toml` above both",
            id="none",
        ),
        pytest.param(
            "inner/.git",
            "`../base.yaml` leads out of the repository; keep it inside",
            id="repository-below",
        ),
        pytest.param(".git", "", id="repository"),
        pytest.param("policyc.toml", "", id="policyc.toml"),
    ],
)
def test_the_root_above_which_nothing_is_read(
    mark: str | None,
    line: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The nearest directory with a mark; the policy's own where there is none."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "base.yaml").write_text(BASE, encoding="utf-8")
    (tmp_path / "inner/shop.yaml").write_text(HEAD.replace("base", "../base"), encoding="utf-8")
    if mark:
        (tmp_path / mark).write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "inner")
    status = run(["build", "shop.yaml", "--to", "md", "--quiet"])
    said = f"shop.yaml:2:10: error: {line}\n" if line else ""
    assert (capsys.readouterr().err, status) == (said, 3 if line else 0)


def test_a_symbolic_link_that_leads_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A link inside the root is followed; one that leaves it, or leads nowhere, is refused."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/base.yaml").write_text(BASE, encoding="utf-8")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "base.yaml").symlink_to("../outside/base.yaml")
    (inside / "directory").symlink_to("../outside")
    (inside / "circle.yaml").symlink_to("circle.yaml")
    (inside / "real.yaml").write_text(BASE, encoding="utf-8")
    (inside / "good.yaml").symlink_to("real.yaml")
    monkeypatch.chdir(inside)
    for name, line in {
        "base.yaml": (
            "`base.yaml` is a symbolic link that leads out of the directory of the policy; "
            "keep it inside, or put an empty `policyc.toml` above both"
        ),
        "directory/base.yaml": (
            "`directory/base.yaml` is a symbolic link that leads out of the directory of the "
            "policy; keep it inside, or put an empty `policyc.toml` above both"
        ),
        "circle.yaml": f"`circle.yaml` does not exist; {PATH}",
        "good.yaml": "",
    }.items():
        Path("shop.yaml").write_text(HEAD.replace("base.yaml", name), encoding="utf-8")
        status = run(["build", "shop.yaml", "--to", "md", "--quiet"])
        said = f"shop.yaml:2:10: error: {line}\n" if line else ""
        assert (capsys.readouterr().err, status) == (said, 3 if line else 0)


def test_a_pipe_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is no file is not opened."""
    monkeypatch.chdir(tmp_path)
    os.mkfifo("base.yaml")
    Path("shop.yaml").write_text(HEAD, encoding="utf-8")
    assert run(["build", "shop.yaml"]) == 3
    said = capsys.readouterr().err
    assert said == f"shop.yaml:2:10: error: `base.yaml` is not a file; {PATH}\n"


def test_parts_in_a_directory_are_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`policyc build DIRECTORY` builds its policies; a directory of parts has none."""
    monkeypatch.chdir(tmp_path)
    copytree(HERE, "group")
    assert run(["build", "group", "--to", "md"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"dist/dasom-{name}/2026-12-01/{lang}.md"
        for name in ("play", "shop")
        for lang in ("ko", "en")
    ]
    for company in ("play", "shop"):
        Path(f"group/dasom-{company}/2026-12-01.yaml").unlink()
    assert run(["build", "group", "--to", "md"]) == 2
    assert "there is no policy in group" in capsys.readouterr().err


def test_a_problem_of_a_shared_file_is_said_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """However many policies extend the file in which it stands."""
    copytree(HERE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    group = Path("group.yaml")
    group.write_text(group.read_text(encoding="utf-8") + "toc: maybe\n", encoding="utf-8")
    line = len(group.read_text(encoding="utf-8").splitlines())
    assert run(["build", ".", "--to", "md"]) == 3
    assert capsys.readouterr().err == (
        f"group.yaml:{line}:6: error: this is neither true nor false; write `true` or `false`\n"
    )


def nodes(data: Data, route: Route = ()) -> Iterator[Route]:
    """The route to everything in `data`."""
    if isinstance(data, str):
        return
    for name, inner in data.items() if isinstance(data, dict) else enumerate(data):
        yield (*route, name)
        yield from nodes(inner, (*route, name))


@pytest.mark.parametrize("file", ["group.yaml", "processors.yaml", PLAY, SHOP])
@pytest.mark.parametrize("other", [None, "x", ["x", "x"], {"x": "x"}], ids=repr)
def test_whatever_is_missing_or_changed(file: str, other: object, tmp_path: Path) -> None:
    """Without any one part of a file, or with another, there are documents or positions."""
    copytree(HERE, tmp_path, dirs_exist_ok=True)
    whole = Source.read(HERE / file).data
    for count, route in enumerate(nodes(whole)):
        copy, place = _copied(whole, route)
        if other is None:
            del place[route[-1]]
        else:
            place[route[-1]] = other
        text = yaml.dump(copy, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        (tmp_path / file).write_text(text, encoding="utf-8")
        for company in (PLAY, SHOP):
            try:
                policy, _ = load(tmp_path / company)
            except Invalid as invalid:
                wrong = [at for at, _, _ in invalid.problems if not stands_there(at, tmp_path)]
                assert wrong == []
            else:
                languages = policy.languages
                assert markdown(compose(policy, [languages[count % len(languages)]]))


def _copied(data: dict[str, Data], route: Route) -> tuple[dict[str, Data], Any]:
    """A copy of `data`, and what in it holds the last part of `route`."""
    copy: Any = deepcopy(data)
    place = copy
    for part in route[:-1]:
        place = place[part]
    return copy, place


def stands_there(position: Position, directory: Path) -> bool:
    lines = Path(position.file).read_text(encoding="utf-8").split("\n")
    return (
        Path(position.file).is_relative_to(directory)
        and 1 <= position.line <= len(lines)
        and 1 <= position.column <= len(lines[position.line - 1]) + 1
    )


@pytest.mark.xdist_group("pdf")
def test_the_pdf_carries_every_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The policy and what it extends, as they were written; the same bytes from anywhere."""
    copytree(HERE, tmp_path / "group")
    made: list[bytes] = []
    for here, path in ((tmp_path, f"group/{PLAY}"), (tmp_path / "group/dasom-shop", f"../{PLAY}")):
        monkeypatch.chdir(here)
        assert run(["build", path, "--to", "pdf", "--lang", "ko", "--quiet"]) == 0
        made.append(Path("dist/dasom-play/2026-12-01/ko.pdf").read_bytes())
    assert made[0] == made[1]
    with pikepdf.open(io.BytesIO(made[0])) as pdf:
        assert {
            name: (file.obj.AFRelationship, file.get_file().read_bytes())
            for name, file in pdf.attachments.items()
        } == {
            name: ("/Source", (HERE / path).read_bytes())
            for name, path in {
                "dasom-play.yaml": PLAY,
                "group.yaml": "group.yaml",
                "processors.yaml": "processors.yaml",
            }.items()
        }


@pytest.mark.xdist_group("pdf")
def test_files_of_one_name_are_told_apart_in_the_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names inside a PDF have no directories."""
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "x.yaml": (
            "policy: shop\nlanguages: ko\neffective: 2026-01-31\n"
            "extends: [a/p.yaml, b/p.yaml, 쇼핑.yaml, shop.yaml]\n"
        ),
        "a/p.yaml": "toc: false\n",
        "b/p.yaml": "complete: true\n",
        "쇼핑.yaml": "version: 가\n",
        "shop.yaml": "numbering: none\n",
    }.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    assert run(["build", "x.yaml", "--to", "pdf", "--quiet"]) == 0
    with pikepdf.open("dist/shop/2026-01-31/ko.pdf") as pdf:
        assert {
            name: file.get_file().read_bytes().decode().partition(":")[0]
            for name, file in pdf.attachments.items()
        } == {
            "shop.yaml": "policy",
            "p.yaml": "toc",
            "p-2.yaml": "complete",
            "쇼핑.yaml": "version",
            "shop-2.yaml": "numbering",
        }


def test_a_character_of_a_base_without_a_glyph(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named where it stands."""
    monkeypatch.chdir(tmp_path)
    Path("shop.yaml").write_text(HEAD, encoding="utf-8")
    Path("base.yaml").write_text(BASE + "company:\n  name: 가나 😀\n", encoding="utf-8")
    assert run(["build", "shop.yaml", "--lang", "ko"]) == 3
    assert capsys.readouterr().err == (
        "base.yaml:5:12: error: the fonts of the PDF have no glyph for “😀” U+1F600; "
        "write it with other characters, or build without pdf\n"
    )


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("part: true\nlanguages: [ko]\n", False, id="a-part"),
        pytest.param("policy: a\nextends: b.yaml\n", False, id="a-policy-that-extends"),
        pytest.param("policy: a\nextends: [b.yaml, c.yaml]\n", False, id="several"),
        pytest.param("policy: a\n", True, id="a-policy-that-lacks-its-day"),
        pytest.param(
            "policy: a\nextends: b.yaml\ndiffers: {removes: c, because: So.}\n",
            False,
            id="a-departure",
        ),
        pytest.param(
            "policy: a\nextends: b.yaml\ndiffers: {removes: c}\n", True, id="without-a-reason"
        ),
    ],
)
def test_the_schema_knows_what_is_shared(text: str, wrong: bool) -> None:  # noqa: FBT001 # a column
    """An editor asks of a part no day, and of a departure its reason."""
    validator = cast("Any", jsonschema.Draft202012Validator(schema()))
    assert validator.is_valid(yaml.safe_load(text)) is not wrong


def test_the_schema_explains_what_is_shared() -> None:
    properties = schema()["properties"]
    assert "join key by key" in properties["extends"]["description"]
    assert "why" in properties["differs"]["description"]
    assert "no policy" in properties["part"]["description"]

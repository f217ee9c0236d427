"""A transfer abroad names the statute, treaty or certification that its basis rests on."""

import pytest

from policyc.compose import compose
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.source import Source

POLICY = """
policy: baram
languages: [ko, en]
effective: 2026-12-01
transfers:
  defaults:
    basis: law_or_treaty
    statute: {ko: 향신료 협약, en: Convention on Spices}
    article: 3(1)
  recipients:
    registry: {name: Spice Registry, country: CH}
    lab: {name: Kitchen Lab, country: SG, basis: certification, certification: isms_p}
    partner: {name: Table Partner, country: US, basis: consent}
"""


def rows(lang: Lang) -> dict[str, str]:
    """The row of each recipient in the table of transfers."""
    policy = read(Source.parse(POLICY.encode(), "policy.yaml"))
    lines = markdown(compose(policy, [lang])).splitlines()
    names = ("Spice Registry", "Kitchen Lab", "Table Partner")
    return {name: next(line for line in lines if line.startswith(f"| {name}")) for name in names}


@pytest.mark.parametrize(
    ("lang", "statute", "certification"),
    [
        (Lang.ko, "「향신료 협약」 제3조제1항", "ISMS-P"),
        (Lang.en, "Article 3(1) of the Convention on Spices", "ISMS-P"),
    ],
)
def test_what_a_basis_rests_on_stands_beside_it(
    lang: Lang, statute: str, certification: str
) -> None:
    row = rows(lang)
    assert statute in row["Spice Registry"]
    assert certification in row["Kitchen Lab"]


@pytest.mark.parametrize("lang", Lang)
def test_another_basis_does_not_take_over_what_the_common_one_rests_on(lang: Lang) -> None:
    row = rows(lang)
    for name in ("Kitchen Lab", "Table Partner"):
        assert "향신료" not in row[name]
        assert "Spices" not in row[name]

"""Decisions are automated, but how to refuse them or have them explained is not said.

Article 37-2 of the Act lets data subjects refuse a fully automated decision that significantly affects them, and have
any explained or reviewed; Article 44-4(1)5 of the Enforcement Decree wants the method and procedure made public.

Mend: write `by:`, `to:` or `path:` under `automated_decisions:`, and name these rights in `rights.kinds:`.

자동화된 결정을 하면서 이를 거부하거나 설명을 요구하는 방법을 적지 않았다.

법 제37조의2에 따라 정보주체는 자신의 권리나 의무에 중대한 영향을 미치는 자동화된 결정을 거부하거나, 설명이나 검토를 요구할
수 있다. 시행령 제44조의4제1항제5호는 그 방법과 절차를 공개하도록 한다.

고치기: `automated_decisions:`에 `by:`, `to:` 또는 `path:`를 적고, `rights.kinds:`에 이 권리들을 더한다.
"""

from policyc.model.automated_decisions import AutomatedDecisions
from policyc.rules.case import Case
from policyc.rules.requests import AUTOMATED, names
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 37-2(4)", "pipa_decree 44-4(1)5")
def check(automated: AutomatedDecisions, case: Case) -> Hits:
    rights = case.policy.rights
    by_rights = rights is not None and any(names(one, rights.kinds) for one in AUTOMATED)
    way = automated.by or automated.to or automated.path or automated.procedure or automated.url
    if not way and not by_rights:
        yield hit(
            "by",
            ko="자동화된 결정을 거부하거나 설명을 요구하는 방법이 없다",
            en="how to refuse an automated decision, or have it explained, is not said",
        )

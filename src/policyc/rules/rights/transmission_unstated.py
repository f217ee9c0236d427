"""Transmission is among the rights, but the policy does not say how to ask for it.

Not every controller transmits on request: Article 35-2 of the Act binds those that the Enforcement Decree names. One
that names the right should say how it is exercised and what can be sent. Whether you are bound is a matter of judgment.

Mend: describe it under `rights.transmission:`, or leave `transmission` out of `kinds:`.

권리에 전송을 들면서 어떻게 요구하는지 적지 않았다.

법 제35조의2의 전송 요구에 응하여야 하는 자는 시행령이 정한다. 전송을 권리로 적었다면 요구하는 방법과 전송하는 정보를 함께
적어야 한다. 그 의무가 있는지는 판단이 필요하다.

고치기: `rights.transmission:`을 적거나, `kinds:`에서 `transmission`을 뺀다.
"""

from policyc.model.rights import Rights
from policyc.rules.case import Case
from policyc.rules.requests import names
from policyc.rules.rule import Hits, hit, rule


@rule("note", "pipa 35-2")
def check(rights: Rights, _case: Case) -> Hits:
    if names("transmission", rights.kinds) and rights.transmission is None:
        yield hit(
            "transmission",
            ko="전송을 요구하는 방법이 없다",
            en="how to have information sent is not said",
        )

"""A processor works in another country, and the transfer abroad is not declared.

Entrusted processing and storage abroad are transfers under Article 28-8(1) of the Act. The Decree has the policy name
the basis of the transfer and every point of Article 28-8(2); where the basis is that the policy discloses them, it
falls with the first that is missing. Under Article 28-11 onward transfers follow the same rules.

Mend: declare the transfer under the processor's `abroad:`, with the countries of its sub-processors.

수탁자가 국외에서 처리하는데 국외 이전에 관한 사항을 적지 않았다.

국외에서 위탁 처리하거나 보관하는 것은 법 제28조의8제1항의 국외 이전이다. 시행령은 이전의 근거와 같은 조 제2항의 사항을 모두
처리방침에 적도록 하며, 처리방침에 공개하는 것을 근거로 이전하는 경우 하나라도 빠지면 근거를 잃는다. 다시 국외로 이전하는 경우에도
제28조의11에 따라 같다.

고치기: 수탁자의 `abroad:`에 이전에 관한 사항을 적고, 재수탁자의 국가도 포함한다.
"""

from collections.abc import Iterator
from typing import Any

from policyc.model.node import Key
from policyc.model.recipients import Processor
from policyc.rules.case import Case
from policyc.rules.parties import goes_abroad, transfer_declared
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 28-8(1)", "pipa_decree 31(1)2")
def check(processor: Processor, case: Case) -> Hits:
    for at, named, countries in _places(processor):
        abroad = goes_abroad(countries, case)
        if abroad and not transfer_declared(named, case):
            name, where = case.name(named), case.name(abroad)
            yield hit(
                *at,
                "country",
                ko=f"“{name.ko}”에 대한 국외 이전이 선언되어 있지 않다({where.ko})",
                en=f"the transfer to “{name.en}” in {where.en} is not declared",
            )


def _places(processor: Processor) -> Iterator[tuple[tuple[str | int, ...], Any, tuple[Key, ...]]]:
    """Where a processor without a declared transfer and its sub-processors work."""
    if processor.abroad is None:
        yield (), processor.name, processor.country
        for index, sub in enumerate(processor.sub):
            yield ("sub", index), sub.name, sub.country

"""A period of keeping is written once and said in Korean and in English."""

import re

import pytest

from policyc.compose import compose
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.source import Source

POLICY = """\
policy: shop
languages: [ko, en]
effective: 2026-01-31
retention:
  by_policy: {what: {ko: 기록, en: Records}, keep: %s}
vocabulary:
  events: {moon: {ko: 보름, en: the full moon}}
  states: {season: {ko: 여름철, en: the summer}}
"""


LAW = "the retention period laid down in relevant laws and regulations"

PERIODS = {
    "until withdrawal": ("회원 탈퇴 시까지", "Until membership withdrawal"),
    "until withdrawal or consent_withdrawal": (
        "회원 탈퇴 또는 동의 철회 시까지",
        "Until membership withdrawal or withdrawal of consent",
    ),
    "until withdrawal or until consent_withdrawal": (
        "회원 탈퇴 또는 동의 철회 시까지",
        "Until membership withdrawal or withdrawal of consent",
    ),
    "until withdrawal or inquiry_closed or event_end": (
        "회원 탈퇴, 문의 처리 완료 또는 이벤트 종료 시까지",
        ("Until membership withdrawal, the inquiry is closed, or the end of the promotional event"),
    ),
    "until service_complete and settlement": (
        "재화·서비스의 공급 완료 및 요금 결제·정산 완료 시까지",
        (
            "Until the supply of goods or services is completed and fee payment and settlement "
            "are completed"
        ),
    ),
    "until withdrawal or delivery_complete and refund_complete": (
        "회원 탈퇴 또는 배송 완료 및 환불 완료 시까지",
        "Until membership withdrawal or completion of the delivery and completion of the refund",
    ),
    "1 day": ("수집일부터 1일간", "For 1 day from the time of collection"),
    "30 days": ("수집일부터 30일간", "For 30 days from the time of collection"),
    "2 weeks": ("수집일부터 2주간", "For 2 weeks from the time of collection"),
    "1 month": ("수집일부터 1개월간", "For 1 month from the time of collection"),
    "6 months": ("수집일부터 6개월간", "For 6 months from the time of collection"),
    "1 year": ("수집일부터 1년간", "For 1 year from the time of collection"),
    "5 years": ("수집일부터 5년간", "For 5 years from the time of collection"),
    "30 days after withdrawal": (
        "회원 탈퇴 후 30일까지",
        "Until 30 days after membership withdrawal",
    ),
    "1 year after contract_end": (
        "이용계약 종료 후 1년까지",
        "Until 1 year after termination of the service contract",
    ),
    "until withdrawal or 1 year after withdrawal": (
        "회원 탈퇴 시 또는 회원 탈퇴 후 1년까지",
        "Until membership withdrawal or until 1 year after membership withdrawal",
    ),
    "service_period": ("서비스 이용기간", "Period of service use"),
    "service_period or dispute_period": (
        "서비스 이용기간 또는 분쟁 처리 기간",
        "Period of service use or dispute handling period",
    ),
    "law": (
        "관계 법령에서 정한 기간까지",
        f"For {LAW}",
    ),
    "as law": (
        "관계 법령에서 정한 기간까지",
        f"For {LAW}",
    ),
    "until withdrawal or law": (
        "회원 탈퇴 시 또는 관계 법령에서 정한 기간까지",
        f"Until membership withdrawal or for {LAW}",
    ),
    "[until withdrawal, 6 months]": (
        "회원 탈퇴 시 또는 수집 후 6개월까지",
        "Until membership withdrawal or for 6 months from the time of collection",
    ),
    "[law, {ko: 분쟁이 끝날 때까지, en: until the dispute is over}]": (
        "관계 법령에서 정한 기간까지 또는 분쟁이 끝날 때까지",
        f"For {LAW} or until the dispute is over",
    ),
    "{ko: 영구 보관, en: permanently}": ("영구 보관", "Permanently"),
    "until moon": ("보름 시까지", "Until the full moon"),
    "3 days after moon": ("보름 후 3일까지", "Until 3 days after the full moon"),
    "season": ("여름철", "The summer"),
    "until  withdrawal": ("회원 탈퇴 시까지", "Until membership withdrawal"),
}


@pytest.mark.parametrize(
    ("keep", "words"),
    PERIODS.items(),
    ids=[re.sub("{.*}", "own words", keep) for keep in PERIODS],
)
def test_words_of_a_period(keep: str, words: tuple[str, str]) -> None:
    """Both languages say all of it, each in its own order."""
    policy = read(Source.parse((POLICY % keep).encode(), "shop.yaml"))
    said = "".join(markdown(compose(policy, [lang])) for lang in Lang)
    assert tuple(re.findall(r"^\| (?:기록|Records) \| (.*) \|$", said, re.MULTILINE)) == words


def test_as_processing_refers_to_the_section() -> None:
    """A period that another section says is a reference to it."""
    policy = read(Source.parse((POLICY % "as processing").encode(), "shop.yaml"))
    ko = markdown(compose(policy, [Lang.ko]))
    assert (
        "| 기록 | [제1조(개인정보의 처리 및 보유 기간)](#제1조개인정보의-처리-및-보유-기간)"
        "에서 정한 보유·이용 기간까지 |" in ko
    )

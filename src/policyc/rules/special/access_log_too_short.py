"""Records of access to the systems are kept for less than a year.

The Commission's standards for safety measures have the records of access by staff kept for at least a year, and for
two years in systems that hold sensitive information, unique identifiers or the data of 50,000 people. Many policies
still promise the six months of earlier days. The notice was read in secondary texts only.

Mend: keep the records longer and say so, for example `keep: 1 year`.

개인정보처리시스템의 접속기록을 1년이 안 되는 기간만 보관한다고 적었다.

안전성 확보조치 기준은 개인정보취급자의 접속기록을 1년 이상, 민감정보·고유식별정보나 5만 명 이상의 개인정보를 처리하는
시스템이면 2년 이상 보관하도록 한다. 종전의 6개월을 그대로 둔 처리방침이 많다. 이 기준은 이를 옮긴 자료로만
확인하였다.

고치기: 보관 기간을 늘리고 `keep: 1 year`와 같이 적는다.
"""

from policyc.model.keep import Duration, Unit
from policyc.model.protection import OwnMeasure
from policyc.rules.case import Case
from policyc.rules.records import days, length_said
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "safety_measures_notice 8(1)")
def check(measure: OwnMeasure, case: Case) -> Hits:
    if measure.measure is None or measure.measure.name != "access_log" or measure.keep is None:
        return
    least = Duration(case.number("safety_measures_notice access_log_months"), Unit.month)
    if days(measure.keep) < days(least):
        kept, least = length_said(measure.keep), length_said(least)
        yield hit(
            "keep",
            ko=f"접속기록을 {kept.ko}만 보관한다(기준은 {least.ko} 이상)",
            en=f"access records are kept for {kept.en}, and the standards ask for {least.en}",
        )

"""The words of reports, in both languages."""

from typing import Final

from policyc.rules.rule import Said, Severity

SEVERITIES: Final = {
    Severity.error: Said("오류", "error"),
    Severity.warning: Said("경고", "warning"),
    Severity.note: Said("참고", "note"),
}
COUNTED: Final = {
    Severity.error: (Said("오류 {}건", "{} error"), Said("오류 {}건", "{} errors")),
    Severity.warning: (Said("경고 {}건", "{} warning"), Said("경고 {}건", "{} warnings")),
    Severity.note: (Said("참고 {}건", "{} note"), Said("참고 {}건", "{} notes")),
}
UPCOMING: Final = Said("예정", "upcoming")
ALSO: Final = Said("함께 볼 곳", "see also")
LAW: Final = Said("근거", "law")
MEND: Final = Said("고치기", "mend")
SINCE: Final = Said("{}부터 시행", "since {}")
COMING: Final = Said(
    "아래는 앞으로 시행되는 법에 따른 지적이다", "What law that is to come will find"
)
NONE: Final = Said("지적할 것이 없다", "nothing was found")
FILES: Final = (Said("파일 {}개", "in {} file"), Said("파일 {}개", "in {} files"))
COUNT_UPCOMING: Final = Said("예정 {}건", "{} upcoming")
SILENCED: Final = Said("주석으로 끈 지적 {}건", "{} silenced by comments")
ACCEPTED: Final = Said("설정에서 받아들인 지적 {}건", "{} accepted in the configuration")
KNOWN: Final = Said("기준선에 있는 지적 {}건", "{} in the baseline")
EDITIONS: Final = Said("적용한 법령", "Law that was applied")
AS_OF: Final = Said("{} 기준", "as of {}")
UNCHECKED: Final = Said(
    "확인하지 않은 것(회사만 알 수 있는 사실)", "Not checked, as only the controller knows"
)
FILE: Final = Said("파일", "File")
FINDING: Final = Said("지적", "Finding")
RULE: Final = Said("규칙", "Rule")
COUNT: Final = Said("건수", "Count")
TITLE: Final = Said("처리방침 점검 결과", "What was found in the policies")

"""A controller that is no public institution relies on a public task.

Article 15(1)3 of the Act is for public institutions that carry out tasks laid down in statutes. A private controller needs
another basis; where a statute obliges it to process, that is Article 15(1)2.

Mend: write `law` with its `statute:` and `article:`, or another basis; or correct `company.kind`.

공공기관이 아닌데 공공기관의 소관 업무를 근거로 들었다.

법 제15조제1항제3호는 공공기관이 법령에서 정하는 소관 업무를 수행하는 경우의 근거이다. 민간의 개인정보처리자는 다른 근거가
있어야 하며, 법령에 따른 의무 때문에 처리한다면 같은 항 제2호가 근거이다.

고치기: `law`와 그 `statute:`, `article:`를 적거나 다른 근거를 적는다. 공공기관이라면 `company.kind`를 바로잡는다.
"""

from typing import Final

from policyc.model.basis import Ground, LegalBasis
from policyc.model.controller import ControllerKind
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_MAY_BE_PUBLIC: Final = (ControllerKind.public_institution, ControllerKind.processor)


@rule("error", "pipa 15(1)3")
def check(basis: LegalBasis, case: Case) -> Hits:
    if basis.ground is Ground.public_task and case.kind not in _MAY_BE_PUBLIC:
        yield hit(
            ko="공공기관이 아닌데 법적 근거가 공공기관의 소관 업무 수행이다",
            en="the basis is a public task, and the controller is no public institution",
        )

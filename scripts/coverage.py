"""Makes docs/coverage.md: which keys and which clause answer each demand of the law."""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final, NamedTuple, get_args

from policyc.model.node import Lang, Node
from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.model.sharing import Sharing
from policyc.resources import templates
from policyc.rules.rule import rules

DOCUMENT: Final = Path(__file__).resolve().parent.parent / "docs/coverage.md"

INTRODUCTION: Final = """\
# Coverage

What the law and the Commission's drafting guideline ask of a privacy policy, the place in a policy
file where it is declared, and the clause that says it. A clause stands in `templates/ko` and in
`templates/en` under the same name. `make docs` makes this file from `scripts/coverage.py`; it stops
at a place that the model does not know and at a clause that a language lacks. The last column has
the rules of the linter that look at the item or the heading; [each has a page](rules/README.md)."""


class Demand(NamedTuple):
    """What is asked for, and what answers it."""

    number: str
    ko: str
    en: str
    places: str
    """Places in a policy file, separated by spaces."""
    clauses: str
    """Names of clauses, separated by spaces."""
    and_rules: str = ""
    """Rules that look at it and cite something else, separated by spaces; `transfer-*` works."""


ACT: Final = (
    Demand(
        "1",
        "개인정보의 처리 목적",
        "Purposes of processing",
        "purposes",
        "purposes processing",
        and_rules="purpose-* public-task-by-private",
    ),
    Demand(
        "2",
        "개인정보의 처리 및 보유 기간",
        "Periods of processing and keeping",
        "processing.keep processing.exceptions retention",
        "retention processing",
        and_rules="retention-* record-* kept-without-reason telecom-logs-expected",
    ),
    Demand(
        "3",
        "개인정보의 제3자 제공",
        "Provision to third parties",
        "third_parties",
        "third_parties",
        and_rules="third-part* party-* topic-undeclared",
    ),
    Demand(
        "3-2",
        "파기절차 및 파기방법, 보존 근거와 보존 항목",
        "Procedure and method of destruction; why and what is preserved",
        "destruction retention.by_law retention.by_law.items",
        "destruction retention",
        and_rules="destruction-* separate-storage-* record-*",
    ),
    Demand(
        "3-3",
        "민감정보의 공개 가능성 및 비공개 선택 방법",
        "Possible disclosure of sensitive information",
        "sensitive_disclosure",
        "sensitive_disclosure",
        and_rules="topic-undeclared",
    ),
    Demand(
        "4",
        "개인정보 처리의 위탁",
        "Entrustment of processing",
        "processors entrustment",
        "entrustment",
        and_rules="processor-* entrustment-* re-entrustment-* supervision-* party-* "
        "topic-undeclared",
    ),
    Demand(
        "4-2",
        "가명정보의 처리",
        "Pseudonymized information",
        "pseudonymised",
        "pseudonymised",
        and_rules="pseudonymised-* topic-undeclared",
    ),
    Demand(
        "5",
        "정보주체와 법정대리인의 권리·의무 및 그 행사방법",
        "Rights and obligations of data subjects and legal representatives",
        "rights rights.duties access_requests",
        "rights access",
        and_rules="rights-* access-desk-* minors-unstated",
    ),
    Demand(
        "6",
        "개인정보 보호책임자 또는 담당부서와 연락처",
        "Privacy officer or department, and how to reach them",
        "officer department contacts",
        "officer",
        and_rules="officer-* contact-* phone-form email-*",
    ),
    Demand(
        "7",
        "자동 수집 장치의 설치·운영 및 그 거부",
        "Automatic collection and its refusal",
        "tracking tracking.refuse",
        "tracking",
        and_rules="tracker-* obsolete-browser mobile-refusal-* refusal-* topic-undeclared",
    ),
    Demand(
        "8",
        "그 밖에 대통령령으로 정한 사항",
        "Other matters prescribed by Decree (next table)",
        "processing processors.abroad transfers safety overseas_collection",
        "items transfers safety",
        and_rules="items-missing transfer-basis-missing safety-missing overseas-collection-missing",
    ),
)
"""Personal Information Protection Act, Art. 30(1)."""

DECREE: Final = (
    Demand(
        "1",
        "처리하는 개인정보의 항목",
        "Items of personal information processed",
        "processing.items processing.required processing.optional processing.automatic "
        "processing.basis automatic received",
        "items processing",
        and_rules="item* card-cvc-kept basis-* sensitive-basis-* unique-identifier-* "
        "resident-number-*",
    ),
    Demand(
        "2",
        "국외 이전의 근거와 제28조의8제2항의 사항",
        "Basis of transfers abroad, and the points of Art. 28-8(2)",
        "transfers.recipients.basis transfers.recipients.items transfers.recipients.country "
        "transfers.recipients.when transfers.recipients.method transfers.recipients.name "
        "transfers.recipients.contact transfers.recipients.purpose transfers.recipients.keep "
        "transfers.recipients.refusal processors.abroad",
        "transfers",
        and_rules="transfer-* onward-* foreign-processor-*",
    ),
    Demand(
        "3",
        "안전성 확보 조치",
        "Measures to ensure safety",
        "safety",
        "safety",
        and_rules="safety-* access-log-* *encryption-*",
    ),
    Demand(
        "4",
        "국외에서 직접 수집하여 처리하는 국가의 명칭",
        "Country of direct collection from abroad",
        "overseas_collection.country",
        "transfers",
    ),
)
"""Enforcement Decree of the same Act, Art. 31(1)."""

GUIDELINE: Final = (
    Demand(
        "1",
        "제목 및 서문",
        "Title and preamble",
        "title company services preamble principles",
        "preamble",
        and_rules="title-* controller-* minimum-* service-unused processor-role-*",
    ),
    Demand(
        "2",
        "처리 목적",
        "Purposes of processing",
        "purposes",
        "purposes processing",
        and_rules="purpose* row-without-purpose",
    ),
    Demand(
        "3",
        "처리하는 개인정보의 항목",
        "Items processed",
        "processing received automatic on_device collection",
        "items processing",
        and_rules="item* row-without-items basis-* consent-for-contract card-cvc-kept "
        "required-* resident-number-* sensitive-basis-* unique-identifier-* "
        "third-person-data",
    ),
    Demand(
        "4",
        "14세 미만 아동",
        "Children under 14",
        "children",
        "children",
        and_rules="children-* topic-undeclared",
    ),
    Demand(
        "5",
        "처리 및 보유 기간",
        "Periods of processing and keeping",
        "processing.keep retention",
        "retention processing",
        and_rules="retention-* record-* kept-without-reason",
    ),
    Demand(
        "6",
        "파기 절차 및 방법",
        "Destruction",
        "destruction",
        "destruction",
        and_rules="destruction-* dormant-clause separate-storage-*",
    ),
    Demand(
        "7",
        "제3자 제공",
        "Provision to third parties",
        "third_parties",
        "third_parties",
        and_rules="third-part* topic-undeclared",
    ),
    Demand(
        "8",
        "추가적인 이용·제공의 판단 기준",
        "Criteria for additional use and provision",
        "additional_use",
        "additional_use",
        and_rules="additional-use-* topic-undeclared",
    ),
    Demand(
        "9",
        "처리업무의 위탁",
        "Entrustment",
        "processors processors.sub entrustment",
        "entrustment",
        and_rules="processor* topic-undeclared",
    ),
    Demand(
        "10",
        "국외 수집 및 이전",
        "Collection and transfer abroad",
        "overseas_collection transfers processors.abroad",
        "transfers",
        and_rules="transfer-* overseas-* onward-* *-abroad-* foreign-* topic-undeclared",
    ),
    Demand(
        "11",
        "안전성 확보조치",
        "Measures to ensure safety",
        "safety",
        "safety",
        and_rules="safety-* access-log-* *encryption-*",
    ),
    Demand(
        "12",
        "민감정보의 공개 가능성 및 비공개 선택 방법",
        "Possible disclosure of sensitive information",
        "sensitive_disclosure",
        "sensitive_disclosure",
        and_rules="topic-undeclared",
    ),
    Demand(
        "13",
        "가명정보 처리",
        "Pseudonymized information",
        "pseudonymised",
        "pseudonymised",
        and_rules="pseudonymised-* topic-undeclared",
    ),
    Demand(
        "14",
        "자동 수집 장치의 설치·운영 및 그 거부",
        "Automatic collection and its refusal",
        "tracking",
        "tracking",
        and_rules="tracking-* identified-* refusal-missing children-advertising-* topic-undeclared",
    ),
    Demand(
        "15",
        "제3자의 행태정보 수집 허용과 그 거부",
        "Behavioral information collected by third parties",
        "behavioural",
        "behavioural",
        and_rules="topic-undeclared",
    ),
    Demand(
        "16",
        "정보주체와 법정대리인의 권리·의무 및 행사방법",
        "Rights of data subjects and legal representatives",
        "rights rights.transmission access_requests",
        "rights access",
        and_rules="rights-* transmission-* answer-* objection-* fees-* correction-*",
    ),
    Demand(
        "17",
        "자동화된 결정",
        "Automated decisions",
        "automated_decisions",
        "automated_decisions",
        and_rules="automated-* topic-undeclared",
    ),
    Demand(
        "18",
        "개인정보 보호책임자, 담당부서 및 고충처리 부서",
        "Privacy officer; department for protection and grievances",
        "officer managers department contacts",
        "officer",
        and_rules="officer-* contact-* phone-form email-*",
    ),
    Demand(
        "19",
        "국내대리인",
        "Domestic agent",
        "domestic_agent",
        "domestic_agent",
        and_rules="agent-missing agent-on-* agent-representative-* agent-address-* "
        "agent-phone-* agent-email-*",
    ),
    Demand("20", "권익침해 구제방법", "Remedies", "remedies", "remedies"),
    Demand(
        "21",
        "고정형 영상정보처리기기",
        "Fixed cameras",
        "fixed_cameras",
        "fixed_cameras",
        and_rules="camera-* topic-undeclared",
    ),
    Demand(
        "22",
        "이동형 영상정보처리기기",
        "Mobile cameras",
        "mobile_cameras",
        "mobile_cameras",
        and_rules="camera-*-missing camera-term topic-undeclared",
    ),
    Demand("23", "자율적으로 정한 사항", "Voluntary statements", "voluntary", "voluntary"),
    Demand(
        "24",
        "처리방침의 변경",
        "Changes to the policy",
        "effective announced version changes",
        "changes",
        and_rules="announced-* notice-shorter-* policy-predates-law published-*",
    ),
)
"""The 24 headings of the Commission's drafting guideline (2026.4)."""

BEYOND: Final = (
    Demand(
        "Act 32",
        "공공기관의 개인정보파일",
        "Files of public institutions",
        "public_files",
        "public_files",
        and_rules="public-files-missing",
    ),
    Demand(
        "Network Act",
        "앱 접근 권한",
        "Access rights of apps",
        "app_permissions",
        "app_permissions",
        and_rules="permission-reason-missing",
    ),
    Demand(
        "Network Act",
        "광고성 정보의 전송",
        "Advertising that is sent",
        "marketing",
        "marketing",
        and_rules="marketing-*",
    ),
    Demand(
        "Location Information Act",
        "개인위치정보",
        "Personal location information",
        "location",
        "location",
        and_rules="location-undeclared",
    ),
    Demand(
        "Guideline, appendix 1",
        "생성형 인공지능",
        "Generative AI",
        "generative_ai",
        "generative_ai",
        and_rules="generative-* ai-opt-* ai-outputs-* ai-p* ai-reuse-* ai-sensitive-* "
        "ai-training-* ai-use-*",
    ),
    Demand(
        "Act 28-12(5)",
        "인공지능기술 개발을 위한 개인정보의 이용",
        "Use to develop AI technology, from 2027-03-09",
        "ai_development.purpose ai_development.types",
        "ai_development",
        and_rules="ai-development-*",
    ),
)
"""What else a policy says."""

TABLES: Final = {
    "Personal Information Protection Act, Article 30(1)": ACT,
    "Enforcement Decree, Article 31(1)": DECREE,
    "Drafting guideline of the Commission (2026.4), its 24 headings": GUIDELINE,
    "Beyond these": BEYOND,
}

PREFIXES: Final = ("pipa 30(1)", "pipa_decree 31(1)", "drafting_guideline ", "")
"""How the law data calls the provisions of each table, before their numbers."""


def coverage() -> str:
    """The document. Raises `LookupError` for a place or a clause that is not there."""
    parts = [INTRODUCTION]
    for (title, demands), prefix in zip(TABLES.items(), PREFIXES, strict=True):
        rows = [
            "| No. | What is asked | Model | Clause | Rules |",
            "| --- | --- | --- | --- | --- |",
        ]
        told = [_row(demand, prefix) for demand in demands]
        parts += [f"## {title}", "\n".join([*rows, *told])]
    parts.append(_rest())
    return "\n\n".join(parts) + "\n"


def _row(demand: Demand, prefix: str) -> str:
    places, clauses = demand.places.split(), demand.clauses.split()
    looking = _rules(demand, prefix)
    if not (demand.number and demand.ko and demand.en and looking and places and clauses):
        raise LookupError(f"something is empty in {demand}")
    for place in places:
        _find(place)
    for clause in clauses:
        for lang in Lang:
            if not (templates() / lang / f"{clause}.md").is_file():
                raise LookupError(f"there is no clause `{clause}` in {lang}")
    named = (", ".join(f"`{name}`" for name in names) for names in (places, clauses, looking))
    return f"| {demand.number} | {demand.ko}<br>{demand.en} | {' | '.join(named)} |"


def _rules(demand: Demand, prefix: str) -> list[str]:
    """The rules that cite the demand, then those that are named. Raises `LookupError`."""
    provision = f"{prefix}{demand.number}"
    citing = [
        name for name, rule in rules().items() if any(str(one) == provision for one in rule.cites)
    ]
    named = [name for pattern in demand.and_rules.split() for name in _called(pattern)]
    return list(dict.fromkeys([*citing, *named]))


def _called(pattern: str) -> list[str]:
    """The rules that are called so. Raises `LookupError`."""
    if found := [name for name in rules() if fnmatchcase(name, pattern)]:
        return found
    raise LookupError(f"there is no rule `{pattern}`")


def _find(place: str) -> None:
    kinds: set[type[Node]] = {Policy}
    for name in place.split("."):
        found = [kind.model_fields[name] for kind in kinds if name in kind.model_fields]
        if not found:
            raise LookupError(f"the model has no `{place}`")
        kinds = {kind for field in found for kind in _nodes(field.annotation)}


def _nodes(annotation: object) -> Iterator[type[Node]]:
    if isinstance(annotation, type) and issubclass(annotation, Node):
        yield annotation
    for part in get_args(annotation):
        yield from _nodes(part)


def _rest() -> str:
    """What frames a policy, so that nothing of the model is missing here. Raises `LookupError`."""
    demands = [demand for table in TABLES.values() for demand in table]
    said = {clause for demand in demands for clause in demand.clauses.split()}
    if silent := sorted(set(SectionName) - said):
        raise LookupError(f"no table names the sections {silent}")
    told = {place.split(".")[0] for demand in demands for place in demand.places.split()}
    frame = [name for name in Policy.model_fields if name not in told | set(Sharing.model_fields)]
    names = ", ".join(f"`{name}`" for name in frame)
    sharing = ", ".join(f"`{name}`" for name in Sharing.model_fields)
    beside = {
        name
        for (demands, prefix) in zip(TABLES.values(), PREFIXES, strict=True)
        for demand in demands
        for name in _rules(demand, prefix)
    }
    others = ", ".join(f"`{name}`" for name in rules() if name not in beside)
    return (
        f"The other keys at the top of a policy frame it: {names}.\n"
        f"Those of shared files are {sharing}.\n\n"
        f"The other rules look at the policy as a whole, at its words or at the report: {others}."
    )


if __name__ == "__main__":
    DOCUMENT.write_text(coverage(), encoding="utf-8")

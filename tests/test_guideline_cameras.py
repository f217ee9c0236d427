"""What a controller declares of its cameras is what people in front of them read."""

import re
from pathlib import Path
from typing import Final

import pytest

from policyc.cli import run

HEAD: Final = """\
policy: shop
languages: [ko, en]
effective: 2026-12-01
toc: false
company: {name: {ko: ㈜보기, en: Bogi Inc.}, alias: {ko: 회사, en: the Company}}
contacts: {desk: {phone: 02-000-1200, email: cctv@bogi.example}}
processors:
  guard: {name: {ko: ㈜지킴이, en: Guard Inc.}, task: camera_operation, contact: 02-000-1300}
"""
SEPARATE: Final = "document: separate, published: bogi.example/cctv"

Words = tuple[str, ...]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def built(declared: str, *options: str) -> dict[str, str]:
    """The documents of a policy that declares this, by the names of their files."""
    Path("shop.yaml").write_text(f"{HEAD}{declared}\n", encoding="utf-8")
    assert run(["build", "shop.yaml", "-q", *(options or ("--to", "md"))]) == 0
    files = Path("dist/shop/2026-12-01").iterdir()
    return {file.name: file.read_text(encoding="utf-8") for file in files}


def in_order(parts: Words, page: str) -> None:
    found = re.search(".*?".join(map(re.escape, parts)), page, re.DOTALL)
    assert found, f"{parts} not in this order in:\n{page}"


SAID: Final[dict[str, tuple[str, Words, Words]]] = {
    "none of the fixed kind": (
        "fixed_cameras: none",
        ("고정형 영상정보처리기기의", "회사는 고정형 영상정보처리기기를 설치·운영하지 않는다."),
        (
            "Fixed Visual Data Processing Devices",
            "The Company does not install or operate any fixed visual data processing devices.",
        ),
    ),
    "none of the mobile kind": (
        "mobile_cameras: none",
        ("회사는 이동형 영상정보처리기기를 운영하지 않는다.",),
        ("The Company does not operate any mobile visual data processing devices.",),
    ),
    "basis and purpose": (
        'fixed_cameras: {basis: "25(1)2", purpose: [crime_prevention, {ko: 안내, en: guidance}]}',
        (
            "회사는 「개인정보 보호법」 제25조에 따라 다음과 같이 고정형",
            "설치·운영 근거: 「개인정보 보호법」 제25조제1항제2호",
            "설치·운영 목적: 범죄의 예방, 안내",
        ),
        (
            "in accordance with Article 25 of the Personal Information Protection Act",
            "Basis: Article 25(1)2 of the Personal Information Protection Act",
            "Purpose: prevention of crime, guidance",
        ),
    ),
    "provisions of one statute": (
        'fixed_cameras: {basis: ["25(1)2", "25(1)3"]}',
        ("- 설치·운영 근거: 「개인정보 보호법」 제25조제1항제2호 및 제3호\n",),
        ("Article 25(1)2 and Article 25(1)3 of the Personal Information Protection Act",),
    ),
    "basis in another statute": (
        "fixed_cameras: {basis: {statute: {ko: 주차장법, en: Parking Lot Act}, article: 6(1)}}",
        ("설치·운영 근거: 「주차장법」 제6조제1항",),
        ("Basis: Article 6(1) of the Parking Lot Act",),
    ),
    "number, place and range": (
        (
            "fixed_cameras: {devices: ["
            "{place: {ko: 출입구, en: entrance}, count: 2, range: {ko: 문, en: the door}}, "
            "{place: {ko: 주차장, en: parking lot}, count: 3}]}"
        ),
        (
            "| 설치 위치 | 대수 | 촬영 범위 |",
            "| 출입구 | 2대 | 문 |",
            "| 주차장 | 3대 | - |",
            "기기는 모두 5대이다.",
        ),
        (
            "| Location | Number | Area recorded |",
            "| Entrance | 2 | The door |",
            "| Parking lot | 3 | - |",
            "There are 5 devices in total.",
        ),
    ),
    "who answers and who has access": (
        (
            "fixed_cameras: {manager: {name: {ko: 윤, en: Yun}, title: director, contact: desk}, "
            "department: {name: {ko: 총무팀, en: General Affairs}}, access: {title: manager}}"
        ),
        (
            "| 관리책임자 | 윤 | 이사 | - | 02-000-1200 |",
            "| 담당부서 | - | - | 총무팀 | - |",
            "| 접근권한자 | - | 매니저 | - | - |",
        ),
        (
            "| Person in charge | Yun | Director | - | 02-000-1200 |",
            "| Department in charge | - | - | General Affairs | - |",
            "| Person with access | - | Manager | - | - |",
        ),
    ),
    "hours, retention, storage and handling": (
        (
            "fixed_cameras: {hours: {ko: 24시간, en: around the clock}, "
            "keep: 30 days after recording, "
            "storage: {ko: 방재실, en: the control room}, "
            "handling: {ko: 암호를 건다., en: kept under a password}, statements: standard}"
        ),
        (
            "- 촬영시간: 24시간\n- 보관기간: 촬영 후 30일까지\n- 보관장소: 방재실\n",
            "- 처리방법: 암호를 건다.",
            "소리는 녹음하지 않는다.",
            "대장에 적어 관리한다.",
            "복원할 수 없는 방법으로 영구 삭제",
        ),
        (
            "- Recording hours: around the clock\n- Retention period: until 30 days after",
            "- Place of storage: the control room\n- Handling: kept under a password",
            "no sound is recorded.",
            "entered in a register.",
            "permanently deleted",
        ),
    ),
    "viewing": (
        "fixed_cameras: {viewing: {how: {ko: 재생, en: playback}, place: {ko: 2층, en: floor 2}}}",
        ("- 확인 방법: 재생\n- 확인 장소: 2층",),
        ("- Method: playback\n- Place: floor 2",),
    ),
    "requests of those who were filmed": (
        (
            "fixed_cameras: {statements: own_footage, requests: {by: [phone, in_person], to: desk, "
            "form: {ko: 청구서, en: a form}, text: {ko: 사흘 안에 답한다., en: Three days.}}}"
        ),
        (
            "자신이 촬영된 영상정보의 열람, 존재 여부의 확인 또는 삭제를 회사에 대하여",
            "- 요구 방법: 전화, 방문\n- 접수처: 02-000-1200,",
            "- 제출 서류: 청구서",
            "사흘 안에 답한다.",
        ),
        (
            "footage in which they were recorded",
            "- How to make a request: by phone, in person\n- Where to make a request: 02-000-1200,",
            "- To be submitted: a form",
            "Three days.",
        ),
    ),
    "protection": (
        "fixed_cameras: {protection: [locking, {ko: 이중문, en: double doors}]}",
        ("### 영상정보의 보호를 위한 기술적·관리적·물리적 조치", "- 이중문"),
        (
            "### Technical, Administrative, and Physical Measures to Protect Footage",
            "- Double doors",
        ),
    ),
    "processors": (
        "fixed_cameras: {processors: guard}",
        ("| ㈜지킴이 | 고정형 영상정보처리기기 운영 및 관리 | 02-000-1300 |",) * 2,
        (
            "| Guard Inc. | Operation and management of fixed visual data processing devices |",
            "| Guard Inc. | Operation and management of fixed visual data processing devices |",
        ),
    ),
    "mobile devices": (
        (
            'mobile_cameras: {basis: "25-2(1)2", purpose: delivery_robots, '
            "devices: {what: {ko: 배달로봇, en: delivery robots}, count: 4}, "
            "notice: {ko: 파란 불, en: a blue light}, note: {ko: 밤에는 쉰다., en: not at night}}"
        ),
        (
            "「개인정보 보호법」 제25조의2에 따라 다음과 같이 이동형 영상정보처리기기를 운영한다.",
            "- 운영 근거: 「개인정보 보호법」 제25조의2제1항제2호\n- 운영 목적: 배달로봇의 운행",
            "| 기기의 종류 | 대수 |",
            "| 배달로봇 | 4대 |",
            "촬영 사실의 표시: 파란 불",
            "밤에는 쉰다.",
        ),
        (
            "in accordance with Article 25-2 of the Personal Information Protection Act",
            "- Basis: Article 25-2(1)2 of the Personal Information Protection Act\n- Purpose:",
            "| Type of device | Number |",
            "| Delivery robots | 4 |",
            "How recording is made known: a blue light",
            "Not at night",
        ),
    ),
    "also to be read elsewhere": (
        "fixed_cameras: {published: [{ko: 매장 입구, en: at the entrance}]}",
        ("이 사항은 다음에서도 볼 수 있다.\n\n- 매장 입구",),
        ("These particulars are also available at the following places.\n\n- at the entrance",),
    ),
}


@pytest.mark.parametrize(("declared", "korean", "english"), SAID.values(), ids=SAID)
def test_the_policy_says_it(declared: str, korean: Words, english: Words) -> None:
    """The words stand in the policy, in the order in which they stand here."""
    pages = built(declared)
    assert set(pages) == {"ko.md", "en.md"}
    in_order(korean, pages["ko.md"])
    in_order(english, pages["en.md"])


@pytest.mark.parametrize("point", ["basis and purpose", "number, place and range", "viewing"])
def test_a_separate_document_says_it(point: str) -> None:
    """What the policy would say stands in the document of its own, and no longer in the policy."""
    declared, korean, english = SAID[point]
    pages = built(declared.replace("{", f"{{{SEPARATE}, ", 1))
    in_order(korean[-1:], pages["fixed_cameras.ko.md"])
    in_order(english[-1:], pages["fixed_cameras.en.md"])
    assert (korean[-1] in pages["ko.md"], english[-1] in pages["en.md"]) == (False, False)


def test_the_policy_says_where_the_separate_document_is() -> None:
    """The policy names the document, and where it can be read."""
    pages = built(f"fixed_cameras: {{{SEPARATE}}}")
    in_order(
        ("“고정형 영상정보처리기기 운영·관리 방침”에 따르며", "[bogi.example/cctv]"), pages["ko.md"]
    )
    in_order(
        ("the “Policy on Fixed Visual Data Processing Devices,”", "[bogi.example/cctv]"),
        pages["en.md"],
    )


@pytest.mark.parametrize(
    ("numbering", "korean", "english"),
    [
        ("article", "## 제1조(설치·운영 근거 및 목적)", "## Article 1 (Basis and Purpose of Inst"),
        ("plain", "## 1. 설치·운영 근거 및 목적", "## 1. Basis and Purpose of Inst"),
        ("none", "## 설치·운영 근거 및 목적", "## Basis and Purpose of Inst"),
    ],
)
def test_the_separate_document_is_numbered(numbering: str, korean: str, english: str) -> None:
    """Its points are sections, numbered as the policy's are, down to the day it takes effect."""
    pages = built(
        f"numbering: {numbering}\nfixed_cameras: {{{SEPARATE}, purpose: crime_prevention}}"
    )
    in_order(
        (
            "# ㈜보기 고정형 영상정보처리기기 운영·관리 방침\n\n㈜보기(이하 “회사”)는 ",
            korean,
            "시행일",
            "이 방침은 2026년 12월 1일부터 시행한다.",
        ),
        pages["fixed_cameras.ko.md"],
    )
    in_order(
        (
            "# Bogi Inc.: Policy on Fixed Visual Data Processing Devices",
            "Bogi Inc. (“the Company”) installs and operates",
            english,
            "Effective Date",
            "This policy is effective from December 1, 2026.",
        ),
        pages["fixed_cameras.en.md"],
    )


def test_every_form_and_edition_of_the_separate_documents() -> None:
    """Each kind of device has its document, in each form, in each language and in both."""
    declared = f"mode: bilingual\nfixed_cameras: {{{SEPARATE}}}\nmobile_cameras: {{{SEPARATE}}}"
    pages = built(declared, "--to", "md,html")
    names = {
        f"{document}{edition}.{form}"
        for document in ("", "fixed_cameras.", "mobile_cameras.")
        for edition in ("ko", "en", "ko-en")
        for form in ("md", "html")
    }
    assert set(pages) == names
    assert "이동형 영상정보처리기기 운영·관리 방침</h1>" in pages["mobile_cameras.ko.html"]


def test_a_period_of_the_policy_is_called_by_its_name() -> None:
    """The separate document has no section to refer to, so it names the privacy policy."""
    pages = built(f"fixed_cameras: {{{SEPARATE}, keep: as processing}}")
    in_order(("개인정보 처리방침에서 정한 보유·이용 기간까지",), pages["fixed_cameras.ko.md"])
    in_order(("set out in the Privacy Policy",), pages["fixed_cameras.en.md"])
    assert "이 개인정보" not in pages["fixed_cameras.ko.md"]


def test_of_a_processor_its_work_with_the_devices_is_told() -> None:
    """What it does besides is told with the other processors alone."""
    head = HEAD.replace("task: camera_operation", "task: [delivery, camera_operation]")
    Path("shop.yaml").write_text(f"{head}fixed_cameras: {{processors: guard}}\n", encoding="utf-8")
    assert run(["build", "shop.yaml", "-q", "--to", "md"]) == 0
    said = Path("dist/shop/2026-12-01/ko.md").read_text(encoding="utf-8")
    assert said.count("| ㈜지킴이 | 고정형 영상정보처리기기 운영 및 관리 |") == 1
    assert said.count("물품 배송") == 1


BROKEN: Final = {
    "a document nowhere to be found": (
        "fixed_cameras: {document: separate}",
        (
            "9:16: error: the separate document is nowhere to be found; "
            "say where it can be read: `published: https://example.kr/cameras`"
        ),
    ),
    "no number of devices": (
        "fixed_cameras: {devices: {count: some}}",
        "9:34: error: this is not a number of devices; write a whole number from 1 to 9999",
    ),
    "an unknown processor": (
        "fixed_cameras: {processors: gard}",
        "9:29: error: “gard” is not a known processor of this policy; did you mean `guard`?",
    ),
    "a processor that is nowhere defined": (
        "fixed_cameras: {processors: xyz}",
        "9:29: error: “xyz” is not a known processor of this policy; define it under `processors:`",
    ),
    "a basis of nothing": (
        "fixed_cameras: {basis: {}}",
        "9:24: error: the basis names nothing; write `article:`, or `statute:` too",
    ),
}


@pytest.mark.parametrize(("declared", "line"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_is_refused(
    declared: str, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line says what is wrong, where, and how to mend it."""
    Path("shop.yaml").write_text(f"{HEAD}{declared}\n", encoding="utf-8")
    assert run(["build", "shop.yaml"]) == 3
    assert capsys.readouterr().err == f"shop.yaml:{line}\n"

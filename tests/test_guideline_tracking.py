"""What a policy says of automatic collection, of third parties' tools, and of an app's rights."""

import pytest

from policyc.compose import compose
from policyc.invalid import Invalid
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.source import Source

HEAD = """\
policy: shop
languages: [ko, en]
effective: 2026-10-05
toc: false
contacts: {desk: {email: desk@shop.example}}
"""

# what is declared; what the Korean document says of it; what the English one says
SAID = {
    "nothing collects": (
        "tracking: none",
        ["개인정보처리자는 개인정보를 자동으로 수집하는 장치를 설치하거나 운영하지 않는다."],
        ["The controller neither installs nor operates tools that automatically collect"],
    ),
    "a tool that identifies, and one that does not": (
        """\
tracking:
  tools:
    login: {kind: cookie, items: session_id, method: cookies, basis: contract, keep: 1 day}
    count: {kind: pixel, items: page_views, basis: unidentified}
""",
        [
            "| 수집 장치 | 법적 근거 | 수집 항목 | 수집 방법 | 보유·이용 기간 |",
            (
                "| 쿠키 | 「개인정보 보호법」 제15조제1항제4호(계약의 체결 및 이행) |"
                " 접속 식별값(세션 ID) | 쿠키를 통한 자동 수집 | 수집일부터 1일간 |"
            ),
            "| 픽셀 | 정보주체를 식별하지 않고 처리 | 페이지 조회 기록 | - | - |",
        ],
        [
            (
                "| Cookies | Article 15(1)4 of the Personal Information Protection Act "
                "(conclusion and"
                " performance of a contract) | Session ID |"
            ),
            "| Tracking pixels | Processed without identifying data subjects | Page view records |",
        ],
    ),
    "provision of what was collected": (
        """\
tracking:
  tools:
    ads:
      kind: sdk
      recipients: {name: Ad Co., basis: consent, items: advertising_id, keep: 1 year}
""",
        [
            (
                "| Ad Co. | 소프트웨어 개발 키트(SDK) | 「개인정보 보호법」 제17조제1항제1호"
                "(정보주체의 동의) | 광고식별자(ADID·IDFA) | - | 수집일부터 1년간 |"
            ),
        ],
        [
            (
                "| Ad Co. | Software development kits (SDKs) | Article 17(1)1 of the Personal"
                " Information Protection Act (consent of the data subject) | Advertising identifier"
            ),
        ],
    ),
    "refusal by platform, whatever the order": (
        """\
tracking:
  tools:
    cookies: {kind: cookie, refuse: [safari_ios, chrome_android, {ko: 끈다., en: Off.}, edge]}
""",
        [
            (
                "| 수집 장치 | 환경 | 브라우저·운영체제 | 거부 방법 |\n| --- | --- | --- | --- |\n"
                "| 쿠키 | PC 브라우저 | Microsoft Edge |"
            ),
            (
                "| 쿠키 | 모바일(Android) | Chrome(Android) | 설정 \\> 사이트 설정 "
                "\\> 서드 파티 쿠키 |\n"
                "| 쿠키 | 모바일(iOS) | Safari(iOS) |"
            ),
            "모든 쿠키 차단 |\n| 쿠키 | - | - | 끈다. |",
        ],
        ["| Cookies | Mobile (iOS) | Safari (iOS) |", "| Cookies | - | - | Off. |"],
    ),
    "refusal of all tools at once": (
        """\
tracking:
  statements: choice
  tools: {cookies: {kind: cookie}}
  refuse: {ko: “모두 거부”를 누른다., en: Choose “Refuse all”.}
  effect: login_required_again
""",
        [
            "자동 수집 장치의 설치와 운영을 허용할지 거부할지를 선택할 수 있다.",
            "- 거부 방법: “모두 거부”를 누른다.",
            "- 자동 수집 장치를 거부하는 경우의 영향: 재로그인 필요",
        ],
        [
            "Data subjects may choose whether to allow or to refuse automatic collection tools.",
            "- How to refuse: Choose “Refuse all”.",
            "- Effect of refusing automatic collection tools: the need to log in again",
        ],
    ),
    "targeted advertising": (
        """\
tracking:
  tools: {ads: {kind: advertising_cookie}}
  advertising:
    statements: [children_not_targeted, children_not_tracked, not_sensitive]
    refuse: [ios_advertising_id, android_advertising_id]
    effect: untargeted_advertising
    contact: desk
""",
        [
            "### 맞춤형 광고",
            "만 14세 미만인 것을 알고 있는 아동에게는 맞춤형 광고를 보여 주지 않는다.",
            "만 14세 미만 아동을 주된 이용자로 하는 서비스에서는",
            (
                "| 모바일(Android) | Android 광고 ID | 설정 \\> "
                "개인 정보 보호 \\> 광고 \\> 광고 ID 삭제 |\n"
                "| 모바일(iOS) | iOS 광고 추적 |"
            ),
            "문의와 거부, 불만의 접수: [desk@shop.example](mailto:desk@shop.example)",
        ],
        [
            "### Targeted Advertising",
            "does not show targeted advertising to children whom it knows to be under",
            "whose main users are children under the age of 14.",
            "| Mobile (Android) | Android advertising ID |",
            "complaints about targeted advertising: [desk@shop.example](mailto:desk@shop.example)",
        ],
    ),
    "no targeted advertising": (
        "tracking: {tools: {cookies: {kind: cookie}}, advertising: none}",
        ["개인정보처리자는 맞춤형 광고를 하지 않는다."],
        ["The controller does not engage in targeted advertising."],
    ),
    "nobody else collects": (
        "behavioural: none",
        ["제3자가 자동 수집 장치를 통하여 정보주체의 행태정보를 수집하도록 허용하지 않는다."],
        ["The controller does not allow third parties to collect the behavioral information"],
    ),
    "others collect, on the website and in the app": (
        """\
behavioural:
  web: {name: Plate Pixel, kind: javascript_tag, operator: Plate Inc., items: page_views,
        purpose: advertising, opt_out: plate.example/opt-out}
  app: {name: Plate Kit, kind: sdk, operator: Plate Inc., items: app_usage, purpose: statistics}
  refuse: [chrome, android_advertising_id]
  contact: desk
""",
        [
            (
                "| 수집 장치의 명칭 | 종류 | 수집하는 사업자 | 수집하는 행태정보 항목 | 수집 목적 |"
                " 사업자의 거부 페이지 |"
            ),
            (
                "| Plate Pixel | 자바스크립트 태그 | Plate Inc. | 페이지 조회 기록 "
                "| 맞춤형 광고 제공 |"
                " [plate.example/opt-out](https://plate.example/opt-out) |"
            ),
            "**앱에서 제3자가 수집하는 행태정보**",
            "| Plate Kit | 소프트웨어 개발 키트(SDK) | Plate Inc. | 앱 사용 이력 |",
            "| 모바일(Android) | Android 광고 ID |",
        ],
        [
            "| Plate Pixel | JavaScript tags | Plate Inc. | Page view records |",
            "**Behavioral Information Collected by Third Parties in the App**",
            "| Plate Kit | Software development kits (SDKs) | Plate Inc. | App usage history |",
        ],
    ),
    "no access right": (
        "app_permissions: none",
        ["앱을 통하여 이용자의 기기에 대한 접근 권한을 요구하지 않는다."],
        ["The controller does not request access to users' devices through its app."],
    ),
    "access rights": (
        """\
app_permissions:
  statements: [law, optional_refusable, changeable]
  required: {permission: storage, on: android, why: {ko: 파일 저장, en: saving files}}
  optional: {permission: camera, why: {ko: 영수증 촬영, en: photographing receipts}}
  revoke: [android, ios_by_permission]
""",
        [
            "「정보통신망 이용촉진 및 정보보호 등에 관한 법률」에 따라 앱이 접근하는 정보와 기능",
            (
                "| 저장공간(파일 및 미디어) | 필수 | Android | 파일 저장 |\n"
                "| 카메라 | 선택 | 공통 | 영수증 촬영 |"
            ),
            "선택 권한을 허용하지 않아도 그 권한이 필요한 기능을 제외한 서비스는 이용할 수 있다.",
            "이미 허용한 접근 권한도 언제든지 바꿀 수 있다.",
            "| iOS(권한별) | 설정 \\> 개인정보 보호 및 보안 \\> 해당 권한 \\> 해당 앱(끔) |",
        ],
        [
            (
                "| Storage (files and media) | Required | Android | Saving files |\n"
                "| Camera | Optional | All | Photographing receipts |"
            ),
            "| iOS (by permission) | Settings \\> Privacy & Security \\> the permission",
        ],
    ),
    "how access rights are withdrawn, in own words": (
        "app_permissions: {revoke: {ko: 앱을 삭제한다., en: Delete the app.}}",
        ["접근 권한은 기기의 설정에서 다음과 같이 철회할 수 있다.\n\n- 앱을 삭제한다."],
        ["- Delete the app."],
    ),
    "rights, answered each in its time": (
        """\
rights:
  statements: minor
  answer: [{rights: access, within: 10 days}, {rights: transmission, within: without_delay}, 5 days]
  fees: free
""",
        [
            "개인정보처리자는 열람의 요구를 받은 날부터 10일 이내에 그 결과를 알린다.",
            "개인정보처리자는 전송의 요구를 받으면 지체 없이 그 결과를 알린다.",
            "개인정보처리자는 그 밖의 요구를 받은 날부터 5일 이내에 그 결과를 알린다.",
            "만 14세 이상의 미성년자는 스스로 권리를 행사하거나",
            "권리의 행사에 대하여 수수료를 받지 않는다.",
        ],
        [
            "gives notice of the outcome within 10 days of receiving a request for access.",
            "gives notice of the outcome without delay upon receiving a request for transmission.",
            "gives notice of the outcome within 5 days of receiving any other request.",
            "Minors aged 14 or older may exercise these rights themselves",
            "The controller charges no fee for the exercise of these rights.",
        ],
    ),
    "one time for all rights": (
        "rights: {answer: 10 days}",
        ["개인정보처리자는 요구를 받은 날부터 10일 이내에 그 결과를 알린다."],
        ["gives notice of the outcome within 10 days of receiving a request."],
    ),
    "transmission": (
        """\
rights:
  transmission:
    path: {ko: 내 정보 > 내려받기, en: My Account > Download}
    history: {ko: 내 정보 > 내역, en: My Account > History}
    items: order_history
    portal: portal.example
""",
        [
            (
                "「개인정보 보호법」 제35조의2에 따라 자신의 개인정보를 "
                "전송하도록 요구할 수 있다.\n"
                "   - 전송을 요구할 수 있는 정보: 주문 내역\n"
                "   - 본인에게 전송하도록 요구하는 경로: 내 정보 \\> 내려받기\n"
                "   - 요구한 현황과 전송 내역을 확인하는 경로: 내 정보 \\> 내역\n"
            ),
            "국가가 운영하는 누리집([portal.example](https://portal.example))을 이용한다.",
        ],
        [
            "under Article 35-2 of the Personal Information Protection Act",
            "   - Where to see the status of requests and the history of transmissions: My Account",
            "through the website that the State operates ([portal.example](https://portal.example)).",
        ],
    ),
    "withdrawal of consent": (
        "rights: {withdrawal: {how: email, to: desk, effect: no_effect}}",
        [
            "이메일을 통하여 개인정보의 처리에 대한 동의를 철회할 수 있다(접수: [desk",
            "   - 철회하는 경우의 영향: 불이익 없음",
        ],
        [
            "withdraw their consent to the processing of personal information by email (contact:",
            "   - Effect of withdrawal: no disadvantage",
        ],
    ),
    "objection": (
        "rights: {objection: {within: 30 days, by: email, answer: 10 days}}",
        [
            (
                "「개인정보 보호법」 제38조제5항에 따라 그 통지를 받은 날부터 30일 이내에 "
                "이메일을 통하여"
                " 이의를 제기할 수 있다. 개인정보처리자는 이의제기를 받은 날부터 10일 이내에"
            ),
        ],
        [
            (
                "raise an objection under Article 38(5) of the Personal Information Protection Act"
                " within 30 days of receiving notice of it, by email."
            ),
        ],
    ),
    "fees within the actual cost": (
        "rights: {fees: actual_cost}",
        ["실비의 범위에서 수수료와 우송료를 청구할 수 있다."],
        ["fees and postage within the limits of actual cost."],
    ),
}

REFUSED = {
    "a basis that is not a ground": (
        "tracking: {tools: {a: {kind: cookie, basis: unknown}}}",
        "6:45: error: “unknown” is not known here; write one of `consent`,",
    ),
    "a platform that there is not": (
        "vocabulary: {browsers: {a: {en: A, ko: A, platform: mars, steps: {en: B, ko: B}}}}",
        "6:53: error: “mars” is not known here; write one of `desktop`, `android`, `ios`,",
    ),
    "an operator that is missing": (
        "behavioural: {web: {name: A}}",
        "6:15: error: `operator` is missing from `web`; add it",
    ),
    "a system that there is not": (
        "app_permissions: {optional: {permission: camera, on: windows}}",
        "6:54: error: “windows” is not known here; write one of `android`, `ios`",
    ),
    "an objection of which nothing is said": (
        "rights: {objection: {}}",
        "6:21: error: nothing is said of objections; write `to:`, `within:` or `text:`",
    ),
    "an unknown access right": (
        "app_permissions: {optional: {permission: smell}}",
        "6:42: error: “smell” is not a known access right of an app; write your own",
    ),
}


def page(declared: str, lang: Lang) -> str:
    """The document of a policy that declares that alone."""
    return markdown(compose(read(Source.parse((HEAD + declared).encode(), "shop.yaml")), [lang]))


@pytest.mark.parametrize(("declared", "korean", "english"), SAID.values(), ids=SAID)
def test_it_is_said(declared: str, korean: list[str], english: list[str]) -> None:
    """What is declared is said, in both languages."""
    said = {lang: page(declared, lang) for lang in Lang}
    assert [words for words in korean if words not in said[Lang.ko]] == []
    assert [words for words in english if words not in said[Lang.en]] == []


@pytest.mark.parametrize("lang", Lang)
def test_nothing_is_said_of_what_is_not_declared(lang: Lang) -> None:
    """A policy that declares none of it has one section, which says when it takes effect."""
    assert page("", lang).count("\n## ") == 1


@pytest.mark.parametrize(("declared", "message"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused(declared: str, message: str) -> None:
    """What makes no sense is refused, where it stands."""
    with pytest.raises(Invalid) as refusal:
        page(declared, Lang.ko)
    assert f"shop.yaml:{message}" in str(refusal.value)

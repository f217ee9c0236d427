"""The Korean particle (조사) that follows a word, chosen by how the word is read aloud."""

import re
import unicodedata
from types import MappingProxyType

# How names, forms of companies and common endings are read in Korean, where spelling does not
# say. A word with two readings in use has both: when they want different particles, the dual
# form is written. Words that end a longer name count for it: "Amazon Web Services, Inc.".
_NAMES = """
inc 인크, incorporated 인코퍼레이티드, corp 코프/코퍼레이션, corporation 코퍼레이션, co 컴퍼니/코,
company 컴퍼니, ltd 리미티드/엘티디, limited 리미티드, gmbh 게엠베하/지엠비에이치, pte 피티이,
pty 피티와이, group 그룹, holdings 홀딩스, international 인터내셔널, korea 코리아, labs 랩스,
services 서비시스/서비스, service 서비스, software 소프트웨어, systems 시스템즈/시스템스,
technologies 테크놀로지스, technology 테크놀로지, solutions 솔루션스/솔루션즈, networks 네트웍스,
payments 페이먼츠, pay 페이, cloud 클라우드, console 콘솔, platform 플랫폼, studio 스튜디오,
analytics 애널리틱스, team 팀, office 오피스, online 온라인, mobile 모바일, search 서치,
api 에이피아이, app 앱, id 아이디, email 이메일, e-mail 이메일, up 업/유피, otp 오티피,
ocr 오씨알, erp 이알피, usb 유에스비, isp 아이에스피, idc 아이디씨, ide 아이디이, ott 오티티,
faq 에프에이큐, mac 맥, uuid 유유아이디, adid 에이디아이디, aaid 에이에이아이디,
krw 원/케이알더블유, jpy 엔/제이피와이, gb 기가바이트/지비, mb 메가바이트/엠비,
kb 킬로바이트/케이비, tb 테라바이트/티비, s3 에스쓰리, mp3 엠피쓰리,

adobe 어도비, aimos 에이모스/아이모스, airbridge 에어브리지, airtable 에어테이블, amazon 아마존,
amplitude 앰플리튜드, android 안드로이드, anthropic 앤트로픽/앤스로픽, apple 애플,
appsflyer 앱스플라이어, asana 아사나, astrodon 아스트로돈, atlassian 아틀라시안, azure 애저,
braze 브레이즈, brevo 브레보, chrome 크롬, claude 클로드, cloudflare 클라우드플레어,
clunix 클루닉스, criteo 크리테오, datadog 데이터독, deepl 딥엘, discord 디스코드,
dropbox 드롭박스, edge 엣지, elfsight 엘프사이트, explorer 익스플로러, facebook 페이스북,
figma 피그마, firebase 파이어베이스, firefox 파이어폭스, fireworks 파이어웍스, gemini 제미나이,
github 깃허브, gitlab 깃랩, gmail 지메일, google 구글, groq 그록, hubspot 허브스팟,
instagram 인스타그램, intercom 인터콤, jira 지라, kakao 카카오, kakaopay 카카오페이, lets 렛츠,
lilys 릴리스, line 라인, linkedin 링크드인, loops 루프스, mailchimp 메일침프/메일챔프, meta 메타,
microsoft 마이크로소프트, mixpanel 믹스패널, naver 네이버, netflix 넷플릭스, nice 나이스,
notion 노션, oracle 오라클, paypal 페이팔, payple 페이플, playground 플레이그라운드,
polaris 폴라리스, portone 포트원, safari 사파리, salesforce 세일즈포스, samsung 삼성,
sendbird 센드버드, sendgrid 센드그리드, sentry 센트리, slack 슬랙, snowflake 스노우플레이크,
soniox 소니옥스, spacex 스페이스엑스, stripe 스트라이프, supabase 수파베이스, tally 탤리,
telegram 텔레그램, tiktok 틱톡, toss 토스, twilio 트윌리오, twitter 트위터, typeform 타입폼,
upstage 업스테이지, vercel 버셀, whale 웨일, whatsapp 왓츠앱, windows 윈도우/윈도/윈도즈,
yahoo 야후, youtube 유튜브, zapier 재피어, zendesk 젠데스크, zoom 줌,

.ai 에이아이, .com 닷컴, .dev 데브, .io 아이오, .kr 케이알, .net 닷넷, .org 오알지/오그,

% 퍼센트, ％ 퍼센트, ° 도, ℃ 도, ℉ 도, ㎜ 밀리미터, ㎝ 센티미터, ㎞ 킬로미터, ㎏ 킬로그램,
㎡ 제곱미터, ㎥ 세제곱미터, ㈜ 주식회사
"""
_COMPANY_FORMS = {"주": "주식회사", "유": "유한회사"}  # part of the name, unlike other brackets
_LETTERS = (
    "에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 "
    "엑스 와이 제트"
)
_DIGITS = "영일이삼사오육칠팔구"
_ENGLISH_DIGITS = "제로 원 투 쓰리 포 파이브 식스 세븐 에이트 나인"

_RIEUL = (ord("일") - ord("가")) % 28  # 일로, 구글로: 으로 follows ㄹ as it follows a vowel

_VOWELS = frozenset("AEIOUY")
# Capitals after which a word said as a word (KAKAO) and said letter by letter (USA) want the same
# particle. NAVER, LINE or COUPANG end in one of the others.
_ALIKE = frozenset("AFHIJLMNOSUVWXYZ")

_OPENING = dict(zip(")]}）］｝〕】", "([{（［｛〔【", strict=True))
_QUOTES = "\"'“”‘’`´「」『』〈〉《》«»"
_LEADING = "".join(_OPENING) + "".join(_OPENING.values()) + _QUOTES + "㈜"
_UNREAD = " \t\r\n\u00a0\u3000.,!?;:…。、·*†‡®™©"
_SYLLABLE = re.compile("[가-힣]")
_AFTER_KOREAN = re.compile(r"(?:^|[가-힣0-9.,:;…·ㆍ~∼()\[\]「」『』〈〉《》“”‘’\"'])\s*$")
_AFTER_LATIN = re.compile(r"[^\W\d_가-힣][^\s가-힣]*\s*$")  # Windows 11 may be 일레븐
_DATE = re.compile(  # 2026. 3. 2. may be read 이 as well as 이일, and 2026. 3. as 삼월
    r"""[0-9]\.[ ][0-9]{1,2}$
    | (?<![0-9])[0-9]{4}[.-][0-9]{1,2}$
    | (?<![0-9])(?:[0-9]{2}|[0-9]{4})([.-])[0-9]{1,2}\1[0-9]{1,2}$
    | (?<![0-9])(?:19|20)[0-9]{6}$""",
    re.VERBOSE,
)
_LONGEST = 256  # characters of a word that are looked at, from its end
_LONGEST_PIECE = 64  # no name or number that is read aloud is longer

_PARTICLES = (
    "은/는",
    "이/가",
    "을/를",
    "과/와",
    "아/야",
    "으로/로",
    "으로서/로서",
    "으로써/로써",
    "으로부터/로부터",
    "이라/라",
    "이라고/라고",
    "이란/란",
    "이며/며",
    "이고/고",
    "이나/나",
    "이다/다",
)


def _dual(closed: str, opened: str) -> str:
    """The form written when the reading is unknown: 은(는), (으)로, (이)라."""
    lead = closed.removesuffix(opened)
    return f"({lead}){opened}" if lead != closed else f"{closed}({opened})"


def _spellings(pair: str) -> tuple[str, str, str]:
    closed, opened = pair.split("/")
    return pair, f"{opened}/{closed}", _dual(closed, opened)


_FORMS = MappingProxyType(
    {
        spelling: (*pair.split("/"), _dual(*pair.split("/")))
        for pair in _PARTICLES
        for spelling in _spellings(pair)
    }
)
_READINGS = MappingProxyType(
    {name: tuple(said.split("/")) for name, said in (entry.split() for entry in _NAMES.split(","))}
)


def attach(word: str, pair: str) -> str:
    """`word` with the particle of `pair` that follows it: attach("법", "을/를") is "법을".

    Raises ValueError for a pair that does not exist.
    """
    return word.rstrip() + particle(word, pair)


def particle(word: str, pair: str) -> str:
    """The particle of `pair` that follows `word`; both, as 은(는), when the reading is unsure.

    A pair is written 은/는, 는/은 or 은(는). For a name that no rule can read, pass its Korean
    reading as `word`. Raises ValueError for a pair that does not exist.
    """
    forms = _FORMS.get(unicodedata.normalize("NFC", pair))
    if forms is None:
        known = ", ".join(_PARTICLES)
        raise ValueError(f"“{pair}” is no pair of particles; write one of {known}")
    closed, opened, dual = forms
    chosen = {_follow(reading, closed, opened) for reading in readings(word)}
    return chosen.pop() if len(chosen) == 1 else dual


def _follow(reading: str, closed: str, opened: str) -> str:
    final = (ord(reading[-1]) - ord("가")) % 28
    if final == 0 or (final == _RIEUL and closed.startswith("으")):
        return opened
    return closed


def readings(word: str) -> tuple[str, ...]:
    """The ways the end of `word` is read aloud, in Hangul; none where nobody can be sure.

    A note in brackets is not read, nor are quotation marks and the last full stop: the particle
    follows the word before them. (주) and (유) are read, as they belong to a company's name.
    """
    text = unicodedata.normalize("NFC", word.rstrip()[-_LONGEST:])
    while text := text.rstrip(_UNREAD + _QUOTES):
        if text[-1] not in _OPENING:
            return _read(text)
        start = _bracket(text)
        before = text[:start].strip(_UNREAD + _QUOTES)
        if start is None or (not before and len(word) > _LONGEST):
            return ()
        inside = text[start + 1 : -1].strip()
        if before and inside in _COMPANY_FORMS:
            return (_COMPANY_FORMS[inside],)
        text = text[:start] if before else inside
    return ()


def _bracket(text: str) -> int | None:
    """Where the bracket opens that the last character closes."""
    depth = 0
    closing, opening = text[-1], _OPENING[text[-1]]
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] == closing) - (text[at] == opening)
        if depth == 0:
            return at
    return None


def _read(text: str) -> tuple[str, ...]:
    last = text[-1]
    if _SYLLABLE.match(last):
        return (last,)
    if last in _READINGS:
        return _READINGS[last]
    if "①" <= last <= "⑳":
        return _number(str(int(unicodedata.numeric(last))))
    if last == "+" and text[-2:-1].isalpha():
        return ("플러스",)
    piece = re.split(r"[\s가-힣·ㆍ/~∼]", text)[-1].lstrip(_LEADING)
    before = text[: len(text) - len(piece)]
    if len(piece) > _LONGEST_PIECE:
        return ()
    if last.isdigit():
        return _digits(piece, before)
    return _latin(piece.rpartition(",")[2])


def _digits(piece: str, before: str) -> tuple[str, ...]:
    if re.fullmatch(r"\+?[0-9][0-9,]*(?:[.-][0-9]+)*", piece):
        if _AFTER_LATIN.search(before) or not _AFTER_KOREAN.search(before):
            return ()
        return (*_number(piece), *(("일",) if _DATE.search(before + piece) else ()))
    if re.fullmatch(r"[A-Za-z][A-Za-z-]*[0-9]+(?:\.[0-9]+)*", piece):
        return _READINGS.get(piece.casefold(), _version(piece))
    return ()


def _number(number: str) -> tuple[str, ...]:
    """How a number ends in Sino-Korean: 10 십, 10,000 만, 2.5 오; a telephone number by digits."""
    digits = number.replace(",", "")
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros == 0:
        return (_DIGITS[int(digits[-1])],)
    if not digits.isdigit() or digits[0] == "0":
        return ("영",)
    if zeros < 4:
        return ("십백천"[zeros - 1],)
    if zeros < 12:
        return ("만억"[zeros // 4 - 1],)
    # Without commas so many digits may be a card's or an account's, which is read digit by digit.
    grouped = re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+", number)
    return ("조",) if grouped and zeros < 16 else ()


def _version(word: str) -> tuple[str, ...]:
    """A number joined to a Latin word is said in Korean or in English: GPT-4 is 사 or 포."""
    last = int(word[-1])
    teen = ("틴",) if word[-2] == "1" else ()
    return (_DIGITS[last], _ENGLISH_DIGITS.split()[last], *teen)


def _latin(word: str) -> tuple[str, ...]:
    name = re.sub(r"^[0-9][0-9.]*(?=(?:gb|mb|kb|tb)$)", "", word.casefold())
    domain = re.search(r"(?<=[a-z0-9])\.[a-z]+$", name)
    for known in (name, domain[0] if domain else ""):
        if known in _READINGS:
            return _READINGS[known]
    capitals = re.fullmatch(
        r"(?:(?=[A-Za-z])[A-Za-z0-9.&-]*(?:[0-9.&-]|[a-z](?=[A-Z]{2})))?([A-Z]+)", word
    )
    return _letters(capitals[1]) if capitals else ()


def _letters(capitals: str) -> tuple[str, ...]:
    """An abbreviation is read by the names of its letters, unless it could be read as a word."""
    wordlike = len(capitals) > 2 and not _VOWELS.isdisjoint(capitals)
    if wordlike and capitals[-1] not in _ALIKE:
        return ()
    return (_LETTERS.split()[ord(capitals[-1]) - ord("A")],)

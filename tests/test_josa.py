"""The right particle after any word, or the dual form; never a wrong one."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyc import josa

PAIRS = [
    ("topic", "은/는"),
    ("subject", "이/가"),
    ("object", "을/를"),
    ("and", "과/와"),
    ("vocative", "아/야"),
    ("towards", "으로/로"),
    ("as", "으로서/로서"),
    ("by means of", "으로써/로써"),
    ("from", "으로부터/로부터"),
    ("copula", "이라/라"),
    ("called", "이라고/라고"),
    ("that is", "이란/란"),
    ("being", "이며/며"),
    ("and is", "이고/고"),
    ("or", "이나/나"),
    ("is", "이다/다"),
]

CASES = [
    # Hangul
    ("vowel topic", "회사", "은/는", "회사는"),
    ("vowel subject", "회사", "이/가", "회사가"),
    ("vowel object", "회사", "을/를", "회사를"),
    ("vowel and", "회사", "과/와", "회사와"),
    ("vowel vocative", "친구", "아/야", "친구야"),
    ("vowel towards", "회사", "으로/로", "회사로"),
    ("vowel as", "회사", "으로서/로서", "회사로서"),
    ("vowel by means of", "쿠키", "으로써/로써", "쿠키로써"),
    ("vowel from", "회사", "으로부터/로부터", "회사로부터"),
    ("vowel copula", "회사", "이라/라", "회사라"),
    ("vowel called", "회사", "이라고/라고", "회사라고"),
    ("vowel that is", "쿠키", "이란/란", "쿠키란"),
    ("vowel being", "회사", "이며/며", "회사며"),
    ("vowel and is", "회사", "이고/고", "회사고"),
    ("vowel or", "전화", "이나/나", "전화나"),
    ("vowel is", "회사", "이다/다", "회사다"),
    ("consonant topic", "이름", "은/는", "이름은"),
    ("consonant subject", "이름", "이/가", "이름이"),
    ("consonant object", "이름", "을/를", "이름을"),
    ("consonant and", "이름", "과/와", "이름과"),
    ("consonant vocative", "회원님", "아/야", "회원님아"),
    ("consonant towards", "서면", "으로/로", "서면으로"),
    ("consonant as", "법인", "으로서/로서", "법인으로서"),
    ("consonant by means of", "방법", "으로써/로써", "방법으로써"),
    ("consonant from", "회원", "으로부터/로부터", "회원으로부터"),
    ("consonant copula", "법인", "이라/라", "법인이라"),
    ("consonant called", "법인", "이라고/라고", "법인이라고"),
    ("consonant that is", "개인정보 처리방침", "이란/란", "개인정보 처리방침이란"),
    ("consonant being", "법인", "이며/며", "법인이며"),
    ("consonant and is", "법인", "이고/고", "법인이고"),
    ("consonant or", "서면", "이나/나", "서면이나"),
    ("consonant is", "법인", "이다/다", "법인이다"),
    ("rieul topic", "이메일", "은/는", "이메일은"),
    ("rieul object", "이메일", "을/를", "이메일을"),
    ("rieul towards", "이메일", "으로/로", "이메일로"),
    ("rieul as", "이메일", "으로서/로서", "이메일로서"),
    ("rieul from", "이메일", "으로부터/로부터", "이메일로부터"),
    ("rieul copula", "이메일", "이라/라", "이메일이라"),
    ("double final", "값", "으로/로", "값으로"),
    ("double final that begins with rieul", "삶", "으로/로", "삶으로"),
    ("article of a statute", "제28조의8제1항제3호", "을/를", "제28조의8제1항제3호를"),
    ("decomposed vowel", unicodedata.normalize("NFD", "회사"), "은/는", None),
    ("decomposed rieul", unicodedata.normalize("NFD", "이메일"), "으로/로", None),
    ("decomposed consonant", unicodedata.normalize("NFD", "이름"), "을/를", None),
    ("trailing spaces go", "회사  ", "은/는", "회사는"),
    # How a pair may be written
    ("pair the other way round", "회사", "와/과", "회사와"),
    ("pair as dual form", "회사", "은(는)", "회사는"),
    ("pair as dual form of towards", "서울", "(으)로", "서울로"),
    ("pair decomposed", "회사", unicodedata.normalize("NFD", "은/는"), "회사는"),
    # Numbers
    ("0", "0", "은/는", "0은"),
    ("1", "1", "으로/로", "1로"),
    ("2", "2", "이/가", "2가"),
    ("3", "3", "으로/로", "3으로"),
    ("4", "4", "을/를", "4를"),
    ("5", "5", "과/와", "5와"),
    ("6", "6", "은/는", "6은"),
    ("7", "7", "으로/로", "7로"),
    ("8", "8", "이라/라", "8이라"),
    ("9", "9", "은/는", "9는"),
    ("10", "10", "으로/로", "10으로"),
    ("14", "14", "은/는", "14는"),
    ("100", "100", "을/를", "100을"),
    ("1,000", "1,000", "을/를", "1,000을"),
    ("10,000", "10,000", "을/를", "10,000을"),
    ("100,000", "100,000", "이/가", "100,000이"),
    ("100 million", "100,000,000", "을/를", "100,000,000을"),
    ("trillion", "1,000,000,000,000", "을/를", "1,000,000,000,000를"),
    ("ungrouped trillion may be an account", "1000000000000", "을/를", "1000000000000을(를)"),
    ("greater than the units we know", "1" + ",000" * 7, "을/를", "1" + ",000" * 7 + "을(를)"),
    ("10,010", "10,010", "은/는", "10,010은"),
    ("year 2026", "2026", "은/는", "2026은"),
    ("year 2025", "2025", "은/는", "2025는"),
    ("year with full stop", "2026.", "은/는", "2026.은"),
    ("decimal 1.5", "1.5", "은/는", "1.5는"),
    ("decimal 99.9", "99.9", "을/를", "99.9를"),
    ("decimal 2.10", "2.10", "을/를", "2.10을"),
    ("number after a Hangul word", "영하 5", "은/는", "영하 5는"),
    ("telephone", "02-3488-1234", "으로/로", "02-3488-1234로"),
    ("telephone ends in 0", "1588-0000", "으로/로", "1588-0000으로"),
    ("telephone abroad", "+1-877-381-8743", "을/를", "+1-877-381-8743을"),
    ("telephone after Hangul", "국번없이 118", "으로/로", "국번없이 118로"),
    ("number joined to Hangul", "부록3", "을/를", "부록3을"),
    ("branch of an article", "제28조의2", "을/를", "제28조의2를"),
    ("range", "3~5", "은/는", "3~5는"),
    ("memorable day", "5·18", "은/는", "5·18은"),
    ("circled 1", "①", "은/는", "①은"),
    ("circled 2", "②", "은/는", "②는"),
    ("circled 10", "⑩", "으로/로", "⑩으로"),
    ("circled 20", "⑳", "을/를", "⑳을"),
    ("date read either way disagrees", "2026-01-02", "은/는", "2026-01-02은(는)"),
    ("date read either way agrees", "2026. 1. 1.", "은/는", "2026. 1. 1.은"),
    ("date with spaces", "2026. 3. 2.", "은/는", "2026. 3. 2.은(는)"),
    ("month", "2026. 5.", "을/를", "2026. 5.을(를)"),
    ("month without a space", "2026.5", "은/는", "2026.5은(는)"),
    ("date without signs", "20260305", "은/는", "20260305은(는)"),
    ("fraction ends in its numerator", "1/2", "은/는", "1/2은(는)"),
    ("time of day", "09:30", "은/는", "09:30은(는)"),
    ("money is read with its unit", "₩5", "은/는", "₩5은(는)"),
    ("money with a space", "₩ 5", "은/는", "₩ 5은(는)"),
    # Symbols
    ("percent", "3.3%", "을/를", "3.3%를"),
    ("percent after a space", "50 %", "으로/로", "50 %로"),
    ("degree", "25℃", "이/가", "25℃가"),
    ("square metre", "33㎡", "을/를", "33㎡를"),
    ("kilogram", "10㎏", "을/를", "10㎏을"),
    ("plus", "LG U+", "은/는", "LG U+는"),
    ("registered", "Slack®", "은/는", "Slack®은"),
    # Letters
    ("AWS", "AWS", "을/를", "AWS를"),
    ("IP", "IP", "을/를", "IP를"),
    ("PC", "PC", "으로/로", "PC로"),
    ("SMS", "SMS", "으로/로", "SMS로"),
    ("CRM", "CRM", "을/를", "CRM을"),
    ("LLM", "LLM", "으로/로", "LLM으로"),
    ("URL", "URL", "을/를", "URL을"),
    ("URL towards", "URL", "으로/로", "URL로"),
    ("GDPR", "GDPR", "은/는", "GDPR은"),
    ("GDPR towards", "GDPR", "으로/로", "GDPR로"),
    ("VPN", "VPN", "과/와", "VPN과"),
    ("R&D", "R&D", "을/를", "R&D를"),
    ("ISMS-P", "ISMS-P", "은/는", "ISMS-P는"),
    ("TCP/IP", "TCP/IP", "은/는", "TCP/IP는"),
    ("B2B", "B2B", "은/는", "B2B는"),
    ("after a dot in the middle", "LLM·GPT", "은/는", "LLM·GPT는"),
    ("joined to Hangul", "주식회사KT", "은/는", "주식회사KT는"),
    ("dotted", "U.S.", "은/는", "U.S.는"),
    ("capitals after a name", "PyannoteAI", "을/를", "PyannoteAI를"),
    ("iOS", "iOS", "은/는", "iOS는"),
    ("KISA, letters or word", "KISA", "은/는", "KISA는"),
    ("VIVO, letters or word", "VIVO", "은/는", "VIVO는"),
    ("capitals said as a word", "COUPANG", "은/는", "COUPANG은(는)"),
    ("capitals that look like a word", "BANKER", "은/는", "BANKER은(는)"),
    ("one capital at the end may be part of a word", "LaTeX", "은/는", "LaTeX은(는)"),
    ("currency is read as letters or as its unit", "10,000 KRW", "을/를", "10,000 KRW을(를)"),
    ("mobile generation", "5G", "은/는", "5G은(는)"),
    ("bytes", "10MB", "을/를", "10MB를"),
    # Names
    ("Google", "Google", "은/는", "Google은"),
    ("Google towards", "Google", "으로/로", "Google로"),
    ("Google LLC", "Google LLC", "은/는", "Google LLC는"),
    ("Amazon", "Amazon", "으로/로", "Amazon으로"),
    ("AWS Inc.", "Amazon Web Services, Inc.", "을/를", "Amazon Web Services, Inc.를"),
    ("Microsoft", "Microsoft", "과/와", "Microsoft와"),
    ("Microsoft Corporation", "Microsoft Corporation", "은/는", "Microsoft Corporation은"),
    ("two readings disagree", "Microsoft Corp.", "은/는", "Microsoft Corp.은(는)"),
    ("two readings agree", "Upstage Co., Ltd.", "은/는", "Upstage Co., Ltd.는"),
    ("no space before Ltd.", "Upstage Co.,Ltd.", "은/는", "Upstage Co.,Ltd.는"),
    ("Slack", "Slack", "이/가", "Slack이"),
    ("Stripe", "Stripe", "이/가", "Stripe가"),
    ("Salesforce", "Salesforce", "을/를", "Salesforce를"),
    ("Twilio", "Twilio", "와/과", "Twilio와"),
    ("Notion", "Notion", "을/를", "Notion을"),
    ("GitHub", "GitHub", "은/는", "GitHub는"),
    ("OpenAI", "OpenAI", "은/는", "OpenAI는"),
    ("Anthropic", "Anthropic", "은/는", "Anthropic은"),
    ("Anthropic PBC", "Anthropic PBC", "은/는", "Anthropic PBC는"),
    ("Tally BV", "Tally BV", "은/는", "Tally BV는"),
    ("GmbH", "Beispiel GmbH", "은/는", "Beispiel GmbH는"),
    ("a name in capitals", "SLACK", "은/는", "SLACK은"),
    ("a name in capitals, not letters", "LINE", "은/는", "LINE은"),
    ("Console", "Upstage Console", "은/는", "Upstage Console은"),
    ("exclamation mark in a name", "Yahoo!", "은/는", "Yahoo!는"),
    ("site", "Fireworks.ai", "은/는", "Fireworks.ai는"),
    ("Korean site", "https://www.pipc.go.kr", "으로/로", "https://www.pipc.go.kr로"),
    ("slash at the end", "https://www.pipc.go.kr/", "은/는", "https://www.pipc.go.kr/은(는)"),
    ("address", "privacy@example.com", "으로/로", "privacy@example.com으로"),
    ("Korean address", "privacy@example.co.kr", "으로/로", "privacy@example.co.kr로"),
    ("unknown name", "Gwendolyn", "은/는", "Gwendolyn은(는)"),
    ("unknown name and", "Gwendolyn", "과/와", "Gwendolyn과(와)"),
    ("unknown name subject", "Gwendolyn", "이/가", "Gwendolyn이(가)"),
    ("unknown name object", "Gwendolyn", "을/를", "Gwendolyn을(를)"),
    ("unknown name towards", "Gwendolyn", "으로/로", "Gwendolyn(으)로"),
    ("unknown name copula", "Gwendolyn", "이라/라", "Gwendolyn(이)라"),
    ("unknown name that ends like a known one", "Superslack", "은/는", "Superslack은(는)"),
    ("path of a page", "example.com/privacy", "은/는", "example.com/privacy은(는)"),
    ("version either way agrees", "GPT-4", "은/는", "GPT-4는"),
    ("version either way disagrees", "GPT-3", "은/는", "GPT-3은(는)"),
    ("version either way but for rieul", "Web1", "은/는", "Web1은"),
    ("version with rieul", "Web1", "으로/로", "Web1(으)로"),
    ("version in the teens", "Web15", "은/는", "Web15은(는)"),
    ("S3", "Amazon S3", "은/는", "Amazon S3는"),
    ("number after a Latin word", "Windows 11", "으로/로", "Windows 11(으)로"),
    ("number after a Latin abbreviation", "No. 5", "은/는", "No. 5은(는)"),
    # Brackets and quotation marks
    ("Latin before a note", "Console(콘솔)", "은/는", "Console(콘솔)은"),
    ("note disagrees", "회사(법인)", "은/는", "회사(법인)는"),
    ("note after a space", "업스테이지 (Upstage)", "은/는", "업스테이지 (Upstage)는"),
    ("note within a note", "이름(성(姓) 포함)", "을/를", "이름(성(姓) 포함)을"),
    ("two notes", "이메일(필수)[주소]", "으로/로", "이메일(필수)[주소]로"),
    ("full-width brackets", "이름（필수）", "을/를", "이름（필수）을"),
    ("tortoise-shell brackets", "이름〔필수〕", "을/를", "이름〔필수〕을"),
    ("all in brackets", "(콘솔)", "으로/로", "(콘솔)로"),
    ("all in two brackets", "((회사))", "은/는", "((회사))는"),
    ("bracket that never opened", "회사)", "은/는", "회사)은(는)"),
    ("bracket that never closed", "회사(", "은/는", "회사(은(는)"),
    ("title of a statute", "「개인정보 보호법」", "을/를", "「개인정보 보호법」을"),
    ("statute and article", "「개인정보 보호법」 제15조", "을/를", "「개인정보 보호법」 제15조를"),
    ("statute with a note", "「개인정보 보호법」(법률)", "을/를", "「개인정보 보호법」(법률)을"),
    ("curly quotes", "“회사”", "이라/라", "“회사”라"),
    ("straight quotes", '"LETS"', "은/는", '"LETS"는'),
    ("single quotes", "‘Slack’", "은/는", "‘Slack’은"),
    ("angle brackets", "《표준안》", "은/는", "《표준안》은"),
    ("quoted name with a note", "“Slack”(메신저)", "은/는", "“Slack”(메신저)은"),
    ("full stop in the quotes", "“동의합니다.”", "이라/라", "“동의합니다.”라"),
    ("footnote mark", "회사*", "은/는", "회사*는"),
    # Forms of companies
    ("stock company sign first", "㈜페이플", "은/는", "㈜페이플은"),
    ("stock company sign first, towards", "㈜페이플", "으로/로", "㈜페이플로"),
    ("stock company sign last", "페이플㈜", "은/는", "페이플㈜는"),
    ("stock company in brackets first", "(주)페이플", "은/는", "(주)페이플은"),
    ("stock company in brackets last", "페이플(주)", "은/는", "페이플(주)는"),
    ("stock company and letters", "㈜KT", "은/는", "㈜KT는"),
    ("limited company last", "가나(유)", "은/는", "가나(유)는"),
    ("stock company in words", "주식회사 업스테이지", "은/는", "주식회사 업스테이지는"),
    # What nobody can read
    ("empty", "", "은/는", "은(는)"),
    ("spaces", "   ", "을/를", "을(를)"),
    ("only punctuation", "()", "은/는", "()은(는)"),
    ("Chinese character", "法", "은/는", "法은(는)"),
    ("kana", "サービス", "은/는", "サービス은(는)"),
    ("emoji", "회사🙂", "은/는", "회사🙂은(는)"),
    ("lone consonant", "ㄱ", "은/는", "ㄱ은(는)"),
    ("accented letter", "Café", "은/는", "Café은(는)"),
    ("known name after an accented letter", "éSlack", "은/는", "éSlack은(는)"),
    ("superscript", "10²", "은/는", "10²은(는)"),
    ("Roman numeral", "Ⅱ", "은/는", "Ⅱ은(는)"),
]

READINGS = [
    ("Hangul", "개인정보 보호법", ("법",)),
    ("ten", "10", ("십",)),
    ("hundred thousand", "100,000", ("만",)),
    ("nought", "0", ("영",)),
    ("nought after the point", "2.10", ("영",)),
    ("nought in a telephone number", "0100", ("영",)),
    ("letters", "Google LLC", ("씨",)),
    ("two readings", "Microsoft Corp.", ("코프", "코퍼레이션")),
    ("number said in Korean or English", "GPT-4", ("사", "포")),
    ("no reading", "Gwendolyn", ()),
]

LONG = [
    ("Hangul", "가" * 50_000, "는"),
    ("Hangul decomposed", unicodedata.normalize("NFD", "각" * 50_000), "은"),
    ("spaces at the end", "회사" + " " * 50_000, "는"),
    ("note", "회사(" + "가" * 50_000 + ")", "은(는)"),
    ("note that hides the word", "법(" + "가" * 254 + ")", "은(는)"),
    ("brackets that open", "(" * 50_000, "은(는)"),
    ("brackets that close", ")" * 50_000, "은(는)"),
    ("brackets that open and close", "(" * 25_000 + ")" * 25_000, "은(는)"),
    ("pairs of brackets", "회사" + "()" * 25_000, "은(는)"),
    ("quotes", "“" * 50_000, "은(는)"),
    ("digits", "1" * 50_000, "은(는)"),
    ("zeros", "1" + "0" * 50_000, "은(는)"),
    ("digits and commas", "1" + ",000" * 12_500, "은(는)"),
    ("digits and dots", "1." * 25_000 + "2", "은(는)"),
    ("letters and hyphens", "A-" * 25_000, "은(는)"),
    ("capitals", "B" * 50_000, "은(는)"),
    ("combining marks", "가" + "\u0301\u0316" * 25_000, "은(는)"),
    ("a long name that ends well", "Slack " * 10_000, "은"),
]


@pytest.mark.parametrize(
    ("word", "pair", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES]
)
def test_word_takes_its_particle(word: str, pair: str, expected: str | None) -> None:
    said = josa.attach(word, pair)
    if expected is None:
        composed = unicodedata.normalize("NFC", word)
        assert composed != word
        assert said == word + josa.particle(composed, pair)
    else:
        assert said == expected


@pytest.mark.parametrize("pair", [pytest.param(pair, id=name) for name, pair in PAIRS])
def test_every_syllable_takes_the_particle_of_its_final_consonant(pair: str) -> None:
    closed, opened = pair.split("/")
    without_rieul = opened if closed[0] == "으" else closed
    by_final = {"": opened, "\u11af": without_rieul}
    for syllable in map(chr, range(ord("가"), ord("힣") + 1)):
        final = unicodedata.normalize("NFD", syllable)[2:]
        assert josa.particle(syllable, pair) == by_final.get(final, closed), syllable


@pytest.mark.parametrize(
    ("word", "expected"), [pytest.param(*case[1:], id=case[0]) for case in LONG]
)
def test_long_word_takes_its_particle_or_both(word: str, expected: str) -> None:
    assert josa.particle(word, "은/는") == expected


@pytest.mark.parametrize(
    ("word", "expected"), [pytest.param(*case[1:], id=case[0]) for case in READINGS]
)
def test_end_of_word_is_read_aloud(word: str, expected: tuple[str, ...]) -> None:
    assert josa.readings(word) == expected


def in_sino_korean(number: int) -> str:
    """The number as it is read: 20,013 is 이만십삼."""
    said = ""
    for power, unit in ((12, "조"), (8, "억"), (4, "만"), (0, "")):
        group = f"{number // 10**power % 10**4:04}"
        spelled = "".join(
            "일이삼사오육칠팔구"[int(digit) - 1] + place
            for digit, place in zip(group, ("천", "백", "십", ""), strict=True)
            if digit != "0"
        )
        said += spelled + unit if spelled else ""
    return said


@settings(deadline=None)  # other work on the machine is no fault
@given(st.integers(min_value=1, max_value=10**16 - 1), st.sampled_from([pair for _, pair in PAIRS]))
def test_number_takes_the_particle_of_its_reading(number: int, pair: str) -> None:
    assert josa.particle(f"{number:,}", pair) == josa.particle(in_sino_korean(number), pair)


@settings(deadline=None)  # other work on the machine is no fault
@given(st.text(alphabet=st.sampled_from([*"가각갈 A1b.,-/:(「주)」“”㈜①%+é\u0301🙂"])))
def test_any_text_takes_one_of_the_three_forms(word: str) -> None:
    assert josa.particle(word, "으로/로") in {"으로", "로", "(으)로"}


@settings(deadline=None)  # other work on the machine is no fault
@given(st.text(alphabet=st.sampled_from([*"가각갈 A1b.,-/:(「주)」“”㈜①%+"])))
def test_decomposed_text_takes_the_same_particle(word: str) -> None:
    decomposed = unicodedata.normalize("NFD", word)
    assert josa.particle(decomposed, "을/를") == josa.particle(word, "을/를")


def test_pair_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(ValueError, match="“은/가” is no pair of particles; write one of 은/는, "):
        josa.attach("회사", "은/가")

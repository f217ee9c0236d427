"""Makes src/policyc/fonts/ from the registry's Noto Sans KR, the same bytes each time."""

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from fontTools.ttLib import TTFont

PACKAGE = "@expo-google-fonts/noto-sans-kr@0.4.3"
SHA512 = "EVS/uJPcf1TgJtjmQmrFr0oGdcl7ml09CSu0E/AyGzR0UfzdR2pBbzWWPsnuzZiGUl643ODYwYiXK5+B+fLjhQ=="
WEIGHTS = {
    "NotoSansKR-Regular.ttf": "package/400Regular/NotoSansKR_400Regular.ttf",
    "NotoSansKR-Bold.ttf": "package/700Bold/NotoSansKR_700Bold.ttf",
}
LICENCE = "package/LICENSE_FONT"
FILES = [LICENCE, *WEIGHTS.values()]
FONTS = Path(__file__).resolve().parent.parent / "src/policyc/fonts"

WANTED = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A: names of European recipients
    (0x01A0, 0x01B0),  # Vietnamese letters with a horn
    (0x0391, 0x03C9),  # Greek
    (0x0401, 0x0451),  # Cyrillic
    (0x1EA0, 0x1EF9),  # Vietnamese
    (0x2000, 0x206F),  # general punctuation: dashes, quotation marks, ※ … ‰
    (0x2070, 0x209F),  # superscripts
    (0x20A0, 0x20CF),  # currency: ₩ €
    (0x2100, 0x218F),  # ℃ № ℡ ™ Ⅰ Ⅱ ⅰ ⅱ
    (0x2190, 0x22FF),  # arrows and mathematics: → ⇒ ≤ ≥ ×
    (0x2312, 0x2318),  # ⌒ ⌘
    (0x2460, 0x24FF),  # ① ⑴ ⓐ
    (0x25A0, 0x27BF),  # ■ □ ● ○ ◆ ◇ ★ ☎ ☏ ☞ ✓ ❶
    (0x3000, 0x303F),  # 、 。 「 」 『 』 《 》 【 】 〒
    (0x3131, 0x318E),  # compatibility jamo
    (0x3200, 0x321E),  # ㈀ ㈎ ㈜
    (0x3251, 0x327F),  # ㉑ ㉠ ㉮
    (0x32B1, 0x32BF),  # ㊱ to ㊿
    (0x3380, 0x33DF),  # units: ㎏ ㎡ ㎢ ㏊
    (0xAC00, 0xD7A3),  # all 11,172 syllables
    (0xFF01, 0xFF5E),  # full-width ASCII
    (0xFFE0, 0xFFE6),  # full-width ￦ ￡
)
NEEDED = "가힣똠펲ㄱㅣ①⑳㈜㉠㉮「」『』·※○●■□◆→✓℃㎡§☎£€₩™®©“”‘’–—…×Ⅰ"
FEATURES = "kern,ccmp,locl,mark,mkmk,liga,calt"
NOT_FOR_PAPER = "BASE,STAT,vhea,vmtx,gasp,prep"  # vertical text, variable weights, screen hints


def fetch() -> bytes:
    """The package's archive; exits when its hash is not the pinned one."""
    with tempfile.TemporaryDirectory() as folder:
        npm = Path(sys.executable).with_name("npm")
        subprocess.run(
            [npm, "pack", "--silent", "--pack-destination", folder, PACKAGE],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        [archive] = Path(folder).glob("*.tgz")
        content = archive.read_bytes()
    if base64.b64encode(hashlib.sha512(content).digest()).decode() != SHA512:
        sys.exit(f"{PACKAGE} is not the archive that scripts/fonts.py was written for")
    return content


def subset(font: Path, made: Path) -> set[int]:
    """Writes the font with the wanted characters only; which these are, as the font has not all."""
    subprocess.run(
        [
            *(sys.executable, "-m", "fontTools.subset", font, f"--output-file={made}"),
            "--unicodes=" + ",".join(f"{first:X}-{last:X}" for first, last in WANTED),
            f"--layout-features={FEATURES}",
            f"--drop-tables+={NOT_FOR_PAPER}",
            "--no-hinting",
            "--notdef-outline",
            "--name-IDs=0,1,2,3,4,5,6,7,13,14",
        ],
        check=True,
    )
    return set(TTFont(made).getBestCmap() or ())


def ranges(code_points: Iterable[int]) -> list[tuple[int, int]]:
    """The code points as (first, last) pairs, in order."""
    ordered = sorted(code_points)
    breaks = [i for i, (a, b) in enumerate(pairwise(ordered), start=1) if b != a + 1]
    return [(ordered[i], ordered[j - 1]) for i, j in pairwise([0, *breaks, len(ordered)])]


def main() -> None:
    """Writes the two fonts, their licence and the code points that both cover."""
    FONTS.mkdir(parents=True, exist_ok=True)
    covered: list[set[int]] = []
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder)
        with tarfile.open(fileobj=BytesIO(fetch())) as archive:
            archive.extractall(package, [archive.getmember(name) for name in FILES], filter="data")
        shutil.copyfile(package / LICENCE, FONTS / "OFL.txt")
        for name, source in WEIGHTS.items():
            covered.append(subset(package / source, FONTS / name))
            font = (FONTS / name).read_bytes()
            print(f"{hashlib.sha256(font).hexdigest()[:16]}  {len(font):>9,} bytes  {name}")
    both = set[int].intersection(*covered)
    if missing := {c for c in NEEDED if ord(c) not in both}:
        sys.exit(f"the fonts lack {' '.join(sorted(missing))}")
    text = json.dumps(ranges(both), separators=(",", ":"))
    (FONTS / "coverage.json").write_text(text + "\n", encoding="utf-8")
    print(f"{len(both):,} characters in {len(ranges(both))} ranges")


if __name__ == "__main__":
    main()

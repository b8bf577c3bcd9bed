"""The names of agencies and the codes in symbols → which can be the same, which are misspelled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold

WELL_KNOWN = ("UBND", "HĐND")
SHARED_CODES = frozenset(("UBND", "HĐND", "BCĐ", "HĐ", "BCH", "BQL", "MTTQ", "TTYT", "THPT", "ĐU"))
"""Codes that agencies of every level and place have alike: a number with one names no agency."""
_MOST_NAMES = 20_000
"""Names whose initials are kept: every mention of a document asks for those of its agency."""
_WORD = late(r"[^\W_]+(?:&[^\W_]+)*")
_OFFICES = late(
    r"(?:Phó )?(?:Chủ tịch|Bộ trưởng|Giám đốc|Thống đốc|Tổng cục trưởng|Cục trưởng|Viện trưởng"
    r"|Chánh án|Chánh Thanh tra|Bí thư|Trưởng ban|Trưởng Ban|Trưởng Đoàn|Trưởng đoàn|Hiệu trưởng)"
    r"\s+"
)
_INSPECTION = "TTr"
"""«KL-TTr» is of an inspectorate, though the code is that of a tờ trình too."""
_LEVEL = late(
    r"(?:UBND|HĐND|nhân dân|Ủy|ủy|uỷ) "
    r"(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?: (.+))?$"
)
_SILENT = frozenset({"va", "cua"})
_SPECIAL = {"thu tuong": "ttg", "tinh uy": "tu", "thanh uy": "tu", "huyen uy": "hu"}


@lru_cache(maxsize=_MOST_NAMES)
def initials(name: str) -> str:
    """«Sở Thông tin và Truyền thông», «Sở TT&TT» → «stttt», as a symbol has it."""
    name = _OFFICES.sub("", name, count=1)
    folded = fold(name)
    for start, code in _SPECIAL.items():
        if folded.startswith(start):
            return code
    letters = []
    for word in _WORD.findall(name):
        if word.isupper() and len(word) > 1:
            letters.append(fold(word.replace("&", "")))
        elif fold(word) not in _SILENT and not word.isdigit():
            letters.append(fold(word[0]))
    return "".join(letters)


def may_be(code: str, name: str) -> bool:
    """Whether a code such as «STTTT» can stand for an agency.

    Codes leave out and add words («UBND» of «Ủy ban nhân dân tỉnh Tiền Giang», «VKSTC»), so one
    only has to hold the letters of the other, in order; the head of a body issues under its own
    code («QĐ-CT») or the body's.
    """
    short = re.sub(r"[0-9&]", "", fold("TT" if code == _INSPECTION else code))
    if not short:
        return True
    for full in (initials(name), initials(_OFFICES.sub(_initials_kept, name, count=1))):
        if not full or short in full or full in short or _leaves_out(short, full):
            return True
    return False


def may_be_one(one: str, other: str) -> bool:
    """Whether two names can mean one agency, «UBND tỉnh» and «Ủy ban nhân dân tỉnh»."""
    a, b = initials(one), initials(other)
    if not (a.startswith(b) or b.startswith(a)):
        return False
    (level, place), (other_level, other_place) = _place(one), _place(other)
    if not level or not other_level:
        return True
    return level == other_level and (not place or not other_place or place == other_place)


@lru_cache(maxsize=_MOST_NAMES)
def _place(name: str) -> tuple[str, str]:
    """The level and the place of a body of the people, «xã», «a»; empty where it says none."""
    found = _LEVEL.search(name)
    return (found[1], fold(found[2] or "")) if found else ("", "")


def _initials_kept(office: re.Match[str]) -> str:
    """«Chủ tịch » as a word that the initials count, and do not leave out as an office."""
    return " ".join(word[0] + "_" for word in office[0].split()) + " "


def _leaves_out(short: str, full: str) -> bool:
    """Whether a code is a name's initials with some left out: «vkstc» of «vksndtc»."""
    if len(short) < 4 or short[0] != full[0]:
        return False
    letters = iter(full)
    return all(letter in letters for letter in short)


def well_known(code: str) -> str | None:
    """The code that everybody knows and that this one misses by one letter, «UNBD» → «UBND»."""
    if code in WELL_KNOWN or not 4 <= len(code) <= 5:
        return None
    return next((known for known in WELL_KNOWN if _is_one_slip(code, known)), None)


def swapped(code: str) -> Iterator[str]:
    """The code with each two neighbours exchanged."""
    for at in range(len(code) - 1):
        if code[at] != code[at + 1]:
            yield code[:at] + code[at + 1] + code[at] + code[at + 2 :]


def _is_one_slip(code: str, known: str) -> bool:
    """One letter doubled, replaced, or exchanged with its neighbour."""
    if len(code) == len(known) + 1:
        return any(
            known == code[:at] + code[at + 1 :] for at in range(1, 5) if code[at] == code[at - 1]
        )
    wrong = sum(a != b for a, b in zip(code, known, strict=True))
    return wrong == 1 or known in swapped(code)

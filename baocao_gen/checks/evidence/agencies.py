"""The names of agencies and the codes in symbols → which can be the same, which are misspelled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.vietnamese.text import fold

WELL_KNOWN = ("UBND", "HĐND")
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
_OFFICES = re.compile(r"(?:Phó )?(?:Chủ tịch|Bộ trưởng|Giám đốc|Thống đốc|Tổng cục trưởng)\s+")
_SILENT = frozenset({"va", "cua"})
_SPECIAL = {"thu tuong": "ttg", "tinh uy": "tu", "thanh uy": "tu", "huyen uy": "hu"}


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

    Codes leave out and add words («UBND» of «Ủy ban nhân dân tỉnh Tiền Giang», «MTTQ»), so one
    only has to contain the other.
    """
    short = re.sub(r"[0-9&]", "", fold(code))
    full = initials(name)
    return not short or not full or short in full or full in short


def may_be_one(one: str, other: str) -> bool:
    """Whether two names can mean one agency, «UBND tỉnh» and «Ủy ban nhân dân tỉnh»."""
    a, b = initials(one), initials(other)
    return a.startswith(b) or b.startswith(a)


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

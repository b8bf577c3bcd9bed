"""The name of an agency and the code in a symbol → whether they can be the same."""

from __future__ import annotations

import re

from baocao_gen.vietnamese.text import fold

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

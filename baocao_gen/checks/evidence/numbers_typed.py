"""A text → the numbers that are typed in it as quantities: «1.988 thủ tục», «02 lớp», «48,89%».

Numbers of documents, dates, years, articles, levels («mức độ 4», «lần thứ 7») are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from decimal import Decimal
from functools import lru_cache

from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.frozen import frozen
from baocao_gen.tags.private_characters import MASK
from baocao_gen.vietnamese.numbers import PERCENT, value_of
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import IN_TEXTS

_NUMBER = late(r"[0-9](?<![\w.,].)[0-9.,]*")
_GROUPED = late(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+,[0-9]+")
_WORDS = late(r"[ \u00a0\n]((?:[^\W\d_]+[ \u00a0]?){1,4})")
_JOINTS = "-\u2013/:"

LABELS = frozenset(
    (
        "bản", "bảng", "biểu", "bước", "bộ", "chí", "chương", "cấp", "cột", "cụm", "dòng", "hàng",
        "hạng", "khoản", "khoá", "khóa", "khu", "khối", "kỳ", "loại", "lộ", "lần", "lục", "lớp",
        "mục", "ngày", "nhóm", "năm", "phần", "phường", "phố", "quý", "quận", "số", "thứ", "tháng",
        "tiết", "toà", "tòa", "tầng", "tập", "tổ", "trang", "tuổi", "vòng", "điểm", "điều", "đoạn",
        "đợt", "đội", "độ",
    )
)  # fmt: skip
"""Words behind which a number is a name or a place in an order: «Điều 5», «tiêu chí số 8»."""
ENGLISH_LABELS = frozenset(
    (
        "appendix", "article", "articles", "chapter", "class", "clause", "clauses", "district",
        "form", "grade", "item", "level", "levels", "no", "nos", "number", "page", "part", "phase",
        "point", "points", "room", "section", "step", "table", "version", "ward", "zone",
    )
)  # fmt: skip
"""The same in texts of other languages: «level 4»."""
_COUNTED = late(
    r"(?:^|[ \n(])(?:có|gồm|được|đạt|với|cho|thêm|còn|hơn|gần|khoảng|mở|tặng|trao|cấp|lập|thu|nuôi"
    r"|trồng|hoàn thành|tiếp nhận|huy động|ban hành|tổ chức|phát hiện|xử lý|hỗ trợ|xây dựng"
    r"|kiểm tra|thành lập|sửa chữa|lắp đặt|vận động|tổng số|giải quyết|xây|bắt|phát)[ \n]$",
    re.I,
)
"""Words behind which a number counts whatever stands behind it: «trao 15 suất quà»."""
_NO_NOUN = frozenset(
    (
        "ngày", "tháng", "năm", "quý", "tuần", "giờ", "giây", "tuổi", "lần", "khóa", "khoá", "và",
        "là", "của", "tại", "trong", "trên", "dưới", "về", "theo", "đến", "từ", "với", "cho", "để",
        "đã", "được", "bị", "hoặc", "hay", "này", "nên", "thì", "mà", "so", "như", "trở", "tăng",
        "giảm", "đạt", "chiếm", "thuộc", "do", "ở", "ra", "vào", "phần", "không", "kỳ", "nhiệm",
    )
)  # fmt: skip
"""Words behind a number that are not what it counts, or count time and age."""
_ENDS_A_NOUN = late(r"s$|^(?:of|and|or|in|to|by|at|on|from|for|per|people|staff|more|fewer|other)$")
"""An English word behind a number that is no adjective of the next one."""
_TIME_OF_DAY = late(r"[0-9]{1,2}[ \n]?(?:giờ|h)[ \n]$")
_AROUND_THE_CLOCK = late(r"24/(?:7|24)(?!\d)")


@frozen
class Quantity:
    """A number typed as a quantity.

    Attributes:
        typed: The number, «1.988», «02».
        unit: The unit behind it; None for a number with separators and no known unit.
        start: Where in the text.
        noun: What it counts, where that is no known unit.
    """

    typed: str
    unit: str | None
    start: int
    noun: str = ""

    @property
    def value(self) -> Decimal:
        """The number, read as reports print it."""
        return value_of(self.typed)


_MOST_KINDS = 16
"""Sets of units that are kept: those of reports that are checked in turn."""


@frozen
class Units:
    """The units that a number may stand before; those with «/» hold more than words.

    ``lengths`` are those of the slashed ones, the longest first; ``meant`` says of the units of
    another language which of ours they are. Equal only to itself: those of a batch are one.
    """

    words: frozenset[str]
    slashed: frozenset[str]
    lengths: tuple[int, ...]
    meant: Mapping[str, str] = field(default_factory=dict)

    __eq__, __hash__ = object.__eq__, object.__hash__


def known_units(figures: Iterable[str]) -> Units:
    """The units of a report's figures and those that reports commonly use."""
    return _known_units(frozenset(figures))


@lru_cache(maxsize=_MOST_KINDS)
def _known_units(figures: frozenset[str]) -> Units:
    return _units(figures | IN_TEXTS, {})


def translated_units(meant: Mapping[str, str]) -> Units:
    """The units of another language, each with that of ours."""
    return _units(frozenset(meant), meant)


def _units(words: frozenset[str], meant: Mapping[str, str]) -> Units:
    slashed = frozenset(unit for unit in words if "/" in unit)
    lengths = tuple(sorted({len(unit) for unit in slashed}, reverse=True))
    return Units(words, slashed, lengths, meant)


def quantities(passage: Passage, units: Units) -> Iterator[Quantity]:
    """The quantities typed in a text, outside quotations."""
    text = passage.unquoted
    for match in _NUMBER.finditer(text):
        typed = match.group().rstrip(".,")
        start, end = match.start(), match.start() + len(typed)
        grouped = bool(_GROUPED.fullmatch(typed))
        if not (grouped or typed.isdigit()) or _is_joined(text, start, end):
            continue
        unit = unit_behind(text, end, units)
        noun = "" if unit else _noun(text, start, end)
        if (unit or grouped or noun) and ("." in typed or not _is_labelled(text, start)):
            yield Quantity(typed, unit, start, noun)


def _noun(text: str, start: int, end: int) -> str:
    """What a number counts, if the words before it say that it counts."""
    words = _WORDS.match(text, end)
    tokens = words[1].split()[:2] if words else []
    if not tokens or tokens[0].casefold() in _NO_NOUN or tokens[0][0].isupper():
        return ""
    if not _COUNTED.search(text[max(0, start - 24) : start]):
        return ""
    return " ".join(tokens if len(tokens) > 1 and tokens[1] not in _NO_NOUN else tokens[:1])


def _is_joined(text: str, start: int, end: int) -> bool:
    """A part of a date, a range, a document's number, a tag's neighbour: no number by itself."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after and after in _JOINTS and text[end + 1 : end + 2].strip(" \n"):
        return True
    if after.isalpha() or after == MASK:
        return True
    if _TIME_OF_DAY.search(text[max(0, start - 8) : start]):
        return True
    if _AROUND_THE_CLOCK.match(text, max(0, start - 3)):
        return True
    return bool(before) and before in _JOINTS and not _is_of_whole(text, start)


def _is_labelled(text: str, start: int) -> bool:
    words = text[max(0, start - 24) : start].split()
    if not words or words[-2:] == ["tổng", "số"]:
        return False
    return words[-1].casefold().lstrip("(“") in LABELS


def _is_of_whole(text: str, start: int) -> bool:
    """«101/143 xã»: the second number of a share, not of a date or of a document."""
    part = re.search(r"(?<![\w/.,])([0-9.]+)/$", text[max(0, start - 20) : start])
    return bool(part) and not text[max(0, start - 30) : start].rstrip("0123456789./").endswith(
        "ngày "
    )


def unit_behind(text: str, end: int, units: Units) -> str | None:
    """The longest known unit behind a number that ends there, as we call it."""
    found = _unit_behind(text, end, units)
    return found if found is None else units.meant.get(found, found)


def _unit_behind(text: str, end: int, units: Units) -> str | None:
    for length in units.lengths:
        if (unit := text[end + 1 : end + 1 + length]) in units.slashed:
            return unit
    if text[end : end + 2].strip().startswith(PERCENT):
        return PERCENT
    words = _WORDS.match(text, end)
    if not words:
        return None
    tokens = words[1].split()
    if units.meant and tokens[1:] and not _ENDS_A_NOUN.search(tokens[0]):
        # «1,988 online procedures»: other languages say what kind of thing first
        return _longest(tokens, units) or _longest(tokens[1:], units)
    return _longest(tokens, units)


def _longest(tokens: list[str], units: Units) -> str | None:
    for length in range(len(tokens), 0, -1):
        unit = " ".join(tokens[:length])
        if unit in units.words:
            return unit
    return None

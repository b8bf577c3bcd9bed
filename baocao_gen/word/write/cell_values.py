"""The value of a cell tag → the mark that it prints, or why no cell can be so."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any, Final

from baocao_gen.problems import codes
from baocao_gen.report.table_plan import MOST_COLUMNS
from baocao_gen.tags.faults import MissingName
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import nfc
from baocao_gen.word.docxtpl.values import WrongKind
from baocao_gen.word.write.cell_marks import cell_mark

_COLOUR: Final = re.compile("#?([0-9A-Fa-f]{6}|auto)")
_LOOKS_LIKE_ONE: Final = late("[0-9A-Fa-f]{6}")
_NAMED: Final[Mapping[str, str]] = {
    "đỏ": "FF0000", "red": "FF0000", "xanh": "00B050", "xanh lá": "00B050", "green": "00B050",
    "xanh lá cây": "00B050", "xanh dương": "0070C0", "xanh da trời": "00B0F0", "blue": "0070C0",
    "vàng": "FFFF00", "yellow": "FFFF00", "cam": "FFC000", "orange": "FFC000", "tím": "7030A0",
    "purple": "7030A0", "hồng": "FF99CC", "pink": "FF99CC", "nâu": "996633", "brown": "996633",
    "xám": "D9D9D9", "gray": "D9D9D9", "grey": "D9D9D9", "đen": "000000", "black": "000000",
    "trắng": "FFFFFF", "white": "FFFFFF",
}  # fmt: skip


class WrongCell(WrongKind):
    """A cell cannot have the ground or the span that a tag gives it."""

    code = codes.CELL_TAG


def marking(word: str, words_of: Callable[[Any], str]) -> Callable[[Any, int], str]:
    """What makes the mark of one kind of cell tag of a value and the tag's place.

    Args:
        word: «cellbg», «colspan», «vm» or «hm».
        words_of: How a value is put into words.
    """
    read = {"cellbg": _colour, "colspan": _span}.get(word)

    def mark(value: Any, number: int) -> str:
        said = read(value, words_of) if read else ("new" if value else "")
        return cell_mark(word, number, said)

    return mark


def _colour(value: Any, words_of: Callable[[Any], str]) -> str:
    """Six digits, or nothing: an empty value leaves the ground as it is."""
    try:
        is_plain = isinstance(value, int) and not isinstance(value, bool)
        words = str(value) if is_plain else nfc(words_of(value)).strip()
    except MissingName as missing:
        name = str(missing.name)
        if not missing.has_owner and (_LOOKS_LIKE_ONE.fullmatch(name) or name.lower() in _NAMED):
            raise WrongCell(f"không có tên «{name}»", _quoted(name)) from missing
        raise
    if not words:
        return ""
    found = _COLOUR.fullmatch(words)
    if found is None:
        raise WrongCell(f"màu «{words[:40]}» của «cellbg» không dùng được", _quoted(words))
    return found[1]


def _quoted(words: str) -> str:
    digits = _NAMED.get(words.lower(), words if _LOOKS_LIKE_ONE.fullmatch(words) else "")
    if digits:
        return f'viết {{% cellbg "{digits}" %}}'
    return 'viết sáu chữ số hệ mười sáu trong dấu nháy, ví dụ {% cellbg "00B050" %}'


def _span(value: Any, words_of: Callable[[Any], str]) -> str:
    is_whole = isinstance(value, float | Decimal) and isfinite(value) and value % 1 == 0
    words = str(int(value)) if is_whole else words_of(value)
    is_number = words.isascii() and words.isdecimal() and len(words) < 3
    if not is_number or not 1 <= int(words) <= MOST_COLUMNS:
        hint = f"viết một số từ 1 đến {MOST_COLUMNS}"
        raise WrongCell(f"số cột «{words[:40]}» của «colspan» không dùng được", hint)
    return str(int(words))

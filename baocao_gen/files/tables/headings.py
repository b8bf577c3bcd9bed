"""A column's heading as somebody typed it → the word it is known by, whatever its spelling.

The one way headings are read: capitals, diacritics, underscores, commas, full stops and doubled
spaces make no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from baocao_gen.vietnamese.text import fold

_SIGNS = str.maketrans("_,.", "   ")
_Column = TypeVar("_Column")


def plain(heading: str) -> str:
    """A heading without what spellings differ in.

    >>> plain("Số, ký hiệu"), plain("so_ky_hieu"), plain(" SỐ  KÝ HIỆU.")
    ('so ky hieu', 'so ky hieu', 'so ky hieu')
    """
    return " ".join(fold(heading).translate(_SIGNS).split())


def known_by(columns: Mapping[_Column, Iterable[str]]) -> dict[str, _Column]:
    """What each heading of a table of columns means, by its plain form."""
    return {plain(name): column for column, names in columns.items() for name in names}

"""The texts of a column → what groups their digits, and a text as this program reads numbers.

«1.234» alone may be two numbers; beside «1.234.567» or «12,5» it is one. A file that an English
Excel has saved as CSV has commas between thousands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum
from typing import Final

from baocao_gen.files.tables import GridCell
from baocao_gen.vietnamese.pattern import late

_BY_DOTS: Final = late(
    r"-?\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|(?:\.\d{3})+,\d+)|-?\d+,(?:\d{1,2}|\d{4,})"
)
_BY_COMMAS: Final = late(
    r"-?\d{1,3}(?:(?:,\d{3}){2,}(?:\.\d+)?|(?:,\d{3})+\.\d+)|-?\d+\.(?:\d{1,2}|\d{4,})"
)
_DECIMALS: Final = late(r"-?\d{1,3}(?:\.?\d{3})*,\d+")
_EITHER: Final = late(r"-?\d{1,3}(?:[.,]\d{3})+")


class Grouping(Enum):
    """What stands between thousands in the texts of a column."""

    DOTS = "dots"
    COMMAS = "commas"
    UNKNOWN = "unknown"


def grouping_of(cells: Iterable[GridCell]) -> Grouping:
    """What groups the thousands of a column, as far as its texts tell."""
    texts = [cell.text.strip() for cell in cells if cell.is_text]
    dots = any(_BY_DOTS.fullmatch(text) for text in texts)
    commas = any(_BY_COMMAS.fullmatch(text) for text in texts)
    if dots == commas:
        return Grouping.UNKNOWN
    return Grouping.DOTS if dots else Grouping.COMMAS


def regrouped(cell: GridCell, grouping: Grouping) -> GridCell:
    """A cell whose text is a number that can be read one way, if its column says which.

    Args:
        cell: A cell.
        grouping: What groups thousands in its column.
    """
    text = cell.text.strip()
    if not cell.is_text or grouping is Grouping.UNKNOWN:
        return cell
    if grouping is Grouping.DOTS:
        is_whole = _EITHER.fullmatch(text) and "," not in text
        plain = text.replace(".", "") if is_whole else text
        is_sure = bool(is_whole) or _DECIMALS.fullmatch(text) is not None
    else:
        is_whole = _EITHER.fullmatch(text) and "." not in text
        is_sure = bool(is_whole) or _BY_COMMAS.fullmatch(text) is not None
        plain = text.replace(",", "").replace(".", ",") if is_sure else text
    return replace(cell, text=plain, is_text=False) if is_sure else cell

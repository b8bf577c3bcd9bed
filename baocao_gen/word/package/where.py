"""An element of a Word part → what its place is called: «thân, bảng 2, hàng 3, ô 1»."""

from __future__ import annotations

from typing import Any, Final

from lxml import etree

from baocao_gen.word.xml import W, owner

REMARKS_BY: Final = "baocao-gen"
"""Author of the comments that this program writes; tags that they quote are no tags."""
_COMMENT, _AUTHOR = (f"{W}{name}" for name in ("comment", "author"))
_NOTES: Final = {
    f"{W}footnote": "chú thích cuối trang",
    f"{W}endnote": "chú thích cuối bài",
    _COMMENT: "nhận xét",
}
"""What stands in a part of its own, also while it is in the main part for the printing."""
_TBL, _TR, _TC = _IN_TABLES = tuple(f"{W}{name}" for name in ("tbl", "tr", "tc"))
_NAMED: Final = (*_NOTES, *_IN_TABLES)


class PartPlaces:
    """The tables, rows and cells of a part by number, before anything is taken out of it."""

    def __init__(self, root: etree._Element, part: str) -> None:
        self._part: Final = part
        self._tables = {table: number for number, table in enumerate(root.iter(_TBL), 1)}
        self._numbers: dict[Any, int] = {}
        last: dict[tuple[Any, Any], int] = {}
        for element in root.iter(_TR, _TC):
            beside = (element.getparent(), element.tag)
            last[beside] = self._numbers[element] = last.get(beside, 0) + 1
        self._last: tuple[Any, str] = None, part

    def of(self, element: Any) -> str:
        """The part, and in a table its number, the row and the cell."""
        parent, place = self._last
        if parent is None or parent is not element.getparent():  # else it stands beside the last
            place = self._of(element)
            self._last = element.getparent(), place
        return place

    def _of(self, element: Any) -> str:
        around: dict[str, Any] = {}
        for above in element.iterancestors(*_NAMED):
            if above.tag in _NOTES:
                return _NOTES[above.tag]
            around.setdefault(above.tag, above)
        if len(around) < len(_IN_TABLES):
            return self._part
        table, row, cell = (around[tag] for tag in _IN_TABLES)
        numbers = self._numbers
        return f"{self._part}, bảng {self._tables[table]}, hàng {numbers[row]}, ô {numbers[cell]}"


def is_own_remark(paragraph: Any) -> bool:
    """Whether a paragraph belongs to a comment that this program has written."""
    comment = owner(paragraph, _COMMENT)
    return comment is not None and comment.get(_AUTHOR) == REMARKS_BY

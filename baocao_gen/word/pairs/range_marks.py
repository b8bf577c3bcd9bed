"""A paragraph that goes with its tag → the ends of ranges in it stay, beside what stays.

A bookmark may begin in the paragraph of ``{%p if %}`` and end in that of ``{%p endif %}``: then it
is around what the condition prints. Around a loop it is around all turns. Ends of ranges may stand
between paragraphs, rows and cells. (ECMA-376 part 1, 17.13.6.1 and 17.13.6.2, 17.13.7.1 and
17.13.7.2: bookmarks and permissions, whose parents those are.)
"""

from __future__ import annotations

from typing import Any, Final

from baocao_gen.word.xml import W

_STARTS: Final = (f"{W}bookmarkStart", f"{W}permStart", f"{W}commentRangeStart")
_ENDS: Final = (f"{W}bookmarkEnd", f"{W}permEnd", f"{W}commentRangeEnd")
_ID = f"{W}id"


def save_range_marks(element: Any, statement: str) -> None:
    """Move the ends of ranges out of an element that is about to be replaced by its tag.

    Args:
        element: The paragraph, row or cell.
        statement: The word of the tag; empty for one that prints.
    """
    marks = list(element.iter(*_STARTS, *_ENDS))
    if not marks or element.getparent() is None:
        return
    starts, ends = ({_key(m) for m in marks if m.tag in side} for side in (_STARTS, _ENDS))
    both = starts & ends
    behind: list[Any] = []
    for mark in marks:
        is_start = mark.tag in _STARTS
        mark.tail = None
        if _goes_behind(statement, is_start=is_start, is_whole=_key(mark) in both):
            behind.append(mark)
        else:
            element.addprevious(mark)
    for mark in reversed(behind):
        tail, element.tail = element.tail, None
        element.addnext(mark)
        mark.tail = (mark.tail or "") + (tail or "")


def _key(mark: Any) -> tuple[int, str | None]:
    side = _STARTS if mark.tag in _STARTS else _ENDS
    return side.index(mark.tag), mark.get(_ID)


def _goes_behind(statement: str, *, is_start: bool, is_whole: bool) -> bool:
    """On which side of the tag an end of a range stays.

    Behind the tag that opens a condition is inside of it, and so is before the one that closes it.
    """
    if statement in ("if", "elif", "else"):
        return is_start or is_whole
    if statement == "endif":
        return is_start and not is_whole
    if statement in ("for", "endfor"):
        return statement == "endfor"
    return not is_start

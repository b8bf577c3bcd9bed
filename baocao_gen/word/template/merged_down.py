"""Cells merged downwards whose first row may not be printed → cells that are merged when printed.

What merged cells say stands in the first of them. Where ``{%tr if %}`` leaves its row out and
prints others, the words would go with it; so each says them, and those that are printed are merged
anew, as ``{% vm %}`` does. (ECMA-376 part 1, 17.4.84)
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any, Final

from baocao_gen.frozen import frozen
from baocao_gen.tags.find import is_assignment
from baocao_gen.word.template.cell_tags import merge_mark
from baocao_gen.word.template.nesting import HOLE, MIDDLE, PAIRED
from baocao_gen.word.template.placeholders import Holes, Placeholder
from baocao_gen.word.template.typed_tags import TypedTag
from baocao_gen.word.write.rows import placed_cells, properties_of, rows_of
from baocao_gen.word.xml import W, owner

_PROPERTIES: Final = f"{W}tcPr"
_PLAIN: Final = frozenset(f"{W}{name}" for name in ("p", "pPr", "r", "rPr", "t", "br", "tab"))
"""What may stand in many cells: nothing by which it is known elsewhere, no picture, no note."""


@frozen
class _Around:
    """A statement around a row, and which of its branches the row stands in."""

    number: int
    word: str
    branch: int = 0


_Path = tuple[_Around, ...]
_Merged = list[tuple[Any, _Path]]
"""The cells of one merge from above, each with the statements around its row."""


def merge_when_printed(
    tags: Iterable[tuple[Any, TypedTag]], holes: Holes, unmoved: Container[int]
) -> None:
    """Have merged cells say what they show, where the first of them may not be printed.

    Args:
        tags: The ``{%tr`` tags of the part, each with its row, in the order of the text.
        holes: The tags of the part; the marks of cells are added to them.
        unmoved: The numbers of tags that stand for a paragraph, row or cell, and are yet to be
            put in its place.
    """
    words: dict[Any, list[str]] = {}
    for row, tag in tags:
        if tag.kind == "%" and not is_assignment(tag.inner):
            words.setdefault(row, []).append(tag.word)
    for table in dict.fromkeys(owner(row, f"{W}tbl") for row in words if row is not None):
        for merged in list(_merges(rows_of(table), words)):
            if _may_lose_its_head(merged) and _can_be_said_again(merged, holes, unmoved):
                _say_in_each([cell for cell, _ in merged], holes)


def _merges(rows: Sequence[Any], words: Mapping[Any, list[str]]) -> Iterator[_Merged]:
    """The merges of a table; rows of statements are not printed, so they belong to none."""
    above: dict[tuple[int, int], _Merged] = {}
    for row, path in _printed_rows(rows, words):
        here: dict[tuple[int, int], _Merged] = {}
        for at, span, cell in placed_cells(row):
            place = at, span
            merge = cell.find(f"{_PROPERTIES}/{W}vMerge")
            if merge is None:
                continue
            if merge.get(f"{W}val") == "restart":
                here[place] = [(cell, path)]
            elif place in above:
                here[place] = above.pop(place)
                here[place].append((cell, path))
        yield from above.values()
        above = here
    yield from above.values()


def _printed_rows(
    rows: Sequence[Any], words: Mapping[Any, list[str]]
) -> Iterator[tuple[Any, _Path]]:
    opened: list[_Around] = []
    for number, row in enumerate(rows):
        own = words.get(row, [])
        half = len(own) // 2
        if not own or own[half:] == [f"end{word}" for word in reversed(own[:half])]:
            around = (_Around(number, word) for word in own[:half])  # they go around the row
            yield row, (*opened, *around)
            continue
        for word in own:
            if word in PAIRED:
                opened.append(_Around(number, word))
            elif word in MIDDLE and opened:
                last = opened.pop()
                opened.append(_Around(last.number, last.word, last.branch + 1))
            elif opened and word == f"end{opened[-1].word}":
                opened.pop()


def _may_lose_its_head(merged: _Merged) -> bool:
    """Whether a cell is printed where the first one need not be."""
    head = merged[0][1]
    return any(path[: len(head)] != head for _, path in merged[1:])


def _can_be_said_again(merged: _Merged, holes: Holes, unmoved: Container[int]) -> bool:
    """Whether what the first cell says can stand in the others, its tags known there too."""
    cell, path = merged[0]
    elements = [e for child in cell if child.tag != _PROPERTIES for e in child.iter()]
    if any(not _is_plain(e) for e in elements):
        return False
    tags = [int(hole[1]) for e in elements for hole in HOLE.finditer(e.text or "")]
    if any(number in holes.statements or number in unmoved for number in tags):
        return False
    known = max((n for n, one in enumerate(path, 1) if one.word != "if"), default=0)
    return not tags or all(other[:known] == path[:known] for _, other in merged)


def _is_plain(element: Any) -> bool:
    return element.tag in _PLAIN or owner(element, f"{W}rPr", f"{W}pPr") is not None


def _say_in_each(cells: Sequence[Any], holes: Holes) -> None:
    head = cells[0]
    said = [child for child in head if child.tag != _PROPERTIES]
    for cell in cells[1:]:
        for child in [child for child in cell if child.tag != _PROPERTIES]:
            cell.remove(child)
        cell.extend(deepcopy(said))
    for cell in cells:
        properties_of(cell).remove("vMerge")
        number = holes.add(Placeholder("", "", "{% vm %}"))
        holes.fill(number, f"{{{{ {merge_mark(number, begins=cell is head)} }}}}")
        paragraph = cell.find(f"{W}p")
        paragraph.text = holes.text(number) + (paragraph.text or "")

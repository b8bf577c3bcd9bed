"""A template's charts → the parts of their workbooks with tags; charts and workbooks alike.

Whoever types tags into a chart types them into its workbook, and the chart notes the words. Where
it draws numbers it has noted none: a tag is then written into both, as a number.
(ECMA-376 part 1, 18.4.8, 21.2.2.121, 21.2.2.201.)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from lxml import etree

from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.word.package.package import Package, parsed
from baocao_gen.word.package.parts import WITHIN
from baocao_gen.word.package.workbooks import (
    LARGEST,
    SHEETS,
    cells_of,
    chart_books,
    opened,
    sheet_members,
)
from baocao_gen.word.template.other_texts import join_split, whole_tags
from baocao_gen.word.template.typed_tags import read_tags

_CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_STRINGS: Final = "xl/sharedStrings.xml"
_C, _V, _IS, _SI, _T = (f"{SHEETS}{name}" for name in ("c", "v", "is", "si", "t"))
_LABEL = "bảng tính của biểu đồ"


def workbook_roots(
    package: Package, charts: dict[str, Any], name: str
) -> tuple[dict[str, tuple[str, Any]], list[Problem]]:
    """The parts of workbooks that have tags, by name, with what they are called.

    Args:
        package: The template.
        charts: The trees of its charts by member; they get the tags of cells that they draw.
        name: The template's name in messages.

    Returns:
        The parts; and a warning for each chart with tags whose workbook cannot be filled.
    """
    found: dict[str, tuple[str, Any]] = {}
    told: list[Problem] = []
    room = LARGEST
    by_member = {member: chart for chart, member in chart_books(package, charts)}
    books = [(chart, member) for member, chart in by_member.items()]  # each is opened once
    for number, (chart, member) in enumerate(books, 1):
        content = opened(package, member, room)
        try:
            parts = {} if content is None else _Filled(content, charts[chart]).parts()
        except InvalidTemplate:  # a part of it is no XML
            content = None
        if content is None:
            told += _cannot(chart, member, charts[chart], name)
            continue
        room -= sum(len(one.data) for one in content.members.values())
        label = _LABEL if len(books) == 1 else f"{_LABEL} {number}"
        for inner, tree in parts.items():
            found[f"{member}{WITHIN}{inner}"] = (label, tree)
    return found, told


def _cannot(chart: str, member: str, root: Any, name: str) -> Iterator[Problem]:
    for tag, words in islice(whole_tags(root), 1):
        message = f"biểu đồ có thẻ «{tag}», mà bảng tính của nó ({member}) không đọc được"
        hint = "trong Word, bấm chuột phải vào biểu đồ, Sửa dữ liệu, rồi lưu lại thành .docx"
        place = Position(name, part=chart, excerpt=words)
        yield Problem(codes.CHART_WORKBOOK, message, place, hint, Severity.WARNING)


class _Filled:
    """A workbook and its chart, whose cells and notes get each other's tags."""

    def __init__(self, book: Package, chart: Any) -> None:
        self._book, self._chart = book, chart
        self._trees: dict[str, Any] = {}
        strings = self._tree(_STRINGS) if _STRINGS in book.members else None
        self._strings = [] if strings is None else strings.findall(_SI)
        self._cells: dict[Any, dict[str, Any]] = {}

    def _tree(self, member: str) -> Any:
        if member not in self._trees:
            self._trees[member] = parsed(self._book, member)
        return self._trees[member]

    def parts(self) -> dict[str, Any]:
        """The parts of the workbook with tags, after both sides have been made alike."""
        has_tags = any(
            b"{" in one.data
            for member, one in self._book.members.items()
            if member.startswith("xl/") and member.endswith(".xml") and "theme" not in member
        )
        if not has_tags and next(whole_tags(self._chart), None) is None:
            return {}
        sheets = sheet_members(self._book, self._tree(self._book.main))
        for reference in self._chart.iter(f"{_CHART}strRef", f"{_CHART}numRef"):
            sheet, cells = cells_of(reference.findtext(f"{_CHART}f") or "")
            if sheet in sheets:
                self._make_alike(reference, self._tree(sheets[sheet]), cells)
        for member, one in self._book.members.items():
            is_filled = member.startswith(("xl/tables/", "xl/worksheets/"))
            if is_filled and member.endswith(".xml") and b"{" in one.data:
                self._tree(member)
        for tree in self._trees.values():
            join_split(tree)
        return {m: tree for m, tree in self._trees.items() if next(whole_tags(tree), None)}

    def _make_alike(self, reference: Any, sheet: Any, names: list[str]) -> None:
        """Give each cell and what the chart notes of it the tag that one of the two has."""
        if sheet not in self._cells:
            self._cells[sheet] = {str(cell.get("r")): cell for cell in sheet.iter(_C)}
        cells = self._cells[sheet]
        is_number = reference.tag == f"{_CHART}numRef"
        cache = reference.find(f"{_CHART}{'num' if is_number else 'str'}Cache")
        if cache is None:
            return
        points = {point.get("idx"): point for point in cache.iter(f"{_CHART}pt")}
        for index, name in enumerate(names):
            cell, point = cells.get(name), points.get(str(index))
            noted = (point.findtext(f"{_CHART}v") or "") if point is not None else ""
            typed = self._words(cell) if cell is not None else ""
            tagged = next((words for words in (typed, noted) if _has_tag(words)), "")
            if not tagged:
                continue
            _note(cache, point, index, tagged)
            if cell is not None and (is_number or not _has_tag(typed)):
                _type(cell, tagged, is_number=is_number)

    def _words(self, cell: Any) -> str:
        kind = cell.get("t")
        if kind == "inlineStr":
            return "".join(cell.itertext())
        value = cell.findtext(_V) or ""
        if kind != "s" or not (value.isascii() and value.isdecimal() and len(value) < 8):
            return value
        if int(value) >= len(self._strings):
            return ""
        return "".join(text.text or "" for text in self._strings[int(value)].iter(_T))


def _has_tag(words: str) -> bool:
    return "{" in words and any(tag.broken is None for tag in read_tags(words))


def _note(cache: Any, point: Any, index: int, words: str) -> None:
    """Let a chart note words for one of its cells; the points stand in order."""
    if point is None:
        point = etree.Element(f"{_CHART}pt", {"idx": str(index)})
        etree.SubElement(point, f"{_CHART}v")
        before = [
            one
            for one in cache
            if one.tag in (f"{_CHART}formatCode", f"{_CHART}ptCount")
            or (one.tag == f"{_CHART}pt" and _place_of(one.get("idx")) < index)
        ]
        cache.insert(len(before), point)
    value = point.find(f"{_CHART}v")
    value = etree.SubElement(point, f"{_CHART}v") if value is None else value
    value.text = words


def _place_of(number: str | None) -> int:
    """A number of a point; a damaged one stands first."""
    return int(number) if number and number.isascii() and number.isdecimal() else 0


def _type(cell: Any, words: str, *, is_number: bool) -> None:
    """Put a tag into a cell, as a number or as words."""
    for child in list(cell):
        cell.remove(child)
    cell.attrib.pop("t", None)
    if is_number:
        etree.SubElement(cell, _V).text = words
        return
    cell.set("t", "inlineStr")
    etree.SubElement(etree.SubElement(cell, _IS), _T).text = words

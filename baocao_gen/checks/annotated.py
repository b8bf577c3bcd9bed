"""A rendered report and what was found in it → a copy with the findings as Word comments."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.figures.figure import path_of
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.problems.shown import SEVERITY_NAMES
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.comments import Remark, with_comments
from baocao_gen.word.package.package import open_package, parsed_main
from baocao_gen.word.package.parts import BODY
from baocao_gen.word.read.lines import Line, lines_of
from baocao_gen.yearfile.model import YearFile, key_of

_QUOTED = late(r"«(.+?)»(?!\w)")
_MARKS = late(rf"[*_\\`{BLANK_OPEN}{BLANK_CLOSE}]|^\s*(?:[-+]|#{{1,6}})\s+")
_FEW = 60
"""Letters that tell one paragraph from another, where Word has cut it or put a number before it."""
_BELOW = 2
"""Lines from a mark to the text below it: the key may have a line of its own."""
_KEY = late(r"[- {]*[a-z_]+:\s+")
_FIGURES = key_of(YearFile, "figures")


def annotated_report(
    docx: bytes, name: str, report: Report, problems: Iterable[Problem]
) -> tuple[bytes, int]:
    """Write findings into a report that has been rendered.

    Args:
        docx: The report as a Word file.
        name: What it is called in messages.
        report: What it was made from.
        problems: What was found in it. One whose place is not on the page stands in a comment on
            the first paragraph, with the place in the year file.

    Returns:
        The Word file, and how many of the comments stand at a printed place.
    """
    places = _Places(report)
    page = _Page(list(lines_of(parsed_main(open_package(docx, name)), BODY)))
    remarks, placed = [], 0
    for problem in problems:
        line = page.line(places.words(problem.position))
        placed += line is not None
        remarks.append(_remark(problem, line))
    return with_comments(docx, name, remarks), placed


def _remark(problem: Problem, line: Line | None) -> Remark:
    kind = SEVERITY_NAMES[problem.severity]
    told = [f"{kind[:1].upper()}{kind[1:]} {problem.code}: {problem.message}"]
    if problem.hint:
        told.append(f"Gợi ý: {problem.hint}")
    if problem.position:
        told.append(f"Trong tệp năm: {problem.position}")
    if line is None:
        return Remark("\n".join(told))
    quoted = tuple(_QUOTED.findall(problem.message))
    return Remark("\n".join(told), line.where, line.words, quoted)


class _Places:
    """Leads a place of the year file to the words that are printed for it."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._case = Case(Texts(report.as_draft()))  # so is it printed
        origin = report.origin
        self._texts = [
            (*_line_and_column(origin.text_position(passage.path, passage.text, 0)), passage)
            for passage in self._case.all_passages
        ]
        self._texts.sort(key=lambda text: text[:2])
        self._figures = [
            (*_line_and_column(origin.position(path_of(figure.name), key=True)), figure.dotted)
            for figure in report.figures
        ]

    def words(self, position: Position | None) -> Sequence[str]:
        """The words of the paragraph or of the cells of the row at a place, the one meant first."""
        if position is None or position.file != self._report.origin.name or not position.line:
            return ()
        place = _line_and_column(position)
        if figure := self._figure_at(place):
            return self._where_printed(figure)
        index = bisect_right(self._texts, place, key=lambda text: text[:2]) - 1
        if index >= 0:
            passage = self._texts[index][2]
            offset = self._offset(place, passage.path, passage.text)
            if offset is not None:
                return _around(*_printed_offset(self._case.printed(passage), offset))
        typed = (position.excerpt or "")[place[1] - 1 :].strip()
        if typed.startswith("#"):
            return self._just_below(place[0], index + 1)
        return (_plain(_KEY.sub("", typed).partition(" #")[0].strip("\"' ")),)

    def _just_below(self, line: int, index: int) -> Sequence[str]:
        """The text below a mark."""
        if index >= len(self._texts) or self._texts[index][0] > line + _BELOW:
            return ()
        passage = self._texts[index][2]
        words = self._case.printed(passage)
        return _around(words, len(words.text) - len(words.text.lstrip()))

    def _figure_at(self, place: tuple[int, int]) -> str | None:
        end = self._after_figures()
        before = [(line, column, name) for line, column, name in self._figures]
        index = bisect_right(before, place, key=lambda one: one[:2]) - 1
        return before[index][2] if index >= 0 and place < end else None

    def _after_figures(self) -> tuple[int, int]:
        """Where the key behind the figures begins."""
        root = self._report.origin.root
        keys = [key for key, _ in root.entries] if root else []
        behind = [keys[i + 1] for i, key in enumerate(keys[:-1]) if key.text == _FIGURES]
        if behind:
            return behind[0].line, behind[0].column
        return (10**9, 0)

    def _where_printed(self, name: str) -> Sequence[str]:
        """The paragraph in which a tag prints a figure first."""
        asks = re.compile(rf"(?<![\w.]){re.escape(name)}(?!\w)")
        for passage in self._case.all_passages:
            if name not in passage.text:
                continue
            printed = self._case.printed(passage)
            for piece in printed.pieces:
                if piece.tag and asks.search(piece.tag.inner):
                    return _around(printed, piece.start)
        return ()

    def _offset(self, place: tuple[int, int], path: Sequence[str | int], text: str) -> int | None:
        """The character of a text that stands at a place of the file; None if it ends before."""
        origin = self._report.origin
        offset = bisect_right(
            range(len(text) + 1),
            place,
            key=lambda at: _line_and_column(origin.text_position(path, text, at)),
        )
        last = _line_and_column(origin.text_position(path, text, len(text)))
        return max(offset - 1, 0) if place[0] <= last[0] else None


def _line_and_column(position: Position) -> tuple[int, int]:
    return position.line or 0, position.column or 0


def _printed_offset(printed: Printed, source: int) -> tuple[Printed, int]:
    """Where on the page a typed character stands; in a tag, what the tag prints."""
    piece = max(
        (piece for piece in printed.pieces if piece.source <= source),
        key=lambda piece: (piece.source, piece.start),
    )
    return printed, piece.start if piece.tag else piece.start + source - piece.source


def _around(printed: Printed, offset: int) -> Sequence[str]:
    """The line at an offset without its marks; of a table the cell first, then its whole row."""
    text = printed.text
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    line = text[start : end if end >= 0 else len(text)]
    if line.lstrip().startswith("|"):
        cells = [_plain(cell) for cell in line.strip().strip("|").split("|")]
        meant = line[: offset - start].count("|") - 1
        return (cells[min(max(meant, 0), len(cells) - 1)], *cells)
    while start > 1 and text[start - 2] != "\n" and not _MARKS.match(line):
        start = text.rfind("\n", 0, start - 1) + 1  # a paragraph is typed in several lines
        line = f"{text[start:].partition(chr(10))[0]} {line}"
    return (_plain(line),)


def _plain(words: str) -> str:
    return " ".join(_MARKS.sub("", words).split()).casefold()


class _Page:
    """The lines of the rendered report, to be found by their words."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._words = [_plain(line.words) for line in lines]
        self._rows: dict[str, list[int]] = {}
        for index, line in enumerate(lines):
            self._rows.setdefault(line.where.rpartition(",")[0], []).append(index)

    def line(self, wanted: Sequence[str]) -> Line | None:
        """The line that holds the words; of a table the cell in the row that has most of them."""
        if not wanted or not wanted[0]:
            return None
        if len(wanted) > 1:
            return self._cell(wanted[0], frozenset(wanted[1:]))
        words, begins = wanted[0], wanted[0][:_FEW]
        exact = next((i for i, line in enumerate(self._words) if line == words), None)
        if exact is None:
            near = (i for i, line in enumerate(self._words) if line and begins in line)
            exact = next(near, None)
        return None if exact is None else self._lines[exact]

    def _cell(self, cell: str, row: frozenset[str]) -> Line | None:
        best, most = None, 0
        for index, words in enumerate(self._words):
            where = self._lines[index].where.rpartition(",")[0]
            if words == cell and where:
                alike = len(row.intersection(self._words[i] for i in self._rows[where]))
                if alike > most:
                    best, most = self._lines[index], alike
        return best

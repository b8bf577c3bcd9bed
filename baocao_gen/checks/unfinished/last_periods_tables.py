"""Typed tables and those of the file before → tables in which nobody has changed a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.passages import passages
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.files.tables.headings import NUMBER_HEADINGS, folded
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import Appendix, FreeTable, YearFile, key_of

_APPENDICES, _TABLE = key_of(YearFile, "appendices"), key_of(Appendix, "table")
_ROWS = key_of(FreeTable, "rows")
_MARKDOWN = late(r"(?:^[ \t]*\|[^\n]*(?:\n|$)){3,}", re.MULTILINE)
_NUMBER = late(r"[-−]?[0-9][0-9.,]*%?")
_ORDINALS = frozenset(folded(heading) for heading in NUMBER_HEADINGS)
_TELLING_DIGITS = 12
"""Three classes of 20, 21 and 22 pupils may come again next year; a dozen digits hardly do."""


@frozen
class _TypedTable:
    """The numbers typed into a table, row by row, and where its first one stands."""

    place: Place
    numbers: tuple[str, ...]


def _find(case: Case) -> Iterator[Finding]:
    timeline = case.report.timeline
    editions = timeline.editions if timeline else ()
    if not editions:
        return
    own = [
        table for table in _tables(case.report.year_file, case.passages) if _tells(table.numbers)
    ]
    if not own:
        return
    before, *further = (
        {table.numbers for table in _tables(edition.year_file, passages(edition.year_file))}
        for edition in editions[:2]
    )
    for table in own:
        # What stood twice already is a table of limits or prices, and meant to stay.
        if table.numbers in before and not any(table.numbers in earlier for earlier in further):
            yield Finding(
                table.place,
                f"cả {len(table.numbers)} số của bảng này còn là số của {editions[0].period}",
                "ghi số của kỳ này; nếu quả không số nào đổi thì ghi vào bo_qua cùng lý do",
            )


def _tells(numbers: tuple[str, ...]) -> bool:
    return sum(sum(map(str.isdigit, number)) for number in numbers) >= _TELLING_DIGITS


def _tables(file: YearFile, texts: Iterable[Passage]) -> Iterator[_TypedTable]:
    """The tables of all texts and appendices of a year file that have typed numbers."""
    for passage in texts:
        if passage.has_tags and "|" in passage.text:
            for found in _in_markdown(passage.text):
                lines = found.group().splitlines()
                offset = found.start() + len(lines[0]) + len(lines[1]) + 2
                rows = [_cells(line) for line in lines[2:]]
                yield from _typed(passage.at(offset), _cells(lines[0]), rows)
    for index, appendix in enumerate(file.appendices):
        if appendix.table:
            names = [column.name for column in appendix.table.columns]
            place = Place((_APPENDICES, index, _TABLE, _ROWS))
            yield from _typed(place, names, appendix.table.rows)


@kept(most=2_000, longest=4_000)
def _in_markdown(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_MARKDOWN.finditer(text))


def _typed(place: Place, names: list[str], rows: Iterable[Iterable[str]]) -> Iterator[_TypedTable]:
    left_out = {index for index, name in enumerate(names) if folded(name) in _ORDINALS}
    numbers = tuple(
        number
        for row in rows
        for index, cell in enumerate(row)
        if index not in left_out and _NUMBER.fullmatch(number := cell.strip(" *_\t"))
    )
    if numbers:
        yield _TypedTable(place, numbers)


def _cells(line: str) -> list[str]:
    return line.strip().strip("|").split("|")


RULE = Rule(
    "BC784",
    "Bảng còn nguyên số của kỳ trước",
    Severity.ERROR,
    """
Bảng gõ tay chép từ tệp kỳ trước mà không số nào đổi thì chưa ai điền số của kỳ này.

So với bảng của tệp mà ky_truoc gọi tên: mọi số gõ tay của bảng đều bằng số của bảng ấy. Bảng đã
giữ nguyên từ hai kỳ trước (mức phí, điểm tối đa) thì không bị báo.

Ghi số của kỳ này. Nếu quả không số nào đổi thì ghi vào bo_qua cùng lý do.
Bản nháp (--draft) vẫn in được.
""",
    _find,
)

"""The sheets of tasks and of documents of a returned form → what the unit says, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from baocao_gen.files.tables import Grid, GridCell
from baocao_gen.files.tables.headings import folded
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position
from baocao_gen.report.report import Report, document_groups
from baocao_gen.vietnamese.dates import PartialDate, parse_date
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.model import TaskStatus
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.years.sheets.layout import (
    DOCUMENT_HEADINGS,
    KEY_HEADING,
    RESULT_HEADING,
    TASK_HEADING,
    TASK_STATUS_HEADING,
)
from baocao_gen.years.sheets.sheet_head import SheetHead

Tell = Callable[[str, Position | None, str], None]
"""Notes what is wrong with a row: message, place, what to do."""
_BY_WORDS = {folded(status.words): status for status in TaskStatus}


@frozen
class ReturnedTask:
    """What a unit says of one of its tasks.

    Attributes:
        index: Its number in the file, from 0.
        status: How far it has come; None where nothing is said.
        result: What came of it; empty where nothing is said.
        place: Where that stands.
    """

    index: int
    status: TaskStatus | None
    result: str
    place: Position


@frozen
class ReturnedDocument:
    """A document that a unit lists.

    Attributes:
        group: The keys that lead to its group in the year file.
        kind: What kind of document.
        symbol: Its number and symbol.
        issued_on: The day.
        subject: What it is about.
        issuer: Who issued it; empty for the usual one.
        place: Where it stands.
    """

    group: KeyPath
    kind: str
    symbol: str
    issued_on: PartialDate | None
    subject: str
    issuer: str
    place: Position


def tasks_in(report: Report, grid: Grid, head: SheetHead, tell: Tell) -> Iterator[ReturnedTask]:
    """The tasks of a sheet, each held against the file's own words."""
    tasks = report.year_file.tasks
    for _, row in head.rows(grid):
        key, content = head.cell(row, KEY_HEADING), head.text(row, TASK_HEADING)
        status, result = head.cell(row, TASK_STATUS_HEADING), head.text(row, RESULT_HEADING)
        first = next(iter(row.values())).position
        index = int(key.text) if key and key.text.isdecimal() and len(key.text) < 6 else -1
        if not 0 <= index < len(tasks) or folded(content) != folded(tasks[index].content):
            if status or result:
                hint = "gửi phiếu mới, hoặc ghi kết quả thẳng vào tệp năm"
                tell(f"tệp năm không có nhiệm vụ «{content[:80]}» ở chỗ của nó", first, hint)
            continue
        known = _BY_WORDS.get(folded(status.text)) if status and status.text else None
        if status and status.text and known is None:
            words = ", ".join(one.words for one in TaskStatus)
            tell(
                f"không hiểu trạng thái «{status.text}»",
                status.position,
                f"chọn một trong: {words}",
            )
        elif known or result:
            yield ReturnedTask(index, known, result, first)


def documents_in(
    report: Report, grid: Grid, head: SheetHead, tell: Tell
) -> Iterator[ReturnedDocument]:
    """The documents of a sheet, each with its group in the year file."""
    groups = {folded(group.name): path for path, group in document_groups(report.year_file)}
    for _, row in head.rows(grid):
        words = {name: head.text(row, heading) for name, heading in DOCUMENT_HEADINGS.items()}
        if not any(words.values()):
            continue  # a number alone, as the form has it
        place = _place(row, head)
        path = groups.get(folded(words["group"])) if words["group"] else None
        if path is None and len(groups) == 1 and not words["group"]:
            [path] = groups.values()
        if path is None:
            near = LikelyNames(groups).nearest(folded(words["group"]))
            names = [group.name for _, group in document_groups(report.year_file)]
            likely = next((name for name in names if folded(name) == near), None)
            hint = f"có phải «{likely}»?" if likely else f"chọn một trong: {'; '.join(names)[:300]}"
            tell(f"không có nhóm văn bản «{words['group']}»", place, hint)
            continue
        if not words["kind"] or not (words["symbol"] or words["subject"]):
            tell("văn bản thiếu tên loại, hoặc cả số ký hiệu lẫn trích yếu", place, "điền thêm")
            continue
        try:
            day = parse_date(words["issued_on"]) if words["issued_on"] else None
        except ReadingError as error:
            tell(error.message, place, error.hint or "ghi như 21/7/2020")
            continue
        yield ReturnedDocument(
            path, words["kind"], words["symbol"], day, words["subject"], words["issuer"], place
        )


def _place(row: Mapping[int, GridCell], head: SheetHead) -> Position:
    """The first cell of a row that is more than its number."""
    wanted = {head.columns.get(folded(heading), 0) for heading in DOCUMENT_HEADINGS.values()}
    return next(cell for column, cell in sorted(row.items()) if column in wanted).position

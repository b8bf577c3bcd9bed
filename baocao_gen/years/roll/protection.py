"""A report and the next period → what checked the old numbers and will not check the new ones."""

from __future__ import annotations

from pathlib import PurePosixPath

from baocao_gen.report.report import Report
from baocao_gen.vietnamese.periods import Period
from baocao_gen.yearfile.editing.keys import typed
from baocao_gen.yearfile.model import Figure, YearFile, key_of
from baocao_gen.years.roll.keys import pairs_of
from baocao_gen.years.roll.naming import next_name

_SOURCES, _ACTUAL = key_of(YearFile, "sources"), key_of(Figure, "actual")
_BEFORE = "# Kỳ trước đối chiếu với"
_MOST = 5
"""How many names a sentence spells out."""


def lost_protection(report: Report, period: Period) -> list[str]:
    """What the new file has lost, each with the way to get it back, in sentences for the clerk."""
    told = []
    file = report.year_file
    if file.sources:
        told.append(
            f"Bảng gốc của kỳ trước ({_listed(file.sources)}) không còn đối chiếu số của kỳ này: "
            f"có bảng mới thì ghi {_expected(report, period)}"
        )
    totals = [
        figure.dotted
        for figure in report.figures
        if figure.is_derived and figure.declaration.actual is not None
    ]
    if totals:
        told.append(
            f"Số tổng, số tính gõ kèm để đối chiếu ({_listed(totals)}) đã để trống: "
            f"ghi lại vào khóa {_ACTUAL} thì máy so được với số tự tính"
        )
    return told


def with_expected_sources(text: str, report: Report, period: Period) -> str:
    """Put a comment above the emptied list of tables: what the new period's would be called."""
    if not report.year_file.sources:
        return text
    pairs = pairs_of(text)
    key = pairs.root.key(_SOURCES)
    if key is None or pairs.root.flow:
        return text
    if key.line > 1 and pairs.root.source.lines[key.line - 2].startswith(_BEFORE):
        pairs.edits.delete_lines(key.line - 1, key.line - 1)  # of the last roll
    named, expected = _listed(report.year_file.sources), _expected(report, period)
    pairs.edits.insert_line(key.line, f"{_BEFORE} {named}; có bảng của kỳ này thì ghi: {expected}")
    return pairs.edits.result()


def _expected(report: Report, period: Period) -> str:
    names = [_next(name, report.year_file.period, period) for name in report.year_file.sources]
    return f"{_SOURCES}: [{', '.join(map(typed, names))}]"


def _next(name: str, old: Period, new: Period) -> str:
    path = PurePosixPath(name.replace("\\", "/"))
    return str(path.with_name(next_name(path.stem, old, new) + path.suffix))


def _listed(names: tuple[str, ...] | list[str]) -> str:
    more = f" và {len(names) - _MOST} tên nữa" if len(names) > _MOST else ""
    return ", ".join(names[:_MOST]) + more

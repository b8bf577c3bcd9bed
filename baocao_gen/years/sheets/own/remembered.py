"""What a year file remembers of units' own sheets, and decisions made now → a row's figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from baocao_gen.figures.figure import Name
from baocao_gen.files.tables.headings import folded
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.yearfile.model import SheetMatch, YearFile, key_of
from baocao_gen.years.sheets.own.rows import OwnRow

UNKNOWN_FIGURE, NO_SUCH_ROW = "BC825", "BC826"
NOT_TAKEN: Name = ()
"""Stands for the figure of a row that tells of none."""
_BETWEEN = " / "


@frozen
class Decision:
    """That a row of some name, below some section, tells of a figure.

    Attributes:
        row: The name of the row, as it is typed.
        section: The name of what it stands below; empty for anything.
        figure: The figure; ``NOT_TAKEN`` for none.
    """

    row: str
    section: str
    figure: Name


@frozen
class Remembered:
    """Decisions by the folded names of row and section."""

    by_words: Mapping[tuple[str, str], Decision]

    def of(self, row: OwnRow) -> Name | None:
        """The figure of a row; None where nobody has decided."""
        name = folded(row.name)
        for section in (*reversed(row.inside), ""):
            found = self.by_words.get((name, folded(section)))
            if found is not None:
                return found.figure
        return None


def remembered(report: Report, now: Iterable[Decision]) -> Remembered:
    """What the year file remembers (``bang_khop``); what is decided now comes before it."""
    kept = [
        Decision(one.row, one.section or "", tuple(one.figure.split(".")) if one.figure else ())
        for one in report.year_file.sheet_matches
    ]
    return Remembered({(folded(one.row), folded(one.section)): one for one in (*kept, *now)})


def decision(typed: str) -> Decision | None:
    """What is typed of a row: «mục / tên hàng = so_lieu»; None where it cannot be read.

    >>> decision("Bưu chính / Doanh thu = doanh_thu.buu_chinh").figure
    ('doanh_thu', 'buu_chinh')
    """
    words, equals, dotted = typed.rpartition("=")
    section, _, row = words.rpartition(_BETWEEN)
    if not equals or not row.strip():
        return None
    name = dotted.strip()
    figure = tuple(name.split(".")) if name not in ("", "-") else NOT_TAKEN
    return Decision(row.strip(), section.strip(), figure)


def typed_decision(row: OwnRow, dotted: str) -> str:
    """How to type that a row tells of a figure."""
    section = f"{row.inside[-1]}{_BETWEEN}" if row.inside else ""
    return f"{section}{row.name} = {dotted}"


def is_remembered(report: Report, decision: Decision) -> bool:
    """Whether the year file remembers a decision already."""
    row, section = folded(decision.row), folded(decision.section)
    dotted = ".".join(decision.figure)
    return any(
        (folded(one.row), folded(one.section or ""), one.figure or "") == (row, section, dotted)
        for one in report.year_file.sheet_matches
    )


def decision_problems(
    report: Report, now: Sequence[Decision], rows: Sequence[OwnRow]
) -> Iterator[Problem]:
    """Decisions, in the year file or made now, that name no figure, or no row of any sheet.

    Args:
        report: The report.
        now: What is decided now.
        rows: The rows of all sheets.
    """
    key, name = key_of(YearFile, "sheet_matches"), key_of(SheetMatch, "figure")
    for index, one in enumerate(report.year_file.sheet_matches):
        if one.figure and tuple(one.figure.split(".")) not in report.figures.by_name:
            yield _unknown(report, one.figure, report.origin.position((key, index, name)))
    for decided in now:
        if decided.figure and decided.figure not in report.figures.by_name:
            yield _unknown(report, ".".join(decided.figure), None)
        wanted, section = folded(decided.row), folded(decided.section)
        if not any(
            folded(row.name) == wanted and (not section or section in map(folded, row.inside))
            for row in rows
        ):
            near = LikelyNames(row.name for row in rows).nearest(decided.row)
            hint = f"có phải «{near}»?" if near else "ghi tên hàng như trong bảng của đơn vị"
            message = f"không bảng nào có hàng «{decided.row}»"
            yield Problem(NO_SUCH_ROW, message, None, hint)


def _unknown(report: Report, dotted: str, place: Position | None) -> Problem:
    near = LikelyNames(one.dotted for one in report.figures).nearest(dotted)
    hint = f"có phải «{near}»?" if near else "ghi tên một số liệu của so_lieu"
    return Problem(UNKNOWN_FIGURE, f"không có số liệu «{dotted}»", place, hint)

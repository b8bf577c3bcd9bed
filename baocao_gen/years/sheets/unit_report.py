"""What a unit has sent back, and what was taken of it → a report of one page for the unit.

It says what was taken, what is doubtful and with what to type, and what is still missing: as lines
for a terminal, as Markdown, and as an object for JSON.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.problems.answer import position_fields, problem_fields
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.report.report import Report
from baocao_gen.report.table_words import value_words
from baocao_gen.vietnamese.numbers import decimals_of_value, format_quantity
from baocao_gen.years import markdown
from baocao_gen.years.sheets.own.matching import RowMatch
from baocao_gen.years.sheets.returned_value import Returned, ReturnedValue


@frozen
class UnitReport:
    """What became of one file.

    Attributes:
        report: The report that it goes into.
        returned: What the file says.
    """

    report: Report
    returned: Returned

    @property
    def taken(self) -> Sequence[ReturnedValue]:
        """The values that can be taken."""
        return self.returned.values

    @property
    def doubtful(self) -> list[Problem]:
        """What is wrong or asked, each with its cell."""
        return [one for one in self.returned.problems if one.severity is not Severity.NOTE]

    @property
    def missing(self) -> list[ResolvedFigure]:
        """The figures that the unit owes and has not told."""
        return [self.report.figures.by_name[name] for name in self.returned.missing]

    @property
    def unmatched(self) -> list[RowMatch]:
        """The rows of the unit's own sheet that tell of no figure of the report."""
        return [one for one in self.returned.matches if not one.is_sure and not one.code]

    def as_text(self) -> str:
        """As lines."""
        lines = [self._title()]
        lines += [f"  Lấy: {line}" for line in self._taken_lines()]
        lines += [f"  Hỏi lại: {_told(one)}" for one in self.doubtful]
        lines += [f"  Thiếu: {_named(one)}" for one in self.missing]
        lines += [f"  Không lấy: {line}" for line in self._unmatched_lines()]
        return "\n".join(lines)

    def as_markdown(self) -> str:
        """As Markdown, to be sent to the unit."""
        lines = [f"# {markdown.text(self._title())}", ""]
        if self.taken:
            reasons = self._reasons()
            rows = [self._taken_row(value, reasons) for value in self.taken]
            head = ("Số liệu", "Giá trị", "Ô", "Vì sao")
            lines += ["## Đã lấy", "", *markdown.table(head, rows), ""]
        if self.doubtful:
            asked = [(str(p.position or ""), p.message, p.hint or "") for p in self.doubtful]
            head3 = ("Chỗ", "Điều cần xem", "Cách sửa")
            lines += ["## Cần xem lại", "", *markdown.table(head3, asked), ""]
        for title, items in (
            ("Còn thiếu", [_named(one) for one in self.missing]),
            ("Hàng không lấy", list(self._unmatched_lines())),
        ):
            if items:
                lines += [f"## {title}", "", *(f"- {markdown.text(item)}" for item in items), ""]
        return "\n".join(lines)

    def as_fields(self) -> dict[str, Any]:
        """As an object of JSON."""
        reasons = self._reasons()
        return {
            "source": self.returned.file,
            "unit": self.returned.unit,
            "taken": [
                {
                    "name": ".".join(value.name),
                    "aspect": value.aspect.value,
                    "value": str(value.value),
                    "position": position_fields(value.cell.position),
                    "reason": reasons.get(_row_of(value), ""),
                }
                for value in self.taken
            ],
            "doubtful": [problem_fields(one) for one in self.doubtful],
            "missing": [one.dotted for one in self.missing],
            "unmatched": [
                {
                    "words": one.row.name,
                    "reason": one.reason,
                    "position": position_fields(one.row.place.position),
                }
                for one in self.unmatched
            ],
        }

    def _title(self) -> str:
        unit = f" ({self.returned.unit})" if self.returned.unit else ""
        counts = f"lấy {len(self.taken)} số, hỏi lại {len(self.doubtful)} chỗ"
        return f"{self.returned.file}{unit}: {counts}, thiếu {len(self.missing)} số liệu"

    def _reasons(self) -> dict[tuple[int, int], str]:
        """Why each row of the unit's own sheets tells of its figure."""
        return {
            (id(one.row.place.source), one.row.line): f"«{one.row.name}»: {one.reason}"
            for one in self.returned.matches
            if one.is_sure
        }

    def _taken_row(
        self, value: ReturnedValue, reasons: Mapping[tuple[int, int], str]
    ) -> tuple[str, str, str, str]:
        figure = self.report.figures.by_name[value.name]
        amount = format_quantity(value.value, figure.unit, decimals_of_value(value.value))
        place = value.cell.position
        reason = reasons.get(_row_of(value), "mã của hàng")
        name = _named(figure)
        if value.aspect is not Aspect.ACTUAL:
            name = f"{name}, {value_words(value.aspect, self.report.year_file.period)}"
        return name, amount, place.part or f"dòng {place.line}", reason

    def _taken_lines(self) -> Iterator[str]:
        reasons = self._reasons()
        for value in self.taken:
            name, amount, place, reason = self._taken_row(value, reasons)
            yield f"{name} = {amount} ({place}; {reason})"

    def _unmatched_lines(self) -> Iterator[str]:
        for one in self.unmatched:
            yield f"«{one.row.name}» ({one.row.place.position.part or one.row.line}): {one.reason}"


def _row_of(value: ReturnedValue) -> tuple[int, int]:
    return id(value.cell.source), value.cell.line


def _named(figure: ResolvedFigure) -> str:
    name = figure.declaration.name
    return f"{name} ({figure.dotted})" if name else figure.dotted


def _told(problem: Problem) -> str:
    hint = f" → {problem.hint}" if problem.hint else ""
    return f"{problem.position}: {problem.message}{hint}"

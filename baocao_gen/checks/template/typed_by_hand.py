"""The lines of a template → the years and figures typed instead of asked for, and half tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.report.report import Report
from baocao_gen.tags.find import half_tags
from baocao_gen.tags.private_characters import MASK
from baocao_gen.vietnamese.in_text import TypedNumber, typed_numbers
from baocao_gen.vietnamese.numbers import round_half_up, value_of
from baocao_gen.word.read.lines import Line
from baocao_gen.word.template.typed_tags import read_tags

_NOT_PRINTED = ("nhận xét", "thuộc tính tệp")


def typed_problems(lines: Iterable[Line], file: str, report: Report | None = None) -> list[Problem]:
    """A warning for each number and half tag that every report of this template would print."""
    figures = _Figures(report)
    return [
        problem
        for line in lines
        if not line.where.startswith(_NOT_PRINTED)
        for problem in _of_line(line, file, figures, report)
    ]


class _Figures:
    """The figures of a report by the number that they print."""

    def __init__(self, report: Report | None) -> None:
        figures = report.figures if report else ()
        self.units = {figure.unit for figure in figures}
        self._by_number: dict[Decimal | None, list[ResolvedFigure]] = {}
        for figure in figures:
            self._by_number.setdefault(_shown(figure), []).append(figure)

    def like(self, typed: TypedNumber) -> ResolvedFigure | None:
        """The figure that prints a typed number, with its unit rather than without."""
        same = self._by_number.get(value_of(typed.number.rstrip(" %")), [])
        return min(same, key=lambda figure: figure.unit not in typed.text, default=None)


def _of_line(line: Line, file: str, figures: _Figures, report: Report | None) -> Iterator[Problem]:
    position = Position(file, part=line.where, excerpt=line.words)
    typed_text = _without_tags(line.text)
    for _, words, meant in half_tags(typed_text):
        message = f"«{words}» sẽ in nguyên như thế, vì không phải thẻ"
        hint = f"thẻ viết bằng hai dấu ngoặc liền nhau: {meant}"
        yield Problem(codes.HALF_TAG, message, position, hint, Severity.WARNING)
    for typed in dict.fromkeys(typed_numbers(typed_text, figures.units)):
        what = "năm" if typed.is_year else "số"
        code = codes.TYPED_YEAR if typed.is_year else codes.TYPED_NUMBER
        message = f"{what} «{typed.text}» gõ tay trong mẫu: kỳ nào cũng in y như thế"
        hint = _year_hint(typed, report) if typed.is_year else _figure_hint(typed, figures)
        yield Problem(code, message, position, hint, Severity.WARNING)


def _without_tags(text: str) -> str:
    """A line's text with ``MASK`` for every tag."""
    out, position = [], 0
    for tag in read_tags(text):
        out += [text[position : tag.start], MASK]
        position = tag.end
    return "".join([*out, text[position:]]).replace("\u00a0", " ")


def _year_hint(typed: TypedNumber, report: Report | None) -> str:
    names = {0: "{{ nam }}", -1: "{{ nam_truoc }}", 1: "{{ nam_sau }}"}
    if report:
        distance = int(typed.number) - report.year_file.period.year
        if distance in names:
            return f"gõ {names[distance]} thay cho năm này"
    return "gõ {{ nam }}, {{ nam_truoc }} hoặc {{ nam_sau }} nếu năm đổi theo kỳ báo cáo"


def _figure_hint(typed: TypedNumber, figures: _Figures) -> str:
    same = figures.like(typed)
    if same is not None:
        return f"có phải số liệu «{same.dotted}»? gõ {{{{ {same.dotted} | kem_don_vi }}}}"
    return "khai báo số liệu trong tệp năm rồi gõ {{ nhom.ten_so_lieu | kem_don_vi }}"


def _shown(figure: ResolvedFigure) -> Decimal | None:
    return None if figure.actual is None else round_half_up(figure.actual, figure.decimals)

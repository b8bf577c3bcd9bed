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
    units = {figure.unit for figure in report.figures} if report else set()
    return [
        problem
        for line in lines
        if not line.where.startswith(_NOT_PRINTED)
        for problem in _of_line(line, file, units, report)
    ]


def _of_line(line: Line, file: str, units: set[str], report: Report | None) -> Iterator[Problem]:
    position = Position(file, part=line.where, excerpt=line.words)
    typed_text = _without_tags(line.text)
    for _, words, meant in half_tags(typed_text):
        message = f"«{words}» sẽ in nguyên như thế, vì không phải thẻ"
        hint = f"thẻ viết bằng hai dấu ngoặc liền nhau: {meant}"
        yield Problem(codes.HALF_TAG, message, position, hint, Severity.WARNING)
    for typed in dict.fromkeys(typed_numbers(typed_text, units)):
        what = "năm" if typed.is_year else "số"
        code = codes.TYPED_YEAR if typed.is_year else codes.TYPED_NUMBER
        message = f"{what} «{typed.text}» gõ tay trong mẫu: kỳ nào cũng in y như thế"
        hint = _year_hint(typed, report) if typed.is_year else _figure_hint(typed, report)
        yield Problem(code, message, position, hint, Severity.WARNING)


def _without_tags(text: str) -> str:
    """A line's text with ``MASK`` for every tag."""
    out, position = "", 0
    for tag in read_tags(text):
        out += text[position : tag.start] + MASK
        position = tag.end
    return (out + text[position:]).replace("\u00a0", " ")


def _year_hint(typed: TypedNumber, report: Report | None) -> str:
    names = {0: "{{ nam }}", -1: "{{ nam_truoc }}", 1: "{{ nam_sau }}"}
    if report:
        distance = int(typed.number) - report.year_file.period.year
        if distance in names:
            return f"gõ {names[distance]} thay cho năm này"
    return "gõ {{ nam }}, {{ nam_truoc }} hoặc {{ nam_sau }} nếu năm đổi theo kỳ báo cáo"


def _figure_hint(typed: TypedNumber, report: Report | None) -> str:
    number = value_of(typed.number.rstrip(" %"))
    same = [f for f in report.figures if _shown(f) == number] if report else []
    same.sort(key=lambda figure: figure.unit not in typed.text)
    if same:
        name = same[0].dotted
        return f"có phải số liệu «{name}»? gõ {{{{ {name} | kem_don_vi }}}}"
    return "khai báo số liệu trong tệp năm rồi gõ {{ nhom.ten_so_lieu | kem_don_vi }}"


def _shown(figure: ResolvedFigure) -> Decimal | None:
    return None if figure.actual is None else round_half_up(figure.actual, figure.decimals)

"""Declared figures → their values, as `spec/so-lieu.md` says, or what is wrong with them.

Judges: figures/faults.py, figures/formula.py, figures/ledger.py, figures/names.py,
figures/resolve.py
"""

import textwrap
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_param_files import ParamTestData

from baocao_gen.checks.case import Case
from baocao_gen.figures.figure import Aspect, Earlier, Figures, ResolvedFigure
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.amount import amount
from baocao_gen.report.report import Report, assemble
from baocao_gen.report.texts import Texts
from baocao_gen.vietnamese import format_number, round_half_up
from baocao_gen.yearfile.read import read_year_file

SPEC = Path(__file__).parent.parent / "spec" / "so-lieu.md"
LAST_YEAR = "=== tệp kỳ trước\n"
REST = """
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Thông tin và Truyền thông
  ky_hieu: BC-STTTT
  dia_danh: Tiền Giang
  trich_yeu: Tổng kết công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: }
  noi_nhan: ["Lưu: VT"]
noi_dung:
  - van: Câu văn.
"""
LABELS = {
    Aspect.PRIOR: "cùng kỳ",
    Aspect.PLANNED: "kế hoạch",
    Aspect.NEXT_PLANNED: "kế hoạch kỳ sau",
    Aspect.CUMULATIVE: "lũy kế",
}


def report_of(so_lieu: str, previous: Figures | None = None) -> Report:
    """A report of these figures; they come first in the file, indented by two."""
    text = "so_lieu:\n" + textwrap.indent(so_lieu, "  ") + REST
    year_file, origin, warnings = read_year_file(text.encode(), "nam.yaml")
    return assemble(year_file, origin, Earlier(previous, previous), warnings=tuple(warnings))


def said(figure: ResolvedFigure) -> str:
    value = "chưa có số liệu" if figure.values[Aspect.ACTUAL] is None else str(amount(figure))
    estimate = "ước " if figure.declaration.estimated else ""
    parts = [f"{figure.dotted} = {estimate}{value} ({figure.unit})"]
    for aspect, label in LABELS.items():
        if aspect in figure.has:
            known = figure.values[aspect] is not None
            parts.append(f"{label} {amount(figure, aspect) if known else 'chưa có'}")
    return "; ".join(parts)


def told(error: InvalidReport) -> str:
    lines = []
    for problem in error.problems:
        place = problem.position
        assert place is not None
        assert place.line is not None
        assert place.column is not None
        lines.append(f"{place.line - 1}:{place.column - 2} {problem.code} {problem.message}")
        for other in problem.related:
            line, column = other.position.line or 0, other.position.column or 0
            lines.append(f"    {line - 1}:{column - 2} {other.message}")
        lines += [f"    → {problem.hint}"] if problem.hint else []
    return "\n".join(lines)


@pytest.mark.param_file(SPEC)
def test_figures_resolve_as_the_specification_says(file_params: ParamTestData) -> None:
    this_year, _, last_year = file_params.content.partition(LAST_YEAR)
    previous = report_of(last_year).figures if last_year else None
    try:
        report = report_of(this_year, previous)
    except InvalidReport as error:
        outcome = told(error)
    else:
        outcome = "\n".join(map(said, report.figures))
    file_params.assert_expected(outcome + "\n")


def only(report: Report, name: str = "n.a") -> Decimal:
    figure = report.figures.get(name)
    assert figure is not None
    value = figure.values[Aspect.ACTUAL]
    assert value is not None
    return value


NUMBERS = st.decimals(
    min_value=-(10**15), max_value=10**15, allow_nan=False, allow_infinity=False, places=3
)


@given(st.lists(NUMBERS, min_size=1, max_size=6))
def test_a_sum_is_the_exact_sum_of_its_parts(values: list[Decimal]) -> None:
    lines = [
        "n:",
        f"  a: {{don_vi_tinh: x, gom: [{', '.join(f'p{i}' for i in range(len(values)))}]}}",
    ]
    lines += [
        f'  p{i}: {{don_vi_tinh: x, thuc_hien: "{format_number(value)}"}}'
        for i, value in enumerate(values)
    ]
    assert only(report_of("\n".join(lines) + "\n")) == sum(values)


@given(NUMBERS, st.integers(0, 6))
def test_a_derived_figure_is_printed_rounded_half_up_once(value: Decimal, decimals: int) -> None:
    report = report_of(
        f"n:\n  a: {{don_vi_tinh: x, cong_thuc: b * 1, so_le: {decimals}}}\n"
        f'  b: {{don_vi_tinh: x, thuc_hien: "{format_number(value)}"}}\n'
    )
    figure = report.figures.get("n.a")
    assert figure is not None
    assert str(amount(figure)) == format_number(round_half_up(value, decimals), decimals)


def test_seventy_digits_survive_a_sum_and_a_formula() -> None:
    nines = "9" * 70
    for derived in ("gom: [b, c]", "cong_thuc: b + c"):
        report = report_of(
            f"n:\n  a: {{don_vi_tinh: x, {derived}}}\n"
            f"  b: {{don_vi_tinh: x, thuc_hien: {nines}}}\n  c: {{don_vi_tinh: x, thuc_hien: 1}}\n"
        )
        assert only(report) == Decimal(10) ** 70


def test_three_hundred_digits_can_be_stated_and_no_more() -> None:
    assert only(report_of(f"n:\n  a: {{don_vi_tinh: x, thuc_hien: {'9' * 300}}}\n")) > 0
    with pytest.raises(InvalidReport, match="số dài quá 300 chữ số"):
        report_of(f"n:\n  a: {{don_vi_tinh: x, thuc_hien: {'9' * 301}}}\n")


@pytest.mark.parametrize(
    ("derived", "message"),
    [
        ("cong_thuc: b * b", "công thức cho ra số quá lớn"),
        ("cong_thuc: b * 1", "công thức cho ra số quá lớn"),
        ("cong_thuc: b ** 60", "phép tính hoặc vòng lặp quá lớn"),
        ("gom: [c, c]", "số dài quá 300 chữ số"),
    ],
)
def test_a_result_beyond_all_digits_is_a_problem_and_no_traceback(
    derived: str, message: str
) -> None:
    with pytest.raises(InvalidReport, match=message):
        report_of(
            f"n:\n  a: {{don_vi_tinh: x, {derived}}}\n"
            f"  b: {{don_vi_tinh: x, thuc_hien: {'9' * 300}}}\n"
            "  c: {don_vi_tinh: x, gom: [b, b]}\n"
        )


def chain(length: int, derived: str) -> str:
    lines = ["n:"]
    lines += [f"  f{i}: {{don_vi_tinh: x, {derived.format(i - 1)}}}" for i in range(length, 0, -1)]
    return "\n".join([*lines, "  f0: {don_vi_tinh: x, thuc_hien: 1}\n"])


@pytest.mark.parametrize("derived", ["gom: [f{}]", "cong_thuc: f{} * 1"])
def test_formulas_may_lean_on_each_other_in_a_long_row_but_not_without_end(derived: str) -> None:
    assert only(report_of(chain(40, derived)), "n.f40") == 1
    with pytest.raises(InvalidReport, match="nối tiếp từ nhau"):
        report_of(chain(120, derived))


def test_blanks_are_listed_and_derived_figures_are_not_blanks_themselves() -> None:
    report = report_of(
        "n:\n  a: {don_vi_tinh: x, gom: [b]}\n  b: {don_vi_tinh: x, thuc_hien: }\n"
        "  c: {don_vi_tinh: x, thuc_hien: 0}\n"
    )
    assert [figure.dotted for figure in report.figures.blanks] == ["n.b"]


def test_what_another_typed_number_does_not_reach_is_still_computed_as_before() -> None:
    report = report_of(
        "n:\n  a: {don_vi_tinh: x, gom: [b, b]}\n  b: {don_vi_tinh: x, thuc_hien: 1}\n"
        "  c: {don_vi_tinh: x, gom: [d, d]}\n  d: {don_vi_tinh: x, thuc_hien: 2}\n"
    )
    ledger = Case(Texts(report)).ledger
    changed = ledger.with_typed((("n", "b"), Aspect.ACTUAL), Decimal(5))
    assert changed.derived(("n", "a"), Aspect.ACTUAL) == 10
    assert changed.derived(("n", "c"), Aspect.ACTUAL) == 4
    assert ledger.derived(("n", "a"), Aspect.ACTUAL) == 2


def test_a_figure_is_found_by_its_dotted_name() -> None:
    figures = report_of("n:\n  a: {don_vi_tinh: x, thuc_hien: 1}\n").figures
    assert len(figures) == 1
    assert figures.get("n.a") is next(iter(figures))
    assert figures.get("n") is figures.get("n.b") is figures.get("") is None

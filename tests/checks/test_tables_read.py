"""What the checks read out of a table: heads, numbers, totals, the way back to each cell.

Judges: checks/evidence/column_relations.py, checks/evidence/relation.py,
checks/evidence/remainders.py, checks/evidence/sums_along.py
"""

from decimal import Decimal
from pathlib import Path

import pytest
from test_rules import report_of

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.head_formulas import parsed_formula
from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.checks.evidence.slips import is_slip
from baocao_gen.checks.evidence.table_aspects import aspect_of_head, is_of_value
from baocao_gen.checks.evidence.table_cells import PrintedCell, cell
from baocao_gen.checks.evidence.table_lines import Role, lines_of_columns, lines_of_rows, unit_of
from baocao_gen.checks.evidence.tables import PrintedTable
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.report.texts import Texts
from baocao_gen.yearfile.model import PassageKind


def read(words: str) -> PrintedCell:
    passage = Passage(PassageKind.CELL, ("bang",), words, has_tags=False)
    return cell(words, Printed(passage, words), 0)


def tables_of(text: str, folder: Path) -> tuple[PrintedTable, ...]:
    return Case(Texts(report_of(text, folder))).tables


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("1.988", "1988", ""),
        (" **4,35** ", "4.35", ""),
        ("2.747,000", "2747", ""),
        ("48,89%", "48.89", "%"),
        ("05 lớp", "5", "lớp"),
        ("-3,5", "-3.5", ""),
        ("−7", "-7", ""),
        ("tăng 4,44%", "4.44", "%"),
        ("giảm 177 thủ tục", "-177", "thủ tục"),
        ("tăng 2,5 điểm %", "2.5", "điểm phần trăm"),
        ("vượt 1,2%", "1.2", "%"),
        ("hụt 8", "-8", ""),
        ("7,5 km²", "7.5", "km²"),
        ("không thay đổi", "0", ""),
        ("12^(1)^", "12", ""),
        ("12[^2]", "12", ""),
        ("12¹", "12", ""),
    ],
)
def test_a_number_is_read_as_it_is_printed(words: str, value: str, unit: str) -> None:
    found = read(words)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize("words", ["", "-", "–", " — ", "x", "/", "Không"])
def test_a_cell_may_say_that_there_is_nothing(words: str) -> None:
    assert read(words).is_nothing


@pytest.mark.parametrize(
    "words", ["…", "12/40", "(1)", "1,234,567", "0912345678", "chưa có", "1.98"]
)
def test_a_cell_may_leave_open_what_it_counts(words: str) -> None:
    assert read(words).is_unclear


def test_heads_of_two_rows_and_the_row_of_numbers_are_no_rows_of_the_body(tmp_path: Path) -> None:
    text = """
noi_dung:
  - van: |
      Đơn vị tính: triệu đồng

      | STT | Đơn vị | Tổng điểm | Tổng điểm | Đạt (%) |
      |:---:|:---|---:|---:|---:|
      | | | Kế hoạch | Thực hiện | |
      | A | B | (1) | (2) | (3)=(2)/(1) |
      | 1 | Sở A | 90 | 9 | 10 |
"""
    (table,) = tables_of(text, tmp_path)
    assert table.heads == ("STT", "Đơn vị", "Tổng điểm Kế hoạch", "Tổng điểm Thực hiện", "Đạt (%)")
    assert table.labels == ("A", "B", "1", "2", "3")
    assert table.formulas == ("", "", "", "", "(2)/(1)")
    assert [found.text for found in table.rows[0]] == ["1", "Sở A", "90", "9", "10"]
    assert (unit_of(table, 2), unit_of(table, 4)) == ("triệu đồng", "%")


def test_a_table_of_an_appendix_is_read_like_one_of_a_text(tmp_path: Path) -> None:
    text = """
so_lieu:
  x:
    a: {ten: Hộ, don_vi_tinh: hộ, thuc_hien: 12}
phu_luc:
  - tieu_de: "Số hộ (đơn vị tính: hộ)"
    bang:
      cot: [{ten: Thôn}, {ten: "Năm {{ nam }}"}]
      hang:
        - ["Thôn Đông", "{{ x.a }}"]
        - ["Cộng", "{{ x.a }}"]
"""
    (table,) = tables_of(text, tmp_path)
    assert table.heads == ("Thôn", "Năm 2020")
    assert [row[1].value for row in table.rows] == [12, 12]
    assert table.unit == "hộ"
    assert table.rows[1][1].place.path[-2:] == (1, 1)


def test_rows_and_columns_say_what_they_are(tmp_path: Path) -> None:
    text = """
noi_dung:
  - van: |
      | TT | Nội dung | Kinh phí | Tỷ lệ (%) | Tổng cộng |
      |---|---|---|---|---|
      | I | Thu | 3 | 30 | 3 |
      | 1 | Cộng đồng góp | 1 | 10 | 1 |
      | 2 | Trong đó: phí | 2 | 20 | 2 |
      | II | Chi | | | |
      | | Cộng mục II | 4 | 40 | 4 |
      | | Toàn xã | 7 | 70 | 7 |
"""
    (table,) = tables_of(text, tmp_path)
    assert [line.role for line in lines_of_rows(table)] == [
        Role.PLAIN,
        Role.PLAIN,
        Role.PART,
        Role.APART,
        Role.TOTAL,
        Role.LIKE_TOTAL,
    ]
    assert [line.role for line in lines_of_columns(table)] == [
        Role.APART,
        Role.APART,
        Role.PLAIN,
        Role.SHARE,
        Role.TOTAL,
    ]


def test_a_slip_of_the_finger_is_told_from_another_number() -> None:
    meant = Decimal("5420.0")
    typed = ("5240.0", "5421.0", "542", "5420", "5300", "4250")
    assert [is_slip(Decimal(t), meant) for t in typed] == [True, True, True, False, False, False]


@pytest.mark.parametrize(
    ("formula", "value"),
    [("(2)/(1)", "0.5"), ("2/1*100", "50"), ("(1)-(2)", "4"), ("1 x 2", "32"), ("(1+2):2", "3")],
)
def test_the_formula_of_a_head_is_computed_from_its_columns(formula: str, value: str) -> None:
    parsed = parsed_formula(formula, ["A", "1", "2", "3"])
    assert parsed is not None
    columns, compute = parsed
    numbers = {1: Decimal(8), 2: Decimal(4)}
    assert compute([numbers[column] for column in columns]) == Decimal(value)


@pytest.mark.parametrize("formula", ["", "100", "(1", "B+C"])
def test_what_names_no_column_is_no_formula(formula: str) -> None:
    assert parsed_formula(formula, ["A", "1", "2", "3"]) is None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("thuc hien nam 2020", "actual"),
        ("thuc hien nam 2019", "prior"),
        ("ke hoach nam 2021", "next_planned"),
        ("chi tieu giao", "planned"),
        ("quy truoc", "preceding"),
        ("luy ke tu dau nam", "cumulative"),
        ("nam 2015", None),
        ("ho ngheo", None),
    ],
)
def test_the_head_of_a_column_says_which_value_it_holds(head: str, expected: str | None) -> None:
    found = aspect_of_head(head, 2020)
    assert (found.value if found else None) == expected
    assert is_of_value(head)
    assert not is_of_value(f"so voi {head}")

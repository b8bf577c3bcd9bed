"""A table of numbers in a report becomes figures, and a declared table where that prints the same.

Judges: years/from_word/computed.py, years/from_word/figure_tables.py,
years/from_word/found_tables.py, years/from_word/table_heads.py,
years/from_word/table_proof.py, years/from_word/table_rows.py,
years/from_word/table_text.py, years/from_word/unit_tables.py
"""

from __future__ import annotations

from typing import Any

import pytest
from word_files import lines, paragraph, table
from word_reports import line, report

import baocao_gen
from baocao_gen import Files
from baocao_gen.years.from_word.read_report import ReadBack, read_report


def read(*rows: tuple[str, ...], above: str = "", behind: str = "") -> ReadBack:
    """A report whose only section ends with this table."""
    lead = line(above) if above else ""
    body = line("**I. KẾT QUẢ**"), line("Kết quả như sau:"), lead, table(*rows), behind
    return read_report("bao-cao.docx", files=Files.of({"bao-cao.docx": report(*body)}))


def year(back: ReadBack) -> Any:
    return baocao_gen.load(back.year_file, files=Files.of(back.files)).year_file


def declared(back: ReadBack) -> int:
    return sum(len(section.figure_tables) for section in year(back).body)


def values(back: ReadBack) -> list[tuple[str, ...]]:
    return [(f.name, f.unit, f.planned, f.prior, f.typed) for f in back.figures]


INDICATORS = (
    ("STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "So với kế hoạch (%)"),
    ("1", "Thủ tục được công bố", "thủ tục", "1.900", "1.988", "104,6"),
    ("2", "Doanh thu bưu chính", "tỷ đồng", "200", "206", "103,0"),
    ("3", "Tỷ lệ hồ sơ đúng hạn", "%", "95", "96", "101,1"),
)


def test_a_row_is_a_figure_and_a_column_one_of_its_values() -> None:
    back = read(*INDICATORS)
    assert values(back) == [
        ("Thủ tục được công bố", "thủ tục", "1.900", "", "1.988"),
        ("Doanh thu bưu chính", "tỷ đồng", "200", "", "206"),
        ("Tỷ lệ hồ sơ đúng hạn", "%", "95", "", "96"),
    ]
    assert (back.is_same, declared(back)) == (True, 1)


def test_a_changed_value_changes_its_cell_and_what_is_computed_of_it() -> None:
    back = read(*INDICATORS)
    text = back.files[back.year_file].decode().replace("thuc_hien: 206", "thuc_hien: 220")
    files = Files.of({**back.files, back.year_file: text.encode()})
    made = baocao_gen.render(
        baocao_gen.load(back.year_file, files=files), draft=True, checked=False
    )
    assert [words for words in lines(made) if words in ("206", "220", "103,0", "110,0")] == [
        "220",
        "110,0",
    ]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Năm 2019", ("", "20")),
        ("Cùng kỳ năm trước", ("", "20")),
        ("TH năm trước", ("", "20")),
        ("Kế hoạch năm 2020", ("20", "")),
        ("Chỉ tiêu giao", ("20", "")),
    ],
)
def test_the_head_says_which_value_a_column_holds(head: str, expected: tuple[str, str]) -> None:
    back = read(
        ("TT", "Nội dung", "ĐVT", head, "Thực hiện 2020"),
        ("1", "Hội nghị", "cuộc", "20", "25"),
        ("2", "Lớp tập huấn", "lớp", "30", "31"),
    )
    assert (back.figures[0].planned, back.figures[0].prior) == expected
    assert (back.is_same, declared(back)) == (True, 1)


@pytest.mark.parametrize(
    ("above", "name", "unit"),
    [
        ("Đơn vị tính: triệu đồng", "Chi thường xuyên", "triệu đồng"),
        ("", "Chi thường xuyên (triệu đồng)", "triệu đồng"),
        ("", "Tỷ lệ giải ngân", "%"),
        ("", "Tổng số hộ nghèo", "hộ"),
    ],
)
def test_the_unit_is_found_where_no_column_says_it(above: str, name: str, unit: str) -> None:
    rows = (("Nội dung", "Kết quả"), (name, "12"), (name, "15"))
    assert [one.unit for one in read(*rows, above=above).figures] == [unit, unit]


def test_parts_that_add_up_in_every_column_are_declared_as_such() -> None:
    rows = (
        ("STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"),
        ("1", "Tổng số lớp", "lớp", "30", "35"),
        ("1.1", "Lớp cấp tỉnh", "lớp", "10", "15"),
        ("1.2", "Lớp cấp xã", "lớp", "20", "20"),
        ("2", "Hội nghị", "cuộc", "5", "6"),
    )
    assert [len(one.parts) for one in read(*rows).figures] == [2, 0, 0, 0]
    wrong = ("1.2", "Lớp cấp xã", "lớp", "20", "21")
    assert [len(one.parts) for one in read(*rows[:3], wrong, rows[4]).figures] == [0, 0, 0, 0]


def test_a_total_that_does_not_add_up_is_told_as_check_tells_it() -> None:
    back = read(
        ("STT", "Nội dung", "Đơn vị tính", "Số lượng"),
        ("1", "Lớp cấp tỉnh", "lớp", "115"),
        ("2", "Lớp cấp huyện", "lớp", "123"),
        ("3", "Lớp cấp xã", "lớp", "220"),
        ("", "Tổng cộng", "lớp", "459"),
    )
    assert "458" in " ".join(one.message for one in back.problems)


@pytest.mark.parametrize(
    "row",
    [
        ("1", "Hội nghị", "cuộc", "20", "25", "125,1"),  # computes otherwise
        ("1", "Hội nghị", "cuộc", "20", "05", "25,0"),  # a leading zero
    ],
)
def test_a_table_that_would_print_otherwise_stays_a_table_with_tags(row: tuple[str, ...]) -> None:
    back = read(
        ("STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "So với kế hoạch (%)"),
        row,
        ("2", "Lớp tập huấn", "lớp", "30", "33", "110,0"),
    )
    assert (back.is_same, declared(back), len(back.figures)) == (True, 0, 2)
    assert f"{{{{ {back.figures[1].dotted} }}}}" in year(back).body[0].text


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("tăng 4,44%", "tang_giam_phan_tram"),
        ("tăng 4,4%", "tang_giam_phan_tram(1)"),
        ("tăng 200 thuê bao", "tang_giam"),
        ("đạt 98,95% kế hoạch", "so_voi_ke_hoach"),
        ("tăng 4,5%", ""),
    ],
)
def test_a_cell_that_says_a_change_in_words_is_a_filter(words: str, wanted: str) -> None:
    back = read(
        ("Chỉ tiêu", "Đơn vị tính", "Năm 2019", "Kế hoạch 2020", "Thực hiện 2020", "So sánh"),
        ("Thuê bao di động", "thuê bao", "4.500", "4.750", "4.700", words),
        ("Thuê bao cố định", "thuê bao", "1.000", "1.000", "1.000", ""),
    )
    filters = [one.filter for one in back.figures[0].printings if one.filter]
    assert (filters, back.is_same) == ([wanted] if wanted else [], True)


def test_a_row_named_by_what_it_counts_is_a_figure() -> None:
    back = read(
        ("Chỉ tiêu", "Năm 2019", "Năm 2020"),
        ("Lớp tập huấn", "4", "6"),
        ("Hồ sơ tiếp nhận", "177", "407"),
        ("Kế hoạch khác", "1", "2"),
    )
    assert [one.unit for one in back.figures] == ["lớp", "hồ sơ"]


UNITS = (
    ("STT", "Xã, phường", "Số hộ", "Tỷ lệ hộ nghèo (%)"),
    ("1", "Xã Tân Hòa", "1.200", "2,9"),
    ("2", "Xã Tân Bình", "900", "1,5"),
    ("3", "Phường 1", "2.400", "0,5"),
)


def test_a_table_of_units_is_declared_with_its_numbers_in_a_file() -> None:
    back = read(*UNITS)
    assert back.files["bang-1.csv"].decode("utf-8-sig").splitlines()[1] == "Xã Tân Hòa;1200;2,9"
    assert (declared(back), back.is_same) == (1, True)
    changed = back.files["bang-1.csv"].replace(b"1200", b"1250")
    files = Files.of({**back.files, "bang-1.csv": changed})
    made = baocao_gen.render(
        baocao_gen.load(back.year_file, files=files), draft=True, checked=False
    )
    assert "1.250" in lines(made)


@pytest.mark.parametrize(
    "row",
    [
        ("3", "Phường 1", "", "0,5"),  # a number is missing
        ("3", "Xã Tân Hòa", "2.400", "0,5"),  # a name comes twice
        ("3", "Phường 1", "2.400", "0,53"),  # digits that the others do not have
    ],
)
def test_a_table_of_units_that_would_print_otherwise_stays_typed(row: tuple[str, ...]) -> None:
    back = read(*UNITS[:3], row)
    assert (declared(back), back.is_same, back.figures) == (0, True, ())


def test_names_of_units_are_no_units_of_measure() -> None:
    back = read(("Tên", "Kết quả"), ("Xã Tân Hòa", "12"), ("Xã Tân Bình", "15"))
    assert back.figures == ()


def test_a_table_of_the_middle_of_a_section_keeps_its_place() -> None:
    back = read(*INDICATORS, behind=line("Sau bảng còn lời văn."))
    assert (back.is_same, declared(back), len(back.figures)) == (True, 0, 3)


@pytest.mark.parametrize(
    "rows",
    [
        (("STT", "Chỉ tiêu", "Chuẩn"), ("1", "Kế hoạch", "8.00"), ("2", "Báo cáo", "1.50")),
        (("STT", "Văn bản", "Năm"), ("1", "Kế hoạch", "2019"), ("2", "Báo cáo", "2020")),
        (("STT", "Họ tên", "Điện thoại"), ("1", "Mẫu A", "0912345678"), ("2", "B", "0912")),
        (("A", "B", "C"), ("1", "2", "3"), ("4", "5", "6")),
        (("STT", "Chỉ tiêu", "ĐVT", "Năm 2020"), ("1", "Số hồ sơ", "hồ sơ", "1" + ".000" * 2_000)),
    ],
)
def test_numbers_that_count_nothing_are_no_figures(rows: tuple[tuple[str, ...], ...]) -> None:
    back = read(*rows)
    assert (back.figures, back.is_same) == ((), True)


def test_a_row_that_numbers_the_columns_is_no_row_of_figures() -> None:
    back = read(INDICATORS[0], ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"), *INDICATORS[1:])
    assert (len(back.figures), back.is_same) == (3, True)


def test_an_appendix_of_figures_is_declared() -> None:
    behind = paragraph("PHỤ LỤC CHỈ TIÊU CHỦ YẾU") + table(*INDICATORS)
    data = report(line("**I. KẾT QUẢ**"), line("Đã xong."), behind=behind)
    back = read_report("bao-cao.docx", files=Files.of({"bao-cao.docx": data}))
    [appendix] = year(back).appendices
    assert (len(appendix.figure_tables), back.is_same) == (1, True)


def test_a_title_that_is_a_word_of_tags_gives_its_figures_another_group() -> None:
    data = report(line("**I. PHỤ LỤC**"), line("Đã có 12 dự án."))
    back = read_report("bao-cao.docx", files=Files.of({"bao-cao.docx": data}))
    assert ([one.group for one in back.figures], back.is_same) == (["muc_phu_luc"], True)

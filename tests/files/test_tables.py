"""CSV files and workbooks: rows of texts that know where they stand, or located refusals.

Judges: files/archive.py, files/tables/csv.py, files/tables/excel.py, files/tables/grid.py,
files/tables/sheet_xml.py, files/tables/table.py, files/text.py
"""

from __future__ import annotations

import datetime
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from table_files import saved, sheet_of, workbook

from baocao_gen.files.tables import Table, read_table
from baocao_gen.problems.errors import InvalidReport


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in (table.header, *table.rows)]


def refused(data: bytes) -> list[str]:
    with pytest.raises(InvalidReport) as caught:
        read_table(data, "b.csv")
    assert all(p.hint for p in caught.value.problems)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("file", "rows"),
    [
        ("a;b\n1;2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
        ("\ufeffTên;Số\nmột;1,5\n", [["Tên", "Số"], ["một", "1,5"]]),
        ('"a;x",b\n"1\n2","c ""d"""\n', [["a;x", "b"], ["1\n2", 'c "d"']]),
        ("\n;;\na;b\n\n1\n;2\n", [["a", "b"], ["1", ""], ["", "2"]]),
        ("sep=;\na,x;b\n1;2\n", [["a,x", "b"], ["1", "2"]]),
        (" a ; b \n", [["a", "b"]]),
    ],
)
def test_a_csv_file_is_read_as_excel_writes_it(file: str, rows: list[list[str]]) -> None:
    assert texts(read_table(file.encode(), "b.csv")) == rows


def test_a_csv_file_may_be_utf_16_as_excel_calls_unicode_text() -> None:
    data = "Tên\tSố\nmột\t1\n".encode("utf-16")
    assert texts(read_table(data, "b.txt")) == [["Tên", "Số"], ["một", "1"]]


def test_every_cell_knows_its_line_and_column() -> None:
    table = read_table(b'a;b;c\n"x;y";2;\n\n"1\n2";4;5\n6\n', "b.csv")
    places = [[str(cell.position) for cell in row] for row in table.rows]
    assert places == [
        ["b.csv:2:1", "b.csv:2:7", "b.csv:2:9"],
        ["b.csv:4:1", "b.csv:4:3", "b.csv:4:3"],
        ["b.csv:6:1", "b.csv:6:2", "b.csv:6:2"],
    ]
    assert table.rows[0][1].position.excerpt == '"x;y";2;'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", ["b.csv: BC170: bảng không có hàng nào"]),
        (b" ;; \n\n", ["b.csv: BC170: bảng không có hàng nào"]),
        (
            b"a;b\n1;2;3\n4;5;6\n",
            [
                "b.csv:1:1: BC171: hàng đầu hẹp hơn mọi hàng sau, bắt đầu bằng «a», "
                "không phải các tên cột"
            ],
        ),
        (
            b"a;b\n1;2\n3;4;5\n",
            ["b.csv:3:5: BC171: hàng này có 3 ô, bảng có 2 cột"],
        ),
        (
            b'a;b\n1;"2\n3;4\n',
            [
                "b.csv:2:1: BC171: hàng này không đọc được: dấu nháy kép mở mà không đóng, "
                "hoặc ô quá dài"
            ],
        ),
        (b"\xd0\xcf\x11\xe0abc", ["b.csv: BC173: tệp .xls hỏng, hoặc không phải tệp Excel"]),
        (b"PK\x03\x04abc", ["b.csv: BC173: tệp Excel hỏng, không giải nén được"]),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_its_place(
    data: bytes, said: list[str]
) -> None:
    assert refused(data) == said


def test_a_word_file_is_told_as_one() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert refused(data.getvalue()) == ["b.csv: BC173: đây là tệp Word, không phải bảng Excel"]


def test_a_file_in_an_old_encoding_is_named() -> None:
    assert "BC1" in refused("Tên;Số\nquyết định;1\n".encode("cp1258", "replace"))[0]


@given(st.binary(max_size=200))
def test_any_bytes_give_a_table_or_problems(data: bytes) -> None:
    try:
        table = read_table(data, "b")
    except InvalidReport:
        return
    assert {len(row) for row in table.rows} <= {len(table.header)}


# --- workbooks -------------------------------------------------------------------------------


def test_a_workbook_gives_what_one_would_type() -> None:
    data = workbook(
        ("Tên", "Ngày", "Số", None),
        ("R&D <5", datetime.date(2020, 7, 21), 1988, None),
        (None, datetime.datetime(2020, 1, 2, 3, 4), 2.50, None),
        ("dòng\nhai", None, 1e-7, None),
        (True, 1e16, -3.0, None),
    )
    assert texts(read_table(data, "b.xlsx")) == [
        ["Tên", "Ngày", "Số"],
        ["R&D <5", "21/7/2020", "1988"],
        ["", "2/1/2020", "2,5"],
        ["dòng\nhai", "", "0,0000001"],
        ["true", "10000000000000000", "-3"],
    ]


def test_a_cell_of_a_workbook_is_named_as_excel_names_it() -> None:
    table = read_table(workbook(("a",) * 28, ("b",) * 28), "b.xlsx")
    assert str(table.rows[0][27].position) == "b.xlsx (trang tính «Sheet», ô AB2)"


def test_the_first_visible_sheet_is_read() -> None:
    book = openpyxl.Workbook()
    book.active.append(("ẩn",))
    book.active.sheet_state = "hidden"
    book.create_sheet("Hai").append(("thấy",))
    buffer = io.BytesIO()
    book.save(buffer)
    assert texts(read_table(buffer.getvalue(), "b.xlsx")) == [["thấy"]]


def test_formulas_without_a_result_and_errors_are_refused_aloud_all_at_once() -> None:
    data = workbook(("a", "b"), (1, "=A2*2"), ("#REF!", None))
    assert refused(data) == [
        "b.csv (trang tính «Sheet», ô A3): BC172: ô báo lỗi «#REF!»",
        "b.csv (trang tính «Sheet», ô B2): BC172: công thức «=A2*2» chưa có kết quả",
    ]


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        new.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("member", "content", "said"),
    [
        ("xl/worksheets/sheet1.xml", b"<!DOCTYPE a><a/>", "khai báo DTD"),
        ("xl/worksheets/sheet1.xml", b"<a", "hỏng"),
        ("xl/workbook.xml", b"<a/>", "hỏng"),
        pytest.param(
            "xl/media/a.bin", b"\0" * (151 * 1024 * 1024), "phình quá lớn", marks=pytest.mark.slow
        ),
    ],
    ids=["entities", "cut", "other", "bomb"],
)
def test_a_hostile_or_broken_workbook_is_refused(member: str, content: bytes, said: str) -> None:
    [problem] = refused(with_member(workbook(("a",)), member, content))
    assert "BC173" in problem
    assert said in problem


def test_a_sheet_that_claims_a_million_rows_is_read_by_what_it_holds() -> None:
    data = workbook(("a",), ("b",))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    claimed = sheet.replace(b'ref="A1:A2"', b'ref="A1:XFD1048576"')
    assert claimed != sheet
    data = with_member(data, "xl/worksheets/sheet1.xml", claimed)
    assert texts(read_table(data, "b.xlsx")) == [["a"], ["b"]]


def test_an_empty_first_sheet_says_which_sheet_is_read() -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Bảng").append(("a", "b"))
    buffer = io.BytesIO()
    book.save(buffer)
    assert refused(buffer.getvalue()) == [
        "b.csv (trang tính «Sheet»): BC170: trang tính không có hàng nào"
    ]


def test_cells_merged_downwards_all_have_the_value_that_is_shown() -> None:
    sheet = sheet_of(("a", "b", "c"), (1, "x", 2), (None, "y"), (None, "z"), ("cả hàng",))
    for area in ("A2:A4", "C2:C3", "A5:C5", "B1:B1"):
        sheet.merge_cells(area)
    assert texts(read_table(saved(sheet), "b.xlsx")) == [
        ["a", "b", "c"],
        ["1", "x", "2"],
        ["1", "y", "2"],
        ["1", "z", ""],
        ["cả hàng", "", ""],
    ]


def test_rows_that_the_sheet_hides_are_read_and_told() -> None:
    sheet = sheet_of(("a",), (1,), (2,), (None,), (3,))
    for line in (3, 4, 5):
        sheet.row_dimensions[line].hidden = True
    table = read_table(saved(sheet), "b.xlsx")
    assert texts(table) == [["a"], ["1"], ["2"], ["3"]]
    assert [str(remark) for remark in table.remarks] == [
        "b.xlsx (trang tính «Sheet», ô A3): BC174: hàng đang ẩn trong Excel vẫn được đọc: 3, 5"
    ]


def test_an_excel_number_as_long_as_a_double_is_what_excel_shows() -> None:
    data = workbook(("a",), (0.3,))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    longer = sheet.replace(b"<v>0.3</v>", b"<v>0.30000000000000004</v>")
    assert longer != sheet
    data = with_member(data, "xl/worksheets/sheet1.xml", longer)
    assert texts(read_table(data, "b.xlsx")) == [["a"], ["0,3"]]


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (0.488936, "0.00%", "48,89%"),
        (0.5, "0%", "50%"),
        (1.2, "0%", "120%"),
        (206.1250001, "#,##0.000", "206,125"),
        (1988.5, "#,##0", "1989"),
        (206.1250001, "General", "206,1250001"),
        (5, "0000", "5"),
        (0.1 + 0.2, "General", "0,3"),
        (1234567, '#,##0\\ "₫"', "1234567"),
        (1234567.4, '_-* #,##0\\ "₫"_-;\\-* #,##0\\ "₫"_-;_-* "-"??\\ "₫"_-;_-@_-', "1234567"),
        (1234567.56, '_(* #,##0.0_);_(* \\(#,##0.0\\);_(* "-"??_);_(@_)', "1234567,6"),
        (1234567, "#,##0\\ [$₫-42A]", "1234567"),
        (206.125, '0.0"tỷ đồng"', "206,1"),
        (-5.25, "#,##0.00_);[Red]\\(#,##0.00\\)", "-5,25"),
        (0.4889, "[$-42A]0.0#%", "48,89%"),
        (0.5, "# ?/?", "0,5"),
        (1234567, "0.00E+00", "1234567"),
    ],
)
def test_a_number_is_read_as_the_sheet_shows_it(value: float, form: str, shown: str) -> None:
    book = openpyxl.Workbook()
    book.active.append(("a",))
    book.active.append((value,))
    book.active["A2"].number_format = form
    buffer = io.BytesIO()
    book.save(buffer)
    assert texts(read_table(buffer.getvalue(), "b.xlsx")) == [["a"], [shown]]

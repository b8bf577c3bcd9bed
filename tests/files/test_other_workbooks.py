"""Workbooks that are no .xlsx: OpenDocument and the Excel of old, and what is refused of them.

``nho.xls`` was saved by LibreOffice Calc; it has the same cells as the .ods that is written here.
Judges: files/tables/grid.py, files/tables/grid_table.py, files/tables/ods.py,
files/tables/workbook_values.py, files/tables/xls.py
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from baocao_gen.files.tables import Grid, read_grids, read_table
from baocao_gen.problems.errors import InvalidReport

XLS = (Path(__file__).parent / "nho.xls").read_bytes()
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:{name}"' for name in ("office", "table", "text", "style", "calcext")
)
ROWS = """
<table:table-row><table:table-cell office:value-type="string"><text:p>Chỉ tiêu</text:p>
</table:table-cell><table:table-cell office:value-type="string"><text:p>Năm<text:s/>2020</text:p>
</table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Tỷ lệ</text:p>
</table:table-cell><table:table-cell office:value-type="percentage" office:value="0.4777">
<text:p>48%</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="filter"><table:table-cell office:value-type="string">
<office:annotation><text:p>lời bình</text:p></office:annotation><text:p>Ngày</text:p>
</table:table-cell><table:table-cell office:value-type="date" office:date-value="2020-02-01">
<text:p>1/2</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell
table:number-columns-repeated="16384"/></table:table-row>
"""
ERRORS = """
<table:table-row><table:table-cell table:formula="of:=1/0" office:value-type="string"
calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
<table:table-cell table:formula="of:=[.A1]+1"/><table:table-cell table:formula="of:=1+1"
office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell></table:table-row>
"""


def ods(rows: str, *, manifest: str = "", is_shown: bool = True) -> bytes:
    style = (
        '<style:style style:name="ta1"><style:table-properties '
        f'table:display="{"true" if is_shown else "false"}"/></style:style>'
    )
    content = (
        f"<office:document-content {NAMESPACES}>{style}<office:body><office:spreadsheet>"
        f'<table:table table:name="Trang 1" table:style-name="ta1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return target.getvalue()


def told(grid: Grid) -> dict[str, str]:
    return {
        f"{line}.{column}": cell.text or cell.fault
        for line, row in grid.rows.items()
        for column, cell in row.items()
    }


def refusal(data: bytes, name: str = "bang.ods") -> str:
    with pytest.raises(InvalidReport) as caught:
        read_grids(data, name)
    return caught.value.problems[0].message


def test_an_opendocument_sheet_is_read_cell_by_cell() -> None:
    [grid] = read_grids(ods(ROWS), "bang.ods")
    assert told(grid) == {
        "1.1": "Chỉ tiêu",
        "1.2": "Năm 2020",
        "2.1": "Tỷ lệ",
        "2.2": "47,77%",
        "3.1": "Ngày",
        "3.2": "1/2/2020",
    }
    assert (grid.title, grid.is_shown, grid.hidden) == ("Trang 1", True, frozenset({3}))
    assert str(grid.rows[2][2].position) == "bang.ods (trang tính «Trang 1», ô B2)"
    assert not read_grids(ods(ROWS, is_shown=False), "bang.ods")[0].is_shown


def test_errors_and_formulas_without_a_result_are_told() -> None:
    [grid] = read_grids(ods(ERRORS), "bang.ods")
    assert told(grid) == {
        "1.1": "ô báo lỗi «#DIV/0!»",
        "1.2": "công thức «=[.A1]+1» chưa có kết quả",
        "1.3": "2",
    }
    assert [cell.is_computed for cell in grid.rows[1].values()] == [True, True, True]


def test_an_old_excel_file_is_read_cell_by_cell() -> None:
    shown, hidden = read_grids(XLS, "nho.xls")
    assert told(shown) == {
        "1.1": "Chỉ tiêu",
        "1.2": "Đơn vị",
        "1.3": "Năm 2020",
        "2.1": "Hồ sơ nhận",
        "2.2": "hồ sơ",
        "2.3": "300",
        "3.1": "Tỷ lệ",
        "3.2": "%",
        "3.3": "47,77%",
        "4.1": "Ngày",
        "4.3": "1/2/2020",
        "5.1": "Lỗi",
        "5.3": "ô báo lỗi «#DIV/0!»",
        "6.1": "Cộng",
        "6.3": "301",
        "7.1": "Chữ",
        "7.3": "1.234",
        "8.1": "Ẩn",
        "8.2": "x",
        "8.3": "1,5",
        "9.1": "Gộp",
        "10.1": "NA",
        "10.3": "ô báo lỗi «#N/A»",
    }
    assert (shown.hidden, hidden.is_shown) == (frozenset({8}), False)
    assert list(shown.merged) == [(9, 1, 9, 2)]
    assert [shown.rows[line][3].is_computed for line in (2, 5, 6)] == [False, True, True]
    assert [shown.rows[line][3].is_text for line in (2, 6, 7)] == [False, False, True]


def test_tables_of_units_may_be_such_workbooks_too() -> None:
    table = read_table(ods(ROWS), "bang.ods")
    assert [cell.text for cell in table.header] == ["Chỉ tiêu", "Năm 2020"]
    assert [row.texts for row in table.rows] == [("Tỷ lệ", "47,77%"), ("Ngày", "1/2/2020")]
    assert [remark.code for remark in table.remarks] == ["BC174"]
    with pytest.raises(InvalidReport) as caught:
        read_table(XLS, "nho.xls")
    assert [problem.code for problem in caught.value.problems] == ["BC172", "BC172"]


REPEATED = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell \
table:number-columns-repeated="1000" office:value-type="float" office:value="1"/></table:table-row>'
WORDS = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>'
ONE_ROW = f'<table:table-row table:number-rows-repeated="990000">{WORDS}</table:table-row>'
FAR = '<table:table-cell table:number-columns-repeated="1000000000"/>'
ENTITY = '<!DOCTYPE x [<!ENTITY a "b">]>'


def circle() -> bytes:
    """The old workbook whose stream of records stands, in the directory, beside itself."""
    root, own = (XLS.rindex(name.encode("utf-16-le")) for name in ("Root Entry", "Workbook"))
    number = ((own - root) // 128).to_bytes(4, "little")
    return XLS[: own + 68] + number + XLS[own + 72 :]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (circle(), "tệp .xls hỏng"),
        (ods(REPEATED), "bảng quá lớn"),
        (ods(ONE_ROW), "bảng quá lớn"),
        (ods(f"<table:table-row>{FAR}{WORDS}</table:table-row>"), "bảng quá lớn"),
        (ods(ROWS, manifest="<encryption-data/>"), "đặt mật khẩu"),
        (ods(ROWS)[:400], "hỏng, không giải nén được"),
        (ods("<table:table-row>"), "hỏng, không đọc được"),
        (ods(f"{ENTITY}"), "DTD"),
        (XLS[:3000], "tệp .xls hỏng"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "tệp .xls hỏng"),
        (XLS + "EncryptedPackage".encode("utf-16-le"), "đặt mật khẩu"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "trang web hoặc XML"),
    ],
)
def test_what_is_no_workbook_or_a_hostile_one_is_refused(data: bytes, message: str) -> None:
    assert message in refusal(data)


def test_an_opendocument_bomb_is_not_inflated() -> None:
    bomb = ods("<table:table-row/>" + " " * (70 * 1024 * 1024))
    assert "phình quá lớn" in refusal(bomb)


def test_an_old_file_with_more_cells_than_are_read_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its records are counted before any cell takes room, empty ones with a format included."""
    monkeypatch.setattr("baocao_gen.files.tables.xls.MAX_CELLS", 5)
    assert "bảng quá lớn" in refusal(XLS, "nho.xls")


def test_a_damaged_byte_never_stops_the_program() -> None:
    for at in range(0, len(XLS), 37):
        data = XLS[:at] + bytes([XLS[at] ^ 0xFF]) + XLS[at + 1 :]
        try:
            read_grids(data, "nho.xls")
        except InvalidReport:
            continue

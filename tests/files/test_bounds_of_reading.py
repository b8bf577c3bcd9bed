"""What is read grows with what is filled; what is larger than any report is refused by name."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from baocao_gen.files import disk
from baocao_gen.files.tables import read_grids, read_table
from baocao_gen.files.tables.table import MAX_CELLS, MAX_COLUMNS
from baocao_gen.files.tables.workbook_values import TAKEN_ELSEWHERE, format_of
from baocao_gen.files.text import MAX_LINE, decode
from baocao_gen.problems.errors import InvalidReport


def refused(data: bytes) -> str:
    with pytest.raises(InvalidReport) as caught:
        read_table(data, "b.csv")
    (problem,) = caught.value.problems
    assert problem.hint
    return problem.message


def changed(sheet: str) -> bytes:
    """A workbook whose sheet has the given XML."""
    stream, made = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(stream)
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = sheet.encode() if name == "xl/worksheets/sheet1.xml" else old.read(name)
            new.writestr(name, content)
    return made.getvalue()


def of_rows(rows: str, after: str = "") -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return changed(f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>{after}</worksheet>')


def test_a_workbook_is_read_to_its_last_filled_cell() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["a", "b"])
    sheet.append([1, 2])
    sheet["A200000"].font = Font(bold=True)
    sheet["GR9"].font = Font(bold=True)
    stream = io.BytesIO()
    book.save(stream)
    table = read_table(stream.getvalue(), "b.xlsx")
    assert [[cell.text for cell in row] for row in table.rows] == [["1", "2"]]


@pytest.mark.parametrize(
    "sheet",
    [
        of_rows(
            "<row r='1'><c r='A1' t='str'><v>a</v></c></row>",
            "<!--" + "<mergeCell " * 9_999 + "-->",
        ),
        of_rows("<row r='1'><c r='A1' t='str'><v>a</v></c></row>" + "<row/>" * 200_000),
        of_rows("<row><c t='inlineStr'><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c></row>"),
        of_rows("<row r='1'><c r='A1' t='str'><v>a</v></c><c r='ZZ1' s='0'/></row>"),
    ],
)
def test_what_is_not_filled_is_not_read(sheet: bytes) -> None:
    table = read_table(sheet, "b.xlsx")
    assert [cell.text for cell in table.header] == ["a"]


def test_a_prefix_of_names_is_read_as_well() -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = "<x:row><x:c><x:v>1</x:v></x:c><x:c><x:f>A1</x:f><x:v>2.5</x:v></x:c></x:row>"
    sheet = f'<x:worksheet xmlns:x="{main}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    assert [cell.text for cell in read_table(changed(sheet), "b.xlsx").header] == ["1", "2,5"]


def test_a_formula_that_cells_share_is_named_for_each() -> None:
    head = "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>"
    first = "<row r='2'><c r='A2'><f t='shared' si='0' ref='A2:A3'>A1*2</f></c></row>"
    second = "<row r='3'><c r='A3'><f t='shared' si='0'/></c></row>"
    with pytest.raises(InvalidReport) as caught:
        read_table(of_rows(head + first + second), "b.xlsx")
    assert [problem.message for problem in caught.value.problems] == [
        "công thức «=A1*2» chưa có kết quả",
        "công thức «=A2*2» chưa có kết quả",
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b";".join([b"a"] * 1_000_000), "bảng quá lớn"),
        (
            b"\n".join([b";".join([b"a"] * MAX_COLUMNS)] * (MAX_CELLS // MAX_COLUMNS + 2)),
            "bảng quá lớn",
        ),
        (b'a;b\n"' + b"x" * 1_900_000, "dấu nháy kép mở mà không đóng"),
        (b'a;b\n"' + b"x\n" * 300_000, "dấu nháy kép mở mà không đóng"),
        (b"a" * (MAX_LINE + 1), "dòng này dài quá 2.000.000 ký tự"),
        (of_rows("<row>" + "<c/>" * 30_000 + "</row>"), "tệp Excel hỏng"),
    ],
    ids=range(6),
)
def test_what_is_larger_than_any_table_is_refused_by_name(data: bytes, said: str) -> None:
    assert said in refused(data)


def test_a_line_as_long_as_a_file_of_text_is_told_with_its_number() -> None:
    text, (problem,) = decode(b"a\n" + b"b" * (MAX_LINE + 1), "nam.yaml")
    assert text is None
    assert str(problem) == "nam.yaml:2:1: BC101: dòng này dài quá 2.000.000 ký tự"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "nam.yaml"
    path.touch()
    os.truncate(path, 8 << 30)
    with pytest.raises(InvalidReport, match="BC101"):
        disk.read_file(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where pipes lie in folders")
def test_a_pipe_and_a_device_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong.yaml")
    for path in (tmp_path / "ong.yaml", Path("/dev/zero")):
        with pytest.raises(InvalidReport, match="BC152"):
            disk.read_file(path)


def cells(*inner: str) -> bytes:
    return of_rows(f"<row>{''.join(f'<c{one}</c>' for one in inner)}</row>")


@pytest.mark.parametrize("area", ["A1:ZZZZZZ1", "A1:" + "A" * 100_000 + "1"])
def test_a_merged_area_beyond_all_columns_is_refused(area: str) -> None:
    data = of_rows(
        "<row><c><v>1</v></c></row>", f"<mergeCells><mergeCell ref='{area}'/></mergeCells>"
    )
    with pytest.raises(InvalidReport, match="tệp Excel hỏng"):
        read_grids(data, "b.xlsx")


def test_a_long_formula_that_cells_share_is_not_told_anew_for_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("baocao_gen.files.tables.excel._ROOM_OF_FORMULAS", 10)
    shared = "><f t='shared' si='0'>{}</f>"
    data = cells(shared.format("A9*2222"), *[shared.format("")] * 2)
    (grid,) = read_grids(data, "b.xlsx")
    faults = [cell.fault for cell in grid.rows[1].values()]
    told = ("A9*2222", "B9*2222", "A9*2222")
    assert faults == [f"công thức «={one}» chưa có kết quả" for one in told]


def test_cells_that_share_a_link_to_another_file_all_have_it() -> None:
    shared = "><f t='shared' si='0'>{}</f><v>1</v>"
    (grid,) = read_grids(cells(shared.format("[1]A!A9"), shared.format("")), "b.xlsx")
    assert [cell.fault for cell in grid.rows[1].values()] == [TAKEN_ELSEWHERE] * 2


def test_a_format_longer_than_excel_takes_is_none() -> None:
    assert [format_of(one) for one in (None, "0.00", "0" * 256)] == ["General", "0.00", "General"]

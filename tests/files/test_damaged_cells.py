"""Cells whose places no sheet has → a damaged file, told and not read for ever."""

import io
import zipfile

import pytest
from openpyxl import Workbook

from baocao_gen.files.tables import read_grids
from baocao_gen.problems.errors import InvalidReport


def workbook(old: str, new: str) -> bytes:
    """A workbook of one cell with another text in the part of its sheet."""
    book, made, damaged = Workbook(), io.BytesIO(), io.BytesIO()
    book.active["A1"] = 7
    book.save(made)
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(damaged, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "xl/worksheets/sheet1.xml":
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            after.writestr(name, data)
    return damaged.getvalue()


@pytest.mark.parametrize("place", ["-2958466", "!1", "Đ1", "AAAA1"])
def test_a_column_that_no_sheet_has_is_damage(place: str) -> None:
    with pytest.raises(InvalidReport, match="BC173"):
        read_grids(workbook('r="A1"', f'r="{place}"'), "phieu.xlsx")


@pytest.mark.parametrize("line", ["0", "-3"])
def test_so_is_a_row(line: str) -> None:
    with pytest.raises(InvalidReport, match="BC173"):
        read_grids(workbook('<row r="1"', f'<row r="{line}"'), "phieu.xlsx")


def test_a_cell_outside_of_every_row_of_an_open_document_is_passed_over() -> None:
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
        '<office:spreadsheet><table:table table:name="Trang 1"><table:table-cell>'
        "<text:p>7</text:p></table:table-cell></table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    [grid] = read_grids(target.getvalue(), "phieu.ods")
    assert grid.rows == {}

"""Sheets that nobody should send: each refused by file, sheet and cell, nothing half written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from small_reports import HEADER

import baocao_gen
from baocao_gen.files.files import Files
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.years.sheets.noted_copy import noted_copy
from baocao_gen.years.sheets.owed import owed
from baocao_gen.years.sheets.returned import read_back
from baocao_gen.years.sheets.returned_value import Returned
from baocao_gen.years.sheets.taken import Taken, taken
from baocao_gen.years.sheets.workbook import Sheets, workbook

YEAR = f"""
ky_bao_cao: 2020
the_thuc: {HEADER}
so_lieu:
  nhan: {{ten: "=1+1", don_vi_tinh: hồ sơ, thuc_hien: , nguon: "@Văn phòng"}}
  xong: {{ten: Hồ sơ giải quyết, don_vi_tinh: hồ sơ, thuc_hien: , nguon: "@Văn phòng"}}
  tong: {{ten: Tổng, don_vi_tinh: hồ sơ, gom: [nhan, xong]}}
  lop: {{ten: Lớp, don_vi_tinh: lớp, thuc_hien: , nguon: Phòng Đào tạo}}
noi_dung:
  - van: Lời.
nhiem_vu:
  - {{noi_dung: "=cmd()", don_vi_chu_tri: "@Văn phòng", trang_thai: , ket_qua: }}
""".replace("'", '"').lstrip()


@pytest.fixture
def year_file(tmp_path: Path) -> Path:
    path = tmp_path / "2020.yaml"
    path.write_text(YEAR, encoding="utf-8")
    return path


def form(year_file: Path, fill: Callable[[Any], None] = lambda book: None, unit: int = 0) -> bytes:
    made = workbook(owed(baocao_gen.load(year_file))[unit], Sheets(year_file="2020.yaml"))
    book = openpyxl.load_workbook(io.BytesIO(made))
    fill(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def back(year_file: Path, data: bytes, name: str = "phieu.xlsx") -> Returned:
    return read_back(baocao_gen.load(year_file), data, name)


def into(year_file: Path, *forms: Returned) -> Taken:
    return taken(baocao_gen.load(year_file), Files().file(year_file), forms)


def told(found: Returned) -> list[str]:
    return [f"{p.code} {(p.position.part if p.position else '') or ''}: {p.message}"
            for p in found.problems]  # fmt: skip


def refusal(year_file: Path, data: bytes) -> str:
    with pytest.raises(InvalidReport) as caught:
        back(year_file, data)
    return f"{caught.value.problems[0].code} {caught.value.problems[0].message}"


def zipped(data: bytes, **members: bytes) -> bytes:
    target = io.BytesIO(data)
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_bin", ".bin"), content)
    return target.getvalue()


def cells(sheet: str, **values: Any) -> Callable[[Any], None]:
    def fill(book: Any) -> None:
        for coordinate, value in values.items():
            book[sheet][coordinate] = value

    return fill


def test_names_units_and_tasks_like_formulas_stay_text(year_file: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(form(year_file)))
    every = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    formulas = [cell.value for cell in every if cell.data_type == "f"]
    assert all(value.startswith("=IF(") for value in formulas)
    assert {"=1+1", "=cmd()"} <= {cell.value for cell in every}


def test_remarks_and_results_like_formulas_go_nowhere(year_file: Path) -> None:
    """What has no result is told with its cell; in the copy with notes nothing can run."""
    data = form(year_file, cells("Nhiệm vụ", F6='=HYPERLINK("http://a","b")'))
    found = back(year_file, data)
    assert told(found)[0].startswith("BC862 trang tính «Nhiệm vụ», ô F6: công thức «=HYPERLINK")
    data = form(year_file, cells("Số liệu", I6="=1+1", G6=5))
    [value] = back(year_file, data).values
    assert value.remark == ""
    copy = openpyxl.load_workbook(io.BytesIO(noted_copy(back(year_file, data), data)))
    assert all(c.data_type != "f" for s in copy for row in s.iter_rows() for c in row)


@pytest.mark.parametrize(
    ("fill", "expected"),
    [
        (cells("_baocao", B2="năm 2019"), "BC860 : phiếu của năm 2019, tệp năm là năm 2020"),
        (cells("_baocao", B1="phieu-so-lieu 0"), "BC860 : phiếu theo mẫu «phieu-so-lieu 0»"),
        (cells("_baocao", B3="Phòng Đào tạo"),
         "BC869 trang tính «Số liệu», ô A6: phiếu của «Phòng Đào tạo», tệp năm giao cho"),
        (cells("Số liệu", A6="nhann"),
         "BC861 trang tính «Số liệu», ô A6: không có số liệu «nhann»"),
        (cells("Số liệu", G8=12),
         "BC862 trang tính «Số liệu», ô G8: «tong» do máy tính ra, không nhận số gõ đè «12»"),
        (cells("Số liệu", G6="=[1]Sheet1!A1"),
         "BC862 trang tính «Số liệu», ô G6: ô lấy số từ một tệp khác"),
        (cells("Số liệu", G6="#N/A"), "BC862 trang tính «Số liệu», ô G6: ô báo lỗi «#N/A»"),
    ],
)  # fmt: skip
def test_a_form_that_does_not_fit_is_refused_by_its_cell(
    year_file: Path, fill: Callable[[Any], None], expected: str
) -> None:
    found = back(year_file, form(year_file, fill))
    assert told(found)[0].startswith(expected)
    assert into(year_file, found).text is None


def test_two_forms_of_one_unit_are_refused_unless_they_say_the_same(year_file: Path) -> None:
    first = back(year_file, form(year_file, cells("Số liệu", G6=5)), "a.xlsx")
    second = back(year_file, form(year_file, cells("Số liệu", G7=6)), "b.xlsx")
    found = into(year_file, first, second)
    assert (found.text, [p.code for p in found.problems]) == (None, ["BC868"])
    same = back(year_file, form(year_file, cells("Số liệu", G6=5)), "b.xlsx")
    assert into(year_file, first, same).text is not None


def test_macros_are_refused_whatever_the_file_is_called(year_file: Path) -> None:
    macros = zipped(form(year_file), xl__vbaProject_bin=b"\xd0\xcf")
    assert refusal(year_file, macros) == "BC827 tệp có macro, không được nhận"
    ods = io.BytesIO()
    with zipfile.ZipFile(ods, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<a/>")
        archive.writestr("Basic/Standard/script-lb.xml", "<a/>")
    assert refusal(year_file, ods.getvalue()).startswith("BC827")
    old = Path("tests/files/nho.xls").read_bytes() + "_VBA_PROJECT_CUR".encode("utf-16-le")
    assert refusal(year_file, old).startswith("BC827")


def test_a_workbook_under_a_password_is_refused(year_file: Path) -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert refusal(year_file, locked) == "BC173 tệp Excel đặt mật khẩu"


@pytest.mark.slow
def test_bombs_and_millions_of_formatted_cells_take_no_room(year_file: Path) -> None:
    bomb = zipped(form(year_file), xl__worksheets__big=b"\0" * (160 * 1024 * 1024))
    assert refusal(year_file, bomb).startswith("BC173 tệp Excel phình quá lớn")
    row = b"".join(b'<c r="%s6" s="1"/>' % name for name in (b"A", b"B", b"C", b"D", b"E"))
    sheet = b'<worksheet><sheetData><row r="6">' + row * 700_000 + b"</row></sheetData></worksheet>"
    source, target = zipfile.ZipFile(io.BytesIO(form(year_file))), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            is_first = name == "xl/worksheets/sheet1.xml"
            archive.writestr(name, sheet if is_first else source.read(name))
    assert refusal(year_file, target.getvalue()).startswith("BC173")

"""Forms that come back: what is taken, refused or asked about, and what the year file then says.

Judges: years/sheets/returned_numbers.py, years/sheets/returned_tasks.py, years/sheets/sheet_head.py
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from small_reports import HEADER

import baocao_gen
from baocao_gen.files.files import Files
from baocao_gen.years.sheets.owed import owed
from baocao_gen.years.sheets.returned import read_back
from baocao_gen.years.sheets.returned_value import Returned
from baocao_gen.years.sheets.taken import Taken, taken
from baocao_gen.years.sheets.workbook import Sheets, document_groups_of, workbook

YEAR = f"""
# Tệp của năm 2020
ky_bao_cao: 2020
the_thuc: {HEADER}
don_vi_cung_cap: [{{ten: Văn phòng, so_lieu: [ho_so]}}]
so_lieu:
  ho_so:   # của Văn phòng
    nhan: {{ten: Hồ sơ nhận, don_vi_tinh: hồ sơ, cung_ky: 100, thuc_hien: }}
    xong:
      ten: Hồ sơ giải quyết
      don_vi_tinh: hồ sơ
      thuc_hien:      # chờ
    chi: {{ten: Kinh phí, don_vi_tinh: tỷ đồng, so_le: 3, thuc_hien: "12,5", ke_hoach_nam_sau: }}
    dung_han: {{ten: Đúng hạn, don_vi_tinh: "%", cung_ky: "95,5", thuc_hien: }}
    ty_le: {{ten: Tỷ lệ, don_vi_tinh: "%", cong_thuc: xong / nhan}}
noi_dung:
  - van: Lời.
nhiem_vu:
  - {{noi_dung: Ban hành kế hoạch, don_vi_chu_tri: Văn phòng, trang_thai: , ket_qua: }}
phu_luc:
  - tieu_de: Danh mục
    nhom:
      - ten: Văn bản chỉ đạo
        van_ban: []
""".replace("'", '"').lstrip()
COLUMNS = {"nhan": 6, "xong": 7, "chi": 8, "dung_han": 9, "ty_le": 10}
"""The row of each figure in the form; this year's values stand in column G."""


@pytest.fixture
def year_file(tmp_path: Path) -> Path:
    path = tmp_path / "2020.yaml"
    path.write_text(YEAR, encoding="utf-8")
    return path


def form(year_file: Path, fill: Callable[[Any], None]) -> bytes:
    """The form of the year file, filled in as somebody would."""
    report = baocao_gen.load(year_file)
    made = workbook(owed(report)[0], Sheets(None, document_groups_of(report), "2020.yaml"))
    book = openpyxl.load_workbook(BytesIO(made))
    fill(book)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def back(year_file: Path, fill: Callable[[Any], None]) -> Returned:
    return read_back(baocao_gen.load(year_file), form(year_file, fill), "phieu.xlsx")


def told(found: Returned) -> list[str]:
    return [f"{(one.position.part or '')[-3:].strip(' ô')} {one.code} {one.message}"
            for one in found.problems if one.position]  # fmt: skip


def into(year_file: Path, *forms: Returned, replacing: tuple[str, ...] = ()) -> Taken:
    report = baocao_gen.load(year_file)
    return taken(report, Files().file(year_file), forms, replacing=replacing)


def cells(**values: Any) -> Callable[[Any], None]:
    def fill(book: Any) -> None:
        for coordinate, value in values.items():
            book["Số liệu"][coordinate] = value

    return fill


def test_a_form_that_nobody_touched_changes_nothing(year_file: Path) -> None:
    found = back(year_file, cells())
    assert told(found) == []
    assert [name[-1] for name in found.missing] == ["nhan", "xong", "dung_han"]
    result = into(year_file, found)
    assert (result.text, result.values, result.confirmed) == (YEAR, (), 1)


def test_values_come_into_the_file_and_nothing_else_changes(year_file: Path) -> None:
    found = back(year_file, cells(G6=300, G7=290, I7="chính thức", G8=12.5, H8=14, G9="97,25"))
    assert told(found) == []
    text = into(year_file, found).text
    assert text is not None
    changed = [(a, b) for a, b in zip(YEAR.split("\n"), text.split("\n"), strict=False) if a != b]
    assert len(text.split("\n")) == len(YEAR.split("\n")) + 1  # lay_tu of a figure in lines
    place = "phieu.xlsx, trang tính «Số liệu», ô"
    assert changed[0][1].endswith(f'thuc_hien: 300, lay_tu: "{place} G6"}}')
    assert changed[1][1] == "      thuc_hien: 290      # chờ"
    figures = baocao_gen.load(str(_write(year_file, text))).figures
    assert str(figures["ho_so.ty_le"]) == "96,67%"
    assert figures["ho_so.chi"].values[next(a for a in figures["ho_so.chi"].values
                                           if a.value == "next_planned")] == 14  # fmt: skip


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("filled", "expected"),
    [
        ({"G6": "1.234"}, "G6 BC862 «1.234» có thể là 1234 hoặc 1,234"),
        ({"G6": "3 triệu"}, "G6 BC862 ô có cả chữ lẫn số: «3 triệu»"),
        ({"G6": 12.5}, "G6 BC862 số đếm (hồ sơ) mà có phần lẻ: «12,5»"),
        ({"G9": 0.4777}, "G9 BC862 «0,4777» là 0,4777% hay 47,77%?"),
        ({"G6": "=1/0"}, "G6 BC862 công thức «=1/0» chưa có kết quả"),
        ({"G6": 5, "I6": "chưa có"}, "G6 BC862 có số 5 mà ghi «chưa có»"),
        ({"I6": "xong"}, "I6 BC862 không hiểu tình trạng «xong»"),
        ({"G10": 99}, "G10 BC862 «ho_so.ty_le» do máy tính ra, không nhận số gõ đè «99»"),
        ({"A6": "ho_so.nhann"}, "A6 BC861 không có số liệu «ho_so.nhann»"),
        ({"A7": "ho_so.nhan", "C7": "Hồ sơ nhận"}, "A7 BC861 số liệu «ho_so.nhan» có hai hàng"),
        (
            {"C6": "Hồ sơ giải quyết"},
            "C6 BC861 hàng này mang mã «ho_so.nhan» («Hồ sơ nhận») mà lại ghi «Hồ sơ giải quyết»",
        ),
        (
            {"C12": "Thêm", "G12": 7},
            "G12 BC863 hàng này không có mã số liệu, số «7» không được lấy",
        ),
        ({"G8": 12.49999999}, "G8 BC862 ô có 12,49999999, lấy là 12,500"),
    ],
)
def test_a_doubtful_cell_is_named(year_file: Path, filled: dict[str, Any], expected: str) -> None:
    assert expected in told(back(year_file, cells(**filled)))


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1 990 000", "1990000"),
        ("１２", "12"),
        ("-", "0"),
        (" 150 ", "150"),
        ("1.234.567", "1234567"),
    ],
)
def test_numbers_pasted_as_text_are_read_as_offices_write_them(
    year_file: Path, typed: str, value: str
) -> None:
    found = back(year_file, cells(G6=typed))
    assert [str(one.value) for one in found.values if one.name == ("ho_so", "nhan")] == [value]


def test_a_share_may_be_formatted_as_a_percentage(year_file: Path) -> None:
    def fill(book: Any) -> None:
        book["Số liệu"]["G9"] = 0.4777
        book["Số liệu"]["G9"].number_format = "0.00%"

    found = back(year_file, fill)
    assert told(found) == []
    assert [str(one.value) for one in found.values if one.name[-1] == "dung_han"] == ["47.77"]


def test_sorted_rows_and_moved_sheets_keep_their_figures(year_file: Path) -> None:
    """The key moves with its row; the sheet may stand in another workbook without a manifest."""

    def fill(book: Any) -> None:
        sheet = book["Số liệu"]
        rows = [[cell.value for cell in sheet[line]] for line in (6, 7)]
        rows[0][6], rows[1][6] = 300, 290
        for line, row in zip((7, 6), rows, strict=True):
            for column, value in enumerate(row, 1):
                sheet.cell(line, column).value = value
        sheet.insert_rows(1, 2)
        sheet.title = "Sheet1"
        del book["_baocao"]

    found = back(year_file, fill)
    assert told(found) == []
    assert {one.name[-1]: int(one.value) for one in found.values if one.name[-1] != "chi"} == {
        "nhan": 300,
        "xong": 290,
    }


def test_names_that_do_not_fit_their_keys_are_refused(year_file: Path) -> None:
    """Sorted without the hidden column: each number would land in another figure."""

    def fill(book: Any) -> None:
        sheet = book["Số liệu"]
        for column in range(2, 12):
            first, second = sheet.cell(6, column), sheet.cell(7, column)
            first.value, second.value = second.value, first.value

    found = back(year_file, fill)
    assert [line.split()[1] for line in told(found)] == ["BC861", "BC861"]
    assert into(year_file, found).text is None


def test_a_form_of_another_period_or_another_kind_is_refused(year_file: Path) -> None:
    def other_year(book: Any) -> None:
        book["_baocao"]["B2"] = "năm 2019"

    def other_form(book: Any) -> None:
        book["_baocao"]["B1"] = "phieu-so-lieu 0"

    for fill, message in ((other_year, "phiếu của năm 2019"), (other_form, "phiếu theo mẫu")):
        found = back(year_file, fill)
        assert found.problems[0].code == "BC860"
        assert found.problems[0].message.startswith(message)
    plain = read_back(baocao_gen.load(year_file), b"Ten;So\nA;1\n", "bang.csv")
    assert [one.message for one in plain.problems] == ["đây không phải phiếu số liệu"]


def test_a_csv_of_the_sheet_is_read_as_well(year_file: Path) -> None:
    head = "Mã số liệu;STT;Chỉ tiêu;Đơn vị tính;Thực hiện năm 2020;Tình trạng"
    data = f"{head}\nho_so.nhan;1;Hồ sơ nhận;hồ sơ;300;ước\n".encode()
    found = read_back(baocao_gen.load(year_file), data, "phieu.csv")
    text = into(year_file, found).text
    assert text is not None
    assert "thuc_hien: 300, uoc_tinh: true, lay_tu: phieu.csv}" in text


def test_another_value_than_the_file_has_needs_a_decision(year_file: Path) -> None:
    found = back(year_file, cells(G8=13))
    refused = into(year_file, found)
    assert refused.text is None
    assert [(one.code, one.hint) for one in refused.problems] == [
        ("BC864", "đúng là số của phiếu thì thêm --replace ho_so.chi")
    ]
    text = into(year_file, found, replacing=("ho_so.chi",)).text
    assert text is not None
    assert "thuc_hien: 13," in text


def test_two_forms_must_not_say_two_things(year_file: Path) -> None:
    first, second = back(year_file, cells(G6=300)), back(year_file, cells(G6=301))
    assert [one.code for one in into(year_file, first, second).problems] == ["BC865"]
    assert into(year_file, first, first).text is not None


def test_tasks_and_documents_come_back_too(year_file: Path) -> None:
    def fill(book: Any) -> None:
        tasks, documents = book["Nhiệm vụ"], book["Văn bản"]
        tasks["E6"], tasks["F6"] = "hoàn thành", "Đã ban hành: Kế hoạch 5"
        words = ["Văn bản chỉ đạo", "Quyết định", "12/QĐ-UBND", "21/7/2020", "Về việc A, B"]
        for column, text in zip("CDEFG", words, strict=True):
            documents[f"{column}6"] = text

    found = back(year_file, fill)
    assert told(found) == []
    text = into(year_file, found).text
    assert text is not None
    document = "{ten_loai: Quyết định, so_ky_hieu: 12/QĐ-UBND, ngay: 21/7/2020, trich_yeu: "
    assert text.endswith(f'        van_ban:\n          - {document}"Về việc A, B"}}\n')
    again = into(_write(year_file, text), found)
    assert (again.text, again.documents, again.tasks) == (text, (), ())


def test_a_document_of_no_group_and_a_task_that_moved_are_told(year_file: Path) -> None:
    def fill(book: Any) -> None:
        book["Nhiệm vụ"]["C6"], book["Nhiệm vụ"]["E6"] = "Việc khác", "hoàn thành"
        documents = book["Văn bản"]
        documents["C6"], documents["E6"] = "Văn bản cũ", "1/QĐ"

    assert [line.partition(" ")[2] for line in told(back(year_file, fill))] == [
        "BC866 tệp năm không có nhiệm vụ «Việc khác» ở chỗ của nó",
        "BC866 không có nhóm văn bản «Văn bản cũ»",
    ]

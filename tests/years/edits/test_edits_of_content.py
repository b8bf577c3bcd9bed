"""Header, texts, tasks, rows and waivers: what a form sends stands in the file, byte for byte."""

from __future__ import annotations

import pytest

from baocao_gen.files.files import Files
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.yearfile.editing.acts import Put
from baocao_gen.yearfile.model import Document, Section, Task
from baocao_gen.years.edits import checked, edited
from baocao_gen.years.edits.content import (
    with_choice,
    with_item_moved,
    with_lines,
    with_new_item,
    with_waiver,
    with_words,
    without_item,
)

_YEAR = """\
ky_bao_cao: 2020
the_thuc:
    co_quan_ban_hanh: Sở Nội vụ
    ky_hieu: BC-SNV
    dia_danh: Hà Nội
    trich_yeu: |
        Kết quả
        năm {{ nam }}
    nguoi_ky: {quyen_han_ky: KT., thay_mat: Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: }
    noi_nhan:           # theo quy chế
        - Như trên
        - "Lưu: VT"
noi_dung:
    - tieu_de: Một
      van: |
          Đoạn.
      # mục con
      muc:
          - van: Lời.
    - tieu_de: Hai
nhiem_vu:
    - noi_dung: Việc
phu_luc:
    - tieu_de: Văn bản
      nhom:
          - ten: A
            van_ban:
                - {ten_loai: Quyết định, so_ky_hieu: 1/QĐ-A, ngay: , trich_yeu: }
"""
_DATA = _YEAR.encode()


@pytest.mark.parametrize(
    ("path", "words", "old", "new"),
    [
        (("ky_bao_cao",), "quý I/2021", "ky_bao_cao: 2020", "ky_bao_cao: quý I/2021"),
        (("the_thuc", "trich_yeu"), "Kết quả\r\nnăm qua\r\n\r\n", "năm {{ nam }}", "năm qua"),
        (("the_thuc", "trich_yeu"), "Kết quả\nnăm {{ nam }}", "", ""),
        (("the_thuc", "nguoi_ky", "ho_ten"), "Lê A", "ho_ten: }", "ho_ten: Lê A}"),
        (("the_thuc", "so_van_ban"), "15", "    ky_hieu", "    so_van_ban: 15\n    ky_hieu"),
        (("the_thuc", "co_quan_chu_quan"), " ", "", ""),
        (("noi_dung", 0, "van"), "A\n\nB: c", "          Đoạn.\n", None),
        (("noi_dung", 0, "muc", 0, "van"), "x\ny", "van: Lời.", None),
        (("noi_dung", 0, "muc", 0, "tieu_de"), "T", "- van: L", "- tieu_de: T\n            van: L"),
        (("nhiem_vu", 0, "ket_qua"), "", "", ""),
        (("phu_luc", 0, "nhom", 0, "van_ban", 0, "ngay"), "1/2/2020", "ngay: ,", "ngay: 1/2/2020,"),
    ],
)
def test_words_keep_the_style_and_the_ending_that_they_had(
    path: tuple[str | int, ...], words: str, old: str, new: str | None
) -> None:
    blocks = {
        "          Đoạn.\n": "          A\n\n          B: c\n",
        "van: Lời.": "van: |-\n              x\n              y",
    }
    assert with_words(_DATA, path, words) == _YEAR.replace(
        old, blocks[old] if new is None else new, 1
    )


@pytest.mark.parametrize(
    ("path", "lines", "old", "new"),
    [
        (
            ("the_thuc", "noi_nhan"),
            "Như trên\nBan A\nLưu: VT\n",
            '        - "Lưu',
            '        - Ban A\n        - "Lưu',
        ),
        (("the_thuc", "noi_nhan"), "Lưu: VT", "        - Như trên\n", ""),
        (("the_thuc", "nguoi_ky", "thay_mat"), "Chủ tịch", "Giám đốc,", "Chủ tịch,"),
        (
            ("the_thuc", "nguoi_ky", "thay_mat"),
            "Ủy ban\nChủ tịch",
            "thay_mat: Giám đốc",
            "thay_mat: [Ủy ban, Chủ tịch]",
        ),
        (("the_thuc", "kinh_gui"), "", "", ""),
        (("the_thuc", "kinh_gui"), "Bộ", "    nguoi_ky", "    kinh_gui:\n      - Bộ\n    nguoi_ky"),
    ],
)
def test_a_list_is_typed_line_by_line(
    path: tuple[str, ...], lines: str, old: str, new: str
) -> None:
    assert with_lines(_DATA, path, lines) == _YEAR.replace(old, new, 1)


def test_things_with_keys_are_added_moved_and_taken_away() -> None:
    text = with_new_item(
        _DATA, ("nhiem_vu",), Task, {"content": "Mới", "status": "", "result": "x"}
    )
    assert text == _YEAR.replace("Việc\n", "Việc\n    - noi_dung: Mới\n      ket_qua: x\n")
    text = with_new_item(_DATA, ("noi_dung",), Section, {"title": "Không", "text": "A\nB"}, 1)
    new = "    - tieu_de: Không\n      van: |-\n        A\n        B\n"
    assert text == _YEAR.replace("    - tieu_de: Hai", f"{new}    - tieu_de: Hai")
    path = ("phu_luc", 0, "nhom", 0, "van_ban")
    text = with_new_item(_DATA, path, Document, {"kind": "Kế hoạch", "symbol": "2/KH-A"})
    row = "                - {ten_loai: Kế hoạch, so_ky_hieu: 2/KH-A}\n"
    assert text == _YEAR + row
    text = with_item_moved(_DATA, ("noi_dung", 1), 0)
    first, _, _ = _YEAR.partition("    - tieu_de: Một")
    assert text.startswith(f"{first}    - tieu_de: Hai\n    - tieu_de: Một\n")
    assert without_item(_DATA, ("noi_dung", 0, "muc", 0)) == _YEAR.replace(
        "      # mục con\n      muc:\n          - van: Lời.\n", ""
    )


def test_a_first_task_makes_the_list() -> None:
    text = with_new_item(_DATA, ("nhiem_vu_nam_sau",), Task, {"content": "Kỳ sau"})
    new = "nhiem_vu_nam_sau:\n  - noi_dung: Kỳ sau\n"
    assert text == _YEAR.replace("phu_luc:", f"{new}phu_luc:")


def test_a_finding_is_waived_with_its_reason() -> None:
    text = with_waiver(_DATA, "BC422", "phu_luc[0]", "kể\nhai nơi")
    new = 'bo_qua:\n  - ma_loi: BC422\n    vi_tri: "phu_luc[0]"\n    ly_do: kể hai nơi\n'
    assert text == _YEAR + new


def test_a_choice_goes_with_its_key() -> None:
    text = with_choice(_DATA, ("nhiem_vu", 0, "trang_thai"), "hoan_thanh")
    assert text == _YEAR.replace("Việc\n", "Việc\n      trang_thai: hoan_thanh\n")
    assert with_choice(text.encode(), ("nhiem_vu", 0, "trang_thai"), "") == _YEAR
    assert with_choice(_DATA, ("nhiem_vu", 0, "trang_thai"), "") == _YEAR


def test_a_file_that_could_be_read_can_be_read_afterwards() -> None:
    file = Files.of({"a.yaml": _DATA}).file("a.yaml")
    with pytest.raises(InvalidReport) as told:
        edited(file, [Put(("nhiem_vu", 0, "trang_thai"), "xong")])
    assert [problem.code for problem in told.value.problems] == ["BC215"]
    with pytest.raises(InvalidReport):
        checked(file, "ky_bao_cao: x\n")
    broken = Files.of({"a.yaml": b"ky_bao_cao: x\n"}).file("a.yaml")
    assert checked(broken, "ky_bao_cao: y\n") == "ky_bao_cao: y\n"

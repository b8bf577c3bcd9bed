"""Words of findings, which name figures and keys → what the page calls them.

Judges: web/labels.py, web/pages/findings.py
"""

from __future__ import annotations

from pathlib import Path

import pytest
from web_page import TINY, served

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.web.clerk_words import ClerkWords, as_shown
from baocao_gen.web.session import Session
from baocao_gen.years.stamp import stamp

FIGURES = """\
so_lieu:
  dich_vu_cong:
    thu_tuc: {ten: Thủ tục hành chính, don_vi_tinh: thủ tục, thuc_hien: 1988, cung_ky: 2165}
    muc_3: {ten: Thủ tục mức độ 3, don_vi_tinh: thủ tục, thuc_hien: 972}
    muc_4: {ten: Thủ tục mức độ 4, don_vi_tinh: thủ tục, thuc_hien: 1015}
    ty_le: {ten: Tỷ lệ mức độ 3, don_vi_tinh: "%", thuc_hien: "48,9", cong_thuc: muc_3 / thu_tuc}
    tren_mang: {ten: Thủ tục trên mạng, don_vi_tinh: thủ tục, thuc_hien: 1988, gom: [muc_3, muc_4]}
noi_dung:
  - van: Dịch vụ công có {{ dich_vu_cong.thu_tuc | kem_don_vi }}.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    header = TINY.format(year=2020).partition("so_lieu:")[0]
    (tmp_path / "2020.yaml").write_text(header + FIGURES, "utf-8")
    return tmp_path


@pytest.fixture
def findings(folder: Path) -> str:
    with served(folder) as visitor:
        page = visitor.get("/1/kiem-tra").text
    return page.partition('<ol class="findings">')[2].partition("<details>")[0]


def test_a_finding_calls_figures_and_keys_as_the_page_does(findings: str) -> None:
    assert "ghi 1.988 nhưng tính ra 1.987" in findings
    assert "hoặc sửa «Là tổng của», hoặc sửa số thành phần" in findings
    assert "«Thủ tục mức độ 4» là 1.015" in findings


def test_a_place_shows_the_field_and_its_value_as_the_form_does(findings: str) -> None:
    assert "<code>Thực hiện: 1988</code>" in findings
    assert "<code>Là tổng của: «Thủ tục mức độ 3», «Thủ tục mức độ 4»</code>" in findings
    assert "don_vi_tinh" not in findings


CALLED = """
dich_vu_cong.thu_tuc là 1.988                → «Thủ tục hành chính» là 1.988
là dich_vu_cong.thu_tuc.cung_ky, không phải  → là «Thủ tục hành chính» (cùng kỳ), không phải
không có số liệu «dich_vu_cong.thu_tuc»      → không có số liệu «Thủ tục hành chính»
trong câu «có dich_vu_cong.thu_tuc, năm nay» → trong câu «có Thủ tục hành chính, năm nay»
dich_vu_cong.muc_3 / dich_vu_cong.muc_4      → «Thủ tục mức độ 3» / «Thủ tục mức độ 4»
các số của dich_vu_cong                      → các số của «Dịch vụ công»
bỏ khóa kho_giay                             → bỏ ô «Khổ giấy»
bỏ tham_quyen_ban_hanh, hoặc chọn mẫu        → bỏ «Thẩm quyền ban hành», hoặc chọn mẫu
ghi so_le: 2, hoặc ghi số đủ                  → ghi «Số chữ số thập phân khi in»: 2, hoặc ghi số đủ
bỏ số, hoặc sửa gom                          → bỏ số, hoặc sửa «Là tổng của»
gom các số lại, theo từng xã                 → gom các số lại, theo từng xã
viết {{ dich_vu_cong.thu_tuc | tang_giam }}  → viết {{ dich_vu_cong.thu_tuc | tang_giam }}
«{nam_truoc}» sẽ in nguyên như thế           → «{nam_truoc}» sẽ in nguyên như thế
không có so_lieu.csv, thu_muc/cung_ky.xlsx   → không có so_lieu.csv, thu_muc/cung_ky.xlsx
không có tên khong_biet                      → không có tên khong_biet
"""


def test_names_are_called_as_the_page_calls_them(folder: Path) -> None:
    words = ClerkWords(Session(folder).opened("2020.yaml").now())
    lines = [[part.strip() for part in line.split("→")] for line in CALLED.strip().splitlines()]
    assert [words.said(typed) for typed, _ in lines] == [said for _, said in lines]


SHOWN = """
không phải báo cáo in từ «/nhà/chung/2026.yaml»    → không phải báo cáo in từ «2026.yaml»
không phải báo cáo in từ «D:\\chung\\2026.yaml»    → không phải báo cáo in từ «2026.yaml»
tệp «xa/01.yaml», mẫu «bao-cao»                    → tệp «xa/01.yaml», mẫu «bao-cao»
viết 12345 nếu là số đếm, "12,345" nếu phần lẻ   → viết 12345 nếu là số đếm, 12,345 nếu phần lẻ
"""


def test_folders_and_quotation_marks_of_files_are_left_out() -> None:
    lines = [[part.strip() for part in line.split("→")] for line in SHOWN.strip().splitlines()]
    assert [as_shown(typed) for typed, _ in lines] == [said for _, said in lines]


@pytest.mark.parametrize(
    ("number", "day", "typed", "shown"),
    [
        ("mười", None, "ghi riêng số, ví dụ --so 123; ký", "ghi riêng số, ví dụ 123; ký"),
        (None, "2020", "năm, ví dụ --ngay 28/12/2020", "năm, ví dụ 28/12/2020"),
        (None, "28/12/1999", "ngày ấy thì thêm --force", "đánh dấu «Vẫn ghi số, ngày này»"),
    ],
)
def test_hints_of_commands_say_what_is_done_on_the_page(
    folder: Path, number: str | None, day: str | None, typed: str, shown: str
) -> None:
    with pytest.raises(InvalidReport) as told:
        stamp(folder / "2020.yaml", number=number, issued_on=day)
    hint = told.value.problems[0].hint or ""
    assert typed in hint
    assert shown in as_shown(hint)
    assert "--" not in as_shown(hint)


def test_keys_of_a_file_that_cannot_be_read_are_called_so_too(folder: Path) -> None:
    (folder / "2020.yaml").write_text("the_thuc: []\n", "utf-8")
    words = ClerkWords(Session(folder).opened("2020.yaml").now())
    assert words.said("thiếu khóa ky_bao_cao") == "thiếu ô «Kỳ báo cáo»"
    assert words.said("dich_vu_cong.thu_tuc là 1") == "dich_vu_cong.thu_tuc là 1"

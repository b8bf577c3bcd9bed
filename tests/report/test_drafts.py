"""A draft says where words depend on a figure that nobody has supplied yet.

Judges: report/drafts.py
"""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from judges import open_xml_errors
from pytest_param_files import ParamTestData

import baocao_gen

SPEC = Path(__file__).parent.parent / "spec" / "ban-nhap.md"
YEAR = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Mẫu
  ky_hieu: BC-SM
  dia_danh: Mẫu
  trich_yeu: Thử
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  a:
    lop: {don_vi_tinh: lớp, thuc_hien: , cung_ky: 5, ke_hoach: }
    nguoi: {don_vi_tinh: người, thuc_hien: 12, cung_ky: 10}
noi_dung:
  - tieu_de: MỞ ĐẦU
    van: |
"""


def body(made: bytes, folder: Path) -> list[str]:
    """The paragraphs and the rows of tables between the heading and the signature."""
    (folder / "ra.docx").write_bytes(made)
    document = docx.Document(str(folder / "ra.docx"))
    texts = [item.text for item in document.paragraphs]
    start = texts.index("MỞ ĐẦU") + 1
    rows = [
        " | ".join(cell.text for cell in row.cells)
        for table in document.tables[1:-1]
        for row in table.rows
    ]
    return [text for text in (*texts[start:], *rows) if text.strip()]


@pytest.mark.param_file(SPEC)
def test_a_draft_marks_what_waits_for_a_figure(file_params: ParamTestData, tmp_path: Path) -> None:
    path = tmp_path / "2020.yaml"
    text = "".join(f"      {line}\n" for line in file_params.content.splitlines())
    path.write_text(YEAR + text, encoding="utf-8")
    made = baocao_gen.render(baocao_gen.load(path), draft=True)
    file_params.assert_expected("\n".join(body(made, tmp_path)), rstrip_lines=True)


@pytest.mark.office
def test_a_marked_draft_is_a_sound_word_file(tmp_path: Path) -> None:
    path = tmp_path / "2020.yaml"
    path.write_text(f"{YEAR}      {{% if a.lop > 1 %}}x{{% endif %}}\n", encoding="utf-8")
    made = baocao_gen.render(baocao_gen.load(path), draft=True)
    assert open_xml_errors(made) == []

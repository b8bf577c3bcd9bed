"""`check --annotate`: the report with each finding as a Word comment where it is printed."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from judges import open_xml_errors

import baocao_gen
from baocao_gen.checks.annotated import annotated_report
from baocao_gen.cli.commands import cli
from baocao_gen.vietnamese.unbreakable import breakable

YEAR = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Mẫu
  so_van_ban: 15/BC-SM
  ky_hieu: BC-SM
  dia_danh: Lâm Đồng
  trich_yeu: Kết quả
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  n:
    tong: {don_vi_tinh: hồ sơ, thuc_hien: 31, gom: [a, b]}
    a: {don_vi_tinh: hồ sơ, thuc_hien: 10}
    b: {don_vi_tinh: hồ sơ, thuc_hien: 20}
noi_dung:
  # XEM LẠI: năm «2019»
  - van: |
      Kế hoạch của năm 2019 đã xong.

      Trong năm có **{{ n.tong | kem_don_vi }}**; họp thứ Ba, ngày 05/10/2020.

      | Khối | Doanh thu |
      |:---|---:|
      | A | 206,1 |
      | B | 747,0 |
      | Cộng | 963,1 |
"""


@pytest.fixture
def year_file(tmp_path: Path) -> Path:
    path = tmp_path / "nam.yaml"
    path.write_text(YEAR, encoding="utf-8")
    return path


def anchored(path: Path) -> dict[str, list[str]]:
    """Code → the words of the paragraphs that its comments stand at."""
    document = docx.Document(str(path))
    codes = {c.comment_id: c.text.partition(":")[0].split()[-1] for c in document.comments}
    found: dict[str, list[str]] = {}
    for paragraph in document.element.body.iter(qn("w:p")):
        words = breakable(Paragraph(paragraph, document).text)
        for start in paragraph.iter(qn("w:commentRangeStart")):
            found.setdefault(codes[int(start.get(qn("w:id")))], []).append(words)
    return found


def test_each_finding_is_a_comment_at_its_printed_place(year_file: Path) -> None:
    target = year_file.with_name("soat.docx")
    ran = CliRunner().invoke(cli, ["check", str(year_file), "--annotate", str(target)])
    assert "nhận xét" in ran.output
    found = anchored(target)
    assert found["BC781"] == ["Kế hoạch của năm 2019 đã xong."]
    assert found["BC701"] == ["Trong năm có 31 hồ sơ; họp thứ Ba, ngày 05/10/2020."]
    assert found["BC304"] == found["BC701"], "a figure stands where it is printed first"
    assert found["BC760"] == ["963,1"]
    assert found["BC785"] == ["Số: 15/BC-SM/BC-SM"]


def test_an_existing_file_and_two_year_files_are_refused(year_file: Path) -> None:
    target = year_file.with_name("soat.docx")
    target.write_bytes(b"x")
    run = CliRunner().invoke
    assert run(cli, ["check", str(year_file), "--annotate", str(target)]).exit_code != 0
    assert target.read_bytes() == b"x"
    other = year_file.with_name("khac.yaml")
    other.write_text(YEAR, encoding="utf-8")
    both = ["check", str(year_file), str(other), "--annotate", str(year_file.with_name("a.docx"))]
    assert "chỉ nhận một tệp năm" in run(cli, both).output


@pytest.mark.office
def test_word_finds_no_fault_in_the_comments(year_file: Path) -> None:
    report = baocao_gen.load(year_file)
    made = baocao_gen.render(report, draft=True)
    copy, _ = annotated_report(made, "nam.docx", report, baocao_gen.check(report))
    assert open_xml_errors(copy) == []

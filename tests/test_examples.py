"""Every example runs as its reader would run it, and prints the figures it promises."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from judges import open_xml_errors, python_docx_text

from baocao_gen import cli
from baocao_gen.vietnamese.unbreakable import breakable

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"


def run_script(name: str, target: Path) -> str:
    """Run an example in a folder that is not its own; return what it prints."""
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / name), target.name],
        cwd=target.parent,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def rendered(year_file: str, target: Path) -> str:
    with pytest.raises(SystemExit) as ending:
        cli.main(["render", str(ROOT / year_file), "-o", str(target)])
    assert ending.value.code == 0
    return python_docx_text(target)


def headers_and_footers(path: Path) -> str:
    import docx

    section = docx.Document(str(path)).sections[0]
    return breakable(f"{section.header.paragraphs[0].text}\n{section.footer.paragraphs[0].text}")


@pytest.mark.slow
def test_the_library_in_ten_lines_prints_a_figure_and_writes_the_report(tmp_path: Path) -> None:
    said = run_script("thu-vien.py", tmp_path / "2020.docx")
    assert said == "dich_vu_cong.thu_tuc = 1.988 thủ tục\n"
    assert "giảm 177 thủ tục" in python_docx_text(tmp_path / "2020.docx")


def test_the_library_example_stays_within_ten_lines_of_code() -> None:
    source = (EXAMPLES / "thu-vien.py").read_text(encoding="utf-8")
    code = source.partition('"""\n\n')[2]
    assert len([line for line in code.splitlines() if line.strip()]) <= 10


@pytest.mark.slow
def test_a_report_built_in_python_needs_no_yaml(tmp_path: Path) -> None:
    run_script("dung-bang-python.py", tmp_path / "tay.docx")
    text = python_docx_text(tmp_path / "tay.docx")
    assert "Số: 07/BC-TTHT" in text
    assert "có 1.205 yêu cầu, đã xử lý 1.174 (97,43%); mức hài lòng đạt 4,65 điểm." in text
    assert "Yêu cầu khó nhất: Lỗi {{ 5 * 3 }} khi in phiếu." in text


def test_a_clerks_own_template_is_filled_in_text_header_footer_and_table(tmp_path: Path) -> None:
    target = tmp_path / "phieu.docx"
    text = rendered("examples/mau-rieng/quy-3-2020.yaml", target)
    assert "Trong kỳ, đơn vị đã mở 06 lớp tập huấn (đạt 75,00% kế hoạch) cho 1.236 người" in text
    assert "tăng 56 người so với cùng kỳ; kinh phí đã sử dụng 84,75 triệu đồng." in text
    assert "Số lớp chưa đạt kế hoạch 08 lớp." in text
    assert "- Lớp & học liệu dùng chung một kho;" in text
    table = text[text.index("Nhiệm vụ trong kỳ") :].splitlines()
    assert table[1:5] == ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Kết quả"]
    assert table[5:9] == ["1", "Tập huấn dịch vụ công trực tuyến", "Phòng Đào tạo", "Hoàn thành"]
    assert "{%" not in text
    assert (
        headers_and_footers(target)
        == "Trung tâm Mẫu – quý III/2020\nMẫu, ngày 05 tháng 10 năm 2020"
    )


def test_a_wards_monthly_report_computes_compares_and_counts(tmp_path: Path) -> None:
    text = rendered("examples/phuong-thang/2020-10.yaml", tmp_path / "10.docx")
    for fact in (
        "ỦY BAN NHÂN DÂN\nPHƯỜNG MẪU",
        "Số: 215/BC-UBND",
        "Mẫu, ngày 02 tháng 11 năm 2020",
        "Kính gửi: Ủy ban nhân dân thành phố Mẫu",
        "tiếp nhận 300 hồ sơ, tăng 34 hồ sơ so với cùng kỳ",
        "đúng hạn 294 hồ sơ, bằng 98,00%; còn 06 hồ sơ trễ hạn",
        "tăng 4,02 điểm phần trăm",
        "412,5 triệu đồng, đạt 103,13% kế hoạch tháng, tăng 10,77% so với cùng kỳ",
        "ban hành 04 văn bản, gồm 01 kế hoạch, 02 công văn và 01 quyết định (Phụ lục II)",
        "hoàn thành trước ngày 30/11/2020)./.",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A",
        "Các ban, ngành, đoàn thể phường;\nLưu: VT.",
    ):
        assert fact in text
    assert "hoàn thành trước ngày 18/11/2020);" in text


def test_two_appendices_are_numbered_and_a_free_table_adds_up(tmp_path: Path) -> None:
    text = rendered("examples/phuong-thang/2020-10.yaml", tmp_path / "10.docx")
    assert "Phụ lục I\nKẾT QUẢ GIẢI QUYẾT HỒ SƠ THEO LĨNH VỰC THÁNG 10/2020" in text
    assert "Cộng\n300\n294\n98,00%" in text
    assert "Phụ lục II\nVĂN BẢN UBND PHƯỜNG BAN HÀNH TRONG THÁNG 10/2020" in text
    assert "4\nCông văn\n426/UBND\n23/10/2020\nVề tổng vệ sinh môi trường cuối tháng" in text


def test_the_story_of_december_runs_as_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every «$ baocao-gen …» of the story prints what stands below it."""
    folder = tmp_path / "cuoi-nam"
    shutil.copytree(EXAMPLES / "cuoi-nam", folder)
    monkeypatch.chdir(folder)
    story = (folder / "README.md").read_text(encoding="utf-8")
    steps = re.findall(r"^```text\n\$ baocao-gen (.*)\n((?:.*\n)*?)```$", story, re.MULTILINE)
    assert [shlex.split(words)[0] for words, _ in steps] == (
        ["new", "todo", "todo", "todo", "diff", "render"]
    )
    for words, printed in steps:
        with pytest.raises(SystemExit) as ending:
            cli.main(shlex.split(words))
        assert ending.value.code == 0
        assert capsys.readouterr().out == printed, words
    text = python_docx_text(folder / "2021.docx")
    assert "tăng 111 người so với cùng kỳ (số cùng kỳ đã điều chỉnh: bớt 6 người ghi" in text
    assert "Học viên\n177\n401\n512\n" in text, "the restated value also stands in the table"


@pytest.mark.office
def test_word_itself_finds_nothing_wrong_with_the_examples(tmp_path: Path) -> None:
    year_files = (
        "examples/mau-rieng/quy-3-2020.yaml",
        "examples/phuong-thang/2019-10.yaml",
        "examples/phuong-thang/2020-10.yaml",
        "docs/huong-dan/vi-du/2020.yaml",
        "examples/tom-tat-tieng-anh/2020.yaml",
    )
    targets = [tmp_path / f"{number}.docx" for number in range(len(year_files))]
    for year_file, target in zip(year_files, targets, strict=True):
        rendered(year_file, target)
    run_script("dung-bang-python.py", tmp_path / "python.docx")
    template = EXAMPLES / "mau-rieng" / "phieu-tong-hop.docx"
    assert open_xml_errors(*targets, tmp_path / "python.docx", template) == []


SCORES = """
1 | Ban Quản lý các khu công nghiệp | 90,91 | 20,00 | 0 | 0 | 100 | 4 | 56,12 | 6,0 | 100 | 2 | 100,00 | 2,00 | 100,00 | 6,00 | 1
10 | Sở Xây dựng | 88,64 | 19,50 | 0 | 0 | 100 | 4 | 81,75 | 6,0 | 100 | 2 | 60,00 | 1,50 | 100,00 | 6,00 | 10
12 | Sở Công Thương | 85,68 | 18,85 | 0 | 0 | 100 | 4 | 90,77 | 6,0 | 100 | 2 | 34,00 | 0,85 | 100,00 | 6,00 | 12
13 | Sở Tài chính | 77,23 | 16,99 | 0 | 0 | 100 | 4 | 53,68 | 6,0 | 100 | 2 | 100,00 | 2,00 | 49,83 | 2,99 | 13
"""  # noqa: E501  a row of the table is a line


def test_scores_of_thirteen_departments_come_from_their_file_and_are_added_up(
    tmp_path: Path,
) -> None:
    target = tmp_path / "diem.docx"
    rendered("examples/theo-don-vi/bao-cao.yaml", target)
    document = docx.Document(str(target))
    rows = [" | ".join(cell.text for cell in row.cells) for row in document.tables[-1].rows]
    assert len(rows) == 2 + 13
    assert [row for row in SCORES.strip().splitlines() if row not in rows] == []
    last = document.sections[-1]
    assert (last.page_width or 0) > (last.page_height or 0), "the appendix lies in landscape"


@pytest.mark.office
def test_the_scores_are_a_sound_word_file(tmp_path: Path) -> None:
    target = tmp_path / "diem.docx"
    rendered("examples/theo-don-vi/bao-cao.yaml", target)
    assert open_xml_errors(target) == []


def test_a_province_is_put_together_from_its_communes(tmp_path: Path) -> None:
    folder = tmp_path / "tong-hop-xa"
    shutil.copytree(EXAMPLES / "tong-hop-xa", folder)
    year_file, table, commune = (
        folder / name for name in ("tinh.yaml", "theo-xa-2025.csv", "xa/001.yaml")
    )
    before = year_file.read_bytes()
    consolidated(year_file, table)
    assert year_file.read_bytes() == before, "it is as the command writes it"
    commune.write_text(commune.read_text("utf-8").replace("hien: 84", "hien: 88"), "utf-8")
    consolidated(year_file, table)
    text = rendered(str(year_file), tmp_path / "tinh.docx")
    assert "Toàn tỉnh có 148 hộ nghèo, chiếm 3,29% số hộ; cùng kỳ năm trước là 195 hộ." in text
    assert "Xã Mẫu Đoài: Xin thêm một cán bộ địa chính." in text
    assert "được tính lại theo địa giới hành chính từ ngày 01 tháng 7 năm 2025" in text


def consolidated(year_file: Path, table: Path) -> None:
    with pytest.raises(SystemExit) as ending:
        cli.main(["consolidate", str(year_file), "--table", str(table), "--jobs", "1"])
    assert ending.value.code == 0

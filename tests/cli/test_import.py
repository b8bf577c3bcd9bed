"""``baocao-gen import``: a Word file in, a folder out; nothing is written over.

Judges: cli/import_report.py
"""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from command_line import Run

BODY = (
    "SỞ NỘI VỤ",
    "Số:    /BC-SNV",
    "Mẫu, ngày    tháng 12 năm 2020",
    "BÁO CÁO",
    "Kết quả công tác năm 2020",
    "",
    "I. KẾT QUẢ",
    "Đã giải quyết 1.988 thủ tục hành chính, đạt 100% kế hoạch.",
    "II. NHIỆM VỤ",
    "Tiếp tục thực hiện.",
    "Nơi nhận:",
    "- Bộ Nội vụ;",
    "- Lưu: VT.",
    "GIÁM ĐỐC",
    "Nguyễn Văn Mẫu",
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    document = docx.Document()
    for words in BODY:
        document.add_paragraph(words)
    path = tmp_path / "bao-cao.docx"
    document.save(str(path))
    return path


def test_a_report_becomes_a_folder_that_renders(run: Run, report: Path, tmp_path: Path) -> None:
    folder = tmp_path / "nam-2020"
    code, out, _ = run("import", str(report), "-o", str(folder))
    assert (code, sorted(p.name for p in folder.iterdir())) == (
        0,
        ["2020.yaml", "mau.docx", "nhap.md"],
    )
    assert "2 số liệu (1 chắc, 1 nên xem, 0 đoán); 0 số để nguyên là chữ." in out
    assert "In lại từ tệp năm: đúng cả 14 đoạn của bản Word." in out
    made = tmp_path / "in.docx"
    assert run("render", str(folder / "2020.yaml"), "--draft", "-o", str(made))[0] == 0
    assert [p.text for p in docx.Document(str(made)).paragraphs] == list(BODY)


def test_the_answer_in_json_has_every_figure_with_its_place(
    run: Run, report: Path, tmp_path: Path
) -> None:
    _, out, _ = run("import", str(report), "-o", str(tmp_path / "ra"), "--format", "json")
    answer = json.loads(out)
    assert (answer["command"], answer["same"], answer["lines"]) == ("import", True, 14)
    assert [(f["value"], f["unit"], f["certainty"]) for f in answer["figures"]] == [
        ("1.988", "thủ tục", "sure"),
        ("100", "%", "look"),
    ]


def test_a_folder_with_files_is_refused_without_force(
    run: Run, report: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "co-san"
    folder.mkdir()
    (folder / "2020.yaml").write_text("của tôi", "utf-8")
    code, _, err = run("import", str(report), "-o", str(folder))
    assert (code, "BC808" in err) == (3, True)
    assert (folder / "2020.yaml").read_text("utf-8") == "của tôi"
    assert run("import", str(report), "-o", str(folder), "--force")[0] == 0
    assert "thuc_hien: 1988" in (folder / "2020.yaml").read_text("utf-8")


def test_a_file_that_is_no_report_writes_nothing(run: Run, tmp_path: Path) -> None:
    scan = tmp_path / "quet.pdf"
    scan.write_bytes(b"%PDF-1.7")
    code, _, err = run("import", str(scan), "-o", str(tmp_path / "ra"))
    assert (code, "đây là tệp PDF" in err) == (1, True)
    assert not (tmp_path / "ra").exists()


def test_the_period_before_is_named_from_the_folder(run: Run, report: Path, tmp_path: Path) -> None:
    first = tmp_path / "2020"
    run("import", str(report), "-o", str(first))
    old = str(first / "2020.yaml")
    assert run("import", str(report), "-o", str(tmp_path / "2021"), "--ky-truoc", old)[0] == 0
    written = (tmp_path / "2021" / "2020.yaml").read_text("utf-8")
    assert 'ky_truoc: "../2020/2020.yaml"' in written

"""The commands that go from a Word report back to its year file.

Judges: cli/diff.py, cli/pull.py, cli/pull_prose.py, cli/tie.py, cli/trace.py
"""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from command_line import Run


@pytest.fixture
def edited(run: Run) -> Path:
    """A report in which somebody has typed over the one figure."""
    assert run("render", "2020.yaml")[0] == 0
    return typed_over(Path("2020.docx"), "1.988", "7.193")


def typed_over(path: Path, before: str, after: str) -> Path:
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for one in paragraph.runs:
            if before in one.text:
                one.text = one.text.replace(before, after)
    document.save(str(path))
    return path


def test_tie_tells_the_figure_with_both_places(run: Run, edited: Path) -> None:
    code, out, _ = run("tie", str(edited), "2020.yaml")
    assert code == 1
    assert "BC830" in out
    assert "«nhom.a» in ra «1.988 hồ sơ», trong Word là «7.193 hồ sơ»" in out
    assert "2020.yaml:13:" in out
    assert "1 chỗ in số liệu, 0 chỗ đúng với tệp năm" in out


def test_tie_of_an_untouched_report_is_content(run: Run) -> None:
    run("render", "2020.yaml")
    code, out, _ = run("tie", "2020.docx", "2020.yaml")
    assert (code, out) == (0, "2020.docx: chưa ai sửa, đúng là bản mà tệp năm in ra.\n")


def test_tie_answers_programs(run: Run, edited: Path) -> None:
    _, out, _ = run("tie", str(edited), "2020.yaml", "--format", "json")
    (figure,) = json.loads(out)["figures"]
    assert (figure["name"], figure["state"]) == ("nhom.a", "changed")
    assert figure["found"] == "7.193 hồ sơ"
    _, out, _ = run("tie", str(edited), "2020.yaml", "--format", "sarif")
    assert json.loads(out)["runs"][0]["results"][0]["ruleId"] == "BC830"


def test_tie_writes_comments(run: Run, edited: Path) -> None:
    run("tie", str(edited), "2020.yaml", "--annotate", "nhan-xet.docx")
    document = docx.Document("nhan-xet.docx")
    comments = [p for p in document.part.package.iter_parts() if "comments" in str(p.partname)]
    assert b"BC830" in comments[0].blob


def test_pull_shows_first_and_writes_on_request(run: Run, edited: Path) -> None:
    before = Path("2020.yaml").read_text(encoding="utf-8")
    code, out, _ = run("pull", str(edited), "2020.yaml")
    assert code == 0
    assert "nhom.a: 1988 → 7193" in out
    assert Path("2020.yaml").read_text(encoding="utf-8") == before
    code, out, _ = run("pull", str(edited), "2020.yaml", "--so-lieu", "nhom.a")
    assert "Đã ghi 1 số" in out
    after = Path("2020.yaml").read_text(encoding="utf-8")
    assert after == before.replace("1988}", "7193}  # theo 2020.docx, trước là 1988")
    assert run("tie", str(edited), "2020.yaml")[0] == 0


def test_pull_shows_words_that_were_edited_as_a_patch(run: Run) -> None:
    run("render", "2020.yaml")
    typed_over(Path("2020.docx"), "Có", "Đã nhận được")
    before = Path("2020.yaml").read_bytes()
    _, out, _ = run("pull", "2020.docx", "2020.yaml")
    assert "[1] 2020.yaml:15:10: sửa" in out
    patch = "  - Có {{ nhom.a | kem_don_vi }}.\n  + Đã nhận được {{ nhom.a | kem_don_vi }}."
    assert patch in out
    assert Path("2020.yaml").read_bytes() == before


def test_pull_writes_words_on_request(run: Run) -> None:
    run("render", "2020.yaml")
    typed_over(Path("2020.docx"), "Có", "Đã nhận được")
    before = Path("2020.yaml").read_text(encoding="utf-8")
    code, out, _ = run("pull", "2020.docx", "2020.yaml", "--van", "1")
    assert code == 0
    assert "Đã ghi 1 chỗ sửa lời văn" in out
    after = Path("2020.yaml").read_text(encoding="utf-8")
    assert after == before.replace("van: Có", "van: Đã nhận được")
    assert run("pull", "2020.docx", "2020.yaml", "--van", "het")[0] == 0
    assert Path("2020.yaml").read_text(encoding="utf-8") == after


def test_numbers_and_words_are_pulled_together(run: Run, edited: Path) -> None:
    typed_over(edited, "Có", "Đã nhận")
    code, _, _ = run("pull", str(edited), "2020.yaml", "--nhan-het", "--van", "het")
    assert code == 0
    after = Path("2020.yaml").read_text(encoding="utf-8")
    assert "thuc_hien: 7193}" in after
    assert "van: Đã nhận {{ nhom.a | kem_don_vi }}." in after


def test_an_edit_that_is_not_there_is_refused(run: Run) -> None:
    run("render", "2020.yaml")
    _, out, err = run("pull", "2020.docx", "2020.yaml", "--van", "7")
    assert "BC854" in out + err


def test_pull_tells_programs_of_words(run: Run) -> None:
    run("render", "2020.yaml")
    typed_over(Path("2020.docx"), "Có", "Nhận")
    _, out, _ = run("pull", "2020.docx", "2020.yaml", "--format", "json")
    (edit,) = json.loads(out)["prose"]
    assert (edit["kind"], edit["taken"]) == ("edited", False)
    assert edit["new_lines"] == ["Nhận {{ nhom.a | kem_don_vi }}."]


def test_pull_of_nothing_changes_nothing(run: Run) -> None:
    run("render", "2020.yaml")
    before = Path("2020.yaml").read_bytes()
    code, out, _ = run("pull", "2020.docx", "2020.yaml", "--nhan-het")
    assert (code, Path("2020.yaml").read_bytes()) == (0, before)
    assert "Không có số nào" in out


def test_trace_leads_from_a_printed_number_to_its_line(run: Run) -> None:
    run("render", "2020.yaml")
    code, out, _ = run("trace", "2020.docx", "1.988")
    assert code == 0
    assert "nhom.a = 1.988 hồ sơ" in out
    assert "ghi ở 2020.yaml:13:" in out
    code, out, _ = run("trace", "2020.yaml", "nhom.a", "--format", "json")
    (figure,) = json.loads(out)["figures"]
    assert figure["places"][0]["printed"] == "1.988 hồ sơ"
    assert run("trace", "2020.docx", "4.321")[0] == 1
    assert run("trace", "2020.yaml", "nhom.b")[0] == 1


def test_render_keeps_what_somebody_has_edited(run: Run, edited: Path) -> None:
    data = edited.read_bytes()
    _, out, _ = run("render", "2020.yaml", "--force")
    assert "Tệp cũ đã có người sửa, giữ ở 2020.da-sua.docx." in out
    assert Path("2020.da-sua.docx").read_bytes() == data
    _, out, _ = run("render", "2020.yaml", "--force")
    assert "đã có người sửa" not in out


def test_batch_keeps_what_somebody_has_edited(run: Run) -> None:
    run("batch", "2020.yaml", "-o", "ra", "--jobs", "1")
    typed_over(Path("ra/2020.docx"), "1.988", "7.193")
    _, _, err = run("batch", "2020.yaml", "-o", "ra", "--jobs", "1", "--force")
    assert "BC844" in err
    assert Path("ra/2020.da-sua.docx").exists()


def test_anchors_can_be_left_out(run: Run) -> None:
    run("render", "2020.yaml", "--khong-neo")
    styles = docx.Document(io.BytesIO(Path("2020.docx").read_bytes())).styles
    assert not [style for style in styles if style.name.startswith("bcg:")]


def test_two_word_files_are_compared(run: Run, edited: Path) -> None:
    edited.rename("moi.docx")
    run("render", "2020.yaml")
    code, out, _ = run("diff", "2020.docx", "moi.docx")
    assert code == 0
    assert "Số liệu thay đổi (1)" in out
    assert "nhom.a: 1.988 hồ sơ → 7.193 hồ sơ, tăng 5.205 hồ sơ (261,82%)" in out
    _, out, _ = run("diff", "2020.docx", "moi.docx", "--format", "json")
    (change,) = json.loads(out)["changes"]
    assert (change["subject"], change["name"]) == ("figure", "nhom.a")


def test_what_differs_is_written_as_tracked_changes(run: Run, edited: Path) -> None:
    edited.rename("moi.docx")
    run("render", "2020.yaml")
    words = ("diff", "2020.docx", "moi.docx", "--word", "ra.docx", "--ngay", "2021-01-15")
    assert run(*words)[0] == 0
    made = Path("ra.docx").read_bytes()
    assert run(*words)[0] == 3
    assert run(*words, "--force")[0] == 0
    assert Path("ra.docx").read_bytes() == made
    xml = docx.Document("ra.docx").element.xml
    assert 'w:date="2021-01-15T00:00:00Z"' in xml
    assert ">7.193</w:t>" in xml
    assert ">1.988</w:delText>" in xml


def test_two_year_files_are_compared_in_word(run: Run) -> None:
    text = Path("2020.yaml").read_text(encoding="utf-8").replace("van: Có", "van: Nhận")
    Path("moi.yaml").write_text(text, encoding="utf-8")
    assert run("diff", "2020.yaml", "moi.yaml", "--word", "ra.docx", "--tac-gia", "Phòng")[0] == 0
    xml = docx.Document("ra.docx").element.xml
    assert 'w:author="Phòng"' in xml
    assert ">Có</w:delText>" in xml


def test_a_word_file_is_not_compared_with_a_year_file(run: Run) -> None:
    run("render", "2020.yaml")
    code, _, err = run("diff", "2020.docx", "2020.yaml")
    assert code == 2
    assert "hai tệp Word với nhau" in err


def test_two_files_that_have_nothing_in_common_are_told(run: Run) -> None:
    run("render", "2020.yaml")
    other = docx.Document()
    other.add_paragraph("Biên bản bàn giao")
    other.save("khac.docx")
    _, out, err = run("diff", "2020.docx", "khac.docx")
    assert "BC855" in out + err


@pytest.mark.parametrize(
    "words",
    [
        ("tie", "2020.docx", "2020.yaml"),
        ("pull", "báo cáo.docx", "2020.yaml"),
        ("trace", "2020.docx", "1.988"),
        ("trace", "2020.yaml", "nhom.a"),
    ],
)
def test_arguments_in_the_wrong_order_are_told_in_the_right_one(
    run: Run, words: tuple[str, str, str]
) -> None:
    command, first, second = words
    code, out, err = run(command, second, first)
    typed = f'"{first}"' if " " in first else first
    assert (code, out) == (2, "")
    assert f"hai tham số bị đảo chỗ; gõ: baocao-gen {command} {typed} {second}\n" in err

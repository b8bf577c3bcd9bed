"""`new`, `todo` and `diff` as they are typed: words in, files, text and an exit code out.

Judges: years/diff/shown.py, years/markdown.py, years/todo/shown.py, years/todo/todo.py
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from command_line import Run, runner

import baocao_gen

ROOT = Path(__file__).parents[2]
STORY = ROOT / "examples" / "cuoi-nam"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in a folder that holds 2019.yaml and 2020.yaml."""
    monkeypatch.chdir(tmp_path)
    for name in ("2019.yaml", "2020.yaml"):
        shutil.copy(STORY / name, tmp_path)

    return runner(capsys)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", ["new", "todo", "diff"])
def test_help_is_all_vietnamese(run: Run, command: str) -> None:
    code, out, err = run(command, "--help")
    assert (code, err) == (0, "")
    for english in ("Usage", "Options", "Show this", "TEXT", "INTEGER", "PATH"):
        assert english not in out
    assert f"Cách dùng: baocao-gen {command}" in out


def test_new_writes_beside_the_old_file_and_says_what_comes_next(run: Run, tmp_path: Path) -> None:
    old = (tmp_path / "2020.yaml").read_bytes()
    code, out, err = run("new", "2020.yaml")
    assert (code, err) == (0, "")
    assert out == "Đã ghi 2021.yaml: năm 2021.\nXem còn thiếu gì: baocao-gen todo 2021.yaml\n"
    assert (tmp_path / "2021.yaml").read_text(encoding="utf-8") == baocao_gen.new_year("2020.yaml")
    assert (tmp_path / "2020.yaml").read_bytes() == old


def test_new_never_overwrites_without_force(run: Run, tmp_path: Path) -> None:
    (tmp_path / "2021.yaml").write_text("số liệu đã điền", encoding="utf-8")
    before = contents(tmp_path)
    code, out, err = run("new", "2020.yaml")
    assert (code, out) == (3, "")
    assert "2021.yaml: lỗi[BC160]: tệp đã có, không ghi đè" in err
    assert contents(tmp_path) == before
    assert run("new", "2020.yaml", "--force")[0] == 0
    assert "ky_bao_cao: 2021" in (tmp_path / "2021.yaml").read_text(encoding="utf-8")


def test_dry_run_shows_the_difference_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    before = contents(tmp_path)
    code, out, err = run("new", "2020.yaml", "--dry-run")
    assert (code, err) == (0, "")
    assert out.startswith("--- 2020.yaml\n+++ 2021.yaml\n")
    assert "-ky_bao_cao: 2020\n" in out
    assert "+ky_bao_cao: 2021\n" in out
    assert "co_quan_ban_hanh" not in out, "what does not change is not shown"
    assert contents(tmp_path) == before


def test_a_new_file_elsewhere_leads_back_to_the_old_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nam sau").mkdir()
    assert run("new", "2020.yaml", "-o", "nam sau/Báo cáo.yaml")[0] == 0
    report = baocao_gen.load(tmp_path / "nam sau" / "Báo cáo.yaml")
    assert report.year_file.previous == "../2020.yaml"
    assert report.figures["tap_huan.lop"].prior == 6


def test_an_own_template_is_found_from_the_new_folder_too(run: Run, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "mau-rieng", tmp_path / "mau-rieng")
    (tmp_path / "quy sau").mkdir()
    assert run("new", "mau-rieng/quy-3-2020.yaml", "-o", "quy sau/4.yaml")[0] == 0
    assert run("render", "quy sau/4.yaml", "--draft")[0] == 0


def test_shared_rules_are_found_from_the_new_folder_too(run: Run, tmp_path: Path) -> None:
    rules = "quy_tac:\n- {bieu_thuc: tap_huan.lop > 0, thong_bao: phải có lớp}\n"
    (tmp_path / "quy-tac.yaml").write_text(rules, encoding="utf-8")
    with (tmp_path / "2020.yaml").open("a", encoding="utf-8") as file:
        file.write("quy_tac: [{tu_tep: quy-tac.yaml}]\n")
    (tmp_path / "sau").mkdir()
    assert run("new", "2020.yaml", "-o", "sau/2021.yaml")[0] == 0
    assert run("todo", "sau/2021.yaml")[0] == 0
    assert 'tu_tep: "../quy-tac.yaml"' in (tmp_path / "sau" / "2021.yaml").read_text(
        encoding="utf-8"
    )


def test_a_year_can_be_named(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("new", "2020.yaml", "--year", "2025")
    assert (code, out.splitlines()[0]) == (0, "Đã ghi 2025.yaml: năm 2025.")
    assert (tmp_path / "2025.yaml").exists()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("new",), 2, "thiếu TỆP.yaml"),
        (("new", "2020.yaml", "--year", "hai nghìn"), 2, "--year: «hai nghìn» không phải một năm"),
        (("new", "2020.yaml", "--year", "2020"), 1, "2020.yaml:5:13: lỗi[BC343]: năm 2020 không ở"),
        (("new", "2020.yaml", "-o", "2021.docx"), 2, "«2021.docx» phải có đuôi .yaml"),
        (("new", "2020.yaml", "-o", "2020.yaml", "--force"), 2, "nơi ghi trùng với tệp cũ"),
        (("new", "2020.yaml", "-o", "khong-co/2021.yaml"), 3, "BC162"),
        (("new", "2018.yaml"), 1, "2018.yaml: lỗi[BC150]: không tìm thấy tệp"),
        (
            ("todo", "2020.yaml", "--format", "xml"),
            2,
            "--format nhận một trong: text, json, markdown",
        ),
        (("todo", "2020.yaml", "--unit", "Phòng Tạo Đào"), 2, "không có việc nào của đơn vị"),
        (("diff", "2019.yaml"), 2, "thiếu TỆP-MỚI.yaml"),
        (("diff", "2019.yaml", "2021.yaml"), 1, "2021.yaml: lỗi[BC150]"),
    ],
)
def test_what_cannot_be_done_is_told_and_no_file_is_touched(
    run: Run, tmp_path: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    before = contents(tmp_path)
    left, out, err = run(*words)
    assert (left, out) == (code, "")
    assert said in err
    assert contents(tmp_path) == before


def test_todo_as_json_has_every_item_with_its_place(run: Run, tmp_path: Path) -> None:
    run("new", "2020.yaml")
    code, out, _ = run("todo", "2021.yaml", "--format", "json")
    told = json.loads(out)
    assert code == 0
    assert (told["period"], told["done"], told["total"], told["percent"]) == ("năm 2021", 2, 9, 22)
    assert len(told["items"]) == 7
    lines = (tmp_path / "2021.yaml").read_text(encoding="utf-8").splitlines()
    for item in told["items"]:
        place = item["position"]
        line = lines[place["line"] - 1]
        assert place["file"] == "2021.yaml"
        assert 1 <= place["column"] <= len(line) + 1
        if item["kind"] == "review":
            assert line.strip().startswith("# XEM LẠI:")
    [review] = [item for item in told["items"] if item["kind"] == "review"]
    assert review["supplier"] == "Văn phòng", "the section says who writes it"


def test_todo_as_json_tells_a_warning_in_the_answer_and_not_beside_it(
    run: Run, tmp_path: Path
) -> None:
    for name, lines in (("qua", "quý I/2020"), ("nay", "quý III/2020\nky_truoc: qua.yaml")):
        text = (tmp_path / "2019.yaml").read_text(encoding="utf-8")
        (tmp_path / f"{name}.yaml").write_text(
            text.replace("ky_bao_cao: 2019", f"ky_bao_cao: {lines}"), encoding="utf-8"
        )
    assert "BC341" in run("todo", "nay.yaml")[2]
    code, out, err = run("todo", "nay.yaml", "--format", "json")
    told = json.loads(out)
    assert (code, err, told["warnings"]) == (0, "", 1)
    assert [problem["code"] for problem in told["problems"]] == ["BC341"]


def test_strict_fails_while_something_is_missing(run: Run) -> None:
    run("new", "2020.yaml")
    assert run("todo", "2021.yaml")[0] == 0
    assert run("todo", "2021.yaml", "--strict")[0] == 1
    assert run("todo", "2020.yaml", "--strict")[0] == 0


def test_a_mark_that_was_dealt_with_is_no_longer_told(run: Run, tmp_path: Path) -> None:
    run("new", "2020.yaml")
    path = tmp_path / "2021.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(x for x in lines if "# XEM LẠI:" not in x), encoding="utf-8")
    assert "xem lại" not in run("todo", "2021.yaml")[1]


def test_words_like_a_mark_inside_a_text_are_told_as_words_of_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "2020.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("      Năm {{", "      # XEM LẠI: là chữ\n\n      Năm {{"), encoding="utf-8"
    )
    told = run("todo", "2020.yaml")[1]
    assert "chữ «XEM LẠI» còn trong lời văn" in told
    assert "xem lại: là chữ" not in told


def test_diff_as_json_has_exact_numbers(run: Run) -> None:
    told = json.loads(run("diff", "2019.yaml", "2020.yaml", "--format", "json")[1])
    changes = [c for c in told["changes"] if c["name"] == "tap_huan.hoc_vien"]
    [students] = [change for change in changes if change["difference"]]
    assert students == {
        "subject": "figure",
        "kind": "value",
        "name": "tap_huan.hoc_vien",
        "key": "thuc_hien",
        "before": {"printed": "177 người", "position": place("2019.yaml", 18, 62)},
        "after": {"printed": "407 người", "position": place("2020.yaml", 21, 62)},
        "difference": {"amount": "230", "unit": "người", "percent": "129.94", "jump": None},
        "remark": None,
    }


def place(file: str, line: int, column: int) -> dict[str, object]:
    return {"file": file, "line": line, "column": column, "part": None}


def test_diff_speaks_of_a_changed_unit_that_a_load_refuses(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "2020.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("don_vi_tinh: lớp,", "don_vi_tinh: khóa,"), encoding="utf-8")
    assert "BC306" in run("render", "2020.yaml")[2]
    code, out, _ = run("diff", "2019.yaml", "2020.yaml")
    assert code == 0
    assert "Số liệu đổi đơn vị tính (1)\n  tap_huan.lop [don_vi_tinh]: lớp → khóa" in out


def test_two_versions_of_one_year_can_be_compared(run: Run, tmp_path: Path) -> None:
    text = (tmp_path / "2020.yaml").read_text(encoding="utf-8")
    changed = text.replace("thuc_hien: 407", "thuc_hien: 407000")
    (tmp_path / "2020-sua.yaml").write_text(changed, encoding="utf-8")
    out = run("diff", "2020.yaml", "2020-sua.yaml")[1]
    assert "tap_huan.hoc_vien: 407 người → 407.000 người, tăng 406.593 người" in out
    assert "bất thường: ×1000" in out
    assert run("diff", "2020.yaml", "2020.yaml")[1] == (
        "năm 2020 → năm 2020: không có gì khác nhau.\n"
    )


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_both_sheets_come_in_every_form(run: Run, form: str) -> None:
    for words in (("todo", "2020.yaml"), ("diff", "2019.yaml", "2020.yaml")):
        code, out, err = run(*words, "--format", form)
        assert (code, err) == (0, "")
        assert out.strip()


def test_a_new_file_that_cannot_be_read_again_is_never_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "2020.yaml"
    texts = "\n".join(f"  - van: Kế hoạch năm 2020, đợt {number}." for number in range(200))
    header = old.read_text(encoding="utf-8").partition("so_lieu:")[0].replace("ky_truoc", "# trước")
    old.write_text(f"{header}noi_dung:\n{texts}\n", encoding="utf-8")
    made = baocao_gen.new_year(old)
    monkeypatch.setattr("baocao_gen.files.text.MAX_BYTES", len(made.encode()) - 1)
    code, out, err = run("new", "2020.yaml")
    assert (code, out) == (1, "")
    assert "2021.yaml: lỗi[BC344]: tệp kỳ sau làm ra không đọc lại được" in err
    assert not (tmp_path / "2021.yaml").exists()

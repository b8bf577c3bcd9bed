"""`baocao-gen check` and what goes with it: many files, formats, own rules, tables, coverage.

Judges: checks/evidence/printed.py, checks/tie.py
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import docx
import pytest
import yaml
from command_line import Run, runner
from judges import open_xml_errors

import baocao_gen
from baocao_gen.checks import RULES
from baocao_gen.checks.coverage import coverage
from baocao_gen.checks.explain import meanings
from baocao_gen.cli import commands
from baocao_gen.problems.problem import Severity

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
HEADER = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Thông tin và Truyền thông
  so_van_ban: "05"
  ky_hieu: BC-STTTT
  dia_danh: Tiền Giang
  ngay_ban_hanh: 08/7/2020
  trich_yeu: Tổng kết công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}
  noi_nhan: ["Lưu: VT, VP"]
noi_dung:
  - van: Có {{ n.tong | kem_don_vi }}.
"""
WRONG_SUM = """\
so_lieu:
  n:
    tong: {don_vi_tinh: hồ sơ, thuc_hien: 23, gom: [a, b]}
    a: {don_vi_tinh: hồ sơ, thuc_hien: 10}
    b: {don_vi_tinh: hồ sơ, thuc_hien: 6}
"""
RIGHT_SUM = WRONG_SUM.replace("23", "16")
ODD = """\
so_lieu:
  n:
    tong: {don_vi_tinh: hồ sơ, thuc_hien: 2300, cung_ky: 230}
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in a folder with three year files: right, wrong and odd."""
    monkeypatch.chdir(tmp_path)
    for name, figures in (("dung", RIGHT_SUM), ("sai", WRONG_SUM), ("ngo", ODD)):
        (tmp_path / f"{name}.yaml").write_text(HEADER + figures, encoding="utf-8")

    return runner(capsys)


@pytest.mark.parametrize(
    "name", ["data/2019.yaml", "data/2020.yaml", *sorted(map(str, ROOT.glob("examples/*/*.yaml")))]
)
def test_a_sound_year_file_of_the_project_is_met_with_silence(name: str, run: Run) -> None:
    code, out, err = run("check", "--strict", str(ROOT / name))
    assert (code, err) == (0, "")
    assert out.startswith("Không thấy mâu thuẫn nào")


def test_a_contradiction_is_told_with_its_line_and_exit_code_1(run: Run) -> None:
    code, out, _ = run("check", "sai.yaml")
    assert code == 1
    assert out.startswith("sai.yaml:15:43: lỗi[BC304]: ghi 23 nhưng tính ra 16\n")
    assert out.endswith("1 lỗi\n")


def test_a_warning_lets_pass_unless_strict(run: Run) -> None:
    assert run("check", "ngo.yaml")[0] == 0
    assert run("check", "--strict", "ngo.yaml")[0] == 1


def test_many_files_are_told_together_and_a_broken_one_stops_no_other(run: Run) -> None:
    Path("hong.yaml").write_text("ky_bao_cao: [2020\n", encoding="utf-8")
    code, out, _ = run("check", "sai.yaml", "khong-co.yaml", "dung.yaml", "hong.yaml", "ngo.yaml")
    assert code == 1
    told = [name for name in ("sai", "khong-co", "dung", "hong", "ngo") if f"{name}.yaml" in out]
    assert told == ["sai", "khong-co", "hong", "ngo"]


def test_no_file_at_all_is_a_wrong_command_line(run: Run) -> None:
    assert run("check")[0] == 2


def test_json_github_and_sarif_say_the_same(run: Run) -> None:
    as_json = json.loads(run("check", "--format", "json", "sai.yaml", "ngo.yaml")[1])
    assert (as_json["errors"], as_json["warnings"], as_json["notes"]) == (1, 1, 0)
    github = run("check", "--format", "github", "sai.yaml", "ngo.yaml")[1].splitlines()
    assert [line.partition(" ")[0] for line in github] == ["::warning", "::error"]
    sarif = json.loads(run("check", "--format", "sarif", "sai.yaml", "ngo.yaml")[1])
    assert sarif["version"] == "2.1.0"
    [one] = sarif["runs"]
    assert [result["level"] for result in one["results"]] == ["warning", "error"]
    error = one["results"][1]
    place = error["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "sai.yaml"},
        "region": {"startLine": 15, "startColumn": 43},
    }
    assert len(error["relatedLocations"]) == 3
    assert one["tool"]["driver"]["rules"][error["ruleIndex"]]["id"] == "BC304"


def test_an_empty_sarif_log_has_no_results(run: Run) -> None:
    [one] = json.loads(run("check", "--format", "sarif", "dung.yaml")[1])["runs"]
    assert one["results"] == []


def test_a_format_that_is_none_is_told_in_vietnamese(run: Run) -> None:
    code, _, err = run("check", "--format", "xml", "dung.yaml")
    assert code == 2
    assert "--format nhận một trong: text, json, github, sarif" in err


def test_render_refuses_a_contradiction_and_writes_nothing(run: Run) -> None:
    code, _, err = run("render", "sai.yaml")
    assert code == 1
    assert "BC304" in err
    assert not Path("sai.docx").exists()


def test_render_without_check_prints_and_says_so_aloud(run: Run) -> None:
    code, out, _ = run("render", "--no-check", "sai.yaml")
    assert code == 0
    assert "Chưa kiểm tra số liệu" in out
    properties = docx.Document("sai.docx").core_properties
    assert properties.content_status == "Chưa kiểm tra số liệu"
    assert "--no-check" in properties.comments


def test_without_check_nothing_is_loaded_that_only_checks_need(run: Run) -> None:
    script = (
        "import sys\nfrom baocao_gen import cli\ntry:\n"
        "    cli.main(['render', '--no-check', 'sai.yaml'])\nexcept SystemExit:\n"
        "    print({'docx', 'baocao_gen.checks'} & sys.modules.keys())\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "set()"


def test_a_checked_report_says_nothing_of_checks_in_its_properties(run: Run) -> None:
    assert run("render", "dung.yaml")[0] == 0
    assert not docx.Document("dung.docx").core_properties.content_status


@pytest.mark.office
def test_an_unchecked_report_is_still_a_sound_word_file(run: Run) -> None:
    run("render", "--no-check", "sai.yaml")
    first = Path("sai.docx").read_bytes()
    run("render", "--no-check", "--force", "sai.yaml")
    assert Path("sai.docx").read_bytes() == first
    assert open_xml_errors(Path("sai.docx")) == []


def test_render_tells_warnings_and_prints(run: Run) -> None:
    code, out, err = run("render", "ngo.yaml")
    assert code == 0
    assert "BC321" in err
    assert "Đã ghi ngo.docx" in out


def test_the_library_checks_a_report_built_in_python() -> None:
    data = yaml.safe_load(HEADER + WRONG_SUM)
    [problem] = baocao_gen.check(baocao_gen.build(data))
    assert (problem.code, problem.severity) == ("BC304", Severity.ERROR)
    assert problem.position is not None
    assert problem.position.part == "so_lieu.n.tong.thuc_hien"
    with pytest.raises(baocao_gen.InvalidReport):
        baocao_gen.render(baocao_gen.build(data))
    assert baocao_gen.render(baocao_gen.build(data), checked=False)


def test_check_tells_faults_of_texts_too(run: Run) -> None:
    text = (HEADER + RIGHT_SUM).replace("n.tong |", "n.tonk |")
    Path("dung.yaml").write_text(text, encoding="utf-8")
    assert "BC402" in run("check", "dung.yaml")[1]


def test_every_code_can_be_explained(run: Run) -> None:
    for code in meanings():
        assert run("explain", code)[1].startswith(f"{code}: ")
    for rule in RULES:
        assert rule.explanation.strip() in run("explain", rule.code.lower())[1]


def test_explain_lists_all_codes_and_says_so_when_there_is_none(run: Run) -> None:
    assert len(run("explain")[1].splitlines()) == len(meanings())
    assert run("explain", "304") == run("explain", "BC304")
    code, _, err = run("explain", "BC3O4")
    assert code == 2
    assert "không có mã «BC3O4»" in err


def with_rules(rules: str) -> None:
    Path("dung.yaml").write_text(HEADER + RIGHT_SUM + rules, encoding="utf-8")


def test_rules_of_a_shared_file_are_asked_and_told_in_that_file(run: Run) -> None:
    Path("chung").mkdir()
    Path("chung/a.yaml").write_text("quy_tac: [{tu_tep: b.yaml}]\n", encoding="utf-8")
    Path("chung/b.yaml").write_text(
        "quy_tac:\n"
        "  - {bieu_thuc: n.tong < 10, thong_bao: quá mười hồ sơ}\n"
        "  - {bieu_thuc: khac.x < 10, thong_bao: của báo cáo khác, muc_do: loi}\n",
        encoding="utf-8",
    )
    with_rules("quy_tac: [{tu_tep: chung/a.yaml}]\n")
    out = run("check", "dung.yaml")[1]
    assert "chung/b.yaml:2:17: lỗi[BC331]: quá mười hồ sơ" in out
    assert "chung/b.yaml:3:17: cảnh báo[BC332]" in out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "không tìm thấy"),
        ("quy_tac: [{tu_tep: chung.yaml}]", "gọi vòng"),
        ("quy_tac: [{tu_tep: dung.yaml}]", "BC202"),
        ("a: &a [1]\nb: [*a, *a]\n", "BC"),
        ("quy_tac:\n  - {bieu_thucc: a, thong_bao: b}\n", "có phải «bieu_thuc»"),
        ("quy_tac:\n  - {bieu_thuc: a}\n", "BC218"),
        ("\x00\x01", "BC"),
        ("[" * 5000, "BC"),
    ],
    ids=["missing", "cyclic", "a year file", "aliases", "typo", "half", "bytes", "deep"],
)
def test_a_rule_file_that_cannot_be_used_is_told_at_its_key(
    content: str | None, said: str, run: Run
) -> None:
    if content is not None:
        Path("chung.yaml").write_text(content, encoding="utf-8")
    with_rules("quy_tac: [{tu_tep: chung.yaml}]\n")
    code, out, _ = run("check", "dung.yaml")
    assert code == 1
    assert "BC334" in out
    assert said in out


def test_a_rule_that_would_never_end_is_stopped(run: Run) -> None:
    with_rules('quy_tac: [{bieu_thuc: "range(99999999999) | list | length > 1", thong_bao: x}]\n')
    assert "BC333" in run("check", "dung.yaml")[1]


def with_table(name: str, content: bytes) -> None:
    Path(name).write_bytes(content)
    with_rules(f"doi_chieu: [{name}]\n")


def test_a_table_in_a_workbook_is_compared_like_one_in_csv(run: Run) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for row in (["Tên số liệu", "Thực hiện"], ["n.a", 10], ["n.b", 7]):
        book.active.append(row)
    book.save("goc.xlsx")
    with_rules("doi_chieu: [goc.xlsx]\n")
    out = run("check", "dung.yaml")[1]
    assert "BC316]: ghi 6, bảng gốc là 7" in out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("thuc_hien\n5\n", "thiếu cột «so_lieu»"),
        ("so_lieu;ghi chu\nn.a;x\n", "thiếu cột «thuc_hien»"),
        ("so_lieu;thuc_hien\nn.a;1.988\n", "goc.csv:2:5: lỗi[BC203]"),
        ("so_lieu;thuc_hien\nn.a;mười\n", "BC203"),
        ("", "BC318"),
    ],
)
def test_a_table_that_cannot_be_used_is_told(content: str, said: str, run: Run) -> None:
    with_table("goc.csv", content.encode())
    code, out, _ = run("check", "dung.yaml")
    assert code == 1
    assert said in out


def test_a_table_that_is_not_there_is_told_at_its_key(run: Run) -> None:
    with_rules("doi_chieu: [goc.csv]\n")
    assert "BC318]: không dùng được bảng gốc «goc.csv»" in run("check", "dung.yaml")[1]


def test_nine_figures_in_ten_of_the_2020_report_are_defended() -> None:
    known = coverage(baocao_gen.load(DATA / "2020.yaml"))
    assert known.figures == len(baocao_gen.load(DATA / "2020.yaml").figures)
    assert known.share >= 0.9
    assert known.bound_numbers >= 0.9 * known.typed_numbers


def test_a_number_that_no_rule_would_defend_is_named(run: Run) -> None:
    out = run("check", "--stats", "ngo.yaml")[1]
    assert "ngo.yaml:15:43: n.tong" in out
    assert "0/2 con số đã gõ" in out


def test_the_numbers_of_the_texts_are_counted_by_where_they_come_from() -> None:
    text = (
        "Năm {{ nam }}, theo Kế hoạch số 35/KH-UBND, có {{ n.tong | kem_don_vi }} và 12 lớp; "
        "{% if n.tong > 1 %}tức {{ n.a }} và {{ n.b }}{% endif %}."
    )
    data = yaml.safe_load(HEADER + RIGHT_SUM)
    data["noi_dung"] = [{"van": text.partition("; ")[0]}, {"van": text.partition("; ")[2]}]
    known = coverage(baocao_gen.build(data)).printed
    assert (known.from_data, known.typed_quantities, known.typed_names) == (4, 1, 1)
    assert known.total == 6


def test_parts_of_a_stated_total_are_defended_and_a_rounded_share_does_not_defend() -> None:
    figures = """\
so_lieu:
  n:
    tong: {don_vi_tinh: hồ sơ, thuc_hien: 30000, gom: [a, b]}
    a: {don_vi_tinh: hồ sơ, thuc_hien: 10000}
    b: {don_vi_tinh: hồ sơ, gom: [c, d]}
    c: {don_vi_tinh: hồ sơ, thuc_hien: 15000}
    d: {don_vi_tinh: hồ sơ, thuc_hien: 5000}
    ty_le: {don_vi_tinh: "%", thuc_hien: "50", cong_thuc: e / f}
    e: {don_vi_tinh: người, thuc_hien: 40000}
    f: {don_vi_tinh: người, thuc_hien: 80000}
"""
    known = coverage(baocao_gen.build(yaml.safe_load(HEADER + figures)))
    assert [loose.name for loose in known.loose] == ["n.e", "n.f"]
    assert (known.computed, known.bound) == (1, 5)


def test_the_pre_commit_hook_calls_a_command_that_exists() -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, command = hook["entry"].split()
    assert (program, hook["language"]) == ("baocao-gen", "python")
    assert command in commands.cli.list_commands(click.Context(commands.cli))
    for name in ("2020.yaml", "data/2020-10.yaml", "quy-3-2020.yaml"):
        assert re.search(hook["files"], name)
    assert not re.search(hook["files"], "mkdocs.yaml")


@pytest.mark.slow
def test_one_seeded_error_in_ten_is_found_at_its_line(tmp_path: Path) -> None:
    sys.path.insert(0, str(ROOT / "benchmarks"))
    import mutations

    shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("*.docx", "*.pdf"))
    seeded, missed = mutations.run(tmp_path / "data" / "2020.yaml", step=10)
    assert seeded.total() > 20
    assert not missed

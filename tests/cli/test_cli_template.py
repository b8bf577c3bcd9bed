"""``baocao-gen template check | inspect | new``: run as a clerk runs them, in an empty folder.

Judges: cli/parameters.py, cli/tell.py, cli/template/__init__.py, cli/template/check.py,
cli/template/inspect.py, cli/template/new.py
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from command_line import Run, runner

from baocao_gen import cli

ROOT = Path(__file__).parents[2]
YEAR = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Mẫu
  ky_hieu: BC-SM
  dia_danh: Mẫu
  trich_yeu: Tổng kết
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  nhom:
    a: {don_vi_tinh: hồ sơ, thuc_hien: 1988}
noi_dung:
  - van: Có {{ nhom.a | kem_don_vi }}.
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in a folder with a year file and two templates, one good, one bad."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "2020.yaml").write_text(YEAR, encoding="utf-8")
    for name, words in (
        ("tot.docx", ["{{p noi_dung }}"]),
        ("sai.docx", ["{{p noi_dung }}", "Năm 2020 có {{ nhom.b }}"]),
    ):
        template = docx.Document()
        for line in words:
            template.add_paragraph(line)
        template.save(str(tmp_path / name))

    return runner(capsys, "template")


def test_a_good_template_is_said_to_be_good(run: Run) -> None:
    expected = (0, "tot.docx: không thấy chỗ nào sai.\n", "")
    assert run("check", "tot.docx") == expected
    assert run("check", "tot.docx", "2020.yaml") == expected


def test_findings_are_told_with_place_and_hint_and_errors_end_in_code_1(run: Run) -> None:
    code, out, err = run("check", "sai.docx", "2020.yaml")
    assert (code, err) == (1, "")
    assert out == (
        "sai.docx (thân): lỗi[BC520]: thẻ «{{ nhom.b }}» gọi một tên không có: «b»\n"
        "    Năm 2020 có {{ nhom.b }}\n"
        "    gợi ý: các tên có ở đây: a\n"
        "\n"
        "sai.docx (thân): cảnh báo[BC530]: năm «2020» gõ tay trong mẫu: kỳ nào cũng in y như thế\n"
        "    Năm 2020 có {{ nhom.b }}\n"
        "    gợi ý: gõ {{ nam }} thay cho năm này\n"
        "\n"
        "1 lỗi, 1 cảnh báo\n"
    )


def test_warnings_alone_end_in_code_0(run: Run) -> None:
    code, out, _ = run("check", "sai.docx")
    assert code == 0
    assert "2 cảnh báo" in out


def test_findings_for_programs(run: Run) -> None:
    code, out, _ = run("check", "sai.docx", "2020.yaml", "--format", "json")
    found = json.loads(out)
    assert (code, found["errors"], found["warnings"]) == (1, 1, 1)
    assert (found["template"], found["files"]) == ("sai.docx", [])
    assert found["problems"][0]["position"]["part"] == "thân"
    code, out, _ = run("check", "sai.docx", "2020.yaml", "--format", "github")
    assert code == 1
    assert out.startswith("::error file=sai.docx,title=BC520::thân: thẻ «{{ nhom.b }}»")
    assert run("check", "tot.docx", "--format", "github") == (0, "", "")


def test_findings_become_comments_in_a_copy_and_the_template_stays(run: Run) -> None:
    before = Path("sai.docx").read_bytes()
    code, out, _ = run("check", "sai.docx", "2020.yaml", "--annotate", "nhan-xet.docx")
    assert code == 1
    assert out.endswith("Đã ghi nhan-xet.docx: 2 nhận xét.\n")
    assert Path("sai.docx").read_bytes() == before
    with zipfile.ZipFile("nhan-xet.docx") as copy:
        assert copy.read("word/comments.xml").decode().count("<w:comment ") == 2
    again = ("--annotate", "nhan-xet.docx", "--force", "--format", "json")
    assert json.loads(run("check", "sai.docx", *again)[1])["files"] == ["nhan-xet.docx"]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("check",), 2, "thiếu MẪU.docx"),
        (("check", "khong-co.docx"), 1, "BC150"),
        (("check", "baocao"), 1, "BC153"),
        (("check", "mau.doc"), 1, "lưu thành Word Document (.docx)"),
        (("check", "tot.docx", "khong-co.yaml"), 1, "BC150"),
        (("check", "tot.docx", "--format", "xml"), 2, "--format"),
        (("check", "tot.docx", "--annotate", "tot.docx"), 3, "BC160"),
        (("check", "tot.docx", "--annotate", "tot.docx", "--force"), 2, "trùng với chính mẫu này"),
        (("check", "tot.docx", "--annotate", "a.txt"), 2, "phải có đuôi .docx"),
        (("check", "tot.docx", "--annotate", "khong/a.docx"), 3, "BC162"),
        (("inspect", "2020.docx"), 1, "BC150"),
        (
            ("new", "--loai", "tơ trinhh"),
            2,
            "không có loại văn bản «tơ trinhh»; có phải «Tờ trình»?",
        ),
        (("new", "-o", "a.pdf"), 2, "phải có đuôi .docx"),
        (("new", "-o", "tot.docx"), 3, "BC160"),
        (("newp",), 2, "có phải «new»?"),
    ],
)
def test_a_wrong_command_is_told_and_writes_nothing(
    run: Run, words: tuple[str, ...], code: int, told: str
) -> None:
    before = sorted(path.name for path in Path().iterdir())
    left, out, err = run(*words)
    assert left == code
    assert told in out + err
    assert sorted(path.name for path in Path().iterdir()) == before


def test_a_template_that_does_not_open_is_told_and_gets_no_copy(run: Run) -> None:
    Path("hong.docx").write_bytes(b"PK")
    code, out, err = run("check", "hong.docx", "--annotate", "nhan-xet.docx")
    assert code == 1
    assert "BC501" in out
    assert err == "Chưa ghi nhan-xet.docx: tệp mẫu bị từ chối, không đặt nhận xét được.\n"
    assert not Path("nhan-xet.docx").exists()


@pytest.mark.parametrize("command", ["check", "inspect", "new"])
def test_help_is_all_vietnamese(run: Run, command: str) -> None:
    code, out, err = run(command, "--help")
    assert (code, err) == (0, "")
    for english in ("Usage", "Options", "Commands", "Show this", "TEXT", "PATH", "default"):
        assert english not in out


def test_inspect_draws_the_tree_of_the_shipped_template(
    run: Run, golden: Callable[[str, str], None]
) -> None:
    code, out, _ = run("inspect", "bao-cao")
    assert code == 0
    shown = out.replace(out.partition(" cần:")[0], "bao-cao.docx", 1)
    golden("mau-bao-cao-can-gi", shown)


def test_inspect_for_programs(run: Run) -> None:
    code, out, _ = run("inspect", "sai.docx", "--format", "json")
    assert code == 0
    tree = json.loads(out)
    assert [name["name"] for name in tree["names"]] == ["noi_dung", "nhom"]
    [figure] = tree["names"][1]["names"]
    assert (figure["name"], figure["is_list"], figure["names"]) == ("b", False, [])
    place = {"file": "sai.docx", "line": None, "column": None, "part": "thân"}
    assert figure["tags"] == [{"text": "{{ nhom.b }}", "position": place}]


def test_a_template_without_tags_needs_nothing(run: Run) -> None:
    docx.Document().save("trong.docx")
    assert run("inspect", "trong.docx") == (0, "trong.docx: mẫu không có thẻ nào gọi tên.\n", "")


def test_a_fresh_template_renders_with_its_year_file(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run("new", "--loai", "ttr", "--yaml")
    assert code == 0
    [year_file] = [path.name for path in Path().glob("to-trinh-*.yaml")]
    assert out.startswith(f"Đã ghi mau-to-trinh.docx và {year_file}: mẫu Tờ trình (TTr).\n")
    assert run("check", "mau-to-trinh.docx", year_file)[0] == 0
    with pytest.raises(SystemExit) as left:
        cli.main(["render", year_file])
    assert left.value.code == 1
    assert "chữ mẫu «Họ và tên» chưa được thay" in capsys.readouterr().err
    with pytest.raises(SystemExit) as left:
        cli.main(["render", year_file, "--draft"])  # beside its template, which stays
    assert not left.value.code
    assert capsys.readouterr().out.startswith(f"Đã ghi {Path(year_file).stem}.docx")


def test_without_a_kind_the_template_is_the_shipped_report(run: Run) -> None:
    assert run("new")[0] == 0
    assert Path("mau-bao-cao.docx").read_bytes() == (ROOT / "templates/bao-cao.docx").read_bytes()


def test_an_existing_file_is_overwritten_only_when_told(run: Run) -> None:
    before = Path("tot.docx").read_bytes()
    assert run("new", "-o", "tot.docx")[0] == 3
    assert Path("tot.docx").read_bytes() == before
    assert run("new", "-o", "tot.docx", "--force")[0] == 0
    assert Path("tot.docx").read_bytes() != before


def test_the_kinds_are_listed(run: Run) -> None:
    code, out, _ = run("new", "--list")
    assert code == 0
    assert len(out.splitlines()) == 29
    assert "Tờ trình        TTr" in out.splitlines()
    assert "Công văn" in out.splitlines()

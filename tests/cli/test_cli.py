"""The command line: words in, one call of the library, text and an exit code out.

Judges: cli/batch.py, cli/check.py, cli/help.py, cli/new.py, cli/render.py, cli/schema.py,
cli/stopping.py, cli/todo.py, cli/usage.py
"""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal
from unicodedata import normalize

import click
import docx
import pytest
from command_line import YEAR, Run

from baocao_gen._version import __version__
from baocao_gen.cli import commands
from baocao_gen.files import disk
from baocao_gen.yearfile.yaml import read, to_plain

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"


def listing(folder: Path) -> dict[str, tuple[int, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
    }


def test_version_is_one_line(run: Run) -> None:
    assert run("--version") == (0, f"baocao-gen {__version__}\n", "")
    assert run("-V") == (0, f"baocao-gen {__version__}\n", "")


@pytest.mark.parametrize(
    "words",
    [("--help",), ("-h",), ("batch", "--help"), ("schema", "-h"), ("web", "-h"), ("sheets", "-h")],
)
def test_help_is_all_vietnamese(run: Run, words: tuple[str, ...]) -> None:
    code, out, err = run(*words)
    assert (code, err) == (0, "")
    for english in ("Usage", "Options", "Commands", "Show this", "exit", "TEXT", "PATH", "COMMAND"):
        assert english not in out
    assert "[required]" not in out
    assert "..." not in out, "sentences are whole"
    assert "<=" not in out
    assert "Cách dùng: baocao-gen" in out
    assert "Tùy chọn" in out


def test_no_command_at_all_shows_the_help(run: Run) -> None:
    code, out, _ = run()
    assert code == 2
    assert "render" in out
    assert "schema" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rendr", "2020.yaml"), "không có lệnh «rendr»; có phải «render»?"),
        (("xyz",), "không có lệnh «xyz»"),
        (("render", "2020.yaml", "--drft"), "không có tùy chọn «--drft»; có phải «--draft»?"),
        (("render", "2020.yaml", "--nhap"), "không có tùy chọn «--nhap»"),
        (("render",), "thiếu TỆP.yaml"),
        (("render", "2020.yaml", "-o"), "cần một giá trị"),
        (("todo", "2020.yaml", "--unit", "Kho"), "không đơn vị nào còn việc"),
        (("render", "2020.yaml", "them.yaml"), "thừa tham số (them.yaml)"),
        (("render", "2020.yaml", "-o", "2020.yaml"), "«2020.yaml» phải có đuôi .docx"),
        (("render", "2020.yaml", "-o", "bao-cao", "--force"), "«bao-cao» phải có đuôi .docx"),
    ],
)
def test_a_wrong_command_line_is_told_in_vietnamese_with_code_2(
    run: Run, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    before = listing(tmp_path)
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert said in err
    assert "Xem: baocao-gen" in err
    for english in ("No such", "Missing", "requires", "unexpected", "Invalid", "Did you"):
        assert english not in err
    assert listing(tmp_path) == before


def test_render_writes_beside_the_input_and_says_so_in_one_line(run: Run, tmp_path: Path) -> None:
    code, out, err = run("render", "2020.yaml")
    assert (code, err) == (0, "")
    assert out == "Đã ghi 2020.docx: khoảng 1 trang, 1 số liệu, 0 chỗ trống.\n"
    assert sorted(listing(tmp_path)) == ["2020.docx", "2020.yaml"]


def test_render_writes_where_it_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bao cao").mkdir()
    code, out, _ = run("render", "2020.yaml", "-o", "bao cao/Báo cáo năm.docx")
    assert code == 0
    assert "bao cao/Báo cáo năm.docx" in out.replace("\\", "/")
    assert (tmp_path / "bao cao" / "Báo cáo năm.docx").stat().st_size > 1000


def test_two_runs_write_the_same_bytes(run: Run, tmp_path: Path) -> None:
    run("render", "2020.yaml")
    first = (tmp_path / "2020.docx").read_bytes()
    run("render", "2020.yaml", "--force")
    assert (tmp_path / "2020.docx").read_bytes() == first


def test_an_existing_file_is_kept_unless_forced(run: Run, tmp_path: Path) -> None:
    (tmp_path / "2020.docx").write_bytes(b"cu")
    code, out, err = run("render", "2020.yaml")
    assert (code, out) == (3, "")
    assert "BC160" in err
    assert "--force" in err
    assert (tmp_path / "2020.docx").read_bytes() == b"cu"
    assert run("render", "2020.yaml", "--force")[0] == 0
    assert (tmp_path / "2020.docx").read_bytes() != b"cu"


def folder_as_output(folder: Path) -> list[str]:
    (folder / "cho").mkdir()
    return ["render", "2020.yaml", "-o", "cho"]


def missing_folder(folder: Path) -> list[str]:
    return ["render", "2020.yaml", "-o", "khong-co/ra.docx"]


def read_only_file(folder: Path) -> list[str]:
    (folder / "ra.docx").write_bytes(b"cu")
    (folder / "ra.docx").chmod(0o444)
    return ["render", "2020.yaml", "-o", "ra.docx", "--force"]


def read_only_folder(folder: Path) -> list[str]:
    (folder / "cho").mkdir()
    (folder / "cho").chmod(0o555)
    return ["render", "2020.yaml", "-o", "cho/ra.docx"]


def place_where_nothing_can_be_written(folder: Path) -> list[str]:
    return ["render", "2020.yaml", "-o", "/proc/ra.docx"]


def folder_without_a_name_as_output(folder: Path) -> list[str]:
    return ["template", "new", "-o", "."]


def folder_without_a_name_for_the_pdf(folder: Path) -> list[str]:
    return ["render", "2020.yaml", "--pdf", "-o", "."]


def folder_without_a_name_as_input(folder: Path) -> list[str]:
    return ["render", "."]


def missing_input(folder: Path) -> list[str]:
    return ["render", "2021.yaml"]


def folder_as_input(folder: Path) -> list[str]:
    (folder / "nam.yaml").mkdir()
    return ["render", "nam.yaml"]


def file_that_no_disk_can_hold(folder: Path) -> list[str]:
    return ["render", f"{'a' * 300}.yaml"]


def target_that_no_disk_can_hold(folder: Path) -> list[str]:
    return ["render", "2020.yaml", "-o", f"{'a' * 300}.docx"]


def bad_year_file(folder: Path) -> list[str]:
    (folder / "sai.yaml").write_text(YEAR.replace("1988", "1.988"), encoding="utf-8")
    return ["render", "sai.yaml"]


def fault_in_a_text(folder: Path) -> list[str]:
    (folder / "sai.yaml").write_text(YEAR.replace("nhom.a", "nhom.b"), encoding="utf-8")
    return ["render", "sai.yaml"]


def blank_figure(folder: Path) -> list[str]:
    (folder / "trong.yaml").write_text(YEAR.replace("1988", ""), encoding="utf-8")
    return ["render", "trong.yaml"]


def unknown_template(folder: Path) -> list[str]:
    return ["render", "2020.yaml", "--template", "bao-caoo"]


def missing_template(folder: Path) -> list[str]:
    return ["render", "2020.yaml", "--template", "mau-rieng.docx"]


def template_that_is_no_word_file(folder: Path) -> list[str]:
    (folder / "mau.docx").write_text("không phải Word", encoding="utf-8")
    return ["render", "2020.yaml", "--template", "mau.docx"]


AS_ROOT = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere"
)
FAILURES = [
    (folder_as_output, 3, "BC161"),
    (missing_folder, 3, "BC162"),
    pytest.param(read_only_file, 3, "BC163", marks=AS_ROOT),
    pytest.param(read_only_folder, 3, "BC164", marks=AS_ROOT),
    pytest.param(
        place_where_nothing_can_be_written,
        3,
        "BC164",
        marks=pytest.mark.skipif(not Path("/proc").is_dir(), reason="no such place here"),
    ),
    (missing_input, 1, "BC150"),
    (folder_as_input, 1, "BC151"),
    (folder_without_a_name_as_input, 1, "BC151"),
    (folder_without_a_name_as_output, 3, "BC161"),
    (folder_without_a_name_for_the_pdf, 3, "BC161"),
    (file_that_no_disk_can_hold, 1, "BC152"),
    (target_that_no_disk_can_hold, 3, "BC164"),
    (bad_year_file, 1, "BC203"),
    (fault_in_a_text, 1, "BC402"),
    (blank_figure, 1, "BC310"),
    (unknown_template, 1, "BC153"),
    (missing_template, 1, "BC150"),
    (template_that_is_no_word_file, 1, "BC5"),
]


@pytest.mark.parametrize(("prepare", "exit_code", "problem"), FAILURES)
def test_a_failure_names_its_problem_and_leaves_the_folder_as_it_was(
    run: Run,
    tmp_path: Path,
    prepare: Callable[[Path], list[str]],
    exit_code: int,
    problem: str,
) -> None:
    words = prepare(tmp_path)
    before = listing(tmp_path)
    code, out, err = run(*words)
    assert (code, out) == (exit_code, "")
    assert problem in err
    assert "gợi ý: " in err
    assert listing(tmp_path) == before


def test_a_near_miss_in_a_file_name_is_suggested(run: Run) -> None:
    assert "có phải «2020.yaml»?" in run("render", "202.yaml")[2]
    assert "có phải «2020.yaml»?" in run("render", "2020")[2]
    assert "có phải «bao-cao»?" in run("render", "2020.yaml", "--template", "bao-caoo")[2]


def test_a_template_that_is_not_there_is_told_where_it_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "2020.yaml").write_text(f"mau: mau.docx\n{YEAR}", encoding="utf-8")
    assert (
        "2020.yaml:1:6: lỗi[BC153]: không tìm thấy tệp mẫu «mau.docx»"
        in run("render", "2020.yaml")[2]
    )


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_in_either_spelling_of_its_letters_is_the_file(
    run: Run, tmp_path: Path, form: Literal["NFC", "NFD"]
) -> None:
    other: Literal["NFC", "NFD"] = "NFD" if form == "NFC" else "NFC"
    folder = tmp_path / normalize(form, "thư mục")
    folder.mkdir()
    (folder / normalize(form, "năm trước.yaml")).write_text(
        YEAR.replace("2020", "2019"), encoding="utf-8"
    )
    shutil.copy(ROOT / "templates" / "bao-cao.docx", folder / normalize(form, "mẫu.docx"))
    text = f"mau: thư mục/mẫu.docx\nky_truoc: thư mục/năm trước.yaml\n{YEAR}"
    (tmp_path / normalize(form, "số.yaml")).write_text(normalize(other, text), encoding="utf-8")
    assert run("render", normalize(other, "số.yaml"), "-o", "ra.docx")[0] == 0
    (tmp_path / "ra.docx").unlink()
    template = normalize(other, "thư mục/mẫu.docx")
    assert run("render", "2020.yaml", "--template", template, "-o", "ra.docx")[0] == 0


def test_a_file_that_cannot_be_written_is_named_as_typed_with_the_remedy_for_its_cause(
    run: Run, tmp_path: Path
) -> None:
    long = f"{'a' * 251}.docx"
    _, _, err = run("render", "2020.yaml", "-o", long)
    assert err.startswith(f"{long}: lỗi[BC164]: không ghi được tệp (tên quá dài)\n")
    assert "gợi ý: đặt tên ngắn hơn\n" in err


def test_a_name_may_be_as_long_as_the_disk_allows(run: Run, tmp_path: Path) -> None:
    assert run("render", "2020.yaml", "-o", f"{'a' * 250}.docx")[0] == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
def test_output_that_leads_to_a_full_disk_is_told(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "baocao_gen.cli", "schema"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(words, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 3
    assert done.stderr.decode().startswith(
        "lỗi[BC164]: không ghi được phần cần in ra (đĩa đã đầy)\n    gợi ý: xóa bớt tệp"
    )


@pytest.mark.skipif(os.name == "nt", reason="no shell that closes an output")
@pytest.mark.parametrize(("command", "code"), [("render", 0), ("check", 0), ("rendr", 2)])
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_outputs_that_are_closed_before_the_start_stop_no_work(
    tmp_path: Path, command: str, code: int, closed: str
) -> None:
    (tmp_path / "2020.yaml").write_text(YEAR, encoding="utf-8")
    words = shlex.join([sys.executable, "-m", "baocao_gen.cli", command, "2020.yaml"])
    done = subprocess.run(
        f"exec {words} {closed}", shell=True, cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert (tmp_path / "2020.docx").exists() == (command == "render")


@pytest.mark.skipif(os.name == "nt", reason="no limit on the size of files")
def test_a_file_larger_than_the_machine_allows_is_told_so_and_is_not_written(
    tmp_path: Path,
) -> None:
    (tmp_path / "2020.yaml").write_text(YEAR, encoding="utf-8")
    words = shlex.join([sys.executable, "-m", "baocao_gen.cli", "render", "2020.yaml"])
    done = subprocess.run(
        f"ulimit -f 1; exec {words}", shell=True, cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 3
    assert "tệp lớn quá mức máy cho phép" in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["2020.yaml"]


@pytest.mark.parametrize("command", ["render", "batch"])
def test_a_template_without_tags_is_not_taken_in_silence(
    run: Run, tmp_path: Path, command: str
) -> None:
    docx.Document().save(str(tmp_path / "mau.docx"))
    (tmp_path / "2020.yaml").write_text(f"mau: mau.docx\n{YEAR}", encoding="utf-8")
    code, _, err = run(command, "2020.yaml", "-o", "ra.docx" if command == "render" else "ra")
    assert code == 0
    assert "mau.docx: cảnh báo[BC533]: mẫu không có thẻ nào: không gì của tệp năm được in" in err


def test_a_command_to_type_next_has_its_file_in_quotes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "báo cáo 2020.yaml").write_text(YEAR, encoding="utf-8")
    _, out, _ = run("new", "báo cáo 2020.yaml", "-o", "báo cáo 2021.yaml")
    assert out.endswith('baocao-gen todo "báo cáo 2021.yaml"\n')
    assert run("new", "2020.yaml")[1].endswith("baocao-gen todo 2021.yaml\n")


def test_a_file_of_quite_another_name_is_not_suggested(run: Run) -> None:
    assert "kiểm tra tên tệp và thư mục" in run("render", "quy-1.yaml")[2]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04\x14\x00", "tệp Word, Excel hoặc tệp nén"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "tệp Word hoặc Excel đời cũ"),
        (b"%PDF-1.7\n%\xe2\xe3", "tệp PDF"),
        (b"{\\rtf1\\ansi", "tệp RTF của Word"),
    ],
)
@pytest.mark.parametrize("command", ["render", "check", "new", "todo"])
def test_a_file_that_is_no_text_is_called_what_it_is(
    run: Run, tmp_path: Path, command: str, content: bytes, kind: str
) -> None:
    (tmp_path / "so-lieu.docx").write_bytes(content)
    code, out, err = run(command, "so-lieu.docx")
    assert code == 1
    assert f"so-lieu.docx: lỗi[BC102]: đây là {kind}, không phải tệp chữ" in out + err
    assert "--force" not in err
    assert "baocao-gen import" in out + err, "it bears the name of a Word file"


def test_a_wrong_command_line_leads_to_the_help_of_its_command(run: Run) -> None:
    assert run("render")[2].endswith("Xem: baocao-gen render --help\n")
    assert run("template", "nwe")[2].endswith("Xem: baocao-gen template --help\n")


def test_a_draft_is_written_with_its_blanks_counted(run: Run, tmp_path: Path) -> None:
    words = blank_figure(tmp_path)
    code, out, _ = run(*words, "--draft")
    assert code == 0
    assert "1 chỗ trống" in out


def test_all_blanks_are_listed_at_once(run: Run, tmp_path: Path) -> None:
    text = YEAR.replace("1988", "").replace("ho_ten: Nguyễn Văn A", "ho_ten: ")
    (tmp_path / "trong.yaml").write_text(text, encoding="utf-8")
    code, _, err = run("render", "trong.yaml")
    assert code == 1
    assert "BC310" in err
    assert "BC410" in err
    assert err.rstrip().endswith("2 lỗi")


def test_warnings_go_to_stderr_and_stop_nothing(run: Run, tmp_path: Path) -> None:
    figure = "    a:\n      don_vi_tinh: tỷ đồng\n      thuc_hien: 1,988\nnoi_dung:"
    text = YEAR.replace("    a: {don_vi_tinh: hồ sơ, thuc_hien: 1988}\nnoi_dung:", figure)
    (tmp_path / "nhac.yaml").write_text(text, encoding="utf-8")
    code, out, err = run("render", "nhac.yaml")
    assert code == 0
    assert out.startswith("Đã ghi")
    assert "cảnh báo[BC216]" in err


def test_last_year_and_the_template_are_sought_beside_the_year_file(
    run: Run, tmp_path: Path
) -> None:
    office = tmp_path / "van phong"
    office.mkdir()
    (office / "2019.yaml").write_text(YEAR.replace("2020", "2019", 1), encoding="utf-8")
    shutil.copy(ROOT / "templates" / "bao-cao.docx", office / "rieng.docx")
    text = "ky_truoc: 2019.yaml\nmau: rieng.docx\n" + YEAR.replace("kem_don_vi", "tang_giam")
    (office / "2020.yaml").write_text(text, encoding="utf-8")
    assert run("render", "van phong/2020.yaml")[0] == 0
    assert (office / "2020.docx").exists()


def test_an_interrupted_run_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands.cli, "main", interrupted)
    code, out, err = run("render", "2020.yaml")
    assert (code, out) == (130, "")
    assert "đã dừng" in err


# --- the schema ----------------------------------------------------------------------------


def test_schema_prints_the_file_that_ships_with_the_data(run: Run) -> None:
    code, out, err = run("schema")
    assert (code, err) == (0, "")
    assert out == (DATA / "nam.schema.json").read_text(encoding="utf-8")


def test_schema_can_be_written_to_a_file(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("schema", "-o", "nam.schema.json")
    assert (code, out) == (0, "")
    assert json.loads((tmp_path / "nam.schema.json").read_bytes())["title"]


def test_the_schema_is_written_over_nothing_but_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mau.docx").write_bytes(b"mau")
    code, out, err = run("schema", "-o", "mau.docx")
    assert (code, out) == (2, "")
    assert ".json" in err
    assert (tmp_path / "mau.docx").read_bytes() == b"mau"


def unknown_keys(value: Any, schema: Any, root: Any, path: str = "") -> list[str]:
    """The keys of a file that the schema does not explain (one branch of a union must fit)."""
    if "$ref" in schema:
        return unknown_keys(value, root["$defs"][schema["$ref"].rsplit("/", 1)[1]], root, path)
    branches = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    if branches:
        return min((unknown_keys(value, branch, root, path) for branch in branches), key=len)
    if isinstance(value, list):
        items = schema.get("items", {})
        return [
            e for i, v in enumerate(value) for e in unknown_keys(v, items, root, f"{path}[{i}]")
        ]
    if not isinstance(value, dict):
        return []
    known, other = schema.get("properties", {}), schema.get("additionalProperties")
    if not known and not isinstance(other, dict):
        return [path]
    found = []
    for key, inner in value.items():
        below = known.get(key, other if isinstance(other, dict) else None)
        here = f"{path}.{key}"
        found += [here] if below is None else unknown_keys(inner, below, root, here)
    return found


@pytest.mark.parametrize("file", sorted(DATA.glob("*.yaml")), ids=lambda path: path.name)
def test_the_schema_knows_every_key_of_the_shipped_files(file: Path) -> None:
    schema = json.loads((DATA / "nam.schema.json").read_bytes())
    root, problems = read(file.read_bytes(), file.name)
    assert not problems
    assert unknown_keys(to_plain(root), schema, schema) == []
    assert file.read_text(encoding="utf-8").startswith(
        "# yaml-language-server: $schema=nam.schema.json\n"
    )


def test_every_key_of_the_schema_is_explained_in_vietnamese() -> None:
    schema = json.loads((DATA / "nam.schema.json").read_bytes())
    silent = [
        f"{name}.{key}"
        for name, part in [("", schema), *schema["$defs"].items()]
        for key, field in part.get("properties", {}).items()
        if not field.get("description")
    ]
    assert silent == []


def test_every_option_has_a_vietnamese_help() -> None:
    for command in [commands.cli, *commands.cli.commands.values()]:
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help
                assert not parameter.help.isascii()


def test_the_offices_own_template_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    own = (ROOT / "templates" / "bao-cao.docx").read_bytes()
    (tmp_path / "mau-rieng.docx").write_bytes(own)
    command = ("render", "2020.yaml", "--template", "mau-rieng.docx", "--force")
    code, _, err = run(*command, "-o", "mau-rieng.docx")
    assert (code, "nơi ghi trùng với tệp mẫu Word" in err) == (2, True)
    assert (tmp_path / "mau-rieng.docx").read_bytes() == own
    assert run(*command, "-o", "khac.docx")[0] == 0


def test_help_loads_no_model_of_the_year_file() -> None:
    program = (
        "import sys\n"
        "from baocao_gen.cli import main\n"
        "try:\n    main(['--help'])\n"
        "except SystemExit:\n    print('baocao_gen.yearfile.model' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.decode("utf-8").splitlines()[-1] == "False"


@pytest.mark.skipif(sys.platform == "win32", reason="a program that is a script")
@pytest.mark.parametrize(("content", "code"), [(None, 0), (b"edited", 3)])
def test_a_pdf_may_be_added_to_the_word_file_that_would_be_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None, code: int
) -> None:
    (tmp_path / "soffice").write_text(
        "#!/bin/sh\nfor word; do case $word in *.docx)\n"
        "printf '%%PDF <</Type/Page>> %%%%EOF' > \"${word%.docx}.pdf\";; esac; done\n"
    )
    (tmp_path / "soffice").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert run("render", "2020.yaml")[0] == 0
    if content is not None:
        (tmp_path / "2020.docx").write_bytes(content)
    got, out, err = run("render", "2020.yaml", "--pdf")
    assert (got, "BC160" in err, "Đã ghi 2020.docx và 2020.pdf: 1 trang" in out) == (
        code,
        code == 3,
        code == 0,
    )
    assert (tmp_path / "2020.pdf").exists() == (code == 0)


@pytest.mark.parametrize("words", [("render", "2020.yaml", "-o"), ("new", "2020.yaml", "-o")])
def test_a_file_that_comes_into_being_meanwhile_is_not_replaced(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """Somebody else writes the same new name between the look at it and the writing."""
    target = tmp_path / ("ra.docx" if words[0] == "render" else "ra.yaml")
    look = disk.check_target

    def look_and_be_overtaken(path: Path, *, force: bool) -> None:
        look(path, force=force)
        target.write_bytes(b"theirs")

    monkeypatch.setattr(disk, "check_target", look_and_be_overtaken)
    code, out, err = run(*words, target.name)
    assert (code, out, target.read_bytes()) == (3, "", b"theirs")
    assert err.startswith(f"{target.name}: lỗi[BC160]: tệp đã có, không ghi đè\n")
    assert run(*words, target.name, "--force")[0] == 0

"""``--format json``: every command that has it answers in one shape, run on the shipped files."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import docx
import pytest
from command_line import YEAR, Run, runner

import baocao_gen
from baocao_gen.cli import commands
from baocao_gen.cli.written import Fate
from baocao_gen.problems.answer import VERSION
from baocao_gen.problems.problem import Severity
from baocao_gen.years import diff
from baocao_gen.years.todo import todo

ROOT = Path(__file__).parents[2]
ENVELOPE = ["command", "version", "errors", "warnings", "notes", "problems"]
"""How every answer begins; a command's own keys follow."""
POSITION = {"file", "line", "column", "part"}
KEYS = {
    *ENVELOPE,
    *POSITION,
    # a problem
    *("code", "severity", "message", "hint", "position", "excerpt", "related", "source"),
    # todo
    *("period", "done", "total", "percent", "items"),
    *("kind", "section", "supplier", "unit", "last_year"),
    # diff
    *("year_file", "same", "lines", "left", "certainty", "reason", "words", "value", "printed"),
    *("old_period", "new_period", "changes", "subject", "name", "key", "before", "after"),
    *("printed", "difference", "amount", "jump", "remark"),
    # render and batch
    *("reports", "folder", "outcome", "files", "pages", "estimated_pages", "figures", "blanks"),
    *("checked", "signature_page", "fonts", "fonts_embedded", "stamped", "kept"),
    # tie, pull and trace
    *("found", "state", "witness", "value", "values", "taken", "places", "formula", "inputs"),
    *("sources", "prose", "number", "old_lines", "new_lines", "taken_from"),
    # sheets in
    *("units", "aspect", "doubtful", "missing", "unmatched", "written", "confirmed"),
    # template check and template inspect
    *("template", "names", "is_list", "loop_names", "filters", "tags", "text"),
}
"""Every key that an answer may have, and each of them occurs in one."""

WORDS: dict[str, list[list[str]]] = {
    "check": [["2020.yaml"], ["2019.yaml", "sai.yaml", "khong-co.yaml"]],
    "render": [
        ["2020.yaml"],
        ["sai.yaml"],
        ["khong-co.yaml"],
        ["2019.yaml", "-o", "2020.yaml/a.docx"],
    ],
    "todo": [["2020.yaml"], ["2021.yaml"], ["khong-co.yaml"]],
    "diff": [["2019.yaml", "2020.yaml"], ["2020.yaml", "2021.yaml"], ["2020.yaml", "x.yaml"]],
    "tie": [["nho.docx", "nho.yaml"], ["x.docx", "nho.yaml"]],
    "pull": [["nho.docx", "nho.yaml"], ["x.docx", "nho.yaml"]],
    "consolidate": [["tinh.yaml"], ["tinh.yaml", "--partial"], ["2020.yaml"]],
    "trace": [["2020.yaml", "dich_vu_cong.ty_le_muc_do_3"], ["nho.docx", "7.193"]],
    "batch": [["2019.yaml", "sai.yaml", "-o", "ra"], ["2019.yaml", "./2019.yml", "-o", "ra"]],
    "import": [["cu.docx", "-o", "doc"], ["2020.yaml", "-o", "ra"], ["x.docx", "-o", "ra"]],
    "sheets in": [
        ["bang.csv", "--into", "2020.yaml", "--dry-run"],
        ["2020.yaml", "--into", "2020.yaml"],
    ],
    "template check": [["bao-cao"], ["bao-cao", "2020.yaml"], ["mau.docx", "2020.yaml"]],
    "template inspect": [["bao-cao"], ["mau.docx"], ["khong-co.docx"]],
}
"""Command → what it is asked: the shipped files, and files with something wrong."""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in a folder with the shipped year files, a wrong one and a template."""
    for path in [*ROOT.glob("data/*.yaml"), *ROOT.glob("data/*.csv")]:
        shutil.copy(path, tmp_path)
    (tmp_path / "sai.yaml").write_text(YEAR.replace("nhom.a |", "nhom.b |"), encoding="utf-8")
    shutil.copy(tmp_path / "2019.yaml", tmp_path / "2019.yml")
    whole = YEAR.replace("nhom:", "nhom:\n    c: {don_vi_tinh: vụ}", 1)
    units = "tong_hop_tu: {don_vi: [{ten: Sở, tep: so.yaml}, {ten: Ban, tep: ban.yaml}]}\n"
    (tmp_path / "tinh.yaml").write_text(units + whole, encoding="utf-8")
    (tmp_path / "so.yaml").write_text(whole.replace("vụ}", "vụ, thuc_hien: 3}"), encoding="utf-8")
    template = docx.Document()
    template.add_paragraph(
        "Năm 2020 có {{ nhom.b }}: {% for muc in noi_dung %}{{ muc }}{% endfor %}"
    )
    template.save(str(tmp_path / "mau.docx"))
    table = "Phòng Bưu chính\nChỉ tiêu;ĐVT;Năm 2020\nBưu cục cấp 1;điểm;1\nBưu cục;xã;1\nA;điểm;1\n"
    (tmp_path / "bang.csv").write_text(table, encoding="utf-8")
    old = docx.Document()
    for words in ("BÁO CÁO", "Công tác năm 2020", "I. KẾT QUẢ", "Có 12 vụ, đạt 48.89%."):
        old.add_paragraph(words)
    old.save(str(tmp_path / "cu.docx"))
    monkeypatch.chdir(tmp_path)
    return runner(capsys)


def speaking_json(group: click.Group, words: str = "") -> Iterator[str]:
    """The words of every command that has ``--format json``."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from speaking_json(command, f"{words}{name} ")
        elif command is not None and any(
            "json" in option.type.choices
            for option in command.params
            if isinstance(option.type, click.Choice)
        ):
            yield f"{words}{name}"


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value, itself included."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        yield from objects(item)


def write_edited_report() -> None:
    """A small report, in which somebody has typed over its figure and a word."""
    Path("nho.yaml").write_text(YEAR, encoding="utf-8")
    baocao_gen.render(baocao_gen.load("nho.yaml"), "nho.docx")
    document = docx.Document("nho.docx")
    for paragraph in document.paragraphs:
        for one in paragraph.runs:
            one.text = one.text.replace("1.988", "7.193") if "1.988" in one.text else one.text
            one.text = one.text.replace("Có ", "Nhận ") if "Có " in one.text else one.text
    document.save("nho.docx")


def answers(run: Run, command: str) -> list[dict[str, Any]]:
    """What a command answers to all that it is asked."""
    told = []
    if "nho.docx" in WORDS[command][-1] + WORDS[command][0]:
        write_edited_report()
    for words in WORDS[command]:
        code, out, err = run(*command.split(), *words, "--format", "json")
        assert err == "", "all that is told is told in the answer"
        answer = json.loads(out)
        assert (code == 0) is (answer["errors"] == 0), out
        told.append(answer)
    return told


def test_every_command_with_the_option_is_asked_here() -> None:
    assert set(speaking_json(commands.cli)) == WORDS.keys()


@pytest.mark.parametrize("command", WORDS)
def test_an_answer_begins_with_the_envelope(run: Run, command: str) -> None:
    for answer in answers(run, command):
        assert list(answer)[: len(ENVELOPE)] == ENVELOPE
        assert (answer["command"], answer["version"]) == (command, VERSION)
        counted = [problem["severity"] for problem in answer["problems"]]
        for severity in ("error", "warning", "note"):
            assert answer[f"{severity}s"] == counted.count(severity)


@pytest.mark.parametrize("command", WORDS)
def test_a_place_is_called_position_and_has_four_keys(run: Run, command: str) -> None:
    for answer in answers(run, command):
        for found in objects(answer):
            place = found.get("position")
            if place is not None:
                assert place.keys() == POSITION
                assert isinstance(place["file"], str)
                assert {type(place["line"]), type(place["column"])} <= {int, type(None)}
                assert isinstance(place["part"], str | None)
            inside = [key for key, value in found.items() if has_keys_of_a_place(value)]
            assert inside in ([], ["position"])


def has_keys_of_a_place(value: Any) -> bool:
    return isinstance(value, dict) and bool(POSITION & value.keys())


def test_all_keys_are_english_words_of_one_list(run: Run) -> None:
    told = {
        key
        for command in WORDS
        for answer in answers(run, command)
        for found in objects(answer)
        for key in found
    }
    assert told == KEYS
    assert [key for key in KEYS if not re.fullmatch(r"[a-z]+(_[a-z]+)*", key)] == []


def test_the_guide_names_every_key_and_every_word() -> None:
    page = (ROOT / "docs" / "huong-dan" / "07-kiem-tra.md").read_text(encoding="utf-8")
    words = [*todo.ItemKind, *diff.ChangeKind, *diff.Subject, *Fate, *Severity]
    assert [word for word in (*KEYS, *words) if f"`{word}`" not in page] == []


def test_render_tells_what_it_wrote(run: Run) -> None:
    [written, failed, *_] = answers(run, "render")
    [report] = written["reports"]
    assert report.pop("estimated_pages") > 1
    assert report == {
        "source": "2020.yaml",
        "outcome": "written",
        "files": ["2020.docx"],
        "pages": None,
        "signature_page": None,
        "fonts": None,
        "fonts_embedded": None,
        "figures": len(baocao_gen.load("2020.yaml").figures),
        "blanks": 0,
        "checked": True,
        "kept": None,
        "stamped": False,
    }
    [report] = failed["reports"]
    assert (report["outcome"], report["files"], report["figures"]) == ("failed", [], None)
    assert [(p["code"], p["source"]) for p in failed["problems"]] == [("BC402", "sai.yaml")]


@pytest.mark.skipif(os.name != "posix", reason="a script of Unix in place of LibreOffice")
def test_render_tells_of_the_word_file_where_there_is_no_pdf_in_the_end(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    code, out, err = run("render", "2020.yaml", "--pdf", "--format", "json")
    told = json.loads(out)
    assert (code, err, told["problems"][0]["code"]) == (3, "", "BC192")
    [report] = told["reports"]
    assert (report["outcome"], report["files"], report["pages"]) == ("failed", ["2020.docx"], None)


def test_render_without_a_check_says_so(run: Run) -> None:
    _, out, err = run("render", "2020.yaml", "--no-check", "--format", "json")
    assert err == ""
    assert json.loads(out)["reports"][0]["checked"] is False


def test_batch_tells_of_every_report_and_names_it_beside_its_problems(run: Run) -> None:
    words = ("batch", "2019.yaml", "sai.yaml", "2020.yaml", "-o", "ra", "--format", "json")
    run("batch", "2019.yaml", "-o", "ra")
    code, out, _ = run(*words)
    told = json.loads(out)
    assert (code, told["folder"]) == (1, "ra")
    assert told["reports"] == [
        {"source": "2019.yaml", "outcome": "unchanged", "files": [str(Path("ra", "2019.docx"))]},
        {"source": "sai.yaml", "outcome": "failed", "files": []},
        {"source": "2020.yaml", "outcome": "written", "files": [str(Path("ra", "2020.docx"))]},
    ]
    assert [(p["code"], p["source"]) for p in told["problems"]] == [("BC402", "sai.yaml")]


def test_a_command_that_is_stopped_by_problems_has_no_keys_of_its_own(run: Run) -> None:
    code, out, err = run("todo", "khong-co.yaml", "--format", "json")
    told = json.loads(out)
    assert (code, err, list(told)) == (1, "", ENVELOPE)
    assert [problem["code"] for problem in told["problems"]] == ["BC150"]


def test_a_wrong_command_line_is_no_answer(run: Run) -> None:
    code, out, err = run("render", "2020.yaml", "-o", "a.pdf", "--format", "json")
    assert (code, out) == (2, "")
    assert "phải có đuôi .docx" in err

"""``render --so --ngay``: a finished year file gets its number and day, or nothing is changed."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from unicodedata import normalize

import docx
import pytest
from command_line import YEAR, Run, runner

from baocao_gen.cli.one_report import Work

WAITING = YEAR.replace('so_van_ban: "05"', "so_van_ban: # sau").replace("08/7/2020", "7/2020")
WANTED = WAITING.replace("so_van_ban: #", "so_van_ban: 123 #").replace(": 7/2020", ": 15/7/2020")
STAMP = ("--so", "123", "--ngay", "15/7/2020")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    (tmp_path / "2020.yaml").write_text(WAITING, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return runner(capsys)


def typed() -> str:
    return Path("2020.yaml").read_text(encoding="utf-8")


def names() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


def header() -> str:
    [table, *_] = docx.Document("2020.docx").tables
    text = " ".join(cell.text for row in table.rows for cell in row.cells)
    return " ".join(text.split())  # blanks that hold a date together are blanks too


def test_the_number_and_the_day_are_printed_and_written_into_the_year_file(run: Run) -> None:
    code, out, err = run("render", "2020.yaml", *STAMP)
    assert (code, err) == (0, "")
    assert out.splitlines()[1] == "Đã ghi số và ngày vào 2020.yaml."
    assert typed() == WANTED
    assert "Số: 123/BC-STTTT" in header()
    assert "ngày 15 tháng 7 năm 2020" in header()
    assert names() == ["2020.docx", "2020.yaml"]


def test_the_word_file_of_before_is_replaced_unless_somebody_has_edited_it(run: Run) -> None:
    run("render", "2020.yaml")
    code, out, _ = run("render", "2020.yaml", *STAMP, "--format", "json")
    [report] = json.loads(out)["reports"]
    assert (code, report["stamped"], report["outcome"]) == (0, True, "written")
    assert "Số: 123/BC-STTTT" in header()

    Path("2020.yaml").write_text(WAITING, encoding="utf-8")
    code, _, err = run("render", "2020.yaml", *STAMP)
    assert (code, "BC160" in err, typed()) == (3, True, WAITING)
    assert run("render", "2020.yaml", *STAMP, "--force")[0] == 0
    assert typed() == WANTED


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--so", "12/BC"), 1, "BC196"),
        (("--ngay", "31/6/2020"), 1, "BC204"),
        (("--ngay", "15/6/2020"), 1, "BC197"),
        ((*STAMP, "--draft"), 2, "không dùng với --draft"),
        ((*STAMP, "--template", "khong-co"), 1, "BC153"),
        ((*STAMP, "-o", "khong-co/a.docx"), 3, "BC162"),
    ],
)
def test_where_nothing_is_printed_nothing_is_written_into_the_year_file(
    run: Run, words: tuple[str, ...], code: int, told: str
) -> None:
    got, _, err = run("render", "2020.yaml", *words)
    assert (got, told in err) == (code, True), err
    assert typed() == WAITING
    assert names() == ["2020.yaml"]


def test_a_report_with_a_contradiction_gets_no_number(run: Run) -> None:
    wrong = WAITING.replace("nhom.a |", "nhom.b |")
    Path("2020.yaml").write_text(wrong, encoding="utf-8")
    assert run("render", "2020.yaml", *STAMP)[0] == 1
    assert typed() == wrong


@pytest.mark.skipif(os.name != "posix", reason="a script of Unix in place of LibreOffice")
def test_without_a_pdf_that_was_asked_for_the_year_file_waits_for_the_next_run(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    assert run("render", "2020.yaml", *STAMP, "--pdf")[0] == 3
    assert typed() == WAITING


def test_what_somebody_has_typed_meanwhile_is_not_lost(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = WAITING.replace("Tổng kết", "Sơ kết")
    before = Work._write

    def slow(self: Work, *words: object) -> None:
        Path("2020.yaml").write_text(later, encoding="utf-8")
        before(self, *words)  # type: ignore[arg-type]

    monkeypatch.setattr(Work, "_write", slow)
    code, _, err = run("render", "2020.yaml", *STAMP)
    assert (code, "BC198" in err, typed()) == (3, True, later)
    assert names() == ["2020.yaml"]


def test_a_name_that_the_disk_spells_otherwise_is_still_one_file(run: Run) -> None:
    on_disk, as_typed = normalize("NFD", "tiễn.yaml"), normalize("NFC", "tiễn.yaml")
    Path("2020.yaml").rename(on_disk)
    code, _, _ = run("render", as_typed, *STAMP, "-o", "a.docx")
    assert (code, names()) == (0, ["a.docx", on_disk])
    assert Path(on_disk).read_text(encoding="utf-8") == WANTED

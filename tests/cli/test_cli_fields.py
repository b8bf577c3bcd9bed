"""``render --thong-tin``: the fields for a registry's system beside the report, or nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import YEAR, Run, runner


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    (tmp_path / "2020.yaml").write_text(YEAR, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return runner(capsys)


def names() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


def test_the_fields_are_written_with_the_report_and_are_the_same_each_time(run: Run) -> None:
    code, out, err = run("render", "2020.yaml", "--thong-tin", "a.json")
    assert (code, err) == (0, "")
    assert out.startswith("Đã ghi 2020.docx và a.json: ")
    first = Path("a.json").read_bytes()
    told = json.loads(first)["MessageHeader"]
    assert told["Code"] == {"CodeNumber": "05", "CodeNotation": "BC-STTTT"}
    assert "OtherInfo" not in told, "nobody has counted the pages"
    run("render", "2020.yaml", "--thong-tin", "a.json", "--force")
    assert Path("a.json").read_bytes() == first


def test_a_stamp_stands_in_the_fields_too(run: Run) -> None:
    words = ("--so", "6", "--ngay", "15/7/2020", "--force", "--thong-tin", "a.XML")
    assert run("render", "2020.yaml", *words)[0] == 0
    text = Path("a.XML").read_text(encoding="utf-8")
    assert "<edXML:CodeNumber>6</edXML:CodeNumber>" in text
    assert "<edXML:PromulgationDate>2020/07/15</edXML:PromulgationDate>" in text


def test_what_is_still_to_come_is_told(run: Run) -> None:
    waiting = YEAR.replace('"05"', "").replace("08/7/2020", "")
    Path("2020.yaml").write_text(waiting, encoding="utf-8")
    code, _, err = run("render", "2020.yaml", "--thong-tin", "a.xml")
    assert (code, err.count("BC175")) == (0, 2)


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--thong-tin", "a.txt"), 2, "phải có đuôi .xml"),
        (("--thong-tin", "khong-co/a.xml"), 3, "BC162"),
        (("--thong-tin", "2020.xml", "--draft"), 2, "không dùng với --draft"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused_before_the_work(
    run: Run, words: tuple[str, ...], code: int, told: str
) -> None:
    got, _, err = run("render", "2020.yaml", *words)
    assert (got, told in err) == (code, True), err
    assert names() == ["2020.yaml"]


def test_a_file_that_is_there_is_kept(run: Run) -> None:
    Path("a.xml").write_text("của tôi", encoding="utf-8")
    code, _, err = run("render", "2020.yaml", "--thong-tin", "a.xml")
    assert (code, "BC160" in err) == (3, True)
    assert names() == ["2020.yaml", "a.xml"]


def test_a_subject_that_is_too_long_is_told_at_its_line_and_nothing_is_written(run: Run) -> None:
    Path("2020.yaml").write_text(YEAR.replace("Tổng kết", "Tổng kết " * 70), encoding="utf-8")
    code, _, err = run("render", "2020.yaml", "--thong-tin", "a.xml")
    assert (code, "2020.yaml:8:" in err, "BC175" in err) == (1, True, True)
    assert names() == ["2020.yaml"]


@pytest.mark.office
def test_the_pages_of_the_pdf_are_among_the_fields(run: Run) -> None:
    assert run("render", "2020.yaml", "--pdf", "--thong-tin", "a.json")[0] == 0
    told = json.loads(Path("a.json").read_bytes())["MessageHeader"]
    assert told["OtherInfo"] == {"PageAmount": "1"}

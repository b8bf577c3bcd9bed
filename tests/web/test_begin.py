"""The ways to begin a report → files in the folder, the same as the command line makes.

Judges: web/pages/new_report.py
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from web_page import Visitor, served

import baocao_gen
from baocao_gen.decree30.facts import DOCUMENT_TYPES


@pytest.mark.parametrize("kind", [kind.name for kind in DOCUMENT_TYPES[:3]] + ["Báo cáo"])
def test_a_kind_of_document_begins_with_its_template(tmp_path: Path, kind: str) -> None:
    with served(tmp_path) as asking:
        assert kind in asking.get("/moi").text
        answer = asking.post("/moi/loai", {"loai": kind, "nam": "2026"})
        assert answer.status == 303
        assert asking.get(answer.headers["location"]).status == 200
        asking.post("/moi/loai", {"loai": kind, "nam": "2026"})
    [year_file, other] = sorted(tmp_path.glob("*.yaml"), key=lambda path: len(path.name))
    assert "-2026-2.yaml" in other.name
    assert baocao_gen.load(year_file)
    assert len(list(tmp_path.glob("mau-*.docx"))) == 2


@pytest.mark.parametrize(
    "form", [{"loai": "Thơ", "nam": "2026"}, {"loai": "Báo cáo", "nam": "26"}, {}]
)
def test_what_is_no_kind_or_no_year_is_told(tmp_path: Path, form: dict[str, str]) -> None:
    with served(tmp_path) as asking:
        answer = asking.post("/moi/loai", form)
    assert (answer.status, "BC884" in answer.text) == (422, True)
    typed = form.get("nam", "20")
    assert f'pattern="[0-9]{{4}}" value="{typed}' in answer.text, "what was typed is still there"
    assert 'action="/moi/word"' in answer.text, "the ways to begin are at hand again"
    assert list(tmp_path.glob("*.yaml")) == []


def test_the_next_period_is_what_the_command_makes(visitor: Visitor, year_folder: Path) -> None:
    wanted = baocao_gen.new_year(year_folder / "2020.yaml")
    answer = visitor.post("/moi/ky-sau", {"tep": "2"})
    assert answer.headers["location"] == "/3/so-voi/2"
    assert (year_folder / "2021.yaml").read_bytes() == wanted.encode()
    page = visitor.get("/3/so-voi/2").text
    assert "+ky_bao_cao: 2021" in page
    assert "Bảng gốc của kỳ trước" in page
    again = visitor.post("/moi/ky-sau", {"tep": "2"})
    assert (again.status, "2021.yaml" in again.text) == (422, True)


def test_a_word_report_becomes_a_folder(visitor: Visitor, year_folder: Path) -> None:
    report = baocao_gen.render(baocao_gen.load(year_folder / "2020.yaml"))
    sent = {"bao_cao": ("../Báo cáo năm 2020.docx", report)}
    answer = visitor.post("/moi/word", {"ky_truoc": "1"}, sent)
    assert answer.status == 200
    assert "số liệu" in answer.text
    made = year_folder / "bao-cao-nam-2020"
    assert sorted(path.suffix for path in made.iterdir()) >= [".docx", ".md", ".yaml"]
    assert "bao-cao-nam-2020/2020.yaml" in visitor.get("/").text


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04" + b"x" * 500])
def test_what_is_no_word_file_is_refused(visitor: Visitor, year_folder: Path, data: bytes) -> None:
    answer = visitor.post("/moi/word", {}, {"bao_cao": ("a.docx", data)})
    assert answer.status == 422
    assert re.search(r"BC[58]\d\d", answer.text)
    assert visitor.post("/moi/word").status == 422
    assert sorted(path.name for path in year_folder.iterdir()) == [
        "2019.yaml", "2020-so-goc.csv", "2020.yaml",
    ]  # fmt: skip

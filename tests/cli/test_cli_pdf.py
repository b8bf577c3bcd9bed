"""``--pdf`` and ``--pdfa``: what is said of the PDF, through the real LibreOffice."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from command_line import Run, runner

from baocao_gen.cli.written import pdf_line
from baocao_gen.files.libreoffice import is_archival
from baocao_gen.files.pdf import PdfFacts, PdfFont

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "docs" / "huong-dan" / "vi-du"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    for path in SAMPLE.glob("20*.yaml"):
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    return runner(capsys)


@pytest.mark.office
def test_pdfa_alone_asks_for_a_pdf_and_one_line_says_what_a_registry_wants_to_know(
    run: Run, tmp_path: Path
) -> None:
    code, out, _ = run("render", "2020.yaml", "--pdfa")
    written, told = out.splitlines()
    assert (code, written.startswith("Đã ghi 2020.docx và 2020.pdf: ")) == (0, True)
    pages = written.split()[5]
    assert told.startswith(f"Bản PDF/A-2b: {pages} trang, chữ ký ở trang ")
    assert told.endswith(", nhúng đủ.")
    pdf = (tmp_path / "2020.pdf").read_bytes()
    assert is_archival(pdf)
    assert b"/MarkInfo<</Marked true>>" in pdf


@pytest.mark.office
def test_a_batch_tells_of_all_its_pdfs_at_once(run: Run, tmp_path: Path) -> None:
    files = sorted(path.name for path in tmp_path.glob("*.yaml"))
    code, out, err = run("batch", *files, "-o", "ra", "--pdfa", "--jobs", "1")
    assert code == 0
    assert out.splitlines()[1].startswith(f"{len(files)} bản PDF/A-2b: ")
    assert err.count("BC194") <= 1
    again = json.loads(run("batch", *files, "-o", "ra", "--pdfa", "--format", "json")[1])
    assert [report["outcome"] for report in again["reports"]] == ["unchanged"] * len(files)
    plain = json.loads(run("batch", files[0], "-o", "ra", "--pdf", "--format", "json")[1])
    assert plain["reports"][0]["outcome"] == "written", "another kind of PDF is made anew"


@pytest.mark.parametrize(
    ("known", "archival", "line"),
    [
        (
            [PdfFacts(14, (PdfFont("TimesNewRoman", True),), 11)],
            False,
            "Bản PDF: 14 trang, chữ ký ở trang 11; phông TimesNewRoman, nhúng đủ.",
        ),
        (
            [PdfFacts(2, (PdfFont("A", True), PdfFont("B", False)))],
            True,
            "Bản PDF/A-2b: 2 trang; phông A, B, chưa nhúng B.",
        ),
        (
            [PdfFacts(2, (PdfFont("A", True),), 2), PdfFacts(3, (PdfFont("B", True),))],
            False,
            "2 bản PDF: 5 trang; phông A, B, nhúng đủ.",
        ),
    ],
)
def test_the_line_of_a_pdf(known: list[PdfFacts], archival: bool, line: str) -> None:
    assert pdf_line(known, archival=archival) == line

"""The real report of 2020: every fact is on the page, and other tools accept the file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from judges import dump, open_xml_errors, pdf_page_count, pdf_text, python_docx_text, to_pdf

import baocao_gen

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT / "data" / "2020.yaml"
FACTS = Path(__file__).parent.parent / "reports" / "2020-du-kien.md"


@pytest.fixture(scope="module")
def word_file() -> bytes:
    return baocao_gen.render(baocao_gen.load(DATA))


def facts(section: str) -> list[str]:
    """The lines «- …» below a heading of the list of facts."""
    text = FACTS.read_text(encoding="utf-8").split(f"## {section}\n")[1].split("\n## ")[0]
    return re.findall(r"^- (.+)$", text, re.MULTILINE)


def on_the_page(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("section", ["Số liệu", "Văn bản và ngày tháng"])
def test_every_fact_of_the_real_report_is_on_the_page(word_file: bytes, section: str) -> None:
    text = on_the_page(python_docx_text(word_file))
    assert [fact for fact in facts(section) if fact not in text] == []


def test_no_figure_that_the_real_report_got_wrong_is_on_the_page(word_file: bytes) -> None:
    text = on_the_page(python_docx_text(word_file))
    wrong = [line.split(" → ")[0] for line in facts("Đã sửa")]
    right = [line.split(" → ")[1] for line in facts("Đã sửa")]
    assert [fault for fault in wrong if fault in text] == []
    assert [figure for figure in right if figure not in text] == []


def test_the_appendix_counts_itself(word_file: bytes) -> None:
    text = on_the_page(python_docx_text(word_file))
    counts = "trong đó có 10 quyết định, 06 kế hoạch, 01 báo cáo và 05 công văn"
    assert text.count(f"22 văn bản chỉ đạo, điều hành; {counts}") == 2


def test_the_page_reads_as_agreed(word_file: bytes, golden: Callable[[str, str], None]) -> None:
    golden("2020", dump(word_file))


def test_the_same_input_gives_the_same_bytes(word_file: bytes) -> None:
    assert baocao_gen.render(baocao_gen.load(DATA)) == word_file


@pytest.mark.office
def test_the_open_xml_sdk_finds_no_error(word_file: bytes) -> None:
    earlier = baocao_gen.render(baocao_gen.load(ROOT / "data" / "2019.yaml"))
    assert open_xml_errors(word_file, earlier) == []


@pytest.mark.office
def test_libreoffice_lays_it_out_with_numbered_headings_and_pages(
    word_file: bytes, tmp_path: Path
) -> None:
    pdf = to_pdf(word_file, tmp_path)
    assert pdf_page_count(pdf) in range(12, 17)
    text = on_the_page(pdf_text(pdf))
    for heading in (
        "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2020",
        "1.1. Công tác xây dựng cơ chế",
        "3. Công tác thực thi pháp luật và chỉ đạo điều hành",
        "a) Lĩnh vực Công nghệ thông tin",
        "d) Công tác thanh tra, kiểm tra",
        "II. ĐÁNH GIÁ NGUYÊN NHÂN",
        "III. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU NĂM 2021",
    ):
        assert heading in text
    first, second = pdf_text(pdf, 1).split("\n")[0], pdf_text(pdf, 2).strip().split("\n")[0]
    assert first.strip() != "1"
    assert second.strip() == "2"

"""A template rendered into an open file → the same bytes, never the whole package in memory.

Judges: word/package/properties.py
"""

from __future__ import annotations

import io
import random
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from judges import open_xml_errors
from word_files import compiled, lines, member, members, paragraph, rendered, zipped

import baocao_gen
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.report.blocks import Blocks, Column, Paragraph, Run, Style, TableBlock
from baocao_gen.tags.budget import Budget
from baocao_gen.tags.faults import OverLimit
from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.placed import Placed
from baocao_gen.word.write.render import render_template
from baocao_gen.word.xml import W

_LAST = Run("Hàng cuối")
DATA = Path(__file__).parents[2] / "data" / "2020.yaml"


class Sink(io.RawIOBase):
    """A file that only counts what is written to it."""

    size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.size += len(data)
        return len(data)


def test_an_open_file_gets_the_bytes_that_rendering_returns() -> None:
    template = compiled(paragraph("{{ x }}"), header=paragraph("{{ y }}"))
    names = {"x": "a < b", "y": "Đầu trang"}
    target = io.BytesIO()
    render_template(template, names, target)
    assert target.getvalue() == render_template(template, names)


def test_a_template_that_fails_in_its_last_part_writes_nothing() -> None:
    template = compiled(paragraph("{{ x }}"), header=paragraph("{{ x / 0 }}"))
    target = io.BytesIO()
    with pytest.raises(InvalidTemplate):
        render_template(template, {"x": 1}, target)
    assert target.getvalue() == b""


@pytest.mark.slow
def test_a_large_package_is_never_copied_in_memory() -> None:
    files = members(paragraph("{{ x }}"))
    files["word/media/anh.bin"] = random.Random(1).randbytes(8_000_000)
    types = b'<Default Extension="bin" ContentType="application/octet-stream"/></Types>'
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(b"</Types>", types)
    template = compile_template(zipped(files), "mau.docx")
    sink: Any = Sink()
    tracemalloc.start()
    try:
        render_template(template, {"x": "a"}, sink)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert sink.size > 8_000_000
    assert peak < 1_000_000


def long_table(rows: int, last: Run = _LAST, *, is_wide: bool = False) -> Blocks:
    cells = (((Run(f"Hàng {number}"),), (Run("1.250"),)) for number in range(1, rows))
    columns = (Column((Run("Tên"),)), Column((Run("Số"),)))
    block = TableBlock(columns, (*cells, ((last,), (Run("7"),))), is_wide=is_wide)
    return Blocks((block,))


@pytest.mark.parametrize("is_wide", [True, False])
def test_the_rows_of_a_long_table_are_never_all_in_memory(is_wide: bool) -> None:
    template, blocks = compiled(paragraph("{{p b }}")), long_table(3_000, is_wide=is_wide)
    render_template(template, {"b": blocks})
    sink: Any = Sink()
    tracemalloc.start()
    try:
        render_template(template, {"b": blocks}, sink)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 400_000  # the rows are 1.3 million bytes


@pytest.mark.parametrize(
    "body",
    [
        paragraph("{{p b }}"),
        paragraph("{%p if b %}") + paragraph("{{p b }}") + paragraph("{%p endif %}"),
        paragraph("{%p set c %}")
        + paragraph("{{p b }}")
        + paragraph("{%p endset %}")
        + paragraph("{{p c }}"),
        paragraph("{{p b }}") + paragraph("{{p c }}"),
    ],
    ids=["alone", "on a condition", "set aside", "beside a footnote"],
)
def test_a_long_table_is_printed_row_by_row_wherever_it_stands(body: str) -> None:
    noted = Blocks((Paragraph(Style.BODY, (Run("Lời"), Run("", note=(Run("chú"),)))),))
    printed = lines(rendered(body, {"b": long_table(2_600), "c": noted}))
    rows = [line for line in printed if "Hàng " in line or "cuối" in line]
    assert len(rows) == 2_600
    assert "Hàng 1 " in f"{rows[0]} "
    assert "cuối" in rows[-1]


def test_a_long_table_keeps_its_footnotes_and_blanks() -> None:
    noted = long_table(2_600, Run("", note=(Run("chú thích"),)))
    docx = rendered(paragraph("{{p b }}"), {"b": noted})
    assert "chú thích" in " ".join(lines(docx, "word/footnotes.xml"))
    blank = long_table(2_600, Run(f"{BLANK_OPEN}chưa có{BLANK_CLOSE}"))
    docx = rendered(paragraph("{{p b }}"), {"b": blank})
    assert any("chưa có" in line for line in lines(docx))
    assert member(docx).find(f".//{W}highlight") is not None


def test_what_long_tables_print_is_counted_before_it_is_made() -> None:
    template, budget = compiled(paragraph("{{p b }}")), Budget(characters=1_000_000)
    [block] = long_table(2_600).items
    placed = Placed(template.package, template.styles)
    placed.may_wait = True
    assert isinstance(block, TableBlock)
    with pytest.raises(OverLimit):
        placed.rows(budget, block, iter(()))


@pytest.mark.parametrize("checked", [True, False])
def test_a_report_goes_into_an_open_file_as_into_a_path(tmp_path: Path, checked: bool) -> None:
    report = baocao_gen.load(DATA)
    path = tmp_path / "2020.docx"
    docx = baocao_gen.render(report, path, checked=checked)
    with (tmp_path / "mo.docx").open("wb") as target:
        baocao_gen.render(report, target, checked=checked)
    assert (tmp_path / "mo.docx").read_bytes() == path.read_bytes() == docx


@pytest.mark.office
def test_a_file_written_member_by_member_is_what_word_opens(tmp_path: Path) -> None:
    with (tmp_path / "mo.docx").open("wb") as target:
        baocao_gen.render(baocao_gen.load(DATA), target)
    assert open_xml_errors((tmp_path / "mo.docx").read_bytes()) == []

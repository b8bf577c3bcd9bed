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
from word_files import compiled, members, paragraph, zipped

import baocao_gen
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.render import render_template

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

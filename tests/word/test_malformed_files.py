"""Malformed Word files are used or refused with a problem, whatever is done with them."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path

import pytest
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from malformed_files import MALFORMED, changed
from word_files import lines, member, paragraph, word_file

from baocao_gen import check_template
from baocao_gen.checks.template import annotated
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.package.properties import with_remark
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.template.needs import as_text, needs_of
from baocao_gen.word.write.render import render_template

pytestmark = pytest.mark.slow

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c63600000000200015ee221bc330000000049454e44ae426082"
)


@pytest.mark.parametrize("kind", MALFORMED)
def test_a_malformed_file_is_used_or_refused(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(MALFORMED[kind])
    problems = check_template(path)
    assert all(problem.position for problem in problems)
    with suppress(InvalidTemplate):
        annotated(path, problems)
    with suppress(InvalidTemplate):
        template = compile_template(MALFORMED[kind], "mau.docx")
        as_text(needs_of(template))
        docx = render_template(template, {"x": "a", "y": "b", "z": ["c", "d"]})
        with suppress(InvalidTemplate):
            with_remark(docx, "bản nháp", "còn thiếu")
        picture = InlineImage(DocxTemplate(io.BytesIO(word_file(""))), io.BytesIO(PICTURE), Mm(5))
        render_template(template, {"x": "a", "y": picture, "z": []})


def test_findings_of_a_file_without_paragraphs_stand_in_its_body(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file("<w:tbl/>", header=paragraph("{{ a b }}")))
    copy = annotated(path, check_template(path))
    assert lines(copy) == [""]
    assert "BC510" in "".join(member(copy, "word/comments.xml").itertext())


def test_a_comment_whose_number_is_none_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(changed(("word/comments.xml", 'w:id="1"', 'w:id="abc"')))
    copy = annotated(path, check_template(path))
    numbers = [comment.values() for comment in member(copy, "word/comments.xml")]
    assert numbers[0][0] == "abc"
    assert len({found[0] for found in numbers}) == len(numbers)

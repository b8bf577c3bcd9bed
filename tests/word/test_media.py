"""Pictures and embedded files of a template, exchanged for others."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from judges import sound
from test_docxtpl_values import png
from word_files import lines

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.package.media import with_content, with_member, with_picture
from baocao_gen.word.template.compile import CompiledTemplate, compile_template
from baocao_gen.word.write.render import render_template

OLD, NEW = png(4, 2).getvalue(), png(8, 8).getvalue()


@pytest.fixture(scope="module")
def template() -> CompiledTemplate:
    """A dummy picture in the body and in the header, a tag beside each."""
    document = docx.Document()
    document.add_paragraph("{{ x }}")
    document.add_picture(io.BytesIO(OLD))
    header = document.sections[0].header.paragraphs[0]
    header.add_run("{{ x }}")
    header.add_run().add_picture(io.BytesIO(OLD))
    for root in (document.element, header._p):
        for properties in root.iter("{*}docPr"):
            properties.set("descr", "Biểu trưng cơ quan")
    buffer = io.BytesIO()
    document.save(buffer)
    return compile_template(buffer.getvalue(), "mau.docx")


def media_of(docx_file: bytes) -> set[bytes]:
    with zipfile.ZipFile(io.BytesIO(docx_file)) as archive:
        return {archive.read(n) for n in archive.namelist() if n.startswith("word/media/")}


@pytest.mark.parametrize(
    "exchange",
    [
        lambda t: with_picture(t, "Biểu trưng cơ quan", NEW),
        lambda t: with_picture(t, "Bie\u0302\u0309u tru\u031bng co\u031b quan", NEW),
        lambda t: with_content(t, OLD, NEW),
        lambda t: with_member(t, "word/media/image1.png", NEW),
    ],
    ids=["by name", "by name in decomposed letters", "by content", "by path"],
)
def test_a_picture_is_exchanged_wherever_it_stands(
    template: CompiledTemplate, exchange: Callable[[CompiledTemplate], CompiledTemplate]
) -> None:
    page = sound(render_template(exchange(template), {"x": "a"}))
    assert media_of(page) == {NEW}
    assert lines(page)[0] == "a"
    assert media_of(render_template(template, {"x": "a"})) == {OLD}


@pytest.mark.parametrize(
    ("exchange", "said"),
    [
        (lambda t: with_picture(t, "Biểu trưng cơ qan", NEW), "có phải «Biểu trưng cơ quan»?"),
        (lambda t: with_content(t, NEW, OLD), "Alt Text"),
        (lambda t: with_member(t, "word/media/image2.png", NEW), "word/media/image1.png"),
        (lambda t: with_member(t, "word/document.xml", NEW), "word/media/image1.png"),
    ],
)
def test_a_picture_that_is_not_there_is_told_with_the_nearest_name(
    template: CompiledTemplate,
    exchange: Callable[[CompiledTemplate], CompiledTemplate],
    said: str,
) -> None:
    with pytest.raises(InvalidTemplate) as caught:
        exchange(template)
    [problem] = caught.value.problems
    assert problem.code == "BC549"
    assert said in str(problem.hint)

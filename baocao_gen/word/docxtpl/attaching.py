"""A rendered Word file with marks for pictures, sub-documents and links → the file that has them.

python-docx opens the package and knows relationships, content types and the size of a picture;
docxtpl's own classes make the drawing and carry a sub-document's styles, lists and pictures
over (docxcompose).
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from copy import copy, deepcopy
from types import SimpleNamespace
from typing import Any

from lxml import etree

from baocao_gen.problems import codes
from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.problem import Problem
from baocao_gen.word.docxtpl import docxtpl_module
from baocao_gen.word.docxtpl.values import RELATIONS, PictureFile, WrongKind, kind_of
from baocao_gen.word.package.package import MARK, open_package
from baocao_gen.word.package.properties import told_by_python_docx
from baocao_gen.word.write.repair import mend
from baocao_gen.word.xml import NAMESPACE, W

_ID = f"{{{RELATIONS}}}id"
_HYPERLINK = f"{RELATIONS}/hyperlink"


_REMARKS = [f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference")]
"""A sub-document's comments stay behind: they are remarks about it, and no part of its page."""


def attach(data: bytes, inserts: Sequence[Any], name: str) -> bytes:
    """Bring in what a rendering has noted.

    Args:
        data: The rendered package.
        inserts: docxtpl's values, by the numbers in the marks.
        name: The template's name in messages.

    Raises:
        WrongKind: a link leads nowhere.
        InvalidTemplate: the package is damaged, or a sub-document holds what no template may hold.
        EnvironmentFailure: docxcompose, which sub-documents need, is not installed.
    """
    import docx
    from docx.parts.story import StoryPart

    with told_by_python_docx(name):
        document = docx.Document(io.BytesIO(data))
    for part in list(document.part.package.iter_parts()):
        if isinstance(part, StoryPart):
            _fill(part, document, inserts)
            mend(part.element)
    buffer = io.BytesIO()
    with told_by_python_docx(name):
        document.save(buffer)
    return buffer.getvalue()


def _fill(part: Any, document: Any, inserts: Sequence[Any]) -> None:
    root = part.element
    for link in root.iter(f"{W}hyperlink"):
        target = link.get(_ID)
        if target is not None and target not in part.rels:
            link.set(_ID, _related(part, target))
    for mark in list(root.iter(etree.ProcessingInstruction)):
        if mark.target == MARK:
            what, _, number = mark.text.partition(" ")
            fill = _put_picture if what == "image" else _put_document
            fill(mark, inserts[int(number)], part, document)


def _related(part: Any, target: str) -> str:
    if target.startswith("rId"):
        message = f"liên kết «{target}» không có trong mẫu"
        raise WrongKind(message, "ghi thẳng địa chỉ, ví dụ url_id='https://vi-du.vn'")
    return str(part.relate_to(target, _HYPERLINK, is_external=True))


def _put_picture(mark: Any, value: Any, part: Any, _: Any) -> None:
    image = copy(value)
    image.tpl = SimpleNamespace(current_rendering_part=part)
    drawing = str(image).partition("<w:drawing>")[2].rpartition("</w:drawing>")[0]
    holder: Any = etree.fromstring(
        f'<w:r xmlns:w="{NAMESPACE}"><w:drawing>{drawing}</w:drawing></w:r>'
    )
    if isinstance(file := image.image_descriptor, PictureFile):
        for named in holder.iter("{*}cNvPr"):
            named.set("name", file.name)
    mark.addprevious(holder[0])
    mark.getparent().remove(mark)


def _put_document(mark: Any, value: Any, _: Any, document: Any) -> None:
    try:
        composer = docxtpl_module("docxtpl.subdoc").SubdocComposer
    except ImportError:
        message = "chưa cài docxcompose, cần để chèn văn bản con"
        hint = 'cài thêm: pip install "baocao-gen[subdoc]"'
        raise EnvironmentFailure([Problem(codes.LIBRARY_MISSING, message, hint=hint)]) from None
    inner = _standalone(value)
    composer(document).attach_parts(inner)
    for element in inner.element.body:
        if element.tag != f"{W}sectPr":
            mark.addprevious(deepcopy(element))
    mark.getparent().remove(mark)


def _standalone(value: Any) -> Any:
    """A copy of a sub-document that owns its parts.

    docxtpl keeps the pictures of a Subdoc in the template that it was made from, so the copy
    is that template with the sub-document's body.
    """
    import docx

    is_subdoc = kind_of(value) == "Subdoc" and hasattr(value, "subdocx")
    buffer = io.BytesIO()
    (value.docx if is_subdoc else value).save(buffer)
    copied = docx.Document(io.BytesIO(buffer.getvalue()))
    if is_subdoc:
        body = copied.element.body
        for element in list(body):
            body.remove(element)
        body.extend([deepcopy(element) for element in value.subdocx.element.body])
    for mark in list(copied.element.body.iter(*_REMARKS)):
        mark.getparent().remove(mark)
    whole = io.BytesIO()
    copied.save(whole)
    open_package(whole.getvalue(), "văn bản con")  # what no template may hold, no part of it may
    return copied

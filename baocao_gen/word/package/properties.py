"""What a Word file is about, or a remark on it → its core properties.

Word shows them under File › Info, a registry reads them from the file (ECMA-376 part 2, §11).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.word.package.package import Package, open_package, parsed, typed_members
from baocao_gen.word.package.zip_writer import Packed

CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_KIND = "{http://www.w3.org/2001/XMLSchema-instance}type"
_LANGUAGE = "vi-VN"
_NO_DAY = "1980-01-01T00:00:00Z"


@frozen
class About:
    """What stands in the properties of a finished document, in plain words.

    Attributes:
        title: What it is about.
        subject: Its kind, number and symbol.
        creator: The agency that issues it.
    """

    title: str
    subject: str
    creator: str


def told_about(properties: bytes, about: About) -> bytes:
    """The part of the core properties that says what a document is about, and its language."""
    root = etree.fromstring(properties, etree.XMLParser(resolve_entities=False, no_network=True))
    for name, words in (
        ("title", about.title),
        ("subject", about.subject),
        ("creator", about.creator),
        ("language", _LANGUAGE),
    ):
        _property(root, f"{_DUBLIN}{name}").text = words
    return _written(root)


def core_member(package: Package) -> str | None:
    """The member with the core properties; a Word file need not have one."""
    return next((name for name, kind in typed_members(package) if kind == CORE_TYPE), None)


def with_remark(docx: bytes, status: str, remark: str) -> bytes:
    """Say something of a document in its properties; the same input gives the same bytes.

    Args:
        docx: A Word file that we made.
        status: Two or three words.
        remark: A sentence; what stood there before stays, below it.
    """
    package = open_package(docx, "báo cáo", ours=True)
    member = core_member(package)
    if member is None:
        return with_remark(_with_properties(docx), status, remark)
    properties = parsed(package, member)
    said = _property(properties, f"{_DUBLIN}description")
    changed = _property(properties, f"{_TERMS}modified")
    if not changed.text or not said.text:
        changed.text = _NO_DAY
        changed.set(_KIND, "dcterms:W3CDTF")
    said.text = "\n".join(text for text in (remark, said.text) if text)
    _property(properties, f"{_CORE}contentStatus").text = status
    return package.with_parts({member: Packed.of(_written(properties))})


def _written(properties: Any) -> bytes:
    return bytes(
        etree.tostring(properties, encoding="UTF-8", xml_declaration=True, standalone=True)
    )


def _property(properties: Any, name: str) -> Any:
    found = properties.find(name)
    return etree.SubElement(properties, name) if found is None else found


def _with_properties(docx: bytes) -> bytes:
    """A template without any properties is rare: python-docx adds the part to the package."""
    with told_by_python_docx("báo cáo"):
        from docx import Document

        document = Document(io.BytesIO(docx))
        document.core_properties.comments = ""
        target = io.BytesIO()
        document.save(target)
        return target.getvalue()


@contextmanager
def told_by_python_docx(name: str) -> Iterator[None]:
    """What python-docx cannot do with a damaged package, as a problem.

    It follows every relationship, also those that Word never asks for, and raises whatever its
    code meets where one leads nowhere.

    Args:
        name: The file's name in messages.
    """
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError

    try:
        yield
    except (PythonDocxError, OpcError, KeyError, TypeError, AttributeError, IndexError) as error:
        message = "tệp Word thiếu một phần mà các phần khác trỏ tới, không mở được để ghi thêm"
        hint = "mở mẫu bằng Word rồi lưu lại, hoặc lấy lại tệp mẫu gốc"
        raise InvalidTemplate([Problem(codes.DAMAGED, message, Position(name), hint)]) from error

"""The bytes of a report in Word → its parts: what stands above, the body, the signature."""

from __future__ import annotations

from collections.abc import Mapping

from baocao_gen.frozen import frozen
from baocao_gen.word.package.package import Package, open_package
from baocao_gen.word.read.document import ReadDocument, ReadParagraph
from baocao_gen.word.read.read import read_document
from baocao_gen.years.from_word import refusals
from baocao_gen.years.from_word.letterhead import Letterhead, letterhead
from baocao_gen.years.from_word.sections import Body, body_of
from baocao_gen.years.from_word.signature import Signature, signature


@frozen
class ReadParts:
    """A report as it was read, and where its parts begin and end.

    Attributes:
        package: The opened file.
        document: What a person reads in it.
        head: What stands above the body.
        signature: Who signs and receives.
        body: The tree of its sections.
        paragraphs: Every paragraph, notes and headers included.
        numbers: The ``id`` of a paragraph → its number among them.
    """

    package: Package
    document: ReadDocument
    head: Letterhead
    signature: Signature
    body: Body
    paragraphs: tuple[ReadParagraph, ...]
    numbers: Mapping[int, int]


def read_parts(data: bytes, name: str) -> ReadParts:
    """Open a report and tell its parts.

    Raises:
        InvalidTemplate: it is no Word file that can be opened.
        InvalidReport: it is no report.
    """
    refusals.refuse_by_bytes(data, name)
    package = open_package(data, name)
    document = read_document(package)
    refusals.refuse_by_content(document)
    head = letterhead(document.blocks)
    sign = signature(document.blocks, head.blocks)
    body = body_of(document.blocks, head.blocks, sign.begin)
    paragraphs = tuple(document.everything())
    numbers = {id(paragraph): number for number, paragraph in enumerate(paragraphs)}
    return ReadParts(package, document, head, sign, body, paragraphs, numbers)

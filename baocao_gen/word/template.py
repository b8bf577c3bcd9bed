"""A Word file with tags → a compiled template: parsed, prepared and compiled once.

The compiled value is never changed again; any number of threads may render from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from baocao_gen.blocks import Blocks
from baocao_gen.errors import InvalidTemplate
from baocao_gen.expressions import (
    CompiledText,
    InvalidText,
    SafeEnvironment,
    TextFault,
    compile_text,
)
from baocao_gen.phrases import FILTERS, official
from baocao_gen.problems import Position, Problem
from baocao_gen.tags import Tag
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import nfc
from baocao_gen.word import codes
from baocao_gen.word.fragments import DEFAULT_WIDTH, NAMESPACE, Styles, blocks_xml, text_xml
from baocao_gen.word.package import Package, open_package
from baocao_gen.word.preparing import BLOCK_FILTER, RUN_FILTER, Place, prepare

if TYPE_CHECKING:
    from lxml import etree

_PARTS = (
    (re.compile(r"word/header\d*\.xml"), "đầu trang"),
    (re.compile(r"word/footer\d*\.xml"), "chân trang"),
    (re.compile(r"word/footnotes\.xml"), "chú thích cuối trang"),
    (re.compile(r"word/endnotes\.xml"), "chú thích cuối bài"),
    (re.compile(r"word/comments\.xml"), "nhận xét"),
)
BODY = "thân"
_MARK = re.compile(r"\{#@(\d+)#\}")
_W = f"{{{NAMESPACE}}}"


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """One part of the package that has tags."""

    name: str
    text: CompiledText = field(repr=False)
    source: str = field(repr=False)
    places: tuple[Place, ...] = field(repr=False)

    def place_of(self, tag: Tag | None) -> Place | None:
        """The place of a tag: the last place mark before it."""
        if tag is None:
            return None
        return _place_before(tag.start, self.source, self.places)


@dataclass(frozen=True, slots=True)
class CompiledTemplate:
    """A template that is ready to be rendered many times."""

    name: str
    package: Package = field(repr=False)
    styles: Styles = field(repr=False)
    parts: tuple[CompiledPart, ...]


def compile_template(data: bytes, name: str) -> CompiledTemplate:
    """Open, parse and compile a template.

    Args:
        data: The .docx file.
        name: Its name in messages.

    Raises:
        InvalidTemplate: with every syntax problem of every part.
    """
    package = open_package(data, name)
    problems: list[Problem] = []
    parts = []
    styles = Styles()
    for part, label in _text_parts(package):
        root = _parsed(package, part)
        if label == BODY:
            styles = Styles(_style_ids(package), _text_width(root))
        prepared = prepare(root, label, name)
        if prepared is None:
            continue
        problems += prepared.problems
        environment = _environment(styles, prepared.shells)
        try:
            text = compile_text(environment, prepared.source)
        except InvalidText as error:
            problems += _syntax_problems(error, prepared.source, prepared.places, name)
        else:
            parts.append(CompiledPart(part, text, prepared.source, tuple(prepared.places)))
    if problems:
        raise InvalidTemplate(problems)
    return CompiledTemplate(name, package, styles, tuple(parts))


def _text_parts(package: Package) -> Iterator[tuple[str, str]]:
    yield package.main, BODY
    for member in package.members:
        for pattern, label in _PARTS:
            if pattern.fullmatch(member):
                yield member, label


def _parsed(package: Package, part: str) -> etree._Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(package.members[part].data, parser)
    except etree.XMLSyntaxError as error:
        place = Position(package.name, part=f"{part}, dòng {error.lineno}")
        hint = "mở bằng Word rồi lưu lại, hoặc lấy lại tệp mẫu gốc"
        raise InvalidTemplate(
            [Problem(codes.BAD_XML, "phần này của tệp Word hỏng", place, hint)]
        ) from None


def _style_ids(package: Package) -> dict[str, str]:
    if "word/styles.xml" not in package.members:
        return {}
    found = {}
    for style in _parsed(package, "word/styles.xml").iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        if name is not None:
            found[nfc(str(name.get(f"{_W}val"))).lower()] = str(style.get(f"{_W}styleId"))
    return found


def _text_width(root: etree._Element) -> int:
    sections = list(root.iter(f"{_W}sectPr"))
    if not sections:
        return DEFAULT_WIDTH
    size, margins = sections[-1].find(f"{_W}pgSz"), sections[-1].find(f"{_W}pgMar")
    if size is None or margins is None:
        return DEFAULT_WIDTH
    try:
        sides = sum(int(margins.get(f"{_W}{side}", "0")) for side in ("left", "right"))
        return max(int(size.get(f"{_W}w", "0")) - sides, 1000)
    except ValueError:
        return DEFAULT_WIDTH


def _environment(styles: Styles, shells: list[str]) -> SafeEnvironment:
    """The sandbox of one part: everything that a tag prints is escaped here and nowhere else."""

    def words(value: Any) -> str:
        if hasattr(value, "__html__"):
            raise ReadingError(
                "giá trị này có định dạng riêng", "dùng thẻ {{r … }} thay cho {{ … }}"
            )
        if isinstance(value, Blocks):
            raise ReadingError(
                "giá trị này gồm nhiều đoạn", "dùng thẻ {{p … }} một mình trong một đoạn"
            )
        return official(value)

    def printed(value: Any) -> Markup:
        return value if isinstance(value, Markup) else Markup(_inside_run(words(value)))

    def block(value: Any, shell: int) -> Markup:
        if isinstance(value, Blocks):
            return Markup(blocks_xml(value, styles))
        return Markup(shells[shell].replace("\ufdd6", text_xml(words(value))))

    def run(value: Any, shell: int) -> Markup:
        if hasattr(value, "__html__"):
            return Markup(value.__html__())
        return Markup(shells[shell].replace("\ufdd6", text_xml(words(value))))

    ours = {**FILTERS, BLOCK_FILTER: block, RUN_FILTER: run}
    return SafeEnvironment(filters=ours, finalize=printed, autoescape=True)


def _inside_run(text: str) -> str:
    """Text that lands inside a ``w:t`` which is already open."""
    xml = text_xml(text)
    opening, closing = '<w:t xml:space="preserve">', "</w:t>"
    if not xml:
        return ""
    return (
        xml.removeprefix(opening).removesuffix(closing)
        if "\n" not in text and "\t" not in text
        else (f"{closing}{xml}{opening}")
    )


def _place_before(offset: int, source: str, places: Sequence[Place]) -> Place | None:
    """The place whose mark stands last before an offset."""
    marks = _MARK.findall(source, 0, offset)
    return places[int(marks[-1])] if marks else None


def _syntax_problems(
    error: InvalidText, source: str, places: list[Place], name: str
) -> Iterator[Problem]:
    for fault in error.faults:
        place = _place_before(fault.tag.start, source, places) if fault.tag else None
        yield problem_at(codes.SYNTAX, fault, place, name)


def problem_at(code: str, fault: TextFault, place: Place | None, name: str) -> Problem:
    """A fault of a tag as a problem with its place in the template."""
    position = Position(
        name, part=place.where if place else None, excerpt=place.words if place else None
    )
    return Problem(code, fault.message, position, fault.hint)

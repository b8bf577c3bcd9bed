"""The bytes of an XML part → what Word would run or fetch in it, in one pass without a tree.

What no Word file has is refused before a tree is made of it: a document type in any encoding, our
own marks, more elements, attributes or levels than a template needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final
from xml.parsers import expat

from baocao_gen.problems import codes
from baocao_gen.word.package.fields import COMPUTED, Instructions
from baocao_gen.word.package.harm import (
    WATCHED,
    Harm,
    W,
    of_element,
    of_field,
    of_relationship,
)

MAX_ELEMENTS: Final = 300_000
"""Elements of all parts together; a document of 500 pages of text and tables has 150,000."""
MAX_ATTRIBUTES: Final = 500
"""Attributes and name spaces of one element; Word's own root elements have 40."""
MAX_DEPTH: Final = 256
"""Levels of elements; ten tables inside each other, in a text box, have 60."""
_ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "iso-8859-1"})
"""A part is in one of the first two (ECMA-376 part 2, 8.1); the others hold no more than they."""
_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships Relationship"
_CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006 "
_AGAIN = "mở bằng Word rồi lưu lại, hoặc lấy lại tệp mẫu gốc"


class Unreadable(Exception):
    """A part of which no tree may be made; ``line`` is where its XML is wrong, if it is."""

    def __init__(self, harm: Harm, line: int | None = None) -> None:
        super().__init__(harm.message)
        self.harm, self.line = harm, line


class Room:
    """How many elements the parts of a package may still have; None for what is our own."""

    def __init__(self, elements: int | None = MAX_ELEMENTS) -> None:
        self.elements = elements


def scan(content: bytes, member: str, mark: str, room: Room) -> list[Harm]:
    """Read a part for what does harm.

    Args:
        content: Its bytes.
        member: Its name in messages.
        mark: The target of the processing instructions that only we write, and how those begin
            that have one of their own («bc», «bc-wide»).
        room: What the package may still hold; what the part has is taken from it.

    Raises:
        Unreadable: it is no XML, or has what no part of a Word file may have.
    """
    reader = _Reader(member, mark, room)
    try:
        reader.read(content)
    except expat.ExpatError as error:
        message = "phần này của tệp Word không đọc được"
        raise Unreadable(Harm(codes.BAD_XML, message, _AGAIN), error.lineno) from None
    return reader.found


class _Reader:
    def __init__(self, member: str, mark: str, room: Room) -> None:
        self.found: list[Harm] = []
        self._member, self._mark, self._room = member, mark, room
        self._depth = self._declared = self._elements = 0
        self._fields = Instructions()
        self._texts = 0
        self._starts: dict[str, Callable[[str, dict[str, str]], None]] = {
            _RELATION: self._relation,
            **dict.fromkeys(WATCHED, self._watched),
            **{f"{_CHOICES}{name}": self._choice for name in ("Choice", "Fallback")},
        }
        ends: dict[str, Callable[[], None]] = {}
        for word in W:
            self._starts[f"{word}fldSimple"] = self._simple_field
            self._starts[f"{word}fldChar"] = self._field_mark
            ends[f"{word}p"] = self._end_of_paragraph
            for name in ("instrText", "delInstrText"):
                self._starts[f"{word}{name}"] = self._instruction
                ends[f"{word}{name}"] = self._end_of_text
            self._starts[f"{word}t"] = self._text
            ends[f"{word}t"] = self._end_of_text
        self._ends = ends

    def read(self, content: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        self._parser = parser
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartNamespaceDeclHandler = self._name_space
        parser.StartDoctypeDeclHandler = self._document_type
        parser.XmlDeclHandler = self._declaration
        parser.ProcessingInstructionHandler = self._processing
        parser.Parse(content, True)
        self._told(self._fields.rest())
        if self._room.elements is not None:
            self._room.elements -= self._elements

    def _refused(self, code: str, message: str, hint: str = _AGAIN) -> Unreadable:
        return Unreadable(Harm(code, f"thành phần «{self._member}» {message}", hint))

    def _too_much(self, message: str) -> Unreadable:
        hint = "chia mẫu thành nhiều tệp, hoặc tạo lại mẫu trong Word"
        return self._refused(codes.TOO_INTRICATE, message, hint)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._room.elements is not None:
            if len(attributes) > MAX_ATTRIBUTES:
                raise self._too_much(f"có phần tử mang hơn {MAX_ATTRIBUTES} thuộc tính")
            if self._depth > MAX_DEPTH:
                raise self._too_much(f"có phần tử lồng nhau quá {MAX_DEPTH} tầng")
            if self._elements > self._room.elements:
                raise self._too_much(f"làm tệp mẫu có quá {MAX_ELEMENTS} phần tử")
        self._declared = 0
        handler = self._starts.get(name)
        if handler is not None:
            handler(name, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        handler = self._ends.get(name)
        if handler is not None:
            handler()

    def _name_space(self, _prefix: str | None, _uri: str) -> None:
        self._declared += 1
        if self._declared > MAX_ATTRIBUTES and self._room.elements is not None:
            raise self._too_much(f"có phần tử mang hơn {MAX_ATTRIBUTES} thuộc tính")

    def _document_type(self, *_: object) -> None:
        raise self._refused(codes.BAD_XML, "có khai báo DTD hoặc thực thể")

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            raise self._refused(codes.BAD_XML, f"viết bằng bộ mã «{encoding[:20]}» lạ")

    def _processing(self, target: str, _text: str) -> None:
        if target.partition("-")[0] == self._mark and self._room.elements is not None:
            raise self._refused(codes.BAD_XML, f"có chỉ thị «<?{self._mark}»")

    def _relation(self, _: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("Type", "").rstrip("/").rpartition("/")[2].lower()
        is_external = attributes.get("TargetMode", "").lower() == "external"
        self._add(of_relationship(kind, attributes.get("Target", ""), is_external=is_external))

    def _watched(self, name: str, attributes: dict[str, str]) -> None:
        self._add(of_element(name, attributes))

    def _add(self, harm: Harm | None) -> None:
        if harm is not None and harm not in self.found[-20:]:
            self.found.append(harm)

    def _told(self, fields: Iterable[tuple[str, str]]) -> None:
        for code, instruction in fields:
            self._add(of_field(code, instruction, COMPUTED))

    def _simple_field(self, name: str, attributes: dict[str, str]) -> None:
        field = Instructions()
        field.text(attributes.get(name.replace("fldSimple", "instr"), ""))
        self._told(field.rest())

    def _field_mark(self, name: str, attributes: dict[str, str]) -> None:
        kind = attributes.get(name.replace("fldChar", "fldCharType"), "")
        self._told(self._fields.mark(kind))

    def _choice(self, _name: str, _attributes: dict[str, str]) -> None:
        self._fields.choice()

    def _instruction(self, _name: str, _attributes: dict[str, str]) -> None:
        self._texts += 1
        self._parser.CharacterDataHandler = self._fields.text

    def _text(self, _name: str, _attributes: dict[str, str]) -> None:
        self._texts += 1
        if self._fields.is_read:
            self._parser.CharacterDataHandler = self._fields.text

    def _end_of_text(self) -> None:
        self._texts -= 1
        if not self._texts:
            self._parser.CharacterDataHandler = None

    def _end_of_paragraph(self) -> None:
        self._told(self._fields.paragraph())

"""The bytes of a Word file → its members, opened with suspicion.

A package from outside is refused by name when it is no Word file, is damaged, inflates without
end, climbs out of its folder, or holds what Word would run or fetch; of that, everything is told.
(OPC: ECMA-376 part 2.)
"""

from __future__ import annotations

import io
import posixpath
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any, Final

from baocao_gen.files.archive import DAMAGE, inflated
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Position, Problem, limited
from baocao_gen.word.package.harm import Harm, of_part
from baocao_gen.word.package.scan import Room, Unreadable, scan
from baocao_gen.word.package.zip_writer import CONTENT_TYPES, Member, Packed, member_of, written
from baocao_gen.word.xml import W

if TYPE_CHECKING:
    from lxml import etree

MARK: Final = "bc"
"""The target of our own processing instructions: «runs», «rich», «p», «page», «image 3» …"""
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
"""How the content types of the parts of a Word file begin."""
MAIN_TYPE = f"{WORD_TYPE}document.main+xml"
TEMPLATE_TYPE = f"{WORD_TYPE}template.main+xml"
MAX_MEMBERS = 5_000
MAX_TOTAL = 64 * 1024 * 1024
MAX_XML, MAX_ALL_XML = 12 * 1024 * 1024, 24 * 1024 * 1024
"""The largest part that is parsed, and all of them together: a tree takes up to ten times the
memory of its text. How much smaller a part was when packed does not count: tables pack well."""
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_NAME = "EncryptedPackage".encode("utf-16-le")


@frozen
class Package:
    """An opened Word file: member name → member, in the order of writing."""

    name: str
    members: Mapping[str, Member] = field(repr=False)
    main: str

    def with_parts(self, parts: Mapping[str, Packed]) -> bytes:
        """The bytes of the package with some members replaced."""
        return b"".join(self.pieces(parts))

    def pieces(self, parts: Mapping[str, Packed]) -> Iterator[bytes]:
        """The same bytes member by member, so that they never stand in memory as a whole."""
        kept = {name: m.packed for name, m in self.members.items() if name not in parts}
        return written({**kept, **parts})


def open_package(data: bytes, name: str, *, ours: bool = False) -> Package:
    """Open a Word file.

    Args:
        data: The whole file.
        name: Its name in messages.
        ours: Whether this program has just made it: then it is as large as its report, and
            nothing in it is suspicious.

    Raises:
        InvalidTemplate: with the one reason why it cannot be used.
    """
    if data.startswith(_OLE_MAGIC):
        raise _refused(name, codes.ENCRYPTED_OR_OLD, *_ole_reason(data))
    if not zipfile.is_zipfile(io.BytesIO(data)):
        if data.startswith(b"PK\x03\x04"):
            raise _refused(name, codes.DAMAGED, "tệp Word bị cắt cụt hoặc hỏng", _SAVE_AGAIN)
        if not data.strip(b"\0"):
            raise _refused(name, codes.NOT_WORD, "tệp trống, không phải tệp Word .docx", _AGAIN)
        raise _refused(name, codes.NOT_WORD, "đây không phải tệp Word .docx", _SAVE_AS)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = _members(archive, data, name, sys.maxsize if ours else None)
    except DAMAGE as error:
        raise _refused(
            name, codes.DAMAGED, "tệp Word hỏng, không giải nén được", _SAVE_AGAIN
        ) from error
    if CONTENT_TYPES not in members:
        message = "đây là tệp nén, không phải tệp Word .docx"
        raise _refused(name, codes.NOT_WORD, message, _SAVE_AS)
    package = Package(name, members, "")
    if problems := [] if ours else _suspicious(package):
        raise InvalidTemplate(limited(problems))
    main = _main_part(package)
    return replace(package, members={**members, CONTENT_TYPES: _as_document(package)}, main=main)


def parsed(package: Package, member: str, *, with_instructions: bool = False) -> etree._Element:
    """A member as a tree, read strictly: no recovery, no entities, no network.

    Args:
        package: An opened Word file.
        member: The name of one of its members.
        with_instructions: Whether processing instructions stay in the tree.

    Raises:
        InvalidTemplate: the member is not well-formed XML; the line is named.
    """
    from lxml import etree  # slow to import, and a package is not always parsed

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=not with_instructions,
    )
    try:
        return etree.fromstring(package.members[member].data, parser)
    except etree.XMLSyntaxError as error:
        place = Position(package.name, part=f"{member}, dòng {error.lineno}")
        message = "phần này của tệp Word không đọc được"
        raise InvalidTemplate([Problem(codes.BAD_XML, message, place, _SAVE_AGAIN)]) from None


def parsed_main(package: Package) -> Any:
    """The main part as a tree, which has a body.

    Raises:
        InvalidTemplate: it is no document of the usual kind, or has no body.
    """
    root: Any = parsed(package, package.main)
    if root.tag != f"{W}document":
        hint = "mở bằng Word rồi lưu thành Word Document (.docx) thường, không phải bản Strict"
        message = "tệp này là kiểu Word mà chương trình không đọc được"
        raise _refused(package.name, codes.NOT_WORD, message, hint)
    if root.find(f"{W}body") is None:
        message = "văn bản Word không có phần thân (w:body)"
        place = Position(package.name, part=package.main)
        raise InvalidTemplate([Problem(codes.DAMAGED, message, place, _SAVE_AGAIN)])
    return root


def relations_member(part: str) -> str:
    """The member that holds the relationships of a part (ECMA-376 part 2, 9.3.3)."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def typed_members(package: Package) -> Iterator[tuple[str, str]]:
    """Each member and its content type, empty if it has none (ECMA-376 part 2, 10.1.2)."""
    types = parsed(package, CONTENT_TYPES)
    named = {
        str(entry.get("PartName")).lstrip("/").lower(): str(entry.get("ContentType"))
        for entry in types.iter("{*}Override")
    }
    by_ending = {
        str(entry.get("Extension")).lower(): str(entry.get("ContentType"))
        for entry in types.iter("{*}Default")
    }
    for member in package.members:
        ending = member.rpartition(".")[2].lower()
        yield member, named.get(member.lower(), by_ending.get(ending, ""))


def _as_document(package: Package) -> Member:
    """A Word template (.dotx) prints documents: Word opens no .docx of the template's type."""
    from lxml import etree

    types = parsed(package, CONTENT_TYPES)
    of_template = [entry for entry in types if entry.get("ContentType") == TEMPLATE_TYPE]
    if not of_template:
        return package.members[CONTENT_TYPES]
    for entry in of_template:
        entry.set("ContentType", MAIN_TYPE)
    data = etree.tostring(types, xml_declaration=True, encoding="UTF-8", standalone=True)
    return Member.of(data)


_XML = (".xml", ".rels")
_AGAIN = "lấy lại tệp từ nơi gửi, hoặc từ bản sao; tải, chép chưa xong thì tệp trống"
_SAVE_AS = "mở bằng Word rồi chọn Lưu thành (Save As), kiểu Word Document (.docx)"
_SAVE_AGAIN = "mở bằng Word rồi lưu lại, hoặc lấy lại tệp mẫu gốc"


def _ole_reason(data: bytes) -> tuple[str, str]:
    if _ENCRYPTED_NAME in data:
        return (
            "tệp Word đặt mật khẩu",
            "bỏ mật khẩu trong Word (Tệp, Thông tin, Bảo vệ tài liệu) rồi lưu lại",
        )
    return "đây là tệp .doc đời cũ, không phải .docx", _SAVE_AS


def _members(
    archive: zipfile.ZipFile, data: bytes, name: str, most: int | None
) -> dict[str, Member]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > (most or MAX_MEMBERS):
        raise _refused(
            name, codes.TEMPLATE_TOO_LARGE, f"tệp có hơn {MAX_MEMBERS} thành phần", _SAVE_AGAIN
        )
    members: dict[str, Member] = {}
    seen: set[str] = set()
    room, room_of_xml, largest = most or MAX_TOTAL, most or MAX_ALL_XML, most or MAX_XML
    for info in infos:
        _refuse_dangerous(info, seen, name)
        seen.add(info.filename.lower())
        is_xml = info.filename.lower().endswith(_XML)
        content = inflated(archive, info, min(room, room_of_xml, largest) if is_xml else room)
        if content is None:
            raise _refused(
                name,
                codes.TEMPLATE_TOO_LARGE,
                f"thành phần «{info.filename}» phình quá lớn khi giải nén",
                _SAVE_AGAIN,
            )
        room -= len(content)
        room_of_xml -= len(content) if is_xml else 0
        members[info.filename] = member_of(info, content, data)
    return members


def _refuse_dangerous(info: zipfile.ZipInfo, seen: AbstractSet[str], name: str) -> None:
    member = info.filename
    if info.flag_bits & 1:
        raise _refused(name, codes.ENCRYPTED_OR_OLD, "tệp đặt mật khẩu", "bỏ mật khẩu rồi lưu lại")
    if member.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", member) or ":" in member:
        raise _refused(
            name,
            codes.DANGEROUS,
            f"tên thành phần «{member}» trỏ ra ngoài tệp",
            _SAVE_AGAIN,
        )
    if member.lower() in seen:  # to Word both are one part (ECMA-376 part 2, 9.1.1.1)
        raise _refused(name, codes.DANGEROUS, f"thành phần «{member}» có hai lần", _SAVE_AGAIN)


def _suspicious(package: Package) -> list[Problem]:
    """Everything in the parts that Word would run or fetch, and what no part may have."""
    room = Room()
    types = package.members[CONTENT_TYPES].data
    problems = _found_in(CONTENT_TYPES, types, room, package.name)
    if problems:
        return problems
    for member, kind in typed_members(package):
        content = package.members[member].data
        if harm := of_part(member, kind, content):
            problems.append(_problem(harm, member, package.name))
        elif member != CONTENT_TYPES and (member.lower().endswith(_XML) or _is_xml(kind)):
            problems += _found_in(member, content, room, package.name)
        if kind.startswith(WORD_TYPE) and _is_xml(kind) and not member.lower().endswith(".xml"):
            message = f"thành phần «{member}» của tệp Word không có đuôi .xml"
            problems.append(Problem(codes.DAMAGED, message, Position(package.name), _SAVE_AGAIN))
    return problems


def _is_xml(kind: str) -> bool:
    return kind.startswith("application/") and kind.endswith("xml")


def _found_in(member: str, content: bytes, room: Room, name: str) -> list[Problem]:
    try:
        return [_problem(harm, member, name) for harm in scan(content, member, MARK, room)]
    except Unreadable as error:
        part = f"{member}, dòng {error.line}" if error.line else None
        return [
            Problem(error.harm.code, error.harm.message, Position(name, part=part), _SAVE_AGAIN)
        ]


def _problem(harm: Harm, member: str, name: str) -> Problem:
    position = Position(name, part=member, excerpt=harm.excerpt)
    return Problem(harm.code, harm.message, position, harm.hint)


def harmful(content: bytes, member: str, name: str) -> list[Problem]:
    """What Word would run or fetch in a part that was just printed, however long it is."""
    return _found_in(member, content, Room(None), name)


def _main_part(package: Package) -> str:
    kinds = dict(typed_members(package))
    main = next((m for m, kind in kinds.items() if kind in (MAIN_TYPE, TEMPLATE_TYPE)), None)
    if main is None:
        message = "tệp không có phần nội dung của một văn bản Word"
        raise _refused(package.name, codes.DAMAGED, message, _SAVE_AS)
    return main


def _refused(name: str, code: str, message: str, hint: str) -> InvalidTemplate:
    return InvalidTemplate([Problem(code, message, Position(name), hint)])

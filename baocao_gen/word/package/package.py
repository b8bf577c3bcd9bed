"""The bytes of a Word file → its members, opened with suspicion.

A package from outside is refused by name when it is no Word file, is damaged, inflates without
end, hides macros, climbs out of its folder, or carries a DTD or marks that only we make.
(OPC: ECMA-376 part 2.)
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any, Final

from baocao_gen.files.archive import DAMAGE, declares_entities, inflated
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.word.package.zip_writer import CONTENT_TYPES, Member, Packed, member_of, written

if TYPE_CHECKING:
    from lxml import etree

MARK: Final = "bc"
"""The target of our own processing instructions: «runs», «p», «page», «image 3», «subdoc 3»."""
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
"""How the content types of the parts of a Word file begin."""
MAIN_TYPE = f"{WORD_TYPE}document.main+xml"
TEMPLATE_TYPE = f"{WORD_TYPE}template.main+xml"
MAX_MEMBERS = 5_000
MAX_TOTAL = 64 * 1024 * 1024
MAX_XML = 12 * 1024 * 1024
"""The largest part that is parsed: a tree takes up to ten times the memory of its text."""
MAX_RATIO, RATIO_FROM = 200, 1024 * 1024
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_NAME = "EncryptedPackage".encode("utf-16-le")
_ELSEWHERE = r"\s*(?!file:///?[a-z]:)(?:[a-z][a-z+.-]+:|[\\/]{2})"


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


def open_package(data: bytes, name: str) -> Package:
    """Open a Word file.

    Args:
        data: The whole file.
        name: Its name in messages.

    Raises:
        InvalidTemplate: with the one reason why it cannot be used.
    """
    if data.startswith(_OLE_MAGIC):
        raise _refused(name, codes.ENCRYPTED_OR_OLD, *_ole_reason(data))
    if not zipfile.is_zipfile(io.BytesIO(data)):
        if data.startswith(b"PK\x03\x04"):
            raise _refused(name, codes.DAMAGED, "tệp Word bị cắt cụt hoặc hỏng", _SAVE_AGAIN)
        raise _refused(name, codes.NOT_WORD, "đây không phải tệp Word .docx", _SAVE_AS)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = _members(archive, data, name)
    except DAMAGE as error:
        raise _refused(
            name, codes.DAMAGED, "tệp Word hỏng, không giải nén được", _SAVE_AGAIN
        ) from error
    for member, content in members.items():
        if member.lower().endswith((".xml", ".rels")):
            _refuse_dtd(content.data, member, name)
    main = _main_part(members, name)
    members[CONTENT_TYPES] = _as_document(members[CONTENT_TYPES])
    package = Package(name, members, main)
    _refuse_suspicious(package)
    return package


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


def _as_document(types: Member) -> Member:
    """A Word template (.dotx) prints documents: Word opens no .docx of the template's type."""
    if TEMPLATE_TYPE.encode() not in types.data:
        return types
    return Member.of(types.data.replace(TEMPLATE_TYPE.encode(), MAIN_TYPE.encode()))


_SAVE_AS = "mở bằng Word rồi chọn Lưu thành (Save As), kiểu Word Document (.docx)"
_SAVE_AGAIN = "mở bằng Word rồi lưu lại, hoặc lấy lại tệp mẫu gốc"


def _ole_reason(data: bytes) -> tuple[str, str]:
    if _ENCRYPTED_NAME in data:
        return (
            "tệp Word đặt mật khẩu",
            "bỏ mật khẩu trong Word (Tệp, Thông tin, Bảo vệ tài liệu) rồi lưu lại",
        )
    return "đây là tệp .doc đời cũ, không phải .docx", _SAVE_AS


def _members(archive: zipfile.ZipFile, data: bytes, name: str) -> dict[str, Member]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > MAX_MEMBERS:
        raise _refused(
            name, codes.TEMPLATE_TOO_LARGE, f"tệp có hơn {MAX_MEMBERS} thành phần", _SAVE_AGAIN
        )
    members: dict[str, Member] = {}
    room = MAX_TOTAL
    for info in infos:
        _refuse_dangerous(info, members, name)
        largest = min(room, max(RATIO_FROM, info.compress_size * MAX_RATIO))
        is_xml = info.filename.lower().endswith((".xml", ".rels"))
        content = inflated(archive, info, min(largest, MAX_XML) if is_xml else largest)
        if content is None:
            raise _refused(
                name,
                codes.TEMPLATE_TOO_LARGE,
                f"thành phần «{info.filename}» phình quá lớn khi giải nén",
                _SAVE_AGAIN,
            )
        room -= len(content)
        members[info.filename] = member_of(info, content, data)
    return members


def _refuse_dangerous(info: zipfile.ZipInfo, seen: Mapping[str, Any], name: str) -> None:
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
    if member in seen:
        raise _refused(name, codes.DANGEROUS, f"thành phần «{member}» có hai lần", _SAVE_AGAIN)
    if member.lower().endswith(("vbaproject.bin", "vbadata.xml")) or "/activex/" in member.lower():
        raise _refused(
            name, codes.DANGEROUS, "tệp mẫu có macro", "lưu lại thành .docx (không macro)"
        )


def _refuse_dtd(content: bytes, member: str, name: str) -> None:
    if declares_entities(content):
        raise _refused(
            name,
            codes.BAD_XML,
            f"thành phần «{member}» có khai báo DTD hoặc thực thể",
            _SAVE_AGAIN,
        )


def _refuse_suspicious(package: Package) -> None:
    """Refuse what only an opened package shows."""
    for member in package.members:
        if member.lower().endswith((".xml", ".rels")):
            root = parsed(package, member, with_instructions=True)
            _refuse_our_instructions(root, member, package.name)
            if member.lower().endswith(".rels"):
                _refuse_fetching(root, package.name)
    for member, kind in typed_members(package):
        is_word = kind.startswith(WORD_TYPE) and kind.endswith("+xml")
        if is_word and not member.lower().endswith(".xml"):
            message = f"thành phần «{member}» của tệp Word không có đuôi .xml"
            raise _refused(package.name, codes.DAMAGED, message, _SAVE_AGAIN)


def _refuse_our_instructions(root: etree._Element, member: str, name: str) -> None:
    """Refuse the marks that a rendering leaves for itself: they would be obeyed."""
    instructions: Any = root.xpath("//processing-instruction()")
    if any(found.target == MARK for found in instructions):
        raise _refused(
            name,
            codes.BAD_XML,
            f"thành phần «{member}» có chỉ thị «<?{MARK}»",
            _SAVE_AGAIN,
        )


def _refuse_fetching(relations: etree._Element, name: str) -> None:
    """Refuse what Word would fetch from elsewhere as soon as the document is opened."""
    for relation in relations.iter("{*}Relationship"):
        target = str(relation.get("Target", ""))
        is_link = str(relation.get("Type", "")).endswith("/hyperlink")
        is_external = str(relation.get("TargetMode", "")).lower() == "external"
        if is_external and not is_link and re.match(_ELSEWHERE, target.lower()):
            message = f"tệp mẫu trỏ tới «{target[:80]}», Word sẽ tự tải về khi mở"
            hint = "trong Word, chèn hẳn hình vào tệp, bỏ liên kết và bỏ mẫu đính kèm, rồi lưu lại"
            raise _refused(name, codes.DANGEROUS, message, hint)


def _main_part(members: Mapping[str, Member], name: str) -> str:
    types = members.get(CONTENT_TYPES)
    if types is None:
        raise _refused(name, codes.NOT_WORD, "đây là tệp nén, không phải tệp Word .docx", _SAVE_AS)
    text = types.data.decode("utf-8", errors="replace")
    for override in re.findall(r"<(?:\w+:)?Override\b[^>]*>", text):
        part = re.search(r"""PartName=["']/?([^"']+)["']""", override)
        if part and (MAIN_TYPE in override or TEMPLATE_TYPE in override) and part[1] in members:
            return part[1]
    if "macroEnabled" in text:
        raise _refused(
            name,
            codes.DANGEROUS,
            "tệp mẫu có macro (.docm)",
            "lưu lại thành .docx (không macro)",
        )
    raise _refused(name, codes.DAMAGED, "tệp không có phần nội dung của một văn bản Word", _SAVE_AS)


def _refused(name: str, code: str, message: str, hint: str) -> InvalidTemplate:
    return InvalidTemplate([Problem(code, message, Position(name), hint)])

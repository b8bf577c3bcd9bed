"""The bytes of a Word file ↔ its members, opened with suspicion and written the same every time.

A package from outside is refused by name when it is no Word file, is damaged, inflates without
end, hides macros, climbs out of its folder, or carries a DTD or marks that only we make. Writing
copies members that did not change as the compressed bytes they already are; times and order are
fixed, so the same content gives the same bytes. (ZIP: APPNOTE.TXT 6.3.3; OPC: ECMA-376 part 2.)
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any, Final

from baocao_gen.archives import DAMAGE, declares_entities, inflated
from baocao_gen.errors import InvalidTemplate
from baocao_gen.frozen import frozen
from baocao_gen.problems import Position, Problem
from baocao_gen.word import codes

if TYPE_CHECKING:
    from lxml import etree

MARK: Final = "bc"
"""The target of our own processing instructions: «runs», «p», «page», «image 3», «subdoc 3»."""
CONTENT_TYPES = "[Content_Types].xml"
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
_LOCAL, _CENTRAL, _END = 0x04034B50, 0x02014B50, 0x06054B50
_ELSEWHERE = r"\s*(?!file:///?[a-z]:)(?:[a-z][a-z+.-]+:|[\\/]{2})"
_DATE = (1 << 5) | 1  # 1980-01-01, the first day a ZIP can name
_UTF8_NAMES = 0x800


@frozen
class Member:
    """A part of a package: its content, and the same content deflated."""

    data: bytes = field(repr=False)
    deflated: bytes = field(repr=False)
    crc: int

    @property
    def packed(self) -> Packed:
        """What stands in the archive."""
        return Packed(self.deflated, len(self.data), self.crc)

    @classmethod
    def of(cls, data: bytes) -> Member:
        """Deflate new content."""
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        return cls(data, packer.compress(data) + packer.flush(), zlib.crc32(data))


@frozen
class Packed:
    """The content of a member, deflated; only its size and check sum are kept of it."""

    deflated: bytes = field(repr=False)
    size: int
    crc: int

    @classmethod
    def of(cls, data: bytes) -> Packed:
        """Deflate a whole content."""
        packer = Packer()
        packer.add(data)
        return packer.packed()


class Packer:
    """Content that comes in chunks → a packed member; never the whole content in memory."""

    _LEVEL = 1
    """A fifth of the time of the usual level, for a file that is a fifth larger."""

    def __init__(self) -> None:
        self._packer = zlib.compressobj(self._LEVEL, zlib.DEFLATED, -15)
        self._pieces: list[bytes] = []
        self._size = self._crc = 0

    def add(self, chunk: bytes) -> None:
        """The next chunk."""
        self._size += len(chunk)
        self._crc = zlib.crc32(chunk, self._crc)
        self._pieces.append(self._packer.compress(chunk))

    def packed(self) -> Packed:
        """All chunks; nothing can be added any more."""
        deflated = b"".join([*self._pieces, self._packer.flush()])
        return Packed(deflated, self._size, self._crc)

    def content(self) -> bytes:
        """What was added, for the rare case in which it is needed after all."""
        return zlib.decompress(self.packed().deflated, -15)


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
        return _written({**kept, **parts})


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


def repacked(data: bytes) -> bytes:
    """A Word file that this program has made, written again in the one order and without times."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        members = {i.filename: _kept(i, archive.read(i), data).packed for i in infos}
    return b"".join(_written(members))


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
        raise _refused(name, codes.TOO_LARGE, f"tệp có hơn {MAX_MEMBERS} thành phần", _SAVE_AGAIN)
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
                codes.TOO_LARGE,
                f"thành phần «{info.filename}» phình quá lớn khi giải nén",
                _SAVE_AGAIN,
            )
        room -= len(content)
        members[info.filename] = _kept(info, content, data)
    return members


def _kept(info: zipfile.ZipInfo, content: bytes, data: bytes) -> Member:
    if info.compress_type != zipfile.ZIP_DEFLATED:
        return Member.of(content)
    name_length, extra_length = struct.unpack_from("<HH", data, info.header_offset + 26)
    start = info.header_offset + 30 + name_length + extra_length
    return Member(content, data[start : start + info.compress_size], info.CRC)


def _refuse_dangerous(info: zipfile.ZipInfo, seen: Mapping[str, Any], name: str) -> None:
    member = info.filename
    if info.flag_bits & 1:
        raise _refused(name, codes.ENCRYPTED_OR_OLD, "tệp đặt mật khẩu", "bỏ mật khẩu rồi lưu lại")
    if member.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", member) or ":" in member:
        raise _refused(
            name, codes.DANGEROUS, f"tên thành phần «{member}» trỏ ra ngoài tệp", _SAVE_AGAIN
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
            name, codes.BAD_XML, f"thành phần «{member}» có khai báo DTD hoặc thực thể", _SAVE_AGAIN
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
            name, codes.BAD_XML, f"thành phần «{member}» có chỉ thị «<?{MARK}»", _SAVE_AGAIN
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
            name, codes.DANGEROUS, "tệp mẫu có macro (.docm)", "lưu lại thành .docx (không macro)"
        )
    raise _refused(name, codes.DAMAGED, "tệp không có phần nội dung của một văn bản Word", _SAVE_AS)


def _refused(name: str, code: str, message: str, hint: str) -> InvalidTemplate:
    return InvalidTemplate([Problem(code, message, Position(name), hint)])


def _written(members: Mapping[str, Packed]) -> Iterator[bytes]:
    """A ZIP archive: content types first, then by name; no times, no attributes."""
    order = sorted(members, key=lambda member: (member != CONTENT_TYPES, member))
    central = bytearray()
    offset = 0
    for name in order:
        member, encoded = members[name], name.encode()
        sizes = (member.crc, len(member.deflated), member.size, len(encoded), 0)
        shared = struct.pack("<HHHHHIIIHH", 20, _UTF8_NAMES, 8, 0, _DATE, *sizes)
        central += struct.pack("<IH", _CENTRAL, 20) + shared
        central += struct.pack("<HHHII", 0, 0, 0, 0, offset) + encoded
        head = struct.pack("<I", _LOCAL) + shared + encoded
        yield head
        yield member.deflated
        offset += len(head) + len(member.deflated)
    end = (_END, 0, 0, len(order), len(order), len(central), offset, 0)
    yield bytes(central) + struct.pack("<IHHHHIIH", *end)

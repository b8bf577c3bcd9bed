"""The members of a package → the bytes of a ZIP archive, the same every time.

Members that did not change are copied as the compressed bytes they already are; times and order
are fixed, so the same content gives the same bytes. (ZIP: APPNOTE.TXT 6.3.3.)
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from typing import Final

from baocao_gen.frozen import frozen

CONTENT_TYPES = "[Content_Types].xml"
_LOCAL, _CENTRAL, _END = 0x04034B50, 0x02014B50, 0x06054B50
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

    LEVEL: Final = 1
    """A fifth of the time of the usual level, for a file that is a fifth larger."""

    def __init__(self) -> None:
        self._packer = zlib.compressobj(self.LEVEL, zlib.DEFLATED, -15)
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


def member_of(info: zipfile.ZipInfo, content: bytes, data: bytes) -> Member:
    """A member of an archive with the compressed bytes that it has there.

    Args:
        info: Its entry.
        content: What it holds.
        data: The whole archive.
    """
    if info.compress_type != zipfile.ZIP_DEFLATED:
        return Member.of(content)
    name_length, extra_length = struct.unpack_from("<HH", data, info.header_offset + 26)
    start = info.header_offset + 30 + name_length + extra_length
    return Member(content, data[start : start + info.compress_size], info.CRC)


def repacked(data: bytes) -> bytes:
    """A Word file that this program has made, written again in the one order and without times."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        members = {i.filename: member_of(i, archive.read(i), data).packed for i in infos}
    return b"".join(written(members))


def written(members: Mapping[str, Packed]) -> Iterator[bytes]:
    """A ZIP archive: content types first, then by name; no times, no attributes."""
    order = sorted(members, key=lambda member: (member != CONTENT_TYPES, member))
    central = bytearray()
    offset = 0
    for name in order:
        member = members[name]
        head, listed, encoded = _heads(name, member.crc, len(member.deflated), member.size)
        central += listed + struct.pack("<I", offset) + encoded
        yield head
        yield member.deflated
        offset += len(head) + len(member.deflated)
    end = (_END, 0, 0, len(order), len(order), len(central), offset, 0)
    yield bytes(central) + struct.pack("<IHHHHIIH", *end)


@lru_cache(maxsize=500)
def _heads(name: str, crc: int, deflated: int, size: int) -> tuple[bytes, bytes, bytes]:
    """What stands before a member, what the list says of it before and behind its offset.

    Kept for the next report: most members of a template go into each in the same way.
    """
    encoded = name.encode()
    sizes = (crc, deflated, size, len(encoded), 0)
    shared = struct.pack("<HHHHHIIIHH", 20, _UTF8_NAMES, 8, 0, _DATE, *sizes)
    listed = struct.pack("<IH", _CENTRAL, 20) + shared + struct.pack("<HHHI", 0, 0, 0, 0)
    return struct.pack("<I", _LOCAL) + shared + encoded, listed, encoded

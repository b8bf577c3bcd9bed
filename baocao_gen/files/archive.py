"""A ZIP archive → the contents of its members, whole and within a limit, or what is damaged."""

from __future__ import annotations

import re
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator
from copy import copy
from typing import Final

_CHUNK: Final = 1 << 16
_SUMS_AT: Final = 14
_SUMS: Final = struct.Struct("<III")
"""The check sum and the two sizes in the head of a member (APPNOTE.TXT, 4.3.7)."""
_FOLLOW: Final = 1 << 3
"""The flag of a member behind which they stand instead."""
_ELSEWHERE: Final = 0xFFFFFFFF
"""A size that is too large for its place."""
_DTD: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DTD_UTF16: Final = tuple("<!DOCTYPE".encode(codec) for codec in ("utf-16-le", "utf-16-be"))

DAMAGE: tuple[type[Exception], ...] = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError, IndexError),
)
"""What ``zipfile`` and ``zlib`` raise on a damaged file: their own errors, and slips of theirs."""


class TooMuch(Exception):
    """An archive that holds more than it may."""


def inflated(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes | None:
    """The content, or None once it grows past ``limit`` bytes; headers are not believed.

    Raises:
        zipfile.BadZipFile: it is not what the archive says of it, or another error of ``DAMAGE``.
    """
    unsized = copy(info)  # or what stands behind the size that it claims would not be read
    unsized.file_size = sys.maxsize
    pieces, size = [], 0
    with archive.open(unsized) as stream:
        while piece := stream.read(_CHUNK):
            size += len(piece)
            if size > limit:
                return None
            pieces.append(piece)
    content = b"".join(pieces)
    if size != info.file_size or zlib.crc32(content) != info.CRC or not _says_twice(archive, info):
        raise zipfile.BadZipFile(info.filename)
    return content


def each_inflated(archive: zipfile.ZipFile, room: int) -> Iterator[tuple[str, bytes]]:
    """Every member's name and content, so that damage is found wherever it is.

    Raises:
        TooMuch: all of them together hold more than ``room`` bytes.
        zipfile.BadZipFile: a member is damaged, or another error of ``DAMAGE``.
    """
    for info in archive.infolist():
        content = inflated(archive, info, room)
        if content is None:
            raise TooMuch
        room -= len(content)
        yield info.filename, content


def _says_twice(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    """Whether the head of a member says of it what the directory says, if it says anything."""
    if info.flag_bits & _FOLLOW:
        return True
    file = archive.fp
    assert file is not None  # it is open
    file.seek(info.header_offset + _SUMS_AT)
    sums = _SUMS.unpack(file.read(_SUMS.size))
    told = zip(sums, (info.CRC, info.compress_size, info.file_size), strict=True)
    return all(one in (other, _ELSEWHERE) for one, other in told)


def declares_entities(content: bytes) -> bool:
    """Whether an XML text has a document type or entities, which Office files never have."""
    return bool(_DTD.search(content)) or any(mark in content for mark in _DTD_UTF16)

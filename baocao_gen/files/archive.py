"""A member of a ZIP archive → its content, or nothing once it grows past a limit."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from typing import Final

_CHUNK: Final = 1 << 16
_DTD: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DTD_UTF16: Final = tuple("<!DOCTYPE".encode(codec) for codec in ("utf-16-le", "utf-16-be"))

DAMAGE: tuple[type[Exception], ...] = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError, IndexError),
)
"""What ``zipfile`` and ``zlib`` raise on a damaged file: their own errors, and slips of theirs."""


def inflated(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes | None:
    """The content, or None once it grows past ``limit`` bytes; headers are not believed."""
    pieces, size = [], 0
    with archive.open(info) as stream:
        while piece := stream.read(_CHUNK):
            size += len(piece)
            if size > limit:
                return None
            pieces.append(piece)
    return b"".join(pieces)


def declares_entities(content: bytes) -> bool:
    """Whether an XML text has a document type or entities, which Office files never have."""
    return bool(_DTD.search(content)) or any(mark in content for mark in _DTD_UTF16)

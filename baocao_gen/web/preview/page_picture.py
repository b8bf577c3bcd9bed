"""A PDF and the number of a page → a picture of that page (PNG).

The only module that imports pypdfium2, which must not be asked by two threads at once. (PNG:
ISO/IEC 15948.)
"""

from __future__ import annotations

import struct
import zlib
from threading import Lock
from typing import Final

_ALONE: Final = Lock()
_POINTS: Final = 72
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_RGB: Final = struct.pack(">BBBBB", 8, 2, 0, 0, 0)
"""Eight bits a colour, true colour, the one compression and filter there is, no interlacing."""
MOST_DOTS: Final = 12_000_000
"""Points of a picture; a page of a size that nobody prints is drawn coarser."""


def page_picture(pdf: bytes, page: int, dots_per_inch: int) -> bytes:
    """Draw a page.

    Args:
        pdf: The PDF.
        page: Which page, from 0.
        dots_per_inch: How fine.

    Raises:
        IndexError: it has no such page.
    """
    import pypdfium2

    with _ALONE, pypdfium2.PdfDocument(pdf) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        sheet = document[page]
        across, down = sheet.get_size()
        scale = dots_per_inch / _POINTS
        scale = min(scale, (MOST_DOTS / max(across * down, 1)) ** 0.5)
        bitmap = sheet.render(scale=scale, rev_byteorder=True)
        rows = bytes(bitmap.buffer)
        return _png(rows, bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)


def _png(rows: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    lines = (rows[i * stride : i * stride + width * channels] for i in range(height))
    if channels == 4:
        lines = (_without_alpha(line) for line in lines)
    data = b"".join(b"\0" + line for line in lines)
    head = struct.pack(">II", width, height) + _RGB
    return b"".join(
        [
            _SIGNATURE,
            _chunk(b"IHDR", head),
            _chunk(b"IDAT", zlib.compress(data, 6)),
            _chunk(b"IEND", b""),
        ]
    )


def _without_alpha(line: bytes) -> bytes:
    kept = bytearray(len(line) // 4 * 3)
    for colour in range(3):
        kept[colour::3] = line[colour::4]
    return bytes(kept)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check

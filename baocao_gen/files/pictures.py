"""The bytes of a picture's file → what kind of picture it is, and how large it wants to be.

The four kinds are those that Word shows everywhere. Only heads are read: nobody decodes the
pixels here, so their number is bounded for whoever will.
(PNG: ISO/IEC 15948; JPEG: ITU-T T.81 and T.871; GIF89a; BMP: BITMAPINFOHEADER.)
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import field
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.reading_error import ReadingError

MAX_BYTES: Final = 20 * 1024 * 1024
"""The largest file of a picture: a photograph of a good camera has half of it."""
MAX_PIXELS: Final = 64_000_000
"""Points of a picture; a telephone takes 50 million, and Word needs four bytes for each."""
_SCREEN = 96.0
"""Points per inch of a picture that does not say how large it is."""
_SOUND_DENSITY = range(20, 5_000)
_INCH = 25.4
_OTHERS = {
    b"%PDF": "PDF",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"RIFF": "WebP",
    b"\xd7\xcd\xc6\x9a": "WMF",
    b"\x01\0\0\0": "EMF",
    b"PK\x03\x04": "Word, Excel hay ZIP",
}
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_SAVE_AS = "mở hình rồi lưu thành tệp PNG hoặc JPEG"


@frozen
class Image:
    """The content of a picture's file.

    Attributes:
        data: The whole file.
        kind: How such files are called: «png», «jpeg», «gif», «bmp».
        width: How wide it wants to be printed, in millimetres.
        height: How high, likewise.
    """

    data: bytes = field(repr=False)
    kind: str
    width: float
    height: float


@frozen
class _Size:
    """Points across and down, and points per inch; 0 where the file does not say."""

    across: int
    down: int
    per_inch: float = 0.0


class _Damaged(Exception):
    """The file ends too early, or says what cannot be."""


def read_picture(data: bytes) -> Image:
    """Look at the head of a picture's file.

    Raises:
        ReadingError: it is no picture, one of another kind, damaged, or too large.
    """
    if len(data) > MAX_BYTES:
        message = f"tệp hình lớn quá {MAX_BYTES // 1024 // 1024} MB"
        raise ReadingError(message, "thu nhỏ hình, hoặc lưu thành JPEG")
    kind = next((kind for kind, (mark, _) in _KINDS.items() if data.startswith(mark)), None)
    if kind is None:
        raise ReadingError(*_told(data))
    try:
        size = _KINDS[kind][1](data)
    except (_Damaged, struct.error, IndexError):
        size = _Size(0, 0)
    if size.across < 1 or size.down < 1:
        raise ReadingError("tệp hình hỏng hoặc bị cắt cụt", "lấy lại tệp gốc, hoặc lưu lại hình")
    if size.across * size.down > MAX_PIXELS:
        message = f"hình có {size.across} × {size.down} điểm, quá {MAX_PIXELS // 1_000_000} triệu"
        raise ReadingError(message, "thu nhỏ hình rồi lưu lại")
    dense = size.per_inch if round(size.per_inch) in _SOUND_DENSITY else _SCREEN
    return Image(data, kind, size.across / dense * _INCH, size.down / dense * _INCH)


def _told(data: bytes) -> tuple[str, str]:
    if b"<svg" in data[:4096].lower():
        return "hình SVG không chèn được vào Word", _SAVE_AS
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"):
        return "hình HEIC không chèn được vào Word", _SAVE_AS
    for mark, kind in _OTHERS.items():
        if data.startswith(mark):
            return f"tệp {kind} không chèn được vào Word như một hình", _SAVE_AS
    return ("tệp trống" if not data else "tệp này không phải hình"), f"{_SAVE_AS}, rồi ghi tên tệp"


def _png(data: bytes) -> _Size:
    """Walks over the chunks to the last, so that a file cut short is told."""
    at, size, per_inch = 8, _Size(0, 0), 0.0
    while True:
        length, kind = struct.unpack_from(">I4s", data, at)
        if at + 12 + length > len(data):
            raise _Damaged
        if kind == b"IHDR":
            size = _Size(*struct.unpack_from(">II", data, at + 8))
        elif kind == b"pHYs":
            per_metre, _, unit = struct.unpack_from(">IIB", data, at + 8)
            per_inch = per_metre * _INCH / 1000 if unit == 1 else 0.0
        elif kind == b"IEND":
            return _Size(size.across, size.down, per_inch)
        at += 12 + length


def _jpeg(data: bytes) -> _Size:
    at, per_inch = 2, 0.0
    while True:
        if data[at] != 0xFF:
            raise _Damaged
        kind = data[at + 1]
        if kind == 0xFF:  # as many as the writer liked
            at += 1
            continue
        if kind in _WITHOUT_LENGTH:
            at += 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        if kind == 0xE0 and data[at + 4 : at + 9] == b"JFIF\0":
            unit, across = struct.unpack_from(">BH", data, at + 11)
            per_inch = across * {1: 1.0, 2: 2.54}.get(unit, 0.0)
        if kind in _FRAMES:
            down, across = struct.unpack_from(">HH", data, at + 5)
            if data.rfind(b"\xff\xd9") < at:
                raise _Damaged
            return _Size(across, down, per_inch)
        at += 2 + length


def _gif(data: bytes) -> _Size:
    if not data.rstrip(b"\0").endswith(b";"):
        raise _Damaged
    return _Size(*struct.unpack_from("<HH", data, 6))


def _bmp(data: bytes) -> _Size:
    (whole,) = struct.unpack_from("<I", data, 2)
    head, across, down = struct.unpack_from("<Iii", data, 14)
    if whole > len(data) or head < 40:
        raise _Damaged
    (per_metre,) = struct.unpack_from("<i", data, 38)
    return _Size(across, abs(down), per_metre * _INCH / 1000)


_KINDS: dict[str, tuple[bytes, Callable[[bytes], _Size]]] = {
    "png": (b"\x89PNG\r\n\x1a\n", _png),
    "jpeg": (b"\xff\xd8\xff", _jpeg),
    "gif": (b"GIF8", _gif),
    "bmp": (b"BM", _bmp),
}

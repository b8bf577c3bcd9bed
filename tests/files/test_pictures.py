"""The head of a picture's file → its kind and its size, or why it cannot be used."""

import struct
import zlib

import pytest

from baocao_gen.files.pictures import MAX_BYTES, read_picture
from baocao_gen.vietnamese.reading_error import ReadingError


def png(across: int, down: int, *, per_metre: int = 0) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", across, down, 8, 2, 0, 0, 0))
    dense = chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) if per_metre else b""
    return b"\x89PNG\r\n\x1a\n" + head + dense + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def jpeg(across: int, down: int, *, per_inch: int = 0) -> bytes:
    jfif = b"JFIF\0\1\1" + struct.pack(">BHHBB", 1, per_inch, per_inch, 0, 0)
    frame = struct.pack(">BHHB", 8, down, across, 3) + bytes(9)
    segments = ((0xE0, jfif), (0xE1, b"Exif\0\0" + bytes(30)), (0xC4, bytes(20)), (0xC2, frame))
    body = b"".join(struct.pack(">BBH", 0xFF, kind, len(d) + 2) + d for kind, d in segments)
    return b"\xff\xd8" + body + b"\xff\xda\0\2\1\xff\xd9"


def bmp(across: int, down: int) -> bytes:
    head = struct.pack("<IiiHHIIiiII", 40, across, -down, 1, 24, 0, 0, 3780, 3780, 0, 0)
    return b"BM" + struct.pack("<IHHI", 14 + len(head), 0, 0, 54) + head


GIF = b"GIF89a" + struct.pack("<HH", 192, 96) + b"\0\0\0;"


@pytest.mark.parametrize(
    ("data", "kind", "width", "height"),
    [
        (png(96, 48), "png", 25.4, 12.7),
        (png(1000, 500, per_metre=10_000), "png", 100, 50),
        (png(96, 96, per_metre=1), "png", 25.4, 25.4),
        (jpeg(600, 300, per_inch=300), "jpeg", 50.8, 25.4),
        (jpeg(96, 96), "jpeg", 25.4, 25.4),
        (GIF, "gif", 50.8, 25.4),
        (bmp(378, 189), "bmp", 100, 50),
    ],
)
def test_a_picture_says_its_kind_and_its_size(
    data: bytes, kind: str, width: float, height: float
) -> None:
    image = read_picture(data)

    assert image.kind == kind
    assert (image.width, image.height) == pytest.approx((width, height), rel=0.001)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "tệp trống"),
        (b"Xin chao", "không phải hình"),
        (b"<?xml version='1.0'?><svg onload='x()'/>", "SVG"),
        (b"%PDF-1.7", "PDF"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"PK\x03\x04", "ZIP"),
        (png(10, 10)[:-20], "cắt cụt"),
        (png(0, 10), "hỏng"),
        (jpeg(10, 10)[:-2], "cắt cụt"),
        (jpeg(10, 10)[:20], "cắt cụt"),
        (b"\xff\xd8\xff\xe0\0\0" * 3, "hỏng"),
        (GIF[:-1], "cắt cụt"),
        (bmp(5, 5)[:-8], "cắt cụt"),
        (png(20_000, 20_000), "triệu"),
        (png(1, 1) + bytes(MAX_BYTES), "MB"),
    ],
)
def test_what_is_no_usable_picture_is_told(data: bytes, words: str) -> None:
    with pytest.raises(ReadingError, match=words) as told:
        read_picture(data)

    assert told.value.hint

"""The bytes of a file → Unicode text in NFC with LF line ends, or what encoding it is in."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from baocao_gen.files.located import Source
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.vietnamese.text import MAX_MARKS, legacy_encoding, stacked_marks

MAX_BYTES: Final = 16 * 1024 * 1024
MAX_LINES: Final = 400_000
MAX_LINE: Final = 2_000_000
"""Characters of one line: a whole report that a program wrote on one line is shorter."""
BOM: Final = "\ufeff"

_VIETNAMESE: Final = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
# Bytes A8–BF are the letters ă â ê ô ơ ư đ à ả ã á ạ … of TCVN3, and only signs in windows-1258.
_TCVN3_BYTES: Final = bytes(range(0xA8, 0xC0))
_LATIN1: Final = re.compile("[\u00a1-\u00ff]")
_NOT_VIETNAMESE: Final = f"[^\n{_VIETNAMESE.pattern[1:]}*"
_FOREIGN_LINE: Final = re.compile(rf"\n({_NOT_VIETNAMESE}{_LATIN1.pattern}{_NOT_VIETNAMESE})(?=\n)")
"""A line with letters of other languages, and none of those that only Vietnamese has."""
_LONG_WORD: Final = re.compile("[A-Za-z\u00a1-\u00ff]{24,}+")
_OTHER_FILES: Final = (
    (b"PK\x03\x04", "tệp Word, Excel hoặc tệp nén, không phải tệp chữ"),
    (b"\xd0\xcf\x11\xe0", "tệp Word hoặc Excel đời cũ, không phải tệp chữ"),
    (b"%PDF-", "tệp PDF, không phải tệp chữ"),
    (b"{\\rtf", "tệp RTF của Word, không phải tệp chữ"),
)
"""How files begin that are often named in place of a year file."""
_WORD_ENDINGS: Final = (".docx", ".doc")
_SAMPLE: Final = 64 * 1024  # characters enough to guess an encoding


def decode(data: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a file, and what is wrong with its encoding.

    UTF-8 and UTF-16 with a byte order mark are read. One byte order mark is dropped, CRLF and
    CR become LF, and the text is brought to NFC, so that keys typed on any machine are equal.
    All positions, here and later, refer to this text.

    Args:
        data: The whole file; at most 16 MiB and 400,000 lines of two million characters.
        name: The file's name in messages.

    Returns:
        The text, or None when it cannot be read; and the problems.
    """
    if kind := next((kind for mark, kind in _OTHER_FILES if data.startswith(mark)), None):
        hint = "ở đây cần một tệp chữ thuần (.yaml, .csv); kiểm tra lại tên tệp"
        if name.lower().endswith(_WORD_ENDINGS):
            hint += ", hoặc đọc báo cáo Word thành tệp năm: baocao-gen import"
        return None, [Problem(codes.NOT_UTF8, f"đây là {kind}", Position(name), hint)]
    if len(data) > MAX_BYTES:
        return None, [_too_large(len(data), name)]
    text, bad_byte = to_text(data)
    if text is None:
        return None, [_not_utf8(data, bad_byte, name)]
    problems: list[Problem] = []
    body = text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")
    if body.startswith(BOM):
        body = body.lstrip(BOM)
        problems.append(_second_bom(body, name))
    if body.count("\n") > MAX_LINES:
        return None, [*problems, _too_long(name)]
    if len(body) > MAX_LINE and (long := _long_line(body)):
        return None, [*problems, _too_long_line(long, name)]
    if not unicodedata.is_normalized("NFC", body):
        if (offset := stacked_marks(body)) is not None:
            return None, [*problems, _too_many_marks(body, offset, name)]
        body = unicodedata.normalize("NFC", body)
    return body, problems + _legacy(body, name)


def to_text(data: bytes) -> tuple[str | None, int]:
    """Return the decoded text, or None and the offset of the first byte that is no text."""
    encoding = "utf-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif _looks_like_utf16(data):  # ASCII letters in UTF-16 are valid UTF-8, full of NULs
        return None, data.index(0)
    try:
        return data.decode(encoding), 0
    except UnicodeDecodeError as error:
        return None, error.start


def _looks_like_utf16(data: bytes) -> bool:
    return data.count(0) * 4 > len(data)


def _too_large(size: int, name: str) -> Problem:
    limit = MAX_BYTES // (1024 * 1024)
    return Problem(
        codes.TOO_LARGE,
        f"tệp lớn {size / (1024 * 1024):.1f} MB, quá {limit} MB".replace(".", ","),
        Position(name),
        "kiểm tra lại tên tệp; tệp số liệu một năm thường chưa đến 1 MB",
    )


def _too_long(name: str) -> Problem:
    limit = f"{MAX_LINES:,}".replace(",", ".")
    return Problem(
        codes.TOO_LARGE,
        f"tệp dài quá {limit} dòng",
        Position(name),
        "kiểm tra lại tên tệp; có thể đây không phải tệp số liệu",
    )


def _long_line(body: str) -> int | None:
    """The number of the first line that is too long."""
    lines = enumerate(body.split("\n"), 1)
    return next((number for number, line in lines if len(line) > MAX_LINE), None)


def _too_long_line(number: int, name: str) -> Problem:
    limit = f"{MAX_LINE:,}".replace(",", ".")
    message = f"dòng này dài quá {limit} ký tự"
    hint = "tách thành nhiều dòng; hoặc kiểm tra lại tên tệp, có thể đây không phải tệp số liệu"
    return Problem(codes.TOO_LARGE, message, Position(name, number, 1), hint)


def _not_utf8(data: bytes, offset: int, name: str) -> Problem:
    guess = _guess(data, offset)
    likely = f", có vẻ là {guess}" if guess else ""
    position = Position(name)
    if not (guess and guess.startswith("UTF-16")):
        before = data[:offset].decode("utf-8").removeprefix(BOM)
        lines = re.split("\r\n|\r|\n", unicodedata.normalize("NFC", before[-4096:]))
        line = before.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        rest = re.split(rb"[\r\n]", data[offset : offset + 200], maxsplit=1)[0]
        shown = rest.decode("cp1258" if guess == "windows-1258" else "latin-1", "replace")
        excerpt = unicodedata.normalize("NFC", lines[-1] + shown)
        position = Position(name, line, len(lines[-1]) + 1, excerpt=excerpt)
    return Problem(
        codes.NOT_UTF8,
        f"tệp không phải UTF-8{likely}: không đọc được byte {data[offset]:02X}",
        position,
        _save_hint(guess),
    )


def _save_hint(guess: str | None) -> str:
    if guess in ("TCVN3", "VNI"):
        return f"chuyển mã {guess} sang Unicode (ví dụ bằng UniKey), rồi lưu tệp với mã hóa UTF-8"
    hint = "mở tệp bằng trình soạn thảo, chọn «Lưu thành…» (Save as) với mã hóa UTF-8"
    return hint if guess else f"{hint}, và gõ lại chữ ở chỗ này nếu nó đã hỏng"


def _guess(data: bytes, offset: int) -> str | None:
    """Return the encoding that the bytes seem to be in, or None when it is a damaged UTF-8."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16 bị hỏng"
    sample = data[:_SAMPLE].removeprefix(codecs.BOM_UTF8)
    if _looks_like_utf16(sample):
        return "UTF-16"
    if _VIETNAMESE.search(data[:offset].decode("utf-8", "replace")):
        return None
    high = bytes(byte for byte in sample if byte >= 0x80)
    if (len(high) - len(high.translate(None, _TCVN3_BYTES))) * 4 > len(high):
        return "TCVN3"
    # windows-1258 writes most tones as marks of their own: read so, they become Vietnamese.
    as_1258 = unicodedata.normalize("NFC", sample.decode("cp1258", "ignore"))
    if len(_VIETNAMESE.findall(as_1258)) * 4 > len(high):
        return "windows-1258"
    return legacy_encoding(_without_long_words(sample.decode("latin-1")))


def _second_bom(body: str, name: str) -> Problem:
    first_line = body.split("\n", 1)[0]
    return Problem(
        codes.EXTRA_BOM,
        "đầu tệp có hơn một dấu BOM (ký tự không nhìn thấy U+FEFF)",
        Position(name, 1, 1, excerpt=first_line),
        "xóa các dấu BOM thừa, hoặc lưu lại tệp với mã hóa UTF-8 không BOM",
    )


def _too_many_marks(text: str, offset: int, name: str) -> Problem:
    line_start = text.rfind("\n", 0, offset) + 1
    line = text.count("\n", 0, offset) + 1
    return Problem(
        codes.CONTROL,
        f"hơn {MAX_MARKS} dấu thanh chồng lên một chữ: tệp có vẻ đã hỏng",
        Position(name, line, offset - line_start + 1),
        "xóa chỗ này và gõ lại chữ",
    )


def _legacy(text: str, name: str) -> list[Problem]:
    """Return a warning on a document pasted from an old font, or on each line that was."""
    if not _LATIN1.search(text):
        return []
    source = Source.of(text, name)
    if not _VIETNAMESE.search(text):
        encoding = legacy_encoding(_without_long_words(text[:_SAMPLE]))
        if encoding:
            lines = enumerate(source.lines, 1)
            first = next(number for number, line in lines if _LATIN1.search(line))
            return [_pasted(source, first, encoding)]
    found = (
        (number, legacy_encoding(_without_long_words(line[:_SAMPLE])))
        for number, line in _foreign_lines(text)
    )
    return [_pasted(source, number, encoding) for number, encoding in found if encoding]


def _foreign_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that have letters of another language and none of Vietnamese, with their number."""
    number, at = 1, 0
    for found in _FOREIGN_LINE.finditer(f"\n{text}\n"):
        number += text.count("\n", at, found.start())
        at = found.start()
        yield number, found[1]


def _without_long_words(text: str) -> str:
    """Drop what is no word of any language, so that guessing stays quick on any bytes."""
    return _LONG_WORD.sub(" ", text)


def _pasted(source: Source, line: int, encoding: str) -> Problem:
    match = _LATIN1.search(source.lines[line - 1])
    return Problem(
        codes.LEGACY_FONT,
        f"chữ ở đây có vẻ gõ bằng bộ mã {encoding}, không phải tiếng Việt Unicode",
        source.at(line, match.start() + 1 if match else 1),
        f"chuyển mã {encoding} sang Unicode (ví dụ bằng UniKey) rồi mới dán vào tệp",
        Severity.WARNING,
    )

"""Vietnamese text → its normal form, its folded form, its faults; small words of lists and counts.

User text is never rewritten beyond NFC: «hòa» and «hoà» are both correct and are only
compared through `fold`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from baocao_gen.vietnamese.legacy import LegacyEncoding, legacy_encoding
from baocao_gen.vietnamese.letters import WITHOUT_STROKE
from baocao_gen.vietnamese.pattern import late

__all__ = [
    "LegacyEncoding",
    "alphabet_letter",
    "fold",
    "forbidden_character",
    "from_roman",
    "join_list",
    "legacy_encoding",
    "nearest",
    "nfc",
    "roman_or_digits",
    "to_roman",
]

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters that number points, as the decree letters its own: đ after d, no ă â ê ô ơ ư."""

MAX_ROMAN: Final = 3999
"""The last number that Roman numerals write without bars: «MMMCMXCIX»."""
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def with_noncharacters(characters: str) -> str:
    """The pattern that finds characters of a set, and the noncharacters that end each plane.

    Those beyond the first plane stand in the set as one range, which costs the search little, and
    what it takes too much is given back (Unicode, 23.7).

    Args:
        characters: A set as it stands between brackets, all of it in the first plane.
    """
    letters = "".join(f"{chr(plane << 16)}-{chr(plane << 16 | 0xFFFD)}" for plane in range(2, 17))
    return f"[{characters}\ufdd0-\ufdef\ufffe\uffff{BEYOND}](?<![{letters}])"


BEYOND: Final = "\U0001fffe-\U0010ffff"
"""The range of `with_noncharacters` beyond the first plane, letters included."""
_FORBIDDEN = late(with_noncharacters("\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"))
_NAMES = {
    0x00: "ký tự rỗng",
    0x0B: "dấu ngắt dòng của Word",
    0x0C: "dấu ngắt trang",
    0x0D: "dấu về đầu dòng",
    0x85: "dấu xuống dòng",
    0x2028: "dấu ngắt dòng",
    0x2029: "dấu ngắt đoạn",
}


MAX_MARKS: Final = 64
"""No writing system stacks as many marks on a letter.

Normalising sorts each run of them in quadratic time: a megabyte of them takes hours."""
_LONG_RUN: Final = re.compile(rf"[^\x00-\u02ff]{{{MAX_MARKS},}}+")


def stacked_marks(text: str) -> int | None:
    """Return the offset in a run of combining marks that no text has, or None."""
    for run in _LONG_RUN.finditer(text):
        marks = 0
        for offset, character in enumerate(run.group(), run.start()):
            marks = marks + 1 if unicodedata.combining(character) else 0
            if marks >= MAX_MARKS:
                return offset
    return None


def nfc(text: str) -> str:
    """Return the text in NFC, the form in which Vietnamese letters are single characters.

    A text that is no writing (`stacked_marks`) stays as it is.

    >>> nfc("ê" + chr(0x301)) == "ế"
    True
    """
    if len(text) > MAX_MARKS and not text.isascii() and stacked_marks(text) is not None:
        return text
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return lower-case letters without tones and marks, for comparing only.

    >>> fold("Sở Thông tin, Đồng Tháp")
    'so thong tin, dong thap'
    """
    return text.lower() if text.isascii() else text.translate(_FOLDED)


class _Folded(dict[int, str]):
    """A letter's code → how it is folded, found when a text first has it.

    Letters are folded one by one, for neither decomposition nor case depends on a neighbour.
    """

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFD", chr(code).translate(WITHOUT_STROKE))
        folded = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
        if code < _LAST_KEPT:
            self[code] = folded
        return folded


_LAST_KEPT = 0x2200
"""Latin letters with marks stand below, and punctuation; a text of others fills no memory."""
_FOLDED = _Folded()


def join_list(items: Iterable[str], conjunction: str = "và") -> str:
    """Join items as a sentence does, with no comma before the conjunction.

    >>> join_list(["quyết định", "kế hoạch", "báo cáo"])
    'quyết định, kế hoạch và báo cáo'
    """
    *head, last = list(items) or [""]
    return f"{', '.join(head)} {conjunction} {last}" if head else last


def to_roman(number: int) -> str:
    """Return a Roman numeral, in capitals.

    Raises:
        ValueError: The number is not between 1 and 3999.

    >>> to_roman(14)
    'XIV'
    """
    if not 1 <= number <= MAX_ROMAN:
        raise ValueError(f"{number} has no Roman numeral")
    numeral = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        numeral += letters * times
    return numeral


def roman_or_digits(number: int) -> str:
    """Return a Roman numeral; digits where there is none, as lists of thousands go on.

    >>> roman_or_digits(14), roman_or_digits(4000)
    ('XIV', '4000')
    """
    return to_roman(number) if 1 <= number <= MAX_ROMAN else str(number)


def from_roman(numeral: str) -> int:
    """Read a Roman numeral in its standard spelling, in any case.

    Raises:
        ValueError: The text is no Roman numeral, or not the standard one («IIII»).

    >>> from_roman("XIV")
    14
    """
    rest, number = numeral.upper(), 0
    for value, letters in _ROMAN:
        while rest.startswith(letters):
            number, rest = number + value, rest.removeprefix(letters)
    if rest or not 1 <= number <= MAX_ROMAN or to_roman(number) != numeral.upper():
        raise ValueError(f"{numeral!r} is not a Roman numeral")
    return number


def alphabet_letter(number: int) -> str:
    """Return the letter that numbers a point: 1 → a, 5 → đ, 7 → g.

    Raises:
        ValueError: There is no such point; the letters end at 23.

    Source: Decree 30/2020/NĐ-CP, Appendix I, II.6 and the decree's own lettering.

    >>> "".join(alphabet_letter(n) for n in range(1, 8))
    'abcdđeg'
    """
    if not 1 <= number <= len(POINT_LETTERS):
        raise ValueError(f"point {number} has no letter")
    return POINT_LETTERS[number - 1]


def nearest(word: str, candidates: Sequence[str], *, likeness: float = 0.6) -> str | None:
    """Return the candidate that a mistyped word most likely means, or None.

    Tones, marks and case do not count. Unrelated words are seldom alike by more than the
    half; whoever has many candidates asks for more likeness.

    >>> nearest("thực_hiên", ["ke_hoach", "thuc_hien"])
    'thuc_hien'
    """
    from difflib import get_close_matches  # only a mistake needs it

    folded: dict[str, str] = {}
    for candidate in candidates:
        folded.setdefault(fold(candidate), candidate)
    matches = get_close_matches(fold(word), list(folded), n=1, cutoff=likeness)
    return folded[matches[0]] if matches else None


def forbidden_character(text: str) -> tuple[int, str] | None:
    """Find the first character that cannot stand in a report.

    These are control characters other than tab and newline, halves of surrogate pairs,
    Unicode noncharacters, and the line and paragraph separators, which YAML readers and
    Word treat in different ways.

    Returns:
        Its index and its Vietnamese name with the code point, or None when the text is clean.

    >>> forbidden_character("một" + chr(0) + "hai")
    (3, 'ký tự rỗng (U+0000)')
    """
    if text.replace("\n", "").isprintable():
        return None  # ten times as fast, and true of nearly every text
    match = _FORBIDDEN.search(text)
    if match is None:
        return None
    code = ord(match[0])
    return match.start(), f"{_name(code)} (U+{code:04X})"


def _name(code: int) -> str:
    if 0xD800 <= code <= 0xDFFF:
        return "nửa ký tự bị hỏng"
    if code >= 0xFDD0:
        return "mã không phải ký tự"
    return _NAMES.get(code, "ký tự điều khiển")

"""A text and a type size → how wide it is in Times New Roman, the typeface of the decree.

The advance widths are those of the typeface, in thousandths of its size. A letter with marks is as
wide as without, but for ơ and ư.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from unicodedata import normalize

from baocao_gen.frozen import frozen

_REGULAR = {
    180: "'",
    200: "|",
    250: " ,.\u00a0",
    278: "/:;\\ijlt",
    300: "²³",
    333: "!()-I[]`fr‘’\u2011",
    350: "•",
    389: "Js",
    400: "°",
    408: '"',
    444: "?acez“”",
    469: "^",
    480: "{}",
    500: "#$*0123456789_bdghknopquvxyđ–«»§€",
    529: "ơ",
    541: "~",
    542: "ư",
    549: "±≥≤",
    556: "FPS",
    564: "+<=>×",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYwĐƠ",
    750: "½",
    776: "Ư",
    778: "&m",
    833: "%",
    889: "M",
    921: "@",
    944: "W",
    1000: "—…",
}
_BOLD = {
    220: "|",
    250: " ,.\u00a0",
    278: "'/\\il",
    300: "²³",
    333: "!()-:;[]`fjt‘’\u2011",
    350: "•",
    389: "Is",
    394: "{}",
    400: "°",
    444: "cerz",
    500: "#$*0123456789?J_agovxy–“”«»§€",
    520: "~",
    549: "±≥≤",
    554: "ơ",
    555: '"',
    556: "Sbdhknpquđ",
    570: "+<=>×",
    581: "^",
    600: "ư",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    750: "½",
    778: "GHKOQƠ",
    796: "Ư",
    833: "&m",
    930: "@",
    944: "M",
    1000: "%W—…",
}
_ELSEWHERE = 600
"""What a character of another script is taken for."""
_HORN = "\u031b"


@frozen
class _Face:
    """The widths of one weight, by letter; what is asked for is noted."""

    known: dict[str, int]

    def of(self, letter: str) -> int:
        if letter not in self.known:
            bare, marks = letter[:1], normalize("NFD", letter)
            if len(marks) > 1:
                bare = normalize("NFC", marks[0] + _HORN) if _HORN in marks else marks[0]
            self.known[letter] = self.known.get(bare, _ELSEWHERE)
        return self.known[letter]


@cache
def _face(bold: bool) -> _Face:
    table = _BOLD if bold else _REGULAR
    return _Face({letter: width for width, letters in table.items() for letter in letters})


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is on one line.

    Args:
        text: The text, without line breaks.
        size: Its type size in points.
        bold: Whether it is set in bold; italic is as wide as upright, near enough.

    Returns:
        The width in points.

    Examples:
        >>> text_width("1.234.567", 13)
        52.0
    """
    return letters_width(text, bold=bold) * size / 1000


def letters_width(text: str, *, bold: bool = False) -> int:
    """The same in thousandths of the type size: parts of a text add up to just the whole."""
    of = _face(bold).of
    return sum([of(letter) for letter in text])


def lines_of(words: Iterable[str], room: float, size: float, *, bold: bool = False) -> list[str]:
    """Set words in lines as a word processor does: a word that does not fit begins a new one.

    Args:
        words: The words; one that is wider than the room has a line of its own.
        room: The width of a line in points.
        size: The type size in points.
        bold: Whether they are set in bold.
    """
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines

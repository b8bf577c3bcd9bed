"""A paragraph → the number or mark before its words: «II.», «1.2», «đ)», «-», typed or Word's own.

(Kinds of numbers: Decree 30/2020, Appendix I, V.6; «1.1» and «A.» are custom.)
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import POINT_LETTERS, fold, from_roman
from baocao_gen.word.read.document import ReadParagraph


class LabelKind(StrEnum):
    """How a paragraph is numbered; what is behind DASH numbers nothing."""

    PART = "Phần"
    UPPER_LETTER = "A."
    ROMAN = "I."
    DECIMAL = "1."
    DOTTED = "1.1"
    DOTTED_DEEP = "1.1.1"
    LETTER = "a)"
    IN_BRACKETS = "(1)"
    DASH = "-"
    PLUS = "+"
    STAR = "*"
    NONE = ""


MARKS: Final = frozenset({LabelKind.DASH, LabelKind.PLUS, LabelKind.STAR})
NUMBERED: Final = frozenset(LabelKind) - MARKS - {LabelKind.NONE}


@frozen
class Labelled:
    """What stands before the words of a paragraph.

    Attributes:
        kind: How it is numbered.
        value: Which one it is, from 1; 0 for marks.
        typed: The number as it is read, «1.2.».
        start: Where in the paragraph's text the words begin.
        above: The numbers before the last one of «1.2.3».
        others: What else the number may mean: «d)» is the fourth point, «I.» may be a letter.
    """

    kind: LabelKind
    value: int = 0
    typed: str = ""
    start: int = 0
    above: tuple[int, ...] = ()
    others: tuple[tuple[LabelKind, int], ...] = ()


_NONE = Labelled(LabelKind.NONE)
_TYPED = late(
    r"\s*(?:(?P<part>(?i:phần)\s+(?i:thứ\s+)?(?P<part_number>[IVX]{1,5}|\d{1,2}|[^\W\d_]{2,5}))"
    r"(?=[\s.:]|$)[.:]?"
    r"|(?P<dotted>\d{1,2}(?:\.\d{1,2}){1,4})(?:[.)]|(?=\s))(?!\d)"
    r"|(?P<decimal>\d{1,2})[.)](?![\d,])(?=\s|[^\W\d_]|$)"
    r"|(?P<bracket>\((?P<inside>\d{1,2}|[a-zđ])\))(?=\s)"
    r"|(?P<roman>[IVXLC]{1,7})[.](?=\s|[^\W\d_]{2})"
    r"|(?P<roman_side>[IVX]{1,5})\s?[-\u2013/)](?=\s)"
    r"|(?P<upper>[A-HĐ])[.](?=\s)"
    r"|(?P<letter>[a-zđ])(?:\)|\.(?=\s))"
    r"|(?P<mark>[-\u2013\u2014+*\u2022])(?!\d)(?=\s|[^\W\d_]))\s*"
)
_ORDINALS: Final = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_PLUS_MARKS, _STAR_MARKS = "+", "*"


def label_of(paragraph: ReadParagraph) -> Labelled:
    """What stands before a paragraph's words: typed, or else printed by Word."""
    typed = read_label(paragraph.text)
    if typed.kind is not LabelKind.NONE or not paragraph.label:
        return typed
    if paragraph.label_format == "bullet" or not paragraph.label.strip(".() "):
        return Labelled(_mark(paragraph.label[:1]), 0, paragraph.label)
    printed = read_label(f"{paragraph.label} x")
    if printed.kind is LabelKind.NONE:
        return _NONE
    return Labelled(printed.kind, printed.value, paragraph.label, 0, printed.above, printed.others)


def read_label(text: str) -> Labelled:
    """What is typed before the words of a text."""
    match = _TYPED.match(text)
    if match is None:
        return _NONE
    typed, start = match[0].strip(), match.end()
    if match["part"]:
        value = _part(match["part_number"])
        return Labelled(LabelKind.PART, value, typed, start) if value else _NONE
    if match["dotted"]:
        numbers = [int(number) for number in match["dotted"].split(".")]
        deep = len(numbers) > 2
        kind = LabelKind.DOTTED_DEEP if deep else LabelKind.DOTTED
        return Labelled(kind, numbers[-1], typed, start, tuple(numbers[:-1]))
    if match["decimal"]:
        return Labelled(LabelKind.DECIMAL, int(match["decimal"]), typed, start)
    if match["bracket"]:
        inside = match["inside"]
        value = int(inside) if inside.isdigit() else _letter(inside)
        return Labelled(LabelKind.IN_BRACKETS, value, typed, start)
    if roman := match["roman"] or match["roman_side"]:
        return _roman(roman, typed, start)
    if match["upper"]:
        return Labelled(LabelKind.UPPER_LETTER, _letter(match["upper"].lower()), typed, start)
    if match["letter"]:
        return Labelled(LabelKind.LETTER, _letter(match["letter"]), typed, start)
    return Labelled(_mark(match["mark"]), 0, typed, start)


def _roman(numeral: str, typed: str, start: int) -> Labelled:
    letter = _letter(numeral.lower()) if len(numeral) == 1 else 0
    others = ((LabelKind.UPPER_LETTER, letter),) if letter else ()
    try:
        return Labelled(LabelKind.ROMAN, from_roman(numeral), typed, start, (), others)
    except ValueError:
        if letter:
            return Labelled(LabelKind.UPPER_LETTER, letter, typed, start)
        return _NONE


def _letter(letter: str) -> int:
    return POINT_LETTERS.find(letter) + 1


def _part(number: str) -> int:
    if number.isdigit():
        return int(number)
    folded = fold(number)
    if folded in _ORDINALS:
        return _ORDINALS.index(folded) + 1
    try:
        return from_roman(number)
    except ValueError:
        return 0


def _mark(mark: str) -> LabelKind:
    if mark == _PLUS_MARKS:
        return LabelKind.PLUS
    return LabelKind.STAR if mark == _STAR_MARKS else LabelKind.DASH

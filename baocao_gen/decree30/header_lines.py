"""A name and the room that it has → its lines, about as long as each other, and the line under it.

A line ends between words, as whoever types a letterhead would end it: not inside a word of two
syllables, not inside a proper name, not after «và». The decree wants a rule of a third to a half
of the text line (Appendix I, II.2, II.5); of several lines, the last one is the line above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from baocao_gen.decree30.facts import RULE_SHARE
from baocao_gen.decree30.typeface import letters_width
from baocao_gen.frozen import frozen

AGENCY_ROOM = 177.0
"""Points for a line of the agency's name: the left column of the header, less a hair."""
SUBJECT_ROOM = 422.0
"""Points for a line of the subject, between 8 mm of room at either side."""
SIGNER_ROOM, OTHER_SIGNER_ROOM = 240.0, 200.0
"""Points for a line above the signature, at the right and at the left, clear of the recipients."""
TEXT_ROOM = 467.0
"""Points between the margins."""
_A_LINE = 4.0
"""What one more line costs, measured in breaks: two good lines are better than three."""
_UNEVEN = 10.0
_IN_A_WORD, _IN_A_NAME, _BEFORE_ITS_NAME, _AFTER_A_JOINT = 30.0, 30.0, 20.0, 20.0
_BEHIND_A_DASH = 6.0
_LINES_KEPT_SHORT = 0.98
"""The room that is used: a printer's own measure of a text may be a hair wider."""
_JOINTS = frozenset(["và", "của", "về", "cho", "các", "theo", "với", "thuộc", "trực", "cấp", "số"])
_BEFORE_NAMES = frozenset(
    [
        "tỉnh",
        "phố",
        "huyện",
        "quận",
        "phường",
        "xã",
        "trấn",
        "khu",
        "vùng",
        "miền",
        "vực",
        "đảo",
        "sông",
        "quốc",
    ]
)
_PLACES = frozenset(
    tuple(name.split())
    for name in """
    an giang, bà rịa, vũng tàu, bạc liêu, bắc giang, bắc kạn, bắc ninh, bến tre, bình dương,
    bình định, bình phước, bình thuận, cà mau, cao bằng, cần thơ, đà nẵng, đắk lắk, đắk nông,
    điện biên, đồng nai, đồng tháp, gia lai, hà giang, hà nam, hà nội, hà tĩnh, hải dương,
    hải phòng, hậu giang, hòa bình, hưng yên, khánh hòa, kiên giang, kon tum, lai châu, lạng sơn,
    lào cai, lâm đồng, long an, nam định, nghệ an, ninh bình, ninh thuận, phú thọ, phú yên,
    quảng bình, quảng nam, quảng ngãi, quảng ninh, quảng trị, sóc trăng, sơn la, tây ninh,
    thái bình, thái nguyên, thanh hóa, thừa thiên, thiên huế, tiền giang, hồ chí, chí minh,
    trà vinh, tuyên quang, vĩnh long, vĩnh phúc, yên bái, việt nam, tây nguyên, cửu long
    """.replace("\n", " ").split(",")
)


_BODIES = frozenset([("ban", "nhân"), ("đồng", "nhân")])
"""Where «Ủy ban nhân dân», «Hội đồng nhân dân» would be parted between their words."""


@frozen
class Type:
    """How a text is set: size in points, weight, and whether it is printed in capitals."""

    size: float
    bold: bool = True
    capitals: bool = False

    def width(self, text: str) -> float:
        """How wide a line is, in points."""
        return self.letters(text) * self.size / 1000

    def letters(self, text: str) -> int:
        """The same in thousandths of the size: parts of a line add up to just the whole."""
        return letters_width(text.upper() if self.capitals else text, bold=self.bold)


def balanced(name: str, room: float, type_: Type) -> list[str]:
    """Set a name in lines that fit the room, as even as good breaks allow.

    Args:
        name: The name, in the capitals of running text where it was typed so.
        room: The width that a line may have, in points.
        type_: How it is set.

    Returns:
        The lines. A word that is wider than the room has one of its own.

    Examples:
        >>> balanced("Trung tâm Y tế khu vực Cai Lậy", 178, Type(12, capitals=True))
        ['Trung tâm Y tế', 'khu vực Cai Lậy']
    """
    return list(_balanced(name, room * _LINES_KEPT_SHORT, type_))


@lru_cache(maxsize=1_000)  # an office issues many documents, and a batch is of a few offices
def _balanced(name: str, room: float, type_: Type) -> tuple[str, ...]:
    words = name.split()
    if not words or type_.width(" ".join(words)) <= room:
        return (" ".join(words),) if words else ()
    least: list[float] = [0.0]  # the cost of the best lines of the first n words
    begins: list[int] = [0]
    ends = [*accumulate(map(type_.letters, words), initial=0)]
    space = type_.letters(" ")
    breaks = [0.0, *map(_cost_of_break, words, words[1:], _typed_small(words)), 0.0]
    for end in range(1, len(words) + 1):
        found: list[tuple[float, int]] = []
        for start in range(end - 1, -1, -1):
            letters = ends[end] - ends[start] + space * (end - start - 1)
            width = letters * type_.size / 1000
            if width > room and found:
                break
            slack = max(0.0, 1 - width / room)
            found.append((least[start] + breaks[start] + _A_LINE + _UNEVEN * slack**2, start))
        cost, start = min(found)
        least.append(cost)
        begins.append(start)
    lines: list[str] = []
    end = len(words)
    while end:
        lines.append(" ".join(words[begins[end] : end]))
        end = begins[end]
    return tuple(lines[::-1])


def rule_length(lines: Sequence[str], type_: Type) -> float:
    """The length of the rule under some lines, in points.

    It is right for the last line, and where that can be for the longest one too.
    """
    widths = [type_.width(line) for line in lines] or [0.0]
    low, high = RULE_SHARE.low * max(widths), RULE_SHARE.high * widths[-1]
    return min(max(RULE_SHARE.chosen * widths[-1], 1.03 * low), 0.97 * high)


def _typed_small(words: Sequence[str]) -> list[bool]:
    """For each break, whether the name has capitals only where names begin."""
    return [not " ".join(words).isupper()] * (len(words) - 1)


def _cost_of_break(before: str, after: str, has_small_letters: bool) -> float:
    from baocao_gen.vietnamese.compounds import is_compound  # ten thousand words, for long names

    left, right = before.lower().strip(",;"), after.lower().strip(",;")
    if left == "-":
        return _BEHIND_A_DASH
    if right == "-" or left in _JOINTS or left.endswith("."):
        return _AFTER_A_JOINT
    if right[:1].isdigit():
        return _IN_A_NAME  # «Khu vực 7», «năm 2026»
    if is_compound(left, right):
        return _IN_A_WORD
    is_name = has_small_letters and before[0].isupper() and after[0].isupper()
    if is_name or (left, right) in _PLACES | _BODIES:
        return _IN_A_NAME
    is_named = not has_small_letters or after[0].isupper()
    return _BEFORE_ITS_NAME if is_named and left in _BEFORE_NAMES else 0.0

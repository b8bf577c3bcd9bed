"""The lists of a Word file → the number or bullet that Word prints before each paragraph.

Numbers are counted as Word counts them: one count for each list, restarted below a higher level
and where a list says so; what points to no list has no number. (ECMA-376-1, section 17.9.)
"""

from __future__ import annotations

import re
from typing import Any, Final
from unicodedata import category

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.package import WORD_TYPE, Package, parsed, typed_members
from baocao_gen.word.read.styles import ReadStyles, value_of
from baocao_gen.word.xml import W, measure

_NUMBERING: Final = f"{WORD_TYPE}numbering+xml"
_LEVELS: Final = 9
_LONGEST: Final = 255
"""Letters of a level's text: it is printed before each paragraph, and Word takes no longer one."""
_LEVEL_NUMBERS: Final = frozenset(str(level) for level in range(_LEVELS))
_ASKED = late(r"%([1-9])")
_ROMAN: Final = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


@frozen
class Label:
    """What Word prints before a paragraph: the text, its level from 0, its format."""

    text: str
    level: int
    format: str


@frozen
class _Level:
    start: int
    format: str
    text: str
    restart: int | None
    is_legal: bool
    style: str


class ReadLists:
    """The lists that a Word file declares, read once for all its parts."""

    def __init__(self, package: Package, styles: ReadStyles) -> None:
        self._styles = styles
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, _Level], dict[int, int]]] = {}
        self._by_style: dict[str, tuple[str, str]] = {}
        member = next((m for m, kind in typed_members(package) if kind == _NUMBERING), None)
        if member is not None:
            self._read(parsed(package, member))

    def of(self, number: str) -> tuple[str, dict[int, _Level], dict[int, int]]:
        """What a list counts with others, its levels, and where they begin anew."""
        return self._lists[number]

    def asked(self, properties: Any, style: str) -> tuple[str, int] | None:
        """The list and the level that a paragraph is in, by itself or by its style."""
        own = properties.get(f"{W}numPr")
        number = "" if own is None else value_of(own, "numId")
        level = "" if own is None else value_of(own, "ilvl")
        if not number:
            if style not in self._by_style:
                self._by_style[style] = self._asked_by(style)
            number, by_style = self._by_style[style]
            level = level or by_style
        if number not in self._lists:
            return None  # «0» takes a paragraph out of its list; others have no list left
        return number, int(level) if level in _LEVEL_NUMBERS else 0

    def _asked_by(self, style: str) -> tuple[str, str]:
        """The list and the level of the paragraphs of a style; empty without any."""
        for found in self._styles.chain(style):
            own = found.find(f"{W}pPr/{W}numPr")
            if own is not None and (number := value_of(own, "numId")):
                level = value_of(own, "ilvl")
                return number, level or self._linked(number, str(found.get(f"{W}styleId")))
        return "", ""

    def _linked(self, number: str, style: str) -> str:
        levels = self._lists.get(number, ("", {}, {}))[1]
        return next((str(n) for n, level in levels.items() if level.style == style), "")

    def _read(self, root: Any) -> None:
        links: dict[str, str] = {}
        named: dict[str, str] = {}
        for abstract in root.iter(f"{W}abstractNum"):
            key = str(abstract.get(f"{W}abstractNumId"))
            self._abstract[key] = dict(_levels(abstract))
            if link := value_of(abstract, "numStyleLink"):
                links[key] = link
            if name := value_of(abstract, "styleLink"):
                named[name] = key
        for number in root.iter(f"{W}num"):
            key = value_of(number, "abstractNumId")
            key = named.get(links.get(key, ""), key)
            if key in self._abstract:
                levels, restarts = dict(self._abstract[key]), {}
                for override in number.iter(f"{W}lvlOverride"):
                    at = measure(override, "ilvl")
                    levels.update(_levels(override))
                    start = override.find(f"{W}startOverride")
                    if start is not None:
                        restarts[at] = measure(start, "val")
                self._lists[str(number.get(f"{W}numId"))] = key, levels, restarts


class ListCounts:
    """The counts of a part, which go on from paragraph to paragraph."""

    def __init__(self, lists: ReadLists) -> None:
        self._lists = lists
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, properties: Any, style: str) -> Label | None:
        """Count a paragraph, and say what is printed before it; None where nothing is."""
        asked = self._lists.asked(properties, style)
        if asked is None:
            return None
        number, level = asked
        abstract, levels, restarts = self._lists.of(number)
        if level not in levels:
            return None
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        if level in restarts and (number, level) not in self._begun:
            self._begun.add((number, level))
            counts[level] = restarts[level]
        else:
            before = counts[level]
            counts[level] = levels[level].start if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart and level < restart):
                counts[deeper] = None
        return Label(_printed(levels, counts, level), level, levels[level].format)


def _levels(parent: Any) -> list[tuple[int, _Level]]:
    found = []
    for level in parent.iter(f"{W}lvl"):
        start, restart = level.find(f"{W}start"), level.find(f"{W}lvlRestart")
        made = _Level(
            0 if start is None else measure(start, "val"),
            value_of(level, "numFmt") or "decimal",
            value_of(level, "lvlText")[:_LONGEST],
            None if restart is None else measure(restart, "val"),
            level.find(f"{W}isLgl") is not None,
            value_of(level, "pStyle"),
        )
        found.append((measure(level, "ilvl"), made))
    return found


def _printed(levels: dict[int, _Level], counts: list[int | None], level: int) -> str:
    own = levels[level]
    if own.format == "bullet":
        return "•" if any(category(c) == "Co" for c in own.text) else own.text

    def count(asked: re.Match[str]) -> str:
        at = int(asked[1]) - 1
        if at > level or at not in levels:
            return ""
        counted = counts[at]
        value = levels[at].start if counted is None else counted
        return spelt(value, "decimal" if own.is_legal else levels[at].format)

    return _ASKED.sub(count, own.text).strip()


def spelt(value: int, number_format: str) -> str:
    """A number as a list of a format prints it; unknown formats print digits (17.18.59)."""
    if number_format == "none":
        return ""
    if number_format in ("upperLetter", "lowerLetter"):
        times, letter = divmod(max(value, 1) - 1, 26)
        printed = chr(ord("a") + letter) * min(times + 1, 20)
    elif number_format in ("upperRoman", "lowerRoman"):
        printed, rest = "", min(value, 10_000)
        for worth, letters in _ROMAN:
            printed += letters * (rest // worth)
            rest %= worth
        printed = printed.lower()
    else:
        return f"{value:02}" if number_format == "decimalZero" else str(value)
    return printed.upper() if number_format.startswith("upper") else printed

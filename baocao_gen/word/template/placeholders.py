"""Tags taken out of a tree → numbered holes in it, and at the end Jinja source again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import field
from typing import Any, ClassVar, Final

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.tags.find import is_assignment
from baocao_gen.tags.private_characters import HOLE_CLOSE, HOLE_OPEN
from baocao_gen.word.pairs.ready import Numbering, PairsOfPart, get_ready
from baocao_gen.word.template.elements import Shell
from baocao_gen.word.template.nesting import HOLE, is_fragile
from baocao_gen.word.xml import W

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MARK: Final = re.compile(r"\{#-?@(\d+)#\}")


@frozen
class Placeholder:
    """Where a tag stands: the part and what is around it, the paragraph's words, the tag itself.

    ``at`` is the letter of the words at which the tag begins.
    """

    where: str
    words: str
    tag: str
    at: int = 0

    def position(self, file: str) -> Position:
        """The place for a message."""
        return Position(file, part=self.where, excerpt=self.words, focus=self.at)


@frozen
class PreparedPart:
    """Jinja source of one part, its places, and the problems that were found on the way.

    ``told`` are the numbers of the places that the problems are about.
    ``has_columns`` says that it makes table columns in a loop, ``is_fragile`` that what it
    prints must be looked through for damage, ``calls`` that macros print around what they are
    given, in a place that is not known before, ``changes_fields`` that tags may write the
    instructions of fields, ``sets_aside`` that statements may do something else to what tags print
    than to print it, ``has_controls`` that content controls hold tags, ``has_links`` that
    addresses do, ``has_copies`` that text boxes are to be copied. ``pairs`` is what points at each
    other in it. ``marks`` are the offsets of the marks in the source, each with the number of its
    place.
    """

    source: str = field(repr=False)
    places: tuple[Placeholder, ...] = field(repr=False)
    shells: tuple[Shell, ...] = field(repr=False)
    problems: tuple[Problem, ...] = ()
    told: tuple[int, ...] = ()
    has_columns: bool = False
    is_fragile: bool = True
    calls: bool = False
    changes_fields: bool = False
    sets_aside: bool = True
    has_controls: bool = False
    has_links: bool = False
    has_copies: bool = False
    pairs: PairsOfPart | None = None
    marks: tuple[tuple[int, int], ...] = field(default=(), repr=False)

    @property
    def must_read(self) -> bool:
        """Whether what it prints is read again whatever the values are."""
        holds_more = self.has_controls or self.has_links or self.has_copies or bool(self.pairs)
        return self.is_fragile or self.calls or self.changes_fields or holds_more

    def place_before(self, start: int, end: int) -> Placeholder | None:
        """The place whose mark stands last before a tag; the first, for what fails before it."""
        number = self.number_before(start, end)
        return None if number is None else self.places[number]

    def number_before(self, start: int, end: int) -> int | None:
        """The number of that place among all."""
        index = bisect_left(self.marks, (start,)) - 1
        if index < 0 and self.marks and self.marks[0][0] < end:
            index = 0
        return self.marks[index][1] if index >= 0 else None


class Holes:
    """The tags of one part by number."""

    BLOCK: ClassVar = "__block"
    RUN: ClassVar = "__run"
    PLAIN: ClassVar = "__plain"
    FIELD: ClassVar = "__field"
    NUMBER: ClassVar = "__number"
    LINK: ClassVar = "__link"
    ADDRESS: ClassVar = "__address"

    def __init__(self) -> None:
        self.places: list[Placeholder] = []
        self.statements: dict[int, str] = {}
        self._pieces: list[str] = []
        self.has_columns = self.has_controls = self.has_links = self.has_copies = False
        self._shells: list[Shell] = []
        self.going_on: list[Any] = []

    def add(self, place: Placeholder) -> int:
        """A new hole, still empty."""
        self.places.append(place)
        self._pieces.append("")
        return len(self.places) - 1

    def fill(self, number: int, jinja: str, statement: str = "") -> None:
        """Put a tag in a hole; ``statement`` is what opens or closes something, if it does."""
        sign = "-" if jinja[2:3] == "-" else ""
        self._pieces[number] = f"{{#{sign}@{number}#}}{jinja}"
        if statement and not is_assignment(statement):
            self.statements[number] = statement

    def fill_unit(self, number: int, inner: str, unit: str, shell: Shell) -> None:
        """Put a printing tag in a hole that stands for a whole paragraph or run."""
        name = self.BLOCK if unit == "p" else self.RUN
        self._shells.append(shell)
        self.fill(number, f"{{{{ ({inner}) | {name}({len(self._shells) - 1}) }}}}")

    def text(self, number: int) -> str:
        """What stands in the tree for a hole."""
        return f"{HOLE_OPEN}{number}{HOLE_CLOSE}"

    def words(self, text: str) -> str:
        """A text from the tree with the tags as they were typed."""
        return HOLE.sub(lambda hole: self.places[int(hole[1])].tag, text)

    def prepared(
        self,
        root: etree._Element,
        problems: Mapping[int, Problem],
        numbering: Numbering | None = None,
        asked_outside: Collection[str] = (),
    ) -> PreparedPart:
        """The Jinja source; braces that are no tag become character references.

        ``problems`` are what is wrong with tags, by the numbers of their places, in order.
        """
        pairs = get_ready(
            root, self.statements, self._pieces, self.going_on, numbering, asked_outside
        )
        text = etree.tostring(root, encoding="unicode").replace("{", "&#123;")
        source = HOLE.sub(lambda hole: self._pieces[int(hole[1])], text)
        source = _HEAD + source
        return PreparedPart(
            source,
            tuple(self.places),
            tuple(self._shells),
            tuple(problems.values()),
            tuple(problems),
            has_columns=self.has_columns,
            has_controls=self.has_controls,
            has_links=self.has_links,
            has_copies=self.has_copies,
            is_fragile=self.has_columns or is_fragile(root, self.statements),
            changes_fields=_may_change_fields(root, self.statements),
            pairs=pairs,
            calls=any(statement.startswith("call") for statement in self.statements.values()),
            sets_aside=not all(map(_only_prints, self.statements.values())),
            marks=tuple((mark.start(), int(mark[1])) for mark in _MARK.finditer(source)),
        )


def _only_prints(statement: str) -> bool:
    return statement.startswith(("for", "if", "elif", "else", "endfor", "endif"))


def _may_change_fields(root: etree._Element, statements: Mapping[int, str]) -> bool:
    """Whether a tag stands in an instruction, or a statement may take a piece of a field away."""
    if statements and next(root.iter(f"{W}fldChar"), None) is not None:
        return True
    texts = (element.text for element in root.iter(f"{W}instrText", f"{W}delInstrText"))
    codes = (element.get(f"{W}instr") for element in root.iter(f"{W}fldSimple"))
    return any(HOLE_OPEN in str(text) for found in (texts, codes) for text in found)

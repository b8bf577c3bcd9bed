"""The instructions of a part's fields, as they are read → those that reach out of the document.

Word has a closed list of field codes and takes any other word for a bookmark, so those that run,
fetch or read something else are named here and all others pass: templates are full of bookmarks.
An instruction may be split over runs, stand in a field inside another, or be there twice, for new
programs and for old ones. (ECMA-376 part 1, 17.16.)
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from baocao_gen.vietnamese.pattern import late

REACHING_OUT: Final = frozenset(
    {
        *("DDE", "DDEAUTO"),  # start another program
        *("LINK", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "RD"),  # read another file
        *("DATABASE", "DATA"),  # ask a data source
        *("CONTROL", "HTMLCONTROL", "HTMLACTIVEX", "OCX"),  # run a control
        "PRINT",  # sends commands to the printer
    }
)
"""Field codes that do something outside the document; HYPERLINK does so only when clicked."""
COMPUTED: Final = "{…}"
"""Stands for a code that another field would put together."""
_OR = "\0"
_LONGEST, _MOST_CHOICES = 300, 20
"""Characters of an instruction, and versions of it, that are looked at; a code comes first."""
_CODE = late(r"[\s\"'“”\\]*(\w+)")


def reaching_out(instruction: str) -> str:
    """The code of an instruction if it reaches out of the document, else nothing."""
    head, *others = instruction.split(_OR)[:_MOST_CHOICES]
    for version in (instruction.replace(_OR, ""), head, *others, *(head + o for o in others)):
        letters = "".join(c for c in version[:_LONGEST] if unicodedata.category(c) != "Cf")
        found = _CODE.match(letters)
        if found and found[1].upper() in REACHING_OUT:
            return found[1].upper()
    return ""


class _Field:
    """A field that has begun: its instruction so far, and whether its result has begun."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.is_result = False
        self.is_computed = False

    def add(self, text: str) -> None:
        if not self.is_result and self.length < _LONGEST:
            self.pieces.append(text)
            self.length += len(text)

    def told(self) -> Iterator[tuple[str, str]]:
        """The code that reaches out, and the instruction; each field is told once."""
        if self.is_result:
            return
        self.is_result = True
        instruction = "".join(self.pieces)
        code = COMPUTED if self.is_computed else reaching_out(instruction)
        if code:
            yield code, " ".join(instruction.replace(_OR, " ").split())[:80]


class Instructions:
    """The fields of one part, told of what is read of them in the order of the part."""

    def __init__(self) -> None:
        self._stray = _Field()
        self._open: list[_Field] = []

    @property
    def is_read(self) -> bool:
        """Whether what is read now belongs to the instruction of a field."""
        return bool(self._open) and not self._open[-1].is_result

    def mark(self, kind: str) -> Iterator[tuple[str, str]]:
        """One of a field's three marks; what is wrong with an instruction that ends with it."""
        if kind == "begin":
            if self.is_read and not "".join(self._open[-1].pieces).strip():
                self._open[-1].is_computed = True
            self._open.append(_Field())
        elif self._open:
            yield from self._open[-1].told()
            if kind == "end":
                self._open.pop()

    def text(self, text: str) -> None:
        """A piece of an instruction; one outside all fields is looked at nevertheless."""
        (self._open[-1] if self._open else self._stray).add(text)

    def choice(self) -> None:
        """Another version of what was read begins."""
        self.text(_OR)

    def paragraph(self) -> Iterator[tuple[str, str]]:
        """A paragraph ends, and with it what stood outside of fields."""
        if self._stray.pieces:
            yield from self._stray.told()
            self._stray = _Field()

    def rest(self) -> Iterator[tuple[str, str]]:
        """The part ends; fields may be left open."""
        for field in [self._stray, *self._open]:
            yield from field.told()

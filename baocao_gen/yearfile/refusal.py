"""What a reader of values will not take → problems: the place, what was found, what to type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.vietnamese.reading_error import beginning
from baocao_gen.yearfile.origin import KeyPath, Origin

NO_VALUE = "BC205"
WRONG_SHAPE = "BC206"


@frozen
class Refusal:
    """One thing that cannot be read: a problem that does not know its place yet.

    ``path`` leads to it from where it was found, so that a reader need not know where it stands;
    whoever called the reader adds the steps that led there. ``at_key`` is true where the key
    itself is wrong.
    """

    code: str
    message: str
    hint: str | None = None
    path: KeyPath = ()
    at_key: bool = False

    def problem(self, origin: Origin) -> Problem:
        """The problem at its place."""
        place, hint = origin.position(self.path, key=self.at_key), self.hint
        if self.code == NO_VALUE and origin.root and place.file != origin.root.source.name:
            hint = "điền ô này; hàng tiêu đề, hàng tổng thì bỏ khỏi bảng"
        return Problem(self.code, self.message, place, hint)


class Refused(Exception):
    """Raised by a reader with everything that it will not take."""

    def __init__(self, found: Sequence[Refusal]) -> None:
        self.found = found
        super().__init__("; ".join(one.message for one in found))

    def below(self, step: str | int) -> Iterable[Refusal]:
        """The same, seen from one step further up."""
        return [replace(one, path=(step, *one.path)) for one in self.found]


def refuse(code: str, message: str, hint: str | None = None, *inside: str | int) -> Refused:
    """A single refusal, ready to be raised; ``inside`` leads on to what it speaks of."""
    return Refused([Refusal(code, message, hint, inside)])


def wrong_shape(message: str, hint: str, found: Any) -> Refused:
    """What has another form than its place wants, with the text or number that stands there."""
    return refuse(WRONG_SHAPE, message + here_is(found), hint)


def here_is(found: Any) -> str:
    """What stands there instead, as a message says it: only what is short enough to be said."""
    return f", ở đây là «{beginning(str(found))}»" if isinstance(found, str | int) else ""

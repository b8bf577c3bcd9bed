"""A question about a part of a report → its answer, known while that is the very part it was.

The next report of a batch has most of its figures and texts in common with the one before, and
whoever reads it takes them over as the objects that they are.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from operator import is_
from typing import TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Answer = TypeVar("_Answer")


class LastAnswers(dict[_Key, tuple[tuple[object, ...], _Answer]]):
    """For each name or place the last answer, and what it hangs on.

    Attributes:
        most: How many are kept.
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def of(self, key: _Key, given: tuple[object, ...], ask: Callable[[], _Answer]) -> _Answer:
        """The answer for a name or a place.

        Args:
            key: The name or the place.
            given: All that the answer hangs on: it is asked anew where one is another object.
            ask: Finds the answer.
        """
        found = self.get(key)
        if found is not None and all(map(is_, found[0], given)):
            return found[1]
        answer = ask()
        if len(self) >= self.most:
            self.clear()
        self[key] = given, answer
        return answer

"""A rendering → what it may still spend, and what looking through a list costs it."""

from __future__ import annotations

from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from decimal import Decimal
from itertools import islice
from types import NoneType
from typing import Any, Final

from jinja2.runtime import LoopContext, Undefined
from jinja2.utils import Namespace

from baocao_gen.tags.faults import Limit, OverLimit

MAX_STEPS: Final = 2_000_000
STEPS_A_ROW: Final = 100
STEPS_A_PAIR, MAX_PAIRED = 4, 2_500
"""What long data adds: a template may go through its rows for each of them, up to so many rows."""
MAX_CHARACTERS: Final = 200_000_000
BUDGET: Final = "<budget>"
"""Where a rendering keeps its budget; no tag can spell this name, so no text can reach it."""
GROUPS: Final = (list, tuple, set, frozenset, Mapping)
_SIZED = (*GROUPS, range, KeysView, ValuesView, ItemsView)
LIGHT: Final = frozenset({str, int, bool, float, Decimal, NoneType})
"""What nearly all values are: nothing to look through."""
STEPS_A_CALCULATION: Final = 8
"""Adding two numbers exactly takes as long as so many passes."""
STEPS_A_PRINT: Final = 2
"""Saying a value in words, in that."""
MOST_IN_TAGS: Final = 200_000
"""Letters of the tags of a whole report, where the compiler has to read them: 5,000 choices between
two words. A report has some dozens."""
_ITEMS_A_STEP = 16
"""Items that are compared in the time of one pass of a loop."""
_LETTERS_A_STEP = 256
"""Letters that are searched in that time."""
_DEEPEST = 100
"""How deep a value may be that is compared or looked up: Python does it by calling itself."""


class Budget:
    """What one rendering may still spend; it belongs to one rendering and dies with it.

    Args:
        steps: Passes of loops, and what costs as much time.
        characters: Characters that are printed, and as many that loops may make of their own
            words: what a loop makes may be set aside and never be printed, so it is counted
            before it is made, and counted again by itself where it is printed.
        data: What is rendered: once the steps are spent, its longest list adds some. So an honest
            template may compare each of 2,000 rows with all others, and one that makes work out of
            nothing is stopped as early as ever.
        in_tags: Letters of tags that the compiler may read; by default nobody counts them.
    """

    def __init__(
        self,
        steps: int = MAX_STEPS,
        characters: int = MAX_CHARACTERS,
        data: Mapping[str, Any] | None = None,
        in_tags: int | None = None,
    ) -> None:
        self.steps = steps
        self.characters = characters
        self.in_loops = characters
        self.in_tags = in_tags
        self._data = data

    @property
    def is_spent(self) -> bool:
        """Whether something has gone over a bound: nothing more can be rendered."""
        return min(self.steps, self.characters, self.in_loops, self.in_tags or 0) < 0

    def compiled(self, letters: int) -> None:
        """Count the letters of tags that the compiler has read."""
        if self.in_tags is None:
            return
        self.in_tags -= letters
        if self.in_tags < 0:
            raise OverLimit(Limit.TAGS)

    def step(self, count: int = 1) -> None:
        """Count calls, passes of a loop, and what takes as long."""
        self.steps -= count
        if self.steps < 0:
            self._ask_the_data()
        if self.in_loops < 0:
            raise OverLimit(Limit.CHARACTERS)

    def _ask_the_data(self) -> None:
        """Add the steps that long data asks for, once."""
        rows = _longest(self._data) if self._data is not None else 0
        self._data = None
        self.steps += STEPS_A_ROW * rows + STEPS_A_PAIR * min(rows, MAX_PAIRED) ** 2
        if self.steps < 0:
            raise OverLimit(Limit.STEPS)

    def printed(self, text: str) -> str:
        """Count what is printed and hand it on."""
        self.prints(len(text))
        return text

    def prints(self, letters: int) -> None:
        """Count what is printed, or will be."""
        self.characters -= letters
        if self.characters < 0:
            raise OverLimit(Limit.CHARACTERS)

    def passed(self, items: Any, size: int = 0, each: int = 1, *, compared: bool = False) -> Any:
        """Count what a loop or a filter goes through, and hand it on.

        Args:
            items: A list, a text, a range…; of an iterator each item is counted when it comes.
            size: Characters that are made with each.
            each: Steps that each costs.
            compared: Whether the items are compared with each other.
        """
        if isinstance(items, Undefined):
            return items
        if hasattr(items, "__len__"):
            self.in_loops -= len(items) * size
            self.step(len(items) * each)
            if compared:
                self.compare(items)
            return items
        return self._counted(items, size, each, compared) if hasattr(items, "__iter__") else items

    def _counted(self, items: Iterable[Any], size: int, each: int, compared: bool) -> Iterator[Any]:
        for item in items:
            self.in_loops -= size
            self.step(each)
            if compared:
                self.compare(item)
            yield item

    def touch(self, length: int) -> None:
        """Count that a text or list of some length is made or searched in one go."""
        self.step(length // _ITEMS_A_STEP)

    def search(self, length: int) -> None:
        """Count that so many letters are looked at."""
        self.step(length // _LETTERS_A_STEP)

    def compare(self, value: Any) -> None:
        """Count what comparing a value may look at: its items, theirs, and so on.

        A list that holds one list many times is counted as often as a comparison goes through it.
        """
        if isinstance(value, str) and len(value) > _LETTERS_A_STEP:
            self.search(len(value))
        if value.__class__ in LIGHT or not isinstance(value, _SIZED):
            return
        opened: list[Iterator[Any]] = [iter((value,))]
        while opened:
            for item in opened[-1]:
                kind: type = item.__class__
                if kind in LIGHT:
                    if kind is str and len(item) > _LETTERS_A_STEP:
                        self.search(len(item))
                    continue
                if isinstance(item, Namespace | LoopContext):
                    is_loop = isinstance(item, LoopContext)
                    raise OverLimit(Limit.LOOP if is_loop else Limit.NAMESPACE)
                if isinstance(item, _SIZED):
                    self.step(1 + len(item) // _ITEMS_A_STEP)
                    if len(opened) > _DEEPEST:
                        raise OverLimit(Limit.DEPTH)
                    opened.append(_inside(item))
                    break
            else:
                opened.pop()


_ITEMS_LOOKED_AT, _GROUPS_LOOKED_AT = 100, 10_000


def _longest(data: Mapping[str, Any]) -> int:
    """The length of the longest list in what is rendered, as far as one need look."""
    found = 0
    groups: list[Any] = [data]
    for _ in range(_GROUPS_LOOKED_AT):
        if not groups:
            break
        group = groups.pop()
        if isinstance(group, list | tuple):
            found = max(found, len(group))
        inside = group.values() if isinstance(group, Mapping) else group
        some = islice(inside, _ITEMS_LOOKED_AT)
        groups += [item for item in some if isinstance(item, list | tuple | Mapping)]
    return found


def _inside(group: Any) -> Iterator[Any]:
    if isinstance(group, range):
        return iter(())
    return iter(group.values() if isinstance(group, Mapping) else group)

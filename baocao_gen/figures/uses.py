"""Values, each with those computed from it → all that follows from one, or leads to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TypeAlias

from baocao_gen.figures.figure import Aspect, Name

Step: TypeAlias = tuple[Name, Aspect]
"""One value of one figure."""


class Uses:
    """Which values each value of a ledger was used for; a copy may note more by itself."""

    def __init__(self, users: Mapping[Step, set[Step]] | None = None) -> None:
        self._users: dict[Step, set[Step]] = dict(users or {})

    def __copy__(self) -> Uses:
        return Uses(self._users)

    def of(self, step: Step) -> set[Step]:
        """The values that were computed from one, to be added to."""
        return self._users.setdefault(step, set())

    def following(self, step: Step) -> frozenset[Step]:
        """A value and everything that is computed from it, however far."""
        found, waiting = {step}, [step]
        while waiting:
            for user in self._users.get(waiting.pop(), ()):
                if user not in found:
                    found.add(user)
                    waiting.append(user)
        return frozenset(found)

    def leading_to(self, step: Step, is_end: Callable[[Step], bool]) -> frozenset[Step]:
        """The ends from which a value was computed, through everything in between."""
        found: set[Step] = set()
        waiting, seen = [step], {step}
        while waiting:
            for source in self._sources.get(waiting.pop(), set()) - seen:
                seen.add(source)
                (found.add if is_end(source) else waiting.append)(source)
        return frozenset(found)

    def without(self, steps: frozenset[Step]) -> Uses:
        """The same, had some values not been computed."""
        known = list(self._users.items())
        return Uses({s: u if u.isdisjoint(steps) else u - steps for s, u in known})

    @cached_property
    def _sources(self) -> Mapping[Step, set[Step]]:
        """Value → the values it was computed from; to be asked once all values are known."""
        sources: dict[Step, set[Step]] = {}
        for source, users in self._users.items():
            for user in users:
                sources.setdefault(user, set()).add(source)
        return sources

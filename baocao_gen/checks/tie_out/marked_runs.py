"""The lines of an edited file → where a marked run of the page stands now."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from baocao_gen.checks.tie_out.lines import MarkedRun, TieLine


@dataclass(slots=True, eq=False)
class MarkedPlace:
    """A marked run of the edited file.

    Attributes:
        run: The run.
        line: Its line.
        used: Where in the line words begin of which it is known what they are.
        is_new: Whether the line came from none of the page.
    """

    run: MarkedRun
    line: TieLine
    used: set[int]
    is_new: bool

    @property
    def words(self) -> str:
        """Its words."""
        return self.line.text[self.run.start : self.run.end]


class MarkedRuns:
    """The marked runs of an edited file."""

    def __init__(self) -> None:
        self._places: defaultdict[str, list[MarkedPlace]] = defaultdict(list)
        self._became: dict[int, MarkedPlace | None] = {}

    def note(self, line: TieLine, used: set[int], *, is_new: bool = False) -> None:
        """Remember the runs of an edited line, or of one that is new."""
        for run in line.runs:
            self._places[run.names].append(MarkedPlace(run, line, used, is_new))

    def became(self, line: TieLine, number: int) -> tuple[MarkedRun, MarkedPlace] | None:
        """A run of the page by its number, and where it stands now.

        That is where its own mark is, or else one of the same figures in a line that is new.
        """
        run = next((run for run in line.runs if run.number == number), None)
        if run is None:
            return None
        if number not in self._became:
            self._became[number] = self._taken(run)
        place = self._became[number]
        return None if place is None else (run, place)

    def _taken(self, run: MarkedRun) -> MarkedPlace | None:
        places = self._places.get(run.names, [])
        own = [place for place in places if place.run.number == run.number]
        found = next(iter(own or [place for place in places if place.is_new]), None)
        if found is not None:
            places.remove(found)
        return found

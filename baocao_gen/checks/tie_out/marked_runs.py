"""The lines of an edited file → where a marked run of the page stands now."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass

from baocao_gen.checks.tie_out.lines import MarkedRun, TieLine
from baocao_gen.checks.tie_out.tokens import tokens
from baocao_gen.checks.tie_out.word_places import WordPlaces


@dataclass(slots=True, eq=False)
class MarkedPlace:
    """A marked run of the edited file.

    Attributes:
        run: The run.
        line: Its line.
        used: Where in the line words begin of which it is known what they are.
        is_taken: Whether it is known which run of the page it was.
    """

    run: MarkedRun
    line: TieLine
    used: set[int]
    is_taken: bool = False

    @property
    def words(self) -> str:
        """Its words."""
        return self.line.text[self.run.start : self.run.end]


RunBecame = tuple[MarkedRun, MarkedPlace, WordPlaces]
"""A marked run of the page, where it stands now, and what became of its words."""


class MarkedRuns:
    """The marked runs of an edited file."""

    def __init__(self) -> None:
        self._own: defaultdict[tuple[str, int], deque[MarkedPlace]] = defaultdict(deque)
        self._new: defaultdict[str, deque[MarkedPlace]] = defaultdict(deque)
        self._became: dict[int, RunBecame | None] = {}

    def note(self, line: TieLine, used: set[int], *, is_new: bool = False) -> None:
        """Remember the runs of an edited line, or of one that is new: it came from no other."""
        for run in line.runs:
            place = MarkedPlace(run, line, used)
            self._own[run.names, run.number].append(place)
            if is_new:
                self._new[run.names].append(place)

    def became(self, line: TieLine, number: int) -> RunBecame | None:
        """A run of the page by its number, and where it stands now.

        That is where its own mark is, or else one of the same figures in a line that is new.
        """
        if number not in self._became:
            run = line.run_of.get(number)
            place = None if run is None else self._taken(run)
            if run is None or place is None:
                self._became[number] = None
            else:
                words = tokens(line.text[run.start : run.end]), tokens(place.words)
                self._became[number] = run, place, WordPlaces(*words)
        return self._became[number]

    def _taken(self, run: MarkedRun) -> MarkedPlace | None:
        own, new = self._own.get((run.names, run.number)), self._new.get(run.names)
        for waiting in (own, new):
            while waiting:
                place = waiting.popleft()
                if not place.is_taken:
                    place.is_taken = True
                    return place
        return None

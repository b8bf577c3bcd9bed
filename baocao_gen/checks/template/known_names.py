"""The names of a page → an answer to «is there such a name?», with the names beside it if not.

Values answer for themselves, along every item of a list. Where a report's list is empty, or an
optional key is not set, a sample report answers, which has one of everything that the keys allow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from baocao_gen.frozen import frozen
from baocao_gen.report import page
from baocao_gen.report.load import build
from baocao_gen.tags.compile import TemplateFacing
from baocao_gen.tags.names_asked import ITEM, Path
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.model import YearFile, samples_of


@frozen
class Missing:
    """The step of a path that leads nowhere, how far it is from the start, and its siblings."""

    name: str
    depth: int
    siblings: tuple[str, ...]


@frozen
class KnownNames:
    """The names that a template may use; ``is_complete`` when a report's own are among them."""

    roots: tuple[Mapping[str, Any], ...]
    is_complete: bool

    @classmethod
    def of(cls, names: Mapping[str, Any] | None) -> KnownNames:
        """The names of one report's page, or those that every report has."""
        return cls((names, sample_names()) if names else (sample_names(),), names is not None)

    def missing(self, path: Path) -> Missing | None:
        """The first step of a path that no value answers; None if all do or nobody can tell."""
        values: list[Any] = list(self.roots)
        for depth, step in enumerate(path):
            found, is_open = _step(values, step)
            if not found and not is_open:
                return Missing(step, depth, tuple(dict.fromkeys(_offered(values))))
            if not found:
                return None  # nobody can tell
            values = found
        return None


@cache
def sample_names() -> dict[str, Any]:
    """What a template may print of a report that has one of everything, and no figures."""
    return page.page_names(build(samples_of(YearFile)[0]))


def value_at(names: Mapping[str, Any], path: Path) -> Any:
    """The one value at a path; None where there is none, or one for each item of a list."""
    values: list[Any] = [names]
    for step in path:
        values, _ = _step(values, step)
        if step == ITEM or len(values) != 1:
            return None
    return values[0]


def _step(values: Sequence[Any], step: str) -> tuple[list[Any], bool]:
    """What a step leads to, and whether some value cannot tell."""
    found: list[Any] = []
    is_open = False
    for value in values:
        if value is None:
            is_open = True
        elif step == ITEM:
            is_open |= not isinstance(value, list | tuple) or not value
            found += value if isinstance(value, list | tuple) else []
        elif isinstance(value, Mapping):
            if step in value:
                found.append(value[step])
            else:
                is_open |= not _names_things(value) or hasattr(value, step)
        elif isinstance(value, TemplateFacing):
            found += _looked_up(value, step)
            is_open |= step in value.offered() and not found
        else:
            is_open |= hasattr(value, step) and not step.startswith("_")
    return found, is_open or not values


def _names_things(value: Mapping[Any, Any]) -> bool:
    """Whether keys are names, not data as in «theo_loai»; an empty mapping cannot tell."""
    return bool(value) and all(isinstance(key, str) and key.isidentifier() for key in value)


def _looked_up(value: TemplateFacing, step: str) -> list[Any]:
    try:
        return [value.look_up(step)] if step in value.offered() else []
    except ReadingError:
        return []


def _offered(values: Iterable[Any]) -> Iterable[str]:
    for value in values:
        if isinstance(value, Mapping):
            yield from (key for key in value if isinstance(key, str) and key.isidentifier())
        elif isinstance(value, TemplateFacing):
            yield from value.offered()

"""A year file → what its sections and appendices declare besides texts, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from baocao_gen.yearfile.model import Appendix, Section, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath


def declared(file: YearFile, field: str) -> Iterator[tuple[KeyPath, Any]]:
    """What stands below one key of all sections and all appendices, in the order of the file.

    Args:
        file: The year file.
        field: The field of sections and of appendices: a tuple in both.

    Returns:
        Each item with the keys that lead to it.
    """
    yield from _in_sections(file.body, (key_of(YearFile, "body"),), field)
    own = key_of(Appendix, field)
    for index, appendix in enumerate(file.appendices):
        for number, item in enumerate(getattr(appendix, field)):
            yield (key_of(YearFile, "appendices"), index, own, number), item


def _in_sections(
    sections: Sequence[Section], path: KeyPath, field: str
) -> Iterator[tuple[KeyPath, Any]]:
    own, below = key_of(Section, field), key_of(Section, "sections")
    for index, section in enumerate(sections):
        for number, item in enumerate(getattr(section, field)):
            yield (*path, index, own, number), item
        yield from _in_sections(section.sections, (*path, index, below), field)

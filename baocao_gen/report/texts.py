"""A report → each of its texts with the tags filled in, once, for whoever looks at it.

The checks read what the page prints, so both ask here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from functools import cached_property
from typing import Any, Final

from baocao_gen.report.names import text_names
from baocao_gen.report.printed_before import PrintedBefore, Spent
from baocao_gen.report.prose import (
    Rendered,
    asked_for,
    compile_narrative,
    compile_with_places,
    page_budget,
    render_text,
)
from baocao_gen.report.report import Report
from baocao_gen.tags.compile import CompiledText, InvalidText, TextFault
from baocao_gen.tags.faults import OverLimit
from baocao_gen.tags.find import Tag
from baocao_gen.tags.other_language import Language
from baocao_gen.tags.wording import of_exception
from baocao_gen.yearfile.model import Section, YearFile, key_of
from baocao_gen.yearfile.model.text_names import OWN_APPENDIX
from baocao_gen.yearfile.origin import KeyPath

_APPENDICES: Final = key_of(YearFile, "appendices")
_Asked = tuple[str, int | None, Language | None]
"""A text, the appendix that it stands in, and its language."""


class Texts:
    """The texts of one report; what a text prints depends on nothing else.

    Attributes:
        report: Whose texts they are.
        budget: What they may still spend together.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        self.budget = page_budget()
        self._for_places = page_budget()
        self._asked_for: dict[tuple[str, int | None], tuple[Any, tuple[str, ...]]] = {}
        self._unpaid: dict[KeyPath, TextFault | None] = {}
        self._rendered: dict[_Asked, Rendered | InvalidText | TextFault] = {}
        self._before = PrintedBefore(report)

    @cached_property
    def names(self) -> dict[str, Any]:
        """What every text may ask for."""
        return text_names(self.report)

    def names_at(self, path: KeyPath) -> Mapping[str, Any]:
        """What the text of a place may ask for: inside an appendix, that appendix too."""
        own = _own_appendix(path)
        if own is None:
            return self.names
        return {**self.names, OWN_APPENDIX: self.names[_APPENDICES][own]}

    @cached_property
    def _languages(self) -> dict[KeyPath, Language]:
        """The sections that have a language of their own."""
        return dict(languages(self.report.year_file))

    def language_at(self, path: KeyPath) -> Language | None:
        """The language of the text of a place; None for Vietnamese."""
        return language_at(path, self._languages)

    def compiled(self, text: str, path: KeyPath) -> CompiledText:
        """A text, compiled in the language of its place.

        Raises:
            InvalidText: with every syntax fault.
        """
        return compile_narrative(text, self.language_at(path))

    def rendered(self, text: str, path: KeyPath) -> Rendered:
        """A text with its tags filled in.

        Args:
            text: The text as typed.
            path: Where it stands.

        Raises:
            InvalidText: with every syntax fault.
            TextFault: for anything that goes wrong in a tag.
        """
        if "{" not in text:  # no tag: a table may have a hundred thousand of these
            return render_text(compile_narrative(text), {}, self.budget)
        asked = text, _own_appendix(path), self.language_at(path)
        found = self._rendered.get(asked)
        if found is None:
            found = self._rendered[asked] = self._render(asked, path)
            self._unpaid[path] = None
        if not isinstance(found, Rendered):
            raise found
        if path not in self._unpaid:
            self._unpaid[path] = self._pay(found)
        if fault := self._unpaid[path]:
            raise fault
        return found

    def _pay(self, found: Rendered) -> TextFault | None:
        """A text that stands in many places is rendered once and printed in each of them."""
        try:
            self.budget.printed(found.source)
        except OverLimit as error:
            return TextFault(of_exception(error, None, {}), None)
        return None

    def is_given_up(self, text: str, path: KeyPath) -> bool:
        """Whether the texts before have spent the budget, and nobody has asked for this one."""
        if not self.budget.is_spent:
            return False
        asked = text, _own_appendix(path), self.language_at(path)
        return asked not in self._rendered or path not in self._unpaid

    def with_places(self, text: str, path: KeyPath) -> Rendered:
        """The same, with the offset before each piece from which it comes; for the checks.

        Raises:
            InvalidText: with every syntax fault.
            TextFault: for anything that goes wrong in a tag.
        """
        compiled = compile_with_places(text, self.language_at(path))
        return render_text(compiled, self.names_at(path), self._for_places)

    def asked_for(self, tag: Tag, path: KeyPath) -> tuple[Any, tuple[str, ...]]:
        """What the name in a tag of some place stands for, and the tag's filters; see ``prose``."""
        asked = tag.text, _own_appendix(path)
        if asked not in self._asked_for:
            self._asked_for[asked] = asked_for(tag, self.names_at(path))
        return self._asked_for[asked]

    def _render(self, asked: _Asked, path: KeyPath) -> Rendered | InvalidText | TextFault:
        if known := self._before.found(asked, self.budget):
            return known
        before = copy(self.budget)
        try:
            made = render_text(self.compiled(asked[0], path), self.names_at(path), self.budget)
        except (InvalidText, TextFault) as fault:
            return fault
        self._before.note(asked, Spent.since(before, self.budget, made))
        return made

    def keep(self) -> None:
        """Keep what the texts print, for the next report."""
        self._before.keep()


def languages(file: YearFile) -> Iterator[tuple[KeyPath, Language]]:
    """The sections that have a language of their own, each after those that it stands in."""
    yield from _languages(file.body, (key_of(YearFile, "body"),))


def _languages(sections: tuple[Section, ...], path: KeyPath) -> Iterator[tuple[KeyPath, Language]]:
    for index, section in enumerate(sections):
        if section.language is not None:
            yield (*path, index), section.language
        yield from _languages(section.sections, (*path, index, key_of(Section, "sections")))


def language_at(path: KeyPath, known: Mapping[KeyPath, Language]) -> Language | None:
    """The language of a place among sections with languages; None for Vietnamese."""
    for length in range(len(path), 0, -1) if known else ():
        language = known.get(path[:length])
        if language is not None:
            return None if language.is_vietnamese else language
    return None


def _own_appendix(path: KeyPath) -> int | None:
    """The index of the appendix that a place lies in."""
    if len(path) > 1 and path[0] == _APPENDICES and isinstance(path[1], int):
        return path[1]
    return None

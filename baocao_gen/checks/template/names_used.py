"""A template and a report's texts → every use of a name, with the place where it was typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position
from baocao_gen.report.prose import compile_narrative
from baocao_gen.report.report import Report
from baocao_gen.tags.compile import CompiledText, InvalidText
from baocao_gen.tags.names_asked import ITEM, Reference, references
from baocao_gen.word.template.compile import CompiledTemplate
from baocao_gen.word.template.inspect import names_used
from baocao_gen.yearfile.model import Model, YearFile, key_of, keys_of
from baocao_gen.yearfile.model.text_names import OWN_APPENDIX
from baocao_gen.yearfile.origin import KeyPath

_OWN_APPENDIX = {OWN_APPENDIX: (key_of(YearFile, "appendices"), ITEM)}


@frozen
class TemplateUse:
    """A name that a tag asks for: the tag as typed, and where it stands."""

    reference: Reference
    tag: str
    position: Position
    is_in_template: bool = True

    @property
    def quoted(self) -> str:
        """The tag on one line, as messages quote it."""
        return f"«{' '.join(self.tag.split())}»"


def template_uses(template: CompiledTemplate) -> list[TemplateUse]:
    """Every name that the template's tags ask for."""
    return [
        TemplateUse(
            use.reference,
            use.place.tag,
            Position(template.name, part=use.place.where, excerpt=use.place.words),
        )
        for use in names_used(template)
    ]


def text_uses(report: Report) -> list[TemplateUse]:
    """Every name that the texts of the year file ask for."""
    found = []
    for path, text in _texts(report.year_file, ()):
        compiled = _compiled(text)
        for reference in references(compiled, _OWN_APPENDIX) if compiled else ():
            if reference.tag is not None:
                start = reference.tag.start
                position = report.origin.text_position(path, text, start)
                found.append(TemplateUse(reference, reference.tag.text, position, False))
    return found


def _texts(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Every text with a tag, outside the figures, whose formulas are no texts."""
    if isinstance(value, Model):
        for key, name in keys_of(type(value)).items():
            if name != "figures":
                yield from _texts(getattr(value, name), (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif isinstance(value, str) and ("{{" in value or "{%" in value):
        yield path, value


def _compiled(text: str) -> CompiledText | None:
    try:
        return compile_narrative(text)
    except InvalidText:
        return None  # a place where tags mean nothing, such as a recipient's name

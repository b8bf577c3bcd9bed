"""A compiled template → every name that its tags ask for, with the place of each tag."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.frozen import frozen
from baocao_gen.tags.names_asked import Reference, references
from baocao_gen.word.template.compile import CompiledTemplate
from baocao_gen.word.template.placeholders import Placeholder


@frozen
class NameUse:
    """A name that one tag of a template asks for; ``place`` is where the tag was typed."""

    reference: Reference
    place: Placeholder


def names_used(template: CompiledTemplate) -> Iterator[NameUse]:
    """Every name of every part, in the order of the page."""
    for part in template.parts:
        for reference in references(part.text):
            place = part.place_of(reference.tag)
            if place is not None:
                yield NameUse(reference, place)

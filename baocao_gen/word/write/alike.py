"""The parts of one rendering → the same parts, whatever points at each other filled alike.

Content controls and their stores, links and their relationships, charts and their workbooks, fields
and the properties that they show: each has a module of its own, imported where a template has such
a thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from baocao_gen.word.package.parts import WITHIN
from baocao_gen.word.package.zip_writer import Packed
from baocao_gen.word.template.compile import CompiledTemplate
from baocao_gen.word.template.placeholders import PreparedPart

if TYPE_CHECKING:
    from baocao_gen.word.write.bound import BoundControls
    from baocao_gen.word.write.links import Links

ALIKE: Final = "<alike>"
"""Where a rendering keeps this; no tag can spell the name."""


class Alike:
    """What one rendering has to fill on two sides.

    Args:
        template: The template that is rendered.
    """

    def __init__(self, template: CompiledTemplate) -> None:
        self._template = template
        self._controls: BoundControls | None = None
        self._links: Links | None = None
        if template.bound or any(part.prepared.has_controls for part in template.parts):
            from baocao_gen.word.write.bound import BoundControls

            self._controls = BoundControls(template.package, template.styles, template.name)
        if any(part.prepared.has_links for part in template.parts):
            from baocao_gen.word.write.links import Links

            self._links = Links(template.package, template.name)

    def settle(self, root: Any, member: str, prepared: PreparedPart) -> bool:
        """Bring the controls and links of a rendered part in line; whether it may have any.

        Args:
            root: The part.
            member: Its name in the package.
            prepared: What it was printed from.

        Raises:
            InvalidTemplate: a control or a link cannot take what is printed.
        """
        if prepared.has_copies:
            from baocao_gen.word.template.text_boxes import copy_again

            copy_again(root)
        if prepared.has_controls and self._controls is not None:
            self._controls.settle(root, prepared.places)
        if prepared.has_links and self._links is not None:
            self._links.take_out(root, member, prepared.places)
        return prepared.has_controls or prepared.has_links or prepared.has_copies

    def with_others(self, parts: Mapping[str, Packed]) -> Mapping[str, Packed]:
        """The rendered parts, and the workbooks and relationships that go with them."""
        if any(WITHIN in name for name in parts):
            from baocao_gen.word.package.workbooks import with_workbooks

            parts = with_workbooks(self._template.package, parts)
        return parts if self._links is None else self._links.with_relations(parts)

    def with_stores(self, parts: Mapping[str, Packed]) -> Mapping[str, Packed]:
        """All parts, the properties among them, with the stores of controls and what shows them."""
        if self._controls is not None and self._template.bound:
            parts = self._controls.with_stores(parts, self._template.bound)
        if self._template.showing:
            from baocao_gen.word.write.shown_properties import shown_again

            parts = shown_again(self._template.package, parts, self._template.showing)
        return parts

"""Rendered parts with bound content controls → the same parts and their stores, filled alike.

Readers show what is in the store. The first control that is printed gives it; one that is repeated
and says something else is bound no longer, since a store holds one value. A control without tags
shows what its store says at the end. (ECMA-376 part 1, 17.5.2.6.)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.vietnamese.unbreakable import breakable
from baocao_gen.word.docxtpl.values import WrongKind
from baocao_gen.word.package.changes import Changes
from baocao_gen.word.package.package import Package
from baocao_gen.word.package.stores import (
    BINDING,
    CONTENT,
    SDT_PR,
    StorePlace,
    Stores,
    binding_of,
    words_in,
)
from baocao_gen.word.package.zip_writer import Packed
from baocao_gen.word.template.controls import FILLED
from baocao_gen.word.template.placeholders import Placeholder
from baocao_gen.word.write.controls import (
    CHECK_BOX,
    day_of,
    end_placeholder,
    is_ticked,
    iso,
    settle,
    tick,
    write_words,
)
from baocao_gen.word.write.styles import Styles
from baocao_gen.word.xml import W

BOUND: Final = "<bound>"
"""Where a rendering keeps what its controls print; no tag can spell this name."""
_BLANKS = str.maketrans("", "", BLANK_OPEN + BLANK_CLOSE)
_TRUE = frozenset({"true", "1", "có"})


class BoundControls:
    """What the controls of one rendering have printed.

    Args:
        package: The template's package.
        styles: Its styles.
        name: Its name in messages.
    """

    def __init__(self, package: Package, styles: Styles, name: str) -> None:
        self._package, self._styles, self._name = package, styles, name
        self._stores = Stores(package)
        self._said: dict[StorePlace, str] = {}

    def settle(self, root: Any, places: tuple[Placeholder, ...]) -> None:
        """Bring the marked controls of a part in line with what is printed in them.

        Args:
            root: The rendered part.
            places: Where its tags were typed.

        Raises:
            InvalidTemplate: a control cannot show what is printed, each told at its tag.
        """
        problems: list[Problem] = []
        for properties in root.iter(SDT_PR):
            number = properties.attrib.pop(FILLED, None)
            content = properties.getparent().find(CONTENT)
            if number is None or content is None:
                continue
            try:
                settle(properties, content, self._styles)
            except WrongKind as error:
                place = places[int(number)]
                where = Position(self._name, part=place.where, excerpt=place.words)
                problems.append(Problem(codes.NO_CHOICE, error.message, where, error.hint))
                continue
            self._note(properties, content)
        if problems:
            raise InvalidTemplate(problems)

    def _note(self, properties: Any, content: Any) -> None:
        binding = binding_of(properties)
        if binding is None:
            return
        place = self._stores.place(binding) if binding.tag == BINDING else None
        words = _kept(properties, content)
        if place is None or self._said.setdefault(place, words) != words:
            properties.remove(binding)

    def with_stores(
        self, parts: Mapping[str, Packed], owners: tuple[str, ...]
    ) -> Mapping[str, Packed]:
        """The rendered parts, with all stores filled and shown.

        Args:
            parts: The rendered parts.
            owners: The parts that have bound controls.
        """
        changes = Changes(self._package, parts)
        for place, words in self._said.items():
            place.write(changes.tree(place.member), words)
        changed = False
        for owner in owners:
            root = changes.tree(owner) if owner in parts else self._untouched(owner)
            if self._show(root, changes):
                changed = True
                changes.exchange(owner, root)
        return changes.packed() if self._said or changed else parts

    def _untouched(self, owner: str) -> Any:
        return Changes(self._package).tree(owner)

    def _show(self, root: Any, changes: Changes) -> bool:
        """Let the controls of a part show what their stores say now; whether any had to."""
        changed = False
        for binding in list(root.iter(BINDING)):
            properties = binding.getparent()
            content = properties.getparent().find(CONTENT)
            place = self._stores.place(binding)
            if content is None or place is None:
                continue
            before = place.read(self._stores.root(place.member))
            now = place.read(changes.tree(place.member))
            if now is None or now == before or _kept(properties, content) == now:
                continue
            _show(properties, content, now, self._styles)
            changed = True
        return changed


def _kept(properties: Any, content: Any) -> str:
    """What a control shows as its store keeps it."""
    box = properties.find(CHECK_BOX)
    if box is not None:
        return "true" if is_ticked(box) else "false"
    words = breakable(words_in(content).translate(_BLANKS))
    for choices in (*properties.iter(f"{W}dropDownList"), *properties.iter(f"{W}comboBox")):
        return str(choices.get(f"{W}lastValue", words))
    date = properties.find(f"{W}date")
    if date is not None and (day := day_of(words.strip())):
        form = date.find(f"{W}storeMappedDataAs")
        kind = "dateTime" if form is None else form.get(f"{W}val")
        if kind in ("date", "dateTime"):
            return iso(day) + ("T00:00:00Z" if kind == "dateTime" else "")
    return words


def _show(properties: Any, content: Any, kept: str, styles: Styles) -> None:
    """Let a control show what its store keeps."""
    box = properties.find(CHECK_BOX)
    if box is not None:
        tick(box, content, says=kept.strip().lower() in _TRUE)
        return
    shown = kept
    for choices in (*properties.iter(f"{W}dropDownList"), *properties.iter(f"{W}comboBox")):
        items = choices.findall(f"{W}listItem")
        named = [item for item in items if item.get(f"{W}value") == kept]
        shown = str(named[0].get(f"{W}displayText", kept)) if named else kept
    if properties.find(f"{W}date") is not None and (day := day_of(kept.strip())):
        shown = day.short()
    if shown.strip():
        write_words(content, shown)
        end_placeholder(properties, content, styles)
        settle(properties, content, styles)

"""The styles of a Word file → how a paragraph or a run looks by its style (ECMA-376-1, 17.7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from baocao_gen.frozen import frozen
from baocao_gen.word.package.package import WORD_TYPE, Package, parsed, typed_members
from baocao_gen.word.read.document import Look
from baocao_gen.word.xml import W, child_of, children_of, measure

_STYLES: Final = f"{WORD_TYPE}styles+xml"
_MOST: Final = 20
"""Styles that may stand on each other; a circle of styles ends here too."""
_OFF: Final = frozenset({"0", "false", "off"})
Properties: TypeAlias = Mapping[str, Any]
"""The properties of a paragraph or a run, by the names of their elements."""


@frozen
class _Said:
    """What a style and those that it is based on say of runs; None and empty: nothing."""

    bold: bool | None
    italic: bool | None
    size: float | None
    raised: str


_NOTHING_SAID: Final = _Said(None, None, None, "")


class ReadStyles:
    """The styles of a file by their id, each followed to what it is based on, once."""

    def __init__(self, package: Package) -> None:
        self._by_id: dict[str, Any] = {}
        self._default: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self._said: dict[str, _Said] = {}
        self._inherited: dict[tuple[str, str], Any] = {}
        member = next((m for m, kind in typed_members(package) if kind == _STYLES), None)
        root = None if member is None else parsed(package, member)
        for style in () if root is None else root.iter(f"{W}style"):
            self._by_id[str(style.get(f"{W}styleId"))] = style
            if style.get(f"{W}default") not in (None, *_OFF):
                self._default[str(style.get(f"{W}type"))] = str(style.get(f"{W}styleId"))
        common = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._all = _said([children_of(common)])

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all styles."""
        return frozenset(self._by_id)

    def name(self, style: str) -> str:
        """The name of a style; its id where it has none."""
        known = self._names.get(style)
        if known is None:
            found = self._by_id.get(style)
            known = style if found is None else value_of(found, "name") or style
            self._names[style] = known
        return known

    def of_paragraph(self, properties: Properties) -> str:
        """The id of a paragraph's style, from its properties; the default style where none."""
        return _value(properties, "pStyle") or self._default.get("paragraph", "")

    def chain(self, style: str) -> Iterator[Any]:
        """A style and those that it is based on, nearest first."""
        for _ in range(_MOST):
            found = self._by_id.get(style)
            if found is None:
                return
            yield found
            style = value_of(found, "basedOn")

    def paragraph_property(self, properties: Properties, name: str, style: str) -> Any:
        """A property of a paragraph: its own, or the nearest of its styles; None without one."""
        own = properties.get(f"{W}{name}")
        if own is not None:
            return own
        key = style, name
        if key not in self._inherited:
            told = (found.find(f"{W}pPr/{W}{name}") for found in self.chain(style))
            self._inherited[key] = next((one for one in told if one is not None), None)
        return self._inherited[key]

    def look(self, properties: Properties, paragraph_style: str) -> Look:
        """How a run with these properties looks in a paragraph of a style."""
        named = _value(properties, "rStyle")
        known = self._looks.get((named, paragraph_style))
        if known is None:
            known = self._looks[named, paragraph_style] = self._by_styles(named, paragraph_style)
        bold, italic = _switch(properties, "b"), _switch(properties, "i")
        size, raised = _size(properties), _value(properties, "vertAlign")
        if bold is italic is size is None and not raised:
            return known
        return Look(
            known.bold if bold is None else bold,
            known.italic if italic is None else italic,
            named,
            known.style_name,
            known.size if size is None else size,
            raised == "superscript" if raised else known.raised,
        )

    def _by_styles(self, named: str, paragraph_style: str) -> Look:
        name = self.name(named) if named else ""
        own = self._said_by(named)
        if named and own == _NOTHING_SAID:  # a mark that each figure has one of
            plain = self.look({}, paragraph_style)
            return Look(plain.bold, plain.italic, named, name, plain.size, plain.raised)
        told = (own, self._said_by(paragraph_style), self._all)
        bold = next((one.bold for one in told if one.bold is not None), False)
        italic = next((one.italic for one in told if one.italic is not None), False)
        size = next((one.size for one in told if one.size is not None), None)
        raised = next((one.raised for one in told if one.raised), "")
        return Look(bold, italic, named, name, size, raised == "superscript")

    def _said_by(self, style: str) -> _Said:
        known = self._said.get(style)
        if known is None:
            told = [children_of(child_of(found, f"{W}rPr")) for found in self.chain(style)]
            known = self._said[style] = _said(told)
        return known


def _said(told: Sequence[Properties]) -> _Said:
    """What the properties of runs say, those before the others first."""
    if not any(told):
        return _NOTHING_SAID
    return _Said(
        next((b for p in told if (b := _switch(p, "b")) is not None), None),
        next((i for p in told if (i := _switch(p, "i")) is not None), None),
        next((s for p in told if (s := _size(p)) is not None), None),
        next((v for p in told if (v := _value(p, "vertAlign"))), ""),
    )


def value_of(element: Any, name: str) -> str:
    """The ``w:val`` of a child; empty where there is none."""
    child = child_of(element, f"{W}{name}")
    return "" if child is None else str(child.get(f"{W}val", ""))


def _value(properties: Properties, name: str) -> str:
    child = properties.get(f"{W}{name}")
    return "" if child is None else str(child.get(f"{W}val", ""))


def _switch(properties: Properties, name: str) -> bool | None:
    """A property that is on or off (17.17.4); None where it is not said."""
    child = properties.get(f"{W}{name}")
    return None if child is None else child.get(f"{W}val", "1") not in _OFF


def _size(properties: Properties) -> float | None:
    child = properties.get(f"{W}sz")
    return None if child is None else measure(child, "val") / 2

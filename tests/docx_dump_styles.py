"""Styles and lists of a Word file → how a paragraph looks, and the label Word would draw.

The chain is Word's: the run, its character style, the paragraph's style and those it is
based on, the document's defaults.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

from docx.oxml.ns import qn

TWIPS_IN_MM = 1440 / 25.4


def millimetres(twips: str) -> str:
    """Twentieths of a point as millimetres with one decimal at most."""
    return f"{round(int(float(twips)) / TWIPS_IN_MM, 1):g}"


def value_of(element: Any, path: str) -> str | None:
    """Return ``w:val`` of the element at ``path``; «on» when it is there without one."""
    for name in path.split("/"):
        element = element.find(qn(name)) if element is not None else None
    return None if element is None else element.get(qn("w:val"), "on")


def _is_on(value: str | None) -> bool:
    return value is not None and value not in ("0", "false", "off", "none")


@dataclass(frozen=True)
class Look:
    """How letters look; a field that is False or empty is the plain case."""

    size: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    caps: bool = False
    hidden: bool = False
    position: str = ""
    highlight: str = ""
    colour: str = ""
    typeface: str = ""

    @classmethod
    def shared(cls, looks: Sequence[Look]) -> Look:
        """Return what all the looks have in common."""
        first = looks[0]
        same = {
            field.name: getattr(first, field.name)
            for field in fields(cls)
            if all(getattr(look, field.name) == getattr(first, field.name) for look in looks)
        }
        return cls(**same)

    def words(self) -> list[str]:
        return [
            name if value is True else value if name == "size" else f"{name} {value}"
            for name, value in ((f.name, getattr(self, f.name)) for f in fields(self))
            if value
        ]

    def beyond(self, shared: Look) -> str:
        """Say what this look adds to the shared one."""
        known = shared.words()
        return " ".join(word for word in self.words() if word not in known)

    def __str__(self) -> str:
        return " ".join(self.words())


TOGGLES = {
    "bold": "w:b",
    "italic": "w:i",
    "underline": "w:u",
    "strike": "w:strike",
    "caps": "w:caps",
    "hidden": "w:vanish",
}
VALUES = {"position": "w:vertAlign", "highlight": "w:highlight", "colour": "w:color"}


@dataclass(frozen=True)
class Style:
    """One style of the document and, through ``chain``, all it is based on."""

    name: str
    chain: tuple[Any, ...]

    def first(self, path: str) -> Any:
        """Return the nearest definition of a property, or None."""
        for element in self.chain:
            found = element
            for name in path.split("/"):
                found = found.find(qn(name)) if found is not None else None
            if found is not None:
                return found
        return None


class Styles:
    """The styles of one document; remembers which ones were asked for."""

    def __init__(self, document: Any) -> None:
        root = document.styles.element
        self._by_id = {style.get(qn("w:styleId")): style for style in root.findall(qn("w:style"))}
        self._defaults = root.find(qn("w:docDefaults"))
        self._default_id = {
            style.get(qn("w:type")): id_
            for id_, style in self._by_id.items()
            if _is_on(style.get(qn("w:default")))
        }
        self._used: dict[str, Style] = {}
        self._typeface = self._face(self._chain(self._default_id.get("paragraph")))

    def of(self, paragraph: Any) -> Style:
        """Return the paragraph's style."""
        id_ = value_of(paragraph, "w:pPr/w:pStyle") or self._default_id.get("paragraph")
        chain = self._chain(id_)
        name = value_of(chain[0], "w:name") if chain else None
        style = Style(_spoken(name or f"no style «{id_}»"), (*chain, *self._default("pPrDefault")))
        self._used[style.name] = style
        return style

    def table_name(self, table: Any) -> str:
        """Return the name of a table's style."""
        id_ = value_of(table, "w:tblPr/w:tblStyle") or self._default_id.get("table")
        element = self._by_id.get(id_)
        return value_of(element, "w:name") or "?" if element is not None else f"no style «{id_}»"

    def look(self, style: Style, run: Any) -> Look:
        """Return how a run looks in a paragraph of this style; None is an empty paragraph."""
        own = [] if run is None else [run, *self._chain(value_of(run, "w:rPr/w:rStyle"))]
        chain = (*own, *style.chain, *self._default("rPrDefault"))
        size = _property(chain, "w:sz")
        looks: dict[str, Any] = {name: _is_on(_property(chain, t)) for name, t in TOGGLES.items()}
        for name, tag in VALUES.items():
            value = _property(chain, tag) or ""
            looks[name] = "" if value in ("auto", "none", "baseline", "000000") else value
        face = self._face(chain)
        looks["typeface"] = "" if face == self._typeface else face
        return Look(size=f"{int(size) / 2:g}" if size else "", **looks)

    def shape(self, paragraph: Any, style: Style) -> list[str]:
        """Return alignment, and whatever the paragraph sets beside its style."""
        own = Style("", (paragraph, *style.chain))
        align = own.first("w:pPr/w:jc")
        known = {qn(f"w:{tag}") for tag in ("pStyle", "jc", "rPr", "sectPr", "numPr")}
        direct = paragraph.find(qn("w:pPr"))
        extra = () if direct is None else (child for child in direct if child.tag not in known)
        alignment = "left" if align is None else _aligned(align.get(qn("w:val")))
        return [alignment, *(_described(child) for child in extra)]

    def definitions(self) -> Iterator[str]:
        """Describe every style that was asked for, by name."""
        for name in sorted(self._used):
            style = self._used[name]
            align = style.first("w:pPr/w:jc")
            parts = [str(self.look(style, None))]
            parts.append("left" if align is None else _aligned(align.get(qn("w:val"))))
            for tag in ("ind", "spacing", "keepNext", "keepLines", "pageBreakBefore", "pBdr"):
                found = style.first(f"w:pPr/w:{tag}")
                if found is not None and _is_on(found.get(qn("w:val"), "on")):
                    parts.append(_described(found))
            yield f"{name}: {' · '.join(parts)}"

    def _chain(self, id_: str | None) -> tuple[Any, ...]:
        chain: list[Any] = []
        while id_ is not None and id_ in self._by_id and self._by_id[id_] not in chain:
            chain.append(self._by_id[id_])
            id_ = value_of(chain[-1], "w:basedOn")
        return tuple(chain)

    def _default(self, kind: str) -> tuple[Any, ...]:
        found = None if self._defaults is None else self._defaults.find(qn(f"w:{kind}"))
        return () if found is None else (found,)

    def _face(self, chain: Sequence[Any]) -> str:
        for element in (*chain, *self._default("rPrDefault")):
            fonts = element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
            if fonts is not None and fonts.get(qn("w:ascii")):
                return str(fonts.get(qn("w:ascii")))
        return ""


class Numbering:
    """Counts as Word does: an item restarts the levels below its own."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[str, dict[int, Any]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._list_of: dict[str, str] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):  # a document without lists has no such part
            return
        for definition in root.findall(qn("w:abstractNum")):
            levels = {int(lv.get(qn("w:ilvl"))): lv for lv in definition.findall(qn("w:lvl"))}
            self._levels[definition.get(qn("w:abstractNumId"))] = levels
        for number in root.findall(qn("w:num")):
            id_ = number.get(qn("w:numId"))
            self._list_of[id_] = value_of(number, "w:abstractNumId") or ""

    def label(self, paragraph: Any, style: Style) -> str:
        """Return the label in front of a paragraph, empty for one outside any list."""
        own = Style("", (paragraph, *style.chain))
        found = own.first("w:pPr/w:numPr/w:numId")
        list_ = self._list_of.get(found.get(qn("w:val"))) if found is not None else None
        levels = self._levels.get(list_ or "")
        if list_ is None or levels is None:
            return ""
        at = own.first("w:pPr/w:numPr/w:ilvl")
        level = 0 if at is None else int(at.get(qn("w:val")))
        if level not in levels:
            return "⟨no such list level⟩"
        counts = self._counts.setdefault(list_, {})
        start = int(value_of(levels[level], "w:start") or 1)
        counts[level] = counts.get(level, start - 1) + 1
        for below in [n for n in counts if n > level]:
            del counts[below]
        return self._drawn(levels, level, counts)

    def _drawn(self, levels: dict[int, Any], level: int, counts: dict[int, int]) -> str:
        text = value_of(levels[level], "w:lvlText") or ""
        for n, definition in levels.items():
            count = counts.get(n, int(value_of(definition, "w:start") or 1))
            kind = value_of(definition, "w:numFmt") or "decimal"
            text = text.replace(f"%{n + 1}", _counted(count, kind))
        return text


ROMAN_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def _counted(count: int, kind: str) -> str:
    if kind == "decimal":
        return str(count)
    if kind in ("upperLetter", "lowerLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("upperRoman", "lowerRoman"):
        tens, ones = divmod(count, 10)
        roman = "X" * tens + ROMAN_ONES[ones]
        return roman if kind == "upperRoman" else roman.lower()
    return f"⟨{kind} {count}⟩"


def _property(chain: Sequence[Any], tag: str) -> str | None:
    for element in chain:
        value = value_of(element, f"w:rPr/{tag}")
        if value is not None:
            return value
    return None


def _spoken(name: str) -> str:
    """Word stores «heading 1» and shows «Heading 1»."""
    return name.capitalize() if name.startswith("heading ") else name


def _aligned(value: str) -> str:
    return {"both": "justify", "start": "left", "end": "right"}.get(value, value)


def _described(element: Any) -> str:
    """An element as one short word or a word with its attributes, borders by their sides."""
    name = element.tag.rpartition("}")[2]
    pairs = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
    inner = [_described(child) for child in element]
    if inner:
        return f"{name}({' '.join(inner)})"
    told = " ".join(f"{key}={value}" for key, value in sorted(pairs.items()))
    return f"{name}({told})" if told else name

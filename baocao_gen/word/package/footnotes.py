"""A package and the words of footnotes → its part of footnotes, made or made longer.

A template's own footnotes stay; new ones are numbered on. The numbers here only lead from a mark
to its words: which number a reader sees is Word's affair, in the order of the page.
(ECMA-376 part 1, section 17.11.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from baocao_gen.word.package.changes import Changes
from baocao_gen.word.package.package import WORD_TYPE, Package, parsed, typed_members
from baocao_gen.word.write.styles import Styles
from baocao_gen.word.xml import NAMESPACE, W, measure

_TYPE = f"{WORD_TYPE}footnotes+xml"
_STYLES, _SETTINGS = f"{WORD_TYPE}styles+xml", f"{WORD_TYPE}settings+xml"
_TEXT, _MARK = "footnote text", "footnote reference"
_SEPARATORS = {-1: "separator", 0: "continuationSeparator"}
_LINE = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
_EMPTY = (
    f'<w:footnotes xmlns:w="{NAMESPACE}">'
    + "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr>{_LINE}</w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
        for number, kind in _SEPARATORS.items()
    )
    + "</w:footnotes>"
)
_SIZE = '<w:sz w:val="20"/><w:szCs w:val="20"/>'
_LOOKS: Final[Mapping[str, tuple[str, str, str]]] = {
    _TEXT: (
        "paragraph",
        "FootnoteText",
        f'<w:pPr>{_LINE}<w:ind w:left="0" w:right="0" w:firstLine="0"/></w:pPr>'
        f"<w:rPr>{_SIZE}</w:rPr>",
    ),
    _MARK: (
        "character",
        "FootnoteReference",
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
    ),
}
"""The styles that Word has for footnotes: kind, id and look where a template lacks them; notes
are set in 10 points, as Word sets them."""
# What follows footnotePr among the settings (17.15.1.78).
_BEHIND = frozenset(
    {
        *("endnotePr", "compat", "docVars", "rsids", "attachedSchema", "themeFontLang"),
        *("clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures"),
        *("forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "shapeDefaults"),
        *("doNotEmbedSmartTags", "decimalSymbol", "listSeparator", "mathPr", "schemaLibrary"),
    }
)


def first_number(package: Package) -> int:
    """The number of the first new footnote: one more than any that the package has."""
    numbers = [0]
    for member, kind in typed_members(package):
        if kind == _TYPE:
            notes = parsed(package, member).iter(f"{W}footnote")
            numbers += [measure(note, "id") for note in notes]
    return max(numbers) + 1


def mark_xml(number: int, styles: Styles) -> str:
    """The mark of a footnote in the text, as a run."""
    return f'<w:r>{_mark_look(styles)}<w:footnoteReference w:id="{number}"/></w:r>'


def _mark_look(styles: Styles) -> str:
    return f'<w:rPr><w:rStyle w:val="{_style_id(_MARK, styles)}"/></w:rPr>'


def _style_id(name: str, styles: Styles) -> str:
    """The id of one of the styles; of one that must be made, an id that no other has."""
    own = _LOOKS[name][1]
    taken = {number.lower() for number in styles.ids.values()}
    return styles.id_of(name) or (f"{own}BaoCao" if own.lower() in taken else own)


def add_footnotes(
    changes: Changes, package: Package, notes: Sequence[str], first: int, styles: Styles
) -> None:
    """Write footnotes into a package.

    Args:
        changes: What changes in it.
        package: The package.
        notes: The runs of each note, in the order of the page.
        first: The number of the first.
        styles: The styles that the package has.
    """
    root = changes.part(package.main, "footnotes", _TYPE, _EMPTY)
    look = f'<w:pPr><w:pStyle w:val="{_style_id(_TEXT, styles)}"/></w:pPr>'
    mark = f"<w:r>{_mark_look(styles)}<w:footnoteRef/></w:r>"
    gap = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    for number, runs in enumerate(notes, first):
        inside = f"<w:p>{look}{mark}{gap}{runs}</w:p>"
        root.append(_element(f'<w:footnote w:id="{number}">{inside}</w:footnote>'))
    for member, kind in typed_members(package):
        if kind == _STYLES:
            _add_styles(changes.tree(member), styles)
        elif kind == _SETTINGS:
            _add_separators(changes.tree(member), root)


def _add_styles(root: Any, styles: Styles) -> None:
    normal = styles.id_of("normal")
    for name, (kind, _, look) in _LOOKS.items():
        if styles.id_of(name) is None:
            based = normal if kind == "paragraph" else None
            root.append(
                _element(
                    f'<w:style w:type="{kind}" w:styleId="{_style_id(name, styles)}">'
                    f'<w:name w:val="{name}"/>'
                    + (f'<w:basedOn w:val="{based}"/>' if based else "")
                    + f'<w:uiPriority w:val="99"/>{look}</w:style>'
                )
            )


def _add_separators(settings: Any, footnotes: Any) -> None:
    """Name the lines above the footnotes, as Word does; a file that names some keeps them."""
    if settings.find(f"{W}footnotePr") is not None:
        return
    known = {measure(note, "id") for note in footnotes if note.get(f"{W}type") is not None}
    named = "".join(f'<w:footnote w:id="{n}"/>' for n in sorted(known & set(_SEPARATORS)))
    if named:
        names = (
            etree.QName(child).localname if isinstance(child.tag, str) else "" for child in settings
        )
        at = next((i for i, name in enumerate(names) if name in _BEHIND), len(settings))
        settings.insert(at, _element(f"<w:footnotePr>{named}</w:footnotePr>"))


def _element(xml: str) -> Any:
    """The element as a tree of its own: lxml moves one that names its namespace in linear time."""
    holder = etree.fromstring(f'<w:x xmlns:w="{NAMESPACE}">{xml}</w:x>')
    return deepcopy(holder[0])

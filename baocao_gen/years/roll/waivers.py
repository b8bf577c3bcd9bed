"""Waivers of findings (``bo_qua``) → those that point at a row which goes are dropped."""

from __future__ import annotations

import re

from baocao_gen.checks import documents
from baocao_gen.files.located import LocatedText
from baocao_gen.yearfile.editing.keys import Pairs
from baocao_gen.yearfile.model import Appendix, DocumentGroup, Waiver, YearFile, key_of
from baocao_gen.yearfile.yaml import Mapping, Node, Sequence

_ROW = re.compile(
    rf"{key_of(YearFile, 'appendices')}\[\d+\]\.{key_of(Appendix, 'groups')}\[\d+\]"
    rf"\.{key_of(DocumentGroup, 'documents')}\b"
)


def drop_waivers(pairs: Pairs) -> None:
    """Drop the waivers whose place is a row of an appendix, by its keys or by its words."""
    name = key_of(YearFile, "waivers")
    key, waivers = pairs.root.key(name), pairs.root.get(name)
    if key is None or not isinstance(waivers, Sequence):
        return
    rows = "\n".join(_texts(_rows(pairs.root)))
    elsewhere = "\n".join(
        text
        for entry, value in pairs.root.entries
        if entry.text not in (name, key_of(YearFile, "appendices"))
        for text in _texts([value])
    )
    gone = [
        waiver
        for waiver in waivers.items
        if any(
            _ROW.search(text)
            or (len(text) > 3 and text in rows and (text not in elsewhere or _is_of_rows(waiver)))
            for text in _texts([waiver])
        )
    ]
    if len(gone) == len(waivers.items):
        pairs.clear(key, waivers)
    else:
        pairs.delete_items(waivers, gone)


def _is_of_rows(waiver: Node) -> bool:
    code = waiver.get(key_of(Waiver, "code")) if isinstance(waiver, Mapping) else None
    return isinstance(code, LocatedText) and code.text in {rule.code for rule in documents.RULES}


def _rows(root: Mapping) -> list[Node]:
    return [
        rows
        for appendix in _mappings(root.get(key_of(YearFile, "appendices")))
        for group in _mappings(appendix.get(key_of(Appendix, "groups")))
        if (rows := group.get(key_of(DocumentGroup, "documents"))) is not None
    ]


def _mappings(node: Node | None) -> list[Mapping]:
    items = node.items if isinstance(node, Sequence) else ()
    return [item for item in items if isinstance(item, Mapping)]


def _texts(nodes: list[Node]) -> list[str]:
    """All texts of some nodes, keys left out."""
    found = []
    for node in nodes:
        if isinstance(node, LocatedText):
            found.append(node.text)
        elif isinstance(node, Mapping):
            found += _texts([value for _, value in node.entries])
        else:
            found += _texts(list(node.items))
    return found

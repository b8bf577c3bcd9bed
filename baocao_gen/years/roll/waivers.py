"""Waivers of findings (``bo_qua``) → those that point at a row which goes are dropped."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Set
from typing import Final

from baocao_gen.checks import documents
from baocao_gen.files.located import LocatedText
from baocao_gen.yearfile.editing.keys import Pairs
from baocao_gen.yearfile.model import Appendix, DocumentGroup, Waiver, YearFile, key_of
from baocao_gen.yearfile.yaml import Mapping, Node, Sequence

_ROW = re.compile(
    rf"{key_of(YearFile, 'appendices')}\[\d+\]\.{key_of(Appendix, 'groups')}\[\d+\]"
    rf"\.{key_of(DocumentGroup, 'documents')}\b"
)


_SHORTEST: Final = 4
"""Letters of a text that can tell a row: shorter ones stand everywhere."""
_FEW: Final = 50
"""So many texts are looked for one by one."""


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
    texts = {text for text in _texts(waivers.items) if len(text) >= _SHORTEST}
    in_rows = _standing_in(rows, texts)
    only_in_rows = in_rows - _standing_in(elsewhere, in_rows)
    gone = [
        waiver
        for waiver in waivers.items
        if any(
            _ROW.search(text) or text in only_in_rows or (text in in_rows and _is_of_rows(waiver))
            for text in _texts([waiver])
        )
    ]
    if len(gone) == len(waivers.items):
        pairs.clear(key, waivers)
    else:
        pairs.delete_items(waivers, gone)


def _standing_in(words: str, texts: Set[str]) -> set[str]:
    """The texts that stand somewhere in a long one.

    Many are looked for together: at each letter of the long text those that begin so.
    """
    if len(texts) <= _FEW:
        return {text for text in texts if text in words}
    lengths: dict[str, set[int]] = defaultdict(set)
    for text in texts:
        lengths[text[:_SHORTEST]].add(len(text))
    return {
        words[at : at + length]
        for at in range(len(words))
        for length in lengths.get(words[at : at + _SHORTEST], ())
    } & texts


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


def _texts(nodes: Iterable[Node]) -> list[str]:
    """All texts of some nodes, keys left out."""
    found = []
    for node in nodes:
        if isinstance(node, LocatedText):
            found.append(node.text)
        elif isinstance(node, Mapping):
            found += _texts([value for _, value in node.entries])
        else:
            found += _texts(node.items)
    return found

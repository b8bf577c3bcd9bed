"""A table cell with ``colspan``, ``cellbg``, ``vm`` or ``hm`` → the cell as docxtpl expands it.

docxtpl is loaded when a template uses them.
What docxtpl adds to a cell's properties is put in the order that the schema asks for
(ECMA-376 part 1, 17.4.69).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from lxml import etree

from baocao_gen.word.docxtpl import docxtpl_module
from baocao_gen.word.xml import NAMESPACE, W

CELL_WORDS: Final = frozenset({"colspan", "cellbg", "vm", "hm"})
_STAND_IN = "table"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_ORDER = {
    f"{W}{name}": rank
    for rank, name in enumerate(
        (
            "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap",
            "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark",
        )
    )
}  # fmt: skip


def expand_cell(cell: Any, hole: Callable[[str], str]) -> list[Any]:
    """Expand the tags of one ``w:tc`` with docxtpl's own patcher.

    Args:
        cell: The cell, its cell tags written out and all other tags hidden in holes.
        hole: Hides a piece of Jinja source in a text that stands for it.

    Returns:
        The text before the cell, the new cell, and the text behind it.
    """
    docxtpl = docxtpl_module("docxtpl")  # slow to import, and few templates need it
    _ensure_properties(cell)
    inner = _without_tables(cell)
    patcher = docxtpl.DocxTemplate.__new__(docxtpl.DocxTemplate)
    xml = patcher.patch_xml(etree.tostring(cell, encoding="unicode", with_tail=False))
    xml = _TAG.sub(lambda tag: hole(tag[0]), xml)
    row = etree.fromstring(f'<w:tr xmlns:w="{NAMESPACE}">{xml}</w:tr>')
    expanded: Any = row[0]
    properties = expanded.find(f"{W}tcPr")
    properties[:] = sorted(properties, key=lambda child: _ORDER.get(child.tag, len(_ORDER)))
    for stand_in in list(expanded.iter(_STAND_IN)):
        table = inner[int(stand_in.get("number"))]
        table.tail = stand_in.tail
        stand_in.getparent().replace(stand_in, table)
    before, behind = row.text or "", expanded.tail or ""
    expanded.tail = None
    return [before, expanded, behind]


def _without_tables(cell: Any) -> list[Any]:
    """Take the tables in a cell out, so that only its own tags are expanded; return them."""
    tables = [child for child in cell if child.tag == f"{W}tbl"]
    for number, table in enumerate(tables):
        stand_in = etree.Element(_STAND_IN, {"number": str(number)})
        stand_in.tail = table.tail
        cell.replace(table, stand_in)
    return tables


def _ensure_properties(cell: Any) -> None:
    """Docxtpl writes into properties that have content; give the cell some."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        properties = etree.Element(f"{W}tcPr")
        cell.insert(0, properties)
    if properties.find(f"{W}tcW") is None:
        width = etree.Element(f"{W}tcW", {f"{W}w": "0", f"{W}type": "auto"})
        properties.insert(0, width)

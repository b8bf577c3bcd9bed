"""A table cell with ``colspan``, ``cellbg``, ``vm`` or ``hm`` → the cell as docxtpl expands it.

The only importer of docxtpl, which defines these tags; it is loaded when a template uses them.
"""

from __future__ import annotations

import re

CELL_WORDS = re.compile(r"\{%\s*(?:colspan|cellbg|vm|hm)\b")


def expand_cell(xml: str) -> str:
    """Expand the tags of one ``w:tc`` with docxtpl's own patcher."""
    from docxtpl import DocxTemplate

    template = DocxTemplate.__new__(DocxTemplate)
    return str(template.patch_xml(xml))

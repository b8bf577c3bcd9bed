"""What docxtpl defines → what this engine prints: its cell tags and the classes of its values.

The only package that imports docxtpl and docxcompose, and only when they are first needed.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


def docxtpl_module(name: str) -> Any:
    """A module of docxtpl, imported without harm to python-docx.

    docxtpl imports docxcompose where it is installed, which gives python-docx's prefix «cp» another
    namespace: from then on the properties of new documents would be damaged.
    """
    from docx.oxml.ns import nsmap

    kept = dict(nsmap)
    module = import_module(name)
    nsmap.update(kept)
    return module

"""Typed values and a year file → the file with them in it, in one pass over its tree.

The other acts of the page (``years.edits``) read the text again after each step. A cell is typed a
hundred times an hour, and a pasted column is five hundred of them: here the tree that was loaded
is the one that is edited, and the session loads what comes of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from baocao_gen.figures.figure import Name, path_of
from baocao_gen.files.located import LocatedText
from baocao_gen.report.report import Report
from baocao_gen.yearfile import yaml
from baocao_gen.yearfile.editing.keys import Pairs, typed
from baocao_gen.yearfile.editing.text import Rewriting


def with_values(report: Report, data: bytes, values: Mapping[tuple[Name, str], str]) -> str:
    """The text in which figures have other values; an empty one leaves its key and no value."""
    root = report.origin.typed_root
    assert root is not None, "a report that was read from a file"
    pairs = Pairs(root, Rewriting(data))
    for (name, key), text in values.items():
        node: yaml.Node | None = root
        for step in path_of(name):
            node = node.get(str(step)) if isinstance(node, yaml.Mapping) else None
        assert isinstance(node, yaml.Mapping), "a figure of the report"
        known = node.get(key)
        if isinstance(known, LocatedText):
            if text:
                pairs.set_raw(known, typed(text))
            else:
                pairs.empty(node.key(key) or known, known)
        elif text:
            pairs.add(node, key, typed(text))
    return pairs.edits.result()

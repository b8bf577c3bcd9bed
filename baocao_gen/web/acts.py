"""Typed values, a waiver and a year file → the file with them in it."""

from __future__ import annotations

from collections.abc import Mapping

from baocao_gen.figures.figure import Name, path_of
from baocao_gen.files.located import LocatedText
from baocao_gen.report.report import Report
from baocao_gen.yearfile import yaml
from baocao_gen.yearfile.editing.keys import Pairs, typed
from baocao_gen.yearfile.editing.text import Rewriting
from baocao_gen.yearfile.model import Waiver, YearFile, key_of


def with_values(report: Report, data: bytes, values: Mapping[tuple[Name, str], str]) -> str:
    """The text in which figures have other values; an empty one leaves its key and no value."""
    root = report.origin.as_typed or report.origin.root
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


def with_waiver(report: Report, data: bytes, code: str, place: str, reason: str) -> str:
    """The text with one more waiver at the end of their list."""
    root = report.origin.as_typed or report.origin.root
    assert root is not None, "a report that was read from a file"
    pairs = Pairs(root, Rewriting(data))
    told = {"code": code, "place": place, "reason": reason}
    keys = (f"{key_of(Waiver, name)}: {_in_flow(value)}" for name, value in told.items())
    pairs.append_items(root, key_of(YearFile, "waivers"), [f"{{{', '.join(keys)}}}"])
    return pairs.edits.result()


def _in_flow(text: str) -> str:
    return typed(" ".join(text.split()))

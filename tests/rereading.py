"""A year file and random edits of its bytes → what is read after the former one, and read fresh.

Used by ``tests/report/test_reread.py`` and by ``benchmarks/edits.py --reread``.
"""

from __future__ import annotations

from random import Random
from typing import Any

from random_edits import random_act

from baocao_gen.files.files import File
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report import load
from baocao_gen.report.report import Report
from baocao_gen.yearfile.editing.apply import with_acts
from baocao_gen.yearfile.yaml import LocatedText, Mapping, Node, read, remembered

_PIECES = ["\n", "\t", ":", ": ", "- ", "  ", '"', "'", "#", " # x", "{", "}", "[", "]", ",", "|",
           ">", "5", "1,988", "12", "a", "&a ", "*a", "!t ", "---\n", "...\n", "%", "“", "\u200b",
           "? ", "\u00a0", "thuc_hien: 7", "ten: X", "à", "e\u0301"]  # fmt: skip


def edited(data: bytes, random: Random) -> bytes:
    """A content with one edit: an act of the page, another number, or a piece of anything."""
    kind = random.random()
    if kind < 0.25:
        try:
            return with_acts(data, [random_act(read(data, "")[0], random)]).encode()
        except (InvalidReport, IndexError):
            return data
    text = data.decode()
    if kind < 0.6:
        numbers = [at for at, letter in enumerate(text) if letter.isdigit()]
        if not numbers:
            return data
        at = random.choice(numbers)
        return (text[:at] + random.choice(["7", "12", "", "3,5"]) + text[at + 1 :]).encode()
    at = random.randrange(len(text) + 1)
    if kind < 0.7:  # at the beginning of a line, where structure is
        at = text.rfind("\n", 0, at) + 1
    gone = random.choice([0, 0, 0, 1, 1, 2, 5])
    return (text[:at] + random.choice(["", *_PIECES]) + text[at + gone :]).encode()


def told(file: File, data: bytes) -> Any:
    """Everything that a report says of what was read, places included; or its problems."""
    try:
        report = load.load_unsaved(file, data)
    except InvalidReport as error:
        return list(error.problems)
    except RecursionError:
        return "deep"
    return said(report)


def said(report: Report) -> Any:
    """Everything of a report, in values that can be compared."""
    ledger, root = report.unit_figures.resolved, report.origin.root
    assert root is not None
    timeline = report.timeline
    assert timeline is not None
    assert all(one.timeline is timeline for one in report.figures)
    editions = [(one.period, one.figures, one.year_file) for one in timeline.editions]
    figures = [(one, one.draft) for one in report.figures]
    users = {step: users for step, users in ledger._uses._users.items() if users}
    return (
        nodes(root),
        report.year_file,
        figures,
        report.warnings,
        (timeline.period, editions),
        ledger._known,
        ledger._derivations,
        users,
        root.source.lines,
    )


def nodes(node: Node) -> Any:
    """A tree with every place in it."""
    here = (type(node), node.line, node.column, node.end, node.position)
    if isinstance(node, LocatedText):
        return (*here, node.text, node.style)
    if isinstance(node, Mapping):
        return (*here, node.flow, [(nodes(key), nodes(value)) for key, value in node.entries])
    return (*here, node.flow, [nodes(item) for item in node.items])


def fresh(file: File, data: bytes) -> Any:
    """The same, read by a program that remembers nothing; what is remembered stays so."""
    known, last = dict(remembered._known), dict(load._last)
    try:
        remembered._known.clear()
        load._last.clear()
        load._tree.cache_clear()
        return told(file, data)
    finally:
        load._tree.cache_clear()
        remembered._known.clear()
        remembered._known.update(known)
        load._last.clear()
        load._last.update(last)

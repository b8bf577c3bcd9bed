"""The old file and the new period → a text in which what moves has moved.

The period, its link and the date move on, plans for the next period become plans of this one,
totals are carried, finished tasks and the numbers of typed tables go.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from baocao_gen.files.disk import SUFFIX
from baocao_gen.files.located import LocatedText
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.editing.keys import Pairs, typed
from baocao_gen.yearfile.editing.text import Rewriting
from baocao_gen.yearfile.model import (
    Appendix,
    Figure,
    Header,
    NewYear,
    OwnRule,
    TaskStatus,
    YearFile,
    key_of,
)
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.yaml import Mapping, Sequence
from baocao_gen.years.roll.appendix_tables import drop_file
from baocao_gen.years.roll.typed_tables import empty_tables
from baocao_gen.years.roll.waivers import drop_waivers

_PERIOD = key_of(YearFile, "period")
_PREVIOUS = key_of(YearFile, "previous")
_ACTUAL = key_of(Figure, "actual")
_PLANNED = key_of(Figure, "planned")
_NEXT_PLANNED = key_of(Figure, "next_planned")
_CUMULATIVE = key_of(Figure, "cumulative")
_SCHEMA = re.compile(r"#\s*yaml-language-server:\s*\$schema=(?P<file>(?!\w+:)\S+)")


_LAST_YEAR = 9999
"""Behind it no year has four digits; who types it means «for ever»."""


def with_values_moved(
    data: bytes, report: Report, period: Period, link: str
) -> tuple[str, list[KeyPath]]:
    """Move what moves by a rule of its own; finished tasks go, and the numbers of typed tables.

    Args:
        data: The old file.
        report: The same file, read.
        period: The new period.
        link: What ``ky_truoc`` of the new file says.

    Returns:
        The text, and the keys that lead to the tables without their numbers.
    """
    root = report.origin.as_typed
    assert root is not None, "only a file is rolled"
    pairs = Pairs(root, Rewriting(data))
    _period(pairs, report.year_file.period, period, link)
    _cut_off(pairs, report.year_file, period)
    _follow_to(pairs, report.year_file.template, posixpath.dirname(link))
    _follow_schema(pairs, posixpath.dirname(link))
    _header(pairs, report, period)
    figures = root.get(key_of(YearFile, "figures"))
    if isinstance(figures, Mapping):
        for declaration, node in _figures(report.year_file.figures, figures):
            _roll_figure(pairs, declaration, node)
    _tasks(pairs, report.year_file)
    _appendices(pairs, report.year_file)
    emptied = empty_tables(pairs)
    drop_waivers(pairs)
    return pairs.edits.result(), emptied


def _period(pairs: Pairs, old: Period, new: Period, link: str) -> None:
    root = pairs.root
    stated = root.get(_PERIOD)
    assert isinstance(stated, LocatedText)
    text = str(new)
    if new.kind == "year":
        text = stated.text.replace(str(old.year), str(new.year))
    pairs.set_text(stated, text)
    previous = root.get(_PREVIOUS)
    if isinstance(previous, LocatedText):
        pairs.set_text(previous, link)
    else:
        pairs.add_after(root, stated, _PREVIOUS, typed(link))


def _cut_off(pairs: Pairs, old: YearFile, period: Period) -> None:
    """The window of the data moves on with the period; one without years may stay as typed."""
    node = pairs.root.get(key_of(YearFile, "cut_off"))
    if old.cut_off is None or not isinstance(node, LocatedText):
        return
    with suppress(ReadingError):  # a day that there is not: told by the checks
        moved = old.cut_off.moved(old.period, period)
        if moved != old.cut_off:
            pairs.set_text(node, str(moved))


def _follow_to(pairs: Pairs, template: str, old_folder: str) -> None:
    """In another folder what the office keeps for all years is named from there."""
    named = [pairs.root.get(key_of(YearFile, "territory"))]
    if template.lower().endswith(SUFFIX):
        named.append(pairs.root.get(key_of(YearFile, "template")))
    rules = pairs.root.get(key_of(YearFile, "own_rules"))
    listed = rules.items if isinstance(rules, Sequence) else ()
    file_key = key_of(OwnRule, "file")
    named += [rule.get(file_key) for rule in listed if isinstance(rule, Mapping)]
    for file in named if old_folder else ():
        if isinstance(file, LocatedText) and not posixpath.isabs(file.text):
            pairs.set_text(file, posixpath.normpath(posixpath.join(old_folder, file.text)))


def _follow_schema(pairs: Pairs, old_folder: str) -> None:
    """The comment that leads an editor to the keys' description names a file as well."""
    for comment in pairs.comments_in((1, 1), (pairs.root.line, 1)):
        named = _SCHEMA.match(comment.text)
        if named and old_folder and not posixpath.isabs(named["file"]):
            start, end = (comment.column + at for at in named.span("file"))
            path = posixpath.normpath(posixpath.join(old_folder, named["file"]))
            pairs.edits.replace((comment.line, start), (comment.line, end), path)


def _header(pairs: Pairs, report: Report, period: Period) -> None:
    header = pairs.root.get(key_of(YearFile, "header"))
    if not isinstance(header, Mapping):
        return
    issued_on = header.get(key_of(Header, "issued_on"))
    date = report.year_file.header.issued_on
    if date and isinstance(issued_on, LocatedText):
        pairs.set_text(issued_on, _later(date, report.year_file.period, period).month_year())


def _later(date: PartialDate, old: Period, new: Period) -> PartialDate:
    """The month in which the next report will be signed; the day is left to be written by hand."""
    if date.month is None:
        return PartialDate(min(date.year + new.year - old.year, _LAST_YEAR))
    months = 12 * (new.year - old.year) + new.first_month - old.first_month
    years, month = divmod(date.month - 1 + months, 12)
    return PartialDate(min(date.year + years, _LAST_YEAR), month + 1)


def _figures(tree: Any, node: Mapping) -> Iterator[tuple[Figure, Mapping]]:
    typed_as = {key.text: value for key, value in node.entries}
    for name, item in tree.items():
        inner = typed_as[name]
        assert isinstance(inner, Mapping)
        if isinstance(item, Figure):
            yield item, inner
        else:
            yield from _figures(item, inner)


def _roll_figure(pairs: Pairs, figure: Figure, node: Mapping) -> None:
    derived = bool(figure.parts or figure.formula)
    rule = figure.on_new_year
    _plans(pairs, node, cleared=rule is NewYear.CLEAR)
    if rule is NewYear.CARRY and not derived:
        _carry(pairs, figure, node)
    elif rule is not NewYear.KEEP or derived:
        _empty(pairs, node, _CUMULATIVE)


def _plans(pairs: Pairs, node: Mapping, *, cleared: bool) -> None:
    """Next year's plan becomes the plan; the place for the one after it is opened."""
    planned, following = node.get(_PLANNED), node.get(_NEXT_PLANNED)
    key = node.key(_NEXT_PLANNED)
    if key is None or not isinstance(following, LocatedText):
        _empty(pairs, node, _PLANNED)
    elif cleared or following.is_null:
        _empty(pairs, node, _PLANNED)
        _empty(pairs, node, _NEXT_PLANNED)
    elif isinstance(planned, LocatedText):
        pairs.set_raw(planned, _one_line(pairs, following))
        pairs.empty(key, following)
    else:
        pairs.rename(key, _PLANNED)
        pairs.add_after(node, following, _NEXT_PLANNED)


def _carry(pairs: Pairs, figure: Figure, node: Mapping) -> None:
    """The total to date stands until somebody adds what the new period brings."""
    total, actual = node.get(_CUMULATIVE), node.get(_ACTUAL)
    if figure.cumulative is None:
        if not isinstance(actual, LocatedText) or actual.is_null:
            return
        if isinstance(total, LocatedText):
            pairs.set_raw(total, _one_line(pairs, actual))
        else:
            pairs.add(node, _CUMULATIVE, _one_line(pairs, actual))


def _one_line(pairs: Pairs, value: LocatedText) -> str:
    typed = pairs.raw(value)
    return f'"{value.text.strip()}"' if value.block or "\n" in typed else typed


def _empty(pairs: Pairs, node: Mapping, name: str) -> None:
    key, value = node.key(name), node.get(name)
    if key is not None and value is not None:
        pairs.empty(key, value)


def _tasks(pairs: Pairs, year_file: YearFile) -> None:
    """What is done is done: its tasks go."""
    listed = pairs.root.get(key_of(YearFile, "tasks"))
    if isinstance(listed, Sequence):
        done = [
            node
            for task, node in zip(year_file.tasks, listed.items, strict=True)
            if task.status is TaskStatus.DONE
        ]
        pairs.delete_items(listed, done)


def _appendices(pairs: Pairs, year_file: YearFile) -> None:
    """The tables that appendices name are the old year's."""
    listed = pairs.root.get(key_of(YearFile, "appendices"))
    nodes = listed.items if isinstance(listed, Sequence) else ()
    for declared, appendix in zip(year_file.appendices, nodes, strict=True):
        assert isinstance(appendix, Mapping)
        drop_file(pairs, appendix, declared, year_file.period)
        groups = appendix.get(key_of(Appendix, "groups"))
        for group in groups.items if isinstance(groups, Sequence) else ():
            assert isinstance(group, Mapping)
            drop_file(pairs, group, None, year_file.period)

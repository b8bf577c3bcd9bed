"""Long lists of documents → tables beside the year file, which names them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from baocao_gen.files.tables.headings import GROUP_HEADINGS
from baocao_gen.yearfile.model import Document, key_of
from baocao_gen.years.from_word.content import WrittenAppendix
from baocao_gen.years.from_word.year_text import Found

LONGEST: Final = 40
"""Documents of an appendix that are typed in the year file itself."""
_FIELDS: Final = ("kind", "symbol", "issued_on", "subject")


def with_long_lists(found: Found, files: dict[str, list[list[str]]]) -> Found:
    """The same, with each long list of documents put among ``files`` and named."""
    appendices = [
        _in_file(appendix, number, files) for number, appendix in enumerate(found.appendices, 1)
    ]
    return replace(found, appendices=appendices)


def _in_file(
    appendix: WrittenAppendix, number: int, files: dict[str, list[list[str]]]
) -> WrittenAppendix:
    if sum(len(group.documents) for group in appendix.groups) <= LONGEST:
        return appendix
    name = f"phu-luc-{number}.csv"
    rows = [[GROUP_HEADINGS[0], *(key_of(Document, field) for field in _FIELDS)]]
    for group in appendix.groups:
        for one in group.documents:
            title = group.name or appendix.title
            rows.append([title, one.kind, one.symbol, one.date, one.subject])
    files[name] = rows
    return replace(appendix, groups=(), file=name)


def as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows as Excel opens them in Vietnam: UTF-8 with its mark, semicolons."""
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")

"""A file that a year file names → whether it is one of ours, or a refusal that quotes none of it.

Whoever writes a year file may name any file that its reader can open. A message shows lines of a
file only where the file has shown to be a year file, a file of rules or a table.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from baocao_gen.files.files import File
from baocao_gen.files.tables import Table, TableRow, read_table
from baocao_gen.files.tables.headings import folded
from baocao_gen.files.text import decode
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.yearfile.model import RuleFile, YearFile, keys_of

_KEYS = "|".join(sorted({*keys_of(YearFile), *keys_of(RuleFile)}))
_KEY_OF = r"(?:^|[{{,])[ \t]*[\"']?(?:{})[\"']?[ \t]*:"
_OUR_KEY = re.compile(_KEY_OF.format(_KEYS), re.MULTILINE)
_OF_THE_WHOLE = re.compile("BC1(0.|5.|70|73)")
"""The codes whose words say nothing of what stands in a file: encodings, sizes, what is missing."""
_LINES_LOOKED_AT = 20
"""Titles may stand above the headings."""


def check_ours(data: bytes, name: str, keys: Collection[str] = ()) -> None:
    """Refuse a text in which no key of a year file or of a file of rules stands.

    Args:
        data: The file.
        name: Its name in messages.
        keys: The keys of which one must stand in a file of another kind.

    Raises:
        InvalidReport: with nothing of what stands in it.
    """
    text, problems = decode(data, name)
    if text is None:
        raise InvalidReport([without_excerpt(problem) for problem in problems])
    known = re.compile(_KEY_OF.format("|".join(keys)), re.MULTILINE) if keys else _OUR_KEY
    if text.strip() and not known.search(text):
        hint = "kiểm tra lại tên tệp được gọi"
        message = "tệp này không phải tệp năm hay tệp quy tắc"
        raise InvalidReport([Problem("BC255", message, Position(name), hint)])


def is_table(header: TableRow, headings: Collection[str]) -> bool:
    """Whether one heading of a table is known; letters that Excel lost («Tr?ch y?u») may be any."""
    for cell in header:
        form = re.escape(folded(cell.text)).replace(r"\?", ".")
        if any(re.fullmatch(form, heading) for heading in headings if form):
            return True
    return False


def read_named_table(file: File, headings: Collection[str]) -> Table:
    """Read a table that a year file names.

    Raises:
        InvalidReport: with lines of the file only where a known heading stands above them.
    """
    data = file.read()
    try:
        return read_table(data, file.path)
    except InvalidReport as error:
        if begins_like_a_table(data, headings):
            raise
        raise InvalidReport(of_no_table(error.problems, file.path)) from None


def of_no_table(problems: Iterable[Problem], name: str) -> list[Problem]:
    """What was wrong with a file that has not shown to be a table, without its words."""
    kept = [without_excerpt(one) for one in problems if _OF_THE_WHOLE.fullmatch(one.code)]
    return kept or [not_a_table(name)]


def not_a_table(name: str) -> Problem:
    """A file in which no column has a known name."""
    hint = "hàng đầu của bảng ghi tên cột; kiểm tra lại tên tệp được gọi"
    return Problem("BC255", "tệp này không phải một bảng đọc được", Position(name), hint)


def begins_like_a_table(data: bytes, headings: Collection[str]) -> bool:
    """Whether a known heading stands in the first lines; a workbook always is a table."""
    if data.startswith(b"PK"):
        return True
    lines = data[:4096].decode("utf-8", "replace").split("\n")[:_LINES_LOOKED_AT]
    cells = (cell for line in lines for cell in (line, *re.split("[;,\t]", line)))
    return any(folded(cell.strip(' "')) in headings for cell in cells)


def without_excerpt(problem: Problem) -> Problem:
    """The same problem, without the line of the file."""
    place = problem.position
    return replace(problem, position=replace(place, excerpt=None)) if place else problem

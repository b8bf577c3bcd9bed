"""The old file's name and two periods → the new file's name."""

from __future__ import annotations

import re

from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.text import to_roman


def next_name(stem: str, old: Period, new: Period) -> str:
    """Move the year and the number of a file name on; a name without them becomes the period's.

    >>> next_name("2020-10", Period("month", 2020, 10), Period("month", 2020, 11))
    '2020-11'
    >>> next_name("bao-cao", Period("year", 2020), Period("year", 2021))
    'bao-cao-2021'
    """
    pieces = re.split(rf"(?<!\d)({old.year})(?!\d)", stem)
    moved = [
        str(new.year) if index % 2 else _moved_index(piece, old, new)
        for index, piece in enumerate(pieces)
    ]
    has_year = len(pieces) > 1
    name = "".join(moved)
    if name != stem and (has_year or old.year == new.year):
        return name
    return f"{stem}-{slug(new)}"


def _moved_index(piece: str, old: Period, new: Period) -> str:
    if old.kind not in ("month", "quarter") or old.index == new.index:
        return piece
    roman = rf"(?<![A-Za-z]){to_roman(old.index)}(?![A-Za-z])"
    if old.kind == "quarter" and re.search(roman, piece):
        return re.sub(roman, to_roman(new.index), piece)

    def digits(found: re.Match[str]) -> str:
        return str(new.index).zfill(len(found[0]))

    return re.sub(rf"(?<!\d)0?{old.index}(?!\d)", digits, piece)


def slug(period: Period) -> str:
    """A period in a file name: «2020», «2020-quy-3», «2020-10»."""
    part = {
        "quarter": f"-quy-{period.index}",
        "month": f"-{period.index:02d}",
        "half": "-6-thang-dau" if period.index == 1 else "-6-thang-cuoi",
        "nine_months": "-9-thang",
    }.get(period.kind, "")
    return f"{period.year}{part}"

"""What units are asked for → a file name for the workbook of each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, count

from baocao_gen.vietnamese.text import fold
from baocao_gen.years.sheets.owed import Owed


def sheet_names(forms: Sequence[Owed], stem: str) -> list[str]:
    """A name for each, in plain letters, no two alike.

    Args:
        forms: What each unit is asked for.
        stem: How every name begins: that of the year file, without its ending.
    """
    names: list[str] = []
    for form in forms:
        words = fold(form.unit or "chưa rõ đơn vị")
        plain = "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in words).split())
        first = f"{stem}-{plain[:60] or 'don-vi'}"
        free = (f"{first}-{number}.xlsx" for number in count(2))
        names.append(next(name for name in chain([f"{first}.xlsx"], free) if name not in names))
    return names

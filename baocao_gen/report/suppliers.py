"""A year file → who supplies each of its figures, and what is wrong with what it says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baocao_gen.figures.figure import Figures, Name
from baocao_gen.problems.problem import Problem, Related
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.yearfile.model import Supplier, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, Origin

_SUPPLIERS, _FIGURES = key_of(YearFile, "suppliers"), key_of(Supplier, "figures")


def suppliers_of(year_file: YearFile, figures: Figures) -> Mapping[Name, str]:
    """The unit that supplies each figure; none for a figure of which the file does not say.

    What a figure says itself (``nguon``) comes before what is said of it in the list of units,
    and there a name nearer to the figure before that of a group around it.
    """
    told = {name: unit for name, unit, _ in _listed(year_file)}
    if not told:
        return {one.name: one.declaration.source for one in figures if one.declaration.source}
    found: dict[Name, str] = {}
    for figure in figures:
        name = figure.name
        listed = (told[name[:depth]] for depth in range(len(name), 0, -1) if name[:depth] in told)
        if unit := figure.declaration.source or next(listed, None):
            found[name] = unit
    return found


def supplier_problems(year_file: YearFile, figures: Figures, origin: Origin) -> Iterator[Problem]:
    """Names in the list of units that mean no figure, or that two units have.

    Args:
        year_file: The year file.
        figures: Its figures.
        origin: Leads to the places of the names.
    """
    known = {name[:depth] for name in figures.by_name for depth in range(1, len(name) + 1)}
    first: dict[Name, tuple[str, KeyPath]] = {}
    for name, unit, path in _listed(year_file):
        dotted, place = ".".join(name), origin.position(path)
        if name not in known:
            near = LikelyNames(".".join(one) for one in known).nearest(dotted)
            hint = f"có phải «{near}»?" if near else "ghi tên một số liệu hoặc một nhóm của so_lieu"
            yield Problem("BC260", f"không có số liệu «{dotted}»", place, hint)
        elif name in first:
            other, where = first[name]
            message = f"«{dotted}» có hai đơn vị cung cấp: «{other}» và «{unit}»"
            related = (Related(origin.position(where), "lần đầu ở đây"),)
            yield Problem("BC274", message, place, "giữ một trong hai chỗ", related=related)
        else:
            first[name] = unit, path


def _listed(year_file: YearFile) -> Iterator[tuple[Name, str, KeyPath]]:
    for index, supplier in enumerate(year_file.suppliers):
        for number, dotted in enumerate(supplier.figures):
            path = (_SUPPLIERS, index, _FIGURES, number)
            yield tuple(dotted.split(".")), supplier.name, path

"""The uses of names, and a report → the figures and keys of the year file that nothing prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from baocao_gen.checks.template.names_used import TemplateUse
from baocao_gen.figures.figure import Name, path_of
from baocao_gen.figures.names import FigureNames
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.report.charts import names_in_charts
from baocao_gen.report.header import MADE_FROM
from baocao_gen.report.prose import compile_narrative
from baocao_gen.report.report import Report
from baocao_gen.report.tables_by_name import names_in_tables
from baocao_gen.tags.compile import InvalidText
from baocao_gen.tags.names_asked import ITEM, Path, dotted, references
from baocao_gen.yearfile.model import (
    Chart,
    Figure,
    FigureTable,
    FreeTable,
    Model,
    Section,
    YearFile,
    facts_of,
    key_of,
    model_inside,
)
from baocao_gen.yearfile.model.base import Field
from baocao_gen.yearfile.origin import KeyPath

_COUNTING = frozenset({"length", "count"})


def unused_problems(uses: Iterable[TemplateUse], report: Report) -> list[Problem]:
    """A warning for each figure and each filled key that no tag and no text prints.

    Args:
        uses: Those of the template and those of the report's texts.
        report: The report.
    """
    printed = _Printed(uses)
    return [*_figures(printed, report), *_keys(printed, report)]


class _Printed:
    """The paths that tags ask about, and those whose value goes to the page whole.

    Going through a list prints nothing of it, and neither does counting it.
    """

    def __init__(self, uses: Iterable[TemplateUse]) -> None:
        self._asked: set[Path] = set()
        self._whole: set[Path] = set()
        root = key_of(YearFile, "figures")
        for use in uses:
            reference = use.reference
            if reference.bound_to or _COUNTING & {f.name for f in reference.filters}:
                continue
            path = reference.path[1:] if reference.path[0] == root else reference.path
            kept = self._whole if reference.is_printed else self._asked
            kept.update([path, *_made_from(path)])

    def has(self, path: Path) -> bool:
        """Whether a tag uses this or something below it, or prints something around it."""
        return any(known[: len(path)] == path for known in self._asked | self._whole) or any(
            path[:end] in self._whole for end in range(1, len(path))
        )


def _made_from(path: Path) -> Iterator[Path]:
    """The keys whose values a name of the page puts together."""
    for step, made in MADE_FROM.items():
        if step in path:
            above = path[: path.index(step)]
            yield from ((*above, *key) for key in made.beside)
            yield from made.elsewhere


def _figures(printed: _Printed, report: Report) -> Iterator[Problem]:
    names = FigureNames(report.year_file.figures)
    used = {name for name in names.declared if printed.has(name)}
    used |= names_in_tables(report) | names_in_charts(report)
    waiting = list(used)
    while waiting:  # what a printed figure is made of is printed with it
        name = waiting.pop()
        parts = set(_parts(name, names.declared[name], names)) - used
        used |= parts
        waiting += parts
    for figure in report.figures:
        if figure.name not in used:
            place = report.origin.position(path_of(figure.name), key=True)
            message = f"không nơi nào in số liệu «{figure.dotted}»"
            hint = f"gõ {{{{ {figure.dotted} | kem_don_vi }}}} vào mẫu hoặc lời văn, hoặc bỏ số này"
            yield Problem(codes.UNUSED, message, place, hint, Severity.WARNING)


def _parts(name: Name, declaration: Figure, names: FigureNames) -> Iterator[Name]:
    """The figures that another is summed or computed from."""
    wanted = [tuple(part.split(".")) for part in declaration.parts]
    if declaration.formula:
        try:
            formula = compile_narrative(f"{{{{ {declaration.formula} }}}}")
        except InvalidText:
            return
        wanted += [reference.path for reference in references(formula)]
    for path in wanted:
        for end in range(len(path), 0, -1):
            found = names.look_up(name, path[:end])
            if found in names.declared:
                yield found
                break


def _keys(printed: _Printed, report: Report) -> Iterator[Problem]:
    filled: dict[Path, KeyPath] = {}
    for place, path in _filled(report.year_file, (), ()):
        filled.setdefault(path, place)
    unused = {path for path in filled if not printed.has(path)}
    told: dict[Path, KeyPath] = {}
    for path in unused:
        top = _topmost(path, printed)
        told.setdefault(top, filled[path][: len(top)])
    for path, place in sorted(told.items(), key=lambda item: str(item[1])):
        message = f"không nơi nào in «{dotted(path)}» của tệp năm"
        hint = "thêm thẻ in khóa này vào mẫu, hoặc bỏ khóa nếu không bắt buộc"
        position = report.origin.position(place, key=True)
        yield Problem(codes.UNUSED, message, position, hint, Severity.WARNING)


def _topmost(path: Path, printed: _Printed) -> Path:
    """The widest key around an unused one with nothing used inside."""
    for end in range(1, len(path)):
        if path[end - 1] != ITEM and not printed.has(path[:end]):
            return path[:end]
    return path


def _is_expected(model: type[Model], name: str, field: Field) -> bool:
    """Whether a filled key should reach the page.

    A form may have no place for a key inside the header or a row that every year file must have;
    the text of the report must be printed somewhere.
    """
    held = model is YearFile or model_inside(model, name) is not None
    return facts_of(model, name).printed and (held or not field.is_required())


def _filled(value: Any, place: KeyPath, path: Path) -> Iterator[tuple[KeyPath, Path]]:
    """The keys of a year file that somebody filled in: where, and the name that prints each."""
    if isinstance(value, tuple) and value and isinstance(value[0], Model):
        if isinstance(value[0], Section):
            yield place, path  # printed whole, as the body
            return
        for index, item in enumerate(value):
            yield from _filled(item, (*place, index), (*path, ITEM))
    elif isinstance(value, Model) and not isinstance(value, FreeTable | FigureTable | Chart):
        for name, field in type(value).model_fields.items():
            if name in value.model_fields_set and _is_expected(type(value), name, field):
                key = key_of(type(value), name)
                yield from _filled(getattr(value, name), (*place, key), (*path, key))
    elif value not in (None, (), ""):
        yield place, path

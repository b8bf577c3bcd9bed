"""A year file → the chain of earlier ones that ``ky_truoc`` opens, each file read once.

The chain gives two reports to compare with, the one on the same period of the year before and the
one on the period just before, and the series of several years. A period that it does not hold is
compared with nothing: «cùng kỳ» never stands for another one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import TypeAlias

from baocao_gen.figures.faults import MOST_TOLD
from baocao_gen.figures.figure import (
    Earlier,
    Edition,
    Figures,
    Name,
    ResolvedFigure,
    Timeline,
    path_of,
)
from baocao_gen.figures.names import declared_in
from baocao_gen.files.files import File
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem, Related, Severity, limited
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.model import Figure, YearFile, key_of
from baocao_gen.yearfile.origin import Origin

MAX_FILES = 36
"""How many earlier files are read: three years of months; what lies further back is left alone."""
ReadAlone: TypeAlias = Callable[[File], Report]
"""Reads one year file, whatever its ``ky_truoc`` says."""


@frozen
class Past:
    """What a report knows of earlier ones: the figures to compare with, and the whole chain."""

    earlier: Earlier
    timeline: Timeline
    warnings: tuple[Problem, ...] = ()

    @classmethod
    def none(cls, year_file: YearFile) -> Past:
        """Nothing is known of earlier ones."""
        return cls(earlier_than(year_file.period, ()), Timeline(year_file.period))


@frozen
class _Link:
    """A file of the chain."""

    file: File
    year_file: YearFile
    origin: Origin

    @property
    def place(self) -> Position:
        return self.origin.position((key_of(YearFile, "previous"),))

    @property
    def next_file(self) -> File | None:
        return self.file.beside(self.year_file.previous) if self.year_file.previous else None


def read(year_file: YearFile, origin: Origin, file: File, read_alone: ReadAlone) -> Past:
    """Read the chain of a year file, each earlier file with ``read_alone``.

    Returns:
        The figures to compare with, newest first the editions, and what is odd about them.

    Raises:
        InvalidReport: the file that ``ky_truoc`` names is missing or has problems of its own, or
            the chain leads back to one of its files.
    """
    first = _Link(file, year_file, origin)
    links, editions, warnings = _chain(first, read_alone)
    if not editions:
        return Past.none(year_file)
    earlier = earlier_than(year_file.period, editions)
    wanted = year_file.period.year_before()
    index = next((i for i, edition in enumerate(editions) if edition.period == wanted), 0)
    warnings += _not_reached(first, earlier, editions)
    warnings += _renamed(first, editions[index].figures, links[index + 1])
    return Past(earlier, Timeline(year_file.period, tuple(editions)), tuple(warnings))


def earlier_than(period: Period, editions: Iterable[Edition]) -> Earlier:
    """The figures of the two periods that a report on a period is compared with."""
    by_period = {edition.period: edition for edition in reversed([*editions])}
    last_year, before = period.year_before(), period.previous()
    prior, preceding = by_period.get(last_year), by_period.get(before)
    return Earlier(
        prior.figures if prior else None,
        preceding.figures if preceding else None,
        prior.units if prior else None,
        preceding.units if preceding else None,
        of_a_year=last_year == before,
    )


def _chain(first: _Link, read_alone: ReadAlone) -> tuple[list[_Link], list[Edition], list[Problem]]:
    links, editions = [first], list[Edition]()
    seen = [first.file.identity]
    while (other := links[-1].next_file) and len(editions) < MAX_FILES:
        target = other.identity
        if target in seen:
            raise InvalidReport([_circle(links, seen.index(target))])
        seen.append(target)
        try:
            report = read_alone(other)
        except InvalidReport as error:
            if len(links) == 1:
                raise InvalidReport([_unusable(links[-1]), *error.problems]) from None
            return links, editions, [_broken(links[-1], error)]
        links.append(_Link(other, report.year_file, report.origin))
        editions.append(report.as_edition())
    return links, editions, []


def _circle(links: list[_Link], start: int) -> Problem:
    hint = "ghi tên tệp của kỳ trước, hoặc bỏ khóa này"
    message = "tệp kỳ trước là chính tệp này"
    if start < len(links) - 1:
        names = [link.file.name for link in links[start:]]
        message = f"các tệp kỳ trước quay vòng: {' → '.join([*names, names[0]])}"
    return Problem("BC308", message, links[-1].place, hint)


def _unusable(link: _Link) -> Problem:
    hint = "sửa tệp kỳ trước, hoặc bỏ khóa này nếu không so với kỳ trước"
    message = f"không dùng được tệp kỳ trước «{link.year_file.previous}»"
    return Problem("BC309", message, link.place, hint)


def _broken(link: _Link, error: InvalidReport) -> Problem:
    """Further back nothing is compared: only the series is shorter."""
    cause = error.problems[0]
    message = (
        f"không dùng được tệp kỳ trước «{link.year_file.previous}»: {cause.message}; "
        f"chuỗi số liệu chỉ có từ {link.year_file.period}"
    )
    hint = "để tệp ấy vào đúng chỗ và sửa lỗi trong đó, nếu cần số của các năm xa hơn"
    related = (Related(cause.position, "lỗi ở đây"),) if cause.position else ()
    return Problem("BC340", message, link.place, hint, Severity.WARNING, related)


def _not_reached(link: _Link, earlier: Earlier, editions: list[Edition]) -> list[Problem]:
    """What is said of a chain without the same period of last year.

    A note where it leads to the period just before: so begins every chain of months.
    """
    wanted = link.year_file.period.year_before()
    if earlier.prior is not None:
        return []
    message = f"chuỗi tệp kỳ trước bắt đầu từ {editions[-1].period}, chưa có số cùng kỳ ({wanted})"
    hint = f"ghi tệp của {wanted} vào khóa này, hoặc ghi cung_ky, nếu so với cùng kỳ năm trước"
    severity = Severity.WARNING
    if earlier.preceding is not None:
        severity = Severity.NOTE
        hint += "; so với kỳ liền trước thì dùng ky_lien_truoc"
    return [Problem("BC341", message, link.place, hint, severity)]


def _renamed(link: _Link, previous: Figures, earlier: _Link) -> list[Problem]:
    """Figures that last year's file has not, beside one that only last year's file has."""
    now = declared_in(link.year_file.figures)
    if now.keys() == previous.by_name.keys():
        return []  # nearly always
    gone = [figure for figure in previous if figure.name not in now]
    new = [(name, figure) for name, figure in now.items() if name not in previous.by_name]
    problems = []
    for name, old in islice(former_names(new, gone).items(), MOST_TOLD + 1):
        dotted, before = ".".join(name), ".".join(old)
        message = f"kỳ trước không có «{dotted}» mà có «{before}»: hình như đã đổi tên"
        hint = f"giữ tên «{before}» ở cả hai kỳ thì mới so được với cùng kỳ"
        place = link.origin.position(path_of(name), key=True)
        there = Related(earlier.origin.position(path_of(old), key=True), "tên ở kỳ trước")
        problems.append(Problem("BC342", message, place, hint, Severity.WARNING, (there,)))
    return limited(problems, MOST_TOLD)


def former_names(
    new: Iterable[tuple[Name, Figure]], gone: Iterable[ResolvedFigure]
) -> dict[Name, Name]:
    """New names → the names that those figures seem to have had among the vanished ones."""
    by_unit: dict[str, _Vanished] = {}
    for figure in gone:
        by_unit.setdefault(figure.unit, _Vanished()).add(figure)
    pairs = {}
    for name, declaration in new if by_unit else ():
        vanished = by_unit.get(declaration.unit)
        if vanished and (old := vanished.take(name, declaration)):
            pairs[name] = old.name
    return pairs


class _Vanished:
    """The vanished figures of one unit: each was one new figure at most."""

    def __init__(self) -> None:
        self._left: dict[str, ResolvedFigure] = {}
        self._titled: dict[str, dict[str, None]] = {}
        self._names: LikelyNames | None = None

    def add(self, figure: ResolvedFigure) -> None:
        """Put in one more, in the order of last year's file."""
        self._left[figure.dotted] = figure
        if title := figure.declaration.name:
            self._titled.setdefault(fold(title), {})[figure.dotted] = None

    def take(self, name: Name, declaration: Figure) -> ResolvedFigure | None:
        """The figure that a new one was, by the same title or else by a near name."""
        if self._names is None:
            self._names = LikelyNames(self._left)
        alike = self._titled.get(fold(declaration.name), {}) if declaration.name else {}
        dotted = next(iter(alike), None) or self._names.nearest(".".join(name))
        if dotted is None:
            return None
        figure = self._left.pop(dotted)
        self._names.remove(dotted)
        if title := figure.declaration.name:
            del self._titled[fold(title)][dotted]
        return figure

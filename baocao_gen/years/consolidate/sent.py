"""The file that a unit sends (its year file, or the form it was sent) → what it says, plainly.

What is said here is small, knows where it stands, and can be handed from one process to another
or be kept until the next run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from decimal import Decimal
from typing import Final

from baocao_gen.figures.figure import Aspect, path_of
from baocao_gen.files import disk
from baocao_gen.files.files import File
from baocao_gen.files.stamps import fingerprint
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.errors import BaocaoError, InvalidReport
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.report.load import load_alone
from baocao_gen.report.prose import Rendered, literal
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.tags.compile import InvalidText, TextFault
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.model import Figure, Section, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.quotable import without_excerpt
from baocao_gen.years.sheets.layout import Status
from baocao_gen.years.sheets.returned import read_back

_YEAR_FILES = (".yaml", ".yml")
_BODY, _SECTIONS, _TEXT = (
    key_of(YearFile, "body"),
    key_of(Section, "sections"),
    key_of(Section, "text"),
)
_ACTUAL = key_of(Figure, "actual")
ALSO: Final = {
    aspect: key_of(Figure, aspect.value)
    for aspect in (Aspect.PLANNED, Aspect.NEXT_PLANNED, Aspect.CUMULATIVE)
}
"""The other values of a figure that units have, and the key behind the figure's name."""
_MARKUP = late(r"[\\`*_\[\]<>|~^{}#&\n]|^[-+\s]|^\d+[.)]\s|\s$")
"""What a value that a tag has printed may hold and a text would take for markup."""
_OPENS_A_TAG = late(r"\{(?=[{%#])")

Where = tuple[int | None, int | None, str | None]
"""Line and column, or the sheet and cell."""


@frozen
class SentValue:
    """One figure as a unit has it.

    Attributes:
        value: What it says; None for a blank.
        unit: The unit of measure.
        is_estimated: Whether it is told to be an estimate.
        where: The place in the file.
    """

    value: Decimal | None
    unit: str
    is_estimated: bool
    where: Where


@frozen
class SentText:
    """The text of a section by the titles that lead to it (`plain_titles`), its tags filled in."""

    titles: tuple[str, ...]
    text: str
    where: Where


@frozen
class Sent:
    """What one file says.

    Attributes:
        file: Its path in messages.
        agency: Who it says it is of; empty where it does not say.
        period: Its period in words, and where it stands; empty where it does not say.
        issued_on: The day that it bears, in figures; empty where it bears no whole day.
        cut_off: The days that its data are of, and where they stand; empty where it does not say.
        figures: Its figures by dotted names, other values of theirs by the key behind the name.
        texts: The texts of its sections.
        problems: What keeps it from being read, and warnings.
        inputs: Each file that was read for it, and the fingerprint of its content.
    """

    file: str
    agency: str = ""
    period: tuple[str, Where] = ("", (None, None, None))
    issued_on: str = ""
    cut_off: tuple[str, Where] = ("", (None, None, None))
    figures: Mapping[str, SentValue] = field(default_factory=dict)
    texts: tuple[SentText, ...] = ()
    problems: tuple[Problem, ...] = ()
    inputs: tuple[tuple[str, str], ...] = ()

    @property
    def is_readable(self) -> bool:
        """Whether nothing is wrong with it."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)

    def at(self, where: Where) -> Position:
        """A place in it."""
        line, column, part = where
        return Position(self.file, line, column, part)


def is_year_file(name: str) -> bool:
    """Whether a file of this name is a year file; any other is a form."""
    return name.lower().endswith(_YEAR_FILES)


def plain_titles(titles: Iterable[str]) -> tuple[str, ...]:
    """What two spellings of the titles above a text share: capitals, tones, spaces do not count."""
    return tuple(" ".join(fold(title).split()) for title in titles)


def read_sent(
    files: Sequence[File], wanted: frozenset[tuple[str, ...]], whole: Report | None
) -> list[Sent]:
    """Read some units' files; a task of a worker.

    Args:
        files: The files.
        wanted: The titles (`plain_titles`) of the sections whose texts are asked for.
        whole: The report that forms were made from; None where no file is a form.
    """
    return [_read(file, wanted, whole) for file in files]


def _read(file: File, wanted: frozenset[tuple[str, ...]], whole: Report | None) -> Sent:
    with disk.noted_reads() as reads:
        try:
            if is_year_file(file.name):
                report = load_alone(file.name, files=file.folder, is_named=True)
                sent = _of_report(report, file.path, wanted)
            else:
                assert whole is not None, "forms are read beside the report they were made from"
                sent = _of_form(whole, file)
        except BaocaoError as error:
            sent = Sent(file.path, problems=error.problems)
        except Exception:  # a fault of ours must not stop the other units
            sent = Sent(file.path, problems=(_unforeseen(file.path),))
    inputs = tuple((path, fingerprint(data)) for path, data in reads.items())
    return replace(sent, inputs=inputs)


def _unforeseen(path: str) -> Problem:
    hint = "gửi tệp này cho người lập trình"
    return Problem(codes.UNIT_FILE, "chương trình lỗi khi đọc tệp này", Position(path), hint)


def _where(place: Position) -> Where:
    return place.line, place.column, place.part


def _of_report(report: Report, path: str, wanted: frozenset[tuple[str, ...]]) -> Sent:
    origin, header = report.origin, report.year_file.header
    figures = {}
    for figure in report.figures:
        at = path_of(figure.name)
        is_typed = figure.declaration.actual is not None
        place = origin.position((*at, _ACTUAL) if is_typed else at, key=not is_typed)
        value = figure.values[Aspect.ACTUAL]
        estimated = figure.declaration.estimated
        figures[figure.dotted] = SentValue(value, figure.unit, estimated, _where(place))
        for aspect, key in ALSO.items():
            if (more := figure.values[aspect]) is not None:
                there = _where(origin.position((*at, key)))
                figures[f"{figure.dotted}.{key}"] = SentValue(more, figure.unit, False, there)
    issued = header.issued_on
    period = origin.position((key_of(YearFile, "period"),))
    return Sent(
        path,
        " ".join(header.issuing_agency.split()),
        (str(report.year_file.period), _where(period)),
        issued.short() if issued is not None and issued.complete else "",
        (days_of(report.year_file), _where(origin.position((key_of(YearFile, "cut_off"),)))),
        figures,
        tuple(_texts(report, wanted)) if wanted else (),
    )


def days_of(year_file: YearFile) -> str:
    """The days that a file's data are of, with their years; empty where it does not say."""
    if year_file.cut_off is None:
        return ""
    try:
        first, last = year_file.cut_off.of(year_file.period)
    except ReadingError:
        return str(year_file.cut_off)
    return f"{first}–{last}"


def _texts(report: Report, wanted: frozenset[tuple[str, ...]]) -> Iterator[SentText]:
    texts = Texts(report)
    for titles, section, path in _sections(report.year_file.body, (), (_BODY,)):
        named = plain_titles(titles)
        if section.text and named in wanted:
            here = (*path, _TEXT)
            try:
                text = _filled(texts.rendered(section.text, here))
            except (InvalidText, TextFault):
                continue  # the checks of the unit tell why; here it has no text
            yield SentText(named, text, _where(report.origin.position(here)))


def _sections(
    sections: Sequence[Section], above: tuple[str, ...], path: KeyPath
) -> Iterator[tuple[tuple[str, ...], Section, KeyPath]]:
    """Every section with the titles that lead to it; one without a title adds none."""
    for index, section in enumerate(sections):
        here = (*path, index)
        titles = (*above, " ".join(section.title.split())) if section.title else above
        yield titles, section, here
        yield from _sections(section.sections, titles, (*here, _SECTIONS))


def _filled(rendered: Rendered) -> str:
    """A text that prints the same in another file: its values are words there, and no markup."""
    pieces = []
    for piece in rendered.pieces():
        if isinstance(piece, str):
            pieces.append(_OPENS_A_TAG.sub(lambda _: literal("{"), piece))
        else:
            words = rendered.printed[piece]
            pieces.append(literal(words) if _MARKUP.search(words) else words)
    return "".join(pieces).strip("\n")


def _of_form(whole: Report, file: File) -> Sent:
    try:
        returned = read_back(whole, file.read(), file.path)
    except InvalidReport as error:  # no line of what is no form
        raise InvalidReport([without_excerpt(one) for one in error.problems]) from None
    figures = {}
    for value in returned.values:
        unit = whole.figures.by_name[value.name].unit
        estimated = value.status is Status.ESTIMATED
        where = _where(value.cell.position)
        if value.aspect is Aspect.ACTUAL or value.aspect in ALSO:
            also = [ALSO[value.aspect]] if value.aspect in ALSO else []
            dotted = ".".join([*value.name, *also])
            figures[dotted] = SentValue(value.value, unit, estimated, where)
    for name in returned.missing:
        unit = whole.figures.by_name[name].unit
        figures[".".join(name)] = SentValue(None, unit, False, (None, None, None))
    return Sent(file.path, returned.unit, figures=figures, problems=returned.problems)

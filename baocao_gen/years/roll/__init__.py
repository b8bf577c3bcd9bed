"""This year's file → the text of next year's, ready to be filled in.

The file is edited at the places of its nodes: comments, key order, quoting and blank lines stay as
they are, and only what the roll changes differs. Stages: ``values`` (the period, plans, finished
tasks) → ``keys`` (every key as its field says) → ``tasks`` (next year's tasks become this year's)
→ ``old_year_words`` (texts that were only true of the old year get a mark) → ``typed_tables``
(tables that have lost their numbers get one) → ``protection`` (what no longer checks them).
"""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from baocao_gen.files.files import File, Files
from baocao_gen.files.text import decode
from baocao_gen.problems.arguments import public
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.hint import Hint
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.load import load
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.periods import Period
from baocao_gen.yearfile.editing.keys import Pairs
from baocao_gen.yearfile.editing.text import Rewriting
from baocao_gen.yearfile.model import YearFile, key_of
from baocao_gen.yearfile.origin import Origin
from baocao_gen.yearfile.read import read_year_file
from baocao_gen.years.roll.keys import pairs_of, roll_keys
from baocao_gen.years.roll.naming import next_name
from baocao_gen.years.roll.old_year_words import with_marks
from baocao_gen.years.roll.protection import lost_protection, with_expected_sources
from baocao_gen.years.roll.tasks import add_first_years, with_next_tasks_moved
from baocao_gen.years.roll.typed_tables import with_marks_of_tables
from baocao_gen.years.roll.values import with_values_moved

__all__ = ["lost_protection", "new_year", "next_file", "next_period", "rolled"]


@public
def new_year(
    path: str | PathLike[str],
    *,
    year: int | None = None,
    target: str | PathLike[str] | None = None,
    files: Files | None = None,
) -> str:
    """Make the next period's year file from this one's; nothing is written.

    Args:
        path: The year file of the period that ends.
        year: The year of the new file; for a quarter or a month, the same one of that year. By
            default the period that follows.
        target: Where the text will be saved, so that ``ky_truoc`` can lead back; by default beside
            the old file.
        files: Where both lie, as in ``load``.

    Returns:
        The new file's text, with the old one's line ends and byte order mark; save it as UTF-8.

    Raises:
        InvalidReport: the old file has problems, or ``year`` is not after its period.
    """
    here = files or Files()
    old = here.file(path)
    report = load(path, files=here)
    period = next_period(report.year_file, report.origin, year)
    following = next_file(Path(old.path), report.year_file, period).name
    new = old.beside(following) if target is None else here.file(target)
    return rolled(report, old, new, period)


def rolled(report: Report, old: File, new: File, period: Period) -> str:
    """The new file's text, where the old one has been read; see ``new_year``.

    Args:
        report: The old file, read.
        old: Where it lies.
        new: Where the text will be saved.
        period: Its period.

    Raises:
        InvalidReport: the old file's name can stand in no text.
    """
    _check_name(old)
    link = old.seen_from(new.folder)
    text, emptied = with_values_moved(old.read(), report, period, link)
    pairs = pairs_of(text)
    add_first_years(pairs, report.year_file.period)
    roll_keys(pairs)
    text = pairs.edits.result()
    text = with_next_tasks_moved(text)
    pairs = _checked(text, new.path)
    text = with_marks(pairs, report.year_file.period, period, _doubt(report, period))
    text = with_marks_of_tables(text, emptied)
    text = with_expected_sources(text, report, period)
    _check_length(text, new.path)
    return text


def _check_name(old: File) -> None:
    """Refuse a name that no text can hold: the new file has to name the old one.

    Raises:
        InvalidReport: a letter of the name was stored in an encoding of long ago.
    """
    try:
        old.name.encode()
    except UnicodeEncodeError:
        hint = "đổi tên tệp này, chỉ dùng chữ và số thường, rồi làm lại"
        message = "tên tệp có ký tự hỏng nên tệp kỳ sau không gọi được tên ấy"
        raise InvalidReport([Problem("BC344", message, Position(old.path), hint)]) from None


def _doubt(report: Report, period: Period) -> str | None:
    """A chain of months or quarters that does not reach back a year has nothing of last year."""
    wanted = period.year_before()
    editions = report.timeline.editions if report.timeline else ()
    if wanted in (report.year_file.period, *(edition.period for edition in editions)):
        return None
    return (
        f"chưa có số cùng kỳ ({wanted}): có tệp của kỳ ấy thì ghi tệp ấy; "
        f"so với {report.year_file.period} thì dùng ky_lien_truoc"
    )


def next_period(year_file: YearFile, origin: Origin, year: int | None = None) -> Period:
    """The period of the new file.

    Raises:
        InvalidReport: if ``year`` is not after the old file's period.
    """
    period = year_file.period
    if year is None:
        return period.next()
    if not period.year < year <= 9999:
        place = origin.position((key_of(YearFile, "period"),))
        after, next_year = f"ghi năm sau {period.year}, ví dụ", period.year + 1
        hint = Hint(f"{after} --year {next_year}", on_page=f"{after} {next_year}")
        raise InvalidReport(
            [Problem("BC343", f"năm {year} không ở sau kỳ của tệp này ({period})", place, hint)]
        )
    return Period(period.kind, year, period.index)


def next_file(old: Path, year_file: YearFile, period: Period) -> Path:
    """Where the new file goes when nobody says: beside the old one, named after its period."""
    return old.with_name(next_name(old.stem, year_file.period, period) + old.suffix)


def _checked(text: str, new: str) -> Pairs:
    """The edits of what was made, which must be a year file: its reader has the last word.

    What comes behind are comments on lines of their own, which change nothing that is read;
    they only make the file longer.

    Raises:
        InvalidReport: with what the reader says; nothing has been written.
    """
    try:
        data = text.encode()
        _, origin, _ = read_year_file(data, new)
    except InvalidReport as error:
        raise _unreadable(new, error.problems) from None
    assert origin.root is not None
    return Pairs(origin.root, Rewriting(data))


def _check_length(text: str, new: str) -> None:
    """Refuse what the comments have made too long to be read.

    Raises:
        InvalidReport: the file is larger than any that is read.
    """
    decoded, problems = decode(text.encode(), new)
    if decoded is None:
        raise _unreadable(new, problems)


def _unreadable(new: str, problems: Iterable[Problem]) -> InvalidReport:
    hint = "gửi tệp năm cũ cho người lập trình; trong lúc chờ, chép tệp và sửa bằng tay"
    first = Problem("BC344", "tệp kỳ sau làm ra không đọc lại được", Position(new), hint)
    return InvalidReport([first, *problems])

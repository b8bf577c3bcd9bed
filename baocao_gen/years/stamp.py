"""A finished year file, a number and a day → its text with both in the header, all else as it was.

A registry gives them when the document is signed. What stands there already is kept: another
number or day is refused unless it is forced, a month is made a day of it.
"""

from __future__ import annotations

from os import PathLike

from baocao_gen.checks.header.date_of_issue import odd_day
from baocao_gen.files.files import File, Files
from baocao_gen.files.located import LocatedText
from baocao_gen.problems.arguments import public
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.hint import Hint
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.load import load, load_unsaved
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.dates import PartialDate, parse_date
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.editing.keys import Pairs, typed
from baocao_gen.yearfile.editing.text import Rewriting
from baocao_gen.yearfile.model import Header, YearFile, key_of
from baocao_gen.yearfile.yaml import Mapping

NO_NUMBER = "BC196"
TAKEN = "BC197"
_NO_DAY = "BC204"
_ODD_DAY = "BC786"

_MARK = "đánh dấu «Vẫn ghi số, ngày này»"
"""What stands on the page for ``--force``."""
_MOST_DIGITS = 6
"""Of a number: no registry issues a million documents in a year."""
_HEADER = key_of(YearFile, "header")
_NUMBER, _SYMBOL = key_of(Header, "number"), key_of(Header, "symbol")
_DAY, _PLACE = key_of(Header, "issued_on"), key_of(Header, "place")


@public
def stamp(
    path: str | PathLike[str],
    *,
    number: str | None = None,
    issued_on: str | None = None,
    force: bool = False,
    files: Files | None = None,
) -> str:
    """Write the number and the day of issue into a year file's text; nothing is saved.

    Args:
        path: The year file.
        number: The document's number, digits only; None to leave it.
        issued_on: The day, as «28/12/2020»; None to leave it.
        force: Replace another number or day, and take one that does not fit the period.
        files: Where the file lies, as in ``load``.

    Returns:
        The file's text, with its line ends and byte order mark; save it as UTF-8. Only the two
        values differ, and a key that was not there is added behind ``ky_hieu`` or ``dia_danh``.

    Raises:
        InvalidReport: the file has problems, the number is none (BC196), the day is none or does
            not exist (BC204), another one is there (BC197), or it does not fit the period (BC786).
    """
    here = files or Files()
    report = load(path, files=here)
    return stamped(report, here.file(path), number, issued_on, force=force)[0]


def stamped(
    report: Report, file: File, number: str | None, issued_on: str | None, *, force: bool = False
) -> tuple[str, Report]:
    """The text, and the report that it makes, where the file has been read; see ``stamp``."""
    problems = [
        *(_of_number(report, number, force=force) if number is not None else ()),
        *(_of_day(report, issued_on, force=force) if issued_on is not None else ()),
    ]
    if problems:
        raise InvalidReport(problems)
    text = _edited(report, file.read(), number, issued_on)
    # The reader has the last word: what is written must be a year file that says just this.
    after = load_unsaved(file, text.encode())
    if issued_on is not None and not force and (odd := odd_day(after.year_file)):
        place = after.origin.position((_HEADER, _DAY))
        look = "kiểm tra lại ngày và ky_bao_cao; đúng là ngày ấy thì"
        hint = Hint(f"{look} thêm --force", on_page=f"{look} {_MARK}")
        raise InvalidReport([Problem(_ODD_DAY, odd, place, hint)])
    return text, after


def _of_number(report: Report, number: str, *, force: bool) -> list[Problem]:
    place = report.origin.position((_HEADER, _NUMBER))
    if not _is_number(number):
        shown = number if len(number) <= 20 else f"{number[:20]}…"
        alone, known = "ghi riêng số, ví dụ", "123; ký hiệu đã có ở khóa ky_hieu"
        hint = Hint(f"{alone} --so {known}", on_page=f"{alone} {known}")
        return [Problem(NO_NUMBER, f"«{shown}» không phải số văn bản", place, hint)]
    known = (report.year_file.header.number or "").strip()
    if force or not _says_something(known) or _same_number(known, number):
        return []
    return [_taken("số", known, number, place)]


def _of_day(report: Report, issued_on: str, *, force: bool) -> list[Problem]:
    place = report.origin.position((_HEADER, _DAY))
    try:
        day = parse_date(issued_on)
    except ReadingError as error:
        return [Problem(_NO_DAY, error.message, place, error.hint)]
    if not day.complete:
        whole, some = "ghi đủ ngày, tháng, năm, ví dụ", "28/12/2020"
        hint = Hint(f"{whole} --ngay {some}", on_page=f"{whole} {some}")
        return [Problem(_NO_DAY, f"«{issued_on}» chưa có ngày", place, hint)]
    known = report.year_file.header.issued_on
    if force or known is None or _is_within(day, known):
        return []
    return [_taken("ngày ban hành", str(known), str(day), place)]


def _taken(what: str, known: str, new: str, place: Position) -> Problem:
    message = f"tệp năm đã ghi {what} «{known}», không phải «{new}»"
    look = "kiểm tra lại; đúng là phải thay thì"
    hint = Hint(f"{look} thêm --force", on_page=f"{look} {_MARK}")
    return Problem(TAKEN, message, place, hint)


def _says_something(number: str) -> bool:
    """Whether it is more than the dots that people type where a number is still to come."""
    return any(letter.isalnum() for letter in number)


def _is_number(number: str) -> bool:
    is_plain = len(number) <= _MOST_DIGITS and number.isascii() and number.isdecimal()
    return is_plain and int(number) > 0


def _same_number(known: str, number: str) -> bool:
    return _is_number(known) and int(known) == int(number)


def _is_within(day: PartialDate, known: PartialDate) -> bool:
    """Whether a day is the one that is known, or lies in the month or the year that is."""
    return (known.year, known.month or day.month, known.day or day.day) == (
        day.year,
        day.month,
        day.day,
    )


def _edited(report: Report, data: bytes, number: str | None, issued_on: str | None) -> str:
    root = report.origin.typed_root
    assert root is not None, "a report that was read from a file"
    pairs = Pairs(root, Rewriting(data))
    header = root.get(_HEADER)
    assert isinstance(header, Mapping), "a file that was read has one"
    known = report.year_file.header
    if number is not None and not _same_number((known.number or "").strip(), number):
        _put(pairs, header, _NUMBER, number, behind=_SYMBOL)
    if issued_on is not None and parse_date(issued_on) != known.issued_on:
        _put(pairs, header, _DAY, str(parse_date(issued_on)), behind=_PLACE)
    return pairs.edits.result()


def _put(pairs: Pairs, header: Mapping, key: str, text: str, *, behind: str) -> None:
    value = header.get(key)
    if isinstance(value, LocatedText):
        pairs.set_text(value, text)
        return
    before = header.get(behind)
    assert value is None, "a value that was read as text"
    assert before is not None, "a file that was read has this key"
    pairs.add_after(header, before, key, typed(text))

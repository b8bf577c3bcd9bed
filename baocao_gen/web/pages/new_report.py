"""A kind of document, a period that has ended, or a report in Word → a new year file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from difflib import unified_diff
from pathlib import Path

from starlette.responses import Response

from baocao_gen.decree30 import forms
from baocao_gen.decree30.facts import DOCUMENT_TYPES
from baocao_gen.files import disk, folders, paths
from baocao_gen.files.files import Files
from baocao_gen.files.text import to_text
from baocao_gen.problems import codes
from baocao_gen.problems.errors import BaocaoError, InvalidReport
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.vietnamese.text import fold
from baocao_gen.web.asked import WebRequest, whole_number
from baocao_gen.web.pages.route import Route
from baocao_gen.web.places import FIGURES
from baocao_gen.web.session import OpenYear
from baocao_gen.web.shown import Handler, go, page, year_page

_LONGEST_NAME = 60
_YEARS = range(1900, 2200)


def shown(asked: WebRequest, refused: Sequence[Problem] = ()) -> Response:
    """The three ways to begin, and why one of them could not be gone."""
    readable = [year for year in asked.session.listed() if _report_of(year) is not None]
    this_year = datetime.now().astimezone().year
    return page(
        asked,
        "new.html",
        status=422 if refused else 200,
        kinds=DOCUMENT_TYPES,
        years=readable,
        kind_chosen=asked.value("loai") or "Báo cáo",
        year_typed=asked.value("nam") or this_year,
        refused=refused,
    )


def _or_again(begin: Handler) -> Handler:
    """A way to begin that shows the ways again, with what was typed, where it cannot be gone."""

    def begun(asked: WebRequest) -> Response:
        try:
            return begin(asked)
        except BaocaoError as error:
            return shown(asked, error.problems)

    return begun


def _report_of(year: OpenYear) -> object:
    try:
        return year.now().report
    except InvalidReport:
        return None


def of_a_kind(asked: WebRequest) -> Response:
    """A template and a short year file to fill in, as ``template new --yaml`` makes them."""
    from baocao_gen.decree30.templates.build import build_template
    from baocao_gen.yearfile.example import example_year

    try:
        kind = forms.find_type(asked.value("loai"))
    except forms.UnknownType as error:
        raise _cannot(f"không có loại văn bản «{asked.value('loai')}»", error.hint) from None
    typed = asked.value("nam").strip()
    year = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) == 4 else 0
    if year not in _YEARS:
        raise _cannot(f"«{typed}» không phải một năm", "ghi năm bốn chữ số, ví dụ 2026")
    name = forms.file_name(kind)
    folder = asked.session.folder
    template = paths.free(folder / f"mau-{name}{disk.SUFFIX}")
    year_file = paths.free(folder / f"{name}-{year}.yaml")
    example = example_year(kind, template.name, year).encode()
    made = {template: build_template(forms.FORMS[kind.name]), year_file: example}
    disk.write_files(made, is_new=True)
    return go(f"/{asked.session.opened(year_file.name).number}/{FIGURES}")


def of_last_period(asked: WebRequest) -> Response:
    """The file of the period that follows one of the folder, as ``new`` makes it."""
    from baocao_gen.years import roll

    old = asked.session.year(whole_number(asked.value("tep")))
    report = old.now().report
    if report is None:
        raise InvalidReport(old.now().problems)
    period = roll.next_period(report.year_file, report.origin)
    target = roll.next_file(old.path, report.year_file, period)
    new = asked.session.files.file(paths.seen_from(asked.session.folder, target))
    if new.is_there():
        raise _cannot(f"đã có tệp «{target.name}»", "mở tệp ấy, hoặc đổi tên nó rồi làm lại")
    text = roll.rolled(report, old.file, new, period)
    disk.write_file(Path(new.path), text.encode(), is_new=True)
    made = asked.session.opened(paths.seen_from(asked.session.folder, Path(new.path)))
    return go(f"/{made.number}/so-voi/{old.number}")


def of_a_word_report(asked: WebRequest) -> Response:
    """A report in Word, read into a folder of its own, as ``import`` does; its doubts are shown."""
    from baocao_gen.years.from_word.read_report import read_report

    sent = asked.files("bao_cao")
    if not sent:
        raise _cannot("chưa chọn tệp Word nào", "chọn tệp .docx của báo cáo rồi bấm lại")
    held = {upload.name: upload.data for upload in sent}
    first, *others = held
    previous, named = None, ""
    target = paths.free(asked.session.folder / _folder_name(first))
    if (number := whole_number(asked.value("ky_truoc"))) > 0:
        year = asked.session.year(number)
        previous = f"ky-truoc/{year.name}"
        held |= {f"ky-truoc/{one.name}": one.now().data for one in asked.session.listed()}
        named = paths.seen_from(target, year.path)
    files = Files.of(held)
    read = read_report(first, others=others, previous=previous, previous_name=named, files=files)
    folders.make_folder(target)
    disk.write_files({target / name: data for name, data in read.files.items()}, is_new=True)
    name = paths.seen_from(asked.session.folder, target / read.year_file)
    return page(asked, "imported.html", read=read, year=asked.session.opened(name))


def _folder_name(word_file: str) -> str:
    """A name for the folder, from the file's: letters and digits, «-» between words."""
    stem = fold(word_file.rpartition(".")[0])[:_LONGEST_NAME]
    words = "".join(letter if letter.isalnum() else " " for letter in stem).split()
    return "-".join(words) or "nhap"


def compared(asked: WebRequest) -> Response:
    """What the new file has otherwise than the one that it was made from, line by line."""
    from baocao_gen.years import roll

    year, old = asked.year, asked.session.year(int(asked.path["other"]))
    state = year.now()
    before, after = ((to_text(data)[0] or "").splitlines() for data in (old.now().data, state.data))
    changes = list(unified_diff(before, after, n=0, lineterm=""))[2:]
    report = old.now().report
    said = (
        list(roll.lost_protection(report, state.report.year_file.period))
        if (report and state.report)
        else []
    )
    return year_page(asked, "rolled.html", year, state, old=old, changes=changes, said=said)


def _cannot(message: str, hint: str) -> InvalidReport:
    return InvalidReport([Problem(codes.NOT_BEGUN, message, Position("trang web"), hint)])


ROUTES = (
    Route("GET", "/moi", shown),
    Route("POST", "/moi/loai", _or_again(of_a_kind)),
    Route("POST", "/moi/ky-sau", _or_again(of_last_period)),
    Route("POST", "/moi/word", _or_again(of_a_word_report)),
    Route("GET", "/{number:int}/so-voi/{other:int}", compared),
)

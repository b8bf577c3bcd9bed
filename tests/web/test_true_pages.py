"""True pages: printed behind the page, one at a time, the newest wish of each report."""

from __future__ import annotations

import shutil
from datetime import datetime
from threading import Event

import pytest

from baocao_gen.files.pictures import read_picture
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.web.preview.page_picture import page_picture
from baocao_gen.web.preview.true_pages import PagePrinter

NOW = datetime(2020, 12, 31, 14, 2, 31)


def small_pdf(pages: int = 1, across: int = 210, down: int = 297) -> bytes:
    """A PDF of empty pages."""
    kids = " ".join(f"{3 + i} 0 R" for i in range(pages))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>")
    one = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {across} {down}] >>"
    objects += [one] * pages
    body, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    ).encode()


def test_a_page_becomes_a_picture() -> None:
    picture = read_picture(page_picture(small_pdf(), 0, 96))
    assert (picture.kind, round(picture.width), round(picture.height)) == ("png", 74, 105)


def test_a_page_that_is_not_there_is_no_picture() -> None:
    with pytest.raises(IndexError):
        page_picture(small_pdf(2), 2, 96)


def test_a_huge_page_is_drawn_coarser() -> None:
    assert len(page_picture(small_pdf(1, 14_000, 14_000), 0, 96)) < 1_000_000


def test_pages_are_printed_behind_the_page_and_say_when() -> None:
    printer = PagePrinter(lambda docx, _: small_pdf(int(docx)), lambda: NOW)
    begun = printer.wish("1", "a", "1.docx", lambda: b"3")
    assert begun.wanted == "a"
    done = printer.waited("1", "a", 10)
    assert done.is_of("a")
    assert done.pages is not None
    assert (done.pages.count, done.pages.made_at, done.wanted) == (3, NOW, "")
    assert read_picture(printer.picture("1", "a", 2) or b"").kind == "png"
    assert printer.picture("1", "a", 3) is None
    assert printer.picture("1", "b", 0) is None


def test_pages_of_the_content_before_are_shown_and_told_as_old() -> None:
    gate = Event()

    def to_pdf(docx: bytes, _: str) -> bytes:
        if docx == b"new":
            gate.wait(10)
        return small_pdf()

    printer = PagePrinter(to_pdf, lambda: NOW)
    printer.wish("1", "a", "1.docx", lambda: b"old")
    printer.waited("1", "a", 10)
    printer.wish("1", "b", "1.docx", lambda: b"new")
    meanwhile = printer.state("1")
    assert (meanwhile.is_of("a"), meanwhile.is_of("b"), meanwhile.wanted) == (True, False, "b")
    gate.set()
    assert printer.waited("1", "b", 10).is_of("b")


def test_one_report_is_printed_at_a_time_and_only_its_newest_content() -> None:
    gate, begun = Event(), Event()
    printed: list[bytes] = []

    def to_pdf(docx: bytes, _: str) -> bytes:
        begun.set()
        gate.wait(10)
        printed.append(docx)
        return small_pdf()

    printer = PagePrinter(to_pdf, lambda: NOW)
    printer.wish("1", "a", "1.docx", lambda: b"a")
    begun.wait(10)
    for version in "bcd":
        printer.wish("1", version, "1.docx", version.encode)
    printer.wish("2", "x", "2.docx", lambda: b"x")
    printer.wish("2", "x", "2.docx", lambda: b"x")
    assert printed == []
    gate.set()
    assert printer.waited("1", "d", 10).is_of("d")
    assert printer.waited("2", "x", 10).is_of("x")
    assert printed == [b"a", b"d", b"x"]


def test_what_cannot_be_printed_says_why_and_is_not_tried_again() -> None:
    tried = []

    def make() -> bytes:
        tried.append(1)
        raise InvalidReport([Problem("BC402", "không có tên này")])

    printer = PagePrinter(lambda docx, _: docx, lambda: NOW)
    printer.wish("1", "a", "1.docx", make)
    failed = printer.waited("1", "a", 10)
    assert (failed.pages, failed.failed) == (None, "a")
    assert [one.code for one in failed.problems] == ["BC402"]
    printer.wish("1", "a", "1.docx", make)
    assert len(tried) == 1


def test_a_fault_of_ours_does_not_stop_the_next_report() -> None:
    def to_pdf(docx: bytes, _: str) -> bytes:
        if docx == b"bad":
            raise RuntimeError("unforeseen")
        return small_pdf()

    printer = PagePrinter(to_pdf, lambda: NOW)
    printer.wish("1", "a", "1.docx", lambda: b"bad")
    assert [one.code for one in printer.waited("1", "a", 10).problems] == ["BC167"]
    printer.wish("2", "b", "2.docx", lambda: b"good")
    assert printer.waited("2", "b", 10).is_of("b")


@pytest.mark.office
@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice")
def test_a_report_has_its_true_pages() -> None:
    from small_reports import small_report

    import baocao_gen

    printer = PagePrinter()
    report = small_report("Một.")
    printer.wish("1", "a", "1.docx", lambda: baocao_gen.render(report, draft=True))
    done = printer.waited("1", "a", 120)
    assert done.pages is not None, done.problems
    assert done.pages.count == 1
    assert len(printer.picture("1", "a", 0) or b"") > 5_000

"""Two pages as lines → what became of each figure, and what is told of it.

Judges: checks/tie_out/findings.py, checks/tie_out/marked_runs.py
"""

from __future__ import annotations

import io

import docx
import pytest
from counted_work import LINEAR, growth

from baocao_gen.checks.tie_out.comments import annotated_tie
from baocao_gen.checks.tie_out.lines import MarkedFigure, MarkedRun, TieLine, TiePage, page_of
from baocao_gen.checks.tie_out.verdicts import State, TiedPage, tie_pages
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.anchors import Anchor, FigureSource
from baocao_gen.word.package.package import open_package
from baocao_gen.word.read.read import read_document

BEFORE = "Cơ quan đã tiếp nhận 1.988 hồ sơ và giải quyết 1.790 hồ sơ"


def page(*texts: str) -> TiePage:
    return TiePage(tuple(TieLine(text, "thân") for text in texts), ())


def tied(*after: str) -> TiedPage:
    """The line with its two figures against what became of it."""
    marks = (MarkedFigure(21, 32, "nhan", 1), MarkedFigure(47, 58, "xong", 2))
    before = TiePage((TieLine(BEFORE, "thân", marks=marks), TieLine("Kết thúc", "thân")), ())
    anchors = [
        Anchor(FigureSource("nhan", "thuc_hien"), 1, "1.988 hồ sơ"),
        Anchor(FigureSource("xong", "thuc_hien"), 2, "1.790 hồ sơ"),
    ]
    return tie_pages(before, page(*after), anchors)


@pytest.mark.parametrize(
    ("after", "states", "words"),
    [
        ([BEFORE], ["same", "same"], ["1.988 hồ sơ", "1.790 hồ sơ"]),
        ([BEFORE.replace("1.988", "7.193")], ["changed", "same"], ["7.193 hồ sơ", "1.790 hồ sơ"]),
        (["Kết thúc"], ["gone", "gone"], ["", ""]),
        (["Kết thúc", BEFORE], ["same", "same"], ["1.988 hồ sơ", "1.790 hồ sơ"]),
        (["Nay 1.790 hồ sơ đã xong hết"], ["gone", "same"], ["", "1.790 hồ sơ"]),
        (["Có 1.790 hồ sơ", "Cả 1.790 nữa"], ["gone", "ambiguous"], ["", "1.790"]),
    ],
)
def test_each_figure_has_one_verdict(after: list[str], states: list[str], words: list[str]) -> None:
    found = tied(*after)
    assert [verdict.state for verdict in found.figures] == [State(state) for state in states]
    for verdict, expected in zip(found.figures, words, strict=True):
        assert verdict.words in (expected, expected.partition(" ")[0])


def test_words_that_were_added_are_no_figures() -> None:
    found = tied(BEFORE + ", thêm 45 lượt, ngày 08/7, năm 2021", "Kết thúc")
    assert [number.words for number in found.added] == ["45"]


def test_a_line_knows_its_place_and_its_heading() -> None:
    document = docx.Document()
    document.add_heading("Kết quả", 1)
    document.add_paragraph("Có 5 xã")
    document.add_table(1, 1).cell(0, 0).text = "Ô"
    target = io.BytesIO()
    document.save(target)
    read = page_of(read_document(open_package(target.getvalue(), "a.docx")))
    assert [(line.text, line.where, line.heading) for line in read.everything()] == [
        ("Kết quả", "thân", ""),
        ("Có 5 xã", "thân", "Kết quả"),
        ("Ô", "thân, bảng 1, hàng 1, ô 1", "Kết quả"),
    ]


def test_findings_become_comments_at_their_places() -> None:
    document = docx.Document()
    document.add_paragraph("Có 5 xã")
    target = io.BytesIO()
    document.save(target)
    place = Position("a.docx", part="thân, dưới «Kết quả»", excerpt="Có 5 xã")
    problem = Problem("BC830", "«xa» in ra «6 xã», trong Word là «5 xã»", place)
    copy = annotated_tie(target.getvalue(), "a.docx", [problem])
    parts = docx.Document(io.BytesIO(copy)).part.package.iter_parts()
    (comments,) = (part for part in parts if "comments" in str(part.partname))
    assert b"BC830" in comments.blob


def marked_line(text: str, number: int) -> TieLine:
    """A line whose run is marked, as it stands in the edited file."""
    return TieLine(text, "thân", runs=(MarkedRun(0, len(text), "nhan+xong", number),))


@pytest.mark.parametrize(
    ("after", "states", "words"),
    [
        ("Nhận 7.193 đơn, giải quyết 1.790 đơn", ["changed", "same"], ["7.193", "1.790"]),
        ("Toàn tỉnh giải quyết xong 1.791", ["gone", "changed"], ["", "1.791"]),
        ("Kết quả tốt", ["gone", "gone"], ["", ""]),
    ],
)
@pytest.mark.parametrize("number", [4, 9])
def test_a_sentence_written_anew_is_found_by_the_mark_of_its_run(
    after: str, states: list[str], words: list[str], number: int
) -> None:
    marks = (MarkedFigure(21, 26, "nhan", 1), MarkedFigure(47, 52, "xong", 2))
    run = MarkedRun(0, len(BEFORE), "nhan+xong", 4)
    line = TieLine(BEFORE, "thân", marks=marks, runs=(run,))
    anchors = [
        Anchor(FigureSource("nhan", "thuc_hien"), 1, "1.988", 4, 21),
        Anchor(FigureSource("xong", "thuc_hien"), 2, "1.790", 4, 47),
    ]
    others = tuple(TieLine(text, "thân") for text in ("Mở đầu", "Kết thúc"))
    before = TiePage((others[0], line, others[1]), ())
    edited = TiePage((*others, marked_line(after, number)), ())
    found = tie_pages(before, edited, anchors)
    assert [verdict.state for verdict in found.figures] == [State(state) for state in states]
    assert [verdict.words for verdict in found.figures] == words


@pytest.mark.parametrize("edit", ["hồ sơ", "việc"])
def test_a_line_of_many_figures_takes_linear_work(edit: str) -> None:
    def made(count: int) -> tuple[TiePage, TiePage, list[Anchor]]:
        words = [f"{n} hồ sơ;" for n in range(1000, 1000 + count)]
        marks = tuple(MarkedFigure(n * 12, n * 12 + 4, f"a{n}", n) for n in range(count))
        anchors = [Anchor(FigureSource(f"a{n}", ""), n, words[n][:4]) for n in range(count)]
        before = TieLine(" ".join(words), "thân", marks=marks)
        after = " ".join(words).replace("hồ sơ", edit).replace("1", "2")
        return TiePage((before,), ()), page(after, "Thêm 45 hộ"), anchors

    assert growth(lambda pages: tie_pages(*pages), made, 300) < LINEAR


def test_digits_behind_a_word_of_time_end_soon() -> None:
    assert tied(BEFORE + f", năm {'1' * 30}. 5 xã", "Kết thúc").added

"""An edited Word report and its year file → what is told of each figure, seen from outside."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from command_line import YEAR
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

import baocao_gen
from baocao_gen.files.files import Files
from baocao_gen.pipeline import tie
from baocao_gen.pipeline.tie import TieOut, tie_out
from baocao_gen.problems.errors import InvalidReport, InvalidTemplate
from baocao_gen.problems.problem import Problem
from baocao_gen.report.report import Report
from tests.small_reports import small_report

FIGURES = {
    "ho_so": {"ten": "Hồ sơ", "don_vi_tinh": "hồ sơ", "thuc_hien": "1988", "cung_ky": "2165"},
    "dung_han": {"ten": "Đúng hạn", "don_vi_tinh": "hồ sơ", "thuc_hien": "1790"},
    "ty_le": {"ten": "Tỷ lệ", "don_vi_tinh": "%", "cong_thuc": "dung_han / ho_so", "so_le": "2"},
    "xa": {"ten": "Xã", "don_vi_tinh": "xã", "thuc_hien": "6"},
}
TEXTS = (
    "- Cơ quan đã tiếp nhận {{ ho_so | kem_don_vi }} của người dân và doanh nghiệp trên địa bàn;",
    "- Giải quyết đúng hạn {{ dung_han | kem_don_vi }}, đạt {{ ty_le }} số hồ sơ đã tiếp nhận;",
    "- Đã tập huấn chuyển đổi số tại {{ xa | dem_kem_don_vi }} với 125 người tham dự;",
    "Năm trước các cơ quan tiếp nhận {{ ho_so.cung_ky | kem_don_vi }}, nhiều hơn năm nay.",
)
Edit = Callable[[Any], None]


def report() -> Report:
    return small_report("\n".join(TEXTS[:3]), TEXTS[3], so_lieu=FIGURES)


def edited(*edits: Edit, made: Report | None = None, anchors: bool = True) -> bytes:
    document = docx.Document(io.BytesIO(baocao_gen.render(made or report(), anchors=anchors)))
    for edit in edits:
        edit(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def typing(before: str, after: str) -> Edit:
    """Words typed over in the first run that has them."""

    def edit(document: Any) -> None:
        texts = document.element.body.iter(qn("w:t"))
        text = next(t for t in texts if before in (t.text or "").replace("\u00a0", " "))
        text.text = text.text.replace("\u00a0", " ").replace(before, after)

    return edit


def without(words: str) -> Edit:
    """A paragraph deleted."""

    def edit(document: Any) -> None:
        element = paragraph(document, words)._element
        element.getparent().remove(element)

    return edit


def paragraph(document: Any, words: str) -> Any:
    return next(p for p in document.paragraphs if words in p.text.replace("\u00a0", " "))


def moved_to_the_end(words: str) -> Edit:
    def edit(document: Any) -> None:
        document.paragraphs[-1]._element.addnext(paragraph(document, words)._element)

    return edit


def written_anew(words: str, new: str) -> Edit:
    """A paragraph written anew, so that its anchors are lost."""

    def edit(document: Any) -> None:
        paragraph(document, words).text = new

    return edit


def tracked(before: str, after: str) -> Edit:
    """A run deleted and another inserted, as Word tracks it."""

    def edit(document: Any) -> None:
        texts = document.element.body.iter(qn("w:t"))
        held = next(t for t in texts if before in (t.text or "").replace("\u00a0", " "))
        run, words = held.getparent(), held.text.replace("\u00a0", " ")
        for kind in ("ins", "del"):
            change = OxmlElement(f"w:{kind}")
            change.set(qn("w:id"), "7")
            change.set(qn("w:author"), "Biên tập")
            run.addnext(change)
            if kind == "ins":
                new = OxmlElement("w:r")
                text = OxmlElement("w:t")
                text.text = words.replace(before, after)
                new.append(text)
                change.append(new)
            else:
                change.append(run)
                for text in run.iter(qn("w:t")):
                    text.tag = qn("w:delText")

    return edit


def told(found: TieOut) -> list[tuple[str, str]]:
    return [(problem.code, quoted(problem)) for problem in found.problems]


def quoted(problem: Problem) -> str:
    return problem.message.partition("»")[0].partition("«")[2]


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], []),
        ([typing("1.988 hồ sơ", "7.193 hồ sơ")], [("BC830", "ho_so")]),
        ([typing("1.988 hồ sơ", "1988 hồ sơ")], []),
        ([typing("06 xã", "6 xã")], []),
        ([typing("06 xã", "09 xã")], [("BC830", "xa")]),
        ([typing("2.165 hồ sơ", "2.156 hồ sơ")], [("BC830", "ho_so.cung_ky")]),
        ([typing("90,04%", "91,04%")], [("BC832", "ty_le")]),
        ([without("tập huấn")], [("BC833", "xa")]),
        ([moved_to_the_end("tập huấn")], []),
        ([typing("tiếp nhận ", "nhận được tới ")], []),
        ([typing("người tham dự", "người tham dự, thêm 45 lượt")], [("BC834", "45")]),
        ([typing("125 người", "152 người")], [("BC835", "125")]),
        ([written_anew("tập huấn", "Có 06 xã được tập huấn về chuyển đổi số trong năm")], []),
        ([tracked("1.988 hồ sơ", "7.193 hồ sơ")], [("BC842", ""), ("BC830", "ho_so")]),
    ],
)
def test_each_edit_is_told_and_nothing_else(
    edits: list[Edit], expected: list[tuple[str, str]]
) -> None:
    assert told(tie_out(edited(*edits), report())) == expected


def test_tracked_changes_may_be_read_as_rejected() -> None:
    data = edited(tracked("1.988 hồ sơ", "7.193 hồ sơ"))
    assert not told(tie_out(data, report(), rejected=True))


def test_a_figure_that_stands_twice_and_is_edited_once_is_told_with_the_other_place() -> None:
    texts = ("Có {{ xa | kem_don_vi }}.", "Cả {{ xa | kem_don_vi }} đạt chuẩn.")
    made = small_report(*texts, so_lieu=FIGURES)
    data = edited(typing("Có ", "Đã có "), typing("6 xã", "8 xã"), made=made)
    (problem,) = tie_out(data, made).problems
    assert problem.code == "BC831"
    assert "2 chỗ mà 1 chỗ chưa sửa" in problem.message
    assert problem.related[0].position.excerpt == "Cả 6 xã đạt chuẩn."


def test_a_derived_figure_names_what_it_is_computed_from() -> None:
    (problem,) = tie_out(edited(typing("90,04%", "91,04%")), report()).problems
    assert problem.hint == "số này tính từ dung_han và ho_so; sửa số gốc rồi in lại"


def test_without_anchors_the_words_are_enough_and_that_is_said() -> None:
    data = edited(typing("1.988 hồ sơ", "7.193 hồ sơ"), anchors=False)
    assert told(tie_out(data, report())) == [("BC841", ""), ("BC830", "ho_so")]


def test_a_file_that_nobody_has_saved_is_answered_at_once() -> None:
    assert tie_out(baocao_gen.render(report()), report()).is_untouched


def test_rows_that_were_sorted_are_found_again() -> None:
    table = {"hang": ["ho_so", "dung_han", "xa"], "cot": ["ten", "don_vi_tinh", "thuc_hien"]}
    made = small_report(so_lieu=FIGURES, noi_dung=[{"tieu_de": "A", "bang_so_lieu": [table]}])

    def sort(document: Any) -> None:
        rows = document.tables[-3 if len(document.tables) > 3 else 1].rows
        rows[1]._tr.addprevious(rows[-1]._tr)

    def retype(document: Any) -> None:
        typing("1.790", "1.970")(document)

    assert told(tie_out(edited(sort, made=made), made)) == []
    assert told(tie_out(edited(sort, retype, made=made), made)) == [("BC830", "dung_han")]


def foreign(document: Any) -> None:
    for one in document.paragraphs:
        one.text = "Hợp đồng thuê nhà giữa hai bên"
    for table in list(document.tables):
        table._element.getparent().remove(table._element)


def other_year() -> Report:
    return small_report(*TEXTS[:1], so_lieu=FIGURES, ky_bao_cao="2019")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (lambda: edited(made=other_year()), "BC839"),
        (lambda: edited(foreign), "BC838"),
    ],
)
def test_another_document_is_said_to_be_one(data: Callable[[], bytes], code: str) -> None:
    found = tie_out(data(), report())
    assert [problem.code for problem in found.problems] == [code]
    assert not found.is_ours


def test_what_is_told_is_worked_out_when_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    made = tie.findings
    asked: list[str] = []
    monkeypatch.setattr(tie, "findings", lambda *given: asked.append("once") or made(*given))
    found = tie_out(edited(typing("1.988 hồ sơ", "7.193 hồ sơ")), report())
    assert not asked
    assert [problem.code for problem in (*found.problems, *found.problems)] == ["BC830"] * 2
    assert asked == ["once"]


def test_an_empty_document_is_refused() -> None:
    target = io.BytesIO()
    docx.Document().save(target)
    with pytest.raises(InvalidReport, match="BC840"):
        tie_out(target.getvalue(), report())


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(InvalidTemplate):
        tie_out(b"%PDF-1.7", report())


def test_a_sentence_written_anew_with_its_number_twice_is_not_clear() -> None:
    found = tie_out(edited(written_anew("tập huấn", "Cả 6 xã dự 06 buổi, 6 lần")), report())
    assert told(found)[0] == ("BC836", "xa")


def test_a_year_file_that_was_saved_since_is_told() -> None:
    files = Files.of({"2020.yaml": YEAR.encode()})
    made = baocao_gen.load("2020.yaml", files=files)
    data = edited(typing("Có ", "Đã có "), made=made)
    later = Files.of({"2020.yaml": f"{YEAR}# xem lại\n".encode()})
    now = baocao_gen.load("2020.yaml", files=later)
    assert told(tie_out(data, now)) == [("BC843", "")]


def test_a_year_file_that_has_moved_on_is_told_as_an_old_number() -> None:
    data = edited(typing("Cơ quan", "Các cơ quan"))
    moved = {**FIGURES, "xa": {**FIGURES["xa"], "thuc_hien": "8"}}
    now = small_report("\n".join(TEXTS[:3]), TEXTS[3], so_lieu=moved)
    assert told(tie_out(data, now)) == [("BC837", "xa")]


def own_template(path: Path, *lines: str) -> str:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return str(path)


def test_a_report_printed_with_another_template_is_told_once(tmp_path: Path) -> None:
    short = own_template(tmp_path / "ngan.docx", "Có {{ ho_so | kem_don_vi }} trong năm.")
    made = baocao_gen.render(report(), template=short)
    found = tie_out(made, report())
    assert [problem.code for problem in found.problems] == ["BC856"]
    assert "in bằng mẫu «ngan.docx», còn tệp năm in bằng mẫu «bao-cao.docx»" in str(
        found.problems[0]
    )
    assert not found.is_ours
    assert not tie_out(made, report(), template=short).problems
    back = tie_out(baocao_gen.render(report()), report(), template=short)
    assert [problem.code for problem in back.problems] == ["BC856"]


def test_a_template_that_was_changed_a_little_still_ties(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    lines = ("Báo cáo", "{{p noi_dung }}", "Người ký")
    made = baocao_gen.render(report(), template=own_template(path, *lines))
    own_template(path, *lines, "Nơi nhận")
    found = tie_out(made, report(), template=path)
    assert found.is_ours
    assert not [problem for problem in found.problems if problem.code == "BC833"]

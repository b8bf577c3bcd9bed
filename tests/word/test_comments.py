"""Findings as Word comments: at the words they are about, beside those that were there before.

Judges: word/read/lines.py, word/template/inspect.py
"""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from judges import open_xml_errors, pdf_page_count, to_pdf
from word_files import W, lines, member, paragraph, table, text, word_file

from baocao_gen import check_template
from baocao_gen.checks.template import annotated
from baocao_gen.word.package.comments import Remark, with_comments

COMMENTS = "word/comments.xml"
OLD = (
    '<w:comment w:id="7" w:author="Thư ký" w:initials="TK">'
    "<w:p><w:r><w:t>Xem lại đoạn này</w:t></w:r></w:p></w:comment>"
)
OLD_ANCHOR = (
    '<w:commentRangeStart w:id="7"/><w:r><w:t>Đoạn có nhận xét cũ</w:t></w:r>'
    '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
)


def anchored(made: bytes) -> dict[str, str]:
    """Comment id → the words between its two ends."""
    found: dict[str, str] = {}
    open_ids: list[str] = []
    for element in member(made).iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t"):
        number = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart":
            open_ids.append(number)
            found[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            open_ids.remove(number)
        for known in open_ids:
            found[known] += element.text or ""
    return found


def said(made: bytes) -> list[str]:
    return [
        "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in comment.iter(f"{W}p"))
        for comment in member(made, COMMENTS)
    ]


def test_a_comment_stands_around_the_words_it_is_about() -> None:
    body = paragraph("Đầu câu ", text("{{ a.", "<w:b/>"), "b }}", " cuối câu")
    remark = Remark("Sai tên", "thân", "Đầu câu {{ a.b }} cuối câu", ("x", "{{ a.b }}"))
    made = with_comments(word_file(body), "mau.docx", [remark])
    assert anchored(made) == {"0": "{{ a.b }}"}
    assert said(made) == ["Sai tên"]
    assert lines(made) == ["Đầu câu {{ a.b }} cuối câu"]


def test_a_comment_on_no_particular_words_stands_around_the_paragraph() -> None:
    made = with_comments(
        word_file(paragraph("Một") + table(("a", "b"), ("c", "d")) + paragraph("")),
        "mau.docx",
        [Remark("Ô này", "thân, bảng 1, hàng 2, ô 2", "d"), Remark("Cả tệp")],
    )
    assert anchored(made) == {"0": "d", "1": "Một"}


def test_a_line_break_begins_a_new_paragraph_of_the_comment_and_text_is_escaped() -> None:
    made = with_comments(word_file(paragraph("x")), "m.docx", [Remark("<b> & «c»\nGợi ý: d")])
    assert said(made) == ["<b> & «c»\nGợi ý: d"]


def test_a_remark_on_a_text_box_stands_around_the_paragraph_that_holds_the_box() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('Trong khung')}</w:txbxContent></w:pict></w:r>"
    body = f"<w:p>{text('Ngoài khung ')}{box}</w:p>"
    made = with_comments(word_file(body), "m.docx", [Remark("x", "thân", "Trong khung")])
    [start] = member(made).iter(f"{W}commentRangeStart")
    assert not list(start.iterancestors(f"{W}txbxContent"))


@pytest.mark.parametrize("body", ["", paragraph(""), table(("a",)) + paragraph("")])
def test_a_file_without_words_takes_a_comment_too(body: str) -> None:
    made = with_comments(word_file(body), "m.docx", [Remark("Trống")])
    assert said(made) == ["Trống"]
    assert len(anchored(made)) == 1


@pytest.mark.office
def test_word_and_libreoffice_take_the_copy_with_and_without_earlier_comments(
    tmp_path: Path,
) -> None:
    wrong = paragraph("Năm 2020: {{ the_thuc.dia_dan }}")
    plain = word_file(wrong + table(("{{ x }}", "1.988 thủ tục")) + paragraph(""), header=wrong)
    earlier = word_file(wrong + f"<w:p>{OLD_ANCHOR}</w:p>", comments=OLD)
    copies = []
    for name, data in (("plain", plain), ("earlier", earlier)):
        source = tmp_path / f"{name}.docx"
        source.write_bytes(data)
        copies.append(annotated(source, check_template(source)))
        assert source.read_bytes() == data
    assert open_xml_errors(*copies) == []
    for made in copies:
        assert pdf_page_count(to_pdf(made, tmp_path)) == 1
        (tmp_path / "again.docx").write_bytes(made)
        assert docx.Document(str(tmp_path / "again.docx")).paragraphs


def test_earlier_comments_stay_and_new_ones_get_numbers_of_their_own(tmp_path: Path) -> None:
    source = tmp_path / "mau.docx"
    body = paragraph("Năm 2020") + paragraph("{{ nam }}") + f"<w:p>{OLD_ANCHOR}</w:p>"
    source.write_bytes(word_file(body, comments=OLD))
    made = annotated(source, check_template(source))
    assert anchored(made) == {"8": "Năm 2020", "7": "Đoạn có nhận xét cũ"}
    first, second = said(made)
    assert first == "Xem lại đoạn này"
    assert second.startswith("Cảnh báo BC530: năm «2020» gõ tay trong mẫu")
    assert "\nGợi ý: gõ {{ nam }}" in second


def test_a_finding_outside_the_main_text_says_its_place(tmp_path: Path) -> None:
    source = tmp_path / "mau.docx"
    source.write_bytes(word_file(paragraph("{{ nam }}"), header=paragraph("Năm 2020")))
    [comment] = said(annotated(source, check_template(source)))
    assert comment.startswith("Ở đầu trang: «Năm 2020»\nCảnh báo BC530")


def test_findings_in_an_annotated_copy_are_the_same_as_in_the_original(tmp_path: Path) -> None:
    source, copy = tmp_path / "mau.docx", tmp_path / "sao.docx"
    source.write_bytes(word_file(paragraph("Năm 2020: {{ the_thuc.dia_dan }} và {{ la }}")))
    found = check_template(source)
    copy.write_bytes(annotated(source, found))
    assert [p.message for p in check_template(copy)] == [p.message for p in found]

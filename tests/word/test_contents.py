"""``{{p muc_luc }}`` → Word's own table of contents, filled with the headings.

Judges: word/write/contents.py
"""

from __future__ import annotations

from typing import Any

import pytest
from judges import open_xml_errors
from small_reports import small_report
from word_files import W, lines, member, paragraph, rendered

from baocao_gen.report.blocks import Blocks, Contents, Paragraph, Run, Style
from baocao_gen.report.page import page_names

P = paragraph
SECTIONS: list[dict[str, Any]] = [
    {"tieu_de": "Kết quả[^1]\n[^1]: Lời", "muc": [{"tieu_de": "Công nghệ & số", "van": "A"}]},
    {"tieu_de": "Nhiệm vụ", "van": "* nhỏ"},
]
CONTENTS = Blocks((Contents(((1, (Run("Một"),)), (2, (Run("Hai & ba"),)))),))


def fields(docx: bytes) -> list[str]:
    found = member(docx).iter(f"{W}fldChar", f"{W}instrText")
    return [str(e.get(f"{W}fldCharType") or (e.text or "").strip()) for e in found]


def test_a_page_has_its_contents_for_templates() -> None:
    page = page_names(small_report(noi_dung=SECTIONS))

    assert page["muc_luc"].text == "Kết quả\nCông nghệ & số\nNhiệm vụ"
    assert [level for level, _ in page["muc_luc"].items[0].entries] == [1, 2, 1]


def test_a_report_without_headings_has_no_contents() -> None:
    assert not page_names(small_report("Lời."))["muc_luc"]
    assert Blocks((Paragraph(Style.PLAIN_HEADING, (Run("x"),)),)).contents == Blocks()


def test_the_entries_stand_in_one_field_that_word_brings_up_to_date() -> None:
    docx = rendered(P("{{p muc_luc }}") + P(""), {"muc_luc": CONTENTS})

    assert lines(docx) == ["Một", "Hai & ba", ""]
    assert fields(docx) == ["begin", 'TOC \\o "1-3" \\h \\z \\u', "separate", "end"]
    begin = next(member(docx).iter(f"{W}fldChar"))
    assert begin.get(f"{W}dirty") == "true"


@pytest.mark.office
def test_it_is_valid_and_headings_keep_their_footnotes() -> None:
    report = small_report(noi_dung=SECTIONS)
    docx = rendered(P("{{p muc_luc }}") + P("{{p noi_dung }}") + P(""), page_names(report))

    assert open_xml_errors(docx, rendered(P("{{p muc_luc }}") + P(""), {"muc_luc": CONTENTS})) == []
    assert len(list(member(docx).iter(f"{W}footnoteReference"))) == 1

"""Words edited in Word go back into the texts of the year file, tags and every other byte kept.

Judges: years/prose/hunks.py, years/prose/paragraphs.py, years/prose/sections.py,
years/prose/source_lines.py, years/prose/word_edit.py
"""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import docx
import pytest
from command_line import YEAR
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

import baocao_gen
from baocao_gen.files.files import Files
from baocao_gen.pipeline.tie import printed_lines, tie_out
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.report import Report
from baocao_gen.years.prose.edits import prose_edits
from baocao_gen.years.prose.prose_edit import ProseEdit
from baocao_gen.years.prose.write import chosen_edits, with_prose
from tests.thoroughness import examples

BODY = """\
so_lieu:
  a: {don_vi_tinh: hồ sơ, thuc_hien: 1988}
noi_dung:
  - tieu_de: Kết quả chung   # tiêu đề
    van: |
      Cơ quan **đã tiếp nhận** {{ a | kem_don_vi }} của người dân
      và doanh nghiệp trên địa bàn;

      - Tập huấn cho 125 người; # không phải chú thích
      - Giải quyết {{ a }} hồ sơ đúng hạn.
      + Trong đó có nhiều loại khác.

      Đoạn cuối cùng của mục này.
  - van: 'Câu này {{ a }} trong ''nháy'' đơn.'   # giữ
  - van: "Câu kia \\"trong\\" nháy kép."
  - van: >
      Đoạn gấp dòng có
      nhiều từ ngữ khác nhau.
  - van: Một câu {{ nam }} để trần.
"""
TEXT = YEAR[: YEAR.index("so_lieu:")] + BODY
Edit = Callable[[Any], None]


def loaded(text: str = TEXT) -> tuple[Report, Files]:
    files = Files.of({"2020.yaml": text.encode()})
    return baocao_gen.load("2020.yaml", files=files), files


def paragraph(document: Any, words: str) -> Any:
    return next(p for p in document.paragraphs if words in p.text.replace("\u00a0", " "))


def typed(before: str, after: str) -> Edit:
    def edit(document: Any) -> None:
        texts = document.element.body.iter(qn("w:t"))
        text = next(t for t in texts if before in (t.text or "").replace("\u00a0", " "))
        text.text = text.text.replace("\u00a0", " ").replace(before, after)

    return edit


def without(words: str) -> Edit:
    def edit(document: Any) -> None:
        element = paragraph(document, words)._element
        element.getparent().remove(element)

    return edit


def added(behind: str, words: str) -> Edit:
    """A paragraph like another, below it."""

    def edit(document: Any) -> None:
        model = paragraph(document, behind)._element
        new = copy.deepcopy(model)
        first, *others = new.iter(qn("w:t"))
        first.text = words
        for one in others:
            one.text = ""
        model.addnext(new)

    return edit


def moved(words: str, behind: str) -> Edit:
    """A paragraph taken elsewhere: below the one that has some words."""

    def edit(document: Any) -> None:
        element = paragraph(document, words)._element
        paragraph(document, behind)._element.addnext(element)

    return edit


def both(*edits: Edit) -> Edit:
    def edit(document: Any) -> None:
        for one in edits:
            one(document)

    return edit


def found(report: Report, edit: Edit) -> tuple[list[ProseEdit], list[str]]:
    document = docx.Document(io.BytesIO(baocao_gen.render(report)))
    edit(document)
    target = io.BytesIO()
    document.save(target)
    tie = tie_out(target.getvalue(), report)
    edits, problems = prose_edits(report, tie.tie, tie.before, tie.after, "sua.docx")
    return edits, [str(problem) for problem in problems]


def pulled(edit: Edit, text: str = TEXT) -> tuple[str, list[str]]:
    report, files = loaded(text)
    edits, told = found(report, edit)
    _, data, kept, left = with_prose(report, files.file("2020.yaml"), text.encode(), edits)
    assert len(kept) + len(left) >= len(edits)
    return data.decode(), [*told, *map(str, left)]


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (typed("của người dân", "của nhân dân"), "của người dân", "của nhân dân"),
        (typed("của người dân", "do người dân nộp"), "của người dân", "do người dân nộp"),
        (typed("125 người", "130 cán bộ"), "125 người", "130 cán bộ"),
        (typed("đã tiếp nhận", "đã nhận"), "**đã tiếp nhận**", "**đã nhận**"),
        (typed("Kết quả chung", "Kết quả thực hiện"), "Kết quả chung ", "Kết quả thực hiện "),
        (typed("'nháy' đơn", "'nháy' kép"), "''nháy'' đơn", "''nháy'' kép"),
        (
            typed("nhiều từ ngữ", "rất nhiều câu chữ"),
            "có\n      nhiều từ ngữ",
            "có\n      rất nhiều câu chữ",
        ),
        (typed("Đoạn cuối cùng", "Đoạn *cuối*"), "Đoạn cuối cùng", "Đoạn \\*cuối\\*"),
        (typed('"trong" nháy', '"trong" dấu nháy'), '\\" nháy kép', '\\" dấu nháy kép'),
        (typed("2020 để trần", "2021 để trần"), "{{ nam }} để", "2021 để"),
        (without("Trong đó"), "      + Trong đó có nhiều loại khác.\n", ""),
        (
            without("Cơ quan"),
            "Cơ quan **đã tiếp nhận** {{ a | kem_don_vi }} của người dân\n"
            "      và doanh nghiệp trên địa bàn;\n\n      ",
            "",
        ),
        (added("Kết quả chung", "Đoạn đầu."), "    van: |\n", "    van: |\n      Đoạn đầu.\n\n"),
        (without("Đoạn cuối"), "\n\n      Đoạn cuối cùng của mục này.\n", "\n"),
        (added("Giải quyết", "Việc mới."), "đúng hạn.\n", "đúng hạn.\n      - Việc mới.\n"),
        (added("Đoạn cuối", "Đoạn thêm."), "mục này.\n", "mục này.\n\n      Đoạn thêm.\n"),
        (
            moved("Trong đó", "Tập huấn"),
            "      - Giải quyết {{ a }} hồ sơ đúng hạn.\n      + Trong đó có nhiều loại khác.\n",
            "      + Trong đó có nhiều loại khác.\n      - Giải quyết {{ a }} hồ sơ đúng hạn.\n",
        ),
        (
            moved("Giải quyết", "Đoạn cuối"),
            "      - Giải quyết {{ a }} hồ sơ đúng hạn.\n      + Trong đó có nhiều loại khác.\n\n"
            "      Đoạn cuối cùng của mục này.\n",
            "      + Trong đó có nhiều loại khác.\n\n      Đoạn cuối cùng của mục này.\n\n"
            "      - Giải quyết {{ a }} hồ sơ đúng hạn.\n",
        ),
        (
            both(without("Cơ quan"), without("Tập huấn")),
            "Cơ quan **đã tiếp nhận** {{ a | kem_don_vi }} của người dân\n"
            "      và doanh nghiệp trên địa bàn;\n\n"
            "      - Tập huấn cho 125 người; # không phải chú thích\n      ",
            "",
        ),
        (
            added("Một câu", "Câu: thêm."),
            "van: Một câu {{ nam }} để trần.",
            "van: |-\n      Một câu {{ nam }} để trần.\n\n      Câu: thêm.",
        ),
    ],
)
def test_an_edit_is_made_where_it_is_typed(edit: Edit, before: str, after: str) -> None:
    text, told = pulled(edit)
    assert not told
    assert TEXT.count(before) == 1
    assert text == TEXT.replace(before, after)


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (typed("kép", "kép \ufdd0"), "ký tự mà tệp năm không nhận"),
        (added("kép", "Đoạn \ufeff mới."), "ký tự mà tệp năm không nhận"),
        (typed("1.988 hồ sơ", "1.988 bộ hồ sơ"), "do thẻ in ra"),
        (typed("Cơ quan", "{{ Cơ quan }}"), "do thẻ in ra"),
        (added("Tổng kết", "Kèm theo."), "không rõ đặt vào đâu"),
    ],
)
def test_what_has_no_sure_place_is_told(edit: Edit, why: str) -> None:
    text, told = pulled(edit)
    assert text == TEXT
    assert "BC853" in told[0]
    assert why in told[0]


def test_a_paragraph_goes_into_another_section_with_its_tags() -> None:
    text, told = pulled(moved("Giải quyết", "Câu kia"))
    assert not told
    line = "      - Giải quyết {{ a }} hồ sơ đúng hạn.\n"
    kept, _, behind = TEXT.partition(line)
    assert text.startswith(kept)
    there = 'Câu kia \\"trong\\" nháy kép.\\n\\n- Giải quyết {{ a }} hồ sơ đúng hạn."'
    assert text == kept + behind.replace('Câu kia \\"trong\\" nháy kép."', there)


def test_with_its_only_paragraph_a_section_goes() -> None:
    text, told = pulled(without("Câu này"))
    assert not told
    assert text == TEXT.replace("  - van: 'Câu này {{ a }} trong ''nháy'' đơn.'   # giữ\n", "")


def test_a_section_whose_only_paragraph_moves_goes_with_it() -> None:
    text, told = pulled(moved("Câu này", "Cơ quan"))
    assert not told
    assert "trên địa bàn;\n\n      Câu này {{ a }} trong 'nháy' đơn.\n\n      - Tập" in text
    assert text.count("Câu này") == 1
    assert "# giữ" not in text


def test_a_section_goes_with_its_heading_and_all_of_its_text() -> None:
    words = ("Kết quả chung", "Cơ quan", "Tập huấn", "Giải quyết", "Trong đó", "Đoạn cuối")
    text, told = pulled(both(*map(without, words)))
    assert not told
    head, _, behind = TEXT.partition("  - tieu_de: Kết quả chung")
    assert text == head + behind[behind.index("  - van: 'Câu này") :]


def test_a_heading_keeps_its_place_when_its_text_goes() -> None:
    words = ("Cơ quan", "Tập huấn", "Giải quyết", "Trong đó", "Đoạn cuối")
    text, told = pulled(both(*map(without, words)))
    assert not told
    assert "  - tieu_de: Kết quả chung   # tiêu đề\n  - van: 'Câu này" in text


def test_a_heading_alone_is_not_taken_from_its_text() -> None:
    text, told = pulled(without("Kết quả chung"))
    assert text == TEXT
    assert "mục của nó còn những phần khác" in told[0]


NESTED = (
    YEAR[: YEAR.index("so_lieu:")]
    + """\
noi_dung:
  - tieu_de: Phần đầu
    muc:
      - tieu_de: Công tác thứ nhất
        van: Lời văn thứ nhất.
      - tieu_de: Công tác thứ hai
        van: Lời văn thứ hai.
        muc:
          - {tieu_de: Việc riêng, van: Lời văn riêng.}
      - tieu_de: Công tác thứ ba
        van: Lời văn thứ ba.
  - tieu_de: Phần sau
    van: Lời văn cuối.
"""
)


def test_sections_go_with_those_below_them() -> None:
    second = ("thứ hai", "Lời văn thứ hai", "Việc riêng", "Lời văn riêng")
    text, told = pulled(both(*map(without, second)), NESTED)
    assert not told
    kept, _, behind = NESTED.partition("      - tieu_de: Công tác thứ hai")
    assert text == kept + behind[behind.index("      - tieu_de: Công tác thứ ba") :]


def test_words_behind_a_section_that_goes_are_edited_where_they_stand_then() -> None:
    first = ("thứ nhất", "Lời văn thứ nhất")
    edit = both(*map(without, first), typed("thứ ba.", "thứ tư."), without("Lời văn riêng"))
    text, told = pulled(edit, NESTED)
    assert not told
    assert "Công tác thứ nhất" not in text
    assert "        van: Lời văn thứ tư.\n" in text
    assert "{tieu_de: Việc riêng}" in text


def test_what_moves_is_taken_out_and_put_in_together() -> None:
    report, _ = loaded()
    edits, _ = found(report, both(moved("Giải quyết", "Câu kia"), typed("125", "130")))
    kinds = {edit.number: edit.kind.value for edit in edits}
    [out] = [number for number, kind in kinds.items() if kind == "deleted"]
    chosen = [kinds[edit.number] for edit in chosen_edits(edits, [out])]
    assert sorted(chosen) == ["added", "deleted"]


PARAGRAPHS = ("Cơ quan", "Tập huấn", "Giải quyết", "Trong đó", "Đoạn cuối")


@examples(15)
@given(st.permutations(PARAGRAPHS), st.lists(st.sampled_from(PARAGRAPHS), max_size=2, unique=True))
def test_paragraphs_in_any_order_are_printed_in_that_order(
    order: list[str], gone: list[str]
) -> None:
    places = ["Kết quả chung", *order]
    edits = [moved(words, behind) for behind, words in pairwise(places)]
    text, told = pulled(both(*edits, *map(without, gone)))
    assert not told
    section = text[text.index("van: |") : text.index("- van: 'Câu này")]
    left = [words for words in order if words not in gone]
    assert sorted(left, key=section.find) == left
    assert all(words not in section for words in gone)


def test_a_changed_number_is_not_the_business_of_the_words() -> None:
    report, _ = loaded()
    assert found(report, typed("1.988 hồ sơ", "7.193 hồ sơ")) == ([], [])
    text, _ = pulled(both(typed("1.988 hồ sơ", "7.193 hồ sơ"), typed("của người", "cho người")))
    assert text == TEXT.replace("của người", "cho người")


def test_a_tag_goes_with_all_the_words_that_it_prints() -> None:
    def edit(document: Any) -> None:
        texts = paragraph(document, "Giải quyết")._element.iter(qn("w:t"))
        for text in texts:
            plain = text.text.replace("\u00a0", " ").replace("1.988", "")
            text.text = plain.replace(" hồ sơ", " mọi hồ sơ")

    text, told = pulled(edit)
    assert not told
    assert "- Giải quyết  mọi hồ sơ" in text or "- Giải quyết mọi hồ sơ" in text


def test_the_patch_shows_the_lines_of_the_year_file() -> None:
    report, _ = loaded()
    (edit,), _ = found(report, typed("của người dân", "của nhân dân"))
    assert edit.patch == (
        ("Cơ quan **đã tiếp nhận** {{ a | kem_don_vi }} của người dân",),
        ("Cơ quan **đã tiếp nhận** {{ a | kem_don_vi }} của nhân dân",),
    )
    assert str(edit.position).startswith("2020.yaml:16:")


def test_edits_are_taken_one_by_one() -> None:
    report, files = loaded()
    edits, _ = found(report, both(typed("125", "130"), typed("Đoạn cuối", "Câu cuối")))
    _, data, _, _ = with_prose(
        report, files.file("2020.yaml"), TEXT.encode(), chosen_edits(edits, [2])
    )
    assert data.decode() == TEXT.replace("Đoạn cuối", "Câu cuối")
    with pytest.raises(InvalidReport, match="BC854"):
        chosen_edits(edits, [9])


def test_nothing_edited_changes_nothing() -> None:
    assert pulled(lambda document: None) == (TEXT, [])


WORDS = st.text("aăâbcdđeê 0123456789.,:;#*-+|\\'\"[]{}%&_()“”", min_size=1, max_size=20)


@examples(15)
@given(WORDS, st.sampled_from(["của người dân", "125 người", "kép", "gấp dòng", "để trần"]))
def test_the_report_printed_again_has_the_edited_words(words: str, instead_of: str) -> None:
    report, _ = loaded()
    text, told = pulled(typed(instead_of, words))
    after, _ = loaded(text)
    lines = printed_lines(report)
    line = next(one for one in lines if instead_of in one)
    wanted = " ".join(line.replace(instead_of, words, 1).split())
    printed = printed_lines(after)
    assert told or wanted in printed
    assert told or printed == (lines - {line}) | {wanted}

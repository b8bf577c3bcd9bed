"""A number of items → Word files that somebody has edited in every way, for ``growth.py``.

For ``diff --word``, ``tie`` and ``pull``: what moved, tracked words, tables, notes, text boxes,
headers, and paragraphs that are one long line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count as counted
from random import Random

from growth_commands import DIFF_WORD, PULL_ALL, PULL_WORDS, TIE, edited, printed, two, word
from growth_inputs import Files, count, figures, kind, one_text, year
from word_files import cell_of, members, paragraph, row_of, table, text, zipped

import baocao_gen
from baocao_gen.files.files import Files as Folder

_LINES = 7_000
_REFERENCE = '<w:footnoteReference w:id="{}"/>'


def _shuffled(lines: list[str]) -> list[str]:
    Random(7).shuffle(lines)
    return lines


def _tracked(number: int, gone: str, come: str) -> str:
    """A word deleted and another in its place, both tracked."""
    about = f'w:id="{number}" w:author="An" w:date="2021-01-01T00:00:00Z"'
    return (
        f"<w:del {about}><w:r><w:delText>{gone} </w:delText></w:r></w:del>"
        f"<w:ins {about}>{text(f'{come} ')}</w:ins>"
    )


# Two files.
@kind(400, "diff: moved and edited", DIFF_WORD, most=_LINES)
def compared_paragraphs_shuffled_and_edited(times: int) -> Files:
    old = [paragraph(f"Giải quyết hồ sơ của việc {i}.") for i in range(times)]
    new = _shuffled([paragraph(f"Đã giải quyết hồ sơ của việc {i}.") for i in range(times)])
    return {**word("cu.docx", *old), **word("bc.docx", *new)}


@kind(400, "diff: nothing in common", DIFF_WORD, most=_LINES)
def compared_files_of_nothing_in_common(times: int) -> Files:
    return two(
        lambda side: "".join(paragraph(f"{'ab'[side]}{i} {'cd'[side]}") for i in range(times))
    )


@kind(400, "diff: tracked words", DIFF_WORD, most=10_000)
def compared_words_tracked_in_one_paragraph(times: int) -> Files:
    return two(
        lambda side: paragraph(*(_tracked(i, f"cũ{i}", f"mới{i + side}") for i in range(times)))
    )


@kind(400, "diff: tracked words", DIFF_WORD, most=3_000)
def compared_words_tracked_in_paragraphs(times: int) -> Files:
    def line(i: int, side: int) -> str:
        return paragraph(f"Việc {i} ", _tracked(i, f"cũ{i}", f"mới{i + side}"), " của tỉnh.")

    return two(lambda side: "".join(line(i, side) for i in range(times)))


@kind(400, "diff: numbers of one paragraph", DIFF_WORD, most=30_000)
def compared_numbers_of_one_text(times: int) -> Files:
    return two(lambda side: paragraph(" ".join(str(i * 2 + side) for i in range(times))))


@kind(400, "diff: numbers of one paragraph", DIFF_WORD, most=180_000)
def compared_numbers_in_another_order(times: int) -> Files:
    numbers = [str(i) for i in range(times)]
    return {
        **word("cu.docx", paragraph(" ".join(numbers))),
        **word("bc.docx", paragraph(" ".join(_shuffled(numbers)))),
    }


@kind(400, "diff: one long word", DIFF_WORD, most=1_000_000)
def compared_letters_of_one_word(times: int) -> Files:
    return two(lambda side: paragraph("ab" * times + "cd"[side]))


@kind(400, "diff: signs", DIFF_WORD, most=300_000)
def compared_signs_of_one_text(times: int) -> Files:
    return two(lambda side: paragraph(("-.", ".;")[side] * times))


@kind(400, "diff: one word again and again", DIFF_WORD, most=100_000)
def compared_one_word_again(times: int) -> Files:
    return two(lambda side: paragraph("việc " * (times + side)))


@kind(400, "diff: cells of one row", DIFF_WORD, most=3_000)
def compared_cells_of_one_row(times: int) -> Files:
    return two(lambda side: table(tuple(str(i * 2 + side) for i in range(times))))


@kind(50, "diff: rows moved", DIFF_WORD, most=3_000)
def compared_rows_shuffled(times: int) -> Files:
    rows = [(str(i), f"Chỉ tiêu {i}", str(100 + i)) for i in range(times)]
    return {
        **word("cu.docx", table(*rows)),
        **word("bc.docx", table(*(rows[int(n)] for n in _shuffled([*map(str, range(times))])))),
    }


@kind(50, "diff: a column more", DIFF_WORD, most=3_000)
def compared_rows_with_a_column_more(times: int) -> Files:
    return two(
        lambda side: table(*((str(i), f"Chỉ tiêu {i}", *["mới"] * side) for i in range(times)))
    )


@kind(50, "diff: tables within tables", DIFF_WORD, most=2_000)
def compared_tables_within_a_table(times: int) -> Files:
    def cell(i: int, side: int) -> str:
        return table((str(i), str(i + side + 11))) + paragraph("")

    return two(lambda side: table(*((cell(i, side),) for i in range(times))))


@kind(50, "diff: lines of one cell", DIFF_WORD, most=_LINES)
def compared_lines_of_one_cell(times: int) -> Files:
    return two(
        lambda side: table(("".join(paragraph(f"Việc {i + side * 2}") for i in range(times)),))
    )


@kind(100, "diff: notes", DIFF_WORD, most=5_000)
def compared_notes_edited(times: int) -> Files:
    def file(side: int) -> bytes:
        notes = "".join(
            f'<w:footnote w:id="{i + 1}">{paragraph(f"Ghi chú {i} lần {i + side}")}</w:footnote>'
            for i in range(times)
        )
        lines = "".join(
            paragraph(f"Việc {i}", f"<w:r>{_REFERENCE.format(i + 1)}</w:r>") for i in range(times)
        )
        return zipped(members(lines, footnotes=notes))

    return {"cu.docx": file(0), "bc.docx": file(1)}


@kind(100, "diff: headers", DIFF_WORD, most=5_000)
def compared_lines_of_a_header(times: int) -> Files:
    def file(side: int) -> bytes:
        lines = "".join(paragraph(f"Việc {i} lần {i + side}") for i in range(times))
        return zipped(members(paragraph("Hết"), header=lines, footer=lines))

    return {"cu.docx": file(0), "bc.docx": file(1)}


def _many_headers(words: Callable[[int], str], times: int) -> bytes:
    """A file of many sections, each with a header of its own."""
    made = members("")
    relations, types, body = [], [], []
    for i in range(times):
        made[f"word/header{i}.xml"] = (
            '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"{paragraph(words(i))}</w:hdr>"
        ).encode()
        kind_of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
        relations.append(f'<Relationship Id="h{i}" Type="{kind_of}" Target="header{i}.xml"/>')
        types.append(
            f'<Override PartName="/word/header{i}.xml" ContentType="application/vnd.openxml'
            'formats-officedocument.wordprocessingml.header+xml"/>'
        )
        reference = f'<w:sectPr><w:headerReference w:type="default" r:id="h{i}"/></w:sectPr>'
        body.append(paragraph(f"Phần {i}", properties=reference))
    for name, end, more in (
        ("word/_rels/document.xml.rels", "</Relationships>", relations),
        ("[Content_Types].xml", "</Types>", types),
        ("word/document.xml", "<w:sectPr><w:pgSz", body),
    ):
        changed = made[name].decode().replace(end, "".join(more) + end)
        made[name] = changed.encode()
    return zipped(made)


@kind(20, "diff: many headers", DIFF_WORD, most=900)
def compared_many_headers(times: int) -> Files:
    return {
        "cu.docx": _many_headers(lambda i: f"Phần {i}", times),
        "bc.docx": _many_headers(lambda i: f"Phần {i + 1}", times),
    }


def _box(words: str) -> str:
    return (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        f"<w:txbxContent>{paragraph(words)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


@kind(50, "diff: text boxes", DIFF_WORD, most=3_000)
def compared_text_boxes(times: int) -> Files:
    return two(lambda side: "".join(paragraph(_box(f"Việc {i + side * 3}")) for i in range(times)))


@kind(50, "diff: text boxes", DIFF_WORD, most=3_000)
def compared_text_boxes_of_one_paragraph(times: int) -> Files:
    return two(lambda side: paragraph(*(_box(f"Việc {i + side * 3}") for i in range(times))))


@kind(100, "diff: bookmarks, fields", DIFF_WORD, most=4_000)
def compared_links_and_bookmarks(times: int) -> Files:
    def line(i: int, side: int) -> str:
        mark = f'<w:bookmarkStart w:id="{i}" w:name="m{i}"/>'
        link = f'<w:hyperlink w:anchor="m{i}">{text(f"việc {i + side}")}</w:hyperlink>'
        return paragraph(mark, f"Xem {i} ", link, f'<w:bookmarkEnd w:id="{i}"/>')

    return two(lambda side: "".join(line(i, side) for i in range(times)))


@kind(100, "diff: looks", DIFF_WORD, most=7_000)
def compared_runs_in_other_looks(times: int) -> Files:
    looks = ("<w:b/>", "<w:i/>")
    return two(
        lambda side: paragraph(*(text(f"việc {i} ", looks[(i + side) % 2]) for i in range(times)))
    )


@kind(100, "diff: controls", DIFF_WORD, most=5_000)
def compared_controls(times: int) -> Files:
    def line(i: int, side: int) -> str:
        return f"<w:sdt><w:sdtContent>{paragraph(f'Việc {i + side}')}</w:sdtContent></w:sdt>"

    return two(lambda side: "".join(line(i, side) for i in range(times)))


@kind(100, "diff: numbered", DIFF_WORD, most=_LINES)
def compared_paragraphs_added_between(times: int) -> Files:
    return two(
        lambda side: "".join(
            paragraph(f"Việc {i}") + (paragraph(f"Thêm {i}") if side else "") for i in range(times)
        )
    )


# A report and its file.
@kind(200, "tie_out: moved", TIE, most=6_000)
def tied_lines_that_moved(times: int) -> Files:
    return _moved(times)


@kind(200, "pull: moved", PULL_WORDS, most=6_000)
def pulled_lines_that_moved(times: int) -> Files:
    return _moved(times)


_PARAGRAPH = re.compile(r"<w:p>(?:(?!</w:p>).)*?toàn tỉnh.*?</w:p>", re.DOTALL)


def _moved(times: int) -> Files:
    """A report whose lines were edited and all stand elsewhere."""
    files = printed(times, is_edited=False)

    def edit(document: str) -> str:
        lines = _shuffled(_PARAGRAPH.findall(document))
        return _PARAGRAPH.sub(lambda _: lines.pop(), document).replace("được 1.00", "được 2.00")

    return {**files, "bc.docx": edited(files["bc.docx"], edit)}


@kind(200, "pull: deleted", PULL_WORDS, most=6_000)
def pulled_lines_of_which_half_went(times: int) -> Files:
    return _lines_edited(times, lambda i, line: line if i % 2 else "")


@kind(200, "pull: added", PULL_WORDS, most=6_000)
def pulled_lines_with_as_many_added(times: int) -> Files:
    def doubled(i: int, line: str) -> str:
        return line + paragraph(f"Việc thêm {i} của một phòng đã xong.")

    return _lines_edited(times, doubled)


@kind(200, "tie: other words", TIE, most=6_000)
def tied_lines_in_other_words(times: int) -> Files:
    return _lines_edited(times, lambda i, _: paragraph(f"Chuyện {i} khác hẳn, đã qua {i} lần."))


@kind(200, "tie: tracked", PULL_WORDS, most=6_000)
def pulled_words_that_are_tracked(times: int) -> Files:
    def tracked(i: int, line: str) -> str:
        return line.replace("<w:r>", f"{_tracked(i, 'cũ', 'mới')}<w:r>", 1)

    return _lines_edited(times, tracked)


@kind(200, "tie: text boxes", TIE, most=3_000)
def tied_text_boxes(times: int) -> Files:
    return _lines_edited(times, lambda i, line: line.replace("</w:p>", f"{_box(f'Ô {i}')}</w:p>"))


def _lines_edited(times: int, edit: Callable[[int, str], str]) -> Files:
    """A report with something done to every line of it."""
    files, numbers = printed(times, is_edited=False), counted()

    def edit_all(document: str) -> str:
        return _PARAGRAPH.sub(lambda found: edit(next(numbers), found[0]), document)

    return {**files, "bc.docx": edited(files["bc.docx"], edit_all)}


def _rendered(nam: bytes, edit: Callable[[str], str], member: str = "word/document.xml") -> Files:
    report = baocao_gen.load("nam.yaml", files=Folder.of({"nam.yaml": nam}))
    docx = baocao_gen.render(report, checked=False)
    return {"nam.yaml": nam, "bc.docx": edited(docx, edit, member)}


def _million_more(document: str) -> str:
    return document.replace("1.00", "2.00")


def _figure_table(times: int) -> Files:
    """An appendix of figures with every cell edited."""
    declared = [
        f"a{i}: {{ten: Số việc {i}, don_vi_tinh: hồ sơ, thuc_hien: {1_000_000 + i}}}"
        for i in range(times)
    ]
    rows = "".join(f"        - a{i}\n" for i in range(times))
    appendix = f"phu_luc:\n  - tieu_de: Bảng\n    bang_so_lieu:\n      hang:\n{rows}"
    nam = figures([*declared], body=f"{appendix}      cot: [stt, ten, thuc_hien]\n" + _BODY)
    return _rendered(nam, _million_more)


_BODY = "noi_dung:\n  - van: Kết quả công tác.\n"


@kind(200, "tie: table", TIE, most=5_500)
def tied_rows_of_a_table(times: int) -> Files:
    return _figure_table(times)


@kind(200, "pull: table", PULL_ALL, most=5_500)
def pulled_rows_of_a_table(times: int) -> Files:
    return _figure_table(times)


def _free_table(times: int) -> Files:
    rows = "".join(f"        - [{i}, Việc số {i} của tỉnh, '']\n" for i in range(times))
    appendix = (
        "phu_luc:\n  - tieu_de: Bảng\n    bang:\n"
        f"      cot: [{{ten: STT}}, {{ten: Việc}}, {{ten: Ghi chú}}]\n      hang:\n{rows}"
    )
    return _rendered(year(appendix), lambda document: document.replace("của tỉnh", "của xã"))


@kind(200, "tie: free table", TIE, most=14_000)
def tied_rows_of_a_free_table(times: int) -> Files:
    return _free_table(times)


@kind(200, "pull: free table", PULL_WORDS, most=14_000)
def pulled_rows_of_a_free_table(times: int) -> Files:
    return _free_table(times)


@kind(200, "pull: rows of Markdown", PULL_WORDS, most=6_000)
def pulled_rows_of_a_markdown_table(times: int) -> Files:
    rows = "\n".join(f"| {i} | Việc số {i} của tỉnh |" for i in range(times))
    nam = one_text(f"Bảng sau:\n\n| STT | Việc |\n|---|---|\n{rows}")["nam.yaml"]
    return _rendered(nam, lambda document: document.replace("của tỉnh", "của xã"))


@kind(200, "pull: one paragraph", PULL_WORDS, most=30_000)
def pulled_words_of_one_paragraph(times: int) -> Files:
    nam = one_text("công tác dân vận " * times)["nam.yaml"]
    return _rendered(nam, lambda document: document.replace("dân vận", "dân chủ"))


@kind(200, "tie: marked runs of one paragraph", TIE, most=9_000)
def tied_runs_of_one_paragraph(times: int) -> Files:
    return _emphasised(times)


@kind(200, "pull: marked runs of one paragraph", PULL_ALL, most=9_000)
def pulled_runs_of_one_paragraph(times: int) -> Files:
    return _emphasised(times)


@kind(200, "pull: marked runs, words", PULL_WORDS, most=9_000)
def pulled_words_among_runs_of_one_paragraph(times: int) -> Files:
    return _emphasised(times)


def _emphasised(times: int) -> Files:
    """Long paragraphs of emphasised figures, every one edited and half of the words."""
    declared = ["nhom:", *(f"  {count(f'a{i}', 1_000_000 + i)}" for i in range(times))]
    said = [f"      Xã {i} có **{{{{ nhom.a{i} }}}}** hồ sơ;\n" for i in range(times)]
    body = "noi_dung:\n" + "".join(
        f"  - tieu_de: Phần {at}\n    van: >-\n{''.join(said[at : at + 1_000])}"
        for at in range(0, times, 1_000)
    )
    return _rendered(
        figures(declared, body=body),
        lambda document: _million_more(document).replace("hồ sơ; Xã", "bộ hồ sơ; Xã"),
    )


@kind(200, "pull: notes", PULL_WORDS, most=6_000)
def pulled_notes(times: int) -> Files:
    marks = "\n\n".join(f"Việc {i}[^{i}] đã xong." for i in range(times))
    notes = "\n".join(f"[^{i}]: Ghi chú {i} của tỉnh." for i in range(times))
    nam = one_text(f"{marks}\n\n{notes}")["nam.yaml"]
    return _rendered(nam, lambda d: d.replace("của tỉnh", "của xã"), "word/footnotes.xml")


@kind(200, "pull: tasks", PULL_WORDS, most=6_000)
def pulled_lines_of_many_sections(times: int) -> Files:
    """Each line in a section of its own."""
    declared = ["nhom:", *(f"  {count(f'a{i}', 1_000_000 + i)}" for i in range(times))]
    body = "".join(
        f"  - van: Việc {i} của tỉnh có {{{{ nhom.a{i} }}}} hồ sơ.\n" for i in range(times)
    )
    return _rendered(
        figures(declared, body=f"noi_dung:\n{body}"),
        lambda document: document.replace("của tỉnh", "của xã"),
    )


_ANY_PARAGRAPH = re.compile(r"<w:p>(?:(?!</w:p>).)*?</w:p>", re.DOTALL)
_NUMBER_OF_SECTION = re.compile(r"(?:Phần|Việc)[ \u00a0]([0-9]+)")


def _sections(times: int, edit: Callable[[str], str] = str) -> Files:
    """Sections with a heading and a line each, every other of which was deleted in Word."""
    declared = ["nhom:", *(f"  {count(f'a{i}', 1_000_000 + i)}" for i in range(times))]
    body = "".join(
        f"  - tieu_de: Phần {i} của ngành\n"
        f"    van: Việc {i} của toàn tỉnh có {{{{ nhom.a{i} }}}} hồ sơ.\n"
        for i in range(times)
    )

    def left(paragraph: re.Match[str]) -> str:
        number = _NUMBER_OF_SECTION.search(re.sub("<[^>]*>", "", paragraph[0]))
        return "" if number and int(number[1]) % 2 else paragraph[0]

    nam = figures(declared, body=f"noi_dung:\n{body}")
    return _rendered(nam, lambda document: edit(_ANY_PARAGRAPH.sub(left, document)))


@kind(100, "pull: deleted sections", PULL_WORDS, most=3_500)
def pulled_sections_of_which_half_went(times: int) -> Files:
    return _sections(times)


@kind(100, "pull: deleted sections", PULL_WORDS, most=3_500)
def pulled_sections_of_which_half_went_and_half_were_edited(times: int) -> Files:
    return _sections(times, lambda document: document.replace("toàn tỉnh", "cả tỉnh"))


@kind(200, "pull: one figure", PULL_ALL, most=6_000)
def pulled_places_of_one_figure(times: int) -> Files:
    """One figure that is printed in many places, edited in all of them."""
    lines = "".join(f"      - Việc {i} có {{{{ nhom.a }}}} hồ sơ.\n" for i in range(times))
    nam = figures(["nhom:", f"  {count('a', 1_000_000)}"], body=f"noi_dung:\n  - van: |\n{lines}")
    return _rendered(nam, _million_more)


@kind(200, "tie: one figure", TIE, most=6_000)
def tied_places_of_one_figure(times: int) -> Files:
    """One figure that is printed in many places, edited in one of two."""
    numbers = counted()
    files = pulled_places_of_one_figure(times)
    docx = baocao_gen.render(
        baocao_gen.load("nam.yaml", files=Folder.of({"nam.yaml": files["nam.yaml"]})), checked=False
    )

    def some(document: str) -> str:
        return re.sub(r"1\.000", lambda _: f"{1 + next(numbers) % 2}.000", document)

    return {**files, "bc.docx": edited(docx, some)}


@kind(200, "tie: one line of many rows", TIE, most=3_000)
def tied_rows_put_in_by_hand(times: int) -> Files:
    """A table of numbers that nobody has printed."""
    rows = "".join(row_of(str(i), cell_of(f"Việc {i}"), str(1_000_000 + i)) for i in range(times))
    added = f"<w:tbl><w:tblPr/><w:tblGrid>{'<w:gridCol/>' * 3}</w:tblGrid>{rows}</w:tbl>"
    nam = year()
    return _rendered(
        nam, lambda document: document.replace("<w:sectPr", f"{added}<w:p/><w:sectPr", 1)
    )

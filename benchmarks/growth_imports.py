"""A number of items → reports in Word of many shapes for ``import``, for ``growth.py``.

Each is at most a megabyte of WordprocessingML; packed, it would be a hundred times as much.
"""

from __future__ import annotations

from collections.abc import Iterable

from growth_commands import IMPORT
from growth_inputs import Files, kind
from word_files import members, paragraph, row_of, table, text, zipped

_TITLE = paragraph("Kết quả công tác năm 2020")


def _report(*body: str, **parts: str) -> Files:
    return {"bc.docx": zipped(members(_TITLE + "".join(body), **parts))}


def _lines(lines: Iterable[str]) -> Files:
    return _report(*(paragraph(line) for line in lines))


@kind(400, "from_word: labels", IMPORT, most=10_000)
def imported_headings(times: int) -> Files:
    return _lines(f"{i}. Giải quyết {i + 1_000} hồ sơ" for i in range(1, times))


@kind(400, "from_word: outline", IMPORT, most=10_000)
def imported_deep_outline(times: int) -> Files:
    marks = ("{}. Phần", "1. Mục", "1.1. Việc", "1.1.1. Việc", "a) Điểm", "- Ý", "+ Ý nhỏ")
    roman = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    return _lines(
        f"{marks[i % 7].format(roman[i // 7 % 10])} thứ {i} có {i + 11} hồ sơ" for i in range(times)
    )


@kind(400, "from_word: outline that breaks", IMPORT, most=10_000)
def imported_headings_that_break(times: int) -> Files:
    return _lines(f"{i * 7 % 90 + 1}. Việc của xã {i}" for i in range(times))


@kind(400, "from_word: prose", IMPORT, most=10_000)
def imported_paragraphs_alike(times: int) -> Files:
    return _lines("Giải quyết 1.250 hồ sơ của người dân." for _ in range(times))


@kind(400, "from_word: nouns", IMPORT, most=7_000)
def imported_paragraphs_without_units(times: int) -> Files:
    return _lines(f"Kết quả của việc {i} là {i + 10},5." for i in range(times))


@kind(400, "from_word: prose", IMPORT, most=8_000)
def imported_words(times: int) -> Files:
    return _lines("Tiếp tục thực hiện nhiệm vụ được giao." for _ in range(times))


@kind(100, "from_word: one paragraph", IMPORT, most=2_200)
def imported_counts_of_one_paragraph(times: int) -> Files:
    return _lines(["".join(f"Xã {i} có {i + 11} hồ sơ một cửa. " for i in range(times))])


@kind(100, "from_word: one paragraph", IMPORT, most=40_000)
def imported_long_paragraph(times: int) -> Files:
    return _lines(["".join(f"Xã {i} có {i + 11} hồ sơ. " for i in range(times))])


@kind(400, "from_word: one paragraph", IMPORT, most=300_000)
def imported_numbers_of_one_paragraph(times: int) -> Files:
    return _lines(["1, " * times])


@kind(100, "from_word: one sentence", IMPORT, most=3_000)
def imported_counts_of_one_sentence(times: int) -> Files:
    return _lines([", ".join(f"xã {i} có {i + 11} hồ sơ một cửa" for i in range(times))])


@kind(100, "from_word: runs", IMPORT, most=12_000)
def imported_runs(times: int) -> Files:
    return _report(*(paragraph(*(text(f"{i} hồ") for i in range(20))) for _ in range(times // 20)))


@kind(100, "from_word: comparisons", IMPORT, most=4_500)
def imported_comparisons(times: int) -> Files:
    return _lines(
        f"Doanh thu của việc {i} đạt {i + 100} tỷ đồng, tăng {i % 9 + 1},5% so với cùng kỳ "
        f"({i + 90} tỷ đồng), đạt {i % 90 + 10}% kế hoạch."
        for i in range(times)
    )


@kind(100, "from_word: differences", IMPORT, most=4_000)
def imported_differences(times: int) -> Files:
    return _lines(
        f"Doanh thu của việc {i} đạt {3 * i + 100} tỷ đồng, tăng {i % 900 + 11} tỷ đồng so với "
        f"cùng kỳ, vượt {i % 80 + 10} tỷ đồng so với kế hoạch."
        for i in range(times)
    )


@kind(100, "from_word: differences", IMPORT, most=4_500)
def imported_differences_that_recompute(times: int) -> Files:
    return _lines(
        f"Việc {i} giải quyết {2 * i + 1_000} hồ sơ, tăng {i + 10} hồ sơ so với cùng kỳ "
        f"({i + 990} hồ sơ)."
        for i in range(times)
    )


@kind(100, "from_word: one paragraph", IMPORT, most=10_000)
def imported_differences_of_long_paragraphs(times: int) -> Files:
    return _lines(
        "; ".join(
            f"xã {i} thu {i + 100} tỷ đồng, tăng {i % 9 + 1} tỷ đồng so với cùng kỳ "
            f"{i + 90} tỷ đồng"
            for i in range(first, first + 20)
        )
        for first in range(0, times, 20)
    )


@kind(100, "from_word: long numbers", IMPORT)
def imported_digits_of_one_number(times: int) -> Files:
    return _lines([f"Có 1{'.000' * times} hồ sơ."])


@kind(1_000, "from_word: strokes", IMPORT, most=240_000)
def imported_numbers_between_strokes(times: int) -> Files:
    return _lines([f"Có {'1/2/' * times}1 xã."])


@kind(100, "from_word: years", IMPORT, most=8_000)
def imported_lines_about_three_years(times: int) -> Files:
    return _lines(
        f"Năm 2018 có {i + 10} vụ, năm 2019 có {i + 12} vụ, năm 2020 có {i + 15} vụ loại {i}."
        for i in range(times)
    )


@kind(100, "from_word: sums", IMPORT, most=6_600)
def imported_sums_with_a_share(times: int) -> Files:
    return _lines(
        f"Tổng số vụ việc loại {i}: {2 * i + 3} vụ, trong đó: {i + 1} vụ dân sự, {i + 2} vụ hình "
        f"sự, chiếm {50 + i % 7}%."
        for i in range(times)
    )


@kind(100, "from_word: shares", IMPORT, most=6_000)
def imported_shares(times: int) -> Files:
    return _lines(f"Việc {i}: có {i % 90 + 10}/{i % 90 + 143} xã đạt chuẩn." for i in range(times))


@kind(100, "from_word: sums", IMPORT, most=6_000)
def imported_sums(times: int) -> Files:
    return _lines(
        f"Việc {i}: tổng số {2 * i + 30} hồ sơ, trong đó {i + 10} hồ sơ mới, {i + 20} hồ sơ cũ."
        for i in range(times)
    )


@kind(100, "from_word: documents", IMPORT, most=5_000)
def imported_documents(times: int) -> Files:
    return _lines(
        f"Quyết định số {i}/QĐ-UBND ngày 05/10/2020 về việc {i}; Kế hoạch số {i + 1}/KH-UBND."
        for i in range(times)
    )


@kind(100, "from_word: lists", IMPORT, most=6_000)
def imported_lists_in_lists(times: int) -> Files:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{".".join(f"%{n + 1}" for n in range(level + 1))}."/></w:lvl>'
        for level in range(9)
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    own = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    return _report(
        *(
            paragraph(f"Việc {i} có {i + 11} hồ sơ", properties=own.format(i % 9))
            for i in range(times)
        ),
        numbering=numbering,
    )


@kind(100, "from_word: notes", IMPORT, most=4_000)
def imported_notes(times: int) -> Files:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{i + 1}">{paragraph(f"Gồm {i + 11} hồ sơ")}</w:footnote>'
        for i in range(times)
    )
    return _report(
        *(paragraph(f"Việc {i} có {i + 5} xã", mark.format(i + 1)) for i in range(times)),
        footnotes=notes,
    )


@kind(50, "from_word: tables", IMPORT, most=1_200)
def imported_tables(times: int) -> Files:
    def one(i: int) -> str:
        rows = ("STT", "Chỉ tiêu", "Năm 2020"), ("1", f"Số hồ sơ {i}", f"{i + 11}")
        return table(*rows) + paragraph(f"Bảng {i}")

    return _report(*(one(i) for i in range(times)))


@kind(50, "from_word: figure_tables", IMPORT, most=900)
def imported_wide_tables(times: int) -> Files:
    head = ("STT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2020", "Thực hiện 2020", "Thực hiện 2019")
    rows = [
        (str(i), f"Số hồ sơ {i}", "hồ sơ", f"{i + 90}", f"{i + 99}", f"{i + 80}")
        for i in range(1, times)
    ]
    return _report(table((*head, "So với kế hoạch (%)"), *((*row, "101,5") for row in rows)))


@kind(50, "from_word: unit_tables", IMPORT, most=700)
def imported_tables_of_units(times: int) -> Files:
    head = ("STT", "Đơn vị", *(f"Số việc loại {n} (hồ sơ)" for n in range(6)))
    rows = [
        (str(i), f"Xã Tân Thành {i}", *(str(i + n + 11) for n in range(6))) for i in range(1, times)
    ]
    sums = tuple(str(sum(i + n + 11 for i in range(1, times))) for n in range(6))
    return _report(table(head, *rows, ("", "Tổng cộng", *sums)))


@kind(10, "from_word: unit_tables", IMPORT, most=1_500)
def imported_columns_of_units(times: int) -> Files:
    head = ("STT", "Đơn vị", *(f"Việc {n} (hồ sơ)" for n in range(times)))
    rows = [(str(i), f"Xã Tân {i}", *(str(i + n + 11) for n in range(times))) for i in range(1, 4)]
    return _report(table(head, *rows))


@kind(50, "from_word: merged cells", IMPORT, most=1_500)
def imported_merged_cells(times: int) -> Files:
    def cell(inside: str, own: str) -> str:
        return f"<w:tc><w:tcPr>{own}</w:tcPr>{paragraph(inside)}</w:tc>"

    def row(i: int) -> str:
        begins = ' w:val="restart"' if i % 10 == 0 else ""
        cells = (
            cell(f"Nhóm {i // 10}" if begins else "", f"<w:vMerge{begins}/>"),
            cell(f"Số hồ sơ {i}", '<w:gridSpan w:val="2"/>'),
            cell(str(i + 11), ""),
        )
        return f"<w:tr>{''.join(cells)}</w:tr>"

    grid = '<w:gridCol w:w="1000"/>' * 4
    head = row_of("Nhóm", "Chỉ tiêu", "ĐVT", "Năm 2020")
    rows = "".join(row(i) for i in range(times))
    return _report(f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>")


@kind(50, "from_word: tables in tables", IMPORT, most=2_500)
def imported_tables_in_cells(times: int) -> Files:
    def inner(i: int) -> str:
        return table(("Số hồ sơ", str(i + 11))) + paragraph("")

    return _report(table(*((f"Nhóm {i}", inner(i)) for i in range(times))))


@kind(50, "from_word: figure_tables", IMPORT, most=2_500)
def imported_sums_of_rows(times: int) -> Files:
    head = ("STT", "Chỉ tiêu", "ĐVT", "Năm 2020")
    parts = [("-", f"Số hồ sơ {i}", "hồ sơ", str(i + 11)) for i in range(times)]
    total = ("1", "Tổng số hồ sơ", "hồ sơ", str(sum(i + 11 for i in range(times))))
    return _report(table(head, total, *parts))


@kind(100, "from_word: signature", IMPORT, most=8_000)
def imported_addressees(times: int) -> Files:
    left = paragraph("Nơi nhận:") + "".join(paragraph(f"- Sở {i};") for i in range(times))
    right = paragraph("GIÁM ĐỐC") + paragraph("Nguyễn Văn Mẫu")
    return _report(paragraph("Giải quyết 12 hồ sơ."), table((left, right)))


@kind(100, "from_word: letterhead", IMPORT, most=8_000)
def imported_subject_lines(times: int) -> Files:
    bold = (
        paragraph(text(f"Việc {i}", "<w:b/>"), properties='<w:jc w:val="center"/>')
        for i in range(times)
    )
    return {"bc.docx": zipped(members(paragraph("BÁO CÁO") + "".join(bold) + _TITLE))}


@kind(100, "from_word: long lists", IMPORT, most=4_000)
def imported_appendix(times: int) -> Files:
    ends = table((paragraph("Nơi nhận:") + paragraph("- Lưu: VT."), paragraph("GIÁM ĐỐC")))
    rows = ((str(i), f"Việc {i}", f"Quyết định {i}/QĐ-UBND") for i in range(1, times))
    return _report(
        paragraph("Giải quyết 12 hồ sơ."),
        *(ends, paragraph("PHỤ LỤC"), table(("STT", "Nội dung", "Văn bản"), *rows)),
    )


@kind(100, "from_word: tracked changes", IMPORT, most=3_500)
def imported_tracked_changes(times: int) -> Files:
    made = '<w:ins w:id="{0}" w:author="A">{1}</w:ins><w:del w:id="{0}" w:author="A">{2}</w:del>'

    def line(i: int) -> str:
        gone = text(f"{i + 12}").replace("w:t>", "w:delText>")
        changed = made.format(i, text(f"{i + 11}"), gone)
        return f"<w:p>{text(f'Việc {i} có ')}{changed}{text(' hồ sơ')}</w:p>"

    return _report(*(line(i) for i in range(times)))


@kind(100, "from_word: periods", f"{IMPORT} --cung cu.docx", most=5_000)
def imported_beside_another_period(times: int) -> Files:
    new = _lines(f"Giải quyết {i + 11} hồ sơ của việc {i}." for i in range(times))
    old = (paragraph(f"Giải quyết {i + 12} hồ sơ của việc {i}.") for i in range(times))
    title = paragraph("Kết quả công tác năm 2019")
    return {**new, "cu.docx": zipped(members(title + "".join(old)))}


@kind(100, "from_word: periods, one paragraph", f"{IMPORT} --cung cu.docx", most=40_000)
def imported_long_paragraph_beside_another_period(times: int) -> Files:
    new, old = (" ".join(f"Xã {i} có {i + by} hộ;" for i in range(times)) for by in (3, 5))
    title = paragraph("Kết quả công tác năm 2019")
    return {**_lines([new]), "cu.docx": zipped(members(title + paragraph(old)))}

"""A number of items → files for what stands on a page beside sentences, for ``growth.py``.

Footnotes, pictures, tables of figures, charts, units' tables, languages, long keys of the header,
and Word templates that say one thing again and again.
"""

from __future__ import annotations

import struct
import zlib

from growth_inputs import (
    CHECK,
    DIFF,
    NEW,
    RENDER,
    TEMPLATE,
    TODO,
    Files,
    against_a_year,
    count,
    figures,
    kind,
    one_text,
    tasks,
    template,
    year,
)
from word_files import paragraph, text

WITH_TEMPLATE = "render nam.yaml --template mau.docx -o ra.docx --force --no-check"
JSON = "check nam.yaml --format json"


@kind(500, "footnotes", RENDER)
def many_footnotes(times: int) -> Files:
    marks = " ".join(f"Việc[^{i}]" for i in range(times))
    return one_text(f"{marks}\n\n" + "\n".join(f"[^{i}]: Ghi chú." for i in range(times)))


@kind(500, "BC470")
def many_footnotes_checked(times: int) -> Files:
    return many_footnotes(times)


@kind(2_000, "BC470")
def one_footnote_marked_many_times(times: int) -> Files:
    return one_text("Việc[^1] " * times + "\n\n[^1]: Ghi chú.")


@kind(1_000, "BC470")
def many_footnotes_without_words(times: int) -> Files:
    return one_text(" ".join(f"Việc[^{i}]" for i in range(times)))


def _png() -> bytes:
    """A picture of one point."""

    def chunk(name: bytes, data: bytes) -> bytes:
        checked = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + checked

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    )


@kind(300, "footnotes", RENDER, most=12_000)
def one_footnote_of_many_looks(times: int) -> Files:
    return one_text(f"Việc[^1].\n\n[^1]: Ghi {'**chú** ' * times}")


@kind(300, "markdown", RENDER)
def lines_of_one_paragraph_with_a_look(times: int) -> Files:
    return one_text("Kết quả\n" + "Việc làm\n" * times + "**Hết**.")


@kind(300, "pictures", RENDER, most=2_000)
def many_pictures(times: int) -> Files:
    lines = "\n\n".join(f"![Hình {i}](hinh.png)" for i in range(times))
    return {**one_text(lines), "hinh.png": _png()}


@kind(300, "BC472", RENDER)
def more_pictures_than_a_report_has(times: int) -> Files:
    return many_pictures(times)


@kind(300, "BC472")
def many_pictures_that_are_missing(times: int) -> Files:
    return one_text("\n\n".join(f"![Hình](hinh-{i}.png)" for i in range(times)))


@kind(300, "BC472", most=2_000)
def many_pictures_under_other_names(times: int) -> Files:
    files = {f"ảnh chụp {i}.png": _png() for i in range(times)}
    lines = "\n\n".join(f"![Hình](ảnh-chụp-{i}.png)" for i in range(times))
    return {**one_text(lines), **files}


@kind(5_000, "BC472")
def a_picture_far_below_the_folder(times: int) -> Files:
    return one_text(f"![Hình]({'a/' * times}hinh.png)")


def _titled(name: str, word: str = "Số") -> str:
    """A counted figure with a name, which tables and charts print."""
    return count(name).replace("{", f"{{ten: {word} {name}, ", 1)


def _appendix(table: str) -> str:
    return f"phu_luc:\n  - tieu_de: Bảng\n    bang_so_lieu:\n{table}"


@kind(500, "tables of figures", RENDER, most=9_900)
def a_table_of_many_figures(times: int) -> Files:
    rows = "".join(f"        - a{i}\n" for i in range(times))
    table = f"      hang:\n{rows}      cot: [stt, ten, thuc_hien]\n"
    declared = "".join(f"  {_titled(f'a{i}')}\n" for i in range(times))
    return {"nam.yaml": year(f"so_lieu:\n{declared}", _appendix(table))}


@kind(500, "BC260", most=9_900)
def a_table_of_many_misspelt_figures(times: int) -> Files:
    rows = "".join(f"        - so_lung_{i}\n" for i in range(times))
    table = f"      hang:\n{rows}      cot: [stt, ten, thuc_hien]\n"
    declared = "".join(f"  {_titled(f'so_luong_{i}')}\n" for i in range(times))
    return {"nam.yaml": year(f"so_lieu:\n{declared}", _appendix(table))}


@kind(500, "BC260", most=9_900)
def a_table_with_many_columns(times: int) -> Files:
    columns = ", ".join(f"a{i}" for i in range(times))
    table = f"      theo_don_vi: true\n      cot: [ten, {columns}]\n"
    declared = "".join(f"  {_titled(f'a{i}')}\n" for i in range(times))
    return {"nam.yaml": year(f"so_lieu:\n{declared}", _appendix(table))}


@kind(500, "heads", most=9_900)
def a_table_with_many_heads(times: int) -> Files:
    heads = ", ".join(f"{{tieu_de: Cột {i}, cot: [thuc_hien, ke_hoach]}}" for i in range(times))
    table = f"      hang: [a]\n      cot: [ten, {heads}]\n"
    return {"nam.yaml": year(f"so_lieu:\n  {_titled('a')}\n", _appendix(table))}


@kind(5_000, "heads")
def heads_within_heads(times: int) -> Files:
    heads = "{tieu_de: a, cot: [" * times + "thuc_hien" + "]}" * times
    table = f"      hang: [a]\n      cot: [ten, {heads}]\n"
    return {"nam.yaml": year(f"so_lieu:\n  {_titled('a')}\n", _appendix(table))}


@kind(100, "tables of figures", RENDER, most=3_900)
def many_tables_of_figures(times: int) -> Files:
    one = "  - {tieu_de: Bảng, bang_so_lieu: {hang: [a], cot: [ten, thuc_hien]}}\n"
    return {"nam.yaml": year(f"so_lieu:\n  {_titled('a')}\nphu_luc:\n" + one * times)}


@kind(100, "charts", RENDER)
def many_charts(times: int) -> Files:
    one = "      - {tieu_de: Cơ cấu, loai: tron, so_lieu: [a, b]}\n"
    declared = f"so_lieu:\n  {_titled('a')}\n  {_titled('b')}\n"
    body = "noi_dung:\n  - tieu_de: Việc\n    van: Kết quả.\n    bieu_do:\n"
    return {"nam.yaml": year(declared, body=body + one * times)}


@kind(100, "charts", RENDER, most=950)
def as_many_charts_as_a_report_has(times: int) -> Files:
    return many_charts(times)


@kind(500, "BC270", most=9_900)
def a_chart_of_many_misspelt_figures(times: int) -> Files:
    named = ", ".join(f"so_lung_{i}" for i in range(times))
    declared = "".join(f"  {_titled(f'so_luong_{i}')}\n" for i in range(times))
    chart = f"    bieu_do: {{tieu_de: Cơ cấu, so_lieu: [{named}]}}\n"
    body = f"noi_dung:\n  - tieu_de: Việc\n    van: Kết quả.\n{chart}"
    return {"nam.yaml": year(f"so_lieu:\n{declared}", body=body)}


def _by_unit(names: list[str], rows: list[str], columns: str = "") -> Files:
    declared = "".join(f"  {name}: {{ten: Số {name}, don_vi_tinh: hồ sơ}}\n" for name in names)
    file = f"so_lieu:\n{declared}so_lieu_tu_tep:\n  - tep: bang.csv\n{columns}"
    heads = ";".join(["Đơn vị", *(f"Số {name}" for name in names[:150])])
    return {"nam.yaml": year(file), "bang.csv": "\n".join([heads, *rows, ""]).encode()}


@kind(500, "units", most=9_900)
def figures_of_many_units(times: int) -> Files:
    return _by_unit(["a", "b"], [f"Xã {i};5;6" for i in range(times)])


@kind(20, "units")
def many_figures_of_many_units(times: int) -> Files:
    names = [f"a{i}" for i in range(150)]
    return _by_unit(names, [f"Xã {i};{';'.join(['5'] * 150)}" for i in range(times)])


@kind(500, "BC268")
def units_that_are_not_declared(times: int) -> Files:
    files = _by_unit(["a"], [f"Xã {i};5" for i in range(times)])
    units = ", ".join(f"Phường {i}" for i in range(times))
    return {**files, "nam.yaml": files["nam.yaml"] + f"cac_don_vi: [{units}]\n".encode()}


@kind(500, "BC267", most=9_900)
def columns_that_no_table_has(times: int) -> Files:
    columns = "".join(f"      Cột {i}: so_lung_{i}\n" for i in range(times))
    return _by_unit([f"so_luong_{i}" for i in range(times)], ["Xã;5"], f"    cot:\n{columns}")


@kind(500, "units", TODO, most=9_900)
def todo_of_many_units(times: int) -> Files:
    return _by_unit(["a", "b"], [f"Xã {i};;" for i in range(times)])


@kind(300, "languages", RENDER)
def many_sections_in_english(times: int) -> Files:
    one = "  - {tieu_de: Result, ngon_ngu: en, van: 'We had {{ a | kem_don_vi }}.'}\n"
    declared = (
        "so_lieu:\n  a: {don_vi_tinh: hồ sơ, thuc_hien: 5, "
        "ban_dich: {en: {ten: Files, don_vi_tinh: file, so_nhieu: files}}}\n"
    )
    return {"nam.yaml": year(declared, body="noi_dung:\n" + one * times)}


@kind(300, "BC475")
def many_sections_in_english_checked(times: int) -> Files:
    one = "  - {tieu_de: Result, ngon_ngu: en, van: 'We had 1.988 files, 48,89%.'}\n"
    return {"nam.yaml": year(body="noi_dung:\n" + one * times)}


@kind(20_000, "header")
def a_long_subject(times: int) -> Files:
    return {"nam.yaml": year().replace("Tổng kết công tác".encode(), "kết quả ".encode() * times)}


@kind(20_000, "header", RENDER)
def a_long_name_of_the_agency(times: int) -> Files:
    name = "Sở Thông tin và Truyền thông"
    return {"nam.yaml": year().replace(name.encode(), ("Sở " * times).strip().encode())}


@kind(2_000, "sections", most=30)
def sections_within_sections(times: int) -> Files:
    lines = "".join(f"{'    ' * i}  - tieu_de: a\n{'    ' * i}    muc:\n" for i in range(times))
    return {"nam.yaml": year(body=f"noi_dung:\n{lines}{'    ' * times}  - van: a\n")}


@kind(300, "findings as JSON", JSON)
def many_findings_as_json(times: int) -> Files:
    return {"nam.yaml": year(body="noi_dung:\n" + "  - van: Tỉnh ủy ,xã  ta\n" * times)}


@kind(300, "diff", DIFF)
def sections_compared(times: int) -> Files:
    one = "  - tieu_de: Công tác {0}\n    van: Kết quả {1} của công tác.\n"
    was = "".join(one.format(i, i) for i in range(times))
    now = "".join(one.format(i, i + 1) for i in range(times))
    return {
        "cu.yaml": year(body=f"noi_dung:\n{was}", number=2019),
        "nam.yaml": year(body=f"noi_dung:\n{now}"),
    }


@kind(300, "diff", DIFF)
def waiting_tasks_that_moved(times: int) -> Files:
    was = tasks((f"noi_dung: Việc {i} của phòng" for i in range(times)), "nhiem_vu_nam_sau")
    now = tasks(f"noi_dung: Việc {times - i} của phòng" for i in range(times))
    return {"cu.yaml": year(was, number=2019), "nam.yaml": year(now)}


@kind(300, "waivers", NEW)
def new_year_of_waivers_of_nothing(times: int) -> Files:
    rows = "".join(
        f"  - {{ma_loi: BC413, vi_tri: Việc thứ {i}, ly_do: vì}}\n" for i in range(times)
    )
    listed = tasks(f"noi_dung: Chuyện {i} của phòng" for i in range(times))
    return {"nam.yaml": year(listed, f"bo_qua:\n{rows}")}


@kind(20_000, "yaml")
def one_line_of_open_pairs(times: int) -> Files:
    return {"nam.yaml": b"a: " + b"{'a'," * times}


@kind(20_000, "tags")
def a_tag_of_open_pairs(times: int) -> Files:
    return one_text("{{ " + "{'a'," * times + " }}")


@kind(2_000, "tags", CHECK)
def many_tags_of_open_pairs(times: int) -> Files:
    return one_text("{{ {'a', }} " * times)


@kind(10_000, "tags")
def one_tag_of_many_filters(times: int) -> Files:
    return one_text("{{ nam" + " | upper" * times + " }}")


@kind(10_000, "tags")
def one_tag_of_many_dots(times: int) -> Files:
    return one_text("{{ nam" + ".a" * times + " }}")


@kind(100, "page", WITH_TEMPLATE, most=1_900)
def template_that_prints_the_body_many_times(times: int) -> Files:
    return against_a_year(paragraph("{{p noi_dung }}") * times)


@kind(500, "tags", TEMPLATE, most=7_900)
def template_of_alternatives(times: int) -> Files:
    between = paragraph("{%p elif nam > 5 %}") + paragraph("a")
    return template(paragraph("{%p if nam %}") + between * times + paragraph("{%p endif %}"))


@kind(500, "tables", WITH_TEMPLATE, most=2_600)
def template_of_many_tables(times: int) -> Files:
    cell = f"<w:tc>{paragraph('{{ nam }}')}</w:tc>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>"
    return against_a_year(f"{table}<w:p/>" * times)


@kind(200, "half pairs", TEMPLATE, most=2_400)
def template_of_references_to_nothing(times: int) -> Files:
    begins, parts, ends = (
        f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in ("begin", "separate", "end")
    )
    asks = "<w:r><w:instrText> REF b{} </w:instrText></w:r>"
    return template(
        paragraph(*(f"{begins}{asks.format(i)}{parts}{text('1 ')}{ends}" for i in range(times)))
    )


@kind(500, "half pairs", TEMPLATE, most=12_000)
def template_of_half_bookmarks(times: int) -> Files:
    half = '<w:bookmarkStart w:id="{0}" w:name="b{0}"/>'
    return template(paragraph("Việc", *(half.format(i) for i in range(times))))


@kind(500, "chain of years", CHECK, most=9_900)
def many_restated_figures(times: int) -> Files:
    was = figures((count(f"a{i}", 100 + i) for i in range(times)), number=2019)
    now = (f"a{i}: {{don_vi_tinh: hồ sơ, thuc_hien: 5, cung_ky: {i}}}" for i in range(times))
    return {"cu.yaml": was, "nam.yaml": figures(now, previous="cu.yaml")}


def _turns(times: int, inside: str) -> Files:
    """A template whose one loop has so many turns."""
    opens, closes = paragraph(f"{{%p for dong in range({times}) %}}"), paragraph("{%p endfor %}")
    return against_a_year(f"{opens}{inside}{closes}")


@kind(2_250, "pairs: bookmarks", WITH_TEMPLATE, most=9_000)
def template_of_turns_with_a_reference(times: int) -> Files:
    begins, parts, ends = (
        f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in ("begin", "separate", "end")
    )
    asks = "<w:r><w:instrText> REF b </w:instrText></w:r>"
    mark = '<w:bookmarkStart w:id="1" w:name="b"/>', '<w:bookmarkEnd w:id="1"/>'
    named = (mark[0], text("Dòng {{ dong }}"), mark[1])
    return _turns(times, paragraph(*named, begins, asks, parts, text("1"), ends))


@kind(2_250, "pairs: shapes", WITH_TEMPLATE, most=9_000)
def template_of_turns_with_an_old_shape(times: int) -> Files:
    box = f"<w:txbxContent>{paragraph('{{ dong }}')}</w:txbxContent>"
    shape = f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="s1"><v:textbox>{box}</v:textbox>'
    return _turns(times, paragraph(f"<w:r><w:pict>{shape}</v:shape></w:pict></w:r>"))

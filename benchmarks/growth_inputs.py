"""A number of items → files of one kind and of that size, for ``growth.py``.

Each function below makes the files of one kind; ``KINDS`` is the table of all of them.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import openpyxl

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "tests")]

from word_files import members, paragraph, text, zipped  # noqa: E402 - found on the path set above

Files = dict[str, bytes]


@dataclass(frozen=True)
class Kind:
    """A kind of input: what runs over it, the rule or stage it is meant for, its smallest size.

    Files of a size, and of four times it, say how many bytes an item is; ``most`` items are what
    a bound does not refuse yet, where it refuses less than a megabyte.
    """

    name: str
    command: str
    aim: str
    size: int
    make: Callable[[int], Files]
    most: int = 1_000_000


KINDS: list[Kind] = []
CHECK = "check nam.yaml"
RENDER = "render nam.yaml -o ra.docx --force --no-check"
TODO = "todo nam.yaml"
NEW = "new nam.yaml -o moi.yaml --force"
DIFF = "diff cu.yaml nam.yaml"
TEMPLATE = "template check mau.docx"
STATS = "check nam.yaml --stats"
DRAFT = "render nam.yaml -o ra.docx --force --draft --no-check"


def kind(
    size: int, aim: str = "", command: str = CHECK, *, most: int = 1_000_000
) -> Callable[[Callable[[int], Files]], Callable[[int], Files]]:
    """Put a function into the table under its own name."""

    def listed(make: Callable[[int], Files]) -> Callable[[int], Files]:
        KINDS.append(Kind(make.__name__, command, aim, size, make, most))
        return make

    return listed


HEADER = """\
the_thuc:
  co_quan_ban_hanh: Sở Thông tin và Truyền thông
  ky_hieu: BC-STTTT
  dia_danh: Tiền Giang
  trich_yeu: Tổng kết công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}
  noi_nhan: ["Lưu: VT"]
"""
BODY = "noi_dung:\n  - van: Kết quả công tác.\n"


def year(*parts: str, number: int = 2020, previous: str = "", body: str = BODY) -> bytes:
    """A year file: the header, a body and what else it is given."""
    chain = f"ky_truoc: {previous}\n" if previous else ""
    return "".join([f"ky_bao_cao: {number}\n", chain, HEADER, *parts, body]).encode()


def one_text(words: str) -> Files:
    """A year file whose body is one text."""
    lines = "\n".join(f"      {line}" for line in words.split("\n"))
    return {"nam.yaml": year(body=f"noi_dung:\n  - van: |\n{lines}\n")}


def figures(declared: Iterable[str], **more: str | int) -> bytes:
    """A year file with figures, one a line."""
    lines = "".join(f"  {line}\n" for line in declared)
    return year(f"so_lieu:\n{lines}", **more)  # type: ignore[arg-type]


def count(name: str, value: int = 100) -> str:
    """A counted figure."""
    return f"{name}: {{don_vi_tinh: hồ sơ, thuc_hien: {value}}}"


# One text, made of one piece again and again.
REPEATED = {
    "letters": "a",
    "capitals": "Đ",
    "digits": "1",
    "dots": ".",
    "commas": ",",
    "commas_apart": ", ",
    "spaces": " ",
    "dashes": "-",
    "long_dashes": "– ",
    "slashes": "/",
    "slashed": "1/",
    "underscores": "_",
    "stars": "*",
    "stars_apart": "* ",
    "colons": ":",
    "bars": "|",
    "backslashes": "\\",
    "tildes": "~",
    "brackets_open": "(",
    "brackets_closed": ")",
    "square_brackets_open": "[",
    "brackets_in_pairs": "(a) ",
    "quotation_open": "“",
    "quotation_marks": '"a" ',
    "half_tags_open": "{ ",
    "half_tags_named": "{ nam ",
    "half_tags_closed": "} ",
    "half_tags": "{ nam } ",
    "percent_signs": "% ",
    "dotted_words": "a.b.",
    "hyphened_words": "A-",
    "addresses": "www.a@b ",
    "letters_at": "a@",
    "grouped_digits": "1.000.",
    "spaced_digits": "1 000 ",
    "word_ngay": "ngày ",
    "word_nam": "năm ",
    "word_so": "số ",
    "word_va": "và ",
    "word_tu": "từ ",
    "word_cua": "của ",
    "word_thang": "tháng 1 ",
    "word_phu_luc": "Phụ lục I ",
    "word_muc": "mục I của ",
    "word_quyet_dinh": "Quyết định số ",
    "ten_people": "10 người, ",
    "numbers_with_unit": "1.988 thủ tục, ",
    "small_numbers": "5 lớp, 06 lớp; ",
    "two_words": "hành vi vi phạm ",
    "twice_said": "chính quyền số ",
    "glued_syllables": "từ",
    "glued_vowels": "ưa",
    "spacing_faults": "Tỉnh ủy ,và ",
    "dates": "ngày 5/5/2020 ",
    "long_dates": "ngày 8 tháng 7 năm 2020 ",
    "months": "tháng 5/2020 ",
    "named_document": "Kế hoạch số 65/KH-UBND ngày 12/3/2020 của UBND tỉnh; ",
    "symbols": "1/QĐ-UBND",
    "wrong_agency": "1/KH-UNBD, ",
    "agency_letters": "UNBD ",
    "look_alikes": "СоК ",
    "impossible_words": "đưọc ",
    "names_in_two_ways": "Covid-19 và covid 19 ",
    "places": "UBND tỉnh, UBND Tỉnh, ",
    "tones_in_two_ways": "của Tỉnh ủy ta, của Tỉnh uỷ ta, ",
    "foreign_words": "dùng Internet và internet ",
    "quarters": "quý 4 ",
    "about": "hơn 542 máy ",
    "tags_good": "{{ nam }} ",
    "tags_unknown": "{{ ten_la }} ",
    "tags_malformed": "{{ a b }} ",
    "tags_unclosed": "{{ ",
    "tags_closing": "}} ",
    "statements": "{% if nam %}a{% endif %} ",
    "statements_open": "{% if nam %} ",
    "comments": "{# a #} ",
    "lines": "Kết quả.\n",
    "list_items": "- Kết quả.\n",
    "list_numbers": "2. Kết quả.\n",
    "plus_items": "+ Kết quả.\n",
    "table_rows": "| a | b |\n",
    "empty_lines": "a\n\n",
}
MEGABYTE = 990_000
"""A text of more than a million letters is refused; this is what stands in the longest one."""


def repeated(piece: str) -> Callable[[int], Files]:
    """What makes a text of one piece."""
    return lambda times: one_text(f"Kết quả {piece * times}.")


KINDS += [
    Kind(name, CHECK, "in one text", MEGABYTE // 20 // len(piece.encode()), repeated(piece))
    for name, piece in REPEATED.items()
]


KINDS += [
    Kind(
        f"new_year_of_{name}",
        NEW,
        "old_year_words",
        80_000 // len(piece.encode()),
        repeated(piece),
    )
    for name, piece in REPEATED.items()
    if name in ("digits", "grouped_digits", "slashed", "symbols", "dates", "word_nam")
]


# Many findings in one text, no two alike.
@kind(1_000, "BC423, BC433")
def one_document_with_many_dates(times: int) -> Files:
    days = [f"{1 + i % 28}/{3 + i // 28 % 9}/{1990 + i // 252 % 31}" for i in range(times)]
    return one_text("; ".join(f"Kế hoạch số 65/KH-UBND ngày {day}" for day in days))


@kind(2_000, "BC423, BC429")
def many_documents_in_one_text(times: int) -> Files:
    return one_text("; ".join(f"Kế hoạch số {i + 1}/KH-UBND ngày 12/5/2020" for i in range(times)))


@kind(3_000, "BC411")
def many_numbers_in_one_text(times: int) -> Files:
    return one_text(", ".join(f"{i + 1} thủ tục" for i in range(times)))


@kind(500, "BC437")
def many_impossible_words(times: int) -> Files:
    letters = "bcdghklmnprstvx"
    words = (
        f"đ{letters[i % 15]}{letters[i // 15 % 15]}{letters[i // 225 % 15]}ọ" for i in range(times)
    )
    return one_text(" ".join(words))


@kind(2_000, "BC402", RENDER)
def many_unknown_names_in_one_text(times: int) -> Files:
    return one_text(" ".join(f"{{{{ ten_{i} }}}}" for i in range(times)))


@kind(2_000, "BC401", RENDER)
def many_malformed_tags_in_one_text(times: int) -> Files:
    return one_text(" ".join(f"{{{{ ten {i} }}}}" for i in range(times)))


@kind(2_000, "prose", RENDER)
def many_paragraphs(times: int) -> Files:
    return one_text("\n\n".join(f"Đoạn {i} nói về **công tác**." for i in range(times)))


@kind(1_000, "prose", RENDER)
def many_rows_of_a_markdown_table(times: int) -> Files:
    return one_text("| a | b |\n|---|---|\n" + "\n".join(f"| {i} | b |" for i in range(times)))


@kind(1_500, "report/drafts", DRAFT)
def many_choices_of_a_draft(times: int) -> Files:
    choices = " ".join("{% if a > 1 %}tăng{% else %}giảm{% endif %}" for _ in range(times))
    declared = "so_lieu:\n  a: {don_vi_tinh: hồ sơ}\n"
    return {"nam.yaml": year(declared, body=f"noi_dung:\n  - van: |\n      {choices}\n")}


# Figures.
@kind(1_000, "load", most=9_900)
def many_figures(times: int) -> Files:
    return {"nam.yaml": figures(count(f"a{i}", 100 + i) for i in range(times))}


@kind(400, "load", most=9_900)
def many_groups_of_figures(times: int) -> Files:
    groups = (f"g{i}: {{a: {{don_vi_tinh: hồ sơ, thuc_hien: 5}}}}" for i in range(times))
    return {"nam.yaml": figures(groups)}


@kind(400, "BC303", most=4_000)
def many_formulas_over_groups(times: int) -> Files:
    groups = (
        f"g{i}: {{a: {{don_vi_tinh: hồ sơ, thuc_hien: 5}}, "
        f'b: {{don_vi_tinh: "%", cong_thuc: g{i}.a / g{(i + 1) % times}.a}}}}'
        for i in range(times)
    )
    return {"nam.yaml": figures(groups)}


def _sum(times: int, stated: str, unit: str = "hồ sơ") -> bytes:
    parts = ", ".join(f"a{i}" for i in range(times))
    total = f"tong: {{don_vi_tinh: {unit}, {stated}gom: [{parts}]}}"
    return figures([total, *(count(f"a{i}").replace("hồ sơ", unit) for i in range(times))])


@kind(1_000, "sum", most=9_900)
def one_sum_of_many_parts(times: int) -> Files:
    return {"nam.yaml": _sum(times, "")}


@kind(1_000, "BC304", most=9_900)
def one_wrong_sum_of_many_parts(times: int) -> Files:
    return {"nam.yaml": _sum(times, "thuc_hien: 7, ")}


@kind(500, "BC304, rounded", most=9_900)
def one_rounded_sum_of_many_parts(times: int) -> Files:
    return {"nam.yaml": _sum(times, "thuc_hien: 7, ", "tỷ đồng")}


@kind(500, "BC313, rounded", most=9_900)
def one_split_of_many_parts(times: int) -> Files:
    parts = ", ".join(f"a{i}" for i in range(times))
    total = f"tong: {{don_vi_tinh: tỷ đồng, thuc_hien: 7, gom_khac: [[{parts}]]}}"
    declared = [total, *(count(f"a{i}").replace("hồ sơ", "tỷ đồng") for i in range(times))]
    return {"nam.yaml": figures(declared)}


@kind(500, "coverage", STATS, most=9_900)
def coverage_of_one_sum(times: int) -> Files:
    return {"nam.yaml": _sum(times, f"thuc_hien: {100 * times}, ")}


@kind(500, "coverage", STATS, most=9_900)
def coverage_of_many_figures(times: int) -> Files:
    return {"nam.yaml": figures(count(f"a{i}", 100 + i) for i in range(times))}


@kind(500, "coverage", STATS, most=4_900)
def coverage_of_overlapping_sums(times: int) -> Files:
    sums = [
        f"t{i}: {{don_vi_tinh: hồ sơ, thuc_hien: 200, gom: [a{i}, a{i + 1}]}}" for i in range(times)
    ]
    return {"nam.yaml": figures([*sums, *(count(f"a{i}") for i in range(times + 1))])}


@kind(50, "coverage", STATS, most=9_900)
def coverage_of_many_sums_of_the_same(times: int) -> Files:
    parts = ", ".join(f"a{i}" for i in range(10))
    sums = [f"t{i}: {{don_vi_tinh: hồ sơ, thuc_hien: 1000, gom: [{parts}]}}" for i in range(times)]
    return {"nam.yaml": figures([*sums, *(count(f"a{i}") for i in range(10))])}


def _chain(times: int, by: str) -> bytes:
    links = (f"a{i}: {{don_vi_tinh: hồ sơ, {by.format(i + 1)}}}" for i in range(times))
    return figures([*links, count(f"a{times}")])


@kind(1_000, "BC302", most=9_900)
def a_chain_of_sums(times: int) -> Files:
    return {"nam.yaml": _chain(times, "gom: [a{}]")}


@kind(1_000, "BC302", most=4_000)
def a_chain_of_formulas(times: int) -> Files:
    return {"nam.yaml": _chain(times, "cong_thuc: a{} + 1")}


@kind(1_000, "BC302", most=9_900)
def a_chain_of_sums_backwards(times: int) -> Files:
    links = (f"a{i + 1}: {{don_vi_tinh: hồ sơ, gom: [a{i}]}}" for i in range(times))
    return {"nam.yaml": figures([count("a0"), *links])}


def _circle(times: int, by: str) -> bytes:
    return figures(
        f"a{i}: {{don_vi_tinh: hồ sơ, {by.format((i + 1) % times)}}}" for i in range(times)
    )


@kind(2_000, "BC302", most=9_900)
def a_circle_of_sums(times: int) -> Files:
    return {"nam.yaml": _circle(times, "gom: [a{}]")}


@kind(1_000, "BC302", most=4_000)
def a_circle_of_formulas(times: int) -> Files:
    return {"nam.yaml": _circle(times, "cong_thuc: a{} + 1")}


@kind(300, "BC302", most=4_900)
def many_small_circles(times: int) -> Files:
    pairs = (
        f"g{i}: {{a: {{don_vi_tinh: hồ sơ, gom: [b]}}, b: {{don_vi_tinh: hồ sơ, gom: [a]}}}}"
        for i in range(times)
    )
    return {"nam.yaml": figures(pairs)}


@kind(500, "BC301", most=9_900)
def many_unknown_parts(times: int) -> Files:
    parts = ", ".join(f"b{i}" for i in range(times))
    declared = [f"tong: {{don_vi_tinh: hồ sơ, gom: [{parts}]}}"]
    return {"nam.yaml": figures([*declared, *(count(f"a{i}") for i in range(times))])}


@kind(500, "BC303", most=4_000)
def many_formulas_of_unknown_names(times: int) -> Files:
    lines = (f"a{i}: {{don_vi_tinh: hồ sơ, cong_thuc: ten_la_{i} + 1}}" for i in range(times))
    return {"nam.yaml": figures(lines)}


@kind(500, "BC303", most=4_000)
def many_formulas_that_divide_by_nothing(times: int) -> Files:
    lines = (f"a{i}: {{don_vi_tinh: hồ sơ, cong_thuc: k / 0}}" for i in range(times))
    return {"nam.yaml": figures([count("k"), *lines])}


@kind(2_000, "formula", most=2_400)
def one_long_formula(times: int) -> Files:
    terms = " + ".join(["a"] * times)
    return {"nam.yaml": figures([count("a"), f"b: {{don_vi_tinh: hồ sơ, cong_thuc: {terms}}}"])}


@kind(5_000, "formula")
def one_deep_formula(times: int) -> Files:
    formula = "(" * times + "a" + ")" * times
    return {"nam.yaml": figures([count("a"), f"b: {{don_vi_tinh: hồ sơ, cong_thuc: {formula}}}"])}


@kind(40, "formulas together", most=160)
def many_long_formulas(times: int) -> Files:
    lines = (
        f"b{i}: {{don_vi_tinh: hồ sơ, cong_thuc: {' + '.join(['a'] * 150)} + {i}}}"
        for i in range(times)
    )
    return {"nam.yaml": figures([count("a"), *lines])}


@kind(100, "formulas together", most=95)
def many_formulas_that_are_wrong(times: int) -> Files:
    lines = (
        f"b{i}: {{don_vi_tinh: hồ sơ, cong_thuc: {' + '.join(['a'] * 250)} + {i}}}"
        for i in range(times)
    )
    return {"nam.yaml": figures([count("a"), *lines])}


@kind(100, "formulas together", most=2_500)
def many_formulas_that_make_lists(times: int) -> Files:
    lines = (
        f"b{i}: {{don_vi_tinh: hồ sơ, cong_thuc: range(9999) | list | length + a * {i}}}"
        for i in range(times)
    )
    return {"nam.yaml": figures([count("a"), *lines])}


def _texts(words: str, times: int) -> Files:
    return {"nam.yaml": year(body="noi_dung:\n" + f"  - van: '{words}'\n" * times)}


@kind(1_000, "page budget", RENDER)
def many_texts_of_choices(times: int) -> Files:
    return _texts("{% if nam %}tăng{% else %}giảm{% endif %}", times)


@kind(50, "page budget", RENDER)
def many_texts_of_loops(times: int) -> Files:
    return _texts("{% for i in range(9999) %}a{% endfor %}", times)


@kind(1_000, "page budget", RENDER)
def many_texts_of_wrong_tags(times: int) -> Files:
    return _texts("{{ a b }}", times)


@kind(4_000, "compiler", RENDER)
def one_text_of_alternatives(times: int) -> Files:
    return one_text("{% if nam %}a" + "{% elif nam %}a" * times + "{% endif %}")


def _renamed(times: int, new: str) -> Files:
    was = figures((count(f"so_ho_so_{i}_cu", 100 + i) for i in range(times)), number=2019)
    now = (count(new.format(i), 100 + i) for i in range(times))
    return {"cu.yaml": was, "nam.yaml": figures(now, previous="cu.yaml")}


@kind(500, "BC342", most=9_900)
def renamed_figures_loaded(times: int) -> Files:
    return _renamed(times, "so_ho_so_{}_moi")


@kind(500, "former names", DIFF, most=9_900)
def renamed_figures_compared(times: int) -> Files:
    return _renamed(times, "so_ho_so_{}_moi")


@kind(500, "BC342", most=9_900)
def figures_of_quite_other_names(times: int) -> Files:
    return _renamed(times, "xyz{}")


@kind(500, "BC342", most=9_900)
def figures_renamed_with_titles(times: int) -> Files:
    def titled(name: str) -> list[str]:
        return [
            f"{name}{i}: {{ten: Số hồ sơ nhóm {i}, don_vi_tinh: hồ sơ, thuc_hien: 5}}"
            for i in range(times)
        ]

    now = figures(titled("nay"), previous="cu.yaml")
    return {"cu.yaml": figures(titled("khac"), number=2019), "nam.yaml": now}


@kind(700, "diff", DIFF, most=9_900)
def figures_that_changed(times: int) -> Files:
    was = figures((count(f"a{i}", 100 + i) for i in range(times)), number=2019)
    return {"cu.yaml": was, "nam.yaml": figures(count(f"a{i}", 105 + i) for i in range(times))}


@kind(700, "new", NEW, most=9_900)
def new_year_of_many_figures(times: int) -> Files:
    return {"nam.yaml": figures(count(f"a{i}", 100 + i) for i in range(times))}


@kind(700, "todo", TODO, most=9_900)
def todo_of_many_figures(times: int) -> Files:
    lines = (f"a{i}: {{don_vi_tinh: hồ sơ, nguon: Phòng {i}}}" for i in range(times))
    return {"nam.yaml": figures(lines)}


@kind(700, "BC321, BC322, BC324", most=9_900)
def many_siblings(times: int) -> Files:
    lines = (
        f'ty_le_{i}: {{don_vi_tinh: "%", thuc_hien: "1{i % 90 + 10},5"}}' for i in range(times)
    )
    return {"nam.yaml": figures(lines)}


@kind(500, "BC321", most=9_900)
def many_siblings_alike(times: int) -> Files:
    return {"nam.yaml": figures(count(f"a{i}", 1 + i * 977 % 90_000) for i in range(times))}


def _table(names: Iterable[str]) -> bytes:
    return "\n".join(["so_lieu;thuc_hien", *(f"{name};5" for name in names), ""]).encode()


@kind(500, "BC316", most=9_900)
def many_numbers_of_a_units_table(times: int) -> Files:
    declared = (count(f"a{i}") for i in range(times))
    file = figures(declared, previous="").decode() + "doi_chieu: [bang.csv]\n"
    return {"nam.yaml": file.encode(), "bang.csv": _table(f"a{i}" for i in range(times))}


@kind(300, "BC317", most=9_900)
def many_unknown_names_of_a_units_table(times: int) -> Files:
    declared = (count(f"a{i}") for i in range(times))
    file = figures(declared, previous="").decode() + "doi_chieu: [bang.csv]\n"
    return {"nam.yaml": file.encode(), "bang.csv": _table(f"ten_la_{i}" for i in range(times))}


# Lists.
def tasks(lines: Iterable[str], key: str = "nhiem_vu") -> str:
    """Tasks, one a line."""
    return f"{key}:\n" + "".join(f"  - {{{line}}}\n" for line in lines)


@kind(500, "load")
def many_tasks(times: int) -> Files:
    return {"nam.yaml": year(tasks(f"noi_dung: Việc thứ {i}" for i in range(times)))}


@kind(500, "todo", TODO)
def todo_of_many_tasks(times: int) -> Files:
    return {"nam.yaml": year(tasks(f"noi_dung: Việc thứ {i}" for i in range(times)))}


@kind(500, "new", NEW)
def new_year_of_many_tasks(times: int) -> Files:
    done = (
        f"noi_dung: Việc thứ {i}, trang_thai: {'hoan_thanh' if i % 2 else 'dang_thuc_hien'}"
        for i in range(times)
    )
    planned = tasks((f"noi_dung: Việc mới {i}" for i in range(times)), "nhiem_vu_nam_sau")
    return {"nam.yaml": year(tasks(done), planned)}


@kind(200, "diff", DIFF)
def tasks_in_other_words(times: int) -> Files:
    was = (f"noi_dung: Triển khai kế hoạch chuyển đổi số của phòng {i}" for i in range(times))
    now = (f"noi_dung: Tiếp tục triển khai kế hoạch chuyển đổi số phòng {i}" for i in range(times))
    return {"cu.yaml": year(tasks(was), number=2019), "nam.yaml": year(tasks(now))}


@kind(200, "diff", DIFF)
def tasks_of_quite_other_words(times: int) -> Files:
    was = (f"noi_dung: Triển khai kế hoạch chuyển đổi số của phòng {i}" for i in range(times))
    now = (f"noi_dung: Mở {i} lớp tập huấn cho cán bộ xã" for i in range(times))
    return {"cu.yaml": year(tasks(was), number=2019), "nam.yaml": year(tasks(now))}


def documents(lines: Iterable[str]) -> str:
    """An appendix of one group."""
    rows = "".join(f"          - {{{line}}}\n" for line in lines)
    return f"phu_luc:\n  - tieu_de: Văn bản\n    nhom:\n      - ten: Nhóm\n        van_ban:\n{rows}"


def document(number: int, subject: str = "Về công tác") -> str:
    """A row of an appendix."""
    symbol = f"{number}/KH-UBND"
    return f"ten_loai: Kế hoạch, so_ky_hieu: {symbol}, ngay: 12/5/2020, trich_yeu: {subject}"


@kind(400, "documents")
def many_documents(times: int) -> Files:
    return {"nam.yaml": year(documents(document(i + 1) for i in range(times)))}


@kind(400, "BC422")
def one_document_listed_many_times(times: int) -> Files:
    return {"nam.yaml": year(documents(document(65) for _ in range(times)))}


@kind(400, "BC425")
def many_documents_of_another_agency(times: int) -> Files:
    rows = documents(document(i + 1) for i in range(times))
    title = "tieu_de: Văn bản do Sở Tài chính tham mưu Hội đồng nhân dân ban hành"
    return {"nam.yaml": year(rows.replace("tieu_de: Văn bản", title))}


@kind(300, "diff", DIFF)
def documents_compared(times: int) -> Files:
    was = documents(document(i + 1, f"Việc {i}") for i in range(times))
    now = documents(document(i + 9_000, f"Chuyện {i}") for i in range(times))
    return {"cu.yaml": year(was, number=2019), "nam.yaml": year(now)}


@kind(300, "new", NEW)
def new_year_of_documents_and_waivers(times: int) -> Files:
    rows = documents(document(i + 1) for i in range(times))
    return {"nam.yaml": year(rows, waivers(f"{i + 1}/KH-UBND" for i in range(times)))}


@kind(250, "names", RENDER, most=3_900)
def many_appendices(times: int) -> Files:
    one = "  - tieu_de: Bảng {}\n    bang: {{cot: [{{ten: a}}, {{ten: b}}], hang: [[x, y]]}}\n"
    return {"nam.yaml": year("phu_luc:\n", *(one.format(i) for i in range(times)))}


@kind(250, "BC421", most=3_900)
def many_appendices_counted(times: int) -> Files:
    one = (
        "  - tieu_de: Bảng {0}\n    dan: Có 05 văn bản, trong đó có 03 quyết định.\n"
        "    nhom:\n      - ten: Nhóm\n        van_ban:\n"
        "          - {{ten_loai: Kế hoạch, so_ky_hieu: {0}/KH-A, ngay: 12/5/2020, trich_yeu: a}}\n"
    )
    return {"nam.yaml": year("phu_luc:\n", *(one.format(i + 1) for i in range(times)))}


@kind(300, "page", RENDER)
def many_sections(times: int) -> Files:
    one = "  - tieu_de: Công tác {}\n    van: Kết quả.\n"
    return {"nam.yaml": year(body="noi_dung:\n" + "".join(map(one.format, range(times))))}


@kind(400, "names", RENDER, most=9_900)
def many_sections_that_print_a_figure(times: int) -> Files:
    declared = "".join(f"  {count(f'a{i}')}\n" for i in range(times))
    body = "".join(f"  - van: Có {{{{ a{i} }}}}.\n" for i in range(times))
    return {"nam.yaml": year(f"so_lieu:\n{declared}", body=f"noi_dung:\n{body}")}


@kind(200, "names", RENDER, most=3_900)
def many_appendices_beside_many_figures(times: int) -> Files:
    declared = "".join(f"  {count(f'a{i}')}\n" for i in range(times))
    one = "  - tieu_de: Bảng {{{{ a{0} }}}}\n    bang: {{cot: [{{ten: a}}], hang: [[x]]}}\n"
    listed = "".join(one.format(i) for i in range(times))
    return {"nam.yaml": year(f"so_lieu:\n{declared}", f"phu_luc:\n{listed}")}


@kind(300, "BC402", RENDER, most=9_900)
def many_sections_that_misspell_a_figure(times: int) -> Files:
    declared = "".join(f"  {count(f'so_luong_{i}')}\n" for i in range(times))
    body = "".join(f"  - van: Có {{{{ so_lung_{i} }}}}.\n" for i in range(times))
    return {"nam.yaml": year(f"so_lieu:\n{declared}", body=f"noi_dung:\n{body}")}


@kind(300, "rules")
def many_sections_that_name_a_document(times: int) -> Files:
    one = "  - tieu_de: Công tác {0}\n    van: Kế hoạch số 65/KH-UBND ngày {1}/3/2020.\n"
    body = "".join(one.format(i, 1 + i % 28) for i in range(times))
    return {"nam.yaml": year(body=f"noi_dung:\n{body}")}


@kind(300, "BC421")
def many_sections_that_count_documents(times: int) -> Files:
    rows = documents(document(i + 1) for i in range(20))
    one = "  - van: Đã ban hành {} văn bản (phụ lục kèm theo).\n"
    return {"nam.yaml": year(rows, body="noi_dung:\n" + "".join(map(one.format, range(times))))}


@kind(300, "BC412")
def many_doubled_words_in_sections(times: int) -> Files:
    one = "  - van: Nêu vi{0} vi{0} phạm, hành vi vi phạm.\n".replace("{0}", "")
    return {"nam.yaml": year(body="noi_dung:\n" + one * times)}


def waivers(places: Iterable[str], code: str = "BC413") -> str:
    """Waivers of one code."""
    return "bo_qua:\n" + "".join(
        f"  - {{ma_loi: {code}, vi_tri: {place}, ly_do: đúng}}\n" for place in places
    )


@kind(300, "waivers")
def many_waivers_of_as_many_findings(times: int) -> Files:
    body = "noi_dung:\n" + "".join(f"  - van: Việc {i}  xong\n" for i in range(times))
    return {"nam.yaml": year(waivers(f"Việc {i}  xong" for i in range(times)), body=body)}


@kind(300, "waivers")
def many_waivers_of_no_use(times: int) -> Files:
    codes = waivers((f"chỗ {i}" for i in range(times)), "BC999")
    return {"nam.yaml": year(codes)}


@kind(300, "own rules", most=2_000)
def many_rules_of_the_office(times: int) -> Files:
    rules = "".join(f"  - {{bieu_thuc: a{i} < 5, thong_bao: sai}}\n" for i in range(times))
    return {
        "nam.yaml": figures(count(f"a{i}") for i in range(times)) + f"quy_tac:\n{rules}".encode()
    }


@kind(200, "own rules", most=2_000)
def many_rules_that_name_nothing(times: int) -> Files:
    rules = "".join(f"  - {{bieu_thuc: b{i} < 5, thong_bao: sai}}\n" for i in range(times))
    return {
        "nam.yaml": figures(count(f"a{i}") for i in range(times)) + f"quy_tac:\n{rules}".encode()
    }


@kind(1_000, "table", RENDER)
def many_rows_of_a_free_table(times: int) -> Files:
    rows = "".join(f"        - [{i}, b, c]\n" for i in range(times))
    table = "phu_luc:\n  - tieu_de: Bảng\n    bang:\n      cot: [{ten: a}, {ten: b}, {ten: c}]\n"
    return {"nam.yaml": year(f"{table}      hang:\n{rows}")}


@kind(2_000, "header", RENDER)
def many_recipients(times: int) -> Files:
    listed = ", ".join(f"Phòng {i}" for i in range(times))
    return {"nam.yaml": year().replace(b'["L\xc6\xb0u: VT"]', f"[{listed}]".encode())}


# Files of other kinds: Word, YAML, tables.
def template(body: str) -> Files:
    """A Word template."""
    return {"mau.docx": zipped(members(body))}


def against_a_year(body: str) -> Files:
    """A Word template beside a year file."""
    return {**template(body), "nam.yaml": year()}


@kind(250, "BC502", f"{TEMPLATE}", most=7_900)
def template_of_unknown_names(times: int) -> Files:
    return template("".join(paragraph(f"{{{{ ten_la_{i} }}}}") for i in range(times)))


@kind(1_000, "BC501", TEMPLATE, most=7_900)
def template_of_syntax_faults(times: int) -> Files:
    return template("".join(paragraph(f"{{{{ a b{i} }}}}") for i in range(times)))


@kind(2_000, "tags", TEMPLATE, most=7_900)
def template_of_closing_braces(times: int) -> Files:
    return template(paragraph("}} " * times))


@kind(20_000, "tags", TEMPLATE, most=7_900)
def template_of_opening_braces(times: int) -> Files:
    return template(paragraph("{{ " * times))


@kind(2_000, "tags", TEMPLATE, most=7_900)
def template_of_one_paragraph_of_runs(times: int) -> Files:
    return template(paragraph(*(text("{{ nam }}") for _ in range(times))))


@kind(2_000, "tags", TEMPLATE)
def template_of_a_tag_in_many_runs(times: int) -> Files:
    return template(paragraph(text("{{ "), *(text(" ") for _ in range(times)), text("nam }}")))


@kind(2_000, "paragraphs", TEMPLATE, most=7_900)
def template_of_many_paragraphs(times: int) -> Files:
    return template("".join(paragraph("Năm {{ nam }}") for _ in range(times)))


@kind(20_000, "xml", TEMPLATE)
def template_of_one_element_with_many_attributes(times: int) -> Files:
    attributes = " ".join(f'a{i}="1"' for i in range(times))
    return template(f"<w:p {attributes}/>")


@kind(500, "BC503", TEMPLATE, most=7_900)
def template_of_open_statements(times: int) -> Files:
    return template("".join(paragraph("{% if nam %}") for _ in range(times)))


@kind(10_000, "yaml")
def yaml_of_aliases(times: int) -> Files:
    return {"nam.yaml": b"a: &a x\nb: [" + b"*a, " * times + b"]\n"}


@kind(100_000, "yaml")
def yaml_of_brackets(times: int) -> Files:
    return {"nam.yaml": b"a: " + b"[" * times}


@kind(500_000, "yaml")
def yaml_of_one_long_number(times: int) -> Files:
    return {"nam.yaml": figures([f"a: {{don_vi_tinh: hồ sơ, thuc_hien: {'1' * times}}}"])}


@kind(100_000, "yaml")
def yaml_of_one_long_date(times: int) -> Files:
    return {
        "nam.yaml": year().replace(
            b"  dia_danh", b"  ngay_ban_hanh: " + b"ng\xc3\xa0y " * times + b"\n  dia_danh"
        )
    }


@kind(1_000, "yaml")
def yaml_of_unknown_keys(times: int) -> Files:
    return {"nam.yaml": year("".join(f"khoa_{i}: x\n" for i in range(times)))}


@kind(5_000, "yaml")
def yaml_of_comments(times: int) -> Files:
    return {"nam.yaml": year("# lời ghi chú\n" * times)}


@kind(500, "yaml")
def yaml_of_repeated_keys(times: int) -> Files:
    return {"nam.yaml": figures(count("a") for _ in range(times))}


def _workbook(rows: Iterable[tuple[object, ...]], far: int = 0) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if far:
        book.active.cell(far, 1).number_format = "0.00"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _from_file(name: str) -> bytes:
    return year(f"phu_luc:\n  - tieu_de: Văn bản\n    tu_tep: {name}\n")


_HEADINGS = ("ten_loai", "so_ky_hieu", "ngay", "trich_yeu", "nhom")


@kind(500, "tables")
def workbook_of_an_appendix(times: int) -> Files:
    rows = [
        ("Kế hoạch", f"{i + 1}/KH-UBND", "12/5/2020", "Về công tác", "Nhóm") for i in range(times)
    ]
    return {"nam.yaml": _from_file("b.xlsx"), "b.xlsx": _workbook([_HEADINGS, *rows])}


@kind(20_000, "tables")
def workbook_with_one_far_cell(times: int) -> Files:
    rows = [("Kế hoạch", "1/KH-UBND", "12/5/2020", "Về công tác", "Nhóm")]
    return {"nam.yaml": _from_file("b.xlsx"), "b.xlsx": _workbook([_HEADINGS, *rows], times)}


@kind(5_000, "tables")
def workbook_of_merged_cells_in_a_comment(times: int) -> Files:
    rows = [("Kế hoạch", "1/KH-UBND", "12/5/2020", "Về công tác", "Nhóm")]
    source = zipfile.ZipFile(io.BytesIO(_workbook([_HEADINGS, *rows])))
    packed = {name: source.read(name) for name in source.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    comment = b"<!--" + b"<mergeCell " * times + b"-->"
    packed[sheet] = packed[sheet].replace(b"<sheetData>", comment + b"<sheetData>")
    return {"nam.yaml": _from_file("b.xlsx"), "b.xlsx": zipped(packed)}


@kind(1_000, "tables")
def csv_of_an_appendix(times: int) -> Files:
    rows = [f"Kế hoạch;{i + 1}/KH-UBND;12/5/2020;Về công tác;Nhóm" for i in range(times)]
    table = "\n".join([";".join(_HEADINGS), *rows, ""])
    return {"nam.yaml": _from_file("b.csv"), "b.csv": table.encode()}

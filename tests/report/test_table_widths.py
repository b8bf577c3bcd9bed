"""Readable tables → how wide their columns are, and how they stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from thoroughness import examples

from baocao_gen.decree30.typeface import text_width
from baocao_gen.report.blocks import Align, Column, HeadCell, Run, TableBlock
from baocao_gen.report.table_columns import CellKind, needs_of
from baocao_gen.report.table_heads import head_rows, rows_like_head
from baocao_gen.report.table_widths import LANDSCAPE, PORTRAIT, Fit, fitted, millimetres

EDGES = 170
NUMBER = re.compile(r"\d")


def table_of(text: str, **aligns: Align) -> TableBlock:
    """A table as one reads it: lines of cells, the heads first."""
    lines = [line.strip().strip("|") for line in text.strip().splitlines()]
    heads, *rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    columns = tuple(Column((Run(head),), aligns.get(head)) for head in heads)
    return TableBlock(columns, tuple(tuple((Run(cell),) for cell in row) for row in rows))


def broken(table: TableBlock, fit: Fit) -> list[str]:
    """The words that stand on two lines."""
    found = []
    for row in table.rows:
        for index, cell in enumerate(row):
            room = fit.widths[index] if len(row) == len(fit.widths) else sum(fit.widths[index:])
            words = "".join(run.text for run in cell).split()
            found += [word for word in words if text_width(word, fit.size) * 20 > room - EDGES]
    for column, width in zip(table.columns, fit.widths, strict=True):
        words = "".join(run.text for run in column.heading).split()
        found += [w for w in words if text_width(w, fit.size, bold=True) * 20 > width - EDGES]
    return found


INDICATORS = """
| TT | Chỉ tiêu | Đơn vị tính | Năm 2022 | Kế hoạch năm 2023 | Ước năm | So cùng kỳ | Ghi chú |
| 1 | Tổng số thuê bao điện thoại | thuê bao | 2.853.300 | 2.976.100 | 2.980.000 | 104,44% | |
| 2 | Tỷ lệ hộ gia đình có Internet cáp quang | % | 48,89 | 62,5 | 70 | 143,18% | vượt |
| 3 | Tăng trưởng | % | -1.234,5 | - | | | |
"""
DOCUMENTS = """
| STT | Số, ký hiệu | Ngày | Trích yếu |
| 1 | 219/KH-UBND | 21/7/2020 | Kế hoạch ứng dụng công nghệ thông tin trong cơ quan |
| 2 | 01/2019/TT-BTNMT | 03/01/2019 | Quy chế |
"""
SCORES = "\n".join(
    [
        "| STT | Đơn vị | " + " | ".join(["Điểm đạt được"] * 8) + " |",
        "| 1 | Sở Nông nghiệp và Môi trường | " + " | ".join(["90,91"] * 8) + " |",
    ]
)
MILLIONS = "\n".join(
    ["|".join(f"Năm {year}" for year in range(2010, 2020)), "|".join(["1.234.567"] * 10)]
)
LONG_WORDS = """
| TT | Trang | Số |
| 1 | https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc.html?ma_thu_tuc=1234567890 | 5 |
"""


@pytest.mark.parametrize("text", [INDICATORS, DOCUMENTS, SCORES])
def test_no_number_and_no_word_of_a_head_is_broken(text: str) -> None:
    table = table_of(text)
    fit = fitted(table, PORTRAIT)
    assert fit.fits
    assert broken(table, fit) == []
    assert sum(fit.widths) == PORTRAIT


def test_running_numbers_are_narrow_and_long_texts_have_the_rest() -> None:
    number, symbol, day, subject = fitted(table_of(DOCUMENTS), PORTRAIT).widths
    assert number < 800
    assert subject > symbol + day


@pytest.mark.parametrize(
    ("text", "room", "size", "fits"),
    [
        (INDICATORS, PORTRAIT, 13, True),
        (MILLIONS, PORTRAIT, 11, False),
        (MILLIONS, LANDSCAPE, 13, True),
        (DOCUMENTS, 5000, 11, True),
        (LONG_WORDS, PORTRAIT, 13, True),
    ],
)
def test_a_table_that_is_too_wide_is_set_smaller(
    text: str, room: int, size: float, fits: bool
) -> None:
    fit = fitted(table_of(text), room)
    assert (fit.size, fit.fits, sum(fit.widths)) == (size, fits, room)


def test_what_does_not_fit_keeps_its_numbers_whole_and_breaks_words() -> None:
    table = table_of("Chương trình|Nghiêng|Số\nNghiêng ngả|không|1.234.567")
    fit = fitted(table, 2700)
    assert not fit.fits
    assert not [word for word in broken(table, fit) if NUMBER.search(word)]


def test_shares_are_kept_as_far_as_numbers_let_them() -> None:
    columns = [("Nội dung", 8), ("Số", 1), ("Ghi chú", 1)]
    table = TableBlock(
        tuple(Column((Run(name),), None, share) for name, share in columns),
        (((Run("việc"),), (Run("123.456.789"),), ()),),
    )
    widths = fitted(table, PORTRAIT).widths
    assert widths[1] >= text_width("123.456.789", 13) * 20 + EDGES
    assert widths[0] == pytest.approx(8 * widths[2], rel=0.3)
    simple = [Column((Run("a"),), None, 1), Column((Run("b"),), None, 2)]
    assert fitted(TableBlock(tuple(simple), ()), 9000).widths == (3000, 6000)


def standing(text: str, **aligns: Align) -> str:
    """How each column stands: trái, giữa, phải, and «phẩy» where numbers stand on their comma."""
    names = {Align.LEFT: "trái", Align.CENTER: "giữa", Align.RIGHT: "phải"}
    columns = fitted(table_of(text, **aligns), PORTRAIT).columns
    return " ".join(names[c.align] + " phẩy" * (c.behind is not None) for c in columns)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (INDICATORS, "giữa trái trái phải phẩy phải phẩy phải phải phẩy trái"),
        (DOCUMENTS, "giữa trái trái trái"),
        ("Số TT|Số\nI|1\n1|2", "giữa phải"),
        ("Năm|Số hộ\n2020|1.234\n2021|980", "giữa phải"),
        ("Tên|Số\na|1,5\nb|-\nc|\nd|12", "trái phải phẩy"),
        ("Tên|Số\na|1,5 tỷ\nb|12", "trái trái"),
        ("Tên|Số\na|không\nb|12\nc|3", "trái trái"),
        ("Tên|Năm\na|2019\nb|2020", "trái phải"),
        ("Tên|Điện thoại\na|0912345678\nb|0987654321", "trái trái"),
        ("Tên|Số\na|-\nb|", "trái trái"),
        ("Tên|Số\na|48,89%\nb|5", "trái phải phẩy"),
        ("Tên|Số\na|(1.234,5)\nb|+5", "trái phải phẩy"),
    ],
)
def test_columns_stand_as_their_content_asks(text: str, expected: str) -> None:
    assert standing(text) == expected


def test_an_alignment_that_was_typed_stays() -> None:
    assert standing("STT|Số\n1|1,5\n2|12", STT=Align.RIGHT, Số=Align.CENTER) == "phải giữa"


def test_a_word_in_bold_is_wider() -> None:
    rows = (((Run("1.234.567.890%", bold=True),),), ((Run("1"),),))
    (need,) = needs_of(TableBlock((Column(()),), rows))
    assert (need.kind, need.word) == (CellKind.NUMBERS, text_width("1.234.567.890%", 1, bold=True))


def test_a_cell_over_several_columns_has_room_in_all_of_them() -> None:
    heads = (
        (HeadCell((Run("TT"),), rows=2), HeadCell((Run("Nghiêngnghiêngnghiêng"),), columns=2)),
        (HeadCell((Run("a"),)), HeadCell((Run("b"),))),
    )
    columns = tuple(Column((Run(name),)) for name in ("TT", "a", "b"))
    body = (((Run("I"),), (Run("Nhóm việc dài hơn cả bảng " * 9),)), ((), (), ()))
    widths = fitted(TableBlock(columns, body, heads), 4000).widths
    wanted = text_width("Nghiêngnghiêngnghiêng", 13, bold=True) * 20 + EDGES
    assert widths[1] + widths[2] >= wanted
    assert abs(widths[1] - widths[2]) < 100


def places(*rows: tuple[HeadCell, ...], columns: int = 4) -> list[str]:
    """Each head row: where a cell begins, how many columns it covers, «^» where it goes on."""
    table = TableBlock((Column(()),) * columns, (), rows)
    return [
        " ".join(f"{p.start}+{p.columns}{'^' * p.goes_on}" for p in row) for row in head_rows(table)
    ]


def test_cells_of_the_head_stand_beside_those_from_above() -> None:
    tall, wide, plain = HeadCell((), rows=2), HeadCell((), columns=2), HeadCell(())
    assert places((tall, wide, tall), (plain, plain)) == ["0+1 1+2 3+1", "0+1^ 1+1 2+1 3+1^"]
    assert places((wide, tall), (plain, plain, plain)) == ["0+2 2+1 3+1", "0+1 1+1 2+1^ 3+1"]
    assert places((HeadCell((), columns=9),), ()) == ["0+4", "0+4"]
    assert places() == ["0+1 1+1 2+1 3+1"]


def test_pages_are_as_wide_as_the_decree_lets_them() -> None:
    assert (millimetres(PORTRAIT), millimetres(LANDSCAPE)) == (165, 252)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("TT|Chỉ tiêu|Năm 2023|Năm 2023\n| | |Kế hoạch|Thực hiện\n1|Doanh thu|200|206,1", 1),
        ("TT|Tên|Kế hoạch|Thực hiện|Tỷ lệ\nA|B|1|2|3=2/1\n1|Doanh thu|200|206|103", 1),
        ("TT|Tên|Năm|Năm\n| | |Quý I|Quý II\n(1)|(2)|(3)|(4)\n1|Doanh thu|200|206", 2),
        ("TT|Tên|Số\n|Tổng số|12\n1|Xã A|12", 0),
        ("TT|Tên|Số\n|Nhóm một|\n1|Xã A|12", 0),
        ("TT|Tên|Số\n1|2|3", 0),
        ("TT|Tên|Việc|Ghi chú\n| | |họp|\n1|Xã A|tập huấn|", 0),
    ],
)
def test_rows_typed_below_the_headings_may_go_on_with_them(text: str, rows: int) -> None:
    assert rows_like_head(table_of(text)) == rows


def test_such_rows_do_not_make_words_of_a_column_of_numbers() -> None:
    text = "TT|Tên|Năm|Năm\n| | |Quý I|Quý II\n(1)|(2)|(3)|(4)=(3)\n1|Doanh thu|200|206,5\n2|b|1|2"
    assert standing(text) == "giữa trái phải phải phẩy"


def test_a_large_table_is_measured_by_the_shapes_of_its_cells() -> None:
    rows = tuple(
        ((Run(f"{n // 1000}.{n % 1000:03}"),), (Run("việc " * (n % 7)),)) for n in range(1000, 9000)
    )
    fit = fitted(TableBlock((Column((Run("Số"),)), Column((Run("Việc"),))), rows), PORTRAIT)
    assert fit.columns[0].align is Align.RIGHT
    last = fitted(TableBlock((Column(()), Column(())), (*rows, ((Run("9" * 12),), ()))), PORTRAIT)
    assert last.widths[0] - EDGES >= text_width("9" * 12, 13) * 20


def test_the_mark_of_a_footnote_has_room_behind_its_number() -> None:
    plain, mark = Run("1.234.567"), Run("", note=(Run("của Sở"),))
    columns = (Column((Run("Số"),)),)
    rows = (((plain,),), ((plain, mark),), ((Run("5"), mark),))

    bare = needs_of(TableBlock(columns, rows[:1]))[0]
    need = needs_of(TableBlock(columns, rows))[0]

    assert need.kind is CellKind.NUMBERS
    assert need.before == pytest.approx(bare.before)
    assert need.number > bare.number
    assert need.behind > bare.behind


WORDS_OF_CELLS = st.sampled_from(
    ["", "-", "1", "12,5", "1.234.567", "48,89%", "219/KH-UBND", "21/7/2020", "Đạt", "x" * 60]
) | st.text("aă ờ1,.%\n-", max_size=30)
CELLS_OF_TABLES = st.builds(
    lambda text, bold: (Run(text, bold=bold),), WORDS_OF_CELLS, st.booleans()
)


@st.composite
def any_tables(draw: st.DrawFn) -> TableBlock:
    count = draw(st.integers(1, 9))
    shares = st.none() | st.integers(1, 9)
    columns = draw(
        st.tuples(*[st.builds(Column, CELLS_OF_TABLES, st.none(), shares) for _ in range(count)])
    )
    row = st.lists(CELLS_OF_TABLES, min_size=1, max_size=count).map(tuple)
    rows = draw(st.lists(row, max_size=4).map(tuple))
    return TableBlock(columns, rows)


@examples(100)
@given(any_tables(), st.integers(1500, 15000))
def test_any_table_fills_its_room_and_breaks_nothing_where_it_fits(
    table: TableBlock, room: int
) -> None:
    fit = fitted(table, room)
    assert sum(fit.widths) == room
    assert min(fit.widths) > 0
    if fit.fits:
        assert [word for word in broken(table, fit) if NUMBER.search(word) and len(word) < 30] == []


def test_a_short_cell_stands_on_one_line_beside_a_long_one() -> None:
    table = table_of("""
    | STT | Chỉ tiêu | Đơn vị tính | Thực hiện | Đánh giá |
    | 1 | Thu từ hoạt động xuất khẩu, nhập khẩu qua các cửa khẩu | tỷ đồng | 1,2 | Không đạt |
    | 2 | Thu nội địa của doanh nghiệp có vốn đầu tư nước ngoài | tỷ đồng | 1,3 | Vượt |
    """)
    fit = fitted(table, PORTRAIT)
    for index, words in ((2, "tỷ đồng"), (4, "Không đạt")):
        assert text_width(words, fit.size) * 20 <= fit.widths[index] - EDGES

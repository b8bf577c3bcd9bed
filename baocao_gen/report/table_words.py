"""A kind of column and a language → the words of a table's heads, where the file has none.

Vietnamese words are those that offices print; English ones serve the tables of sections in
English. A table in another language names its heads itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from baocao_gen.figures.figure import Aspect
from baocao_gen.frozen import frozen
from baocao_gen.tags.other_language import Language
from baocao_gen.tags.other_language import period as foreign_period
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.model import ColumnKind, FigureColumn, key_of


@frozen
class TableWords:
    """The words of tables in one language.

    Attributes:
        headings: Those that do not depend on the period.
        unit_line: Before the unit of a whole table.
        total: The line of totals.
        units: The head above the names of units.
        done: Before the period of what was done; «estimated» where it is still expected.
        estimated: See ``done``.
        plan: Before the period of a plan.
        better: What a value above its plan is called; then one that is equal, and one below.
    """

    headings: Mapping[ColumnKind, str]
    unit_line: str
    total: str
    units: str
    done: str
    estimated: str
    plan: str
    better: str
    equal: str
    worse: str


VIETNAMESE_WORDS: Final = TableWords(
    {
        ColumnKind.NUMBER: "STT",
        ColumnKind.NAME: "Chỉ tiêu",
        ColumnKind.UNIT: "Đơn vị tính",
        ColumnKind.CUMULATIVE: "Lũy kế",
        ColumnKind.SHARE_OF_PRIOR: "So với cùng kỳ (%)",
        ColumnKind.SHARE_OF_PRECEDING: "So với kỳ trước (%)",
        ColumnKind.SHARE_OF_PLAN: "So với kế hoạch (%)",
        ColumnKind.CHANGE_FROM_PRIOR: "Tăng, giảm so với cùng kỳ (%)",
        ColumnKind.CHANGE_FROM_PRECEDING: "Tăng, giảm so với kỳ trước (%)",
        ColumnKind.CHANGE_FROM_PLAN: "Tăng, giảm so với kế hoạch (%)",
        ColumnKind.DIFFERENCE_FROM_PRIOR: "Chênh lệch so với cùng kỳ",
        ColumnKind.DIFFERENCE_FROM_PRECEDING: "Chênh lệch so với kỳ trước",
        ColumnKind.DIFFERENCE_FROM_PLAN: "Chênh lệch so với kế hoạch",
        ColumnKind.VERDICT: "Đánh giá",
        ColumnKind.RANK: "Xếp hạng",
        ColumnKind.SOURCE: "Nguồn số liệu",
        ColumnKind.NOTE: "Ghi chú",
    },
    unit_line="Đơn vị tính: ",
    total="Tổng cộng",
    units="Đơn vị",
    done="Thực hiện",
    estimated="Ước thực hiện",
    plan="Kế hoạch",
    better="Vượt",
    equal="Đạt",
    worse="Không đạt",
)
_ENGLISH: Final = TableWords(
    {
        ColumnKind.NUMBER: "No.",
        ColumnKind.NAME: "Indicator",
        ColumnKind.UNIT: "Unit",
        ColumnKind.CUMULATIVE: "Cumulative",
        ColumnKind.SHARE_OF_PRIOR: "% of the same period",
        ColumnKind.SHARE_OF_PRECEDING: "% of the preceding period",
        ColumnKind.SHARE_OF_PLAN: "% of the plan",
        ColumnKind.CHANGE_FROM_PRIOR: "Change on the same period (%)",
        ColumnKind.CHANGE_FROM_PRECEDING: "Change on the preceding period (%)",
        ColumnKind.CHANGE_FROM_PLAN: "Change on the plan (%)",
        ColumnKind.DIFFERENCE_FROM_PRIOR: "Difference from the same period",
        ColumnKind.DIFFERENCE_FROM_PRECEDING: "Difference from the preceding period",
        ColumnKind.DIFFERENCE_FROM_PLAN: "Difference from the plan",
        ColumnKind.VERDICT: "Assessment",
        ColumnKind.RANK: "Rank",
        ColumnKind.SOURCE: "Source",
        ColumnKind.NOTE: "Note",
    },
    unit_line="Unit: ",
    total="Total",
    units="Unit",
    done="Actual",
    estimated="Estimate",
    plan="Plan",
    better="Exceeded",
    equal="Met",
    worse="Not met",
)


def words_in(language: Language | None) -> TableWords:
    """The words of a language.

    Raises:
        ReadingError: there are none; the table must name its heads.
    """
    if language is None:
        return VIETNAMESE_WORDS
    if language.is_english:
        return _ENGLISH
    key = key_of(FigureColumn, "title")
    raise ReadingError(
        f"chưa có tên cột bằng ngôn ngữ «{language.tag}»", f"ghi {key} cho từng cột của bảng"
    )


def period_in(language: Language | None, value: Period) -> str:
    """A period as the head of a column has it."""
    return str(value) if language is None else foreign_period(language, value)


def value_words(
    aspect: Aspect,
    period: Period,
    language: Language | None = None,
    *,
    is_estimated: bool = False,
) -> str:
    """What one of the six values is called in a report on a period, by tables and charts.

    >>> value_words(Aspect.PRIOR, Period("year", 2020))
    'Thực hiện năm 2019'
    """
    words = words_in(language)
    done = words.estimated if is_estimated and aspect is Aspect.ACTUAL else words.done
    match aspect:
        case Aspect.CUMULATIVE:
            return words.headings[ColumnKind.CUMULATIVE]
        case Aspect.PRIOR:
            said, of = done, period.year_before()
        case Aspect.PRECEDING:
            said, of = done, period.previous()
        case Aspect.PLANNED:
            said, of = words.plan, period
        case Aspect.NEXT_PLANNED:
            said, of = words.plan, period.next()
        case _:
            said, of = done, period
    return f"{said} {period_in(language, of)}"

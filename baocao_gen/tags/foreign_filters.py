"""A value in a tag and a language that is not Vietnamese → what the filters say of it there.

Numbers, dates and lists are said as CLDR says them. Comparisons are sentences of our own, in
English alone; what only Vietnamese prose has (numbers in words, «đạt») is refused by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import partial, wraps
from typing import Any, Final

from baocao_gen.tags.bounds import check_length
from baocao_gen.tags.foreign_units import quantity
from baocao_gen.tags.other_language import (
    VIETNAMESE,
    Language,
    day,
    language_of,
    listed,
    number,
    percent,
    period,
)
from baocao_gen.tags.printable import (
    LAST_YEAR,
    PLAN,
    PRECEDING,
    PeriodWords,
    Stated,
    in_words,
    nothing,
    official,
    raise_if_undefined,
    words_of,
)
from baocao_gen.tags.private_characters import BLANK_OPEN
from baocao_gen.tags.python_values import day_of, number_of
from baocao_gen.vietnamese.comparisons import difference, percent_change, percent_of, ratio
from baocao_gen.vietnamese.dates import PartialDate, parse_date
from baocao_gen.vietnamese.numbers import (
    PERCENT,
    PERCENTAGE_POINT,
    decimals_of_value,
    round_half_up,
)
from baocao_gen.vietnamese.periods import Period, parse_period
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import join_list

_UNCHANGED: Final = "unchanged"
Say = Callable[..., Any]


def spoken(value: Any, language: Language) -> Any:
    """A value as a text in a language prints it: a number that knows its language, words.

    Texts, whole numbers (years, ranks), groups, and numbers for which a tag has asked for another
    language come out as they are.
    """
    if isinstance(value, Stated):
        return value if value.language is not None else value.in_language(language)
    if isinstance(value, PartialDate):
        return day(language, value)
    if isinstance(value, Period | PeriodWords):
        return period(language, value.period if isinstance(value, PeriodWords) else value)
    if value.__class__ is str or isinstance(value, int):
        return value
    if isinstance(plain := number_of(value), Decimal):
        return number(language, plain, decimals_of_value(plain))
    if plain is not None:
        return plain
    found = day_of(value)
    return value if found is None else day(language, found)


def translated(value: Any, tag: Any = None) -> Any:
    """``| theo("en")``: a value in another language.

    Raises:
        ReadingError: CLDR has no such language, or the value has no words in another one.
    """
    language = language_of(tag)
    raise_if_undefined(value)
    if language.is_vietnamese:
        return _ours(value)
    if value is None:
        raise nothing()
    if isinstance(value, Stated):
        return value.in_language(language)
    if isinstance(value, list | tuple):
        return _list(language, value)
    if isinstance(value, str) and not isinstance(value, PeriodWords):
        return value if BLANK_OPEN in value else spoken(_read(value), language)
    if isinstance(value, bool):
        raise ReadingError("đúng, sai không có chữ ở ngôn ngữ khác", "dùng {% if … %}")
    if isinstance(value, Mapping):
        return official(value)  # which refuses a group
    return spoken(value, language)


def _ours(value: Any) -> Any:
    if isinstance(value, Stated):
        return value.in_language(VIETNAMESE)
    if isinstance(value, list | tuple):
        return join_list([words_of(item) for item in value], "và")
    return words_of(value)


def _read(text: str) -> Period | PartialDate:
    """A text that is a period or a date; other words have no translation.

    Raises:
        ReadingError: it is neither.
    """
    for read in (parse_period, parse_date):
        try:
            found: Period | PartialDate = read(text)
        except ReadingError:
            continue
        return found
    raise ReadingError(
        "chữ thì không tự dịch sang ngôn ngữ khác được",
        "đặt theo(…) ngay sau tên số liệu, trước các bộ lọc khác; lời văn thì gõ bằng ngôn ngữ ấy",
    )


def _list(language: Language, values: Iterable[Any], conjunction: str = "") -> str:
    words = [words_of(spoken(value, language)) for value in values]
    check_length(sum(map(len, words)) + len(words) * (len(conjunction) or len(", ")))
    return join_list(words, conjunction) if conjunction else listed(language, words)


def _number(language: Language, value: Any) -> str:
    return words_of(spoken(value, language))


def _stated(say: Callable[..., str]) -> Say:
    """A filter on figures; a blank stays a blank."""

    @wraps(say)
    def filtered(language: Language, value: Any, *arguments: Any) -> str:
        if not isinstance(value, Stated):
            raise_if_undefined(value)
            raise ReadingError(
                "bộ lọc này chỉ dùng cho số liệu", "gọi tên số liệu: nhom.ten_so_lieu"
            )
        return str(value) if value.value is None else say(language, value, *arguments)

    return filtered


def _with_unit(language: Language, value: Stated) -> str:
    forms = value.unit_forms(language)
    return quantity(language, value.known(), value.decimals, value.unit, forms)


def _date(language: Language, value: Any, *, short: bool = False, whole: bool = True) -> str:
    if isinstance(value, str):
        if BLANK_OPEN in value:
            return value
        value = parse_date(value)
    if not isinstance(value, PartialDate):
        official(value)
        raise ReadingError("bộ lọc này chỉ dùng cho ngày tháng", "ví dụ: viec.thoi_han | ngay_dai")
    return day(language, value if whole else PartialDate(value.year, value.month), short=short)


def _compared(say: Callable[..., str], which: Callable[[Stated], Stated]) -> Say:
    def said(language: Language, value: Stated, *arguments: Any) -> str:
        if not language.is_english:
            raise ReadingError(
                f"chưa có câu so sánh bằng ngôn ngữ «{language.tag}»",
                "gõ câu ấy, và gọi số chênh lệch: ten_so_lieu.chenh_lech",
            )
        other = which(value)
        return str(other) if other.value is None else say(language, value, other, *arguments)

    return _stated(said)


def _change(language: Language, value: Stated, other: Stated) -> str:
    shown = max(value.decimals, other.decimals)
    moved = difference(value.known(), other.known(), shown)
    if not moved:
        return _UNCHANGED
    points = value.unit in (PERCENT, PERCENTAGE_POINT)
    unit, forms = (PERCENTAGE_POINT, {}) if points else (value.unit, value.unit_forms(language))
    return f"{_up(moved)} {quantity(language, abs(moved), shown, unit, forms)}"


def _growth(language: Language, value: Stated, other: Stated, decimals: int = 2) -> str:
    rate = round_half_up(percent_change(value.known(), other.known()), decimals)
    return f"{_up(rate)} {percent(language, abs(rate), decimals)}" if rate else _UNCHANGED


def _times(language: Language, value: Stated, other: Stated, decimals: int = 1) -> str:
    found = ratio(value.known(), other.known(), decimals)
    return "equal to" if found == 1 else f"{number(language, found, decimals)} times"


def _of_plan(language: Language, value: Stated, other: Stated, decimals: int = 2) -> str:
    reached = percent_of(value.known(), other.known())
    return f"{percent(language, reached, decimals)} of the plan"


def _up(moved: Decimal) -> str:
    return "up" if moved > 0 else "down"


def _only_vietnamese(language: Language, value: Any, *_: Any) -> Any:
    raise_if_undefined(value)
    raise ReadingError(
        f"bộ lọc này chỉ nói tiếng Việt, chỗ này viết bằng ngôn ngữ «{language.tag}»",
        "bỏ bộ lọc; số kèm đơn vị tính thì dùng kem_don_vi",
    )


_SAID: Final[Mapping[str, Say]] = {
    "kem_don_vi": _stated(_with_unit),
    "dem": _number,
    "dem_kem_don_vi": _stated(_with_unit),
    "bang_chu": _only_vietnamese,
    "tien_bang_chu": _only_vietnamese,
    "tang_giam": _compared(_change, LAST_YEAR),
    "tang_giam_phan_tram": _compared(_growth, LAST_YEAR),
    "gap_lan": _compared(_times, LAST_YEAR),
    "tang_giam_ky_lien_truoc": _compared(_change, PRECEDING),
    "tang_giam_phan_tram_ky_lien_truoc": _compared(_growth, PRECEDING),
    "gap_lan_ky_lien_truoc": _compared(_times, PRECEDING),
    "so_voi_ke_hoach": _compared(_of_plan, PLAN),
    "dat": _only_vietnamese,
    "liet_ke": _list,
    "ngay_dai": _date,
    "ngay_ngan": partial(_date, short=True),
    "thang_nam": partial(_date, whole=False),
    "dem_theo_loai": _only_vietnamese,
}
"""The filters that say something else in another language."""


def filters_in(language: Language, ours: Mapping[str, Say]) -> dict[str, Say]:
    """The filters of a text in a language: a number knows its own, all other values have that."""

    def said(name: str, value: Any, *arguments: Any) -> Any:
        is_known = isinstance(value, Stated) and value.language is not None
        return (ours[name] if is_known else partial(_SAID[name], language))(value, *arguments)

    return {name: partial(said, name) for name in _SAID.keys() & ours.keys()}


def by_language(name: str, say: Say) -> Say:
    """A filter that says it in the language of the number that it is given."""
    abroad = _SAID.get(name)
    if abroad is None:
        return say

    @wraps(say)
    def filtered(value: Any, *arguments: Any) -> Any:
        language = value.foreign if isinstance(value, Stated) else None
        return abroad(language, value, *arguments) if language else say(value, *arguments)

    return filtered


def speaking(function: Say, language: Language, *, of_list: bool = False) -> Say:
    """Any filter, which gets what a text in the language would print of a value.

    Args:
        function: The filter.
        language: The language.
        of_list: Whether it makes words of the items of a list.
    """
    place = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def applied(*arguments: Any, **named: Any) -> Any:
        value = arguments[place]
        if of_list and isinstance(value, list | tuple):
            value = [in_words(spoken(item, language)) for item in value]
        elif isinstance(value, Stated):
            value = spoken(value, language)
        return function(*arguments[:place], value, *arguments[place + 1 :], **named)

    return applied

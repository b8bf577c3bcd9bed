"""A value in a tag → the words that official prose uses for it: the filters of texts and templates.

A blank stays a blank through every filter, so a draft shows each place that waits for a number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, NoReturn

from baocao_gen.tags.blank import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.tags.printable import Spoken, Stated, TemplateFacing, bare_number, nothing
from baocao_gen.vietnamese.comparisons import change, fulfilment, relative_change, times
from baocao_gen.vietnamese.dates import PartialDate, parse_date
from baocao_gen.vietnamese.numbers import (
    PERCENT,
    format_count,
    format_number,
    format_quantity,
    round_half_up,
)
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import forbidden_character, join_list, nfc, to_roman

MAX_DECIMALS = 12
"""Most decimals that ``so_le`` may ask for, in a text as in a figure."""


class BadCharacter(ReadingError):
    """A value has a character that no page can show."""


def official(value: Any, *, beyond: str = "") -> str:
    """Any value of a tag → what stands on the page, in NFC, with LF for every line break.

    Args:
        value: What the tag names.
        beyond: Control characters that mean something where the words are printed.

    Raises:
        ReadingError: for what has no printed form: nothing at all, a list, a group.
        BadCharacter: for control characters and the like, by name.
    """
    return _printable(_words(value), beyond)


def _printable(text: str, beyond: str = "") -> str:
    """A text as the page shows it; the marks of a blank may pass.

    Raises:
        BadCharacter: for control characters and the like, by name.
    """
    if text.isascii() and text.isprintable():
        return text  # what nearly all numbers are
    text = nfc(text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not forbidden_character(text):
        return text
    may_pass = str.maketrans("", "", BLANK_OPEN + BLANK_CLOSE + beyond)
    if bad := forbidden_character(text.translate(may_pass)):
        message = f"giá trị có ký tự không in được: {bad[1]}"
        raise BadCharacter(message, "xóa ký tự đó trong dữ liệu")
    return text


def _words(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        raise nothing()
    if isinstance(value, Spoken | PartialDate):
        return str(value)
    return bare_number(value) or _other(value)


def _other(value: Any) -> str:
    if isinstance(value, list | tuple):
        raise ReadingError(
            "không in được một danh sách", "thêm bộ lọc | liet_ke, hoặc dùng {% for %}"
        )
    if isinstance(value, TemplateFacing | Mapping):
        raise ReadingError("không in được cả một nhóm", "gọi tên đầy đủ: nhom.ten_so_lieu")
    if shown := str(value):  # an Undefined raises here, by name; «x if y» without else is empty
        raise ReadingError("giá trị này không in được", "gọi tên một số liệu hoặc một dòng chữ")
    return shown


def _spoken(say: Callable[..., str]) -> Callable[..., str]:
    """A filter on amounts: refuses what is no amount, and leaves blanks blank."""

    def filtered(value: Any, *arguments: Any) -> str:
        if not isinstance(value, Stated):
            str(value)  # an Undefined or Absent raises here, by name
            raise ReadingError(
                "bộ lọc này chỉ dùng cho số liệu", "gọi tên số liệu: nhom.ten_so_lieu"
            )
        if value.value is None:
            return str(value)
        return say(value, *arguments)

    return filtered


def _count(value: Any) -> str:
    if isinstance(value, Stated):
        if value.value is None:
            return str(value)
        return _padded(value)
    return (
        format_count(int(value))
        if isinstance(value, int | Decimal)
        else format_count(int(str(value)))
    )


def _padded(value: Stated) -> str:
    number = value.known()
    if number == number.to_integral_value() and 0 < number < 10 and not value.decimals:
        return format_count(int(number))
    return str(value)


def _with_unit(value: Stated) -> str:
    return format_quantity(value.known(), value.unit, value.decimals)


def _counted_with_unit(value: Stated) -> str:
    return str(value) if value.unit == PERCENT else f"{_padded(value)} {value.unit}"


def _last_year(value: Stated) -> Stated:
    return value.last_year()


def _plan(value: Stated) -> Stated:
    return value.plan()


def _against(which: Callable[[Stated], Stated], say: Callable[..., str]) -> Callable[..., str]:
    def compared(value: Stated, *arguments: Any) -> str:
        other = which(value)
        if other.value is None:
            return str(other)
        return say(value, other, *arguments)

    return _spoken(compared)


def _reached(value: Stated) -> str:
    verb = "ước đạt" if value.estimated else "đạt"
    return f"{verb} {_with_unit(value)}"


def _in_words(value: Any) -> str:
    from baocao_gen.vietnamese.words import number_to_words, percent_in_words

    if isinstance(value, Stated):
        if value.value is None:
            return str(value)
        shown = round_half_up(value.value, value.decimals)
        return percent_in_words(shown) if value.unit == PERCENT else number_to_words(shown)
    if not isinstance(value, int | str | Decimal):
        str(value)  # an Undefined or Absent raises here, by name
        raise ReadingError("bộ lọc này chỉ dùng cho số", "gọi tên số liệu: nhom.ten_so_lieu")
    return number_to_words(value)


def _money_in_words(value: Stated, even: bool = False) -> str:
    from baocao_gen.vietnamese.words import number_to_words

    shown = round_half_up(value.known(), value.decimals)
    return number_to_words(shown, kind="currency", currency=value.unit, even_tail=even)


def _rounded(value: Any, decimals: int) -> Any:
    if not isinstance(decimals, int) or not 0 <= decimals <= MAX_DECIMALS:
        message = f"số chữ số thập phân phải từ 0 đến {MAX_DECIMALS}"
        raise ReadingError(message, "ví dụ: | so_le(2)")
    if isinstance(value, Stated):
        return value.rounded(decimals)
    return format_number(Decimal(str(value)), decimals)


def _date(say: Callable[[PartialDate], str]) -> Callable[[Any], str]:
    def filtered(value: Any) -> str:
        if isinstance(value, PartialDate):
            return say(value)
        if isinstance(value, str):
            return value if BLANK_OPEN in value else say(parse_date(value))
        return _refuse_date(value)

    return filtered


def _refuse_date(value: Any) -> NoReturn:
    official(value)
    raise ReadingError(
        "bộ lọc này chỉ dùng cho ngày tháng", "ví dụ: the_thuc.ngay_ban_hanh | thang_nam"
    )


def _listed(values: Iterable[Any], conjunction: str = "và") -> str:
    return join_list([_words(value) for value in values], conjunction)


def _first_upper(value: Any) -> str:
    text = nfc(_words(value))
    return text[:1].upper() + text[1:]


def _counted_by_kind(appendix: Any) -> str:
    """«10 quyết định, 06 kế hoạch và 05 công văn», in order of first appearance."""
    kinds = appendix.get("theo_loai") if isinstance(appendix, Mapping) else None
    if kinds is None:
        raise ReadingError(
            "bộ lọc dem_theo_loai chỉ dùng cho một phụ lục", "ví dụ: phu_luc[0] | dem_theo_loai"
        )
    return join_list(
        [f"{format_count(count)} {kind[:1].lower()}{kind[1:]}" for kind, count in kinds.items()]
    )


FILTERS: Mapping[str, Callable[..., Any]] = {
    "kem_don_vi": _spoken(_with_unit),
    "dem": _count,
    "dem_kem_don_vi": _spoken(_counted_with_unit),
    "bang_chu": _in_words,
    "tien_bang_chu": _spoken(_money_in_words),
    "tang_giam": _against(_last_year, lambda a, b: change(a.value, b.value, a.unit, a.decimals)),
    "tang_giam_phan_tram": _against(
        _last_year, lambda a, b, decimals=2: relative_change(a.value, b.value, decimals)
    ),
    "gap_lan": _against(_last_year, lambda a, b, decimals=1: times(a.value, b.value, decimals)),
    "so_voi_ke_hoach": _against(
        _plan, lambda a, b, decimals=2: fulfilment(a.value, b.value, decimals)
    ),
    "dat": _spoken(_reached),
    "so_le": _rounded,
    "liet_ke": _listed,
    "la_ma": lambda value: to_roman(int(value)),
    "ngay_dai": _date(PartialDate.long),
    "ngay_ngan": _date(PartialDate.short),
    "thang_nam": _date(PartialDate.month_year),
    "viet_hoa": lambda value: _words(value).upper(),
    "viet_hoa_dau": _first_upper,
    "dem_theo_loai": _counted_by_kind,
}

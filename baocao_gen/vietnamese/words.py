"""A number, a percentage or a date → the words that read it aloud in an official text.

The rules are in `num2words_vi`; this module chooses the kind, refuses in Vietnamese, and is the
only one that loads num2words.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Literal, Unpack

from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.numbers import MAX_DIGITS, NumberError, parse_number

if TYPE_CHECKING:
    from baocao_gen.vietnamese.num2words_vi import Num2Word_VI, WordOptions

Kind = Literal["cardinal", "ordinal", "year", "currency"]


def number_to_words(  # noqa: PLR0913 - one keyword for each accepted variant
    value: int | str | Decimal,
    *,
    kind: Kind = "cardinal",
    linh: Literal["linh", "lẻ"] = "linh",
    thousand: Literal["nghìn", "ngàn"] = "nghìn",
    billion: Literal["tỷ", "tỉ"] = "tỷ",
    four: Literal["tư", "bốn"] = "tư",
    empty_groups: bool = False,
    currency: str = "đồng",
    even_tail: bool = False,
    capital: bool | None = None,
) -> str:
    """Read a number in words.

    Args:
        value: The number. Text is read by `parse_number`; decimals are read as they are
            printed, with their zeros.
        kind: cardinal; ordinal («thứ nhất»); year; currency (an amount with its unit).
        linh: Word for an empty place of tens, 105.
        thousand: Word for 10^3.
        billion: Word for 10^9.
        four: Word for 4 after «mươi», 24.
        empty_groups: Read empty groups inside a number («không nghìn»).
        currency: The unit said after an amount.
        even_tail: Say «chẵn» after an amount that has no decimals.
        capital: Begin with a capital letter; None for amounts only, as vouchers do.

    Raises:
        NumberError: Not a number, not finite, too long, or (ordinal, year) not whole.

    Source: primary-school textbooks and the wording of laws; Decree 123/2020/NĐ-CP, article
    10(13) for «nghìn tỷ», «triệu tỷ», «tỷ tỷ».

    >>> number_to_words(1250000, kind="currency")
    'Một triệu hai trăm năm mươi nghìn đồng'
    >>> number_to_words("7,05")
    'bảy phẩy không năm'
    """
    number = _checked(value, whole=kind in ("ordinal", "year"), negative=kind != "ordinal")
    options: WordOptions = {
        "linh": linh,
        "thousand": thousand,
        "billion": billion,
        "four": four,
        "empty_groups": empty_groups,
    }
    words = _convert(number, kind, options)
    if kind == "currency":
        tail = " chẵn" if even_tail and number == int(number) else ""
        words = f"{words} {currency}{tail}"
    capitalise = kind == "currency" if capital is None else capital
    return words[0].upper() + words[1:] if capitalise else words


def percent_in_words(value: int | str | Decimal, **options: Unpack[WordOptions]) -> str:
    """Read a percentage in words.

    Args:
        value: The shown number, 7.05 for 7,05%; text may end in «%».
        **options: linh, thousand, billion, four, empty_groups as for `number_to_words`.

    Raises:
        NumberError: As for `number_to_words`.

    >>> percent_in_words("7,05%")
    'bảy phẩy không năm phần trăm'
    """
    number = _checked(value, percent=True)
    return f"{_convert(number, 'cardinal', options)} phần trăm"


def date_in_words(
    date: PartialDate,
    *,
    early_day: Literal["", "mồng", "mùng"] = "",
    **options: Unpack[WordOptions],
) -> str:
    """Read a date in words, without the parts that are missing; month 4 is «tháng tư».

    Args:
        date: The date, whole or partial.
        early_day: Word said before the days 1 to 10.
        **options: linh, thousand, billion, four, empty_groups as for `number_to_words`.

    >>> date_in_words(PartialDate(1975, 4, 30))
    'ngày ba mươi tháng tư năm một nghìn chín trăm bảy mươi lăm'
    """
    parts = [f"năm {_convert(Decimal(date.year), 'year', options)}"]
    if date.month is not None:
        month = "tư" if date.month == 4 else _convert(Decimal(date.month), "cardinal", options)
        parts.insert(0, f"tháng {month}")
    if date.day is not None:
        early = f"{early_day} " if early_day and date.day <= 10 else ""
        parts.insert(0, f"ngày {early}{_convert(Decimal(date.day), 'cardinal', options)}")
    return " ".join(parts)


def _checked(
    value: int | str | Decimal,
    *,
    percent: bool = False,
    whole: bool = False,
    negative: bool = True,
) -> Decimal:
    """Turn a value into a Decimal that the converter accepts."""
    if isinstance(value, str):
        number = parse_number(value, percent=percent)
    else:
        # A float that comes in spite of the types is read as Python prints it.
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        raise NumberError(f"«{number}» không đọc được thành chữ", "kiểm tra lại số liệu")
    size = max(number.adjusted(), -int(number.as_tuple().exponent))
    if size >= MAX_DIGITS:
        raise NumberError(f"số dài quá {MAX_DIGITS} chữ số, không đọc được thành chữ")
    if (whole and number != int(number)) or (number < 0 and not negative):
        raise NumberError(f"«{value}» không phải là số nguyên dùng được ở đây", "viết như 5")
    return number


def _convert(number: Decimal, kind: Kind, options: WordOptions) -> str:
    converter = _converter()
    if kind == "ordinal":
        return converter.to_ordinal(number, **options)
    if kind == "year":
        return converter.to_year(number, **options)
    if kind == "currency" and number == int(number):
        return converter.to_cardinal(int(number), **options)
    return converter.to_cardinal(number, **options)


@cache
def _converter() -> Num2Word_VI:
    # num2words loads all its fifty languages, which is worth it only when words are asked for.
    from baocao_gen.vietnamese.num2words_vi import Num2Word_VI

    return Num2Word_VI()

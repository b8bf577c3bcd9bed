"""Typed text → Decimal, and Decimal → the number as official documents print it.

The dot groups thousands and the comma marks decimals (Law on Accounting, article 11).
Binary floats are never touched.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import cache, lru_cache

from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import MAX_LENGTH, ReadingError

MAX_DIGITS = 300
"""Longest number accepted, in digits on either side of the comma."""

PERCENT = "%"
PERCENTAGE_POINT = "điểm phần trăm"
PERCENT_UNITS = frozenset({PERCENT, PERCENTAGE_POINT})
"""Units whose values are already percentages: the shown 48,89 is stored, never 0,4889."""

_SPACES = " \u00a0\u2009\u202f"
_MINUS_SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-"})

_INTEGER = re.compile(r"-?[0-9]+")
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|\.[0-9]{3},[0-9]+)")
_SPACED = late(rf"-?[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+(?:,[0-9]+)?")
_COMMA = re.compile(r"-?[0-9]+,[0-9]+")
_AMBIGUOUS = re.compile(r"-?[0-9]{1,3}\.[0-9]{3}")
_MACHINE = re.compile(r"-?[0-9]+\.(?![0-9]{3}$)[0-9]+")


class NumberError(ReadingError):
    """A text is not a number, or a number cannot be used as asked.

    Attributes:
        ambiguous: True when the text is a number in two ways («1.988»).
    """

    def __init__(self, message: str, hint: str | None = None, *, ambiguous: bool = False) -> None:
        super().__init__(message, hint)
        self.ambiguous = ambiguous


def parse_number(text: str, *, percent: bool = False) -> Decimal:
    """Read a number as Vietnamese offices type it, exactly.

    Accepted: 1988 · 06 · 1.234.567 · 1.234,5 · 1 234 567 · 48,89 · 48.9 (no three digits after
    the dot, so it marks decimals) · the minus signs «-», «−», «–».

    Args:
        text: What was typed; white space around it is ignored.
        percent: The value is a percentage, so that a trailing «%» is allowed.

    Returns:
        The number with its typed decimals, zero never negative; 48.89 for «48,89%».

    Raises:
        NumberError: The text is no number, or may be two (``ambiguous``).

    >>> parse_number("1.234.567,80")
    Decimal('1234567.80')
    """
    if len(text) > MAX_LENGTH:
        raise _too_long()
    shown = text.strip()
    body = _without_percent(shown, percent=percent).translate(_MINUS_SIGNS)
    if _AMBIGUOUS.fullmatch(body):
        raise _ambiguous(shown, body)
    plain = _plain(body)
    if plain is None:
        raise NumberError(f"«{shown}» không phải là số" if shown else "chưa ghi số", _hint(body))
    if len(plain) > MAX_DIGITS:
        raise _too_long()
    value = Decimal(plain)
    return value if value else value.copy_abs()


def decimals_of(text: str) -> int:
    """Count the decimals a number was typed with; a «%» is allowed.

    Raises:
        NumberError: As for `parse_number`.

    >>> decimals_of("48,890%")
    3
    """
    return decimals_of_value(parse_number(text, percent=True))


def decimals_of_value(value: Decimal) -> int:
    """Count the decimals that a Decimal carries.

    >>> decimals_of_value(Decimal("48.890")), decimals_of_value(Decimal("1E+3"))
    (3, 0)
    """
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def three_decimals_note(text: str) -> str | None:
    """Return a remark for a decimal comma that a reader might take for a thousands mark.

    Args:
        text: A text that `parse_number` accepts.

    Returns:
        A remark in Vietnamese for the like of «1,988», else None.

    >>> three_decimals_note("48,89") is None
    True
    """
    shown = text.strip()
    body = shown.removesuffix(PERCENT).rstrip(_SPACES).translate(_MINUS_SIGNS)
    if not re.fullmatch(r"-?[1-9][0-9]{0,2},[0-9]{3}", body):
        return None
    return f"«{shown}» được hiểu là số thập phân; nếu là số đếm, viết {body.replace(',', '')}"


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """Round as Vietnamese offices do: 5 and more goes up, away from zero.

    Args:
        value: A finite number.
        decimals: Digits kept after the comma, 0 or more.

    Returns:
        The number with exactly that many decimals; zero is never negative.

    Raises:
        NumberError: NaN, infinity, or a number beyond `MAX_DIGITS`.
        ValueError: ``decimals`` is negative.

    Source: Decree 174/2016/NĐ-CP, article 4(6).

    >>> round_half_up(Decimal("48.885"), 2)
    Decimal('48.89')
    """
    if decimals < 0:
        raise ValueError("decimals must not be negative")
    if decimals > MAX_DIGITS:
        raise _too_long()
    _refuse_unprintable(value)
    rounded = value.quantize(_last_digit(decimals), context=_EXACT)
    return rounded if rounded else rounded.copy_abs()


@cache
def _last_digit(decimals: int) -> Decimal:
    return Decimal((0, (1,), -decimals))


_DOT_AND_COMMA = str.maketrans(".,", ",.")
"""Python groups in the English way; CLDR's pattern for Vietnamese has the signs exchanged."""


def format_number(value: Decimal | int, decimals: int | None = None) -> str:
    """Print a number in the official way: dots between thousands, a decimal comma.

    Args:
        value: A finite number.
        decimals: Digits after the comma, zeros too; None for as many as the Decimal carries.

    Raises:
        NumberError: As for `round_half_up`.

    >>> format_number(Decimal("1234567.891"), 2)
    '1.234.567,89'
    """
    number = Decimal(value)
    shown = decimals_of_value(number) if decimals is None else decimals
    rounded = round_half_up(number, shown)
    _refuse_unprintable(rounded)  # 9,9 may have become one digit longer
    return f"{rounded:,.{shown}f}".translate(_DOT_AND_COMMA)


@lru_cache(maxsize=10_000)
def value_of(printed: str) -> Decimal:
    """Read back what `format_number` prints; what clerks type is for `parse_number`.

    >>> value_of("1.234.567,89")
    Decimal('1234567.89')
    """
    return Decimal(printed.translate(_DOT_AND_COMMA).replace(",", ""))


def format_percent(value: Decimal | int, decimals: int | None = None) -> str:
    """Print a percentage, with no space before the sign.

    Args:
        value: The shown number, 48.89 for 48,89%.
        decimals: As for `format_number`.

    >>> format_percent(Decimal("48.89"))
    '48,89%'
    """
    return format_number(value, decimals) + PERCENT


def format_count(value: Decimal | int) -> str:
    """Print a count in administrative prose, where 1 to 9 have a zero in front.

    A custom after the decree's document numbers (Appendix I, II.3c), not a rule; 0, negative
    numbers and numbers with decimals are printed plainly.

    >>> format_count(6), format_count(1988)
    ('06', '1.988')
    """
    number = Decimal(value)
    whole = number == number.to_integral_value()
    text = format_number(number, 0 if whole else None)
    return f"0{text}" if whole and 0 < number < 10 else text


def format_quantity(
    value: Decimal | int, unit: str, decimals: int | None = None, *, count: bool = False
) -> str:
    """Print a number with its unit.

    Args:
        value: The number; for the unit «%» the shown percentage.
        unit: «thủ tục», «tỷ đồng», «%»…; empty for none.
        decimals: As for `format_number`.
        count: Print 1 to 9 as 01 to 09; has no effect on percentages.

    >>> format_quantity(6, "quyết định", count=True)
    '06 quyết định'
    """
    if unit == PERCENT:
        return format_percent(value, decimals)
    counted = count and unit not in PERCENT_UNITS and not decimals
    number = format_count(value) if counted else format_number(value, decimals)
    return f"{number} {unit}".rstrip()


def format_money(value: Decimal | int, unit: str = "đồng", decimals: int | None = None) -> str:
    """Print an amount of money; whole đồng, but reduced units keep their decimals.

    Args:
        value: The amount in ``unit``.
        unit: «đồng», or a reduced unit («nghìn đồng», «triệu đồng», «tỷ đồng»).
        decimals: Digits after the comma; None for 0 in đồng, as carried in other units.

    Source: Decree 174/2016/NĐ-CP, article 4.

    >>> format_money(Decimal("1250000.5")), format_money(Decimal("3243.0"), "tỷ đồng")
    ('1.250.001 đồng', '3.243,0 tỷ đồng')
    """
    shown = 0 if decimals is None and unit == "đồng" else decimals
    return format_quantity(value, unit, shown)


_EXACT = Context(prec=4 * MAX_DIGITS, rounding=ROUND_HALF_UP)


@contextmanager
def exact_arithmetic(*values: Decimal) -> Iterator[None]:
    """Run a block in which Decimal arithmetic on these values loses nothing that is shown.

    Python's default of 28 digits is too small, and its half-even rounding not the Vietnamese.

    Raises:
        NumberError: A value is not finite, or beyond `MAX_DIGITS` digits before the comma.
    """
    _refuse_unprintable(*values)
    with localcontext(_EXACT):
        yield


def _refuse_unprintable(*values: Decimal) -> None:
    for value in values:
        if not value.is_finite():
            raise NumberError(f"«{value}» không phải là số", "kiểm tra lại công thức, số liệu")
        if value.adjusted() >= MAX_DIGITS:
            raise _too_long()


def _too_long() -> NumberError:
    return NumberError(f"số dài quá {MAX_DIGITS} chữ số", "kiểm tra lại số đã nhập")


def _without_percent(shown: str, *, percent: bool) -> str:
    if not shown.endswith(PERCENT):
        return shown
    if not percent:
        raise NumberError(
            f"«{shown}» có dấu %, nhưng số liệu này không tính bằng %",
            "bỏ dấu %, hoặc ghi đơn vị tính là %",
        )
    return shown.removesuffix(PERCENT).rstrip(_SPACES)


def _plain(body: str) -> str | None:
    """Turn an accepted spelling into Python's («1.234,5» → «1234.5»), any other into None."""
    if _INTEGER.fullmatch(body) or _MACHINE.fullmatch(body):
        return body
    if _GROUPED.fullmatch(body) or _COMMA.fullmatch(body) or _SPACED.fullmatch(body):
        return re.sub(rf"[.{_SPACES}]", "", body).replace(",", ".")
    return None


def _ambiguous(shown: str, body: str) -> NumberError:
    count, fraction = body.replace(".", ""), body.replace(".", ",")
    return NumberError(
        f"«{shown}» có thể là {count} hoặc {fraction}",
        f'viết {count} nếu là số đếm, "{fraction}" nếu là số thập phân',
        ambiguous=True,
    )


_NOTHING = ("không", "không có", "chưa có", "-", "n/a")
_LETTERS_FOR_DIGITS = str.maketrans("OoIl", "0011")


def _hint(body: str) -> str:
    """Guess what was meant and show how to type it; a guess is never used as the value."""
    if re.fullmatch(r"-?[0-9]+(,[0-9]{3})*\.[0-9]+", body):
        suggestion = body.replace(",", "").replace(".", ",")
        return f'dấu phẩy chỉ phần thập phân: viết "{suggestion}"'
    if re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3}){2,}", body):
        return f"dấu chấm ngăn hàng nghìn: viết {body.replace(',', '.')}"
    if body.casefold() in _NOTHING:
        return "bằng không thì viết 0; chưa có số thì để trống"
    if (letters := body.translate(_LETTERS_FOR_DIGITS)) != body and _plain(letters):
        return f"chữ O, chữ l gõ nhầm chữ số: viết {letters}"
    if (bare := body.strip("().~≈ ")) != body and _plain(bare):
        return f"chỉ ghi số: viết {bare}"
    if number := re.match(r"(-?[0-9][0-9.,]*)\s*(?![eE][0-9])[^\W\d_]", body):
        return f"chỉ ghi số ({number[1]}), bỏ phần chữ; đơn vị tính ghi riêng"
    normal = unicodedata.normalize("NFKC", body).strip("“”‘’\"'")
    if normal != body and _plain(normal):
        return f"viết {normal} bằng chữ số thường, không có dấu nháy cong"
    return 'ghi số như 1988, 1.234.567 hoặc "48,89"'

"""A number → Vietnamese words, as a converter of num2words.

num2words 0.5.14 reads 7.05 as «bảy phẩy năm», 10^15 as «một trăm nghìn tỷ» and -5 as «mười
lăm»; `register` replaces its converter for ``vi``. This module needs num2words alone, so that it
can be offered to that project as it is.

How the words are built: an integer is cut into blocks of nine digits. A block is read in
«triệu», «nghìn» and units; the block of 10^9k is followed by «tỷ» k times. So every number
has one reading, and every reading one number.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Literal, TypedDict, Unpack, get_args

from num2words import CONVERTER_CLASSES
from num2words.base import Num2Word_Base

from baocao_gen.frozen import frozen

MAX_DIGITS = 300
"""Longest number read, in digits on either side of the comma."""

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")

Linh = Literal["linh", "lẻ"]
Thousand = Literal["nghìn", "ngàn"]
Billion = Literal["tỷ", "tỉ"]
Four = Literal["tư", "bốn"]

_VARIANTS: dict[str, tuple[str, ...]] = {
    "linh": get_args(Linh),
    "thousand": get_args(Thousand),
    "billion": get_args(Billion),
    "four": get_args(Four),
}
_VIETNAMESE = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+|-?\d{1,3}(?:\.\d{3}){2,}")


class WordOptions(TypedDict, total=False):
    """The keyword options of every conversion, explained by `Spelling`."""

    linh: Linh
    thousand: Thousand
    billion: Billion
    four: Four
    empty_groups: bool


@frozen
class Spelling:
    """The accepted variants; the defaults are those of laws and school books.

    Attributes:
        linh: Word for an empty place of tens: 105 «một trăm linh năm»; «lẻ» in the South.
        thousand: «nghìn», or «ngàn» in the South.
        billion: «tỷ» as laws write, or «tỉ» as school books do since 2018.
        four: 24 «hai mươi tư» or «hai mươi bốn».
        empty_groups: Read empty groups inside a number: 1.000.005 «một triệu không nghìn
            không trăm linh năm».

    Raises:
        ValueError: A word that is none of the variants.
    """

    linh: Linh = "linh"
    thousand: Thousand = "nghìn"
    billion: Billion = "tỷ"
    four: Four = "tư"
    empty_groups: bool = False

    def __post_init__(self) -> None:
        for name, allowed in _VARIANTS.items():
            if getattr(self, name) not in allowed:
                raise ValueError(f"{name} must be one of {', '.join(allowed)}")


# num2words ships no types, so its base class is unknown to mypy; the name follows its rule.
class Num2Word_VI(Num2Word_Base):  # type: ignore[misc]  # noqa: N801
    """Vietnamese for num2words: cardinals, ordinals, years and money.

    Takes int, Decimal, float (read as Python prints it) and text; no binary fractions inside.
    """

    # Currency code -> (unit, subunit); no subunit means that amounts are never cut in cents.
    CURRENCY_FORMS = {  # noqa: RUF012 - the base class declares it as a plain class attribute
        "VND": (("đồng",), ()),
        "USD": (("đô la Mỹ",), ("xu",)),
        "EUR": (("euro",), ("xu",)),
    }

    def setup(self) -> None:
        """Set the words that the base class knows by name."""
        self.negword = "âm"
        self.pointword = "phẩy"
        self.MAXVAL = 10**MAX_DIGITS

    def str_to_number(self, value: str) -> Decimal:
        """Read text: Python's «12.50», or Vietnamese «12,50» and «1.234.567,5».

        A single dot is Python's decimal point, as for every language of num2words. Raises
        ValueError for any other text and for NaN and infinity.
        """
        text = value.strip().replace("\u2212", "-")
        if _VIETNAMESE.fullmatch(text):
            text = text.replace(".", "").replace(",", ".")
        try:
            number = Decimal(text)
        except ArithmeticError:
            raise ValueError(f"{value!r} is not a number") from None
        return self._finite(number)

    def to_cardinal(self, value: object, **options: Unpack[WordOptions]) -> str:
        """Read a number.

        Args:
            value: int, Decimal, float or text. A Decimal is read with all decimals it
                carries: Decimal("0.70") is «không phẩy bảy mươi».
            **options: See `Spelling`.

        Raises:
            TypeError: Not a number.
            ValueError: NaN, infinity, or text that is no number.
            OverflowError: More than `MAX_DIGITS` digits.

        >>> Num2Word_VI().to_cardinal(1005)
        'một nghìn không trăm linh năm'
        >>> Num2Word_VI().to_cardinal("7,05")
        'bảy phẩy không năm'
        """
        number, spelling = self._number(value), Spelling(**options)
        whole, _, fraction = f"{number.copy_abs():f}".partition(".")
        words = _integer(int(whole), spelling)
        if fraction:
            words += [self.pointword, *_fraction(fraction, spelling)]
        return " ".join([self.negword, *words] if number < 0 else words)

    def to_ordinal(self, value: object, **options: Unpack[WordOptions]) -> str:
        """Read a place in an order: thứ nhất, thứ hai, thứ tư, thứ hai mươi mốt.

        Raises:
            TypeError: Negative, or not whole.

        >>> Num2Word_VI().to_ordinal(1)
        'thứ nhất'
        """
        number = self._whole(value)
        special = {1: "nhất", 4: "tư"}.get(number)
        return f"thứ {special or self.to_cardinal(number, **options)}"

    def to_ordinal_num(self, value: object) -> str:
        """Write a place in an order with figures; same errors as `to_ordinal`.

        >>> Num2Word_VI().to_ordinal_num(5)
        'thứ 5'
        """
        return f"thứ {self._whole(value)}"

    def to_year(self, value: object, **options: Unpack[WordOptions]) -> str:
        """Read a year; one before the common era is negative. TypeError if not whole.

        >>> Num2Word_VI().to_year(2020), Num2Word_VI().to_year(-111)
        ('hai nghìn không trăm hai mươi', 'một trăm mười một trước Công nguyên')
        """
        number = self._number(value)
        year = self._whole(number.copy_abs())
        era = " trước Công nguyên" if number < 0 else ""
        return f"{self.to_cardinal(year, **options)}{era}"

    def to_currency(
        self,
        val: object,
        currency: str = "VND",
        cents: bool = True,
        separator: str = "",
        adjective: bool = False,
        **options: Unpack[WordOptions],
    ) -> str:
        """Read an amount of money.

        Args:
            val: The amount. In đồng it is read with the decimals it has; in other currencies
                an int counts hundredths, as everywhere in num2words, and any other number is
                rounded half up to hundredths.
            currency: VND, USD or EUR.
            cents: Read hundredths in words, or write them with two figures.
            separator: Put after the unit when hundredths follow, such as « và».
            adjective: Accepted for num2words; Vietnamese units need none.
            **options: See `Spelling`.

        Raises:
            NotImplementedError: Another currency.

        >>> Num2Word_VI().to_currency(1250000)
        'một triệu hai trăm năm mươi nghìn đồng'
        >>> Num2Word_VI().to_currency(Decimal("12.50"), "USD")
        'mười hai đô la Mỹ năm mươi xu'
        """
        if currency not in self.CURRENCY_FORMS:
            raise NotImplementedError(
                f'Currency code "{currency}" not implemented for "{type(self).__name__}"'
            )
        unit, subunit = self.CURRENCY_FORMS[currency]
        number = self._number(val)
        if not subunit:
            amount = _without_empty_decimals(number)
            return f"{self.to_cardinal(amount, **options)} {unit[0]}"
        hundredths = int(number) if isinstance(val, int) else _hundredths(number)
        high, low = divmod(abs(hundredths), 100)
        words = f"{self.to_cardinal(high, **options)} {unit[0]}"
        if low:
            small = self.to_cardinal(low, **options) if cents else f"{low:02d}"
            words += f"{separator} {small} {subunit[0]}"
        return f"{self.negword} {words}" if hundredths < 0 else words

    def _number(self, value: object) -> Decimal:
        """Turn any accepted value into a Decimal without changing what it shows."""
        if isinstance(value, str):
            return self.str_to_number(value)
        if isinstance(value, float):
            # repr is the shortest text that means this float; whole floats show no «,0».
            number = self._finite(Decimal(repr(value)))
            return _without_empty_decimals(number)
        if isinstance(value, int | Decimal):
            return self._finite(Decimal(value))
        raise TypeError(self.errmsg_nonnum % type(value).__name__)

    def _finite(self, number: Decimal) -> Decimal:
        if not number.is_finite():
            raise ValueError(f"{number} cannot be read: not a finite number")
        exponent = int(number.as_tuple().exponent)
        if max(number.adjusted() if number else exponent, -exponent) >= MAX_DIGITS:
            raise OverflowError(f"a number of more than {MAX_DIGITS} digits cannot be read")
        return number if number else number.copy_abs()

    def _whole(self, value: object) -> int:
        number = self._number(value)
        self.verify_ordinal(number)
        return int(number)


def register() -> None:
    """Make num2words use this converter for ``vi``; calling it again changes nothing.

    >>> register()
    >>> from num2words import num2words
    >>> num2words(24, lang="vi"), num2words(24, lang="vi", four="bốn")
    ('hai mươi tư', 'hai mươi bốn')
    """
    if not isinstance(CONVERTER_CLASSES.get("vi"), Num2Word_VI):
        CONVERTER_CLASSES["vi"] = Num2Word_VI()


def _integer(number: int, spelling: Spelling) -> list[str]:
    """Read a whole number, zero or more."""
    words: list[str] = []
    for power in reversed(range(len(str(number)) // 9 + 1)):
        block = number // 10 ** (9 * power) % 10**9
        if block:
            words += _block(block, spelling, inside=bool(words))
            # «tỷ tỷ» in full: «một tỷ năm tỷ» could not be told from 10^9 + 5·10^9.
            words += [spelling.billion] * power
    return words or [DIGITS[0]]


def _block(block: int, spelling: Spelling, *, inside: bool) -> list[str]:
    """Read nine digits; ``inside`` when higher digits were read, so that zeros count."""
    words: list[str] = []
    for divisor, name in ((10**6, "triệu"), (10**3, spelling.thousand), (1, "")):
        if not block:
            break  # trailing empty groups are never read
        group, block = divmod(block, divisor)
        if group:
            words += [*_group(group, spelling, inside=inside), *([name] if name else [])]
        elif inside and spelling.empty_groups:
            words += [DIGITS[0], name]
        inside = inside or bool(group)
    return words


def _group(group: int, spelling: Spelling, *, inside: bool) -> list[str]:
    """Read three digits, 1 to 999; «không trăm» inside a number."""
    hundreds, rest = divmod(group, 100)
    if not (hundreds or inside):
        return _below_hundred(rest, spelling)
    words = [DIGITS[hundreds], "trăm"]
    if 0 < rest < 10:
        return [*words, spelling.linh, DIGITS[rest]]
    return words + (_below_hundred(rest, spelling) if rest else [])


def _below_hundred(number: int, spelling: Spelling) -> list[str]:
    """Read 1 to 99: mốt, tư and lăm after «mươi», only lăm after «mười»."""
    tens, unit = divmod(number, 10)
    if not tens:
        return [DIGITS[unit]]
    last = {5: "lăm"} if tens == 1 else {1: "mốt", 4: spelling.four, 5: "lăm"}
    words = ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    return words + ([last.get(unit, DIGITS[unit])] if unit else [])


def _fraction(digits: str, spelling: Spelling) -> list[str]:
    """Read decimals as a number, after each of the zeros in front.

    Three decimals with one zero in front are read as a group: 0,032 «không trăm ba mươi hai».
    """
    number = digits.lstrip("0")
    zeros = len(digits) - len(number)
    if len(digits) == 3 and zeros == 1:
        return _group(int(number), spelling, inside=True)
    return [DIGITS[0]] * zeros + (_integer(int(number), spelling) if number else [])


def _without_empty_decimals(number: Decimal) -> Decimal:
    return Decimal(int(number)) if number == int(number) else number


def _hundredths(number: Decimal) -> int:
    with localcontext() as context:
        context.prec = 4 * MAX_DIGITS  # the default of 28 digits would refuse long amounts
        return int((number * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))

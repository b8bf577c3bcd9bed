"""The tag of a language, and numbers, dates, lists, units → their words in it, as CLDR has them.

The only importer of Babel, whose import costs a tenth of a second and waits until words of another
language are asked for. Vietnamese is ours: CLDR's ``vi`` drops the decimals of percentages and
rounds half to even. Numbers are rounded by us first, half up to the figure's decimals; Babel only
writes them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.numbers import (
    exact_arithmetic,
    round_half_up,
)
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.reading_error import ReadingError, beginning
from baocao_gen.vietnamese.text import fold

if TYPE_CHECKING:
    from babel import Locale
    from babel.numbers import NumberPattern

LANGUAGE: Final = "ngon_ngu"
"""What a section of a year file has for a key, and a template sets."""
_TAG: Final = late(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|[0-9]{3}))?", re.IGNORECASE)
_SURE: Final = frozenset({"en", "en_GB", "en_US", "fr", "lo", "km", "zh", "ja", "ko", "vi"})
"""Languages that CLDR surely has: a file that names one of them need not load Babel to be read."""
_MEANT: Final = {
    "anh": "en", "tieng anh": "en", "english": "en", "eng": "en", "us": "en_US", "gb": "en_GB",
    "phap": "fr", "lao": "lo", "campuchia": "km", "khmer": "km", "trung": "zh", "cn": "zh",
    "nhat": "ja", "jp": "ja", "han": "ko", "kr": "ko", "nga": "ru", "duc": "de", "vn": "vi",
}  # fmt: skip
"""What people type for a language → its tag."""
ONE, OTHER = "one", "other"
"""The two forms of a word that CLDR counts with in English and most languages."""
_PARTS_OF_A_YEAR: Final = {
    ("half", 1): "first six months of {}",
    ("half", 2): "last six months of {}",
    ("nine_months", 1): "first nine months of {}",
}


@frozen
class Language:
    """A language that CLDR knows, or Vietnamese: its tag as CLDR writes it, «en_GB»."""

    tag: str

    @property
    def is_vietnamese(self) -> bool:
        """Whether it is our own, which Babel is never asked for."""
        return self.base == "vi"

    @property
    def is_english(self) -> bool:
        """Whether it is English, of whatever country."""
        return self.base == "en"

    @property
    def base(self) -> str:
        """The language without its script and country."""
        return self.tag.partition("_")[0]

    @property
    def in_word(self) -> str:
        """The tag as Word wants it, with a country: «en-US»."""
        return _with_country(self.tag)


VIETNAMESE: Final = Language("vi")


def language_of(text: object) -> Language:
    """Read the tag of a language: «en», «en_GB», «en-GB», «zh_Hant».

    Raises:
        ReadingError: CLDR has no such language.
    """
    if not isinstance(text, str):
        raise ReadingError("ngôn ngữ ghi bằng mã trong dấu nháy", 'viết như "en", "en_GB", "lo"')
    typed = text.strip()
    found = _TAG.fullmatch(typed)
    parts = (found[1].lower(), found[2], found[3]) if found else ()
    tag = "_".join([parts[0], *(part for part in parts[1:] if part)]) if parts else ""
    if tag in _SURE or (found and _has(tag)):
        return Language(_canonical(tag))
    meant = _MEANT.get(fold(typed)) or (found and _has(found[1].lower()) and found[1].lower())
    hint = f'có phải "{meant}"?' if meant else 'viết mã của ngôn ngữ, ví dụ "en", "en_GB", "lo"'
    raise ReadingError(f"không có ngôn ngữ «{beginning(typed)}» (theo bảng CLDR)", hint)


def _canonical(tag: str) -> str:
    return tag if tag in _SURE else str(_locale(tag))


def _has(tag: str) -> bool:
    from babel.core import UnknownLocaleError
    from babel.localedata import exists

    try:
        # Babel reads «und» and «eng» as American English; a clerk has mistyped something.
        return exists(tag.partition("_")[0]) and bool(_locale(tag))
    except (UnknownLocaleError, ValueError):
        return False


@lru_cache(maxsize=64)
def _locale(tag: str) -> Locale:
    from babel import Locale

    return Locale.parse(tag)


@lru_cache(maxsize=64)
def _with_country(tag: str) -> str:
    from babel.core import get_global

    parts = tag.split("_")
    if len(parts[-1]) == 4 or len(parts) == 1:
        likely = get_global("likely_subtags").get(tag, tag).split("_")
        parts += likely[-1:] if len(likely) > 1 else []
    return "-".join(parts)


def number(language: Language, value: Decimal, decimals: int) -> str:
    """Print a number: «1,988», «2,953.125».

    >>> number(Language("en"), Decimal("2953.1250"), 3), number(Language("de"), Decimal(1988), 0)
    ('2,953.125', '1.988')
    """
    locale = _locale(language.tag)
    pattern = _pattern(locale.decimal_formats[None].pattern, decimals)
    return _written(locale, pattern, round_half_up(value, decimals))


def percent(language: Language, value: Decimal, decimals: int) -> str:
    """Print a percentage, given as it is shown.

    >>> percent(Language("en"), Decimal("48.885"), 2), percent(Language("tr"), Decimal(5), 0)
    ('48.89%', '%5')
    """
    locale = _locale(language.tag)
    pattern = _pattern(locale.percent_formats[None].pattern, decimals)
    rounded = round_half_up(value, decimals)
    with exact_arithmetic(rounded):
        return _written(locale, pattern, rounded.scaleb(-2))


def _pattern(signs: str, decimals: int) -> NumberPattern:
    from babel.numbers import parse_pattern

    pattern = parse_pattern(signs)
    pattern.frac_prec = (decimals, decimals)
    return pattern


def _written(locale: Locale, pattern: NumberPattern, rounded: Decimal) -> str:
    from babel.numbers import format_decimal

    with exact_arithmetic(rounded):
        return format_decimal(rounded, pattern, locale, decimal_quantization=False)


def forms_missing(language: Language, forms: Mapping[str, str]) -> list[str]:
    """CLDR's names of the forms that a language needs and a translated unit does not have.

    «many» of French and its sisters is for whole millions alone, where the plural will do.

    >>> [forms_missing(Language(tag), {"one": "course"}) for tag in ("en", "pl", "lo")]
    [['other'], ['few', 'many', 'other'], []]
    """
    told_apart = set(_locale(language.tag).plural_form.tags)
    needed = {OTHER, *told_apart} - {ONE} if told_apart else set()
    return sorted(needed - forms.keys() - (set() if "few" in needed else {"many"}))


def plural_form(language: Language, value: Decimal) -> str:
    """CLDR's name of the form that a word has behind a number, with the decimals it is shown with.

    >>> [plural_form(Language("en"), Decimal(number)) for number in ("1", "1.0", "2")]
    ['one', 'other', 'other']
    """
    with exact_arithmetic(value):
        form: str = _locale(language.tag).plural_form(abs(value))
    return form


def money(language: Language, said: str, amount: Decimal, currency: str) -> str | None:
    """An amount that is said already, with the name of its currency; None if CLDR has none.

    >>> money(Language("en"), "12.5 billion", Decimal("12.5E9"), "VND")
    '12.5 billion Vietnamese dong'
    """
    from babel.numbers import get_currency_name, get_currency_unit_pattern, list_currencies

    locale = _locale(language.tag)
    if currency not in list_currencies(locale):
        return None
    with exact_arithmetic(amount):
        whole = abs(amount) + 0  # without an exponent: Babel counts the digits as they are spelt
    name = get_currency_name(currency, whole, locale)
    pattern = get_currency_unit_pattern(currency, whole, locale)
    return pattern.replace("{0}", said).replace("{1}", name)


def counts_millions_of(language: Language) -> bool:
    """Whether millions are «of» something, as in French and its sisters: «millions de dongs»."""
    forms = _locale(language.tag).plural_form.tags
    return "many" in forms and "few" not in forms


def measure(language: Language, rounded: Decimal, decimals: int, unit: str) -> str | None:
    """A number with a unit of measure by CLDR's name of it; None if the language has no word.

    >>> measure(Language("en"), Decimal("1.959"), 3, "length-kilometer")
    '1.959 kilometers'
    """
    from babel.units import format_unit

    locale = _locale(language.tag)
    pattern = _pattern(locale.decimal_formats[None].pattern, decimals)
    with exact_arithmetic(rounded):
        said = format_unit(rounded, unit, format=pattern, locale=locale)  # type: ignore[arg-type]
    return None if unit in said else said


def with_scale(language: Language, rounded: Decimal, decimals: int, power: int) -> str | None:
    """A number of 10^power, with the language's word for it; None if CLDR has none.

    >>> with_scale(Language("en"), Decimal("12.5"), 1, 9)
    '12.5 billion'
    """
    locale = _locale(language.tag)
    named = locale.compact_decimal_formats.get("long")
    if named is None:
        return None
    form = plural_form(language, rounded)
    patterns = named[form] if form in named else named[OTHER]
    pattern = patterns.get(str(10**power))
    zeros = pattern.pattern.count("0") if pattern else 0
    if not zeros:
        return None
    # Chinese counts thousands of millions by the ten: its number has one digit more.
    shift = zeros - 1
    with exact_arithmetic(rounded):
        digits = number(language, rounded.scaleb(shift), max(decimals - shift, 0))
    words: str = pattern.pattern.replace("0" * zeros, digits, 1)
    return words.replace("'", "")


def day(language: Language, value: PartialDate, *, short: bool = False) -> str:
    """Print a date as far as it is known: «8 July 2020», «July 2020», «2020».

    >>> day(Language("en_GB"), PartialDate(2020, 7, 8)), day(Language("en"), PartialDate(2020, 12))
    ('8 July 2020', 'December 2020')
    """
    from babel.dates import format_date, format_skeleton

    locale = _locale(language.tag)
    if value.month is None or value.day is None:
        skeleton = "y" if value.month is None else "yMMM" if short else "yMMMM"
        return format_skeleton(skeleton, date(value.year, value.month or 1, 1), locale=locale)
    whole = date(value.year, value.month, value.day)
    return format_date(whole, "medium" if short else "long", locale)


def period(language: Language, value: Period) -> str:
    """Print a reporting period: «2020», «Q3 2020», «October 2020», «first six months of 2020».

    >>> [period(Language("en"), Period(kind, 2020)) for kind in ("quarter", "half")]
    ['Q1 2020', 'first six months of 2020']
    """
    from babel.dates import format_interval, format_skeleton

    locale = _locale(language.tag)
    first, last = (date(value.year, month, 1) for month in (value.first_month, value.last_month))
    if value.kind in ("half", "nine_months"):
        if language.is_english:
            return _PARTS_OF_A_YEAR[value.kind, value.index].format(value.year)
        return format_interval(first, last, "yMMMM", locale=locale)
    skeleton = {"year": "y", "quarter": "yQQQ", "month": "yMMMM"}[value.kind]
    return format_skeleton(skeleton, first, locale=locale)


def listed(language: Language, words: Sequence[str]) -> str:
    """Print a list as a sentence has it.

    >>> listed(Language("en"), ["A", "B", "C"]), listed(Language("en_GB"), ["A", "B", "C"])
    ('A, B, and C', 'A, B and C')
    """
    from babel.lists import format_list

    return format_list(words, locale=_locale(language.tag))


@frozen
class Signs:
    """The signs of a language's numbers: between thousands, and before the decimals."""

    group: str
    decimal: str


def signs(language: Language) -> Signs:
    """The signs that numbers of a language are written with.

    >>> signs(Language("en")), signs(Language("de"))
    (Signs(group=',', decimal='.'), Signs(group='.', decimal=','))
    """
    from babel.numbers import get_decimal_symbol, get_group_symbol

    locale = _locale(language.tag)
    return Signs(get_group_symbol(locale), get_decimal_symbol(locale))

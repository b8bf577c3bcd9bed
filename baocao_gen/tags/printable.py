"""A value → what a tag may ask of it and the words that it prints; for figures and bare values.

Filters and the template engine know values by this alone; no year file has to be there.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from operator import methodcaller
from typing import Any

from baocao_gen.tags.kinds import kind_of
from baocao_gen.tags.other_language import Language
from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.tags.python_values import number_in_words, words_in_python
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import MAX_MARKS, forbidden_character, nfc, stacked_marks


class TemplateFacing:
    """An object that texts and templates may read, by the names that it offers and no others."""

    __slots__ = ()

    def offered(self) -> Iterable[str]:
        """The names that ``look_up`` answers, for suggestions."""
        return ()

    def look_up(self, name: str) -> Any:
        """The value under ``name``; KeyError if there is none."""
        raise KeyError(name)


class Spoken(TemplateFacing):
    """A value whose ``str`` is what stands on the page, or a ReadingError that says why not."""

    __slots__ = ()

    @property
    def is_absent(self) -> bool:
        """Whether its name is known and there is no value, so that ``| default`` takes over."""
        return False


class Stated(Spoken, ABC):
    """A number as a report states it; ``value`` is None for a blank.

    ``unit`` is as declared, ``decimals`` are the digits that are printed behind the comma,
    ``language`` is what a tag has asked it to print itself in; None for that of its text.
    """

    __slots__ = ()

    value: Decimal | None
    decimals: int
    unit: str
    language: Language | None

    @property
    def foreign(self) -> Language | None:
        """The language that it prints itself in; None for Vietnamese."""
        return None if self.language is None or self.language.is_vietnamese else self.language

    @abstractmethod
    def in_language(self, language: Language) -> Stated:
        """The same number, printed in a language."""

    @abstractmethod
    def unit_forms(self, language: Language) -> Mapping[str, str]:
        """Its unit in a language, by CLDR's names of the forms; empty if nobody translated it."""

    @property
    @abstractmethod
    def estimated(self) -> bool:
        """Whether the number is expected and not yet counted («ước đạt»)."""

    @abstractmethod
    def known(self) -> Decimal:
        """The value; ReadingError for a blank."""

    @abstractmethod
    def rounded(self, decimals: int) -> Stated:
        """The same number, printed with that many decimals."""

    @abstractmethod
    def last_year(self) -> Stated:
        """The same period of last year; ReadingError if there is no such value."""

    @abstractmethod
    def preceding(self) -> Stated:
        """The period just before; ReadingError if there is no such value."""

    @abstractmethod
    def plan(self) -> Stated:
        """What was planned; ReadingError if nothing was."""


LAST_YEAR = methodcaller("last_year")
PRECEDING = methodcaller("preceding")
PLAN = methodcaller("plan")
"""What a number is compared with: asked of it, each gives another number or raises."""


class PeriodWords(str):
    """A period as texts name it, «quý III/2020», which other languages can say too."""

    __slots__ = ("period",)

    period: Period

    @classmethod
    def of(cls, period: Period) -> PeriodWords:
        """The words of a period."""
        words = cls(period)
        words.period = period
        return words


def nothing() -> ReadingError:
    """What is said of a tag that has no value."""
    return ReadingError("giá trị này không có", "kiểm tra tên trong thẻ, hoặc dùng {% if … %}")


def in_words(value: Any) -> Any:
    """What becomes part of a longer text: numbers as the page says them, other values as they are.

    Raises:
        ReadingError: for nothing at all, and for a value that brings its own formatting.
    """
    if isinstance(value, str):
        return value
    if value is None:
        raise nothing()
    if hasattr(value, "__html__"):
        hint = "in nó bằng một thẻ riêng, không có bộ lọc"
        raise ReadingError("giá trị này có định dạng riêng, không dùng được ở đây", hint)
    words = number_in_words(value) or words_in_python(value)
    return value if words is None else words


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
    return _printable(words_of(value), beyond)


def _printable(text: str, beyond: str = "") -> str:
    """A text as the page shows it; the marks of a blank may pass.

    Raises:
        BadCharacter: for control characters and the like, by name.
    """
    if text.isascii() and text.isprintable():
        return text  # what nearly all numbers are
    if len(text) > MAX_MARKS and stacked_marks(text) is not None:
        message = f"hơn {MAX_MARKS} dấu thanh chồng lên một chữ"
        raise BadCharacter(message, "gõ lại chữ ấy trong dữ liệu")
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


def words_of(value: Any) -> str:
    """The words of any value, unless it has none."""
    if isinstance(value, str):
        return value
    if value is None:
        raise nothing()
    if isinstance(value, Spoken | PartialDate):
        return str(value)
    return number_in_words(value) or words_in_python(value) or _other(value)


def raise_if_undefined(value: Any) -> None:
    """Let a name that nobody has raise, by name; every other value passes."""
    if kind_of(value) is None:
        str(value)


def _other(value: Any) -> str:
    if isinstance(value, list | tuple):
        raise ReadingError(
            "không in được một danh sách", "thêm bộ lọc | liet_ke, hoặc dùng {% for %}"
        )
    if isinstance(value, TemplateFacing | Mapping):
        raise ReadingError("không in được cả một nhóm", "gọi tên đầy đủ: nhom.ten_so_lieu")
    is_group = (kind := kind_of(value)) is not None and not kind.counts
    # An Undefined raises here, by name; «x if y» without else is empty.
    if is_group or str(value):
        raise ReadingError("giá trị này không in được", _instead_of(value))
    return ""


def _instead_of(value: Any) -> str:
    """What to print of a value that has no words of its own."""
    if isinstance(value, Enum):
        return "thêm «.value» sau tên"
    if isinstance(value, Iterator | set | frozenset | range):
        return "thêm bộ lọc | liet_ke, hoặc dùng {% for %}"
    names = [name for name in getattr(type(value), "__dataclass_fields__", ()) if name[0] != "_"]
    if names:
        return f"gọi tên một mục của nó: «.{'», «.'.join(names[:3])}»"
    return "gọi tên một số liệu hoặc một dòng chữ"

"""Plain data (texts, lists, mappings, ready values) → what may stand behind a key, or refusals.

The annotation of a field says what it holds; `reader_of` makes its reader of that. A reader gets a
value and what was read beside it, gives what the field will hold, and raises `Refused`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from types import NoneType
from typing import Annotated, Any, Final, Protocol, get_args, get_origin

from baocao_gen.vietnamese.text import nearest
from baocao_gen.yearfile.refusal import Refusal, Refused, here_is, refuse, wrong_shape

Beside = Mapping[str, Any]
"""What was read before a value in the same mapping, by field names."""


class Reader(Protocol):
    """Reads what stands behind a key."""

    @property
    def read(self) -> Callable[[Any, Beside], Any]:
        """A value and what stands beside it → what the field holds."""


class Reads:
    """One function that reads; ``schema`` is what JSON Schema says of what it takes."""

    def __init__(self, read: Callable[[Any, Beside], Any], schema: Mapping[str, Any]) -> None:
        self.read = read
        self.schema = schema


class Several:
    """In the annotation of a tuple: one value may stand there for a list of one."""


SEVERAL: Final = Several()


class Perhaps:
    """No value, or what another reader takes."""

    def __init__(self, inner: Reader) -> None:
        self.inner = inner
        self._read = inner.read

    def read(self, value: Any, beside: Beside) -> Any:
        """None stays."""
        return None if value is None else self._read(value, beside)


def without_perhaps(reader: Reader) -> Reader:
    """What reads a value that is there."""
    while isinstance(reader, Perhaps):
        reader = reader.inner
    return reader


class Choice:
    """One of some words."""

    def __init__(self, words: type[Enum]) -> None:
        self.words = words
        self.known: dict[Any, Enum] = {one.value: one for one in words}
        self.in_any_case = {str(word).casefold(): one for word, one in self.known.items()}

    def read(self, value: Any, _beside: Beside) -> Enum:
        """The member that a word means, in any case; a member stays."""
        if isinstance(value, self.words):
            return value
        if isinstance(value, str) and value in self.known:
            return self.known[value]
        if isinstance(value, str) and (meant := self.in_any_case.get(value.strip().casefold())):
            return meant
        words = [str(word) for word in self.known]
        near = nearest(str(value), words)
        listed = " hoặc ".join([", ".join(words[:-1]), words[-1]])
        hint = f"có phải «{near}»?" if near else f"viết một trong: {listed}"
        raise refuse("BC215", f"giá trị không dùng được{here_is(value)}", hint)


class Listing:
    """A list of which one reader takes each item, kept as a tuple."""

    def __init__(self, inner: Reader, at_least: int = 0, *, one_too: bool = False) -> None:
        self.inner = inner
        self.at_least = at_least
        self.one_too = one_too

    def read(self, value: Any, _beside: Beside) -> tuple[Any, ...]:
        """Every item, or what is wrong with each."""
        if self.one_too and value is not None and not isinstance(value, list | tuple):
            value = (value,)
        if isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
            hint = "viết mỗi mục một dòng, bắt đầu bằng «- »"
            raise wrong_shape("chỗ này phải là một danh sách", hint, value)
        items: list[Any] = []
        found: list[Refusal] = []
        read = self.inner.read
        for index, item in enumerate(value):
            try:
                items.append(read(item, {}))
            except Refused as refused:
                found += refused.below(index)
        if found:
            raise Refused(found)
        if len(items) < self.at_least:
            hint = "thêm ít nhất một mục"
            raise wrong_shape("danh sách này không được để trống", hint, value)
        return tuple(items)


def whole_number(least: int, most: int) -> Reads:
    """Reads whole numbers within bounds, typed as digits or given as they are."""

    def read(value: Any, _beside: Beside) -> int:
        if isinstance(value, str) and value.isascii() and _WHOLE.fullmatch(value):
            number: Any = int(value.partition(".")[0])
        else:
            number = value
        if type(number) is not int or not least <= number <= most:
            hint = "viết một số nguyên, ví dụ 2"
            raise wrong_shape("chỗ này phải là một số nguyên nhỏ", hint, value)
        return number

    return Reads(read, {"type": "integer", "minimum": least, "maximum": most})


_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,18}(\.0+)?")


def reader_of(annotation: Any, inside: Callable[[Any], Reader], at_least: int = 0) -> Reader:
    """The reader of what an annotation says may stand there.

    Args:
        annotation: A model, words to choose from, a tuple of one of these, ``Annotated`` with a
            reader, each of them perhaps with ``| None``.
        inside: A model, or its name in its own annotation, → its reader.
        at_least: How many items a list must have.
    """
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated and parts[1] is not SEVERAL:
        reader: Reader = parts[1]
        return reader
    if origin is Annotated:
        return Listing(reader_of(get_args(parts[0])[0], inside), at_least, one_too=True)
    if NoneType in parts:
        return Perhaps(reader_of(parts[0], inside))
    if origin is tuple:
        return Listing(reader_of(parts[0], inside), at_least)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return Choice(annotation)
    return inside(annotation)

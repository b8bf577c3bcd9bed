"""A value in a tag → its kind, and the names that a tag may ask of values of that kind.

The table names what is open, for each kind; what it does not name is closed. A method that is open
makes nothing much longer than the value that it belongs to, and its time is charged by lengths.
"""

from __future__ import annotations

import sys
from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from types import FunctionType, ModuleType
from typing import Any, Final

from jinja2.runtime import BlockReference, LoopContext, Macro
from jinja2.utils import Namespace

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.periods import Period


@frozen
class Kind:
    """Values of the same sort.

    Attributes:
        words: How a message calls one of them; empty where it has no name for a clerk.
        types: The classes that make the kind, with those derived from them.
        open: The attributes and methods that a tag may ask for.
        counts: Whether one may count with them; lists and texts are measured first.
    """

    words: str
    types: tuple[type, ...]
    open: frozenset[str] = frozenset()
    counts: bool = False


_TEXT = frozenset(
    [
        *("capitalize", "casefold", "count", "endswith", "find", "index", "isalnum", "isalpha"),
        *("isascii", "isdecimal", "isdigit", "islower", "isnumeric", "isspace", "istitle"),
        *("isupper", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "rfind"),
        *("rindex", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith"),
        *("strip", "swapcase", "title", "upper"),
    ]
)
LOOP: Final = frozenset(
    [
        *("index", "index0", "first", "last", "length", "revindex", "revindex0", "depth"),
        *("depth0", "previtem", "nextitem", "cycle", "changed"),
    ]
)
"""What a tag may ask of ``loop``."""
_DAY = frozenset(
    [
        *("year", "month", "day", "hour", "minute", "second", "weekday", "isoweekday"),
        *("isoformat", "date", "time", "strftime"),
    ]
)
_OUR_DAY = frozenset(
    [
        *("year", "month", "day", "complete", "long", "short", "month_year"),
        *("kind", "index", "first_month", "last_month"),
    ]
)
KINDS: Final = (
    Kind("một dòng chữ", (str,), _TEXT, counts=True),
    Kind("một con số", (int, float, complex, Decimal), counts=True),
    Kind("một danh sách", (list, tuple), frozenset({"count", "index"}), counts=True),
    Kind("một danh sách", (set, frozenset)),
    Kind("một nhóm", (Mapping,), frozenset({"get", "items", "keys", "values"})),
    Kind("một ngày", (PartialDate, Period), _OUR_DAY, counts=True),
    Kind("một ngày", (date, time), _DAY, counts=True),
    Kind("một khoảng thời gian", (timedelta,), frozenset({"days", "seconds"}), counts=True),
    Kind("«loop»", (LoopContext,), LOOP),
    Kind("", (Namespace,)),
    Kind("", (Enum,), frozenset({"name", "value"})),
    Kind("", (KeysView, ValuesView, ItemsView, Iterator, range, Macro, BlockReference)),
    Kind("", (bytes, bytearray, memoryview, ModuleType, FunctionType, type)),
)
"""The kinds, the nearest first: a value is of the first that fits."""
# Documents, pictures and files write to the disk or read from it when they are asked to.
_CLOSED = frozenset({"docx", "docxtpl", "pathlib", "os", "io", "_io", "zipfile", "tempfile"})
_LIBRARIES = frozenset(sys.stdlib_module_names) | {"jinja2", "markupsafe", "baocao_gen"}
_BARE = (ModuleType, FunctionType, type, Macro)
"""What has a dictionary of its own that holds code, not data."""


def kind_of(value: Any) -> Kind | None:
    """The kind of a value; None for an object of the program that hands it in."""
    return next((kind for kind in KINDS if isinstance(value, kind.types)), None)


def counts(value: Any) -> bool:
    """Whether a tag may count with a value: not with groups, bytes and code.

    Nor with what else Python's library makes; None is told by who meets it.
    """
    if (kind := kind_of(value)) is not None:
        return kind.counts
    return value is None or type(value).__module__.partition(".")[0] not in _LIBRARIES


def is_open(value: Any, name: str) -> bool:
    """Whether a tag may ask a value for this.

    What a program hands in has the attributes that the program itself has given it: the fields of
    its own classes, not those that a class inherits from Python's library.
    """
    if isinstance(value, Namespace):
        return True  # it has no names but those that a tag has set
    libraries = {base.__module__.partition(".")[0] for base in type(value).__mro__}
    if not libraries.isdisjoint(_CLOSED):
        return False
    kind = kind_of(value)
    return (kind is not None and name in kind.open) or _is_own(value, name)


def _is_own(value: Any, name: str) -> bool:
    if isinstance(value, _BARE):
        return False
    if name in getattr(value, "__dict__", ()):
        return True
    maker = next((base for base in type(value).__mro__ if name in vars(base)), None)
    return maker is None or maker.__module__.partition(".")[0] not in _LIBRARIES

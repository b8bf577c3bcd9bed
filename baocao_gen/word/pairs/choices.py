"""The instruction of a field IF, SET or QUOTE → the words that it chooses or has.

Both sides are compared as numbers where they are numbers, else letter by letter, in which «?»
and «*» of the right side stand for any letter and for any letters.
(ECMA-376 part 1, 17.16.5.26 IF; the escapes of 17.16.2.)
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from baocao_gen.vietnamese.numbers import NumberError, parse_number
from baocao_gen.vietnamese.pattern import late

_WORDS = r'(?:"(?P<q{0}>(?:[^"\\]|\\.)*)"|(?P<p{0}>[^\s"\\=<>]+))'
_CHOICE = late(
    rf"\s*IF\s+{_WORDS.format(1)}\s*(?P<sign><>|<=|>=|=|<|>)\s*{_WORDS.format(2)}"
    rf"\s+{_WORDS.format(3)}(?:\s+{_WORDS.format(4)})?\s*(?:\\\*\s*\w+\s*)*",
    re.IGNORECASE | re.DOTALL,
)
_QUOTED = late(
    r'\s*(?:QUOTE|SET\s+\S+)\s+"((?:[^"\\]|\\.)*)"\s*(?:\\\*\s*\w+\s*)*',
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = late(r"\\(.)", re.DOTALL)
_SIGNS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def chosen(instruction: str, words_of: Callable[[str], str | None]) -> str | None:
    """What a field IF prints; None if its instruction says more than one comparison.

    Args:
        instruction: Of the field.
        words_of: The words of a bookmark; None if there is none of that name.
    """
    found = _CHOICE.fullmatch(instruction)
    if found is None:
        return None
    left, right, yes, no = (_words(found, place, words_of) for place in range(1, 5))
    return yes if _is_true(left, found["sign"], right) else no


def quoted(instruction: str) -> str | None:
    """The text that a field SET or QUOTE has between quotes; None if it has none, or several."""
    found = _QUOTED.fullmatch(instruction)
    return None if found is None else _ESCAPED.sub(r"\1", found[1])


def _words(found: re.Match[str], place: int, words_of: Callable[[str], str | None]) -> str:
    quoted, plain = found[f"q{place}"], found[f"p{place}"] or ""
    if quoted is not None:
        return _ESCAPED.sub(r"\1", quoted)
    marked = words_of(plain)
    return plain if marked is None else marked


def _is_true(left: str, sign: str, right: str) -> bool:
    compare = _SIGNS[sign]
    numbers = _number(left), _number(right)
    if None not in numbers:
        return compare(*numbers)
    if sign in ("=", "<>") and ("?" in right or "*" in right):
        pattern = re.escape(right).replace(r"\?", ".").replace(r"\*", ".*")
        return (re.fullmatch(pattern, left, re.DOTALL) is not None) == (sign == "=")
    return compare(left, right)


def _number(words: str) -> Decimal | None:
    try:
        return parse_number(words)
    except NumberError:
        return None

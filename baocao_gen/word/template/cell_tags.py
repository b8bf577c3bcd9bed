"""``{% cellbg … %}``, ``colspan``, ``vm``, ``hm`` as typed → what Jinja prints, or what is wrong.

Each prints a mark where it stands, so that a condition or a loop around it holds; what the mark
asks of its cell is done when the part is rendered (``write/cell_marks.py``).
"""

from __future__ import annotations

import re
from typing import Final

from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.word.template.typed_tags import TypedTag

CELL_WORDS: Final = frozenset({"colspan", "cellbg", "vm", "hm"})
_WITH_A_VALUE: Final = {"colspan": "{% colspan 2 %}", "cellbg": '{% cellbg "00B050" %}'}
_MERGED_ALONG: Final = {"vm": ("tr", "p", ""), "hm": ("tc",)}
"""The loops whose first pass begins a merge anew: those that make rows, those that make columns."""
_BARE_COLOUR: Final = late(r"#[\w#]*|\d[0-9A-Fa-f]*[A-Fa-f][0-9A-Fa-f]*|0\d+")
_OTHER_QUOTES: Final = late("[«»‹›`´「」]")


def printed_mark(tag: TypedTag, number: int, loop: str | None) -> str:
    """The expression that prints a cell tag's mark, without its braces.

    Args:
        tag: The tag.
        number: Its place among those of the part.
        loop: The unit of the innermost loop around it; None outside all loops.

    Raises:
        ReadingError: its value is missing, or is a colour without quotes.
    """
    argument = tag.inner[len(tag.word) :].strip()
    if tag.word not in _WITH_A_VALUE:
        if argument:
            raise ReadingError(
                f"thẻ «{tag.text}» không nhận giá trị nào", f"viết {{% {tag.word} %}}"
            )
        begins = "loop.first" if loop in _MERGED_ALONG[tag.word] else "false"
        return f"({begins}) | {filter_name(tag.word)}({number})"
    if not argument:
        example = f"ví dụ {_WITH_A_VALUE[tag.word]}"
        raise ReadingError(f"thẻ «{tag.text}» thiếu giá trị", example)
    _refuse_bare(tag, argument)
    return f"({argument}) | {filter_name(tag.word)}({number})"


def merge_mark(number: int, *, begins: bool) -> str:
    """The expression that prints the mark of a cell that is merged with those above it, if any.

    Args:
        number: The place of the mark among the tags of the part.
        begins: Whether a merge begins with the cell, whatever stands above it.
    """
    return f"({str(begins).lower()}) | {filter_name('vm')}({number})"


def filter_name(word: str) -> str:
    """The filter that makes the mark of a cell tag."""
    return f"__{word}"


def _refuse_bare(tag: TypedTag, argument: str) -> None:
    """Refuse a colour that is typed without quotes, or between quotes that Jinja does not know."""
    is_bare = tag.word == "cellbg" and _BARE_COLOUR.fullmatch(argument)
    bare = _OTHER_QUOTES.sub("", argument).strip()
    if not is_bare and (bare == argument or re.search("[\"']", argument)):
        return
    meant = f'"{bare.removeprefix("#")}"' if tag.word == "cellbg" else bare
    message = f"giá trị của thẻ «{tag.text}» không đứng trong dấu nháy"
    raise ReadingError(message, f"viết {{% {tag.word} {meant} %}}")

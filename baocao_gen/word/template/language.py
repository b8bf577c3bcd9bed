"""The tags of a template's parts → the language that the template says it prints in.

A template says it once, in a paragraph of its own: ``{%p set ngon_ngu = "en" %}``; then its header
and its notes print in that language too. What Word calls the language of a text is not asked: many
a Vietnamese template was typed in a Word that takes everything for English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.tags.other_language import LANGUAGE, Language, language_of
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.word.template.placeholders import PreparedPart

_SET: Final = late(rf"\{{%[-+]?\s*set\s+{LANGUAGE}\s*=\s*(.{{0,80}}?)\s*[-+]?%\}}", re.DOTALL)
_QUOTED: Final = late(r"([\"'])([^\"']*)\1")


def stated_language(
    parts: Iterable[PreparedPart], name: str
) -> tuple[Language | None, list[Problem]]:
    """The language of a template, None for Vietnamese; and what is wrong with how it says so.

    Args:
        parts: Its parts that have tags.
        name: Its name in messages.
    """
    found: Language | None = None
    problems: list[Problem] = []
    for part in parts:
        for tag in _SET.finditer(part.source):
            try:
                language = _read(tag[1])
                if found not in (None, language):
                    raise ReadingError(
                        f"mẫu đã ghi ngôn ngữ «{found.tag if found else ''}» ở thẻ khác",
                        "một mẫu chỉ viết bằng một ngôn ngữ; số của ngôn ngữ khác dùng | theo(…)",
                    )
                found = language
            except ReadingError as error:
                place = part.place_before(tag.start(), tag.end())
                position = Position(name, part=place.where, excerpt=place.words) if place else None
                problem = Problem(
                    codes.TEMPLATE_SYNTAX, error.message, position or Position(name), error.hint
                )
                problems.append(problem)
    return (None if found is None or found.is_vietnamese else found), problems


def _read(value: str) -> Language:
    quoted = _QUOTED.fullmatch(value)
    if quoted is None:
        raise ReadingError("ngôn ngữ ghi bằng mã trong dấu nháy", f'viết {LANGUAGE} = "en"')
    return language_of(quoted[2])

"""An opened template → the tags in parts that are never filled, each told with its place.

They would come out as they were typed and nobody would notice: in a style's name, in a theme.
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator

from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.word.package.package import Package, parsed, typed_members
from baocao_gen.word.package.parts import GLOSSARY
from baocao_gen.word.template.other_texts import whole_tags

_SIGNS = (b"{{", b"{%")


def unfilled(package: Package, filled: Collection[str]) -> Iterator[Problem]:
    """A warning for each tag that stays as it was typed.

    Args:
        package: The template.
        filled: The members whose tags are printed.
    """
    found = [
        member
        for member, content in package.members.items()
        if member not in filled
        and member.lower().endswith(".xml")
        and any(sign in content.data for sign in _SIGNS)
    ]
    kinds = dict(typed_members(package)) if found else {}
    aside = tuple(posixpath.dirname(m) + "/" for m, kind in kinds.items() if kind == GLOSSARY)
    for member in found:
        if member.startswith(aside):
            continue  # building blocks are no part of the page
        for tag, words in whole_tags(parsed(package, member)):
            message = f"thẻ «{tag}» đứng ở phần không điền được, in ra vẫn y nguyên"
            hint = "chuyển thẻ vào thân, đầu trang, chân trang hoặc chú thích; không cần thì xóa"
            place = Position(package.name, part=member, excerpt=words)
            yield Problem(codes.UNFILLED, message, place, hint, Severity.WARNING)

"""A name that a tag asked for in vain → the loop that has it elsewhere, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from baocao_gen.tags.find import Tag
from baocao_gen.word.template.compile import CompiledPart

_FOR: Final = re.compile(r"for\b\s*\(?([\w\s,]+?)\)?\s+in\b")


def loop_hint(name: str, part: CompiledPart, parts: Iterable[CompiledPart]) -> str | None:
    """What to do about the name of a loop, asked for where the loop does not reach.

    Args:
        name: The name.
        part: The part whose tag asks for it.
        parts: All parts of the template.

    Returns:
        None for a name that no loop has.
    """
    if name == "loop":
        return "«loop» chỉ có giữa «{% for … %}» và «{% endfor %}»"
    for other in (part, *parts):
        tag = next(_loops_of(name, other), None)
        if tag is None:
            continue
        place = other.place_of(tag)
        typed = " ".join((place.tag if place else tag.text).split())
        if other is part:
            return f"tên này chỉ có từ «{typed}» đến thẻ kết thúc của nó: đưa thẻ vào giữa"
        where = place.where.partition(",")[0] if place else ""
        return f"tên này chỉ có trong vòng lặp «{typed}» của {where}: phần khác không thấy"
    return None


def _loops_of(name: str, part: CompiledPart) -> Iterator[Tag]:
    for tag in part.text.tags:
        found = _FOR.match(tag.inner) if tag.is_block else None
        if found and name in re.split(r"[\s,]+", found[1]):
            yield tag

"""A rendered part as a tree → the same with every pair whole, and the parts that change with it."""

from __future__ import annotations

from typing import Any

from baocao_gen.frozen import frozen
from baocao_gen.word.package.package import Package
from baocao_gen.word.pairs.bookmarks import Names, follow
from baocao_gen.word.pairs.fields import dissolve, drop, fields_of
from baocao_gen.word.pairs.inlined import taken_out
from baocao_gen.word.pairs.lists import numbered_anew
from baocao_gen.word.pairs.ready import PairsOfPart
from baocao_gen.word.pairs.results import show_again
from baocao_gen.word.pairs.sections import drop_spare
from baocao_gen.word.pairs.turns import with_turns
from baocao_gen.word.write.unique_ids import unique_marks
from baocao_gen.word.xml import W, owner


@frozen
class Lost:
    """A reference to a bookmark that was not printed: its name, and the words around it."""

    name: str
    words: str


def keep_together(
    root: Any, pairs: PairsOfPart, package: Package
) -> tuple[dict[str, Any], list[Lost]]:
    """Make every pair of a rendered part whole.

    Args:
        root: The part, which is changed.
        pairs: What is known of it from the template.
        package: The template.

    Returns:
        The other members that change, as trees; and the references that lead to nothing.
    """
    elements = with_turns(root)
    fields = fields_of(element for element, _ in elements)
    if pairs.cuts_fields:
        for field in fields.found:
            if field.end is None and field.begin.tag == f"{W}fldChar":
                dissolve(field)
        for element in fields.stray:
            drop(element)
    names = Names(elements)
    changed = taken_out(root, package) if pairs.has_notes else {}
    for tree in (root, *changed.values()):
        unique_marks(tree)
    lost = [
        Lost(name, _words_around(element))
        for element, name in follow(elements, fields, names, pairs.names)
    ]
    lost += [Lost(name, "") for name in sorted(pairs.from_outside - names.printed())]
    if pairs.has_spare:
        drop_spare(root)
    if pairs.has_results:
        turns = {element for element, turn in elements if turn is not None}
        show_again(root, fields, turns)
    return changed | numbered_anew(elements, package), lost


def _words_around(element: Any) -> str:
    paragraph = owner(element, f"{W}p")
    texts = () if paragraph is None else paragraph.iter(f"{W}t")
    return " ".join("".join(text.text or "" for text in texts).split())[:80]

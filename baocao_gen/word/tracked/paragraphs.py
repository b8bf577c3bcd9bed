"""Two paragraphs, or one that came or went → runs that are inserted or deleted, all else kept."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Final

from baocao_gen.tags.private_characters import TRACKED_NOTE
from baocao_gen.vietnamese.alike import equal_pairs
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.tracked.marks import Marks
from baocao_gen.word.tracked.pieces import (
    Stretch,
    cut_at,
    cut_before,
    cut_behind,
    pieces_of,
)
from baocao_gen.word.xml import W, within

_TOKEN = late(r"\d+(?:[.,/]\d+)*|\w+|\s+|[^\w\s]")
_MOST_COMPARED: Final = 40
"""Words that are compared with one another; longer stretches are held by what both have once."""
_MOST_CHANGES: Final = 3_000
"""Changes of a paragraph that a person could still go through; where there are more, they are told
as one."""
_Op = tuple[int, int, int, int]
"""Stretch of the old paragraph, from and up to, and those of the new one in their place."""


def change_paragraph(old: Any, new: Any, marks: Marks) -> None:
    """Mark in a paragraph what differs from an older one.

    Args:
        old: The paragraph of the old file; it stays as it is.
        new: That of the new file.
        marks: Makes the marks.
    """
    before, after = pieces_of(old), pieces_of(new)
    ops, kept = _differences(before, after)
    for (_, one), (_, two) in kept:
        marks.notes.append((one.elements[0], two.elements[0]))
    if not ops:
        return
    after = _cut(after, sorted({place for op in ops for place in op[2:]}))
    for op in ops:
        _apply(op, before, after, new, marks)


def _apply(
    op: _Op, before: Sequence[Stretch], after: Sequence[Stretch], paragraph: Any, marks: Marks
) -> None:
    start, end, there, behind = op
    first = bisect_left(after, there, key=_start)
    if end > start:
        change = marks.deleted(_pieces_in(before, start, end), start, end)
        if first < len(after):
            after[first].runs[0].addprevious(change)
        elif after:
            last = after[-1].runs[-1]
            is_marked = last.getparent().tag == f"{W}ins"
            (last.getparent() if is_marked else last).addnext(change)
        else:
            paragraph.append(change)
    runs: dict[Any, None] = {}
    for piece in after[first : bisect_left(after, behind, key=_start)]:
        runs.update(dict.fromkeys(piece.runs))
        if piece.text == TRACKED_NOTE:
            marks.new_notes.append(piece.elements[0])
    marks.insert(runs)


def _start(piece: Stretch) -> int:
    return piece.start


def _pieces_in(pieces: Sequence[Stretch], start: int, end: int) -> Sequence[Stretch]:
    """The pieces that have letters between two places."""
    first = max(bisect_right(pieces, start, key=_start) - 1, 0)
    return pieces[first : bisect_left(pieces, end, key=_start)]


def _cut(pieces: Sequence[Stretch], places: Sequence[int]) -> list[Stretch]:
    """The pieces, so that no run goes on over one of the places."""
    made: list[Stretch] = []
    for piece in pieces:
        first = bisect_left(places, piece.start)
        if first < len(places) and places[first] == piece.start:
            cut_before(piece.elements[0])
            first += 1
        last = bisect_left(places, piece.end)
        inside = places[first:last] if not piece.is_whole else ()
        made += cut_at(piece, inside) if inside else [piece]
        if last < len(places) and places[last] == piece.end:
            cut_behind(made[-1].elements[-1])
    return made


_Token = tuple[str, Stretch]


def _differences(
    before: Sequence[Stretch], after: Sequence[Stretch]
) -> tuple[list[_Op], list[tuple[_Token, _Token]]]:
    """What differs, and the marks of notes that stand on both sides."""
    at_old, one, old = _tokens(before)
    at_new, other, new = _tokens(after)
    ops: list[_Op] = []
    notes: list[tuple[_Token, _Token]] = []
    for same, a, b, c, d in _opcodes(one, other):
        if same:
            notes += [
                ((TRACKED_NOTE, old[a + n]), (TRACKED_NOTE, new[c + n]))
                for n in range(b - a)
                if one[a + n] == TRACKED_NOTE
            ]
            if ops and b - a == 1 and one[a].isspace() and b < len(one) and d < len(other):
                ops.append((at_old[a], at_old[b], at_new[c], at_new[d]))
        else:
            ops.append((at_old[a], at_old[b], at_new[c], at_new[d]))
    joined = list(_joined(ops))
    if len(joined) > _MOST_CHANGES and not notes:
        (start, _, there, _), (_, end, _, behind) = joined[0], joined[-1]
        joined = [(start, end, there, behind)]
    return joined, notes


def _joined(ops: Sequence[_Op]) -> Iterator[_Op]:
    """Changes side by side are one, blanks between them included."""
    last: _Op | None = None
    for op in ops:
        if last and last[1] == op[0] and last[3] == op[2]:
            last = last[0], op[1], last[2], op[3]
            continue
        if last:
            yield last
        last = op
    if last:
        yield last


def _tokens(pieces: Sequence[Stretch]) -> tuple[list[int], list[str], list[Stretch]]:
    """Where the words of a paragraph begin, and where the last one ends; the words; their pieces.

    A word may lie in several runs; then its piece is the last of them.
    """
    starts: list[int] = []
    words: list[str] = []
    holders: list[Stretch] = []
    own: list[Stretch] = []
    for piece in (*pieces, None):
        if piece is not None and not piece.is_whole:
            own.append(piece)
            continue
        if own:
            for found in _TOKEN.finditer("".join(one.text for one in own)):
                starts.append(own[0].start + found.start())
                words.append(found[0])
                holders.append(own[-1])
        own = []
        if piece is not None:
            starts.append(piece.start)
            words.append(piece.text)
            holders.append(piece)
    starts.append(starts[-1] + len(words[-1]) if words else 0)
    return starts, words, holders


def _opcodes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """Stretches of words that stayed, or not, in order."""
    at = here = begun = 0
    for one, other in (*equal_pairs(old, new, _MOST_COMPARED), (len(old), len(new))):
        if (one, other) == (at, here) and one < len(old):
            at, here = one + 1, other + 1
            continue
        if at > begun:
            yield True, begun, at, here - (at - begun), here
        if one > at or other > here:
            yield False, at, one, here, other
        begun, at, here = one, one + 1, other + 1


def insert_paragraph(paragraph: Any, marks: Marks) -> None:
    """Mark all that a paragraph holds as inserted."""
    for piece in pieces_of(paragraph):
        if piece.text == TRACKED_NOTE:
            marks.new_notes.append(piece.elements[0])
    marks.insert([run for run in within(paragraph, f"{W}r") if len(run)])


def deleted_paragraph(old: Any, marks: Marks) -> Any:
    """A paragraph of the old file whose letters are deleted, its end not yet."""
    made = old.makeelement(f"{W}p", nsmap={"w": W[1:-1]})
    properties = marks.properties(old)
    if properties is not None:
        made.append(properties)
    pieces = pieces_of(old)
    if pieces:
        made.append(marks.deleted(pieces, 0, pieces[-1].end))
    return made

"""A text of a year file and new words for parts of it → edits of the letters as they are typed.

Only the letters that change are touched: quotes, folded lines, the indent of a block and the
comments stay. A place that an escape or a folding hides is refused, and the whole text is written
anew in the quotes that it had.
"""

from __future__ import annotations

from collections.abc import Sequence

from baocao_gen.files.located import LocatedText
from baocao_gen.frozen import frozen
from baocao_gen.yearfile.editing.keys import Pairs, Place

_BLANKS = " \t\n"


@frozen
class WordEdit:
    """New words for the letters of a text from ``start`` up to ``end``."""

    start: int
    end: int
    words: str


def applied(text: str, edits: Sequence[WordEdit]) -> str:
    """A text with some of its words replaced; the edits are in order and do not overlap."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.words]
        at = edit.end
    return "".join([*pieces, text[at:]])


def put_words(pairs: Pairs, scalar: LocatedText, edits: Sequence[WordEdit]) -> None:
    """Write new words into a text where it is typed.

    Args:
        pairs: The edits of the file.
        scalar: The text.
        edits: What changes in it, in order.
    """
    raw = pairs.raw(scalar)
    offsets = _literal(scalar, raw) if scalar.style == "|" else _aligned(scalar, raw)
    places = [_span(edit, scalar.text, raw, offsets) for edit in edits] if offsets else []
    words = [_as_typed(scalar, edit.words) for edit in edits]
    if not places or None in places or None in words:
        _put_whole(pairs, scalar, applied(scalar.text, edits))
        return
    for place, said in zip(places, words, strict=True):
        assert place is not None, "seen above"
        ends = [_place(scalar, raw, offset) for offset in place]
        pairs.edits.replace(ends[0], ends[1], said or "")


def _span(edit: WordEdit, text: str, raw: str, offsets: Sequence[int]) -> tuple[int, int] | None:
    """Where the letters of an edit are typed; None where they end in a fold."""
    if raw[0] == "|" and edit.end > edit.start:
        return offsets[edit.start], offsets[edit.end]
    if "\n" in text[edit.start : edit.end]:
        return None
    edges = {edit.start, edit.end - 1} if edit.end > edit.start else set()
    if any(text[n] in _BLANKS and raw[offsets[n] : offsets[n] + 1] != text[n] for n in edges):
        return None

    def behind(letter: int) -> int:
        is_doubled = raw[0] == "'" and text[letter] == "'"
        return offsets[letter] + (2 if is_doubled else 1)

    if not edges:  # behind a letter, not before the next line
        place = behind(edit.start - 1) if edit.start else offsets[0]
        return place, place
    return offsets[edit.start], behind(edit.end - 1)


def _put_whole(pairs: Pairs, scalar: LocatedText, text: str) -> None:
    if scalar.block:  # its mark, its indent and what it keeps at its end stay
        indent, mark = " " * (scalar.content_column - 1), pairs.raw(scalar).split("\n", 1)[0]
        lines = text.rstrip("\n").split("\n")
        doubled = [""] if mark.startswith(">") else []
        typed = "\n".join(f"{indent}{line}" if line else "" for line in _folded(lines, doubled))
        end = "\n" if pairs.raw(scalar).endswith("\n") else ""
        pairs.edits.replace((scalar.line, scalar.column), scalar.end, f"{mark}\n{typed}{end}")
    else:
        pairs.set_text(scalar, text)


def _folded(lines: Sequence[str], doubled: Sequence[str]) -> list[str]:
    """The lines of a block; folded ones need an empty line more at each break (YAML 1.2, 8.1.3)."""
    made = list(lines[:1])
    for line in lines[1:]:
        made += [*(doubled if made[-1] and line else ()), line]
    return made


def _as_typed(scalar: LocatedText, words: str) -> str | None:
    """New words in the text's own writing; None where only a writing of the whole can say them."""
    if scalar.style == "|":
        indent = " " * (scalar.content_column - 1)
        head, *others = words.split("\n")
        # What stands behind the last line break goes on where the text's own lines begin.
        lines = [f"{indent}{line}" if line else "" for line in others[:-1]]
        return "\n".join([head, *lines, *(f"{indent}{line}" for line in others[-1:])])
    if "\n" in words:
        return None
    if scalar.style == "'":
        return words.replace("'", "''")
    if scalar.style == '"':
        return words.replace("\\", "\\\\").replace('"', '\\"')
    is_bare = not scalar.style and any(sign in f" {words} " for sign in (": ", " #", "{", "["))
    return None if is_bare else words


def _literal(scalar: LocatedText, raw: str) -> list[int]:
    """For each letter of a literal block, and behind the last, where it stands in what is typed."""
    indent = scalar.content_column - 1
    at = raw.index("\n") + 1
    found: list[int] = []
    for line in scalar.text.split("\n"):
        end = raw.find("\n", at)
        length = (len(raw) if end < 0 else end) - at
        start = at + min(indent, length)
        found += range(start, start + len(line) + 1)
        at += length + 1
    return found


def _aligned(scalar: LocatedText, raw: str) -> list[int] | None:
    """The same for a text that may be folded or quoted; None where an escape hides a letter."""
    at = raw.index("\n") + 1 if scalar.block else len(scalar.style)
    found: list[int] = []
    for letter in scalar.text:
        if letter not in _BLANKS:
            while at < len(raw) and raw[at] in _BLANKS:
                at += 1
            if raw[at : at + 1] != letter:
                return None
        found.append(at)
        at += 2 if scalar.style == "'" and letter == "'" else 1
    return [*found, at]


def _place(scalar: LocatedText, raw: str, offset: int) -> Place:
    line = raw.count("\n", 0, offset)
    if not line:
        return scalar.line, scalar.column + offset
    return scalar.line + line, offset - raw.rfind("\n", 0, offset)

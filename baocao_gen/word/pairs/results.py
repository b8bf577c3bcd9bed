"""The fields of a rendered part → the same fields, showing what Word would show of them.

Word brings most fields up to date only when somebody asks; until then a page shows what the
template's page showed: «Bảng 1» under each table of a loop, the sum of other rows. What follows
from the part alone is written here: counts (SEQ), the words or the note that a bookmark is around
(REF, NOTEREF), what is set and quoted (SET, QUOTE), a choice (IF), the sum of the cells above.
What hangs on pages, on numbers of headings or on other fields is marked for Word to make anew.
(ECMA-376 part 1, 17.16.5.56 SEQ, .51 REF, .43 NOTEREF, .26 IF; 17.16.3 formulas; 17.16.18 dirty.)
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

from baocao_gen.frozen import frozen
from baocao_gen.tags.private_characters import HOLE_OPEN
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import MAX_ROMAN, to_roman
from baocao_gen.vietnamese.unbreakable import NO_BREAK_HYPHEN
from baocao_gen.word.pairs.cell_sums import sum_above
from baocao_gen.word.pairs.choices import chosen, quoted
from baocao_gen.word.pairs.fields import Fields, WordField
from baocao_gen.word.write.controls import say
from baocao_gen.word.xml import W, empty_like

_P, _R, _T, _SIMPLE, _MARK = (f"{W}{name}" for name in ("p", "r", "t", "fldSimple", "fldChar"))
_NOTE = f"{W}footnoteReference"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_MORE_THAN_WORDS = frozenset({_P, f"{W}drawing", f"{W}pict", f"{W}object", _MATH})
_SIGNS: Final = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": NO_BREAK_HYPHEN}
_STARTS, _ENDS, _ID = f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}id"
_COUNTED: Final = frozenset({"SEQ", "PAGEREF"})
"""Codes whose result changes only where something is repeated or left out."""
_FOLLOWING: Final = frozenset({"REF", "NOTEREF", "IF", "QUOTE"})
_SEQUENCE = late(r'\s*SEQ\s+"?([^\s"\\]+)"?((?:\s+\\.*)?)\s*', re.IGNORECASE)
_REFERENCE = late(r'\s*(?:REF|NOTEREF)\s+"?([^\s"\\]+)"?((?:\s+\\.*)?)\s*', re.IGNORECASE)
_SETTING = late(r'\s*SET\s+(?P<name>[^\s"\\]+)\s+".*', re.IGNORECASE | re.DOTALL)
_HIDDEN = late(r"\\[hH]\b")
_SWITCH = late(r"\\([*#@]|\w)\s*(\"[^\"]*\"|[^\s\\]*)")
_FORMS: Final = frozenset({"mergeformat", "charformat", "charformatinet"})


def has_results(fields: Fields, *, statements: bool) -> bool:
    """Whether what some field of a prepared part shows may follow from what is printed.

    A choice that asks other fields is left to Word; it is marked if tags stand in it.

    Args:
        fields: The fields of the part.
        statements: Whether the part has any.
    """
    for field in {field.around for field in fields.found}:
        if field is not None and field.code == "IF" and HOLE_OPEN in field.instruction:
            _make_anew(field)
    codes = {field.code for field in fields.found}
    return (
        not _FOLLOWING.isdisjoint(codes)
        or any(code.startswith("=") for code in codes)
        or (statements and not _COUNTED.isdisjoint(codes))
    )


def show_again(root: Any, fields: Fields, repeated: Collection[Any]) -> None:
    """Let every field of a rendered part show what it says now.

    Args:
        root: The part.
        fields: Its fields, which lead to the bookmarks of their turns.
        repeated: The elements with which those fields begin that stand in a turn of a loop.
    """
    asking = {field.around for field in fields.found}
    alone = [f for f in fields.found if f.begin.getparent() is not None and f not in asking]
    counts: dict[str, int] = {}
    for field in alone:
        if field.code == "SEQ" and not _HIDDEN.search(field.instruction):
            _show(field, _counted(field.instruction, counts))
        elif field.code == "SEQ":
            _counted(field.instruction, counts)
    marked = _Marked(root, (field.instruction for field in alone if field.code == "SET"))
    for field in alone:
        if field.code == "PAGEREF" and field.begin in repeated:
            _make_anew(field)
        elif field.code in ("REF", "NOTEREF"):
            if marked.knows(field.instruction) or field.begin in repeated:
                _show(field, marked.words_for(field.instruction))
        elif field.code in ("IF", "QUOTE") or field.code.startswith("="):
            _show(field, _worked_out(field, marked))


def _worked_out(field: WordField, marked: _Marked) -> str | None:
    """What a field says that has all that it needs in its instruction, or above its cell."""
    if field.code == "IF":
        return chosen(field.instruction, marked.words_of)
    if field.code == "QUOTE":
        return quoted(field.instruction)
    return sum_above(field.instruction, field.begin)


def _switches(words: str) -> dict[str, str]:
    """The switches of an instruction, but for those that change nothing that is shown."""
    found = {}
    for one in _SWITCH.finditer(words):
        value = one[2].strip('"')
        if one[1].lower() != "h" and value.lower() not in _FORMS:
            found[one[1].lower()] = value
    return found


def _counted(instruction: str, counts: dict[str, int]) -> str | None:
    """The next number of a sequence; None where it hangs on headings, or is written otherwise."""
    found = _SEQUENCE.fullmatch(instruction)
    if found is None:
        return None
    name, switches = found[1].lower(), _switches(found[2])
    form, again = switches.pop("*", "Arabic"), switches.pop("r", "")
    number = counts.get(name, 0) + 1
    if "c" in switches:
        number -= 1
    elif again.isdigit() and len(again) < len(str(MAX_ROMAN**2)):
        number = int(again)
    counts[name] = number
    return _written(number, form) if switches.keys() <= {"c", "n"} else None


def _written(number: int, form: str) -> str | None:
    kind = form.lower()
    if kind == "arabic":
        return str(number)
    if kind == "roman" and 1 <= number <= MAX_ROMAN:
        words = to_roman(number)
    elif kind == "alphabetic" and number >= 1:
        rounds, letter = divmod(number - 1, 26)
        words = chr(ord("A") + letter) * (rounds + 1)
    else:
        return None
    return words if form[0].isupper() else words.lower()


@frozen
class _Content:
    """What a bookmark is around: its words, and the numbers of its footnotes."""

    words: str
    notes: tuple[int, ...]


class _Marked:
    """The bookmarks of a rendered part that stand in one paragraph, by name in small letters."""

    def __init__(self, root: Any, settings: Iterable[str]) -> None:
        self._texts: list[str] = []
        self._notes = self._breaks = 0
        self._counts_notes = next(root.iter(f"{W}footnotePr"), None) is None
        opened: dict[str, tuple[str, int, int, int]] = {}
        self._found: dict[str, _Content | None] = {
            found["name"].lower(): _Content(quoted(found[0]) or "", ())
            for found in map(_SETTING.fullmatch, settings)
            if found is not None
        }
        for element in root.iter(*_READ):
            self._read(element)
            if element.tag == _STARTS:
                name = element.get(f"{W}name", "").lower()
                place = (name, len(self._texts), self._notes, self._breaks)
                opened[element.get(_ID, "")] = place
            elif element.tag == _ENDS and element.get(_ID) in opened:
                name, first, note, breaks = opened.pop(element.get(_ID))
                notes = tuple(range(note + 1, self._notes + 1))
                is_plain = breaks == self._breaks
                content = _Content("".join(self._texts[first:]), notes) if is_plain else None
                self._found[name] = content

    def _read(self, element: Any) -> None:
        if element.tag in _MORE_THAN_WORDS or (element.tag == _T and len(element)):
            self._breaks += 1
        elif element.tag == _NOTE:
            self._notes += 1
        elif element.tag == _T:
            self._texts.append(element.text or "")
        elif element.tag in _SIGNS and element.getparent().tag == _R:
            self._texts.append(_SIGNS[element.tag])

    def words_of(self, name: str) -> str | None:
        """The words of a bookmark; None if there is none of that name."""
        content = self._found.get(name.lower())
        return None if content is None else content.words

    def knows(self, instruction: str) -> bool:
        """Whether a reference leads to a bookmark of this part."""
        found = _REFERENCE.fullmatch(instruction)
        return found is not None and found[1].lower() in self._found

    def words_for(self, instruction: str) -> str | None:
        """What a reference shows; None where it is not the words of one paragraph."""
        found = _REFERENCE.fullmatch(instruction)
        content = None if found is None else self._found.get(found[1].lower())
        if found is None or content is None:
            return None
        switches = _switches(found[2])
        if instruction.split(maxsplit=1)[0].upper() == "NOTEREF":
            is_plain = self._counts_notes and len(content.notes) == 1 and switches.keys() <= {"f"}
            return str(content.notes[0]) if is_plain else None
        form = switches.pop("*", "").lower()
        changed: Mapping[str, str] = {
            "": content.words,
            "upper": content.words.upper(),
            "lower": content.words.lower(),
        }
        return changed.get(form) if not switches and not content.notes else None


_READ: Final = (*_MORE_THAN_WORDS, *_SIGNS, _NOTE, _T, _STARTS, _ENDS)


def _show(field: WordField, words: str | None) -> None:
    """Write a field's result; None leaves that to Word."""
    runs = None if words is None else _result(field)
    if words is None or runs is None:
        _make_anew(field)
        return
    letters = (e for run in runs for e in run.iter(_T, *_SIGNS))
    if "".join(_SIGNS.get(e.tag) or e.text or "" for e in letters) == words:
        return
    if not runs:
        runs = [_first_run(field)]
    say(runs[0], words)
    for run in runs[1:]:
        run.getparent().remove(run)


def _result(field: WordField) -> list[Any] | None:
    """The runs that show a field's result; None where it is more than words of one paragraph."""
    if field.begin.tag == _SIMPLE:
        inside = list(field.begin)
    elif field.separate is None or field.end is None:
        return None
    else:
        first, last = field.separate.getparent(), field.end.getparent()
        if first is last or first.getparent() is not last.getparent():
            return None
        inside = list(_between(first, last))
    runs = [element for element in inside if element.tag == _R]
    others = (e for e in inside if e.tag != _R and next(e.iter(_R), None) is not None)
    more = (e for r in runs for e in r.iter(_MARK, _T, *_MORE_THAN_WORDS) if e.tag != _T or len(e))
    return runs if next(others, None) is None and next(more, None) is None else None


def _between(first: Any, last: Any) -> Iterator[Any]:
    for element in first.itersiblings():
        if element is last:
            return
        yield element


def _first_run(field: WordField) -> Any:
    """A run for the result of a field that has shown nothing."""
    if field.begin.tag == _SIMPLE:
        run = field.begin.makeelement(_R)
        field.begin.append(run)
        return run
    run = empty_like(field.separate.getparent())
    field.separate.getparent().addnext(run)
    return run


def _make_anew(field: WordField) -> None:
    field.begin.set(f"{W}dirty", "true")

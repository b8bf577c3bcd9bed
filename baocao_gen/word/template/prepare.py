"""A part's XML with docxtpl's tags → Jinja source, with every tag's place written beside it.

The tags stand in ordinary Word text, so Word may have split them over runs; here they are
gathered, cleaned and moved to where docxtpl's language puts them
(https://docxtpl.readthedocs.io): ``{%p %}`` replaces its paragraph, ``{%tr %}`` its row,
``{%tc %}`` its cell, ``{%r %}`` and ``{{r }}`` stand between runs, ``{{p }}`` replaces its
paragraph, ``{%-`` and ``-%}`` join paragraphs. Marks that open and close in one row (paragraph,
cell) stand around it. What would be lost that way is refused aloud.

While the tree is still a tree, each tag is a hole: a number between two codes that are no
characters; a template that has such codes is refused before. A comment ``{#@n#}`` goes before each
tag; it prints nothing and leads an error back to the n-th place.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace as changed
from typing import Any

from lxml import etree

from baocao_gen.problems import codes
from baocao_gen.problems.problem import Problem
from baocao_gen.tags.find import is_assignment
from baocao_gen.tags.slips import TagSlip, slip_of
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.word.package.where import PartPlaces, is_own_remark
from baocao_gen.word.pairs.contents_lines import drop_stale_lines
from baocao_gen.word.pairs.lists import GOES_ON
from baocao_gen.word.pairs.lone import lone_statements
from baocao_gen.word.pairs.range_marks import save_range_marks
from baocao_gen.word.pairs.ready import Numbering
from baocao_gen.word.template.cell_tags import CELL_WORDS, printed_mark
from baocao_gen.word.template.elements import (
    UNITS,
    Neighbours,
    PageRoom,
    join_texts,
    replace,
    rooms_of,
    shell_of,
    surround,
)
from baocao_gen.word.template.nesting import PAIRED, misplaced
from baocao_gen.word.template.other_texts import fill_others
from baocao_gen.word.template.paragraph_text import (
    Words,
    drop_blank_space,
    isolate,
    join_instructions,
    join_trimmed,
)
from baocao_gen.word.template.placeholders import Holes, Placeholder, PreparedPart
from baocao_gen.word.template.typed_tags import Broken, TypedTag, places_of, read_tags
from baocao_gen.word.xml import W, owner

_P, _T, _TR, _TC = (W + name for name in ("p", "t", "tr", "tc"))
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_NUMBERS = (f"{_W14}paraId", f"{_W14}textId")
_BOTH = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_BRACE = late("[{}｛]")
_LITERAL = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


def prepare(
    root: etree._Element,
    part: str,
    file: str,
    numbering: Numbering | None = None,
    asked_outside: Collection[str] = (),
) -> PreparedPart | None:
    """Turn a parsed part into Jinja source; None if it has no tags.

    Args:
        root: The part; it is changed.
        part: What the part is called in messages («thân», «đầu trang»).
        file: The template's name in messages.
        numbering: The styles that number paragraphs; None where lists are left as they are.
        asked_outside: The bookmarks that other parts refer to, in small letters.
    """
    drop_stale_lines(root)
    preparer = _Preparer(root, part, file)
    preparer.numbering = numbering
    if not preparer.walk():
        return None
    preparer.check_nesting()
    problems = dict(sorted(preparer.problems.items()))
    return preparer.holes.prepared(root, problems, numbering, asked_outside)


class _Preparer:
    """The state of one part's preparation."""

    def __init__(self, root: etree._Element, part: str, file: str) -> None:
        self.holes = Holes()
        self.problems: dict[int, Problem] = {}
        self._changed = False
        self._root, self._file = root, file
        self._where = PartPlaces(root, part)
        self.numbering: Numbering | None = None
        self._units: list[tuple[Any, TypedTag, int]] = []
        self._left_open = ""
        self._opened: list[tuple[str, str]] = []
        self._statements: list[tuple[Any, TypedTag, int]] = []
        self._rooms: dict[Any, PageRoom] = {}
        self._beside = Neighbours()

    def walk(self) -> bool:
        """Put a hole where each tag is, and then the holes where docxtpl's language wants them.

        Returns:
            Whether there was anything to do.
        """
        drop_blank_space(self._root)
        has_controls = self._prepare_rare_things()
        join_trimmed(self._root)
        join_instructions(self._root)
        self._forget_numbers()
        for paragraph in list(self._root.iter(_P)):
            words = Words(paragraph)
            if _BRACE.search(words.text) and not is_own_remark(paragraph):
                self._gather(words)
        fill_others(self._root, self.holes, self._where, self._add)
        if has_controls:
            from baocao_gen.word.template.controls import mark_controls

            self.holes.has_controls = mark_controls(self._root)
        if self.numbering and self._statements:
            self._units += lone_statements(
                self._statements, self.holes.statements, self.holes.text, self.numbering
            )
            self._units.sort(key=lambda unit: unit[2])
        of_rows = [(owner(text, _TR), tag) for text, tag, _ in self._units if tag.unit == "tr"]
        self._loops_around()
        if of_rows and next(self._root.iter(f"{W}vMerge"), None) is not None:
            from baocao_gen.word.template.merged_down import merge_when_printed

            merge_when_printed(of_rows, self.holes, {number for *_, number in self._units})
        self._rooms = rooms_of(
            self._root, [owner(text, _P) for text, tag, _ in self._units if tag.kind == "{"]
        )
        for text, tag, number in reversed(self._units):
            self._move(text, tag, number)
        join_texts(self._root)
        return self._changed or bool(self.holes.places)

    def _prepare_rare_things(self) -> bool:
        """Text boxes that stand twice, and content controls; whether there are any of these."""
        if next(self._root.iter(_BOTH), None) is not None:
            from baocao_gen.word.template.text_boxes import leave_one

            self.holes.has_copies = leave_one(self._root)
        if next(self._root.iter(f"{W}sdt"), None) is None:
            return False
        from baocao_gen.word.template.controls import unwrap_google

        unwrap_google(self._root)
        return True

    def _forget_numbers(self) -> None:
        """Word's own numbers of paragraphs must be unique, and a loop would repeat them."""
        if self._root.tag != f"{W}comments":
            for element in self._root.iter(_P, _TR):
                if owner(element, f"{W}comment") is not None:
                    continue  # by these a comment is known in other parts
                for name in _NUMBERS:
                    element.attrib.pop(name, "")

    def _gather(self, words: Words) -> None:
        """Put each tag whole into the text element where it begins."""
        excerpt = " ".join(words.text.split())
        where = self._where.of(words.paragraph)
        tags = list(read_tags(words.text))
        for tag, place in zip(tags, places_of(tags, words.text), strict=True):
            number = self.holes.add(Placeholder(where, excerpt, tag.text, place))
            home = words.home(tag.start)
            words.cut(tag.start, tag.end, self._stand_in(tag, number, home))
        if words.has_cuts or _literal(words.text) != words.text:
            words.write(_literal)
            self._changed = True

    def _stand_in(self, tag: TypedTag, number: int, home: Any) -> str:
        """What is written where a tag was; tags for a unit are noted and moved later."""
        if tag.broken:
            self._add_broken(tag, number)
        else:
            self._left_open = ""
        if tag.word in ("raw", "endraw"):
            return ""
        if slip := slip_of(tag.kind, tag.inner, self._opened[-1][0] if self._opened else ""):
            tag = self._told(slip, tag, number)
        if tag.kind == "#" and not tag.unit:
            if tag.inner.strip().lower() == GOES_ON:
                self.holes.going_on.append(owner(home, _P))
            return ""
        if tag.word in CELL_WORDS:
            return self._mark_of_cell(tag, number, home)
        self._follow(tag)
        self.holes.fill(number, tag.jinja, tag.inner if tag.kind == "%" else "")
        if tag.unit:
            self._units.append((home, tag, number))
        elif tag.kind == "%":
            self._statements.append((home, tag, number))
        return self.holes.text(number)

    def _add_broken(self, tag: TypedTag, number: int) -> None:
        """Tell of delimiters; a tag over two paragraphs is told where it begins."""
        is_end = tag.broken is Broken.UNOPENED and tag.text[:1] == self._left_open
        self._left_open = ""
        if is_end:
            return
        if tag.broken is Broken.UNCLOSED:
            self._left_open = "%" if tag.text[1] == "%" else "}"
        is_syntax = tag.broken in (Broken.UNBALANCED, Broken.SPACED)
        code = codes.TEMPLATE_SYNTAX if is_syntax else codes.UNCLOSED
        self._add(number, code, tag.fault, tag.hint)

    def _told(self, slip: TagSlip, tag: TypedTag, number: int) -> TypedTag:
        """Tell of a slip; the tag is then taken for what was meant."""
        message = slip.said_of(" ".join(tag.text.split()))
        hint = slip.hint
        if tag.unit and slip.closing.startswith("{%"):
            hint = hint.replace("{%", f"{{%{tag.unit}")
        self._add(number, codes.TEMPLATE_SYNTAX, message, hint)
        return changed(tag, kind="%" if slip.inner else "#", inner=slip.inner)

    def _follow(self, tag: TypedTag) -> None:
        """Remember which statements are open, each with its unit."""
        if tag.word in PAIRED and not is_assignment(tag.inner):
            self._opened.append((tag.word, tag.unit))
        elif self._opened and tag.word == f"end{self._opened[-1][0]}":
            self._opened.pop()

    def _mark_of_cell(self, tag: TypedTag, number: int, home: Any) -> str:
        """A cell tag prints a mark where it stands."""
        if owner(home, _TC) is None:
            message = f"thẻ «{tag.text}» không nằm trong ô của bảng"
            self._add(number, codes.CELL_TAG, message, "đặt thẻ này trong một ô của bảng")
            return ""
        try:
            loops = [unit for word, unit in self._opened if word == "for"]
            printed = printed_mark(tag, number, loops[-1] if loops else None)
        except ReadingError as error:
            self._add(number, codes.CELL_TAG, error.message, error.hint or "")
            return ""
        self.holes.has_columns |= tag.word == "colspan"
        self.holes.fill(number, f"{{{{ {printed} }}}}")
        return self.holes.text(number)

    def _loops_around(self) -> None:
        """Statements that open and close in one row (paragraph, cell) go around it."""
        columns = [(owner(text, _TC), t.word) for text, t, _ in self._units if _makes_columns(t)]
        if columns:
            from baocao_gen.word.template.columns import note_columns

            note_columns((cell, word) for cell, word in columns if cell is not None)
        inside: dict[Any, list[tuple[Any, TypedTag, int]]] = {}
        for text, tag, number in self._units:
            element = owner(text, UNITS[tag.unit][1])
            if tag.kind == "%" and tag.unit != "r" and element is not None:
                inside.setdefault(element, []).append((text, tag, number))
        around: set[int] = set()
        for element, members in inside.items():
            if not _is_closed([tag.word for _, tag, _ in members]):
                continue
            half = len(members) // 2
            holes = [self.holes.text(number) for _, _, number in members]
            for (text, _, number), hole in zip(members, holes, strict=True):
                text.text = text.text.replace(hole, "", 1)
                around.add(number)
            surround(element, "".join(holes[:half]), "".join(holes[half:]))
            self.holes.has_columns |= members[0][1].unit == "tc"
        self._units = [unit for unit in self._units if unit[2] not in around]

    def _move(self, text: Any, tag: TypedTag, number: int) -> None:
        """Put a ``{%p``-like tag in the place of its paragraph, row, cell or run."""
        name, level = UNITS[tag.unit]
        element = owner(text, level)
        if element is None:
            message = f"thẻ «{tag.text}» không nằm trong {name}"
            self._add(number, codes.TEXT_BESIDE_TAG, message, f"đặt thẻ này vào một {name}")
            return
        if tag.kind == "{" and tag.unit in ("tr", "tc"):
            hint = "in giá trị bằng {{ … }}; lặp hàng bằng {%tr for … %}"
            self._add(number, codes.TEMPLATE_SYNTAX, f"không dùng được thẻ «{tag.text}»", hint)
            return
        if tag.unit == "r":
            element = isolate(text, self.holes.text(number))
        elif beside := self._beside.of(element, self.holes.text(number)):
            if tag.kind == "#":
                if tag.unit in ("tr", "tc"):
                    replace(element, "")  # a row or cell is commented out with all that it holds
                return
            beside = self.holes.words(beside)
            what = "" if beside.startswith("[") else "chữ "
            message = f"{what}«{beside[:60]}» đứng cạnh thẻ «{tag.text}» sẽ mất"
            hint = f"để thẻ này một mình trong {name} của nó"
            self._add(number, codes.TEXT_BESIDE_TAG, message, hint)
            return
        if tag.kind == "{":
            shell = shell_of(element, tag.unit, self._rooms.get(element, PageRoom()))
            self.holes.fill_unit(number, tag.inner, tag.unit, shell)
        self.holes.has_columns |= tag.unit == "tc"
        if tag.unit != "r":
            save_range_marks(element, tag.word if tag.kind == "%" else "")
        replace(element, self.holes.text(number) if tag.kind != "#" else "")

    def check_nesting(self) -> None:
        """Refuse statements that open at one level and close at another."""
        if self.problems or not any(misplaced(self._root, self.holes.statements)):
            return
        from baocao_gen.word.template.wrappers import WRAPPERS, lift_out

        for caught in lift_out(self._root, self.holes.statements):
            tag, other = (self.holes.places[n].tag for n in (caught.hole, caught.other))
            what, hint = WRAPPERS[caught.wrapper]
            message = f"«{tag}» nằm trong {what} mà «{other}» ở ngoài, trang in ra sẽ hỏng"
            self._add(caught.hole, codes.WRAPPED_TAG, message, hint)
        for first, second in () if self.problems else misplaced(self._root, self.holes.statements):
            opening, closing = (self.holes.places[n].tag for n in (first, second))
            message = f"«{opening}» và «{closing}» không đứng cùng một cấp, trang in ra sẽ hỏng"
            hint = "dùng {%p … %} cho cả đoạn, {%tr … %} cho cả hàng; mở và đóng ở cùng một cấp"
            self._add(second, codes.BROKEN_RESULT, message, hint)

    def _add(self, number: int, code: str, message: str, hint: str) -> None:
        place = self.holes.places[number]
        self.problems.setdefault(number, Problem(code, message, place.position(self._file), hint))


def _makes_columns(tag: TypedTag) -> bool:
    return tag.unit == "tc" and tag.kind == "%"


def _is_closed(words: list[str]) -> bool:
    """Whether statements are some openings and then their ends: «for if endif endfor»."""
    half = len(words) // 2
    ends = [f"end{word}" for word in reversed(words[:half])]
    return bool(words) and not words[0].startswith("end") and words[half:] == ends


def _literal(text: str) -> str:
    """``{_{`` is how docxtpl's language writes two braces that are no tag."""
    for written, meant in _LITERAL:
        text = text.replace(written, meant)
    return text

"""The elements of a part in order → its fields: instruction, result, and the bookmark it names.

A field is an element (fldSimple) or three marks with runs between them; those nest, and a text box
or a note is a story of its own. (ECMA-376 part 1, 17.16.2 to 17.16.5; 17.16.18 fldChar.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.xml import W

_MARK, _KIND = f"{W}fldChar", f"{W}fldCharType"
_SIMPLE, _INSTRUCTION = f"{W}fldSimple", f"{W}instrText"
_STORIES: Final = tuple(f"{W}{n}" for n in ("txbxContent", "footnote", "endnote", "comment"))
WATCHED: Final = frozenset({_MARK, _SIMPLE, _INSTRUCTION})
"""The elements that fields are made of."""
_TOKEN = late(r'"(?P<quoted>[^"]*)"|(?P<plain>\S+)')
_FIRST: Final = frozenset({"REF", "PAGEREF", "NOTEREF", "FTNREF", "GOTOBUTTON"})
_SWITCHES: Final = {"HYPERLINK": "\\l", "TOC": "\\b", "INDEX": "\\b", "XE": "\\r"}
"""Code → the switch that a bookmark's name follows (17.16.5.25, .68, .28, .72)."""
_ALONE: Final = frozenset(
    [
        "PAGE",
        "NUMPAGES",
        "DATE",
        "TIME",
        "TITLE",
        "SUBJECT",
        "AUTHOR",
        "KEYWORDS",
        "COMMENTS",
        "FILENAME",
        "SECTION",
        "SECTIONPAGES",
        "SAVEDATE",
        "CREATEDATE",
        "PRINTDATE",
        "EDITTIME",
        "NUMWORDS",
        "NUMCHARS",
        "REVNUM",
    ]
)
"""Codes that need no argument: another word that stands alone is the name of a bookmark."""


class WordField:
    """One field.

    Attributes:
        begin: Its first mark, or its fldSimple.
        separate: The mark before its result, if it has one.
        end: Its last mark; None for one that is cut.
        texts: The elements of its instruction.
        around: The field in whose result or instruction it stands.
    """

    __slots__ = ("around", "begin", "end", "separate", "story", "texts")

    def __init__(self, begin: Any, around: WordField | None, story: Any) -> None:
        self.begin, self.around, self.story = begin, around, story
        self.separate: Any = None
        self.end: Any = None
        self.texts: list[Any] = []

    @property
    def instruction(self) -> str:
        """Its code and arguments."""
        if self.begin.tag == _SIMPLE:
            return str(self.begin.get(f"{W}instr", ""))
        return "".join(text.text or "" for text in self.texts)

    def instruct(self, words: str) -> None:
        """Write another instruction."""
        if self.begin.tag == _SIMPLE:
            self.begin.set(f"{W}instr", words)
            return
        for text in self.texts:
            text.text = ""
        self.texts[0].text = words

    @property
    def code(self) -> str:
        """The first word of the instruction, in capitals."""
        return next(iter(self.instruction.split()), "").upper()

    @property
    def contents(self) -> WordField | None:
        """The table of contents in whose result it stands, if it does."""
        around = self.around
        while around is not None and around.code != "TOC":
            around = around.around
        return around


class Fields:
    """The fields of one part, told of its elements in their order.

    Attributes:
        found: Those that have begun.
        stray: Marks and instructions of fields that have not begun.
    """

    def __init__(self) -> None:
        self.found: list[WordField] = []
        self.stray: list[Any] = []
        self._open: dict[Any, list[WordField]] = {}  # of each story, the innermost last

    def meet(self, element: Any) -> None:
        """The next of the watched elements."""
        story = next(element.iterancestors(*_STORIES), None)
        inner = next(reversed(self._open.get(story, ())), None)
        if element.tag == _SIMPLE:
            self.found.append(WordField(element, inner, story))
        elif element.tag == _INSTRUCTION:
            if inner is None:
                self.stray.append(element)
            elif inner.separate is None:
                inner.texts.append(element)
        else:
            self._mark(element, inner, story)

    def _mark(self, element: Any, inner: WordField | None, story: Any) -> None:
        kind = element.get(_KIND)
        if kind == "begin":
            self.found.append(WordField(element, inner, story))
            self._open.setdefault(story, []).append(self.found[-1])
        elif inner is None or (kind == "separate" and inner.separate is not None):
            self.stray.append(element)
        elif kind == "separate":
            inner.separate = element
        else:
            inner.end = element
            self._open[story].pop()


def fields_of(elements: Iterable[Any]) -> Fields:
    """The fields among some elements, which come in the order of their part."""
    fields = Fields()
    for element in elements:
        if element.tag in WATCHED:
            fields.meet(element)
    return fields


def named_in(instruction: str, *, alone: bool = True) -> Iterator[tuple[int, int]]:
    """Where an instruction names a bookmark: first and last offset of the name.

    Args:
        instruction: The instruction.
        alone: Whether a word that stands alone may be a name; it may be a code too.
    """
    tokens = list(_TOKEN.finditer(instruction))
    if not tokens:
        return
    code = tokens[0][0].upper()
    switch = _SWITCHES.get(code)
    if code in _FIRST:
        wanted = tokens[1:2]
    elif switch is None:
        wanted = tokens if alone and len(tokens) == 1 and code not in _ALONE else []
    elif code == "HYPERLINK" and len(tokens) > 1 and not tokens[1][0].startswith("\\"):
        wanted = []  # a place in another file
    else:
        places = [i for i, token in enumerate(tokens) if token[0].lower() == switch]
        wanted = [token for i in places for token in tokens[i + 1 : i + 2]]
    for token in wanted:
        group = "quoted" if token["quoted"] is not None else "plain"
        if not token[group].startswith("\\"):
            yield token.span(group)


def dissolve(field: WordField) -> None:
    """Take a field away and leave its result as plain text."""
    if field.begin.tag == _SIMPLE:
        unwrap(field.begin)
        return
    for element in (field.begin, field.separate, field.end, *field.texts):
        if element is not None and element.getparent() is not None:
            drop(element)


def drop(element: Any) -> None:
    """Take an element out of its run, and the run too if it has nothing else to show."""
    run = element.getparent()
    run.remove(element)
    if run.tag == f"{W}r" and all(child.tag == f"{W}rPr" for child in run):
        run.getparent().remove(run)


def unwrap(element: Any) -> None:
    """Put what an element holds in its place."""
    for child in list(element):
        element.addprevious(child)
    element.getparent().remove(element)

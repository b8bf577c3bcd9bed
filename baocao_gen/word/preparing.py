"""A part's XML with docxtpl's tags → Jinja source, with every tag's place written beside it.

The tags stand in ordinary Word text, so Word may have split them over runs, curled their quotes
and escaped their signs; here they are gathered, cleaned and moved to where docxtpl's language
puts them (https://docxtpl.readthedocs.io): ``{%p %}`` replaces its paragraph, ``{%tr %}`` its
row, ``{%tc %}`` its cell, ``{%r %}`` and ``{{r }}`` their run, ``{{p }}`` its paragraph. Text
that would be lost that way is refused aloud.

A comment ``{#@n#}`` goes before each paragraph's tags; it prints nothing and leads an error back
to the n-th place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree

from baocao_gen.problems import Position, Problem
from baocao_gen.tags import Tag, UnclosedTag, find_tags
from baocao_gen.vietnamese.text import nfc
from baocao_gen.word import codes
from baocao_gen.word.cells import CELL_WORDS, expand_cell
from baocao_gen.word.fragments import NAMESPACE

_W: Final = f"{{{NAMESPACE}}}"
_P, _R, _T, _TR, _TC, _TBL = (_W + name for name in ("p", "r", "t", "tr", "tc", "tbl"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_STRUCTURAL = re.compile(r"^\{([{%])([-+]?)(p|tr|tc|r)\s(.*?)([-+]?)[%}]\}$", re.DOTALL)
_STRAY_SPACE = re.compile(r"^\{%\s+(p|tr|tc|r)\s+(?=(?:end)?(?:for|if|set|macro|with)|el(?:se|if))")
_LEVELS = {"p": _P, "tr": _TR, "tc": _TC, "r": _R}
_LEVEL_WORDS = {"p": "đoạn", "tr": "hàng của bảng", "tc": "ô của bảng", "r": "chữ cùng kiểu (run)"}
_CURLY = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "−": "-", "\u00a0": " "}
)
_HOLE = "\ufdd4{}\ufdd5"
_HOLES = re.compile("\ufdd4(\\d+)\ufdd5")
BLOCK_FILTER, RUN_FILTER = "__block", "__run"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a tag stands: the part and what is around it, and the paragraph's own words."""

    where: str
    words: str


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A tag with the paragraph it was typed in."""

    tag: Tag
    whole: str
    place: Place
    mark: str


@dataclass(slots=True)
class PreparedPart:
    """Jinja source of one part, its places, and the problems that were found on the way."""

    source: str
    places: list[Place]
    shells: list[str]
    problems: list[Problem] = field(default_factory=list)


def prepare(root: etree._Element, part: str, file: str) -> PreparedPart | None:
    """Turn a parsed part into Jinja source; None if it has no tags."""
    preparer = _Preparer(part, file)
    preparer.walk(root)
    if not preparer.places:
        return None
    text = etree.tostring(root, encoding="unicode")
    source = _HOLES.sub(lambda hole: preparer.pieces[int(hole.group(1))], text)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return PreparedPart(head + source, preparer.places, preparer.shells, preparer.problems)


class _Preparer:
    def __init__(self, part: str, file: str) -> None:
        self.places: list[Place] = []
        self.pieces: list[str] = []
        self.shells: list[str] = []
        self.problems: list[Problem] = []
        self._part, self._file = part, file

    def walk(self, root: etree._Element) -> None:
        self._tables = {table: n for n, table in enumerate(root.iter(_TBL), 1)}
        special = []
        for paragraph in list(root.iter(_P)):
            texts = [t for t in paragraph.iter(_T) if _owner(t, _P) is paragraph]
            whole = "".join(t.text or "" for t in texts)
            if "{{" not in whole and "{%" not in whole and "{#" not in whole:
                continue
            place = Place(self._where(paragraph), " ".join(whole.split()))
            try:
                tags = find_tags(whole)
            except UnclosedTag as error:
                hint = "viết cả thẻ trong một đoạn, đủ dấu mở và dấu đóng"
                self._add(codes.UNCLOSED, f"thẻ «{error.text[:40]}» mở mà không đóng", place, hint)
                continue
            self.places.append(place)
            special += self._gather(paragraph, texts, tags, whole, place)
        for element, replacement in special:
            _replace(element, self._hole(replacement))
        for cell in list(root.iter(_TC)):
            self._expand_cell(cell)

    def _gather(
        self,
        paragraph: etree._Element,
        texts: list[Any],
        tags: tuple[Tag, ...],
        whole: str,
        place: Place,
    ) -> list[tuple[etree._Element, str]]:
        """Put each tag whole into the text element where it begins; list what replaces elements."""
        starts = _starts(texts)
        mark = f"{{#@{len(self.places) - 1}#}}"
        out = [""] * len(texts)
        special: list[tuple[etree._Element, str]] = []
        position = 0
        for tag in tags:
            _spread(whole, position, tag.start, starts, out)
            index = _index(starts, tag.start)
            cleaned = _cleaned(tag.text)
            if structural := _STRUCTURAL.match(cleaned):
                spoken = _Spoken(tag, whole, place, mark)
                special += self._structural(texts[index], structural, spoken)
            else:
                out[index] += self._hole(mark + cleaned)
            position = tag.end
        _spread(whole, position, len(whole), starts, out)
        for element, text in zip(texts, out, strict=True):
            element.text = text
            element.set(_SPACE, "preserve")
        return special

    def _structural(
        self, text: Any, match: re.Match[str], spoken: _Spoken
    ) -> list[tuple[etree._Element, str]]:
        """What a ``{%p``-like tag puts in the place of its paragraph, row, cell or run."""
        kind, trim, level, inner, end_trim = match.groups()
        element, name = _owner(text, _LEVELS[level]), _LEVEL_WORDS[level]
        if element is None:
            message = f"thẻ «{spoken.tag.text}» không nằm trong {name}"
            self._add(codes.TEXT_BESIDE_TAG, message, spoken.place, f"đặt thẻ này vào một {name}")
            return []
        if beside := _text_beside(element, level, spoken):
            message = f"chữ «{beside[:60]}» đứng cạnh thẻ «{spoken.tag.text}» sẽ mất"
            hint = f"để thẻ này một mình trong {name} của nó"
            self._add(codes.TEXT_BESIDE_TAG, message, spoken.place, hint)
            return []
        if kind == "%":
            return [(element, f"{spoken.mark}{{%{trim} {inner} {end_trim}%}}")]
        self.shells.append(_shell(element, level))
        filter_name = BLOCK_FILTER if level == "p" else RUN_FILTER
        tag = f"{{{{ ({inner}) | {filter_name}({len(self.shells) - 1}) }}}}"
        return [(element, spoken.mark + tag)]

    def _expand_cell(self, cell: etree._Element) -> None:
        """``colspan``, ``cellbg``, ``vm`` and ``hm`` mean what docxtpl says, cell by cell."""
        text = _HOLES.sub(
            lambda hole: self.pieces[int(hole.group(1))], "".join(map(str, cell.itertext()))
        )
        if not CELL_WORDS.search(text) or cell.find(f".//{_TBL}") is not None:
            return
        serialised = etree.tostring(cell, encoding="unicode", with_tail=False)
        xml = _HOLES.sub(lambda hole: self.pieces[int(hole.group(1))], serialised)
        _replace(cell, self._hole(expand_cell(xml)))

    def _hole(self, piece: str) -> str:
        self.pieces.append(piece)
        return _HOLE.format(len(self.pieces) - 1)

    def _where(self, paragraph: etree._Element) -> str:
        words = [self._part]
        cell, row, table = (_owner(paragraph, tag) for tag in (_TC, _TR, _TBL))
        if table is not None and row is not None and cell is not None:
            words.append(f"bảng {self._tables[table]}, hàng {_number(row)}, ô {_number(cell)}")
        return ", ".join(words)

    def _add(self, code: str, message: str, place: Place, hint: str) -> None:
        position = Position(self._file, part=place.where, excerpt=place.words)
        self.problems.append(Problem(code, message, position, hint))


def _owner(element: Any, tag: str) -> Any:
    return next(element.iterancestors(tag), None)


def _number(element: etree._Element) -> int:
    return 1 + sum(1 for _ in element.itersiblings(element.tag, preceding=True))


def _starts(texts: list[Any]) -> list[int]:
    starts, total = [], 0
    for text in texts:
        starts.append(total)
        total += len(text.text or "")
    return starts


def _index(starts: list[int], offset: int) -> int:
    return max(i for i, start in enumerate(starts) if start <= offset)


def _spread(whole: str, start: int, end: int, starts: list[int], out: list[str]) -> None:
    """Give the text between two tags back to the elements it came from."""
    for index, first in enumerate(starts):
        last = starts[index + 1] if index + 1 < len(starts) else len(whole)
        out[index] += (
            whole[max(first, start) : min(last, end)] if max(first, start) < min(last, end) else ""
        )


def _cleaned(text: str) -> str:
    """A tag as typed in Word → as Jinja reads it: NFC, straight quotes, ASCII minus."""
    return _STRAY_SPACE.sub(r"{%\1 ", nfc(text).translate(_CURLY))


def _text_beside(element: Any, level: str, spoken: _Spoken) -> str:
    """What else stands in the element that the tag would take away."""
    tag, whole = spoken.tag, spoken.whole
    if level == "p":
        rest = whole[: tag.start] + whole[tag.end :]
        picture = element.find(f".//{_W}drawing") is not None
        return (rest.strip() + ("[hình]" if picture else "")).strip()
    if level == "r":
        return ""
    everything = _HOLES.sub("", "".join(text.text or "" for text in element.iter(_T)))
    return everything.replace(tag.text, "", 1).strip()


def _shell(element: Any, level: str) -> str:
    """The paragraph or run that a value replaces, kept for a value that is plain text."""
    if level == "p":
        run = element.find(f".//{_R}/{_W}rPr")
        properties = element.find(f"{_W}pPr")
        return f"<w:p>{_markup(properties)}<w:r>{_markup(run)}\ufdd6</w:r></w:p>"
    return f"<w:r>{_markup(element.find(f'{_W}rPr'))}\ufdd6</w:r>"


def _markup(element: Any) -> str:
    if element is None:
        return ""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    return re.sub(r'\sxmlns:\w+="[^"]*"', "", text)


def _replace(element: etree._Element, text: str) -> None:
    """Take an element out of the tree and leave a text in its place."""
    parent, previous = element.getparent(), element.getprevious()
    if parent is None:
        return
    text += element.tail or ""
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    parent.remove(element)

"""A text with its tags filled in → the same with its footnotes and pictures set aside.

``[^1]`` in a sentence is the mark of a footnote, whose words stand in a paragraph of the same text
that begins with ``[^1]:``. ``![Tên hình](hinh.png)`` alone on a line is a picture. In the place of
each a token is left for Markdown to carry along.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, TypeAlias

from baocao_gen.frozen import frozen
from baocao_gen.report.prose import Rendered
from baocao_gen.tags.compile import Failure, FaultKind, InvalidText, TextFault
from baocao_gen.tags.private_characters import ASIDE_OPEN, MARK_CLOSE, MARK_OPEN
from baocao_gen.vietnamese.pattern import late

BAD_NOTE: Final = "BC470"
BAD_PICTURE: Final = "BC471"
TOKEN = late(f"{MARK_OPEN}(\\d+){MARK_CLOSE}")
_LABEL = r"\[\^([^\]\n]{0,40})\]"
_MARK = late(rf"(?<!\\){_LABEL}")
_NOTE = late(rf"^[^\S\n]*{_LABEL}:(.*(?:\n(?![^\S\n]*(?:$|\[\^|!\[|[-+*|])).*)*)\n?", re.MULTILINE)
_PICTURE = late(
    r"^[^\S\n]*(!\[([^\]\n]*)\]\(((?:[^()\n]|\([^()\n]*\))*+)\)"
    r"[^\S\n]*(?:\{([^{}\n]*)\})?)[^\S\n]*$",
    re.MULTILINE,
)
_HALF_PICTURE = late(r"!\[[^\[\]\n]*\]\(")
_WIDTH = late(r"(?:r[oộ]ng\s*[=:]?\s*)?(\d{1,3}(?:[.,]\d{1,2})?)\s*(cm|mm|%)", re.IGNORECASE)
_MILLIMETRES = {"cm": 10, "mm": 1}
_MOST_FAULTS = 100
"""Faults of one text after which nobody looks for more."""


@frozen
class Note:
    """A footnote: its words, with their marks and tokens as ``Rendered.source`` has them."""

    source: str


@frozen
class AskedPicture:
    """A picture as a text asks for it.

    Attributes:
        typed: The line as typed.
        caption: The words below it, as ``Rendered.source`` has them.
        file: The name of its file, likewise.
        millimetres: The width that is asked for, if any.
        percent: The same as a share of the text's width.
    """

    typed: str
    caption: str
    file: str
    millimetres: Decimal | None = None
    percent: Decimal | None = None


Aside: TypeAlias = Note | AskedPicture


@frozen
class Marked:
    """A text in which tokens with numbers stand for what was set aside."""

    source: str
    aside: tuple[Aside, ...] = ()


class MarkFault(TextFault):
    """What is wrong with a footnote or a picture, where no tag is at fault.

    Args:
        code: The problem's code.
        message: What is wrong.
        hint: What to type.
        typed: The mark as typed.
        times: How many of the same stand before it in the text.
    """

    def __init__(
        self, code: str, message: str, hint: str | None, typed: str, times: int = 0
    ) -> None:
        super().__init__(Failure(FaultKind.SYNTAX, message, hint), None)
        self.code = code
        self._typed = typed.partition(ASIDE_OPEN)[0]
        self._times = times

    def start_in(self, text: str) -> int:
        """Where the mark stands in the text as typed."""
        at = text.find(self._typed)
        for _ in range(self._times):
            at = max(at, text.find(self._typed, at + 1))
        return max(at, 0)


def set_aside(rendered: Rendered, *, is_cell: bool = False) -> Marked:
    """Take footnotes and pictures out of a text.

    Args:
        rendered: The text.
        is_cell: Whether it is one that holds no paragraphs, and so no pictures.

    Raises:
        InvalidText: with everything that is wrong with them.
    """
    source = rendered.source
    if "[^" not in source and "![" not in source:
        return Marked(source)
    taker = _Taker(rendered.text.numbered.source, is_cell=is_cell)
    marked = taker.marked(source)
    if taker.faults:
        raise InvalidText(taker.faults)
    return marked


def refuse_notes(rendered: Rendered) -> None:
    """Refuse a footnote where words alone are printed.

    Raises:
        InvalidText: there is one.
    """
    if "[^" in rendered.source and (found := _MARK.search(rendered.source)):
        hint = "chú thích đứng được trong van, dan, ô bảng, ghi chú và tiêu đề mục của noi_dung"
        message = f"chỗ này không đặt chú thích được: «{found[0]}»"
        raise InvalidText([MarkFault(BAD_NOTE, message, hint, found[0])])


def without_tokens(source: str) -> str:
    """A piece of a marked text, for a message."""
    return TOKEN.sub("", source)


class _Taker:
    """Takes footnotes and pictures out of one text; every fault is kept."""

    def __init__(self, typed: str, *, is_cell: bool) -> None:
        self.faults: list[MarkFault] = []
        self._typed = typed
        self._is_cell = is_cell
        self._aside: list[Aside] = []
        self._notes: dict[str, str] = {}
        self._seen: Counter[str] = Counter()

    def marked(self, source: str) -> Marked:
        source = _MARK.sub(self._mark, _NOTE.sub(self._note, source))
        self._tell_unused()
        if "![" in source:
            source = _PICTURE.sub(self._picture, source)
            for half in _HALF_PICTURE.finditer(source):
                hint = "đặt ![Tên hình](hinh.png) trên một dòng riêng của van hay dan"
                message = "hình không đứng một mình trên một dòng"
                self._refuse(BAD_PICTURE, message, hint, without_tokens(half[0]))
        return Marked(source, tuple(self._aside))

    def _note(self, found: re.Match[str]) -> str:
        label, words = found[1].strip(), " ".join(found[2].split("\n")).strip()
        typed = f"[^{found[1]}]:"
        if label in self._notes:
            hint = f"bỏ bớt, hoặc đổi dấu của một lời chú thích, ví dụ [^{label}b]"
            self._refuse(BAD_NOTE, f"dấu [^{label}] có hai lời chú thích", hint, typed, 1)
        elif not words:
            hint = f"gõ lời chú thích ở sau: [^{label}]: …"
            self._refuse(BAD_NOTE, f"dấu [^{label}] không có lời chú thích", hint, typed)
        elif inner := _MARK.search(words):
            message = f"lời chú thích [^{label}] lại có dấu chú thích {inner[0]}"
            hint = "chú thích không đứng trong chú thích; viết ra trong cùng một lời"
            self._refuse(BAD_NOTE, message, hint, inner[0], self._before(inner[0], found))
        self._notes[label] = words
        return ""

    def _before(self, mark: str, found: re.Match[str]) -> int:
        return found.string.count(mark, 0, found.start() + len(found[1]))

    def _mark(self, found: re.Match[str]) -> str:
        label, typed = found[1].strip(), found[0]
        self._seen[label] += 1
        if not label:
            self._refuse(BAD_NOTE, "dấu chú thích không có số", "viết [^1], [^2]…", typed)
        elif label not in self._notes:
            hint = f"thêm một dòng ở cuối phần chữ này: [^{label}]: lời chú thích"
            self._refuse(BAD_NOTE, f"dấu [^{label}] không có lời chú thích", hint, typed)
        elif self._seen[label] == 2:
            hint = f"mỗi chỗ một dấu với lời của nó, ví dụ [^{label}b] và dòng [^{label}b]: …"
            self._refuse(BAD_NOTE, f"dấu [^{label}] đứng ở hai chỗ", hint, typed, 1)
        return self._token(Note(self._notes.get(label, "")))

    def _tell_unused(self) -> None:
        """A text whose mark nobody has typed; a mark that a condition leaves out has been typed."""
        for label in self._notes:
            if len(self.faults) >= _MOST_FAULTS:
                return
            mark = f"[^{label}]"
            if not self._seen[label] and self._typed.count(mark) == self._typed.count(f"{mark}:"):
                hint = f"gõ {mark} ở chỗ cần chú thích, hoặc bỏ dòng này"
                self._refuse(BAD_NOTE, f"lời chú thích {mark} không có dấu", hint, f"{mark}:")

    def _picture(self, found: re.Match[str]) -> str:
        typed, caption, file, size = found.groups()
        if self._is_cell:
            return found[0]
        if not file.strip():
            self._refuse(BAD_PICTURE, "hình không có tên tệp", "viết ![Tên hình](hinh.png)", typed)
        millimetres, percent = self._width(size, typed)
        picture = AskedPicture(typed, caption.strip(), file.strip(), millimetres, percent)
        return f"\n\n{self._token(picture)}\n\n"

    def _width(self, size: str | None, typed: str) -> tuple[Decimal | None, Decimal | None]:
        if size is None:
            return None, None
        found = _WIDTH.fullmatch(size.strip())
        number = Decimal(found[1].replace(",", ".")) if found else Decimal()
        if found is None or not number:
            hint = "viết {rong=8cm}, {rong=80mm} hoặc {rong=50%}"
            message = f"không đọc được cỡ của hình: «{{{size.strip()}}}»"
            self._refuse(BAD_PICTURE, message, hint, typed)
            return None, None
        unit = found[2].lower()
        return (None, number) if unit == "%" else (number * _MILLIMETRES[unit], None)

    def _token(self, aside: Aside) -> str:
        self._aside.append(aside)
        return f"{MARK_OPEN}{len(self._aside) - 1}{MARK_CLOSE}"

    def _refuse(self, code: str, message: str, hint: str, typed: str, times: int = 0) -> None:
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(MarkFault(code, message, hint, typed, times))


def pieces_of(text: str) -> Iterator[str | int]:
    """The words of a marked text, and the numbers of what was set aside between them, in turn."""
    at = 0
    for token in TOKEN.finditer(text):
        yield text[at : token.start()]
        yield int(token[1])
        at = token.end()
    yield text[at:]

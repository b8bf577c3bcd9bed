"""A Word template → what points at nothing in it, or is there twice, before anything is printed.

Notes and comments that nothing holds, references to bookmarks and numberings that the file does
not have, ranges with one end, fields without an end. The page gets them as they are, but for ids
that stand twice, which are mended. (ECMA-376 part 1, 17.11, 17.13, 17.16.18, 17.9.18.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.word.package.package import WORD_TYPE, Package, parsed, parsed_main, typed_members
from baocao_gen.word.package.parts import BODY, text_parts
from baocao_gen.word.package.where import PartPlaces
from baocao_gen.word.pairs.bookmarks import names_asked, names_of
from baocao_gen.word.pairs.fields import fields_of
from baocao_gen.word.xml import W, owner

_ID: Final = f"{W}id"
_NOTES: Final = {
    "footnote": "chú thích cuối trang",
    "endnote": "chú thích cuối bài",
    "comment": "nhận xét",
}
_RANGES: Final = (
    ("bookmarkStart", "bookmarkEnd", "dấu trang"),
    ("permStart", "permEnd", "vùng được sửa"),
    ("commentRangeStart", "commentRangeEnd", "vùng của nhận xét"),
)


def pair_problems(package: Package, name: str) -> list[Problem]:
    """A warning for each pair of a template that is not whole.

    Args:
        package: The template.
        name: Its name in messages.
    """
    roots = {}
    for part, label in text_parts(package):
        root = parsed_main(package) if label == BODY else parsed(package, part)
        roots[part] = (root, label)
    known = frozenset().union(*(names_of(root) for root, _ in roots.values()))
    kinds = dict(typed_members(package))
    found: list[Problem] = []
    for root, label in roots.values():
        told = _Told(root, label, name)
        found += _references(told, known)
        found += _halves(told)
        if label == BODY:
            found += _notes(told, package, kinds)
        found += _numbers(told, package, kinds)
    return found


class _Told:
    """A part, and how its places are told."""

    def __init__(self, root: Any, label: str, name: str) -> None:
        self.root, self.name = root, name
        self._where = PartPlaces(root, label)
        self._paragraph: Any = None
        self._words = ""

    def at(self, element: Any, code: str, message: str, hint: str) -> Problem:
        """A warning about an element."""
        paragraph = owner(element, f"{W}p")
        if paragraph is not self._paragraph:  # thousands of elements may stand in one
            self._paragraph, self._words = paragraph, _words_of(paragraph)
        place = Position(self.name, part=self._where.of(element), excerpt=self._words or None)
        return Problem(code, message, place, hint, Severity.WARNING)


def _words_of(paragraph: Any) -> str:
    texts = () if paragraph is None else paragraph.iter(f"{W}t")
    return " ".join("".join(text.text or "" for text in texts).split())


def _references(told: _Told, known: frozenset[str]) -> Iterator[Problem]:
    links = told.root.iter(f"{W}hyperlink")
    for element, name in names_asked(links, fields_of(told.root.iter()), alone=False):
        if "{" in name or name.lower() in known or name.lower() == "_top":
            continue
        message = f"có phần dẫn tới dấu trang «{name}», nhưng mẫu không có dấu trang ấy"
        hint = (
            "trong Word, chèn lại tham chiếu (References ▸ Cross-reference), hoặc xóa phần dẫn này"
        )
        yield told.at(element, codes.NO_BOOKMARK, message, hint)


def _halves(told: _Told) -> Iterator[Problem]:
    hint = "trong Word, xóa rồi chèn lại; phần còn lẻ được giữ nguyên"
    for first, last, what in _RANGES:
        starts, ends = (
            {e.get(_ID): e for e in told.root.iter(f"{W}{side}")} for side in (first, last)
        )
        for number in sorted(starts.keys() ^ ends.keys(), key=str):
            element = starts.get(number, ends.get(number))
            yield told.at(element, codes.HALF_PAIR, f"{what} chỉ có một đầu", hint)
        counted = Counter(e.get(_ID) for e in told.root.iter(f"{W}{first}"))
        for number in [number for number, times in counted.items() if times > 1]:
            twice = "trang in ra được đánh số lại; nên xóa một chỗ trong Word"
            yield told.at(starts[number], codes.HALF_PAIR, f"{what} trùng số «{number}»", twice)
    fields = fields_of(told.root.iter())
    cut = [f.begin for f in fields.found if f.end is None and f.begin.tag == f"{W}fldChar"]
    stray = [element for element in fields.stray if element.tag == f"{W}fldChar"]
    for element in (*cut, *stray):
        yield told.at(element, codes.HALF_PAIR, "trường tự động thiếu một đầu", hint)


def _notes(told: _Told, package: Package, kinds: dict[str, str]) -> Iterator[Problem]:
    for kind, what in _NOTES.items():
        member = next((m for m, k in kinds.items() if k == f"{WORD_TYPE}{kind}s+xml"), None)
        part = () if member is None else parsed(package, member).iter(f"{W}{kind}")
        own = {note.get(_ID) for note in part}
        asked: Counter[str] = Counter()
        for reference in told.root.iter(f"{W}{kind}Reference"):
            number = reference.get(_ID)
            asked[number] += 1
            if number not in own:
                message, hint = f"{what} không có lời", "xóa dấu này trong Word rồi chèn lại"
            elif asked[number] == 2:
                message = f"{what} «{number}» được gọi ở hai chỗ"
                hint = "mỗi chỗ được in một bản riêng; nên chèn lại chỗ thứ hai trong Word"
            else:
                continue
            yield told.at(reference, codes.HALF_PAIR, message, hint)


def _numbers(told: _Told, package: Package, kinds: dict[str, str]) -> Iterator[Problem]:
    asked = list(told.root.iter(f"{W}numId"))
    if not asked:
        return
    member = next((m for m, kind in kinds.items() if kind == f"{WORD_TYPE}numbering+xml"), None)
    nums = () if member is None else parsed(package, member).iter(f"{W}num")
    known = {"0", *(num.get(f"{W}numId") for num in nums)}
    lost: dict[str, Any] = {}
    for element in asked:
        if (number := element.get(f"{W}val", "")) not in known:
            lost.setdefault(number, element)
    for element in lost.values():
        message = "đoạn này thuộc một danh sách mà mẫu không có, nên không được đánh số"
        hint = "trong Word, chọn lại kiểu đánh số cho đoạn này"
        yield told.at(element, codes.NO_NUMBERING, message, hint)

"""A table of contents of a template → the same without the lines that quote headings of a loop.

Word has written the lines when the template was saved; a heading in a loop stands among them with
its tags, which mean nothing outside the loop. Such a line goes, and the field is marked to be made
anew. (ECMA-376 part 1, 17.16.5.68 TOC; 17.16.18 fldChar, dirty.)
"""

from __future__ import annotations

from typing import Any, Final

from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.pairs.bookmarks import drop_line
from baocao_gen.word.pairs.fields import WordField, fields_of
from baocao_gen.word.xml import W, owner, within

_FOR = late(r"\{%-?\s*(?:p|tr|tc|r)?\s*for\s+([\w\s,()]+?)\s+in\b")
_WORD = late(r"[^\W\d]\w*")
_TAG = late(r"\{\{.*?\}\}|\{%.*?%\}")


LOOP_HINT: Final = (
    "«{}» là tên của một vòng lặp, mà phần này không thấy tên của vòng lặp trong thân: in giá trị"
    " ấy trong vòng lặp, hoặc dùng ở đây một tên có trong tệp năm"
)
"""The way on for a header that asks for a name of a loop in the text."""


def loop_names(text: str) -> frozenset[str]:
    """The names that the loops of a text make."""
    return frozenset(name for found in _FOR.finditer(text) for name in _WORD.findall(found[1]))


def drop_stale_lines(root: Any) -> None:
    """Take the lines out whose tags ask for a name of a loop that is not among the lines."""
    if not any("TOC" in (text.text or "") for text in root.iter(f"{W}instrText")):
        return
    names = loop_names("".join(map(str, root.itertext()))) | {"loop"}
    for field in fields_of(root.iter()).found:
        if field.code != "TOC" or field.separate is None or field.end is None:
            continue
        lines = {line: _words(line) for line in _lines(root, field)}
        stale = names - loop_names("".join(lines.values()))
        for line, words in lines.items():
            if any(not stale.isdisjoint(_WORD.findall(tag)) for tag in _TAG.findall(words)):
                drop_line(field, line)


def _words(line: Any) -> str:
    return "".join(text.text or "" for text in within(line, f"{W}t"))


def _lines(root: Any, field: WordField) -> list[Any]:
    """The paragraphs of a field's result, those of its marks among them."""
    first, last = (owner(mark, f"{W}p") for mark in (field.separate, field.end))
    paragraphs = list(root.iter(f"{W}p"))
    return paragraphs[paragraphs.index(first) : paragraphs.index(last) + 1]

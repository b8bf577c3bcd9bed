"""A paragraph's text → its tags as somebody typed them in Word, each cleaned for Jinja.

Word curls quotes, turns a minus into a dash, and people put a space too many or too few:
``{% tr for`` and ``{%trfor`` mean ``{%tr for``. A tag that is never closed ends before the next
one, so that one mistake is one finding. Nothing inside a quoted text is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum, auto

from baocao_gen.frozen import frozen
from baocao_gen.tags.find import LONGEST_TAG, UnclosedTag, find_tags, statement_word
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import nfc

OPENING = re.compile(r"\{[{%#]")
_CLOSING = {"{": "}}", "%": "%}", "#": "#}"}
_ROUGH_BEGINNING, _ROUGH_END = re.compile(r"\{[{%]"), re.compile(r"[}%]\}")
_DOUBLE, _SINGLE = "“”„‟", "‘’‚‛"
_STRAIGHT = str.maketrans({**dict.fromkeys(_DOUBLE, '"'), **dict.fromkeys(_SINGLE, "'")})
_OUTSIDE_QUOTES = str.maketrans({"–": "-", "−": "-", "‑": "-", "\u00a0": " ", "…": "..."})
# Signs without a width that come along when a tag is copied from a web page or a chat.
_UNSEEN = late("[\u200b-\u200d\u2060\ufeff\u00ad]")
_PARTS = re.compile(r"\{([{%#])([-+]?)(.*?)([-+]?)[}%#]\}", re.DOTALL)
_UNIT = re.compile(r"(p|tr|tc|r)(?=\s|$)", re.IGNORECASE)
_LOOSE_UNIT = late(
    r"\s*(p|tr|tc|r)\s*"
    r"(?=(?:end)?(?:for|if|set|macro|with|call|filter)\b|el(?:se|if)\b)",
    re.IGNORECASE,
)
_LOOSE_PRINT = re.compile(r"\s+(p|r)\s+(?!(?:if|in|is|and|or|not|else)\b)(?=[\w\"'(\[])")
_STRAY_END = re.compile(r"\}\}|%\}")
# docxtpl's way to write braces that are no tag; they are masked while tags are looked for.
_LITERALS = (("{_{", "(_("), ("}_}", ")_)"), ("{_%", "(_("), ("%_}", ")_)"))
_MAX_UNCLOSED = 50
_SPACED = late(
    r"(?:\{[^\S\n]+|｛\s*|\{(?=[｛％]))([{%｛％])\s*(?=[^\W\d])"
    r"[^{}｛｝\n]{1,200}?\s*[}%｝％]\s*[}｝]"
)
_BRACES = late(r"^\W*[%％]|[%％]\W*$|[{}｛｝]")


class Broken(Enum):
    """What is wrong with a tag's delimiters."""

    UNCLOSED = auto()
    UNOPENED = auto()
    UNBALANCED = auto()
    LONG = auto()
    SPACED = auto()


_SAID = {
    Broken.UNCLOSED: "thẻ «{}» mở mà không đóng",
    Broken.UNOPENED: "«{}» đóng một thẻ không mở ở đoạn này",
    Broken.LONG: f"thẻ «{{}}» mở mà không đóng trong {LONGEST_TAG} ký tự",
    Broken.SPACED: "hai dấu ngoặc của thẻ «{}» viết rời nhau, hoặc không phải dấu ngoặc thường",
    Broken.UNBALANCED: "thiếu dấu ngoặc hoặc dấu nháy trong thẻ «{}»",
}


@frozen
class TypedTag:
    """One tag: its place in the paragraph, its text as typed, and its parts, cleaned.

    ``kind`` is the second character of its opening; ``unit`` is the element it stands for
    (``p``, ``tr``, ``tc``, ``r``) or empty; ``left`` and ``right`` are Jinja's trimming signs.
    ``broken`` is what is wrong with its delimiters, and ``fault`` says it.
    """

    start: int
    text: str
    kind: str
    unit: str
    inner: str
    left: str = ""
    right: str = ""
    broken: Broken | None = None
    hint: str = ""

    @property
    def fault(self) -> str:
        """What is wrong with its delimiters, in words."""
        return _SAID[self.broken].format(_short(self.text)) if self.broken else ""

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)

    @property
    def word(self) -> str:
        """The statement's name: «for», «endif»…; empty for what prints."""
        return statement_word(self.inner) if self.kind == "%" else ""

    @property
    def jinja(self) -> str:
        """The tag as Jinja reads it."""
        return f"{{{self.kind}{self.left} {self.inner} {self.right}{_CLOSING[self.kind]}"


def read_tags(text: str) -> list[TypedTag]:
    """Every tag of a text in order; those that are ``broken`` among them."""
    masked = text
    for written, mask in _LITERALS:
        masked = masked.replace(written, mask)
    rough = _straightened(masked)
    tags = [_typed(start, text[start:end], fault) for start, end, fault in _extents(rough)]
    may_be = any(sign in masked for sign in ("{ ", "{\u00a0", "｛"))
    spaced = _spaced(masked, tags) if may_be else []
    ends = [end for end in _stray_ends(masked, tags) if not _is_within(end, spaced)]
    return sorted([*tags, *spaced, *ends], key=lambda tag: tag.start)


def places_of(tags: Iterable[TypedTag], text: str) -> Iterator[int]:
    """Where each tag begins in a text whose white space is made single."""
    at = length = 0
    is_behind_space = False
    for tag in tags:
        passed = text[at : tag.start]
        if words := " ".join(passed.split()):
            has_space = is_behind_space or passed[0].isspace()
            length += len(words) + bool(length and has_space)
        if passed:
            is_behind_space = passed[-1].isspace()
        yield length + bool(length and is_behind_space)
        at = tag.start


def _spaced(text: str, tags: list[TypedTag]) -> list[TypedTag]:
    """Tags whose braces stand apart or are of full width: they would be printed as typed."""
    found = []
    for spaced in _SPACED.finditer(text):
        typed = spaced[0]
        inside = " ".join(_BRACES.sub("", typed).split())
        meant = f"{{% {inside} %}}" if spaced[1] in "%％" else f"{{{{ {inside} }}}}"
        tag = _broken(spaced.start(), meant, Broken.SPACED)
        tag = replace(tag, text=typed, hint=f"viết liền, bằng dấu ngoặc thường: «{meant}»")
        if not _is_within(tag, tags):
            found.append(tag)
    return found


def _is_within(tag: TypedTag, others: list[TypedTag]) -> bool:
    return any(other.start < tag.end and tag.start < other.end for other in others)


def _straightened(text: str) -> str:
    """The text with straight quotes in what looks like a tag."""
    out, position = [], 0
    while beginning := _ROUGH_BEGINNING.search(text, position):
        end = _ROUGH_END.search(text, beginning.end())
        if end is None:
            break
        tag = text[beginning.start() : end.end()].translate(_STRAIGHT)
        out += [text[position : beginning.start()], tag]
        position = end.end()
    return "".join([*out, text[position:]])


def _extents(text: str) -> Iterator[tuple[int, int, Broken | None]]:
    """Start, end and fault of each tag."""
    position = 0
    for _ in range(_MAX_UNCLOSED):
        try:
            for tag in find_tags(text[position:]):
                yield position + tag.start, position + tag.end, None
        except UnclosedTag as error:
            start = position + error.start
            for tag in find_tags(text[position:start]):
                yield position + tag.start, position + tag.end, None
            position, fault = _end_of_unclosed(text, start)
            if error.is_long and fault is Broken.UNBALANCED and position - start > LONGEST_TAG:
                fault = Broken.LONG
            yield start, position, fault
        else:
            return


def _end_of_unclosed(text: str, start: int) -> tuple[int, Broken]:
    """Where a broken tag most likely ends, and what is wrong with it."""
    following = OPENING.search(text, start + 2)
    limit = following.start() if following else len(text)
    closing = text.find(_CLOSING[text[start + 1]], start + 2, limit)
    if closing >= 0:
        return closing + 2, Broken.UNBALANCED
    return limit, Broken.UNCLOSED


def _stray_ends(text: str, tags: list[TypedTag]) -> Iterator[TypedTag]:
    """Closings that belong to no tag: they would be printed on the page."""
    position = 0
    raw = False
    for tag in [*tags, TypedTag(len(text), "", "", "", "")]:
        if not raw:
            for end in _STRAY_END.finditer(text, position, tag.start):
                hint = "viết cả thẻ trong một đoạn, đủ dấu mở và dấu đóng"
                yield TypedTag(end.start(), end[0], "#", "", "", broken=Broken.UNOPENED, hint=hint)
        raw = tag.word == "raw"
        position = tag.end


def _typed(start: int, text: str, fault: Broken | None) -> TypedTag:
    if fault:
        return _broken(start, text, fault)
    found = _PARTS.fullmatch(_UNSEEN.sub("", text))
    assert found is not None, "the extents of a tag begin and end with its delimiters"
    kind, left, body, right = found.groups()
    unit, inner = _unit(kind, body)
    signs = ("-" if left == "-" else "", "-" if right == "-" else "")
    if unit:
        signs = ("", "")
    return TypedTag(start, text, kind, unit, _cleaned(inner), *signs)


def _broken(start: int, text: str, fault: Broken) -> TypedTag:
    """A tag with broken delimiters; a statement keeps its word, so its partner is not blamed."""
    kind = text[1]
    unit, inner = _unit(kind, text[2:].lstrip("-+"))
    word = (re.findall(r"[a-z]+", inner[:40]) or [""])[0]
    stand_in = {"if": "if true", "elif": "elif true", "for": "for bo_qua in []"}.get(word, word)
    known = stand_in != word or word.startswith("end") or word == "else"
    hint = "viết cả thẻ trong một đoạn, đủ dấu mở và dấu đóng"
    if kind == "%" and known:
        return TypedTag(start, text, "%", unit, stand_in, broken=fault, hint=hint)
    return TypedTag(start, text, "#", "", "", broken=fault, hint=hint)


def _unit(kind: str, body: str) -> tuple[str, str]:
    found = _UNIT.match(body)
    if found and kind == "{" and (found[1] != found[1].lower() or not body[found.end() :].strip()):
        found = None
    if not found and kind == "%":
        found = _LOOSE_UNIT.match(body)
    if not found and kind == "{":
        found = _LOOSE_PRINT.match(body)
    return (found[1].lower(), body[found.end() :]) if found else ("", body)


def _cleaned(inner: str) -> str:
    """Straight quotes around texts and ASCII signs outside them; the texts stay as typed."""
    out: list[str] = []
    closing = ""
    for character in nfc(inner).strip():
        if closing:
            ends = character in closing
            out.append(closing[0] if ends else character)
            closing = "" if ends else closing
            continue
        for quote, curly in (('"', _DOUBLE), ("'", _SINGLE)):
            if character == quote or character in curly:
                closing = quote if character == quote else quote + curly
                character = quote  # noqa: PLW2901 - the straight form of the same quote
                break
        out.append(character.translate(_OUTSIDE_QUOTES))
    return "".join(out)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else words[:39] + "…"

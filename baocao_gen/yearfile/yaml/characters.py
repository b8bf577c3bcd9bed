"""Characters that a file must not hold, or only inside free text: the sets and their names."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from baocao_gen.problems import codes
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import BEYOND, with_noncharacters

# Spaces that look like a space and are none to YAML: NO-BREAK SPACE and its kin.
ODD_SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SEPARATORS: Final = "\u0085\u2028\u2029"
_CONTROLS: Final = "\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffd"
_INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\uffa0\ufff9-\ufffb"
)
SMART_QUOTES: Final = "“”„‟‘’‚‛"

_BAD: Final = f"{_CONTROLS}{_SEPARATORS}{_INVISIBLE}\ufeff"
SUSPECT_CHARACTERS: Final = f"{_BAD}\ufdd0-\ufdef\ufffe\uffff{BEYOND}"
"""The set of those that ``BAD_CHARACTER`` may find, and of rare letters that it does not."""
BAD_CHARACTER: Final = re.compile(with_noncharacters(_BAD))
# Kept as texts: a file without a bad character needs neither.
_UNPRINTABLE: Final = late(with_noncharacters(f"{_CONTROLS}{_SEPARATORS}\ufeff"))
_CONTROL: Final = late(with_noncharacters(_CONTROLS))

_NAMES: Final = {
    "\u00ad": "dấu gạch nối mềm",
    "\u200b": "dấu cách rộng bằng không",
    "\u200c": "dấu ngắt nối chữ",
    "\u200d": "dấu nối chữ",
    "\u200e": "dấu hướng viết trái sang phải",
    "\u200f": "dấu hướng viết phải sang trái",
    "\u2060": "dấu nối từ",
    "\ufffd": "ký tự thay thế «�», chữ ở đây đã mất",
    "\x00": "byte rỗng",
    "\x0b": "dấu xuống dòng của Word (Shift+Enter)",
    "\x0c": "dấu ngắt trang",
    "\u00a0": "dấu cách không ngắt",
    "\u202f": "dấu cách hẹp không ngắt",
    "\u3000": "dấu cách toàn khổ",
}


def kind_of(character: str) -> str:
    """Return the problem code of a character that ``BAD_CHARACTER`` found."""
    if character == "\ufeff":
        return codes.EXTRA_BOM
    if character in _SEPARATORS:
        return codes.LINE_SEPARATOR
    return codes.CONTROL if control(character) else codes.INVISIBLE


def name_of(character: str) -> str:
    """Return a character's code point and, for those that Word and web pages leave, its name."""
    default = "dấu cách lạ" if unicodedata.category(character) == "Zs" else ""
    name = _NAMES.get(character, default)
    return f"U+{ord(character):04X}" + (f" ({name})" if name else "")


def printable(text: str) -> str:
    """Put a space in the place of whatever would stop the parser; columns do not move."""
    return _UNPRINTABLE.sub(" ", text) if BAD_CHARACTER.search(text) else text


def control(text: str) -> re.Match[str] | None:
    """Return the first control character of a text, noncharacters among them."""
    return _CONTROL.search(text) if BAD_CHARACTER.search(text) else None


def without_controls(text: str) -> str:
    """Put a space in the place of every control character."""
    return _CONTROL.sub(" ", text)

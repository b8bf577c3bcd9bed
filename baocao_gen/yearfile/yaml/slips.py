"""One line of the file → the slips on it that a parser would not see, and how to mend them.

Everything here is invisible or looks right on the screen: tabs, no-break spaces, a colon from
a Chinese keyboard, «– » for «- ». Each kind of slip is one function from a line to its finds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.yaml.characters import (
    BAD_CHARACTER,
    ODD_SPACES,
    SMART_QUOTES,
    SUSPECT_CHARACTERS,
    kind_of,
    name_of,
)
from baocao_gen.yearfile.yaml.lines import YamlLine, Zone
from baocao_gen.yearfile.yaml.quoting import shortened


@frozen
class Slip:
    """A find at an offset of a line; ``better`` replaces ``length`` characters when not None."""

    offset: int
    code: str
    message: str
    hint: str
    length: int = 1
    better: str | None = None
    severity: Severity = Severity.ERROR


_KEY: Final = r"[^\W\d]\w*(?: \w+){0,3}"  # what may be a key on a line of its own
_ITEM_KEY: Final = "[a-z_][a-z0-9_]*"  # the same behind «- », where «Lưu:VT» is a text
_BOTH_KEYS: Final = rf"[ \t]*+(?:(?:-[ \t]++)++{_ITEM_KEY}|{_KEY})"
_O: Final = ODD_SPACES

_TABS: Final = re.compile("\t+")
_ODD: Final = re.compile(f"[{_O}]++")
_ODD_LEAD: Final = late(f"[ \t]*+(?:-[ \t]*+)*+(?P<odd>[{_O}])")
_ODD_AFTER_COLON: Final = late(rf"{_BOTH_KEYS}[ {_O}]*+:[ ]*+(?P<odd>[{_O}])")
_ODD_IN_FLOW: Final = late(
    rf"(?:[\[{{,]|[\[{{, ]{_ITEM_KEY}:)[ ]*+(?P<after>[{_O}])|(?P<before>[{_O}]++)(?=[ ]*+[\]}},])"
)
_FULL_WIDTH: Final = late(rf"{_BOTH_KEYS}[ {_O}]*+(?P<mark>：)")
_GLUED: Final = late(
    rf"[ \t]*+(?:(?:-[ \t]++)++{_ITEM_KEY}|[^\W\d]\w*+)(?P<mark>:)(?=[^\s:\\])(?!//)"
)
_ADDRESS: Final = late(r"[ \t]*+(?:-[ \t]++)*+(?:mailto|tel):")
_LIST_MARK: Final = re.compile(
    r"[ \t]*+(?P<mark>[–—―−‐‑‒](?!\d)|[•·‣▪●◦\uf0b7]|[+*](?=[ \t])|-(?=[^\s\-\d.,]))"
)
_DECIMAL_COMMA: Final = re.compile(r"(?<![\d.])\d[\d.]*+(?:,\d++)+%?")
_S: Final = SMART_QUOTES
_SMART_VALUE: Final = re.compile(rf"(?P<open>[{_S}])(?P<text>[^{_S}]*+)[{_S}][ \t]*+$")
_SMART_IN_FLOW: Final = re.compile(
    rf"[\[{{,:][ ]*+(?P<open>[{_S}])(?P<text>[^{_S},\[\]{{}}]*+)[{_S}](?=[ ]*+[\]}},:])"
)

# Each begins with a letter or is one set of characters: that is what Python searches fast.
_SUSPECT_CHARACTER: Final = re.compile(rf"[\t：{_O}{_S}{SUSPECT_CHARACTERS}]")
_SUSPECT_HASH: Final = re.compile(r" #[\w}]")
_SUSPECT_COMMA: Final = re.compile(r",\d")
_SUSPECT_BEGINNING: Final = re.compile(
    r" *+(?:[–—―−‐‑‒•·‣▪●◦\uf0b7]|[+*] |-[^\s\-\d.,]|(?:- ++)*+[^\W\d]\w*+:[^\s])"
)

_OUTSIDE_TEXT: Final = (Zone.STRUCTURE, Zone.FOLDED, Zone.FLOW)


@kept(most=2_000, longest=1_000)
def is_suspect(text: str) -> bool:
    """Whether a line may have a slip; one of which this is false has none."""
    return bool(
        _SUSPECT_BEGINNING.match(text)
        or _SUSPECT_CHARACTER.search(text)
        or _SUSPECT_HASH.search(text)
        or _SUSPECT_COMMA.search(text)
    )


def characters(line: YamlLine) -> Iterator[Slip]:
    """Controls, zero-width characters, marks and foreign line ends, anywhere in the file."""
    for found in BAD_CHARACTER.finditer(line.text):
        character, code = found.group(), kind_of(found.group())
        if code == codes.INVISIBLE and 0 <= line.comment < found.start():
            continue
        what = {
            codes.EXTRA_BOM: "dấu BOM nằm giữa tệp",
            codes.LINE_SEPARATOR: "ký tự xuống dòng lạ",
            codes.CONTROL: "ký tự không in được",
        }.get(code, "ký tự không nhìn thấy")
        hint = "xóa ký tự này"
        if code == codes.LINE_SEPARATOR:
            hint = "xóa ký tự này; nếu cần xuống dòng thì nhấn Enter"
        better = "" if code == codes.EXTRA_BOM else None
        yield Slip(found.start(), code, f"{what} {name_of(character)}", hint, better=better)


def tabs(line: YamlLine) -> Iterator[Slip]:
    """Tabs outside free text; inside a block only those that indent it."""
    if line.zone is Zone.BLOCK:
        lead = len(line.text) - len(line.text.lstrip(" \t"))
        at = line.text.find("\t", 0, lead)
        if not 0 <= at < line.indent:
            return
        if lead == len(line.text):
            message, hint = "dấu tab ở dòng trống của một khối chữ", "xóa dấu tab"
            yield Slip(at, codes.TAB, message, hint, lead - at, "")
        else:
            yield _tab(at, lead - at, " " * max(1, line.indent - at))
        return
    blank = len(line.bare) - len(line.bare.lstrip())
    pasted = [found.span() for found in _TABS.finditer(line.bare) if found.start() > blank]
    if len(pasted) > 1 and line.colon < 0:
        start, end = pasted[0][0], pasted[-1][1]
        message = "dòng này dán từ bảng Excel hoặc Word, tệp năm không đọc được"
        hint = "ghi mỗi số một dòng «khóa: số»; cả bảng thì để trong tệp .xlsx rồi gọi tên tệp ấy"
        yield Slip(start, codes.TAB, message, hint, end - start, line.text[start:end].expandtabs(1))
        return
    lead = len(line.text) - len(line.text.lstrip())
    for found in _TABS.finditer(line.bare):
        colon = line.colon if found.start() > lead else None
        yield _tab(found.start(), len(found.group()), " " * len(found.group()), colon)


def _tab(offset: int, length: int, better: str, colon: int | None = None) -> Slip:
    """A tab; where it does not indent its line, ``colon`` says where the line's colon stands."""
    if colon is None:
        message, hint = (
            "dấu tab dùng để thụt dòng",
            "thay dấu tab bằng dấu cách (mỗi cấp 2 dấu cách)",
        )
    elif offset == colon + 1:
        message, hint = "dấu tab sau dấu hai chấm", "thay dấu tab bằng một dấu cách"
    else:
        message = "dấu tab trong dòng"
        hint = "thay dấu tab bằng dấu cách, hoặc đặt giá trị trong nháy kép nếu cần tab"
    return Slip(offset, codes.TAB, message, hint, length, better)


def odd_spaces(line: YamlLine) -> Iterator[Slip]:
    """No-break and other odd spaces that would become a part of a key or the end of a value."""
    if line.zone not in _OUTSIDE_TEXT or not _ODD.search(line.bare):
        return
    for offset, where in sorted(_odd_places(line).items()):
        run = _ODD.match(line.text, offset)
        length = len(run.group()) if run else 1
        message = f"{name_of(line.text[offset])} {where}"
        hint = "thay bằng dấu cách thường, hoặc xóa"
        yield Slip(offset, codes.ODD_SPACE, message, hint, length, " " * length)


def _odd_places(line: YamlLine) -> dict[int, str]:
    """Return the offsets of odd spaces that do harm, and where each stands."""
    bare, places = line.bare, {}
    if ending := _ODD.search(bare, len(bare.rstrip())):
        places[ending.start()] = "ở cuối giá trị"
    if line.zone is Zone.FLOW or bare[line.value : line.value + 1] in ("[", "{"):
        for found in _ODD_IN_FLOW.finditer(bare):
            places[found.start(found.lastgroup or 0)] = "cạnh dấu phẩy hoặc dấu ngoặc"
    if line.colon >= 0:
        for inside in _ODD.finditer(bare, line.key, line.colon):
            places[inside.start()] = "trong khóa"
        if _ODD.match(bare, line.value):
            places[line.value] = "ở đầu giá trị"
    elif line.zone is Zone.STRUCTURE and (after := _ODD_AFTER_COLON.match(bare)):
        places[after.start("odd")] = "sau dấu hai chấm"
    if lead := _ODD_LEAD.match(bare):
        places[lead.start("odd")] = "ở chỗ thụt dòng"
    return places


def full_width_colon(line: YamlLine) -> Iterator[Slip]:
    """«：» behind a key, as Chinese and Japanese keyboards type it."""
    if line.zone is not Zone.STRUCTURE or "：" not in line.bare:
        return
    if found := _FULL_WIDTH.match(line.bare):
        at = found.start("mark")
        better = ":" if line.text[at + 1 : at + 2] in ("", " ") else ": "
        message = "dấu hai chấm toàn khổ «：» sau khóa"
        hint = "gõ dấu hai chấm thường và một dấu cách: «khóa: giá trị»"
        yield Slip(at, codes.FULL_WIDTH_COLON, message, hint, 1, better)


def glued_colon(line: YamlLine) -> Iterator[Slip]:
    """``khoa:gia tri``: YAML reads the whole line as one text."""
    if line.zone is not Zone.STRUCTURE or line.key >= 0 or _ADDRESS.match(line.bare):
        return
    if found := _GLUED.match(line.bare):
        at = found.start("mark")
        key = shortened(line.text[:at].lstrip(" \t-"))
        message = f"thiếu dấu cách sau «{key}:», cả dòng bị coi là một chuỗi chữ"
        hint = f"viết «{key}: …»; nếu cả dòng là chữ thì đặt trong nháy kép"
        yield Slip(at + 1, codes.NO_SPACE_AFTER_COLON, message, hint, 0, " ")


def smart_quotes(line: YamlLine) -> Iterator[Slip]:
    """“06”: quotes that Word has curled are letters to YAML.

    A whole value in curled quotes may also be meant so (a title); with letters in it, it is
    only warned of.
    """
    if line.zone is Zone.FLOW or line.bare[line.value : line.value + 1] in ("[", "{"):
        found = list(_SMART_IN_FLOW.finditer(line.bare))
    elif line.zone is Zone.STRUCTURE:
        found = [m for m in [_SMART_VALUE.match(line.bare, line.value)] if m]
        if line.key >= 0 and line.text[line.key] in _S:
            yield _curled(line.key, line.text[line.key + 1 : line.colon].rstrip(_S), surely=True)
    else:
        return
    for quoted in found:
        text = quoted["text"]
        yield _curled(quoted.start("open"), text, surely=not any(map(str.isalpha, text)))


def _curled(offset: int, text: str, *, surely: bool) -> Slip:
    text = shortened(text)
    hint = f'gõ nháy thẳng: "{text}"'
    if not surely:
        hint += f"; nếu muốn in cả nháy cong thì viết '“{text}”'"
    message = "nháy cong không bọc được giá trị, sẽ thành một phần của chữ"
    severity = Severity.ERROR if surely else Severity.WARNING
    return Slip(offset, codes.SMART_QUOTES, message, hint, severity=severity)


def decimal_comma(line: YamlLine) -> Iterator[Slip]:
    """``[48,89]``: inside brackets a comma divides, and the number becomes two values."""
    if line.zone is not Zone.FLOW and line.bare[line.value : line.value + 1] not in ("[", "{"):
        return
    for found in _DECIMAL_COMMA.finditer(line.bare):
        number = shortened(found.group())
        message = f"dấu phẩy trong «{number}» tách số làm hai, vì ở trong ngoặc"
        hint = f'số thập phân thì viết "{number}" trong nháy kép; '
        hint += "hai mục thì gõ dấu cách sau dấu phẩy"
        better = found.group().replace(",", ".")
        yield Slip(found.start(), codes.COMMA_IN_VALUE, message, hint, len(found.group()), better)


def list_mark(line: YamlLine) -> Iterator[Slip]:
    """«– a», «• a», ``-a``: list marks to a reader, plain text to YAML."""
    if line.zone is Zone.STRUCTURE and (found := _LIST_MARK.match(line.bare)):
        mark, after = found["mark"], line.text[found.end("mark") : found.end("mark") + 1]
        if mark == "-":
            message = "thiếu dấu cách sau dấu gạch đầu dòng"
        else:
            message = f"«{mark}» không phải dấu đầu dòng của YAML"
        hint = "viết «- » (gạch nối và một dấu cách); nếu là chữ thì đặt cả dòng trong nháy kép"
        better = "-" if after == " " else "- "
        yield Slip(found.start("mark"), codes.LIST_MARK, message, hint, 1, better)


def hash_in_value(line: YamlLine) -> Iterator[Slip]:
    """``Số 5 #2``: what follows is a comment to YAML and is lost.

    A comment of one's own has a space behind «#», so only «#» glued to a letter is suspect, and
    the end of a comment of Jinja's, ``{# a #}``.
    """
    if line.zone not in _OUTSIDE_TEXT or line.comment < 0:
        return
    after = line.text[line.comment + 1 : line.comment + 2]
    if (after.isalnum() or after == "}") and line.bare[: line.comment].strip():
        lost = line.text[line.comment : line.comment + 40].rstrip()
        message = f"«{lost}» bị coi là chú thích và không có trong báo cáo"
        hint = "đặt giá trị trong nháy kép; nếu là chú thích thì gõ một dấu cách sau «#»"
        yield Slip(line.comment, codes.HASH_IN_VALUE, message, hint, severity=Severity.WARNING)


CHECKS: Final[tuple[Callable[[YamlLine], Iterator[Slip]], ...]] = (
    characters,
    tabs,
    odd_spaces,
    full_width_colon,
    glued_colon,
    smart_quotes,
    decimal_comma,
    list_mark,
    hash_in_value,
)

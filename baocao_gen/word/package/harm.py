"""Kinds of parts, relationships and elements → those that Word would run or fetch, by kind.

A part is judged by its content type and its content, a relationship by its type and target, never
by a name that a file gives itself. (ECMA-376 part 1, 15.2 and 17; part 2, 9.3.)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote

from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.vietnamese.pattern import late

W: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
"""The names of Word's elements begin so: as nearly every file has them, and as «Strict» files."""
_VML, _OFFICE = "urn:schemas-microsoft-com:vml ", "urn:schemas-microsoft-com:office:office "
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RUNNING_TYPES: Mapping[str, str] = {
    "vbaproject": "macro",
    "vbadata": "macro",
    "macroenabled": "macro (.docm)",
    "attachedtoolbars": "macro",
    "activex": "nút điều khiển ActiveX",
    "oleobject": "đối tượng OLE",
}
_USUAL_NAMES: Mapping[str, str] = {
    "/vbaproject.bin": "macro",
    "/vbadata.xml": "macro",
    "/activex/": "nút điều khiển ActiveX",
}
"""Word's own names for such parts, for files that do not say what kind a part is."""
_RUNNING_RELATIONS: Mapping[str, str] = {
    "vbaproject": "macro",
    "wordvbadata": "macro",
    "attachedtoolbars": "macro",
    "extensibility": "macro gắn vào thanh lệnh",
    "control": "nút điều khiển ActiveX",
    "activexcontrolbinary": "nút điều khiển ActiveX",
    "oleobject": "đối tượng OLE",
    "afchunk": "tài liệu khác chèn nguyên tệp (altChunk)",
    "subdocument": "văn bản con nối vào",
    "frame": "khung tải trang khác",
    "mailmergesource": "nguồn dữ liệu trộn thư",
    "mailmergeheadersource": "nguồn dữ liệu trộn thư",
}
_ELEMENTS: Mapping[str, str] = {
    **{
        f"{word}{name}": what
        for word in W
        for name, what in (
            ("altChunk", "tài liệu khác chèn nguyên tệp (altChunk)"),
            ("subDoc", "văn bản con nối vào"),
            ("control", "nút điều khiển ActiveX"),
            ("objectLink", "đối tượng liên kết với tệp khác"),
            ("sourceFileName", "khung tải trang khác"),
            ("dataSource", "nguồn dữ liệu trộn thư"),
            ("headerSource", "nguồn dữ liệu trộn thư"),
            ("connectString", "nguồn dữ liệu trộn thư"),
            ("query", "nguồn dữ liệu trộn thư"),
            ("udl", "nguồn dữ liệu trộn thư"),
        )
    },
    "http://schemas.microsoft.com/office/2006/activeX ocx": "nút điều khiển ActiveX",
    "http://schemas.microsoft.com/office/word/2006/wordml vbaSuppData": "macro",
}
_PICTURES = tuple(f"{_VML}{name}" for name in ("imagedata", "fill", "stroke", "image"))
WATCHED: Final = frozenset({*_ELEMENTS, *_PICTURES, f"{_OFFICE}OLEObject"})
"""The elements that may do harm; all others need not be asked about."""
_LOCAL_KINDS = ("attachedtemplate", "image")
"""Ordinary files point at a template or picture that lay on their author's disk, and do no harm."""
_ELSEWHERE = late(r"\s*(?!file:/{0,3}[a-z]:)(?:[a-z][a-z0-9+.-]+:|[\\/]{2})", re.IGNORECASE)

_MACRO_HINT = "trong Word, bỏ macro và nút điều khiển, rồi lưu lại thành .docx (không macro)"
_INSERT_HINT = (
    "trong Word, chèn hẳn hình, bảng vào tệp, bỏ liên kết và bỏ mẫu đính kèm, rồi lưu lại"
)
_FIELD_HINT = "trong Word, chọn trường ấy rồi bấm Ctrl+Shift+F9 để đổi thành chữ, rồi lưu lại"


@frozen
class Harm:
    """Something that Word would run or fetch, in words; ``excerpt`` is what stands there."""

    code: str
    message: str
    hint: str
    excerpt: str | None = None


def of_part(name: str, kind: str, content: bytes) -> Harm | None:
    """The harm of a whole part.

    Args:
        name: Its name; that of a harmless part proves nothing.
        kind: Its content type.
        content: Its bytes: what compound files hold (macros, controls, old documents) is code.
    """
    named = [what for sign, what in _USUAL_NAMES.items() if sign in f"/{name.lower()}"]
    typed = [what for sign, what in _RUNNING_TYPES.items() if sign in kind.lower()]
    by_content = ["macro hoặc đối tượng OLE"] if content.startswith(_OLE) else []
    for what in (*typed, *named, *by_content):
        return Harm(codes.DANGEROUS, f"tệp mẫu có {what}", _MACRO_HINT)
    return None


def of_relationship(kind: str, target: str, *, is_external: bool) -> Harm | None:
    """The harm of a relationship; what is clicked before it is opened is none.

    Args:
        kind: The last word of its type.
        target: Where it leads.
        is_external: Whether it says that it leads out of the file.
    """
    if kind in _RUNNING_RELATIONS:
        return Harm(codes.DANGEROUS, f"tệp mẫu có {_RUNNING_RELATIONS[kind]}", _MACRO_HINT)
    if kind == "hyperlink":
        return None
    if _ELSEWHERE.match(unquote(target)) or (is_external and kind not in _LOCAL_KINDS):
        message = f"tệp mẫu trỏ tới «{target[:80]}», Word sẽ tự tải về khi mở"
        return Harm(codes.DANGEROUS, message, _INSERT_HINT)
    return None


_SCHEME = late(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_FOR_LINKS = frozenset({"http", "https", "mailto", "tel", "sms", "ftp", "ftps", "geo"})
_LINK_HINT = "cho liên kết một địa chỉ bắt đầu bằng https://, http:// hoặc mailto:"


def of_link(address: str) -> Harm | None:
    """The harm of an address that a value has filled: whoever clicks trusts the report.

    Args:
        address: The whole address; one that is relative, or a place in the file, is none.
    """
    plain = "".join(sign for sign in unquote(address) if sign > " ")
    scheme = _SCHEME.match(plain)
    is_allowed = scheme is None or scheme[1].lower() in _FOR_LINKS
    if is_allowed and not plain.startswith(("\\", "//")):
        return None
    message = f"liên kết trỏ tới «{address[:80]}»: tệp trong máy, trong mạng, hoặc lệnh để chạy"
    return Harm(codes.HARMFUL_LINK, message, _LINK_HINT)


def of_element(name: str, attributes: Mapping[str, str]) -> Harm | None:
    """The harm of one of the watched elements."""
    if name in _ELEMENTS:
        return Harm(codes.DANGEROUS, f"tệp mẫu có {_ELEMENTS[name]}", _INSERT_HINT)
    if name in _PICTURES:
        targets = (attributes.get("src", ""), attributes.get(f"{_OFFICE}href", ""))
        found = next((target for target in targets if _ELSEWHERE.match(unquote(target))), None)
        if found is None:
            return None
        message = f"tệp mẫu trỏ tới «{found[:80]}», Word sẽ tự tải về khi mở"
        return Harm(codes.DANGEROUS, message, _INSERT_HINT)
    if attributes.get("Type", "").lower() == "link":
        return Harm(codes.DANGEROUS, "tệp mẫu có đối tượng liên kết với tệp khác", _INSERT_HINT)
    return None


def of_field(code: str, instruction: str, computed: str) -> Harm:
    """The harm of a field that reaches out; ``computed`` is the code that no one has typed."""
    if code == computed:
        message = "mã của một trường tự động do trường khác ghép ra"
    else:
        message = f"trường tự động «{code}» chạy, tải hoặc đọc thứ ở ngoài tệp này"
    return Harm(codes.REACHING_FIELD, message, _FIELD_HINT, instruction)

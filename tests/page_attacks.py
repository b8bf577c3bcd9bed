"""Payloads by kind, routes and fields of the page → requests that attack it, and what went wrong.

The kinds are those of public lists for testing web applications; the strings are written here.
Used by ``tests/web/test_attacks.py`` and by ``benchmarks/attacks.py``.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from lxml import html as parsed
from payloads import PAYLOADS
from web_page import Answer, Visitor

from baocao_gen.web import pages

SECRET: Final = "rat-mat-7391"
"""Stands in a file beside the folder, which no answer may show."""
_QUERIES: Final = (
    "tim",
    "loc",
    "don-vi",
    "tu",
    "dong",
    "chu",
    "nhom",
    "ban",
    "so",
    "han",
    "phieu",
    "voi",
    "khoa",
)
_FIELDS: Final = (
    "ban",
    "ban-nao",
    "chac",
    "cho",
    "has_estimated",
    "khoa",
    "khop",
    "ky_truoc",
    "lam",
    "lay",
    "loai",
    "ly_do",
    "ma",
    "nam",
    "name",
    "neo",
    "ngay",
    "nhom",
    "noi_dung",
    "so",
    "tep",
    "thay",
    "tieng",
    "trang",
    "unit",
    "van_ghi",
    "ve",
    "actual",
    "source",
    "decimals",
    "formula",
    "note",
    "v.tram.thuc_hien",
    "v.the_thuc.trich_yeu",
    "v.the_thuc.ngay_ban_hanh",
    "v.the_thuc.noi_nhan",
    "v.ky_bao_cao",
    "v.mau",
    "v.noi_dung[0].van",
    "m.title",
    "m.text",
    "m.content",
    "m.name",
    "m.status",
)
_ACTS: Final = (
    "ghi",
    "them:noi_dung",
    "them:nhiem_vu",
    "them:phu_luc",
    "xoa:noi_dung[0]",
    "len:noi_dung[0]",
)
_FORBIDDEN: Final = (
    "iframe",
    "object",
    "embed",
    "base",
    "applet",
    "math",
    "frame",
    "foreignobject",
    "style",
)
_LINKS: Final = ("href", "src", "action", "formaction", "srcdoc", "xlink:href")


def some_of_each_kind(path: str, count: int) -> Iterator[str]:
    """A few strings of each kind, others for each address: the tests of all of them ask for all."""
    start = zlib.crc32(path.encode())
    for listed in PAYLOADS.values():
        yield from (listed[(start + step) % len(listed)] for step in range(min(count, len(listed))))


def routes(method: str) -> list[str]:
    """The addresses that a method is answered at, with their braces."""
    return sorted({route.path for route in pages.routes() if route.method == method})


def address(path: str, words: str, number: str = "2") -> str:
    """An address of a page: a number for files, words where a word may stand."""
    numbers = re.sub(r"\{\w+:int\}", lambda _: number, path)
    return re.sub(r"\{\w+\}", lambda _: quote(words, safe=""), numbers)


def seen_by(visitor: Visitor) -> str:
    """The version that a form of the file must name to be looked at."""
    found = re.search(r'name="ban" value="(\w+)"', visitor.get("/2/tep").text)
    assert found is not None
    return found[1]


def asked(visitor: Visitor, path: str, words: str) -> Iterator[Answer]:
    """A page whose address and queries attack."""
    queries = "&".join(f"{name}={quote(words, safe='')}" for name in _QUERIES)
    yield visitor.get(f"{address(path, words)}?{queries}")
    if "{name}" in path:
        yield visitor.get(f"{address(path, 'tram')}?{queries}")


def sent(visitor: Visitor, path: str, words: str, field: str = "") -> Iterator[Answer]:
    """A form whose fields attack: one of them, or all; with the version that is there, and not."""
    names = [name for name in (_FIELDS if not field else (field,)) if name != "ban"]
    form = [*((name, words) for name in names), *([] if field else [(words, words)])]
    yield visitor.post(address(path, words), [*form, ("ban", words)])
    seen = ("ban", seen_by(visitor))
    yield visitor.post(address(path, "tram"), [seen, *form])
    if not field and "lam" in names:
        rest = [(name, words) for name in names if name != "lam"]
        for act in _ACTS:
            yield visitor.post(
                address(path, "tram"), [("ban", seen_by(visitor)), ("lam", act), *rest]
            )


def uploaded(visitor: Visitor, path: str, name: str, data: bytes) -> Iterator[Answer]:
    """A file under the names of fields that take files."""
    for field in ("bao_cao", "phieu", "tep"):
        form = [("ban", seen_by(visitor))]
        yield visitor.post(address(path, "tram"), form, {field: (name, data)})


def faults(answer: Answer) -> list[str]:
    """What an answer shows of an attack that worked."""
    found = []
    if answer.status >= 500:
        found.append(f"status {answer.status}")
    if "x-evil" in answer.headers or "a=b" in answer.headers.get("set-cookie", ""):
        found.append("a header was sent")
    to = answer.headers.get("location", "/")
    if not to.startswith("/") or to.startswith(("//", "/\\")):
        found.append(f"leads to {to}")
    words = answer.body.decode("utf-8", "replace")
    found += [f"shows {one}" for one in (SECRET, "root:x:", "1337", "<class ") if one in words]
    kind = answer.headers.get("content-type", "")
    if answer.body and not kind:
        found.append("no type")
    if kind.startswith("text/html"):
        found += markup_faults(words)
    return found


def markup_faults(words: str) -> list[str]:
    """What a parser of HTML finds that no template of ours holds."""
    found = []
    for element in parsed.document_fromstring(words.replace("\0", "") or "<p>").iter():
        tag = element.tag if isinstance(element.tag, str) else ""
        attributes: dict[str, Any] = {
            str(name).lower(): str(value) for name, value in element.attrib.items()
        }
        if tag in _FORBIDDEN:
            found.append(f"<{tag}>")
        if tag == "script" and not attributes.get("src", "").startswith("/static/"):
            found.append("<script>")
        if tag == "meta" and attributes.get("http-equiv") not in (None, "refresh"):
            found.append("<meta>")
        found += [f"{tag} {name}" for name in attributes if name.startswith("on")]
        for name in _LINKS:
            value = re.sub(r"[\s\0-\x20]", "", attributes.get(name, "")).lower()
            is_image = tag == "img" and value.startswith("data:image/")
            if value.startswith(("javascript:", "data:", "vbscript:", "//")) and not is_image:
                found.append(f"{tag} {name}={value[:40]}")
    return found


def outside(folder: Path) -> dict[str, bytes]:
    """Every file beside the folder, and its content."""
    around = folder.parent
    return {
        str(path.relative_to(around)): path.read_bytes() if path.is_file() else b""
        for path in sorted(around.rglob("*"))
        if not path.is_relative_to(folder)
    }

"""Payloads by kind, routes and fields of the page → requests that attack it, and what went wrong.

The kinds are those of public lists for testing web applications; the strings are written here.
Used by ``tests/web/test_attacks.py`` and by ``benchmarks/attacks.py``.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from lxml import html as parsed
from web_page import Answer, Visitor

from baocao_gen.web import pages

SECRET: Final = "rat-mat-7391"
"""Stands in a file beside the folder, which no answer may show."""
RAN: Final = "window.da_chay=1"
"""What every script of an attack does."""
_UP: Final = (
    "../",
    "..%2f",
    "%2e%2e/",
    "%2e%2e%2f",
    "..%252f",
    "..\\",
    "..%5c",
    "....//",
    "..%c0%af",
)
PAYLOADS: Final[Mapping[str, tuple[str, ...]]] = {
    "traversal": (
        *(f"{up * 6}ngoai.yaml" for up in _UP),
        *(f"{up * 9}etc/passwd" for up in _UP),
        "/etc/passwd",
        "/etc/passwd\0.yaml",
        "file:///etc/passwd",
        "\\\\127.0.0.1\\c$\\win.ini",
        "C:\\Windows\\win.ini",
        "CON",
        "NUL.yaml",
        "2020.yaml::$DATA",
        "~/.ssh/id_rsa",
        ".",
        "..",
        "/proc/self/environ",
        "ngoai.yaml%00.docx",
    ),
    "script": (
        f"<script>{RAN}</script>",
        f'"><script>{RAN}</script>',
        f"'><img src=x onerror={RAN}>",
        f'" autofocus onfocus="{RAN}',
        f"' onmouseover='{RAN}",
        f"<svg/onload={RAN}>",
        f"<svg><script>{RAN}</script></svg>",
        f"javascript:{RAN}",
        f"java\tscript:{RAN}",
        f"</textarea><script>{RAN}</script>",
        f"</title><script>{RAN}</script>",
        f"</option></select><img src=x onerror={RAN}>",
        f"--><script>{RAN}</script><!--",
        f"<details open ontoggle={RAN}>",
        f'<iframe srcdoc="<script>parent.{RAN}</script>">',
        f"<math><mtext><style><img src=x onerror={RAN}></style>",
        f"<a href=javascript:{RAN}>a</a>",
        f"[a](javascript:{RAN})",
        f'![a](x" onerror="{RAN})',
        f"<{RAN}",
        f"&lt;script&gt;{RAN}",
        f"\\u003cscript\\u003e{RAN}",
        f"<scr<script>ipt>{RAN}</scr</script>ipt>",
        f"<form action=javascript:{RAN}><button>a</button></form>",
        "<base href=//evil.example/>",
        f"<meta http-equiv=refresh content=0;url=javascript:{RAN}>",
        f"%3Cscript%3E{RAN}%3C/script%3E",
        f"jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */onerror={RAN} )//</stYle/</titLe/</teXtarEa/"
        f"</scRipt/--!>\\x3csVg/<sVg/oNloAd={RAN}//>\\x3e",
    ),
    "template": (
        "{{7*191}}",
        "{{ 7*191 }}",
        "${7*191}",
        "#{7*191}",
        "<%= 7*191 %>",
        "{% raw %}",
        "{%p 7*191 %}",
        "{{ self.__init__.__globals__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ config }}",
        "{#",
        "{{",
        "}}",
        "{%",
    ),
    "header": (
        "a\r\nX-Evil: 1",
        "a\nX-Evil: 1",
        "a%0d%0aX-Evil: 1",
        "\r\n\r\n<script>",
        "a\r\n\tX-Evil: 1",
        "a\u560d\u560aX-Evil: 1",
        "a\u2028X-Evil: 1",
        "/\r\nLocation: //evil.example",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/2/tep\r\nSet-Cookie: a=b",
    ),
    "sheet": (
        "=1+1",
        "=cmd|'/c calc'!A1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1+1",
        "\r=1+1",
        '=HYPERLINK("//e")',
    ),
    "xml": (
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>',
        "&b;",
        "]]>",
        "<![CDATA[a]]>",
    ),
    "yaml": (
        "!!python/object/apply:os.system ['id']",
        "&a [*a]",
        "*a",
        "a: &b {<<: *b}",
        "--- \n--- ",
        "%YAML 9.9",
        "? a",
        "- a: b\n c",
        '"',
        "'",
        "a: |\n b",
        "\u0085a",
        "#",
        "a #b",
        "[",
        "{",
        "}",
        "!",
        "`a",
        "a\tb: c",
    ),
    "letters": (
        "\0",
        "a\0b",
        "\x1b[31m",
        "\x7f",
        "\u202e",
        "\u200b",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\ufdd0",
        "\ufdd1",
        "\ue000",
        "\U0010ffff",
        "e\u0301" * 50,
        "\u0300" * 200,
        "\U0001f600",
        "ﷺ" * 20,
        "ı",
        "ﬀ",
        "＜script＞",
        "\u0660\u0661",
        "١٢٣",
        "²",
        "½",
        "Ⅷ",
    ),
    "numbers": (
        "-1",
        "0",
        "2147483648",
        "9" * 400,
        "9" * 5000,
        "1e999",
        "NaN",
        "Infinity",
        "0x10",
        "1_000",
        "٣",
        "1.988",
        "-0",
        "1,5",
        "1/2",
        "",
        " ",
        "1e-999",
        "0" * 5000,
    ),
    "commands": (
        "`id`",
        "$(id)",
        ";id;",
        "|id",
        "& id",
        "' OR 1=1 --",
        "%s%n%x",
        "__proto__",
        "constructor",
        "null",
        "undefined",
        "true",
        "[]",
        "{}",
        "*",
        "?",
        "(((((a+)+)+)+)+)$",
        "A" * 9000,
    ),
}
"""Kind → strings; each is tried in every field, query and step of every address."""
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

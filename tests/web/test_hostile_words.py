"""Words that attack → every address answers with them as words, or not at all."""

from __future__ import annotations

import io
import re
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest
from web_page import Visitor

from baocao_gen.web import pages

PAYLOADS = [
    "<script>alert(1)</script>", "\"><svg onload=alert(1)>", "'-alert(1)-'", "javascript:alert(1)",
    "{{7*191}}", "{% raw %}", "${7*191}", "../../../../etc/passwd", "..\\..\\windows\\win.ini",
    "/etc/passwd\0.yaml", "file:///etc/passwd", "%00", "%0d%0aSet-Cookie: a=b", "\r\nX-Evil: 1",
    "' OR 1=1 --", "`id`", "$(id)", ";id;", "|id", "-1", "1e999", "9" * 400, "A" * 9000, "\u202e",
    "\ud83d\ude00", "NaN", "null", "undefined", "[]", "{}", "%s%n", "__proto__", "&#x3c;script>",
]  # fmt: skip
QUERIES = ("tim", "loc", "don-vi", "tu", "dong", "chu", "nhom", "ban")
GET = sorted({route.path for route in pages.routes() if route.method == "GET"})


@pytest.fixture
def year_folder(tiny_folder: Path) -> Path:
    """What is tried here asks nothing of the reports."""
    return tiny_folder


def address(path: str, words: str) -> str:
    """An address of a page: numbers of files are 2, words stand where a word may."""
    numbers = re.sub(r"\{\w+:int\}", "2", path)
    return re.sub(r"\{\w+\}", quote(words, safe=""), numbers)


@pytest.mark.parametrize("path", GET)
def test_no_page_prints_an_attack_as_more_than_words(visitor: Visitor, path: str) -> None:
    for words in PAYLOADS:
        sent = words.encode("utf-16", "surrogatepass").decode("utf-16")
        asked = "&".join(f"{name}={quote(sent, safe='')}" for name in QUERIES)
        answer = visitor.get(f"{address(path, sent)}?{asked}")
        assert answer.status < 500, words
        assert "x-evil" not in answer.headers
        body = answer.body.decode("utf-8", "replace")
        if "html" in answer.headers.get("content-type", ""):
            assert "<script>alert" not in body
            assert "<svg onload" not in body
        assert "1337" not in body
        assert "root:x:" not in body


def test_no_form_answers_an_attack_with_an_error_of_the_program(visitor: Visitor) -> None:
    forms = sorted({route.path for route in pages.routes() if route.method == "POST"})
    names = ("ban", "ve", "ma", "cho", "ly_do", "tep", "loai", "nam", "khoa", "nhom", "noi_dung")
    for path in forms:
        for words in PAYLOADS[:12]:
            sent = dict.fromkeys((*names, f"v.{words}", words), words)
            answer = visitor.post(address(path, words), sent)
            assert answer.status < 500, (path, words)
            assert "<script>alert" not in answer.body.decode("utf-8", "replace")


def test_of_ten_tabs_at_once_one_is_saved_and_nine_are_told(
    visitor: Visitor, year_folder: Path
) -> None:
    page = visitor.get("/2/so-lieu").text
    seen = re.search(r'data-version="(\w+)"', page)[1]  # type: ignore[index]  # it is there

    def typed(value: int) -> int:
        form = {"ban": seen, "v.tram.thuc_hien": str(value)}
        return visitor.post("/2/so-lieu", form).status

    with ThreadPoolExecutor(10) as tabs:
        answers = sorted(tabs.map(typed, range(601, 611)))
    assert answers == [303] + [409] * 9
    assert re.search(r"thuc_hien: 6(0[1-9]|10)\}", (year_folder / "2020.yaml").read_text("utf-8"))


def test_a_bomb_and_a_macro_are_refused_like_any_file_that_is_no_report(visitor: Visitor) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", bytes(120 << 20))
    for data in (bomb.getvalue(), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)):
        answer = visitor.post("/moi/word", {}, {"bao_cao": ("a.docm", data)})
        assert answer.status == 422
        assert re.search(r"BC[58]\d\d", answer.text)

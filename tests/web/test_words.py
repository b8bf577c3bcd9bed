"""The page's own words → the English catalogue: whole, compiled, and used.

Judges: web/words.py
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from web_page import Visitor

WEB = Path(__file__).parent.parent.parent / "baocao_gen" / "web"
CATALOGUE = WEB / "locale" / "en" / "LC_MESSAGES" / "trang.po"
METHODS = [("**.py", "python"), ("**.html", "jinja2")]
KEYWORDS = {"_": None, "marked": None, "Tab": (2,)}


def test_every_word_of_the_page_is_said_in_english() -> None:
    found = extract_from_dir(
        WEB, METHODS, options_map={"**.html": {"trimmed": "true"}}, keywords=KEYWORDS
    )
    with CATALOGUE.open("rb") as file:
        known = read_po(file, locale="en")
    said = {message.id for message in known if message.id and message.string}
    assert [words for _, _, words, _, _ in found if words not in said] == [], "sh scripts/dev words"


def test_the_compiled_catalogue_is_that_of_the_words() -> None:
    with CATALOGUE.open("rb") as file:
        known = read_po(file, locale="en")
    made = BytesIO()
    write_mo(made, known)
    assert made.getvalue() == CATALOGUE.with_suffix(".mo").read_bytes(), "sh scripts/dev words"


def test_the_page_is_shown_in_english(visitor: Visitor) -> None:
    visitor.cookies["baocao_gen_tieng"] = "en"
    page = visitor.get("/2/so-lieu").text
    assert "Add a figure" in page
    assert "Thêm số liệu" not in page

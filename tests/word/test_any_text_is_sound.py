"""Ten thousand random texts × body, table, header, footnote → no finding of the Open XML SDK."""

from __future__ import annotations

import random
import unicodedata

import pytest
from judges import missing_tools, open_xml_errors
from thoroughness import is_fast, share
from word_files import compiled, paragraph, plain_lines, table

from baocao_gen.vietnamese.text import forbidden_character
from baocao_gen.vietnamese.unbreakable import breakable
from baocao_gen.word.write.render import render_template

P = paragraph
TEXTS, IN_A_FILE = 10_000, 500
TEMPLATE = compiled(
    P("{%p for x in xs %}") + P("[{{ x }}]") + P("{{r x }}") + P("{%p endfor %}")
    + table(("{%tr for x in xs %}", ""), ("[{{ x }}]", "{{ x }}"), ("{%tr endfor %}", "")),
    header=P("{%p for x in xs %}") + P("[{{ x }}]") + P("{%p endfor %}"),
    footnotes='<w:footnote w:id="1">'
    + P("{%p for x in xs %}") + P("[{{ x }}]") + P("{%p endfor %}")
    + "</w:footnote>",
)  # fmt: skip
PIECES = (
    *("<", ">", "&", "&amp;", "]]>", "<w:p/>", "{{ x }}", "{%", "%}", "{#", "'", '"', "\\"),
    *("\n", "\t", " ", "\u00a0", "\u202e", "\u0301", "\ufeff", "\u200b", "😀", "đ", "Ữ"),
    *("R&D", "<5 triệu", "{_{", "}_}", "<!--", "<?bc p?>", "<?xml?>", "\x85"),
)


def random_text(chance: random.Random) -> str:
    letters = []
    for _ in range(chance.randrange(1, 25)):
        if chance.random() < 0.5:
            letters.append(chance.choice(PIECES))
        else:
            plane = chance.choice((0x80, 0x250, 0x2000, 0x3000, 0x10000, 0x110000))
            letters.append(chr(chance.randrange(plane)))
    text = "".join(letters)
    return "".join(c for c in text if not forbidden_character(c))


def test_any_text_in_any_part_is_printed_exactly_and_soundly() -> None:
    chance = random.Random(2020)
    files = []
    for _ in range(share(TEXTS // IN_A_FILE)):
        texts = [random_text(chance) for _ in range(IN_A_FILE)]
        page = render_template(TEMPLATE, {"xs": texts})
        expected = [breakable(f"[{unicodedata.normalize('NFC', text)}]") for text in texts]
        assert plain_lines(page)[: 2 * IN_A_FILE : 2] == expected
        assert plain_lines(page, "word/header1.xml") == expected
        assert plain_lines(page, "word/footnotes.xml") == expected
        files.append(page)
    breaks = [random_text(chance).replace(" ", chance.choice("\a\f")) for _ in range(IN_A_FILE)]
    files.append(
        render_template(TEMPLATE, {"xs": breaks})
    )  # new paragraphs and new pages in every part
    if is_fast():
        return
    if missing_tools():
        pytest.skip("the text is right; the SDK is not here to judge the files")
    assert open_xml_errors(*files) == []

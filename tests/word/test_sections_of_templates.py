"""Templates of several sections in conditions and loops → no empty page, and every page its header.

Judges: word/pairs/sections.py
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from judges import pdf_page_count, pdf_text, sound, to_pdf
from word_files import W, member, members, paragraph, table, zipped

from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.render import render_template

P = paragraph
HEAD = '<w:headerReference w:type="default" r:id="rId2"/>'
NAMES = {"co": False, "ds": [{"n": "An", "so": 5}, {"n": "Bình", "so": 0}, {"n": "Chi", "so": 1}]}
FOR, END = P("{%p for i in ds %}"), P("{%p endfor %}")
IF, ENDIF = P("{%p if co %}"), P("{%p endif %}")


def section(heads: str = "", *, lies: bool = False, words: str = "") -> str:
    """A paragraph at which a section ends."""
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if lies else 'w:w="11906" w:h="16838"'
    return P(
        *([words] if words else []), properties=f"<w:sectPr>{heads}<w:pgSz {size}/></w:sectPr>"
    )


def made(body: str, names: dict[str, Any] | None = None) -> bytes:
    """A template whose only header belongs to no section but those that name it, printed."""
    files = members(body, header=P("ĐẦU"))
    document = files["word/document.xml"].decode()
    head, _, last = document.rpartition("<w:sectPr>")
    files["word/document.xml"] = f"{head}<w:sectPr>{last.replace(HEAD, '')}".encode()
    template = compile_template(zipped(files), "mau.docx")
    return sound(render_template(template, NAMES | (names or {})))


def seen(docx: bytes) -> list[str]:
    """The paragraphs and tables of a body, and each section: «§», how it lies, its header."""
    found = []
    for child in member(docx).find(f"{W}body"):
        words = "".join(text.text or "" for text in child.iter(f"{W}t"))
        found += [words] if words or child.find(f"{W}pPr/{W}sectPr") is None else []
        found += [_section(one) for one in child.iter(f"{W}sectPr")]
    return [one for one in found if one]


def _section(element: Any) -> str:
    lies = element.find(f"{W}pgSz").get(f"{W}orient") == "landscape"
    has_head = element.find(f"{W}headerReference") is not None
    return f"§{' ngang' * lies}{' đầu' * has_head}"


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        pytest.param(
            P("Dọc") + section(lies=True) + IF + P("Phụ lục") + ENDIF,
            ["Dọc", "§ ngang"],
            id="the last section",
        ),
        pytest.param(
            P("Dọc") + section(words="hết") + IF + P("Phụ lục") + ENDIF,
            ["Dọc", "hết", "§"],
            id="the last section behind words",
        ),
        pytest.param(
            table(("ô",)) + section() + IF + P("Phụ lục") + ENDIF,
            ["ô", "§"],
            id="the last section behind a table",
        ),
        pytest.param(
            FOR + P("Thư {{ i.n }}") + section() + END,
            ["Thư An", "§", "Thư Bình", "§", "Thư Chi", "§"],
            id="a section each turn",
        ),
        pytest.param(
            P("0") + section() + IF + P("1") + table(("2",)) + ENDIF + section(lies=True) + P("3"),
            ["0", "§", "3", "§"],
            id="a section between others",
        ),
        pytest.param(
            IF + P("Bìa") + ENDIF + section(lies=True) + P("Thân"), ["Thân", "§"], id="the first"
        ),
        pytest.param(
            FOR + P("{%p if i.so %}") + P("{{ i.n }}") + ENDIF + section(lies=True)
            + END + P("hết"),
            ["An", "§ ngang", "Chi", "§ ngang", "hết", "§"],
            id="in a loop",
        ),
        pytest.param(
            P("0") + section() + IF + P("1") + ENDIF + P("") + section(lies=True) + P("3"),
            ["0", "§", "§ ngang", "3", "§"],
            id="an empty paragraph is something",
        ),
        pytest.param(
            P("{{ ds[0].n }}") + section(lies=True) + section(), ["An", "§ ngang", "§", "§"],
            id="a page that the template leaves empty",
        ),
        pytest.param(
            P("0") + section(lies=True) + P("{{p ds[0].n }}"), ["0", "§ ngang", "An", "§"],
            id="what is printed",
        ),
    ],
)  # fmt: skip
def test_a_section_of_which_nothing_is_printed_is_no_empty_page(
    body: str, printed: list[str]
) -> None:
    assert seen(made(body)) == printed


def test_libreoffice_counts_as_many_pages_as_there_are_letters(tmp_path: Path) -> None:
    docx = made(FOR + P("Thư {{ i.n }}") + section() + END)

    assert pdf_page_count(to_pdf(docx, tmp_path)) == 3


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        pytest.param(
            IF + P("Bìa") + section(HEAD) + ENDIF + P("Thân"),
            ["Thân", "§ đầu"],
            id="the section with the header is not printed",
        ),
        pytest.param(
            P("0") + section(HEAD) + IF + P("1") + section() + ENDIF + P("Thân"),
            ["0", "§ đầu", "Thân", "§"],
            id="what is always printed is inherited",
        ),
        pytest.param(
            P("0") + section(HEAD) + FOR + P("A") + section() + P("{{ i.n }}")
            + section(HEAD, lies=True) + END + P("hết"),
            ["0", "§ đầu", *(f"{a}" for n in ("An", "Bình", "Chi")
             for a in ("A", "§ đầu", n, "§ ngang đầu")), "hết", "§ đầu"],
            id="the turn before ends with another header",
        ),
    ],
)  # fmt: skip
def test_a_section_keeps_the_header_that_it_has_in_the_template(
    body: str, printed: list[str]
) -> None:
    assert seen(made(body)) == printed


def test_the_header_of_a_cover_that_is_not_printed_stands_on_the_page(tmp_path: Path) -> None:
    docx = made(IF + P("Bìa") + section(HEAD) + ENDIF + P("Thân"))

    assert "ĐẦU" in pdf_text(to_pdf(docx, tmp_path))

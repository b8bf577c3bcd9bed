"""Word files that no program should write, each damaged in another way.

``MALFORMED`` has a file for each kind of damage: what must be there is missing, what must be a
number is a word, what must lead somewhere leads nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from word_files import members, paragraph, table, zipped

from baocao_gen.word.package.package import CONTENT_TYPES

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT, RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
COMMENTS, STYLES = "word/comments.xml", "word/styles.xml"
COMMENT = f'<w:comment w:id="1" w:author="a">{paragraph("b")}</w:comment>'
NOTE = f'<w:footnote w:id="1">{paragraph("{{ x }}")}</w:footnote>'
BODY = (
    paragraph("{{ x }} {{ y }} 15 người")
    + paragraph('<w:bookmarkStart w:id="1" w:name="a"/>', "{% if x %}a{% endif %}")
    + '<w:p><w:bookmarkEnd w:id="1"/><w:ins w:id="1"/><w:ins w:id="1"/></w:p>'
    + table(("{%tc for a in z %}", "{{ a }}", "{%tc endfor %}"))
    + paragraph("{{p x }}")
)
WHOLE: Mapping[str, bytes] = members(
    BODY, header=paragraph("{{ x }}"), comments=COMMENT, footnotes=NOTE, title="{{ x }}"
)
ODD_NUMBERS = ("abc", "", "-1", "1.5", "9" * 5000, "٣", "1e3", " 1 ", "0x1")


def changed(*changes: tuple[str, str, str], without: str = "") -> bytes:
    """The sound file, some words of some members exchanged by patterns."""
    files = {name: data for name, data in WHOLE.items() if name != without}
    for name, old, new in changes:
        text = files[name].decode()
        files[name] = re.sub(old, lambda _, new=new: new, text, flags=re.DOTALL).encode()  # type: ignore[misc]
    return zipped(files)


def _numbers() -> dict[str, bytes]:
    found = {}
    for number in ODD_NUMBERS:
        value = f'w:id="{number}"'
        for part in (DOCUMENT, COMMENTS, "word/footnotes.xml"):
            found[f"{part} ids {number[:9]}"] = changed((part, r'w:id="1"', value))
        width = f'w:w="{number}"'
        found[f"widths {number[:9]}"] = changed((DOCUMENT, r'w:w="\d+"', width))
    return found


def _nothing() -> dict[str, bytes]:
    """Files without something that must be there."""
    empty = {
        "no body": (DOCUMENT, r"<w:body>.*</w:body>", ""),
        "an empty body": (DOCUMENT, r"<w:body>.*</w:body>", "<w:body/>"),
        "something before the body": (DOCUMENT, r"<w:body>", "<w:background/><w:body>"),
        "only a background": (DOCUMENT, r"<w:body>.*</w:body>", "<w:background/>"),
        "two bodies": (DOCUMENT, r"</w:body>", "</w:body><w:body/>"),
        "another root": (DOCUMENT, r"w:document", "w:body"),
        "no section": (DOCUMENT, r"<w:sectPr>.*</w:sectPr>", ""),
        "no grid": (DOCUMENT, r"<w:tblGrid>.*</w:tblGrid>", ""),
        "an empty grid": (DOCUMENT, r"<w:tblGrid>.*</w:tblGrid>", "<w:tblGrid/>"),
        "no ids": (DOCUMENT, r' w:id="1"', ""),
        "no ids of comments": (COMMENTS, r' w:id="1"', ""),
        "no comments": (COMMENTS, r"<w:comment .*</w:comment>", ""),
        "other words for comments": (COMMENTS, r"w:comments", "w:a"),
        "no styles": (STYLES, r"<w:style .*</w:style>", ""),
        "styles without ids": (STYLES, r' w:styleId="[^"]*"', ""),
        "styles without names": (STYLES, r' w:val="[^"]*"', ""),
        "no relationships": (RELATIONS, r"<Relationship .*/>", ""),
        "relationships without targets": (RELATIONS, r' Target="[^"]*"', ""),
        "relationships without types": (RELATIONS, r' Type="[^"]*"', ""),
        "relationships without ids": (RELATIONS, r' Id="[^"]*"', ""),
        "no first relationship": ("_rels/.rels", r"<Relationship .*/>", ""),
        "no types of parts": (
            CONTENT_TYPES,
            r"<Override[^>]*(?:styles|comments|header)[^>]*/>",
            "",
        ),
        "no types of endings": (CONTENT_TYPES, r"<Default [^>]*/>", ""),
        "types without names": (CONTENT_TYPES, r' PartName="/word/st[^"]*"', ""),
        "types without types": (CONTENT_TYPES, r'(?<=styles.xml") ContentType="[^"]*"', ""),
        "another title": ("docProps/core.xml", r"cp:coreProperties", "cp:a"),
    }
    parts = [name for name in WHOLE if name not in (DOCUMENT, CONTENT_TYPES)]
    return {
        **{kind: changed(change) for kind, change in empty.items()},
        **{f"without {name}": changed(without=name) for name in parts},
    }


def _nowhere() -> dict[str, bytes]:
    """Files with relationships that lead nowhere, or to what cannot be."""
    targets = ("NULL", "../../../a", "", "#", "/", "%", "a\\b", "comments.xml/", "/word")
    files = {
        f"{kind} leads to {target}": changed(
            (RELATIONS, rf'(?<=/{kind}" Target=)"[^"]*"', f'"{target}"')
        )
        for target in targets
        for kind in ("comments", "header", "styles")
    }
    new = f'<Relationship Id="rId99" Type="{RELATION}/image" Target="media/a.png"/></Relationships>'
    files["a picture that is not there"] = changed((RELATIONS, "</Relationships>", new))
    return files


MALFORMED: Mapping[str, bytes] = {**_numbers(), **_nothing(), **_nowhere()}

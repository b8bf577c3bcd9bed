"""A source of chance → Word templates: other tags, other XML, other parts, damaged archives."""

from __future__ import annotations

import io
import random
import re
import warnings
import zipfile
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from html import escape

from lxml import etree
from malformed_files import ODD_NUMBERS, WHOLE
from word_files import paragraph, table, text, word_file

from fuzzing.case import Case
from fuzzing.words import Chance, damaged, odd, tag
from fuzzing.years import LAST, ROOT, SMALL

Parts = dict[str, bytes]
SOUND_BODY = paragraph("{{ nam }}") + paragraph("{{p than_bai }}")
COMMANDS = (
    *(("template", "check", "mau.docx"), ("template", "check", "mau.docx", "nam.yaml")),
    ("template", "check", "mau.docx", "--format", "json"),
    *(("template", "check", "mau.docx", "--annotate", "ra.docx"),) * 2,
    *(("template", "inspect", "mau.docx"), ("template", "inspect", "mau.docx", "--format", "json")),
    *(("render", "nam.yaml", "--template", "mau.docx", "-o", "ra.docx"),) * 3,
    (
        "render",
        "nam.yaml",
        "--template",
        "mau.docx",
        "-o",
        "ra.docx",
        "--draft",
        "--format",
        "json",
    ),
    ("batch", "nam.yaml", "cu.yaml", "-o", "ra", "--jobs", "1", "--template", "mau.docx"),
    ("library", "template"),
)
_TOKENS = re.compile(r"<[^>]*>")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_INSERTED = (
    *('<w:ins w:id="9">{}</w:ins>', '<w:del w:id="9">{}</w:del>', "<w:smartTag>{}</w:smartTag>"),
    *(
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<a:b xmlns:a='urn:x'>{}</a:b>",
        "<w:p>{}</w:p>",
    ),
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="w">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>',
    f'<m:oMath xmlns:m="{_OFFICE}/math"><m:r><m:t>{{}}</m:t></m:r></m:oMath>',
    *("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", "<w:hyperlink>{}</w:hyperlink>", "<p>{}</p>"),
    *("<!--{}-->", "<?a {}?>", "<![CDATA[{}]]>", "&#x{};", "<w:r><w:t>{}</w:t></w:r>", "<w:br/>{}"),
    *("<w:fldSimple w:instr='PAGE'>{}</w:fldSimple>", "<w:bookmarkStart w:id='x' w:name=''/>{}"),
    "<w:r><w:drawing><wp:inline xmlns:wp='urn:w'><wp:docPr id='{}'/></wp:inline></w:drawing></w:r>",
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{}</w:instrText></w:r>",
)


@cache
def sound() -> tuple[Parts, ...]:
    """Templates as people have them, the small ones more often."""
    shipped = [ROOT / "templates/bao-cao.docx", ROOT / "examples/mau-rieng/phieu-tong-hop.docx"]
    return (dict(WHOLE), dict(WHOLE), *(_unpacked(path.read_bytes()) for path in shipped))


def _unpacked(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


@cache
def sound_template() -> bytes:
    """The template beside every year file, the same bytes in every run."""
    return packed(_unpacked(word_file(SOUND_BODY)), random.Random(1))


def packed(parts: Parts, chance: Chance) -> bytes:
    """An archive; now and then stored, with a member twice or an odd name."""
    buffer = io.BytesIO()
    method = chance.choice((zipfile.ZIP_DEFLATED,) * 8 + (zipfile.ZIP_STORED, zipfile.ZIP_BZIP2))
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", method) as archive:
        warnings.simplefilter("ignore")  # «Duplicate name», which is meant
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
        if chance.random() < 0.02:
            name = chance.choice(list(parts))
            other = chance.choice((name, name.upper(), f"/{name}", odd(chance)[:99] or "b"))
            archive.writestr(zipfile.ZipInfo(other), b"a")  # a plain name would get today's date
    return buffer.getvalue()


def with_tags(xml: str, chance: Chance) -> str:
    """Tags from the grammar put into texts, whole or over several runs."""
    texts = list(re.finditer(r"(?<=<w:t>)[^<]*|(?<=</w:p>)(?=<)", xml))
    for found in sorted(chance.sample(texts, min(len(texts), 3)), key=lambda one: -one.start()):
        words = tag(chance)
        if found[0]:
            new = escape(words, quote=False)
            if chance.random() < 0.4:
                cut = chance.randrange(len(words) + 1)
                joint = chance.choice(("", "<w:rPr><w:b/></w:rPr>"))
                new = f"{escape(words[:cut])}</w:t></w:r><w:r>{joint}<w:t>{escape(words[cut:])}"
        else:
            new = paragraph(words)
        xml = xml[: found.start()] + new + xml[found.end() :]
    return xml


def with_other_elements(xml: str, chance: Chance) -> str:
    """Elements lost, doubled, moved, wrapped, under other names or with odd attributes."""
    for _ in range(chance.randrange(1, 4)):
        tokens = list(_TOKENS.finditer(xml))
        if not tokens:
            return xml
        one, other = chance.choice(tokens), chance.choice(tokens)
        start, end = sorted((one.start(), other.end()))
        end = min(end, start + 3_000)
        old = xml[start:end]
        inside = chance.choice((escape(tag(chance)), escape(odd(chance)), old))
        new = _otherwise(old, inside, chance)
        xml = xml[:start] + new + xml[end:]
    return xml


def _otherwise(old: str, inside: str, chance: Chance) -> str:
    """A piece of XML, spelt otherwise or with something put in."""
    number, prefix = chance.choice(ODD_NUMBERS), chance.choice(("", "v:", "W:", "w:w:", "a14:"))
    return chance.choice(
        (
            "",
            old * 2,
            chance.choice(_INSERTED).replace("{}", inside) + old,
            old.replace('"', "'", 2),
            re.sub(r'"[^"]*"', f'"{number}"', old, count=2),
            old.replace("w:", prefix, 2),
            f"{old}<w:p>",
            f"{old}{paragraph(inside)}",
            "<w:p><w:r>" * chance.randrange(1, 300) + old,
        )
    )


def with_one_element_changed(xml: str, chance: Chance) -> str:
    """The same, and still well-formed: one whole element goes, comes twice, moves or is wrapped."""
    try:
        root = etree.fromstring(xml.encode())
    except etree.XMLSyntaxError:
        return xml
    for _ in range(chance.randrange(1, 5)):
        elements = [one for one in root.iter() if isinstance(one.tag, str) and one is not root]
        if not elements:
            break
        one, other = chance.choice(elements), chance.choice(elements)
        _change(one, other, chance)
    return str(etree.tostring(root, encoding="unicode"))


def _change(one: etree._Element, other: etree._Element, chance: Chance) -> None:
    kind = chance.randrange(7)
    parent = one.getparent()
    if kind == 0 and parent is not None:
        parent.remove(one)
    elif kind == 1:
        one.addnext(deepcopy(one))
    elif kind == 2:
        other.append(deepcopy(one))
    elif kind == 3:
        one.tag = other.tag
    elif kind == 4 and one.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(ODD_NUMBERS))
    elif kind == 5:
        one.text = _printable(tag(chance))
    else:
        one.attrib.clear()


def _printable(words: str) -> str:
    """Without the characters that XML cannot hold, and some others."""
    return "".join(letter for letter in words if letter.isprintable())


def made(chance: Chance) -> bytes:
    """A body of tags in paragraphs, runs and tables."""
    blocks: list[str] = []
    for _ in range(chance.randrange(1, 7)):
        words = _printable(tag(chance))
        kind = chance.randrange(4)
        if kind == 0:
            blocks.append(paragraph(text(words)))
        elif kind == 1:
            cuts = sorted(chance.randrange(len(words) + 1) for _ in range(chance.randrange(4)))
            ends = zip([0, *cuts], [*cuts, len(words)], strict=True)
            blocks.append(paragraph(*(text(words[start:end]) for start, end in ends)))
        elif kind == 2:
            cells = tuple(_cell(chance) for _ in range(chance.randrange(1, 4)))
            blocks.append(table(cells, tuple(_cell(chance) for _ in cells)))
        else:
            blocks.append(paragraph("{%p for x in phu_luc %}") + paragraph("{{ x }}"))
            blocks.append(paragraph("{%p endfor %}") if chance.random() < 0.8 else "")
    others = {"header": paragraph(_cell(chance))} if chance.random() < 0.2 else {}
    return packed(_unpacked(word_file("".join(blocks), **others)), chance)  # without the time


def _cell(chance: Chance) -> str:
    return _printable(tag(chance)).replace("<w:", "")


def other_parts(chance: Chance) -> bytes:
    """Members of a sound template lost, exchanged, added, damaged, in other encodings."""
    parts = dict(chance.choice(sound()))
    for _ in range(chance.randrange(1, 3)):
        name = chance.choice(list(parts))
        xml = parts[name].decode("utf-8", "replace")
        new = chance.choice(
            (
                lambda name=name: damaged(parts[name], chance),
                lambda name=name: parts[chance.choice(list(parts))],
                lambda: b"",
                lambda: chance.randbytes(300),
                lambda xml=xml: xml.encode(
                    chance.choice(("utf-16", "utf-32", "utf-8-sig", "utf-16-be"))
                ),
                lambda xml=xml: f'<?xml version="1.0" encoding="{odd(chance)[:9]}"?>{xml}'.encode(),
                lambda xml=xml: f"<!DOCTYPE a [<!ENTITY b 'c'>]>{xml}".encode(),
            )
        )()
        parts[name] = new
        if chance.random() < 0.2:
            del parts[name]
        if chance.random() < 0.1 or not parts:
            parts[chance.choice(("word/comments.xml", "word/a.xml", "a", "docProps/core.xml"))] = (
                new
            )
    return packed(parts, chance)


def _rewritten(change: Callable[[str, Chance], str]) -> Callable[[Chance], bytes]:
    def file(chance: Chance) -> bytes:
        parts = dict(chance.choice(sound()))
        names = [name for name in parts if name.endswith((".xml", ".rels"))]
        heavy = [name for name in names if name.startswith("word/")]
        for name in chance.sample(heavy if chance.random() < 0.8 else names, 1):
            parts[name] = change(parts[name].decode(), chance).encode(errors="replace")
        return packed(parts, chance)

    return file


def broken_archive(chance: Chance) -> bytes:
    """A ZIP file with some bytes changed, most often those of its directory."""
    data = bytearray(packed(dict(WHOLE), chance))
    directory = data.find(b"PK\x01\x02")
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(directory if chance.random() < 0.7 else 0, len(data))
        data[at] = chance.choice((0, 1, 0xFF, chance.randrange(256)))
    return damaged(bytes(data), chance) if chance.random() < 0.3 else bytes(data)


WAYS: tuple[Callable[[Chance], bytes], ...] = (
    *(made, made, other_parts, broken_archive, _rewritten(with_tags), _rewritten(with_tags)),
    *(_rewritten(with_other_elements), _rewritten(with_one_element_changed)),
)


def template(chance: Chance) -> Case:
    """A Word template beside sound year files."""
    files = {"mau.docx": chance.choice(WAYS)(chance), "nam.yaml": SMALL, "cu.yaml": LAST}
    return Case("templates", chance.choice(COMMANDS), dict(files))

"""Numbers → Word files that mean harm, each another way; the same number gives the same file."""

from __future__ import annotations

import io
import random
import struct
import warnings
import zipfile
from collections.abc import Callable
from html import escape

from word_files import members, paragraph, word_file

from baocao_gen.word.package.fields import REACHING_OUT
from baocao_gen.word.package.package import CONTENT_TYPES, MAIN_TYPE

FILES = members(paragraph("a {{ x }}"), header=paragraph("b"))
DOCUMENT = FILES["word/document.xml"]
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(*entries: tuple[str, bytes], without: str = "") -> bytes:
    """The sound file with members added or exchanged; a name may come twice."""
    names = {name for name, _ in entries}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # «Duplicate name», which is meant
        for name, data in FILES.items():
            if name not in names and name != without:
                archive.writestr(name, data)
        for name, data in entries:
            archive.writestr(name, data)
    return buffer.getvalue()


def document(xml: bytes) -> bytes:
    return zipped(("word/document.xml", xml))


def truncated(chance: random.Random) -> bytes:
    whole = zipped()
    return whole[: chance.randrange(4, len(whole) - 30)]


def bomb(chance: random.Random) -> bytes:
    size = chance.randrange(70, 140) * 1024 * 1024
    name = chance.choice(["word/media/image1.png", "word/document.xml", "docProps/thumbnail.jpeg"])
    letter = chance.choice([b"\0", b" ", b"a"])
    return zipped((name, letter * size))


def lying_bomb(chance: random.Random) -> bytes:
    """A bomb whose directory says that it is small."""
    data = bytearray(bomb(chance))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<I", data, at + 24, chance.randrange(1, 1000))
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def entities(chance: random.Random) -> bytes:
    depth = chance.randrange(1, 12)
    laughs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(depth))
    outside = chance.choice(["", '<!ENTITY f SYSTEM "file:///etc/passwd">', '<!ENTITY % p "a">'])
    text = f"<!DOCTYPE d [{laughs}{outside}]><d>&e{depth - 1};</d>"
    encoding = chance.choice(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-32-be"])
    name = chance.choice(["word/document.xml", "word/styles.xml", "_rels/.rels"])
    return zipped((name, text.encode(encoding)))


def climbing(chance: random.Random) -> bytes:
    name = chance.choice(["../{}", "word/../../{}", "/{}", "\\{}", "C:{}", "..\\{}", "word/..\\{}"])
    return zipped((name.format(f"a{chance.randrange(99)}.xml"), b"<a/>"))


def macros(chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        names = ["word/vbaProject.bin", "word/vbaData.xml", "WORD/VBAPROJECT.BIN"]
        return zipped((chance.choice(names), b"a"), ("word/activeX/activeX1.xml", b"<a/>"))
    kind = chance.choice(["ms-word.document.macroEnabled", "ms-word.template.macroEnabledTemplate"])
    types = FILES[CONTENT_TYPES].replace(
        MAIN_TYPE.encode(), f"application/vnd.{kind}.main+xml".encode()
    )
    return zipped((CONTENT_TYPES, types))


def fetching(chance: random.Random) -> bytes:
    kind = chance.choice(["attachedTemplate", "image", "oleObject", "frame", "subDocument"])
    where = chance.choice(
        [
            "http://{}/a",
            "https://{}/a",
            "ftp://{}/a",
            "\\\\{}\\a",
            "file://{}/a",
            "//{}/a",
            "mhtml:{}",
        ]
    ).format(f"may{chance.randrange(99)}.vi-du.vn")
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATION}/{kind}" Target="{where}" '
        'TargetMode="External"/></Relationships>'
    )
    part = chance.choice(["settings", "document", "header1"])
    return zipped((f"word/_rels/{part}.xml.rels", relations.encode()))


def broken_xml(chance: random.Random) -> bytes:
    at = chance.randrange(20, len(DOCUMENT) - 20)
    harm = chance.choice([b"<", b"&", b"\0", b"</w:p>", b"<!--", b"\xff\xfe", b"<![CDATA["])
    return document(DOCUMENT[:at] + harm + DOCUMENT[at + chance.randrange(1, 9) :] + harm)


def deep(chance: random.Random) -> bytes:
    depth = chance.randrange(300, 100_000)
    return document(b"<a>" * depth + b"</a>" * depth)


def wrong_type(chance: random.Random) -> bytes:
    head = chance.choice(
        [
            b"",
            b"%PDF-1.7",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            b"MZ",
            b"{\\rtf1",
            b"<html>",
            b"\x1f\x8b",
        ]
    )
    return head + chance.randbytes(chance.randrange(0, 2000))


def other_office_file(chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        kind = chance.choice(["spreadsheetml.sheet", "presentationml.presentation"])
        types = FILES[CONTENT_TYPES].replace(b"wordprocessingml.document", kind.encode())
        return zipped((CONTENT_TYPES, types))
    return zipped(without=chance.choice([CONTENT_TYPES, "word/document.xml"]))


def crowded(chance: random.Random) -> bytes:
    count = 5_001 + chance.randrange(500)
    return zipped(*((f"word/media/a{number}", b"") for number in range(count)))


def repeated(chance: random.Random) -> bytes:
    name = chance.choice(list(FILES))
    return zipped((name, FILES[name]), (name, b"<a/>"))


def reaching_field(chance: random.Random) -> bytes:
    """A field that runs or reads something, split, nested or simple, in some part."""
    code = chance.choice(sorted(REACHING_OUT)) + ' "a" b'
    code = chance.choice([code, code.lower(), f"  {code}"])
    cut = chance.randrange(len(code))
    pieces = chance.choice([[code], [code[:cut], code[cut:]], list(code)])
    runs = "".join(
        f'<w:r><w:instrText xml:space="preserve">{escape(piece)}</w:instrText></w:r>'
        for piece in pieces
    )
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    outer = f"{begin}<w:r><w:instrText>IF </w:instrText></w:r>{begin}{runs}{end}{end}"
    simple = f'<w:fldSimple w:instr="{escape(code)}"/>'
    field = f"<w:p>{chance.choice([f'{begin}{runs}{end}', f'{begin}{runs}', outer, simple])}</w:p>"
    body = paragraph("{{ x }}")
    if chance.random() < 0.5:
        return word_file(body + field)
    return word_file(body, **{chance.choice(["header", "footer"]): field})


def running_part(chance: random.Random) -> bytes:
    """Code under the name of something harmless."""
    kinds = ("office.vbaProject", "office.activeX+xml", "word.vbaData+xml", "office.activeX")
    name = f"word/{chance.choice(['media/a.png', 'a.xml', 'theme/a.bin'])}"
    kind = f"application/vnd.ms-{chance.choice(kinds)}"
    if chance.random() < 0.3:
        return zipped(
            (name.replace(".xml", ".bin"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(9))
        )
    types = FILES[CONTENT_TYPES].replace(
        b"</Types>", f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'.encode()
    )
    return zipped((CONTENT_TYPES, types), (name, b"<a/>"))


def too_many(chance: random.Random) -> bytes:
    """More of something than any template has."""
    count = chance.randrange(8_100, 60_000)
    attributes = " ".join(f'{chance.choice(["", "xmlns:"])}a{n}="b"' for n in range(count))
    return word_file(
        chance.choice(
            [
                paragraph("{{ x }}") * count,
                *(paragraph(tag * count) for tag in ("{{", "}}", "{%p ", "{{ x }}", "{{ (", "{# ")),
                f"<w:p {attributes}/>",
                "<w:p/>" * (count + 400_000),
            ]
        )
    )


def nested_tags(chance: random.Random) -> bytes:
    depth = chance.randrange(210, 3_000)
    word = chance.choice(["for a in b", "if x", "with a = b", "filter upper", "macro a()"])
    sign = chance.choice(["(", "[", "{1:"])
    expressions = [
        *("x" + ".a" * depth, "x" + "|upper" * depth, "not " * depth + "x", "x" + "[0]" * depth),
        sign * depth + "x" + {"(": ")", "[": "]", "{1:": "}"}[sign] * depth,
    ]
    blocks = f"{{% {word} %}}" * depth + f"{{% end{word.split()[0]} %}}" * depth
    return word_file(
        paragraph(chance.choice([blocks, *(f"{{{{ {text} }}}}" for text in expressions)]))
    )


KINDS: tuple[Callable[[random.Random], bytes], ...] = (
    *(truncated, bomb, lying_bomb, entities, climbing, macros, fetching, broken_xml, deep),
    *(wrong_type, other_office_file, crowded, repeated),
    *(reaching_field, running_part, too_many, nested_tags),
)


def hostile(number: int) -> tuple[str, bytes]:
    """The name of the harm, and the file."""
    kind = KINDS[number % len(KINDS)]
    return kind.__name__, kind(random.Random(number))

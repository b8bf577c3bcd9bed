"""A value of one of docxtpl's classes → XML that stands in the place of its tag.

RichText and RichTextParagraph are XML already; it is checked, put in the schema's order and freed
of what XML cannot hold. What has to be taken apart later (runs inside a text, a new paragraph, a
page break) is marked with processing instructions, which ``split_runs`` resolves; a template or a
RichText that has one of its own is refused. Pictures, sub-documents and links need other parts of
the package: they are noted, and ``attaching`` brings them in.
(https://docxtpl.readthedocs.io, «Create RichText», «Escaping, newline, new paragraph, Listing»)
"""

from __future__ import annotations

import html
import re
from copy import copy
from io import BytesIO
from os import PathLike
from pathlib import Path
from typing import Any, Final

from lxml import etree

from baocao_gen.files import disk
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.tags.printable import BadCharacter
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import forbidden_character
from baocao_gen.word.package.package import MARK
from baocao_gen.word.xml import NAMESPACE, W

LIFT: Final = f"<?{MARK} "
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CUTS: Final = (("\a", f"{LIFT}p?>"), ("\f", f"{LIFT}page?>"))
"""docxtpl's signs for a new paragraph and a new page, in any text."""
INSERTS: Final = "<inserts>"
"""Where a rendering keeps what ``attaching`` must bring in; no tag can spell this name."""

# The order of a run's properties (ECMA-376 part 1, 17.3.2.28), as far as docxtpl writes them.
_RUN_ORDER = {
    f"{W}{name}": rank
    for rank, name in enumerate(
        (
            "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
            "color", "spacing", "sz", "szCs", "highlight", "u", "shd", "vertAlign", "rtl", "cs",
            "lang",
        )
    )
}  # fmt: skip


_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)")
_FONTS = re.compile(r"<w:rFonts ([^<>]*)/>")
_ANYTHING = re.compile(".*", re.DOTALL)
_COLOUR = re.compile("[0-9A-Fa-f]{6}|auto")
_COLOUR_HINT = "viết màu bằng sáu chữ số hệ mười sáu, ví dụ FF0000"
_SIZE = re.compile("[1-9][0-9]{0,3}")
_SIZE_HINT = "viết số nguyên, tính bằng nửa điểm: 28 là cỡ 14, 27 là cỡ 13,5"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-\w+)*")
_LOOKS = {
    "color": ("val", _COLOUR, "màu", _COLOUR_HINT),
    "shd": ("fill", _COLOUR, "màu nền", _COLOUR_HINT),
    "sz": ("val", _SIZE, "cỡ chữ", _SIZE_HINT),
    "szCs": ("val", _SIZE, "cỡ chữ", _SIZE_HINT),
    "lang": ("val", _LANGUAGE, "ngôn ngữ", "viết mã ngôn ngữ, ví dụ vi-VN"),
}
_LONGEST_SIDE = 2**31 - 1


class PictureFile(BytesIO):
    """The content of a picture's file, which still knows the file's name."""

    name = ""


class WrongKind(ReadingError):
    """A value cannot be printed by this kind of tag; ``code`` is that of the problem."""

    code = codes.WRONG_KIND


def kind_of(value: Any) -> str:
    """The name of docxtpl's class that a value belongs to; «Subdoc» for a python-docx document."""
    for base in type(value).__mro__:
        if base.__module__.partition(".")[0] == "docxtpl":
            return base.__name__
        if base.__module__ == "docx.document" and base.__name__ == "Document":
            return "Subdoc"
    return ""


def runs_xml(value: Any, inserts: list[Any]) -> str:
    """RichText: runs and links. Picture: its mark."""
    kind = kind_of(value)
    if kind == "RichText":
        return f"{LIFT}rich?>{_checked(value.xml, inserts)}"
    if kind == "InlineImage":
        return f"{LIFT}image {_noted(_opened(value), inserts)}?>"
    hint = "dùng thẻ {{p … }} một mình trong một đoạn"
    raise WrongKind("giá trị này gồm nhiều đoạn", hint)


def paragraphs_xml(value: Any, inserts: list[Any]) -> str | None:
    """RichTextParagraph, sub-document: paragraphs. None for what belongs inside a paragraph."""
    kind = kind_of(value)
    if kind == "RichTextParagraph":
        return f"{LIFT}runs?>{_checked(value.xml, inserts)}"
    if kind == "Subdoc":
        return f"{LIFT}subdoc {_noted(value, inserts)}?>"
    return None


def is_foreign(value: Any) -> bool:
    """Whether a value has XML of its own; texts and numbers are told at once."""
    return not isinstance(value, str | int) and kind_of(value) not in ("", "Listing")


def listing_words(value: Any) -> str:
    """The text that a Listing was made from."""
    return html.unescape(str(value.xml))


def _opened(picture: Any) -> Any:
    """The picture, its file read, refused while its tag is known; it is put into the page later."""
    from docx.image.image import Image

    picture, what = copy(picture), "hình"
    if isinstance(name := picture.image_descriptor, str | PathLike):
        what = f"hình «{name}»"
        picture.image_descriptor = _content(Path(name), what)
    try:
        read = Image.from_file(picture.image_descriptor)
        sides = read.scaled_dimensions(picture.width, picture.height)
    except Exception as error:  # python-docx raises what each picture format's reader raises
        hint = "dùng tệp PNG, JPEG, GIF, BMP hoặc TIFF có thật"
        raise WrongKind(f"{what} không đọc được", hint) from error
    if not all(0 < side <= _LONGEST_SIDE for side in sides):
        hint = "cho chiều rộng hoặc chiều cao lớn hơn 0 và vừa trang giấy, ví dụ width=Mm(60)"
        raise WrongKind(f"kích thước của {what} không dùng được", hint)
    return picture


def _content(file: Path, what: str) -> PictureFile:
    try:
        content = PictureFile(disk.read_file(file))
    except InvalidReport as error:
        if error.problems[0].code == "BC150":
            hint = "kiểm tra tên tệp và thư mục"
            raise WrongKind(f"không có tệp {what}", hint) from error
        raise WrongKind(f"{what} không đọc được", error.problems[0].hint) from error
    content.name = file.name
    return content


def _noted(value: Any, inserts: list[Any]) -> int:
    inserts.append(value)
    return len(inserts) - 1


def _words(text: str) -> str:
    if bad := forbidden_character(re.sub("[\a\f]", "", text)):
        raise BadCharacter(f"giá trị có ký tự không in được: {bad[1]}", "xóa ký tự đó")
    return text


def _checked(xml: str, inserts: list[Any]) -> str:
    """Runs or paragraphs that docxtpl wrote, in the order and with the values the schema wants."""
    text = _AMPERSAND.sub("&amp;", _FONTS.sub(_each_font_once, _words(xml)))
    if "<?" in text:
        hint = "tạo RichText bằng chữ thường, không ghi thẳng XML vào «.xml»"
        raise WrongKind("giá trị có định dạng riêng có chỉ thị XML («<?»)", hint)
    for sign, mark in CUTS:
        text = text.replace(sign, mark)
    try:
        holder: Any = etree.fromstring(
            f'<w:p xmlns:w="{NAMESPACE}" xmlns:r="{RELATIONS}">{text}</w:p>'
        )
    except etree.XMLSyntaxError:
        hint = "tạo RichText bằng chữ thường; địa chỉ trong url_id không được có dấu nháy kép"
        raise WrongKind("giá trị có định dạng riêng bị viết sai", hint) from None
    for properties in holder.iter(f"{W}rPr"):
        for shade in properties.findall(f"{W}shd"):
            shade.set(f"{W}val", shade.get(f"{W}val", "clear"))
        _refuse_bad_look(properties)
        properties[:] = sorted(properties, key=lambda e: _RUN_ORDER.get(e.tag, len(_RUN_ORDER)))
    for words in list(holder.iter(f"{W}t")):
        _break_lines(words)
    if holder.find(f".//{W}hyperlink") is not None:
        inserts.append(None)  # a link needs a relationship: the package has to be opened
    return "".join(etree.tostring(child, encoding="unicode") for child in holder)


def _each_font_once(fonts: re.Match[str]) -> str:
    """Write each script's font once: docxtpl repeats one («cs:Arial»), which is no XML."""
    by_script = dict(re.findall(r'(\S+=)"([^"]*)"', fonts[1]))
    return "<w:rFonts " + " ".join(f'{key}"{name}"' for key, name in by_script.items()) + "/>"


def _refuse_bad_look(properties: Any) -> None:
    """Refuse a colour, size or language that Word does not know: it would call the file damaged."""
    for element in properties:
        name = str(element.tag).removeprefix(W)
        key, right, what, hint = _LOOKS.get(name, ("val", _ANYTHING, "", ""))
        value = str(element.get(f"{W}{key}", "auto"))
        if not right.fullmatch(value):
            raise WrongKind(
                f"{what} «{value}» của giá trị có định dạng riêng không dùng được", hint
            )
    names = [element.tag for element in properties]
    if names.count(f"{W}vertAlign") > 1:
        hint = "chỉ đặt một trong hai: subscript hoặc superscript"
        raise WrongKind("chữ không thể vừa là chỉ số trên vừa là chỉ số dưới", hint)


def _break_lines(words: Any) -> None:
    """Line breaks and tabs in a text become elements of its run."""
    for piece in (words, *words):
        text = piece.text if piece is words else piece.tail
        if text and ("\n" in text or "\t" in text):
            break
    else:
        return
    xml = _inside(words)
    for sign, element in (("\n", "<w:br/>"), ("\t", "<w:tab/>")):
        xml = xml.replace(sign, f'</w:t>{element}<w:t xml:space="preserve">')
    run = etree.fromstring(
        f'<w:r xmlns:w="{NAMESPACE}"><w:t xml:space="preserve">{xml}</w:t></w:r>'
    )
    for element in reversed(run):
        words.addnext(element)
    words.getparent().remove(words)


def _inside(words: Any) -> str:
    inside = html.escape(words.text or "", quote=False)
    for mark in words:
        inside += f"<?{mark.target} {mark.text}?>" + html.escape(mark.tail or "", quote=False)
    return inside

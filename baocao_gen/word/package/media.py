"""A compiled template with some of its pictures or embedded files exchanged.

A dummy picture in a header or a text box marks where the real one goes: size, frame and place are
those of the dummy. Nothing is compiled again.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.vietnamese.text import nearest, nfc
from baocao_gen.word.package.package import Package, parsed
from baocao_gen.word.package.zip_writer import Member
from baocao_gen.word.template.compile import CompiledTemplate

_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def with_picture(template: CompiledTemplate, name: str, data: bytes) -> CompiledTemplate:
    """Exchange a picture that is known by its name, its title or its description in Word.

    Args:
        template: The template.
        name: What Word shows as the picture's name («Ảnh 1»), title or alternative text.
        data: The new picture, in the format of the old one.

    Raises:
        InvalidTemplate: no picture has that name; the nearest one is suggested.
    """
    named = list(_pictures(template.package))
    members = {member for names, member in named if nfc(name) in names}
    if not members:
        known = sorted({n for names, _ in named for n in names if n})
        raise _unknown(template, f"mẫu không có hình nào tên «{name}»", name, known)
    return _with(template, members, data)


def with_content(template: CompiledTemplate, old: bytes, new: bytes) -> CompiledTemplate:
    """Exchange every picture or embedded file that has exactly this content.

    Raises:
        InvalidTemplate: there is none.
    """
    members = [name for name, member in template.package.members.items() if member.data == old]
    if not members:
        raise _unknown(template, "mẫu không có hình hay tệp nhúng nào có nội dung ấy", "", [])
    return _with(template, members, new)


def with_member(template: CompiledTemplate, name: str, data: bytes) -> CompiledTemplate:
    """Exchange a picture or embedded file that is known by its path in the package.

    Raises:
        InvalidTemplate: there is none at that path, or it is a part that the template prints.
    """
    known = [n for n in template.package.members if not n.lower().endswith((".xml", ".rels"))]
    if name not in known:
        raise _unknown(template, f"mẫu không có hình hay tệp nhúng «{name}»", name, known)
    return _with(template, [name], data)


def _with(template: CompiledTemplate, members: Iterable[str], data: bytes) -> CompiledTemplate:
    changed = dict.fromkeys(members, Member.of(data))
    package = template.package
    return replace(template, package=replace(package, members={**package.members, **changed}))


def _pictures(package: Package) -> Iterator[tuple[frozenset[str], str]]:
    """The names of every embedded picture, and its member."""
    for part in package.members:
        relations = posixpath.join(
            posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels"
        )
        if relations not in package.members or not part.endswith(".xml"):
            continue
        targets = {
            element.get("Id"): _resolved(part, str(element.get("Target")))
            for element in parsed(package, relations).iter(_RELATIONSHIP)
            if element.get("TargetMode") != "External"
        }
        for picture in parsed(package, part).iter("{*}pic"):
            blip = picture.find(".//{*}blip")
            member = targets.get(blip.get(_EMBED)) if blip is not None else None
            if member in package.members and member is not None:
                yield frozenset(_names(picture)), member


def _resolved(part: str, target: str) -> str:
    folder = posixpath.dirname(part)
    return target.lstrip("/") if target[:1] == "/" else posixpath.normpath(f"{folder}/{target}")


def _names(picture: Any) -> Iterator[str]:
    """What Word calls a picture: on the drawing around it, and on the picture itself."""
    drawing = next(picture.iterancestors("{*}inline", "{*}anchor"), None)
    for element in (drawing, picture):
        for properties in element.iter("{*}docPr", "{*}cNvPr") if element is not None else ():
            for key in ("name", "title", "descr"):
                if properties.get(key):
                    yield nfc(properties.get(key))


def _unknown(
    template: CompiledTemplate, message: str, name: str, known: list[str]
) -> InvalidTemplate:
    near = nearest(name, known) if name else None
    hint = f"có phải «{near}»?" if near else "xem tên hình trong Word: Văn bản thay thế (Alt Text)"
    if known and not near:
        hint = f"các tên có trong mẫu: {', '.join(known[:8])}"
    return InvalidTemplate([Problem(codes.NO_SUCH_MEDIA, message, Position(template.name), hint)])

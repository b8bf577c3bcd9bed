"""A python-docx document → the bytes of a ``.docx`` that are the same at every build.

python-docx starts from a document of its own with hundreds of styles, a thumbnail and its
author's name. What a template needs of that is kept, set to Vietnamese and to one typeface;
the rest is dropped.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from baocao_gen.decree30.facts import PAGE
from baocao_gen.decree30.forms import Form
from baocao_gen.decree30.templates.form_styles import styles_of
from baocao_gen.decree30.templates.lists import numbering_xml
from baocao_gen.decree30.templates.styles import styles_xml, twips

_KEPT = {RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.NUMBERING, RELATIONSHIP_TYPE.SETTINGS}
_KEPT_BY_PACKAGE = {RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES}
# The day on which the decree was issued and came into force; a ZIP cannot tell time zones.
_CREATED = datetime(2020, 3, 5, tzinfo=UTC)
_ZIP_TIME = (2020, 3, 5, 0, 0, 0)

_SETTINGS = f"""
<w:settings {nsdecls("w")}>
  <w:zoom w:percent="100"/>
  <w:defaultTabStop w:val="{twips(12.7)}"/>
  <w:characterSpacingControl w:val="doNotCompress"/>
  <w:compat>
    <w:doNotExpandShiftReturn/>
    <w:compatSetting w:name="compatibilityMode"
      w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
  </w:compat>
  <w:themeFontLang w:val="vi-VN"/>
  <w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2"
    w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4"
    w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink"
    w:followedHyperlink="followedHyperlink"/>
  <w:decimalSymbol w:val=","/>
  <w:listSeparator w:val=";"/>
</w:settings>
"""
_FONT_TABLE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts {nsdecls("w")}><w:font w:name="{PAGE.typeface}"><w:panose1 w:val="02020603050405020304"/>\
<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>
"""


def prepare(document: Document, form: Form) -> None:
    """Give a new document our styles, lists, settings and fonts, and nobody's name."""
    theme = document.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob.decode()
    _drop_relations(document)
    _refill(document.styles.element, styles_xml(styles_of(form)))
    _refill(document.part.numbering_part.element, numbering_xml(form.outline))
    _refill(document.settings.element, _SETTINGS)
    _add_part(document, "theme/theme1", CONTENT_TYPE.OFC_THEME, _one_typeface(theme))
    _add_part(document, "fontTable", CONTENT_TYPE.WML_FONT_TABLE, _FONT_TABLE)
    _set_properties(document)


def to_bytes(document: Document) -> bytes:
    """Write the package with a fixed order and fixed times of its members."""
    written, result = io.BytesIO(), io.BytesIO()
    document.save(written)
    with (
        zipfile.ZipFile(written) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in sorted(source.namelist(), key=_member_order):
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0  # the same bytes on every system
            target.writestr(info, source.read(name))
    return result.getvalue()


def _member_order(name: str) -> tuple[bool, bool, str]:
    """The content types come first, then the package's relations: readers expect it so."""
    return name != "[Content_Types].xml", not name.startswith("_rels/"), name


def _drop_relations(document: Document) -> None:
    owners = ((document.part.rels, _KEPT), (document.part.package.rels, _KEPT_BY_PACKAGE))
    for relations, kept in owners:
        for key in [key for key, relation in relations.items() if relation.reltype not in kept]:
            del relations[key]


def _refill(element: BaseOxmlElement, xml: str) -> None:
    """Replace all children of a part's root element; the part itself stays python-docx's."""
    for child in list(element):
        element.remove(child)
    without_blanks = re.sub(r">\s+<", "><", xml.strip())
    for child in list(parse_xml(without_blanks)):
        element.append(child)


def _add_part(document: Document, name: str, content_type: str, xml: str) -> None:
    package = document.part.package
    part = Part(PackURI(f"/word/{name}.xml"), content_type, xml.encode(), package)
    relation = RELATIONSHIP_TYPE.THEME if "theme" in name else RELATIONSHIP_TYPE.FONT_TABLE
    document.part.relate_to(part, relation)


def _one_typeface(theme: str) -> str:
    """Make the theme's fonts the decree's, so that no restyled text falls back to another."""
    latin = f'<a:latin typeface="{PAGE.typeface}"/><a:ea typeface=""/><a:cs typeface=""/>'
    for kind in ("majorFont", "minorFont"):
        theme = re.sub(
            rf"<a:{kind}>.*?</a:{kind}>", f"<a:{kind}>{latin}</a:{kind}>", theme, flags=re.DOTALL
        )
    return theme


def _set_properties(document: Document) -> None:
    properties = document.core_properties
    for name in ("title", "author", "comments", "keywords", "last_modified_by", "subject"):
        setattr(properties, name, "")
    properties.language = "vi-VN"
    properties.created = properties.modified = _CREATED
    properties.revision = 1

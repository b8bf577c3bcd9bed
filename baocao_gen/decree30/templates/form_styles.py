"""A form of document → the paragraph styles of its template: the report's, and its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from baocao_gen.decree30.facts import CHAPTER_TITLE, LETTER_SUBJECT_SPACING, TEXT, Element
from baocao_gen.decree30.forms import Form, Outline, Title
from baocao_gen.decree30.templates.lists import CHAPTER_ID
from baocao_gen.decree30.templates.styles import (
    BODY,
    PARAGRAPH_STYLES,
    ParagraphStyle,
    block,
    heading,
)

_HEADINGS = {
    Outline.DECISION: (Element.CLAUSE, Element.CLAUSE, Element.CLAUSE, Element.POINT),
    Outline.ARTICLES: (Element.ARTICLE, Element.CLAUSE, Element.CLAUSE, Element.POINT),
    Outline.CHAPTERS: (Element.CHAPTER_LABEL, Element.ARTICLE, Element.CLAUSE, Element.POINT),
}
_TITLED = (Element.CHAPTER_LABEL, Element.ARTICLE)
"""Headings that lead to what follows; the others are sentences of their own."""
_CHAPTER_TITLE = replace(
    block(CHAPTER_TITLE, "TenChuong", Element.CHAPTER_TITLE, before=0), keep_next=True
)
_MORE_STYLES = (
    block("Trích yếu công văn", "TrichYeuCongVan", Element.LETTER_SUBJECT, LETTER_SUBJECT_SPACING),
    replace(BODY, name="Căn cứ", style_id="CanCu", text=TEXT[Element.GROUNDS]),
    block("Thẩm quyền ban hành", "ThamQuyenBanHanh", Element.KIND, before=12),
)


def styles_of(form: Form) -> Iterator[ParagraphStyle]:
    """The report's styles, its headings exchanged, and those that only other forms need."""
    elements = _HEADINGS.get(form.outline, ())
    headings = {
        f"Heading{n}": replace(heading(n, element), keep_next=element in _TITLED)
        for n, element in enumerate(elements, 1)
    }
    if form.outline is Outline.CHAPTERS:
        chapter = headings["Heading1"]
        headings["Heading1"] = replace(chapter, style_id=CHAPTER_ID, indent={}, before=12)
    for style in PARAGRAPH_STYLES:
        yield headings.get(style.style_id, style)
    if form.outline is Outline.CHAPTERS:
        yield _CHAPTER_TITLE
    letter, grounds, authority = _MORE_STYLES
    if form.title is Title.SUBJECT_UNDER_NUMBER:
        yield letter
    if form.has_grounds:
        yield grounds
    if form.enacts:
        yield authority

"""The bytes of a PDF → its pages, its fonts and the page of a signature; None if it is unreadable.

The one owner of pypdf. What it tells is good to know and nothing depends on it: a PDF that it
cannot read is still the PDF that LibreOffice has made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from baocao_gen.frozen import frozen

if TYPE_CHECKING:
    from pypdf import PageObject

_MOST_PAGES_READ = 150
"""Pages whose text is read: the body of no report is longer; a page takes a twentieth of a
second, and what lies behind the signature (appendices of any length) is not read."""
_SUBSET = re.compile(r"[A-Z]{6}\+")
"""What stands before the name of a font of which only the letters that are used are there."""
_STYLE = re.compile(r"(?:PS)?(?:MT)?(?:[-,].*)?$")
"""What stands behind the name of a family: «PS-BoldMT», «PSMT», «-Italic»."""


@frozen
class PdfFont:
    """A family of fonts in a PDF.

    Attributes:
        family: Its name as the PDF spells it, without blanks and without the style.
        is_embedded: Whether each of its styles lies in the PDF, so that no other machine needs it.
    """

    family: str
    is_embedded: bool


@frozen
class PdfFacts:
    """What there is to know of a PDF.

    Attributes:
        pages: How many.
        fonts: The families, in the order in which they occur.
        signature_page: The page, from 1, where the words of the signature stand; None if they
            were not found or not asked for.
    """

    pages: int
    fonts: tuple[PdfFont, ...]
    signature_page: int | None = None

    @property
    def are_fonts_embedded(self) -> bool:
        """Whether the PDF looks the same on every machine."""
        return all(font.is_embedded for font in self.fonts)


def read_facts(pdf: bytes, signature: Sequence[str] = ()) -> PdfFacts | None:
    """What a PDF says of itself.

    Args:
        pdf: The whole file.
        signature: What stands above and below the signature, one behind the other, such as a
            title and a name; capitals do not matter.
    """
    import logging

    # Its remarks on odd files would go to the terminal; they are for whoever asks for them.
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    from pypdf import PdfReader  # 0.15 seconds, for whom a PDF is made

    try:
        pages = PdfReader(BytesIO(pdf)).pages
        fonts = _families(_fonts(pages))
        return PdfFacts(len(pages), fonts, _page_of(signature, pages) if signature else None)
    except Exception:  # a damaged file makes it fail in many ways, and none of them matters
        return None


def _fonts(pages: Iterable[PageObject]) -> Iterator[tuple[str, bool]]:
    """Each font of each page: its name, and whether it is embedded."""
    for page in pages:
        resources: Any = page.get("/Resources", {})
        for reference in resources.get("/Font", {}).values():
            font = reference.get_object()
            [inner] = font.get("/DescendantFonts", [font])  # a font of many letters wraps one
            descriptor = inner.get_object().get("/FontDescriptor", {})
            files = ("/FontFile", "/FontFile2", "/FontFile3")
            yield str(font["/BaseFont"]), any(name in descriptor for name in files)


def _families(fonts: Iterable[tuple[str, bool]]) -> tuple[PdfFont, ...]:
    found: dict[str, bool] = {}
    for name, is_embedded in fonts:
        family = _STYLE.sub("", _SUBSET.sub("", name.removeprefix("/")))
        found[family] = found.get(family, True) and is_embedded
    return tuple(PdfFont(family, is_embedded) for family, is_embedded in found.items())


def _page_of(words: Iterable[str], pages: Iterable[PageObject]) -> int | None:
    wanted = _squeezed("".join(words))
    for number, page in enumerate(islice(pages, _MOST_PAGES_READ), start=1):
        if wanted in _squeezed(page.extract_text()):
            return number
    return None


def _squeezed(text: str) -> str:
    """A text without blanks, line breaks and capitals: how it is set does not matter."""
    return normalize("NFC", "".join(text.split()).replace("\u2011", "-")).casefold()

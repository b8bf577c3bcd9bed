"""Decree 30/2020/NĐ-CP → one table of facts: page, text elements, document types, signing prefixes.

The table has two readers: the builder of the shipped Word templates takes the chosen values,
the layout checker takes the allowed ranges. Every fact names the place it comes from; "App. I"
is the decree's Appendix I, Part I (how a document is laid out), "App. III" its Appendix III.
Sizes and spacing are in points, measures of the page in millimetres.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Case(StrEnum):
    """Capitals or running text: «in hoa» and «in thường»."""

    UPPER = "in hoa"
    LOWER = "in thường"


class Alignment(StrEnum):
    """Where a line stands between the margins (or inside its block of the header)."""

    LEFT = "trái"
    CENTRE = "giữa"
    JUSTIFIED = "đều hai bên"


class RuleLine(StrEnum):
    """The solid line under an element, by its length."""

    TEXT_LENGTH = "bằng độ dài dòng chữ"
    THIRD_TO_HALF = "1/3 đến 1/2 độ dài dòng chữ"
    TEXT_AREA = "hết chiều ngang vùng trình bày"


class Numbering(StrEnum):
    """How a level of the body is numbered, shown by its first member."""

    ROMAN = "I."
    DECIMAL = "1."
    DECIMAL_PAIR = "1.1."
    LETTER = "a)"


@dataclass(frozen=True, slots=True)
class Span:
    """An allowed range with both ends included, and the value our templates choose in it."""

    low: float
    high: float
    chosen: float

    def allows(self, value: float, tolerance: float = 0.0) -> bool:
        """Tell whether ``value`` lies in the range, give or take ``tolerance`` (same unit)."""
        return self.low - tolerance <= value <= self.high + tolerance


class Element(StrEnum):
    """The parts of a document that have a typographic rule; the value is the Vietnamese term."""

    NATIONAL_TITLE = "Quốc hiệu"
    MOTTO = "Tiêu ngữ"
    PARENT_AGENCY = "Cơ quan chủ quản"
    ISSUING_AGENCY = "Cơ quan ban hành"
    NUMBER_SYMBOL = "Số, ký hiệu"
    PLACE_DATE = "Địa danh, ngày tháng"
    KIND = "Tên loại"
    SUBJECT = "Trích yếu"
    LETTER_SUBJECT = "Trích yếu công văn"
    ADDRESSEES = "Kính gửi"
    GROUNDS = "Căn cứ ban hành"
    BODY = "Nội dung"
    CHAPTER_LABEL = "Phần, chương"
    CHAPTER_TITLE = "Tiêu đề phần, chương"
    DIVISION_LABEL = "Mục, tiểu mục"
    DIVISION_TITLE = "Tiêu đề mục, tiểu mục"
    ARTICLE = "Điều"
    ROMAN_SECTION = "Mục I."
    TITLED_CLAUSE = "Khoản có tiêu đề"
    TITLED_SUBCLAUSE = "Tiểu khoản có tiêu đề"
    CLAUSE = "Khoản"
    POINT = "Điểm"
    AUTHORITY = "Quyền hạn, chức vụ"
    FULL_NAME = "Họ và tên người ký"
    RECIPIENTS_LABEL = "Nơi nhận"
    RECIPIENTS = "Danh sách nơi nhận"
    APPENDIX_LABEL = "Phụ lục"
    APPENDIX_TITLE = "Tiêu đề phụ lục"
    APPENDIX_REFERENCE = "Kèm theo"
    URGENCY = "Mức độ khẩn"
    CIRCULATION = "Chỉ dẫn lưu hành"
    DRAFTER = "Ký hiệu người soạn thảo"
    CONTACT = "Địa chỉ liên hệ"
    PAGE_NUMBER = "Số trang"
    COPY_HEADING = "Hình thức sao"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How one element is printed: what the decree fixes, and nothing it leaves open.

    ``size`` is the allowed type size; its chosen value is the size of the decree's own
    illustrations. ``alignment`` is None where the decree is silent. ``spacing`` is the least
    space before the element, ``rule`` the line under it, ``numbering`` its label in the body.
    """

    case: Case
    size: Span
    source: str
    bold: bool = False
    italic: bool = False
    alignment: Alignment | None = None
    spacing: float | None = None
    rule: RuleLine | None = None
    numbering: Numbering | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Paper, margins and typeface (App. I, I.1–I.4, I.7); lengths in millimetres.

    ``tolerance`` is what a checker must forgive: the government's own files round their
    margins to whole twips, some to just outside the range.
    """

    width: float
    height: float
    top: Span
    bottom: Span
    left: Span
    right: Span
    typeface: str
    tolerance: float
    source: str

    @property
    def text_width(self) -> float:
        """Width between the chosen left and right margins."""
        return self.width - self.left.chosen - self.right.chosen


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Shape of a body paragraph (App. I, II.6e).

    ``indents`` are the two allowed first-line indents in millimetres, ``indent`` the chosen
    one; ``spacing`` is the space between paragraphs in points; ``line`` a multiple of single.
    """

    indents: tuple[float, float]
    indent: float
    spacing: Span
    line: Span
    source: str


@dataclass(frozen=True, slots=True)
class DocumentType:
    """One kind of administrative document; ``abbreviation`` is None where there is none."""

    name: str
    abbreviation: str | None
    source: str = "Art. 7; App. III, I"


@dataclass(frozen=True, slots=True)
class SigningPrefix:
    """Letters before the title of a signer, what they say, and what must follow them."""

    text: str
    meaning: str
    followed_by: str
    source: str = "App. I, II.7b"


PAGE = Page(
    width=210,
    height=297,
    top=Span(20, 25, 20),
    bottom=Span(20, 25, 20),
    left=Span(30, 35, 30),
    right=Span(15, 20, 15),
    typeface="Times New Roman",
    tolerance=0.5,
    source="App. I, I.1–I.4",
)

PARAGRAPH = Paragraph(
    indents=(10, 12.7),
    indent=12.7,
    spacing=Span(6, float("inf"), 6),
    line=Span(1, 1.5, 1.1),
    source="App. I, II.6e",
)

_SMALL, _MEDIUM, _LARGE = Span(12, 13, 12), Span(13, 14, 13), Span(13, 14, 14)
_CONTACT = Span(11, 12, 11)
_FIXED_11, _FIXED_12 = Span(11, 11, 11), Span(12, 12, 12)
_FIXED_13, _FIXED_14 = Span(13, 13, 13), Span(14, 14, 14)
_UP, _LOW = Case.UPPER, Case.LOWER
_LEFT, _CENTRE, _JUSTIFIED = Alignment.LEFT, Alignment.CENTRE, Alignment.JUSTIFIED

_FIRST_PAGE = {
    Element.NATIONAL_TITLE: TextStyle(
        _UP, _SMALL, "App. I, II.1; V.1", bold=True, alignment=_CENTRE
    ),
    Element.MOTTO: TextStyle(
        _LOW,
        _MEDIUM,
        "App. I, II.1; V.1",
        bold=True,
        alignment=_CENTRE,
        rule=RuleLine.TEXT_LENGTH,
    ),
    Element.PARENT_AGENCY: TextStyle(_UP, _SMALL, "App. I, II.2; V.2", alignment=_CENTRE),
    Element.ISSUING_AGENCY: TextStyle(
        _UP,
        _SMALL,
        "App. I, II.2; V.2",
        bold=True,
        alignment=_CENTRE,
        rule=RuleLine.THIRD_TO_HALF,
    ),
    Element.NUMBER_SYMBOL: TextStyle(_LOW, _FIXED_13, "App. I, II.3; V.3", alignment=_CENTRE),
    Element.PLACE_DATE: TextStyle(
        _LOW, _MEDIUM, "App. I, II.4; V.4", italic=True, alignment=_CENTRE
    ),
    Element.KIND: TextStyle(_UP, _LARGE, "App. I, II.5; V.5", bold=True, alignment=_CENTRE),
    Element.SUBJECT: TextStyle(
        _LOW,
        _LARGE,
        "App. I, II.5; V.5",
        bold=True,
        alignment=_CENTRE,
        rule=RuleLine.THIRD_TO_HALF,
    ),
    Element.LETTER_SUBJECT: TextStyle(
        _LOW, _SMALL, "App. I, II.5; V.5", alignment=_CENTRE, spacing=6
    ),
    Element.ADDRESSEES: TextStyle(_LOW, _LARGE, "App. I, II.9; V.8"),
}

_BODY = {
    Element.GROUNDS: TextStyle(
        _LOW, _LARGE, "App. I, II.6a", italic=True, alignment=_JUSTIFIED, spacing=6
    ),
    Element.BODY: TextStyle(_LOW, _LARGE, "App. I, II.6e", alignment=_JUSTIFIED, spacing=6),
    # The first scheme of levels: phần, chương, mục, tiểu mục, điều, khoản, điểm.
    Element.CHAPTER_LABEL: TextStyle(
        _LOW, _LARGE, "App. I, II.6d; V.6a", bold=True, alignment=_CENTRE
    ),
    Element.CHAPTER_TITLE: TextStyle(
        _UP, _LARGE, "App. I, II.6d; V.6a", bold=True, alignment=_CENTRE
    ),
    Element.DIVISION_LABEL: TextStyle(
        _LOW, _LARGE, "App. I, II.6d; V.6a", bold=True, alignment=_CENTRE
    ),
    Element.DIVISION_TITLE: TextStyle(
        _UP, _LARGE, "App. I, II.6d; V.6a", bold=True, alignment=_CENTRE
    ),
    Element.ARTICLE: TextStyle(_LOW, _LARGE, "App. I, II.6đ; V.6a", bold=True),
    # The second scheme: phần, mục, khoản, điểm. The decree says nothing of how «I.» is aligned.
    Element.ROMAN_SECTION: TextStyle(
        _UP, _LARGE, "App. I, V.6b", bold=True, spacing=6, numbering=Numbering.ROMAN
    ),
    Element.TITLED_CLAUSE: TextStyle(
        _LOW, _LARGE, "App. I, V.6b", bold=True, spacing=6, numbering=Numbering.DECIMAL
    ),
    # Not in the decree's scheme but in every long report; printed as a titled clause.
    Element.TITLED_SUBCLAUSE: TextStyle(
        _LOW,
        _LARGE,
        "practice, after App. I, V.6b",
        bold=True,
        spacing=6,
        numbering=Numbering.DECIMAL_PAIR,
    ),
    Element.CLAUSE: TextStyle(_LOW, _LARGE, "App. I, V.6b", spacing=6, numbering=Numbering.DECIMAL),
    Element.POINT: TextStyle(_LOW, _LARGE, "App. I, V.6b", spacing=6, numbering=Numbering.LETTER),
}

_LAST_PAGE = {
    Element.AUTHORITY: TextStyle(_UP, _LARGE, "App. I, II.7; V.7", bold=True),
    Element.FULL_NAME: TextStyle(_LOW, _LARGE, "App. I, II.7; V.7", bold=True, alignment=_CENTRE),
    Element.RECIPIENTS_LABEL: TextStyle(
        _LOW, _FIXED_12, "App. I, II.9d; V.8", bold=True, italic=True, alignment=_LEFT
    ),
    Element.RECIPIENTS: TextStyle(_LOW, _FIXED_11, "App. I, II.9d; V.8", alignment=_LEFT),
    Element.APPENDIX_LABEL: TextStyle(
        _LOW, _FIXED_14, "App. I, III.1b", bold=True, alignment=_CENTRE
    ),
    Element.APPENDIX_TITLE: TextStyle(_UP, _LARGE, "App. I, III.1b", bold=True, alignment=_CENTRE),
    Element.APPENDIX_REFERENCE: TextStyle(
        _LOW, _LARGE, "App. I, III.1c", italic=True, alignment=_CENTRE
    ),
}

_OTHER = {
    Element.URGENCY: TextStyle(_UP, _MEDIUM, "App. I, III.2", bold=True, alignment=_CENTRE),
    Element.CIRCULATION: TextStyle(_UP, _MEDIUM, "App. I, III.2", bold=True, alignment=_CENTRE),
    Element.DRAFTER: TextStyle(_UP, _FIXED_11, "App. I, III.3"),
    Element.CONTACT: TextStyle(_LOW, _CONTACT, "App. I, III.4", rule=RuleLine.TEXT_AREA),
    Element.PAGE_NUMBER: TextStyle(_LOW, _LARGE, "App. I, I.7; V.14", alignment=_CENTRE),
    Element.COPY_HEADING: TextStyle(_UP, _LARGE, "App. I, Part II", bold=True),
}

TEXT: Mapping[Element, TextStyle] = MappingProxyType(_FIRST_PAGE | _BODY | _LAST_PAGE | _OTHER)
"""The table itself: each element and how it is printed."""

NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

RULE_SHARE = Span(1 / 3, 1 / 2, 0.4)
"""Length of a :attr:`RuleLine.THIRD_TO_HALF` line as a share of its text (App. I, II.2, II.5)."""

SIZE_SETS = ((12, 13, 13), (13, 14, 14))
"""Sizes that go together, for quốc hiệu, tiêu ngữ and place with date (App. I, V, note 1)."""

DAY_ZERO_BELOW, MONTH_ZERO_BELOW, NUMBER_ZERO_BELOW = 10, 3, 10
"""Days, months and document numbers below these take a leading zero (App. I, II.3c, II.4b)."""

_TYPES = """
    Nghị quyết NQ, Quyết định QĐ, Chỉ thị CT, Quy chế QC, Quy định QyĐ, Thông cáo TC, Thông báo TB,
    Hướng dẫn HD, Chương trình CTr, Kế hoạch KH, Phương án PA, Đề án ĐA, Dự án DA, Báo cáo BC,
    Biên bản BB, Tờ trình TTr, Hợp đồng HĐ, Công văn -, Công điện CĐ, Bản ghi nhớ BGN,
    Bản thỏa thuận BTT, Giấy ủy quyền GUQ, Giấy mời GM, Giấy giới thiệu GGT, Giấy nghỉ phép GNP,
    Phiếu gửi PG, Phiếu chuyển PC, Phiếu báo PB, Thư công -
"""


def _document_types(listing: str) -> tuple[DocumentType, ...]:
    """Read «name ABBREVIATION, …», where a dash says that the type has no abbreviation."""
    pairs = (entry.strip().rsplit(" ", 1) for entry in listing.split(","))
    return tuple(DocumentType(name, None if abbr == "-" else abbr) for name, abbr in pairs)


DOCUMENT_TYPES = _document_types(_TYPES)
"""The 29 kinds of administrative document (Art. 7), in the decree's order."""

COPY_TYPES = _document_types("Sao y SY, Trích sao TrS, Sao lục SL")
"""The three kinds of copy (App. III, I)."""

SIGNING_PREFIXES = (
    SigningPrefix("TM.", "thay mặt tập thể", "tên tập thể hoặc tên cơ quan, tổ chức"),
    SigningPrefix("Q.", "quyền, được giao quyền cấp trưởng", "chức vụ của người đứng đầu"),
    SigningPrefix("KT.", "cấp phó ký thay cấp trưởng", "chức vụ của người đứng đầu"),
    SigningPrefix("TL.", "ký thừa lệnh", "chức vụ của người đứng đầu"),
    SigningPrefix("TUQ.", "ký thừa ủy quyền", "chức vụ của người đứng đầu"),
)
"""What may stand before the title of the one who signs, always with its full stop."""

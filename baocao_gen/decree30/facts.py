"""Decree 30/2020/NĐ-CP → one table of facts: page, text elements, document types, signing prefixes.

The table has two readers: the builder of the shipped Word templates takes the chosen values,
the layout checker takes the allowed ranges. Every fact names the place it comes from; "App. I"
is the decree's Appendix I, Part I (how a document is laid out), "App. III" its Appendix III.
Sizes and spacing are in points, measures of the page in millimetres.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from baocao_gen.frozen import frozen


class LetterCase(StrEnum):
    """Capitals or running text: «in hoa» and «in thường»."""

    UPPER = "in hoa"
    LOWER = "in thường"


class Justification(StrEnum):
    """Where a line stands between the margins (or inside its block of the header)."""

    LEFT = "trái"
    CENTRE = "giữa"
    RIGHT = "phải"
    JUSTIFIED = "đều hai bên"


class RuleLine(StrEnum):
    """The solid line under an element, by its length."""

    TEXT_LENGTH = "bằng độ dài dòng chữ"
    THIRD_TO_HALF = "1/3 đến 1/2 độ dài dòng chữ"


@frozen
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


@frozen
class TextStyle:
    """How one element is printed: what the decree fixes, and nothing that it leaves open.

    ``size`` is the allowed type size; its chosen value is that of the decree's illustrations.
    ``alignment`` is None where the decree is silent.
    """

    case: LetterCase
    size: Span
    bold: bool
    italic: bool
    alignment: Justification | None
    source: str


@frozen
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


@frozen
class ParagraphLayout:
    """Shape of a body paragraph (App. I, II.6e).

    ``indents`` are the two allowed first-line indents in millimetres, ``indent`` the chosen
    one; ``spacing`` is the space between paragraphs in points; ``line`` a multiple of single.
    """

    indents: tuple[float, float]
    indent: float
    spacing: Span
    line: Span
    source: str


@frozen
class DocumentType:
    """One kind of administrative document; ``abbreviation`` is None where there is none."""

    name: str
    abbreviation: str | None
    source: str = "Art. 7; App. III, I"


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

PARAGRAPH = ParagraphLayout(
    (10, 12.7), 12.7, Span(6, float("inf"), 6), Span(1, 1.5, 1.1), "App. I, II.6e"
)

_SMALL, _MEDIUM, _LARGE = Span(12, 13, 12), Span(13, 14, 13), Span(13, 14, 14)
_EXACT_11, _EXACT_12, _EXACT_13, _EXACT_14 = (Span(size, size, size) for size in (11, 12, 13, 14))
_UP, _LOW = LetterCase.UPPER, LetterCase.LOWER
_LEFT, _CENTRE, _JUSTIFIED = Justification.LEFT, Justification.CENTRE, Justification.JUSTIFIED


def _row(
    case: LetterCase, size: Span, look: str, alignment: Justification | None, source: str
) -> TextStyle:
    """One line of the table; ``look`` is any of B for bold and I for italic."""
    return TextStyle(case, size, "B" in look, "I" in look, alignment, f"App. I, {source}")


TEXT: Mapping[Element, TextStyle] = MappingProxyType(
    {
        Element.NATIONAL_TITLE: _row(_UP, _SMALL, "B", _CENTRE, "II.1; V.1"),
        Element.MOTTO: _row(_LOW, _MEDIUM, "B", _CENTRE, "II.1; V.1"),
        Element.PARENT_AGENCY: _row(_UP, _SMALL, "", _CENTRE, "II.2; V.2"),
        Element.ISSUING_AGENCY: _row(_UP, _SMALL, "B", _CENTRE, "II.2; V.2"),
        Element.NUMBER_SYMBOL: _row(_LOW, _EXACT_13, "", _CENTRE, "II.3; V.3"),
        Element.PLACE_DATE: _row(_LOW, _MEDIUM, "I", _CENTRE, "II.4; V.4"),
        Element.KIND: _row(_UP, _LARGE, "B", _CENTRE, "II.5; V.5"),
        Element.SUBJECT: _row(_LOW, _LARGE, "B", _CENTRE, "II.5; V.5"),
        Element.LETTER_SUBJECT: _row(_LOW, _SMALL, "", _CENTRE, "II.5; V.5"),
        Element.ADDRESSEES: _row(_LOW, _LARGE, "", None, "II.9; V.8"),
        Element.GROUNDS: _row(_LOW, _LARGE, "I", _JUSTIFIED, "II.6a"),
        Element.BODY: _row(_LOW, _LARGE, "", _JUSTIFIED, "II.6e"),
        # The first scheme of levels: phần, chương, mục, tiểu mục, điều, khoản, điểm.
        Element.CHAPTER_LABEL: _row(_LOW, _LARGE, "B", _CENTRE, "II.6; V.6a"),
        Element.CHAPTER_TITLE: _row(_UP, _LARGE, "B", _CENTRE, "II.6; V.6a"),
        Element.DIVISION_LABEL: _row(_LOW, _LARGE, "B", _CENTRE, "II.6; V.6a"),
        Element.DIVISION_TITLE: _row(_UP, _LARGE, "B", _CENTRE, "II.6; V.6a"),
        Element.ARTICLE: _row(_LOW, _LARGE, "B", None, "II.6; V.6a"),
        # The second scheme: phần, mục, khoản, điểm. The decree says nothing of how «I.» is aligned.
        Element.ROMAN_SECTION: _row(_UP, _LARGE, "B", None, "V.6b"),
        Element.TITLED_CLAUSE: _row(_LOW, _LARGE, "B", None, "V.6b"),
        # Not in the scheme but in every long report; printed as a titled clause.
        Element.TITLED_SUBCLAUSE: _row(_LOW, _LARGE, "B", None, "by analogy with V.6b"),
        Element.CLAUSE: _row(_LOW, _LARGE, "", None, "V.6b"),
        Element.POINT: _row(_LOW, _LARGE, "", None, "V.6b"),
        Element.AUTHORITY: _row(_UP, _LARGE, "B", None, "II.7; V.7"),
        Element.FULL_NAME: _row(_LOW, _LARGE, "B", _CENTRE, "II.7; V.7"),
        Element.RECIPIENTS_LABEL: _row(_LOW, _EXACT_12, "BI", _LEFT, "II.9d; V.8"),
        Element.RECIPIENTS: _row(_LOW, _EXACT_11, "", _LEFT, "II.9d; V.8"),
        Element.APPENDIX_LABEL: _row(_LOW, _EXACT_14, "B", _CENTRE, "III.1b"),
        Element.APPENDIX_TITLE: _row(_UP, _LARGE, "B", _CENTRE, "III.1b"),
        Element.APPENDIX_REFERENCE: _row(_LOW, _LARGE, "I", _CENTRE, "III.1c"),
        Element.URGENCY: _row(_UP, _MEDIUM, "B", _CENTRE, "III.2"),
        Element.CIRCULATION: _row(_UP, _MEDIUM, "B", _CENTRE, "III.2"),
        Element.DRAFTER: _row(_UP, _EXACT_11, "", None, "III.3"),
        Element.CONTACT: _row(_LOW, Span(11, 12, 11), "", None, "III.4"),
        Element.PAGE_NUMBER: _row(_LOW, _LARGE, "", _CENTRE, "I.7; V.14"),
        Element.COPY_HEADING: _row(_UP, _LARGE, "B", None, "Part II"),
    }
)
"""The table itself: each element and how it is printed."""

RULE_UNDER: Mapping[Element, RuleLine] = MappingProxyType(
    {
        Element.MOTTO: RuleLine.TEXT_LENGTH,
        Element.ISSUING_AGENCY: RuleLine.THIRD_TO_HALF,
        Element.SUBJECT: RuleLine.THIRD_TO_HALF,
    }
)
"""The elements with a solid line under them (App. I, II.1, II.2, II.5)."""

RULE_SHARE = Span(1 / 3, 1 / 2, 0.4)
"""Length of a ``RuleLine.THIRD_TO_HALF`` line as a share of its text (App. I, II.2, II.5)."""

NUMBERING: Mapping[Element, str] = MappingProxyType(
    {
        Element.ROMAN_SECTION: "I.",
        Element.TITLED_CLAUSE: "1.",
        Element.TITLED_SUBCLAUSE: "1.1.",
        Element.CLAUSE: "1.",
        Element.POINT: "a)",
    }
)
"""The first label of each level of the second scheme (App. I, V.6b)."""

FRAME_HEIGHT = 8
"""Millimetres of the frame around a mark of urgency or secrecy (App. I, III.2)."""

FRAME_WIDTHS: Mapping[str, int] = MappingProxyType(
    {
        "Khẩn": 20,
        "Thượng khẩn": 40,
        "Hỏa tốc": 30,
        "Mật": 20,
        "Tối mật": 30,
        "Tuyệt mật": 40,
        "Xem xong trả lại": 52,
        "Lưu hành nội bộ": 48,
    }
)
"""Millimetres of the frame around each mark; those of circulation fit their words."""

LETTER_SUBJECT_SPACING = 6
"""Points between the number of a công văn and its subject (App. I, II.5)."""

NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

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

CHAPTER_TITLE = "Tên chương"
"""A template with a style of this name has the number of a first heading on a line of its own."""

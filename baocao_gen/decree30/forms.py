"""Decree 30/2020/NĐ-CP, Appendix III → what each of the 29 kinds of document looks like on paper.

The decree draws ten forms (samples 1.1 to 1.10) and sends every other named document to sample 1.4.
Where it draws none (contracts, memoranda, powers of attorney, an official's letter), the form
follows the rules of Appendix I for the parts it has; ``source`` says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from baocao_gen.decree30.facts import DOCUMENT_TYPES, DocumentType
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.text import fold, nearest


class Outline(Enum):
    """How the body is divided (App. I, II.6d–đ, V.6)."""

    SECTIONS = "I. 1. 1.1. a)"
    DECISION = "Điều không có tiêu đề, khoản, điểm"
    ARTICLES = "Điều có tiêu đề, khoản, điểm"
    CHAPTERS = "Chương, Điều, khoản, điểm"


class Title(Enum):
    """How a document says what it is about (App. I, II.5)."""

    KIND_AND_SUBJECT = "tên loại, trích yếu ở dưới"
    KIND = "tên loại, không có trích yếu"
    SUBJECT_UNDER_NUMBER = "V/v dưới số, ký hiệu"
    NONE = "không có"


class Signatures(Enum):
    """Who signs at the end."""

    ONE = "một người ký, nơi nhận ở bên trái"
    TWO = "hai người ký"


@frozen
class Form:
    """What a kind of document has on its pages.

    Attributes:
        title: Its type name and subject.
        has_number: Number and symbol under the agency's name.
        has_date: Place and date under the motto.
        has_rule: A line under the title.
        addressees: What stands before the addressees; None for a document without any. The
            words may have tags.
        enacts: The words that follow the grounds in a decision («QUYẾT ĐỊNH:»).
        has_grounds: Room for «Căn cứ …»: nothing where there are none.
        is_attached: Issued with a decision: neither number nor date, «(Kèm theo …)» instead.
        opening: Words before the body, with tags.
        closing: Words after it.
        outline: How its body is divided.
        signatures: Who signs.
        has_recipients: A list of recipients; what is issued with a decision has the decision's.
        has_appendices: Whether it may have any.
        source: Where the decree draws it.
    """

    title: Title = Title.KIND_AND_SUBJECT
    has_number: bool = True
    has_date: bool = True
    has_rule: bool = True
    addressees: str | None = None
    enacts: str | None = None
    has_grounds: bool = True
    is_attached: bool = False
    opening: str | None = None
    closing: str | None = None
    outline: Outline = Outline.SECTIONS
    signatures: Signatures = Signatures.ONE
    has_recipients: bool = True
    has_appendices: bool = True
    source: str = "App. III, sample 1.4"

    @property
    def has_subject(self) -> bool:
        """Whether it says anywhere what it is about."""
        return self.title in (Title.KIND_AND_SUBJECT, Title.SUBJECT_UNDER_NUMBER)


KINH_GUI = "Kính gửi:"
_AGENCY = "{{ the_thuc.co_quan_ban_hanh_dong | join(' ') }}"
_NAMED = Form()
_UPWARD = Form(addressees=KINH_GUI, source="App. III, sample 1.4; App. I, II.9b")
_SLIP = Form(addressees=KINH_GUI, has_grounds=False, has_appendices=False)
_ATTACHED = Form(
    has_number=False,
    has_date=False,
    is_attached=True,
    has_recipients=False,
    outline=Outline.CHAPTERS,
    source="App. III, after sample 1.3",
)
_AGREEMENT = Form(
    outline=Outline.ARTICLES,
    signatures=Signatures.TWO,
    source="App. I, II; no sample",
)
_FORMS: Mapping[str, Form] = {
    "Nghị quyết": Form(
        enacts="QUYẾT NGHỊ:",
        outline=Outline.DECISION,
        source="App. III, sample 1.1",
    ),
    "Quyết định": Form(
        enacts="QUYẾT ĐỊNH:",
        outline=Outline.DECISION,
        source="App. III, samples 1.2, 1.3",
    ),
    "Quy chế": _ATTACHED,
    "Quy định": _ATTACHED,
    "Báo cáo": _UPWARD,
    "Tờ trình": _UPWARD,
    "Biên bản": Form(
        has_date=False,
        has_rule=False,
        signatures=Signatures.TWO,
        source="App. III, sample 1.9",
    ),
    "Hợp đồng": _AGREEMENT,
    "Bản ghi nhớ": _AGREEMENT,
    "Bản thỏa thuận": _AGREEMENT,
    "Công văn": Form(
        title=Title.SUBJECT_UNDER_NUMBER,
        has_rule=False,
        addressees=KINH_GUI,
        source="App. III, sample 1.5",
    ),
    "Công điện": Form(
        addressees="{{ the_thuc.nguoi_ky.chuc_vu | viet_hoa }} điện:",
        has_appendices=False,
        source="App. III, sample 1.6",
    ),
    "Giấy mời": Form(
        addressees=f"{_AGENCY} trân trọng kính mời:",
        has_grounds=False,
        has_appendices=False,
        source="App. III, sample 1.7",
    ),
    "Giấy giới thiệu": Form(
        title=Title.KIND,
        opening=f"{_AGENCY} trân trọng giới thiệu:",
        closing="Đề nghị Quý cơ quan tạo điều kiện để người có tên ở trên hoàn thành nhiệm vụ.",
        has_grounds=False,
        has_appendices=False,
        source="App. III, sample 1.8",
    ),
    "Giấy nghỉ phép": Form(
        title=Title.KIND,
        opening=f"{_AGENCY} cấp cho:",
        has_grounds=False,
        has_appendices=False,
        source="App. III, sample 1.10",
    ),
    "Giấy ủy quyền": Form(
        signatures=Signatures.TWO,
        has_appendices=False,
        source="App. I, II; no sample",
    ),
    "Phiếu gửi": _SLIP,
    "Phiếu chuyển": _SLIP,
    "Phiếu báo": _SLIP,
    "Thư công": Form(
        title=Title.NONE,
        has_number=False,
        has_rule=False,
        addressees=KINH_GUI,
        has_grounds=False,
        has_appendices=False,
        source="App. I, II; no sample",
    ),
}

FORMS: Mapping[str, Form] = MappingProxyType(
    {kind.name: _FORMS.get(kind.name, _NAMED) for kind in DOCUMENT_TYPES}
)
"""The form of each kind of document, by its name."""


def form_of(kind: str) -> Form | None:
    """The form of a kind of document as a header names it, in any case; None for another kind."""
    return _BY_NAME.get(kind.strip().casefold())


_BY_NAME = {name.casefold(): form for name, form in FORMS.items()}


class UnknownType(ValueError):
    """No kind of document is called so; ``hint`` names what may have been meant."""

    def __init__(self, word: str, hint: str) -> None:
        super().__init__(word)
        self.hint = hint


def find_type(word: str) -> DocumentType:
    """The kind of document that a name or an abbreviation means, as people type it.

    Case and marks may be missing where that leaves one meaning: «to trinh», «ttr», «qd».

    Raises:
        UnknownType: no kind, or more than one.
    """
    typed = " ".join(word.split())
    short = typed.removesuffix(" cá biệt")
    for same in (str, str.casefold, fold):
        found = [k for k in DOCUMENT_TYPES if same(short) in (same(name) for name in _names(k))]
        if len(found) == 1:
            return found[0]
        if found:
            both = " hay ".join(f"«{kind.name}»" for kind in found)
            raise UnknownType(word, f"{both}? gõ đủ tên hoặc có dấu")
    known = [name for kind in DOCUMENT_TYPES for name in _names(kind)]
    near = nearest(typed, known, likeness=0.75)
    listed = "xem 29 loại: baocao-gen template new --list"
    raise UnknownType(word, f"có phải «{near}»?" if near else listed)


def _names(kind: DocumentType) -> list[str]:
    return [kind.name, *([kind.abbreviation] if kind.abbreviation else [])]


def file_name(kind: DocumentType) -> str:
    """A kind's name as a file is called: «to-trinh»."""
    return fold(kind.name).replace(" ", "-")

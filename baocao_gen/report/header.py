"""The keys of the header → what templates print of them: lines, numbers and dates in words, frames.

(Decree 30/2020, Appendix I, II and III.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from baocao_gen.decree30.facts import FRAME_WIDTHS, TEXT, Element
from baocao_gen.decree30.forms import form_of
from baocao_gen.decree30.header_lines import (
    AGENCY_ROOM,
    OTHER_SIGNER_ROOM,
    SIGNER_ROOM,
    SUBJECT_ROOM,
    TEXT_ROOM,
    Type,
    balanced,
    rule_length,
)
from baocao_gen.decree30.typeface import text_width
from baocao_gen.frozen import frozen
from baocao_gen.report.blocks import Blocks
from baocao_gen.report.drawn import Framed, Spot, Underline
from baocao_gen.report.names import as_names
from baocao_gen.vietnamese.dates import BLANK, PartialDate
from baocao_gen.yearfile.model import Appendix, Header, Model, Signer, YearFile, key_of
from baocao_gen.yearfile.model.text_names import BY_KIND, DOCUMENT_COUNT

_NUMBER_GAP = " " * 9
"""The room for a number that is not given yet: with the blank before it 32 points, where a
registry's stamp takes 31."""
_DATE_ROOM, _DATE_SIZE = 280, 13
"""Points that the place and the date have on their line, less a hair, and their type size."""
_TIGHT_BLANK = " " * 6
"""The room for a day where the name of a place leaves no more: «Thành phố Hồ Chí Minh»."""
_POINTS = 72 / 25.4
"""In a millimetre."""
_AROUND_DRAFT = 12
"""Points beside the words «DỰ THẢO 2» in their frame."""


@frozen
class MadeName:
    """What a name that only templates have is put together from: keys beside it, and elsewhere."""

    beside: tuple[tuple[str, ...], ...] = ()
    elsewhere: tuple[tuple[str, ...], ...] = ()


def _keys(model: type[Model], *fields: str) -> tuple[tuple[str, ...], ...]:
    return tuple((key_of(model, name),) for name in fields)


_HEADER_KEY = key_of(YearFile, "header")
MADE_FROM: Mapping[str, MadeName] = {
    "co_quan_chu_quan_dong": MadeName(_keys(Header, "parent_agency")),
    "co_quan_ban_hanh_dong": MadeName(_keys(Header, "issuing_agency")),
    "ke_duoi_co_quan": MadeName(_keys(Header, "issuing_agency")),
    "ke_duoi_ten_loai": MadeName(_keys(Header, "kind")),
    "ke_duoi_trich_yeu": MadeName(_keys(Header, "subject")),
    "trich_yeu_dong": MadeName(_keys(Header, "subject")),
    "so_ky_hieu_day_du": MadeName(_keys(Header, "number", "symbol")),
    "dia_danh_ngay": MadeName(_keys(Header, "place", "issued_on")),
    "khung_do_mat": MadeName(_keys(Header, "secrecy")),
    "khung_do_khan": MadeName(_keys(Header, "urgency")),
    "khung_luu_hanh": MadeName(_keys(Header, "circulation")),
    "khung_du_thao": MadeName(_keys(Header, "draft")),
    "khung_lien_he": MadeName(_keys(Header, "contact")),
    "nguoi_soan_so_ban": MadeName(_keys(Header, "drafter", "copies")),
    "dong": MadeName(_keys(Signer, "authorities", "on_behalf_of", "job_title")),
    key_of(Appendix, "table"): MadeName(_keys(Appendix, "figure_tables", "charts")),
    BY_KIND: MadeName(((key_of(Appendix, "groups"),),)),
    DOCUMENT_COUNT: MadeName(((key_of(Appendix, "groups"),),)),
    "kem_theo": MadeName(
        elsewhere=tuple(
            (_HEADER_KEY, *key)
            for key in _keys(Header, "kind", "number", "symbol", "issued_on", "issuing_agency")
        )
    ),
}
"""The names that a page adds to the keys of the file, and the keys whose values they print."""

_AGENCY, _PARENT, _KIND, _SUBJECT, _REFERENCE, _MARK, _AUTHORITY = (
    Type(TEXT[element].size.chosen, TEXT[element].bold, capitals=capitals)
    for element, capitals in (
        (Element.ISSUING_AGENCY, True),
        (Element.PARENT_AGENCY, True),
        (Element.KIND, True),
        (Element.SUBJECT, False),
        (Element.APPENDIX_REFERENCE, False),
        (Element.URGENCY, True),
        (Element.AUTHORITY, True),
    )
)


def header_names(header: Header, subject: str, *, is_draft: bool) -> dict[str, Any]:
    """The names under ``the_thuc``.

    Args:
        header: The keys.
        subject: Its subject with the tags filled in, a line for each that was typed.
        is_draft: Whether empty places are printed as blanks.
    """
    names = as_names(header, is_draft)
    typed = _lines(subject)
    agency = _set(header.issuing_agency, _AGENCY, AGENCY_ROOM)
    subject_lines = [line for one in typed for line in balanced(one, SUBJECT_ROOM, _SUBJECT)]
    return {
        **names,
        key_of(Header, "subject"): " ".join(typed),
        "trich_yeu_dong": subject_lines,
        key_of(Header, "issuing_agency"): "\n".join(_lines(header.issuing_agency)),
        "co_quan_ban_hanh_dong": agency,
        "ke_duoi_co_quan": Underline(rule_length(agency, _AGENCY)),
        **_parent_agency(header),
        "ke_duoi_ten_loai": Underline(rule_length([header.kind], _KIND)),
        "ke_duoi_trich_yeu": Underline(_rule_under_title(header, subject_lines)),
        "so_ky_hieu_day_du": f"Số: {_number(header)}/{header.symbol}",
        "dia_danh_ngay": _place_and_date(header),
        key_of(Header, "signer"): _signer(header.signer, SIGNER_ROOM),
        key_of(Header, "second_signer"): _signer(header.second_signer, OTHER_SIGNER_ROOM),
        key_of(Header, "grounds"): [_item(item) for item in header.grounds],
        key_of(Header, "recipients"): [_item(item) for item in header.recipients],
        key_of(Header, "addressees"): [_item(item) for item in header.addressees],
        **_frames(header),
        "nguoi_soan_so_ban": _drafter(header),
    }


def reference(header: Header) -> str:
    """«(Kèm theo …)»: what the appendix belongs to (Decree 30/2020, Appendix I, III.1c)."""
    form = form_of(header.kind)
    if form and not form.has_number:
        whose = (
            f"ban hành kèm theo {header.attached_to}"
            if header.attached_to
            else f"của {' '.join(_lines(header.issuing_agency))}"
        )
        return f"(Kèm theo {header.kind} {whose})"
    return (
        f"(Kèm theo {header.kind} số {_number(header)}/{header.symbol} "
        f"{_long_date(header.issued_on)} của {' '.join(_lines(header.issuing_agency))})"
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _set(name: str, type_: Type, room: float) -> list[str]:
    """The lines of a name: those that were typed, each divided where it is too long."""
    return [line for typed in _lines(name) for line in balanced(typed, room, type_)]


def _parent_agency(header: Header) -> dict[str, Any]:
    if not header.parent_agency:
        return {"co_quan_chu_quan_dong": []}
    return {
        key_of(Header, "parent_agency"): "\n".join(_lines(header.parent_agency)),
        "co_quan_chu_quan_dong": _set(header.parent_agency, _PARENT, AGENCY_ROOM),
    }


def _rule_under_title(header: Header, subject: Sequence[str]) -> float:
    """Under the subject, or under «(Kèm theo …)» where that stands below it."""
    form = form_of(header.kind)
    if not (header.attached_to and form and form.is_attached):
        return rule_length(subject, _SUBJECT)
    attached = f"(Kèm theo {header.attached_to})"
    return rule_length(balanced(attached, TEXT_ROOM, _REFERENCE), _REFERENCE)


def _frames(header: Header) -> dict[str, Any]:
    """The frames on page one (Decree 30/2020, Appendix I, III.2 to III.4)."""
    draft = (header.draft or "").strip()
    if draft and not draft.casefold().startswith("dự thảo"):
        draft = f"DỰ THẢO {draft}"
    draft_room = _MARK.width(draft) + _AROUND_DRAFT
    contact = "\n".join(_lines(header.contact or ""))
    return {
        # A hair wider than the frame below it, or Word would draw one frame around both.
        "khung_do_mat": _framed(header.secrecy, Spot.COLUMN, is_red=True, wider=0.2),
        "khung_do_khan": _framed(header.urgency, Spot.COLUMN, is_red=True),
        "khung_luu_hanh": _framed(header.circulation, Spot.TOP_MARGIN),
        "khung_du_thao": Framed(draft.upper(), Spot.COLUMN, draft_room) if draft else Blocks(),
        "khung_lien_he": Framed(contact, Spot.FOOT) if contact else Blocks(),
    }


def _framed(
    mark: str | None, spot: Spot, *, is_red: bool = False, wider: float = 0
) -> Framed | Blocks:
    if mark is None:
        return Blocks()
    return Framed(mark.upper(), spot, FRAME_WIDTHS[mark] * _POINTS + wider, is_red)


def _drafter(header: Header) -> str:
    """«PL.(300)»: who drafted it, and how many copies there are (Appendix I, III.3)."""
    code = (header.drafter or "").strip().rstrip(".").upper()
    if header.copies is None:
        return code
    return f"{code}.({header.copies})" if code else f"({header.copies})"


def _number(header: Header) -> str:
    """A document number below 10 has a leading zero (Decree 30/2020, Appendix I, II.3c)."""
    number = (header.number or "").strip()
    return number.zfill(2) if number.isdecimal() else number or _NUMBER_GAP


def _place_and_date(header: Header) -> str:
    """The place and the date, which stand on one line."""
    line = f"{header.place}, {_long_date(header.issued_on)}"
    if text_width(line, _DATE_SIZE) <= _DATE_ROOM:
        return line
    return f"{header.place}, {_long_date(header.issued_on, _TIGHT_BLANK)}"


def _long_date(date: PartialDate | None, blank: str = BLANK) -> str:
    return date.long(blank) if date else f"ngày{blank}tháng{blank}năm"


def _item(item: str) -> str:
    return item.strip().removeprefix("- ").rstrip(" ;.,")


def _signer(signer: Signer | None, room: float) -> dict[str, Any] | None:
    return {**as_names(signer), "dong": _signing_lines(signer, room)} if signer else None


def _signing_lines(signer: Signer, room: float) -> list[str]:
    """The lines above the signature (Decree 30/2020, Appendix I, II.7b)."""
    if signer.authorities and not signer.on_behalf_of:
        titles = [f"{signer.authorities[0]} {signer.job_title}"]
    else:
        pairs = zip(signer.authorities, signer.on_behalf_of, strict=True)
        titles = [*(f"{authority} {body}" for authority, body in pairs), signer.job_title]
    return [line.upper() for title in titles for line in balanced(title, room, _AUTHORITY)]

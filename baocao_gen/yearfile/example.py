"""A kind of document → a short year file to fill in, with every key that its template prints.

The values are words to be replaced, not facts; the file is valid as it is, so the first rendering
shows what the template does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from baocao_gen.decree30.facts import DocumentType
from baocao_gen.decree30.forms import FORMS, Form, Outline, Signatures, Title
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import Figure, Header, Section, Signer, YearFile, key_of

_PLACEHOLDER = "Họ và tên"
_BODIES: Mapping[str, tuple[str, ...]] = {
    "Biên bản": (
        "Thời gian bắt đầu: … giờ …",
        "Địa điểm: …",
        "Thành phần tham dự: …",
        "Nội dung cuộc họp: …",
        "Cuộc họp kết thúc vào … giờ … cùng ngày.",
    ),
    "Giấy mời": ("Tới dự: …", "Chủ trì: …", "Thời gian: …", "Địa điểm: …"),
    "Giấy giới thiệu": ("Ông (bà): …", "Chức vụ: …", "Được cử đến: …", "Về việc: …"),
    "Giấy nghỉ phép": ("Ông (bà): …", "Chức vụ: …", "Được nghỉ phép: … ngày, tại …"),
    "Giấy ủy quyền": ("Bên ủy quyền: …", "Bên được ủy quyền: …", "Nội dung ủy quyền: …"),
}
_FIGURES = {
    "linh_vuc": {
        "ho_so": {
            key_of(Figure, "name"): "Hồ sơ đã giải quyết",
            key_of(Figure, "unit"): "hồ sơ",
            key_of(Figure, "actual"): 120,
            key_of(Figure, "prior"): 100,
        }
    }
}
_ON_GROUNDS = frozenset(
    (
        *("Kế hoạch", "Phương án", "Đề án", "Dự án", "Chương trình", "Tờ trình"),
        *("Hợp đồng", "Bản ghi nhớ", "Bản thỏa thuận", "Giấy ủy quyền"),
    )
)
"""Kinds of document that usually say on what grounds they stand, decisions aside."""
STARTER_FIGURE = "linh_vuc.ho_so"
_SAID = (
    "Năm {{ nam }} đã giải quyết {{ linh_vuc.ho_so | kem_don_vi }}, "
    "{{ linh_vuc.ho_so | tang_giam }} so với năm {{ nam_truoc }}."
)

_OFFICE, _UNIT = "[tên viết tắt của cơ quan]", "[tên viết tắt của đơn vị soạn thảo]"
_PROPOSED = "Theo đề nghị của [chức danh người đề nghị]"
_DECISION = "Quyết định số [số, ký hiệu của quyết định]"
HEADER_PLACEHOLDERS = frozenset(
    (
        *("Tên cơ quan chủ quản", "Tên cơ quan ban hành", "Địa danh", "Trích yếu nội dung"),
        *("Nơi nhận thứ nhất", "Nơi nhận thứ hai", "Chức danh người đứng đầu cơ quan"),
        *("Căn cứ thứ nhất", "Căn cứ thứ hai", "Theo đề nghị của …", "Quyết định số …"),
        *("Chức vụ", _PLACEHOLDER),
    )
)
TO_FILL_IN = late(r"\[(?:tên viết tắt|chức danh|số, ký hiệu)[^\[\]\n]{0,60}\]")
"""In a starter's header: what to write there, in brackets."""
BODY_PLACEHOLDERS = frozenset(
    ("Lời văn.", "Nội dung của điều thứ nhất.", "Nội dung của điều thứ hai.")
)
"""Words of a starter file that are to be replaced; its other words may stay."""
_DOTS = r"(?:…|\.{3,9})"
GAP = late(
    rf"\[[ \u00a0]*{_DOTS}?[ \u00a0]*\](?![(\w])"
    r"|\[(?:điền|ghi|bổ sung|cập nhật|chưa có|cần)(?!\w)[^\[\]\n]{0,80}\](?!\()"
    rf"|(?<![\w,;])(?<!một )(?:số|ngày|tháng|năm|quý|lúc|giờ) {_DOTS}(?!\w)"
    rf"|(?<=: ){_DOTS}(?= *(?:$|[;,.\n]|giờ|ngày|tháng))"
    rf"|(?<![,;] )(?<!\w){_DOTS} ?(?:giờ|phút|%|(?:triệu |tỷ )?đồng)(?!\w)"
    rf"|^[-+* \t]*{_DOTS}[ .;]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""Places left open: «[…]», «[điền số liệu]», «ngày … tháng …», «Chủ trì: …», a line that is «…».

«hội thi, hội thảo, …» and «tuyên truyền … cho người dân» only leave out words.
"""


def is_starter_figure(declaration: Figure) -> bool:
    """Whether the figure of a starter file is still as the file was made."""
    made = _FIGURES["linh_vuc"]["ho_so"]
    return all(
        str(getattr(declaration, name)) == str(made[key_of(Figure, name)])
        for name in ("name", "actual", "prior")
    )


def example_year(kind: DocumentType, template: str, year: int) -> str:
    """A year file as YAML text.

    Args:
        kind: The kind of document.
        template: What the file names as its template.
        year: The year it is for.
    """
    form = FORMS[kind.name]
    data = {
        key_of(YearFile, "period"): year,
        key_of(YearFile, "template"): template,
        key_of(YearFile, "header"): _header(kind, form),
    }
    if _reports(kind, form):
        data[key_of(YearFile, "figures")] = _FIGURES
    data[key_of(YearFile, "body")] = list(_body(kind, form))
    lead = f"# Tệp năm tối thiểu cho mẫu {kind.name}: thay chữ ở sau dấu hai chấm."
    return "\n".join([lead, *_yaml(data, ""), ""])


def _header(kind: DocumentType, form: Form) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "parent_agency": "Tên cơ quan chủ quản",
        "issuing_agency": "Tên cơ quan ban hành",
        "symbol": f"{kind.abbreviation}-{_OFFICE}" if kind.abbreviation else f"{_OFFICE}-{_UNIT}",
        "place": "Địa danh",
        "kind": kind.name,
        "subject": "Trích yếu nội dung",
    }
    rooms = {"symbol": form.has_number, "place": form.has_date, "subject": form.has_subject}
    for name in (name for name, has_room in rooms.items() if not has_room):
        del fields[name]
    if form.addressees:
        fields["addressees"] = ["Nơi nhận thứ nhất", "Nơi nhận thứ hai"]
    if form.enacts:
        fields["issuing_authority"] = "Chức danh người đứng đầu cơ quan"
    if form.enacts or kind.name in _ON_GROUNDS:
        last = _PROPOSED if form.enacts else "Căn cứ thứ hai"
        fields["grounds"] = ["Căn cứ thứ nhất", last]
    if form.is_attached:
        fields["attached_to"] = _DECISION
    fields["signer"] = _signer("Chức vụ")
    if form.signatures is Signatures.TWO:
        other = {"Biên bản": "Thư ký", "Giấy ủy quyền": "Người được ủy quyền"}
        fields["second_signer"] = _signer(other.get(kind.name, "Đại diện bên B"))
    if form.has_recipients:
        fields["recipients"] = list(_recipients(kind, form))
    return {key_of(Header, name): value for name, value in fields.items()}


def _recipients(kind: DocumentType, form: Form) -> Iterator[str]:
    """Who gets it (Decree 30/2020, Appendix I, II.9): «Như trên» only where somebody is above."""
    if form.enacts:
        yield "Như Điều 2"
    elif form.addressees:
        yield "Như trên"
    else:
        yield "Nơi nhận thứ nhất"
    if kind.name == "Giấy giới thiệu":
        yield "Lưu: VT"
    else:
        yield "Lưu: VT, Hồ sơ" if kind.name == "Biên bản" else f"Lưu: VT, {_UNIT}"


def _signer(title: str) -> dict[str, Any]:
    return {key_of(Signer, "job_title"): title, key_of(Signer, "full_name"): _PLACEHOLDER}


def _body(kind: DocumentType, form: Form) -> Iterator[dict[str, Any]]:
    if kind.name in _BODIES:
        yield from (_text(line) for line in _BODIES[kind.name])
    elif form.outline is Outline.CHAPTERS:
        articles = [_titled("Phạm vi điều chỉnh", "…"), _titled("Đối tượng áp dụng", "…")]
        yield {**_titled("Quy định chung"), key_of(Section, "sections"): articles}
        yield {
            **_titled("Tổ chức thực hiện"),
            key_of(Section, "sections"): [_titled("Trách nhiệm thi hành", "…")],
        }
    elif _reports(kind, form):
        yield _titled("Tình hình", _SAID)
        yield _titled("Kiến nghị", "Lời văn.")
    elif form.outline is Outline.SECTIONS:
        yield _text("Lời văn.")
    else:
        yield _titled("Nội dung của điều thứ nhất.")
        yield _titled("Nội dung của điều thứ hai.")


def _reports(kind: DocumentType, form: Form) -> bool:
    """Whether documents of this kind tell of a period, with figures."""
    if kind.name in _BODIES:
        return False
    has_sections = form.outline is Outline.SECTIONS and form.has_appendices
    return has_sections and form.title is Title.KIND_AND_SUBJECT


def _titled(title: str, text: str | None = None) -> dict[str, Any]:
    return {key_of(Section, "title"): title, **(_text(text) if text else {})}


def _text(text: str) -> dict[str, Any]:
    return {key_of(Section, "text"): text}


def _yaml(value: Any, indent: str) -> Iterator[str]:
    """Block YAML; every text is quoted as JSON has it, which YAML reads the same."""
    for key, item in value.items():
        if isinstance(item, dict):
            yield f"{indent}{key}:"
            yield from _yaml(item, indent + "  ")
        elif isinstance(item, list) and item and isinstance(item[0], dict):
            yield f"{indent}{key}:"
            for entry in item:
                first, *rest = _yaml(entry, indent + "    ")
                yield f"{indent}  - {first.strip()}"
                yield from rest
        else:
            yield f"{indent}{key}: {json.dumps(item, ensure_ascii=False)}"

"""The kind of document and its template → filled keys of the header that never reach the page."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.decree30.forms import FORMS, Form, Signatures, form_of
from baocao_gen.problems.errors import BaocaoError
from baocao_gen.problems.problem import Severity
from baocao_gen.report.header import MADE_FROM
from baocao_gen.report.report import Report
from baocao_gen.word.template.shipped import find_template, shipped_templates
from baocao_gen.yearfile.model import Header, YearFile, key_of

_HEADER = key_of(YearFile, "header")
_ADDED_LATER = (
    *("grounds", "secrecy", "urgency", "circulation", "draft", "drafter", "copies", "contact"),
)
"""Keys that an office's own template may be too old to print."""


def _find(case: Case) -> Iterator[Finding]:
    header = case.report.year_file.header
    is_shipped = case.report.year_file.template in shipped_templates()
    form = form_of(header.kind) or (FORMS["Báo cáo"] if is_shipped else None)
    names = [*(_without_room(form) if form else ()), *(() if is_shipped else _ADDED_LATER)]
    filled = [name for name in dict.fromkeys(names) if getattr(header, name)]
    if not filled:
        return
    printed = _printed_by_template(case.report)
    for name in filled:
        key = key_of(Header, name)
        if printed is not None and key not in printed:
            yield Finding(
                Place((_HEADER, key)),
                f"{header.kind.strip()} không in «{key}»: điền cũng không ai thấy",
                f"bỏ {key}, hoặc chọn mẫu và ten_loai có in khóa ấy",
            )


def _without_room(form: Form) -> Iterator[str]:
    """The keys that a kind of document has no place for."""
    rooms = {
        "addressees": form.addressees is not None,
        "issuing_authority": form.enacts is not None,
        "grounds": form.has_grounds,
        "attached_to": form.is_attached,
        "second_signer": form.signatures is Signatures.TWO,
        "number": form.has_number,
        "issued_on": form.has_date,
        "place": form.has_date,
        "subject": form.has_subject,
        "symbol": form.has_number,
        "recipients": form.has_recipients,
        "drafter": form.has_recipients,
        "copies": form.has_recipients,
    }
    return (name for name, has_room in rooms.items() if not has_room)


def _printed_by_template(report: Report) -> frozenset[str] | None:
    """The keys of the header that the report's own template asks for; None if it cannot be read."""
    # Only a key without room needs the template, and few reports have one.
    from baocao_gen.word.template.compile import compile_template
    from baocao_gen.word.template.inspect import names_used

    try:
        file = find_template(report.year_file.template, report.files)
        template = compile_template(file.read(), file.name)
    except BaocaoError:
        return None  # whoever prints with it is told why
    asked = {step for use in names_used(template) for step in use.reference.path}
    made = {
        path[-1]
        for name, parts in MADE_FROM.items()
        if name in asked
        for path in (*parts.beside, *parts.elsewhere)
    }
    return frozenset(asked | made)


RULE = Rule(
    "BC787",
    "Khóa của thể thức mà loại văn bản này không in",
    Severity.WARNING,
    """
Mỗi loại văn bản chỉ có chỗ cho một số khóa: công văn không có tham_quyen_ban_hanh, quyết định
không có kinh_gui, quy chế không có số và ngày riêng, biên bản không có địa danh ở đầu trang. Khóa
điền vào mà mẫu không in thì người đọc không thấy, người soạn lại tưởng đã có. Mẫu Word riêng làm từ
trước có thể chưa có thẻ cho các khóa mới (can_cu, do_khan, lien_he…).

Bỏ khóa ấy, hoặc chọn mẫu (mau) và tên loại (ten_loai) có in. Mẫu Word riêng có thẻ in khóa ấy thì
không bị báo.
""",
    _find,
)

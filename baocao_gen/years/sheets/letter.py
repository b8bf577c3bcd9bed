"""What units owe, and a deadline → the letter (*công văn*) that asks them for it.

The letter is a report like any other: header and signature are the year file's, its template is
the decree's form of a công văn, and an appendix lists what each unit owes.
Source: Decree 30/2020, Appendix III, sample 1.5.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from baocao_gen.decree30.forms import FORMS, Form
from baocao_gen.report.load import build
from baocao_gen.report.prose import literal
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.text import join_list
from baocao_gen.yearfile.model import (
    Appendix,
    FreeTable,
    Header,
    Section,
    Signer,
    TableColumn,
    YearFile,
    key_of,
)
from baocao_gen.years.sheets.owed import Owed

KIND: Final = "Công văn"
_UNIT_SYMBOL: Final = "[đơn vị soạn thảo]"
_KEPT: Final = ("parent_agency", "issuing_agency", "place")


def letter_form() -> Form:
    """The decree's form of the letter."""
    return FORMS[KIND]


def letter(report: Report, forms: Sequence[Owed], deadline: str) -> Report:
    """The letter to the units, as a report that can be rendered.

    Args:
        report: The report whose figures are asked for.
        forms: What each unit owes; what no unit owes is left out.
        deadline: The day by which it is wanted, as it is printed.
    """
    asked = [form for form in forms if form.unit]
    units = [form.unit or "" for form in asked]
    period, name = str(report.year_file.period), literal(report.year_file.header.kind.lower())
    text = key_of(Section, "text")
    whose = "đơn vị" if len(units) == 1 else "các đơn vị"
    body = [
        f"Để xây dựng {name} {period}, {literal(report.year_file.header.issuing_agency)} đề nghị "
        f"{whose} cung cấp số liệu và kết quả thực hiện nhiệm vụ thuộc lĩnh vực phụ trách, theo "
        "phụ lục và phiếu số liệu (tệp Excel) kèm theo.",
        "Đề nghị điền vào các ô tô vàng của phiếu, ghi rõ số chính thức hay số ước; số liệu không "
        "phát sinh thì chọn «không phát sinh». Không đổi tên cột, không thêm hàng số liệu.",
        f"Phiếu đã điền gửi về trước ngày {deadline}. Có vướng mắc thì trao đổi với nơi gửi công "
        "văn này để được hướng dẫn.",
    ]
    return build(
        {
            key_of(YearFile, "period"): period.removeprefix("năm "),
            key_of(YearFile, "header"): _header(report.year_file.header, units, period),
            key_of(YearFile, "body"): [{text: paragraph} for paragraph in body],
            key_of(YearFile, "appendices"): [_appendix(asked, period)],
        }
    )


def _header(header: Header, units: Sequence[str], period: str) -> dict[str, Any]:
    """The year file's header, as a letter has it: its own symbol, subject and addressees."""
    office = header.symbol.rpartition("-")[2]
    signer = header.signer
    fields: dict[str, Any] = {name: getattr(header, name) for name in _KEPT}
    fields |= {
        "kind": KIND,
        "symbol": f"{office}-{_UNIT_SYMBOL}",
        "subject": f"cung cấp số liệu {literal(header.kind.lower())} {period}",
        "addressees": units,
        "signer": {
            key_of(Signer, "authorities"): [one.value for one in signer.authorities],
            key_of(Signer, "on_behalf_of"): list(signer.on_behalf_of),
            key_of(Signer, "job_title"): signer.job_title,
            key_of(Signer, "full_name"): signer.full_name or "",
        },
        "recipients": ["Như trên", "Lưu: VT"],
    }
    return {key_of(Header, name): value for name, value in fields.items() if value is not None}


def _appendix(forms: Sequence[Owed], period: str) -> dict[str, Any]:
    heads = ("STT", "Đơn vị cung cấp", "Nội dung", "Đơn vị tính")
    columns = [{key_of(TableColumn, "name"): head} for head in heads]
    rows = [[str(n), *map(literal, row)] for n, row in enumerate(_rows(forms), 1)]
    return {
        key_of(Appendix, "title"): f"Số liệu đề nghị cung cấp {period}",
        key_of(Appendix, "table"): {
            key_of(FreeTable, "columns"): columns,
            key_of(FreeTable, "rows"): rows,
        },
    }


def _rows(forms: Sequence[Owed]) -> Iterator[tuple[str, str, str]]:
    for form in forms:
        unit = form.unit or ""
        for row in form.figures:
            if row.asked:
                name = row.figure.declaration.name or row.figure.dotted
                yield unit, name, row.figure.unit
        for task in form.tasks:
            yield unit, f"Kết quả nhiệm vụ: {' '.join(task.task.content.split())}", ""


def told_units(forms: Sequence[Owed]) -> str:
    """The units that a letter goes to, in one line."""
    return join_list([form.unit for form in forms if form.unit])

"""A finished report → the fields that a registry's system asks for, as XML or JSON.

The fields are those of the header of edXML, in which Vietnam's offices exchange documents (QCVN
102:2016/BTTTT), as far as a report knows them: codes of organisations, the document's identifier
and what concerns the sending are the system's own. The same report gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeAlias
from xml.etree import ElementTree

from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report
from baocao_gen.yearfile.model import Appendix, Header, Signer, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath

NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
MOST_OF_SUBJECT = 500
"""Letters of a subject that edXML takes."""
MOST_OF_NAME = 150
"""Letters of an organisation's name, among them those that the document goes to."""
_CODE = "BC175"

Field: TypeAlias = "tuple[str, str | tuple[Field, ...]]"
"""A name of edXML, and its text or the fields inside."""
_ROOT = "MessageHeader"
_OTHER = "OtherInfo"
_LISTS = {_ROOT: "To", "ToPlaces": "Place", "Appendixes": "Appendix"}
"""Where a field may occur several times: it is a list in JSON, however many there are."""
_HEADER = key_of(YearFile, "header")


def exchange_fields(report: Report) -> tuple[Field, ...]:
    """The fields of a report, in the order of edXML; what has no value is left out.

    Args:
        report: A report that can be printed.

    Raises:
        InvalidReport: with every fault of every text.
    """
    names = page_names(report)
    header, printed = report.year_file.header, names[_HEADER]
    addressees = printed[key_of(Header, "addressees")]
    day = header.issued_on
    titles = [page[key_of(Appendix, "title")] for page in names[key_of(YearFile, "appendices")]]
    issued = f"{day.year:04}/{day.month or 0:02}/{day.day or 0:02}" if day and day.complete else ""
    fields: list[Field] = [
        (
            "From",
            (
                ("OrganizationInCharge", _one_line(header.parent_agency or "")),
                ("OrganName", _one_line(header.issuing_agency)),
            ),
        ),
        *(("To", (("OrganName", _one_line(name)),)) for name in addressees),
        ("Code", (("CodeNumber", header.number or ""), ("CodeNotation", header.symbol))),
        ("PromulgationInfo", (("Place", header.place), ("PromulgationDate", issued))),
        ("DocumentType", (("TypeName", header.kind),)),
        ("Subject", _one_line(printed[key_of(Header, "subject")])),
        ("SignerInfo", _signer(header.signer)),
        ("ToPlaces", tuple(("Place", name) for _, name in _recipients(header))),
        (_OTHER, (("Appendixes", tuple(("Appendix", _one_line(title)) for title in titles)),)),
    ]
    return _filled(tuple(fields))


def exchange_problems(report: Report, fields: tuple[Field, ...]) -> list[Problem]:
    """What a registry's system would refuse, and what is not there yet.

    Returns:
        An error (BC175) for each text that is too long, a warning for a number or a day that is
        still to come.
    """
    found = dict(fields)
    places: list[tuple[KeyPath, str, int]] = [
        (("subject",), str(found.get("Subject", "")), MOST_OF_SUBJECT),
        (("parent_agency",), report.year_file.header.parent_agency or "", MOST_OF_NAME),
        (("issuing_agency",), report.year_file.header.issuing_agency, MOST_OF_NAME),
        *(
            (("addressees", index), name, MOST_OF_NAME)
            for index, name in enumerate(report.year_file.header.addressees)
        ),
        *(
            (("recipients", index), name, MOST_OF_NAME)
            for index, name in _recipients(report.year_file.header)
        ),
    ]
    return [
        *(_too_long(report, *place) for place in places if len(place[1]) > place[2]),
        *_missing(report),
    ]


def with_pages(fields: tuple[Field, ...], pages: int | None) -> tuple[Field, ...]:
    """The fields with the number of pages of the PDF; None where nobody has counted them."""
    if pages is None:
        return fields
    *others, (name, content) = fields if fields[-1][0] == _OTHER else (*fields, (_OTHER, ()))
    assert isinstance(content, tuple)
    return (*others, (name, (("PageAmount", str(pages)), *content)))


def as_xml(fields: tuple[Field, ...]) -> bytes:
    """The fields as a document of XML, in the namespace of the standard."""
    ElementTree.register_namespace("edXML", NAMESPACE)
    root = _element((_ROOT, fields))
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def as_json(fields: tuple[Field, ...]) -> bytes:
    """The same fields by the same names as an object of JSON."""
    text = json.dumps({_ROOT: _object(_ROOT, fields)}, ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def _element(field: Field) -> ElementTree.Element:
    name, content = field
    element = ElementTree.Element(f"{{{NAMESPACE}}}{name}")
    if isinstance(content, str):
        element.text = content
    else:
        element.extend(_element(inner) for inner in content)
    return element


def _object(around: str, fields: tuple[Field, ...]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, content in fields:
        value = content if isinstance(content, str) else _object(name, content)
        if name == _LISTS.get(around):
            made.setdefault(name, []).append(value)
        else:
            made[name] = value
    return made


def _filled(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields that have a text, or a field inside that has one."""
    inside = [
        (name, content.strip() if isinstance(content, str) else _filled(content))
        for name, content in fields
    ]
    return tuple((name, content) for name, content in inside if content)


def _signer(signer: Signer) -> tuple[Field, ...]:
    """Who signs; the competence is what stands above the title: «KT. GIÁM ĐỐC»."""
    bodies = [body.upper() for body in signer.on_behalf_of]
    bodies += [""] * (len(signer.authorities) - len(bodies))
    lines = [f"{a} {body}".strip() for a, body in zip(signer.authorities, bodies, strict=True)]
    return (
        ("Competence", "; ".join(lines)),
        ("Position", signer.job_title),
        ("FullName", signer.full_name or ""),
    )


def _recipients(header: Header) -> Iterator[tuple[int, str]]:
    """Those whom a copy goes to, each with its index in the year file.

    «Như trên» and «Như Điều 3» name others, «Lưu: VT» is the office itself.
    """
    for index, typed in enumerate(header.recipients):
        name = _one_line(typed.removeprefix("- ")).rstrip(" ;.,")
        if not name.casefold().startswith(("như trên", "như điều", "lưu:", "lưu ")):
            yield index, name


def _one_line(text: str) -> str:
    """A text without what the page needs: line ends, «|», blanks and hyphens that hold together."""
    return " ".join(text.replace("|", " ").replace("\u2011", "-").split())


def _too_long(report: Report, path: KeyPath, text: str, most: int) -> Problem:
    field, *index = path
    place = report.origin.position((_HEADER, key_of(Header, str(field)), *index))
    message = f"mục này dài {len(text)} chữ cái, hệ thống liên thông văn bản nhận tối đa {most}"
    return Problem(_CODE, message, place, "viết ngắn lại, hoặc bỏ --thong-tin")


def _missing(report: Report) -> Iterator[Problem]:
    header = report.year_file.header
    day = header.issued_on
    has_day = day is not None and day.complete
    for field, is_there, what, option in (
        ("number", bool(header.number), "số văn bản", "--so"),
        ("issued_on", has_day, "ngày ban hành", "--ngay"),
    ):
        if not is_there:
            place = report.origin.position((_HEADER, key_of(Header, field)))
            message = f"tệp thông tin (--thong-tin) chưa có {what}"
            hint = f"ghi {key_of(Header, field)}, hoặc thêm {option}"
            yield Problem(_CODE, message, place, hint, Severity.WARNING)

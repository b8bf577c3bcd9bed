"""The agency in a symbol and the one said to have issued the document → where they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.agencies import may_be, well_known
from baocao_gen.checks.evidence.documents_named import Mention
from baocao_gen.checks.evidence.party_documents import party_documents
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.yearfile.model import Document, key_of

_ISSUER = key_of(Document, "issuer")
_ISSUED_BY = (
    r"tham mưu(?: cho| trình| giúp)? (?P<who>[^\W\d_].{1,80}?)(?: xem xét| đã)? ban hành",
    r"[Vv]ăn bản (?:(?:chỉ đạo|điều hành|quản lý|và)(?: ?, ?|  ?)?)*(?P<who>[^\W\d_].{1,80}?)"
    r"(?: đã)? ban hành",
)

_PARTY = {
    "TW": ("trung ương", "bộ chính trị", "ban bí thư"),
    "TU": ("tỉnh ủy", "thành ủy"),
    "HU": ("huyện ủy",),
    "QU": ("quận ủy",),
    "ĐU": ("đảng ủy",),
}
"""The organs of the Party that say in their codes which level they are of."""
_PARTY_NAMES = {words for names in _PARTY.values() for words in names}


def _find(case: Case) -> Iterator[Finding]:
    claims = dict(_claims(case))
    for mention in case.mentions:
        if mention.issuer:
            yield from _against(mention, mention.issuer, mention.issuer_place)
        elif mention.row and (claim := claims.get(mention.row.appendix)):
            yield from _against(mention, *claim)
    yield from _of_the_party(case)


def _of_the_party(case: Case) -> Iterator[Finding]:
    for document in party_documents(case.passages):
        meant = _PARTY.get(document.organ)
        issuer = document.issuer
        if meant and issuer and any(_said(words, issuer) for words in _PARTY_NAMES - set(meant)):
            if any(_said(words, issuer) for words in meant):
                continue
            yield Finding(
                document.place,
                f"số hiệu «{document.typed}» không phải của {issuer}",
                f"«{document.organ}» là {meant[0]}; sửa số hiệu hoặc tên cơ quan ban hành",
                ((document.issuer_place, "cơ quan ban hành ghi ở đây"),),
            )


def _said(words: str, issuer: str) -> bool:
    return words in issuer.casefold().replace("uỷ", "ủy")


def _claims(case: Case) -> Iterator[tuple[int, tuple[str, Place]]]:
    """Who issued the documents of each appendix, as its title says."""
    for index, title in case.appendix_titles():
        for form in _ISSUED_BY:
            match = re.search(form, title.text.replace("\n", " "))
            if match and match["who"][0].isupper() and "tham mưu" not in match["who"]:
                yield index, (match["who"], title.at(match.start("who")))
                break


def _against(mention: Mention, issuer: str, place: Place) -> Iterator[Finding]:
    segments = mention.symbol.split("-")
    if mention.has_late_type_code:
        return
    joint = segments[1:] if mention.type_code else segments[:1]
    if not any(may_be(well_known(code) or code, issuer) for code in joint):
        yield Finding(
            mention.place,
            f"ký hiệu «{mention.typed}» không phải của {issuer}",
            f"sửa ký hiệu; văn bản của cơ quan khác thì ghi cơ quan ấy vào khóa {_ISSUER} của dòng"
            if mention.row
            else "sửa ký hiệu hoặc tên cơ quan ban hành",
            ((place, "cơ quan ban hành ghi ở đây"),),
        )


RULE = Rule(
    "BC425",
    "Ký hiệu không phải của cơ quan ban hành",
    Severity.WARNING,
    """
Phần sau của ký hiệu là tên viết tắt của cơ quan ban hành. Bảng mang tên «… tham mưu UBND
tỉnh ban hành» thì mỗi dòng phải là văn bản của UBND; «… của UBND tỉnh» thì ký hiệu phải có
UBND.
Sai:  dòng 607/KH-STTTT trong bảng văn bản do UBND tỉnh ban hành.
Đúng: bỏ dòng ấy, hoặc ghi co_quan: Sở Thông tin và Truyền thông để người đọc biết là ngoại lệ.
Cách sửa: đối chiếu bản gốc; sửa ký hiệu, tên cơ quan, hoặc tên bảng.
""",
    _find,
)

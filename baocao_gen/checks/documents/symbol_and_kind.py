"""The code in a symbol and the kind of the document → where they differ."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.documents_named import OFFICIAL_LETTER, TYPE_CODES, Mention, kind_of
from baocao_gen.checks.evidence.party_documents import PARTY_CODES, party_documents
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import Header, YearFile, key_of

_NAMES = {code.casefold(): kind for kind, code in reversed(TYPE_CODES.items())}
_UNMISTAKABLE = {"qđ", "kh", "bc", "nq", "ttr", "ctr", "nđ"}
"""Codes that are no agency's; «CT-…» and «HĐ-…» may begin the symbol of a công văn."""

_ALSO = {"CTr": ("CTPH", "CTHĐ"), "QyĐ": ("QĐ",)}
"""Codes that a kind has as well: chương trình phối hợp, quy định of some agencies."""
_WITHOUT_CODE = late(r"(?:QH|UBTVQH)[0-9]{1,2}|CP|TTg|HĐBT|CT")
"""Symbols that name no kind: of the National Assembly, of the Government before 1997."""


def _find(case: Case) -> Iterator[Finding]:
    for mention in case.mentions:
        if mention.kind == OFFICIAL_LETTER:
            yield from _letter(mention)
        elif mention.kind in TYPE_CODES:
            yield from _named(mention)
    yield from _of_the_party(case)
    yield from _header(case)


def _letter(mention: Mention) -> Iterator[Finding]:
    first, *rest = mention.symbol.split("-")
    if rest and first.casefold() in _UNMISTAKABLE:
        yield Finding(
            mention.place,
            f"công văn mà ký hiệu «{mention.typed}» có «{first}» "
            f"(viết tắt của {_NAMES[first.casefold()].lower()})",
            "ký hiệu công văn không có tên loại, như 934/UBND-VHXH; hoặc sửa tên loại",
            _kind_of_row(mention),
        )


def _named(mention: Mention) -> Iterator[Finding]:
    code = TYPE_CODES[str(mention.kind)]
    first = mention.symbol.split("-")[0]
    codes = (code, *_ALSO.get(code, ()))
    if any(first.casefold().startswith(known.casefold()) for known in codes):
        return  # «KHLT», «NQLT»: issued jointly
    if _WITHOUT_CODE.fullmatch(mention.symbol) or mention.has_late_type_code:
        return
    other = _NAMES.get(first.casefold())
    found = f"có «{first}» (viết tắt của {other.lower()})" if other else f"không có «{code}»"
    yield Finding(
        mention.place,
        f"{str(mention.kind).lower()} mà ký hiệu «{mention.typed}» {found}",
        f"ký hiệu của {str(mention.kind).lower()} bắt đầu bằng {code}-; sửa ký hiệu hoặc tên loại",
        _kind_of_row(mention),
    )


def _of_the_party(case: Case) -> Iterator[Finding]:
    for document in party_documents(case.passages):
        codes = PARTY_CODES[document.kind]
        if document.code not in codes:
            other = next((kind for kind, of in PARTY_CODES.items() if document.code in of), None)
            meaning = f" (viết tắt của {other})" if other else ""
            yield Finding(
                document.place,
                f"{document.kind} mà số hiệu «{document.typed}» có «{document.code}»{meaning}",
                f"số hiệu {document.kind} của Đảng có {codes[0]}; sửa số hiệu hoặc tên loại",
            )


def _kind_of_row(mention: Mention) -> tuple[tuple[Place, str], ...]:
    return ((mention.kind_place, "tên loại ghi ở đây"),) if mention.row else ()


def _header(case: Case) -> Iterator[Finding]:
    header = case.report.year_file.header
    code = TYPE_CODES.get(kind_of(header.kind) or "")
    first, *rest = header.symbol.split("-")
    if "kind" not in header.model_fields_set and first.casefold() not in _NAMES:
        return  # an official letter says nowhere what it is
    if code and rest and not first.casefold().startswith(code.casefold()):
        yield Finding(
            Place((key_of(YearFile, "header"), key_of(Header, "symbol"))),
            f"{header.kind.lower()} mà ký hiệu là «{header.symbol}»",
            f"viết {'-'.join([code, *rest])}, hoặc sửa tên loại",
        )


RULE = Rule(
    "BC424",
    "Ký hiệu không hợp với tên loại văn bản",
    Severity.ERROR,
    """
Ký hiệu bắt đầu bằng chữ viết tắt tên loại (Nghị định 30/2020/NĐ-CP, Phụ lục III): QĐ là
quyết định, KH là kế hoạch, BC là báo cáo, TTr là tờ trình. Công văn không có tên loại nên
ký hiệu chỉ có cơ quan và đơn vị soạn thảo hoặc lĩnh vực.
Sai:  Quyết định 69/KH-UBND; Kế hoạch 934/UBND-VHXH.
Đúng: Kế hoạch 69/KH-UBND; Công văn 934/UBND-VHXH.
Nghị quyết, luật của Quốc hội và của Ủy ban Thường vụ Quốc hội không có tên loại (85/2019/QH14);
văn bản của Đảng ghi số-tên loại/cơ quan: Nghị quyết 29-NQ/TW, không phải 29-CT/TW.
Cách sửa: đối chiếu bản gốc, sửa tên loại hoặc ký hiệu.
""",
    _find,
)

"""Documents of one series → neighbours of which the greater number has the earlier date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.agencies import SHARED_CODES
from baocao_gen.checks.evidence.documents_named import OFFICIAL_LETTER, Mention, issuers_of
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.dates import PartialDate

_Series = tuple[object, ...]
_MERGED = (2025, 7)
"""The month in which provinces and communes were merged and their numbers began again."""


def _find(case: Case) -> Iterator[Finding]:
    series: dict[_Series, list[Mention]] = defaultdict(list)
    issuers = issuers_of(case.mentions)
    for mention in case.mentions:
        if mention.date and (mention.row or mention.type_code):
            key = _series(mention, mention.date, issuers)
            if key:
                series[key].append(mention)
    for documents in series.values():
        documents.sort(key=lambda mention: int(mention.digits))
        for lower, higher in pairwise(documents):
            assert lower.date
            assert higher.date
            if int(lower.digits) < int(higher.digits) and higher.date < lower.date:
                yield Finding(
                    higher.date_place,
                    f"«{higher.typed}» ngày {higher.date} mang số lớn hơn «{lower.typed}» "
                    f"mà lại có ngày sớm hơn ({lower.date})",
                    "đối chiếu bản gốc: một trong các số, ngày đã ghi sai",
                    ((lower.date_place, f"«{lower.typed}» ngày {lower.date}"),),
                )


def _series(mention: Mention, date: PartialDate, issuers: Mapping[str, str]) -> _Series | None:
    """Documents that are numbered together: by symbol, issuer and year, công văn by agency.

    None for a document of nobody knows whom: «12/QĐ-UBND» in a text may be of any commune.
    """
    symbol = mention.agency if mention.kind == OFFICIAL_LETTER else mention.symbol
    issuer: object = issuers.get(mention.issuer or "")
    if issuer is None and mention.agency in SHARED_CODES:
        if mention.row is None:
            return None
        issuer = mention.row.appendix
    half = (date.year, date.month or 1) >= _MERGED if date.year == _MERGED[0] else None
    return symbol.casefold(), issuer, date.year, half, mention.year is not None


RULE = Rule(
    "BC429",
    "Số lớn hơn mà ngày sớm hơn",
    Severity.WARNING,
    """
Văn thư cấp số theo thứ tự thời gian: cùng ký hiệu,
cùng cơ quan, cùng năm thì số lớn hơn không thể có ngày sớm hơn. Lời văn không nói cơ quan nào thì
máy không so «QĐ-UBND», «NQ-HĐND» với nhau; năm 2025 đánh số lại từ 01/7 khi sáp nhập.
Sai:  69/KH-UBND ngày 17/3/2020 và 112/KH-UBND ngày 13/02/2020.
Đúng: 69/KH-UBND ngày 17/3/2020 và 112/KH-UBND ngày 13/5/2020.
Cách sửa: đối chiếu bản gốc của cả hai; thường là gõ nhầm tháng hoặc nhầm một chữ số.
""",
    _find,
)

"""Documents of one series → neighbours of which the greater number has the earlier date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.documents_named import OFFICIAL_LETTER, Mention
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity

_Series = tuple[str, int, bool]


def _find(case: Case) -> Iterator[Finding]:
    series: dict[_Series, list[Mention]] = defaultdict(list)
    for mention in case.mentions:
        if mention.date and (mention.row or mention.type_code):
            series[_series(mention, mention.date.year)].append(mention)
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


def _series(mention: Mention, year: int) -> _Series:
    """Documents that are numbered together: by symbol and year, công văn by agency and year."""
    symbol = mention.agency if mention.kind == OFFICIAL_LETTER else mention.symbol
    return symbol.casefold(), year, mention.year is not None


RULE = Rule(
    "BC429",
    "Số lớn hơn mà ngày sớm hơn",
    Severity.WARNING,
    """
Văn thư cấp số theo thứ tự thời gian: cùng ký hiệu,
cùng năm thì số lớn hơn không thể có ngày sớm hơn.
Sai:  69/KH-UBND ngày 17/3/2020 và 112/KH-UBND ngày 13/02/2020.
Đúng: 69/KH-UBND ngày 17/3/2020 và 112/KH-UBND ngày 13/5/2020.
Cách sửa: đối chiếu bản gốc của cả hai; thường là gõ nhầm tháng hoặc nhầm một chữ số.
""",
    _find,
)

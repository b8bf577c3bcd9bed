"""The mentions of one document → those that spell its number in another way."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.agencies import well_known
from baocao_gen.checks.evidence.documents_named import Mention
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity


def _find(case: Case) -> Iterator[Finding]:
    for document in case.documents:
        for alike in _comparable(document):
            spellings = Counter(mention.typed for mention in alike)
            if len(spellings) < 2:
                continue
            usual = max(
                spellings, key=lambda typed: (_is_tidy(typed), spellings[typed], len(typed))
            )
            model = next(mention for mention in alike if mention.typed == usual)
            for mention in alike:
                if mention.typed != usual:
                    yield Finding(
                        mention.place,
                        f"số của một văn bản viết hai cách: «{mention.typed}» ở đây, "
                        f"«{usual}» ở chỗ khác",
                        f"viết {usual}, nếu đó là cách viết trên bản gốc",
                        ((model.place, f"«{usual}» ở đây"),),
                    )


def _is_tidy(typed: str) -> bool:
    """Neither spaces nor long hyphens: how a number is surely meant."""
    return re.fullmatch(r"[\w&/-]+", typed) is not None


def _comparable(document: list[Mention]) -> Iterator[list[Mention]]:
    """Mentions that are surely of one document.

    Those with and those without a year in the number may be two: a regulation and a decision
    about one person are numbered apart. The same date says that they are one. A misspelled agency
    has a rule of its own.
    """
    document = [mention for mention in document if not well_known(mention.agency)]
    if len({mention.year for mention in document}) < 2:
        yield document
        return
    same_day: dict[object, list[Mention]] = defaultdict(list)
    for mention in document:
        if mention.date:
            same_day[mention.date].append(mention)
    yield from same_day.values()


RULE = Rule(
    "BC430",
    "Số của một văn bản viết hai cách",
    Severity.WARNING,
    """
Một văn bản phải được gọi bằng đúng một số, ký hiệu ở mọi chỗ, để người đọc tra được.
Sai:  «17/2020/QĐ-UBND» ở phụ lục, «17/QĐ-UBND» cùng
      ngày trong lời văn; «5/QĐ-UBND» và «05/QĐ-UBND»;
      «17 /QĐ-UBND», «17/QĐ–UBND» (gạch dài thay gạch nối).
Đúng: chép nguyên số, ký hiệu trên bản gốc; số nhỏ hơn 10 có số 0 đứng trước.
Cách sửa: sửa chỗ viết khác.
""",
    _find,
)

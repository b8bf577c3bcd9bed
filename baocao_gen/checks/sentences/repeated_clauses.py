"""Sentences → clauses that the report's body says twice, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import PassageKind

_CLAUSE = late(r"[^.;:\n]+(?:[.:](?=\S)[^.;:\n]*|\n(?![-+* \t\n])[^.;:\n]*)*")
_FEWEST_WORDS = 12
"""Shorter clauses are formulas that every section may need: «chưa có vụ việc nào phát sinh»."""
_SHOWN = 60
_MOST_KEPT = 1_000
"""Sentences whose clauses are kept: those of a batch have most of them in common."""


def _find(case: Case) -> Iterator[Finding]:
    first: dict[str, tuple[Sentence, int]] = {}
    for sentence in case.sentences:
        if sentence.printed.passage.kind is not PassageKind.BODY:
            continue
        if sentence.text.count(" ") < _FEWEST_WORDS - 1:
            continue
        for at, clause, small in _clauses(sentence.text):
            start = sentence.start + at
            earlier, there = first.setdefault(small, (sentence, start))
            if earlier is not sentence or there != start:
                shown = clause if len(clause) <= _SHOWN else f"{clause[:_SHOWN]}…"
                yield Finding(
                    sentence.at(start),
                    f"nói hai lần: «{shown}»",
                    "bỏ một lần, nếu không phải cố ý nhắc lại",
                    ((earlier.at(there), "lần trước"),),
                )


@lru_cache(maxsize=_MOST_KEPT)
def _clauses(sentence: str) -> tuple[tuple[int, str, str], ...]:
    """The long clauses of a sentence: where it begins, on one line, and in small letters."""
    clauses = []
    for found in _CLAUSE.finditer(sentence):
        clause = found.group().lstrip(" \t\n-+*")
        if clause.count(" ") < _FEWEST_WORDS - 1:
            continue
        if sentence[found.end() : found.end() + 1] not in (".", ";"):
            continue  # a line without a full stop is a title
        if len(words := clause.split()) >= _FEWEST_WORDS:
            whole = " ".join(words)
            clauses.append((found.end() - len(clause), whole, whole.casefold()))
    return tuple(clauses)


RULE = Rule(
    "BC706",
    "Một vế câu in hai lần",
    Severity.WARNING,
    """
Chép dán khi soạn hay để lại một câu ở hai chỗ; khi số liệu đổi, dễ chỉ sửa một chỗ.
Sai:  «Sở đã phối hợp với các đơn vị liên quan rà soát, cập nhật toàn bộ cơ sở dữ liệu» ở hai mục.
Đúng: câu ấy ở một mục, mục kia dẫn «như đã nêu ở mục 1».
Chỉ xét vế từ 12 tiếng trở lên, giống nhau từng chữ, trong phần nội dung.
Cách sửa: bỏ một lần; nếu cố ý thì ghi bo_qua cùng lý do.
""",
    _find,
)

"""An edited Word file and what a tie has found in it → a copy with the findings as comments."""

from __future__ import annotations

from collections.abc import Iterable

from baocao_gen.problems.problem import Problem
from baocao_gen.problems.shown import SEVERITY_NAMES
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.comments import Remark, with_comments

_QUOTED = late(r"«(.+?)»(?!\w)")


def annotated_tie(docx: bytes, name: str, problems: Iterable[Problem]) -> bytes:
    """Write what was found into a copy of an edited report.

    Args:
        docx: The edited report.
        name: Its name in messages.
        problems: What was found in it.

    Raises:
        InvalidTemplate: it is no usable Word file.
    """
    return with_comments(docx, name, [_remark(problem) for problem in problems])


def _remark(problem: Problem) -> Remark:
    kind = SEVERITY_NAMES[problem.severity]
    told = [f"{kind[:1].upper()}{kind[1:]} {problem.code}: {problem.message}"]
    told += [f"Gợi ý: {problem.hint}"] if problem.hint else []
    told += [f"{one.message.capitalize()}: {one.position}" for one in problem.related]
    place = problem.position
    if place is None or place.part is None:
        return Remark("\n".join(told))
    where = place.part.partition(", dưới «")[0]
    quoted = tuple(reversed(_QUOTED.findall(problem.message)))
    return Remark("\n".join(told), where, place.excerpt, quoted)

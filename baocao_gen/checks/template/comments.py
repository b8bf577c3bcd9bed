"""A template and what was found in it → a copy with the findings as Word comments."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from baocao_gen.files import disk
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.comments import Remark, with_comments
from baocao_gen.word.package.parts import BODY

_KIND = {Severity.ERROR: "Lỗi", Severity.WARNING: "Cảnh báo"}
_QUOTED = late(r"«(.+?)»(?!\w)")


def annotated(path: str | Path, problems: Iterable[Problem]) -> bytes:
    """A copy of a template, each finding a comment where it was found; the original stays.

    Raises:
        InvalidTemplate: the file cannot be opened, so there is nothing to write on.
    """
    file = Path(path)
    return with_comments(
        disk.read_file(file), str(file), [_remark(problem, str(file)) for problem in problems]
    )


def _remark(problem: Problem, file: str) -> Remark:
    place = problem.position
    lines = [f"{_KIND[problem.severity]} {problem.code}: {problem.message}"]
    if problem.hint:
        lines.append(f"Gợi ý: {problem.hint}")
    if place is None or place.file != file:
        return Remark("\n".join([f"Ở {place}:" if place else "Cả tệp:", *lines]))
    if not (place.part or "").startswith(BODY):
        lines.insert(0, f"Ở {place.part}: «{place.excerpt or ''}»" if place.part else "Cả tệp:")
    quoted = tuple(_QUOTED.findall(problem.message))
    return Remark("\n".join(lines), place.part, place.excerpt, quoted)

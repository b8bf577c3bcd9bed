"""Names that a template uses, and those there are → the ones that lead nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from baocao_gen.checks.template.known_names import KnownNames, Missing
from baocao_gen.checks.template.names_used import TemplateUse
from baocao_gen.problems import codes
from baocao_gen.problems.problem import MAX_OF_A_KIND, Problem, Severity
from baocao_gen.vietnamese.text import nearest
from baocao_gen.word.pairs.contents_lines import LOOP_HINT


def unknown_problems(
    uses: Iterable[TemplateUse], known: KnownNames, loops: frozenset[str] = frozenset()
) -> list[Problem]:
    """A problem for each tag that asks for a name nobody has.

    Without a report a first name that no year file must have may still be a group of figures:
    told once, as a warning. ``loops`` are the names that loops of the body make: outside of the
    loop nobody sees them.
    """
    problems: list[Problem] = []
    told: set[tuple[str, ...]] = set()
    counted: Counter[str] = Counter()
    for use in uses:
        missing = known.missing(use.reference.path)
        if missing is None or _may_be_missing(missing, use, known):
            continue
        once = (missing.name,) if _may_be_figures(missing, known) else (missing.name, use.tag)
        if (*once, use.position.part or "") in told or once in told:
            continue
        told |= {once if len(once) == 1 else (*once, use.position.part or "")}
        code = _code(missing, use, known)
        counted[code] += 1
        if counted[code] <= MAX_OF_A_KIND + 1:  # one more, so that it is said that there are more
            problem = _problem(code, missing, use, known)
            if missing.depth == 0 and missing.name in loops:
                problem = replace(problem, hint=LOOP_HINT.format(missing.name))
            problems.append(problem)
    return problems


def _may_be_missing(missing: Missing, use: TemplateUse, known: KnownNames) -> bool:
    """Whether the tag says what to do without the name, and the name looks like no slip."""
    reference = use.reference
    if not (reference.has_default and reference.is_optional):
        return reference.is_optional
    if _may_be_figures(missing, known):
        return True
    return _is_last(missing, use) and not nearest(missing.name, missing.siblings)


def _is_last(missing: Missing, use: TemplateUse) -> bool:
    return missing.depth == len(use.reference.path) - 1


def _may_be_figures(missing: Missing, known: KnownNames) -> bool:
    return missing.depth == 0 and not known.is_complete


def _code(missing: Missing, use: TemplateUse, known: KnownNames) -> str:
    has_default = use.reference.has_default and _is_last(missing, use)
    is_certain = not _may_be_figures(missing, known) and not has_default
    return codes.UNDEFINED if is_certain else codes.MAYBE_UNKNOWN


def _problem(code: str, missing: Missing, use: TemplateUse, known: KnownNames) -> Problem:
    near = nearest(missing.name, missing.siblings)
    if _may_be_figures(missing, known):
        message = f"thẻ {use.quoted} gọi «{missing.name}», không phải tên mọi tệp năm đều có"
        hint = f"có phải «{near}»? " if near else ""
        hint += "nếu là nhóm số liệu, kiểm tra mẫu cùng với tệp năm có nhóm ấy"
        return Problem(code, message, use.position, hint, Severity.WARNING)
    hint = f"có phải «{near}»?" if near else _listed(missing)
    if code == codes.MAYBE_UNKNOWN:
        message = f"thẻ {use.quoted} gọi một tên không có: «{missing.name}», nên in giá trị thay"
        return Problem(code, message, use.position, hint, Severity.WARNING)
    message = f"thẻ {use.quoted} gọi một tên không có: «{missing.name}»"
    return Problem(code, message, use.position, hint)


def _listed(missing: Missing) -> str:
    if 0 < len(missing.siblings) <= 8:
        return f"các tên có ở đây: {', '.join(missing.siblings)}"
    return "khai báo tên này trong tệp năm, hoặc sửa lại tên"

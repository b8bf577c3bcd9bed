"""What goes wrong while a part is rendered → problems at the places of the template."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.parsers import expat

from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem, Related
from baocao_gen.tags.compile import FaultKind, TextFault
from baocao_gen.tags.faults import MissingName
from baocao_gen.tags.printable import BadCharacter
from baocao_gen.word.docxtpl.values import WrongKind
from baocao_gen.word.template.compile import CompiledPart, CompiledTemplate, problem_at

if TYPE_CHECKING:
    from baocao_gen.word.pairs.kept import Lost
    from baocao_gen.word.write.cell_marks import TooWide

_CODES = {
    FaultKind.UNDEFINED: codes.UNDEFINED,
    FaultKind.RUNTIME: codes.RUNTIME,
    FaultKind.SECURITY: codes.SECURITY,
    FaultKind.SYNTAX: codes.TEMPLATE_SYNTAX,
}


Whence = Callable[[tuple[str, ...]], Related | None]
"""The path of a name → the place where its value was typed, if it was typed anywhere."""


def problems_of(
    faults: list[TextFault], part: CompiledPart, template: CompiledTemplate, whence: Whence | None
) -> Iterator[Problem]:
    """Tags that failed → problems at their places, each with the values that it reads."""
    sources = _paths_by_place(part) if whence else {}
    for fault in faults:
        problem = _problem(fault, part, template)
        if whence is None:
            yield problem
            continue
        paths = sources.get(id(part.place_of(fault.tag)), ())
        found = dict.fromkeys(place for path in paths if (place := whence(path)))
        yield replace(problem, related=tuple(found))


def _problem(fault: TextFault, part: CompiledPart, template: CompiledTemplate) -> Problem:
    code = _CODES[fault.kind]
    if isinstance(fault.__cause__, BadCharacter):
        code = codes.BAD_CHARACTER
    elif isinstance(fault.__cause__, WrongKind):
        code = fault.__cause__.code
    problem = problem_at(code, fault, part.place_of(fault.tag), template.name)
    missing = fault.__cause__
    if isinstance(missing, MissingName) and not missing.has_owner:
        from baocao_gen.word.write.unseen_names import loop_hint

        hint = loop_hint(str(missing.name), part, template.parts)
        return replace(problem, hint=hint or problem.hint)
    return problem


def _paths_by_place(part: CompiledPart) -> dict[int, list[tuple[str, ...]]]:
    """The paths of the names that the tags of each place read."""
    from baocao_gen.tags.names_asked import references  # only a failing tag needs it

    paths: dict[int, list[tuple[str, ...]]] = {}
    for reference in references(part.text):
        if (place := part.place_of(reference.tag)) is not None:
            paths.setdefault(id(place), []).append(reference.path)
    return paths


def damage(data: bytes, part: CompiledPart, template: CompiledTemplate) -> Problem | None:
    """What is wrong with a rendered part that is not well-formed XML."""
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(data, True)
    except expat.ExpatError as error:
        where = part.prepared.places[0].where.partition(",")[0]
        place = Position(template.name, part=where, excerpt=_words_before(data, error))
        hint = (
            "xem thẻ ở gần chỗ này: không dùng bộ lọc với một đoạn đã in ({% set %}, {% macro %})"
        )
        return Problem(codes.BROKEN_RESULT, "mẫu cho ra một trang Word hỏng", place, hint)
    return None


def _words_before(data: bytes, error: expat.ExpatError) -> str:
    """The words on the page just before a mistake in the XML of a rendered part."""
    line = data.split(b"\n")[error.lineno - 1]
    before = line[max(error.offset - 2000, 0) : error.offset].decode(errors="ignore")
    return " ".join(re.sub(r"<[^>]*(?:>|$)|^[^<]*>", " ", before).split())[-80:]


def too_wide(cell: TooWide, part: CompiledPart, template: CompiledTemplate) -> Problem:
    """A cell that is told to be wider than its table."""
    place = part.prepared.places[cell.number]
    message = f"ô rộng {cell.span} cột mà cả bảng có {cell.columns} cột: thẻ «{place.tag}»"
    hint = f"viết một số từ 1 đến {cell.columns}"
    return Problem(codes.CELL_TAG, message, place.position(template.name), hint)


def lost_reference(one: Lost, part: CompiledPart, template: CompiledTemplate) -> Problem:
    """A field that leads to a bookmark which was not printed."""
    where = part.prepared.places[0].where.partition(",")[0]
    message = f"trường dẫn tới dấu trang «{one.name}», nhưng trang in ra không có dấu trang ấy"
    hint = (
        "đặt phần dẫn này vào cùng điều kiện với phần được dẫn, hoặc in dấu trang ấy ở mọi"
        " trường hợp"
    )
    place = Position(template.name, part=where, excerpt=one.words or None)
    return Problem(codes.LOST_REFERENCE, message, place, hint)

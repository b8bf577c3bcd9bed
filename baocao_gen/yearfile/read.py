"""A year file's node tree, or plain Python data → a validated model and the way back to places.

Each problem has its place: ``origin`` leads any path of keys back to a line and column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import Any

from baocao_gen.files.files import Files
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem, Severity, reading_order
from baocao_gen.vietnamese.numbers import three_decimals_note
from baocao_gen.vietnamese.text import MAX_ROMAN
from baocao_gen.yearfile import model, yaml
from baocao_gen.yearfile.appendix_tables import graft
from baocao_gen.yearfile.model import Figure, RuleFile, Section, YearFile, key_of, keys_of
from baocao_gen.yearfile.model.base import validated
from baocao_gen.yearfile.model.text_names import PERIOD_NAMES
from baocao_gen.yearfile.origin import KeyPath, Origin, dotted

__all__ = [
    "MAX_LEVELS",
    "KeyPath",
    "Origin",
    "dotted",
    "read_rule_file",
    "read_tree",
    "read_year_file",
    "unread_files",
    "validate",
]

MAX_LEVELS = 4


def read_year_file(
    data: bytes, name: str, files: Files | None = None
) -> tuple[YearFile, Origin, list[Problem]]:
    """Read and validate a file.

    Args:
        data: The year file.
        name: Its name in messages.
        files: The files that appendices name; without them they are left as names.

    Returns:
        The model, its origin, and the warnings.

    Raises:
        InvalidReport: with all problems of encoding, YAML and shape.
    """
    root, problems = yaml.read(data, name)
    return read_tree(root, problems, name, files)


def read_tree(
    root: yaml.Mapping, problems: list[Problem], name: str, files: Files | None = None
) -> tuple[YearFile, Origin, list[Problem]]:
    """Validate what ``yaml.read`` has made of a year file; the rest is as in `read_year_file`."""
    typed = root
    if files is not None:
        root, found = graft(root, files)
        problems = [*problems, *found]
    origin = Origin(name, root, typed)
    warnings = [*problems, *_decimal_notes(root)]
    try:
        year_file = validate(yaml.kept_plain(root), origin)
    except InvalidReport as error:
        raise InvalidReport(sorted([*problems, *error.problems], key=reading_order)) from None
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise InvalidReport(problems)
    return year_file, origin, warnings


def validate(data: Any, origin: Origin) -> YearFile:
    """Validate plain data (dicts, lists, texts) or accept a ready model.

    Raises:
        InvalidReport: with all problems of shape and values.
    """
    year_file = data if isinstance(data, YearFile) else validated(YearFile, data, origin)
    if too_deep := list(_too_deep(year_file.body, (key_of(YearFile, "body"),), 1, origin)):
        raise InvalidReport(too_deep)
    if taken := [*_taken_names(year_file, origin), *_too_many_appendices(year_file, origin)]:
        raise InvalidReport(taken)
    return year_file


def read_rule_file(data: bytes, name: str) -> tuple[RuleFile, Origin]:
    """Read and validate a file of rules that several reports share.

    Raises:
        InvalidReport: with all problems of encoding, YAML and shape.
    """
    root, problems = yaml.read(data, name)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise InvalidReport(problems)
    origin = Origin(name, root)
    return validated(RuleFile, yaml.kept_plain(root), origin), origin


def _taken_names(year_file: YearFile, origin: Origin) -> Iterator[Problem]:
    """Top groups of figures share one room with the other names of a text."""
    taken = {*PERIOD_NAMES, *keys_of(YearFile)}
    for name in year_file.figures:
        if name in taken:
            place = origin.position((key_of(YearFile, "figures"), name), key=True)
            yield Problem(
                "BC217", f"tên nhóm «{name}» đã dùng cho việc khác", place, "đặt tên khác cho nhóm"
            )


def _too_many_appendices(year_file: YearFile, origin: Origin) -> Iterator[Problem]:
    if len(year_file.appendices) > MAX_ROMAN:
        place = origin.position((key_of(YearFile, "appendices"), MAX_ROMAN))
        message = f"báo cáo có hơn {MAX_ROMAN} phụ lục, số La Mã không đánh được"
        yield Problem("BC254", message, place, "gộp các phụ lục cùng loại thành một")


def unread_files(year_file: YearFile, origin: Origin) -> Iterator[Problem]:
    """Appendices that still name a file: only a year file that lies in a folder can do that."""
    key = key_of(model.Appendix, "from_file")
    for index, appendix in enumerate(year_file.appendices):
        path: KeyPath = (key_of(YearFile, "appendices"), index)
        inner = (*path, key_of(model.Appendix, "groups"))
        places = [(appendix.from_file, path)] + [
            (group.from_file, (*inner, number)) for number, group in enumerate(appendix.groups)
        ]
        for name, place in places:
            if name:
                message = f"«{name}»: {key} chỉ dùng được trong tệp năm"
                hint = "đọc tệp ấy trong Python rồi đưa các văn bản vào"
                yield Problem("BC240", message, origin.position((*place, key)), hint)


def _too_deep(
    sections: Sequence[Section], path: KeyPath, level: int, origin: Origin
) -> Iterator[Problem]:
    for index, section in enumerate(sections):
        here = (*path, index)
        if level > MAX_LEVELS:
            yield Problem(
                "BC214",
                f"mục lồng quá {MAX_LEVELS} cấp",
                origin.position(here),
                "dùng gạch đầu dòng trong van thay cho cấp thứ năm",
            )
            return
        below = (*here, key_of(Section, "sections"))
        yield from _too_deep(section.sections, below, level + 1, origin)


def _decimal_notes(root: yaml.Mapping) -> Sequence[Problem]:
    """«1,988» without quotes in a figure: read as a decimal, and said so; quotes confirm it."""
    fields = ("actual", "prior", "planned", "next_planned", "cumulative")
    figures = root.get(key_of(YearFile, "figures"))
    return _notes(figures, frozenset(key_of(Figure, name) for name in fields))


def _notes(node: yaml.Node | None, numbers: Set[str]) -> Sequence[Problem]:
    """What is odd about the numbers in a mapping; kept at its node."""
    if not isinstance(node, yaml.Mapping):
        return ()
    if node.notes is None:
        object.__setattr__(node, "notes", tuple(_new_notes(node, numbers)))
        assert node.notes is not None, "as said"
    return node.notes


def _new_notes(node: yaml.Mapping, numbers: Set[str]) -> Iterator[Problem]:
    for key, value in node.entries:
        if not isinstance(value, yaml.LocatedText):
            yield from _notes(value, numbers)
        elif key.text in numbers and value.plain and (note := three_decimals_note(value.text)):
            hint = f'đặt trong dấu nháy "{value.text}" nếu đúng là số thập phân'
            yield Problem("BC216", note, value.position, hint, Severity.WARNING)

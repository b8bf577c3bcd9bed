"""A year file's node tree, or plain Python data → a validated model and the way back to places.

pydantic's errors leave here as problems: ``loc`` becomes a line and column through the tree,
the message becomes Vietnamese, an unknown key gets the nearest known one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from baocao_gen import model, yamlsource
from baocao_gen.appendix_files import ReadFile, graft
from baocao_gen.errors import InvalidReport
from baocao_gen.model import Figure, RuleFile, Section, YearFile, key_of, keys_of
from baocao_gen.problems import Position, Problem, Severity
from baocao_gen.vietnamese.numbers import three_decimals_note
from baocao_gen.vietnamese.text import fold, nearest
from baocao_gen.yamlsource.limits import limited

MAX_LEVELS = 4
KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a report came from: leads any path of keys and indices back to a place.

    A report built in Python has no lines; its places are named by the path itself.
    """

    name: str
    root: yamlsource.Mapping | None = field(default=None, repr=False)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file; none for a report built in Python."""
        return self.root.source.lines if self.root else ()

    def position(self, path: Sequence[str | int], *, key: bool = False) -> Position:
        """The place of a value, or of its key."""
        if self.root is None:
            return Position(self.name, part=dotted(path))
        return yamlsource.locate(self.root, path, key=key)

    def text_position(self, path: Sequence[str | int], text: str, offset: int) -> Position:
        """The place of a character inside a text value."""
        line = text.count("\n", 0, offset)
        column = offset - (text.rfind("\n", 0, offset) + 1)
        if self.root is None:
            excerpt = text.split("\n")[line]
            return Position(self.name, part=dotted(path), excerpt=excerpt)
        node = _node_at(self.root, path)
        if isinstance(node, yamlsource.Scalar):
            return node.at(line + 1, column + 1)
        return self.position(path)

    def typed(self, path: Sequence[str | int]) -> str | None:
        """A value as it stands in the file; None if there is no file or no such value."""
        node = _node_at(self.root, path)
        return node.text if isinstance(node, yamlsource.Scalar) else None


def _node_at(node: yamlsource.Node | None, path: Sequence[str | int]) -> yamlsource.Node | None:
    for step in path:
        if isinstance(node, yamlsource.Mapping):
            node = node.get(str(step))
        elif isinstance(node, yamlsource.Sequence) and isinstance(step, int):
            node = node.items[step] if step < len(node.items) else None
    return node


def dotted(path: Sequence[str | int]) -> str:
    """A path as people write it: «phu_luc[0].nhom[1]»."""
    branches = (model.FIGURE_BRANCH, model.GROUP_BRANCH, "[key]")  # pydantic's own steps
    steps = [step for step in path if step not in branches]
    return "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in steps).lstrip(".")


def read_year_file(
    data: bytes, name: str, read: ReadFile | None = None
) -> tuple[YearFile, Origin, list[Problem]]:
    """Read and validate a file.

    Args:
        data: The year file.
        name: Its name in messages.
        read: Reads the files that appendices name; without it they are left as names.

    Returns:
        The model, its origin, and the warnings.

    Raises:
        InvalidReport: with all problems of encoding, YAML and shape.
    """
    root, problems = yamlsource.read(data, name)
    if read is not None:
        root, found = graft(root, read)
        problems = [*problems, *found]
    origin = Origin(name, root)
    warnings = [*problems, *_decimal_notes(root)]
    try:
        year_file = validate(yamlsource.to_plain(root), origin)
    except InvalidReport as error:
        raise InvalidReport(_sorted([*problems, *error.problems])) from None
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise InvalidReport(problems)
    return year_file, origin, warnings


def validate(data: Any, origin: Origin) -> YearFile:
    """Validate plain data (dicts, lists, texts) or accept a ready model.

    Raises:
        InvalidReport: with all problems of shape and values.
    """
    year_file = data if isinstance(data, YearFile) else _validated(YearFile, data, origin)
    if too_deep := list(_too_deep(year_file.body, (key_of(YearFile, "body"),), 1, origin)):
        raise InvalidReport(too_deep)
    if taken := list(_taken_names(year_file, origin)):
        raise InvalidReport(taken)
    return year_file


def read_rule_file(data: bytes, name: str) -> tuple[RuleFile, Origin]:
    """Read and validate a file of rules that several reports share.

    Raises:
        InvalidReport: with all problems of encoding, YAML and shape.
    """
    root, problems = yamlsource.read(data, name)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise InvalidReport(problems)
    origin = Origin(name, root)
    return _validated(RuleFile, yamlsource.to_plain(root), origin), origin


_Model = TypeVar("_Model", bound=BaseModel)


def _validated(model: type[_Model], data: Any, origin: Origin) -> _Model:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise InvalidReport(_sorted(limited(_problems(error, model, origin)))) from None


OWN_APPENDIX = "phu_luc_nay"
"""In the lead of an appendix: that appendix itself."""
PERIOD_NAMES = ("nam", "nam_truoc", "nam_sau", "ky_sau", OWN_APPENDIX)
"""Names that every text has besides the figures and the keys of the file."""


def _taken_names(year_file: YearFile, origin: Origin) -> Iterator[Problem]:
    """Top groups of figures share one room with the other names of a text."""
    taken = {*PERIOD_NAMES, *keys_of(YearFile)}
    for name in year_file.figures:
        if name in taken:
            place = origin.position((key_of(YearFile, "figures"), name), key=True)
            yield Problem(
                "BC217", f"tên nhóm «{name}» đã dùng cho việc khác", place, "đặt tên khác cho nhóm"
            )


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


def _problems(error: ValidationError, root: type[BaseModel], origin: Origin) -> Iterator[Problem]:
    items = error.errors(include_url=False)
    meant = {
        (*loc[:-1], nearest(str(loc[-1]), list(keys_of(_model_at(loc, root)))))
        for loc in (tuple(item["loc"]) for item in items if item["type"] == "extra_forbidden")
    }
    for item in items:
        kind, loc = item["type"], tuple(item["loc"])
        if kind == "missing" and loc in meant:
            continue  # the mistyped key is the mistake, and it is reported
        if kind == "too_short" and any(_is_below(tuple(o["loc"]), loc) for o in items):
            continue  # pydantic counts only the items without a fault of their own
        if kind == "extra_forbidden":
            yield _unknown_key(loc, root, origin)
        elif kind == "missing":
            yield _missing_key(loc, root, origin)
        elif re.fullmatch(r"BC\d{3}", kind):
            hint = item.get("ctx", {}).get("hint")
            place = origin.position((*loc, *item["ctx"].get("inside", ())), key="[key]" in loc)
            yield Problem(kind, str(item["ctx"]["message"]), place, hint)
        else:
            yield _wrong_shape(kind, item, loc, origin)


def _is_below(loc: KeyPath, above: KeyPath) -> bool:
    return len(loc) > len(above) and loc[: len(above)] == above


def _unknown_key(loc: KeyPath, root: type[BaseModel], origin: Origin) -> Problem:
    key = str(loc[-1])
    known = list(keys_of(_model_at(loc, root)))
    near = nearest(key, known)
    message = f"không có khóa «{key}» ở đây"
    if not key.isascii() and fold(key) in known:
        message = f"khóa «{key}» phải viết không dấu"
    hint = f"có phải «{near}»?" if near else f"các khóa dùng được: {', '.join(known)}"
    return Problem("BC202", message, origin.position(loc, key=True), hint)


def _missing_key(loc: KeyPath, root: type[BaseModel], origin: Origin) -> Problem:
    key = str(loc[-1])
    found = _model_at(loc, root)
    field_name = keys_of(found).get(key)
    description = found.model_fields[field_name].description if field_name else None
    message = f"thiếu khóa «{key}»" + (f" ({description})" if description else "")
    return Problem("BC201", message, origin.position(loc[:-1]), f"thêm dòng «{key}: …»")


_SHAPES = {
    "tuple_type": ("chỗ này phải là một danh sách", "viết mỗi mục một dòng, bắt đầu bằng «- »"),
    "list_type": ("chỗ này phải là một danh sách", "viết mỗi mục một dòng, bắt đầu bằng «- »"),
    "dict_type": ("chỗ này phải gồm các khóa con", "viết mỗi dòng một «khóa: giá trị», thụt vào"),
    "model_type": ("chỗ này phải gồm các khóa con", "viết mỗi dòng một «khóa: giá trị», thụt vào"),
    "model_attributes_type": ("chỗ này phải gồm các khóa con", "viết «khóa: giá trị», thụt vào"),
    "too_short": ("danh sách này không được để trống", "thêm ít nhất một mục"),
    "bool_type": ("chỗ này chỉ nhận true hoặc false", "viết true hoặc false"),
    "bool_parsing": ("chỗ này chỉ nhận true hoặc false", "viết true hoặc false"),
}


def _wrong_shape(kind: str, item: Any, loc: KeyPath, origin: Origin) -> Problem:
    found = item.get("input")
    shown = f", ở đây là «{found}»" if isinstance(found, str | int) else ""
    if kind == "enum":
        expected = str(item["ctx"]["expected"]).replace("'", "").replace(" or ", " hoặc ")
        near = nearest(str(found), re.split(r", | hoặc ", expected))
        hint = f"có phải «{near}»?" if near else f"viết một trong: {expected}"
        return Problem("BC215", f"giá trị không dùng được{shown}", origin.position(loc), hint)
    message, hint = _SHAPES.get(
        kind, ("chỗ này phải là một số nguyên nhỏ", "viết một số nguyên, ví dụ 2")
    )
    return Problem("BC206", message + shown, origin.position(loc), hint)


def _model_at(loc: KeyPath, root: type[BaseModel]) -> type[BaseModel]:
    """The model whose key is the last element of a pydantic ``loc``."""
    current = root
    for step in loc[:-1]:
        if step == model.FIGURE_BRANCH:
            current = Figure
        name = keys_of(current).get(str(step))
        inner = _CHILDREN.get((current, name)) if name else None
        current = inner or current
    return current


_CHILDREN: Mapping[tuple[type[BaseModel], str | None], type[BaseModel]] = {
    (YearFile, "header"): model.Header,
    (Figure, "restatement"): model.Restatement,
    (YearFile, "body"): Section,
    (YearFile, "tasks"): model.Task,
    (YearFile, "next_tasks"): model.Task,
    (YearFile, "appendices"): model.Appendix,
    (YearFile, "own_rules"): model.OwnRule,
    (YearFile, "waivers"): model.Waiver,
    (RuleFile, "own_rules"): model.OwnRule,
    (model.Header, "signer"): model.Signer,
    (model.Header, "second_signer"): model.Signer,
    (model.Appendix, "groups"): model.DocumentGroup,
    (model.Appendix, "table"): model.FreeTable,
    (model.FreeTable, "columns"): model.TableColumn,
    (model.DocumentGroup, "documents"): model.Document,
}


def _decimal_notes(root: yamlsource.Mapping) -> Iterator[Problem]:
    """«1,988» without quotes in a figure: read as a decimal, and said so; quotes confirm it."""
    numbers = {
        key_of(Figure, name)
        for name in ("actual", "prior", "planned", "next_planned", "cumulative")
    }
    figures = root.get(key_of(YearFile, "figures"))
    for key, value in _scalars(figures):
        if key in numbers and value.plain and (note := three_decimals_note(value.text)):
            hint = f'đặt trong dấu nháy "{value.text}" nếu đúng là số thập phân'
            yield Problem("BC216", note, value.position, hint, Severity.WARNING)


def _scalars(node: yamlsource.Node | None) -> Iterator[tuple[str, yamlsource.Scalar]]:
    if isinstance(node, yamlsource.Mapping):
        for key, value in node.entries:
            if isinstance(value, yamlsource.Scalar):
                yield key.text, value
            else:
                yield from _scalars(value)


def _sorted(problems: Iterator[Problem] | list[Problem]) -> list[Problem]:
    def place(problem: Problem) -> tuple[str, int, int]:
        where = problem.position
        return (where.file, where.line or 0, where.column or 0) if where else ("", 0, 0)

    return sorted(problems, key=place)

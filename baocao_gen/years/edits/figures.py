"""A year file and an act on one of its figures → the new text of the file; nothing is saved.

Values and words, new figures, and figures that go, if nothing needs them. (`renaming` gives them
other names.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from baocao_gen.figures.figure import Aspect, Name, path_of
from baocao_gen.figures.names import FigureNames
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import MAX_OF_A_KIND, Problem, Related
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.editing.acts import Put, Remove
from baocao_gen.yearfile.editing.apply import with_acts
from baocao_gen.yearfile.editing.spot import node_at
from baocao_gen.yearfile.model import Figure, YearFile, key_of
from baocao_gen.yearfile.model.fields import RESERVED_NAMES, figure_name
from baocao_gen.yearfile.model.text_names import PERIOD_NAMES
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.refusal import Refused
from baocao_gen.yearfile.yaml import Plain
from baocao_gen.yearfile.yaml.remembered import read_once
from baocao_gen.years.edits.mentions import mentions
from baocao_gen.years.edits.model_keys import suited

NEEDED: Final = "BC872"
NAME_TAKEN: Final = "BC873"
NO_FIGURE: Final = "BC876"
_FIGURES: Final = key_of(YearFile, "figures")
_LONGEST_KEY: Final = 40


def with_aspect(data: bytes, name: Name, aspect: Aspect, typed: str | None) -> str:
    """Give a figure another value, as it was typed; None or blanks leave none.

    Args:
        data: The year file.
        name: The figure.
        aspect: Which of its values.
        typed: The number in the Vietnamese way, «1.988» or «48,89».

    Raises:
        InvalidReport: there is no such figure, or the file cannot be edited.
    """
    return with_figure_key(data, name, aspect.value, (typed or "").strip() or None)


def with_figure_key(data: bytes, name: Name, field: str, value: Plain) -> str:
    """Give a key of a figure another value, by its field name; None takes the key away."""
    path = (*path_of(name), key_of(Figure, field))
    is_value = field in {aspect.value for aspect in Aspect}
    if value is None and not is_value:
        return with_acts(data, [Remove(path)])
    if value is None and not _is_there(data, path):
        return data.decode()
    return with_acts(data, [suited(Put(path, value))])


def _is_there(data: bytes, path: KeyPath) -> bool:
    return node_at(read_once(data)[0], path) is not None


def proposed_key(words: str, taken: Iterable[str]) -> str:
    """A key made of a figure's name: without diacritics, and not one of those that are taken.

    >>> proposed_key("Thủ tục hành chính", ["ho_so"])
    'thu_tuc_hanh_chinh'
    """
    letters = fold(words).lower()
    plain = "".join(one if one.isascii() and one.isalnum() else " " for one in letters)
    key = "_".join(plain.split())[:_LONGEST_KEY].strip("_") or "so_lieu"
    if not key[0].isalpha() or key in RESERVED_NAMES:
        key = f"so_{key}"
    used, number, free = set(taken), 2, key
    while free in used:
        free, number = f"{key}_{number}", number + 1
    return free


def with_new_figure(
    report: Report, data: bytes, group: Name, values: Mapping[str, str], key: str | None = None
) -> str:
    """Add a figure to the end of a group, or of the figures outside of all groups.

    Args:
        report: The report of the file.
        data: The year file.
        group: The group; it may be new.
        values: Its keys by field names, ``name`` and ``unit`` among them.
        key: Its key; by default one made of its name.

    Raises:
        InvalidReport: the key cannot be used (BC208) or is taken (BC873).
    """
    names = FigureNames(report.year_file.figures)
    members = names.members(group)
    taken = members if group else [*members, *PERIOD_NAMES]
    chosen = key or proposed_key(values.get("name", ""), taken)
    check_new_name(report, names, (*group, chosen))
    order = [name for name in Figure.model_fields if name in values]
    new: dict[str, Plain] = {key_of(Figure, name): values[name] for name in order}
    return with_acts(data, [Put((*path_of(group), chosen), new, brackets=True)])


def check_new_name(report: Report, names: FigureNames, name: Name) -> None:
    """Refuse a name that no tag could print, or that another figure has."""
    place = report.origin.position(path_of(name), key=True)
    for step in name:
        try:
            figure_name(step)
        except Refused as refused:
            raise InvalidReport([one.problem(report.origin) for one in refused.found]) from None
    if any(name[:end] in names.declared for end in range(1, len(name) + 1)) or name in names.groups:
        message = f"tên «{'.'.join(name)}» đã có"
        raise InvalidReport([Problem(NAME_TAKEN, message, place, "chọn một tên khác")])


def without_figure(report: Report, data: bytes, name: Name) -> str:
    """Take a figure or a group away, if nothing needs it.

    Raises:
        InvalidReport: something names it (BC872), with the places.
    """
    check_known(report, name)
    path = emptied(report, name)
    top = tuple(str(step) for step in path[1:])
    gone = {
        one[:end]
        for one in report.figures.by_name
        for end in range(len(top), len(one) + 1)
        if one[: len(top)] == top
    }
    needed = [
        Related(report.origin.position(one.path), "ở đây")
        for one in mentions(report)
        if gone & set(one.names) and one.owner not in gone
    ]
    if needed:
        place = report.origin.position(path_of(name), key=True)
        message = f"«{'.'.join(name)}» còn được dùng ở {len(needed)} chỗ"
        hint = "bỏ tên ấy ở các chỗ đó trước, rồi xóa số liệu"
        related = tuple(needed[:MAX_OF_A_KIND])
        raise InvalidReport([Problem(NEEDED, message, place, hint, related=related)])
    return with_acts(data, [Remove(path)])


def emptied(report: Report, name: Name) -> KeyPath:
    """What goes with a figure: the groups that hold nothing else."""
    while len(name) > 1:
        beside = [one for one in report.figures.by_name if one[: len(name) - 1] == name[:-1]]
        if any(one[: len(name)] != name for one in beside):
            break
        name = name[:-1]
    return path_of(name)


def check_known(report: Report, name: Name) -> None:
    """Refuse a name that neither a figure nor a group has."""
    if name not in report.figures.by_name and name not in report.figures.groups:
        place = report.origin.position((_FIGURES,), key=True)
        message = f"không có số liệu hay nhóm «{'.'.join(name)}»"
        raise InvalidReport([Problem(NO_FIGURE, message, place, "mở lại tệp rồi làm lại")])

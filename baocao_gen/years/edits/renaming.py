"""A report and another name for a figure or group → the year file with it wherever it is named.

What names it in other files is told, and left as it is. Nothing is saved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from baocao_gen.figures.figure import OF_EARLIER_REPORTS, Aspect, Name, ResolvedFigure, path_of
from baocao_gen.figures.names import FigureNames
from baocao_gen.files.disk import SUFFIX
from baocao_gen.files.files import File
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import BaocaoError, InvalidReport
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.report.load import load_unsaved
from baocao_gen.report.report import Report
from baocao_gen.yearfile.editing.acts import Act, Carry, Put, Remove, Rename
from baocao_gen.yearfile.editing.apply import with_acts
from baocao_gen.yearfile.editing.spot import node_at, typed_path
from baocao_gen.yearfile.model import YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.yaml import LocatedText
from baocao_gen.years.edits.figures import check_known, check_new_name, emptied
from baocao_gen.years.edits.mentions import NamedHere, chains, mentions

OTHER_VALUES: Final = "BC874"
BY_HAND: Final = "BC875"
_FIGURES: Final = key_of(YearFile, "figures")


@frozen
class Renamed:
    """A year file in which a figure or group has another full name.

    Attributes:
        text: The new text.
        places: How many places of the file named it.
        by_hand: What names it elsewhere, where nothing was changed: rule files of several reports,
            a template, the file of last year.
    """

    text: str
    places: int
    by_hand: tuple[Problem, ...]


def renamed(report: Report, file: File, name: Name, key: str) -> Renamed:
    """Give a figure or a group another key, there and wherever the file names it.

    Args:
        report: The report.
        file: Its year file.
        name: The figure or group.
        key: The new last step of its name.

    Raises:
        InvalidReport: the key cannot be used (BC208) or is taken (BC873), or some figure would
            have another value afterwards (BC874): the new name hides another one.
    """
    new = (*name[:-1], key)
    if new == name:
        return Renamed(file.read().decode(), 0, ())
    return _changed(report, file, name, new, lambda one: _with_step(one, name, key))


def regrouped(report: Report, file: File, name: Name, group: Name) -> Renamed:
    """Put a figure or group at the end of another group, and its new name wherever it is named.

    Args:
        report: The report.
        file: Its year file.
        name: The figure or group.
        group: Where it goes: a group that may be new; ``()`` for outside of all groups.

    Raises:
        InvalidReport: as for `renamed`.
    """
    new = (*group, name[-1])
    if new == name:
        return Renamed(file.read().decode(), 0, ())
    return _changed(report, file, name, new, lambda one: _with_full_name(one, name, new))


@frozen
class _Piece:
    start: int
    end: int
    words: str


def _with_step(mention: NamedHere, name: Name, key: str) -> _Piece | None:
    where = mention.at(name)
    return _Piece(*where, key) if where else None


def _with_full_name(mention: NamedHere, name: Name, new: Name) -> _Piece | None:
    """A name that leads into what moves, or is seen from inside of it, is written in full."""
    leads_in = [at for at, led in enumerate(mention.names) if led[: len(name)] == name and led]
    if leads_in:
        last = leads_in[-1]
        target = (*new, *mention.names[last][len(name) :])
    elif mention.owner[: len(name)] == name and mention.owner and any(mention.names):
        last = max(at for at, led in enumerate(mention.names) if led)
        target = mention.names[last]
    else:
        return None
    first = next(at for at, led in enumerate(mention.names) if led)
    return _Piece(mention.steps[first][0], mention.steps[last][1], ".".join(target))


def _changed(
    report: Report, file: File, name: Name, new: Name, piece: Callable[[NamedHere], _Piece | None]
) -> Renamed:
    check_known(report, name)
    names = FigureNames(report.year_file.figures)
    check_new_name(report, names, new)
    root = report.origin.typed_root
    pieces: dict[KeyPath, set[_Piece]] = {}
    by_hand: list[Problem] = []
    for one in mentions(report):
        found = piece(one)
        if found is None:
            continue
        typed = typed_path(root, one.path) if root else None
        if typed is None or one.is_shared:
            by_hand.append(_by_hand(report, one.path, name))
        else:
            pieces.setdefault(typed, set()).add(found)
    acts: list[Act] = [_retold(report, path, found) for path, found in pieces.items()]
    if new[:-1] == name[:-1]:
        acts.append(Rename(path_of(name), new[-1]))
    else:
        acts.append(Carry(path_of(name), path_of(new[:-1]), new[-1]))
        left = emptied(report, name)
        if left != path_of(name):
            acts.append(Remove(left))
    text = with_acts(file.read(), acts, report.origin.name)
    after = load_unsaved(file, text.encode())
    _check_values(report, after, name, new)
    by_hand += _elsewhere(report, after, name, new)
    return Renamed(text, sum(map(len, pieces.values())), tuple(by_hand))


def _retold(report: Report, path: KeyPath, pieces: Iterable[_Piece]) -> Put:
    root = report.origin.typed_root
    node = node_at(root, path) if root else None
    assert isinstance(node, LocatedText), "as it was found"
    text = node.text
    for piece in sorted(pieces, key=lambda one: one.start, reverse=True):
        text = text[: piece.start] + piece.words + text[piece.end :]
    return Put(path, text)


def _by_hand(report: Report, path: KeyPath, name: Name) -> Problem:
    message = f"chỗ này còn gọi tên cũ «{'.'.join(name)}»"
    place = report.origin.position(path)
    return Problem(BY_HAND, message, place, "sửa tên ở đây bằng tay", Severity.WARNING)


def _check_values(before: Report, after: Report, name: Name, new: Name) -> None:
    """Every figure must have the values that it had; last year's are another file's matter."""
    changed = []
    for figure in before.figures:
        inside = figure.name[: len(name)] == name
        now = after.figures.by_name.get(
            (*new, *figure.name[len(name) :]) if inside else figure.name
        )
        if now is None or _own_values(now) != _own_values(figure):
            changed.append(figure.dotted)
    if changed:
        listed = ", ".join(f"«{one}»" for one in changed[:3])
        message = f"tên mới «{'.'.join(new)}» làm giá trị của {listed} thay đổi"
        place = before.origin.position(path_of(name), key=True)
        hint = "chọn một tên chưa có ở nhóm nào"
        raise InvalidReport([Problem(OTHER_VALUES, message, place, hint)])


def _own_values(figure: ResolvedFigure) -> tuple[object, ...]:
    own = (aspect for aspect in Aspect if aspect not in OF_EARLIER_REPORTS)
    return tuple(figure.values.get(aspect) for aspect in own)


def _elsewhere(before: Report, after: Report, name: Name, new: Name) -> Iterator[Problem]:
    """What names the figure in other files, where nothing was changed."""
    old, dotted = ".".join(name), ".".join(new)
    place = before.origin.position(path_of(name), key=True)
    lost = [
        figure.dotted
        for figure in before.figures
        if figure.name[: len(name)] == name
        and _is_compared(figure)
        and not _is_compared(after.figures.by_name[(*new, *figure.name[len(name) :])])
    ]
    if lost:
        message = f"tệp kỳ trước gọi số này là «{lost[0]}» nên số cùng kỳ không còn"
        hint = f"đổi tên thành «{dotted}» cả ở tệp kỳ trước"
        yield Problem(BY_HAND, message, place, hint, Severity.WARNING)
    for rule in before.companions.own_rules:
        named = (".".join(words) for _, words in chains(rule.rule.expression or ""))
        if rule.shared and any(_begins(one, old) for one in named):
            message = f"tệp quy tắc dùng chung còn gọi «{old}»"
            yield Problem(BY_HAND, message, rule.position, f"ghi «{dotted}»", Severity.WARNING)
    for value in before.companions.sources:
        if _begins(value.name, old):
            message = f"bảng số liệu gốc còn gọi «{value.name}»"
            yield Problem(BY_HAND, message, value.named_at, f"ghi «{dotted}»", Severity.WARNING)
            break  # the first place shows the way to the others
    template = before.year_file.template
    if template.lower().endswith(SUFFIX) and _names_in_template(before, old):
        message = f"mẫu Word «{template}» còn gọi «{old}»"
        where = before.origin.position((key_of(YearFile, "template"),))
        yield Problem(BY_HAND, message, where, f"ghi «{dotted}» trong mẫu", Severity.WARNING)


def _is_compared(figure: ResolvedFigure) -> bool:
    return any(figure.values.get(aspect) is not None for aspect in OF_EARLIER_REPORTS)


def _names_in_template(report: Report, dotted: str) -> bool:
    from baocao_gen.word.template.compile import compile_template  # lxml, for those who need it
    from baocao_gen.word.template.inspect import names_used

    file = report.files.file(report.year_file.template)
    try:
        compiled = compile_template(file.read(), file.path)
    except BaocaoError:
        return False  # told when it is printed
    return any(_begins(use.reference.dotted, dotted) for use in names_used(compiled))


def _begins(path: str, name: str) -> bool:
    path = path.removeprefix(f"{_FIGURES}.")
    return path == name or path.startswith(f"{name}.")

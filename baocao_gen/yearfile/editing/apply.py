"""A year file's bytes and acts → the new text: every byte that they do not concern stays.

The text is edited at the places of its nodes and read again. Where it does not say what the act
says in plain data nothing is given back: no file is written that says something else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from baocao_gen.files.located import LocatedText
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.yearfile.editing import items
from baocao_gen.yearfile.editing.acts import (
    Act,
    Carry,
    Insert,
    Move,
    NoSuchPlace,
    Put,
    Remove,
    Rename,
    changed,
    in_plain_text,
    keep_places,
    single_acts,
)
from baocao_gen.yearfile.editing.keys import Pairs, typed
from baocao_gen.yearfile.editing.layout import behind, entry, in_brackets
from baocao_gen.yearfile.editing.spot import NodeSpot, spot_at
from baocao_gen.yearfile.editing.text import Rewriting, TwoEdits
from baocao_gen.yearfile.editing.words import retyped
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.yaml import Mapping, Plain, kept_plain, locate, to_plain
from baocao_gen.yearfile.yaml import Sequence as List
from baocao_gen.yearfile.yaml.remembered import read_once

NO_SUCH_PLACE: Final = "BC870"
NOT_EDITABLE: Final = "BC871"


def with_acts(data: bytes, acts: Iterable[Act], name: str | None = None) -> str:
    """Do acts one after the other, each on what the one before has made.

    Args:
        data: The year file.
        acts: What to do.
        name: The file's name in messages; without one, the name under which it was last read.

    Returns:
        The new text, with the line ends and the byte order mark of the file; save it as UTF-8.

    Raises:
        InvalidReport: the file has no tree to edit, a path leads nowhere (BC870), a text holds
            what no year file may, or the text cannot be edited there (BC871).
    """
    root = _readable(data, name)
    wanted = list(acts)
    together = _together(root, data, wanted) if len(wanted) > 1 else None
    if together is not None:
        return together
    text: str | None = None
    for act in wanted:
        for single in single_acts(kept_plain(root), in_plain_text(act)):
            text = _done(root, data, single)
            data = text.encode()
            root = _checked(data, root, _expected(root, single), single)
    return data.decode() if text is None else text


def _together(root: Mapping, data: bytes, acts: list[Act]) -> str | None:
    """What changes or goes in many places: one reading for all; None if it cannot be."""
    if not all(isinstance(act, Put | Rename | Remove) for act in acts) or not keep_places(acts):
        return None
    pairs = Pairs(root, Rewriting(data))
    plain = kept_plain(root)
    try:
        for act in acts:
            for single in single_acts(plain, in_plain_text(act)):
                _DOING[type(single)](pairs, single)
                plain = changed(plain, single)
        text = pairs.edits.result()
        after = _readable(text.encode(), root.source.name)
    except (NoSuchPlace, TwoEdits, InvalidReport):
        return None  # one after the other says which of them it was
    return text if kept_plain(after) == plain else None


def _expected(root: Mapping, act: Act) -> Plain:
    try:
        return changed(kept_plain(root), act)
    except NoSuchPlace:
        raise InvalidReport([_no_such_place(root, act)]) from None


def _readable(data: bytes, name: str | None) -> Mapping:
    root, problems = read_once(data, name)
    if errors := [problem for problem in problems if problem.severity is Severity.ERROR]:
        raise InvalidReport(errors)
    return root


def _checked(data: bytes, before: Mapping, expected: Plain, act: Act) -> Mapping:
    """The tree of the new text, which must say what was asked."""
    name = before.source.name
    try:
        root = _readable(data, name)
    except InvalidReport as error:
        raise InvalidReport([_not_editable(before, act), *error.problems]) from None
    if kept_plain(root) != expected:
        raise InvalidReport([_not_editable(before, act)])
    return root


def _no_such_place(root: Mapping, act: Act) -> Problem:
    message = f"không có chỗ «{dotted(act.path)}» để sửa như thế"
    return Problem(NO_SUCH_PLACE, message, locate(root, act.path), "mở lại tệp rồi làm lại")


def _not_editable(root: Mapping, act: Act) -> Problem:
    place: Position = locate(root, act.path)
    message = f"chỗ «{dotted(act.path)}» viết theo kiểu không sửa được mà giữ nguyên phần còn lại"
    return Problem(NOT_EDITABLE, message, place, "sửa chỗ này trong tệp năm")


def _done(root: Mapping, data: bytes, act: Act) -> str:
    pairs = Pairs(root, Rewriting(data))
    try:
        _DOING[type(act)](pairs, act)
    except NoSuchPlace:
        raise InvalidReport([_no_such_place(root, act)]) from None
    return pairs.edits.result()


def _put(pairs: Pairs, act: Put) -> None:
    spot = spot_at(pairs.root, act.path)
    if spot is None:
        _put_new(pairs, act)
    elif act.value is None:
        if spot.key is None:
            raise NoSuchPlace
        pairs.empty(spot.key, spot.node)
    elif isinstance(act.value, str) and isinstance(spot.node, LocatedText):
        if edit := retyped(spot, act.value, quoted=act.quoted):
            if spot.node.end == (spot.node.line, spot.node.column):  # nothing is typed there
                pairs.set_raw(spot.node, edit.typed)
            else:
                pairs.edits.replace(edit.start, edit.end, edit.typed)
    else:
        _replace(pairs, spot, act.value, brackets=act.brackets)


def _put_new(pairs: Pairs, act: Put) -> None:
    if not act.path:
        raise NoSuchPlace
    above, key = act.path[:-1], act.path[-1]
    spot = spot_at(pairs.root, above)
    is_empty = spot is not None and isinstance(spot.node, LocatedText) and spot.node.is_null
    if isinstance(key, int) or (spot is not None and isinstance(spot.node, List)):
        raise NoSuchPlace
    if spot is None or is_empty:
        _put(pairs, Put(above, {key: act.value}, brackets=act.brackets))
        return
    holder = spot.node
    if not isinstance(holder, Mapping):
        raise NoSuchPlace
    if not holder.entries and not spot.in_flow:
        _replace(pairs, spot, {key: act.value}, brackets=act.brackets)
        return
    index = _place_of(key, holder, act.order)
    if holder.flow or spot.in_flow:
        items.add_to_brackets(pairs, holder, index, in_brackets({key: act.value})[1:-1])
        return
    column = holder.entries[0][0].column
    # Whoever adds a number to others of its kind wants it on one line, as they are.
    lines = entry(key, act.value, column, brackets=act.brackets or _has_brackets(holder))
    items.add_to_block(pairs, holder, index, lines)


def _place_of(key: str, holder: Mapping, order: tuple[str, ...]) -> int:
    """Where a new key stands: behind the last of those that come before it."""
    if key not in order:
        return len(holder.entries)
    before = set(order[: order.index(key)])
    found = [at for at, (name, _) in enumerate(holder.entries, 1) if name.text in before]
    return max(found, default=0)


def _has_brackets(holder: Mapping | List) -> bool:
    """Whether what is held stands between brackets, each on its line."""
    if isinstance(holder, Mapping):
        held = [value for _, value in holder.entries]
    else:
        held = list(holder.items)
    kinds = [value.flow for value in held if isinstance(value, Mapping | List)]
    return bool(kinds) and kinds[-1]


def _replace(pairs: Pairs, spot: NodeSpot, value: Plain, *, brackets: bool = False) -> None:
    """Something of another kind in the stead of what stands there."""
    node = spot.node
    if spot.in_flow or spot.parent is None:
        if isinstance(node, LocatedText):
            pairs.set_raw(node, in_brackets(value))
        else:
            pairs.keep_inside(node)
            pairs.edits.replace((node.line, node.column), node.end, in_brackets(value))
        return
    if spot.key is None:
        lines = behind(value, spot.column, brackets=brackets, is_item=True)[1:]
        pairs.keep_inside(node)
        pairs.edits.replace((node.line, node.column), node.end, lines)
        return
    lines = behind(value, spot.key.column, brackets=brackets)
    start = pairs.behind_colon(spot.key, node)
    is_empty = node.end == (node.line, node.column)
    if is_empty and lines.startswith("\n"):
        pairs.edits.insert_line(node.line + 1, lines[1:])
        return
    indent = " " * (spot.key.column - 1)  # further right it would be a line of a block
    for comment in pairs.comments_in(start, node.end):
        pairs.edits.insert_line(node.end[0] + 1, f"{indent}{comment.text}")
    beside = pairs.line(node.end[0])[node.end[1] - 1 :]
    if "\n" in lines and beside.strip():  # a comment, which must not end up in the last line
        head, _, below = lines.partition("\n")
        end = node.end[0], node.end[1] + len(beside)
        pairs.edits.replace(start, end, f"{head}  {beside.strip()}\n{below}")
        return
    pairs.edits.replace(start, node.end, lines)


def _insert(pairs: Pairs, act: Insert) -> None:
    spot = spot_at(pairs.root, act.path)
    if spot is None or not isinstance(spot.node, List) or not spot.node.items:
        _put(pairs, Put(act.path, [act.value]))
        return
    holder = spot.node
    if not 0 <= act.index <= len(holder.items):
        raise NoSuchPlace
    if holder.flow:
        items.add_to_brackets(pairs, holder, act.index, in_brackets(act.value))
        return
    brackets = _has_brackets(holder)
    lines = f"-{behind(act.value, holder.column, brackets=brackets, is_item=True)}"
    items.add_to_block(pairs, holder, act.index, lines)


def _move(pairs: Pairs, act: Move) -> None:
    holder = _held_at(pairs, act.path, List)
    if not {act.index, act.to} <= set(range(len(holder.items))):
        raise NoSuchPlace
    items.move(pairs, holder, act.index, act.to)


def _remove(pairs: Pairs, act: Remove) -> None:
    holder, index = _in_holder(pairs, act.path)
    _take(pairs, act.path, holder, index)


def _take(pairs: Pairs, path: KeyPath, holder: Mapping | List, index: int) -> None:
    held = holder.entries if isinstance(holder, Mapping) else holder.items
    if len(held) > 1:
        items.take_away(pairs, holder, index)
        return
    spot = spot_at(pairs.root, path[:-1])
    assert spot is not None, "the holder stands there"
    _replace(pairs, spot, {} if isinstance(holder, Mapping) else [])


def _rename(pairs: Pairs, act: Rename) -> None:
    holder, index = _in_holder(pairs, act.path)
    if not isinstance(holder, Mapping):
        raise NoSuchPlace
    pairs.rename(holder.entries[index][0], typed(act.key))


def _carry(pairs: Pairs, act: Carry) -> None:
    holder, index = _in_holder(pairs, act.path)
    target = spot_at(pairs.root, act.into)
    if not isinstance(holder, Mapping):
        raise NoSuchPlace
    if act.into == act.path[:-1] and len(holder.entries) == 1:  # it stands at the end already
        _rename(pairs, Rename(act.path, act.key))
        return
    item = items.item_at(pairs, holder, index)
    into = target.node if target else None
    is_block = isinstance(into, Mapping) and bool(into.entries) and not into.flow
    if not item.has_lines or holder.flow or not is_block or (target and target.in_flow):
        _put_new(pairs, Put((*act.into, act.key), to_plain(holder.entries[index][1])))
        for comment in pairs.comments_in((item.first, 1), (item.last + 1, 1)):
            if comment.alone or item.has_lines:
                pairs.edits.insert_line(item.last + 1, " " * (item.start[1] - 1) + comment.text)
    else:
        assert isinstance(into, Mapping)
        column = into.entries[0][0].column
        lines = _shifted(pairs, holder.entries[index][0], item, act.key, column)
        items.add_to_block(pairs, into, len(into.entries), lines)
    _take(pairs, act.path, holder, index)


def _shifted(pairs: Pairs, key: LocatedText, item: items.HeldItem, name: str, column: int) -> str:
    """The lines of a key, under another name and in another column; the first without indent."""
    head = pairs.edits.typed((item.first, 1), (key.line, key.column))
    tail = pairs.edits.typed(key.end, (item.last, len(pairs.line(item.last)) + 1))
    lines = f"{head}{typed(name)}{tail}".split("\n")
    by = column - item.start[1]
    return "\n".join(items.moved(line, by) for line in lines).lstrip(" ")


def _held_at(pairs: Pairs, path: KeyPath, kind: type[List]) -> List:
    spot = spot_at(pairs.root, path)
    if spot is None or not isinstance(spot.node, kind):
        raise NoSuchPlace
    return spot.node


def _in_holder(pairs: Pairs, path: KeyPath) -> tuple[Mapping | List, int]:
    """What holds the last step of a path, and the index of that step in it."""
    spot = spot_at(pairs.root, path[:-1]) if path else None
    if spot is None:
        raise NoSuchPlace
    holder, last = spot.node, path[-1]
    if isinstance(holder, List) and isinstance(last, int) and 0 <= last < len(holder.items):
        return holder, last
    if isinstance(holder, Mapping):
        for index, (key, _) in enumerate(holder.entries):
            if key.text == last:
                return holder, index
    raise NoSuchPlace


_DOING: Final[dict[type[Any], Callable[[Pairs, Any], None]]] = {
    Put: _put,
    Insert: _insert,
    Move: _move,
    Remove: _remove,
    Rename: _rename,
    Carry: _carry,
}

"""A list or mapping of a tree → its items as pieces of text, and edits that add and take away.

What describes an item goes with it: the comments right above it, beside it and further in. A
comment above the first key of the file is the file's own.
"""

from __future__ import annotations

from baocao_gen.files.located import LocatedText
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.editing.keys import Pairs
from baocao_gen.yearfile.editing.text import Place
from baocao_gen.yearfile.yaml import Mapping, Node
from baocao_gen.yearfile.yaml import Sequence as List

_BEHIND = late(r" *,? *(?:#.*)?")


@frozen
class HeldItem:
    """An item of a list, or a key with its value.

    Attributes:
        start: Where it begins: at its dash or key in a block, at itself between brackets.
        end: Behind its last letter.
        first: The first line of what belongs to it, comments included.
        last: The last line of it.
        has_lines: Whether nothing else stands on these lines.
    """

    start: Place
    end: Place
    first: int
    last: int
    has_lines: bool


def items_of(pairs: Pairs, holder: Mapping | List) -> list[HeldItem]:
    """All items of a list, or all entries of a mapping, in order."""
    return [_item(pairs, holder, index) for index in range(_length(holder))]


def _length(holder: Mapping | List) -> int:
    return len(holder.entries) if isinstance(holder, Mapping) else len(holder.items)


def item_at(pairs: Pairs, holder: Mapping | List, index: int) -> HeldItem:
    """One of them."""
    return _item(pairs, holder, index)


def _node(holder: Mapping | List, index: int) -> tuple[LocatedText | Node, Node]:
    if isinstance(holder, Mapping):
        return holder.entries[index]
    return holder.items[index], holder.items[index]


def _item(pairs: Pairs, holder: Mapping | List, index: int) -> HeldItem:
    head, value = _node(holder, index)
    start = (head.line, head.column)
    if isinstance(holder, List) and not holder.flow:
        start = pairs.dash(holder, value)
    end = max(value.end, head.end)
    if isinstance(value, LocatedText) and not value.end[0]:
        end = head.end
    before = pairs.line(start[0])[: start[1] - 1]
    if holder.flow:
        return _between_brackets(pairs, start, end, is_first=not before.strip())
    first = start[0]
    is_of_file = holder is pairs.root and index == 0
    if not before.strip() and not is_of_file:
        first = pairs.first_comment_above(first, start[1])
    last = pairs.last_comment_below(_last_line(pairs, value, end), start[1])
    return HeldItem(start, end, first, last, not before.strip())


def _last_line(pairs: Pairs, value: Node, end: Place) -> int:
    """A block that keeps the empty lines behind it («|+») has them as its own."""
    while isinstance(value, Mapping | List) and not value.flow:
        inner = value.entries[-1][1] if isinstance(value, Mapping) else value.items[-1]
        value = inner
    if isinstance(value, LocatedText) and value.block:
        header = pairs.line(value.line)[value.column - 1 :]
        if "+" in header.split("#")[0]:
            return end[0] + max(0, len(value.text) - len(value.text.rstrip("\n")) - 1)
    return end[0]


def _between_brackets(pairs: Pairs, start: Place, end: Place, *, is_first: bool) -> HeldItem:
    behind = _BEHIND.fullmatch(pairs.line(end[0])[end[1] - 1 :])
    alone = is_first and behind is not None
    first = pairs.first_comment_above(start[0], start[1]) if alone else start[0]
    return HeldItem(start, end, first, end[0], alone)


def add_to_block(pairs: Pairs, holder: Mapping | List, index: int, lines: str) -> None:
    """Put an item on lines of its own in front of one, or behind the last.

    Args:
        pairs: The edits.
        holder: A filled list or mapping in block style.
        index: Which one it will be.
        lines: The item as `layout` writes it for the column of the others.
    """
    count = _length(holder)
    column = item_at(pairs, holder, 0).start[1]
    indent = " " * (column - 1)
    if index >= count:
        last = item_at(pairs, holder, count - 1).last
        pairs.edits.insert_line(last + 1, f"{indent}{lines}")
        return
    item = item_at(pairs, holder, index)
    if item.has_lines:
        pairs.edits.insert_line(item.first, f"{indent}{lines}")
    else:
        pairs.edits.insert(item.start, f"{lines}\n{indent}")


def add_to_brackets(pairs: Pairs, holder: Mapping | List, index: int, typed: str) -> None:
    """Put an item in front of one between brackets, or behind the last."""
    count = _length(holder)
    if not count:
        marks = "{}" if isinstance(holder, Mapping) else "[]"
        pairs.keep_inside(holder)
        place = (holder.line, holder.column)
        pairs.edits.replace(place, holder.end, f"{marks[0]}{typed}{marks[1]}")
        return
    if index < count:
        item = item_at(pairs, holder, index)
        if item.has_lines:
            indent = " " * (item.start[1] - 1)
            pairs.edits.insert_line(item.first, f"{indent}{typed},")
        else:
            pairs.edits.insert(item.start, f"{typed}, ")
        return
    last = item_at(pairs, holder, count - 1)
    behind = pairs.line(last.end[0])[last.end[1] - 1 :].lstrip()
    if last.has_lines and (not behind or behind[0] in ",#"):
        if not behind.startswith(","):
            pairs.edits.insert(last.end, ",")
        comma = "," if behind.startswith(",") else ""
        indent = " " * (last.start[1] - 1)
        pairs.edits.insert_line(last.last + 1, f"{indent}{typed}{comma}")
    else:
        pairs.edits.insert(last.end, f", {typed}")


def take_away(pairs: Pairs, holder: Mapping | List, index: int) -> None:
    """Take an item away with what describes it; others stay, so one must be left."""
    if holder.flow:
        _take_from_brackets(pairs, holder, index)
        return
    item = item_at(pairs, holder, index)
    if item.has_lines:
        pairs.edits.delete_lines(item.first, item.last)
        return
    # The first of a list or mapping that begins behind a dash: the next one takes its place.
    following = item_at(pairs, holder, index + 1)
    for comment in pairs.comments_in((item.last + 1, 1), following.start):
        indent = " " * (following.start[1] - 1)
        pairs.edits.insert_line(following.last + 1, f"{indent}{comment.text}")
    pairs.edits.replace(item.start, following.start, "")


def _take_from_brackets(pairs: Pairs, holder: Mapping | List, index: int) -> None:
    item = item_at(pairs, holder, index)
    if item.has_lines:
        pairs.edits.delete_lines(item.first, item.last)
        return
    if index:
        start, end = item_at(pairs, holder, index - 1).end, item.end
    else:
        start, end = item.start, item_at(pairs, holder, 1).start
    for comment in pairs.comments_in(start, end):
        line = pairs.line(comment.line)
        indent = line[: len(line) - len(line.lstrip(" "))]
        pairs.edits.insert_line(end[0] + 1, f"{indent}{comment.text}")
    pairs.edits.replace(start, end, "")


def move(pairs: Pairs, holder: List | Mapping, index: int, to: int) -> None:
    """Put an item where another stands; what lies between items stays where it is."""
    items = items_of(pairs, holder)
    low, high = min(index, to), max(index, to)
    order = list(range(low, high + 1))
    order.insert(to - low, order.pop(index - low))
    as_lines = all(item.has_lines for item in items[low : high + 1]) and not holder.flow
    if as_lines:
        spans = [((i.first, 1), (i.last, len(pairs.line(i.last)) + 1)) for i in items]
    else:
        spans = [(_inside(holder, number, item), item.end) for number, item in enumerate(items)]
    typed = {number: pairs.edits.typed(*spans[number]) for number in order}
    for slot, number in enumerate(order, low):
        if slot != number:
            pairs.edits.replace(*spans[slot], typed[number])


def _inside(holder: List | Mapping, index: int, item: HeldItem) -> Place:
    if isinstance(holder, List) and not holder.flow:
        node = holder.items[index]
        return node.line, node.column
    return item.start


def moved(line: str, columns: int) -> str:
    """A line so many columns further right, or left as far as it has blanks."""
    if columns >= 0:
        return " " * columns + line if line.strip() else line
    blanks = len(line) - len(line.lstrip(" "))
    return line[min(-columns, blanks) :]

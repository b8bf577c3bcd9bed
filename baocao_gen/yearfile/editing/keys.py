"""A tree and wishes about its keys, values and items → edits of the text, block or flow style.

Every comment stays: one beside a value that goes becomes a line of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from baocao_gen.files.located import NULLS, LocatedText
from baocao_gen.yearfile.editing.text import Rewriting
from baocao_gen.yearfile.yaml import Mapping, Node
from baocao_gen.yearfile.yaml import Sequence as List
from baocao_gen.yearfile.yaml.comments import Comment, comments

Place = tuple[int, int]
ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})
"""What has to be written with «\\» between double quotes."""
_PLAIN = re.compile(r"[^\W_](?:[\w ./()\-]*[\w)/])?")


@dataclass(slots=True)
class Pairs:
    """The edits of one file, in terms of its keys, values and items."""

    root: Mapping
    edits: Rewriting
    _comments: tuple[Comment, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._comments = comments(self.root)

    def raw(self, node: Node) -> str:
        """A node as it is typed; the lines of one that spans several, joined by LF."""
        return self.edits.typed((node.line, node.column), node.end)

    def set_text(self, scalar: LocatedText, text: str) -> None:
        """Put a text in the stead of another, quoted as that one was, or where it must be."""
        quotes = scalar.style in ("'", '"')
        self.set_raw(scalar, _quoted(text, scalar.style) if quotes else typed(text))

    def set_raw(self, scalar: LocatedText, typed: str) -> None:
        """Put something in the stead of a value, as it is typed."""
        if scalar.line == scalar.end[0] and scalar.column == scalar.end[1]:
            self.edits.insert((scalar.line, scalar.column), self._gap(scalar) + typed)
        else:
            self.keep_inside(scalar)
            self.edits.replace((scalar.line, scalar.column), scalar.end, typed)

    def _gap(self, scalar: LocatedText) -> str:
        before = self.root.source.lines[scalar.line - 1][: scalar.column - 1]
        return "" if before.endswith((" ", "\t")) else " "

    def empty(self, key: LocatedText, value: Node) -> None:
        """Take a value away and leave its key."""
        if value.end == (value.line, value.column):
            return  # nothing is typed there
        self.keep_inside(value)
        start = self.behind_colon(key, value)
        following = self.line(value.end[0])[value.end[1] - 1 :].lstrip()
        keeps_gap = following[:1] in (",", "}", "]")
        self.edits.replace(start, value.end, " " if keeps_gap else "")

    def clear(self, key: LocatedText, value: Node) -> None:
        """Make a list empty: «[]»."""
        if isinstance(value, List) and value.flow and not value.items:
            return
        start = self.behind_colon(key, value)
        if value.end == (value.line, value.column):
            self.edits.insert(start, " []")
            return
        if isinstance(value, List) and not value.flow:
            self.edits.insert(start, " []")
            self.delete_items(value, value.items)
            return
        self.keep_inside(value)
        self.edits.replace(start, value.end, " []")

    def rename(self, key: LocatedText, name: str) -> None:
        """Give a key another name."""
        self.edits.replace((key.line, key.column), key.end, name)

    def add(self, mapping: Mapping, key: str, typed: str = "") -> None:
        """Add a key and what is typed behind it to the end of a mapping."""
        last = mapping.entries[-1][1]
        self.add_after(mapping, last, key, typed)

    def add_after(self, mapping: Mapping, value: Node, key: str, typed: str = "") -> None:
        """Add a key and what is typed behind it below (in flow style: behind) a value."""
        if mapping.flow:
            self.edits.insert(value.end, f", {key}: {typed}")
        else:
            indent = " " * (mapping.entries[0][0].column - 1)
            self.edits.insert_line(value.end[0] + 1, f"{indent}{key}:{' ' if typed else ''}{typed}")

    def remove(self, mapping: Mapping, name: str) -> None:
        """Take a key and its value away; a key that cannot go by itself is only emptied."""
        index = next(i for i, (key, _) in enumerate(mapping.entries) if key.text == name)
        key, value = mapping.entries[index]
        if not mapping.flow:
            alone = not self.line(key.line)[: key.column - 1].strip()
            if alone and len(mapping.entries) > 1:
                self._delete_lines(key.line, value.end[0], key.column)
            else:
                self.empty(key, value)
            return
        before = mapping.entries[index - 1][1].end
        if not index or self.comments_in(before, value.end):
            self.empty(key, value)
        else:
            self.edits.replace(before, value.end, "")

    def delete_items(self, sequence: List, items: Sequence[Node]) -> None:
        """Take items out of a list; whoever takes all of a block list writes «[]» as well."""
        if not items:
            return
        if not sequence.flow:
            for item in items:
                dash = self.dash(sequence, item)
                self._delete_lines(dash[0], item.end[0], dash[1])
            return
        kept = [item for item in sequence.items if not any(item is gone for gone in items)]
        self.keep_inside(sequence)
        typed = ", ".join(self.raw(item) for item in kept)
        self.edits.replace((sequence.line, sequence.column), sequence.end, f"[{typed}]")

    def append_items(self, mapping: Mapping, key: str, items: Sequence[str]) -> None:
        """Put items, as they are typed, at the end of the list behind a key.

        A list that is not there yet, or is empty, begins on lines of its own below the key.
        """
        entry = next((one for one in mapping.entries if one[0].text == key), None)
        if entry is None:
            self.add(mapping, key, f"[{', '.join(items)}]")
            return
        name, value = entry
        if isinstance(value, List) and value.items and value.flow:
            self.edits.insert((value.end[0], value.end[1] - 1), "".join(f", {i}" for i in items))
        elif isinstance(value, List) and value.items:
            indent = " " * (value.column - 1)
            lines = "\n".join(f"{indent}- {item}" for item in items)
            self.edits.insert_line(value.items[-1].end[0] + 1, lines)
        elif mapping.flow:
            self.edits.replace(self.behind_colon(name, value), value.end, f" [{', '.join(items)}]")
        else:
            indent = " " * (name.column + 1)
            lines = "".join(f"\n{indent}- {item}" for item in items)
            self.edits.replace(self.behind_colon(name, value), value.end, lines)

    def dash(self, sequence: List, item: Node) -> Place:
        """Where the «-» of an item of a block list stands."""
        line = item.line
        while line > sequence.line and self.line(line)[sequence.column - 1] != "-":
            line -= 1
        return line, sequence.column

    def behind_colon(self, key: LocatedText, value: Node) -> Place:
        """The place behind the colon of a key."""
        line, column = key.end
        between = self.edits.typed(key.end, (value.line, value.column))
        colon = between.find(":")
        if colon < 0:  # the empty value of a key stands where the key ends
            return value.line, value.column
        breaks = between.count("\n", 0, colon)
        if breaks:
            return line + breaks, colon - between.rfind("\n", 0, colon) + 1
        return line, column + colon + 1

    def line(self, number: int) -> str:
        """A line of the file, counted from 1, without its end."""
        return self.root.source.lines[number - 1]

    def first_comment_above(self, line: int, column: int) -> int:
        """The first of the lines of comments right above a line that begin in its column."""
        while (above := self._alone_on(line - 1)) is not None and above.column == column:
            line -= 1
        return line

    def last_comment_below(self, line: int, column: int) -> int:
        """The last of the lines of comments right below a line that stand further right."""
        while (below := self._alone_on(line + 1)) is not None and below.column > column:
            line += 1
        return line

    def _alone_on(self, line: int) -> Comment | None:
        found = self.comments_in((line, 1), (line + 1, 1))
        return found[0] if found and found[0].alone else None

    def comments_in(self, start: Place, end: Place) -> list[Comment]:
        """The comments between two places."""
        first = bisect_left(self._comments, start, key=_place)
        return list(self._comments[first : bisect_left(self._comments, end, key=_place)])

    def keep_inside(self, node: Node) -> None:
        """The comments inside a node that goes stand below it."""
        for comment in self.comments_in((node.line, node.column), node.end):
            line = self.line(comment.line)
            indent = line[: len(line) - len(line.lstrip(" "))]
            self.edits.insert_line(node.end[0] + 1, f"{indent}{comment.text}")

    def _delete_lines(self, first: int, last: int, column: int) -> None:
        kept = self.comments_in((first, 1), (last + 1, 1))
        indent = " " * (column - 1)
        self.edits.delete_lines(first, last, "\n".join(f"{indent}{c.text}" for c in kept))


def _place(comment: Comment) -> Place:
    return comment.line, comment.column


def typed(text: str) -> str:
    """A text as a value: bare where YAML can take it for nothing else, else in quotes."""
    is_bare = _PLAIN.fullmatch(text) and text not in NULLS
    return text if is_bare else _quoted(text, '"')


def _quoted(text: str, style: str) -> str:
    if style == "'" and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text.translate(ESCAPED)}"'

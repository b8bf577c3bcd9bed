"""Keys and values → the lines of a new year file, with comments for whoever reads it first.

The lines are written, never read back: PyYAML would choose quotes and breaks of its own.
(Blocks and quotes: YAML 1.2, sections 7.3 and 8.1.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.yaml.quoting import quote

_BARE = late(r"[^\W\d_][\w]*(?: [\w&]+)*")
_MEANT = frozenset(["true", "false", "yes", "no", "on", "off", "null", "y", "n"])
"""Words that other programs take for something else."""


def scalar(text: str) -> str:
    """A text of one line as YAML needs it, in quotes unless it is plain words."""
    line = " ".join(text.split())
    if _BARE.fullmatch(line) and line.casefold() not in _MEANT:
        return line
    return quote(line)


def flow(items: Iterable[tuple[str, str]]) -> str:
    """Keys and ready values on one line: «{ten: …, thuc_hien: 12}»."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in items) + "}"


class Lines:
    """The lines of a file that is being written; each level is indented by two spaces."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def comment(self, words: str, depth: int = 0) -> None:
        """A comment on a line of its own."""
        for line in words.split("\n"):
            self.lines.append(f"{'  ' * depth}# {line}".rstrip())

    def line(self, text: str, depth: int = 0, note: str = "") -> None:
        """A line; ``note`` is a comment behind it."""
        behind = f"  {note}" if note else ""
        self.lines.append(f"{'  ' * depth}{text}{behind}")

    def key(self, name: str, value: str, depth: int = 0, note: str = "") -> None:
        """A key and a text: on its line, or as a block where the text has several lines."""
        if "\n" not in value.strip("\n"):
            self.line(f"{name}: {scalar(value)}", depth, note)
            return
        self.block(name, value, depth)

    def block(self, name: str, text: str, depth: int = 0) -> None:
        """A key and a text as a block, however long."""
        self.line(f"{name}: |", depth)
        for part in text.strip("\n").split("\n"):
            self.lines.append(f"{'  ' * (depth + 1)}{part}".rstrip())

    def items(self, name: str, values: Sequence[str], depth: int = 0) -> None:
        """A key and a list of texts, one a line."""
        self.line(f"{name}:", depth)
        for value in values:
            self.line(f"- {scalar(value)}", depth + 1)

    def text(self) -> str:
        """The whole file."""
        return "\n".join(self.lines) + "\n"

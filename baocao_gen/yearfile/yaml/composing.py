"""YAML lines → a tree of located nodes, and what this project does not let YAML do.

The tree is built from parser events with a stack of our own: depth and size are checked before
anything is built, aliases are never followed, and no scalar gets a type.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as AbstractSequence
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

import yaml

from baocao_gen.files.located import LocatedText, Source
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Problem
from baocao_gen.yearfile.yaml.characters import printable
from baocao_gen.yearfile.yaml.nodes import Mapping, Node, Sequence
from baocao_gen.yearfile.yaml.quoting import quoted, shortened
from baocao_gen.yearfile.yaml.refusals import Refusals

MAX_DEPTH: Final = 30
MAX_NODES: Final = 500_000
MAX_TEXT: Final = 1_000_000
"""Characters of one value: two hundred pages of prose."""
MAX_REPAIRS: Final = 30
# Each repair reads the file again: this many characters may be read again in all.
_REPAIR_BUDGET: Final = 8_000_000

NOT_YAML: Final = yaml.YAMLError
"""What `TreeBuilder.read` raises for a text that is no YAML."""
LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose(
    source: Source, lines: AbstractSequence[str], loader: Any = LOADER
) -> tuple[Node | None, list[Problem]]:
    """Return the tree of a file and the problems of its syntax and structure.

    A syntax error that quotes on its line would mend is mended and the file read again, so that
    one run finds as many of them as it can.

    Args:
        source: The file as the user sees it; positions refer to it.
        lines: The lines to parse, mended where that is known to be possible.
        loader: The PyYAML loader whose parser is used.

    Returns:
        The root, or None when no tree can be built; and the problems, not sorted.
    """
    lines = list(lines)
    repairs = min(MAX_REPAIRS, 2 + _REPAIR_BUDGET // (1 + sum(map(len, lines))))
    syntax: list[Problem] = []
    while True:
        tree = TreeBuilder(source, lines)
        try:
            tree.read("\n".join(lines), loader)
        except yaml.YAMLError as error:
            from baocao_gen.yearfile.yaml.syntax import explain  # only a wrong file needs it

            finding = explain(error, source, lines)
            syntax.append(finding.problem)
            if finding.better is None or len(syntax) > repairs:
                return None, syntax + tree.refusals.problems
            if finding.better == lines[finding.line - 1]:
                return None, syntax + tree.refusals.problems
            lines[finding.line - 1] = finding.better
        else:
            return tree.root, syntax + tree.refusals.problems


@dataclass(slots=True)
class _Open:
    """A mapping or sequence whose end has not come yet."""

    mapping: bool
    flow: bool
    line: int
    column: int
    items: list[Any] = field(default_factory=list)
    key: LocatedText | None = None
    skip_value: bool = False
    keys: dict[str, LocatedText] = field(default_factory=dict)


class _Stop(Exception):
    """Nothing more can or should be read."""


class TreeBuilder:
    """Builds the nodes of one document from parser events."""

    def __init__(self, source: Source, lines: AbstractSequence[str]) -> None:
        self.source = source
        self.lines = lines
        self.root: Node | None = None
        self.refusals = Refusals(source, lines)
        self.open: list[_Open] = []
        self.nodes = 0
        self.documents = 0
        self.deepest = 0

    def read(self, text: str, loader: Any) -> None:
        """Consume all events of a text; the root is None when there is no usable document."""
        handlers = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start_mapping,
            yaml.SequenceStartEvent: self._start_sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._start_document,
        }
        try:
            for event in _events(text, loader):
                handler = handlers.get(type(event))
                if handler is not None:
                    handler(event)
        except _Stop:
            pass

    # -- events ---------------------------------------------------------------------------

    def _scalar(self, event: Any) -> None:
        mark, text, style = event.start_mark, event.value, event.style or ""
        if event.anchor is not None or event.tag is not None:
            self.refusals.properties(event)
        if len(text) > MAX_TEXT:
            limit = f"{MAX_TEXT:,}".replace(",", ".")
            place = (mark.line + 1, mark.column + 1)
            hint = "chia phần chữ này thành nhiều mục"
            self._give_up(codes.TOO_LARGE, f"phần chữ này dài quá {limit} ký tự", place, hint)
        if style == '"':
            text = self.refusals.unescaped(text, mark)
        end = self._end_of(event)
        self._add(LocatedText(self.source, mark.line + 1, mark.column + 1, text, style, end))

    def _end_of(self, event: Any) -> tuple[int, int]:
        """The line and column behind a text; a block ends with its last line that has words."""
        line, column = event.end_mark.line, event.end_mark.column
        if event.style not in ("|", ">"):
            return line + 1, column + 1
        last = min(line if column else line - 1, len(self.lines) - 1)
        while last > event.start_mark.line and not self.lines[last].strip():
            last -= 1
        return last + 1, len(self.lines[last]) + 1

    def _start_mapping(self, event: Any) -> None:
        self._start(event, mapping=True)

    def _start_sequence(self, event: Any) -> None:
        self._start(event, mapping=False)

    def _start(self, event: Any, *, mapping: bool) -> None:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if event.anchor is not None or event.tag is not None:
            self.refusals.properties(event)
        elif mapping and event.flow_style and self.open and not self.open[-1].mapping:
            self.refusals.pair_in_list(line, column)
        if len(self.open) >= MAX_DEPTH:
            message = f"các nhóm lồng nhau quá {MAX_DEPTH} cấp"
            hint = "bớt cấp lồng; kiểm tra dấu ngoặc"
            self._give_up(codes.TOO_COMPLEX, message, (line, column), hint)
        self.deepest = max(self.deepest, len(self.open) + 1)
        self.open.append(_Open(mapping, bool(event.flow_style), line, column))

    def _end(self, event: Any) -> None:
        done = self.open.pop()
        kind = Mapping if done.mapping else Sequence
        items = tuple(done.items)
        if done.flow:
            end = (event.end_mark.line + 1, event.end_mark.column + 1)
        elif items:
            last = items[-1][1] if done.mapping else items[-1]
            end = last.end
        else:
            end = (done.line, done.column)
        self._add(kind(self.source, done.line, done.column, items, done.flow, end))

    def _alias(self, event: Any) -> None:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        text = f"*{shortened(event.anchor)}"
        self.refusals.report(
            codes.ANCHOR_OR_ALIAS,
            f"«{text}» là bí danh của YAML, không dùng trong tệp số liệu",
            (line, column),
            f"nếu là chữ thì đặt trong nháy: {quoted(text)}; nếu không thì chép lại giá trị",
        )
        self._add(LocatedText(self.source, line, column, text, "*"))

    def _start_document(self, event: Any) -> None:
        line = event.start_mark.line + 1
        self.documents += 1
        if self.documents > 1:
            self.refusals.report(
                codes.SEVERAL_DOCUMENTS,
                "một tệp chỉ chứa một báo cáo, «---» ở đây mở tài liệu thứ hai",
                (line, 1),
                "xóa dòng «---», hoặc tách phần dưới thành tệp khác",
            )
            raise _Stop
        if event.version is not None or event.tags:
            hint = "xóa các dòng bắt đầu bằng «%»"
            self.refusals.report(
                codes.DIRECTIVE, "không dùng chỉ thị «%» của YAML", (line, 1), hint
            )

    def _give_up(self, code: str, message: str, place: tuple[int, int], hint: str) -> NoReturn:
        """Report what nothing can be read behind."""
        self.refusals.report(code, message, place, hint)
        self.root = None
        raise _Stop

    # -- nodes ----------------------------------------------------------------------------

    def _add(self, node: Node) -> None:
        """Put a finished node into what is open around it."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            limit = f"{MAX_NODES:,}".replace(",", ".")
            hint = "tách tệp thành nhiều tệp nhỏ hơn"
            message = f"tệp có quá {limit} mục"
            self._give_up(codes.TOO_COMPLEX, message, (node.line, node.column), hint)
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if not parent.mapping:
            parent.items.append(node)
        elif parent.skip_value:
            parent.skip_value = False
        elif parent.key is None:
            parent.key = self._key(node, parent)
            parent.skip_value = parent.key is None
        else:
            if parent.flow and isinstance(node, LocatedText) and not node.text:
                self.refusals.key_without_colon(parent.key, node, (parent.line, parent.column))
            parent.items.append((parent.key, node))
            parent.key = None

    def _key(self, node: Node, parent: _Open) -> LocatedText | None:
        """Return a key that can be used, or report why not."""
        if not isinstance(node, LocatedText):
            self.refusals.key(node)
            return None
        text = node.text
        if not text or text[0].isspace() or text[-1].isspace():
            text = text.strip()
            node = LocatedText(self.source, node.line, node.column, text, node.style, node.end)
        if (first := parent.keys.get(text)) is not None:
            self.refusals.repeated_key(node, first)
            return None
        if not text or (node.plain and text in ("~", "<<")):
            self.refusals.key(node)
            return None
        if ":" in text:
            self.refusals.glued_key(node)
        parent.keys[text] = node
        return node


def _events(text: str, loader: Any) -> Iterator[Any]:
    reader = loader(printable(text))
    try:
        yield from iter(reader.get_event, None)
    finally:
        reader.dispose()

"""What YAML allows and this project does not → problems, collected while the tree is built."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from baocao_gen.files.located import LocatedText, Source
from baocao_gen.problems import codes
from baocao_gen.problems.problem import MAX_OF_A_KIND, Problem, Related
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.yaml.characters import control, without_controls
from baocao_gen.yearfile.yaml.nodes import Mapping, Node
from baocao_gen.yearfile.yaml.quoting import quoted, shortened

Place: TypeAlias = tuple[int, int]
_NEAR: Final = 400  # characters of a line that a hint can need
_GLUED_KEY: Final = late(r"[^\W\d]\w*:(?!//)\S")


class Refusals:
    """Collects problems; each method knows one thing that is refused, and what to type instead."""

    def __init__(self, source: Source, lines: Sequence[str]) -> None:
        self.source = source
        self.lines = lines
        self.problems: list[Problem] = []
        self._seen: Counter[str] = Counter()

    def _text(self, line: int, column: int) -> str:
        """Return a line that was parsed from a column on (both from 1), as far as anyone reads."""
        if line > len(self.lines):
            return ""
        start = max(0, column - 1)
        return self.lines[line - 1][start : start + _NEAR]

    def report(
        self, code: str, message: str, place: Place, hint: str, first: Node | None = None
    ) -> None:
        """Add a problem, unless the list has more of its kind than anyone reads.

        Args:
            code: The problem's code.
            message: What is wrong.
            place: Line and column, from 1.
            hint: What to type instead.
            first: The node that the problem also speaks of, as the first of its name.
        """
        self._seen[code] += 1
        if self._seen[code] > MAX_OF_A_KIND + 1:  # one more tells the reader that there are more
            return
        related = (Related(first.position, "khai báo lần đầu ở đây"),) if first else ()
        where = self.source.at(*place)
        self.problems.append(Problem(code, message, where, hint, related=related))

    def repeated_key(self, key: LocatedText, first: LocatedText) -> None:
        """Report the second of two keys of one name; YAML would keep the last, silently."""
        message = f"khóa «{shortened(key.text)}» lặp lại, đã có ở dòng {first.line}"
        hint = "xóa một trong hai dòng, hoặc đổi tên khóa"
        self.report(codes.REPEATED_KEY, message, (key.line, key.column), hint, first)

    def key(self, node: Node) -> None:
        """Report a key that is empty, a mapping or list, ``<<``, or the start of ``{{ … }}``."""
        line, column = node.line, node.column
        if isinstance(node, LocatedText) and node.text == "<<":
            message = "không dùng khóa gộp «<<» của YAML"
            hint = "chép lại các khóa cần dùng vào nhóm này"
            self.report(codes.MERGE_KEY, message, (line, column), hint)
            return
        if isinstance(node, Mapping) and self._text(line, column).startswith("{{"):
            return  # «{{a}}: b»: the inner bracket is a key too, and has been reported
        before = self._text(line, column - 1)
        if isinstance(node, Mapping) and before.startswith("{{"):
            text = before[: before.find("}}") + 2] if "}}" in before else before
            message = "giá trị bắt đầu bằng «{{» phải đặt trong nháy"
            self.report(codes.RESERVED_START, message, (line, column - 1), f"viết {quoted(text)}")
            return
        what = (
            "khóa trống" if isinstance(node, LocatedText) else "khóa phải là chữ, không phải nhóm"
        )
        self.report(codes.BAD_KEY, what, (line, column), "viết «khóa: giá trị», mỗi khóa một tên")

    def properties(self, event: Any) -> None:
        """Report the anchor or tag of a node."""
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        rest = self._text(line, column).rstrip()
        mark = shortened(rest.split(" ", 1)[0])
        kind = "thẻ kiểu" if event.anchor is None else "neo"
        code = codes.TAG if event.anchor is None else codes.ANCHOR_OR_ALIAS
        message = f"«{mark}» là {kind} của YAML, không dùng trong tệp số liệu"
        hint = f"nếu là chữ thì đặt trong nháy: {quoted(rest)}; nếu không thì xóa «{mark}»"
        self.report(code, message, (line, column), hint)

    def pair_in_list(self, line: int, column: int) -> None:
        """Report ``[Lưu: VT]``, which YAML reads as a mapping inside the list."""
        rest = self._text(line, column)
        if not rest.startswith("{"):
            text = re.split(r"[,\]]", rest, maxsplit=1)[0].strip()
            message = f"«{shortened(text)}» trong danh sách có dấu hai chấm mà không đặt trong nháy"
            self.report(codes.COLON_IN_VALUE, message, (line, column), f"viết {quoted(text)}")

    def key_without_colon(self, key: LocatedText, value: LocatedText, bracket: Place) -> None:
        """Report ``{ten: Sở, ban}``, which YAML reads as a key «ban» with nothing in it."""
        start = max(1, value.column - _NEAR)
        before = self._text(value.line, start)[: value.column - start].rstrip()
        in_jinja = self._text(bracket[0], bracket[1] - 1).startswith("{{")
        if value.style or not before or before[-1] == ":" or in_jinja or _GLUED_KEY.match(key.text):
            return
        name = shortened(key.text)
        message = f"«{name}» trong ngoặc nhọn không có dấu hai chấm"
        hint = 'giá trị có dấu phẩy thì đặt trong nháy kép: "…, …"; '
        hint += f"nếu là khóa thì viết «{name}: …»"
        self.report(codes.COMMA_IN_VALUE, message, (key.line, key.column), hint)

    def unescaped(self, text: str, mark: Any) -> str:
        r"""Bring what ``\u…`` has written to NFC, and refuse what cannot be printed."""
        if found := control(text):
            code_point = f"U+{ord(found.group()):04X}"
            message = f"ký tự không in được {code_point} viết bằng «\\»"
            hint = "xóa phần «\\…» này; nếu cần dấu «\\» thì viết «\\\\»"
            self.report(codes.CONTROL, message, (mark.line + 1, mark.column + 1), hint)
            text = without_controls(text)
        return text if text.isascii() else unicodedata.normalize("NFC", text)

    def glued_key(self, key: LocatedText) -> None:
        """Report ``{ten:1}``, a key with a colon inside."""
        if not key.plain or not _GLUED_KEY.match(key.text):
            return
        name = shortened(key.text.split(":", 1)[0])
        hint = f"viết «{name}: …»; nếu cả cụm là chữ thì đặt trong nháy: {quoted(key.text)}"
        at = key.column + key.text.index(":") + 1
        message = f"thiếu dấu cách sau «{name}:»"
        self.report(codes.NO_SPACE_AFTER_COLON, message, (key.line, at), hint)

"""A YAML parser's error → a problem in Vietnamese at the place to mend, with what to type.

The parser's words name what it expected; the clerk needs the cause. It is read from the line
itself: each rule knows one usual cause, and the first that fits explains the error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any, Final

from baocao_gen.files.located import Source
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.yearfile.yaml.findings import ParserError, YamlFinding
from baocao_gen.yearfile.yaml.lines import YamlLine, Zone, read_lines
from baocao_gen.yearfile.yaml.quoting import quote, quoted, shortened

_IDENTIFIER: Final = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_BAD_ESCAPE: Final = re.compile(
    r"""\\(?:\\|[0abt\tnvfre\ "/N_LP]|$)
    |\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})|(?P<bad>\\)""",
    re.VERBOSE,
)
_AFTER_QUOTE: Final = re.compile(r"""(["'])_*\1[ \t]*(?P<extra>[^\s#])""")
_LOOKS_LIKE_KEY: Final = re.compile(r"\s*+(?:-\s++)*+[^\W\d]\w*:(?=\s|$)")
_BRACKETS: Final = {"[": "]", "{": "}"}
_TEXT_BELOW: Final = (
    "sau dấu mở khối không được viết chữ trên cùng dòng",
    "xuống dòng ngay sau «|» hoặc «>», chữ bắt đầu ở dòng dưới và thụt vào",
)
_BELOW: Final = {
    "|": _TEXT_BELOW,
    ">": _TEXT_BELOW,
    "-": (
        "danh sách không được bắt đầu trên cùng dòng với khóa",
        "xuống dòng sau dấu hai chấm, mỗi mục «- » một dòng",
    ),
}
_RESERVED: Final = re.compile(r"\{[{%]|[%@`*&!|>,\]}\[{]|[-?](?=[ \t]|$)")
_KEY_ALONE: Final = re.compile(r"(?P<key>\s*+(?:-\s++)*+(?:[a-z]\w*_\w*|\w++(?=\s*$)))", re.ASCII)


def explain(error: Any, source: Source, lines: Sequence[str]) -> YamlFinding:
    """Translate a ``yaml.YAMLError``.

    Args:
        error: What PyYAML raised, from its C or its Python parser.
        source: The file as the user sees it, for the position.
        lines: The lines that were parsed.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        problem = Problem(codes.SYNTAX, "không đọc được tệp YAML", Position(source.name))
        return YamlFinding(problem, 1)
    number = min(mark.line + 1, len(lines))
    while number > 1 and mark.line + 1 >= number and not lines[number - 1].strip():
        number -= 1  # an error at the end of the file belongs to the last line with text
    at = mark.column if number == mark.line + 1 else len(lines[number - 1])
    line = next(islice(read_lines(lines), number - 1, None))
    start = getattr(error, "context_mark", None)
    place = (min(start.line + 1, len(lines)), start.column) if start else None
    case = ParserError(source, lines, line, at, error.context or "", error.problem or "", place)
    return next(finding for rule in _RULES if (finding := rule(case)))


def _quote_from(line: YamlLine, offset: int) -> str:
    return line.text[:offset] + quote(line.text[offset:].rstrip())


def _open_quote(case: ParserError) -> YamlFinding | None:
    at_end = "quoted scalar" in case.context and (
        "end of stream" in case.message or "document" in case.message
    )
    place = case.start if at_end else case.line.opened
    if place is None or not (at_end or case.line.zone is Zone.QUOTED):
        return None
    mark = case.lines[place[0] - 1][place[1] : place[1] + 1]
    finding = case.found(
        codes.NOT_CLOSED,
        f"dấu nháy {mark} mở ở đây chưa có dấu đóng",
        f"thêm {mark} ở cuối giá trị; dấu nháy nằm trong chữ thì bọc ngoài bằng loại nháy kia",
        place,
    )
    if at_end:
        return finding
    stop = case.source.at(case.line.number, case.offset + 1)
    return finding.beside(stop, "phần chữ trong nháy kéo dài đến đây")


def _escape(case: ParserError) -> YamlFinding | None:
    if "quoted scalar" not in case.context or not re.search("escape|hex", case.message):
        return None
    text, better = case.line.text, None
    offset = case.start[1] if case.start and case.start[0] == case.line.number else 0
    bad = next((m for m in _BAD_ESCAPE.finditer(text, offset) if m["bad"]), None)
    if bad is not None:
        offset = bad.start()
        better = text[:offset] + "\\" + text[offset:]
    return case.found(
        codes.SYNTAX,
        "trong nháy kép, dấu «\\» mở một mã đặc biệt, và mã này không có",
        "viết hai dấu «\\\\», hoặc bọc giá trị bằng nháy đơn '…'",
        (case.line.number, offset),
    ).read_as(better)


def _directive(case: ParserError) -> YamlFinding | None:
    if not case.line.text.startswith("%"):
        return None
    hint = f"nếu là chữ thì đặt trong nháy: {quoted(case.line.text)}; nếu không thì xóa dòng"
    message = "dòng bắt đầu bằng «%» là chỉ thị của YAML, không dùng trong tệp số liệu"
    return case.found(codes.DIRECTIVE, message, hint, (case.line.number, 0))


def _reserved_start(case: ParserError) -> YamlFinding | None:
    line = case.line
    if line.zone not in (Zone.STRUCTURE, Zone.FOLDED) or case.offset < line.value:
        return None
    found = _RESERVED.match(line.bare, line.value)
    if found is None or (found.group() in _BRACKETS and _in_brackets(case)):
        return None
    mark = found.group()
    if mark in _BELOW and _goes_on_below(case):
        message, hint = _BELOW[mark]
        place = (line.number, line.value + (mark != "-"))
        better = line.text[: line.value + 1] if mark != "-" else None
        return case.found(codes.RESERVED_START, message, hint, place).read_as(better)
    value = line.bare[line.value :] if mark not in ("[", "{") else line.text[line.value :]
    if value.strip() == "-":
        message = "dấu «-» đứng một mình không phải là giá trị"
        hint = 'chưa có giá trị thì để trống; nếu là chữ thì viết "-"'
        place = (line.number, line.value)
        return case.found(codes.RESERVED_START, message, hint, place).read_as(
            line.text[: line.value]
        )
    return case.found(
        codes.RESERVED_START,
        f"giá trị bắt đầu bằng «{mark.strip()}» phải đặt trong nháy",
        f"viết {quoted(value)}",
        (line.number, line.value),
    ).read_as(_quote_from(line, line.value))


def _in_brackets(case: ParserError) -> bool:
    return "flow" in case.context or "plain scalar" in case.context


def _goes_on_below(case: ParserError) -> bool:
    """Tell whether the next line stands to the right of this line's key."""
    below = case.lines[case.line.number] if case.line.number < len(case.lines) else ""
    return bool(below.strip()) and len(below) - len(below.lstrip()) > max(case.line.key, 0)


def _after_quote(case: ParserError) -> YamlFinding | None:
    line = case.line
    found = _AFTER_QUOTE.match(line.bare, line.value)
    if line.zone is not Zone.STRUCTURE or found is None or case.offset < line.value:
        return None
    return case.found(
        codes.NOT_CLOSED,
        f"có chữ đứng sau dấu nháy {found[1]} đóng",
        f"viết {quoted(line.text[line.value :])}",
        (line.number, found.start("extra")),
    ).read_as(_quote_from(line, line.value))


def _flow(case: ParserError) -> YamlFinding | None:
    opened = case.start if "flow" in case.context else case.line.opened
    if opened is None and not _in_brackets(case):
        return None
    opened = opened or (case.line.number, case.line.value)
    bracket = case.lines[opened[0] - 1][opened[1] : opened[1] + 1]
    if bracket not in _BRACKETS:  # an item is missing: the bracket is the one the line is in
        opened = case.line.opened or (case.line.number, case.line.value)
        bracket = case.lines[opened[0] - 1][opened[1] : opened[1] + 1]
    close = _BRACKETS.get(bracket, "]")
    at_end = not case.line.text[case.offset :].strip()
    if at_end or (case.line.number > opened[0] and _LOOKS_LIKE_KEY.match(case.line.text)):
        message = f"dấu ngoặc «{bracket}» mở ở đây chưa đóng"
        hint = f"thêm «{close}» ở cuối {'nhóm' if bracket == '{' else 'danh sách'}"
        return case.found(codes.NOT_CLOSED, message, hint, opened)
    if case.line.text.startswith(":", case.offset):
        message = "dấu hai chấm trong ngoặc mà giá trị không đặt trong nháy"
        hint = 'đặt giá trị có dấu hai chấm trong nháy kép: "…: …"'
        return case.found(codes.COLON_IN_VALUE, message, hint)
    return case.found(
        codes.NOT_CLOSED,
        f"thiếu dấu phẩy hoặc dấu «{close}» trước chỗ này",
        "ngăn các mục bằng dấu phẩy; mục có dấu phẩy, ngoặc hoặc nháy thì đặt trong nháy kép",
    ).beside(case.source.at(opened[0], opened[1] + 1), f"«{bracket}» mở ở đây")


def _colon_in_value(case: ParserError) -> YamlFinding | None:
    line = case.line
    if "values are not allowed" not in case.message or not 0 <= line.colon < case.offset:
        return None
    key = line.text[line.key : line.colon]
    is_text = line.bare[: line.key].strip() and not _IDENTIFIER.fullmatch(key)
    start = line.key if is_text else line.value
    return case.found(
        codes.COLON_IN_VALUE,
        "giá trị có dấu hai chấm và dấu cách «: » phải đặt trong nháy",
        f"viết {quoted(line.bare[start:])}",
        (line.number, start),
    ).read_as(_quote_from(line, start))


def _too_far_right(case: ParserError) -> YamlFinding | None:
    line = case.line
    if "not allowed" not in case.message:
        return None
    above = next((n for n in range(line.number - 1, 0, -1) if case.lines[n - 1].strip()), 0)
    if above and next(islice(read_lines(case.lines), above - 1, None)).key < 0:
        return _without_colon(case, above)
    hint = "nếu là khóa mới thì đặt thẳng cột với các khóa cùng nhóm; "
    hint += "nếu là chữ viết tiếp thì đặt cả giá trị trong nháy, hoặc dùng khối «|»"
    message = "dòng thụt vào như một phần của giá trị phía trên"
    return case.found(codes.INDENTATION, message, hint, (line.number, max(line.key, 0)))


def _no_colon(case: ParserError) -> YamlFinding | None:
    if "expected ':'" not in case.message or case.start is None:
        return None
    finding = _without_colon(case, case.start[0])
    alone = case.line.number in (finding.line, finding.line + 1)
    return finding if alone else finding.read_as(None)


def _without_colon(case: ParserError, number: int) -> YamlFinding:
    text = case.lines[number - 1]
    better = _KEY_ALONE.sub(r"\g<key>:", text, count=1) if _KEY_ALONE.match(text) else ""
    return case.found(
        codes.INDENTATION,
        f"dòng «{shortened(text)}» không có dấu hai chấm",
        "viết «khóa: giá trị»; nếu là chữ viết tiếp dòng trên thì thụt vào, hoặc dùng khối «|»",
        (number, len(text) - len(text.lstrip())),
    ).read_as(better)


def _block_text(case: ParserError) -> YamlFinding | None:
    if case.line.zone is not Zone.BLOCK:
        return None
    message = "chữ trong khối «|» thụt ít hơn dòng đầu của khối"
    hint = f"thụt các dòng của khối bằng nhau, ít nhất đến cột {case.line.indent + 1}"
    return case.found(codes.INDENTATION, message, hint)


def _no_list_mark(case: ParserError) -> YamlFinding | None:
    if "block collection" not in case.context and "block sequence" not in case.context:
        return None
    message = "ở đây cần một dòng bắt đầu bằng «- » như các dòng trên"
    hint = "thêm «- » ở đầu dòng, hoặc thụt dòng thẳng cột với khóa mà nó thuộc về"
    return case.found(codes.INDENTATION, message, hint)


def _list_begins_late(case: ParserError) -> YamlFinding | None:
    if "block mapping" not in case.context or case.start is None:
        return None
    if not case.line.bare.lstrip().startswith("- "):
        return None
    first = case.start[0]
    message = f"dòng này có «- » ở đầu, dòng {first} ở trên không có"
    hint = f"là danh sách thì thêm «- » ở đầu dòng {first} và thụt các dòng dưới nó thêm 2 dấu cách"
    return case.found(codes.INDENTATION, message, f"{hint}; không phải danh sách thì bỏ «- »")


def _wrong_column(case: ParserError) -> YamlFinding | None:
    if not any(word in case.message for word in ("expected key", "block end", "document start")):
        return None
    if case.line.key < 0 and case.line.zone is not Zone.BLANK:
        message = f"dòng «{shortened(case.line.text)}» không phải «khóa: giá trị»"
        hint = "viết «khóa: giá trị»; chữ nhiều dòng thì dùng khối «|» và thụt vào như nhau"
        return case.found(codes.INDENTATION, message, hint)
    hint = "thụt các khóa cùng nhóm thẳng một cột"
    if "document start" in case.message:
        first = next(line for line in read_lines(case.lines) if line.zone is not Zone.BLANK)
        hint += f": dòng đầu tiên của tệp (dòng {first.number}) ở cột {first.indent + 1}"
    elif case.start is not None:
        hint += f": nhóm này bắt đầu ở dòng {case.start[0]}, cột {case.start[1] + 1}"
    return case.found(codes.INDENTATION, "dòng thụt sai cột", hint)


def _other(case: ParserError) -> YamlFinding:
    message = "không hiểu cú pháp YAML ở đây"
    hint = "kiểm tra dấu nháy, dấu hai chấm và chỗ thụt dòng; giá trị lạ thì đặt trong nháy kép"
    return case.found(codes.SYNTAX, message, hint)


_RULES: Final[tuple[Callable[[ParserError], YamlFinding | None], ...]] = (
    _escape,
    _open_quote,
    _directive,
    _reserved_start,
    _after_quote,
    _flow,
    _colon_in_value,
    _too_far_right,
    _no_colon,
    _block_text,
    _no_list_mark,
    _list_begins_late,
    _wrong_column,
    _other,
)

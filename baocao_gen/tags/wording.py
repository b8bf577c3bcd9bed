"""What Jinja or Python says of a tag → what a clerk is told: the cause and what to type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from jinja2.exceptions import SecurityError, UndefinedError

from baocao_gen.tags.faults import (
    Cause,
    ClosedAttribute,
    Failure,
    FaultKind,
    Limit,
    MissingName,
    OverLimit,
    UnknownFunction,
)
from baocao_gen.tags.find import Tag, is_assignment, statement_word
from baocao_gen.tags.kinds import kind_of
from baocao_gen.tags.slips import STATEMENTS, TagSlip, slip_of
from baocao_gen.vietnamese.likely_names import FEW, LikelyNames
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import nearest

_PAIRED = ("if", "for", "filter", "with", "macro", "call", "autoescape", "block", "raw")
_MIDDLE = {"else": ("if", "for"), "elif": ("if",)}


def unclosed(text: str) -> Failure:
    """A delimiter without its partner."""
    quoted = _short(text)
    if re.match(r"\{%[-+]?\s*raw\s*-?%\}", text):
        return _left_open(f"«{quoted}» mở mà không đóng", quoted, "{% endraw %}")
    closing = {"{{": "}}", "{%": "%}", "{#": "#}"}[text[:2]]
    message, hint = f"thẻ «{quoted}» mở mà không đóng", f"thêm «{closing}» ở cuối thẻ"
    return Failure(FaultKind.SYNTAX, message, hint, quoted=quoted)


def _left_open(message: str, quoted: str, closing: str) -> Failure:
    hint = f"thêm «{closing}» ở chỗ kết thúc"
    return Failure(FaultKind.SYNTAX, message, hint, quoted=quoted, closing=closing)


def unbalanced() -> Failure:
    """A formula whose brackets or quotes do not pair."""
    message = "dấu ngoặc hoặc dấu nháy không khớp"
    return Failure(FaultKind.SYNTAX, message, "mỗi dấu mở phải có một dấu đóng")


def unfinished() -> Failure:
    """A formula that stops before its end."""
    return Failure(
        FaultKind.SYNTAX, "viết chưa hết", "sau dấu phép tính phải có một số hoặc một tên"
    )


def block_failures(tags: Iterable[Tag]) -> Iterator[tuple[Failure, Tag]]:
    """Block tags without a partner: ends without a beginning, beginnings without an end."""
    open_tags: list[tuple[str, Tag]] = []
    words: Counter[str] = Counter()
    for tag in tags:
        slip = slip_of(tag.text[1], tag.inner, open_tags[-1][0] if open_tags else "")
        if slip is not None:
            yield _slipped(slip, tag), tag
        elif not tag.is_block:
            continue
        inner = slip.inner if slip else tag.inner
        word = statement_word(inner)
        if word in _PAIRED or (word == "set" and not is_assignment(inner)):
            open_tags.append((word, tag))
            words[word] += 1
        elif word in _MIDDLE:
            if not open_tags or open_tags[-1][0] not in _MIDDLE[word]:
                message = f"«{tag.text}» không nằm trong {{% if %}} nào"
                hint = "thêm «{% if … %}» ở trước, hoặc bỏ thẻ này"
                yield Failure(FaultKind.SYNTAX, message, hint, quoted=tag.text), tag
        elif word.startswith("end"):
            yield from _closed(word[3:], tag, open_tags, words)
    for word, tag in open_tags:
        quoted = _short(tag.text)
        yield _left_open(f"«{quoted}» mở mà không đóng", quoted, f"{{% end{word} %}}"), tag


def _slipped(slip: TagSlip, tag: Tag) -> Failure:
    quoted = _short(tag.text)
    message = slip.said_of(quoted)
    alone, closing = slip.message, slip.closing
    return Failure(
        FaultKind.SYNTAX, message, slip.hint, quoted=quoted, alone=alone, closing=closing
    )


def _closed(
    word: str, tag: Tag, open_tags: list[tuple[str, Tag]], words: Counter[str]
) -> Iterator[tuple[Failure, Tag]]:
    """What an end leaves without an end; ``words`` counts the open tags by their words."""
    if words[word]:
        words[word] -= 1
        while open_tags[-1][0] != word:
            inner, inner_tag = open_tags.pop()
            words[inner] -= 1
            closing, quoted = f"{{% end{inner} %}}", _short(inner_tag.text)
            message, hint = f"«{quoted}» mở mà không đóng", f"thêm «{closing}» trước «{tag.text}»"
            yield (
                Failure(FaultKind.SYNTAX, message, hint, quoted=quoted, closing=closing),
                inner_tag,
            )
        open_tags.pop()
        return
    yield (
        Failure(
            FaultKind.SYNTAX,
            f"«{tag.text}» đóng mà không có thẻ mở",
            f"thêm «{{% {word} … %}}» ở trước hoặc bỏ thẻ này",
            quoted=tag.text,
        ),
        tag,
    )


# What other languages write, and what it is in a tag.
_OTHER_LANGUAGES = (
    (r"[«»‹›]", 'đặt chữ trong dấu nháy thẳng: "…"'),
    (r"&&", "viết «and» thay cho «&&»"),
    (r"\|\|", "viết «or» thay cho «||»"),
    (r"[^=]!(?!=)", "viết «not» thay cho «!»"),
    (r"\?", "viết «{{ a if điều_kiện else b }}»"),
    (r"(?:\{\{|if\b)[^(]*[^=!<>(|]=(?!=)", "so sánh bằng hai dấu «==»"),
)
_BETWEEN = "giữa hai giá trị phải có dấu phép tính, dấu «|» hoặc dấu phẩy"
_SYNTAX = (
    (
        r"unknown tag '(else|elif)'",
        "«{0}» đứng sau {{% else %}} của cùng một {{% if %}}",
        "mỗi {% if %} chỉ có một {% else %}, đứng sau mọi {% elif %}",
    ),
    (
        r"unknown tag '(.+?)'",
        "không có lệnh «{0}»",
        STATEMENTS,
    ),
    (
        r"(?:got '|nexpected '?)end of (?:template|print statement|statement block)",
        "thẻ viết chưa hết",
        "viết đủ biểu thức giữa hai dấu ngoặc",
    ),
    (
        r"unexpected '(.+?)'",
        "gặp «{0}» ở chỗ không thể có",
        "kiểm tra dấu ngoặc, dấu chấm, dấu nháy trong thẻ",
    ),
    (
        r"unexpected char '(.+?)'",
        "ký tự «{0}» không dùng được",
        "tên viết không dấu, không cách, ví dụ dich_vu_cong.thu_tuc",
    ),
    (r"got '(integer|float)'", "gặp một số ở chỗ không thể có", _BETWEEN),
    (r"got '(string)'", "gặp một chữ trong dấu nháy ở chỗ không thể có", _BETWEEN),
    (
        r"got '(.+?)'",
        "gặp «{0}» ở chỗ không thể có",
        "tên viết không dấu, không cách, ví dụ dich_vu_cong.thu_tuc",
    ),
    (r"Expected an expression", "thiếu biểu thức", "viết tên số liệu giữa hai dấu ngoặc"),
)


def of_syntax(error: Exception, tag: Tag | None) -> Failure:
    """A syntax error of Jinja, told in Vietnamese.

    Jinja tells its syntax errors apart by nothing but their words: they choose ours, no more.
    """
    quoted = _short(tag.text) if tag else ""
    where = f" trong thẻ «{quoted}»" if tag else ""
    alone, hint, sign = _told_by_jinja(str(getattr(error, "message", error)), tag)
    return Failure(
        FaultKind.SYNTAX,
        alone + where,
        hint,
        Cause.UNEXPECTED_SIGN if sign else Cause.OTHER,
        sign,
        quoted,
        alone,
    )


def _told_by_jinja(original: str, tag: Tag | None) -> tuple[str, str, str]:
    """The message, the hint, and the sign that it is about."""
    for pattern, message, hint in _SYNTAX:
        if found := re.search(pattern, original):
            sign = found[1] if found.groups() else ""
            return message.format(sign), _meant(tag) or hint, sign
    return "viết sai cú pháp", "dạng đúng: {{ nhom.ten_so_lieu | bo_loc }}", ""


def _meant(tag: Tag | None) -> str | None:
    """What somebody probably meant who writes a tag as another language would have it."""
    bare = re.sub(r"\"[^\"]*\"|'[^']*'", "''", tag.text) if tag else ""
    return next((hint for sign, hint in _OTHER_LANGUAGES if re.search(sign, bare)), None)


_SMALL = frozenset("abcdefghijklmnopqrstuvwxyz")
_FILTERS_INSTEAD = "dùng bộ lọc (| replace, | join, | viet_hoa) hoặc nối chữ bằng dấu ~"
_NAMES_ONLY = "chỉ dùng tên số liệu, bộ lọc và vòng lặp"
_SECURITY: Mapping[Limit, tuple[str, str | None]] = {
    Limit.STEPS: ("vòng lặp chạy quá nhiều lượt", "giảm số lượt lặp trong mẫu"),
    Limit.TAGS: ("các thẻ {% … %} của cả báo cáo dài quá", "bớt thẻ {% … %} trong lời văn"),
    Limit.CHARACTERS: ("văn bản in ra quá dài", "giảm số lượt lặp trong mẫu"),
    Limit.POWER: ("lũy thừa quá lớn", "tính với số nhỏ hơn"),
    Limit.REPETITION: ("lặp chữ quá dài", "rút ngắn chữ, hoặc giảm số lần lặp"),
    Limit.GROUP: ("không ghép được một danh sách hay một nhóm thành chữ", "lặp qua từng mục để in"),
    Limit.KEY: ("không tra được bằng một danh sách", "viết tên hoặc số giữa hai dấu ngoặc vuông"),
    Limit.NAMESPACE: ("không so sánh được cả «namespace»", "so sánh từng giá trị của nó"),
    Limit.LOOP: ("không so sánh được cả «loop»", "so sánh từng giá trị của nó"),
    Limit.FORMAT: ("không dùng «%» với chữ", "nối chữ bằng dấu ~"),
    Limit.KIND: ("không tính được với giá trị kiểu này", "tính với số, chữ hoặc danh sách"),
    Limit.DEPTH: ("danh sách lồng nhau quá sâu", "lặp qua từng mục thay cho danh sách lồng nhau"),
}


def of_exception(error: BaseException, tag: Tag | None, variables: Mapping[str, Any]) -> Failure:
    """Any error while rendering, told in Vietnamese."""
    if isinstance(error, UndefinedError):
        return _undefined(error, variables)
    if isinstance(error, SecurityError):
        return _forbidden(error)
    if isinstance(error, ZeroDivisionError):
        return Failure(FaultKind.RUNTIME, "chia cho 0", "kiểm tra mẫu số, hoặc dùng {% if … %}")
    if isinstance(error, RecursionError):
        return Failure(
            FaultKind.SECURITY, "lệnh gọi chính nó không dừng", "thêm {% if … %} để có lúc dừng"
        )
    if isinstance(error, ReadingError):
        return Failure(FaultKind.RUNTIME, error.message, error.hint)
    if isinstance(error, UnknownFunction):
        from baocao_gen.tags.unknown import unknown_filter, unknown_test

        return (unknown_filter if error.is_filter else unknown_test)(error.name, ())
    if isinstance(error, OverflowError | MemoryError | ArithmeticError):
        return Failure(FaultKind.SECURITY, "phép tính hoặc vòng lặp quá lớn", "tính với số nhỏ hơn")
    quoted = _short(tag.text) if tag else ""
    return Failure(
        FaultKind.RUNTIME,
        "không tính được" + (f" «{quoted}»" if tag else ""),
        "kiểm tra kiểu của từng giá trị trong thẻ",
        Cause.NOT_COMPUTED if tag else Cause.OTHER,
        quoted=quoted,
    )


def _forbidden(error: SecurityError) -> Failure:
    if isinstance(error, OverLimit):
        return Failure(FaultKind.SECURITY, *_SECURITY[error.limit])
    if isinstance(error, ClosedAttribute) and error.name[:1] in _SMALL:
        kind = kind_of(error.owner)
        if kind is not None and kind.words:
            said = f"không gọi được «.{error.name}(…)» của {kind.words}"
            is_text = isinstance(error.owner, str)
            return Failure(FaultKind.SECURITY, said, _FILTERS_INSTEAD if is_text else _NAMES_ONLY)
    message = "không được phép: chạm tới phần trong của chương trình"
    return Failure(FaultKind.SECURITY, message, _NAMES_ONLY)


def _undefined(error: UndefinedError, variables: Mapping[str, Any]) -> Failure:
    if isinstance(error, MissingName) and error.siblings is not None:
        return _unknown(str(error.name), error.siblings, variables)
    if not isinstance(error, MissingName) or not error.is_name:
        return Failure(FaultKind.UNDEFINED, "giá trị không có", "kiểm tra tên trong thẻ")
    if not error.has_owner:
        return _unknown(str(error.name), [k for k in variables if k.isidentifier()], variables)
    if isinstance(error.name, int):
        message = f"danh sách không có mục [{error.name}]"
        return Failure(FaultKind.UNDEFINED, message, "mục đầu tiên là [0]")
    asked = str(error.name)
    others = [name for name in _all_names(variables) if name != asked]
    return _unknown(asked, others, variables)


def _unknown(
    name: str, known: Sequence[str], variables: Mapping[str, Any] | None = None
) -> Failure:
    paths = list(islice(_paths(name, variables or {}), 8))
    shortest = [p for p in paths if not any(p.endswith(f".{other}") for other in paths)]
    near = "» hay «".join(shortest[:3]) or _nearest(name, known)
    hint = f"có phải «{near}»?" if near else "khai báo tên này trong so_lieu hoặc sửa lại tên"
    return Failure(FaultKind.UNDEFINED, f"không có tên «{_short(name)}»", hint)


def _nearest(name: str, known: Sequence[str]) -> str | None:
    """The known name that is most like one; a thousand texts may ask it of ten thousand names."""
    return nearest(name, known) if len(known) <= FEW else _likely(tuple(known)).nearest(name)


@lru_cache(maxsize=2)
def _likely(known: tuple[str, ...]) -> LikelyNames:
    return LikelyNames(known)


def _paths(name: str, group: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """The full names of what is called so inside a group: «dich_vu_cong.thu_tuc»."""
    for key, value in group.items():
        if isinstance(value, Mapping) and above.count(".") < 4:
            if name in value:
                yield f"{above}{key}.{name}"
            yield from _paths(name, value, f"{above}{key}.")


def _all_names(value: Any, depth: int = 0) -> Iterator[str]:
    if depth > 4:
        return
    if isinstance(value, Mapping):
        for key, item in value.items():
            if isinstance(key, str) and key.isidentifier():
                yield key
                yield from _all_names(item, depth + 1)
    elif hasattr(value, "offered"):
        for name in value.offered():
            yield name
            if depth < 3 and hasattr(value, "children"):
                yield from _all_names(value.children().get(name), depth + 1)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:57] + "…"

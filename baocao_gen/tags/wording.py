"""What Jinja or Python says of a tag → what a clerk is told: the cause and what to type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from baocao_gen.frozen import frozen
from baocao_gen.tags.find import Tag, is_assignment, statement_word
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import nearest

_PAIRED = ("if", "for", "filter", "with", "macro", "call", "autoescape", "block", "raw")
_MIDDLE = {"else": ("if", "for"), "elif": ("if",)}


@frozen
class Failure:
    """What is wrong, in Vietnamese; ``kind`` sorts it for the problem codes."""

    kind: str
    message: str
    hint: str | None = None

    @classmethod
    def too_deep(cls) -> Failure:
        """An expression nested beyond reading."""
        return cls("syntax", "biểu thức lồng nhau quá sâu", "tách thành các thẻ ngắn hơn")


def unclosed(text: str) -> Failure:
    """A delimiter without its partner."""
    if re.match(r"\{%[-+]?\s*raw\s*-?%\}", text):
        return Failure(
            "syntax", f"«{_short(text)}» mở mà không đóng", "thêm «{% endraw %}» ở chỗ kết thúc"
        )
    closing = {"{{": "}}", "{%": "%}", "{#": "#}"}[text[:2]]
    return Failure(
        "syntax", f"thẻ «{_short(text)}» mở mà không đóng", f"thêm «{closing}» ở cuối thẻ"
    )


def unbalanced() -> Failure:
    """A formula whose brackets or quotes do not pair."""
    message = "dấu ngoặc hoặc dấu nháy không khớp"
    return Failure("syntax", message, "mỗi dấu mở phải có một dấu đóng")


def unfinished() -> Failure:
    """A formula that stops before its end."""
    return Failure("syntax", "viết chưa hết", "sau dấu phép tính phải có một số hoặc một tên")


def unknown_statement(word: str) -> Failure:
    """A statement that Jinja knows and this sandbox does not."""
    return Failure("syntax", f"không có lệnh «{word}»", _STATEMENTS)


def unknown_test(name: str, known: Sequence[str]) -> Failure:
    """A test («is …») that does not exist."""
    near = nearest(name, known)
    hint = f"có phải «{near}»?" if near else "so sánh bằng ==, >, <, hoặc dùng «is defined»"
    return Failure("syntax", f"không có phép thử «{name}»", hint)


def unknown_filter(name: str, known: Sequence[str]) -> Failure:
    """A filter that does not exist."""
    if name in ("int", "float", "round"):
        hint = "số liệu tự in đúng cách; số chữ số thập phân chọn bằng | so_le(n)"
        return Failure("syntax", f"không có bộ lọc «{name}»", hint)
    near = nearest(name, known)
    hint = f"có phải «{near}»?" if near else "xem danh sách bộ lọc trong tài liệu tham chiếu"
    return Failure("syntax", f"không có bộ lọc «{name}»", hint)


def block_failures(tags: Iterable[Tag]) -> Iterator[tuple[Failure, Tag]]:
    """Block tags without a partner: ends without a beginning, beginnings without an end."""
    open_tags: list[tuple[str, Tag]] = []
    for tag in tags:
        if not tag.is_block:
            continue
        word = statement_word(tag.inner)
        if word in _PAIRED or (word == "set" and not is_assignment(tag.inner)):
            open_tags.append((word, tag))
        elif word in _MIDDLE:
            if not open_tags or open_tags[-1][0] not in _MIDDLE[word]:
                yield Failure("syntax", f"«{tag.text}» không nằm trong {{% if %}} nào"), tag
        elif word.startswith("end"):
            yield from _closed(word[3:], tag, open_tags)
    for word, tag in open_tags:
        message = f"«{_short(tag.text)}» mở mà không đóng"
        yield Failure("syntax", message, f"thêm «{{% end{word} %}}» ở chỗ kết thúc"), tag


def _closed(word: str, tag: Tag, open_tags: list[tuple[str, Tag]]) -> Iterator[tuple[Failure, Tag]]:
    if open_tags and open_tags[-1][0] == word:
        open_tags.pop()
        return
    if any(opened == word for opened, _ in open_tags):
        while open_tags[-1][0] != word:
            inner, inner_tag = open_tags.pop()
            hint = f"thêm «{{% end{inner} %}}» trước «{tag.text}»"
            yield Failure("syntax", f"«{_short(inner_tag.text)}» mở mà không đóng", hint), inner_tag
        open_tags.pop()
        return
    yield (
        Failure(
            "syntax",
            f"«{tag.text}» đóng mà không có thẻ mở",
            f"thêm «{{% {word} … %}}» ở trước hoặc bỏ thẻ này",
        ),
        tag,
    )


_STATEMENTS = "các lệnh dùng được: if, for, set, else, elif, raw"
# What other languages write, and what it is in a tag.
_OTHER_LANGUAGES = (
    (r"\{%\W*(?:elseif|elsif|else\s*if)\b", "viết «{% elif … %}»"),
    (r"\{%\W*end\s+\w", "viết liền: «{% endif %}», «{% endfor %}»"),
    (r"\{%\W*(?:If|For|Set|Else|End|IF|FOR|SET|ELSE|END)", "viết chữ thường: if, for, set, endif"),
    (r"&&", "viết «and» thay cho «&&»"),
    (r"\|\|", "viết «or» thay cho «||»"),
    (r"[^=]!(?!=)", "viết «not» thay cho «!»"),
    (r"\?", "viết «{{ a if điều_kiện else b }}»"),
    (r"(?:\{\{|if\b)[^(]*[^=!<>(|]=(?!=)", "so sánh bằng hai dấu «==»"),
)
_SYNTAX = (
    (
        r"unknown tag '(.+?)'",
        "không có lệnh «{0}»",
        _STATEMENTS,
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
    (
        r"got '(.+?)'",
        "gặp «{0}» ở chỗ không thể có",
        "tên viết không dấu, không cách, ví dụ dich_vu_cong.thu_tuc",
    ),
    (r"Expected an expression", "thiếu biểu thức", "viết tên số liệu giữa hai dấu ngoặc"),
)


def of_syntax(error: Exception, tag: Tag | None) -> Failure:
    """A syntax error of Jinja, told in Vietnamese."""
    where = f" trong thẻ «{_short(tag.text)}»" if tag else ""
    original = str(getattr(error, "message", error))
    for pattern, message, hint in _SYNTAX:
        if found := re.search(pattern, original):
            words = message.format(*found.groups()) + where
            return Failure("syntax", words, _meant(tag) or hint)
    return Failure(
        "syntax", f"viết sai cú pháp{where}", "dạng đúng: {{ nhom.ten_so_lieu | bo_loc }}"
    )


def _meant(tag: Tag | None) -> str | None:
    """What somebody probably meant who writes a tag as another language would have it."""
    bare = re.sub(r"\"[^\"]*\"|'[^']*'", "''", tag.text) if tag else ""
    return next((hint for sign, hint in _OTHER_LANGUAGES if re.search(sign, bare)), None)


_FILTERS_INSTEAD = "dùng bộ lọc (| replace, | join, | viet_hoa) hoặc nối chữ bằng dấu ~"
_SECURITY = {
    "steps": ("vòng lặp chạy quá nhiều lượt", "giảm số lượt lặp trong mẫu"),
    "characters": ("văn bản in ra quá dài", "giảm số lượt lặp trong mẫu"),
    "power": ("lũy thừa quá lớn", None),
    "repetition": ("lặp chữ quá dài", None),
    "group": ("không ghép được một danh sách hay một nhóm thành chữ", "lặp qua từng mục để in"),
    "key": ("không tra được bằng một danh sách", "viết tên hoặc số giữa hai dấu ngoặc vuông"),
    "namespace": ("không so sánh được cả «namespace»", "so sánh từng giá trị của nó"),
    "loop": ("không so sánh được cả «loop»", "so sánh từng giá trị của nó"),
    "format": ("không dùng «%» với chữ", "nối chữ bằng dấu ~"),
}


def of_exception(error: BaseException, tag: Tag | None, variables: Mapping[str, Any]) -> Failure:
    """Any error while rendering, told in Vietnamese."""
    name, original = type(error).__name__, str(error)
    if name == "UndefinedError":
        return _undefined(original, variables)
    if name == "SecurityError":
        if found := re.match(r"access to attribute '([a-z]\w*)' of 'str'", original):
            said = f"không gọi được «.{found[1]}(…)» của một dòng chữ"
            return Failure("security", said, _FILTERS_INSTEAD)
        message, hint = _SECURITY.get(
            original,
            (
                "không được phép: chạm tới phần trong của chương trình",
                "chỉ dùng tên số liệu, bộ lọc và vòng lặp",
            ),
        )
        return Failure("security", message, hint)
    if isinstance(error, ZeroDivisionError):
        return Failure("runtime", "chia cho 0", "kiểm tra mẫu số, hoặc dùng {% if … %}")
    if isinstance(error, RecursionError):
        return Failure("security", "lệnh gọi chính nó không dừng", None)
    if isinstance(error, ReadingError):
        return Failure("runtime", error.message, error.hint)
    if found := re.match(r"No (filter|test) named '(.+?)'", original):
        return (unknown_filter if found[1] == "filter" else unknown_test)(found[2], ())
    if isinstance(error, OverflowError | MemoryError | ArithmeticError):
        return Failure("security", "phép tính hoặc vòng lặp quá lớn", None)
    return Failure(
        "runtime",
        "không tính được" + (f" «{_short(tag.text)}»" if tag else ""),
        "kiểm tra kiểu của từng giá trị trong thẻ",
    )


_MEMBER = "no member "


def member_missing(name: Any, known: Iterable[Any]) -> str:
    """What an undefined member carries to the place where it is used: its name and its siblings."""
    return " ".join([f"{_MEMBER}{name}", *(key for key in known if isinstance(key, str))])


def _undefined(original: str, variables: Mapping[str, Any]) -> Failure:
    if original.startswith(_MEMBER):
        name, *known = original.removeprefix(_MEMBER).split(" ")
        return _unknown(name, known, variables)
    if found := re.search(r"^'(.+?)' is undefined", original):
        return _unknown(found.group(1), [k for k in variables if k.isidentifier()], variables)
    if found := re.search(r"has no element (-?\d+)$", original):
        return Failure("undefined", f"danh sách không có mục [{found[1]}]", "mục đầu tiên là [0]")
    if found := re.search(r"has no (?:attribute|element) '?(.+?)'?$", original):
        others = [name for name in _all_names(variables) if name != found[1]]
        return _unknown(found[1], others, variables)
    return Failure("undefined", "giá trị không có", "kiểm tra tên trong thẻ")


def _unknown(
    name: str, known: Sequence[str], variables: Mapping[str, Any] | None = None
) -> Failure:
    paths = list(islice(_paths(name, variables or {}), 8))
    shortest = [p for p in paths if not any(p.endswith(f".{other}") for other in paths)]
    near = "» hay «".join(shortest[:3]) or nearest(name, known)
    hint = f"có phải «{near}»?" if near else "khai báo tên này trong so_lieu hoặc sửa lại tên"
    return Failure("undefined", f"không có tên «{name}»", hint)


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

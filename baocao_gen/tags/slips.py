"""A tag as somebody typed it → what it was probably meant to be, where the slip is a usual one.

A statement that is told here is taken for what was meant, so its partner is not blamed as well.
"""

from __future__ import annotations

import re
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.tags.find import statement_word
from baocao_gen.vietnamese.pattern import late

_PAIRED: Final = "if|for|set|macro|call|filter|with"
_END: Final = late(rf"end[\s_-]*(foreach|each|{_PAIRED})\b.*", re.IGNORECASE | re.DOTALL)
_ELSE_IF: Final = late(r"(else[\s_-]*if|elsif)\b\s*(.*)", re.IGNORECASE | re.DOTALL)
_FOR_EACH: Final = late(r"(for[\s_-]*each)\b\s*(.*)", re.IGNORECASE | re.DOTALL)
_CAPITALS: Final = late(rf"({_PAIRED}|else|elif)\b", re.IGNORECASE)
_FOR: Final = late(
    r"for\s+([\w.]+(?:\s*,\s*\w+)*)\s*(?:\b(?:of|trong|in)\b|[=:])?\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_PRINTED_STATEMENT: Final = late(
    r"(?:if|elif|for|cellbg|colspan)\s+[^\s|.,)].*|set\s+\w+\s*=[^=].*|else|end\s*(?:if|for|set)",
    re.IGNORECASE | re.DOTALL,
)
_STATEMENTS: Final = frozenset({"if", "elif", "else", "for", "set", "cellbg", "colspan"})
_RIGHT: Final = frozenset({"else", "raw", "endraw", *(f"end{word}" for word in _PAIRED.split("|"))})
STATEMENTS: Final = "các lệnh dùng được: if, for, set, else, elif, raw"
_BETWEEN_QUOTES: Final = late(r"\"[^\"]*\"|'[^']*'")


@frozen
class TagSlip:
    """What is wrong with a tag, and what it is taken for.

    Attributes:
        message: What is wrong.
        hint: What to type.
        inner: The statement that was meant; empty where none was.
        closing: The tag in the hint that takes the unit of the slip («{%tr endfor %}»).
    """

    message: str
    hint: str
    inner: str = ""
    closing: str = ""

    def said_of(self, tag: str) -> str:
        """What is wrong, with the tag's own words."""
        return f"{self.message}: «{tag}»"


def slip_of(kind: str, inner: str, opened: str = "") -> TagSlip | None:
    """The usual slip in a tag; None for what is right, or wrong in no usual way.

    Args:
        kind: The second sign of its delimiter, «{» or «%».
        inner: What stands between the delimiters.
        opened: The word of the statement that is open where the tag stands.
    """
    if kind == "{":
        return _printing(inner)
    if kind != "%":
        return None
    word = statement_word(inner)
    if not word:
        return _equals(inner) if inner.startswith("=") else None
    if inner in _RIGHT:
        return None
    first = word.lower()
    if first.startswith("end"):
        return _end(inner, opened)
    if first.startswith(("els", "for")) and (other := _other_language(inner)):
        return other
    if not word.islower() and (capitals := _CAPITALS.match(inner)):
        rest = inner[capitals.end() :]
        hint = "viết chữ thường: if, for, set, endif"
        return TagSlip(f"không có lệnh «{capitals[1]}»", hint, capitals[1].lower() + rest)
    return _without_in(inner) if first == "for" else None


def _end(inner: str, opened: str) -> TagSlip | None:
    found = _END.fullmatch(inner)
    if found is None:
        if inner.lower() != "end":
            return None
        closing = f"{{% end{opened or 'if'} %}}"
        return TagSlip("không có lệnh «end»", f"viết «{closing}»", f"end{opened}", closing)
    name = found[1].lower()
    name = "for" if name in ("foreach", "each") else name
    if inner == f"end{name}":
        return None
    closing = f"{{% end{name} %}}"
    is_spaced = re.match(r"end[\s_-]", inner, re.IGNORECASE)
    hint = f"viết liền: «{closing}»" if is_spaced else f"viết «{closing}»"
    return TagSlip(f"không có lệnh «{' '.join(inner.split())}»", hint, f"end{name}", closing)


def _other_language(inner: str) -> TagSlip | None:
    if found := _ELSE_IF.fullmatch(inner):
        said = f"không có lệnh «{' '.join(found[1].split())}»"
        return TagSlip(said, "viết «{% elif … %}»", f"elif {found[2] or 'true'}", "{% elif … %}")
    if found := _FOR_EACH.fullmatch(inner):
        example = "{% for x in danh_sach %}"
        said = f"không có lệnh «{' '.join(found[1].split())}»"
        return TagSlip(said, f"viết «{example}»", "for bo_qua in []", example)
    return None


def _without_in(inner: str) -> TagSlip | None:
    bare = _BETWEEN_QUOTES.sub("''", inner)
    if re.search(r"\bin\b", bare):
        return None
    found = _FOR.fullmatch(inner)
    names, rest = (found[1], found[2].strip()) if found else ("x", "")
    meant = f"{{% for {names} in {rest or 'danh_sach'} %}}"
    return TagSlip("vòng lặp thiếu «in»", f"viết «{meant}»", "for bo_qua in []", meant)


def _equals(inner: str) -> TagSlip:
    value = inner.lstrip("= ") or "x"
    return TagSlip("không có lệnh «=»", f"in giá trị bằng «{{{{ {value} }}}}»")


def _printing(inner: str) -> TagSlip | None:
    if inner.endswith("|"):
        hint = "viết tên một bộ lọc sau dấu «|», hoặc bỏ dấu ấy"
        return TagSlip("thẻ viết chưa hết", hint)
    if inner.endswith(".") and not inner.endswith(".."):
        return TagSlip("thẻ viết chưa hết", "viết một tên sau dấu chấm, hoặc bỏ dấu chấm")
    word = statement_word(inner)
    is_near = word.lower() in _STATEMENTS or word[:3].lower() == "end"
    if not is_near or not _PRINTED_STATEMENT.fullmatch(inner):
        return None
    meant = slip_of("%", inner)
    statement = meant.inner if meant else inner
    closing = f"{{% {statement} %}}"
    said = f"lệnh «{word}» không viết giữa hai dấu «{{{{ … }}}}»"
    return TagSlip(said, f"viết «{closing}»", statement, closing)

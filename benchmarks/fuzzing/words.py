"""A source of chance → strange characters, texts with tags, formulas, damaged bytes."""

from __future__ import annotations

import random
from collections.abc import Callable

from baocao_gen.tags.filters import FILTERS

Chance = random.Random

ODD_TEXTS = (
    *("", " ", "\t", "\u00a0", "~", "null", "no", "0", "-1", "1.5", "1e999", "NaN", "9" * 400),
    *("true", "0x10", "٣", "½", "1.988", "1,5", "12:30", "2020-01-01", "31/02/2020", "=1+1", "@a"),
    *("\ufeff", "\u200b", "\u202e", "\u2028", "\ufdd0", "\ufffe", "\ufffd", "\U0010ffff", "\x07"),
    *("\x00", "\x1b[31m", "\x7f", "\x85", "e\u0301\u0323", "a" + "\u0301" * 70, "👩‍👩‍👧", "𝒳", "ﬁ"),
    *(
        "../../etc/passwd",
        "/dev/null",
        "C:\\a",
        "a/b",
        "<w:p/>",
        "&amp;",
        "]]>",
        "<!--",
        "%s",
        "{0}",
    ),
    *(
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "{{{",
        "{{ }}",
        "{% %}",
        "{{p ",
        "{%tr ",
        "|",
        ">",
        "---",
    ),
    *("Nghị quyết số 01/NQ-CP ngày 01/01/2020", "tăng 5% so với cùng kỳ", "ngày 32 tháng 13 năm 0"),
    *("Phụ lục MMMMI", "1.000.000.000 tỷ đồng", "từ" * 300, "(" * 300, "a." * 300, "**_`" * 100),
)
NAMES = (
    *(
        "nam",
        "nam_sau",
        "nam_truoc",
        "nhom",
        "nhom.a",
        "nhom.a.cung_ky",
        "a",
        "loop.index",
        "noi_dung",
    ),
    *(
        "the_thuc",
        "the_thuc.nguoi_ky",
        "phu_luc",
        "nhiem_vu",
        "dich_vu_cong.thu_tuc",
        "self",
        "caller",
    ),
    *("khong_co", "a.__class__", "phu_luc_nay", "than_bai", "noi_nhan", "muc", "x", "y", "z"),
)
LITERALS = (
    "1",
    "0",
    "-1",
    "1.5",
    "9" * 30,
    "'a'",
    '""',
    "'%s'",
    "none",
    "true",
    "[]",
    "{}",
    "[1, 2]",
)
OPERATORS = (
    "+",
    "-",
    "*",
    "/",
    "//",
    "%",
    "**",
    "~",
    "==",
    "<",
    "in",
    "and",
    "or",
    "is",
    "if",
    "|",
)
STATEMENTS = (
    "for x in {}",
    "if {}",
    "set x = {}",
    "with x = {}",
    "filter upper",
    "macro m({})",
    "raw",
)
OTHERS = ("endfor", "endif", "else", "elif {}", "include {}", "extends {}", "import {}", "call m()")
OTHERS = (*OTHERS, "endset", "endmacro", "break", "continue", "do {}", "block b", "autoescape 1")
PREFIXES = ("", "", "", "-", "p ", "tr ", "tc ", "r ", "+", "hm ", "vm ", "colspan ", "cellbg ")


def odd(chance: Chance) -> str:
    """A text that nobody expects: one of the table, several, or many times one."""
    text = chance.choice(ODD_TEXTS)
    if chance.random() < 0.2:
        text += chance.choice(ODD_TEXTS)
    if chance.random() < 0.03:
        text = text[:40] * chance.randrange(2, 3_000)
    if chance.random() < 0.2:
        text += chr(chance.choice((chance.randrange(0x20), chance.randrange(0x80, 0xD7FF))))
    return text


def calm(chance: Chance) -> str:
    """A text that is odd and may still stand in a line of a year file."""
    words = "".join(letter for letter in odd(chance) if letter.isprintable() and letter != "\ufffd")
    return words.strip() or "x"


def expression(chance: Chance, depth: int = 3) -> str:
    """What may stand in a tag, most of the time."""
    if depth == 0 or chance.random() < 0.3:
        return chance.choice(LITERALS if chance.random() < 0.25 else NAMES)
    inner = expression(chance, depth - 1)
    other = expression(chance, depth - 1)
    return chance.choice(
        (
            f"{inner} | {chance.choice(sorted(FILTERS))}",
            f"{inner} | {chance.choice(sorted(FILTERS))}({other})",
            f"{inner} {chance.choice(OPERATORS)} {other}",
            f"({inner})",
            f"{inner}[{other}]",
            f"{inner}.{chance.choice(('a', 'items()', 'upper', 'b.c', 'cung_ky', 'ke_hoach'))}",
            f"{inner}({other})",
            f"[{inner}, {other}]",
            f"{{{inner}: {other}}}",
            f"{inner} if {other} else {inner}",
            f"not {inner}",
            f"-{inner}",
            f"{inner} is {chance.choice(('defined', 'none', 'mapping', 'divisibleby 0', 'x'))}",
            f"({inner} | map('{chance.choice(sorted(FILTERS))}') | list)",
        )
    )


def tag(chance: Chance) -> str:
    """One tag, sound or broken."""
    inside = expression(chance)
    prefix = chance.choice(PREFIXES)
    if chance.random() < 0.6:
        whole = f"{{{{{prefix} {inside} }}}}"
    elif chance.random() < 0.4:
        head = chance.choice(STATEMENTS).format(inside)
        body = tag(chance) if chance.random() < 0.5 else "a"
        whole = f"{{%{prefix} {head} %}}{body}{{%{prefix} end{head.split()[0]} %}}"
    else:
        words = chance.choice((*STATEMENTS, *OTHERS)).format(inside)
        whole = f"{{%{prefix} {words} %}}"
    if chance.random() < 0.15:
        at = chance.randrange(len(whole))
        whole = (
            whole[:at]
            + chance.choice(("", "{", "}", "'", "\n", "“", calm(chance)))
            + whole[at + 1 :]
        )
    return whole


def prose(chance: Chance) -> str:
    """A text of the body: words, tags, Markdown, strange characters."""
    pieces: tuple[Callable[[], str], ...] = (
        lambda: tag(chance),
        lambda: odd(chance) if chance.random() < 0.05 else calm(chance),
        lambda: "Có {{ nhom.a | kem_don_vi }}, tăng {{ nhom.a | so_voi_cung_ky }}.",
        lambda: f"Ngày {chance.randrange(40)}/{chance.randrange(15)}/{chance.randrange(3000)} có",
        lambda: f"{chance.randrange(10**6)} thủ tục,",
        lambda: chance.choice(
            ("\n\n- a\n  - b\n", "\n\n1. x\n", "\n\n# h\n", "**đ**", "`m`", "\n> q")
        ),
        lambda: "\n\n| a | b |\n|---|:-:|\n| 1 | {{ nam }} |\n",
        lambda: "Công tác chỉ đạo, điều hành",
    )
    return " ".join(chance.choice(pieces)() for _ in range(chance.randrange(1, 6)))


def formula(chance: Chance) -> str:
    """The text of a ``cong_thuc`` or a rule."""
    if chance.random() < 0.1:
        return calm(chance)
    if chance.random() < 0.3:
        return expression(chance)
    figures = ("a", "b", "nhom.a", "nhom.b", "a.cung_ky", "a.ke_hoach", "khong_co", "1", "0", "100")
    count = chance.randrange(1, 6)
    signs = ("+", "-", "*", "/", "**", "%", "==", "<=", ">", "and", "//")
    text = chance.choice(figures)
    for _ in range(count):
        text += f" {chance.choice(signs)} {chance.choice(figures)}"
        if chance.random() < 0.3:
            text = f"({text})"
    return text


def damaged(data: bytes, chance: Chance) -> bytes:
    """Bytes with one to four of them exchanged, dropped, doubled or put in."""
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice((1, 1, 2, 8, 64, 500)))
        new = chance.choice((b"", b"\x00", b"\xff", chance.randbytes(3), odd(chance).encode()))
        kind = chance.randrange(4)
        if kind == 0:
            data = data[:at] + new + data[end:]
        elif kind == 1:
            data = data[:at] + new + data[at:]
        elif kind == 2:
            data = data[:end] + data[at:end] * chance.randrange(1, 4) + data[end:]
        else:
            data = data[:at] if chance.random() < 0.2 else data[:at] + data[end:]
    return data

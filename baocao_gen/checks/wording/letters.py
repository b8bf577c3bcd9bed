"""Texts and symbols → characters that look like others: other alphabets, invisible, decomposed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.documents_named import HYPHENS
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_LOOK_ALIKES = dict(
    zip(
        "АВЕКМНОРСТХаеорсухіАΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν",
        "ABEKMHOPCTXaeopcyxiAABEZHIKMNOPTYXoav",
        strict=True,
    )
) | {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"}
_STRANGE = late(
    "[\u00ad\u00d0\u00f0\u0189\u0256\u0300-\u036f\u0370-\u03ff\u0400-\u04ff"
    "\u200b-\u200f\u2028-\u202f\u2060\ufeff\u2000-\u200a\u3000\uff01-\uff5e]"
)
_LONG_HYPHEN = late(f"[{HYPHENS[1:]}]")
_LONGEST_WORD = 30
_ODD_SPACES = "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"


def _find(case: Case) -> Iterator[Finding]:
    text = case.unread.masked
    for match in _STRANGE.finditer(text):
        if said := _said(text, match.start()):
            yield _finding(case.unread.at(match.start()), text, match.start(), said)
    for row in case.rows:
        symbol = row.document.symbol or ""
        for match in _STRANGE.finditer(symbol):
            if said := _said(symbol, match.start()):
                yield _finding(row.at("symbol"), symbol, match.start(), said)
    for mention in case.mentions:
        if long := _LONG_HYPHEN.search(mention.typed):
            yield Finding(
                mention.place,
                f"«{mention.typed}» có gạch dài «{long.group()}» chứ không phải gạch nối",
                f"viết {_LONG_HYPHEN.sub('-', mention.typed)}",
            )


def _finding(place: Place, text: str, at: int, said: tuple[str, str]) -> Finding:
    word = _word_around(text, at)
    code = f"U+{ord(text[at]):04X}"
    return Finding(place, f"trong «{word}» có {said[0]} ({code})", said[1])


def _said(text: str, at: int) -> tuple[str, str] | None:
    """What is strange about a character, and what to do; None where it is in its right place."""
    character = text[at]
    if unicodedata.combining(character):
        return "dấu rời không ghép với chữ", "xóa chữ này và gõ lại bằng bộ gõ Unicode dựng sẵn"
    if "\uff01" <= character <= "\uff5e":
        usual = unicodedata.normalize("NFKC", character)
        return f"ký tự rộng «{character}»", f"gõ lại «{usual}»"
    if character in _ODD_SPACES:
        return "dấu cách lạ", "gõ lại bằng dấu cách thường"
    if unicodedata.category(character) == "Cf":
        return "ký tự không nhìn thấy", "xóa và gõ lại từ này"
    if character in "ÐðƉɖ":
        return f"«{character}» không phải chữ Đ", f"gõ lại «{_LOOK_ALIKES[character]}»"
    beside = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    if any(map(str.isalpha, beside)):
        usual = _LOOK_ALIKES.get(character, "")
        name = "Hy Lạp" if character < "\u0400" else "Kirin"
        hint = f"gõ lại «{usual}»" if usual else "gõ lại từ này"
        return f"chữ {name} «{character}»", hint
    return None


def _word_around(text: str, at: int) -> str:
    before = text[max(0, at - _LONGEST_WORD) : at]
    behind = text[at + 1 : at + _LONGEST_WORD]
    first, last = re.split(r"\s", before)[-1], re.split(r"\s", behind, maxsplit=1)[0]
    return f"{first}{text[at]}{last}"


RULE = Rule(
    "BC418",
    "Ký tự nhìn giống nhưng không phải",
    Severity.WARNING,
    """
Chữ Kirin, Hy Lạp, chữ rộng, ký tự vô hình, «Ð» thay «Đ», gạch dài trong ký hiệu: in ra khó
thấy, nhưng tìm không ra, đếm và so sánh đều sai. Chúng thường đến từ chép dán hoặc bộ gõ cũ.
Sai:  «Quyết định số 17/2020/QÐ–UBND» (Ð và – không phải Đ và -).
Đúng: «Quyết định số 17/2020/QĐ-UBND».
Chữ tách dấu (dựng tổ hợp) được máy tự ghép khi đọc tệp; chỉ dấu không ghép được mới nhắc.
Cách sửa: xóa ký tự ấy và gõ lại.
""",
    _find,
    reads_words=True,
)

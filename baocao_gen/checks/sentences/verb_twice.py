"""Printed sentences → verbs and units that stand beside a tag which prints them too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.sentences import Asked, Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_CHANGE = late(
    r"(?<!tốc độ )(?<!mức )(?<!tỷ lệ )(?<!đà )(?<!\w)"
    r"((?:tăng|giảm|không thay đổi|không đổi)(?:[ \n](?:thêm|mạnh|nhẹ|được|khoảng|là|đi|lên))*)"
    r"[ \n]$",
    re.IGNORECASE,
    needs=("tăng", "giảm", "đổi"),
)
_REACHED = late(r"(?<!\w)((?:ước[ \n])?(?:tính[ \n])?(?:đạt|ước)(?:[ \n]được)?)[ \n]$", re.I)
_TIMES = late(r"(?<!\w)((?:gấp|bằng)(?:[ \n]khoảng)?)[ \n]$", re.IGNORECASE)
_OF_PLAN = late(r"(?<!\w)((?:đạt|bằng|hoàn thành)(?:[ \n]được)?)[ \n]$", re.IGNORECASE)
_BEFORE = {
    "tang_giam": _CHANGE,
    "tang_giam_phan_tram": _CHANGE,
    "tang_giam_ky_lien_truoc": _CHANGE,
    "tang_giam_phan_tram_ky_lien_truoc": _CHANGE,
    "dat": _REACHED,
    "gap_lan": _TIMES,
    "gap_lan_ky_lien_truoc": _TIMES,
    "so_voi_ke_hoach": _OF_PLAN,
}
"""Filter → the verb that it prints itself, where it ends the words before the tag."""
_BEHIND = {
    "gap_lan": late(r"[ \n](lần)(?![\w])(?![ \n](?:đầu|lượt|thứ))", re.IGNORECASE),
    "so_voi_ke_hoach": late(r"[ \n]((?:so với )?kế hoạch)(?!\w)", re.IGNORECASE),
}
"""Filter → the words that it ends with, where they follow once more."""


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences:
        for asked in sentence.asked:
            for name in asked.filters:
                yield from _before(sentence, asked, name)
                yield from _behind(sentence, asked, name)


def _before(sentence: Sentence, asked: Asked, name: str) -> Iterator[Finding]:
    if name not in _BEFORE:
        return
    before = sentence.words(asked.start - 40, asked.start)
    verb = _BEFORE[name].search(before)
    if verb is None or (name == "dat" and _is_estimate(verb[1], asked)):
        return
    yield Finding(
        sentence.at(asked.start - len(verb.group())),
        f"«{verb[1]} {asked.text}»: bộ lọc {name} đã in chữ «{asked.text.split()[0]}»",
        f"bỏ chữ «{verb[1]}» trước thẻ",
    )


def _behind(sentence: Sentence, asked: Asked, name: str) -> Iterator[Finding]:
    if name not in _BEHIND:
        return
    again = _BEHIND[name].match(sentence.words(asked.end, asked.end + 30))
    if again and asked.text.endswith(("lần", "kế hoạch")):
        yield Finding(
            sentence.at(asked.end + again.start(1)),
            f"«{asked.text} {again[1]}»: bộ lọc {name} đã in chữ ấy",
            f"bỏ chữ «{again[1]}» sau thẻ",
        )


def _is_estimate(verb: str, asked: Asked) -> bool:
    """«ước {{ f | dat }}» of a figure that is not declared as expected: «ước đạt»."""
    return verb.casefold() in ("ước", "ước tính") and not asked.amount.estimated


RULE = Rule(
    "BC723",
    "Động từ gõ trước thẻ đã có sẵn trong bộ lọc",
    Severity.ERROR,
    """
Các bộ lọc tang_giam, tang_giam_phan_tram, dat, gap_lan, so_voi_ke_hoach tự in động từ; gõ thêm thì
câu in hai lần («tăng tăng 36 thủ tục»), hoặc tự mâu thuẫn («tăng giảm 177 thủ tục»).
Sai:  «Số thủ tục tăng {{ dich_vu_cong.thu_tuc | tang_giam }}».
Đúng: «Số thủ tục {{ dich_vu_cong.thu_tuc | tang_giam }}».
Cách sửa: bỏ chữ gõ tay, để bộ lọc chọn động từ theo số liệu.
""",
    _find,
)

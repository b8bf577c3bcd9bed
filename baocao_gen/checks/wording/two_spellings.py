"""Texts → syllables that one report spells in two ways: lí and lý, kĩ and kỹ, hoá and hóa."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.words import TextWords
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.slips import plain_spelling

_WITH_I = frozenset(("kì", "kí", "kĩ", "kỉ", "lí", "mĩ", "sĩ", "quí", "quĩ", "quì", "quỉ", "quị"))
"""Syllables that mean the same with i and y; «tỉ lệ» is told by BC415, «thi» and «vi» have one."""
_ALWAYS_I = frozenset(
    (("kí", "lô"), ("lí", "nhí"), ("lí", "lắc"), ("kì", "cọ"), ("kì", "đà"), ("sĩ", "số"))
)
"""Words that are written with i by those who write y elsewhere."""
_SECOND_VOWEL = tuple("àáảãạèéẻẽẹỳýỷỹỵ")


def _find(case: Case) -> Iterator[Finding]:
    pairs = {}
    for word in case.vocabulary:
        if word in _WITH_I or (word.endswith(_SECOND_VOWEL) and word[-2:-1] in ("o", "u")):
            usual = plain_spelling(word)
            if usual != word and usual in case.vocabulary:
                pairs[word] = usual
    spelt = _places(case, {*pairs, *pairs.values()}) if pairs else {}
    for one, other in sorted(pairs.items()):
        here, there = spelt.get(one, {}), spelt.get(other, {})
        if here and there and not here.keys() & there.keys():
            fewer, more = sorted(((one, here), (other, there)), key=lambda found: _count(found[1]))
            place, example = _first(more[1]), f"«{more[0]}» ở đây"
            yield Finding(
                _first(fewer[1]),
                f"một chữ viết hai cách: «{fewer[0]}» ở {_count(fewer[1])} chỗ, "
                f"«{more[0]}» ở {_count(more[1])} chỗ",
                f"chọn một cách cho cả báo cáo, ví dụ «{more[0]}»",
                ((place, example),),
            )


def _places(case: Case, wanted: set[str]) -> dict[str, dict[tuple[str, str], list[Place]]]:
    """Where each syllable stands in small letters, by its neighbour and the neighbour's side.

    The same neighbour beside both spellings makes one name in two spellings, which BC415 tells.
    """
    found: dict[str, dict[tuple[str, str], list[Place]]] = {}
    for words in case.words:
        for at, word in enumerate(words.small):
            if word in wanted and words.typed[at] == word and not _is_always_so(words, at):
                before, behind = words.beside(at, 1)
                place = words.at(at)
                key = ("<", before) if before.isalpha() else (">", behind)
                found.setdefault(word, {}).setdefault(key, []).append(place)
    return found


def _is_always_so(words: TextWords, at: int) -> bool:
    return (words.small[at], words.beside(at, 1)[1]) in _ALWAYS_I


def _count(places: dict[tuple[str, str], list[Place]]) -> int:
    return sum(map(len, places.values()))


def _first(places: dict[tuple[str, str], list[Place]]) -> Place:
    return next(iter(places.values()))[0]


RULE = Rule(
    "BC453",
    "Một chữ viết hai cách",
    Severity.NOTE,
    """
Một báo cáo chỉ theo một lối viết: i hay y («lí do», «lý luận»), dấu thanh trên chữ trước hay chữ
sau («hòa», «hoà»). Lối nào cũng đúng; lẫn hai lối thì tìm kiếm và đếm đều sót.
Sai:  «lí do» ở một chỗ, «quản lý», «xử lý» ở những chỗ khác.
Đúng: «lý do», «quản lý», «xử lý».
Mỗi chữ nhắc một lần, kèm số chỗ của mỗi cách. Tên riêng viết hoa thì không nhắc.
Cách sửa: tìm và thay cách viết ít hơn.
""",
    _find,
)

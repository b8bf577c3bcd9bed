"""Numbers typed into texts, and the figures → the tags to type instead."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.numbers_typed import Quantity
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import called
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT, round_half_up
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import PassageKind, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath

_SURE = 100
"""Whole numbers from here on are hardly equal to a figure by chance."""
_FEW = 3
_IN_TABLE = "bảng"
_MOST_SHOWN = 8
"""Numbers of one paragraph that are told one by one."""
_Value = tuple[ResolvedFigure, Aspect]
_Values = dict[tuple[Decimal, str | None], list[_Value]]
"""Printed number and unit → the first values that print it; None stands for any unit."""
_BREAK = late(r"\n(?=[ \t]*(?:\n|[-+*]))|\n(?=[ \t]*\|)(?<!\|\n)|(?<=\|)\n(?![ \t]*\|)")
"""Between two paragraphs, items of a list, a table and what is none."""


def _find(case: Case) -> Iterator[Finding]:
    for abroad in case.abroad:
        yield from _of_another_language(abroad)
    if not case.quantities:
        return
    values = _values(case)
    for passage, quantities in _paragraphs(case):
        told = [(_shown(quantity), _matching(quantity, values)) for quantity in quantities]
        where = _where(passage, quantities[0])
        is_figure = where != _IN_TABLE and any(
            names and (quantity.value >= _SURE or "," in quantity.typed)
            for quantity, (_, names) in zip(quantities, told, strict=True)
        )
        yield Finding(
            passage.at(quantities[0].start),
            f"số gõ tay trong {where}: {_listed(told)}",
            _hint(quantities, told),
            severity=None if is_figure else Severity.NOTE,
        )


def _of_another_language(case: Case) -> Iterator[Finding]:
    """The typed numbers that are figures; of others nobody knows what they count."""
    for sentence in case.sentences:
        for said in sentence.said:
            if said.by_tag or not said.unit or (said.value < _SURE and not said.decimals):
                continue
            names = {
                called(held.figure.name, held.aspect)
                for held in case.nearly_said.equal_to(said)
                if held.aspect is not None and held.decimals == said.decimals
            }
            if 0 < len(names) <= _FEW:
                typed = sentence.printed.words(said.start, said.end)
                tags = " hoặc ".join(f"{{{{ {name} }}}}" for name in sorted(names))
                yield Finding(
                    sentence.at(said.start),
                    f"số gõ tay trong câu: «{typed}», đúng bằng số liệu {min(names)}",
                    f"viết {tags}",
                )


def _paragraphs(case: Case) -> Iterator[tuple[Passage, list[Quantity]]]:
    """The numbers typed in each paragraph, and in each table; a typed table is one of its cells."""
    found: dict[tuple[KeyPath, int], tuple[Passage, list[Quantity]]] = {}
    breaks: dict[KeyPath, list[int]] = {}
    for passage, quantity in case.quantities:
        path = passage.path
        if path not in breaks:
            breaks[path] = [match.start() for match in _BREAK.finditer(passage.text)]
        place = bisect_right(breaks[path], quantity.start)
        key = (_table(passage), 0) if passage.kind is PassageKind.CELL else (path, place)
        found.setdefault(key, (passage, []))[1].append(quantity)
    yield from found.values()


def _table(passage: Passage) -> KeyPath:
    """The keys that lead to the table of a cell: all before the first row's number."""
    rows = [index for index, key in enumerate(passage.path) if isinstance(key, int)]
    return passage.path[: rows[-2]] if len(rows) > 1 else passage.path[:-1]


def _where(passage: Passage, quantity: Quantity) -> str:
    line = passage.text[passage.text.rfind("\n", 0, quantity.start) + 1 : quantity.start]
    is_table = passage.kind is PassageKind.CELL or line.lstrip().startswith("|")
    return _IN_TABLE if is_table else "câu"


def _listed(told: list[tuple[str, list[str]]]) -> str:
    shown = [
        f"«{number}»" + (f", đúng bằng số liệu {names[0]}" if len(names) == 1 else "")
        for number, names in told[:_MOST_SHOWN]
    ]
    more = len(told) - len(shown)
    return "; ".join(shown) + (f" và {more} số khác" if more else "")


def _shown(quantity: Quantity) -> str:
    if quantity.unit is None:
        return f"{quantity.typed} {quantity.noun}".rstrip()
    gap = "" if quantity.unit == PERCENT else " "
    return f"{quantity.typed}{gap}{quantity.unit}"


def _values(case: Case) -> _Values:
    """Every value of every figure as it prints, and whose it is, as far as a hint tells them."""
    values: _Values = defaultdict(list)
    is_one = case.report.earlier.is_one  # the year before under its other name
    for figure in case.report.figures:
        for aspect in Aspect:
            value = figure.values[aspect]
            if is_one and aspect is Aspect.PRECEDING:
                continue
            if value is not None:
                printed = round_half_up(value, figure.decimals_of(aspect))
                for unit in {figure.unit, None}:
                    if len(same := values[printed, unit]) <= _FEW:
                        same.append((figure, aspect))
    return values


def _matching(quantity: Quantity, values: _Values) -> list[str]:
    """The names of the values that print the same number in the same unit.

    A number without any unit may be of each.
    """
    says_none = quantity.unit is None and not quantity.noun
    alike = values.get((quantity.value, None if says_none else quantity.unit or quantity.noun), [])
    return [called(figure.name, aspect) for figure, aspect in alike]


def _hint(quantities: list[Quantity], told: list[tuple[str, list[str]]]) -> str:
    """What to type for the first numbers that are figures."""
    tags = [
        _tags(quantity, names)
        for quantity, (_, names) in zip(quantities, told, strict=True)
        if 0 < len(names) <= _FEW
    ]
    if not tags:
        number = "các số này" if len(told) > 1 else "số này"
        return f"khai báo {number} trong {key_of(YearFile, 'figures')} rồi gọi tên nó trong câu"
    return f"viết {'; '.join(tags[:_FEW])}"


def _tags(quantity: Quantity, names: list[str]) -> str:
    says_unit = quantity.unit not in (None, PERCENT)
    counted = "dem_kem_don_vi" if quantity.typed.startswith("0") else "kem_don_vi"
    tags = [f"{{{{ {name}{f' | {counted}' if says_unit else ''} }}}}" for name in names]
    return " hoặc ".join(tags)


RULE = Rule(
    "BC411",
    "Số liệu gõ tay trong lời văn",
    Severity.WARNING,
    """
Số gõ tay không ai kiểm tra và không tự đổi khi số liệu đổi; năm sau cũng phải gõ lại.
Sai:  «đăng tải 1.988 thủ tục».
Đúng: khai báo số trong so_lieu rồi viết «đăng tải {{ dich_vu_cong.thu_tuc | kem_don_vi }}».
Mỗi đoạn, mỗi bảng nhắc một lần, kể các số gõ tay ở đó. Số trong bảng, số đếm dưới 100 và số
không bằng số liệu nào chỉ là ghi chú.
Số của văn bản, ngày, giờ, năm, tuổi, điều khoản, cấp, mức độ, lần thứ… và chữ trong ngoặc kép thì
không nhắc.
Cách sửa: theo gợi ý; số không phải số liệu của kỳ báo cáo thì ghi vào bo_qua cùng lý do.
""",
    _find,
)

"""Texts in another language, and the figures → numbers typed with the signs of Vietnamese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.foreign_numbers import (
    is_of,
    numbers,
    value_in,
    value_in_vietnamese,
)
from baocao_gen.checks.evidence.numbers_typed import unit_behind
from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.checks.evidence.texts import without_addresses, without_quotations
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import called
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Severity
from baocao_gen.report.amount import Amount
from baocao_gen.tags.other_language import VIETNAMESE, Language, number
from baocao_gen.vietnamese.numbers import decimals_of_value, round_half_up
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import Nature, nature

_GROUPED: Final = late(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_ADDRESS: Final = late(
    r"(?:[01]?[0-9]{1,2}|2[0-4][0-9]|25[0-5])(?:\.(?:1[0-9]{2}|2[0-4][0-9]|25[0-5])){3}"
)
"""An address on a network: «192.168.100.200»."""
_ONE_GROUP: Final = late(r"[1-9][0-9]{0,2}\.[0-9]{3}")
"""«1.988», which English reads as a little less than two."""
_LABEL: Final = late(
    r"(?:articles?|clauses?|sections?|points?|nos?\.?|numbers?|items?|pages?|tables?|version|ver\.?"
    r"|forms?|levels?|criteria|criterion|rooms?|lines?|phases?|chapters?|ip)[\s(]+$",
    re.I,
)
"""Words behind which «1,5» is two numbers of a list, and «1.234» the name of a place or a thing."""
_GOES_ON: Final = late(r"\s*(?:,|and|or|&)\s*[0-9]")
"""Behind a number that is one of a list: «wards 10,11 and 12»."""
_MEASURED: Final = late(
    r"[\s\u00a0]?(?:%|‰|°|per\s?cent|percentage|thousand|million|billion|trillion|times|points?|km|m"
    r"|cm|mm|ha|kg|g|t|l|kWh|MW|GB|MB|kilomet\w+|met(?:er|re)s?|hectares?|tons?|tonnes?|lit(?:er|re)s?"
    r"|degrees?|square|cubic|hours?|USD|VND|EUR)(?![\w])",
    re.I,
)
"""What stands behind a number that may well have three decimals."""
_RATE: Final = late(
    r"(?:ratio|rate|index|coefficient|factor|average|score|gpa|mean|density|radius|value)\W*"
    r"(?:\w+\W+){0,3}$",
    re.I,
)
"""Words before a number that may well have three decimals."""
_AROUND: Final = 400
"""Letters on either side of a number that are looked at; nobody says what it is further off."""
_SENTENCE: Final = late(r"(?<=[.!?;])\s+(?=\S)|\n")


@frozen
class _Typed:
    """A number typed into a text of another language."""

    printed: Printed
    start: int
    typed: str

    @property
    def end(self) -> int:
        return self.start + len(self.typed)

    def before(self, most: int = 40) -> str:
        return self.printed.shown[max(0, self.start - most) : self.start]

    def behind(self, most: int = 24) -> str:
        return self.printed.shown[self.end : self.end + most]


def _find(case: Case) -> Iterator[Finding]:
    for abroad in case.abroad:
        language = abroad.language or VIETNAMESE
        if is_of("1.234,5", language):
            continue  # German, Indonesian: their signs are ours
        held = _Values(abroad, language)
        for passage in abroad.passages:
            for typed in _typed_numbers(abroad.printed(passage)):
                if finding := _of_number(typed, abroad, language, held):
                    yield finding


def _typed_numbers(printed: Printed) -> Iterator[_Typed]:
    text = without_quotations(without_addresses(printed.shown))
    for start, typed in numbers(text):
        if "." not in typed and "," not in typed:
            continue
        ends = (start, start + len(typed) - 1)
        if all(printed.piece_at(offset).tag is None for offset in ends):
            yield _Typed(printed, start, typed)


class _Values:
    """The values of a report's figures, by the numbers that they print."""

    def __init__(self, case: Case, language: Language) -> None:
        self.language = language
        self._figures: dict[Decimal, tuple[ResolvedFigure, Aspect]] = {}
        for figure in case.report.figures:
            for aspect, value in figure.values.items():
                if value is not None:
                    shown = round_half_up(value, figure.decimals_of(aspect))
                    self._figures.setdefault(shown, (figure, aspect))

    def get(self, value: Decimal | None) -> tuple[ResolvedFigure, Aspect] | None:
        return None if value is None else self._figures.get(value)


def _of_number(typed: _Typed, case: Case, language: Language, held: _Values) -> Finding | None:
    meant = value_in_vietnamese(typed.typed)
    if meant is None or _ADDRESS.fullmatch(typed.typed):
        return None
    right = number(language, meant, decimals_of_value(meant))
    figure = held.get(meant)
    if is_of(typed.typed, language):
        if held.get(value_in(typed.typed, language)) or not _may_be_ours(typed, case, figure):
            return None
    elif not (_GROUPED.fullmatch(typed.typed) or _is_a_decimal(typed)):
        return None
    said = (
        f"«{typed.typed}» viết dấu theo lối tiếng Việt, chỗ này viết bằng ngôn ngữ «{language.tag}»"
    )
    if figure is None:
        return Finding(typed.printed.at(typed.start), said, f"viết {right}")
    name = called(figure[0].name, figure[1])
    return Finding(
        typed.printed.at(typed.start),
        f"{said}; số liệu {name} ở đó in «{right}»",
        f"viết {{{{ {name} }}}}, hoặc {right}",
        severity=Severity.ERROR,
    )


def _may_be_ours(typed: _Typed, case: Case, figure: tuple[ResolvedFigure, Aspect] | None) -> bool:
    """Whether a number that the language has may be meant in our signs all the same."""
    if _ONE_GROUP.fullmatch(typed.typed):
        return figure is not None or _counts(typed, case)
    # «206,125 billion», a thousand times the 206,125 that is meant
    return figure is not None and _speaks_of(typed, case, figure[0])


def _speaks_of(typed: _Typed, case: Case, figure: ResolvedFigure) -> bool:
    """Whether the words around a number are those of a figure: its unit, or its name."""
    unit = unit_behind(typed.printed.shown, typed.end, case.units)
    is_measured = nature(figure.unit) is Nature.MEASURED
    if unit is not None or _MEASURED.match(typed.behind()):
        return unit == figure.unit or (unit is None and is_measured)
    text = typed.printed.shown
    before = text[max(0, typed.start - _AROUND) : typed.start].rpartition("\n")[2]
    line = (before + text[typed.start : typed.end + _AROUND].partition("\n")[0]).casefold()
    translation = figure.declaration.translation(case.language or VIETNAMESE)
    name = translation.name if translation else None
    return bool(name) and str(name).casefold() in line


def _is_a_decimal(typed: _Typed) -> bool:
    """«48,89%», «1,5 million»: no list of two numbers, as «Articles 1,5» is."""
    behind = typed.behind()
    if _MEASURED.match(behind):
        return True
    if _GOES_ON.match(behind):
        return False
    return len(typed.typed.partition(",")[2]) == 2 and not _LABEL.search(typed.before())


def _counts(typed: _Typed, case: Case) -> bool:
    """Whether a number counts something, so that it has no thousandths."""
    unit = unit_behind(typed.printed.shown, typed.end, case.units)
    if unit is not None:
        return nature(unit) is not Nature.MEASURED
    before = typed.before()
    if _MEASURED.match(typed.behind()) or _LABEL.search(before) or _RATE.search(before):
        return False
    return _beside_a_count(typed, case)


def _beside_a_count(typed: _Typed, case: Case) -> bool:
    """Whether the sentence prints a figure that counts."""
    first, last = max(0, typed.start - _AROUND), typed.end + _AROUND
    text = typed.printed.shown[first:last]
    ends = [0, *(found.end() for found in _SENTENCE.finditer(text)), len(text)]
    start = first + max(end for end in ends if first + end <= typed.start)
    stop = first + min(end for end in ends if first + end > typed.start)
    path = typed.printed.passage.path
    tags = (piece.tag for piece, _ in typed.printed.pieces_in(start, stop) if piece.tag)
    printed = (case.texts.asked_for(tag, path)[0] for tag in tags)
    return any(
        isinstance(one, Amount) and nature(one.unit) is not Nature.MEASURED for one in printed
    )


RULE = Rule(
    "BC475",
    "Số viết dấu theo lối tiếng Việt ở phần viết bằng ngôn ngữ khác",
    Severity.WARNING,
    """
Phần có ngon_ngu: en đọc «1.988» là gần hai, đọc «48,89%» không ra số nào: người nước ngoài hiểu sai
cả nghìn lần. Số do thẻ in thì luôn đúng dấu; số gõ tay phải theo dấu của ngôn ngữ ấy.
Sai:  ngon_ngu: en, van: «1.988 procedures, 48,89% of them online»
Đúng: «{{ dich_vu_cong.thu_tuc }} procedures, {{ dich_vu_cong.ty_le_muc_do_3 }} of them online»,
      hoặc «1,988 procedures, 48.89%».
Là lỗi khi số ấy đúng bằng một số liệu nếu đọc theo lối tiếng Việt. «1.234» có ba chữ số sau dấu
chấm chỉ bị nhắc khi nó đếm thứ gì: đứng trước đơn vị tính của số liệu, hoặc cùng câu với một số
liệu đếm; tỷ lệ, số đo, điều khoản, chữ trong ngoặc kép thì không. «206,125 billion» (tiếng Anh đọc
là hơn hai trăm nghìn) bị báo khi số liệu là 206,125 và chữ bên cạnh là đơn vị tính, tên của nó.
Cách sửa: gọi tên số liệu, hoặc đổi dấu theo gợi ý.
""",
    _find,
)

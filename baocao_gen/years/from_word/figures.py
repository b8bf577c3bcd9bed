"""The numbers of a report's texts → figures with a name, a unit and a degree of certainty.

A number whose unit or spelling leaves a doubt stays the text that it was; a wrong tag would be
worse than none. The same value of the same thing in two places is one figure.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.model import YearFile, keys_of
from baocao_gen.yearfile.model.fields import RESERVED_NAMES
from baocao_gen.yearfile.model.text_names import PERIOD_NAMES
from baocao_gen.years.from_word.figure_names import Naming, content_of
from baocao_gen.years.from_word.nouns import (
    Counted,
    counted_before,
    counted_behind,
    key_words,
)
from baocao_gen.years.from_word.numbers import FoundNumber, NumberClass, numbers_in
from baocao_gen.years.from_word.proposals import (
    Certainty,
    Left,
    PrintPlace,
    Proposal,
    ReadText,
    Side,
    plain,
)

_SPELT = late(r"0[1-9]|(?:0|[1-9]\d{0,2}(?:\.\d{3})*)(?:,\d+)?")
_UNGROUPED = late(r"[1-9]\d{3,8}")
"""A number without the points that reports put between thousands."""
_SENTENCE_END = late(r"[.!?]\s+(?=[A-ZĐÀ-Ỹ+-])|[%)\w]\.\s+(?=\d)")
_MORE = late(
    r"\b(tăng|giảm)(?:\s+(?:thêm|gần|hơn|khoảng|là|mạnh|nhẹ|từ"
    r"|lần lượt(?:\s[\d.,]+\s?%? và)?))?\s*$",
    2,
)
_PLANNED = late(
    r"(?<!vượt\s)\b(?:kế hoạch|chỉ tiêu(?: giao)?|dự kiến|phấn đấu)(?:\s+[^\W\d_]+){0,3}\s*$"
    r"|\b(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)(?:\s+[^\W\d_]+){0,3}\s*\($",
    2,
)
_PRIOR = late(
    r"cùng kỳ(?:\s+(?:năm|quý|tháng)[^;.(]{0,30})?\s*(?:là|:|đạt)?\s*$"
    r"|cùng kỳ(?:\s(?:năm|quý|tháng)\s[\d/]+)?\s\($|\(cùng kỳ[^;()]{0,60}$",
    2,
)
_CUMULATIVE = late(r"l[ũu][ỹy] kế[^;.]{0,60}$", 2)
_LINKS = late(
    r"(?:là|đạt|được|có|:|ước|chiếm|hơn|gần|khoảng|tỷ lệ|tỉ lệ|còn|bằng|lên|tới|đến)\s*$", 2
)
_LISTED = late(r"(?:tổng )?số [^:;.]{1,160}:\s*\d", 2)
"""«Tổng số người nghiện: 1.974», «Số đang ở ngoài xã hội: 83»: what the first one counts, the
ones below it count too."""
_UP_TO = late(r"\s*(?:đến|tới|xuống|lên|-|\u2013)\s*\d(?:[\d.,]*\d)?")
_QUOTES = frozenset("\u201c\"\u2018'")
_TAKEN: Final = frozenset((*RESERVED_NAMES, *PERIOD_NAMES, *keys_of(YearFile)))
"""Names that no group of figures may have: they mean something else in texts."""
_MOST_KEYS, _MOST_TAGS = 2_000, 2_000
"""Figures and tags of one report, more than any has; what is beyond stays text, and is told."""
_MOST_NUMBERS: Final = 50_000
"""Numbers of one report that are looked at, ten times as many as any has; the rest stays text."""
_LEAST_WORDS = 3
_WHOLE, _LEAST_TOLD = 100, 10
_LONGEST: Final = 40
"""Signs of a number, twice as many as any that an office tells; longer ones are codes."""
_NUMBER_OF_YEAR: Final = range(1900, 2101)


def is_official(typed: str) -> bool:
    """Whether a figure can print it as it is spelt: «1.988», «06», «48,89», also «1988»."""
    spelt = _SPELT.fullmatch(typed) or _UNGROUPED.fullmatch(typed)
    return spelt is not None and len(typed) <= _LONGEST


@frozen
class _Told:
    """What the words around a number say of it."""

    unit: str
    words: Sequence[str]
    side: Side
    certainty: Certainty
    reason: str


@dataclass(slots=True)
class Finder:
    """Goes through the texts of a report and keeps what it has proposed.

    Attributes:
        known: What the file of the period before calls a figure of a name and a unit.
        found: The figures so far, by their dotted names.
        left: The quantities that stay text.
    """

    known: Mapping[tuple[str, str], str] = field(default_factory=dict)
    found: dict[str, Proposal] = field(default_factory=dict)
    left: list[Left] = field(default_factory=list)
    _naming: Naming = field(default_factory=lambda: Naming("", 0))
    _tags: int = 0
    _read: int = 0
    _listed: str = ""
    _same: dict[tuple[str, str, str, str], str] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)

    def read(self, texts: Iterable[ReadText]) -> None:
        """Look at every number of the texts."""
        for text in texts:
            self._text(text)

    def _text(self, text: ReadText) -> None:
        if self._read >= _MOST_NUMBERS:
            return
        numbers = numbers_in(text.text, text.begin, _MOST_NUMBERS - self._read)
        self._read += len(numbers)
        if self._read >= _MOST_NUMBERS:
            self._leave(text, numbers[-1], "báo cáo có quá nhiều số; từ đây trở đi không xét nữa")
        is_listed = _LISTED.match(text.text, text.begin) is not None
        self._listed = self._listed if is_listed else ""
        if not any(number.kind is NumberClass.QUANTITY for number in numbers):
            return
        ends = deque(m.end() for m in _SENTENCE_END.finditer(text.text))
        sentence, before = 0, None
        self._naming = Naming(text.text, text.begin)
        for index, number in enumerate(numbers):
            while ends and number.start >= ends[0]:
                sentence, before = sentence + 1, None
                self._naming.new_sentence()
                ends.popleft()
            if number.kind is not NumberClass.QUANTITY:
                continue
            if self.is_full:
                self._leave(text, number, "báo cáo đã có quá nhiều số liệu")
                continue
            whole = numbers[index + 1] if number.part and index + 1 < len(numbers) else None
            made = self._propose(text, number, whole, before, sentence)
            if made is not None:
                before = replace(self._keep(made), share=made.share)
                self._naming.passed(number)
                if is_listed and before.unit != PERCENT:
                    self._listed = self._listed or before.unit

    def _propose(
        self,
        text: ReadText,
        number: FoundNumber,
        whole: FoundNumber | None,
        before: Proposal | None,
        sentence: int,
    ) -> Proposal | None:
        typed = number.typed
        if not is_official(typed):
            self._leave(text, number, "số viết không theo lối «1.988», «06», «48,89»")
            return None
        if text.text[max(0, number.start - 1) : number.start] in _QUOTES:
            self._leave(text, number, "số nằm trong ngoặc kép")
            return None
        if number.is_percent:
            return self._percent(text, number, sentence)
        counted, certainty, reason = _counted(text.text, number, whole, before)
        if counted is None and self._listed and _LISTED.match(text.text, text.begin):
            counted = Counted(self._listed, "", is_known=True, is_behind=False)
            certainty, reason = Certainty.LOOK, "đơn vị tính của dòng liệt kê ở trên"
        if counted is None:
            self._leave(text, number, "không rõ đơn vị tính")
            return None
        if typed.isdigit() and int(typed) in _NUMBER_OF_YEAR and not counted.is_known:
            self._leave(text, number, "có thể là một năm")
            return None
        side = _side(text.text, number.start)
        words = self._naming.of_count(number, counted, side)
        told = _Told(counted.unit, words, side, certainty, reason)
        return self._made(text, number, told, sentence)

    def _percent(self, text: ReadText, number: FoundNumber, sentence: int) -> Proposal:
        side = _side(text.text, number.start)
        words = self._naming.of_share(number, side)
        is_told = len(words) > _LEAST_WORDS and not self._naming.is_borrowed
        certainty = Certainty.SURE if is_told else Certainty.LOOK
        told = _Told(PERCENT, words, side, certainty, "dấu % đứng ngay sau số")
        return self._made(text, number, told, sentence)

    def _made(self, text: ReadText, number: FoundNumber, told: _Told, sentence: int) -> Proposal:
        key = key_words(told.words) or "so_lieu"
        key = f"{key}_{told.side}" if told.side else key
        key = f"so_{key}" if key in RESERVED_NAMES else key
        printing = PrintPlace(text.spot, number.start, number.end, filter_of(number.typed))
        is_odd = _UNGROUPED.fullmatch(number.typed) is not None
        share = 2 if number.of_whole else 1 if number.part else 0
        return Proposal(
            group=text.group,
            key=key,
            name=" ".join(told.words),
            unit=told.unit,
            typed=number.typed,
            side=told.side,
            certainty=Certainty.LOOK if is_odd else told.certainty,
            reason=f"{told.reason}; số viết thiếu dấu chấm hàng nghìn" if is_odd else told.reason,
            where=text.where,
            printings=(printing,),
            sentence=sentence,
            share=share,
        )

    @property
    def is_full(self) -> bool:
        """Whether no further figure can be kept."""
        return len(self.found) >= _MOST_KEYS or self._tags >= _MOST_TAGS

    def add(self, made: Proposal) -> str:
        """Keep a figure of a table under a name of its own, and return that name."""
        return self._named(made).dotted

    def set_parts(self, dotted: str, parts: Sequence[str]) -> None:
        """Declare a figure as the sum of others of its group."""
        keys = tuple(self.found[part].key for part in parts)
        total = self.found[dotted]
        reason = f"{total.reason}; bằng tổng của {len(keys)} hàng ở dưới"
        self.found[dotted] = replace(total, parts=keys, reason=reason)

    def _keep(self, made: Proposal) -> Proposal:
        """One figure for the same value of the same thing; else a key of its own."""
        noun = fold(made.name)
        is_told = _says_what_it_is(made)
        same = (plain(made.typed), made.unit, noun, made.side.value)
        known = self._same.get(same) if is_told else None
        if known is not None:
            kept = self.found[known]
            merged = replace(kept, printings=(*kept.printings, *made.printings))
            self.found[known] = merged
            self._tags += len(made.printings)
            return merged
        made = self._named(made)
        if is_told:
            self._same[same] = made.dotted
        return made

    def _named(self, made: Proposal) -> Proposal:
        """Give a figure the key that the file before has for it, or one that nobody has."""
        if made.group in _TAKEN:
            made = replace(made, group=f"muc_{made.group}")
        noun = fold(made.name)
        if (named := self.known.get((noun, made.unit))) and named not in self.found:
            group, _, key = named.rpartition(".")
            made = replace(made, group=group or made.group, key=key)
        key, number = made.key, self._numbers.get(made.dotted, 2)
        while f"{made.group}.{key}" in self.found:
            key, number = f"{made.key}_{number}", number + 1
        self._numbers[made.dotted] = number
        made = replace(made, key=key)
        self.found[made.dotted] = made
        self._tags += len(made.printings)
        return made

    def _leave(self, text: ReadText, number: FoundNumber, reason: str) -> None:
        around = text.text[max(0, number.start - 30) : number.end + 30].strip()
        self.left.append(Left(number.typed, text.where, reason, around))


def _says_what_it_is(made: Proposal) -> bool:
    """Whether a number of this name and value, said again, is the same: «100%» is of anything."""
    if made.share == 2 or made.value < _LEAST_TOLD:
        return False
    if made.unit == PERCENT and (made.value == _WHOLE or made.certainty is not Certainty.SURE):
        return False
    return len(content_of(made.name)) > (1 if made.unit == PERCENT else 2)


def filter_of(typed: str) -> str:
    """What a tag asks for so that the figure is printed as it was typed."""
    if _UNGROUPED.fullmatch(typed):
        return 'replace(".", "")'
    return "dem" if typed[:1] == "0" and typed.isdigit() and typed != "0" else ""


def _counted(
    text: str, number: FoundNumber, whole: FoundNumber | None, before: Proposal | None
) -> tuple[Counted | None, Certainty, str]:
    """The unit of a number, how sure it is, and why."""
    end = whole.end if whole is not None else number.end
    behind = counted_behind(text, end)
    if behind is not None and behind.is_known:
        return behind, Certainty.SURE, "đơn vị tính đứng ngay sau số"
    linked = _LINKS.search(text[max(0, number.start - 12) : number.start]) is not None
    if behind is None and linked and (named := counted_before(text, number.start)):
        return named, Certainty.LOOK, "đơn vị tính lấy từ cụm từ đứng trước số"
    if behind is not None:
        return behind, Certainty.LOOK, "danh từ đứng ngay sau số được coi là đơn vị tính"
    to_end = _UP_TO.match(text, end)
    if to_end is not None and (further := counted_behind(text, to_end.end())):
        return further, Certainty.LOOK, "đơn vị tính đứng sau số thứ hai của khoảng"
    # «giảm 356 vụ (766/1.122)»: both numbers of a comparison have the unit before it
    is_second = not number.of_whole or (before is not None and before.share == 1)
    is_bare = not text[end : end + 2].strip()[:1].isalpha()
    if is_bare and before is not None and before.unit != PERCENT and is_second:
        guess = Counted(before.unit, before.unit, is_known=True, is_behind=False)
        return guess, Certainty.GUESS, "đơn vị tính lấy của số đứng trước trong câu"
    return None, Certainty.GUESS, ""


def _side(text: str, start: int) -> Side:
    before = text[max(0, start - 90) : start]
    if more := _MORE.search(before):
        return Side.MORE if more[1].casefold() == "tăng" else Side.LESS
    for pattern, side in _SIDES:
        if pattern.search(before):
            return side
    return Side.ACTUAL


_SIDES: Final = ((_PRIOR, Side.PRIOR), (_PLANNED, Side.PLANNED), (_CUMULATIVE, Side.CUMULATIVE))

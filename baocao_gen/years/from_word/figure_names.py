"""The words around a number → what a clerk calls the figure: «sản lượng lúa», «mức tăng số vụ».

A number is named by what it counts and by the words since the number before it. Words that only
say how something is measured («năng suất», «với số tiền», «đạt») need the thing itself: the last
one that the sentence has named, or the words before the colon that the text begins with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from baocao_gen.vietnamese.numbers import PERCENT, PERCENTAGE_POINT
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import Nature, nature, without_scale
from baocao_gen.years.from_word.nouns import Counted, content_words, noun_behind, words_before
from baocao_gen.years.from_word.numbers import FoundNumber
from baocao_gen.years.from_word.proposals import Side

_MOST_WORDS = 12
_SHORT, _LONGEST_TOPIC = 2, 5
_WHOLE: Final = 100
_MONEY: Final = "đồng"
_LEAD = late(r"[^\d:;.,()]{3,40}(?=:\s)")
_OPENING = late(
    r"(?:trong (?:đó|năm|kỳ|tháng)|(?:tính )?đến nay|hiện(?: nay)?|(?:trên )?(?:toàn|cả)"
    r" (?:tỉnh|ngành|huyện|xã|thành phố|nước|năm)|cụ thể|riêng|ngoài ra|đồng thời|qua đó|và|gồm|đã"
    r"|xảy ra|ghi nhận|tuy nhiên)(?:\s|$)",
    2,
)
"""Words that open a clause and say nothing of what is counted."""
_QUALITY = late(
    r"(?:tổng )?(?:diện tích|năng suất|sản lượng|số tiền|số thu|kinh phí|doanh thu|giá trị|trị giá"
    r"|trọng lượng|thiệt hại|công suất|dung tích|trữ lượng|chiều dài|dài|vốn|chi phí|đơn giá|lệ phí"
    r"|thù lao|quy mô|mức đầu tư|nộp thuế|nộp ngân sách|giải ngân|thời gian|tiết kiệm|mức|tiền)\b",
    2,
)
"""What is measured of a thing: the thing itself is named by other words."""
_AVERAGE: Final = frozenset(["bình", "quân", "trung", "bình", "cao", "thấp", "nhất"])
_CLASSIFIERS: Final = frozenset(("con", "cái", "chiếc", "quả"))
"""Units that nobody puts before a name: «đàn trâu», not «con đàn trâu»."""
_ASPECT = late(
    r"^(?:mức (?:đạt kế hoạch|so với cùng kỳ|vượt kế hoạch|tăng|giảm|chênh lệch|so sánh)?"
    r"|tỷ lệ (?:tăng|giảm)?|kế hoạch|cùng kỳ)\s*",
    2,
)
_BEYOND = late(r"\bvượt(?: (?:kế hoạch|chỉ tiêu|dự toán))?\s*$", 2)
_PLAN_BEHIND = late(r"\s+(?:so với\s+)?(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|nghị quyết)\b", 2)
_PRIOR_BEHIND = late(r"\s+(?:so với )?cùng kỳ\b", 2)
_EQUAL = late(r"\bbằng\s*$", 2)
_RATES: Final = ("tỷ lệ", "tỉ lệ", "tỷ trọng", "tỷ suất", "công suất", "mức", "tốc độ", "chỉ số")
_CHANGES: Final = {Side.MORE: "tăng", Side.LESS: "giảm"}
_OTHER_VALUES: Final = {Side.PLANNED: "kế hoạch", Side.PRIOR: "cùng kỳ"}
_OF_VALUES = late(
    r"\b(?:(?:kế hoạch|cùng kỳ|chỉ tiêu|dự toán)(?: (?:năm|giao))*|dự kiến|phấn đấu)\b", 2
)
_ENDS_OF_CLAUSES: Final = ".;:,"
_BREAK = late(r"[;,.:(){}]")
_LETTERS = late(r"[^\W\d_]+")
"""Words of «kế hoạch giao», «cùng kỳ năm»: which value a number is, not of what."""


@dataclass(slots=True)
class Naming:
    """Names the figures of one text, from its first number to its last.

    Attributes:
        text: The text.
        begin: Where its words begin behind the number of the outline.
        since: Where the words of the next number begin: behind the number before it.
        subject: The thing that was named last.
        quality: What of it was measured last, and in which unit.
        is_borrowed: Whether the last share has no words of its own and bears another's.
    """

    text: str
    begin: int
    since: int = 0
    subject: list[str] = field(default_factory=list)
    quality: tuple[str, str] = ("", "")
    is_borrowed: bool = False
    _topic: list[str] = field(default_factory=list)
    _last: list[str] = field(default_factory=list)
    _printed: Sequence[str] = ()
    _subject_unit: Sequence[str] = ()
    _before_bracket: list[str] | None = None
    _by_unit: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        lead = _LEAD.match(self.text, self.begin)
        words = lead[0].split() if lead is not None else []
        self._topic = _lowered(words) if len(words) <= _LONGEST_TOPIC else []
        self.subject = self._last = self._topic
        self.since = self.begin

    def new_sentence(self) -> None:
        """Forget what the sentence before has named."""
        self.subject, self.quality, self._printed = self._topic, ("", ""), ()
        self._last = self._topic
        self._before_bracket = None
        self._by_unit.clear()

    def passed(self, number: FoundNumber) -> None:
        """Go on behind a number that has been named."""
        self.since = number.end

    def of_count(self, number: FoundNumber, counted: Counted, side: Side) -> list[str]:
        """The words that name a count or a measure."""
        spoken, noun = self._spoken(number, side), counted.noun.split()
        self._printed = _printed(counted) if counted.is_behind else ()
        is_points = counted.unit == PERCENTAGE_POINT
        is_count = nature(without_scale(counted.unit)[1]) is Nature.COUNTED
        other = noun if is_count and counted.is_behind else self.subject
        known = self._by_unit.get(PERCENT if is_points else counted.unit, other)
        if number.of_whole and self._last and counted.is_behind:
            return _once(["tổng", *self._last])
        if (verb := self._verb(number, side)) or is_points:
            return _changed("mức", verb or "chênh lệch", known or noun)
        if side in _OTHER_VALUES and not spoken and known:
            return _once([*_OTHER_VALUES[side].split(), *known])
        if is_count and not _QUALITY.match(" ".join(spoken)):
            words = self._count(spoken, number, counted)
        else:
            words = self._measure(spoken, counted)
        if (is_count or not _QUALITY.match(" ".join(words))) and (spoken or len(noun) > _SHORT):
            self.subject, self._subject_unit = words, counted.unit.split() if is_count else ()
        self._by_unit[counted.unit] = self._last = words
        return _once(words)

    def of_share(self, number: FoundNumber, side: Side) -> list[str]:
        """The words that name a share."""
        spoken = self._spoken(number, side)
        spoken = [] if spoken[:2] == spoken and _is_rate(spoken) else spoken  # «chiếm tỷ lệ 96%»
        self._printed = ()
        before = self.text[max(self.begin, number.start - 3) : number.start].rstrip()
        begins = not spoken and (not before or before[-1] in _ENDS_OF_CLAUSES)
        behind = noun_behind(self.text, number.end).split() if begins else []
        self.is_borrowed = not spoken and not behind
        named = self._last = spoken or behind or self._last
        if verb := self._verb(number, side):
            words = _changed("tỷ lệ", verb, named)
        elif side in _OTHER_VALUES and not spoken:
            words = [*_OTHER_VALUES[side].split(), *(self._by_unit.get(PERCENT) or named)]
        elif _PLAN_BEHIND.match(self.text, number.end):
            words = ["mức", "đạt", "kế", "hoạch", *named]
        elif _EQUAL.search(self.text, self.since, number.start) and _PRIOR_BEHIND.match(
            self.text, number.end
        ):
            words = ["mức", "so", "với", "cùng", "kỳ", *named]
        else:
            is_short = 0 < len(spoken) <= _SHORT and not _is_rate(self.subject)
            words = [*named, *(self.subject if is_short else [])]
            words = words if _is_rate(words) else ["tỷ", "lệ", *words]
            self.subject = spoken if len(spoken) > _SHORT else self.subject
            self._by_unit[PERCENT] = words
        if number.value > _WHOLE and words[:2] == ["tỷ", "lệ"]:
            words = ["mức", *words[2:]]  # «tăng 103%» is no part of a whole
        return _once(words)

    def _verb(self, number: FoundNumber, side: Side) -> str:
        """How a number changes another one: «tăng», «vượt»; nothing if it does not."""
        is_beyond = _BEYOND.search(self.text, max(self.since - 1, 0), number.start) is not None
        return "vượt kế hoạch" if is_beyond else _CHANGES.get(side, "")

    def _spoken(self, number: FoundNumber, side: Side) -> list[str]:
        """The words since the number before, without those that name nothing."""
        since = self._past_brackets(number)
        words = words_before(self.text, number.start, since=since)
        is_behind = not _BREAK.search(self.text, self.since, number.start)
        for word in self._printed if is_behind else ():
            if words[:1] != [word]:
                break
            del words[0]
        lowered = [word.casefold() for word in words]
        words = words[: lowered.index("theo")] if "theo" in lowered else words
        with_it = [
            i for i in range(1, len(words)) if words[i - 1] == "với" and words[i - 2] != "so"
        ]
        words = words[with_it[-1] :] if with_it else words
        if side in _OTHER_VALUES:
            words = _OF_VALUES.sub(" ", " ".join(words)).split()
        while words and (opening := _OPENING.match(" ".join(words))):
            words = words[len(opening[0].split()) :]
        return _lowered(content_words(words))

    def _past_brackets(self, number: FoundNumber) -> int:
        """Where the words of a number begin; behind a bracket the thing before it is meant."""
        between = self.text[self.since : number.start]
        opened, closed = between.rfind("("), between.rfind(")")
        if closed >= 0 and self._before_bracket is not None:
            self.subject, self._before_bracket = self._before_bracket, None
        if opened > closed:
            self._before_bracket = self.subject
        colon = between.rfind(": ")
        return self.since + (colon + 1 if len(between[colon + 1 :].split()) > _SHORT else 0)

    def _count(self, spoken: list[str], number: FoundNumber, counted: Counted) -> list[str]:
        noun = (counted.noun if counted.is_behind else counted.unit).split()
        is_told = len(noun) > len(without_scale(counted.unit)[1].split())
        if counted.is_behind and (len(noun) > _SHORT or (is_told and len(spoken) == 1)):
            return noun
        if " ".join(noun) in " ".join(spoken):
            return spoken[2:] if spoken[:2] in (["tỷ", "lệ"], ["tỉ", "lệ"]) else spoken
        if spoken and noun[0] in _CLASSIFIERS:
            return spoken
        is_new = is_told or ";" in self.text[self.since : number.start]
        return [*noun, *(spoken or ([] if is_new else self._without_unit(noun)))]

    def _measure(self, spoken: list[str], counted: Counted) -> list[str]:
        base = without_scale(counted.unit)[1]
        behind = [] if counted.unit.startswith(counted.noun) else counted.noun.split()
        behind = [] if base.startswith(counted.noun) or base == _MONEY else behind
        joined = " ".join(spoken)
        if quality := _QUALITY.match(joined):
            self.quality = quality[0], counted.unit
            rest = set(joined[quality.end() :].split()) - _AVERAGE
            return spoken if rest else [*spoken, *(behind or self.subject)]
        if _QUALITY.fullmatch(" ".join(spoken[-_SHORT:])):  # «Cây lúa: diện tích»
            self.quality = " ".join(spoken[-_SHORT:]), counted.unit
            return [*spoken[-_SHORT:], *spoken[:-_SHORT]]
        if behind and len(spoken) <= _SHORT:
            return [*spoken, *behind]
        if spoken and len(spoken) <= _SHORT and self.quality[1] == counted.unit:
            return [*self.quality[0].split(), *spoken]
        if base == _MONEY and len(spoken) <= 1:
            return ["số", "tiền", *(spoken or self.subject)]
        return spoken or self._by_unit.get(counted.unit) or self.subject or counted.noun.split()

    def _without_unit(self, noun: Sequence[str]) -> list[str]:
        """What else is said of the thing: «cuộc kiểm tra» at «118 đơn vị» → «đơn vị kiểm tra»."""
        words, count = list(self.subject), len(self._subject_unit)
        bare = words[count:] if words[:count] == list(self._subject_unit) else words
        return [word for word in bare or words if word not in noun]


def content_of(name: str) -> list[str]:
    """The words of a name that say of what it is: «mức đạt kế hoạch đàn bò» → «đàn bò»."""
    return _ASPECT.sub("", name).split()


def _changed(kind: str, verb: str, named: Sequence[str]) -> list[str]:
    """«tỷ lệ», «tăng» and what changes → its name; the verb once."""
    return _once([*kind.split(), *verb.split(), *(word for word in named if word != verb)])


def _is_rate(words: Sequence[str]) -> bool:
    return " ".join(words).casefold().startswith(_RATES)


def _printed(counted: Counted) -> list[str]:
    """The words behind a number: unit and noun, «triệu cây phân tán», «km kênh mương»."""
    unit, noun = _LETTERS.findall(counted.unit), counted.noun.split()
    for index in range(len(unit)):
        if unit[index:] == noun[: len(unit) - index]:
            return [*unit[:index], *noun]
    return unit if counted.unit.startswith(counted.noun) else [*unit, *noun]


def _once(words: Sequence[str]) -> list[str]:
    """The words, each repeated one once, and no more than a name has."""
    kept = [w for i, w in enumerate(words) if not i or w.casefold() != words[i - 1].casefold()]
    return kept[:_MOST_WORDS]


def _lowered(words: Sequence[str]) -> list[str]:
    """The first word of a sentence in the midst of a name: «tiếp nhận»; «Mỹ Tho» as it is."""
    is_name = any(word[:1].isupper() for word in words[1:2])
    is_begin = bool(words) and words[0].istitle() and not is_name
    return [words[0].lower(), *words[1:]] if is_begin else list(words)

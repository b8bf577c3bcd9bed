"""Counts of documents in sentences, and the rows of the appendix → counts that are wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.documents_named import KINDS
from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import format_count
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import from_roman, to_roman
from baocao_gen.yearfile.model import PassageKind, YearFile, key_of
from baocao_gen.yearfile.model.text_names import DOCUMENT_COUNT, OWN_APPENDIX

_APPENDICES = key_of(YearFile, "appendices")
_NEAR = 80
"""Characters around a number in which it is said what it counts."""
_TOTAL = late(r"(?<![\w./])([0-9]{1,4}) +văn bản\b", needs=(" văn bản",))
_COUNT = late(r"(?<![\w./])([0-9]{1,4}) +([^\W\d_]+(?: [^\W\d_]+){0,3})")
_LISTED = late(
    r"\b(?:ban hành|tham mưu|trình|kể|gồm|liệt kê|nêu|thống kê|có|danh mục|tổng số|phát hành)\b"
    r"[^.;:!?]{0,60}$",
    re.IGNORECASE,
)
"""Words before a number of documents that say that they are those of the list."""
_OTHERS = late(r" (?:đến|đi|quy phạm pháp luật|trên phần mềm|của cấp trên|hết hiệu lực)\b")
_REFERENCE = late(r"phụ lục(?: (?P<label>[IVX]+|[0-9]{1,2})\b)?", re.IGNORECASE, needs=("phụ lục",))
_SENTENCE_END = late(r"[.!?](?=\s)|\n\n|\n(?=[-+*(])")


def _find(case: Case) -> Iterator[Finding]:
    appendices = case.report.year_file.appendices
    kinds = {
        index: Counter(document.kind.strip().casefold() for document in appendix.documents)
        for index, appendix in enumerate(appendices)
        if appendix.groups
    }
    for passage in case.passages:
        index = _appendix_of(passage, case, kinds)
        if index is None:
            continue
        words = case.printed(passage)
        for start, sentence in _sentences(words.text, passage.kind is PassageKind.LEAD):
            yield from _compared(words, start, sentence, index, kinds[index])


def _appendix_of(passage: Passage, case: Case, kinds: dict[int, Counter[str]]) -> int | None:
    """The appendix that a text counts; None for a text that counts no documents."""
    if passage.kind is PassageKind.LEAD:
        index = passage.path[1]
        return index if isinstance(index, int) and index in kinds else None
    if passage.kind is not PassageKind.BODY or "văn bản" not in passage.masked:
        return None
    reference = _REFERENCE.search(passage.masked)
    if reference is None or not kinds:
        return None
    if len(kinds) == 1:
        return next(iter(kinds))
    return _labelled(reference["label"], kinds)


def _labelled(label: str | None, kinds: dict[int, Counter[str]]) -> int | None:
    if label is None:
        return None
    try:
        number = int(label) if label.isdigit() else from_roman(label)
    except ValueError:
        return None  # «phụ lục IIII»
    is_plain = label in (str(number), to_roman(number)) if number else False
    return number - 1 if is_plain and number - 1 in kinds else None


def _sentences(text: str, is_lead: bool) -> Iterator[tuple[int, str]]:
    """The sentences that count documents: in a lead all, in the body those that give a total."""
    start = 0
    for end in [
        *(match.end() for match in _SENTENCE_END.finditer(text)),
        len(text),
    ]:
        sentence = text[start:end]
        near = is_lead or (
            _is_of_the_list(sentence) and _REFERENCE.search(text[start : end + _NEAR])
        )
        if near:
            yield start, sentence
        start = end


def _is_of_the_list(sentence: str) -> bool:
    """Whether the documents that a sentence counts are said to be issued, or to be listed."""
    total = _TOTAL.search(sentence)
    if total is None or _OTHERS.match(sentence, total.end()):
        return False
    return bool(_LISTED.search(sentence, max(0, total.start() - _NEAR), total.start()))


def _compared(
    words: Printed, start: int, sentence: str, index: int, kinds: Counter[str]
) -> Iterator[Finding]:
    rows = Place((_APPENDICES, index))
    total = _TOTAL.search(sentence)
    if total and int(total[1]) != kinds.total():
        yield Finding(
            words.at(start + total.start()),
            f"ghi «{total.group()}» nhưng bảng của phụ lục có {format_count(kinds.total())} dòng",
            _hint(f".{DOCUMENT_COUNT} | dem", index, words.passage),
            ((rows, "bảng được đếm"),),
        )
    counted = list(_counts(sentence, kinds))
    for at, number, kind in counted:
        if number != kinds[kind]:
            yield Finding(
                words.at(start + at),
                f"ghi «{sentence[at:].split(maxsplit=1)[0]} {kind}» nhưng bảng của phụ lục có "
                f"{format_count(kinds[kind])} {kind}",
                _hint(" | dem_theo_loai", index, words.passage),
                ((rows, "bảng được đếm"),),
            )
    added = sum(number for _, number, _ in counted)
    if total and len(counted) > 1 and added != int(total[1]):
        yield Finding(
            words.at(start + counted[0][0]),
            f"các loại cộng lại là {format_count(added)}, câu ghi «{total.group()}»",
            "đếm lại từng loại, hoặc viết {{ … | dem_theo_loai }} để máy đếm từ bảng",
            ((words.at(start + total.start()), "tổng ghi ở đây"),),
        )


def _counts(sentence: str, kinds: Counter[str]) -> Iterator[tuple[int, int, str]]:
    """Each «06 quyết định» of a sentence: where, how many, which kind."""
    for match in _COUNT.finditer(sentence):
        tokens = match[2].casefold().split()
        for length in range(len(tokens), 0, -1):
            kind = " ".join(tokens[:length])
            if kind in kinds or kind in KINDS:
                yield match.start(), int(match[1]), kind
                break


def _hint(counted: str, index: int, passage: Passage) -> str:
    """The tag to type: the appendix, and behind it what counts its rows."""
    name = OWN_APPENDIX if passage.kind is PassageKind.LEAD else f"{_APPENDICES}[{index}]"
    return f"viết {{{{ {name}{counted} }}}} để máy đếm từ bảng"


RULE = Rule(
    "BC421",
    "Số văn bản ghi bằng lời khác số dòng của phụ lục",
    Severity.ERROR,
    """
Câu dẫn hoặc lời văn nói có bao nhiêu văn bản, bao nhiêu quyết định, kế hoạch…; người đọc
đếm được ngay trong bảng. Số trong lời phải bằng số dòng, và các loại cộng lại phải bằng tổng.
Sai:  «ban hành 23 văn bản: 10 quyết định, 06 kế hoạch và 05 công văn» (cộng lại là 21).
Đúng: «ban hành {{ phu_luc_nay.so_van_ban | dem }} văn bản: {{ phu_luc_nay | dem_theo_loai }}».
Cách sửa: để máy đếm bằng hai thẻ trên; trong thân báo cáo viết phu_luc[0] thay cho phu_luc_nay.
""",
    _find,
)

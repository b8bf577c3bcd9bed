"""The blocks of a report → what stands above its body: agencies, number, day, kind, subject.

Everything is told by where it stands and what it looks like; a blank number or day is left blank.
(Decree 30/2020, Appendix I, part II.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from baocao_gen.decree30.facts import DOCUMENT_TYPES
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.read.document import Block, ReadParagraph, ReadTable, paragraphs_of
from baocao_gen.years.from_word.labels import NUMBERED, label_of

REPORT: Final = "Báo cáo"
_MOST_BLOCKS = 60
"""Blocks at the beginning among which the kind of the document is looked for."""
_LONGEST_SUBJECT = 260
_KINDS = {kind.name.casefold(): kind.name for kind in DOCUMENT_TYPES}
_NUMBER = late(r"Số\s*:?\s*(?P<number>\d*)[\s.…]*/\s*(?P<symbol>[A-ZĐ][^\s,;]*)")
_DATE = late(
    r"(?P<place>[^\W\d_][^,\d]{1,60}?),?\s*ngày\s*(?P<day>\d{0,2})[\s.…]*tháng\s*(?P<month>\d{0,2})"
    r"[\s.…]*năm\s*(?P<year>\d{4})"
)
_NATION = late(r"cộng\s*h[òo]a|độc\s*lập|đảng cộng sản", 2)
_ADDRESSED = late(r"\s*kính gửi\s*:?\s*", 2)
_ATTACHED = late(r"\s*\((?:kèm theo|ban hành kèm|đính kèm)", 2)


@frozen
class Letterhead:
    """What stands above the body.

    Attributes:
        parent: The agency above the issuing one, as printed, or empty.
        issuing: The issuing agency, as printed, or empty.
        number: The number, or empty.
        symbol: «BC-SNV», or empty.
        place: The place, or empty.
        issued_on: The day as a year file has it, or empty; the day or the month may lack.
        kind: «Báo cáo», or the kind that is printed.
        subject: The lines of the subject.
        addressees: Those that «Kính gửi» names.
        blocks: How many blocks belong to it: the body begins behind them.
        is_found: Whether a kind of document was found at all.
    """

    parent: str = ""
    issuing: str = ""
    number: str = ""
    symbol: str = ""
    place: str = ""
    issued_on: str = ""
    kind: str = REPORT
    subject: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    blocks: int = 0
    is_found: bool = False


def letterhead(blocks: Sequence[Block]) -> Letterhead:
    """Read what stands above the body of a report."""
    at, kind = _kind(blocks)
    if at is None:
        at = _end_of_table(blocks)
        lines = list(paragraphs_of(blocks[:at]))
        return _with_lines(lines, Letterhead(blocks=at))
    lines = list(paragraphs_of(blocks[:at]))
    subject, behind = _subject(blocks, at + 1)
    addressees, behind = _addressees(blocks, behind)
    found = Letterhead(
        kind=kind, subject=subject, addressees=addressees, blocks=behind, is_found=True
    )
    return _with_lines(lines, found)


def _with_lines(lines: list[ReadParagraph], found: Letterhead) -> Letterhead:
    texts = [" ".join(line.text.split()) for line in lines]
    number = next((m for t in texts if (m := _NUMBER.search(t))), None)
    date = next((m for t in texts if (m := _DATE.search(t))), None)
    parent, issuing = _agencies(lines)
    return replace(
        found,
        parent=parent,
        issuing=issuing,
        number=number["number"] if number else "",
        symbol=number["symbol"] if number else "",
        place=date["place"].strip() if date else "",
        issued_on=_day(date["day"], date["month"], date["year"]) if date else "",
    )


def _kind(blocks: Sequence[Block]) -> tuple[int | None, str]:
    """The block with the name of the kind, and the kind as the decree writes it."""
    for index, block in enumerate(blocks[:_MOST_BLOCKS]):
        if not isinstance(block, ReadParagraph):
            continue
        words = " ".join(block.text.split())
        if not words or words != words.upper() or len(words) > 60:
            continue
        if words.casefold() in _KINDS:
            return index, _KINDS[words.casefold()]
        if "BÁO CÁO" in words and not _NATION.search(words):
            return index, words.capitalize()
    return None, REPORT


def _end_of_table(blocks: Sequence[Block]) -> int:
    """Without a kind: behind the table with the nation's name, if there is one at the top."""
    for index, block in enumerate(blocks[:8]):
        texts = " ".join(p.text for p in paragraphs_of([block]))
        if isinstance(block, ReadTable) and _NATION.search(texts):
            return index + 1
    return 0


def _subject(blocks: Sequence[Block], begin: int) -> tuple[tuple[str, ...], int]:
    """The lines below the kind, as far as they stand together and look like its subject."""
    found: list[str] = []
    index = begin
    for index in range(begin, len(blocks)):
        block = blocks[index]
        words = " ".join(block.text.split()) if isinstance(block, ReadParagraph) else ""
        if isinstance(block, ReadTable):
            break
        if not words:
            if found:
                break
            continue
        if _ends_subject(block, words, is_first=not found):
            break
        if not _ATTACHED.match(words):
            found.append(words)
    return tuple(found), index


def _ends_subject(block: ReadParagraph, words: str, *, is_first: bool) -> bool:
    if len(words) > _LONGEST_SUBJECT or label_of(block).kind in NUMBERED:
        return True
    if _ADDRESSED.match(words) and words.casefold().startswith("kính gửi"):
        return True
    if block.alignment == "center":
        return False
    is_bold = all(run.look.bold for run in block.runs if run.text.strip())
    return not (is_bold or is_first or (not block.alignment and not words.endswith(".")))


def _addressees(blocks: Sequence[Block], begin: int) -> tuple[tuple[str, ...], int]:
    """Those that stand behind «Kính gửi:», on its line or below with dashes."""
    for index in range(begin, min(begin + 6, len(blocks))):
        block = blocks[index]
        if not isinstance(block, ReadParagraph):
            break
        words = " ".join(block.text.split())
        match = _ADDRESSED.match(words)
        if match is None:
            if words:
                break
            continue
        named = [words[match.end() :].strip(" ;.-")]
        below = list(_dashed(blocks[index + 1 :]))
        kept = tuple(name for name in (*named, *below) if name)
        return kept, index + 1 + len(below)
    return (), begin


def _dashed(blocks: Sequence[Block]) -> Iterator[str]:
    """The words of the lines that begin with a dash, as long as they do."""
    for block in blocks:
        text = block.text.strip() if isinstance(block, ReadParagraph) else ""
        if not text.startswith(("-", "\u2013")):
            return
        yield " ".join(text.split()).strip(" ;.-\u2013")


def _agencies(lines: list[ReadParagraph]) -> tuple[str, str]:
    """The two agencies: the upper one is not bold; without that, all lines are one name."""
    upper: list[str] = []
    bold: list[str] = []
    for line in _names(lines):
        words = " ".join(line.text.split())
        is_bold = any(run.look.bold for run in line.runs if run.text.strip())
        (bold if is_bold else upper).append(words)
    if not bold:
        return (" ".join(upper[:-1]), upper[-1]) if len(upper) > 1 else ("", "".join(upper))
    return " ".join(upper), " ".join(bold)


def _names(lines: list[ReadParagraph]) -> Iterator[ReadParagraph]:
    for line in lines:
        words = " ".join(line.text.split())
        if _NATION.search(words) or _NUMBER.search(words) or _DATE.search(words):
            continue
        letters = [c for c in words if c.isalpha()]
        if len(letters) > 3 and words == words.upper():
            yield line


def _day(day: str, month: str, year: str) -> str:
    if not month:
        return ""
    if not day:
        return f"tháng {month} năm {year}"
    return f"{int(day)}/{int(month)}/{year}"

"""The parts of a report → the texts in which figures are looked for, and all tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period
from baocao_gen.word.read.document import ReadParagraph, paragraphs_of
from baocao_gen.yearfile.model.text_names import YEAR, YEAR_AFTER, YEAR_BEFORE
from baocao_gen.years.from_word.figure_tables import TableText
from baocao_gen.years.from_word.found_tables import FoundTable
from baocao_gen.years.from_word.labels import LabelKind
from baocao_gen.years.from_word.nouns import key_words
from baocao_gen.years.from_word.parts import ReadParts
from baocao_gen.years.from_word.proposals import Proposal, ReadText, printings_by_spot
from baocao_gen.years.from_word.prose import Tagged
from baocao_gen.years.from_word.sections import SectionFound

_YEAR = late(r"(?<![\d.,/])((?:19|20)\d\d)(?![\d/]|[.,]\d|\s*[-\u2013]\s*\d)")
_GROUP_WORDS = 5
_NOTES, _BEFORE_ALL, _APPENDIX = "chu_thich", "chung", "cac_phu_luc"
"""The groups of figures of notes, of the words before the first title, and of appendices."""


def texts_of(read: ReadParts) -> Iterable[ReadText]:
    """The texts of the body, each with the group of its figures; then those of its notes."""
    yield from _texts_of(read, read.body.root, "")
    group = _NOTES
    for blocks in read.document.notes.values():
        for paragraph in paragraphs_of(blocks):
            number = read.numbers[id(paragraph)]
            yield ReadText(number, paragraph.text, 0, group, paragraph.where)


def tables_of(read: ReadParts) -> Iterable[TableText]:
    """The tables of the body and of the appendices, each with the group of its figures."""
    yield from _tables_of(read.body.root, "")
    above: list[str] = []
    for block in read.document.blocks[read.signature.end :]:
        if isinstance(block, ReadParagraph):
            above += [block.text] if block.text.strip() else []
            continue
        titles = [words for words in above if words == words.upper()] or above
        group = key_words(" ".join(titles).split(), _GROUP_WORDS) or _APPENDIX
        yield TableText(block, group, above[-1] if above else "")
        above = []


def _tables_of(section: SectionFound, group: str) -> Iterable[TableText]:
    group = _group(section, group)
    above = ""
    for entry in section.texts:
        if isinstance(entry.block, ReadParagraph):
            above = entry.block.text
        else:
            yield TableText(entry.block, group, above)
    for inner in section.sections:
        yield from _tables_of(inner, group)


def _texts_of(read: ReadParts, section: SectionFound, group: str) -> Iterable[ReadText]:
    entries = [*([section.head] if section.head else []), *section.titles, *section.texts]
    group = _group(section, group)
    for entry in entries:
        if isinstance(entry.block, ReadParagraph):
            number = read.numbers[id(entry.block)]
            begin, where = entry.label.start, entry.block.where
            yield ReadText(number, entry.block.text, begin, group, where)
    for inner in section.sections:
        yield from _texts_of(read, inner, group)


def _group(section: SectionFound, above: str) -> str:
    """Figures stand together by the title of the second level, or of the first."""
    head = section.head
    if head is None or not isinstance(head.block, ReadParagraph):
        return above or _BEFORE_ALL
    if head.level > 2 and above:
        return above
    words = head.block.text[head.label.start : head.title_end].split()
    return key_words([w for w in words if w.isalpha()], _GROUP_WORDS) or above or _BEFORE_ALL


def tags_of(
    figures: Mapping[str, Proposal],
    read: ReadParts,
    period: Period,
    declared: Iterable[FoundTable] = (),
    moving: Mapping[int, Iterable[Tagged]] = MappingProxyType({}),
) -> dict[int, list[Tagged]]:
    """Paragraph → its tags.

    Args:
        figures: The figures; each is printed where it was found.
        read: The report.
        period: Its period: the years of titles and of the subject move on with it.
        declared: Tables of figures; some of their cells only they can print.
        moving: Paragraph → what else moves on with the period.
    """
    tags = {
        spot: [Tagged(p.start, p.end, tag) for p, tag in printed]
        for spot, printed in printings_by_spot(figures).items()
    }
    for table in declared:
        for place, tag in table.tags:
            tags.setdefault(place.spot, []).append(Tagged(place.start, place.end, tag))
    for number, found in moving.items():
        _add(tags.setdefault(number, []), found)
    years = {period.year: YEAR, period.year + 1: YEAR_AFTER, period.year - 1: YEAR_BEFORE}
    for paragraph, begin, end in _with_years(read):
        _add(tags.setdefault(read.numbers[id(paragraph)], []), _years(paragraph, begin, end, years))
    for taken in tags.values():
        taken.sort(key=lambda tag: tag.start)
    return {number: kept for number, kept in tags.items() if kept}


def _add(taken: list[Tagged], found: Iterable[Tagged]) -> None:
    """Add the tags whose letters no other tag prints."""
    for tag in found:
        if not any(one.start < tag.end and tag.start < one.end for one in taken):
            taken.append(tag)


def _years(
    paragraph: ReadParagraph, begin: int, end: int, names: Mapping[int, str]
) -> Iterable[Tagged]:
    for match in _YEAR.finditer(paragraph.text, begin, end):
        name = names.get(int(match[1]))
        before = paragraph.text[max(0, match.start() - 5) : match.start()].casefold()
        if name and before.rstrip().endswith("năm"):
            yield Tagged(match.start(), match.end(), f"{{{{ {name} }}}}")


def _with_years(read: ReadParts) -> Iterable[tuple[ReadParagraph, int, int]]:
    """The titles in which a year moves on with the report; names of documents are no titles."""
    for paragraph in subject_lines(read):
        yield paragraph, 0, len(paragraph.text)
    for entry in read.body.entries:
        block = entry.block
        if not isinstance(block, ReadParagraph) or not 0 < entry.level < 3:
            continue
        if block.text == block.text.upper() or entry.label.kind is LabelKind.ROMAN:
            yield block, entry.label.start, entry.title_end


def subject_lines(read: ReadParts) -> list[ReadParagraph]:
    """The paragraphs of the subject."""
    wanted = list(read.head.subject)
    found = []
    for block in read.document.blocks[: read.head.blocks]:
        if (
            wanted
            and isinstance(block, ReadParagraph)
            and " ".join(block.text.split()) == wanted[0]
        ):
            found.append(block)
            del wanted[0]
    return found

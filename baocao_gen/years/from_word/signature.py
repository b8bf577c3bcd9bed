"""The blocks of a report → where its signature stands, who signs and who receives it.

(Decree 30/2020, Appendix I, II.7 and II.9.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.read.document import Block, ReadTable, paragraphs_of

_RECIPIENTS = late(r"\s*nơi nhận\s*:?\s*", 2)
_AUTHORITY = late(r"(TM|KT|TL|TUQ|Q)\s*[./]\s*(.*)")
_NAME = late(r"(?:[A-ZĐÀ-Ỹ][a-zđà-ỹ]*\s+){1,5}[A-ZĐÀ-Ỹ][a-zđà-ỹ]*")
_GAP = late(r"\t+|\s{6,}")
_RANKS: Final = (
    *("Chủ tịch", "Giám đốc", "Trưởng ban", "Trưởng phòng", "Bộ trưởng", "Thứ trưởng"),
    *("Cục trưởng", "Vụ trưởng", "Viện trưởng", "Hiệu trưởng", "Chánh Văn phòng", "Bí thư"),
    *("Chi cục trưởng", "Chánh Thanh tra", "Tổng Giám đốc", "Chỉ huy trưởng", "Đội trưởng"),
)
_MOST_LINES = 40


@frozen
class Signature:
    """The end of the body.

    Attributes:
        begin: The first block of the signature; the number of blocks where there is none.
        end: The first block behind it: appendices begin there.
        recipients: Those that «Nơi nhận» names.
        authorities: «KT.» and the like.
        on_behalf_of: Whom each of them stands for.
        job_title: The post of who signs, or empty.
        full_name: The name, or empty.
    """

    begin: int
    end: int
    recipients: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    job_title: str = ""
    full_name: str = ""


def signature(blocks: Sequence[Block], first: int) -> Signature:
    """Find and read the signature behind the block ``first``; the last one counts."""
    for index in range(len(blocks) - 1, first - 1, -1):
        block = blocks[index]
        if not any(_RECIPIENTS.match(p.text) for p in paragraphs_of([block])):
            continue
        if isinstance(block, ReadTable):
            return _read(list(_table_lines(block)), index, index + 1)
        end = _end_of_lines(blocks, index)
        return _read(list(_split_lines(blocks[index:end])), index, end)
    return Signature(len(blocks), len(blocks))


def _table_lines(table: ReadTable) -> Iterator[tuple[str, bool]]:
    for row in table.rows:
        for cell in row.cells:
            for line in paragraphs_of(cell.blocks):
                text = f"- {line.text}" if line.label else line.text
                yield from _pieces(text)


def _split_lines(blocks: Sequence[Block]) -> Iterator[tuple[str, bool]]:
    for line in paragraphs_of(blocks):
        yield from _pieces(f"- {line.text}" if line.label else line.text)


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The words of a line, those behind a wide gap by themselves: recipients left, titles right."""
    for position, piece in enumerate(_GAP.split(text)):
        if piece.strip():
            yield " ".join(piece.split()), position > 0


def _end_of_lines(blocks: Sequence[Block], begin: int) -> int:
    """A signature without a table ends with a name, or where something else begins."""
    end = begin
    for index in range(begin, min(begin + _MOST_LINES, len(blocks))):
        block = blocks[index]
        if isinstance(block, ReadTable):
            break
        text = " ".join(block.text.split())
        if text.casefold().startswith("phụ lục"):
            break
        if text:
            end = index + 1
    return max(end, begin + 1)


def _read(lines: list[tuple[str, bool]], begin: int, end: int) -> Signature:
    recipients: list[str] = []
    titles: list[str] = []
    name = ""
    is_listing = False
    for words, is_right in lines:
        match = _RECIPIENTS.match(words)
        text = words if match is None else words[match.end() :].strip()
        is_listing = is_listing or match is not None
        if not text:
            continue
        letters = [c for c in text if c.isalpha()]
        is_upper = len(letters) > 3 and text == text.upper()
        if is_upper and not text.startswith("-"):
            titles.append(text)
            is_listing = is_listing and is_right
        elif is_listing and not is_right:
            recipients.append(text.strip(" -\u2013;.,"))
        elif _NAME.fullmatch(text):
            name = text
    return _with_titles(titles, Signature(begin, end, tuple(r for r in recipients if r)), name)


def _with_titles(titles: list[str], found: Signature, name: str) -> Signature:
    authorities: list[str] = []
    stands_for: list[str] = []
    own: list[str] = []
    for title in titles:
        match = _AUTHORITY.match(title)
        if match is not None and (match[2] or match[1] == "Q"):
            authorities.append(f"{match[1]}.")
            stands_for.append(as_title(match[2]))
        else:
            own.append(as_title(title))
    if authorities == ["Q."]:
        own, stands_for = [stands_for[0] or "".join(own[:1])], []
    job = own[0] if own else ""
    if not job and authorities:  # «TM. BAN CHỈ ĐẠO» alone: who signs has no post of his own
        job = stands_for[-1]
        authorities, stands_for = authorities[:-1], stands_for[:-1]
    return replace(
        found,
        authorities=tuple(authorities),
        on_behalf_of=tuple(stands_for),
        job_title=job,
        full_name=name,
    )


def as_title(text: str) -> str:
    """«PHÓ CHỦ TỊCH» → «Phó Chủ tịch»."""
    words = text.strip().lower()
    for rank in _RANKS:
        words = words.replace(rank.lower(), rank)
    return words[:1].upper() + words[1:]

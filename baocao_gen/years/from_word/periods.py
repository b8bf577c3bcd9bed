"""The same report of other periods → which numbers change from one to the next.

Paragraphs are found again by their words with the numbers masked; a number that stands at the
same place of the same words and differs is a figure for sure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.read.document import ReadDocument, ReadParagraph
from baocao_gen.years.from_word.proposals import Certainty, Proposal

_NUMBER = late(r"\d(?:[\d.,]*\d)?")
_LIKE = 0.6


def learnt(
    found: Mapping[str, Proposal],
    paragraphs: Sequence[ReadParagraph],
    others: Iterable[ReadDocument],
) -> dict[str, Proposal]:
    """The figures, those that change between the periods marked as sure."""
    changing: set[tuple[int, int]] = set()
    for other in others:
        changing |= _changing([p.text for p in paragraphs], [p.text for p in other.everything()])
    made: dict[str, Proposal] = {}
    for dotted, proposal in found.items():
        spots = {(printing.spot, printing.start) for printing in proposal.printings}
        if spots & changing and proposal.certainty is not Certainty.SURE:
            reason = f"{proposal.reason}; số khác đi ở báo cáo kỳ khác"
            made[dotted] = replace(proposal, certainty=Certainty.SURE, reason=reason)
        else:
            made[dotted] = proposal
    return made


def _changing(ours: Sequence[str], theirs: Sequence[str]) -> set[tuple[int, int]]:
    """Paragraph and offset of the numbers of ours that are others in theirs."""
    a, b = [_skeleton(text) for text in ours], [_skeleton(text) for text in theirs]
    found: set[tuple[int, int]] = set()
    for kind, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        pairs = zip(range(i, j), range(k, m), strict=False)
        if kind in ("equal", "replace"):
            for mine, other in pairs:
                alike = kind == "equal" or _alike(a[mine], b[other])
                if alike and ours[mine] != theirs[other]:
                    found |= {(mine, start) for start in _differing(ours[mine], theirs[other])}
    return found


def _skeleton(text: str) -> str:
    return " ".join(_NUMBER.sub("0", text).split())


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio() >= _LIKE


def _differing(text: str, other: str) -> list[int]:
    """Where the numbers of a text stand that are others at the same place of the other text."""
    mine, theirs = list(_NUMBER.finditer(text)), list(_NUMBER.finditer(other))
    a = _NUMBER.sub("0", text).split()
    b = _NUMBER.sub("0", other).split()
    mine_at = _words_with_numbers(text.split())
    theirs_at = _words_with_numbers(other.split())
    found: list[int] = []
    for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            first, second = mine_at.get(block.a + step), theirs_at.get(block.b + step)
            for one, two in zip(first or (), second or (), strict=False):
                if mine[one][0] != theirs[two][0]:
                    found.append(mine[one].start())
    return found


def _words_with_numbers(words: Sequence[str]) -> dict[int, list[int]]:
    """Which word → which numbers of the text stand in it."""
    found: dict[int, list[int]] = {}
    count = 0
    for index, word in enumerate(words):
        inside = len(_NUMBER.findall(word))
        if inside:
            found[index] = list(range(count, count + inside))
            count += inside
    return found

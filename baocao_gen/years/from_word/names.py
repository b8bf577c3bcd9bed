"""A name in capitals → the same name as a text has it: «SỞ NỘI VỤ» → «Sở Nội vụ».

How each word is written is looked up in the report's own texts; what they never say follows the
usual way of Vietnamese names. (Capitals: Decree 30/2020, Appendix II, IV.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise
from typing import Final

from baocao_gen.vietnamese.pattern import late

_WORD = late(r"[^\W\d_]+(?:[-&][^\W\d_]+)*")
_BEFORE_PLACE: Final = frozenset(["tỉnh", "huyện", "xã", "phường", "quận", "trấn"])

_OF_A_FIELD: Final = frozenset(("sở", "bộ", "cục", "vụ", "ban"))
"""Agencies that bear the names of their fields: «Sở Thông tin và Truyền thông»."""


class Casing:
    """How the texts of a report write words, after which word."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], Counter[str]]:
        """Two words in a row, in small letters → as the texts write them."""
        found: dict[tuple[str, str], Counter[str]] = {}
        for text in self._texts:
            words = _WORD.findall(text)
            if sum(word.isupper() for word in words) * 2 > len(words):
                continue
            for first, second in pairwise(words):
                key = first.casefold(), second.casefold()
                found.setdefault(key, Counter())[f"{first} {second}"] += 1
        return found

    def name(self, capitals: str) -> str:
        """The name as the texts write it."""
        words = capitals.split()
        lowered = [word.casefold() for word in words]
        made = [word.casefold() for word in words]
        for index, (first, second) in enumerate(pairwise(lowered)):
            known = self._pairs.get((first.strip(",;"), second.strip(",;")))
            if known is not None:
                written = known.most_common(1)[0][0].split()
                made[index] = _like(written[0], made[index])
                made[index + 1] = _like(written[1], made[index + 1])
            elif first in _BEFORE_PLACE and index < len(words) - 1:
                for further in range(index + 1, len(words)):
                    made[further] = made[further].capitalize()
                break
        if lowered[:1] and lowered[0] in _OF_A_FIELD:
            for index in range(1, len(made)):
                if index == 1 or lowered[index - 1] == "và" or lowered[index - 1].endswith(","):
                    made[index] = made[index][:1].upper() + made[index][1:]
        joined = " ".join(made)
        return joined[:1].upper() + joined[1:]


def _like(written: str, kept: str) -> str:
    """A word as it was seen, with the comma that stands behind it here."""
    return written + kept[len(written) :] if len(kept) >= len(written) else written

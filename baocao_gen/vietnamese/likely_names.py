"""Many names, and a mistyped word → the name that was most likely meant.

`nearest` compares a word with every name, which is right for one word. Whoever asks for thousands
of words among thousands of names makes the index once: of a large list it compares only the names
that share the word's rarest groups of three letters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from baocao_gen.vietnamese.text import fold

FEW: Final = 200
"""Up to so many names each is compared: more than the figures of nearly every report."""
_MOST_COMPARED: Final = 20
"""Names of a large list that are compared, those with the most rare groups of letters first."""
_COMPARED_BEFORE_FEWER: Final = 2_000
"""Who asks a large list again and again gets the best of fewer and fewer: nobody makes as many
mistakes. From the hundredth word on so many, divided by the words asked for, are compared."""
_MOST_LISTED: Final = 100
"""Names that are looked up for one word; groups that more names have say little."""
_LONGEST: Final = 500
"""Letters of a word: longer ones are no slips of each other, and take long to compare."""
_ENDS: Final = "\0"

Likely = tuple[float, str, str]
"""How much alike, the name folded, the name."""


class LikelyNames:
    """Names to be asked for many mistyped words; a name that is taken can be removed.

    >>> LikelyNames(["ke_hoach", "thuc_hien"]).nearest("thực_hiên")
    'thuc_hien'
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[str, dict[str, None]] = {}
        self._sharing: dict[str, dict[str, None]] = {}
        self._asked = 0
        for name in names:
            self._names.setdefault(fold(name), {})[name] = None

    def nearest(self, word: str, *, likeness: float = 0.6) -> str | None:
        """Return the name that a word most likely means, or None; see `nearest` in ``text``."""
        found = self.likely(word, likeness=likeness)
        return found[2] if found else None

    def likely(self, word: str, *, likeness: float = 0.6, besides: str = "") -> Likely | None:
        """The same with how much alike the two are; ``besides`` is a name that is not meant."""
        folded = fold(word)
        if len(folded) > _LONGEST:
            return None
        from difflib import SequenceMatcher  # only a mistake needs it

        matcher = SequenceMatcher(b=folded)
        best, found = likeness, ""
        for other in self._worth_comparing(folded):
            if len(other) > _LONGEST or all(name == besides for name in self._names[other]):
                continue
            matcher.set_seq1(other)
            if matcher.real_quick_ratio() < best or matcher.quick_ratio() < best:
                continue
            ratio = matcher.ratio()
            if ratio >= best and (ratio, other) > (best, found):
                best, found = ratio, other
        if not found:
            return None
        return best, found, next(name for name in self._names[found] if name != besides)

    def remove(self, name: str) -> None:
        """Take a name out."""
        folded = fold(name)
        same = self._names[folded]
        del same[name]
        if not same:
            del self._names[folded]
            for group in _groups(folded) if self._sharing else ():
                del self._sharing[group][folded]

    def _worth_comparing(self, folded: str) -> Iterable[str]:
        if not self._sharing:  # a large list stays one while its names are taken
            if len(self._names) <= FEW:
                return self._names
            for other in self._names:
                for group in _groups(other):
                    self._sharing.setdefault(group, {})[other] = None
        shared: Counter[str] = Counter()
        left = _MOST_LISTED
        for names in sorted(self._shared_with(folded), key=len):
            shared.update(islice(names, left))
            left -= len(names)
            if left <= 0:
                break
        self._asked += 1
        fewer = max(1, _COMPARED_BEFORE_FEWER // self._asked)
        return [other for other, _ in shared.most_common(min(_MOST_COMPARED, fewer))]

    def _shared_with(self, folded: str) -> Iterator[dict[str, None]]:
        return (self._sharing[group] for group in _groups(folded) if group in self._sharing)


def _groups(folded: str) -> set[str]:
    """The groups of three letters of a word; its beginning and its end count as letters."""
    whole = f"{_ENDS}{folded[:_LONGEST]}{_ENDS}"
    return {whole[at : at + 3] for at in range(len(whole) - 2)}

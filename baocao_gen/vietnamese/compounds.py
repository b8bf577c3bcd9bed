"""Two syllables that stand together → whether they are a known word, or which one was meant.

The known words are those that official reports use, some ten thousand of two syllables. A wrong
one is told only if one of its syllables is one slip away from a known word and has no other reason
to stand there: no word of its own, or a rare one beside half of a very frequent word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.compounds_a_to_g import A_TO_G
from baocao_gen.vietnamese.compounds_h_to_n import H_TO_N
from baocao_gen.vietnamese.compounds_o_to_y import O_TO_Y
from baocao_gen.vietnamese.single_words import GRAMMATICAL, ORDINARY
from baocao_gen.vietnamese.slips import SpellingSlip, folded, plain_spelling, slip_between
from baocao_gen.vietnamese.syllables import is_syllable, is_syllable_without_marks

_OF_EAR = (SpellingSlip.TONE, SpellingSlip.MARK, SpellingSlip.ONSET, SpellingSlip.FINAL)
_SIGNS = (":", ";", "|")


@frozen
class Guess:
    """What was probably meant by two syllables.

    Attributes:
        right: The known word.
        wrong: Which of the two is wrong, 0 or 1.
        certain: Whether the wrong one is no part of any known word.
    """

    right: str
    wrong: int
    certain: bool


class _Lexicon:
    """The words of two syllables, by their first one.

    «hành: chính vi | khách | lang; …»: very frequent words, frequent ones, and rare ones that are
    there to be known, since they look like a frequent one. A report has a third of the first
    syllables, so an entry is read when it is asked for.
    """

    def __init__(self) -> None:
        text = "; ".join(text.strip() for text in (A_TO_G, H_TO_N, O_TO_Y)).replace("\n", " ")
        self._entries = dict(entry.split(": ", 1) for entry in text.split("; "))
        for sign in _SIGNS:
            text = text.replace(sign, " ")
        self.syllables = frozenset(text.split())
        names = list(self.syllables)
        self._alike: dict[str, list[str]] = defaultdict(list)
        for name, fold in zip(names, folded(names), strict=True):
            self._alike[fold].append(name)
        self._entries_alike: dict[str, str] = {}
        self._known: dict[str, frozenset[str]] = {}
        self._before: dict[str, list[str]] = {}

    def behind(self, first: str) -> frozenset[str]:
        """The second syllables of the words that begin with one."""
        if first not in self._known:
            entry = self._entries.get(first, "")
            self._known[first] = frozenset(entry.replace("|", " ").split())
        return self._known[first]

    def has(self, first: str, second: str) -> bool:
        """Whether two syllables are a known word; most entries need not be read to say no."""
        if first in self._known:
            return second in self._known[first]
        return second in self._entries.get(first, "") and second in self.behind(first)

    def is_frequent(self, first: str, second: str) -> bool:
        """Whether a word is one of the most frequent ones."""
        return second in self._entries[first].split("|")[0].split()

    def is_rare(self, first: str, second: str) -> bool:
        """Whether a word is too rare to be what was meant."""
        rare = self._entries[first].split("|")[2:]
        return bool(rare) and second in rare[0].split()

    def alike(self, fold: str | None) -> Sequence[str]:
        """The syllables of known words that sound or look as one that is folded so."""
        return self._alike.get(fold or "", ())

    def may_end(self, fold: str | None, second: str) -> bool:
        """Whether a second syllable may stand behind one of those: their entries have its letters.

        Most pairs are told so by one look into a text.
        """
        fold = fold or ""
        if fold not in self._entries_alike:
            entries = [self._entries.get(first, "") for first in self.alike(fold)]
            self._entries_alike[fold] = " ".join(entries)
        return second in self._entries_alike[fold]

    def before(self, second: str) -> list[str]:
        """The first syllables of the words that end with one."""
        if second not in self._before:
            entries = self._entries.items() if second in self.syllables else ()
            firsts = [first for first, entry in entries if second in entry]
            self._before[second] = [first for first in firsts if self.has(first, second)]
        return self._before[second]


@cache
def _lexicon() -> _Lexicon:
    return _Lexicon()


def is_compound(first: str, second: str) -> bool:
    """Tell whether two syllables in small letters are a known word of two.

    >>> is_compound("hành", "chính"), is_compound("lí", "do"), is_compound("hành", "hính")
    (True, True, False)
    """
    behind = _lexicon().behind
    return second in behind(first) or plain_spelling(second) in behind(plain_spelling(first))


def suspects(pairs: set[tuple[str, str]]) -> dict[tuple[str, str], Guess]:
    """Of neighbours in small letters those that are no known word, and what was meant by them.

    >>> suspects({("phát", "triễn"), ("phát", "triển"), ("phát", "thưởng")})
    {('phát', 'triễn'): Guess(right='phát triển', wrong=1, certain=True)}
    """
    new = pairs - _fine
    found = _suspects(new)
    if len(_fine) < _MOST_KEPT:
        _fine.update(new - found.keys())
    return found


def unjudged(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Of neighbours in small letters those that `suspects` has not found to be right before.

    >>> known = suspects({("phát", "triển")})
    >>> unjudged({("phát", "triển"), ("phát", "triễn")})
    {('phát', 'triễn')}
    """
    return pairs - _fine


_fine: set[tuple[str, str]] = set()
"""Pairs that were judged and found right: the next report of an office has them again."""
_MOST_KEPT = 100_000


def _suspects(pairs: set[tuple[str, str]]) -> dict[tuple[str, str], Guess]:
    lexicon = _lexicon()
    names = [name for name in {word for pair in pairs for word in pair} if name.isalpha()]
    folds = dict(zip(names, folded(names), strict=True))
    strange = {name for name in names if not is_part_of_a_word(name) and _is_possible(name)}
    weak = strange | {name for name in names if name.isascii()}
    found: dict[tuple[str, str], Guess] = {}
    for pair in pairs:
        first, second = pair
        if (first in GRAMMATICAL and second not in weak) or (
            second in GRAMMATICAL and first not in weak
        ):
            continue  # one has company everywhere, the other is a word: nothing is proved
        behind = lexicon.behind(first)
        if second in behind:
            continue
        candidates = []
        if second not in GRAMMATICAL:
            others = lexicon.alike(folds.get(second))
            candidates += [(first, other) for other in others if other in behind]
        if first not in GRAMMATICAL and lexicon.may_end(folds.get(first), second):
            others = lexicon.alike(folds.get(first))
            candidates += [(one, second) for one in others if lexicon.has(one, second)]
        if first in strange or second in strange:
            candidates += _one_key_away(lexicon, first, second, strange)
        if candidates and (guess := _guess(lexicon, pair, candidates)):
            found[pair] = guess
    return found


def is_part_of_a_word(syllable: str) -> bool:
    """Tell whether a syllable in small letters is a word of its own or part of a known one.

    >>> is_part_of_a_word("được"), is_part_of_a_word("chính"), is_part_of_a_word("hính")
    (True, True, False)
    """
    return (
        syllable in _lexicon().syllables
        or syllable in GRAMMATICAL
        or syllable in ORDINARY
        or plain_spelling(syllable) in _lexicon().syllables
    )


def _one_key_away(
    lexicon: _Lexicon, first: str, second: str, strange: set[str]
) -> list[tuple[str, str]]:
    """The words with a slip of the keyboard in a syllable that stands for nothing."""
    found = []
    if second in strange and first not in GRAMMATICAL:
        found += [(first, other) for other in lexicon.behind(first)]
    if first in strange and second not in GRAMMATICAL:
        found += [(other, second) for other in lexicon.before(second)]
    return found


def _guess(
    lexicon: _Lexicon, pair: tuple[str, str], candidates: list[tuple[str, str]]
) -> Guess | None:
    """The word that a pair is one slip away from, the slips of ear before those of hand."""
    if is_compound(*pair):
        return None
    best: tuple[int, Guess] | None = None
    for candidate in candidates:
        wrong = 0 if pair[1] == candidate[1] else 1
        if pair[1 - wrong] != candidate[1 - wrong]:
            continue
        weight = _weight(lexicon, pair, candidate, wrong)
        if weight is not None and (best is None or weight < best[0]):
            certain = not is_part_of_a_word(pair[wrong])
            best = weight, Guess(" ".join(candidate), wrong, certain)
    return best[1] if best else None


def _weight(
    lexicon: _Lexicon, pair: tuple[str, str], candidate: tuple[str, str], wrong: int
) -> int | None:
    """How far a word is from what was typed; None if what was typed may be meant so."""
    typed, partner = pair[wrong], pair[1 - wrong]
    if typed in GRAMMATICAL or not _is_possible(typed):
        return None
    slip = slip_between(typed, candidate[wrong])
    if slip is None or lexicon.is_rare(*candidate):
        return None
    is_frequent = lexicon.is_frequent(*candidate)
    if typed in ORDINARY and not (slip in _OF_EAR and is_frequent and partner not in GRAMMATICAL):
        return None
    needs_more = slip is SpellingSlip.KEY or partner in GRAMMATICAL
    if needs_more and is_part_of_a_word(typed) and not (typed.isascii() and is_frequent):
        return None
    if slip is SpellingSlip.KEY and (partner in GRAMMATICAL or is_part_of_a_word(typed)):
        return None
    return 2 * (not is_frequent) + (slip is SpellingSlip.KEY)


def _is_possible(syllable: str) -> bool:
    """An impossible one is told by itself; one without any mark is not."""
    return is_syllable_without_marks(syllable) if syllable.isascii() else is_syllable(syllable)

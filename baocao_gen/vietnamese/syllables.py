"""A word → whether Vietnamese can have such a syllable, and which one was probably meant.

A syllable is an onset, a rime and a tone. The orthography knows some 30 onsets and 160 rimes;
which letter after which onset (ngh before e, ê, i), which tone before which final (only sắc and
nặng before c, ch, p, t), and which letter carries the tone are rules without exception, so a
spelling outside them is wrong whatever the word means. Both places of the tone in oa, oe, uy are
right («hòa», «hoà»). Whether a possible syllable is the right one here is not asked.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from baocao_gen.vietnamese.letters import NANG, SAC, TONES, tones_of

_SHARP = (SAC, NANG)
"""Sắc and nặng."""
_STOPS = ("c", "ch", "p", "t")
_FINALS = ("ch", "ng", "nh", "c", "m", "n", "p", "t")
_CHANGED = "ăâêôơư"

_ONSET_SIZES = (3, 2, 1, 0)
_ONSETS = frozenset(
    (
        *("ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu"),
        *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""),
    )
)
_BEFORE_FRONT = {"c": "k", "g": "gh", "ng": "ngh"}
_RESPELT = {**_BEFORE_FRONT, **{front: back for back, front in _BEFORE_FRONT.items()}}
_OPEN = (
    "a ai ao au ay âu ây e eo ê êu i ia iu iêu o oi ô ôi ơ ơi u ui ua uôi ư ưi ưu ưa ươi ươu "
    "y yêu oa oai oay oao oe oeo uê uêu uơ uy uya uyu uây"
)
_CLOSED = {
    "a": "c ch m n ng nh p t",
    "ă": "c m n ng p t",
    "â": "c m n ng p t",
    "e": "c m n ng p t",
    "ê": "c ch m n ng nh p t",
    "i": "c ch m n nh p t",
    "o": "c m n ng p t",
    "oo": "c ng",
    "ô": "c m n ng p t",
    "ơ": "m n p t",
    "u": "c m n ng p t",
    "ư": "c m n ng t",
    "iê": "c m n ng p t",
    "yê": "m n ng t",
    "uô": "c m n ng p t",
    "ươ": "c m n ng p t",
    "oa": "c ch m n ng nh p t",
    "oă": "c m n ng t",
    "oe": "m n ng t",
    "uâ": "c n ng t",
    "uê": "ch nh n",
    "uơ": "n t",
    "uy": "ch n nh p t",
    "uyê": "n t",
    "y": "ch n nh p t",
}
_RIMES = frozenset(
    [*_OPEN.split(), *(f"{v}{final}" for v, finals in _CLOSED.items() for final in finals.split())]
)
_LONGEST = max(map(len, _ONSETS)) + max(map(len, _RIMES))
"""Letters of the longest syllable, «nghiêng»."""
_AFTER_QU = "aăâeêiyôơ"


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Tell whether a word in lower case, in any Unicode form, is a possible syllable.

    >>> [word for word in ("được", "đưọc", "ngành", "nghành", "hòa", "hoà", "tôt") if
    ...  is_syllable(word)]
    ['được', 'ngành', 'hòa', 'hoà']
    """
    return _is_read(word, loan=False)


@lru_cache(maxsize=4096)
def is_syllable_without_marks(word: str) -> bool:
    """Tell whether a word of plain letters in lower case is a syllable whose marks were left out.

    >>> [word for word in ("truong", "duoc", "kan", "nghanh", "internet", "kinh") if
    ...  is_syllable_without_marks(word)]
    ['truong', 'duoc', 'kinh']
    """
    for size in _ONSET_SIZES:
        onsets = ("d", "đ") if word[:size] == "d" else (word[:size],)
        rimes = _rimes_by_skeleton().get(word[size:], ())
        if any(onset in _ONSETS and _may_follow(onset, rime) for onset in onsets for rime in rimes):
            return True
    return False


@lru_cache(maxsize=1)
def _rimes_by_skeleton() -> dict[str, tuple[str, ...]]:
    by_skeleton: dict[str, tuple[str, ...]] = {}
    for rime in sorted(_RIMES):
        spelt = _skeleton(rime)
        by_skeleton[spelt] = (*by_skeleton.get(spelt, ()), rime)
    return by_skeleton


def parts_of(word: str) -> tuple[str, ...]:
    """The two or more syllables that a word is written together from; none if it is not.

    Words of other languages are («axít», «vắcxin»), and there a stop needs no tone («axit»).
    Where one syllable ends is only certain before a consonant.

    >>> parts_of("axít"), parts_of("thànhphố"), parts_of("đưọc")
    (('a', 'xít'), ('thành', 'phố'), ())
    """
    letters = unicodedata.normalize("NFC", word)
    ends = _ends_of_parts(letters)
    parts, start = [], 0
    while start < len(letters) and start < (end := ends[start]) < len(letters):
        parts.append(letters[start:end])
        start = end
    return (*parts, letters[start:]) if parts else ()


def _ends_of_parts(letters: str) -> list[int]:
    """For each letter, where the syllable ends that begins there, if syllables reach the end.

    The longest that leaves syllables behind it; 0 where there is none. From the last letter
    backwards, so that each is asked once. The whole word is asked only for its parts.
    """
    ends = [0] * len(letters)
    for start in range(len(letters) - 1, -1, -1):
        is_short = len(letters) - start <= _LONGEST  # or a long word is copied for each letter
        if start and is_short and _is_consonant(letters[start]) and _reads(letters[start:]):
            ends[start] = len(letters)
            continue
        last = min(start + _LONGEST, len(letters) - 1)
        for end in range(last, start, -1):
            if ends[end] and _is_consonant(letters[end]) and _reads(letters[start:end]):
                ends[start] = end
                break
    return ends


@lru_cache(maxsize=1 << 12)
def _reads(letters: str) -> bool:
    return len(letters) <= _LONGEST and _is_read(letters, loan=True)


def likely_syllables(word: str) -> tuple[str, ...]:
    """The possible syllables with the same letters and tone that differ least in their marks.

    >>> likely_syllables("đưọc"), likely_syllables("nghành"), likely_syllables("tôt")
    (('được',), ('ngành',), ('tốt', 'tột'))
    """
    letters = unicodedata.normalize("NFD", word)
    tones = {letter for letter in letters if letter in TONES}
    if len(tones) > 1:
        return ()
    marks = _marks(word)
    distances: dict[str, int] = {}
    for candidate in _with_skeleton(_skeleton(word), next(iter(tones), "")):
        other = _marks(candidate)
        distances[candidate] = ((marks - other) + (other - marks)).total()
    least = min(distances.values(), default=0)
    return tuple(sorted(word for word, distance in distances.items() if distance == least))


def _is_read(word: str, *, loan: bool) -> bool:
    """Whether a word can be read as onset, rime and tone, all of them in their right places."""
    letters, tones = tones_of(word)
    if len(tones) > 1:
        return False
    tone = "".join(tones)
    plain, composed = (unicodedata.normalize("NFC", text) for text in (letters, word))
    if len(composed) != len(plain):
        return False
    toned = enumerate(composed) if tone else ()
    carrier = next((at for at, letter in toned if letter != plain[at]), None)
    for size in _ONSET_SIZES:
        onset, rime = plain[:size], plain[size:]
        fits = onset in _ONSETS and _may_follow(onset, rime)
        if fits and (carrier is None or carrier - size in _carriers(rime)):
            return loan or _may_carry(rime, tone)
    return False


def _is_consonant(letter: str) -> bool:
    return unicodedata.normalize("NFD", letter)[0] not in "aeiouy"


def _may_follow(onset: str, rime: str) -> bool:
    if rime not in _RIMES:
        return False
    front = rime[0] in "eêiy"
    match onset:
        case "qu":
            return rime[0] in _AFTER_QU
        case "gi":
            return rime[0] not in "iy"
        case "g":
            return not front or rime in ("i", "in")
        case "c" | "ng":
            return not front
        case "k" | "gh" | "ngh":
            return front
        case "":
            return not rime.startswith("iê") and (rime == "y" or not _is_closed_y(rime))
        case _:
            return not rime.startswith("yê") and not _is_closed_y(rime)


def _is_closed_y(rime: str) -> bool:
    return len(rime) > 1 and rime[0] == "y" and rime[1] != "ê"


def _may_carry(rime: str, tone: str) -> bool:
    return tone in _SHARP if rime.endswith(_STOPS) else True


@lru_cache(maxsize=len(_RIMES))
def _carriers(rime: str) -> tuple[int, ...]:
    """The letters of a rime on which the tone may stand."""
    changed = [at for at, letter in enumerate(rime) if letter in _CHANGED]
    if changed:
        return (changed[-1],)
    final = next((final for final in _FINALS if rime.endswith(final)), "")
    vowels = len(rime) - len(final)
    if rime in ("oa", "oe", "uy"):
        return (0, 1)
    return (1,) if vowels == 3 or (vowels == 2 and final) else (0,)


def _skeleton(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _marks(word: str) -> Counter[str]:
    """The marks that make other letters (not the tones), and how the word begins."""
    letters = unicodedata.normalize("NFD", word)
    kept = [letter for letter in letters if unicodedata.combining(letter) or letter == "đ"]
    return Counter(letter for letter in kept if letter not in TONES)


def _with_skeleton(skeleton: str, tone: str) -> Iterator[str]:
    """Every possible syllable with these letters, whatever their marks, and this tone."""
    for onset, rime in _by_skeleton().get(skeleton, ()):
        at = _carriers(rime)[-1] + len(onset) + 1
        word = onset + rime
        for one in (tone,) if tone else ("", *_SHARP):
            toned = unicodedata.normalize("NFC", word[:at] + one + word[at:])
            if is_syllable(toned) and (rime.endswith(_STOPS) or one == tone):
                yield toned


@cache
def _by_skeleton() -> dict[str, list[tuple[str, str]]]:
    """Letters without marks → every onset and rime that they may be meant for."""
    found: dict[str, list[tuple[str, str]]] = {}
    for onset, rime in product(_ONSETS, _RIMES):
        if _may_follow(onset, rime):
            for skeleton in {
                _skeleton(spelt + rime) for spelt in (onset, _RESPELT.get(onset, onset))
            }:
                found.setdefault(skeleton, []).append((onset, rime))
    return found

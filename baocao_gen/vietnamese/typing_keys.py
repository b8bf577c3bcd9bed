"""A word as the keys were struck → the syllable that Telex or VNI would have made of them.

Where the input method was off, the keys stand in the text: «dduwowcj» is Telex for «được», and
«d9uoc75» is VNI for it. The keys of marks and tones may follow their vowel or stand at the end.
"""

from __future__ import annotations

import re
import unicodedata

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.letters import BREVE, CIRCUMFLEX, HOI, HORN, HUYEN, NANG, NGA, SAC
from baocao_gen.vietnamese.syllables import is_syllable

_TELEX_TONES = {"s": SAC, "f": HUYEN, "r": HOI, "x": NGA, "j": NANG}
_VNI_TONES = dict(zip("12345", (SAC, HUYEN, HOI, NGA, NANG), strict=True))
_VNI_MARKS = {"6": (CIRCUMFLEX, "aeo"), "7": (HORN, "ou"), "8": (BREVE, "a")}
_TELEX = re.compile(r"[a-z]{3,10}")
_VNI = re.compile(r"[a-zđ]{2,7}[1-9][a-z1-9]{0,6}|d9[a-z][a-z1-9]{0,8}")
_VOWEL = re.compile("[aeiouy]")


@frozen
class Keys:
    """What keys mean, and how many of them were no letters of the syllable."""

    syllable: str
    count: int


def decoded(typed: str) -> Keys | None:
    """The syllable that was meant by keys left in a word of small letters; None for other words.

    >>> [decoded(keys).syllable for keys in ("dduwowcj", "d9uoc75", "quyeets", "ke61", "nguoiwf")]
    ['được', 'được', 'quyết', 'kế', 'người']
    >>> decoded("internet"), decoded("tinh"), decoded("h5n1")
    (None, None, None)
    """
    if _TELEX.fullmatch(typed):
        return _from_telex(typed)
    return _from_vni(typed) if _VNI.fullmatch(typed) else None


def _from_telex(typed: str) -> Keys | None:
    first = _VOWEL.search(typed)
    if first is None:
        return None
    onset, rest, count = typed[: first.start()], typed[first.start() :], 0
    tones = [key for key in rest if key in _TELEX_TONES]
    if len(tones) > 1:
        return None
    if tones:
        rest, count = rest.replace(tones[0], "", 1), 1
    if onset == "dd" or (onset == "d" and rest.endswith("d")):
        onset, rest, count = "đ", rest.removesuffix("d"), count + 1
    marked, keys = _with_telex_marks(rest)
    return _as_syllable(onset + marked, _TELEX_TONES[tones[0]] if tones else "", count + keys)


def _with_telex_marks(rest: str) -> tuple[str, int]:
    """A rime with its doubled vowels and «w» made marks, and how many keys they were."""
    keys = rest.count("w")
    if keys:
        letters = rest.replace("w", "")
        if "uo" in letters:
            return letters.replace("uo", f"u{HORN}o{HORN}", 1), keys
        for vowel, mark in (("a", BREVE), ("o", HORN), ("u", HORN)):
            if vowel in letters:
                return letters.replace(vowel, vowel + mark, 1), keys
        return letters, 0
    for vowel in "aeo":
        if f"{vowel}{vowel}" in rest:
            return rest.replace(vowel * 2, vowel + CIRCUMFLEX, 1), 1
        if rest.count(vowel) == 2 and rest.endswith(vowel):
            return rest[:-1].replace(vowel, vowel + CIRCUMFLEX, 1), 1
    return rest, 0


def _from_vni(typed: str) -> Keys | None:
    letters = "".join(key for key in typed if not key.isdigit())
    keys = [key for key in typed if key.isdigit()]
    tones = [_VNI_TONES[key] for key in keys if key in _VNI_TONES]
    if len(tones) > 1 or len(set(keys)) < len(keys):
        return None
    for key in keys:
        if key == "9":
            letters = letters.replace("d", "đ", 1)
        elif key in _VNI_MARKS:
            letters = _marked(letters, *_VNI_MARKS[key])
    return _as_syllable(letters, "".join(tones), len(keys))


def _marked(letters: str, mark: str, vowels: str) -> str:
    if mark == HORN and "uo" in letters:
        return letters.replace("uo", f"u{HORN}o{HORN}", 1)
    for vowel in vowels:
        if vowel in letters:
            return letters.replace(vowel, vowel + mark, 1)
    return letters


def _as_syllable(letters: str, tone: str, count: int) -> Keys | None:
    """Letters and a tone, with the tone on the letter that may bear it."""
    composed = unicodedata.normalize("NFC", letters)
    if composed.isascii() and not tone:
        return None
    for at in range(len(composed), 0, -1):
        if composed[at - 1] not in "bcdđghklmnpqrstvx":
            toned = unicodedata.normalize("NFC", composed[:at] + tone + composed[at:])
            if is_syllable(toned):
                return Keys(toned, count)
    return None

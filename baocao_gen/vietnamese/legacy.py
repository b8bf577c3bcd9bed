"""A whole document → the pre-Unicode Vietnamese encoding it seems to be pasted from, if any.

TCVN3 (fonts .VnTime…) and VNI (fonts VNI-Times…) put Vietnamese letters on the codes of
other Latin letters. Pasted into a text editor they look like «Tû lÖ» or «Tyû leä».
The test: read each odd word in the old encoding and see whether it becomes a Vietnamese
syllable. French or German words do not.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from baocao_gen.vietnamese.letters import BREVE, CIRCUMFLEX, HOI, HUYEN, NANG, NGA, SAC
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.syllables import is_syllable

LegacyEncoding = Literal["TCVN3", "VNI"]

MIN_WORDS = 3
"""Fewer odd words than this prove nothing."""

# Letters that neither old encoding can contain, so that one of them proves Unicode.
_UNICODE_ONLY = re.compile("[ăĂđĐơƠưƯ\u0300-\u036f\u1ea0-\u1ef9]")
_ODD_WORD = re.compile("[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*")

# In TCVN3 ư is U+00AD, the soft hyphen: cleaners of invisible characters destroy it, so this
# test must see the text before any cleaning.
_TCVN3 = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵăâêôơưđ",
)

_TONE_ORDER = (SAC, HUYEN, HOI, NGA, NANG)
_VNI_SINGLE = str.maketrans("ñôöæóòî", "đơưỉĩịỵ")
_VNI_MARKS = {
    **dict(zip("ùøûõï", _TONE_ORDER, strict=True)),
    "â": CIRCUMFLEX,
    **{mark: CIRCUMFLEX + tone for mark, tone in zip("áàåãä", _TONE_ORDER, strict=True)},
    "ê": BREVE,
    **{mark: BREVE + tone for mark, tone in zip("éèúüë", _TONE_ORDER, strict=True)},
}
_VNI_PAIR = late("([aeouyôö])([ùøûõï])|([aeo])([âáàåãä])|(a)([êéèúüë])")


def legacy_encoding(text: str) -> LegacyEncoding | None:
    """Guess whether a whole document was pasted from TCVN3 or VNI.

    Meant as a warning on documents, not on single words. Must see the text before invisible
    characters are removed.

    Args:
        text: The whole text, as it was decoded.

    Returns:
        The encoding, or None for Unicode Vietnamese, other languages and too little text.

    >>> legacy_encoding("Tyû leä hoä ngheøo giaûm")
    'VNI'
    """
    if _UNICODE_ONLY.search(text):
        return None
    words = [word.lower() for word in _ODD_WORD.findall(text)]
    if len(words) < MIN_WORDS:
        return None
    readings: dict[LegacyEncoding, list[str]] = {
        # Lower-casing would turn one TCVN3 letter into another: it reads the words as typed.
        "TCVN3": [word.translate(_TCVN3).lower() for word in _ODD_WORD.findall(text)],
        "VNI": [_from_vni(word) for word in words],
    }
    best = max(readings, key=lambda name: _syllables(readings[name]))
    enough = _syllables(readings[best]) >= 0.8 * len(words)
    return best if enough and _syllables(words) <= 0.5 * len(words) else None


def _from_vni(word: str) -> str:
    def letter(match: re.Match[str]) -> str:
        base, mark = (part for part in match.groups() if part)
        return base.translate(_VNI_SINGLE) + _VNI_MARKS[mark]

    # Pairs first and the rest after: inside a pair «ô» is a letter, in «ù» a tone.
    pieces, end = [], 0
    for match in _VNI_PAIR.finditer(word):
        pieces += [word[end : match.start()].translate(_VNI_SINGLE), letter(match)]
        end = match.end()
    return unicodedata.normalize("NFC", "".join(pieces) + word[end:].translate(_VNI_SINGLE))


def _syllables(words: list[str]) -> int:
    return sum(map(is_syllable, words))

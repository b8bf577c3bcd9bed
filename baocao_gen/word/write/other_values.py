"""A value of a tag in a chart or in the address of a link → its words as these want them.

(ECMA-376 part 1, 18.3.1.96, 21.2.2.122; RFC 3986, section 2.)
"""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

from baocao_gen.tags.printable import Stated, official
from baocao_gen.vietnamese.numbers import value_of
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.docxtpl.values import WrongKind
from baocao_gen.word.package.harm import of_link

_PRINTED = late(r"-?[0-9]{1,3}(?:\.[0-9]{3})*(?:,[0-9]+)?|-?[0-9]+(?:,[0-9]+)?")
_LEGAL: Final = "!#$&'()*+,/:;=?@[]~-._%"
"""The signs that an address may have; all others are written as «%20» (RFC 3986, 2.2, 2.3)."""
_LONE_PERCENT = late(r"%(?![0-9A-Fa-f]{2})")


def plotted(value: Any) -> str:
    """The digits of a number with a point before its decimals, as charts and sheets write it.

    Raises:
        WrongKind: the value is no number alone.
        ReadingError: there is no value.
    """
    words = official(value.known() if isinstance(value, Stated) else value).strip()
    if not _PRINTED.fullmatch(words):
        hint = "cho thẻ ấy một số, không kèm đơn vị và chữ"
        raise WrongKind(f"«{words[:40]}» không phải một số, biểu đồ không vẽ được", hint)
    return format(value_of(words), "f")


def in_address(words: str) -> str:
    """Words as a piece of an address: whatever an address cannot have is encoded."""
    return _LONE_PERCENT.sub("%25", quote(words.strip(), safe=_LEGAL))


def leading(words: str) -> str:
    """Words with which an address begins.

    Raises:
        WrongKind: they lead where no link may lead.
    """
    if harm := of_link(words):
        raise WrongKind(harm.message, harm.hint)
    return words

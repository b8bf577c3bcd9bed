"""A value of a tag → the number as charts and sheets write it, «1234.5».

With the page's separators it would be another number. (ECMA-376 part 1, 21.2.2.122, 18.3.1.96.)
"""

from __future__ import annotations

from typing import Any

from baocao_gen.tags.printable import Stated, official
from baocao_gen.vietnamese.numbers import value_of
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.docxtpl.values import WrongKind

_PRINTED = late(r"-?[0-9]{1,3}(?:\.[0-9]{3})*(?:,[0-9]+)?|-?[0-9]+(?:,[0-9]+)?")


def plotted(value: Any) -> str:
    """The digits of a number, with a point before its decimals.

    Raises:
        WrongKind: the value is no number alone.
        ReadingError: there is no value.
    """
    words = official(value.known() if isinstance(value, Stated) else value).strip()
    if not _PRINTED.fullmatch(words):
        hint = "cho thẻ ấy một số, không kèm đơn vị và chữ"
        raise WrongKind(f"«{words[:40]}» không phải một số, biểu đồ không vẽ được", hint)
    return format(value_of(words), "f")

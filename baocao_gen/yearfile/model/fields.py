"""What stands behind a key → a typed value, or a refusal in Vietnamese: the field types of models.

Every type reads text in the Vietnamese way (``baocao_gen.vietnamese``) and accepts the ready
Python value as well, so that models can be built from a file and from code.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Final, TypeAlias

from baocao_gen.vietnamese.cut_off import CutOff, parse_cut_off
from baocao_gen.vietnamese.dates import PartialDate, parse_date
from baocao_gen.vietnamese.numbers import PERCENT_UNITS, parse_number
from baocao_gen.vietnamese.periods import Period, parse_period
from baocao_gen.vietnamese.reading_error import ReadingError, beginning
from baocao_gen.vietnamese.text import fold, forbidden_character, nfc
from baocao_gen.yearfile.model.readers import Beside, Reads, whole_number
from baocao_gen.yearfile.refusal import NO_VALUE, WRONG_SHAPE, refuse, wrong_shape

_YEARS = range(1001, 9999)
"""The years of reports: each has one before and one behind it, of four digits too."""
_NAME_SEEN = 60
"""Letters of a wrong name from which one that can be used is made."""
FIGURE_NAME = r"[a-z][a-z0-9_]*"


def _text(value: Any, _beside: Beside) -> str:
    if value is None:
        raise refuse(NO_VALUE, "chưa điền giá trị", "viết chữ vào sau dấu hai chấm")
    if not isinstance(value, str):
        raise refuse(WRONG_SHAPE, "chỗ này phải là một dòng chữ", _as_one_line(value))
    text = nfc(value.replace("\r\n", "\n").replace("\r", "\n"))
    if bad := forbidden_character(text):
        raise refuse("BC207", f"ký tự thứ {bad[0] + 1} không in được: {bad[1]}", "xóa ký tự đó")
    return text


def _as_one_line(value: Any) -> str:
    """What to type for «Lưu: VT», which YAML takes for a key and its value."""
    if isinstance(value, dict) and len(value) == 1:
        ((key, inner),) = value.items()
        if isinstance(inner, str | None):
            return f'đặt cả dòng trong dấu nháy: "{key}: {inner or ""}"'
    return "bỏ các dấu - hoặc khóa con"


def _blankable(value: Any, beside: Beside) -> str | None:
    return None if value is None or value == "" else _text(value, beside)


def _read(parse: Any, value: Any, code: str) -> Any:
    try:
        return parse(value if isinstance(value, str) else str(value))
    except ReadingError as error:
        raise refuse(code, error.message, error.hint) from None


def _number(value: Any, beside: Beside) -> Decimal | None:
    if value is None or value == "":
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = Decimal(repr(value))
    if isinstance(value, Decimal) and value.is_finite():
        return value
    if isinstance(value, bool | dict | list | Decimal):
        raise refuse("BC203", "chỗ này phải là một số", 'viết một số, ví dụ 1988 hoặc "48,89"')
    percent = beside.get("unit") in PERCENT_UNITS
    number: Decimal = _read(lambda text: parse_number(text, percent=percent), value, "BC203")
    return number


_known_date = lru_cache(maxsize=1 << 10)(parse_date)
"""A hundred thousand documents were issued on some hundred days."""


def _date(value: Any, _beside: Beside) -> PartialDate | None:
    if value is None or value == "":
        return None
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, dict | list):
        raise refuse("BC204", "chỗ này phải là ngày, tháng", "ví dụ 08/7/2020")
    date: PartialDate = _read(_known_date, value, "BC204")
    return date


def _period(value: Any, _beside: Beside) -> Period:
    if isinstance(value, Period):
        return value
    if value is None or isinstance(value, dict | list):
        raise refuse("BC209", "thiếu kỳ báo cáo", "ví dụ: 2020, quý III/2020, tháng 10/2020")
    period: Period = _read(parse_period, value, "BC209")
    if period.year not in _YEARS:
        hint = "kiểm tra lại năm, ví dụ: 2020, quý III/2020"
        raise refuse("BC209", f"năm {period.year} không phải năm của một báo cáo", hint)
    return period


def _cut_off(value: Any, _beside: Beside) -> CutOff | None:
    if value is None or isinstance(value, CutOff):
        return value
    if isinstance(value, dict | list):
        raise refuse("BC204", "chỗ này phải là khoảng chốt số liệu", "ví dụ 15/12–14/12")
    window: CutOff = _read(parse_cut_off, value, "BC204")
    return window


_YES_OR_NO: Final[dict[Any, bool]] = {
    **dict.fromkeys(("true", "có", "yes", "on", "y", "t", "1", 1), True),
    **dict.fromkeys(("false", "không", "no", "off", "n", "f", "0", 0), False),
}


def _flag(value: Any, _beside: Beside) -> bool:
    word = value.lower() if isinstance(value, str) else value
    if isinstance(word, str | int | float) and word in _YES_OR_NO:
        return _YES_OR_NO[word]
    hint = "viết true hoặc false"
    raise wrong_shape("chỗ này chỉ nhận true hoặc false", hint, value)


RESERVED_NAMES = frozenset(
    {"and", "elif", "else", "false", "for", "if", "in", "is", "loop"}
    | {"namespace", "none", "not", "or", "range", "self", "set", "true"}
)
"""Words that mean something else inside a tag, so that no figure or group may bear them."""


def figure_name(value: Any) -> str:
    """The name of a figure or of a group of figures.

    Raises:
        Refused: if no tag could print it.
    """
    if not isinstance(value, str) or not re.fullmatch(FIGURE_NAME, value):
        seen = str(value)[:_NAME_SEEN]
        suggestion = re.sub(r"[^a-z0-9]+", "_", fold(seen)).strip("_") or "ten_so_lieu"
        message = f"tên «{beginning(str(value))}» không dùng được"
        raise refuse("BC208", message, f"viết không dấu, không cách: {suggestion}")
    if value in RESERVED_NAMES:
        hint = f"thêm chữ cho rõ, ví dụ so_{value}"
        raise refuse("BC208", f"tên «{value}» là từ riêng của ngôn ngữ mẫu", hint)
    return value


def _any_of(*types: str) -> dict[str, Any]:
    return {"anyOf": [{"type": one} for one in types]}


Text: TypeAlias = Annotated[str, Reads(_text, {"type": "string"})]
Blankable: TypeAlias = Annotated[str | None, Reads(_blankable, _any_of("string", "number", "null"))]
Number: TypeAlias = Annotated[Decimal | None, Reads(_number, _any_of("number", "string", "null"))]
Date: TypeAlias = Annotated[PartialDate | None, Reads(_date, _any_of("string", "null"))]
PeriodField: TypeAlias = Annotated[Period, Reads(_period, _any_of("integer", "string"))]
CutOffField: TypeAlias = Annotated[CutOff | None, Reads(_cut_off, _any_of("string", "null"))]
Decimals: TypeAlias = Annotated[int, whole_number(0, 12)]
Copies: TypeAlias = Annotated[int, whole_number(1, 9_999)]
"""How many copies of a document are printed; a circular to every commune goes out in thousands."""
Flag: TypeAlias = Annotated[bool, Reads(_flag, {"type": "boolean"})]

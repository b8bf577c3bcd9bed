"""What stands behind a key → a typed value, or a refusal in Vietnamese: the field types of models.

Every type reads text in the Vietnamese way (``baocao_gen.vietnamese``) and accepts the ready
Python value as well, so that models can be built from a file and from code.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, Field, InstanceOf, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from baocao_gen.vietnamese.dates import PartialDate, parse_date
from baocao_gen.vietnamese.numbers import PERCENT_UNITS, parse_number
from baocao_gen.vietnamese.periods import Period, parse_period
from baocao_gen.vietnamese.reading_error import ReadingError, beginning
from baocao_gen.vietnamese.text import fold, forbidden_character, nfc

_YEARS = range(1001, 9999)
"""The years of reports: each has one before and one behind it, of four digits too."""
_NAME_SEEN = 60
"""Letters of a wrong name from which one that can be used is made."""
FIGURE_NAME = r"[a-z][a-z0-9_]*"


def refuse(
    code: str, message: str, hint: str | None = None, *inside: str | int
) -> PydanticCustomError:
    """A validation error that keeps its problem code, its hint, and the path to its place."""
    # Put in by pydantic one after the other: what the message quotes must find nothing behind it.
    context = {"hint": hint, "inside": inside, "message": message}
    return PydanticCustomError(code, "{message}", context)


def _text(value: Any) -> Any:
    if value is None:
        raise refuse("BC205", "chưa điền giá trị", "viết chữ vào sau dấu hai chấm")
    if not isinstance(value, str):
        raise refuse("BC206", "chỗ này phải là một dòng chữ", _as_one_line(value))
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


def several(value: Any) -> Any:
    """One value or a list of them → a tuple."""
    return value if value is None or isinstance(value, list | tuple) else (value,)


def one_or_several(item: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of ``several``."""
    return {"anyOf": [item, {"type": "array", "items": item}]}


def _blankable(value: Any) -> Any:
    return None if value is None or value == "" else _text(value)


def _read(parse: Any, value: Any, code: str) -> Any:
    try:
        return parse(value if isinstance(value, str) else str(value))
    except ReadingError as error:
        raise refuse(code, error.message, error.hint) from None


def _number(value: Any, info: ValidationInfo) -> Any:
    if value is None or value == "" or isinstance(value, Decimal):
        return value if isinstance(value, Decimal) else None
    if isinstance(value, bool | dict | list):
        raise refuse("BC203", "chỗ này phải là một số", 'viết một số, ví dụ 1988 hoặc "48,89"')
    if isinstance(value, int | float):
        return Decimal(repr(value))
    percent = info.data.get("unit") in PERCENT_UNITS
    return _read(lambda text: parse_number(text, percent=percent), value, "BC203")


def _date(value: Any) -> Any:
    if value is None or value == "" or isinstance(value, PartialDate):
        return value or None
    if isinstance(value, dict | list):
        raise refuse("BC204", "chỗ này phải là ngày, tháng", "ví dụ 08/7/2020")
    return _read(parse_date, value, "BC204")


def _period(value: Any) -> Any:
    if isinstance(value, Period):
        return value
    if value is None or isinstance(value, dict | list):
        raise refuse("BC209", "thiếu kỳ báo cáo", "ví dụ: 2020, quý III/2020, tháng 10/2020")
    period: Period = _read(parse_period, value, "BC209")
    if period.year not in _YEARS:
        hint = "kiểm tra lại năm, ví dụ: 2020, quý III/2020"
        raise refuse("BC209", f"năm {period.year} không phải năm của một báo cáo", hint)
    return period


def whole(value: Any) -> Any:
    """Digits in a text → the whole number; everything else as it came."""
    if isinstance(value, str) and value.isdecimal() and value.isascii():
        return int(value)
    return value


def _flag(value: Any) -> Any:
    words = {"true": True, "false": False, "có": True, "không": False}
    return words.get(value.lower(), value) if isinstance(value, str) else value


RESERVED_NAMES = frozenset(
    {"and", "elif", "else", "false", "for", "if", "in", "is", "loop"}
    | {"namespace", "none", "not", "or", "range", "self", "set", "true"}
)
"""Words that mean something else inside a tag, so that no figure or group may bear them."""


def _figure_name(value: Any) -> Any:

    if not isinstance(value, str) or not re.fullmatch(FIGURE_NAME, value):
        seen = str(value)[:_NAME_SEEN]
        suggestion = re.sub(r"[^a-z0-9]+", "_", fold(seen)).strip("_") or "ten_so_lieu"
        message = f"tên «{beginning(str(value))}» không dùng được"
        raise refuse("BC208", message, f"viết không dấu, không cách: {suggestion}")
    if value in RESERVED_NAMES:
        hint = f"thêm chữ cho rõ, ví dụ so_{value}"
        raise refuse("BC208", f"tên «{value}» là từ riêng của ngôn ngữ mẫu", hint)
    return value


Text: TypeAlias = Annotated[str, BeforeValidator(_text)]
Blankable: TypeAlias = Annotated[
    str | None,
    BeforeValidator(_blankable),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "number"}, {"type": "null"}]}),
]
Number: TypeAlias = Annotated[
    Decimal | None,
    BeforeValidator(_number),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string"}, {"type": "null"}]}),
]
Date: TypeAlias = Annotated[
    InstanceOf[PartialDate] | None,
    BeforeValidator(_date),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "null"}]}),
]
PeriodField: TypeAlias = Annotated[
    InstanceOf[Period],
    BeforeValidator(_period),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string"}]}),
]
Decimals: TypeAlias = Annotated[int, BeforeValidator(whole), Field(ge=0, le=12)]
Flag: TypeAlias = Annotated[bool, BeforeValidator(_flag)]
FigureName: TypeAlias = Annotated[str, BeforeValidator(_figure_name)]

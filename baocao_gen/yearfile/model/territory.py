"""The keys of a file of mergers, splits and renamings of units (*địa giới*) → typed values."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Final, TypeAlias

from baocao_gen.vietnamese.dates import PartialDate, parse_date
from baocao_gen.vietnamese.numbers import parse_number
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.model.base import Model
from baocao_gen.yearfile.model.fields import Text
from baocao_gen.yearfile.model.figure_table import Short
from baocao_gen.yearfile.model.key import setting
from baocao_gen.yearfile.model.readers import SEVERAL, Beside, Reads
from baocao_gen.yearfile.refusal import refuse

WHOLE: Final = Decimal(100)


class EventKind(StrEnum):
    """What happened to units (*loại*)."""

    MERGER = "nhap"
    SPLIT = "tach"
    RENAMING = "doi_ten"
    ADJUSTMENT = "dieu_chinh"


def _percent(value: Any, *path: str) -> Decimal:
    try:
        percent = value if isinstance(value, Decimal) else parse_number(str(value), percent=True)
    except ReadingError as error:
        raise refuse("BC203", error.message, error.hint, *path) from None
    if not 0 < percent <= WHOLE:
        hint = "ghi phần của đơn vị cũ, ví dụ 60%"
        raise refuse("BC203", f"phần phải trên 0% và không quá 100%, ở đây là {value}", hint, *path)
    return percent


def _share(value: Any, _beside: Beside) -> Decimal | tuple[tuple[str, Decimal], ...] | None:
    if value is None or isinstance(value, tuple):
        return value
    if isinstance(value, Mapping):
        return tuple((str(name), _percent(one, str(name))) for name, one in value.items())
    return _percent(value)


Share: TypeAlias = Annotated[
    Decimal | tuple[tuple[str, Decimal], ...] | None,
    Reads(_share, {"type": ["string", "number", "object", "null"]}),
]
"""Percent of a unit, or percent by the name of a figure or a group of figures."""


def _day(value: Any, _beside: Beside) -> PartialDate:
    try:
        day = value if isinstance(value, PartialDate) else parse_date(str(value or ""))
    except ReadingError as error:
        raise refuse("BC204", error.message, error.hint) from None
    if not day.complete:
        raise refuse("BC204", "chưa ghi đủ ngày, tháng, năm", "ví dụ 01/7/2025")
    return day


Day: TypeAlias = Annotated[PartialDate, Reads(_day, {"type": "string"})]


class PartOfUnit(Model):
    """A unit, or the part of it that goes another way (*phần*)."""

    name: Text = setting("ten", "Tên đơn vị")
    share: Share = setting(
        "phan",
        "Phần của đơn vị cũ, ví dụ 60%; khác nhau theo số liệu thì {dan_so: 60%, dien_tich: 45%}",
        None,
    )


class _ShortPart(Short):
    def field_of(self, _word: str) -> str:
        return "name"


PART_OF_UNIT: Final = _ShortPart()
PART_OF_UNIT.model = PartOfUnit


class TerritoryEvent(Model):
    """Units that became others on one day (*sự kiện*)."""

    day: Day = setting("ngay", "Ngày có hiệu lực")
    basis: Text = setting("can_cu", "Căn cứ, ví dụ Nghị quyết số 202/2025/QH15")
    kind: EventKind = setting(
        "loai",
        "nhap (các đơn vị thành một), tach (một đơn vị thành nhiều), doi_ten, dieu_chinh (một phần "
        "đơn vị chuyển sang đơn vị khác)",
    )
    before: Annotated[tuple[Annotated[PartOfUnit, PART_OF_UNIT], ...], SEVERAL] = setting(
        "tu", "Các đơn vị trước đó"
    )
    after: Annotated[tuple[Annotated[PartOfUnit, PART_OF_UNIT], ...], SEVERAL] = setting(
        "thanh", "Các đơn vị sau đó"
    )

    def _agrees(self) -> None:
        several_before, several_after, words = _FORMS[self.kind]
        fits_before = bool(self.before) if several_before else len(self.before) == 1
        fits_after = len(self.after) > 1 if several_after else len(self.after) == 1
        if not (fits_before and fits_after):
            raise refuse("BC213", f"loai: {self.kind.value} thì {words}", "sửa tu, thanh")


_FORMS: Final = {
    EventKind.MERGER: (True, False, "thanh phải là một đơn vị"),
    EventKind.SPLIT: (False, True, "tu là một đơn vị, thanh là từ hai đơn vị"),
    EventKind.RENAMING: (False, False, "tu và thanh đều là một đơn vị"),
    EventKind.ADJUSTMENT: (False, False, "tu và thanh đều là một đơn vị"),
}
"""Whether several units stand before and behind, and what is said where it is otherwise."""


class TerritoryFile(Model):
    """What happened to the units of a place, in the order of the days (*tệp địa giới*)."""

    events: tuple[TerritoryEvent, ...] = setting("su_kien", "Các sự kiện, theo thứ tự ngày")

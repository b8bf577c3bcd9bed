"""The keys of the units (*đơn vị*) that report, and of the tables they fill in → typed values."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, TypeAlias

from baocao_gen.yearfile.model.base import Model, not_keys
from baocao_gen.yearfile.model.fields import Text
from baocao_gen.yearfile.model.figure_table import Short
from baocao_gen.yearfile.model.key import Roll, setting
from baocao_gen.yearfile.model.readers import Beside, Reads
from baocao_gen.yearfile.refusal import refuse


def _names(value: Any, _beside: Beside) -> tuple[tuple[str, str], ...]:
    if isinstance(value, tuple):
        return value
    if not isinstance(value, Mapping):
        raise not_keys(value)
    for heading, name in value.items():
        if not isinstance(name, str):
            hint = "ghi tên số liệu, ví dụ «Hộ nghèo: giam_ngheo.ho_ngheo»"
            raise refuse("BC206", "chỗ này phải là tên một số liệu", hint, str(heading))
    return tuple((str(heading), name) for heading, name in value.items())


FigureByHeading: TypeAlias = Annotated[
    tuple[tuple[str, str], ...],
    Reads(_names, {"type": "object", "additionalProperties": {"type": "string"}}),
]
"""Headings of a table, and the figure that stands below each."""


class UnitFile(Model):
    """A table of a file (*số liệu từ tệp*): each row is a unit, each column a figure."""

    file: Text = setting(
        "tep",
        "Tệp CSV, .xlsx, .xls hoặc .ods: mỗi hàng một đơn vị, mỗi cột một số liệu",
        roll=Roll.GOES,
    )
    unit_heading: Text | None = setting(
        "cot_don_vi",
        "Tên của cột ghi tên đơn vị; bỏ trống thì là cột chữ đầu tiên",
        None,
        roll=Roll.GOES,
    )
    columns: FigureByHeading = setting(
        "cot",
        "Tên cột và số liệu của nó; cột mang tên (ten) của số liệu thì không cần ghi",
        (),
        roll=Roll.GOES,
    )


class ReportingUnit(Model):
    """A unit that reports, or several under one name (*nhóm đơn vị*) with a sum of their own."""

    name: Text | None = setting("ten", "Tên đơn vị", None)
    group: Text | None = setting(
        "nhom", "Tên nhóm đơn vị: bảng theo đơn vị có một hàng cộng riêng cho nhóm", None
    )
    members: tuple[Text, ...] = setting("don_vi", "Tên các đơn vị của nhóm", ())

    def _agrees(self) -> None:
        if (self.name is None) is (self.group is None):
            hint = "ghi tên đơn vị, hoặc nhom: tên nhóm và don_vi: các đơn vị của nhóm"
            raise refuse("BC213", "chỗ này là một đơn vị, hoặc một nhóm đơn vị", hint)
        if bool(self.members) is not (self.group is not None):
            hint = "ghi nhom: tên nhóm, và don_vi: các đơn vị của nhóm"
            raise refuse("BC213", "nhóm đơn vị phải có cả tên lẫn các đơn vị", hint)


class _ShortUnit(Short):
    def field_of(self, _word: str) -> str:
        return "name"


UNIT_OR_GROUP: Final = _ShortUnit()
UNIT_OR_GROUP.model = ReportingUnit

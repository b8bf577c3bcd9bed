"""The keys of the tables that units (*đơn vị*) fill in: a row for each unit → typed values."""

from collections.abc import Mapping
from typing import Annotated, Any, TypeAlias

from baocao_gen.yearfile.model.base import Model, not_keys
from baocao_gen.yearfile.model.fields import Text
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
        "tep", "Tệp CSV hoặc .xlsx: mỗi hàng một đơn vị, mỗi cột một số liệu", roll=Roll.GOES
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

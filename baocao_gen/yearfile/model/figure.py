"""The keys of the figures (*số liệu*), and of the groups they stand in → typed values."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Discriminator, Field, Tag, model_validator
from typing_extensions import TypeAliasType

from baocao_gen.yearfile.model.base import Model, key_of, keys_of
from baocao_gen.yearfile.model.fields import Decimals, FigureName, Flag, Number, Text, refuse

FIGURE_BRANCH, GROUP_BRANCH = "«số liệu»", "«nhóm»"


class NewYear(StrEnum):
    """What becomes of a figure's value when the next year's file is made (*khi sang năm*)."""

    KEEP = "giu"
    CLEAR = "xoa"
    CARRY = "chuyen"


class Restatement(Model):
    """Last year's value as it is seen today, and why it is not the published one (*điều chỉnh*)."""

    value: Number = Field(alias="gia_tri", description="Số cùng kỳ sau khi điều chỉnh")
    reason: Text = Field(alias="ly_do", description="Lý do điều chỉnh; mẫu và lời văn in được")

    @model_validator(mode="after")
    def _stated(self) -> Self:
        if self.value is None:
            key = key_of(Restatement, "value")
            raise refuse("BC205", "chưa điền giá trị", "ghi số cùng kỳ sau khi điều chỉnh", key)
        return self


class Figure(Model):
    """One figure (*số liệu*): stated once with its unit, or derived from others."""

    name: Text | None = Field(None, alias="ten", description="Tên gọi của số liệu")
    unit: Text = Field(alias="don_vi_tinh", description='Đơn vị tính, ví dụ thủ tục, tỷ đồng, "%"')
    actual: Number = Field(
        None, alias="thuc_hien", description="Số thực hiện trong kỳ; để trống khi chưa có số liệu"
    )
    parts: tuple[Text, ...] = Field(
        (), alias="gom", description="Tên các số liệu thành phần; giá trị là tổng của chúng"
    )
    other_splits: tuple[tuple[Text, ...], ...] = Field(
        (),
        alias="gom_khac",
        description="Các cách chia khác của cùng một tổng; mỗi cách là một danh sách tên số liệu",
    )
    formula: Text | None = Field(
        None,
        alias="cong_thuc",
        description="Công thức tính từ số liệu khác, ví dụ muc_do_3 / thu_tuc",
    )
    prior: Number = Field(
        None,
        alias="cung_ky",
        description="Số cùng kỳ năm trước; thường lấy tự động từ tệp ky_truoc",
    )
    planned: Number = Field(None, alias="ke_hoach", description="Kế hoạch của kỳ này")
    next_planned: Number = Field(None, alias="ke_hoach_nam_sau", description="Kế hoạch của kỳ sau")
    cumulative: Number = Field(None, alias="luy_ke", description="Số lũy kế đến nay")
    restatement: Restatement | None = Field(
        None,
        alias="dieu_chinh",
        description="Số cùng kỳ khác số đã công bố ở tệp ky_truoc: số mới và lý do",
    )
    estimated: Flag = Field(False, alias="uoc_tinh", description="true nếu là số ước thực hiện")
    decimals: Decimals | None = Field(None, alias="so_le", description="Số chữ số thập phân khi in")
    source: Text | None = Field(None, alias="nguon", description="Đơn vị cung cấp số liệu")
    on_new_year: NewYear | None = Field(
        None,
        alias="khi_sang_nam",
        description="Khi làm tệp kỳ sau: giu (giữ nguyên số), xoa (để trống cả kế hoạch), "
        "chuyen (chuyển thành số lũy kế)",
    )
    note: Text | None = Field(None, alias="ghi_chu", description="Ghi chú, không in")

    @model_validator(mode="after")
    def _one_derivation(self) -> Self:
        if self.parts and self.formula:
            raise refuse(
                "BC211",
                "một số liệu không thể vừa có gom vừa có cong_thuc",
                "giữ một trong hai khóa",
            )
        return self

    @model_validator(mode="after")
    def _one_last_year(self) -> Self:
        if self.prior is not None and self.restatement:
            raise refuse(
                "BC219",
                "một số liệu không thể vừa có cung_ky vừa có dieu_chinh",
                "bỏ cung_ky: số cùng kỳ là gia_tri của dieu_chinh",
                key_of(Figure, "prior"),
            )
        return self


def _branch(value: Any) -> str:
    if isinstance(value, Figure):
        return FIGURE_BRANCH
    if not isinstance(value, Mapping):
        return FIGURE_BRANCH
    inner = {key for key, item in value.items() if isinstance(item, Mapping | Figure)}
    # One child that is no mapping makes no figure of a group: the fault lies with the child.
    spoken = any(key in keys_of(Figure) for key in value.keys() - inner)
    return GROUP_BRANCH if inner and not spoken else FIGURE_BRANCH


# A group holds figures and groups: the alias names itself, which needs a lazy type.
FigureTree = TypeAliasType(
    "FigureTree",
    "dict[FigureName, FigureOrGroup]",
)
FigureOrGroup = Annotated[
    Annotated[Figure, Tag(FIGURE_BRANCH)] | Annotated[FigureTree, Tag(GROUP_BRANCH)],
    Discriminator(_branch),
]

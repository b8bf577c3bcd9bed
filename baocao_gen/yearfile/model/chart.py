"""The keys of charts (*biểu đồ*): kind, figures, what stands along the axis → typed values.

A chart says which figures it draws and along what; no number is typed in it.
"""

from enum import StrEnum
from typing import Annotated, Final

from baocao_gen.yearfile.model.base import Model, key_of
from baocao_gen.yearfile.model.fields import Text
from baocao_gen.yearfile.model.figure_table import Short
from baocao_gen.yearfile.model.key import (
    ONE_OF_EACH,
    PassageKind,
    keys_below,
    setting,
    wording,
)
from baocao_gen.yearfile.model.readers import SEVERAL, whole_number
from baocao_gen.yearfile.refusal import refuse

MOST_PERIODS: Final = 60
"""Periods along a chart: five years of months."""


class ChartKind(StrEnum):
    """What a chart is drawn of; the names are those of ``ChartForm``."""

    COLUMN = "cot"
    STACKED = "cot_chong"
    BAR = "thanh"
    LINE = "duong"
    PIE = "tron"


class Along(StrEnum):
    """What stands along the axis of a chart."""

    PERIODS = "ky"
    VALUES = "gia_tri"
    UNITS = "don_vi"
    FIGURES = "so_lieu"


class ChartValue(StrEnum):
    """Which values of a figure are drawn; the names are those of ``Aspect``."""

    ACTUAL = "thuc_hien"
    PRIOR = "cung_ky"
    PRECEDING = "ky_lien_truoc"
    PLANNED = "ke_hoach"
    NEXT_PLANNED = "ke_hoach_nam_sau"
    CUMULATIVE = "luy_ke"


class ChartFigure(Model):
    """A figure of a chart (*số liệu của biểu đồ*), and what it is called there."""

    figure: Text = setting("so_lieu", "Số liệu, ví dụ dich_vu_cong.ho_so")
    name: Text | None = wording(
        "ten", "Tên in trong biểu đồ, khi khác tên của số liệu", None, reads=PassageKind.HEADING
    )


_FIGURE: Final = Short()
_FIGURE.model = ChartFigure


class Chart(Model):
    """A chart of figures (*biểu đồ*)."""

    title: Text = wording(
        "tieu_de", "Tên biểu đồ, in ở dưới biểu đồ", reads=PassageKind.HEADING, sample="Doanh thu"
    )
    kind: ChartKind = setting("loai", "cot, cot_chong, thanh, duong hoặc tron", ChartKind.COLUMN)
    figures: Annotated[tuple[Annotated[ChartFigure, _FIGURE], ...], SEVERAL] = keys_below(
        "so_lieu", "Các số liệu của biểu đồ", sample=ONE_OF_EACH, at_least=1
    )
    typed_along: Along | None = setting(
        "theo",
        "Dọc trục là gì: ky (các kỳ của chuỗi tệp), gia_tri, don_vi hoặc so_lieu; "
        "bỏ trống thì tron theo so_lieu, có khóa gia_tri thì theo gia_tri, còn lại theo ky",
        None,
    )
    values: Annotated[tuple[ChartValue, ...], SEVERAL] = setting(
        "gia_tri", f"Giá trị nào của số liệu: {', '.join(ChartValue)}", ()
    )
    periods: Annotated[int, whole_number(2, MOST_PERIODS)] | None = setting(
        "so_ky", "Chỉ vẽ ngần ấy kỳ gần nhất", None
    )
    unit: Text | None = setting(
        "don_vi_tinh", "Đơn vị tính của cả biểu đồ, ví dụ triệu đồng; số tự đổi theo", None
    )
    sorted_by: Text | None = setting(
        "xep_theo", "Biểu đồ theo don_vi xếp theo số liệu này, cao trước thấp sau", None
    )

    @property
    def along(self) -> Along:
        """What stands along the axis."""
        if self.typed_along is not None:
            return self.typed_along
        if self.kind is ChartKind.PIE:
            return Along.FIGURES
        return Along.VALUES if self.values else Along.PERIODS

    def _agrees(self) -> None:
        along = self.along
        is_of_values = along in (Along.VALUES, Along.FIGURES)
        for name, of_this in (
            ("values", is_of_values),
            ("periods", along is Along.PERIODS),
            ("sorted_by", along is Along.UNITS),
        ):
            own = key_of(Chart, name)
            if getattr(self, name) and not of_this:
                hint = f"bỏ {own}, hoặc ghi theo khác đi"
                raise refuse("BC213", f"biểu đồ theo {along} không dùng khóa {own}", hint, own)
        if self.kind is ChartKind.PIE and along in (Along.PERIODS, Along.VALUES):
            hint = "ghi theo: so_lieu hay theo: don_vi, hoặc loai: cot"
            message = f"biểu đồ tròn vẽ các phần của một tổng, không vẽ theo {along}"
            raise refuse("BC213", message, hint)

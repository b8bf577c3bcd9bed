"""The keys of an office's own rules, waivers and source tables → typed values."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from baocao_gen.yearfile.model.base import Model
from baocao_gen.yearfile.model.fields import Text, refuse


class Weight(StrEnum):
    """How much an own rule weighs (*mức độ*)."""

    ERROR = "loi"
    WARNING = "canh_bao"
    NOTE = "ghi_chu"


class OwnRule(Model):
    """A rule of the office itself (*quy tắc*): what must be true, or a file of such rules."""

    expression: Text | None = Field(
        None,
        alias="bieu_thuc",
        description="Điều phải đúng, ví dụ sat_hach.dat + sat_hach.vang <= sat_hach.thuoc_dien",
    )
    message: Text | None = Field(
        None, alias="thong_bao", description="Câu báo cho người sửa khi điều ấy không đúng"
    )
    weight: Weight = Field(
        Weight.ERROR, alias="muc_do", description="loi (chặn in), canh_bao hoặc ghi_chu"
    )
    file: Text | None = Field(
        None, alias="tu_tep", description="Tệp quy tắc dùng chung, thay cho bieu_thuc và thong_bao"
    )

    @model_validator(mode="after")
    def _rule_or_file(self) -> Self:
        stated = self.expression is not None, self.message is not None
        if stated != ((False, False) if self.file else (True, True)):
            raise refuse(
                "BC218",
                "một quy tắc cần bieu_thuc và thong_bao, hoặc chỉ tu_tep",
                "ví dụ {bieu_thuc: dat <= thuoc_dien, thong_bao: số đạt nhiều hơn số dự}",
            )
        return self


class RuleFile(Model):
    """A file of rules that several reports share."""

    own_rules: tuple[OwnRule, ...] = Field(
        alias="quy_tac", description="Các quy tắc, hoặc các tệp quy tắc khác"
    )


class Waiver(Model):
    """A finding that the office has looked at and lets pass (*bỏ qua*)."""

    code: Text = Field(alias="ma_loi", description="Mã của lỗi hoặc cảnh báo, ví dụ BC422")
    place: Text = Field(
        alias="vi_tri",
        description="Chỗ được bỏ qua: tên số liệu, đường khóa (phu_luc[0].nhom[1]) hoặc vài chữ "
        "có trong dòng bị báo",
    )
    reason: Text = Field(alias="ly_do", description="Lý do, để người ký và người sau hiểu")

"""The keys of an office's own rules, waivers and source tables → typed values."""

from enum import StrEnum

from baocao_gen.yearfile.model.base import Model
from baocao_gen.yearfile.model.fields import Text
from baocao_gen.yearfile.model.key import setting
from baocao_gen.yearfile.refusal import refuse


class Weight(StrEnum):
    """How much an own rule weighs (*mức độ*)."""

    ERROR = "loi"
    WARNING = "canh_bao"
    NOTE = "ghi_chu"


class OwnRule(Model):
    """A rule of the office itself (*quy tắc*): what must be true, or a file of such rules."""

    expression: Text | None = setting(
        "bieu_thuc",
        "Điều phải đúng, ví dụ sat_hach.dat + sat_hach.vang <= sat_hach.thuoc_dien",
        None,
    )
    message: Text | None = setting(
        "thong_bao", "Câu báo cho người sửa khi điều ấy không đúng", None
    )
    weight: Weight = setting("muc_do", "loi (chặn in), canh_bao hoặc ghi_chu", Weight.ERROR)
    file: Text | None = setting(
        "tu_tep", "Tệp quy tắc dùng chung, thay cho bieu_thuc và thong_bao", None
    )

    def _agrees(self) -> None:
        stated = self.expression is not None, self.message is not None
        if stated != ((False, False) if self.file else (True, True)):
            raise refuse(
                "BC218",
                "một quy tắc cần bieu_thuc và thong_bao, hoặc chỉ tu_tep",
                "ví dụ {bieu_thuc: dat <= thuoc_dien, thong_bao: số đạt nhiều hơn số dự}",
            )


class RuleFile(Model):
    """A file of rules that several reports share."""

    own_rules: tuple[OwnRule, ...] = setting("quy_tac", "Các quy tắc, hoặc các tệp quy tắc khác")


class Waiver(Model):
    """A finding that the office has looked at and lets pass (*bỏ qua*)."""

    code: Text = setting("ma_loi", "Mã của lỗi hoặc cảnh báo, ví dụ BC422")
    place: Text = setting(
        "vi_tri",
        "Chỗ được bỏ qua: tên số liệu, đường khóa (phu_luc[0].nhom[1]) hoặc vài chữ "
        "có trong dòng bị báo",
    )
    reason: Text = setting("ly_do", "Lý do, để người ký và người sau hiểu")

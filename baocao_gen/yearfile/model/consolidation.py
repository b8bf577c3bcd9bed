"""The keys of the units' files that a report is put together from (*tổng hợp*) → typed values."""

from baocao_gen.yearfile.model.base import Model, key_of
from baocao_gen.yearfile.model.fields import Date, Flag, Text
from baocao_gen.yearfile.model.key import Roll, setting
from baocao_gen.yearfile.refusal import refuse


class SendingUnit(Model):
    """A unit that sends a file of its own (*đơn vị gửi*)."""

    code: Text | None = setting("ma", "Mã đơn vị, thay vào {ma} ở tên tệp", None)
    name: Text = setting("ten", "Tên đơn vị")
    file: Text | None = setting(
        "tep", "Tệp của đơn vị này; bỏ trống thì theo tep của tong_hop_tu", None
    )
    sent_on: Date = setting(
        "ngay_gui",
        "Ngày gửi; bỏ trống thì theo ngay_ban_hanh trong tệp của đơn vị",
        None,
        roll=Roll.REMOVED,
    )
    has_nothing: Flag = setting(
        "khong_phat_sinh",
        "true nếu kỳ này đơn vị không phát sinh gì, nên không gửi tệp",
        False,
        roll=Roll.REMOVED,
    )


class Consolidation(Model):
    """Where the units' files lie, and which units there are (*tổng hợp từ*)."""

    file: Text | None = setting(
        "tep",
        "Tệp của các đơn vị: xa/*.yaml, hoặc theo danh sách xa/{ma}.yaml, xa/{ten}.xlsx; tệp năm "
        "của đơn vị, hoặc phiếu số liệu gửi lại",
        None,
    )
    unit_list: Text | None = setting(
        "danh_sach",
        "Bảng các đơn vị (.csv, .xlsx), cột Mã, Tên đơn vị, Tệp, Ngày gửi, Tình trạng",
        None,
    )
    units: tuple[SendingUnit, ...] = setting(
        "don_vi", "Các đơn vị, thay cho danh_sach", (), roll=Roll.REREAD
    )
    due: Date = setting(
        "han_gui", "Hạn gửi: đơn vị gửi sau ngày này là gửi muộn", None, roll=Roll.REMOVED
    )

    def _agrees(self) -> None:
        if self.unit_list is not None and self.units:
            hint = "giữ một trong hai khóa"
            raise refuse("BC213", "danh_sach và don_vi cùng kể các đơn vị", hint)
        if self.due is not None and not self.due.complete:
            key = key_of(Consolidation, "due")
            raise refuse("BC204", "hạn gửi chưa đủ ngày, tháng, năm", "ví dụ 15/12/2025", key)
        listed = self.unit_list is not None or bool(self.units)
        pattern = self.file or ""
        if not listed and "*" not in pattern:
            hint = "ghi tep: xa/*.yaml, hoặc thêm danh_sach: tên bảng các đơn vị"
            raise refuse("BC213", "chưa rõ tổng hợp từ những tệp nào", hint)

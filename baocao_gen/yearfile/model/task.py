"""The keys of tasks (*nhiệm vụ*) → typed values."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from baocao_gen.yearfile.model.base import Model
from baocao_gen.yearfile.model.fields import Blankable, Date, Text, whole


class TaskStatus(StrEnum):
    """How far a task has come (*trạng thái*)."""

    DONE = "hoan_thanh"
    UNDER_WAY = "dang_thuc_hien"
    NOT_STARTED = "chua_thuc_hien"
    MISSED = "khong_dat"

    @property
    def words(self) -> str:
        """As a report says it."""
        return _STATUS_WORDS[self]


_STATUS_WORDS = {
    TaskStatus.DONE: "hoàn thành",
    TaskStatus.UNDER_WAY: "đang thực hiện",
    TaskStatus.NOT_STARTED: "chưa thực hiện",
    TaskStatus.MISSED: "không đạt",
}


class Task(Model):
    """Something the period had to do, or the next one will (*nhiệm vụ*)."""

    content: Text = Field(alias="noi_dung", description="Nội dung nhiệm vụ")
    field: Text | None = Field(None, alias="linh_vuc", description="Lĩnh vực")
    owner: Text | None = Field(None, alias="don_vi_chu_tri", description="Đơn vị chủ trì")
    deadline: Date = Field(None, alias="thoi_han", description="Thời hạn")
    first_year: Annotated[int, BeforeValidator(whole), Field(ge=1000, le=9999)] | None = Field(
        None, alias="tu_nam", description="Năm đầu tiên của nhiệm vụ chuyển tiếp từ kỳ trước"
    )
    status: TaskStatus | None = Field(
        None,
        alias="trang_thai",
        description="hoan_thanh, dang_thuc_hien, chua_thuc_hien hoặc khong_dat",
    )
    result: Blankable = Field(None, alias="ket_qua", description="Kết quả thực hiện")

"""The keys of tasks (*nhiệm vụ*) → typed values."""

from enum import StrEnum
from typing import Annotated

from baocao_gen.yearfile.model.base import Model
from baocao_gen.yearfile.model.fields import Blankable, Date, Text
from baocao_gen.yearfile.model.key import Ask, PassageKind, Roll, key, setting
from baocao_gen.yearfile.model.readers import whole_number


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

    content: Text = key(
        "noi_dung",
        "Nội dung nhiệm vụ",
        reads=PassageKind.TASK,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample="Ban hành kế hoạch",
    )
    field: Text | None = key(
        "linh_vuc",
        "Lĩnh vực",
        None,
        reads=PassageKind.TASK,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample="Chính quyền số",
    )
    owner: Text | None = key(
        "don_vi_chu_tri",
        "Đơn vị chủ trì",
        None,
        reads=PassageKind.TASK,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample="Văn phòng",
    )
    deadline: Date = key(
        "thoi_han", "Thời hạn", None, reads=None, roll=Roll.DUE, todo=Ask.NEVER, sample="30/6/2020"
    )
    first_year: Annotated[int, whole_number(1000, 9999)] | None = setting(
        "tu_nam", "Năm đầu tiên của nhiệm vụ chuyển tiếp từ kỳ trước", None, roll=Roll.OWN_RULE
    )
    status: TaskStatus | None = key(
        "trang_thai",
        "hoan_thanh, dang_thuc_hien, chua_thuc_hien hoặc khong_dat",
        None,
        reads=None,
        roll=Roll.OPENED,
        todo=Ask.EMPTY,
        sample="hoan_thanh",
    )
    result: Blankable = key(
        "ket_qua",
        "Kết quả thực hiện",
        None,
        reads=PassageKind.TASK,
        roll=Roll.OPENED,
        todo=Ask.EMPTY,
        sample="Đã ban hành",
    )

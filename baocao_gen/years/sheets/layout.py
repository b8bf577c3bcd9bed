"""The columns and the marks of a unit's workbook: what writes it and what reads it share this."""

from __future__ import annotations

from enum import Enum
from typing import Final

from baocao_gen.figures.figure import Aspect, Name
from baocao_gen.yearfile.model import Figure, key_of

FIGURES_SHEET: Final = "Số liệu"
TASKS_SHEET: Final = "Nhiệm vụ"
DOCUMENTS_SHEET: Final = "Văn bản"
MANIFEST_SHEET: Final = "_baocao"
"""Very hidden: what the workbook is, for whoever reads it back."""
PROPERTY: Final = "baocao-gen"
"""A property of the file that says the same as the manifest."""
FORM: Final = "phieu-so-lieu 1"
"""What the manifest begins with; the number goes up when the columns change."""
KEY_HEADING: Final = "Mã số liệu"
"""Above the hidden column that names each row's figure."""
NAME_HEADING: Final = "Chỉ tiêu"
UNIT_HEADING: Final = "Đơn vị tính"
STATUS_HEADING: Final = "Tình trạng"
REMARK_HEADING: Final = "Ghi chú"
TASK_HEADING: Final = "Nhiệm vụ"
TASK_STATUS_HEADING: Final = "Trạng thái"
RESULT_HEADING: Final = "Kết quả"
DOCUMENT_HEADINGS: Final = {
    "group": "Nhóm",
    "kind": "Tên loại",
    "symbol": "Số, ký hiệu",
    "issued_on": "Ngày",
    "subject": "Trích yếu",
    "issuer": "Cơ quan",
}
"""What is asked of a document, and the heading above it."""


class Status(Enum):
    """What a unit says of a value (*tình trạng*)."""

    FINAL = "chính thức"
    ESTIMATED = "ước"
    NOT_YET = "chưa có"
    NONE = "không phát sinh"


NAME_PREFIX: Final = "so_lieu."
"""Defined names, «so_lieu.buu_chinh.doanh_thu.thuc_hien», are a second witness of a cell."""


def cell_name(name: Name, aspect: Aspect) -> str:
    """The defined name of the cell of a value."""
    return f"{NAME_PREFIX}{'.'.join(name)}.{key_of(Figure, aspect.value)}"

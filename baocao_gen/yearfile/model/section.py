"""The keys of the body's sections (*mục*) → typed values."""

from enum import StrEnum

from pydantic import Field

from baocao_gen.yearfile.model.base import Model
from baocao_gen.yearfile.model.fields import Text


class Numbering(StrEnum):
    """How a heading is numbered; by default its depth decides: I. → 1. → 1.1. → a)."""

    BY_DEPTH = "mac_dinh"
    ROMAN = "I"
    DECIMAL = "1"
    SECOND_DECIMAL = "1.1"
    LETTER = "a"
    NONE = "khong"


class Section(Model):
    """A part of the body (*mục*): a heading, text, and sections below it."""

    title: Text | None = Field(
        None,
        alias="tieu_de",
        description="Tiêu đề, không ghi số thứ tự; bỏ khóa này nếu là đoạn không có tiêu đề",
    )
    numbering: Numbering = Field(
        Numbering.BY_DEPTH,
        alias="danh_so",
        description="Kiểu đánh số: mac_dinh, I, 1, 1.1, a hoặc khong",
    )
    text: Text | None = Field(
        None,
        alias="van",
        description="Lời văn: Markdown (-, +, *, **đậm**, bảng) và {{ tên số liệu }}",
    )
    source: Text | None = Field(
        None, alias="nguon", description="Đơn vị viết mục này; dùng khi liệt kê việc còn thiếu"
    )
    sections: tuple["Section", ...] = Field((), alias="muc", description="Các mục con")

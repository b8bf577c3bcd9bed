"""The keys of the body's sections (*mục*) → typed values."""

from enum import StrEnum
from typing import Annotated

from baocao_gen.tags.other_language import LANGUAGE
from baocao_gen.yearfile.model.base import Model
from baocao_gen.yearfile.model.chart import Chart
from baocao_gen.yearfile.model.fields import Text
from baocao_gen.yearfile.model.figure_table import FigureTable
from baocao_gen.yearfile.model.key import PassageKind, keys_below, setting, wording
from baocao_gen.yearfile.model.readers import SEVERAL
from baocao_gen.yearfile.model.translation import LanguageTag


class Numbering(StrEnum):
    """How a heading is numbered; by default its depth decides: I. → 1. → a) → «- »."""

    BY_DEPTH = "mac_dinh"
    ROMAN = "I"
    DECIMAL = "1"
    SECOND_DECIMAL = "1.1"
    LETTER = "a"
    NONE = "khong"


class Collecting(StrEnum):
    """How a section's text follows from those of units (*tổng hợp*)."""

    LIST = "liet_ke"
    NOT_AT_ALL = "khong_gop"


class Section(Model):
    """A part of the body (*mục*): a heading, text, and sections below it."""

    title: Text | None = wording(
        "tieu_de",
        "Tiêu đề, không ghi số thứ tự; bỏ khóa này nếu là đoạn không có tiêu đề",
        None,
        reads=PassageKind.HEADING,
    )
    numbering: Numbering = setting(
        "danh_so",
        "Kiểu đánh số: mac_dinh (theo cấp: I, 1, a, -), I, 1, 1.1, a hoặc khong",
        Numbering.BY_DEPTH,
    )
    language: LanguageTag | None = setting(
        LANGUAGE,
        "Ngôn ngữ của mục này và các mục con, mã của CLDR, ví dụ en, en_GB; mặc định tiếng Việt",
        None,
    )
    text: Text | None = wording(
        "van",
        "Lời văn: Markdown (-, +, *, **đậm**, bảng, chú thích, hình) và {{ tên số liệu }}",
        None,
        reads=PassageKind.BODY,
        sample="Đã làm xong.",
    )
    figure_tables: Annotated[tuple[FigureTable, ...], SEVERAL] = keys_below(
        "bang_so_lieu", "Một hoặc nhiều bảng số liệu, in sau lời văn của mục", ()
    )
    charts: Annotated[tuple[Chart, ...], SEVERAL] = keys_below(
        "bieu_do", "Một hoặc nhiều biểu đồ, in sau lời văn và bảng số liệu của mục", ()
    )
    source: Text | None = setting(
        "nguon", "Đơn vị viết mục này; dùng khi liệt kê việc còn thiếu", None
    )
    collecting: Collecting | None = setting(
        "tong_hop",
        "liet_ke: lệnh consolidate ghi vào van lời văn của mục cùng tên ở từng đơn vị, theo thứ tự",
        None,
    )
    sections: tuple["Section", ...] = keys_below("muc", "Các mục con", (), sample=())

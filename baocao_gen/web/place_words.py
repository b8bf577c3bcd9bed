"""A path of keys of a year file → what a clerk calls the place: «mục 2», «Thể thức, Địa danh»."""

from __future__ import annotations

from typing import Final

from baocao_gen.web import labels
from baocao_gen.yearfile.model import (
    Appendix,
    Chart,
    Document,
    DocumentGroup,
    Figure,
    FigureColumn,
    FigureRow,
    FigureTable,
    FreeTable,
    Header,
    Model,
    OwnRule,
    Section,
    Signer,
    TableColumn,
    Task,
    Waiver,
    YearFile,
)
from baocao_gen.yearfile.model.chart import ChartFigure
from baocao_gen.yearfile.model.supplier import Supplier
from baocao_gen.yearfile.model.unit_file import ReportingUnit, UnitFile
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.years.edits.model_keys import field_at, model_at

_WORDS: Final[dict[type[Model], str]] = {
    YearFile: "kỳ báo cáo",
    Header: "thể thức",
    Signer: "người ký",
    Figure: "số liệu",
    Section: "mục",
    FigureTable: "bảng số liệu",
    FigureRow: "hàng",
    FigureColumn: "cột",
    Chart: "biểu đồ",
    ChartFigure: "số liệu của biểu đồ",
    Task: "nhiệm vụ",
    Appendix: "phụ lục",
    DocumentGroup: "nhóm văn bản",
    Document: "văn bản",
    FreeTable: "bảng",
    TableColumn: "cột",
    Supplier: "đơn vị cung cấp",
    ReportingUnit: "đơn vị",
    UnitFile: "tệp số liệu",
    OwnRule: "quy tắc",
    Waiver: "chỗ bỏ qua",
}


def thing_words(path: KeyPath) -> str:
    """The thing at a place, with its number in its list: «mục 2»; «khai báo» for a rare one.

    >>> thing_words(("noi_dung", 1))
    'mục 2'
    """
    model = model_at(path)
    said = _WORDS.get(model, "khai báo") if model else "khai báo"
    at = path[-1] if path else None
    return f"{said} {at + 1}" if isinstance(at, int) else said


def place_words(path: KeyPath) -> str:
    """The things that a place lies in, from the outermost, and its field.

    >>> place_words(("phu_luc", 0, "nhom", 1, "van_ban", 2, "ngay"))
    'Phụ lục 1, nhóm văn bản 2, văn bản 3, Ngày ban hành'
    """
    ends = [end for end in range(1, len(path) + 1) if isinstance(path[end - 1], int)]
    said = [thing_words(path[:end]) for end in ends if model_at(path[:end])]
    found = field_at(path)
    is_value = bool(path) and isinstance(path[-1], str) and model_at(path) is None
    if found and is_value:
        model, name = found
        said = said or [thing_words(path[:-1])]
        said.append(labels.short(model, name))
    words = ", ".join(said) or thing_words(path)
    return words[:1].upper() + words[1:]

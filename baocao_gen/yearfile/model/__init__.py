"""Plain data with Vietnamese keys → frozen, typed models: the one table of keys and fields.

Every YAML key is the alias of one English field and nothing else in the package spells it.
The descriptions become the hover texts of the JSON Schema.
"""

from typing import Any

from pydantic import Field

from baocao_gen.yearfile.model.appendix import (
    Alignment,
    Appendix,
    Document,
    DocumentGroup,
    FreeTable,
    TableColumn,
)
from baocao_gen.yearfile.model.base import Model, key_of, keys_of
from baocao_gen.yearfile.model.fields import PeriodField, Text
from baocao_gen.yearfile.model.figure import (
    FIGURE_BRANCH,
    GROUP_BRANCH,
    Figure,
    FigureOrGroup,
    FigureTree,
    NewYear,
    Restatement,
)
from baocao_gen.yearfile.model.header import Authority, Header, Signer
from baocao_gen.yearfile.model.office import OwnRule, RuleFile, Waiver, Weight
from baocao_gen.yearfile.model.section import Numbering, Section
from baocao_gen.yearfile.model.task import Task, TaskStatus

__all__ = [
    "FIGURE_BRANCH",
    "GROUP_BRANCH",
    "Alignment",
    "Appendix",
    "Authority",
    "Document",
    "DocumentGroup",
    "Figure",
    "FigureOrGroup",
    "FigureTree",
    "FreeTable",
    "Header",
    "Model",
    "NewYear",
    "Numbering",
    "OwnRule",
    "Restatement",
    "RuleFile",
    "Section",
    "Signer",
    "TableColumn",
    "Task",
    "TaskStatus",
    "Waiver",
    "Weight",
    "YearFile",
    "json_schema",
    "key_of",
    "keys_of",
]


class YearFile(Model):
    """Everything one report says (*tệp năm*): header, figures, body, tasks, appendices."""

    period: PeriodField = Field(
        alias="ky_bao_cao",
        description="Kỳ báo cáo: 2020, quý III/2020, 6 tháng đầu năm 2020, tháng 10/2020",
    )
    previous: Text | None = Field(
        None, alias="ky_truoc", description="Tệp của kỳ trước, nơi lấy số cùng kỳ"
    )
    template: Text = Field(
        "bao-cao", alias="mau", description="Mẫu Word: tên mẫu có sẵn hoặc đường dẫn tới tệp .docx"
    )
    header: Header = Field(
        alias="the_thuc", description="Thể thức văn bản theo Nghị định 30/2020/NĐ-CP"
    )
    figures: FigureTree = Field(
        default_factory=dict, alias="so_lieu", description="Số liệu, xếp theo nhóm"
    )
    body: tuple[Section, ...] = Field(
        alias="noi_dung", min_length=1, description="Nội dung báo cáo"
    )
    tasks: tuple[Task, ...] = Field((), alias="nhiem_vu", description="Nhiệm vụ của kỳ này")
    next_tasks: tuple[Task, ...] = Field(
        (), alias="nhiem_vu_nam_sau", description="Nhiệm vụ của kỳ sau"
    )
    appendices: tuple[Appendix, ...] = Field((), alias="phu_luc", description="Các phụ lục")
    sources: tuple[Text, ...] = Field(
        (),
        alias="doi_chieu",
        description="Các bảng số liệu gốc (.csv, .xlsx) do đơn vị gửi, để đối chiếu từng số",
    )
    own_rules: tuple[OwnRule, ...] = Field(
        (), alias="quy_tac", description="Quy tắc kiểm tra riêng của cơ quan"
    )
    waivers: tuple[Waiver, ...] = Field(
        (), alias="bo_qua", description="Lỗi, cảnh báo đã xem và cho qua, mỗi chỗ một lý do"
    )


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the year file, with Vietnamese descriptions for editors."""
    schema = YearFile.model_json_schema(by_alias=True)
    for definition in [schema, *schema["$defs"].values()]:
        # What pydantic takes from docstrings and field names is for programmers.
        definition.pop("description", None)
        for shown in (definition, *definition.get("properties", {}).values()):
            shown.pop("title", None)
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "title": "Tệp năm của baocao-gen", **schema}

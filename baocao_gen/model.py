"""Plain data with Vietnamese keys → frozen, typed models: the one table of keys and fields.

Every YAML key is the alias of one English field and nothing else in the package spells it.
The descriptions become the hover texts of the JSON Schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    WithJsonSchema,
    model_validator,
)
from typing_extensions import TypeAliasType

from baocao_gen.fields import (
    Blankable,
    Date,
    Decimals,
    FigureName,
    Flag,
    Number,
    PeriodField,
    Text,
    one_or_several,
    refuse,
    several,
    whole,
)

FIGURE_BRANCH, GROUP_BRANCH = "«số liệu»", "«nhóm»"


class Model(BaseModel):
    """Base of all models: frozen, no unknown keys, by YAML key or by English name."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        defer_build=True,  # one validator for the whole file, not one more for each part of it
    )


def key_of(model: type[BaseModel], field: str) -> str:
    """The YAML key of a field."""
    return model.model_fields[field].alias or field


def keys_of(model: type[BaseModel]) -> dict[str, str]:
    """YAML key → field name, in the order of the model."""
    return {field.alias or name: name for name, field in model.model_fields.items()}


class Authority(StrEnum):
    """*Quyền hạn ký* (Decree 30/2020, Appendix I, II.7b)."""

    COLLECTIVE = "TM."
    ACTING = "Q."
    DEPUTY = "KT."
    BY_ORDER = "TL."
    BY_AUTHORISATION = "TUQ."


class Signer(Model):
    """Who signs (*người ký*), and for whom.

    A deputy of a committee signs for its head, who signs for the committee: the authorities and
    those represented are then lists, «[TM., KT.]» and «[Ủy ban nhân dân, Chủ tịch]».
    """

    authorities: Annotated[
        tuple[Authority, ...],
        BeforeValidator(several),
        WithJsonSchema(one_or_several({"enum": ["TM.", "Q.", "KT.", "TL.", "TUQ."]})),
    ] = Field(
        (),
        alias="quyen_han_ky",
        description="Quyền hạn của người ký: TM., Q., KT., TL., TUQ.; ký hai bậc viết [TM., KT.]",
    )
    on_behalf_of: Annotated[
        tuple[Text, ...],
        BeforeValidator(several),
        WithJsonSchema(one_or_several({"type": "string"})),
    ] = Field(
        (),
        alias="thay_mat",
        description="Tập thể hoặc chức danh được ký thay, ví dụ Giám đốc; "
        "hai bậc viết [Ủy ban nhân dân, Chủ tịch]",
    )
    job_title: Text = Field(alias="chuc_vu", description="Chức vụ của người ký")
    full_name: Blankable = Field(
        alias="ho_ten", description="Họ và tên người ký, không ghi học hàm, học vị"
    )

    @model_validator(mode="after")
    def _represents_somebody(self) -> Signer:
        acting = self.authorities == (Authority.ACTING,) and not self.on_behalf_of
        if not acting and len(self.authorities) != len(self.on_behalf_of):
            listed = ", ".join(self.authorities) or "không ghi quyền hạn"
            raise refuse(
                "BC210",
                f"ký «{listed}» mà thay mặt {len(self.on_behalf_of)} nơi",
                "mỗi quyền hạn cần một thay_mat, ví dụ quyen_han_ky: KT. và thay_mat: Giám đốc",
            )
        return self


class Header(Model):
    """What the decree wants on page one and at the end (*thể thức*)."""

    parent_agency: Text | None = Field(
        None, alias="co_quan_chu_quan", description="Cơ quan, tổ chức chủ quản trực tiếp"
    )
    issuing_agency: Text = Field(
        alias="co_quan_ban_hanh", description="Tên đầy đủ của cơ quan, tổ chức ban hành"
    )
    number: Blankable = Field(
        None, alias="so_van_ban", description="Số văn bản; để trống khi văn thư chưa cấp số"
    )
    symbol: Text = Field(alias="ky_hieu", description="Ký hiệu, ví dụ BC-STTTT")
    place: Text = Field(alias="dia_danh", description="Địa danh ban hành")
    issued_on: Date = Field(
        None, alias="ngay_ban_hanh", description="Ngày ban hành; có thể chỉ ghi tháng và năm"
    )
    kind: Text = Field("Báo cáo", alias="ten_loai", description="Tên loại văn bản")
    subject: Text = Field(
        alias="trich_yeu",
        description="Trích yếu nội dung; mỗi dòng in một dòng; dùng được {{ nam }}",
    )
    addressees: tuple[Text, ...] = Field(
        (), alias="kinh_gui", description="Nơi kính gửi, mỗi nơi một mục"
    )
    signer: Signer = Field(alias="nguoi_ky", description="Người ký")
    recipients: tuple[Text, ...] = Field(
        alias="noi_nhan",
        min_length=1,
        description="Nơi nhận, mỗi nơi một mục; không ghi gạch đầu dòng và dấu chấm phẩy",
    )


class Figure(Model):
    """One figure (*số liệu*): stated once with its unit, or derived from others."""

    name: Text | None = Field(None, alias="ten", description="Tên gọi của số liệu")
    unit: Text = Field(alias="don_vi_tinh", description='Đơn vị tính, ví dụ thủ tục, tỷ đồng, "%"')
    actual: Number = Field(
        None, alias="thuc_hien", description="Số thực hiện trong kỳ; để trống khi chưa có số liệu"
    )
    parts: tuple[Text, ...] = Field(
        (), alias="gom", description="Tên các số liệu thành phần; giá trị là tổng của chúng"
    )
    formula: Text | None = Field(
        None,
        alias="cong_thuc",
        description="Công thức tính từ số liệu khác, ví dụ muc_do_3 / thu_tuc",
    )
    prior: Number = Field(
        None,
        alias="cung_ky",
        description="Số cùng kỳ năm trước; thường lấy tự động từ tệp ky_truoc",
    )
    planned: Number = Field(None, alias="ke_hoach", description="Kế hoạch của kỳ này")
    next_planned: Number = Field(None, alias="ke_hoach_nam_sau", description="Kế hoạch của kỳ sau")
    cumulative: Number = Field(None, alias="luy_ke", description="Số lũy kế đến nay")
    estimated: Flag = Field(False, alias="uoc_tinh", description="true nếu là số ước thực hiện")
    decimals: Decimals | None = Field(None, alias="so_le", description="Số chữ số thập phân khi in")
    source: Text | None = Field(None, alias="nguon", description="Đơn vị cung cấp số liệu")
    note: Text | None = Field(None, alias="ghi_chu", description="Ghi chú, không in")

    @model_validator(mode="after")
    def _one_derivation(self) -> Figure:
        if self.parts and self.formula:
            raise refuse(
                "BC211",
                "một số liệu không thể vừa có gom vừa có cong_thuc",
                "giữ một trong hai khóa",
            )
        return self


def _branch(value: Any) -> str:
    if isinstance(value, Figure):
        return FIGURE_BRANCH
    if not isinstance(value, Mapping):
        return FIGURE_BRANCH
    inner = {key for key, item in value.items() if isinstance(item, Mapping | Figure)}
    # One child that is no mapping makes no figure of a group: the fault lies with the child.
    spoken = any(key in keys_of(Figure) for key in value.keys() - inner)
    return GROUP_BRANCH if inner and not spoken else FIGURE_BRANCH


# A group holds figures and groups: the alias names itself, which needs a lazy type.
FigureTree = TypeAliasType(
    "FigureTree",
    "dict[FigureName, FigureOrGroup]",
)
FigureOrGroup = Annotated[
    Annotated[Figure, Tag(FIGURE_BRANCH)] | Annotated[FigureTree, Tag(GROUP_BRANCH)],
    Discriminator(_branch),
]


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
    sections: tuple[Section, ...] = Field((), alias="muc", description="Các mục con")


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
    status: TaskStatus | None = Field(
        None,
        alias="trang_thai",
        description="hoan_thanh, dang_thuc_hien, chua_thuc_hien hoặc khong_dat",
    )
    result: Blankable = Field(None, alias="ket_qua", description="Kết quả thực hiện")


class Document(Model):
    """A row of an appendix: one issued document (*văn bản*)."""

    kind: Text = Field(alias="ten_loai", description="Tên loại, ví dụ Quyết định")
    symbol: Blankable = Field(alias="so_ky_hieu", description="Số, ký hiệu, ví dụ 2116/QĐ-UBND")
    issued_on: Date = Field(alias="ngay", description="Ngày ban hành, ví dụ 21/7/2020")
    subject: Blankable = Field(alias="trich_yeu", description="Trích yếu nội dung")
    issuer: Text | None = Field(
        None, alias="co_quan", description="Cơ quan ban hành, khi khác cơ quan chung của phụ lục"
    )


class DocumentGroup(Model):
    """Rows of an appendix under one heading (*nhóm*)."""

    name: Text = Field(alias="ten", description="Tên nhóm, in thành một dòng gộp ô")
    documents: tuple[Document, ...] = Field((), alias="van_ban", description="Các văn bản của nhóm")


class Alignment(StrEnum):
    """How a column stands."""

    LEFT = "trai"
    CENTER = "giua"
    RIGHT = "phai"


class TableColumn(Model):
    """A column of a free table (*cột*)."""

    name: Text = Field(alias="ten", description="Tên cột")
    share: Annotated[int, BeforeValidator(whole), Field(ge=1, le=100)] = Field(
        1, alias="rong", description="Phần chiều rộng, so với các cột khác"
    )
    align: Alignment = Field(Alignment.LEFT, alias="can", description="trai, giua hoặc phai")


class FreeTable(Model):
    """A table whose cells are texts (*bảng*)."""

    columns: tuple[TableColumn, ...] = Field(alias="cot", min_length=1, description="Các cột")
    rows: tuple[tuple[Text, ...], ...] = Field(
        (), alias="hang", description="Các hàng; ô dùng được {{ tên số liệu }}"
    )

    @model_validator(mode="after")
    def _rectangular(self) -> FreeTable:
        for index, row in enumerate(self.rows):
            if len(row) != len(self.columns):
                message = f"hàng {index + 1} có {len(row)} ô, bảng có {len(self.columns)} cột"
                rows = key_of(FreeTable, "rows")
                raise refuse("BC212", message, "thêm hoặc bớt ô cho đủ số cột", rows, index)
        return self


class Appendix(Model):
    """An appendix (*phụ lục*): a grouped list of documents, or a free table."""

    title: Text = Field(alias="tieu_de", description="Tên phụ lục")
    lead: Text | None = Field(
        None,
        alias="dan",
        description="Câu dẫn trước bảng; {{ phu_luc_nay.so_van_ban }} là số dòng của bảng",
    )
    groups: tuple[DocumentGroup, ...] = Field((), alias="nhom", description="Các nhóm văn bản")
    table: FreeTable | None = Field(
        None, alias="bang", description="Bảng tự do, dùng thay cho nhom"
    )

    @model_validator(mode="after")
    def _groups_or_table(self) -> Appendix:
        if bool(self.groups) == bool(self.table):
            raise refuse(
                "BC213",
                "phụ lục phải có nhom hoặc bang, và chỉ một trong hai",
                "giữ một trong hai khóa" if self.groups else "thêm một trong hai khóa",
            )
        return self

    @property
    def documents(self) -> Iterator[Document]:
        """All rows, in order."""
        return (document for group in self.groups for document in group.documents)


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

"""The keys of appendices (*phụ lục*), their documents and tables → typed values."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from baocao_gen.yearfile.model.base import Model, key_of
from baocao_gen.yearfile.model.fields import Blankable, Date, Text, refuse, whole


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
    from_file: Text | None = Field(
        None,
        alias="tu_tep",
        description="Tệp CSV hoặc .xlsx chứa các văn bản của nhóm, dùng thay cho van_ban",
    )

    @model_validator(mode="after")
    def _documents_once(self) -> Self:
        if self.documents and self.from_file:
            raise refuse("BC213", "nhóm có cả van_ban lẫn tu_tep", "giữ một trong hai khóa")
        return self


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
    def _rectangular(self) -> Self:
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

    from_file: Text | None = Field(
        None,
        alias="tu_tep",
        description="Tệp CSV hoặc .xlsx chứa các văn bản, có cột nhóm, dùng thay cho nhom",
    )

    @model_validator(mode="after")
    def _groups_or_table(self) -> Self:
        given = [name for name in (self.groups, self.table, self.from_file) if name]
        if len(given) != 1:
            raise refuse(
                "BC213",
                "phụ lục phải có nhom, bang hoặc tu_tep, và chỉ một trong ba",
                "giữ một khóa" if given else "thêm một trong ba khóa",
            )
        return self

    @property
    def documents(self) -> Iterator[Document]:
        """All rows, in order."""
        return (document for group in self.groups for document in group.documents)

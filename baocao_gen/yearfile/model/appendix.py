"""The keys of appendices (*phụ lục*), their documents and tables → typed values."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from baocao_gen.yearfile.model.base import Model, key_of
from baocao_gen.yearfile.model.chart import Chart
from baocao_gen.yearfile.model.fields import Blankable, Date, Text
from baocao_gen.yearfile.model.figure_table import FigureTable
from baocao_gen.yearfile.model.key import (
    ONE_OF_EACH,
    Ask,
    PassageKind,
    Roll,
    key,
    keys_below,
    setting,
    wording,
)
from baocao_gen.yearfile.model.on_paper import Alignment, Paper, Share, TypeSize
from baocao_gen.yearfile.model.readers import SEVERAL
from baocao_gen.yearfile.refusal import refuse


class Document(Model):
    """A row of an appendix: one issued document (*văn bản*)."""

    kind: Text = key(
        "ten_loai",
        "Tên loại, ví dụ Quyết định",
        reads=None,
        roll=Roll.GOES,
        todo=Ask.NEVER,
        sample="Quyết định",
    )
    symbol: Blankable = key(
        "so_ky_hieu",
        "Số, ký hiệu, ví dụ 2116/QĐ-UBND",
        reads=None,
        roll=Roll.GOES,
        todo=Ask.EMPTY,
        sample="15/QĐ-UBND",
    )
    issued_on: Date = key(
        "ngay",
        "Ngày ban hành, ví dụ 21/7/2020",
        reads=None,
        roll=Roll.GOES,
        todo=Ask.EMPTY,
        sample="21/7/2020",
    )
    subject: Blankable = key(
        "trich_yeu",
        "Trích yếu nội dung",
        reads=PassageKind.DOCUMENT,
        roll=Roll.GOES,
        todo=Ask.EMPTY,
        sample="Về việc ban hành quy chế",
    )
    issuer: Text | None = key(
        "co_quan",
        "Cơ quan ban hành, khi khác cơ quan chung của phụ lục",
        None,
        reads=PassageKind.DOCUMENT,
        roll=Roll.GOES,
        todo=Ask.NEVER,
        sample="Ủy ban nhân dân tỉnh",
    )


class DocumentGroup(Model):
    """Rows of an appendix under one heading (*nhóm*)."""

    name: Text = wording(
        "ten",
        "Tên nhóm, in thành một dòng gộp ô",
        reads=PassageKind.HEADING,
        sample="Văn bản chỉ đạo",
    )
    documents: tuple[Document, ...] = key(
        "van_ban",
        "Các văn bản của nhóm",
        (),
        reads=None,
        roll=Roll.CLEARED,
        todo=Ask.NEVER,
        sample=ONE_OF_EACH,
    )
    from_file: Text | None = setting(
        "tu_tep",
        "Tệp CSV, .xlsx, .xls hoặc .ods chứa các văn bản của nhóm, dùng thay cho van_ban",
        None,
        roll=Roll.OWN_RULE,
    )

    def _agrees(self) -> None:
        if self.documents and self.from_file:
            raise refuse("BC213", "nhóm có cả van_ban lẫn tu_tep", "giữ một trong hai khóa")


class TableColumn(Model):
    """A column of a free table (*cột*)."""

    name: Text = wording(
        "ten",
        "Tên cột; dùng được **đậm** và {{ tên số liệu }}",
        reads=PassageKind.CELL,
        sample="Nội dung",
    )
    share: Share | None = setting(
        "rong", "Phần chiều rộng, so với các cột khác; bỏ trống thì rộng theo nội dung", None
    )
    align: Alignment | None = setting(
        "can", "trai, giua hoặc phai; bỏ trống thì số ở bên phải, chữ ở bên trái", None
    )


class FreeTable(Model):
    """A table whose cells are texts (*bảng*)."""

    columns: tuple[TableColumn, ...] = keys_below("cot", "Các cột", sample=ONE_OF_EACH, at_least=1)
    rows: tuple[tuple[Text, ...], ...] = wording(
        "hang",
        "Các hàng; ô dùng được **đậm** và {{ tên số liệu }}",
        (),
        reads=PassageKind.CELL,
        sample=[["Hội nghị"]],
    )

    size: TypeSize | None = setting(
        "co_chu", "Cỡ chữ của bảng, từ 9 đến 14; bỏ trống thì 13, bảng rộng thì nhỏ hơn", None
    )

    def _agrees(self) -> None:
        for index, row in enumerate(self.rows):
            if len(row) != len(self.columns):
                message = f"hàng {index + 1} có {len(row)} ô, bảng có {len(self.columns)} cột"
                rows = key_of(FreeTable, "rows")
                raise refuse("BC212", message, "thêm hoặc bớt ô cho đủ số cột", rows, index)


class Appendix(Model):
    """An appendix (*phụ lục*): a grouped list of documents, a free table, or tables of figures."""

    EITHER: ClassVar = ("groups", "table", "from_file", "figure_tables")
    """Where its rows come from: one of these."""

    title: Text = wording(
        "tieu_de", "Tên phụ lục", reads=PassageKind.HEADING, sample="Danh mục văn bản"
    )
    lead: Text | None = wording(
        "dan",
        "Câu dẫn trước bảng; {{ phu_luc_nay.so_van_ban }} là số dòng của bảng",
        None,
        reads=PassageKind.LEAD,
        sample="Các văn bản đã ban hành",
    )
    groups: tuple[DocumentGroup, ...] = keys_below(
        "nhom", "Các nhóm văn bản", (), sample=ONE_OF_EACH
    )
    table: FreeTable | None = keys_below(
        "bang", "Bảng tự do, dùng thay cho nhom", None, sample=ONE_OF_EACH
    )
    figure_tables: Annotated[tuple[FigureTable, ...], SEVERAL] = keys_below(
        "bang_so_lieu", "Một hoặc nhiều bảng số liệu, dùng thay cho nhom", ()
    )
    charts: Annotated[tuple[Chart, ...], SEVERAL] = keys_below(
        "bieu_do", "Một hoặc nhiều biểu đồ, đứng một mình hoặc in sau bang, bang_so_lieu", ()
    )
    from_file: Text | None = setting(
        "tu_tep",
        "Tệp CSV, .xlsx, .xls hoặc .ods chứa các văn bản, có cột nhóm, dùng thay cho nhom",
        None,
        roll=Roll.OWN_RULE,
    )
    paper: Paper = setting("kho_giay", "Khổ giấy của phụ lục: doc hoặc ngang", Paper.PORTRAIT)

    def _agrees(self) -> None:
        given = [name for name in self.EITHER if getattr(self, name)]
        if self.charts and (self.groups or self.from_file):
            hint = "chuyển bieu_do sang một phụ lục riêng"
            raise refuse("BC213", "danh mục văn bản không có biểu đồ", hint)
        if len(given) != 1 and not (self.charts and not given):
            raise refuse(
                "BC213",
                "phụ lục phải có nhom, bang, bang_so_lieu hoặc tu_tep, và chỉ một trong bốn",
                "giữ một khóa" if given else "thêm một trong bốn khóa",
            )

    @property
    def documents(self) -> Iterator[Document]:
        """All rows, in order."""
        return (document for group in self.groups for document in group.documents)

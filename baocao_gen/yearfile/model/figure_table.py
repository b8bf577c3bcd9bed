"""The keys of tables of figures (*bảng số liệu*): rows and columns by name → typed values.

A table says which figures stand in it and what of each; no number is typed in it.
"""

from enum import StrEnum
from typing import Annotated, Any, ClassVar, Final, TypeAlias

from baocao_gen.yearfile.model.base import Inside, Model, key_of
from baocao_gen.yearfile.model.fields import Decimals, Flag, Text, figure_name
from baocao_gen.yearfile.model.key import (
    ONE_OF_EACH,
    PassageKind,
    keys_below,
    setting,
    wording,
)
from baocao_gen.yearfile.model.on_paper import Alignment, Paper, Share, TypeSize
from baocao_gen.yearfile.model.readers import Beside, Reads, whole_number
from baocao_gen.yearfile.refusal import refuse


class ColumnKind(StrEnum):
    """What a column says of each row's figure."""

    NUMBER = "stt"
    NAME = "ten"
    UNIT = "don_vi_tinh"
    ACTUAL = "thuc_hien"
    PRIOR = "cung_ky"
    PRECEDING = "ky_lien_truoc"
    PLANNED = "ke_hoach"
    NEXT_PLANNED = "ke_hoach_nam_sau"
    CUMULATIVE = "luy_ke"
    SHARE_OF_PRIOR = "so_cung_ky"
    SHARE_OF_PRECEDING = "so_ky_lien_truoc"
    SHARE_OF_PLAN = "so_ke_hoach"
    CHANGE_FROM_PRIOR = "tang_giam_cung_ky"
    CHANGE_FROM_PRECEDING = "tang_giam_ky_lien_truoc"
    CHANGE_FROM_PLAN = "tang_giam_ke_hoach"
    DIFFERENCE_FROM_PRIOR = "chenh_lech_cung_ky"
    DIFFERENCE_FROM_PRECEDING = "chenh_lech_ky_lien_truoc"
    DIFFERENCE_FROM_PLAN = "chenh_lech_ke_hoach"
    VERDICT = "danh_gia"
    RANK = "xep_hang"
    EACH_UNIT = "tung_don_vi"
    SOURCE = "nguon"
    NOTE = "ghi_chu"


class Short(Inside):
    """Reads a model; a single word stands for a model in which one key has this value."""

    model: type[Model]  # given when it is made: it may stand in its own annotations

    def __init__(self) -> None:
        """Wait for the model."""

    def field_of(self, _word: str) -> str:
        """The field of which a word is the value."""
        return "figure"

    def read(self, value: Any, beside: Beside) -> Any:
        """A word, or every key."""
        if isinstance(value, str):
            value = {key_of(self.model, self.field_of(value)): value}
        return super().read(value, beside)


class _ShortColumn(Short):
    _KINDS: ClassVar = {kind.value for kind in ColumnKind}

    def field_of(self, word: str) -> str:
        return "kind" if word in self._KINDS else "figure"


def _table_name(value: Any, _beside: Beside) -> str:
    return figure_name(value)


TableName: TypeAlias = Annotated[str, Reads(_table_name, {"type": "string"})]
_ROW: Final = Short()
_COLUMN: Final = _ShortColumn()


class FigureRow(Model):
    """A row (*hàng của bảng số liệu*): a figure, a group, or words above others."""

    EITHER: ClassVar = ("figure", "group", "title")

    figure: Text | None = setting("so_lieu", "Số liệu của hàng, ví dụ dich_vu_cong.ho_so", None)
    group: Text | None = setting(
        "nhom", "Nhóm số liệu: một hàng tên nhóm, rồi mỗi số liệu của nhóm một hàng", None
    )
    title: Text | None = wording(
        "tieu_de",
        "Chữ của hàng tiêu đề; với nhom thì là tên in của nhóm",
        None,
        reads=PassageKind.HEADING,
    )
    name: Text | None = wording(
        "ten", "Tên in ở hàng này, khi khác tên của số liệu", None, reads=PassageKind.HEADING
    )
    note: Text | None = wording("ghi_chu", "Chữ ở cột ghi_chu", None, reads=PassageKind.LEAD)
    number: Text | None = setting("stt", "Số thứ tự, khi khác số mà bảng tự đánh", None)
    bold: Flag = setting("dam", "true thì in đậm cả hàng", False)
    lower_is_better: Flag = setting(
        "giam_la_tot", "true nếu số càng thấp càng tốt; dùng cho cột danh_gia", False
    )
    rows: tuple[Annotated["FigureRow", _ROW], ...] = keys_below(
        "hang", "Các hàng ở dưới hàng này, đánh số tiếp theo nó", ()
    )

    def _agrees(self) -> None:
        if self.figure and self.group:
            raise refuse(
                "BC213", "một hàng không thể vừa có so_lieu vừa có nhom", "giữ một trong hai khóa"
            )
        if self.figure and self.title is not None:
            hint = "tên khác của số liệu ở hàng này thì ghi ở khóa ten"
            raise refuse("BC213", "một hàng không thể vừa có so_lieu vừa có tieu_de", hint)
        if not (self.figure or self.group or self.title):
            hint = "ghi so_lieu: tên số liệu, nhom: tên nhóm, hoặc tieu_de: chữ của hàng"
            raise refuse("BC213", "hàng này không nói nó là của số liệu nào", hint)


_ROW.model = FigureRow


class FigureColumn(Model):
    """A column (*cột của bảng số liệu*), or several under one heading."""

    kind: ColumnKind | None = setting("loai", f"Cột nói gì: {', '.join(ColumnKind)}", None)
    figure: Text | None = setting(
        "so_lieu",
        "Số liệu của cột, trong bảng mà mỗi hàng là một đơn vị (tên đủ) hay một nhóm số liệu (tên "
        "trong nhóm)",
        None,
    )
    year: Annotated[int, whole_number(1000, 9999)] | None = setting(
        "nam", "Năm của chuỗi kỳ trước mà cột in số thực hiện", None
    )
    title: Text | None = wording(
        "tieu_de",
        "Tên cột, khi khác tên mà bảng tự đặt; dùng được **đậm** và {{ tên số liệu }}",
        None,
        reads=PassageKind.HEADING,
    )
    columns: tuple[Annotated["FigureColumn", _COLUMN], ...] = keys_below(
        "cot", "Các cột ở dưới tên cột này: tiêu đề hai hàng", ()
    )
    decimals: Decimals | None = setting("so_le", "Số chữ số thập phân của cả cột", None)
    share: Share | None = setting(
        "rong", "Phần chiều rộng, so với các cột khác; bỏ trống thì rộng theo nội dung", None
    )
    align: Alignment | None = setting(
        "can", "trai, giua hoặc phai; bỏ trống thì số ở bên phải, chữ ở bên trái", None
    )

    def _agrees(self) -> None:
        given = [bool(self.kind or self.figure), self.year is not None, bool(self.columns)]
        if sum(given) != 1:
            hint = "ghi loai, so_lieu, nam, hoặc cot cho các cột ở dưới; chỉ một trong bốn"
            raise refuse("BC213", "cột này không nói rõ nó in gì", hint)
        if self.columns and self.title is None:
            hint = "thêm tieu_de: chữ ở trên các cột ấy"
            raise refuse("BC213", "các cột ở dưới một tên chung mà chưa có tên ấy", hint)


_COLUMN.model = FigureColumn


class FigureTable(Model):
    """A table whose cells are the values of figures (*bảng số liệu*)."""

    name: TableName | None = setting(
        "ten", "Tên để mẫu Word gọi: {%tr for hang in bang_so_lieu.<tên>.hang %}", None
    )
    title: Text | None = wording(
        "tieu_de", "Tên bảng, in ở trên bảng", None, reads=PassageKind.HEADING
    )
    unit: Text | None = setting(
        "don_vi_tinh",
        "Đơn vị tính của cả bảng, ví dụ triệu đồng: in ở trên bảng, số tự đổi theo",
        None,
    )
    rows: tuple[Annotated[FigureRow, _ROW], ...] = keys_below(
        "hang", "Các hàng: tên số liệu, nhóm, hoặc các khóa của một hàng", (), sample=ONE_OF_EACH
    )
    columns: tuple[Annotated[FigureColumn, _COLUMN], ...] = keys_below(
        "cot", "Các cột", sample=ONE_OF_EACH, at_least=1
    )
    by_unit: Flag = setting(
        "theo_don_vi", "true thì mỗi hàng là một đơn vị, mỗi cột là một số liệu", False
    )
    by_group: Flag = setting(
        "theo_nhom",
        "true thì mỗi hàng là một nhóm số liệu (hang: [{nhom: …, ten: …}]), mỗi cột là một số liệu "
        "mà các nhóm ấy đều có",
        False,
    )
    total: Flag = setting("hang_tong", "Bảng theo_don_vi có hàng tổng cộng", True)
    total_name: Text | None = wording(
        "ten_hang_tong", "Chữ ở hàng tổng cộng", None, reads=PassageKind.HEADING
    )
    sorted_by: Text | None = setting(
        "xep_theo", "Bảng theo_don_vi xếp theo số liệu này, cao trước thấp sau", None
    )
    zero: Text = setting("so_khong", "In gì ở chỗ của số 0, ví dụ -", "0")
    notes: tuple[Text, ...] = wording(
        "chu_thich", "Các dòng ghi chú ở dưới bảng", (), reads=PassageKind.LEAD
    )
    paper: Paper = setting("kho_giay", "Khổ giấy của bảng: doc hoặc ngang", Paper.PORTRAIT)
    size: TypeSize | None = setting(
        "co_chu", "Cỡ chữ của bảng, từ 9 đến 14; bỏ trống thì 13, bảng rộng thì nhỏ hơn", None
    )

    def _agrees(self) -> None:
        if self.by_unit and self.by_group:
            hint = "giữ một trong hai khóa"
            raise refuse(
                "BC213",
                "bảng có cả theo_don_vi lẫn theo_nhom",
                hint,
                key_of(FigureTable, "by_group"),
            )
        if self.by_unit and self.rows:
            hint = "bỏ hang: các hàng là các đơn vị; hoặc bỏ theo_don_vi"
            raise refuse(
                "BC213", "bảng có cả theo_don_vi lẫn hang", hint, key_of(FigureTable, "rows")
            )
        if not self.by_unit and not self.rows:
            hint = "thêm hang: danh sách số liệu hoặc nhóm"
            raise refuse("BC213", "bảng số liệu chưa có hàng nào", hint)

"""The keys of the figures (*số liệu*), and of the groups they stand in → typed values."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum, StrEnum
from typing import Annotated, Any, TypeAlias

from baocao_gen.tags.other_language import Language
from baocao_gen.yearfile.model.base import Inside, Model, key_of, keys_of, not_keys, read_as
from baocao_gen.yearfile.model.fields import CutOffField, Decimals, Flag, Number, Text, figure_name
from baocao_gen.yearfile.model.key import Ask, PassageKind, Roll, key, setting
from baocao_gen.yearfile.model.readers import Beside, Choice, Reads
from baocao_gen.yearfile.model.translation import ByLanguage, Translation
from baocao_gen.yearfile.refusal import NO_VALUE, Refusal, Refused, refuse


class NewYear(StrEnum):
    """What becomes of a figure's value when the next year's file is made (*khi sang năm*)."""

    KEEP = "giu"
    CLEAR = "xoa"
    CARRY = "chuyen"


class Gathering(StrEnum):
    """How the whole follows from what units report (*tổng hợp*)."""

    SUM = "cong"
    MEAN = "binh_quan"
    SHARE = "ty_le"
    LARGEST = "lon_nhat"
    SMALLEST = "nho_nhat"
    LIST = "liet_ke"
    NOT_AT_ALL = "khong_gop"


_FORMERLY = {"tong": Gathering.SUM, "khong": Gathering.NOT_AT_ALL}
_GATHERINGS = Choice(Gathering)


def _gathering(value: Any, beside: Beside) -> Enum | None:
    if value is None:
        return None
    former = _FORMERLY.get(value) if isinstance(value, str) else None
    return former or _GATHERINGS.read(value, beside)


GatheringField: TypeAlias = Annotated[
    Gathering | None,
    Reads(_gathering, {"anyOf": [{"enum": [*Gathering, *_FORMERLY]}, {"type": "null"}]}),
]
"""A way of gathering, or one of the two words that once were all."""


class Restatement(Model):
    """Last year's value as it is seen today, and why it is not the published one (*điều chỉnh*)."""

    value: Number = key(
        "gia_tri",
        "Số cùng kỳ sau khi điều chỉnh",
        reads=None,
        roll=Roll.GOES,
        todo=Ask.EMPTY,
        sample=None,
    )
    reason: Text = key(
        "ly_do",
        "Lý do điều chỉnh; mẫu và lời văn in được",
        reads=None,
        roll=Roll.GOES,
        todo=Ask.NEVER,
        sample=None,
    )

    def _agrees(self) -> None:
        if self.value is None:
            key = key_of(Restatement, "value")
            raise refuse(NO_VALUE, "chưa điền giá trị", "ghi số cùng kỳ sau khi điều chỉnh", key)


class Figure(Model):
    """One figure (*số liệu*): stated once with its unit, or derived from others."""

    name: Text | None = key(
        "ten",
        "Tên gọi của số liệu",
        None,
        reads=PassageKind.FIGURE,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample=None,
    )
    unit: Text = key(
        "don_vi_tinh",
        'Đơn vị tính, ví dụ thủ tục, tỷ đồng, "%"',
        reads=None,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample=None,
    )
    actual: Number = key(
        "thuc_hien",
        "Số thực hiện trong kỳ; để trống khi chưa có số liệu",
        None,
        reads=None,
        roll=Roll.EMPTIED,
        todo=Ask.EMPTY,
        sample=None,
    )
    parts: tuple[Text, ...] = setting(
        "gom", "Tên các số liệu thành phần; giá trị là tổng của chúng", ()
    )
    other_splits: tuple[tuple[Text, ...], ...] = setting(
        "gom_khac",
        "Các cách chia khác của cùng một tổng; mỗi cách là một danh sách tên số liệu",
        (),
    )
    formula: Text | None = setting(
        "cong_thuc", "Công thức tính từ số liệu khác, ví dụ muc_do_3 / thu_tuc", None
    )
    gathering: GatheringField = setting(
        "tong_hop",
        "Số chung từ số của các đơn vị: cong, binh_quan (xem trong_so), ty_le (tính lại theo "
        "cong_thuc), lon_nhat, nho_nhat, liet_ke (chỉ ở từng đơn vị) hoặc khong_gop; bỏ trống thì "
        "số đếm, số đo được cộng, tỷ lệ và điểm thì không",
        None,
    )
    weight: Text | None = setting(
        "trong_so",
        "Với tong_hop: binh_quan, tên số liệu làm trọng số, ví dụ dan_so; bỏ trống thì mỗi đơn vị "
        "tính như nhau",
        None,
    )
    prior: Number = key(
        "cung_ky",
        "Số cùng kỳ năm trước; thường lấy tự động từ tệp ky_truoc",
        None,
        reads=None,
        roll=Roll.REMOVED,
        todo=Ask.NEVER,
        sample=None,
    )
    preceding: Number = key(
        "ky_lien_truoc",
        "Số kỳ liền trước (tháng trước, quý trước); thường lấy tự động từ tệp ky_truoc",
        None,
        reads=None,
        roll=Roll.REMOVED,
        todo=Ask.NEVER,
        sample=None,
    )
    planned: Number = key(
        "ke_hoach",
        "Kế hoạch của kỳ này",
        None,
        reads=None,
        roll=Roll.OWN_RULE,
        todo=Ask.TYPED,
        sample=None,
    )
    next_planned: Number = key(
        "ke_hoach_nam_sau",
        "Kế hoạch của kỳ sau",
        None,
        reads=None,
        roll=Roll.OWN_RULE,
        todo=Ask.TYPED,
        sample=None,
    )
    cumulative: Number = key(
        "luy_ke",
        "Số lũy kế đến nay",
        None,
        reads=None,
        roll=Roll.OWN_RULE,
        todo=Ask.TYPED,
        sample=None,
    )
    restatement: Restatement | None = key(
        "dieu_chinh",
        "Số cùng kỳ khác số đã công bố ở tệp ky_truoc: số mới và lý do",
        None,
        reads=None,
        roll=Roll.REMOVED,
        todo=Ask.NEVER,
        sample=None,
    )
    estimated: Flag = key(
        "uoc_tinh",
        "true nếu là số ước thực hiện",
        False,
        reads=None,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample=None,
    )
    cut_off: CutOffField = setting(
        "chot_so_lieu",
        "Ngày đầu và ngày cuối của riêng số này, ví dụ 15/12–14/12; khác với cả báo cáo thì "
        "check báo",
        None,
        roll=Roll.REMOVED,
    )
    decimals: Decimals | None = setting("so_le", "Số chữ số thập phân khi in", None)
    source: Text | None = key(
        "nguon",
        "Đơn vị cung cấp số liệu",
        None,
        reads=None,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample=None,
    )
    taken_from: Text | None = setting(
        "lay_tu",
        "Tệp, trang tính và ô mà số thực hiện được lấy từ đó (sheets in ghi)",
        None,
        roll=Roll.REMOVED,
    )
    on_new_year: NewYear | None = setting(
        "khi_sang_nam",
        "Khi làm tệp kỳ sau: giu (giữ nguyên số), xoa (để trống cả kế hoạch), "
        "chuyen (chuyển thành số lũy kế)",
        None,
    )
    translations: ByLanguage = setting(
        "ban_dich",
        "Tên và đơn vị tính bằng ngôn ngữ khác, theo mã ngôn ngữ: "
        "{en: {ten: …, don_vi_tinh: …, so_nhieu: …}}",
        (),
    )
    note: Text | None = setting("ghi_chu", "Ghi chú, không in", None)

    def translation(self, language: Language) -> Translation | None:
        """What it is called in a language: of its own country, or as the language has it."""
        found = dict(self.translations)
        return found.get(language.tag) or found.get(language.base)

    def _agrees(self) -> None:
        if self.parts and self.formula:
            raise refuse(
                "BC211",
                "một số liệu không thể vừa có gom vừa có cong_thuc",
                "giữ một trong hai khóa",
            )
        if self.weight is not None and self.gathering is not Gathering.MEAN:
            hint = "thêm tong_hop: binh_quan, hoặc bỏ trong_so"
            raise refuse(
                "BC213", "trong_so chỉ dùng với tong_hop: binh_quan", hint, key_of(Figure, "weight")
            )
        if self.gathering is Gathering.SHARE and not self.formula:
            hint = "thêm cong_thuc, ví dụ ho_ngheo / so_ho; hoặc tong_hop: binh_quan"
            raise refuse(
                "BC213",
                "tong_hop: ty_le cần cong_thuc để tính lại",
                hint,
                key_of(Figure, "gathering"),
            )
        if self.prior is not None and self.restatement:
            raise refuse(
                "BC219",
                "một số liệu không thể vừa có cung_ky vừa có dieu_chinh",
                "bỏ cung_ky: số cùng kỳ là gia_tri của dieu_chinh",
                key_of(Figure, "prior"),
            )


def is_group(keys: Iterable[tuple[str, bool]]) -> bool:
    """Whether the keys of a mapping among the figures are those of a group.

    Args:
        keys: Each key, and whether a mapping stands behind it.
    """
    listed = list(keys)
    # One child that is no mapping makes no figure of a group: the fault lies with the child.
    spoken = any(key in keys_of(Figure) for key, is_mapping in listed if not is_mapping)
    return any(is_mapping for _, is_mapping in listed) and not spoken


class FigureGroup(Inside):
    """Reads a group: figures and groups by name."""

    def read(self, value: Any, _beside: Beside) -> "dict[str, FigureOrGroup]":
        """Every figure below, or what is wrong with each and with its name."""
        if not isinstance(value, Mapping):
            raise not_keys(value)
        tree: dict[str, FigureOrGroup] = read_as(value, self, self._tree)
        return tree

    def _tree(self, value: Mapping[Any, Any]) -> "dict[str, FigureOrGroup]":
        tree: dict[str, FigureOrGroup] = {}
        found: list[Refusal] = []
        for name, inner in value.items():
            try:
                figure_name(name)
            except Refused as refused:
                found += [replace(one, path=(str(name),), at_key=True) for one in refused.found]
            try:
                read = self.read if _is_group(inner) else super().read
                tree[name] = read(inner, {})
            except Refused as refused:
                found += refused.below(str(name))
        if found:
            raise Refused(found)
        return tree


def _is_group(value: Any) -> bool:
    return isinstance(value, Mapping) and is_group(
        (key, isinstance(item, Mapping | Figure)) for key, item in value.items()
    )


FigureOrGroup: TypeAlias = "Figure | dict[str, FigureOrGroup]"
FigureTree: TypeAlias = Annotated[dict[str, FigureOrGroup], FigureGroup(Figure)]

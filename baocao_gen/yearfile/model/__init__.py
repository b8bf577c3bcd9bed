"""Plain data with Vietnamese keys → frozen, typed models: the one table of keys and fields.

Every YAML key is the alias of one English field and nothing else in the package spells it.
The descriptions become the hover texts of the JSON Schema.
"""

from typing import Annotated

from baocao_gen.yearfile.model.appendix import (
    Appendix,
    Document,
    DocumentGroup,
    FreeTable,
    TableColumn,
)
from baocao_gen.yearfile.model.base import Model, key_of, keys_of
from baocao_gen.yearfile.model.chart import Along, Chart, ChartFigure, ChartKind, ChartValue
from baocao_gen.yearfile.model.consolidation import Consolidation, SendingUnit
from baocao_gen.yearfile.model.fields import CutOffField, PeriodField, Text
from baocao_gen.yearfile.model.figure import (
    Figure,
    FigureOrGroup,
    FigureTree,
    Gathering,
    NewYear,
    Restatement,
    is_group,
)
from baocao_gen.yearfile.model.figure_table import (
    ColumnKind,
    FigureColumn,
    FigureRow,
    FigureTable,
)
from baocao_gen.yearfile.model.header import Authority, Header, Signer
from baocao_gen.yearfile.model.key import (
    ONE_OF_EACH,
    Ask,
    KeyFacts,
    PassageKind,
    Roll,
    facts_of,
    keys_below,
    keys_to_walk,
    model_inside,
    models_below,
    only_tagged_texts,
    samples_of,
    setting,
)
from baocao_gen.yearfile.model.office import OwnRule, RuleFile, Waiver, Weight
from baocao_gen.yearfile.model.on_paper import Alignment, Paper
from baocao_gen.yearfile.model.section import Numbering, Section
from baocao_gen.yearfile.model.sheet_match import SheetMatch
from baocao_gen.yearfile.model.supplier import Supplier
from baocao_gen.yearfile.model.task import Task, TaskStatus
from baocao_gen.yearfile.model.translation import Translation, WordForms
from baocao_gen.yearfile.model.unit_file import UNIT_OR_GROUP, ReportingUnit, UnitFile
from baocao_gen.yearfile.refusal import refuse

__all__ = [
    "Alignment",
    "Along",
    "Appendix",
    "Ask",
    "Authority",
    "Chart",
    "ChartFigure",
    "ChartKind",
    "ChartValue",
    "ColumnKind",
    "Consolidation",
    "Document",
    "DocumentGroup",
    "Figure",
    "FigureColumn",
    "FigureOrGroup",
    "FigureRow",
    "FigureTable",
    "FigureTree",
    "FreeTable",
    "Gathering",
    "Header",
    "KeyFacts",
    "Model",
    "NewYear",
    "Numbering",
    "OwnRule",
    "Paper",
    "PassageKind",
    "Restatement",
    "Roll",
    "RuleFile",
    "Section",
    "SendingUnit",
    "SheetMatch",
    "Signer",
    "Supplier",
    "TableColumn",
    "Task",
    "TaskStatus",
    "Translation",
    "UnitFile",
    "Waiver",
    "Weight",
    "WordForms",
    "YearFile",
    "facts_of",
    "is_group",
    "key_of",
    "keys_of",
    "keys_to_walk",
    "model_inside",
    "models_below",
    "only_tagged_texts",
    "samples_of",
]


class YearFile(Model):
    """Everything one report says (*tệp năm*): header, figures, body, tasks, appendices."""

    period: PeriodField = setting(
        "ky_bao_cao",
        "Kỳ báo cáo: 2020, quý III/2020, 6 tháng đầu năm 2020, tháng 10/2020",
        roll=Roll.OWN_RULE,
        sample="2020",
    )
    previous: Text | None = setting(
        "ky_truoc", "Tệp của kỳ trước, nơi lấy số cùng kỳ", None, roll=Roll.OWN_RULE
    )
    cut_off: CutOffField = setting(
        "chot_so_lieu",
        "Ngày đầu và ngày cuối của số liệu, khi không trùng với kỳ báo cáo, ví dụ 15/12–14/12",
        None,
        roll=Roll.OWN_RULE,
        sample="15/12–14/12",
    )
    template: Text = setting(
        "mau", "Mẫu Word: tên mẫu có sẵn hoặc đường dẫn tới tệp .docx", "bao-cao"
    )
    header: Header = keys_below(
        "the_thuc", "Thể thức văn bản theo Nghị định 30/2020/NĐ-CP", sample=ONE_OF_EACH
    )
    figures: FigureTree = keys_below("so_lieu", "Số liệu, xếp theo nhóm", {}, printed=False)
    body: tuple[Section, ...] = keys_below(
        "noi_dung", "Nội dung báo cáo", sample=ONE_OF_EACH, at_least=1
    )
    tasks: tuple[Task, ...] = keys_below("nhiem_vu", "Nhiệm vụ của kỳ này", (), sample=ONE_OF_EACH)
    next_tasks: tuple[Task, ...] = keys_below(
        "nhiem_vu_nam_sau", "Nhiệm vụ của kỳ sau", (), sample=ONE_OF_EACH
    )
    appendices: tuple[Appendix, ...] = keys_below("phu_luc", "Các phụ lục", (), sample=ONE_OF_EACH)
    units: tuple[Annotated[ReportingUnit, UNIT_OR_GROUP], ...] = setting(
        "cac_don_vi",
        "Các đơn vị báo cáo số liệu, theo thứ tự in: tên đơn vị, hoặc nhóm đơn vị "
        "{nhom: …, don_vi: […]}; bỏ trống thì lấy theo tệp đầu tiên",
        (),
    )
    unit_files: tuple[UnitFile, ...] = setting(
        "so_lieu_tu_tep",
        "Các tệp số liệu theo đơn vị (xã, phường, phòng, sở …); số chung là tổng của chúng",
        (),
        roll=Roll.CLEARED,
    )
    territory: Text | None = setting(
        "dia_gioi",
        "Tệp các lần sáp nhập, chia tách, đổi tên đơn vị: số kỳ trước theo đơn vị được tính lại "
        "theo các đơn vị hiện nay",
        None,
    )
    consolidation: Consolidation | None = setting(
        "tong_hop_tu",
        "Tệp năm hoặc phiếu của các đơn vị mà lệnh consolidate tổng hợp số liệu từ đó",
        None,
        roll=Roll.REREAD,
    )
    suppliers: tuple[Supplier, ...] = setting(
        "don_vi_cung_cap",
        "Các đơn vị cung cấp số liệu, mỗi đơn vị những số liệu nào; nguon ở số liệu thì hơn",
        (),
    )
    sheet_matches: tuple[SheetMatch, ...] = setting(
        "bang_khop",
        "Hàng nào trong bảng do đơn vị tự lập là số liệu nào; sheets in --match ghi thêm",
        (),
    )
    figure_tables: tuple[FigureTable, ...] = keys_below(
        "bang_so_lieu",
        "Các bảng số liệu chỉ in ở chỗ mẫu Word gọi, mỗi bảng một tên (ten)",
        (),
        sample=[{"ten": "chi_tieu", "hang": [{"tieu_de": "Chỉ tiêu"}], "cot": ["stt", "ten"]}],
    )
    sources: tuple[Text, ...] = setting(
        "doi_chieu",
        "Các bảng số liệu gốc (.csv, .xlsx, .xls, .ods) do đơn vị gửi, để đối chiếu từng số",
        (),
        roll=Roll.CLEARED,
    )
    own_rules: tuple[OwnRule, ...] = setting("quy_tac", "Quy tắc kiểm tra riêng của cơ quan", ())
    waivers: tuple[Waiver, ...] = setting(
        "bo_qua", "Lỗi, cảnh báo đã xem và cho qua, mỗi chỗ một lý do", (), roll=Roll.OWN_RULE
    )

    def _agrees(self) -> None:
        self._units_agree()
        own = key_of(YearFile, "figure_tables")
        for index, table in enumerate(self.figure_tables):
            if table.name is None:
                hint = "thêm ten: tên để mẫu Word gọi bảng này"
                raise refuse("BC213", "bảng ở đây chỉ in khi mẫu gọi tên nó", hint, own, index)

    def _units_agree(self) -> None:
        own, is_grouped = key_of(YearFile, "units"), any(one.group for one in self.units)
        seen: set[str] = set()
        for index, one in enumerate(self.units):
            if is_grouped and one.group is None:
                hint = "xếp đơn vị này vào don_vi của một nhóm"
                message = f"«{one.name}» không thuộc nhóm nào, trong khi các đơn vị khác có nhóm"
                raise refuse("BC213", message, hint, own, index)
            for name in one.members or (one.name or "",):
                plain = " ".join(name.split()).casefold()
                if plain in seen:
                    hint = "bỏ một trong hai chỗ"
                    raise refuse("BC213", f"đơn vị «{name}» ghi hai lần", hint, own, index)
                seen.add(plain)

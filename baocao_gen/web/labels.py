"""A key of the model → what a form calls it, where what the key means is too long for a label."""

from __future__ import annotations

from enum import Enum
from typing import Final

from baocao_gen.web.table_labels import CHOICES, TABLES
from baocao_gen.web.words import marked
from baocao_gen.yearfile.model import (
    Appendix,
    Document,
    DocumentGroup,
    Figure,
    Header,
    Model,
    Numbering,
    OwnRule,
    Paper,
    Section,
    Signer,
    Task,
    Waiver,
    YearFile,
)
from baocao_gen.yearfile.model.consolidation import Consolidation, SendingUnit
from baocao_gen.yearfile.model.figure import Gathering, NewYear, Restatement
from baocao_gen.yearfile.model.office import Weight
from baocao_gen.yearfile.model.readers import Choice, Listing, Reads, without_perhaps
from baocao_gen.yearfile.model.section import Collecting
from baocao_gen.yearfile.model.sheet_match import SheetMatch
from baocao_gen.yearfile.model.supplier import Supplier
from baocao_gen.yearfile.model.translation import Translation, WordForms
from baocao_gen.yearfile.model.unit_file import ReportingUnit, UnitFile

_NAMES = marked("tên số liệu, mỗi dòng một tên")
_LABELS: Final[dict[tuple[type[Model], str], tuple[str, str]]] = {
    **TABLES,
    (YearFile, "header"): (marked("Thể thức"), ""),
    (YearFile, "figures"): (marked("Số liệu"), ""),
    (YearFile, "body"): (marked("Lời văn"), ""),
    (YearFile, "tasks"): (marked("Nhiệm vụ"), ""),
    (YearFile, "appendices"): (marked("Phụ lục"), ""),
    (YearFile, "figure_tables"): (marked("Bảng số liệu"), ""),
    (Section, "charts"): (marked("Biểu đồ"), ""),
    (YearFile, "cut_off"): (
        marked("Khoảng chốt số liệu"),
        marked("khi khác kỳ báo cáo, ví dụ 15/12–14/12"),
    ),
    (YearFile, "territory"): (
        marked("Tệp sáp nhập, chia tách đơn vị"),
        marked("số kỳ trước được tính lại theo đơn vị hiện nay"),
    ),
    (YearFile, "sources"): (
        marked("Bảng số liệu gốc để đối chiếu"),
        marked("tệp Excel, Calc, CSV cạnh báo cáo, mỗi dòng một tệp"),
    ),
    (YearFile, "units"): (
        marked("Các đơn vị báo cáo số liệu"),
        marked("theo thứ tự in; là đơn vị, hoặc nhóm đơn vị có hàng cộng riêng"),
    ),
    (YearFile, "unit_files"): (
        marked("Tệp số liệu theo đơn vị"),
        marked("mỗi hàng một đơn vị, mỗi cột một số liệu; số chung là tổng của chúng"),
    ),
    (YearFile, "consolidation"): (
        marked("Tổng hợp từ tệp của các đơn vị"),
        marked("tệp năm hoặc phiếu mà các đơn vị gửi về"),
    ),
    (YearFile, "suppliers"): (
        marked("Đơn vị cung cấp số liệu"),
        marked("đơn vị nào cung cấp những số liệu, nhóm số liệu nào"),
    ),
    (YearFile, "sheet_matches"): (
        marked("Hàng trong bảng do đơn vị tự lập"),
        marked("hàng nào là số liệu nào; ghi một lần, kỳ sau tự nhận"),
    ),
    (YearFile, "own_rules"): (
        marked("Quy tắc kiểm tra riêng của cơ quan"),
        marked("điều phải đúng giữa các số liệu"),
    ),
    (YearFile, "waivers"): (
        marked("Chỗ đã bỏ qua"),
        marked("lỗi, cảnh báo mà cơ quan đã xem và thấy đúng"),
    ),
    (ReportingUnit, "name"): (marked("Tên đơn vị"), ""),
    (ReportingUnit, "group"): (marked("Tên nhóm đơn vị"), marked("thay cho tên đơn vị")),
    (ReportingUnit, "members"): (
        marked("Các đơn vị của nhóm"),
        marked("mỗi dòng một đơn vị"),
    ),
    (UnitFile, "file"): (marked("Tên tệp"), marked("Excel, Calc hoặc CSV, cạnh báo cáo")),
    (UnitFile, "unit_heading"): (
        marked("Cột ghi tên đơn vị"),
        marked("trống là cột chữ đầu tiên"),
    ),
    (UnitFile, "columns"): (
        marked("Cột nào là số liệu nào"),
        marked("mỗi dòng: tên cột, dấu hai chấm, tên số liệu"),
    ),
    (Consolidation, "file"): (
        marked("Tệp của các đơn vị"),
        marked("ví dụ xa/*.yaml, hoặc xa/{ma}.yaml khi có danh sách"),
    ),
    (Consolidation, "unit_list"): (
        marked("Bảng danh sách đơn vị"),
        marked("tệp Excel, CSV có cột Mã, Tên đơn vị"),
    ),
    (Consolidation, "units"): (
        marked("Các đơn vị gửi tệp"),
        marked("thay cho bảng danh sách đơn vị"),
    ),
    (Consolidation, "due"): (marked("Hạn gửi"), marked("ví dụ 15/12/2025")),
    (SendingUnit, "code"): (marked("Mã đơn vị"), marked("thay vào {ma} ở tên tệp")),
    (SendingUnit, "name"): (marked("Tên đơn vị"), ""),
    (SendingUnit, "file"): (marked("Tệp riêng"), marked("trống thì theo tên tệp chung")),
    (SendingUnit, "sent_on"): (marked("Ngày gửi"), ""),
    (SendingUnit, "has_nothing"): (marked("Kỳ này không phát sinh"), ""),
    (Supplier, "name"): (marked("Tên đơn vị"), ""),
    (Supplier, "figures"): (marked("Số liệu, nhóm số liệu"), _NAMES),
    (SheetMatch, "row"): (marked("Tên hàng như đơn vị ghi"), ""),
    (SheetMatch, "section"): (marked("Mục, nhóm chứa hàng ấy"), marked("khi hai hàng cùng tên")),
    (SheetMatch, "figure"): (marked("Số liệu"), marked("trống thì không lấy hàng này")),
    (OwnRule, "expression"): (marked("Điều phải đúng"), marked("ví dụ dat <= thuoc_dien")),
    (OwnRule, "message"): (marked("Câu báo khi không đúng"), ""),
    (OwnRule, "weight"): (marked("Mức độ"), marked("trống là lỗi, chặn in")),
    (OwnRule, "file"): (marked("Tệp quy tắc dùng chung"), marked("thay cho hai ô trên")),
    (Waiver, "code"): (marked("Mã"), marked("ví dụ BC422")),
    (Waiver, "place"): (marked("Chỗ được bỏ qua"), marked("tên số liệu, hoặc chữ trong dòng")),
    (Waiver, "reason"): (marked("Lý do"), marked("để người ký và người sau hiểu")),
    (Figure, "name"): (marked("Tên gọi"), marked("in ra trong bảng và phiếu gửi đơn vị")),
    (Figure, "unit"): (marked("Đơn vị tính"), marked("ví dụ thủ tục, tỷ đồng, %")),
    (Figure, "source"): (marked("Đơn vị cung cấp"), marked("tên như trong danh sách đơn vị")),
    (Figure, "decimals"): (
        marked("Số chữ số thập phân khi in"),
        marked("để trống thì như số đã gõ"),
    ),
    (Figure, "formula"): (marked("Công thức tính"), marked("ví dụ muc_do_3 / thu_tuc")),
    (Figure, "note"): (marked("Ghi chú, không in"), ""),
    (Figure, "actual"): (marked("Thực hiện"), ""),
    (Figure, "planned"): (marked("Kế hoạch"), ""),
    (Figure, "next_planned"): (marked("Kế hoạch kỳ sau"), ""),
    (Figure, "cumulative"): (marked("Lũy kế"), ""),
    (Figure, "estimated"): (marked("Số ước thực hiện"), ""),
    (Figure, "parts"): (marked("Là tổng của"), _NAMES),
    (Figure, "other_splits"): (
        marked("Cách chia khác của cùng tổng"),
        marked("mỗi dòng một cách, các tên cách nhau dấu phẩy"),
    ),
    (Figure, "gathering"): (marked("Số chung từ các đơn vị"), marked("trống là cộng lại")),
    (Figure, "weight"): (marked("Trọng số của bình quân"), marked("tên số liệu")),
    (Figure, "preceding"): (marked("Kỳ liền trước"), marked("thường lấy từ tệp kỳ trước")),
    (Figure, "prior"): (marked("Cùng kỳ"), marked("thường lấy từ tệp kỳ trước")),
    (Figure, "restatement"): (
        marked("Điều chỉnh số cùng kỳ"),
        marked("khi khác số đã công bố năm trước"),
    ),
    (Restatement, "value"): (marked("Số cùng kỳ sau điều chỉnh"), ""),
    (Restatement, "reason"): (marked("Lý do điều chỉnh"), ""),
    (Figure, "cut_off"): (marked("Khoảng chốt riêng"), marked("ví dụ 15/12–14/12")),
    (Figure, "taken_from"): (marked("Lấy từ tệp, ô"), marked("máy ghi khi nhận phiếu")),
    (Figure, "on_new_year"): (marked("Khi sang kỳ sau"), marked("trống thì để trống số")),
    (Figure, "translations"): (
        marked("Tên bằng tiếng nước ngoài"),
        marked("cho mục viết bằng ngôn ngữ khác"),
    ),
    (Translation, "name"): (marked("Tên gọi"), ""),
    (Translation, "unit"): (marked("Đơn vị tính, số ít"), marked("ví dụ procedure")),
    (Translation, "plural"): (marked("Đơn vị tính, số nhiều"), marked("ví dụ procedures")),
    (Translation, "other_forms"): (marked("Các dạng số khác"), marked("tiếng Nga, Ba Lan…")),
    (WordForms, "zero"): (marked("Dạng khi số bằng 0"), ""),
    (WordForms, "two"): (marked("Dạng khi số bằng 2"), ""),
    (WordForms, "few"): (marked("Dạng khi số nhỏ"), marked("ví dụ 2 đến 4")),
    (WordForms, "many"): (marked("Dạng khi số lớn"), marked("ví dụ 5 trở lên")),
    (Section, "collecting"): (
        marked("Khi tổng hợp từ các đơn vị"),
        marked("lời văn của mục này lấy thế nào"),
    ),
    (Appendix, "title"): (marked("Tên phụ lục"), ""),
    (Appendix, "from_file"): (
        marked("Tệp chứa các văn bản"),
        marked("Excel, Calc, CSV; thay cho danh sách ở dưới"),
    ),
    (DocumentGroup, "from_file"): (
        marked("Tệp chứa các văn bản của nhóm"),
        marked("Excel, Calc, CSV; thay cho danh sách ở dưới"),
    ),
    (YearFile, "period"): (marked("Kỳ báo cáo"), marked("2020, quý III/2020, tháng 10/2020")),
    (YearFile, "previous"): (marked("Tệp của kỳ trước"), marked("nơi lấy số cùng kỳ")),
    (YearFile, "template"): (marked("Mẫu Word"), marked("tên mẫu có sẵn, hoặc tệp .docx")),
    (Header, "parent_agency"): (marked("Cơ quan chủ quản"), ""),
    (Header, "issuing_agency"): (marked("Cơ quan ban hành"), marked("tên đầy đủ")),
    (Header, "recipients"): (marked("Nơi nhận"), marked("mỗi dòng một nơi")),
    (Header, "addressees"): (marked("Kính gửi"), marked("mỗi dòng một nơi")),
    (Header, "drafter"): (marked("Người soạn thảo"), marked("ký hiệu, ví dụ PL")),
    (Header, "copies"): (marked("Số bản phát hành"), ""),
    (Header, "grounds"): (marked("Căn cứ"), marked("mỗi dòng một căn cứ")),
    (Header, "issuing_authority"): (marked("Thẩm quyền ban hành"), marked("của quyết định")),
    (Header, "attached_to"): (marked("Ban hành kèm theo"), marked("số, ký hiệu văn bản")),
    (Header, "secrecy"): (marked("Độ mật"), ""),
    (Header, "urgency"): (marked("Độ khẩn"), ""),
    (Header, "circulation"): (marked("Phạm vi lưu hành"), ""),
    (Header, "draft"): (marked("Lần dự thảo"), marked("để trống khi ban hành")),
    (Header, "contact"): (marked("Liên hệ"), marked("in ở cuối trang thứ nhất")),
    (Signer, "full_name"): (marked("Họ và tên"), marked("không ghi học hàm, học vị")),
    (Signer, "job_title"): (marked("Chức vụ"), ""),
    (Signer, "authorities"): (marked("Quyền hạn ký"), marked("TM., KT., TL., TUQ., Q.")),
    (Signer, "on_behalf_of"): (marked("Ký thay"), marked("tập thể hoặc chức danh, mỗi dòng một")),
    (Section, "title"): (marked("Tiêu đề"), marked("không ghi số thứ tự; trống nếu là đoạn")),
    (Section, "text"): (
        marked("Lời văn"),
        marked("- gạch đầu dòng, **đậm**, {{ tên số liệu }}"),
    ),
    (Section, "numbering"): (marked("Kiểu đánh số"), ""),
    (Section, "language"): (marked("Ngôn ngữ"), marked("mã, ví dụ en; trống là tiếng Việt")),
    (Section, "source"): (marked("Đơn vị viết mục này"), ""),
    (Task, "content"): (marked("Nội dung"), ""),
    (Task, "status"): (marked("Trạng thái"), ""),
    (Task, "result"): (marked("Kết quả"), ""),
    (Task, "first_year"): (marked("Từ năm"), marked("của nhiệm vụ chuyển tiếp")),
    (Appendix, "lead"): (marked("Câu dẫn trước bảng"), ""),
    (Appendix, "paper"): (marked("Khổ giấy"), ""),
    (DocumentGroup, "name"): (marked("Tên nhóm"), ""),
    (Document, "kind"): (marked("Tên loại"), ""),
    (Document, "symbol"): (marked("Số, ký hiệu"), ""),
    (Document, "issued_on"): (marked("Ngày ban hành"), ""),
    (Document, "subject"): (marked("Trích yếu"), ""),
    (Document, "issuer"): (marked("Cơ quan ban hành"), marked("khi khác cơ quan chung")),
}
YES_OR_NO: Final = (("true", marked("có")), ("false", marked("không")))
# Kinds that share a word of the file («liet_ke») share what is shown for it.
_CHOICES: Final[dict[Enum, str]] = {
    **CHOICES,
    Weight.ERROR: marked("lỗi, chặn in"),
    Weight.WARNING: marked("cảnh báo"),
    Weight.NOTE: marked("ghi chú"),
    Collecting.LIST: marked("liệt kê của từng đơn vị"),
    Collecting.NOT_AT_ALL: marked("không gộp"),
    Gathering.SUM: marked("cộng lại"),
    Gathering.MEAN: marked("bình quân"),
    Gathering.SHARE: marked("tỷ lệ, tính lại theo công thức"),
    Gathering.LARGEST: marked("số lớn nhất"),
    Gathering.SMALLEST: marked("số nhỏ nhất"),
    NewYear.KEEP: marked("giữ nguyên số"),
    NewYear.CLEAR: marked("để trống cả kế hoạch"),
    NewYear.CARRY: marked("chuyển thành số lũy kế"),
    Paper.PORTRAIT: marked("đứng"),
    Paper.LANDSCAPE: marked("ngang"),
    Numbering.BY_DEPTH: marked("theo cấp: I, 1, a, -"),
    Numbering.NONE: marked("không đánh số"),
}


def of(model: type[Model], field: str) -> tuple[str, str]:
    """What a form calls a key, and what it says beside that; both empty for a short meaning."""
    return _LABELS.get((model, field), ("", ""))


def short(model: type[Model], field: str) -> str:
    """What a sentence calls a key: its label, or the beginning of what it means."""
    words = of(model, field)[0] or model.model_fields[field].description or ""
    return words.partition(";")[0].partition(", ví dụ")[0].partition(" (")[0]


def of_choice(choice: Enum) -> str:
    """What a form shows for one of the words of a key."""
    return str(_CHOICES.get(choice) or getattr(choice, "words", choice.value))


def choices_of(model: type[Model], name: str) -> tuple[tuple[str, str], ...]:
    """The words that may stand behind a key, each with what is shown for it."""
    reader = without_perhaps(model.model_fields[name].reader)
    reader = reader.inner if isinstance(reader, Listing) else reader
    if isinstance(reader, Choice):
        return tuple((str(one.value), of_choice(one)) for one in reader.words)
    if not isinstance(reader, Reads):
        return ()
    if reader.schema.get("type") == "boolean":
        return YES_OR_NO
    listed = next((one["enum"] for one in reader.schema.get("anyOf", ()) if "enum" in one), ())
    return tuple((str(one.value), of_choice(one)) for one in listed if isinstance(one, Enum))

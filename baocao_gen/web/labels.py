"""A key of the model → what a form calls it, where what the key means is too long for a label."""

from __future__ import annotations

from enum import Enum
from typing import Final

from baocao_gen.web.words import marked
from baocao_gen.yearfile.model import (
    Appendix,
    Document,
    DocumentGroup,
    Header,
    Model,
    Numbering,
    Paper,
    Section,
    Signer,
    Task,
    YearFile,
)

_LABELS: Final[dict[tuple[type[Model], str], tuple[str, str]]] = {
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
_CHOICES: Final[dict[Enum, str]] = {
    Paper.PORTRAIT: marked("đứng"),
    Paper.LANDSCAPE: marked("ngang"),
    Numbering.BY_DEPTH: marked("theo cấp: I, 1, a, -"),
    Numbering.NONE: marked("không đánh số"),
}


def of(model: type[Model], field: str) -> tuple[str, str]:
    """What a form calls a key, and what it says beside that; both empty for a short meaning."""
    return _LABELS.get((model, field), ("", ""))


def of_choice(choice: Enum) -> str:
    """What a form shows for one of the words of a key."""
    return str(_CHOICES.get(choice) or getattr(choice, "words", choice.value))

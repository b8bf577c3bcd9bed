"""The keys of the decree's header and signature (*thể thức*) → typed values."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated, Any

from baocao_gen.decree30.forms import Form, form_of
from baocao_gen.yearfile.model.base import Model
from baocao_gen.yearfile.model.fields import Blankable, Copies, Date, Text
from baocao_gen.yearfile.model.key import ONE_OF_EACH, Ask, PassageKind, Roll, key, wording
from baocao_gen.yearfile.model.readers import SEVERAL
from baocao_gen.yearfile.refusal import refuse


class Authority(StrEnum):
    """*Quyền hạn ký* (Decree 30/2020, Appendix I, II.7b)."""

    COLLECTIVE = "TM."
    ACTING = "Q."
    DEPUTY = "KT."
    BY_ORDER = "TL."
    BY_AUTHORISATION = "TUQ."


class Secrecy(StrEnum):
    """*Dấu chỉ mức độ mật* (Decree 30/2020, Appendix I, III.2a)."""

    LOW = "Mật"
    HIGH = "Tối mật"
    HIGHEST = "Tuyệt mật"


class Urgency(StrEnum):
    """*Dấu chỉ mức độ khẩn* (Decree 30/2020, Appendix I, III.2b)."""

    LOW = "Khẩn"
    HIGH = "Thượng khẩn"
    HIGHEST = "Hỏa tốc"


class Circulation(StrEnum):
    """*Chỉ dẫn phạm vi lưu hành* (Decree 30/2020, Appendix I, III.2c)."""

    RETURN = "Xem xong trả lại"
    INTERNAL = "Lưu hành nội bộ"


class Signer(Model):
    """Who signs (*người ký*), and for whom.

    A deputy of a committee signs for its head, who signs for the committee: the authorities and
    those represented are then lists, «[TM., KT.]» and «[Ủy ban nhân dân, Chủ tịch]».
    """

    authorities: Annotated[tuple[Authority, ...], SEVERAL] = key(
        "quyen_han_ky",
        "Quyền hạn của người ký: TM., Q., KT., TL., TUQ.; ký hai bậc viết [TM., KT.]",
        (),
        reads=None,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample="KT.",
    )
    on_behalf_of: Annotated[tuple[Text, ...], SEVERAL] = key(
        "thay_mat",
        "Tập thể hoặc chức danh được ký thay, ví dụ Giám đốc; "
        "hai bậc viết [Ủy ban nhân dân, Chủ tịch]",
        (),
        reads=None,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample="Giám đốc",
    )
    job_title: Text = key(
        "chuc_vu",
        "Chức vụ của người ký",
        reads=PassageKind.HEADER,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample="Phó Giám đốc",
    )
    full_name: Blankable = key(
        "ho_ten",
        "Họ và tên người ký, không ghi học hàm, học vị",
        reads=PassageKind.HEADER,
        roll=Roll.STAYS,
        todo=Ask.EMPTY,
        sample="Nguyễn Văn A",
    )

    def _agrees(self) -> None:
        acting = self.authorities == (Authority.ACTING,) and not self.on_behalf_of
        if not acting and len(self.authorities) != len(self.on_behalf_of):
            listed = ", ".join(self.authorities) or "không ghi quyền hạn"
            raise refuse(
                "BC210",
                f"ký «{listed}» mà thay mặt {len(self.on_behalf_of)} nơi",
                "mỗi quyền hạn cần một thay_mat, ví dụ quyen_han_ky: KT. và thay_mat: Giám đốc",
            )


_NEEDS_ROOM: Mapping[str, Callable[[Form], bool]] = {
    "subject": lambda form: form.has_subject,
    "place": lambda form: form.has_date,
    "symbol": lambda form: form.has_number,
    "recipients": lambda form: form.has_recipients,
}
"""Keys that a file must have, and whether a kind of document prints them."""


class Header(Model):
    """What the decree wants on page one and at the end (*thể thức*)."""

    NOT_ALWAYS = frozenset(_NEEDS_ROOM)

    parent_agency: Text | None = key(
        "co_quan_chu_quan",
        "Cơ quan, tổ chức chủ quản trực tiếp",
        None,
        reads=PassageKind.HEADER,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample="Ủy ban nhân dân tỉnh",
    )
    issuing_agency: Text = key(
        "co_quan_ban_hanh",
        "Tên đầy đủ của cơ quan, tổ chức ban hành",
        reads=PassageKind.HEADER,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample="Sở Nội vụ",
    )
    number: Blankable = key(
        "so_van_ban",
        "Số văn bản; để trống khi văn thư chưa cấp số",
        None,
        reads=None,
        roll=Roll.EMPTIED,
        todo=Ask.NEVER,
        sample="15",
    )
    symbol: Text = key(
        "ky_hieu",
        "Ký hiệu, ví dụ BC-STTTT",
        reads=None,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample="BC-SNV",
    )
    place: Text = key(
        "dia_danh",
        "Địa danh ban hành",
        reads=PassageKind.HEADER,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample="Hà Nội",
    )
    issued_on: Date = key(
        "ngay_ban_hanh",
        "Ngày ban hành; có thể chỉ ghi tháng và năm",
        None,
        reads=None,
        roll=Roll.OWN_RULE,
        todo=Ask.NEVER,
        sample="15/12/2020",
    )
    kind: Text = key(
        "ten_loai",
        "Tên loại văn bản",
        "Báo cáo",
        reads=PassageKind.HEADER,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample=None,
        printed=False,  # a công văn does not print it, and the checks read it all the same
    )
    subject: Text = wording(
        "trich_yeu",
        "Trích yếu nội dung; mỗi dòng in một dòng; dùng được {{ nam }}",
        reads=PassageKind.HEADER,
        sample="Kết quả công tác",
    )
    addressees: tuple[Text, ...] = key(
        "kinh_gui",
        "Nơi kính gửi, mỗi nơi một mục",
        (),
        reads=PassageKind.HEADER,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample=["Ủy ban nhân dân tỉnh"],
    )
    issuing_authority: Text | None = key(
        "tham_quyen_ban_hanh",
        "Chức danh hoặc tập thể ban hành quyết định, nghị quyết, "
        "ví dụ Giám đốc Sở Thông tin và Truyền thông",
        None,
        reads=PassageKind.HEADER,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample="Giám đốc Sở Nội vụ",
    )
    grounds: tuple[Text, ...] = key(
        "can_cu",
        "Căn cứ ban hành, mỗi căn cứ một mục; không ghi dấu chấm phẩy ở cuối",
        (),
        reads=PassageKind.HEADER,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample=["Luật Tổ chức chính quyền địa phương"],
    )
    attached_to: Text | None = key(
        "ban_hanh_kem_theo",
        "Văn bản ban hành quy chế, quy định này, ví dụ Quyết định số 15/QĐ-STTTT",
        None,
        reads=PassageKind.HEADER,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample="Quyết định số 15/QĐ-SNV",
    )
    secrecy: Secrecy | None = key(
        "do_mat",
        "Dấu chỉ mức độ mật: Mật, Tối mật, Tuyệt mật; in trong khung ở dưới số, ký hiệu",
        None,
        reads=None,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample="Mật",
    )
    urgency: Urgency | None = key(
        "do_khan",
        "Dấu chỉ mức độ khẩn: Khẩn, Thượng khẩn, Hỏa tốc; in trong khung ở dưới số, ký hiệu",
        None,
        reads=None,
        roll=Roll.REMOVED,
        todo=Ask.NEVER,
        sample="Khẩn",
    )
    circulation: Circulation | None = key(
        "luu_hanh",
        "Chỉ dẫn phạm vi lưu hành: Xem xong trả lại, Lưu hành nội bộ; in trong khung ở lề trên",
        None,
        reads=None,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample="Lưu hành nội bộ",
    )
    draft: Text | None = key(
        "du_thao",
        "Lần dự thảo, ví dụ 2; in «DỰ THẢO 2» trong khung, bỏ khóa này khi ban hành",
        None,
        reads=None,
        roll=Roll.REMOVED,
        todo=Ask.NEVER,
        sample="2",
    )
    signer: Signer = key(
        "nguoi_ky", "Người ký", reads=None, roll=Roll.STAYS, todo=Ask.NEVER, sample=ONE_OF_EACH
    )
    second_signer: Signer | None = key(
        "nguoi_ky_thu_hai",
        "Người ký thứ hai của biên bản, hợp đồng, bản ghi nhớ, giấy ủy quyền",
        None,
        reads=None,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample=ONE_OF_EACH,
    )
    recipients: tuple[Text, ...] = key(
        "noi_nhan",
        "Nơi nhận, mỗi nơi một mục; không ghi gạch đầu dòng và dấu chấm phẩy",
        reads=PassageKind.HEADER,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample=["Như trên"],
        at_least=1,
    )
    drafter: Text | None = key(
        "nguoi_soan",
        "Ký hiệu người soạn thảo văn bản, ví dụ PL; in ở cuối nơi nhận",
        None,
        reads=None,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample="PL",
    )
    copies: Copies | None = key(
        "so_ban",
        "Số lượng bản phát hành; in trong ngoặc ở sau ký hiệu người soạn thảo, ví dụ PL.(300)",
        None,
        reads=None,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample=300,
    )
    contact: Text | None = key(
        "lien_he",
        "Địa chỉ cơ quan, thư điện tử, trang thông tin, số điện thoại, số Fax; "
        "in ở cuối trang thứ nhất",
        None,
        reads=PassageKind.HEADER,
        roll=Roll.STAYS,
        todo=Ask.NEVER,
        sample="Số 1 phố A, Hà Nội; điện thoại: 024 0000 0000",
    )

    def _stands_for(self, field: str, data: Mapping[Any, Any]) -> Any:
        """What a kind of document has no place for need not be typed."""
        kind = data.get("ten_loai", data.get("kind"))
        form = form_of(kind) if isinstance(kind, str) else None
        if form is None or field not in _NEEDS_ROOM or _NEEDS_ROOM[field](form):
            return ...
        return () if field == "recipients" else ""

"""The keys of the decree's header and signature (*thể thức*) → typed values."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from baocao_gen.yearfile.model.base import Model
from baocao_gen.yearfile.model.fields import Blankable, Date, Text, one_or_several, refuse, several


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
    def _represents_somebody(self) -> Self:
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
    issuing_authority: Text | None = Field(
        None,
        alias="tham_quyen_ban_hanh",
        description="Chức danh hoặc tập thể ban hành quyết định, nghị quyết, "
        "ví dụ Giám đốc Sở Thông tin và Truyền thông",
    )
    grounds: tuple[Text, ...] = Field(
        (),
        alias="can_cu",
        description="Căn cứ ban hành, mỗi căn cứ một mục; không ghi dấu chấm phẩy ở cuối",
    )
    attached_to: Text | None = Field(
        None,
        alias="ban_hanh_kem_theo",
        description="Văn bản ban hành quy chế, quy định này, ví dụ Quyết định số 15/QĐ-STTTT",
    )
    signer: Signer = Field(alias="nguoi_ky", description="Người ký")
    second_signer: Signer | None = Field(
        None,
        alias="nguoi_ky_thu_hai",
        description="Người ký thứ hai của biên bản, hợp đồng, bản ghi nhớ, giấy ủy quyền",
    )
    recipients: tuple[Text, ...] = Field(
        alias="noi_nhan",
        min_length=1,
        description="Nơi nhận, mỗi nơi một mục; không ghi gạch đầu dòng và dấu chấm phẩy",
    )

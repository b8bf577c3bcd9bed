"""Template problem codes → what each means, for the reference pages."""

from __future__ import annotations

from typing import Final

NOT_WORD: Final = "BC501"
ENCRYPTED_OR_OLD: Final = "BC502"
DAMAGED: Final = "BC503"
TOO_LARGE: Final = "BC504"
DANGEROUS: Final = "BC505"
BAD_XML: Final = "BC506"
SYNTAX: Final = "BC510"
UNCLOSED: Final = "BC511"
TEXT_BESIDE_TAG: Final = "BC512"
UNDEFINED: Final = "BC520"
RUNTIME: Final = "BC521"
SECURITY: Final = "BC522"
BAD_CHARACTER: Final = "BC523"
WRONG_KIND: Final = "BC524"
BROKEN_RESULT: Final = "BC525"
LIBRARY_MISSING: Final = "BC548"
NO_SUCH_MEDIA: Final = "BC549"
MAYBE_UNKNOWN: Final = "BC526"
UNUSED: Final = "BC527"
NO_UNIT: Final = "BC528"
TWO_FORMATS: Final = "BC529"
TYPED_YEAR: Final = "BC530"
TYPED_NUMBER: Final = "BC531"
HALF_TAG: Final = "BC532"
NO_TAGS: Final = "BC533"

CODES: Final = {
    NOT_WORD: "tệp mẫu không phải tệp Word .docx",
    ENCRYPTED_OR_OLD: "tệp mẫu đặt mật khẩu, hoặc là tệp .doc đời cũ",
    DAMAGED: "tệp mẫu hỏng hoặc thiếu phần bắt buộc",
    TOO_LARGE: "tệp mẫu phình quá lớn khi giải nén",
    DANGEROUS: "tệp mẫu có macro, tên thành phần không an toàn, hoặc tự tải thứ khác khi mở",
    BAD_XML: "một phần của tệp mẫu không đọc được (XML sai, hoặc có DTD)",
    SYNTAX: "thẻ trong mẫu viết sai cú pháp, hoặc dùng bộ lọc không có",
    UNCLOSED: "thẻ trong mẫu mở mà không đóng",
    TEXT_BESIDE_TAG: "có chữ đứng cạnh thẻ {%p, {%tr, {%tc hoặc {{p: chữ đó sẽ mất",
    UNDEFINED: "mẫu gọi một tên không có",
    RUNTIME: "thẻ trong mẫu không tính được",
    SECURITY: "thẻ trong mẫu làm việc không được phép hoặc quá lớn",
    BAD_CHARACTER: "giá trị hoặc mẫu có ký tự không in được",
    WRONG_KIND: "thẻ {{p hoặc {{r nhận một giá trị không in được ở đó",
    BROKEN_RESULT: "mẫu cho ra một trang Word hỏng: thẻ mở ở một chỗ, đóng ở chỗ khác cấp",
    NO_SUCH_MEDIA: "mẫu không có hình hay tệp nhúng cần thay",
    LIBRARY_MISSING: "chưa cài docxcompose, cần để chèn văn bản con",
    MAYBE_UNKNOWN: "cảnh báo: mẫu gọi một tên mà không phải tệp năm nào cũng có",
    UNUSED: "cảnh báo: số liệu hoặc khóa của tệp năm không được in ở đâu",
    NO_UNIT: "cảnh báo: thẻ trong mẫu in một số mà không có đơn vị tính",
    TWO_FORMATS: "cảnh báo: một số liệu in hai kiểu khác nhau",
    TYPED_YEAR: "cảnh báo: năm gõ tay trong mẫu",
    TYPED_NUMBER: "cảnh báo: số gõ tay trong mẫu",
    HALF_TAG: "cảnh báo: thẻ trong mẫu thiếu một dấu ngoặc, sẽ in nguyên như đã gõ",
    NO_TAGS: "cảnh báo: mẫu không có thẻ nào, không gì của tệp năm được in",
}

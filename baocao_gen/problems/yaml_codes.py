"""Problem code → what it means: the table of everything that can be wrong with a file as YAML."""

from __future__ import annotations

from typing import Final

TOO_LARGE: Final = "BC101"
NOT_UTF8: Final = "BC102"
EXTRA_BOM: Final = "BC103"
LEGACY_FONT: Final = "BC104"
CONTROL: Final = "BC105"
INVISIBLE: Final = "BC106"
LINE_SEPARATOR: Final = "BC107"
TAB: Final = "BC108"
ODD_SPACE: Final = "BC109"
FULL_WIDTH_COLON: Final = "BC110"
NO_SPACE_AFTER_COLON: Final = "BC111"
SMART_QUOTES: Final = "BC112"
LIST_MARK: Final = "BC113"
HASH_IN_VALUE: Final = "BC114"
NOT_A_MAPPING: Final = "BC115"
REPEATED_KEY: Final = "BC116"
BAD_KEY: Final = "BC117"
ANCHOR_OR_ALIAS: Final = "BC118"
TAG: Final = "BC119"
MERGE_KEY: Final = "BC120"
SEVERAL_DOCUMENTS: Final = "BC121"
DIRECTIVE: Final = "BC122"
TOO_COMPLEX: Final = "BC123"
COMMA_IN_VALUE: Final = "BC124"
COLON_IN_VALUE: Final = "BC125"
RESERVED_START: Final = "BC126"
NOT_CLOSED: Final = "BC127"
INDENTATION: Final = "BC128"
SYNTAX: Final = "BC129"

CODES: Final[dict[str, str]] = {
    TOO_LARGE: "Tệp lớn quá mức cho phép.",
    NOT_UTF8: "Tệp không phải UTF-8.",
    EXTRA_BOM: "Dấu BOM nằm trong tệp (thường do ghép nhiều tệp).",
    LEGACY_FONT: "Chữ gõ bằng bộ mã cũ (TCVN3, VNI), không phải Unicode.",
    CONTROL: "Ký tự điều khiển hoặc ký tự hỏng, không in được.",
    INVISIBLE: "Ký tự không nhìn thấy (rộng bằng không, gạch nối mềm…).",
    LINE_SEPARATOR: "Ký tự xuống dòng lạ (U+2028, U+2029, U+0085).",
    TAB: "Dấu tab ngoài phần chữ.",
    ODD_SPACE: "Dấu cách không ngắt (hoặc lạ) ở chỗ thụt dòng, cạnh khóa, đầu hay cuối giá trị.",
    FULL_WIDTH_COLON: "Dấu hai chấm toàn khổ «：» sau khóa.",
    NO_SPACE_AFTER_COLON: "Thiếu dấu cách sau dấu hai chấm của khóa.",
    SMART_QUOTES: "Nháy cong dùng thay nháy thẳng.",
    LIST_MARK: "Dấu đầu dòng không phải «- » (gạch ngang dài, chấm tròn, thiếu dấu cách).",
    HASH_IN_VALUE: "Phần sau « #» trong giá trị bị coi là chú thích (cảnh báo).",
    NOT_A_MAPPING: "Tệp trống, hoặc không phải các dòng «khóa: giá trị».",
    REPEATED_KEY: "Khóa lặp lại trong cùng một nhóm.",
    BAD_KEY: "Khóa trống, hoặc khóa không phải chữ.",
    ANCHOR_OR_ALIAS: "Neo «&» hoặc bí danh «*» của YAML: không dùng.",
    TAG: "Thẻ kiểu «!» của YAML: không dùng.",
    MERGE_KEY: "Khóa gộp «<<» của YAML: không dùng.",
    SEVERAL_DOCUMENTS: "Một tệp chứa nhiều tài liệu YAML («---»).",
    DIRECTIVE: "Chỉ thị «%» của YAML: không dùng.",
    TOO_COMPLEX: "Các nhóm lồng nhau quá sâu, hoặc tệp có quá nhiều mục.",
    COMMA_IN_VALUE: "Giá trị trong ngoặc có dấu phẩy mà không đặt trong nháy.",
    COLON_IN_VALUE: "Giá trị có dấu hai chấm và dấu cách mà không đặt trong nháy.",
    RESERVED_START: "Giá trị bắt đầu bằng ký tự riêng của YAML mà không đặt trong nháy.",
    NOT_CLOSED: "Dấu nháy hoặc dấu ngoặc chưa đóng, hoặc đóng quá sớm.",
    INDENTATION: "Dòng thụt sai cột, hoặc không phải «khóa: giá trị».",
    SYNTAX: "Lỗi cú pháp YAML khác.",
}

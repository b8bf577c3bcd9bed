"""A problem code → what it means, in Vietnamese: one line for every code, a page for every rule."""

from __future__ import annotations

from baocao_gen.checks import RULES
from baocao_gen.problems import template_codes as word_codes
from baocao_gen.problems.problem import Severity
from baocao_gen.yearfile import yaml

FAMILIES = {
    "1": "Tệp và đĩa",
    "2": "Khóa và giá trị",
    "3": "Số liệu",
    "4": "Lời văn",
    "5": "Mẫu Word",
    "6": "Thể thức",
}
"""The hundreds of the codes."""

_ELSEWHERE = {
    "BC150": "Không tìm thấy tệp. Kiểm tra tên tệp và thư mục.",
    "BC151": "Đường dẫn là một thư mục. Ghi đường dẫn tới tệp.",
    "BC152": "Không đọc được tệp: thiếu quyền đọc, hoặc chương trình khác đang khóa tệp.",
    "BC153": "Không có mẫu Word mang tên ấy. Mẫu riêng thì ghi tên tệp .docx.",
    "BC160": "Nơi ghi đã có tệp. Thêm --force để ghi đè, hoặc -o để ghi tên khác.",
    "BC161": "Nơi ghi là một thư mục. Ghi thêm tên tệp.",
    "BC162": "Thư mục của nơi ghi không có. Tạo thư mục trước.",
    "BC163": "Tệp ở nơi ghi chỉ cho đọc.",
    "BC164": "Không ghi được tệp: tệp đang mở trong Word, thiếu quyền ghi, hoặc hết dung lượng.",
    "BC165": "Hai tệp năm cho ra cùng một tệp Word, hoặc nơi ghi trùng với một tệp được đọc.",
    "BC166": "Tiến trình viết báo cáo bị dừng giữa chừng. Chạy lại; thiếu bộ nhớ thì giảm --jobs.",
    "BC167": "Chương trình gặp lỗi ngoài dự kiến ở một báo cáo của batch. Xin báo lỗi.",
    "BC168": "Chưa cài Dask, cần cho --scheduler.",
    "BC169": "Không nối được tới bộ điều phối Dask.",
    "BC170": "Tệp bảng (CSV, .xlsx) không có hàng nào. Hàng đầu ghi tên cột.",
    "BC171": "Một hàng của tệp bảng có quá nhiều ô, hoặc dấu nháy kép mở mà không đóng.",
    "BC172": "Một ô Excel không dùng được: công thức chưa có kết quả, ô báo lỗi, ký tự lạ.",
    "BC173": "Tệp bảng hỏng, quá lớn, hoặc là kiểu tệp không đọc được (.xls, có mật khẩu).",
    "BC174": "Cảnh báo: hàng đang ẩn trong bảng Excel vẫn được đọc.",
    "BC190": "Không thấy LibreOffice, cần cho --pdf.",
    "BC191": "LibreOffice chuyển sang PDF quá lâu.",
    "BC192": "LibreOffice không làm ra tệp PDF.",
    "BC193": "Không đọc được tệp Word để chuyển sang PDF.",
    "BC201": "Thiếu một khóa bắt buộc.",
    "BC202": "Khóa không có trong mô hình, hoặc viết có dấu.",
    "BC203": "Giá trị không phải là số, hoặc đọc được thành hai số khác nhau («1.988»).",
    "BC204": "Giá trị không phải là ngày, tháng, hoặc ngày ấy không có.",
    "BC205": "Khóa bắt buộc chưa có giá trị.",
    "BC206": "Giá trị sai dạng: chỗ cần chữ, danh sách, khóa con hoặc số nguyên lại ghi dạng khác.",
    "BC207": "Giá trị có ký tự không in được.",
    "BC208": "Tên số liệu hoặc tên nhóm không dùng được: chỉ chữ thường không dấu, số và «_».",
    "BC209": "Kỳ báo cáo viết không đúng dạng.",
    "BC210": "Có quyen_han_ky mà thiếu thay_mat.",
    "BC211": "Một số liệu có cả gom lẫn cong_thuc.",
    "BC212": "Một hàng của bảng có số ô khác số cột.",
    "BC213": "Phụ lục không có nhom, bang, tu_tep, hoặc có hơn một; nhóm có cả van_ban lẫn tu_tep.",
    "BC214": "Mục lồng quá bốn cấp.",
    "BC215": "Giá trị không nằm trong các giá trị cho phép.",
    "BC216": "Cảnh báo: «1,988» không có nháy được hiểu là số thập phân; có nháy thì thôi nhắc.",
    "BC217": "Tên nhóm số liệu trùng với một tên đã dùng (nam, the_thuc, phu_luc…).",
    "BC218": "Một mục của quy_tac không có bieu_thuc và thong_bao, hoặc có cả tu_tep.",
    "BC219": "Một số liệu có cả cung_ky lẫn dieu_chinh.",
    "BC240": "Không dùng được tệp mà tu_tep chỉ tới; lỗi của chính tệp ấy kể tiếp sau.",
    "BC241": "Tệp bảng thiếu một cột bắt buộc.",
    "BC242": "Tệp bảng có hai cột cùng một nghĩa.",
    "BC243": "Cảnh báo: một cột của tệp bảng không được đọc.",
    "BC301": "gom gọi một số liệu không có.",
    "BC302": "Số liệu tính vòng quanh từ chính nó.",
    "BC303": "Công thức viết sai, gọi một tên không có, chia cho 0, hoặc không cho ra một số.",
    "BC308": "ky_truoc chỉ vào chính tệp này, hoặc các tệp kỳ trước quay vòng về nhau.",
    "BC309": "Tệp kỳ trước có lỗi hoặc không đọc được.",
    "BC310": "Chưa có số liệu. Điền số, hoặc dùng --draft để in bản nháp.",
    "BC318": "Không dùng được bảng gốc của doi_chieu, hoặc bảng thiếu cột.",
    "BC334": "Tệp quy tắc của quy_tac không có, có lỗi, hoặc gọi vòng trở lại chính nó.",
    "BC340": "Chuỗi tệp kỳ trước đứt ở một tệp xa hơn: số liệu nhiều năm ngắn đi, so sánh vẫn đủ.",
    "BC341": "Số cùng kỳ lấy từ một kỳ không phải cùng kỳ năm trước.",
    "BC342": "Một số liệu hình như đã đổi tên so với kỳ trước nên không so được.",
    "BC343": "Không làm được tệp kỳ sau: năm được hỏi không ở sau kỳ của tệp này.",
    "BC344": "Tệp kỳ sau làm ra không đọc lại được; tệp chưa được ghi.",
    "BC401": "Thẻ trong lời văn viết sai cú pháp, hoặc gọi bộ lọc không có.",
    "BC402": "Thẻ trong lời văn gọi một tên không có.",
    "BC403": "Thẻ trong lời văn không tính được (so sánh khi thiếu số, cộng trừ trong câu…).",
    "BC404": "Thẻ trong lời văn bị từ chối vì an toàn, hoặc lặp quá nhiều.",
    "BC405": "Quá 23 điểm a), b), c)… liền nhau: bảng chữ cái không đủ.",
    "BC410": "Một chỗ bắt buộc còn để trống. Điền, hoặc dùng --draft để in bản nháp.",
}
"""The codes whose modules keep no table of their own and that no rule explains."""

_WEIGHTS = {
    Severity.ERROR: "lỗi, render không in",
    Severity.WARNING: "cảnh báo",
    Severity.NOTE: "ghi chú",
}


def meanings() -> dict[str, str]:
    """Every problem code and what it means, in order."""
    rules = {rule.code: rule.title for rule in RULES}
    return dict(sorted({**yaml.CODES, **word_codes.CODES, **_ELSEWHERE, **rules}.items()))


def explain(code: str) -> str:
    """What a clerk should know of a code: the whole page of a rule, else its line.

    Raises:
        KeyError: there is no such code.
    """
    meaning = meanings()[code]
    for rule in RULES:
        if rule.code == code:
            return f"{code}: {rule.title} ({_WEIGHTS[rule.severity]})\n\n{rule.explanation.strip()}"
    return f"{code}: {meaning}"

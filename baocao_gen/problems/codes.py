"""Problem code → what it means, in one line: the one table of codes, each registered once.

A rule of the checks registers its code at the rule itself, with its whole page. A new code takes
the next free number of its family: ``next_free``.
"""

from __future__ import annotations

from collections.abc import Iterable
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
NOT_WORD: Final = "BC501"
ENCRYPTED_OR_OLD: Final = "BC502"
DAMAGED: Final = "BC503"
TEMPLATE_TOO_LARGE: Final = "BC504"
DANGEROUS: Final = "BC505"
BAD_XML: Final = "BC506"
TEMPLATE_SYNTAX: Final = "BC510"
UNCLOSED: Final = "BC511"
TEXT_BESIDE_TAG: Final = "BC512"
UNDEFINED: Final = "BC520"
RUNTIME: Final = "BC521"
SECURITY: Final = "BC522"
BAD_CHARACTER: Final = "BC523"
WRONG_KIND: Final = "BC524"
BROKEN_RESULT: Final = "BC525"
MAYBE_UNKNOWN: Final = "BC526"
UNUSED: Final = "BC527"
NO_UNIT: Final = "BC528"
TWO_FORMATS: Final = "BC529"
TYPED_YEAR: Final = "BC530"
TYPED_NUMBER: Final = "BC531"
HALF_TAG: Final = "BC532"
NO_TAGS: Final = "BC533"
LIBRARY_MISSING: Final = "BC548"
NO_SUCH_MEDIA: Final = "BC549"
REACHING_FIELD: Final = "BC555"
TOO_INTRICATE: Final = "BC556"
LOST_REFERENCE: Final = "BC560"
NO_BOOKMARK: Final = "BC561"
HALF_PAIR: Final = "BC562"
NO_NUMBERING: Final = "BC563"
UNBOUND: Final = "BC570"
UNFILLED: Final = "BC571"
NO_CHOICE: Final = "BC572"
HARMFUL_LINK: Final = "BC573"
CHART_WORKBOOK: Final = "BC574"
CELL_TAG: Final = "BC580"
WRAPPED_TAG: Final = "BC581"
NOT_A_REPORT: Final = "BC800"
NO_TEXT: Final = "BC801"
OTHER_RULES: Final = "BC802"
NO_PERIOD: Final = "BC803"
BROKEN_OUTLINE: Final = "BC804"
NO_OUTLINE: Final = "BC805"
NO_FIGURES: Final = "BC806"
PRINTED_OTHERWISE: Final = "BC807"
FOLDER_NOT_EMPTY: Final = "BC808"
FIGURE_EDITED: Final = "BC830"
EDITED_ONCE: Final = "BC831"
DERIVED_EDITED: Final = "BC832"
FIGURE_GONE: Final = "BC833"
NUMBER_ADDED: Final = "BC834"
TYPED_EDITED: Final = "BC835"
UNCLEAR: Final = "BC836"
OLD_NUMBER: Final = "BC837"
OTHER_DOCUMENT: Final = "BC838"
WRONG_PERIOD: Final = "BC839"
NOTHING_TO_TIE: Final = "BC840"
BY_TEXT_ALONE: Final = "BC841"
TRACKED: Final = "BC842"
YEAR_FILE_MOVED: Final = "BC843"
EDITED_KEPT: Final = "BC844"
NOT_PULLED: Final = "BC850"
NO_SUCH_EDIT: Final = "BC851"
NOT_TRACED: Final = "BC852"
CHANGED_ON_DISK: Final = "BC880"
NOT_LISTED: Final = "BC881"
TOO_MUCH_SENT: Final = "BC882"
NO_WEB_EXTRA: Final = "BC883"
NOT_BEGUN: Final = "BC884"
NOT_PRINTED_YET: Final = "BC886"
UPLOAD_GONE: Final = "BC887"
LEADS_OUT: Final = "BC888"

MEANINGS: Final[dict[str, str]] = {
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
    "BC175": "Một mục của tệp thông tin (--thong-tin) quá dài, hoặc chưa có (cảnh báo).",
    "BC189": "Thư mục tạm đã đầy hoặc không ghi được, nên LibreOffice không làm việc được.",
    "BC190": "Không thấy LibreOffice, cần cho --pdf.",
    "BC191": "LibreOffice chuyển sang PDF quá lâu.",
    "BC192": "LibreOffice không làm ra tệp PDF.",
    "BC193": "Không đọc được tệp Word để chuyển sang PDF.",
    "BC194": "Cảnh báo: chữ trong bản PDF không phải phông Times New Roman.",
    "BC195": "LibreOffice không ghi được PDF/A-2b, cần cho --pdfa: bản 7.4 trở lên ghi được.",
    "BC196": "Số cấp cho văn bản (--so) không phải một số.",
    "BC197": "Tệp năm đã ghi số hoặc ngày ban hành khác với số, ngày đang cấp (--so, --ngay).",
    "BC198": "Tệp năm đã đổi trong lúc lệnh chạy, nên số và ngày chưa được ghi vào.",
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
    "BC213": "Một chỗ thiếu khóa nói nó là gì, hoặc có hai khóa nói hai điều (nhom và bang …).",
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
    "BC254": "Quá nhiều phụ lục: số La Mã chỉ đánh được đến 3999.",
    "BC255": "Tệp mà tệp năm gọi tên không phải tệp năm, quy tắc hay bảng, hoặc ở ngoài thư mục.",
    "BC260": "Bảng số liệu, hoặc tệp số liệu theo đơn vị, gọi một số liệu hay một nhóm không có.",
    "BC261": "Bảng số liệu có các hàng khác đơn vị tính mà không có cột đơn vị tính.",
    "BC262": "Một cột của bảng số liệu không in được: loại cột không có, tên cột lồng quá sâu …",
    "BC263": "Bảng theo đơn vị mà chưa có tệp số liệu nào của các đơn vị.",
    "BC264": "Bảng theo đơn vị có một cột mà không đơn vị nào báo cáo.",
    "BC265": "Một số liệu chưa có tên (ten) để in trong bảng.",
    "BC266": "Không dùng được một tệp của so_lieu_tu_tep; lỗi của chính tệp ấy kể tiếp sau.",
    "BC267": "Tệp số liệu theo đơn vị thiếu một cột.",
    "BC268": "Tệp số liệu theo đơn vị thiếu một đơn vị, có đơn vị lạ, hoặc một đơn vị hai hàng.",
    "BC270": "Biểu đồ gọi một số liệu không có, hoặc chưa có tên để in.",
    "BC271": "Các số liệu của một biểu đồ khác đơn vị tính.",
    "BC272": "Biểu đồ không vẽ được: quá nhiều phần, thiếu số của đơn vị, số âm trong hình tròn …",
    "BC273": "Biểu đồ còn chỗ chưa có số; bản nháp để trống, bản chính từ chối.",
    "BC274": "Một số liệu có hai đơn vị cung cấp ở don_vi_cung_cap.",
    "BC301": "gom gọi một số liệu không có.",
    "BC302": "Số liệu tính vòng quanh từ chính nó.",
    "BC303": "Công thức viết sai, gọi một tên không có, chia cho 0, hoặc không cho ra một số.",
    "BC308": "ky_truoc chỉ vào chính tệp này, hoặc các tệp kỳ trước quay vòng về nhau.",
    "BC309": "Tệp kỳ trước có lỗi hoặc không đọc được.",
    "BC310": "Chưa có số liệu. Điền số, hoặc dùng --draft để in bản nháp.",
    "BC318": "Không dùng được bảng gốc của doi_chieu, hoặc bảng thiếu cột.",
    "BC334": "Tệp quy tắc của quy_tac không có, có lỗi, hoặc gọi vòng trở lại chính nó.",
    "BC340": "Chuỗi tệp kỳ trước đứt ở một tệp xa hơn: số liệu nhiều năm ngắn đi, so sánh vẫn đủ.",
    "BC341": "Chuỗi tệp kỳ trước không có cùng kỳ năm trước.",
    "BC342": "Một số liệu hình như đã đổi tên so với kỳ trước nên không so được.",
    "BC343": "Không làm được tệp kỳ sau: năm được hỏi không ở sau kỳ của tệp này.",
    "BC344": "Tệp kỳ sau làm ra không đọc lại được; tệp chưa được ghi.",
    "BC401": "Thẻ trong lời văn viết sai cú pháp, hoặc gọi bộ lọc không có.",
    "BC402": "Thẻ trong lời văn gọi một tên không có.",
    "BC403": "Thẻ trong lời văn không tính được (so sánh khi thiếu số, cộng trừ trong câu…).",
    "BC404": "Thẻ trong lời văn bị từ chối vì an toàn, hoặc lặp quá nhiều.",
    "BC405": "Quá 23 điểm a), b), c)… liền nhau: bảng chữ cái không đủ.",
    "BC410": "Một chỗ bắt buộc còn để trống. Điền, hoặc dùng --draft để in bản nháp.",
    "BC470": "Dấu chú thích [^1] không có lời, lời không có dấu, hoặc một dấu ở hai chỗ.",
    "BC471": "Hình không đứng một mình trên một dòng, hoặc cỡ của nó không đọc được.",
    "BC472": "Tệp của một hình không dùng được: không có, không phải hình, hỏng hoặc quá lớn.",
    NOT_WORD: "tệp mẫu không phải tệp Word .docx",
    ENCRYPTED_OR_OLD: "tệp mẫu đặt mật khẩu, hoặc là tệp .doc đời cũ",
    DAMAGED: "tệp mẫu hỏng hoặc thiếu phần bắt buộc",
    TEMPLATE_TOO_LARGE: "tệp mẫu phình quá lớn khi giải nén",
    DANGEROUS: "tệp mẫu có macro, tên thành phần không an toàn, hoặc tự tải thứ khác khi mở",
    BAD_XML: "một phần của tệp mẫu không đọc được (XML sai, hoặc có DTD)",
    TEMPLATE_SYNTAX: "thẻ trong mẫu viết sai cú pháp, hoặc dùng bộ lọc không có",
    UNCLOSED: "thẻ trong mẫu mở mà không đóng",
    TEXT_BESIDE_TAG: "có chữ đứng cạnh thẻ {%p, {%tr, {%tc hoặc {{p: chữ đó sẽ mất",
    UNDEFINED: "mẫu gọi một tên không có",
    RUNTIME: "thẻ trong mẫu không tính được",
    SECURITY: "thẻ trong mẫu làm việc không được phép hoặc quá lớn",
    BAD_CHARACTER: "giá trị hoặc mẫu có ký tự không in được",
    WRONG_KIND: "thẻ {{p hoặc {{r nhận một giá trị không in được ở đó",
    BROKEN_RESULT: "mẫu cho ra một trang Word hỏng: thẻ mở ở một chỗ, đóng ở chỗ khác cấp",
    MAYBE_UNKNOWN: "cảnh báo: mẫu gọi một tên mà không phải tệp năm nào cũng có",
    UNUSED: "cảnh báo: số liệu hoặc khóa của tệp năm không được in ở đâu",
    NO_UNIT: "cảnh báo: thẻ trong mẫu in một số mà không có đơn vị tính",
    TWO_FORMATS: "cảnh báo: một số liệu in hai kiểu khác nhau",
    TYPED_YEAR: "cảnh báo: năm gõ tay trong mẫu",
    TYPED_NUMBER: "cảnh báo: số gõ tay trong mẫu",
    HALF_TAG: "cảnh báo: thẻ trong mẫu thiếu một dấu ngoặc, sẽ in nguyên như đã gõ",
    NO_TAGS: "cảnh báo: mẫu không có thẻ nào, không gì của tệp năm được in",
    LIBRARY_MISSING: "chưa cài docxcompose, cần để chèn văn bản con",
    NO_SUCH_MEDIA: "mẫu không có hình hay tệp nhúng cần thay",
    REACHING_FIELD: "trường tự động trong mẫu chạy, tải hoặc đọc thứ ở ngoài tệp",
    TOO_INTRICATE: "mẫu có quá nhiều thẻ, phần tử hoặc thuộc tính, hoặc lồng nhau quá sâu",
    LOST_REFERENCE: "trường của mẫu dẫn tới dấu trang mà trang in ra không có",
    NO_BOOKMARK: "trường của mẫu dẫn tới dấu trang mà mẫu không có (cảnh báo)",
    HALF_PAIR: "chú thích, nhận xét, dấu trang hay trường của mẫu thiếu một nửa (cảnh báo)",
    NO_NUMBERING: "danh sách trong mẫu dùng một kiểu đánh số mà mẫu không có (cảnh báo)",
    UNBOUND: "cảnh báo: ô nhập liệu có thẻ gắn với một kho dữ liệu mà tệp không có",
    UNFILLED: "cảnh báo: thẻ đứng ở phần của mẫu không điền được, in ra vẫn y nguyên",
    NO_CHOICE: "giá trị in vào ô đánh dấu (☐) không phải có hoặc không",
    HARMFUL_LINK: "địa chỉ liên kết điền từ thẻ trỏ tới tệp trong máy, hoặc chạy lệnh",
    CHART_WORKBOOK: "cảnh báo: bảng tính của một biểu đồ có thẻ không điền được",
    CELL_TAG: "thẻ của ô bảng (cellbg, colspan, vm, hm) sai chỗ hoặc có giá trị không dùng được",
    WRAPPED_TAG: "một đầu của điều kiện hay vòng lặp nằm trong liên kết, ô nhập liệu, chữ theo dõi",
    NOT_A_REPORT: "Tệp đọc vào không phải tệp Word .docx: PDF, RTF. Lấy bản Word gốc.",
    NO_TEXT: "Tệp Word đọc vào không có chữ: để trống, hoặc chỉ có hình quét.",
    OTHER_RULES: "Văn bản của Đảng hoặc văn bản quy phạm pháp luật, không phải báo cáo hành chính.",
    NO_PERIOD: "Báo cáo Word không nói kỳ nào. Ghi năm, quý hoặc tháng vào trích yếu.",
    BROKEN_OUTLINE: "Đề mục của báo cáo Word đánh số thiếu hoặc lặp (cảnh báo).",
    NO_OUTLINE: "Báo cáo Word không có mục nào được đánh số (cảnh báo).",
    NO_FIGURES: "Không con số nào của báo cáo Word thành số liệu (cảnh báo).",
    PRINTED_OTHERWISE: "Tệp năm và mẫu vừa làm in ra một đoạn khác bản Word đã đọc.",
    FOLDER_NOT_EMPTY: "Thư mục nhận tệp năm đã có tệp. Chọn thư mục khác, hoặc thêm --force.",
    FIGURE_EDITED: "số liệu in trong Word khác với tệp năm",
    EDITED_ONCE: "số liệu in nhiều chỗ mà chỉ sửa một chỗ trong Word",
    DERIVED_EDITED: "số liệu do máy tính ra bị sửa thẳng trong Word",
    FIGURE_GONE: "cảnh báo: số liệu đã in không còn trong tệp Word",
    NUMBER_ADDED: "cảnh báo: số gõ thêm vào tệp Word mà không phải số liệu",
    TYPED_EDITED: "cảnh báo: số gõ tay trong lời văn bị sửa trong Word",
    UNCLEAR: "cảnh báo: câu viết lại, không rõ số nào là số liệu cũ",
    OLD_NUMBER: "báo cáo Word còn in số cũ của tệp năm",
    OTHER_DOCUMENT: "tệp Word không phải báo cáo in từ tệp năm này",
    WRONG_PERIOD: "báo cáo Word là của kỳ khác",
    NOTHING_TO_TIE: "tệp Word không có chữ nào để đối chiếu",
    BY_TEXT_ALONE: "ghi chú: tệp Word không còn dấu ngầm, chỉ đối chiếu theo lời văn",
    TRACKED: "ghi chú: tệp Word có sửa đổi được theo dõi",
    YEAR_FILE_MOVED: "ghi chú: tệp năm đã đổi kể từ lúc in báo cáo",
    EDITED_KEPT: "ghi chú: tệp Word cũ đã có người sửa, được giữ lại bên cạnh",
    NOT_PULLED: "cảnh báo: số sửa trong Word không đưa về tệp năm được",
    NO_SUCH_EDIT: "không có số liệu tên ấy bị sửa trong Word",
    NOT_TRACED: "không thấy số ấy trong báo cáo",
    "BC860": "Không phải phiếu số liệu của tệp năm này: mẫu khác, kỳ khác, hoặc tệp khác.",
    "BC861": "Một hàng của phiếu không còn rõ là của số liệu nào.",
    "BC862": "Một ô của phiếu không nhận được, hoặc cần xem lại.",
    "BC863": "Phiếu có thêm hàng mà tệp năm không hỏi.",
    "BC864": "Phiếu ghi số khác với số mà tệp năm đã có.",
    "BC865": "Hai phiếu ghi hai số cho một số liệu.",
    "BC866": "Một nhiệm vụ hay văn bản của phiếu không tìm được chỗ trong tệp năm.",
    "BC870": "Chỗ cần sửa không còn trong tệp năm, hoặc không phải chỗ sửa được như thế.",
    "BC871": "Chỗ này viết theo kiểu không sửa được mà giữ nguyên phần còn lại của tệp.",
    "BC872": "Số liệu còn nơi dùng nên chưa xóa được.",
    "BC873": "Tên đã có số liệu hoặc nhóm khác mang.",
    "BC874": "Tên mới che một số liệu khác, làm giá trị của số liệu nào đó thay đổi.",
    "BC875": "Một nơi còn gọi tên cũ của số liệu, phải sửa bằng tay.",
    "BC876": "Không có số liệu hay nhóm số liệu mang tên ấy.",
    CHANGED_ON_DISK: "Trang web: tệp năm đã đổi trên đĩa từ lúc trang hiện nó, nên chưa ghi gì.",
    NOT_LISTED: "Trang web: không có tệp ấy trong thư mục đang mở.",
    TOO_MUCH_SENT: "Trang web: tệp gửi lên lớn quá mức cho phép, hoặc không đúng loại.",
    NO_WEB_EXTRA: "Trang web cần thêm thư viện chưa được cài.",
    NOT_BEGUN: "Trang web: chưa đủ để bắt đầu một báo cáo mới.",
    NOT_PRINTED_YET: "Trang web: bản PDF chưa in xong.",
    UPLOAD_GONE: "Trang web: tệp đã gửi lên không còn được giữ, hoặc chưa chọn tệp nào.",
    LEADS_OUT: "Trang web: tên tệp dẫn ra ngoài thư mục đang mở.",
}
"""Every code that no rule explains, in order."""

FAMILIES: Final = {
    "1": "Tệp và đĩa",
    "2": "Khóa và giá trị",
    "3": "Số liệu",
    "4": "Lời văn",
    "5": "Mẫu Word",
    "6": "Thể thức",
    "7": "Câu, bảng và số liệu",
    "8": "Đọc vào từ Word, Excel; trang web",
}
"""The hundreds of the codes."""


def next_free(family: str, of_rules: Iterable[str]) -> str:
    """The code that the next problem of a family takes; ``of_rules`` are the codes of rules.

    >>> next_free("4", ["BC437"])
    'BC438'
    """
    taken = [int(code[2:]) for code in (*MEANINGS, *of_rules) if code[2] == family]
    return f"BC{max(taken, default=int(family) * 100) + 1}"

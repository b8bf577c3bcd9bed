"""Tables as units make them, written as text → workbooks, and what each row of them tells of.

A row stands on a line, its cells between «|»; behind «=>», or on the next line, stands the figure
that it tells of. «@» begins a sheet. A cell in «"…"» is text; one that begins with «=» is a formula
without a result.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import openpyxl

BUU_CHINH = """
@ Sheet1
SỞ THÔNG TIN VÀ TRUYỀN THÔNG
PHÒNG BƯU CHÍNH, VIỄN THÔNG
SỐ LIỆU BƯU CHÍNH, VIỄN THÔNG NĂM 2020

STT | Chỉ tiêu | ĐVT | Năm 2019 | Năm 2020 | So sánh (%) | Ghi chú
I | BƯU CHÍNH
1 | Tổng số điểm phục vụ BC | điểm | 200 | 206 | 103
- | Bưu cục cấp 1 | điểm | 1 | 1 | 100 | => buu_chinh.buu_cuc_cap_1
- | Bưu cục cấp 2 | điểm | 10 | 10 | 100 | => buu_chinh.buu_cuc_cap_2
- | Bưu cục cấp 3 | điểm | 32 | 33 | 103 | => buu_chinh.buu_cuc_cap_3
- | Điểm BĐ Văn hóa xã | điểm | 111 | 111 | 100 | => buu_chinh.buu_dien_van_hoa_xa
- | Đại lý bưu điện, thùng thư công cộng | điểm | 50 | 51 | 102 | => buu_chinh.dai_ly
2 | Bán kính phục vụ bình quân | km/điểm phục vụ | 1.97 | 1.959 | | => buu_chinh.ban_kinh
 | Trong đó: khu vực nông thôn | km/điểm phục vụ | 2.36 | 2.348 |
=> buu_chinh.ban_kinh_nong_thon
3 | Số dân phục vụ BQ | người/điểm phục vụ | 8600 | 8564 | | => buu_chinh.so_dan
 | Trong đó: nông thôn | người/điểm phục vụ | 10900 | 10835 | | => buu_chinh.so_dan_nong_thon
II | VIỄN THÔNG, INTERNET
1 | Tổng số TB điện thoại | thuê bao | 2800000 | 2896433 | | => vien_thong.thue_bao
 | Thuê bao ĐT cố định | thuê bao | 95000 | 91531 | | => vien_thong.co_dinh
2 | TB Internet | TB | 1700000 | 1847093 | | => internet.thue_bao
III | DOANH THU
1 | Doanh thu khối bưu chính | Triệu đồng | 200000 | 206125 | | => doanh_thu.khoi_buu_chinh
2 | Doanh thu khối VT | Triệu đồng | 2600000 | 2747000 | | => doanh_thu.khoi_vien_thong
 | Tổng cộng | Triệu đồng | 2800000 | 2953125

 | Người lập biểu | | Trưởng phòng
@ BCCI
Hồ sơ qua dịch vụ bưu chính công ích (từ 06/11/2019 đến 05/11/2020)
TT | Nội dung | Kết quả
1 | HS chỉ trả KQ qua BCCI | "40.656" | => buu_chinh_cong_ich.tra_ket_qua
2 | HS nộp và trả KQ qua BCCI | "9.535" | => buu_chinh_cong_ich.nop_va_tra
 | Cộng | "1.050.191"
"""
CNTT = """
@ CNTT 2020
BÁO CÁO KẾT QUẢ ỨNG DỤNG CNTT
Kỳ báo cáo: năm 2020
STT | Tên chỉ tiêu | Đơn vị | Thực hiện | | Kế hoạch
 | | | Năm trước | Năm nay | năm 2021
A | B | C | 1 | 2 | 3
A | THƯ ĐIỆN TỬ
1 | Tỷ lệ được cấp thư điện tử công vụ | % | 98 | 100 | | => thu_dien_tu.ty_le_duoc_cap
2 | Hộp thư điện tử công vụ | hộp thư | 6500 | 6800
2.1 | Hộp thư của CBCC | hộp thư | 5500 | 5701 | | => thu_dien_tu.can_bo_cong_chuc
2.2 | Hộp thư của viên chức | hộp thư | 1000 | 1099 | | => thu_dien_tu.vien_chuc
3 | Số hộp thư được sử dụng thường xuyên | hộp thư | 5900 | 6129 |
=> thu_dien_tu.su_dung_thuong_xuyen
B | DỊCH VỤ CÔNG
2 | Thủ tục mức độ 2 | thủ tục | 278 | 127 | | => dich_vu_cong.muc_do_2
3 | Thủ tục mức độ 3
- | Cấp sở, ngành | thủ tục | 700 | 708 | | => dich_vu_cong.muc_do_3_cap_so
- | Cấp huyện, cấp xã | thủ tục | 260 | 264 | | => dich_vu_cong.muc_do_3_cap_huyen_xa
4 | Thủ tục mức độ 4
- | Cấp sở, ngành | thủ tục | 750 | 771 | | => dich_vu_cong.muc_do_4_cap_so
- | Cấp huyện, cấp xã | thủ tục | 110 | 118 | | => dich_vu_cong.muc_do_4_cap_huyen_xa
C | CHỮ KÝ SỐ
1 | Số thiết bị ký số cấp cho tổ chức | thiết bị | 500 | "542 thiết bị" | | => chu_ky_so.to_chuc
2 | Cá nhân được cấp chữ ký số | người | 800 | 875
3 | Số cá nhân được cấp chữ kí số | cá nhân | 800 | 875 | | => chu_ky_so.ca_nhan
4 | Chữ ký số tích hợp trên SIM | chữ ký số | 100 | 135 | | => chu_ky_so.tren_sim
D | ĐÀO TẠO, TẬP HUẤN
1 | Lớp tập huấn chuyên sâu cho cấp xã | lớp | 4 | "05" | | => dao_tao.lop_cap_xa
 | Học viên lớp cấp xã | người | 120 | 139 | | => dao_tao.hoc_vien_cap_xa
2 | Lớp chuyên đề CNTT | lớp | 9 | 10 | | => dao_tao.lop_chuyen_de
 | Học viên lớp chuyên đề | người | 200 | 222 | | => dao_tao.hoc_vien_chuyen_de
3 | Lớp bảo mật ATTT | lớp | 1 | 2
 | Học viên lớp bảo mật | người | 40 | 46 | | => dao_tao.hoc_vien_bao_mat
E | DỰ ÁN
1 | Dự án do Sở làm chủ đầu tư | dự án | 1 | 2 | | => chinh_quyen_so.du_an_cua_so
"""
SAT_HACH = """
@ Sat hach
KET QUA SAT HACH TIN HOC NAM 2020
TT | Noi dung | DVT | So luong
1 | Lanh dao so, nganh, UBND cap huyen thuoc dien sat hach | nguoi | 53
=> sat_hach.lanh_dao_so_huyen.thuoc_dien
2 | Lanh dao so, nganh, UBND cap huyen dat | nguoi | 53
=> sat_hach.lanh_dao_so_huyen.dat
3 | Lanh dao phong thuoc so, nganh thuoc dien sat hach | nguoi | 296
=> sat_hach.lanh_dao_phong_so.thuoc_dien
4 | Lanh dao phong thuoc so, nganh vang thi | nguoi | 58
=> sat_hach.lanh_dao_phong_so.vang
5 | Lanh dao phong thuoc so, nganh dat | nguoi | 234
=> sat_hach.lanh_dao_phong_so.dat
6 | Lanh dao phong cap huyen, lanh dao UBND cap xa thuoc dien sat hach | nguoi | 519
=> sat_hach.lanh_dao_phong_huyen_xa.thuoc_dien
7 | Lanh dao phong cap huyen, lanh dao UBND cap xa vang thi | nguoi | 58
=> sat_hach.lanh_dao_phong_huyen_xa.vang
8 | Lanh dao phong cap huyen, lanh dao UBND cap xa dat | nguoi | 443
=> sat_hach.lanh_dao_phong_huyen_xa.dat
"""
THANH_TRA = """
@ Thanh tra
Biểu số 1. KẾT QUẢ THANH TRA, KIỂM TRA (ước cả năm 2020)
STT | Nội dung | ĐVT | Ước TH năm 2020
1 | Tổng số cuộc thanh tra, kiểm tra | cuộc | 8
1.1 | Cuộc theo kế hoạch | cuộc | 3 | => thanh_tra.theo_ke_hoach
1.2 | Cuộc đột xuất | cuộc | 5 | => thanh_tra.dot_xuat
2 | Số tổ chức, cá nhân được thanh tra, kiểm tra | tổ chức, cá nhân | 85
=> thanh_tra.doi_tuong
3 | Số tổ chức, cá nhân vi phạm | tổ chức, cá nhân | 11
- | Tổ chức, cá nhân bị xử phạt | tổ chức, cá nhân | 5 | => thanh_tra.xu_phat
- | Tổ chức, cá nhân bị nhắc nhở | tổ chức, cá nhân | 6 | => thanh_tra.nhac_nho
4 | Tiền phạt (triệu đồng) | | "22,25" | => thanh_tra.tien_phat
5 | Lịch bloc không dán tem bị thu hồi | bloc | 2 | => thanh_tra.lich_bloc
6 | Số vụ khiếu nại đã giải quyết | vụ | 1 | => thanh_tra.khieu_nai

Biểu số 2. CÔNG TÁC TUYÊN TRUYỀN
STT | Nội dung | ĐVT | Ước TH năm 2020
1 | Video clip về ĐH Đảng bộ tỉnh | video clip | 5 | => tuyen_truyen.video_clip
2 | Tờ rơi tuyên truyền | tờ rơi | "550.000" | => covid.to_roi
3 | Số buổi phát tin trong ngày | buổi/ngày | 3 | => covid.buoi_phat
4 | Thời lượng ngắn nhất mỗi buổi | phút | 15 | => covid.thoi_luong_it_nhat
5 | Thời lượng dài nhất mỗi buổi | phút | 30 | => covid.thoi_luong_nhieu_nhat
6 | Số buổi tiếp sóng trong ngày | buổi/ngày | 2 | => covid.buoi_tiep_song
7 | Số lượt người xem | lượt | "1.200.345"
"""
VAN_PHONG = """
@ VP
Văn phòng Sở - Số liệu phục vụ báo cáo tổng kết năm 2020
Nội dung | Số liệu năm 2020 | Đơn vị tính
Kế hoạch hành động | 3 | kế hoạch | => van_ban.ke_hoach_hanh_dong
Kế hoạch phát triển ngành | 3 | kế hoạch | => van_ban.ke_hoach_phat_trien
Quyết định QPPL lĩnh vực báo chí | 2 | quyết định | => van_ban.quyet_dinh_bao_chi
Vùng kinh tế - đô thị | 3 | vùng | => vung_kinh_te.so_vung
Nông thôn mới
Kinh phí đầu tư đài truyền thanh không dây | 3000000000 | đồng
=> nong_thon_moi.kinh_phi
Số xã được đầu tư đài truyền thanh | 14 | xã | => nong_thon_moi.xa_duoc_dau_tu
Xã đạt chuẩn NTM | 21 | xã | => nong_thon_moi.xa_dat_chuan
Xã đạt chuẩn nông thôn mới nâng cao | 10 | xã | => nong_thon_moi.xa_nang_cao
Tổng số xã của tỉnh | 143 | xã | => nong_thon_moi.tong_so_xa
"""
OWN_WORKBOOKS: Mapping[str, str] = {
    "phong-bcvt.xlsx": BUU_CHINH,
    "phong-cntt.xlsx": CNTT,
    "sat-hach.xlsx": SAT_HACH,
    "thanh-tra.xlsx": THANH_TRA,
    "van-phong.xlsx": VAN_PHONG,
}


def own_workbook(text: str) -> bytes:
    """The workbook that a text describes."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for row in text.strip().splitlines():
        if row.startswith("@"):
            sheet = book.create_sheet(row[1:].strip())
            line = 0
            continue
        if row.startswith("=>"):
            continue
        line += 1
        cells, _, _ = row.partition("=>")
        for column, cell in enumerate(cells.split("|"), 1):
            if cell.strip():
                sheet.cell(line, column).value = _value(cell.strip())
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def told_by_rows(text: str) -> dict[str, str]:
    """The figure of each row that tells of one, by its sheet and line: «Sheet1!7»."""
    found, sheet, line = {}, "", 0
    for row in text.strip().splitlines():
        if row.startswith("@"):
            sheet, line = row[1:].strip(), 0
            continue
        line += not row.startswith("=>")
        figure = row.partition("=>")[2].strip()
        if figure:
            found[f"{sheet}!{line}"] = figure
    return found


def _value(cell: str) -> Any:
    if cell.startswith('"'):
        return cell.strip('"')
    try:
        return int(cell) if cell.isdecimal() else float(cell)
    except ValueError:
        return cell

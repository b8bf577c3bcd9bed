"""Figures from a program, no YAML → a report in Word at the path given.

The mapping has the keys of a year file; its figures may be numbers that a query returned.
``literal`` keeps a text from elsewhere as it is, whatever braces and stars it holds.
"""

import sys
from decimal import Decimal

import baocao_gen

TICKETS = {"da_xu_ly": 1174, "dang_xu_ly": 31}
HARDEST = "Lỗi {{ 5 * 3 }} khi in phiếu"


def build() -> baocao_gen.Report:
    received = {
        name: {"don_vi_tinh": "yêu cầu", "thuc_hien": count} for name, count in TICKETS.items()
    }
    return baocao_gen.build(
        {
            "ky_bao_cao": "tháng 10/2020",
            "the_thuc": {
                "co_quan_chu_quan": "Sở Mẫu",
                "co_quan_ban_hanh": "Trung tâm Hỗ trợ",
                "so_van_ban": "07",
                "ky_hieu": "BC-TTHT",
                "dia_danh": "Mẫu",
                "ngay_ban_hanh": "02/11/2020",
                "trich_yeu": "Kết quả hỗ trợ kỹ thuật {{ ky_bao_cao }}",
                "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn A"},
                "noi_nhan": ["Ban Giám đốc Sở", "Lưu: VT"],
            },
            "so_lieu": {
                "ho_tro": {
                    **received,
                    "tong": {"don_vi_tinh": "yêu cầu", "gom": list(TICKETS)},
                    "ty_le": {"don_vi_tinh": "%", "cong_thuc": "da_xu_ly / tong"},
                    "diem": {"don_vi_tinh": "điểm", "thuc_hien": Decimal("4.65")},
                }
            },
            "noi_dung": [
                {
                    "van": "Trong tháng có {{ ho_tro.tong | kem_don_vi }}, đã xử lý "
                    "{{ ho_tro.da_xu_ly }} ({{ ho_tro.ty_le }}); mức hài lòng "
                    f"{{{{ ho_tro.diem | dat }}}}. Yêu cầu khó nhất: {baocao_gen.literal(HARDEST)}."
                }
            ],
        }
    )


if __name__ == "__main__":
    baocao_gen.render(build(), sys.argv[1])

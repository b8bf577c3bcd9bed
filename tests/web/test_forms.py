"""Texts, tasks, appendices and the header as forms → what is shown, and what becomes of the file.

Judges: web/labels.py, web/pages/appendices.py, web/pages/choose.py, web/pages/header.py,
web/pages/tasks.py, web/pages/texts.py
"""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from web_page import Visitor, served

from baocao_gen.web.forms import path_of_field
from baocao_gen.web.places import form_address

_YEAR = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Nội vụ   # tên đủ
  ky_hieu: BC-SNV
  dia_danh: Hà Nội
  trich_yeu: |
    Kết quả
    năm {{ nam }}
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: }
  noi_nhan:
    - Như trên
    - "Lưu: VT"
so_lieu:
  ho_so: {ten: Hồ sơ, don_vi_tinh: hồ sơ, thuc_hien: 12}
noi_dung:
  # mở đầu
  - tieu_de: Một
    van: |
      Nhận {{ ho_so | kem_don_vi }} <b>thật</b>.
    muc:
      - van: Lời trong.
  - tieu_de: Hai
    van: Hết./.
nhiem_vu:
  - noi_dung: Việc một
    trang_thai: dang_thuc_hien
  - noi_dung: Việc hai
    trang_thai:
phu_luc:
  - tieu_de: Văn bản
    nhom:
      - ten: Nhóm A
        van_ban:
          - {ten_loai: Quyết định, so_ky_hieu: 1/QĐ-A, ngay: 1/2/2020, trich_yeu: Một}
          - {ten_loai: Kế hoạch, so_ky_hieu: 2/KH-A, ngay: , trich_yeu: Hai}  # chờ
"""


@pytest.fixture
def small_folder(tmp_path: Path) -> Path:
    (tmp_path / "a.yaml").write_text(_YEAR, "utf-8")
    return tmp_path


def _sent(folder: Path, step: str, fields: dict[str, str], *, status: int = 303) -> tuple[str, str]:
    """Send a form of a page; the file afterwards, and the page that was answered."""
    with served(folder) as visitor:
        version = re.search(r'data-version="(\w+)"', visitor.get(f"/1/{step}").text)[1]  # type: ignore[index]
        answer = visitor.post(f"/1/{step}", {"ban": version, **fields})
        assert answer.status == status
        return (folder / "a.yaml").read_text("utf-8"), answer.text


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("loi-van", ["Lời trong.", "Nhận 12 hồ sơ &lt;b&gt;thật&lt;/b&gt;.", "Mục con"]),
        ("nhiem-vu", ["Việc một", "đang thực hiện", "Nhiệm vụ của kỳ sau"]),
        ("phu-luc", ["Nhóm A", "1/QĐ-A", "2 văn bản"]),
        ("the-thuc", ["Sở Nội vụ", "năm {{ nam }}", "Lưu: VT", "Quyền hạn ký"]),
    ],
)
def test_a_page_shows_what_the_file_says(small_folder: Path, step: str, words: list[str]) -> None:
    with served(small_folder) as visitor:
        page = visitor.get(f"/1/{step}").text
    plain = re.sub(r"\s+", " ", re.sub(r"</?(?:a|span|strong|em)\b[^>]*>", "", page))
    for said in words:
        assert said in plain or html.escape(said) in plain, said


@pytest.mark.parametrize(
    ("step", "fields", "old", "new"),
    [
        ("loi-van", {"v.noi_dung[1].tieu_de": "Ba"}, "tieu_de: Hai", "tieu_de: Ba"),
        (
            "loi-van",
            {"v.noi_dung[0].van": "A\r\n\r\nB\r\n", "v.noi_dung[0].tieu_de": "Một"},
            "      Nhận {{ ho_so | kem_don_vi }} <b>thật</b>.\n",
            "      A\n\n      B\n",
        ),
        (
            "loi-van",
            {"lam": "them:noi_dung[1]", "v.noi_dung[1].tieu_de": "Hai"},
            "  - tieu_de: Hai",
            "  - tieu_de: Mục mới\n  - tieu_de: Hai",
        ),
        (
            "loi-van",
            {"lam": "them:noi_dung[1].muc", "m.text": ""},
            "    van: Hết./.\n",
            "    van: Hết./.\n    muc:\n      - tieu_de: Mục mới\n",
        ),
        (
            "loi-van",
            {"lam": "xoa:noi_dung[0].muc[0]"},
            "    muc:\n      - van: Lời trong.\n",
            "",
        ),
        (
            "loi-van",
            {"lam": "them:noi_dung", "m.title": "Cuối", "m.text": "x\r\ny"},
            "    van: Hết./.\n",
            "    van: Hết./.\n  - tieu_de: Cuối\n    van: |-\n      x\n      y\n",
        ),
        (
            "nhiem-vu",
            {"v.nhiem_vu[1].trang_thai": "hoan_thanh", "v.nhiem_vu[1].ket_qua": "Xong, tốt"},
            "    trang_thai:\n",
            '    trang_thai: hoan_thanh\n    ket_qua: "Xong, tốt"\n',
        ),
        ("nhiem-vu", {"lam": "len:nhiem_vu[1]"}, "", ""),
        (
            "nhiem-vu",
            {"lam": "them:nhiem_vu_nam_sau", "m.content": "Mới"},
            "phu_luc:",
            "nhiem_vu_nam_sau:\n  - noi_dung: Mới\nphu_luc:",
        ),
        (
            "phu-luc",
            {"v.phu_luc[0].nhom[0].van_ban[1].ngay": "3/4/2020"},
            "ngay: ,",
            "ngay: 3/4/2020,",
        ),
        (
            "phu-luc",
            {
                "lam": "them:phu_luc[0].nhom[0].van_ban",
                "m.kind": "Công văn",
                "m.symbol": "3/A-B",
            },
            "  # chờ\n",
            "  # chờ\n          - {ten_loai: Công văn, so_ky_hieu: 3/A-B, ngay: , trich_yeu: }\n",
        ),
        (
            "phu-luc",
            {"lam": "them:phu_luc[0].nhom", "m.name": "Nhóm B"},
            "  # chờ\n",
            "  # chờ\n      - ten: Nhóm B\n",
        ),
        (
            "the-thuc",
            {"v.the_thuc.noi_nhan": "Như trên\r\nBan A\r\nLưu: VT"},
            '    - "Lưu',
            '    - Ban A\n    - "Lưu',
        ),
        (
            "the-thuc",
            {"v.the_thuc.nguoi_ky.ho_ten": "Lê A", "v.ky_bao_cao": "2020"},
            "ho_ten: }",
            "ho_ten: Lê A}",
        ),
        ("the-thuc", {"v.the_thuc.do_khan": "Khẩn"}, "  nguoi_ky", "  do_khan: Khẩn\n  nguoi_ky"),
        ("the-thuc", {"v.so_lieu.x": "y", "v.a..b": "c"}, "", ""),
    ],
)
def test_a_form_changes_its_own_keys_alone(
    small_folder: Path, step: str, fields: dict[str, str], old: str, new: str
) -> None:
    text, _ = _sent(small_folder, step, fields)
    if "len" in fields.get("lam", ""):
        first, second = (
            "  - noi_dung: Việc một\n    trang_thai: dang_thuc_hien\n",
            ("  - noi_dung: Việc hai\n    trang_thai:\n"),
        )
        assert text == _YEAR.replace(first + second, second + first)
    else:
        assert text == _YEAR.replace(old, new, 1)


@pytest.mark.parametrize(
    ("step", "fields", "code"),
    [
        ("the-thuc", {"v.ky_bao_cao": "hôm nay"}, "BC209"),
        ("phu-luc", {"v.phu_luc[0].nhom[0].van_ban[0].ngay": "40/13/2020"}, "BC204"),
        ("nhiem-vu", {"lam": "them:nhiem_vu", "m.owner": "Phòng A"}, "BC201"),
        ("loi-van", {"lam": "xoa:noi_dung[7]"}, "BC870"),
    ],
)
def test_what_cannot_be_written_is_told_and_what_was_typed_stays(
    small_folder: Path, step: str, fields: dict[str, str], code: str
) -> None:
    text, page = _sent(small_folder, step, fields, status=422)
    assert text == _YEAR
    assert code in page
    typed = [value for name, value in fields.items() if name != "lam"]
    assert all(html.escape(value) in page for value in typed)


def test_a_long_list_is_shown_in_pages(tmp_path: Path) -> None:
    rows = "".join(f"  - {{noi_dung: Việc số {number}, trang_thai: }}\n" for number in range(250))
    head, _, tail = _YEAR.partition("  - noi_dung: Việc một")
    text = f"{head}{rows}{tail[tail.index('phu_luc:') :]}"
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    with served(tmp_path) as visitor:
        first = visitor.get("/1/nhiem-vu").text
        third = visitor.get("/1/nhiem-vu?tu.nhiem_vu=200").text
    assert "Việc số 99" in first
    assert "Việc số 100" not in first
    assert "Việc số 249" in third


def test_what_is_no_path_of_a_key_is_none() -> None:
    assert path_of_field("noi_dung[0].muc[12].van") == ("noi_dung", 0, "muc", 12, "van")
    for words in ("", "a b", "a..b", "[0]", "a[x]", "../a", "a[1", "A"):
        assert path_of_field(words) is None


def test_a_file_that_cannot_be_read_leads_to_its_text(tmp_path: Path, visitor: Visitor) -> None:
    (tmp_path / "2020.yaml").write_text("ky_bao_cao: x\n", "utf-8")
    forms = ("loi-van", "nhiem-vu", "phu-luc", "the-thuc")
    figures = ("so-lieu", "so-lieu-moi", "so-lieu/van_ban.ke_hoach_hanh_dong")
    others = ("xem", "xem/trang-that", "ban-in", "don-vi", "don-vi/phieu", "so-sanh")
    for step in (*forms, *figures, *others):
        answer = visitor.get(f"/2/{step}")
        assert (answer.status, answer.headers["location"]) == (303, "/2/tep")


def test_a_figure_is_found_by_words_and_a_tag_by_what_it_prints(visitor: Visitor) -> None:
    found = visitor.get("/2/chon?tim=hop+thu+vien+chuc").text
    assert "Hộp thư của viên chức" in found
    assert "Vùng kinh tế" not in found
    tags = visitor.get("/2/chon?so=thu_dien_tu.vien_chuc").text
    assert "1.099 hộp thư" in tags
    assert html.escape("{{ thu_dien_tu.vien_chuc | kem_don_vi }}") in tags


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (("noi_dung", 1, "van"), "/1/loi-van#noi_dung[1]"),
        (("noi_dung", 1, "muc", 0, "tieu_de"), "/1/loi-van#noi_dung[1].muc[0]"),
        (("noi_dung", 1, "bang_so_lieu", "hang", 0), "/1/bang/noi_dung[1].bang_so_lieu"),
        (("nhiem_vu", 7, "ket_qua"), "/1/nhiem-vu#nhiem_vu[7]"),
        (("nhiem_vu", 107), "/1/nhiem-vu?tu.nhiem_vu=107#nhiem_vu[107]"),
        (
            ("phu_luc", 0, "nhom", 1, "van_ban", 2, "ngay"),
            "/1/phu-luc#phu_luc[0].nhom[1].van_ban[2]",
        ),
        (("the_thuc", "nguoi_ky", "ho_ten"), "/1/the-thuc#v.the_thuc.nguoi_ky.ho_ten"),
        (("so_lieu", "a"), ""),
        ((), ""),
    ],
)
def test_a_place_of_the_file_leads_to_its_form(path: tuple[str | int, ...], address: str) -> None:
    assert form_address(1, path) == address

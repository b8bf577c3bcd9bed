"""Labels, levels, classes of numbers, units, names and texts, one small table each."""

from __future__ import annotations

import pytest
from word_files import paragraph, text, word_file

from baocao_gen.word.package.package import open_package
from baocao_gen.word.read.document import ReadParagraph
from baocao_gen.word.read.read import read_document
from baocao_gen.years.from_word.labels import LabelKind, label_of, read_label
from baocao_gen.years.from_word.names import Casing
from baocao_gen.years.from_word.nouns import key_words
from baocao_gen.years.from_word.numbers import NumberClass, numbers_in
from baocao_gen.years.from_word.outline import levels
from baocao_gen.years.from_word.prose import Tagged, markdown


@pytest.mark.parametrize(
    ("typed", "kind", "value", "rest"),
    [
        ("I. KẾT QUẢ", LabelKind.ROMAN, 1, "KẾT QUẢ"),
        ("XIV. KẾT QUẢ", LabelKind.ROMAN, 14, "KẾT QUẢ"),
        ("12. Đào tạo", LabelKind.DECIMAL, 12, "Đào tạo"),
        ("2.3. Đào tạo", LabelKind.DOTTED, 3, "Đào tạo"),
        ("2.3 Đào tạo", LabelKind.DOTTED, 3, "Đào tạo"),
        ("1.2.3. Đào tạo", LabelKind.DOTTED_DEEP, 3, "Đào tạo"),
        ("đ) Đào tạo", LabelKind.LETTER, 5, "Đào tạo"),
        ("c. Đào tạo", LabelKind.LETTER, 3, "Đào tạo"),
        ("B. Đào tạo", LabelKind.UPPER_LETTER, 2, "Đào tạo"),
        ("Phần thứ hai", LabelKind.PART, 2, ""),
        ("- Đào tạo", LabelKind.DASH, 0, "Đào tạo"),
        ("+ Đào tạo", LabelKind.PLUS, 0, "Đào tạo"),
        ("* Đào tạo", LabelKind.STAR, 0, "Đào tạo"),
        ("V/v đào tạo", LabelKind.NONE, 0, "V/v đào tạo"),
        ("1.988 thủ tục", LabelKind.NONE, 0, "1.988 thủ tục"),
        ("12,5% kế hoạch", LabelKind.NONE, 0, "12,5% kế hoạch"),
        ("-5 độ", LabelKind.NONE, 0, "-5 độ"),
        ("Phần lớn đã xong", LabelKind.NONE, 0, "Phần lớn đã xong"),
    ],
)
def test_what_stands_before_the_words(typed: str, kind: LabelKind, value: int, rest: str) -> None:
    label = read_label(typed)
    assert (label.kind, label.value, typed[label.start :]) == (kind, value, rest)


def test_words_own_number_is_a_label_too() -> None:
    printed = ReadParagraph("KẾT QUẢ", (), "thân", label="II.", label_format="upperRoman")
    dashed = ReadParagraph("KẾT QUẢ", (), "thân", label="•", label_format="bullet")
    assert (label_of(printed).kind, label_of(printed).value) == (LabelKind.ROMAN, 2)
    assert label_of(dashed).kind is LabelKind.DASH


@pytest.mark.parametrize(
    ("typed", "expected", "missing"),
    [
        ("I. 1. a) b) 2. II. 1.", [1, 2, 3, 3, 2, 1, 2], []),
        ("1. 1.1. 1.2. 2. 2.1.", [1, 2, 2, 1, 2], []),
        ("a) b) c) d) đ) e)", [1] * 6, []),
        ("a) b) c) d) e)", [1] * 5, [("đ",)]),
        ("I. III. III.", [1] * 3, [("II",), ()]),
        ("A. I. B. C. I.", [1, 2, 1, 1, 2], []),
        ("I. II. III. IV. V. VI.", [1] * 6, []),
        ("I. 1. 3. II.", [1, 2, 2, 1], [("2",)]),
    ],
)
def test_levels_follow_from_the_order_of_numbers(
    typed: str, expected: list[int], missing: list[tuple[str, ...]]
) -> None:
    labels = [read_label(f"{word} Mục") for word in typed.split()]
    found, breaks = levels(labels, [False] * len(labels))
    assert (found, [one.missing for one in breaks]) == (expected, missing)


def test_numbers_may_begin_anew_behind_a_title_without_number() -> None:
    labels = [read_label(f"{word} Mục") for word in ("1.", "2.", "1.")]
    assert levels(labels, [False, False, True])[1] == []
    assert len(levels(labels, [False, False, False])[1]) == 1


Q, D, V, R, ELSE = (
    NumberClass.QUANTITY,
    NumberClass.DATE,
    NumberClass.DOCUMENT,
    NumberClass.REFERENCE,
    NumberClass.OTHER,
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("có 1.988 thủ tục", [("1.988", Q)]),
        ("đạt 48,89 % kế hoạch", [("48,89", Q)]),
        ("ngày 05/3/2020", [("05", D), ("3", D), ("2020", D)]),
        ("ngày 05 tháng 3 năm 2020", [("05", D), ("3", D), ("2020", D)]),
        ("Quốc khánh 2/9", [("2", D), ("9", D)]),
        ("101/143 xã", [("101", Q), ("143", Q)]),
        ("Kế hoạch số 219/KH-UBND", [("219", V)]),
        ("Kế hoạch 02-KH/BCĐTW", [("02", V)]),
        ("Nghị định số 30/2020/NĐ-CP", [("30", V), ("2020", V)]),
        ("Đề án 06", [("06", V)]),
        ("tổng số 15.892 hồ sơ", [("15.892", Q)]),
        ("khoản 2 Điều 5", [("2", R), ("5", R)]),
        ("tiêu chí số 8", [("8", R)]),
        ("mức độ 4", [("4", R)]),
        ("bưu cục (cấp 1: 01)", [("1", R), ("01", Q)]),
        ("cấp 542 thiết bị", [("542", Q)]),
        ("nội dung: (1) họp, (2) báo cáo", [("1", R), ("2", R)]),
        ("mạng 5G, Covid-19", [("5", ELSE), ("19", ELSE)]),
        ("giai đoạn 2021 - 2025", [("2021", D), ("2025", D)]),
        ("từ 8 giờ 30 đến 17h00", [("8", D), ("30", D), ("17", D), ("00", D)]),
        ("6 tháng đầu năm 2020", [("6", D), ("2020", D)]),
        ("quy hoạch tỷ lệ 1/500, 1/2.000", [("1", R), ("500", R), ("1", R), ("2.000", R)]),
        ("tỷ lệ 1/3 số xã", [("1", Q), ("3", Q)]),
        ("qua số điện thoại 113", [("113", R)]),
        ("tại thôn 3 xảy ra 01 vụ", [("3", R), ("01", Q)]),
        ("giáo viên dạy lớp 5, lớp 9 và lớp 12 theo chương trình", [("5", R), ("9", R), ("12", R)]),
        ("có 214 điểm 10, mở 5 lớp 30 học viên", [("214", Q), ("10", R), ("5", Q), ("30", Q)]),
        ("định danh mức 2, đạt mức 2 triệu đồng", [("2", R), ("2", Q)]),
        ("xếp thứ 15/34, tăng 02 bậc", [("15", R), ("34", R), ("02", R)]),
        ("đứng thứ 2, đạt 25/34 chỉ tiêu", [("2", R), ("25", Q), ("34", Q)]),
        ("12 sản phẩm 3 sao", [("12", Q), ("3", R)]),
        ("gió cấp 10 - 11, giật cấp 13", [("10", R), ("11", R), ("13", R)]),
        ("thắng 3-1, tỷ số 2 - 0", [("3", R), ("1", R), ("2", R), ("0", R)]),
        ("từ Km 12+350 đến Km13+200", [("12", R), ("350", R), ("13", R), ("200", R)]),
        ("tại 10°15'20\"B và 17,2 độ Vĩ Bắc", [("10", R), ("15", R), ("20", R), ("17,2", R)]),
        ("quốc lộ 91, nâng cấp quốc lộ 12 km", [("91", R), ("12", Q)]),
        ("Trung tâm khu vực 5, khu vực 5 huyện", [("5", R), ("5", Q)]),
        ("412 tàu từ 15 m trở lên, đạt từ 88 ha trở lên", [("412", Q), ("15", R), ("88", Q)]),
        ("chưa bố trí đủ 02 người, tiếp đủ 02 buổi", [("02", R), ("02", Q)]),
        ("luật có 11 chương, 141 điều", [("11", R), ("141", R)]),
        ("chính quyền địa phương 2 cấp", [("2", R)]),
        ("hệ số 4,40, hệ số sử dụng đất 2,1 lần", [("4,40", R), ("2,1", Q)]),
        ("từ 15 ngày còn 7 ngày, điều trị 6,3 ngày", [("15", D), ("7", D), ("6,3", Q)]),
        ("12 ngày công, 8 phút 12 giây", [("12", Q), ("8", D), ("12", D)]),
        ("NHIỆM VỤ 6 THÁNG CUỐI NĂM", [("6", D)]),
        ("lãi suất 6,6%/năm, tỷ lệ 3 - 5%", [("6,6", ELSE), ("3", ELSE), ("5", Q)]),
        ("gọi 1900 9068, 0233.3852.417", [(d, ELSE) for d in ("1900", "9068", "0233.3852.417")]),
        ("tỷ lệ 48/1.000 dân, 50/50 xã", [("48", ELSE), ("1.000", ELSE), ("50", Q), ("50", Q)]),
        ("trực 24/24 giờ, 24/7", [("24", ELSE), ("24", ELSE), ("24", ELSE), ("7", ELSE)]),
        ("đạt 24/24 xã", [("24", Q), ("24", Q)]),
        ("từ lớp 3 đến lớp 5 học Tiếng Anh, lớp 1 - 5", [(d, R) for d in "3515"]),
        ("cự ly 3 km và 5 km, chạy 100 m", [("3", R), ("5", R), ("100", R)]),
        ("thế kỷ 15 - 17, bê tông mác 250", [("15", R), ("17", R), ("250", R)]),
        ("tối thiểu 200 Mbps, vượt mức 0,4 mg/lít", [("200", R), ("0,4", R)]),
        ("ùn tắc trên 30 phút, xảy ra 14 vụ", [("30", R), ("14", Q)]),
        ("trên cả 3 tiêu chí, 02 xe 29 chỗ", [("3", R), ("02", Q), ("29", R)]),
        ("bản vẽ tỷ lệ 1:200", [("1", R), ("200", R)]),
        ("đường 3 Tháng 2, Quảng trường 2/9", [("3", D), ("2", D), ("2", D), ("9", D)]),
        ("thanh loại 42 người, loại 2, chỉ tiêu 612 hồ sơ", [("42", Q), ("2", R), ("612", Q)]),
        ("đường dây 110 kV dài 64 km", [("110", R), ("64", Q)]),
        ("4 làn xe, 80 km/h", [("4", R), ("80", R)]),
        ("bình 12 kg, chai rượu 750 ml", [("12", R), ("750", R)]),
        ("cầu Vàm Cống 2, Nhật Bản 05 người", [("2", R), ("05", Q)]),
        ("nghỉ trước tuổi 247 người", [("247", Q)]),
        ("quy hoạch chi tiết 41,5%", [("41,5", Q)]),
        ("sau 3 giờ 20 phút", [("3", D), ("20", D)]),
        ("86 học sinh lớp 9 dự thi, cầu tải trọng 13 tấn", [("86", Q), ("9", R), ("13", R)]),
        ("tại hẻm 45, hẻm 112/8", [("45", R), ("112", R), ("8", R)]),
        ("Tiểu đoàn 5, ĐT 741; cấp độ 3", [("5", R), ("741", R), ("3", R)]),
        ("Kỹ năng số: 102 người; Số: 214/BC-SYT", [("102", Q), ("214", V)]),
        ("92,4/100 điểm", [("92,4", Q), ("100", ELSE)]),
        ("khắc phục 31,4/44,7 tỷ đồng", [("31,4", Q), ("44,7", Q)]),
        ("kế hoạch 10 cuộc, Kế hoạch 219 của tỉnh", [("10", Q), ("219", V)]),
        ("dân tộc thiểu số 291 người, cùng kỳ 19 vụ", [("291", Q), ("19", Q)]),
    ],
)
def test_every_number_has_its_class(words: str, expected: list[tuple[str, NumberClass]]) -> None:
    assert [(n.typed, n.kind) for n in numbers_in(words)] == expected


def test_the_number_of_the_outline_is_no_figure() -> None:
    [label, count] = numbers_in("12. Có 30 vụ", 4)
    assert (label.kind, count.kind) == (NumberClass.OUTLINE, NumberClass.QUANTITY)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("thủ tục hành chính", "thu_tuc_hanh_chinh"),
        ("Đơn vị của tỉnh", "don_vi_tinh"),
        ("3 xã", "so_3_xa"),
        ("đã được", ""),
    ],
)
def test_a_key_is_made_of_words(words: str, key: str) -> None:
    assert key_words(words.split()) == key


def test_a_name_in_capitals_is_written_as_the_texts_write_it() -> None:
    casing = Casing(["Sở Khoa học và Công nghệ báo cáo Hội đồng nhân dân tỉnh Mẫu Sơn."])
    assert casing.name("HỘI ĐỒNG NHÂN DÂN TỈNH MẪU SƠN") == "Hội đồng nhân dân tỉnh Mẫu Sơn"
    assert casing.name("SỞ THÔNG TIN VÀ TRUYỀN THÔNG") == "Sở Thông tin và Truyền thông"
    assert casing.name("ỦY BAN NHÂN DÂN TỈNH ĐÔNG NAM") == "Ủy ban nhân dân tỉnh Đông Nam"


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((text("Có "), text("12", "<w:b/>"), text(" vụ")), "Có **12** vụ"),
        ((text("a"), text("b", "<w:b/>"), text("c")), "abc"),
        ((text("5*3 | \\ "), text("nghiêng", "<w:i/>")), "5\\*3 \\| \\\\ *nghiêng*"),
        ((text("{{ x }} [^1]"),), '{{ "{{" }} x {{ "}}" }} {{ "[^" }}1]'),
    ],
)
def test_words_are_typed_so_that_they_print_as_they_were(
    runs: tuple[str, ...], expected: str
) -> None:
    body = paragraph(*runs).replace("<w:t>", '<w:t xml:space="preserve">')
    [read] = read_document(open_package(word_file(body), "a.docx")).paragraphs()
    assert markdown(read, (0, len(read.text))) == expected


def test_a_tag_stands_for_the_letters_that_it_prints() -> None:
    [read] = read_document(open_package(word_file(paragraph("Có 12 vụ")), "a.docx")).paragraphs()
    assert markdown(read, (0, 8), [Tagged(3, 5, "{{ a.b }}")]) == "Có {{ a.b }} vụ"

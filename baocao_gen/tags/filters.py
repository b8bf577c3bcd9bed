"""A value in a tag → the words that official prose uses for it: filters, each with its page.

A blank stays a blank through every filter, so a draft shows each place that waits for a number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from baocao_gen.frozen import frozen
from baocao_gen.tags.bounds import check_length
from baocao_gen.tags.filter_values import is_blank, number_in, on_days, whole_in
from baocao_gen.tags.foreign_filters import by_language, translated
from baocao_gen.tags.printable import (
    LAST_YEAR,
    PLAN,
    PRECEDING,
    Stated,
    raise_if_undefined,
    words_of,
)
from baocao_gen.vietnamese.comparisons import change, fulfilment, relative_change, times
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.numbers import (
    PERCENT,
    exact_arithmetic,
    format_count,
    format_number,
    format_quantity,
    round_half_up,
)
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import join_list, nfc, to_roman
from baocao_gen.vietnamese.units import without_scale

MAX_DECIMALS = 12
"""Most decimals that ``so_le`` may ask for, in a text as in a figure."""


def _spoken(say: Callable[..., str]) -> Callable[..., str]:
    """A filter on amounts: refuses what is no amount, and leaves blanks blank."""

    def filtered(value: Any, *arguments: Any) -> str:
        if not isinstance(value, Stated):
            raise_if_undefined(value)
            raise ReadingError(
                "bộ lọc này chỉ dùng cho số liệu", "gọi tên số liệu: nhom.ten_so_lieu"
            )
        if value.value is None:
            return str(value)
        return say(value, *arguments)

    return filtered


def _count(value: Any) -> str:
    if isinstance(value, Stated):
        if value.value is None:
            return str(value)
        return _padded(value)
    return value if is_blank(value) else format_count(whole_in(value, "số đếm"))


def _roman(value: Any) -> str:
    if isinstance(value, Stated):
        value = value.known()
    return to_roman(whole_in(value, "số La Mã"))


def _padded(value: Stated) -> str:
    number = value.known()
    if number == number.to_integral_value() and 0 < number < 10 and not value.decimals:
        return format_count(int(number))
    return str(value)


def _with_unit(value: Stated) -> str:
    return format_quantity(value.known(), value.unit, value.decimals)


def _counted_with_unit(value: Stated) -> str:
    return str(value) if value.unit == PERCENT else f"{_padded(value)} {value.unit}"


def _against(which: Callable[[Stated], Stated], say: Callable[..., str]) -> Callable[..., str]:
    def compared(value: Stated, *arguments: Any) -> str:
        other = which(value)
        if other.value is None:
            return str(other)
        return say(value, other, *arguments)

    return _spoken(compared)


def _change(value: Stated, other: Stated) -> str:
    # 46% against a published 45,6% has risen by 0,4: the finer of the two decides.
    shown = max(value.decimals, other.decimals)
    return change(value.known(), other.known(), value.unit, shown)


def _relative_change(value: Stated, other: Stated, decimals: int = 2) -> str:
    return relative_change(value.known(), other.known(), decimals)


def _times(value: Stated, other: Stated, decimals: int = 1) -> str:
    return times(value.known(), other.known(), decimals)


def _reached(value: Stated) -> str:
    verb = "ước đạt" if value.estimated else "đạt"
    return f"{verb} {_with_unit(value)}"


def _in_words(value: Any) -> str:
    from baocao_gen.vietnamese.words import number_to_words, percent_in_words

    if isinstance(value, Stated):
        if value.value is None:
            return str(value)
        shown = round_half_up(value.value, value.decimals)
        return percent_in_words(shown) if value.unit == PERCENT else number_to_words(shown)
    return str(value) if is_blank(value) else number_to_words(number_in(value))


def _money_in_words(value: Stated, even: bool = False) -> str:
    from baocao_gen.vietnamese.words import number_to_words

    times, currency = without_scale(value.unit)
    shown = round_half_up(value.known(), value.decimals)
    if not currency:
        currency = value.unit  # «triệu» of nothing
    elif times > 1:
        with exact_arithmetic(shown):
            shown = (shown * times).normalize()
    return number_to_words(shown, kind="currency", currency=currency, even_tail=even)


def _rounded(value: Any, decimals: int) -> Any:
    if not isinstance(decimals, int) or not 0 <= decimals <= MAX_DECIMALS:
        message = f"số chữ số thập phân phải từ 0 đến {MAX_DECIMALS}"
        raise ReadingError(message, "ví dụ: | so_le(2)")
    if isinstance(value, Stated):
        return value.rounded(decimals)
    return value if is_blank(value) else format_number(Decimal(number_in(value)), decimals)


def _listed(values: Iterable[Any], conjunction: str = "và") -> str:
    items = [values] if isinstance(values, str) else values
    words = [words_of(value) for value in items]
    check_length(sum(map(len, words)) + len(words) * len(conjunction))
    return join_list(words, conjunction)


def _first_upper(value: Any) -> str:
    text = nfc(words_of(value))
    return text[:1].upper() + text[1:]


def _counted_by_kind(appendix: Any) -> str:
    """«10 quyết định, 06 kế hoạch và 05 công văn», in order of first appearance."""
    kinds = appendix.get("theo_loai") if isinstance(appendix, Mapping) else None
    if kinds is None:
        raise ReadingError(
            "bộ lọc dem_theo_loai chỉ dùng cho một phụ lục", "ví dụ: phu_luc[0] | dem_theo_loai"
        )
    return join_list(
        [f"{format_count(count)} {kind[:1].lower()}{kind[1:]}" for kind, count in kinds.items()]
    )


@frozen
class Filter:
    """A filter: what it does to a value, what it is for, and examples over the guide's year."""

    say: Callable[..., Any]
    meaning: str
    examples: tuple[str, ...]


DESCRIBED: Mapping[str, Filter] = {
    "kem_don_vi": Filter(
        _spoken(_with_unit),
        "Số và đơn vị tính.",
        ("dich_vu_cong.thu_tuc | kem_don_vi",),
    ),
    "dem": Filter(
        _count,
        "Số đếm; từ 1 đến 9 có số 0 đứng trước.",
        (
            "tap_huan.lop | dem",
            "phu_luc[0].so_van_ban | dem",
        ),
    ),
    "dem_kem_don_vi": Filter(
        _spoken(_counted_with_unit),
        "Số đếm và đơn vị tính.",
        ("tap_huan.lop | dem_kem_don_vi",),
    ),
    "bang_chu": Filter(
        _in_words,
        "Số đọc thành chữ.",
        (
            "dich_vu_cong.thu_tuc | bang_chu",
            "dich_vu_cong.ty_le_muc_do_4 | bang_chu",
        ),
    ),
    "tien_bang_chu": Filter(
        _spoken(_money_in_words),
        "Số tiền đọc thành chữ, tính ra đồng dù đơn vị tính là triệu, tỷ đồng; "
        "thêm (true) để có chữ «chẵn».",
        (
            "tap_huan.kinh_phi | tien_bang_chu",
            "tap_huan.kinh_phi | tien_bang_chu(true)",
        ),
    ),
    "tang_giam": Filter(
        _against(LAST_YEAR, _change),
        "Tăng, giảm so với cùng kỳ; số tính bằng % thì so bằng điểm phần trăm.",
        (
            "dich_vu_cong.thu_tuc | tang_giam",
            "dich_vu_cong.ty_le_muc_do_4 | tang_giam",
        ),
    ),
    "tang_giam_phan_tram": Filter(
        _against(LAST_YEAR, _relative_change),
        "Tăng, giảm bao nhiêu phần trăm so với cùng kỳ; trong ngoặc là số chữ số lẻ (mặc định 2).",
        (
            "dich_vu_cong.thu_tuc | tang_giam_phan_tram",
            "dich_vu_cong.thu_tuc | tang_giam_phan_tram(1)",
        ),
    ),
    "gap_lan": Filter(
        _against(LAST_YEAR, _times),
        "Gấp mấy lần cùng kỳ; trong ngoặc là số chữ số lẻ (mặc định 1).",
        ("tap_huan.hoc_vien | gap_lan",),
    ),
    "tang_giam_ky_lien_truoc": Filter(
        _against(PRECEDING, _change),
        "Tăng, giảm so với kỳ liền trước (tháng trước, quý trước).",
        ("dich_vu_cong.thu_tuc | tang_giam_ky_lien_truoc",),
    ),
    "tang_giam_phan_tram_ky_lien_truoc": Filter(
        _against(PRECEDING, _relative_change),
        "Tăng, giảm bao nhiêu phần trăm so với kỳ liền trước; trong ngoặc là số chữ số lẻ "
        "(mặc định 2).",
        ("dich_vu_cong.thu_tuc | tang_giam_phan_tram_ky_lien_truoc",),
    ),
    "gap_lan_ky_lien_truoc": Filter(
        _against(PRECEDING, _times),
        "Gấp mấy lần kỳ liền trước; trong ngoặc là số chữ số lẻ (mặc định 1).",
        ("tap_huan.hoc_vien | gap_lan_ky_lien_truoc",),
    ),
    "so_voi_ke_hoach": Filter(
        _against(PLAN, lambda a, b, decimals=2: fulfilment(a.value, b.value, decimals)),
        "Mức đạt so với kế hoạch của kỳ; trong ngoặc là số chữ số lẻ (mặc định 2).",
        ("buu_chinh.doanh_thu | so_voi_ke_hoach",),
    ),
    "dat": Filter(
        _spoken(_reached),
        "«đạt …», hoặc «ước đạt …» khi số liệu có uoc_tinh: true.",
        (
            "dich_vu_cong.thu_tuc | dat",
            "buu_chinh.doanh_thu | dat",
        ),
    ),
    "so_le": Filter(
        _rounded,
        "In với số chữ số lẻ khác; đặt trước các bộ lọc khác.",
        (
            "dich_vu_cong.ty_le_muc_do_4 | so_le(1)",
            "buu_chinh.doanh_thu | so_le(1) | kem_don_vi",
        ),
    ),
    "theo": Filter(
        translated,
        "Số liệu, ngày, kỳ, danh sách theo cách viết của ngôn ngữ khác, mã của CLDR trong nháy; "
        "đặt trước các bộ lọc khác.",
        (
            'dich_vu_cong.thu_tuc | theo("en")',
            'dich_vu_cong.ty_le_muc_do_4 | theo("en")',
            'buu_chinh.doanh_thu | theo("en") | kem_don_vi',
            'nhiem_vu_nam_sau[0].thoi_han | theo("en_GB")',
            'ky_bao_cao | theo("en")',
        ),
    ),
    "liet_ke": Filter(
        _listed,
        "Nối một danh sách thành câu.",
        (
            "['thống kê', 'rà soát', 'công bố'] | liet_ke",
            "the_thuc.noi_nhan | liet_ke('hoặc')",
        ),
    ),
    "la_ma": Filter(
        _roman,
        "Số La Mã.",
        ("4 | la_ma",),
    ),
    "ngay_dai": Filter(
        on_days(PartialDate.long),
        "Ngày viết đủ chữ.",
        ("nhiem_vu_nam_sau[0].thoi_han | ngay_dai",),
    ),
    "ngay_ngan": Filter(
        on_days(PartialDate.short),
        "Ngày viết bằng số.",
        ("nhiem_vu_nam_sau[0].thoi_han | ngay_ngan",),
    ),
    "thang_nam": Filter(
        on_days(PartialDate.month_year),
        "Chỉ tháng và năm.",
        ("nhiem_vu_nam_sau[0].thoi_han | thang_nam",),
    ),
    "viet_hoa": Filter(
        lambda value: words_of(value).upper(),
        "Viết hoa toàn bộ.",
        ("the_thuc.co_quan_ban_hanh | viet_hoa",),
    ),
    "viet_hoa_dau": Filter(
        _first_upper,
        "Viết hoa chữ đầu.",
        ("dich_vu_cong.thu_tuc | bang_chu | viet_hoa_dau",),
    ),
    "dem_theo_loai": Filter(
        _counted_by_kind,
        "Đếm văn bản của một phụ lục theo tên loại.",
        ("phu_luc[0] | dem_theo_loai",),
    ),
}
FILTERS: Mapping[str, Callable[..., Any]] = {
    name: by_language(name, one.say) for name, one in DESCRIBED.items()
}

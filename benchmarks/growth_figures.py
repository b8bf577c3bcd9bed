"""A number of figures and of sentences that speak of them → files, for ``growth.py``.

What is looked up among all figures of a section, or of a report, for each sentence of it.
"""

from __future__ import annotations

from collections.abc import Callable

from growth_inputs import Files, kind, one_text, year

Words = Callable[[int], str]
_SECTION = 20
"""Sentences of one section, where they do not all stand in one."""


def figure(name: str, words: str, unit: str, done: object, **more: object) -> str:
    """A figure with a name."""
    values = "".join(f', {key}: "{value}"' for key, value in more.items())
    return f'{name}: {{ten: {words}, don_vi_tinh: "{unit}", thuc_hien: "{done}"{values}}}'


def told(figures: list[str], times: int, words: Words, section: int = _SECTION) -> Files:
    """A year file with figures and with sentences, so many in each section."""
    said = [f"      {words(at)}\n" for at in range(times)]
    parts = ("".join(said[at : at + section]) for at in range(0, times, section))
    body = "".join(f"  - van: |\n{part}" for part in parts)
    declared = "".join(f"  {one}\n" for one in figures)
    return {"nam.yaml": year(f"so_lieu:\n{declared}", body=f"noi_dung:\n{body}")}


def _communes(times: int, **more: object) -> list[str]:
    return [figure(f"f{i}", f"Hồ sơ xã số {i}", "hồ sơ", 10_000 + i, **more) for i in range(times)]


@kind(100, "BC729", most=9_900)
def halves_of_figures(times: int) -> Files:
    return told(_communes(times), times, lambda i: f"Hơn một nửa ({{{{ f{i} }}}} hồ sơ) đã xong.")


@kind(100, "BC729, BC435", most=9_900)
def rounded_numbers_of_one_section(times: int) -> Files:
    words = "Hồ sơ xã số {0} có {{{{ f{0} }}}} hồ sơ, gần {1} hồ sơ xã số {0}."
    return told(_communes(times), times, lambda i: words.format(i, 9_000 + i), times)


@kind(100, "BC728", most=9_900)
def ranks_among_many_figures(times: int) -> Files:
    parts = ", ".join(f"f{i}" for i in range(times))
    total = f"tong: {{ten: Tổng hồ sơ, don_vi_tinh: hồ sơ, gom: [{parts}]}}"
    words = "Xã số {0} có {{{{ f{0} }}}} hồ sơ, đứng thứ hai."
    return told([total, *_communes(times)], times, words.format)


@kind(100, "BC778", most=9_900)
def shares_of_all_figures_of_one_section(times: int) -> Files:
    words = "Có {{{{ f{} }}}} hồ sơ, chiếm {},5% tổng số hồ sơ."
    return told(_communes(times), times, lambda i: words.format(i, i % 89 + 3), times)


@kind(100, "BC772, BC778", most=9_900)
def numbers_that_many_figures_are_about(times: int) -> Files:
    words = "Trong năm, số hồ sơ mà các xã tiếp nhận là hơn {} hồ sơ, giảm 5% so với cùng kỳ."
    figures = _communes(times, cung_ky=9_000)
    return told(figures, times, lambda i: words.format(10_000 + i * 7 % 900))


@kind(100, "BC722, BC776", most=9_900)
def figures_of_one_change(times: int) -> Files:
    figures = [
        figure(f"f{i}", f"Hồ sơ xã số {i}", "hồ sơ", 12_345 + i, cung_ky=12_000 + i)
        for i in range(times)
    ]
    return told(figures, times, lambda _: "Việc này tăng 345 hồ sơ so với cùng kỳ.")


@kind(100, "BC770", most=9_900)
def long_numbers_beside_many_figures(times: int) -> Files:
    figures = [
        figure(f"f{i}", f"Số tiền xã số {i}", "triệu đồng", f"{1_234_567 + i * 977},{i % 90 + 10}")
        for i in range(times)
    ]
    words = "Số tiền là {}.{}.{},{} triệu đồng."
    return told(
        figures, times, lambda i: words.format(1 + i % 9, 200 + i % 700, 300 + i * 7 % 600, i % 9)
    )


@kind(100, "BC773", most=9_900)
def figures_that_went_from_one_number_to_another(times: int) -> Files:
    figures = [
        figure(f"f{i}", f"Hồ sơ xã số {i}", "hồ sơ", 12_345 + i, cung_ky=12_000 + i)
        for i in range(times)
    ]
    words = "Hồ sơ xã số {} tăng từ {} hồ sơ lên {} hồ sơ."
    return told(figures, times, lambda i: words.format(i, 12_000 + i, 12_340 + i), times)


@kind(100, "BC727", most=9_900)
def growth_of_many_figures_of_one_name(times: int) -> Files:
    figures = [
        figure(f"f{i}", "Thu ngân sách", "tỷ đồng", 100 + i, cung_ky=90)
        if i % 2
        else figure(f"f{i}", "Tốc độ tăng thu ngân sách", "%", 10 + i % 5)
        for i in range(times)
    ]
    return told(figures, 1, lambda _: "Kết quả.")


@kind(4, "BC748", most=240)
def groups_of_forty_shares(times: int) -> Files:
    def share(i: int) -> str:
        part = "nam" if i % 2 else "nữ"
        return figure(f"f{i}", f"Tỷ lệ {part} số {i // 2}", "%", f"{10 + i},5")

    shares = ", ".join(map(share, range(40)))
    return told([f"g{k}: {{{shares}}}" for k in range(times)], 1, lambda _: "Kết quả.")


@kind(500, "BC762")
def a_table_of_parts_of_the_whole(times: int) -> Files:
    rows = "".join(f"\n| Trong đó: xã {i} | {i % 90 + 10} |" for i in range(times))
    return one_text(f"| Tên | Số hộ |\n|---|---|\n| Tổng số | 9999999 |{rows}")

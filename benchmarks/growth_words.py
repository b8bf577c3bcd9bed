"""A number of items → files for the rules that read words and sentences, for ``growth.py``.

A text made of one piece again and again finds what is slow in a pattern; a text in which no two
pieces are alike finds what is slow in a table of words.
"""

from __future__ import annotations

from itertools import product

from growth_inputs import (
    CHECK,
    KINDS,
    MEGABYTE,
    Files,
    Kind,
    kind,
    one_text,
    repeated,
    tasks,
    year,
)

_FINDINGS = MEGABYTE // 40
"""Bytes of the smallest text that is full of findings."""
SAID_AGAIN = {
    "misspelt_words": "bổ xung kế hoạch, ",
    "misspelt_words_alone": "sáp nhập, sát nhập, ",
    "typing_keys": "kế hoạch dduwowcj duyệt, ",
    "typing_keys_of_vni": "lập ke61 hoach5, ",
    "capitals_inside": "bÁo cáo, ",
    "capitals_alternating": "aBaB",
    "capitals_missing": "năm 2020. thực hiện ",
    "capitals_of_ministries": "của bộ Tài chính, ",
    "two_spellings": "lí do, lý luận, ",
    "two_spellings_of_tones": "hoá đơn, hóa chất, ",
    "symbol_bullets": "\uf0b7 Việc\n",
    "symbol_bullets_joined": "\uf0b7",
    "listed_counts": "Có ba giải pháp: một; hai; ba; bốn. ",
    "listed_counts_unended": "Có ba giải pháp: một; hai; ",
    "listed_counts_open": "có 03 xã (A, B, ",
    "listed_counts_in_lines": "Có 03 nhóm việc:\n- a;\n- b.\n",
    "listed_counts_of_ordinals": "Có ba việc: Thứ nhất, a. Thứ hai, b. ",
    "listed_counts_of_words": "ba nhóm việc cần làm ngay ",
    "periods": "Quý III (tháng 7, 8). ",
    "periods_in_one_sentence": "quý III (tháng 7, 8), ",
    "periods_of_years": "giai đoạn 2016-2020 (4 năm), ",
    "periods_unended": "quý III (từ gồm các từ ",
    "spans": "từ ngày 06/11/2020 đến ngày 05/11/2019, ",
    "spans_unended": "30 ngày (từ ngày 06/11/2020 đến ",
    "weekdays": "thứ Ba, ngày 05/10/2020, ",
    "beyond_the_period": "Tính đến 31/12/2021 đã ",
    "words_and_digits": "mười hai (11) tổ chức, ",
    "words_and_digits_reversed": "11 (mười hai) tổ chức, ",
    "words_and_digits_with_unit": "13,5 triệu đồng (bằng chữ: mười ba triệu đồng), ",
    "words_and_digits_alone": "hai mươi ba ",
    "shares": "có 14/143 xã, ",
    "clauses_said_again": (
        "Sở đã phối hợp với các đơn vị liên quan rà soát toàn bộ cơ sở dữ liệu. "
    ),
    "one_endless_clause": "Sở đã phối hợp với các đơn vị, ",
}


KINDS += [
    Kind(name, CHECK, "sentences, wording", _FINDINGS // len(piece.encode()), repeated(piece))
    for name, piece in SAID_AGAIN.items()
]

_HEADS = ("b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "r", "s", "t")
_RHYMES = ("ai", "an", "ang", "ao", "âm", "âu", "ăn", "en", "êu", "in", "oan", "ong", "ôi", "ui")
_SYLLABLES = tuple(head + rhyme for head, rhyme in product(_HEADS, _RHYMES))


def _two_syllables(times: int) -> list[str]:
    """Words of two syllables, most of them in no dictionary, no two alike."""
    count = len(_SYLLABLES)
    return [
        f"{_SYLLABLES[i % count]} {_SYLLABLES[(i // count * 7 + i) % count]}" for i in range(times)
    ]


@kind(4_000, "BC450")
def many_strange_words(times: int) -> Files:
    return one_text(", ".join(_two_syllables(times)))


@kind(2_000, "BC451")
def many_words_of_keys(times: int) -> Files:
    tones = ("s", "f", "r", "x", "j")
    words = (
        f"{pair.replace(' ', '')}{tones[i % 5]}" for i, pair in enumerate(_two_syllables(times))
    )
    return one_text(" ".join(words))


@kind(2_000, "BC453")
def many_neighbours_of_two_spellings(times: int) -> Files:
    words = (f"{'lí' if i % 2 else 'lý'} {pair}" for i, pair in enumerate(_two_syllables(times)))
    return one_text(", ".join(words))


@kind(1_000, "BC706")
def many_long_clauses(times: int) -> Files:
    clause = "Phòng {} đã phối hợp với các đơn vị liên quan rà soát toàn bộ cơ sở dữ liệu."
    return one_text(" ".join(clause.format(pair) for pair in _two_syllables(times)))


@kind(1_000, "BC704")
def one_list_of_many_items(times: int) -> Files:
    items = "\n".join(f"- Việc {pair};" for pair in _two_syllables(times))
    return one_text(f"Có 03 nhóm việc:\n{items}")


@kind(1_000, "BC704")
def many_lists_in_sections(times: int) -> Files:
    one = "  - van: 'Có ba giải pháp: một; hai; ba; bốn.'\n"
    return {"nam.yaml": year(body="noi_dung:\n" + one * times)}


def _counted(words: str, times: int) -> Files:
    listed = tasks(f"noi_dung: Việc {i}, trang_thai: hoan_thanh" for i in range(4))
    text = words * times
    return {"nam.yaml": year(listed, body=f"noi_dung:\n  - van: |\n      {text}\n")}


@kind(200, "BC708")
def task_counts_in_many_sentences(times: int) -> Files:
    return _counted("Trong 4 nhiệm vụ có 3 nhiệm vụ đã hoàn thành. ", times)


@kind(200, "BC708")
def task_counts_in_one_sentence(times: int) -> Files:
    return _counted("trong 4 nhiệm vụ có 3 nhiệm vụ đã hoàn thành, ", times)


@kind(200, "BC708")
def task_counts_of_many_tasks(times: int) -> Files:
    listed = tasks(f"noi_dung: Việc {i}, trang_thai: hoan_thanh" for i in range(times))
    said = f"Trong {times} nhiệm vụ có 3 nhiệm vụ đã hoàn thành."
    return {"nam.yaml": year(listed, body=f"noi_dung:\n  - van: {said}\n")}


def _told(times: int, sentence: str) -> Files:
    """Figures with long names alike, and a sentence that is told of each."""
    declared = "".join(
        f"  f{i}: {{ten: Hồ sơ đất đai nhà ở loại {i} của tỉnh, don_vi_tinh: hồ sơ, "
        f"thuc_hien: {1000 + 7 * i}, cung_ky: {900 + 5 * i}}}\n"
        for i in range(times)
    )
    said = "".join(f"      {sentence.format(i, i + 1)}\n" for i in range(times))
    return {"nam.yaml": year(f"so_lieu:\n{declared}", body=f"noi_dung:\n  - van: |\n{said}")}


@kind(150, "BC777", most=9_900)
def figures_held_against_each_other(times: int) -> Files:
    return _told(
        times, "Hồ sơ đất đai nhà ở loại {} nhiều hơn hồ sơ đất đai nhà ở loại {} 35 hồ sơ."
    )


@kind(150, "BC776", most=9_900)
def changes_told_with_a_part_of_many_names(times: int) -> Files:
    return _told(times, "Số hồ sơ đất đai nhà ở giảm {} hồ sơ so với năm trước.")


@kind(150, "BC779", most=9_900)
def sums_of_named_figures(times: int) -> Files:
    return _told(
        times, "Tổng số hồ sơ đất đai nhà ở loại {} và hồ sơ đất đai nhà ở loại {} là 9.999 hồ sơ."
    )

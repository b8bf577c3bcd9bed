"""Documents that end near the end of a page → where their signatures land.

``python page_breaks.py [FOLDER]``. Each kind is printed with bodies of many lengths and several
endings (a paragraph, a list, tables), so that every line of a page is once the last before the
signature. LibreOffice lays them out and poppler says where the words stand: a signature must have
a line or a row of the body above it on its page, and the recipients stand on the page of the
signature.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from html import unescape
from pathlib import Path

import baocao_gen
from baocao_gen.decree30.forms import FORMS
from baocao_gen.decree30.templates.build import build_template
from baocao_gen.files.libreoffice import convert_all

KINDS = ("Báo cáo", "Kế hoạch", "Quyết định", "Biên bản")
LENGTHS = range(14, 30)
_ROWS = "\n".join(f"| {row} | Chỉ tiêu thứ {row} | {row * 7} |" for row in range(1, 7))
_LONG_ROWS = "\n".join(
    f"| {row} | {'Nội dung dài của hàng này. ' * 6} | Đạt |" for row in (1, 2, 3)
)
ENDINGS = {
    "đoạn": "Trên đây là nội dung văn bản.",
    "gạch đầu dòng": "- Việc thứ nhất của đơn vị.\n- Việc thứ hai của đơn vị.",
    "bảng": f"| TT | Chỉ tiêu | Số |\n|---|---|---|\n{_ROWS}",
    "bảng ô dài": f"| TT | Nội dung | Ghi chú |\n|---|---|---|\n{_LONG_ROWS}",
}
SIGNER, RECIPIENT = "NGUYENVANKY", "NOINHANCUOI"
_PAGE = re.compile(r"<page .*?</page>", re.DOTALL)
_WORD = re.compile(r'<word xMin="[\d.]+" yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">(.*?)</word>')
_TOP = 50
"""Points from the edge: above is the number of the page."""


def year_file(kind: str, lines: int, ending: str) -> str:
    """A year file whose body is so many lines long and ends so."""
    second = "  nguoi_ky_thu_hai: {chuc_vu: Thư ký, ho_ten: Trần Thị B}\n"
    text = "\n\n".join([*["Dòng chữ của thân văn bản."] * lines, ending])
    body = "".join(f"      {line}\n" for line in text.split("\n"))
    return (
        "ky_bao_cao: 2025\nmau: mau.docx\nthe_thuc:\n  co_quan_ban_hanh: Sở Nội vụ\n"
        f"  ky_hieu: BC-SNV\n  dia_danh: Hà Nội\n  ten_loai: {kind}\n"
        "  trich_yeu: Công tác năm 2025\n"
        f"  nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: {SIGNER}}}\n"
        + (second if kind == "Biên bản" else "")
        + f'  noi_nhan: [Bộ Nội vụ, Ủy ban nhân dân tỉnh, Các phòng, "Lưu: VT, {RECIPIENT}"]\n'
        f"noi_dung:\n  - van: |\n{body}"
    )


def judged(pdf: Path) -> str:
    """What is wrong with the last page of a PDF; nothing if it may be signed."""
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    boxes = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    pages = [
        [(float(y), unescape(word)) for y, word in _WORD.findall(page)]
        for page in _PAGE.findall(boxes)
    ]
    signed = [n for n, page in enumerate(pages) if any(SIGNER in word for _, word in page)]
    received = [n for n, page in enumerate(pages) if any(RECIPIENT in word for _, word in page)]
    if len(signed) != 1:
        return "không thấy chữ ký"
    if signed != received:
        return "nơi nhận ở trang khác"
    page = pages[signed[0]]
    top = min(y for y, word in page if word in ("GIÁM", "Nơi", "THƯ"))
    above = [word for y, word in page if _TOP < y < top - 2]
    return "" if above else "chữ ký đứng một mình"


def tried(folder: Path, kinds: Iterable[str], lengths: Iterable[int]) -> dict[str, Counter[str]]:
    """For each kind and ending, how often which fault was found; "" where there was none."""
    pairs: list[tuple[str, Path, Path]] = []
    for kind in kinds:
        (folder / "mau.docx").write_bytes(build_template(FORMS[kind]))
        for name, ending in ENDINGS.items():
            for lines in lengths:
                year = folder / f"{len(pairs)}.yaml"
                year.write_text(year_file(kind, lines, ending), encoding="utf-8")
                docx = year.with_suffix(".docx")
                report = baocao_gen.load(year)
                docx.write_bytes(baocao_gen.render(report, draft=True, checked=False))
                pairs.append((f"{kind}, kết thúc bằng {name}", docx, year.with_suffix(".pdf")))
    convert_all([(docx, pdf) for _, docx, pdf in pairs])
    found: dict[str, Counter[str]] = {}
    for case, _, pdf in pairs:
        found.setdefault(case, Counter())[judged(pdf)] += 1
    return found


def main(folder: Path) -> None:
    """Print a line for each kind and ending, and the total."""
    found = tried(folder, KINDS, LENGTHS)
    for case, counts in found.items():
        wrong = ", ".join(f"{why}: {count}" for why, count in counts.items() if why) or "không lỗi"
        print(f"{case}: {counts.total()} độ dài; {wrong}")
    total = sum(counts.total() for counts in found.values())
    print(f"cả thảy {total}, sai {total - sum(counts[''] for counts in found.values())}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as made:
            main(Path(made))

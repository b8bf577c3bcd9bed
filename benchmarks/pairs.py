"""Random templates with pairs → how many pages are whole, valid for the Open XML SDK, and in a PDF.

python benchmarks/pairs.py [NUMBER OF TEMPLATES] [HOW MANY OF THEM AS PDF] [FIRST NUMBER]
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from judges import open_xml_errors, pdf_text, to_pdf
from random_pairs import NAMES, RandomTemplate, faults

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.render import render_template

_AT_ONCE = 10
_LOST = ("Error: Reference source not found", "Error! Reference", "Lỗi: Không tìm thấy")


def main() -> None:
    """Make, print and judge the templates; every fault is a line."""
    arguments = [int(word) for word in sys.argv[1:]]
    many, as_pdf, first = (*arguments, *(2000, 20, 0)[len(arguments) :])
    counted: Counter[str] = Counter()
    pages: list[bytes] = []
    for number in range(first, first + many):
        try:
            docx = render_template(compile_template(RandomTemplate(number).docx, "m.docx"), NAMES)
        except InvalidTemplate as error:
            counted[f"refused {sorted({p.code for p in error.problems})}"] += 1
            continue
        for fault in faults(docx):
            counted["faults"] += 1
            print(number, fault, flush=True)
        pages.append(docx)
    counted["printed"] = len(pages)
    for start in range(0, len(pages), _AT_ONCE):
        for error in open_xml_errors(*pages[start : start + _AT_ONCE]):
            counted["SDK findings"] += 1
            print(start, error, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for docx in pages[:as_pdf]:
            words = pdf_text(to_pdf(docx, Path(folder)))
            counted["PDF"] += 1
            counted["PDF with a lost reference"] += any(sign in words for sign in _LOST)
    print(dict(counted))


if __name__ == "__main__":
    main()

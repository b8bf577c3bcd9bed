"""Numbers and words edited in a Word report → one year file that prints what stands there."""

from __future__ import annotations

import io
from functools import partial

import docx
from command_line import YEAR

import baocao_gen
from baocao_gen.files.files import Files
from baocao_gen.pipeline.tie import printed_lines, tie_out
from baocao_gen.years.pull import pullable
from baocao_gen.years.taken_over import Chosen, TakenOver, edits_of, taken_over

TEXT = (
    YEAR[: YEAR.index("so_lieu:")]
    + """\
so_lieu:
  a: {don_vi_tinh: hồ sơ, thuc_hien: 1988}
noi_dung:
  - van: |
      Cơ quan tiếp nhận {{ a | kem_don_vi }} của người dân.

      Đoạn thứ hai của mục này.
"""
)


def edited(report: baocao_gen.Report, *changes: tuple[str, str]) -> bytes:
    document = docx.Document(io.BytesIO(baocao_gen.render(report)))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            for before, after in changes:
                run.text = run.text.replace("\u00a0", " ").replace(before, after)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def taken(*changes: tuple[str, str], values: bool = True, prose: bool = True) -> TakenOver:
    files = Files.of({"2020.yaml": TEXT.encode()})
    report = baocao_gen.load("2020.yaml", files=files)
    word = edited(report, *changes)
    found = tie_out(word, report)
    edits = edits_of(report, found)[0] if prose else []
    chosen = Chosen(pullable(report, found.tie)[0] if values else [], edits, "theo sua.docx")
    return taken_over(
        report, files.file("2020.yaml"), chosen, partial(tie_out, word), printed_lines
    )


def test_a_number_and_the_words_around_it_are_taken_over_together() -> None:
    made = taken(("1.988 hồ sơ của người dân", "2.001 hồ sơ của nhân dân"))
    text = made.data.decode()
    assert "thuc_hien: 2001}" in text
    assert "{{ a | kem_don_vi }} của nhân dân." in text
    assert (len(made.values), len(made.prose), made.problems) == (1, 1, ())


def test_only_what_is_chosen_is_taken_over() -> None:
    changes = ("1.988 hồ sơ", "2.001 hồ sơ"), ("thứ hai", "cuối")
    assert taken(*changes, prose=False).data.decode().count("Đoạn thứ hai") == 1
    only_words = taken(*changes, values=False).data.decode()
    assert only_words == TEXT.replace("thứ hai", "cuối")
    assert taken(*changes, values=False, prose=False).data == TEXT.encode()

"""Two Word files → one with tracked changes: accepted it reads as the new, rejected as the old.

Judges: word/tracked/accepted.py, word/tracked/aligned.py, word/tracked/containers.py,
word/tracked/marks.py, word/tracked/paragraphs.py, word/tracked/pieces.py
"""

from __future__ import annotations

import copy
import io
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

import baocao_gen
from baocao_gen.word.package.package import open_package
from baocao_gen.word.read.document import Block, ReadTable, Revisions
from baocao_gen.word.read.read import read_document
from baocao_gen.word.tracked.compare import with_changes
from tests.counted_work import LINEAR, growth
from tests.judges import decided, open_xml_errors
from tests.small_reports import small_report
from tests.thoroughness import share
from tests.word_files import paragraph, text, word_file

DATE = "2026-01-31T00:00:00Z"
Edit = Callable[[Any], None]


def saved(document: Any) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def document_of(*lines: str | Sequence[Sequence[str]]) -> bytes:
    """Paragraphs, and tables for lists of rows."""
    document = docx.Document()
    for line in lines:
        if isinstance(line, str):
            document.add_paragraph(line)
            continue
        table = document.add_table(0, len(line[0]))
        for row in line:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    return saved(document)


def read(data: bytes, reading: Revisions = Revisions.ACCEPTED) -> Any:
    """What a person reads: paragraphs, tables as lists, boxes, notes, headers."""
    document = read_document(open_package(data, "a.docx"), reading)
    notes = sorted(repr(line) for own in document.notes.values() for line in lines_of(own) if line)
    margins = [list(lines_of(part.blocks)) for part in (*document.headers, *document.footers)]
    return list(lines_of(document.blocks)), notes, margins


def lines_of(blocks: Sequence[Block]) -> Iterator[Any]:
    for block in blocks:
        if isinstance(block, ReadTable):
            yield [[list(lines_of(cell.blocks)) for cell in row.cells] for row in block.rows]
        else:
            yield block.text
            yield from lines_of(block.boxes)


def compared(old: bytes, new: bytes) -> bytes:
    opened = open_package(old, "cu.docx"), open_package(new, "moi.docx")
    made = with_changes(*opened, "Văn thư", DATE)
    assert read(made) == read(new)
    assert read(made, Revisions.REJECTED) == read(old)
    return made


def changes_in(data: bytes, kind: str) -> list[str]:
    """The letters of each insertion or deletion in the body."""
    body = docx.Document(io.BytesIO(data)).element.body
    texts = (qn("w:t"), qn("w:delText"))
    found = ["".join(t.text or "" for t in c.iter(*texts)) for c in body.iter(qn(f"w:{kind}"))]
    return [words for words in found if words]


@pytest.mark.parametrize(
    ("old", "new", "deleted", "inserted"),
    [
        (["Có 12 hồ sơ."], ["Có 15 hồ sơ."], ["12"], ["15"]),
        (["Có 1.988 hồ sơ mới."], ["Có 1.988 hồ sơ."], [" mới"], []),
        (["Một.", "Hai."], ["Một.", "Thêm.", "Hai."], [], ["Thêm."]),
        (["Một.", "Bớt.", "Hai."], ["Một.", "Hai."], ["Bớt."], []),
        (["Một."], ["Một.", "Cuối."], [], ["Cuối."]),
        (["Một.", "Cuối."], ["Một."], ["Cuối."], []),
        (["Một.", [["a", "1"]], "Hai."], ["Một.", [["a", "2"]], "Hai."], ["1"], ["2"]),
        ([[["a", "1"], ["b", "2"]], ""], [[["a", "1"]], ""], ["b", "2"], []),
        ([[["a", "1"]], ""], [[["a", "1"], ["b", "2"]], ""], [], ["b", "2"]),
        (["Một.", [["a", "1"]], "Hai."], ["Một.", "Hai."], ["a", "1"], []),
        (["Một.", "Hai."], ["Một.", [["a", "1"]], "Hai."], [], ["a", "1"]),
        (["Một.", [["a"]]], ["Một.", "Trước bảng.", [["a"]]], [], ["Trước bảng."]),
        ([[["a", "b"]], ""], [[["a", "b", "c"]], ""], ["a", "b"], ["a", "b", "c"]),
        ([""], ["Mới."], [], ["Mới."]),
        (["Một\tHai\nBa"], ["Một\tHai\nBốn"], ["Ba"], ["Bốn"]),
        (["Một\tHai\nBa"], [""], ["Một\tHai\nBa".replace("\t", "").replace("\n", "")], []),
    ],
)
def test_only_what_differs_is_marked(
    old: Any, new: Any, deleted: list[str], inserted: list[str]
) -> None:
    made = compared(document_of(*old), document_of(*new))
    assert changes_in(made, "del") == deleted
    assert changes_in(made, "ins") == inserted


def test_the_same_file_has_no_changes() -> None:
    same = document_of("Một.", [["a"]], "Hai.")
    made = compared(same, same)
    assert changes_in(made, "ins") == changes_in(made, "del") == []


def test_the_changes_bear_an_author_and_the_given_day() -> None:
    made = compared(document_of("a"), document_of("b"))
    (change,) = docx.Document(io.BytesIO(made)).element.body.iter(qn("w:ins"))
    assert change.get(qn("w:author")) == "Văn thư"
    assert change.get(qn("w:date")) == DATE


def test_the_looks_of_the_new_file_stay() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Có ")
    paragraph.add_run("125 hồ sơ").bold = True
    made = compared(document_of("Có 120 hồ sơ"), saved(document))
    runs = docx.Document(io.BytesIO(made)).element.body.iter(qn("w:r"))
    bold = [
        "".join(t.text for t in r.iter(qn("w:t")))
        for r in runs
        if r.find(f".//{qn('w:b')}") is not None
    ]
    assert "".join(bold) == "125 hồ sơ"


def with_field(result: str) -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph("Trang ")
    for kind, words in (
        ("begin", ""),
        ("", " PAGE "),
        ("separate", ""),
        ("t", result),
        ("end", ""),
    ):
        run = paragraph.add_run(words if kind == "t" else None)
        if kind == "":
            run._r.append(parse_xml(f"<w:instrText {nsdecls('w')}> PAGE </w:instrText>"))
        elif kind != "t":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
    paragraph.add_run(" hết")
    return saved(document)


def test_a_field_is_inserted_whole() -> None:
    made = compared(with_field("1 2"), with_field("1 3"))
    (inserted,) = docx.Document(io.BytesIO(made)).element.body.iter(qn("w:ins"))
    kinds = [c.get(qn("w:fldCharType")) for c in inserted.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def noted(text: str) -> bytes:
    return baocao_gen.render(small_report(text))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Một[^1] hai.\n\n[^1]: Chú thích cũ.", "Một[^1] hai.\n\n[^1]: Chú thích mới."),
        ("Một[^1] hai.\n\n[^1]: Chú thích.", "Một hai."),
        ("Một hai.", "Một[^1] hai.\n\n[^1]: Chú thích."),
        ("A[^1] b[^2].\n\n[^1]: Cũ.\n[^2]: Giữ.", "A b[^2].\n\n[^2]: Giữ."),
    ],
)
def test_notes_come_and_go_with_their_marks(old: str, new: str) -> None:
    made = with_changes(
        open_package(noted(old), "a"), open_package(noted(new), "b"), "Văn thư", DATE
    )
    assert read(made)[:2] == read(noted(new))[:2]
    body, notes, _ = read(made, Revisions.REJECTED)
    assert body == read(noted(old))[0]
    assert notes == read(noted(old))[1] or "[^" not in new


def test_changes_that_a_file_tracks_already_are_accepted_first() -> None:
    tracked = compared(document_of("Một.", "Hai."), document_of("Một ba.", "Hai.", "Thêm."))
    assert read(compared(document_of("Một."), tracked)) == read(tracked)


def edited(data: bytes, seed: int) -> bytes:
    """A file with some edits of every kind, by chance."""
    chance = random.Random(seed)
    document = docx.Document(io.BytesIO(data))
    body = document.element.body
    for _ in range(chance.randrange(8)):
        rows = list(body.iter(qn("w:tr")))
        paragraph = chance.choice(list(body.iter(qn("w:p"))))
        texts = [text for text in paragraph.iter(qn("w:t")) if text.text]
        kind = chance.choice(["words", "words", "copy", "delete", "row", "rows"])
        if kind == "words" and texts:
            text = chance.choice(texts)
            words = text.text.split(" ")
            at = chance.randrange(len(words))
            words[at : at + chance.randrange(3)] = chance.choice([[], ["mới"], ["1.234", "vụ"]])
            text.text = " ".join(words)
        elif kind == "copy":
            paragraph.addnext(copy.deepcopy(paragraph))
        elif kind == "delete" and paragraph.getnext() is not None:
            home = paragraph.getparent()
            if len(home.findall(qn("w:p"))) > 1 and paragraph.find(f".//{qn('w:sectPr')}") is None:
                home.remove(paragraph)
        elif kind == "row" and rows:
            chance.choice(rows).addnext(copy.deepcopy(chance.choice(rows)))
        elif kind == "rows" and rows:
            row = chance.choice(rows)
            if len(row.getparent().findall(qn("w:tr"))) > 1:
                row.getparent().remove(row)
    return saved(document)


REPORT = document_of(
    "I. KẾT QUẢ",
    "Có 1.988 hồ sơ, đạt 85,36%.",
    [["TT", "Tên", "Số"], ["1", "Xã A", "12"], ["2", "Xã B", "13"], ["3", "Xã C", "13"]],
    "Sau bảng.",
    "",
    "II. NHIỆM VỤ",
    *(f"Nhiệm vụ thứ {n} của năm sau." for n in range(5)),
    [["a", "b"], ["c", "d"]],
)


@pytest.mark.parametrize("seed", range(share(20)))
def test_any_edits_are_accepted_and_rejected_exactly(seed: int) -> None:
    compared(edited(REPORT, seed), edited(REPORT, seed + 1_000))


def many(count: int, piece: Callable[[int], str]) -> str:
    return "".join(map(piece, range(count)))


GONE = '<w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>'


@pytest.mark.parametrize(
    "body",
    [
        lambda n, side: paragraph(*(text(f"{k + side} ") for k in range(n))),
        lambda n, side: paragraph(f"<w:r>{f'<w:tab/><w:t>{side}</w:t><w:br/>' * n}</w:r>"),
        lambda n, side: paragraph(" ".join(f"xã {7 * k + side};" for k in range(n))),
        lambda n, side: paragraph("công tác dân vận " * n + f"{side}", f"{side} hết"),
        lambda n, side: (
            many(n, lambda k: f"<w:p>{GONE}{text(f'{k + side} ')}</w:p>") + paragraph("x")
        ),
        lambda n, side: many(n, lambda k: paragraph(("một", "hai", "ba")[k % (2 + side)])),
    ],
)
def test_comparing_takes_linear_work(body: Callable[[int, int], str]) -> None:
    def made(count: int) -> list[bytes]:
        return [word_file(body(count, side)) for side in (0, 1)]

    def compare(files: Sequence[bytes]) -> None:
        old, new = (open_package(data, "a.docx") for data in files)
        with_changes(old, new, "Văn thư", DATE)

    assert growth(compare, made, 200) < LINEAR


def noted_file(count: int, side: int) -> bytes:
    """Paragraphs with notes, of which the new file has none; one calls itself."""
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = many(0 if side else count, lambda k: paragraph(f"Việc {k}", mark.format(k + 1)))
    notes = many(
        count, lambda k: f'<w:footnote w:id="{k + 1}">{paragraph(f"Ghi {k}")}</w:footnote>'
    )
    own = f'<w:footnote w:id="9999">{paragraph("Mình", mark.format(9999))}</w:footnote>'
    return word_file(paragraph("Hết", mark.format(9999)) + body, footnotes=notes + own)


def test_lost_notes_take_linear_work_and_a_note_that_calls_itself_ends() -> None:
    def compare(files: Sequence[bytes]) -> None:
        old, new = (open_package(data, "a.docx") for data in files)
        with_changes(old, new, "Văn thư", DATE)

    assert growth(compare, lambda n: [noted_file(n, side) for side in (0, 1)], 100) < LINEAR


@pytest.mark.office
def test_the_files_are_sound() -> None:
    assert open_xml_errors(*(compared(REPORT, edited(REPORT, seed)) for seed in range(12))) == []


@pytest.mark.office
@pytest.mark.slow
def test_libreoffice_accepts_and_rejects_alike(tmp_path: Path) -> None:
    pairs = [(edited(REPORT, seed), edited(REPORT, seed + 1_000)) for seed in range(6)]
    made = [compared(old, new) for old, new in pairs]
    for (old, new), accepted, rejected in zip(
        pairs, decided(made, tmp_path, "Accept"), decided(made, tmp_path, "Reject"), strict=True
    ):
        assert words(accepted) == words(new)
        assert words(rejected) == words(old)


def words(data: bytes) -> list[str]:
    """The lines that are not empty; LibreOffice keeps an empty one where a table went."""
    document = read_document(open_package(data, "a.docx"))
    return [" ".join(p.text.split()) for p in document.paragraphs() if p.text.strip()]


def test_a_paragraph_of_thousands_of_changes_is_told_as_one() -> None:
    old, new = (word_file(paragraph(f"dân {word} " * 3_100)) for word in ("vận", "chủ"))
    made = compared(old, new)
    assert len(changes_in(made, "ins")) == len(changes_in(made, "del")) == 1
    assert len(changes_in(compared(new, new), "ins")) == 0

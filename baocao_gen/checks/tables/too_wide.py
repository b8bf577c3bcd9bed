"""Tables → those whose numbers and words would be broken on their page, and what makes them fit."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.tables import PrintedTable
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Severity
from baocao_gen.report.blocks import Column, Run, TableBlock
from baocao_gen.report.figure_tables import figure_table
from baocao_gen.report.free_table import Runs
from baocao_gen.report.markdown import as_runs
from baocao_gen.report.table_plan import MOST_COLUMNS
from baocao_gen.report.table_widths import LANDSCAPE, PORTRAIT, fitted, millimetres
from baocao_gen.tags.compile import InvalidText, TextFault
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.model import Appendix, Paper, PassageKind, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath

_TURN = f"{key_of(Appendix, 'paper')}: {Paper.LANDSCAPE.value}"
_SPLIT = "bớt cột, hoặc chia thành nhiều bảng"
_SHORTEN = "bớt cột, rút ngắn chữ dài ở tên cột, hoặc chia thành hai bảng"


def _find(case: Case) -> Iterator[Finding]:
    languages = (case, *case.abroad)
    typed = (_of_typed(table, each) for each in languages for table in each.tables if table.rows)
    for found in chain(typed, _of_figures(case)):
        block = found.block
        page, room = ("ngang", LANDSCAPE) if block.is_wide else ("dọc", PORTRAIT)
        fit = fitted(block, room)
        if fit.fits:
            continue
        if len(block.columns) > MOST_COLUMNS:
            message = f"bảng có {len(block.columns)} cột, Word chỉ mở được đến {MOST_COLUMNS}"
            yield Finding(found.place, message, _SPLIT, severity=Severity.ERROR)
            continue
        size = f"ở cỡ {block.size}" if block.size else "dù in cỡ nhỏ nhất"
        yield Finding(
            found.place,
            f"bảng rộng hơn trang {page}: cần {millimetres(fit.least)} mm {size}, "
            f"trang có {millimetres(room)} mm; chữ sẽ bị ngắt giữa chừng",
            _SHORTEN if block.is_wide or fit.least > LANDSCAPE else found.way_out,
        )


@frozen
class _Found:
    """A table, where it is typed, and what would turn its page."""

    block: TableBlock
    place: Place
    way_out: str


def _of_typed(table: PrintedTable, case: Case) -> _Found:
    appendix = _appendix_of(table, case)
    if appendix is None:
        way_out = f"chuyển bảng vào một phụ lục có {_TURN}, hoặc {_SHORTEN}"
    else:
        way_out = f"thêm {_TURN} vào phụ lục này, hoặc {_SHORTEN}"
    is_wide = appendix is not None and appendix.paper is Paper.LANDSCAPE
    size = appendix.table.size if appendix and appendix.table else None
    return _Found(_block(table, is_wide, size), table.rows[0][0].place, way_out)


def _of_figures(case: Case) -> Iterator[_Found]:
    """The declared tables, but for those that a template's own table is filled from."""
    report = case.report
    for path, plan in report.plans.items():
        if path[0] == key_of(YearFile, "figure_tables"):
            continue
        is_wide = _lies(path, case)
        language = case.texts.language_at(path)
        try:
            blocks = figure_table(plan, report, _words(case), is_wide=is_wide, language=language)
        except ReadingError:  # a word that nobody has translated is told where it is printed
            continue
        for block in blocks:
            if isinstance(block, TableBlock):
                yield _Found(block, Place(path), f"thêm {_TURN} vào bảng này, hoặc {_SHORTEN}")


def _lies(path: KeyPath, case: Case) -> bool:
    """Whether the appendix that a path lies in is printed in landscape."""
    top, index, *_ = path
    if top != key_of(YearFile, "appendices") or not isinstance(index, int):
        return False
    return case.report.year_file.appendices[index].paper is Paper.LANDSCAPE


def _words(case: Case) -> Runs:
    """What a text of a table prints; nothing where its tags are wrong, which is told elsewhere."""

    def runs(text: str, path: KeyPath) -> tuple[Run, ...]:
        try:
            return as_runs(case.texts.rendered(text, path))
        except (InvalidText, TextFault):
            return ()

    return runs


def _block(table: PrintedTable, is_wide: bool, size: int | None) -> TableBlock:
    """The table as it is measured; its heads are as wide as all their rows."""
    columns = tuple(Column((Run(words),)) for words in table.heads)
    rows = tuple(tuple((Run(cell.text),) for cell in row) for row in table.rows)
    return TableBlock(columns, rows, is_wide=is_wide, size=size)


def _appendix_of(table: PrintedTable, case: Case) -> Appendix | None:
    """The appendix whose own table it is; None for a table typed in a text."""
    passage = table.rows[0][0].printed.passage
    if passage.kind is not PassageKind.CELL or passage.path[0] != key_of(YearFile, "appendices"):
        return None
    index = passage.path[1]
    return case.report.year_file.appendices[index] if isinstance(index, int) else None


RULE = Rule(
    "BC768",
    "Bảng rộng hơn trang giấy",
    Severity.WARNING,
    """
Cột được chia theo nội dung, chữ thu từ cỡ 13 xuống 12 rồi 11. Bảng vẫn không vừa thì số và chữ bị
ngắt giữa chừng: «1.234.» ở dòng trên, «567» ở dòng dưới. Bảng quá 63 cột thì Word không mở: là lỗi.
Sai:  bảng 12 cột số có bảy chữ số trên trang dọc.
Đúng: phụ lục có kho_giay: ngang, hoặc bảng ít cột hơn.
Cách sửa: thêm kho_giay: ngang vào phụ lục, bớt cột, hoặc chuyển bảng trong lời văn thành phụ lục.
""",
    _find,
)

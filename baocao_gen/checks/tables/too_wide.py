"""Tables → those whose numbers and words would be broken on their page, and what makes them fit."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.tables import PrintedTable
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.report.blocks import Column, Run, TableBlock
from baocao_gen.report.table_widths import LANDSCAPE, PORTRAIT, fitted, millimetres
from baocao_gen.yearfile.model import Appendix, Paper, PassageKind, YearFile, key_of

_TURN = f"{key_of(Appendix, 'paper')}: {Paper.LANDSCAPE.value}"
_SHORTEN = "bớt cột, rút ngắn chữ dài ở tên cột, hoặc chia thành hai bảng"


def _find(case: Case) -> Iterator[Finding]:
    for table in case.tables:
        if not table.rows:
            continue
        block = _block(table)
        in_appendix = _appendix_of(table, case)
        is_wide = in_appendix is not None and in_appendix.paper is Paper.LANDSCAPE
        room = LANDSCAPE if is_wide else PORTRAIT
        fit = fitted(block, room)
        if fit.fits:
            continue
        page = "ngang" if is_wide else "dọc"
        yield Finding(
            table.rows[0][0].place,
            f"bảng rộng hơn trang {page}: cần {millimetres(fit.least)} mm dù in cỡ nhỏ nhất, "
            f"trang có {millimetres(room)} mm; chữ sẽ bị ngắt giữa chừng",
            _way_out(is_wide, in_appendix is not None, fit.least),
        )


def _block(table: PrintedTable) -> TableBlock:
    """The table as it is measured; its heads are as wide as all their rows."""
    columns = tuple(Column((Run(words),)) for words in table.heads)
    rows = tuple(tuple((Run(cell.text),) for cell in row) for row in table.rows)
    return TableBlock(columns, rows)


def _appendix_of(table: PrintedTable, case: Case) -> Appendix | None:
    """The appendix whose own table it is; None for a table typed in a text."""
    passage = table.rows[0][0].printed.passage
    if passage.kind is not PassageKind.CELL or passage.path[0] != key_of(YearFile, "appendices"):
        return None
    index = passage.path[1]
    return case.report.year_file.appendices[index] if isinstance(index, int) else None


def _way_out(is_wide: bool, in_appendix: bool, least: int) -> str:
    if is_wide or least > LANDSCAPE:
        return _SHORTEN
    if in_appendix:
        return f"thêm {_TURN} vào phụ lục này, hoặc {_SHORTEN}"
    return f"chuyển bảng vào một phụ lục có {_TURN}, hoặc {_SHORTEN}"


RULE = Rule(
    "BC768",
    "Bảng rộng hơn trang giấy",
    Severity.WARNING,
    """
Cột được chia theo nội dung, chữ thu từ cỡ 13 xuống 12 rồi 11. Bảng vẫn không vừa thì số và chữ bị
ngắt giữa chừng: «1.234.» ở dòng trên, «567» ở dòng dưới.
Sai:  bảng 12 cột số có bảy chữ số trên trang dọc.
Đúng: phụ lục có kho_giay: ngang, hoặc bảng ít cột hơn.
Cách sửa: thêm kho_giay: ngang vào phụ lục, bớt cột, hoặc chuyển bảng trong lời văn thành phụ lục.
""",
    _find,
)

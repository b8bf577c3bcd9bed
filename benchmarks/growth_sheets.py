"""A number of items → workbooks that a unit sends back, for ``sheets in``, for ``growth.py``.

Heads far wider than their rows, tables side by side, merged areas, rows that a file only says it
has, formulas that cells share, formats that go on and on, and names that are all alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from growth_inputs import Files, figures, kind
from word_files import zipped

IN = "sheets in phieu.xlsx --into nam.yaml --dry-run"
IN_CSV = "sheets in phieu.csv --into nam.yaml --dry-run"
IN_ODS = "sheets in phieu.ods --into nam.yaml --dry-run"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
_ROWS = 7_900


def _asked(names: Iterable[str]) -> bytes:
    """A year file of figures that a unit reports."""
    each = (
        f"  a{at}: {{ten: {name}, don_vi_tinh: hồ sơ, nguon: Phòng A}}"
        for at, name in enumerate(names)
    )
    return figures(["nhom:", *each])


_FEW = [f"Số việc loại {at}" for at in range(20)]


def _links(*links: tuple[str, str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, kind, target in links
    )
    return f'<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'


def _book(rows: str, after: str = "", styles: str = "") -> bytes:
    """A workbook of one sheet with these rows."""
    parts = {
        "_rels/.rels": _links(("r", "officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": _links(
            ("s", "worksheet", "sheet.xml"), ("t", "styles", "styles.xml")
        ),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">{styles}</styleSheet>',
        "xl/sheet.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData>{after}'
        "</worksheet>",
    }
    return zipped({name: part.encode() for name, part in parts.items()})


def _cell(value: str | int, own: str = "") -> str:
    if isinstance(value, int):
        return f"<c{own}><v>{value}</v></c>"
    return f'<c t="inlineStr"{own}><is><t>{escape(value)}</t></is></c>'


def _row(*cells: str | int, own: str = "") -> str:
    return f"<row{own}>{''.join(map(_cell, cells))}</row>"


_HEAD = ("Chỉ tiêu", "ĐVT", "Thực hiện")


def _sheet(rows: str, after: str = "", styles: str = "") -> Files:
    return {"nam.yaml": _asked(_FEW), "phieu.xlsx": _book(rows, after, styles)}


def _told(times: int) -> str:
    return "".join(_row(f"Số việc loại {at}", "hồ sơ", at) for at in range(times))


@kind(50, "sheets: tables side by side", IN, most=4_000)
def own_tables_side_by_side(times: int) -> Files:
    row = [cell for at in range(times) for cell in (f"Số việc loại {at}", "hồ sơ", at)]
    return _sheet(_row(*_HEAD * times) + _row(*row))


@kind(50, "sheets: far rows", IN, most=4_000)
def own_tables_side_by_side_with_a_far_row(times: int) -> Files:
    rows = _row(*_HEAD * times) + _row("Số việc loại 1", "hồ sơ", 5)
    return _sheet(rows + _row("Số việc loại 2", "hồ sơ", 5, own=' r="1048576"'))


@kind(50, "sheets: merged areas", IN, most=3_000)
def own_tables_beside_merged_areas(times: int) -> Files:
    rows = "".join(_row(*_HEAD) + _row(f"Số việc loại {at}", "hồ sơ", at) for at in range(times))
    areas = "".join(f'<mergeCell ref="E{at}:F{at}"/>' for at in range(1, 3 * times))
    return _sheet(rows, f"<mergeCells>{areas}</mergeCells>")


@kind(100, "sheets: wide heads", IN, most=5_500)
def own_head_wider_than_any_row(times: int) -> Files:
    return _sheet(_row(*_HEAD, *["Số"] * times) + _told(times))


@kind(100, "sheets: wide heads", IN, most=5_500)
def own_head_of_values_wider_than_any_row(times: int) -> Files:
    return _sheet(_row(*_HEAD, *["Thực hiện"] * times) + _told(times))


@kind(100, "sheets: wide heads", IN, most=5_500)
def own_head_of_names_wider_than_any_row(times: int) -> Files:
    return _sheet(_row(*["Chỉ tiêu"] * times, *_HEAD[1:]) + _told(times))


@kind(100, "sheets: names alike", IN, most=_ROWS)
def own_rows_of_figures_that_are_called_the_same(times: int) -> Files:
    rows = "".join(_row("Số việc", "hồ sơ", at) for at in range(times))
    book = _book(_row(*_HEAD) + rows)
    return {"nam.yaml": _asked(["Số việc"] * times), "phieu.xlsx": book}


@kind(100, "sheets: hidden rows", IN, most=_ROWS)
def own_rows_that_are_hidden(times: int) -> Files:
    hidden = ' hidden="1"'
    rows = "".join(_row(f"Số việc {at}", "hồ sơ", at, own=hidden) for at in range(times))
    return _sheet(_row(*_HEAD) + rows)


@kind(200, "tables: shared formulas", IN)
def own_cells_that_share_a_long_formula(times: int) -> Files:
    formula = '<c><f t="shared" si="0">{}</f></c>'
    first = f"<row>{_cell('a')}{_cell('b')}{formula.format('+'.join(['A1'] * 1_000))}</row>"
    others = f"<row>{_cell('a')}{_cell('b')}{formula.format('')}</row>" * times
    return _sheet(_row(*_HEAD) + first + others)


@kind(5_000, "tables: formats", IN)
def own_cell_of_a_long_format(times: int) -> Files:
    form = f'<numFmts><numFmt numFmtId="200" formatCode="{"[a" * times}"/></numFmts>'
    styles = f'{form}<cellXfs><xf numFmtId="200"/></cellXfs>'
    row = f"<row>{_cell('Số việc loại 1')}{_cell('hồ sơ')}<c s='0'><v>5</v></c></row>"
    return _sheet(_row(*_HEAD) + row, styles=styles)


@kind(20, "sheets: values", IN_CSV, most=2_400)
def own_rows_of_many_values_that_are_none(times: int) -> Files:
    head = f"Chỉ tiêu;ĐVT{';Thực hiện' * 190}\n"
    rows = f"Số việc loại 1;hồ sơ{';x5' * 190}\n" * times
    return {"nam.yaml": _asked(_FEW), "phieu.csv": (head + rows).encode()}


@kind(2_000, "tables: OpenDocument", IN_ODS)
def own_rows_that_say_how_often_they_stand(times: int) -> Files:
    spaces = " ".join(f'xmlns:{one}="{_OPEN}:{one}:1.0"' for one in ("office", "table", "text"))
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    head = "".join(map(cell.format, _HEAD))
    row = f'<table:table-row table:number-rows-repeated="{times}">{cell.format("a")}'
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet><table:table>"
        f"<table:table-row>{head}</table:table-row>{row}</table:table-row>"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content.encode(),
    }
    return {"nam.yaml": _asked(_FEW), "phieu.ods": zipped(parts)}

"""A form's worksheet writes a formula as XlsxWriter's own does."""

from datetime import datetime
from io import BytesIO

import pytest
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from baocao_gen.years.sheets.form_sheet import FormSheet


def a_workbook(of: type[Worksheet], formula: str) -> bytes:
    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    book.set_properties({"created": datetime(2000, 1, 1)})
    book.add_worksheet("Phiếu", of).write_formula(0, 0, formula, None, "")
    book.close()
    return target.getvalue()


@pytest.mark.parametrize(
    "formula",
    [
        '=IF(COUNT(G6,G7)<2,"",IFERROR(ROUND(100*(G6/G7),2),""))',
        '=IF(AND(H6="không phát sinh",N(G6)<>0),"có số",IF(G6<>INT(G6),"lẻ",""))',
    ],
)
def test_a_formula_is_written_as_by_the_library(formula: str) -> None:
    assert a_workbook(FormSheet, formula) == a_workbook(Worksheet, formula)

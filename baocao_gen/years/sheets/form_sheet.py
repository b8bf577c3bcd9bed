"""A worksheet of a form: XlsxWriter's, whose formulas are written as they are.

XlsxWriter looks in every formula for the names of some thirty new functions of Excel, which takes
half of the time of a large workbook. A form has none of them.
"""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet


class FormSheet(Worksheet):  # type: ignore[misc] # XlsxWriter has no types
    """Writes formulas of functions that every Excel knows."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")

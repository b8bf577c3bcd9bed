"""Rows of cells → workbooks in memory, for tests that read tables."""

from __future__ import annotations

import io
from typing import Any

import openpyxl


def workbook(*rows: tuple[Any, ...]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def sheet_of(*rows: tuple[Any, ...]) -> Any:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return book.active


def saved(sheet: Any) -> bytes:
    buffer = io.BytesIO()
    sheet.parent.save(buffer)
    return buffer.getvalue()

"""A year file → a workbook for each unit that supplies figures; filled ones → the year file."""

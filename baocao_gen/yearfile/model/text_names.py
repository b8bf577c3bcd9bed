"""The names that texts, rules and templates have besides the keys of the file: the one table."""

from __future__ import annotations

from typing import Final

YEAR: Final = "nam"
YEAR_BEFORE: Final = "nam_truoc"
YEAR_AFTER: Final = "nam_sau"
NEXT_PERIOD: Final = "ky_sau"
PRECEDING_PERIOD: Final = "ky_lien_truoc"
OWN_APPENDIX: Final = "phu_luc_nay"
"""In the lead of an appendix: that appendix itself."""
TERRITORY_NOTE: Final = "ghi_chu_dia_gioi"
"""What is to be said of last year's values by unit that were restated; empty where none were."""
CUT_OFF_DAY: Final = "ngay_chot_so_lieu"
"""The last day of the data, where the file says which days they are of."""

PERIOD_NAMES: Final = (
    *(YEAR, YEAR_BEFORE, YEAR_AFTER, NEXT_PERIOD, PRECEDING_PERIOD),
    *(OWN_APPENDIX, TERRITORY_NOTE, CUT_OFF_DAY),
)
"""Names that stand beside the groups of figures, so that no group may bear one of them."""

STATUS_IN_WORDS: Final = "trang_thai_chu"
"""Of a task: its status as a sentence says it."""

NUMBER: Final = "stt"
"""Of an appendix, and of a row of its documents: its number on the page, from 1."""
ROMAN_NUMBER: Final = "so_la_ma"
"""Of an appendix: its Roman numeral; empty where there is but one."""
DOCUMENT_COUNT: Final = "so_van_ban"
"""Of an appendix: how many documents it lists."""
BY_KIND: Final = "theo_loai"
"""Of an appendix: its documents counted by kind."""
LISTS_DOCUMENTS: Final = "la_van_ban"
"""Of an appendix: whether it lists documents, or has a table of its own."""

CONTENTS: Final = "muc_luc"
"""In a template: the table of contents of the body."""

CELLS: Final = "cac_o"
"""Of a row of a table of figures: its cells from the left, from 0."""
IS_HEADING: Final = "la_tieu_de"
"""Of a row of a table of figures: whether it has words alone."""

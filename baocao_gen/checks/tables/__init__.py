"""Tables of texts, appendices and files → totals, shares and repetitions that contradict them."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule
from baocao_gen.checks.tables import (
    above_the_whole,
    computed_columns,
    judged_rows,
    named_rows,
    paper_of_lists,
    ranks,
    repeated_rows,
    running_numbers,
    too_wide,
    totals,
    units_of_cells,
)

RULES: tuple[Rule, ...] = (
    totals.RULE,
    computed_columns.RULE,
    above_the_whole.RULE,
    ranks.RULE,
    repeated_rows.RULE,
    running_numbers.RULE,
    units_of_cells.RULE,
    judged_rows.RULE,
    too_wide.RULE,
    paper_of_lists.RULE,
    named_rows.RULE,
)

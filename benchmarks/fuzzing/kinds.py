"""A number → a case: the kinds take turns, and the same seed and number give the same case."""

from __future__ import annotations

import random
from collections.abc import Callable

from fuzzing.arguments import arguments
from fuzzing.case import Case
from fuzzing.returned import edited_report, returned_sheet
from fuzzing.sound import sound_year
from fuzzing.tables import csv_file, workbook
from fuzzing.templates import template
from fuzzing.whole import changed_whole
from fuzzing.words import Chance
from fuzzing.years import grown_year, mutated_year, rule_file

KINDS: dict[str, Callable[[Chance], Case]] = {
    "templates": template,
    "years": grown_year,
    "sound": sound_year,
    "changed": mutated_year,
    "workbooks": workbook,
    "csv": csv_file,
    "rules": rule_file,
    "arguments": arguments,
    "whole": changed_whole,
    "reports": edited_report,
    "sheets": returned_sheet,
}


def case_of(number: int, seed: int, only: str = "") -> Case:
    """The case of a number."""
    names = [only] if only else list(KINDS)
    return KINDS[names[number % len(names)]](random.Random(f"{seed} {number} {only}"))

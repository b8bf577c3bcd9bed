"""The year file of the period before → what it calls its figures, so that keys stay the same."""

from __future__ import annotations

from os import PathLike

from baocao_gen.files.files import Files
from baocao_gen.report.load import load_alone
from baocao_gen.vietnamese.text import fold


def known_names(
    previous: str | PathLike[str] | None, files: Files | None
) -> dict[tuple[str, str], str]:
    """What a year file of the period before calls its figures: name and unit → dotted name.

    Raises:
        InvalidReport: that file cannot be read.
    """
    if previous is None:
        return {}
    report = load_alone(previous, files=files)
    known: dict[tuple[str, str], str] = {}
    for figure in report.figures:
        declared = figure.declaration
        if declared.name:
            known[fold(declared.name), declared.unit] = figure.dotted
    return known

"""YAML text → what looks right in it and is not, and the text as it was probably meant.

One slip must not hide the others: the mended lines let the parser go on. They serve only to
find more problems; a text that had an error is never taken for the user's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import Final

from baocao_gen.problems import Problem
from baocao_gen.yamlsource.lines import Line, read_lines
from baocao_gen.yamlsource.nodes import Source
from baocao_gen.yamlsource.slips import CHECKS, SUSPECT, Slip

MAX_OF_A_KIND: Final = 50
"""A file that is wrong on every line is told so this many times for each code."""

_MORE: Final = f" (và còn nữa: mỗi loại chỉ nêu {MAX_OF_A_KIND} chỗ)"


def scan(text: str, name: str) -> list[Problem]:
    """Report, without parsing, what looks right and is not.

    Args:
        text: The file's text as ``decode`` returns it (LF line ends, NFC).
        name: The file's name in messages.

    Returns:
        The problems in the order of the file; at most 50 of each kind.
    """
    return limited(scan_and_mend(Source.of(text, name))[0])


def scan_and_mend(source: Source) -> tuple[list[Problem], dict[int, str]]:
    """Return all that ``scan`` finds, and the lines (from 1) as they were probably meant."""
    problems: list[Problem] = []
    mended: dict[int, str] = {}
    if not any(map(SUSPECT.search, source.lines)):
        return problems, mended
    seen: Counter[str] = Counter()
    for line in read_lines(source.lines):
        if SUSPECT.search(line.text):
            slips = sorted(_slips(line), key=lambda slip: slip.offset)
            problems += _problems(slips, line, source, seen)
            if any(slip.better is not None for slip in slips):
                mended[line.number] = _mend(line.text, slips)
    return problems, mended


def _slips(line: Line) -> list[Slip]:
    return [slip for check in CHECKS for slip in islice(check(line), MAX_OF_A_KIND)]


def _problems(
    slips: Iterable[Slip], line: Line, source: Source, seen: Counter[str]
) -> Iterable[Problem]:
    for slip in slips:
        seen[slip.code] += 1
        if seen[slip.code] <= MAX_OF_A_KIND + 1:  # one more tells ``limited`` to say so
            place = source.at(line.number, slip.offset + 1)
            yield Problem(slip.code, slip.message, place, slip.hint, slip.severity)


def _mend(text: str, slips: Iterable[Slip]) -> str:
    pieces, at = [], 0
    for slip in slips:
        if slip.better is not None and slip.offset >= at:
            pieces += [text[at : slip.offset], slip.better]
            at = slip.offset + slip.length
    return "".join(pieces) + text[at:]


def limited(problems: Iterable[Problem]) -> list[Problem]:
    """Keep the first 50 problems of each code; the last of them says that there are more."""
    kept: list[Problem] = []
    places: dict[str, list[int]] = {}
    for problem in problems:
        same = places.setdefault(problem.code, [])
        if len(same) < MAX_OF_A_KIND:
            same.append(len(kept))
            kept.append(problem)
        elif not kept[same[-1]].message.endswith(_MORE):
            last = kept[same[-1]]
            kept[same[-1]] = replace(last, message=last.message + _MORE)
    return kept

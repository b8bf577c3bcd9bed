"""YAML text → what looks right in it and is not, and the text as it was probably meant.

One slip must not hide the others: the mended lines let the parser go on. They serve only to
find more problems; a text that had an error is never taken for the user's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from baocao_gen.files.located import Source
from baocao_gen.problems.problem import MAX_OF_A_KIND, Problem, limited
from baocao_gen.yearfile.yaml.lines import YamlLine, read_lines
from baocao_gen.yearfile.yaml.slips import CHECKS, Slip, is_suspect

MOST_MENDED: Final = 2_000
"""Lines with slips after which a file is given back: only fifty of a kind are told, and a whole
year file has some hundred lines."""


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
    """Return all that ``scan`` finds, and the lines (from 1) as they were probably meant.

    Behind ``MOST_MENDED`` lines that need mending nothing is looked at.
    """
    problems: list[Problem] = []
    mended: dict[int, str] = {}
    suspect = [is_suspect(text) for text in source.lines]
    if not any(suspect):
        return problems, mended
    seen: Counter[str] = Counter()
    for line in read_lines(source.lines[: _last(suspect)], suspect):
        if suspect[line.number - 1]:
            slips = (_kept_slips if len(line.text) <= _LONGEST_KEPT else _slips)(line)
            problems += _problems(slips, line, source, seen)
            if any(slip.better is not None for slip in slips):
                mended[line.number] = _mend(line.text, slips)
                if len(mended) > MOST_MENDED:
                    break
    return problems, mended


def _last(suspect: Sequence[bool]) -> int:
    """The number of the last suspect line; nobody has to read on behind it."""
    return len(suspect) - suspect[::-1].index(True)


def _slips(line: YamlLine) -> tuple[Slip, ...]:
    """The slips of a line, in order."""
    found = [slip for check in CHECKS for slip in islice(check(line), MAX_OF_A_KIND + 1)]
    return tuple(sorted(found, key=lambda slip: slip.offset))


_LONGEST_KEPT, _MOST_KEPT = 1_000, 500
"""Letters of a suspect line, and lines, whose slips are kept: a batch has most lines in common."""
_kept_slips = lru_cache(maxsize=_MOST_KEPT)(_slips)


def _problems(
    slips: Iterable[Slip], line: YamlLine, source: Source, seen: Counter[str]
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

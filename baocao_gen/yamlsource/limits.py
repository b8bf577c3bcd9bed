"""A long list of problems → as many of each kind as anyone reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from baocao_gen.problems import Problem

MAX_OF_A_KIND: Final = 50
"""A file that is wrong on every line is told so this many times for each code."""

_MORE: Final = f" (và còn nữa: mỗi loại chỉ nêu {MAX_OF_A_KIND} chỗ)"


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

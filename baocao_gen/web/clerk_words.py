"""Words that name figures and keys, as those of findings do → the same as the page calls them.

A finding is told alike in a terminal, in an editor and here. Whoever works with the page has never
seen «thu_dien_tu.hop_thu» or «cong_thuc»: they know «Hộp thư điện tử công vụ» and «Công thức tính».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Final

from baocao_gen.figures.figure import Name
from baocao_gen.problems.hint import on_page
from baocao_gen.vietnamese.pattern import late
from baocao_gen.web import labels
from baocao_gen.web.group_labels import FigureLabels
from baocao_gen.web.session import Snapshot
from baocao_gen.yearfile.model import Figure, YearFile, key_of
from baocao_gen.yearfile.model.key import models_below

_NAMED: Final = late(
    r"\{\{.*?\}\}|\{%.*?%\}"
    r"|(?P<key>\bkhóa )?(?P<open>«)?(?<![\w./{-])"
    r"(?P<name>[a-z][a-z0-9]*(?:[._][a-z0-9]+)*)(?![\w/-]|\.\w)(?P<close>»)?"
)
"""A name and what stands around it; a tag is shown as the field has it."""
_DONE: Final = ("sửa ", "bỏ ", "ghi ", "thêm ")
_BEHIND_A_KEY: Final = ("", ",", ":", ";")
_OF_FIGURES: Final = late(r"(?<![\w.])[a-z]\w*(?:\.\w+)*(?!\()")
"""A name in a formula; what calls is a function."""


_FOR_A_FILE: Final = (
    (late(r'"(\d[\d.,]*)"'), r"\1"),  # a file needs the quotation marks, a field takes none
    (late(r"«(?:/|[A-Za-z]:[/\\])(?:[^«»]*[/\\])?([^«»/\\]+)»"), r"«\1»"),
)
"""How something is written in a file, or where it lies → how the page shows it."""


def as_shown(words: str) -> str:
    """Words of a problem, or a hint, without options of commands and folders of the machine."""
    words = on_page(words)
    for written, shown in _FOR_A_FILE:
        words = written.sub(shown, words)
    return words


class ClerkWords:
    """The names that a clerk knows of one content, which may be one that cannot be read."""

    def __init__(self, state: Snapshot) -> None:
        self._state = state

    @cached_property
    def _figures(self) -> FigureLabels | None:
        return self._state.kept("labels", FigureLabels) if self._state.report else None

    def said(self, words: str) -> str:
        """Words with the names in them as the page has them; a name that it does not know stays."""
        return _NAMED.sub(self._one, as_shown(words))

    def in_group(self, names: str, group: Name) -> str:
        """What a figure is computed from, «muc_do_3 / thu_tuc», with the names that it has there.

        Args:
            names: Names of figures, or a formula.
            group: The group of the figure, in which names stand alone.
        """

        def one(found: re.Match[str]) -> str:
            called = (self._called(".".join((*group[:end], found[0]))) for end in ends)
            said, aspect = next((one for one in called if one[0]), ("", ""))
            return f"«{said}»{aspect}" if said else found[0]

        ends = range(len(group), -1, -1)
        return _OF_FIGURES.sub(one, names)

    def _one(self, found: re.Match[str]) -> str:
        name = found["name"]
        if name is None:
            return found[0]
        before, behind = found.string[: found.start("name")], found.string[found.end("name") :]
        # «gom» and «theo» are words as well: they are keys where something is done with them.
        is_key = bool(found["key"]) or (before.endswith(_DONE) and behind[:1] in _BEHIND_A_KEY)
        is_named = is_key or "_" in name or "." in name
        said, aspect = self._called(name) if is_named and not is_key else ("", "")
        said = said or (_keys().get(name, "") if is_named else "")
        if not said:
            return found[0]
        is_quoted = before.count("«") > before.count("»")
        if is_quoted and not (found["open"] and found["close"]):
            return f"{found['open'] or ''}{said}{aspect}{found['close'] or ''}"
        return f"{'ô ' if found['key'] else ''}«{said}»{aspect}"

    def _called(self, name: str) -> tuple[str, str]:
        """What a figure or a group is called, and the value that is asked of it: « (cùng kỳ)»."""
        if self._figures is None:
            return "", ""
        if said := self._figures.said(name):
            return said, ""
        owner, _, last = name.rpartition(".")
        said = self._figures.said(owner) if last in _aspects() else ""
        return said, f" ({_aspects()[last].lower()})" if said else ""


@lru_cache(maxsize=1)
def _keys() -> dict[str, str]:
    """What each key is called; of those that several things have, as the first of them is."""
    found: dict[str, str] = {}
    for key, said in _every_key():
        found.setdefault(key, said)
    return found


def _every_key() -> Iterator[tuple[str, str]]:
    for model in dict.fromkeys((*models_below(YearFile), *models_below(Figure))):
        for name in model.model_fields:
            yield key_of(model, name), labels.short(model, name)


@lru_cache(maxsize=1)
def _aspects() -> dict[str, str]:
    """What may be asked of a figure behind its name."""
    names = ("prior", "preceding", "planned", "next_planned", "cumulative")
    return {key_of(Figure, name): labels.short(Figure, name) for name in names}

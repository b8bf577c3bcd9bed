"""The names that lie in a folder, listed once for whoever asks for many that do not.

A name may be spelt in another way on the disk, or be a slip of another one; both are found by
looking at all names beside it. One file is looked for in a fresh list; inside of ``listing_once``
each folder is listed once, so that thousands of names in a folder of thousands cost as many steps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from baocao_gen.vietnamese.text import nfc

if TYPE_CHECKING:
    from baocao_gen.vietnamese.likely_names import LikelyNames


class Listed:
    """The names in one folder.

    Args:
        names: The names.
        is_there: Whether there is something to be read behind a name.
    """

    def __init__(self, names: Iterable[str], is_there: Callable[[str], bool]) -> None:
        self._names = list(names)
        self._is_there = is_there
        self._likely: dict[str, tuple[LikelyNames, dict[str, str]]] = {}

    def spelt(self, name: str) -> str:
        """How the folder spells a name that it does not have letter by letter."""
        return self._by_letters.get(nfc(name), name)

    def similar(self, name: str) -> str | None:
        """The name that was probably meant: «202.yaml» → «2020.yaml», «n» → «n.yaml»."""
        begun = PurePath(name).suffix.lower()[:2] or ".y"
        if begun not in self._likely:
            self._likely[begun] = self._stems(begun)
        likely, by_stem = self._likely[begun]
        near = likely.nearest(PurePath(name).stem, likeness=0.65)
        return by_stem[near] if near else None

    @cached_property
    def _by_letters(self) -> dict[str, str]:
        return {nfc(name): name for name in reversed(self._names)}

    def _stems(self, begun: str) -> tuple[LikelyNames, dict[str, str]]:
        """The names whose suffix begins so, to be asked without it."""
        from baocao_gen.vietnamese.likely_names import LikelyNames  # only a mistake needs it

        by_stem: dict[str, str] = {}
        for name in sorted(self._names):
            if begun in name and self._is_there(name):
                by_stem.setdefault(PurePath(name).stem, name)
        return LikelyNames(by_stem), by_stem


_KNOWN: ContextVar[dict[str, Listed] | None] = ContextVar("listed folders", default=None)


@contextmanager
def listing_once(known: dict[str, Listed]) -> Iterator[None]:
    """Inside the block no folder is listed that is known; what is listed is added."""
    token = _KNOWN.set(known)
    try:
        yield
    finally:
        _KNOWN.reset(token)


def listed(folder: str, names: Callable[[], Listed]) -> Listed:
    """The names of a folder: those that are known, or those that are there now."""
    known = _KNOWN.get()
    if known is None:
        return names()
    if folder not in known:
        known[folder] = names()
    return known[folder]

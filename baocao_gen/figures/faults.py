"""What is wrong with declared figures → problems, each said once, at the key to change."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_gen.figures.figure import Name, path_of
from baocao_gen.problems.problem import Problem
from baocao_gen.yearfile.model import Figure, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, Origin

MOST_TOLD = 1_000
"""Problems of a kind that are told: nobody reads more of them."""


class FigureFaults:
    """Collects the problems of one year file's figures."""

    def __init__(self, origin: Origin) -> None:
        self.problems: list[Problem] = []
        self._told: set[Problem] = set()
        self._has_circle = False
        self._origin = origin

    def silent(self) -> FigureFaults:
        """A collector for what nobody is going to read."""
        return FigureFaults(self._origin)

    def __bool__(self) -> bool:
        return bool(self.problems)

    def unknown_part(self, name: Name, index: int, wanted: str, near: str | None) -> None:
        """A part that no figure has the name of."""
        place = (*path_of(name), key_of(Figure, "parts"), index)
        self._add("BC301", f"không có số liệu «{wanted}»", place, suggestion(near))

    def group_as_part(self, name: Name, index: int, wanted: str) -> None:
        """A part that is a whole group."""
        place = (*path_of(name), key_of(Figure, "parts"), index)
        message = f"«{wanted}» là một nhóm, không phải một số liệu"
        self._add("BC301", message, place, f"ghi từng số liệu: {wanted}.…")

    def formula(self, name: Name, message: str, hint: str | None) -> None:
        """A formula that does not compile or gives no number."""
        self._add("BC303", message, (*path_of(name), key_of(Figure, "formula")), hint)

    def not_computed(self, name: Name, message: str, hint: str | None) -> None:
        """A figure whose arithmetic goes beyond all numbers."""
        self._add("BC303", message, path_of(name), hint)

    def circle(self, steps: Sequence[Name]) -> None:
        """Figures that are computed from one another in a circle."""
        names = [".".join(name) for name in steps]
        first = min(range(len(steps)), key=lambda index: names[index])
        order = names[first:] + names[:first]
        message = f"công thức vòng: {' → '.join([*order, order[0]])}"
        hint = "một số phải được ghi giá trị, không tính từ chính nó"
        self._add("BC302", message, path_of(tuple(order[0].split("."))), hint)

    def long_chain(self, first: Name, middle: Name, length: int) -> None:
        """Too many figures that lean on each other in a row."""
        if self._has_circle:
            return
        message = f"hơn {length} số liệu tính nối tiếp từ nhau"
        hint = f"ghi thẳng giá trị của một số liệu ở giữa, ví dụ {'.'.join(middle)}"
        self._add("BC302", message, path_of(first), hint)

    def _add(
        self,
        code: str,
        message: str,
        place: KeyPath,
        hint: str | None,
    ) -> None:
        problem = Problem(code, message, self._origin.position(place), hint)
        self._has_circle |= code == "BC302"
        if problem not in self._told:
            self._told.add(problem)
            self.problems.append(problem)


def suggestion(near: str | None) -> str:
    """What to type for a name that is not there, and of which ``near`` was perhaps meant."""
    declare = f"khai báo số liệu này trong {key_of(YearFile, 'figures')} hoặc sửa lại tên"
    return f"có phải «{near}»?" if near else declare

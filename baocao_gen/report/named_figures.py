"""The figures that a table or a chart names → what they are, and why one cannot stand there."""

from __future__ import annotations

from baocao_gen.figures.figure import Figures, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.unit_scales import scaled


@frozen
class Unnamed:
    """Why a name leads to no figure.

    Attributes:
        message: What is wrong.
        hint: What to type.
        is_group: Whether it is the name of a group.
    """

    message: str
    hint: str
    is_group: bool = False


def named_figure(figures: Figures, dotted: str) -> ResolvedFigure | Unnamed:
    """The figure of a dotted name.

    Args:
        figures: All figures of the report.
        dotted: The name as typed.
    """
    if found := figures.get(dotted):
        return found
    name = tuple(dotted.split("."))
    if name in figures.groups:
        message = f"«{dotted}» là một nhóm, không phải một số liệu"
        hint = f"ghi nhom: {dotted}, hoặc từng số liệu {dotted}.…"
        return Unnamed(message, hint, is_group=True)
    near = figures.likely.nearest(dotted)
    hint = f"có phải «{near}»?" if near else "ghi tên đầy đủ, ví dụ dich_vu_cong.ho_so"
    return Unnamed(f"không có số liệu «{dotted}»", hint)


def misfit(
    figure: ResolvedFigure, first: ResolvedFigure, unit: str | None, what: str
) -> str | None:
    """Why a figure cannot stand beside another one where each is counted in one unit of measure.

    Args:
        figure: The figure.
        first: The one that came first.
        unit: The unit of the whole, into which values are converted; None if it has none.
        what: What the whole is called, «bảng».
    """
    if unit is not None:
        fits = scaled(figure.unit).base == scaled(unit).base
        against = f"{what} tính bằng «{unit}»"
    else:
        fits = figure.unit == first.unit
        against = f"«{first.dotted}» tính bằng «{first.unit}»"
    return None if fits else f"«{figure.dotted}» tính bằng «{figure.unit}», {against}"

"""A chart of a page → a drawing (SVG) with its values in words, told as a whole to who cannot see.

It is drawn simply: what Word draws of it is on the true pages. Looks are classes of the page's
stylesheet; series are told apart by their greys, dashes and marks as in Word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from math import cos, pi, sin
from typing import Final

from baocao_gen.report.blocks import ChartBlock, ChartForm
from baocao_gen.web.preview.html import Html, element, joined, words

_ACROSS, _DOWN = 640, 300
_LEFT, _RIGHT, _TOP, _BELOW = 20, 620, 26, 40
_LINE: Final = 18
_LETTER: Final = 6.4
"""How wide a letter of a label is."""
_LOOKS: Final = 8
_MOST_LABELS: Final = 40
"""Values beyond which labels would lie on each other."""


def drawn(chart: ChartBlock) -> Html:
    """The drawing of a chart, its legend below it."""
    legend = list(_legend(chart))
    rows = len(legend)
    height = _height(chart)
    keys = joined(
        joined(
            [_box(24, height + i * _LINE, 12, 12, look), _text(44, height + i * _LINE + 11, said)]
        )
        for i, (look, said) in enumerate(legend)
    )
    inside = joined([joined(_DRAWN[chart.form](chart)), keys])
    return element(
        "svg",
        inside,
        viewBox=f"0 0 {_ACROSS} {height + rows * _LINE + 6}",
        role="img",
        aria_label=chart.told,
        class_="chart",
    )


def _height(chart: ChartBlock) -> float:
    if chart.form is ChartForm.BAR:
        return _TOP + len(chart.places) * (len(chart.series) * _LINE + 10)
    return _DOWN + (10 if chart.form is ChartForm.PIE else 0)


def _legend(chart: ChartBlock) -> Iterator[tuple[int, str]]:
    """What each look means."""
    if chart.form is ChartForm.PIE:
        shown = chart.series[0].shown if chart.series else ()
        shares = chart.shares or ("",) * len(shown)
        for look, (place, said, share) in enumerate(zip(chart.places, shown, shares, strict=True)):
            part = f" ({share})" if share else ""
            yield look, f"{place}: {said or 'chưa có số'}{part}"
    elif len(chart.series) > 1:
        yield from ((look, one.name) for look, one in enumerate(chart.series))


def _span(chart: ChartBlock) -> tuple[float, float]:
    """The lowest and the highest value that is drawn, zero between them."""
    if chart.form is ChartForm.STACKED:
        sums = [
            sum(float(one.values[i] or 0) for one in chart.series) for i in range(len(chart.places))
        ]
        return min(0.0, *sums), max(0.0, *sums) or 1.0
    values = [float(value) for one in chart.series for value in one.values if value is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    return low, high if high > low else low + 1


def _columns(chart: ChartBlock) -> Iterator[Html]:
    low, high = _span(chart)
    floor = _DOWN - _BELOW
    one = (_RIGHT - _LEFT) / max(len(chart.places), 1)
    is_stacked = chart.form is ChartForm.STACKED
    wide = one * 0.7 / (1 if is_stacked else max(len(chart.series), 1))

    def height(value: float) -> float:
        return (value - low) / (high - low) * (floor - _TOP)

    for p, place in enumerate(chart.places):
        begins, below = _LEFT + p * one + one * 0.15, 0.0
        for s, series in enumerate(chart.series):
            value = series.values[p]
            if value is None:
                continue
            x = begins if is_stacked else begins + s * wide
            ends = below + float(value)
            top = floor - height(max(below, ends))
            size = abs(height(ends) - height(below))
            yield _box(x, top, wide, size, s)
            inside = top + size / 2 + 4 if is_stacked else top - 5
            if _has_room(chart, wide, series.shown[p]):
                yield _text(x + wide / 2, inside, series.shown[p], "middle", is_stacked)
            below = ends if is_stacked else 0.0
        yield from _place(place, _LEFT + (p + 0.5) * one, floor, one)
    yield _axis(floor - height(0.0))


def _bars(chart: ChartBlock) -> Iterator[Html]:
    low, high = _span(chart)
    room = min(max((len(place) for place in chart.places), default=0) * _LETTER, 260) + _LEFT
    whole = _RIGHT - room - 60
    y = float(_TOP)
    for p, place in enumerate(chart.places):
        middle = y + len(chart.series) * _LINE / 2 + 4
        yield _text(room - 6, middle, _cut(place, room - 26), "end")
        for s, series in enumerate(chart.series):
            value = series.values[p]
            if value is not None:
                size = abs(float(value)) / (high - low) * whole
                x = room + (min(float(value), 0.0) - low) / (high - low) * whole
                yield _box(x, y + 2, size, _LINE - 4, s)
                yield _text(x + size + 5, y + 13, series.shown[p])
            y += _LINE
        y += 10


def _lines(chart: ChartBlock) -> Iterator[Html]:
    low, high = _span(chart)
    floor = _DOWN - _BELOW
    one = (_RIGHT - _LEFT) / max(len(chart.places), 1)

    def point(index: int, value: Decimal) -> tuple[float, float]:
        up = (float(value) - low) / (high - low) * (floor - _TOP)
        return _LEFT + (index + 0.5) * one, floor - up

    for s, series in enumerate(chart.series):
        known = [(i, point(i, v)) for i, v in enumerate(series.values) if v is not None]
        for (i, (x, y)), (j, (to_x, to_y)) in pairwise(known):
            if j == i + 1:  # a gap stays one
                yield element(
                    "line",
                    x1=_n(x),
                    y1=_n(y),
                    x2=_n(to_x),
                    y2=_n(to_y),
                    class_=f"line s{s % _LOOKS}",
                )
        for i, (x, y) in known:
            yield element("circle", cx=_n(x), cy=_n(y), r=4, class_=f"s{s % _LOOKS}")
            if _has_room(chart, one, series.shown[i]):
                yield _text(x, y - 9, series.shown[i], "middle")
    for p, place in enumerate(chart.places):
        yield from _place(place, _LEFT + (p + 0.5) * one, floor, one)
    yield _axis(floor)


def _pie(chart: ChartBlock) -> Iterator[Html]:
    values = [float(value or 0) for value in (chart.series[0].values if chart.series else ())]
    whole = sum(value for value in values if value > 0)
    x, y, radius = _ACROSS / 2, _DOWN / 2, _DOWN / 2 - 14
    turn = 0.0
    for look, value in enumerate(values):
        part = max(value, 0.0) / whole if whole else 0.0
        if part >= 1:
            yield element("circle", cx=_n(x), cy=_n(y), r=_n(radius), class_=f"s{look % _LOOKS}")
        elif part > 0:
            begin, end = (2 * pi * at - pi / 2 for at in (turn, turn + part))
            path = (
                f"M{_n(x)} {_n(y)}L{_n(x + radius * cos(begin))} {_n(y + radius * sin(begin))}"
                f"A{_n(radius)} {_n(radius)} 0 {int(part > 0.5)} 1 "
                f"{_n(x + radius * cos(end))} {_n(y + radius * sin(end))}Z"
            )
            yield element("path", d=path, class_=f"s{look % _LOOKS}")
        turn += part


_DRAWN: Final[dict[ChartForm, Callable[[ChartBlock], Iterator[Html]]]] = {
    ChartForm.COLUMN: _columns,
    ChartForm.STACKED: _columns,
    ChartForm.BAR: _bars,
    ChartForm.LINE: _lines,
    ChartForm.PIE: _pie,
}


def _has_room(chart: ChartBlock, room: float, said: str) -> bool:
    values = len(chart.places) * max(len(chart.series), 1)
    return values <= _MOST_LABELS and len(said) * _LETTER <= room * 1.6


def _place(words_: str, x: float, floor: float, room: float) -> Iterator[Html]:
    """What stands below the axis, on two lines where one is too short."""
    lines = _two_lines(words_, room)
    for index, line in enumerate(lines):
        yield _text(x, floor + 16 + index * 15, line, "middle")


def _two_lines(said: str, room: float) -> Sequence[str]:
    if len(said) * _LETTER <= room:
        return (said,)
    parts = said.split(" ")
    begins = ""
    while parts and (not begins or len(f"{begins} {parts[0]}") * _LETTER <= room):
        begins = f"{begins} {parts.pop(0)}".strip()
    return _cut(begins, room), _cut(" ".join(parts), room)


def _cut(said: str, room: float) -> str:
    most = max(int(room / _LETTER), 3)
    return said if len(said) <= most else f"{said[: most - 1]}…"


def _axis(y: float) -> Html:
    return element("line", x1=_LEFT, y1=_n(y), x2=_RIGHT, y2=_n(y), class_="axis")


def _box(x: float, y: float, across: float, down: float, look: int) -> Html:
    return element(
        "rect", x=_n(x), y=_n(y), width=_n(across), height=_n(down), class_=f"s{look % _LOOKS}"
    )


def _text(x: float, y: float, said: str, anchor: str = "start", on_fill: bool = False) -> Html:
    kind = "on-fill" if on_fill else None
    return element("text", words(said), x=_n(x), y=_n(y), text_anchor=anchor, class_=kind)


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")

"""The rows of a unit's own sheets → the figure of each, how sure that is, and why.

Only what cannot be another figure is sure: all words the same, a fitting unit, and no second figure
as near; or nearly the same words and the very number of last year. All else is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.numbers import decimals_of_value, format_number, round_half_up
from baocao_gen.years.sheets.grouping import Grouping
from baocao_gen.years.sheets.own.headings import ColumnRole
from baocao_gen.years.sheets.own.likeness import FigureIndex, Likeness
from baocao_gen.years.sheets.own.measures import UnitFit, UnitMatch, unit_fit, value_in
from baocao_gen.years.sheets.own.name_words import as_typed, words_of_name
from baocao_gen.years.sheets.own.remembered import Remembered
from baocao_gen.years.sheets.own.rows import OwnRow
from baocao_gen.years.sheets.returned_numbers import Doubt

_LIKELY = 0.5
"""Below it a row is no figure of the report, and nobody is asked."""
_NEAR = 0.1
"""By so little a second figure may be less alike and still be as likely."""
_TELLING = 3
"""So many words make a name that nothing else has; shorter ones need a witness."""
_DISTINCT = 3
"""Numbers of fewer digits are the same by chance; where the names are nearly so, one less."""
_NEARLY_NAMED = 0.75
_REVISED = Decimal("0.2")
"""By so much a number of last year may have been revised."""


@frozen
class RowMatch:
    """A row, and what it tells of.

    Attributes:
        row: The row.
        figure: The figure; None where it is none of the report's.
        fit: How its unit fits the figure's.
        is_sure: Whether its values are taken.
        reason: Why, in Vietnamese.
        others: Other figures that it may tell of.
        code: Which kind of doubt it is; empty for a sure one, and for one that is not asked about.
    """

    row: OwnRow
    figure: ResolvedFigure | None
    fit: UnitFit
    is_sure: bool
    reason: str
    others: tuple[str, ...] = ()
    code: str = ""


DOUBTFUL, OTHER_UNIT, OTHER_PAST, TWO_ROWS = "BC820", "BC822", "BC823", "BC824"


@dataclass(slots=True)
class Matcher:
    """Matches the rows of one file.

    Attributes:
        report: The report.
        remembered: What has been decided before.
        groupings: What groups the digits of a column, by sheet and column.
    """

    report: Report
    remembered: Remembered
    groupings: Mapping[tuple[str, int], Grouping]
    _index: FigureIndex = field(init=False)

    def __post_init__(self) -> None:
        self._index = FigureIndex(list(self.report.figures))

    def matches(self, rows: Sequence[OwnRow]) -> list[RowMatch]:
        """What each row tells of, in the order of the rows."""
        found = [self._match(row) for row in rows]
        taken = {one.figure.name for one in found if one.figure and one.is_sure}
        return [self._without_taken(one, taken) for one in found]

    def _without_taken(self, match: RowMatch, taken: set[Name]) -> RowMatch:
        """A doubtful row is not asked about for a figure that another row surely tells of."""
        if match.is_sure or match.figure is None or match.figure.name not in taken:
            return match
        if match.code in (OTHER_UNIT, OTHER_PAST):
            return match
        reason = f"«{match.figure.dotted}» đã có ở hàng khác"
        return replace(match, figure=None, reason=reason, code="")

    def _match(self, row: OwnRow) -> RowMatch:
        known = self.remembered.of(row)
        if known is not None:
            return self._remembered(row, known)
        likely = self._index.likely(row)
        if not likely:
            return RowMatch(
                row, None, UnitFit(UnitMatch.UNSAID), False, "không có số liệu nào tên ấy"
            )
        witnessed = [one for one in likely if one.score >= _LIKELY and self._is_witnessed(row, one)]
        if len(witnessed) == 1 and self._may_be(witnessed[0], likely):
            return self._sure(row, witnessed[0], "số năm trước đúng bằng số đã có")
        best = likely[0]
        if best.score < _LIKELY:
            return RowMatch(row, None, best.fit, False, "không có số liệu nào tên ấy")
        rivals = [one for one in likely[1:] if _is_rival(one, best)]
        reason = self._doubt(row, best, rivals)
        if reason is None:
            return self._sure(row, best, _why(best))
        code, words = reason
        others = tuple(one.figure.dotted for one in rivals[:3])
        return RowMatch(row, best.figure, best.fit, False, words, others, code)

    def _remembered(self, row: OwnRow, name: Name) -> RowMatch:
        figure = self.report.figures.by_name.get(name)
        if figure is None:
            return RowMatch(
                row, None, UnitFit(UnitMatch.UNSAID), False, "bang_khop nói hàng này không lấy"
            )
        fit = unit_fit(row.unit, figure.unit)
        reason = "theo bang_khop"
        if fit.fit is UnitMatch.NEVER:
            message = f"đơn vị tính «{row.unit}» không đổi ra {figure.unit} được"
            return RowMatch(row, figure, fit, False, message, code=OTHER_UNIT)
        if (past := self._past(row, figure, fit)) is not None:
            return RowMatch(row, figure, fit, False, past, code=OTHER_PAST)
        return RowMatch(row, figure, fit, True, reason)

    def _sure(self, row: OwnRow, likeness: Likeness, reason: str) -> RowMatch:
        return RowMatch(row, likeness.figure, likeness.fit, True, reason)

    def _may_be(self, one: Likeness, likely: Sequence[Likeness]) -> bool:
        """Whether a number of last year may decide: no other figure has all of the row's words."""
        whole = [other for other in likely if other.is_whole and not other.is_elsewhere]
        return not whole or any(other is one for other in whole)

    def _is_witnessed(self, row: OwnRow, likeness: Likeness) -> bool:
        """Whether the row has the very number that the figure had last year."""
        prior, figure = self._prior(row, likeness.figure, likeness.fit), likeness.figure
        if prior is None or figure.prior is None or likeness.fit.fit is UnitMatch.OTHER_WORDS:
            return False
        if _is_another(likeness):
            return False
        digits = len(prior.normalize().as_tuple().digits)
        least = _DISTINCT - (likeness.score >= _NEARLY_NAMED)
        return digits >= least and _equal(prior, figure.prior)

    def _doubt(
        self, row: OwnRow, best: Likeness, rivals: Sequence[Likeness]
    ) -> tuple[str, str] | None:
        """What keeps the nearest figure from being sure: its code, and in words."""
        if row.is_sum:
            return DOUBTFUL, "hàng này chỉ cộng các hàng khác"
        if best.lacking or best.strange:
            return "" if _is_another(best) else DOUBTFUL, _difference(row, best)
        if rivals:
            return DOUBTFUL, "có hơn một số liệu giống như vậy"
        if best.is_elsewhere:
            return DOUBTFUL, f"hàng đứng trong mục «{row.inside[-1]}»"
        if best.fit.fit is UnitMatch.OTHER_WORDS:
            message = f"đơn vị tính ghi «{row.unit}», số liệu tính bằng {best.figure.unit}"
            return OTHER_UNIT, message
        if (past := self._past(row, best.figure, best.fit)) is not None:
            return OTHER_PAST, past
        if self._is_unmeasured(row, best):
            return OTHER_UNIT, f"bảng không ghi đơn vị tính, số liệu tính bằng {best.figure.unit}"
        if self._is_short(row, best):
            return DOUBTFUL, "tên ngắn, bảng không nói thêm là của lĩnh vực nào"
        return None

    def _is_unmeasured(self, row: OwnRow, best: Likeness) -> bool:
        """Whether nobody can say what a number counts: thousands, millions, metres."""
        from baocao_gen.vietnamese.numbers import PERCENT_UNITS
        from baocao_gen.vietnamese.unit_scales import scaled

        unit = best.figure.unit
        if best.fit.fit is not UnitMatch.UNSAID or unit in PERCENT_UNITS:
            return False
        is_scaled = scaled(unit).measure or scaled(unit).times != 1
        return is_scaled and self._prior(row, best.figure, best.fit) is None

    def _is_short(self, row: OwnRow, best: Likeness) -> bool:
        """Whether a name is too short to be nothing else, and nothing around it says more."""
        telling = len(set(words_of_name(row.name).telling))
        if telling >= _TELLING or best.group or best.lent:
            return False
        group = " ".join(best.figure.name[:-1]).replace("_", " ")
        titles = " ".join((*row.table.titles, row.table.grid.title))
        if set(words_of_name(group).telling) & set(words_of_name(titles).all):
            return False
        return bool(group) and self._prior(row, best.figure, best.fit) is None

    def _past(self, row: OwnRow, figure: ResolvedFigure, fit: UnitFit) -> str | None:
        """How the row's number of last year speaks against a figure; None where it does not."""
        prior = self._prior(row, figure, fit)
        if prior is None or figure.prior is None or _equal(prior, figure.prior):
            return None
        shown = format_number(prior), format_number(figure.prior)
        message = f"bảng ghi năm trước là {shown[0]}, tệp năm có {shown[1]} {figure.unit}"
        if not prior or not figure.prior:
            return message
        ratio = prior / figure.prior
        is_power = any(_equal(prior, figure.prior.scaleb(power)) for power in (-9, -6, -3, 3, 6, 9))
        if is_power:
            return f"{message}: đơn vị tính có thể khác"
        return message if abs(ratio - 1) > _REVISED else None

    def _prior(self, row: OwnRow, figure: ResolvedFigure, fit: UnitFit) -> Decimal | None:
        """The row's number of last year, in the figure's unit; None where it has none."""
        for column, cell in row.table.cells_of(ColumnRole.VALUE, row.cells):
            if column.heading.aspect is Aspect.PRIOR and cell.text:
                own = unit_fit(column.heading.unit, figure.unit) if column.heading.unit else fit
                grouping = self.groupings.get((row.table.grid.title, column.number))
                read = value_in(cell, figure, own, grouping or Grouping.UNKNOWN)
                return read.value if isinstance(read, Doubt) else read
        return None


def _is_another(best: Likeness) -> bool:
    """Whether a row only looks like a figure: what differs makes its opposite, or a neighbour."""
    words = (*best.lacking, *best.strange)
    if any(word.isdecimal() for word in words) or _OPPOSITE & set(words):
        return True
    return bool(best.lacking and best.strange) and best.score < _LIKELY_ENOUGH


_OPPOSITE = frozenset({"khong", "chua"})
_LIKELY_ENOUGH = 0.6


def _difference(row: OwnRow, best: Likeness) -> str:
    """What only one of two names says."""
    name = best.figure.declaration.name or best.figure.dotted
    parts = []
    if best.lacking:
        parts.append(f"tên hàng thiếu «{as_typed(best.lacking, name)}» so với tên số liệu")
    if best.strange:
        parts.append(f"tên hàng có thêm «{as_typed(best.strange, row.name)}»")
    return ", ".join(parts)


def _equal(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers are the same, as exactly as the one with fewer digits says."""
    decimals = min(decimals_of_value(one), decimals_of_value(other))
    return round_half_up(one, decimals) == round_half_up(other, decimals)


def _is_rival(other: Likeness, best: Likeness) -> bool:
    """Whether a second figure is as near as the first."""
    if best.is_whole:
        return other.is_whole and other.rank[:3] >= best.rank[:3]
    return other.score > best.score - _NEAR


def _why(best: Likeness) -> str:
    parts = ["đúng tên"]
    if best.lent or best.group:
        parts.append("đúng mục")
    if best.fit.fit is UnitMatch.CONVERTED:
        parts.append(f"đổi đơn vị tính ra {best.figure.unit}")
    elif best.fit.fit is UnitMatch.SAME:
        parts.append("đúng đơn vị tính")
    return ", ".join(parts)

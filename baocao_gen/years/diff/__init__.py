"""Two reports → what changed between them: figures, tasks, and the documents of appendices.

Good for two years and for two versions of one year, in both directions of time.
"""

from __future__ import annotations

from baocao_gen.frozen import frozen
from baocao_gen.problems.arguments import public
from baocao_gen.report.report import Report
from baocao_gen.years.diff.change import Change, ChangeKind, Subject
from baocao_gen.years.diff.figures import figure_changes
from baocao_gen.years.diff.rows import row_changes

__all__ = ["Change", "ChangeKind", "Comparison", "Subject", "diff"]


@frozen
class Comparison:
    """All changes between two reports, by kind, the larger ones first.

    Attributes:
        old_period: The old report's period, in words.
        new_period: The new report's.
        changes: What differs.
    """

    old_period: str
    new_period: str
    changes: tuple[Change, ...]

    def of(self, subject: Subject, *kinds: ChangeKind) -> list[Change]:
        """The changes of some kinds; of all kinds where none is named."""
        return [c for c in self.changes if c.subject is subject and (not kinds or c.kind in kinds)]


@public
def diff(old: Report, new: Report) -> Comparison:
    """Find what changed from one report to another.

    A comparison typed by hand in the new report is proved against the old one's published
    figure: one that differs is told, with its reason if it is restated (``dieu_chinh``).
    """
    changes = [*figure_changes(old, new), *row_changes(old, new)]
    order = list(ChangeKind)
    ranked = sorted(changes, key=lambda c: (order.index(c.kind), -c.size, c.name))
    return Comparison(str(old.year_file.period), str(new.year_file.period), tuple(ranked))

"""Numbers and words edited in a Word report, as somebody has chosen → the year file with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from baocao_gen.checks.tie_out.lines import TiePage
from baocao_gen.checks.tie_out.verdicts import TiedPage
from baocao_gen.files.files import File
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.report.load import load_unsaved
from baocao_gen.report.report import Report
from baocao_gen.yearfile.yaml.remembered import remembering
from baocao_gen.years.prose.edits import prose_edits
from baocao_gen.years.prose.prose_edit import ProseEdit, with_their_moves
from baocao_gen.years.prose.write import with_prose
from baocao_gen.years.pull import PulledValue, pulled


class EditedReport(Protocol):
    """An edited Word file beside the report that it was printed from, as ``tie_out`` gives it."""

    @property
    def tie(self) -> TiedPage:
        """What became of its printed figures."""

    @property
    def before(self) -> TiePage:
        """The page as the year file prints it."""

    @property
    def after(self) -> TiePage:
        """The edited page."""

    @property
    def name(self) -> str:
        """The file's name in messages."""


@frozen
class Chosen:
    """What is to be taken over.

    Attributes:
        values: The values.
        prose: The edits of words.
        reason: A few words that stand as a comment behind each value.
    """

    values: Sequence[PulledValue]
    prose: Sequence[ProseEdit]
    reason: str


@frozen
class TakenOver:
    """What a year file has taken over.

    Attributes:
        data: Its bytes then; nothing is saved.
        values: The values that it has.
        prose: The edits of words that it has, as they were numbered when they were done.
        problems: Why the others were left out.
    """

    data: bytes
    values: tuple[PulledValue, ...] = ()
    prose: tuple[ProseEdit, ...] = ()
    problems: tuple[Problem, ...] = ()


def edits_of(report: Report, found: EditedReport) -> tuple[list[ProseEdit], list[Problem]]:
    """What was edited in the words of a report, and why some of it cannot be taken over."""
    return prose_edits(report, found.tie, found.before, found.after, found.name)


def taken_over(
    report: Report,
    file: File,
    chosen: Chosen,
    tie: Callable[[Report], EditedReport],
    printed: Callable[[Report], Collection[str]],
) -> TakenOver:
    """Take over what was chosen: the values first, then the words around them.

    Args:
        report: The report of the year file.
        file: The year file.
        chosen: What.
        tie: Ties the Word file back to a report: with other values the page says other things.
        printed: The lines that a report prints, with single spaces.

    Raises:
        InvalidReport: the file would have problems.
    """
    root = report.origin.typed_root
    assert root is not None, "a report that was read from a file"
    values, edits = chosen.values, chosen.prose
    data, problems = file.read(), list[Problem]()
    taken: tuple[PulledValue, ...] = ()
    with remembering(root):
        if values:
            text, problems = pulled(report, file, values, chosen.reason)
            skipped = {problem.position for problem in problems}
            taken = tuple(value for value in values if value.position not in skipped)
            data = text.encode()
        if values and edits:
            report = load_unsaved(file, data, report)
            places = {edit.place for edit in edits}
            edits = [edit for edit in edits_of(report, tie(report))[0] if edit.place in places]
        if not edits:
            return TakenOver(data, taken, (), tuple(problems))
        data, kept, left = _with_prose(report, file, data, edits, printed)
        return TakenOver(data, taken, tuple(kept), (*problems, *left))


def _with_prose(
    report: Report,
    file: File,
    data: bytes,
    edits: Sequence[ProseEdit],
    printed: Callable[[Report], Collection[str]],
) -> tuple[bytes, list[ProseEdit], list[Problem]]:
    """The file with edits that are printed then, and why others were left out."""
    after, made, kept, problems = with_prose(report, file, data, edits)
    lines = printed(after)
    lost = [edit for edit in kept if not all(" ".join(w.split()) in lines for w in edit.after)]
    if not lost:
        return made, kept, problems
    lost = with_their_moves(lost, kept)
    message = "mẫu Word in lời văn của chính nó, không in lời văn này của tệp năm; chưa đưa về được"
    hint = "sửa câu ấy trong mẫu"
    for edit in lost:
        where = edit.position
        problems.append(Problem(codes.PROSE_NOT_PULLED, message, where, hint, Severity.WARNING))
    numbers = {edit.number for edit in lost}
    left = [edit for edit in kept if edit.number not in numbers]
    _, made, kept, more = with_prose(report, file, data, left)
    return made, kept, [*problems, *more]

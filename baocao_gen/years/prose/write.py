"""A year file and edits of its texts → its new text, if it then prints what stands in Word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from baocao_gen.checks.evidence.passages import passages
from baocao_gen.checks.evidence.printed import printed
from baocao_gen.files.files import File
from baocao_gen.files.located import LocatedText
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.report.load import load_unsaved
from baocao_gen.report.markdown import as_blocks
from baocao_gen.report.prose import as_line
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.tags.compile import InvalidText, TextFault
from baocao_gen.yearfile.editing.acts import Act, Put, Remove
from baocao_gen.yearfile.editing.apply import with_acts
from baocao_gen.yearfile.editing.spot import typed_path
from baocao_gen.yearfile.origin import KeyPath, typed_node
from baocao_gen.yearfile.yaml import Mapping
from baocao_gen.years.prose.prose_edit import ProseEdit, ProseKind, with_their_moves
from baocao_gen.years.prose.sections import WithoutParts, list_emptied_by
from baocao_gen.years.prose.source_lines import SourceLine, bare, lines_of
from baocao_gen.years.prose.word_edit import WordEdit, applied


def chosen_edits(edits: Sequence[ProseEdit], numbers: Collection[int]) -> list[ProseEdit]:
    """The edits of some numbers; what was moved is taken out and put in, or neither.

    Raises:
        InvalidReport: there is none of a number.
    """
    by_number = {edit.number: edit for edit in edits}
    hint = "chạy lệnh không có --van để xem danh sách"
    problems = [
        Problem(codes.NO_SUCH_PROSE, f"không có chỗ sửa lời văn số {number}", None, hint)
        for number in numbers
        if number not in by_number
    ]
    if problems:
        raise InvalidReport(problems)
    return with_their_moves([by_number[number] for number in numbers], edits)


def with_prose(
    report: Report, file: File, data: bytes, edits: Sequence[ProseEdit]
) -> tuple[Report, bytes, list[ProseEdit], list[Problem]]:
    """The bytes of the year file with edits of its texts in place; nothing is saved.

    Args:
        report: The report of the file.
        file: The year file.
        data: What it says: the bytes that the report was read from.
        edits: What to take over.

    Returns:
        The report that it then is, its bytes, the edits that it has, and why the others were left
        out: printed again they would not say what stands in Word.
    """
    kept = list(edits)
    problems: list[Problem] = []
    while kept:
        after, text, spoilt = _tried(report, file, data, kept)
        if not spoilt:
            return after, text.encode(), kept, problems
        left = with_their_moves([edit for edit in kept if edit.path in spoilt], kept)
        problems += map(_not_pulled, left)
        numbers = {edit.number for edit in left}
        kept = [edit for edit in kept if edit.number not in numbers]
    return report, data, [], problems


def _tried(
    report: Report, file: File, data: bytes, edits: Sequence[ProseEdit]
) -> tuple[Report, str, set[KeyPath]]:
    """The report with all edits, its text, and the texts that then say something else."""
    root = report.origin.typed_root
    assert root is not None, "a report that was read from a file"
    removed = list_emptied_by(root, {edit.path for edit in edits if edit.removes})
    by_path: dict[KeyPath, list[ProseEdit]] = {}
    for edit in edits:
        if not edit.removes:
            by_path.setdefault(edit.path, []).append(edit)
    found = {path: _edited(root, path, own) for path, own in by_path.items()}
    wanted = {path: text for path, text in found.items() if text is not None}
    if clashing := found.keys() - wanted.keys():
        return report, "", clashing
    acts: list[Act] = [Put(_typed(root, path), text) for path, text in wanted.items()]
    acts += [Remove(path) for path in sorted(removed, key=_order, reverse=True)]
    try:
        text = with_acts(data, acts, report.origin.name)
        after = load_unsaved(file, text.encode(), report)
    except InvalidReport:
        paths = {edit.path for edit in edits}
        is_one = len(paths) == 1
        return report, "", paths if is_one else _alone(report, file, data, edits)
    texts, before = Texts(after.as_draft()), _lines_by_path(report, by_path)
    left = WithoutParts(removed)
    places = {path: left.of(path) for path in by_path}
    spoilt = {
        path
        for path, own in by_path.items()
        if after.origin.typed(places[path]) != wanted[path]
        or _said(texts, wanted[path], places[path], before[path]) != _expected(before[path], own)
    }
    texts.keep()
    return after, text, spoilt


def _edited(root: Mapping, path: KeyPath, edits: Iterable[ProseEdit]) -> str | None:
    """What a text says with its edits; None where two of them want the same letters."""
    changes = _in_order(edits)
    if any(one.end > other.start for one, other in pairwise(changes)):
        return None
    node = typed_node(root, path)
    assert isinstance(node, LocatedText), "as it was when it was found"
    return applied(node.text, changes)


def _typed(root: Mapping, path: KeyPath) -> KeyPath:
    typed = typed_path(root, path)
    assert typed is not None, "as it was when it was found"
    return typed


def _alone(report: Report, file: File, data: bytes, edits: Iterable[ProseEdit]) -> set[KeyPath]:
    """The texts whose edits alone make a file that cannot be read."""
    spoilt: set[KeyPath] = set()
    by_path: dict[KeyPath, list[ProseEdit]] = {}
    for edit in edits:
        by_path.setdefault(edit.path, []).append(edit)
    for own in by_path.values():
        spoilt |= _tried(report, file, data, own)[2]
    return spoilt or set(by_path)


def _order(path: KeyPath) -> list[tuple[bool, str | int]]:
    return [(isinstance(step, str), step) for step in path]


def _in_order(edits: Iterable[ProseEdit]) -> list[WordEdit]:
    changes = [change for edit in edits for change in edit.edits]
    return sorted(changes, key=lambda change: (change.start, change.end))


def _lines_by_path(report: Report, paths: Collection[KeyPath]) -> dict[KeyPath, list[SourceLine]]:
    texts = Texts(report.as_draft())  # so the page is printed
    return {
        passage.path: list(lines_of(printed(passage, texts)))
        for passage in passages(report.year_file)
        if passage.path in paths
    }


def _said(
    texts: Texts, text: str, path: KeyPath, before: Sequence[SourceLine]
) -> Counter[str] | None:
    """The lines that a text prints; None where it cannot be printed."""
    try:
        rendered = texts.rendered(text, path)
        whole = as_blocks(rendered).text if before[0].is_block else as_line(rendered)
    except (InvalidText, TextFault):
        return None
    return _counted(whole.replace("\t", "\n").split("\n"))


def _expected(before: Sequence[SourceLine], edits: Iterable[ProseEdit]) -> Counter[str]:
    lines = [[line.printed.text[line.start : line.end].replace("\n", " ")] for line in before]
    more: list[str] = []
    for edit in edits:
        if edit.kind is ProseKind.ADDED:
            more += edit.after
        else:
            lines[edit.line] = list(edit.after)
    return _counted([*more, *(line for own in lines for line in own)])


def _counted(lines: Iterable[str]) -> Counter[str]:
    plain = (" ".join(bare(line).split()) for line in lines)
    return Counter(line for line in plain if line)


def _not_pulled(edit: ProseEdit) -> Problem:
    what = edit.before or " ".join(edit.after)
    message = f"lời văn sửa ở «{what[:80]}» mà ghi vào tệp năm thì in ra khác; chưa đưa về được"
    hint = "sửa chỗ ấy trong tệp năm bằng tay"
    return Problem(codes.PROSE_NOT_PULLED, message, edit.position, hint, Severity.WARNING)

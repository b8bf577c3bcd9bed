"""A year file and what was edited in its Word report → the year file with the edited values.

Only values that are typed there are taken, each in its place; every other byte stays as it was.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from typing import Final

from baocao_gen.checks.tie_out.tokens import numbers_of, tokens
from baocao_gen.checks.tie_out.verdicts import FigureVerdict, State, TiedPage
from baocao_gen.figures.figure import Aspect, path_of
from baocao_gen.files.files import File
from baocao_gen.files.located import LocatedText
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.report.load import load_unsaved
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.tags.compile import InvalidText, TextFault
from baocao_gen.vietnamese.numbers import format_number
from baocao_gen.vietnamese.numerals import number_said
from baocao_gen.vietnamese.text import nearest
from baocao_gen.yearfile.editing.keys import Pairs
from baocao_gen.yearfile.editing.spot import node_at
from baocao_gen.yearfile.editing.text import Rewriting
from baocao_gen.yearfile.model import Figure, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath

_ASPECTS: Final = {key_of(Figure, aspect.value): aspect for aspect in Aspect}
_DONE: Final = key_of(Figure, "actual")


@frozen
class PulledValue:
    """A value that was edited in Word and is typed in the year file.

    Attributes:
        name: «dich_vu_cong.thu_tuc», with the key of the value where it is another one.
        path: Where it stands in the year file.
        before: What is typed there.
        value: What it becomes.
        words: What stands in Word.
        filters: How it was printed there.
        position: The place in the year file.
    """

    name: str
    path: KeyPath
    before: str
    value: Decimal
    words: str
    filters: tuple[str, ...]
    position: Position

    @property
    def typed(self) -> str:
        """How it is typed: without separators of thousands."""
        return format_number(self.value).replace(".", "")


def pullable(report: Report, tie: TiedPage) -> tuple[list[PulledValue], list[Problem]]:
    """What can be taken over, and why the rest cannot.

    Args:
        report: The report.
        tie: What became of its printed figures.
    """
    edited: dict[tuple[str, str, str], list[FigureVerdict]] = {}
    for verdict in tie.figures:
        source = verdict.anchor.source
        if verdict.state is State.CHANGED:
            what = source.figure, source.aspect or _DONE, source.whose
            edited.setdefault(what, []).append(verdict)
    values: list[PulledValue] = []
    problems: list[Problem] = []
    for (figure, aspect, whose), verdicts in edited.items():
        found = _value(report, figure, aspect, whose, verdicts)
        if isinstance(found, PulledValue):
            values.append(found)
        else:
            problems.append(found)
    return values, problems


def _value(
    report: Report, figure: str, aspect: str, whose: str, verdicts: Sequence[FigureVerdict]
) -> PulledValue | Problem:
    name = figure if aspect == _DONE else f"{figure}.{aspect}"
    resolved = report.figures.get(figure)
    place = Position(report.origin.name, part=name)
    words = verdicts[0].words
    if resolved is None:
        return _not_pulled(name, words, "không phải số liệu của tệp năm", place)
    place = report.origin.position(path_of(resolved.name), key=True)
    if whose:
        why = f"là số của {whose}, nằm trong bảng của các đơn vị"
        return _not_pulled(name, words, why, place)
    of = _ASPECTS.get(aspect)
    path = (*path_of(resolved.name), aspect)
    root = report.origin.typed_root
    node = node_at(root, path) if root else None
    if of is None or not isinstance(node, LocatedText) or not node.text.strip():
        is_earlier = of in (Aspect.PRIOR, Aspect.PRECEDING)
        where = "lấy từ tệp kỳ trước" if is_earlier else "do máy tính ra, không ghi trong tệp năm"
        return _not_pulled(name, words, where, place)
    read = {_worth(verdict.words) for verdict in verdicts}
    if len(read) > 1:
        listed = ", ".join(f"«{verdict.words}»" for verdict in verdicts)
        return _not_pulled(name, listed, "mỗi chỗ sửa một khác", place)
    value = read.pop()
    if value is None:
        return _not_pulled(name, words, "không đọc ra một con số", place)
    here = report.origin.position(path)
    filters = verdicts[0].anchor.source.filters
    return PulledValue(name, path, node.text, value, words, filters, here)


def _worth(words: str) -> Decimal | None:
    numbers = [t.number for t in tokens(words) if t.number is not None]
    if len(numbers) == 1:
        return numbers[0]
    said = number_said(" ".join(words.split())) if not numbers else None
    return None if said is None else Decimal(said)


def _not_pulled(name: str, words: str, why: str, place: Position) -> Problem:
    message = f"«{name}» trong Word là «{words}» nhưng {why}; chưa đưa về được"
    hint = "sửa số gốc ở nơi ghi nó rồi in lại"
    return Problem(codes.NOT_PULLED, message, place, hint, Severity.WARNING)


def chosen(values: Iterable[PulledValue], names: Collection[str]) -> list[PulledValue]:
    """The values of some names.

    Raises:
        InvalidReport: nothing of a name was edited.
    """
    by_name = {value.name: value for value in values}
    problems = []
    for name in names:
        if name not in by_name:
            near = nearest(name, list(by_name))
            hint = f"có phải {near}?" if near else "chạy lệnh không có --so-lieu để xem danh sách"
            message = f"không có số liệu «{name}» nào bị sửa trong Word mà đưa về được"
            problems.append(Problem(codes.NO_SUCH_EDIT, message, None, hint))
    if problems:
        raise InvalidReport(problems)
    return [by_name[name] for name in dict.fromkeys(names)]


def pulled(
    report: Report, file: File, values: Sequence[PulledValue], reason: str
) -> tuple[str, list[Problem]]:
    """The text of the year file with the values in place; nothing is saved.

    Args:
        report: The report of the file.
        file: The year file.
        values: What to take over.
        reason: A few words that stand as a comment behind each value.

    Returns:
        The text, and why some of the values were left out: printed again they would not say what
        stands in Word.

    Raises:
        InvalidReport: the file would have problems.
    """
    data = file.read()
    text = _edited(report, data, values, reason)
    after = load_unsaved(file, text.encode(), report)
    kept, problems = [], []
    why = "ghi vào tệp năm thì in ra số khác"
    for value, words in zip(values, _printed(Texts(after), values), strict=True):
        if words is None or numbers_of(words) == numbers_of(value.words):
            kept.append(value)
        else:
            problems.append(_not_pulled(value.name, value.words, why, value.position))
    if len(kept) < len(values):
        text = _edited(report, data, kept, reason)
    return text, problems


def _edited(report: Report, data: bytes, values: Sequence[PulledValue], reason: str) -> str:
    root = report.origin.typed_root
    assert root is not None, "a report that was read from a file"
    pairs = Pairs(root, Rewriting(data))
    comments: dict[int, list[str]] = {}
    for value in values:
        node = node_at(root, value.path)
        assert isinstance(node, LocatedText), "as it was when it was chosen"
        pairs.set_text(node, value.typed)
        comments.setdefault(node.line, []).append(f"trước là {node.text}")
    for line, said in comments.items():
        typed = root.source.lines[line - 1]
        has_comment = any(pairs.comments_in((line, 1), (line + 1, 1)))
        sign = ";" if has_comment else "  #"
        pairs.edits.insert((line, len(typed) + 1), f"{sign} {reason}, {', '.join(said)}")
    return pairs.edits.result()


def _printed(texts: Texts, values: Sequence[PulledValue]) -> list[str | None]:
    """What the year file now prints of each value, in one text; None for what cannot be asked.

    That is a filter with words of its own, which a tag alone does not say.
    """
    path = (key_of(YearFile, "body"), 0, "van")
    try:
        printed = texts.rendered("\n".join(map(_tag, values)), path).printed
    except (InvalidText, TextFault):
        if len(values) == 1:
            return [None]
        half = len(values) // 2
        return [*_printed(texts, values[:half]), *_printed(texts, values[half:])]
    return [str(words) for words in printed]


def _tag(value: PulledValue) -> str:
    name = ".".join(str(step) for step in value.path[1:-1])
    steps = name if value.path[-1] == _DONE else f"{name}.{value.path[-1]}"
    return "{{ " + " | ".join([steps, *value.filters]) + " }}"

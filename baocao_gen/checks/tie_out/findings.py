"""What became of each printed figure → what is told of it, with both places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from baocao_gen.checks.case import Case
from baocao_gen.checks.tie_out.lines import TieLine
from baocao_gen.checks.tie_out.tokens import numbers_of
from baocao_gen.checks.tie_out.verdicts import FigureVerdict, NumberVerdict, State, TiedPage
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure, path_of
from baocao_gen.problems import codes
from baocao_gen.problems.hint import Hint
from baocao_gen.problems.problem import Position, Problem, Related, Severity
from baocao_gen.report.amount import Amount, amount
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.vietnamese.text import join_list
from baocao_gen.word.package.manifest import Making, Manifest
from baocao_gen.yearfile.model import Figure, key_of
from baocao_gen.yearfile.origin import KeyPath

_ASPECTS: Final = {key_of(Figure, aspect.value): aspect for aspect in Aspect}
_MOST_INPUTS: Final = 6
_MOST_PLACES: Final = 10
"""Places that still print the old number, of those that are named."""
_SHORTEST: Final = 2
"""Digits of a number that may be recognised by its value alone."""
_NOT_OURS: Final = 0.35
"""Of the page's words, how many must be found again for a file to be an edited copy of it."""

_SAME_LAYOUT: Final = 0.9
"""The same where a file was printed with another template: below, that is what is told."""


def findings(
    tie: TiedPage, report: Report, name: str, known: Manifest | None, authors: Sequence[str] = ()
) -> list[Problem]:
    """Tell what a tie has found.

    Args:
        tie: What became of the figures.
        report: What the page was printed from.
        name: The edited file's name in messages.
        known: What the edited file remembers of its making.
        authors: Who has tracked changes in it.

    Returns:
        Errors for figures that say something else than the year file, warnings for what is gone
        or was added, notes for what should be known.
    """
    told = _Teller(report, name, known)
    notes = list(_notes(tie, report, name, known, authors))
    return [*notes, *told.figures(tie.figures), *map(told.typed, tie.typed), *told.added(tie.added)]


def is_another(
    tie: TiedPage, report: Report, name: str, known: Manifest | None, making: Making | None = None
) -> Problem | None:
    """That a file is no edited copy of the page at all; None if it is one.

    Args:
        tie: What became of the figures.
        report: What the page was printed from.
        name: The edited file's name in messages.
        known: What the edited file remembers of its making.
        making: From what the page is made that it is compared with.
    """
    place = Position(name)
    period = str(report.year_file.period)
    if known and known.making.period != period:
        message = f"báo cáo này in cho {known.making.period}, còn tệp năm là của {period}"
        hint = f"đối chiếu với tệp đã in ra nó: {known.making.year_file}"
        return Problem(codes.WRONG_PERIOD, message, place, hint)
    if known and making and _is_of_another_template(tie, known.making, making):
        message = f"báo cáo này in bằng mẫu «{known.making.template}»"
        if known.making.template == making.template:
            message += " bản khác với mẫu ấy bây giờ"
            hint = Hint(
                "thêm --template chỉ tới bản mẫu đã in nó, hoặc in lại báo cáo",
                on_page="ghi bản mẫu đã in nó vào ô «Mẫu Word», hoặc in lại báo cáo",
            )
        else:
            message += f", còn tệp năm in bằng mẫu «{making.template}»"
            own = known.making.template
            hint = Hint(f"thêm --template {own}", on_page=f"ghi {own} vào ô «Mẫu Word»")
        return Problem(codes.OTHER_TEMPLATE, message, place, hint)
    if tie.found < _NOT_OURS:
        message = f"tệp Word này không phải báo cáo in từ «{report.origin.name}»"
        names = "kiểm tra lại hai tên tệp; in bằng mẫu khác thì"
        on_page = f"{names} ghi mẫu ấy vào ô «Mẫu Word» của trang Thể thức"
        hint = Hint(f"{names} thêm --template", on_page)
        return Problem(codes.OTHER_DOCUMENT, message, place, hint)
    changed, kept = tie.years
    if known is None and changed > kept:
        message = f"báo cáo này là của kỳ khác, còn tệp năm là của {period}"
        hint = "đối chiếu với tệp năm của đúng kỳ ấy"
        return Problem(codes.WRONG_PERIOD, message, place, hint)
    return None


def _is_of_another_template(tie: TiedPage, own: Making, making: Making) -> bool:
    """Whether a page lacks so much because it was printed with another template."""
    if own.layout == making.layout or own.year_file != making.year_file:
        return False
    gone = sum(verdict.state is State.GONE for verdict in tie.figures)
    return tie.found < _SAME_LAYOUT or gone > len(tie.figures) * (1 - _SAME_LAYOUT)


def _notes(
    tie: TiedPage, report: Report, name: str, known: Manifest | None, authors: Sequence[str]
) -> Iterator[Problem]:
    place = Position(name)
    if not tie.is_marked and tie.figures and (known is None or known.anchors):
        message = "tệp Word không còn dấu ngầm của số liệu; chỉ đối chiếu được theo lời văn"
        hint = Hint(
            "tệp chép sang văn bản khác, in với --khong-neo hoặc lưu bằng chương trình bỏ dấu",
            on_page="tệp chép sang văn bản khác, hoặc lưu bằng chương trình bỏ dấu",
        )
        yield Problem(codes.BY_TEXT_ALONE, message, place, hint, Severity.NOTE)
    if authors:
        who = join_list(list(authors)[:5])
        message = f"có sửa đổi được theo dõi, của {who}; tính như đã chấp nhận hết"
        hint = Hint(
            "thêm --tu-choi-sua-doi để đọc như đã từ chối hết",
            on_page="không lấy thì từ chối trong Word",
        )
        yield Problem(codes.TRACKED, message, place, hint, Severity.NOTE)
    if known and known.making.template and report.origin.lines:
        from baocao_gen.word.package.manifest import digest

        if known.making.content != digest("\n".join(report.origin.lines).encode()):
            message = "tệp năm đã đổi kể từ lúc in báo cáo này"
            yield Problem(codes.YEAR_FILE_MOVED, message, place, None, Severity.NOTE)


class _Teller:
    """Tells of figures and numbers with their places in Word and in the year file."""

    def __init__(self, report: Report, name: str, known: Manifest | None) -> None:
        self._report = report
        self._name = name
        self._printed = {anchor.number: anchor for anchor in known.anchors} if known else {}
        self._case: Case | None = None
        self._by_value: dict[tuple[str, ...], dict[Name, ResolvedFigure]] | None = None

    def figures(self, verdicts: Iterable[FigureVerdict]) -> Iterator[Problem]:
        """Of each figure that is not as it was; one that was edited here and not there, at once."""
        places: dict[tuple[str, str, str], list[FigureVerdict]] = {}
        for verdict in verdicts:
            source = verdict.anchor.source
            what = source.figure, source.aspect, source.whose
            places.setdefault(what, []).append(verdict)
        for group in places.values():
            same: dict[tuple[str, ...], list[FigureVerdict]] = {}
            for verdict in group:
                if verdict.state is State.SAME:
                    same.setdefault(_numbers(verdict), []).append(verdict)
            for verdict in group:
                if verdict.state is State.CHANGED:
                    yield self._changed(verdict, same.get(_numbers(verdict), ()))
                elif verdict.state is not State.SAME:
                    yield self._lost(verdict)

    def _changed(self, verdict: FigureVerdict, same: Sequence[FigureVerdict]) -> Problem:
        source, printed = verdict.anchor.source, verdict.anchor.words
        place = place_of(self._name, verdict.line)
        what = f"«{_dotted(verdict)}» in ra «{printed}», trong Word là «{verdict.words}»"
        figure = self._figure(source.figure)
        related = [Related(self._origin(verdict), "số liệu khai báo ở đây")] if figure else []
        before = self._printed.get(verdict.anchor.number)
        if before and before.source == source and before.words == verdict.words != printed:
            message = f"{what}: đây là số cũ, tệp năm đã đổi sau khi in"
            return _problem(codes.OLD_NUMBER, message, place, "in lại báo cáo", related)
        if same:
            places = (place_of(self._name, v.line) for v in same[:_MOST_PLACES])
            others = [Related(place, "chỗ này vẫn in số cũ") for place in places]
            message = f"{what}; số ấy in {len(same) + 1} chỗ mà {len(same)} chỗ chưa sửa"
            hint = "sửa cho khớp mọi chỗ, hoặc sửa số trong tệp năm rồi in lại"
            return _problem(codes.EDITED_ONCE, message, place, hint, [*others, *related])
        if figure is not None and (inputs := self._inputs(figure, source.aspect)):
            hint = f"số này tính từ {inputs}; sửa số gốc rồi in lại"
            return _problem(codes.DERIVED_EDITED, what, place, hint, related)
        hint = Hint(
            "sửa trong tệp năm (baocao-gen pull), hoặc trả lại số cũ trong Word",
            on_page="lấy số ấy vào báo cáo ở trang này, hoặc trả lại số cũ trong Word",
        )
        return _problem(codes.FIGURE_EDITED, what, place, hint, related)

    def _lost(self, verdict: FigureVerdict) -> Problem:
        place = place_of(self._name, verdict.line)
        related = [Related(self._origin(verdict), "số liệu khai báo ở đây")]
        what = f"«{_dotted(verdict)}» in ra «{verdict.anchor.words}»"
        if verdict.state is State.AMBIGUOUS:
            message = f"{what}: câu đã viết lại, không rõ số nào trong Word là số này"
            hint = "xem lại câu ấy bằng mắt"
            return _problem(codes.UNCLEAR, message, place, hint, related, Severity.WARNING)
        message = f"{what}: trong Word không còn"
        hint = "cố ý bỏ thì bỏ cả trong lời văn của tệp năm"
        return _problem(codes.FIGURE_GONE, message, place, hint, related, Severity.WARNING)

    def typed(self, number: NumberVerdict) -> Problem:
        """Of a number that was typed over and is no figure's."""
        place = place_of(self._name, number.line)
        message = f"số gõ trong lời văn «{number.before}» đã sửa thành «{number.words}»"
        hint = "sửa cả trong lời văn của tệp năm"
        figure = self._printed_by_template(number.before)
        if figure is None:
            return Problem(codes.TYPED_EDITED, message, place, hint, Severity.WARNING)
        message = (
            f"số «{number.before}» đã sửa thành «{number.words}»; "
            f"số liệu «{figure.dotted}» có giá trị ấy"
        )
        place_there = self._report.origin.position(path_of(figure.name), key=True)
        related = [Related(place_there, "số liệu khai báo ở đây")]
        hint = "nếu mẫu in số liệu ấy ở đây thì sửa trong tệp năm"
        return _problem(codes.TYPED_EDITED, message, place, hint, related, Severity.WARNING)

    def _printed_by_template(self, words: str) -> ResolvedFigure | None:
        """The one figure that has a value: a template may have printed it by a tag of its own."""
        if len(words) < _SHORTEST:
            return None
        if self._by_value is None:
            self._by_value = defaultdict(dict)
            for figure in self._report.figures:
                for value in filter(None, _values(figure)):
                    self._by_value[tuple(numbers_of(str(value)))][figure.name] = figure
        wanted = tuple(numbers_of(words))
        found = list(self._by_value.get(wanted, {}).values())
        return found[0] if len(found) == 1 and wanted else None

    def added(self, numbers: Sequence[NumberVerdict]) -> Iterator[Problem]:
        """Of the numbers that were typed into a line, once for the line."""
        lines: dict[tuple[str, str], list[NumberVerdict]] = {}
        for number in numbers:
            lines.setdefault((number.line.where, number.line.text), []).append(number)
        for group in lines.values():
            listed = join_list([f"«{number.words}»" for number in group[:8]])
            message = f"số gõ thêm vào, không phải số liệu nào của tệp năm: {listed}"
            hint = "khai báo thành số liệu trong tệp năm, hoặc thêm câu ấy vào lời văn"
            place = place_of(self._name, group[0].line)
            yield Problem(codes.NUMBER_ADDED, message, place, hint, Severity.WARNING)

    def _figure(self, dotted: str) -> ResolvedFigure | None:
        return self._report.figures.get(dotted)

    def _origin(self, verdict: FigureVerdict) -> Position:
        path = origin_path(self._report, verdict)
        return self._report.origin.position(path, key=len(path) > 1)

    def _inputs(self, figure: ResolvedFigure, aspect: str) -> str:
        """What a value is computed from; empty for one that is typed."""
        of = _ASPECTS.get(aspect, Aspect.ACTUAL)
        if getattr(figure.declaration, of.value, None) is not None:
            return ""
        if self._case is None:
            self._case = Case(Texts(self._report))
        steps = self._case.ledger.inputs((figure.name, of))
        names = dict.fromkeys(_named(".".join(name), which) for name, which in steps)
        if names:
            more = ["…"] if len(names) > _MOST_INPUTS else []
            return join_list([*sorted(names)[:_MOST_INPUTS], *more])
        is_earlier = of in (Aspect.PRIOR, Aspect.PRECEDING)
        return "tệp của kỳ trước (ky_truoc)" if is_earlier else ""


def origin_path(report: Report, verdict: FigureVerdict) -> KeyPath:
    """The path of the value that a verdict speaks of, or of its figure where nothing is typed."""
    source = verdict.anchor.source
    figure = report.figures.get(source.figure)
    if figure is None:
        return ("so_lieu",)
    aspect = _ASPECTS.get(source.aspect)
    has_own = aspect and getattr(figure.declaration, aspect.value, None) is not None
    return (*path_of(figure.name), *((source.aspect,) if has_own else ()))


def _values(figure: ResolvedFigure) -> Iterator[Amount | None]:
    return (amount(figure, aspect) for aspect in figure.has)


def _numbers(verdict: FigureVerdict) -> tuple[str, ...]:
    """What a place prints, with its unit or without."""
    return tuple(numbers_of(verdict.anchor.words))


def _named(figure: str, aspect: Aspect) -> str:
    own = aspect is Aspect.ACTUAL
    return figure if own else f"{figure}.{key_of(Figure, aspect.value)}"


def _dotted(verdict: FigureVerdict) -> str:
    source = verdict.anchor.source
    is_own = source.aspect in ("", key_of(Figure, "actual"))
    return source.figure if is_own else f"{source.figure}.{source.aspect}"


def place_of(name: str, line: TieLine) -> Position:
    """The place of a line in an edited file: its part, and below which heading."""
    below = f", dưới «{line.heading}»" if line.heading else ""
    return Position(name, part=f"{line.where}{below}", excerpt=line.words)


def _problem(  # noqa: PLR0913 — a problem, its severity last
    code: str,
    message: str,
    place: Position,
    hint: str,
    related: Iterable[Related],
    severity: Severity = Severity.ERROR,
) -> Problem:
    return Problem(code, message, place, hint, severity, tuple(related))

"""The units that must send, and what was sent → each unit with its file, or what is not clear.

A file is told by its name where the list gives one, and otherwise by the agency that it bears. A
file that bears another listed unit's name is another's, whatever it is called.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from enum import Enum
from itertools import combinations

from baocao_gen.figures.by_unit import plain
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem, Related, Severity
from baocao_gen.vietnamese.dates import PartialDate, parse_date
from baocao_gen.yearfile.model import YearFile, key_of
from baocao_gen.yearfile.origin import Origin
from baocao_gen.years.consolidate.senders import Sender
from baocao_gen.years.consolidate.sent import Sent, days_of, is_year_file


class UnitState(Enum):
    """How a unit stands (*tình trạng gửi*); the value is the word of the JSON."""

    SENT = "sent"
    LATE = "late"
    NOTHING = "nothing_to_report"
    MISSING = "missing"
    UNUSABLE = "unusable"


@frozen
class Unit:
    """A unit, and what it sent.

    Attributes:
        name: What it is called, as no other unit is.
        state: How it stands.
        sent: What it sent; None for nothing.
    """

    name: str
    state: UnitState
    sent: Sent | None = field(default=None, repr=False)

    @property
    def counts(self) -> bool:
        """Whether its file is one to add up."""
        return self.state in (UnitState.SENT, UnitState.LATE)


@frozen
class _Whose:
    """The listed units by name, to be found in what an agency is called."""

    by_name: Mapping[str, Sender]
    longest: int

    @classmethod
    def of(cls, listed: Iterable[Sender]) -> _Whose:
        by_name = {plain(one.name): one for one in listed}
        return cls(by_name, max((len(name.split()) for name in by_name), default=0))

    def inside(self, agency: str) -> Sender | None:
        """The unit whose name, the longest that does, stands in an agency's."""
        words = plain(agency).split()
        for length in range(min(self.longest, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                if found := self.by_name.get(" ".join(words[start : start + length])):
                    return found
        return None


def units_of(
    listed: Sequence[Sender], sent: Sequence[Sent], year_file: YearFile, origin: Origin
) -> tuple[list[Unit], list[Problem]]:
    """Each unit with its file.

    Args:
        listed: The units that must send; none where every file is a unit.
        sent: What was read.
        year_file: The year file that they are put together into.
        origin: Leads to its places.

    Returns:
        The units in the order of the list, or of the files; and what is wrong with their files. A
        unit that has not sent anything is no problem yet: who adds up tells it.
    """
    problems = [problem for one in sent for problem in one.problems]
    problems += _alike(sent)
    readable = [one for one in sent if one.is_readable]
    problems += _of_other_periods(readable, year_file, origin)
    whose, strange = _files_of(listed, readable) if listed else ({}, [])
    problems += strange
    due = year_file.consolidation.due if year_file.consolidation else None
    period = str(year_file.period)
    if not listed:
        units = [_unit(_called(one), one, None, due, period) for one in sent]
        return units, [*problems, *_same_agency(readable)]
    by_path = {one.file: one for one in sent}
    names = _names(listed)
    units = []
    for name, sender in zip(names, listed, strict=True):
        named = by_path.get(sender.file.path) if sender.file else None
        units.append(_unit(name, whose.get(id(sender), named), sender, due, period))
    return units, problems


def _unit(
    name: str, sent: Sent | None, sender: Sender | None, due: PartialDate | None, period: str
) -> Unit:
    if sender is not None and sender.has_nothing:
        return Unit(name, UnitState.NOTHING)
    if sent is None:
        return Unit(name, UnitState.MISSING)
    if not sent.is_readable or (sent.period[0] and sent.period[0] != period):
        return Unit(name, UnitState.UNUSABLE, sent)
    day = sender.sent_on if sender else None
    if day is None and sent.issued_on:
        day = parse_date(sent.issued_on)
    late = due is not None and day is not None and day > due
    return Unit(name, UnitState.LATE if late else UnitState.SENT, sent)


def _called(sent: Sent) -> str:
    return sent.agency or sent.file.replace("\\", "/").rpartition("/")[2]


def _names(listed: Sequence[Sender]) -> list[str]:
    """What the units are called; two of one name are told apart by their codes."""
    counts: dict[str, int] = {}
    for one in listed:
        counts[plain(one.name)] = counts.get(plain(one.name), 0) + 1
    return [
        f"{one.name} ({one.code})" if counts[plain(one.name)] > 1 else one.name for one in listed
    ]


def _files_of(
    listed: Sequence[Sender], sent: Sequence[Sent]
) -> tuple[dict[int, Sent], list[Problem]]:
    """The file of each unit that a pattern has found, and files that are nobody's or another's."""
    whose = _Whose.of(listed)
    by_path = {one.file.path: one for one in listed if one.file}
    taken: dict[int, Sent] = {}
    problems = []
    for one in sent:
        inside = whose.inside(one.agency) if one.agency else None
        named = by_path.get(one.file)
        if named is None and inside is None:
            said = f"của «{one.agency}»" if one.agency else "không ghi của đơn vị nào"
            message = f"tệp {said}, không có trong danh sách đơn vị"
            hint = "thêm đơn vị vào danh sách, hoặc ghi tên tệp ở cột Tệp"
            problems.append(Problem(codes.WHOSE_FILE, message, Position(one.file), hint))
            continue
        if named is not None and inside is not None and not _is_of(one.agency, named):
            message = f"tệp của «{named.name}» mà lại ghi «{one.agency}»"
            related = (Related(inside.place, f"«{inside.name}» ở đây"),)
            hint = "đổi lại hai tệp, hoặc sửa co_quan_ban_hanh"
            place = Position(one.file)
            problems.append(Problem(codes.WHOSE_FILE, message, place, hint, related=related))
            continue
        owner = named or inside
        assert owner is not None
        if id(owner) in taken:
            problems.append(_two(owner.name, taken[id(owner)], one))
        else:
            taken[id(owner)] = one
    return taken, problems


def _is_of(agency: str, sender: Sender) -> bool:
    return f" {plain(sender.name)} " in f" {plain(agency)} "


def _two(name: str, first: Sent, second: Sent) -> Problem:
    related = (Related(Position(first.file), "tệp kia"),)
    message = f"«{name}» có hai tệp"
    hint = "giữ một tệp, chuyển tệp kia đi nơi khác"
    return Problem(codes.WHOSE_FILE, message, Position(second.file), hint, related=related)


def _same_agency(sent: Sequence[Sent]) -> Iterator[Problem]:
    """Files of one agency, where no list says which is meant."""
    first: dict[str, Sent] = {}
    for one in sent:
        own = plain(one.agency)
        if own and own in first:
            yield _two(one.agency, first[own], one)
        first.setdefault(own, one)


def _alike(sent: Sequence[Sent]) -> Iterator[Problem]:
    """Files that hold the same to the last byte: no two agencies have one year file."""
    by_content: dict[str, list[Sent]] = {}
    for one in sent:
        if one.inputs:
            by_content.setdefault(one.inputs[0][1], []).append(one)
    for group in by_content.values():
        for first, second in list(combinations(group, 2))[:1]:
            is_sure = is_year_file(first.file)
            related = (Related(Position(first.file), "tệp kia"),)
            yield Problem(
                codes.WHOSE_FILE,
                "hai tệp giống hệt nhau, chắc chép nhầm của nhau",
                Position(second.file),
                "xin lại tệp của đơn vị",
                Severity.ERROR if is_sure else Severity.WARNING,
                related,
            )


def _of_other_periods(
    sent: Sequence[Sent], year_file: YearFile, origin: Origin
) -> Iterator[Problem]:
    wanted, days = str(year_file.period), days_of(year_file)
    here = origin.position((key_of(YearFile, "period"),))
    for one in sent:
        said, where = one.period
        if said and said != wanted:
            message = f"tệp của {said}, đang tổng hợp {wanted}"
            related = (Related(here, f"{wanted} ở đây"),)
            hint = "lấy đúng tệp của kỳ này"
            yield Problem(codes.OTHER_PERIOD, message, one.at(where), hint, related=related)
            continue
        said, where = one.cut_off
        if said and days and said != days:
            message = f"số liệu của tệp chốt {said}, đang tổng hợp số liệu chốt {days}"
            own = origin.position((key_of(YearFile, "cut_off"),))
            related = (Related(own, f"{days} ở đây"),)
            hint = "xin số của cùng khoảng ngày"
            yield Problem(codes.OTHER_PERIOD, message, one.at(where), hint, related=related)

"""A year file's ``tong_hop_tu`` → the units that send, in order, and the file of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from baocao_gen.files.files import File, Files
from baocao_gen.files.tables import Table, TableRow
from baocao_gen.files.tables.headings import NUMBER_HEADINGS, folded, readings
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.errors import BaocaoError, InvalidReport
from baocao_gen.problems.problem import Position, Problem, Related, limited
from baocao_gen.vietnamese.dates import PartialDate, parse_date
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.model import Consolidation, SendingUnit, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, Origin
from baocao_gen.yearfile.quotable import read_named_table

_OWN = key_of(YearFile, "consolidation")
_HEADINGS: Final = readings(
    {
        "code": ("Mã", "Mã đơn vị", "Mã xã", "Mã ĐVHC", "Mã số", "ma"),
        "name": ("Tên đơn vị", "Tên", "Đơn vị", "Tên xã", "Xã, phường", "Xã", "ten"),
        "file": ("Tệp", "Tên tệp", "Tập tin", "tep"),
        "sent_on": ("Ngày gửi", "Ngày nộp", "ngay_gui"),
        "state": ("Tình trạng", "Không phát sinh", "khong_phat_sinh"),
    }
)
_NOTHING: Final = frozenset({"khong phat sinh", "x", "co", "true"})
_STARTS_A_FORMULA: Final = ("=", "+", "-", "@")


@frozen
class Sender:
    """A unit, and the file that it sends.

    Attributes:
        name: What it is called.
        code: Its code; empty where none is given.
        file: Its file; None for one that is not known by name, and is told by what it says.
        sent_on: The day on which it was sent, if the list says so.
        has_nothing: Whether it has nothing to report.
        place: Where it is listed.
    """

    name: str
    code: str
    file: File | None
    sent_on: PartialDate | None
    has_nothing: bool
    place: Position


@frozen
class Senders:
    """The units that send, and the files that a pattern has found.

    Attributes:
        listed: The units that must send, in order; none where nothing lists them.
        found: The files of the pattern, each of which says itself whose it is.
    """

    listed: tuple[Sender, ...]
    found: tuple[File, ...]


def senders(year_file: YearFile, origin: Origin, files: Files) -> Senders:
    """The units of a year file that is put together from theirs.

    Args:
        year_file: The year file.
        origin: Leads to its places.
        files: The files beside it.

    Raises:
        InvalidReport: it does not say, or the list of units cannot be used.
    """
    said = year_file.consolidation
    if said is None:
        hint = f"thêm {_OWN}: {{tep: xa/*.yaml}}"
        message = "tệp năm chưa cho biết tổng hợp từ những tệp nào"
        raise InvalidReport([Problem(codes.UNIT_LIST, message, Position(origin.name), hint)])
    reader = _Reader(said, origin, files)
    listed = reader.listed()
    own = files.file(origin.name.replace("\\", "/").rpartition("/")[2])
    pattern = said.file if said.file and "*" in said.file else None
    named = [files.file(name) for name in files.names_like(pattern)] if pattern else []
    named = [file for file in named if file.name != own.name or file.identity != own.identity]
    if pattern and not named and not listed:
        place = origin.position((_OWN, key_of(Consolidation, "file")))
        message = f"không tệp nào có tên dạng «{pattern}»"
        reader.problems.append(Problem(codes.UNIT_LIST, message, place, "sửa tep cho đúng thư mục"))
    if reader.problems:
        raise InvalidReport(limited(reader.problems))
    return Senders(tuple(listed), tuple(named))


@dataclass(slots=True)
class _Reader:
    """Reads the list of units; everything that is wrong with it is kept."""

    said: Consolidation
    origin: Origin
    files: Files
    problems: list[Problem] = field(default_factory=list)

    def listed(self) -> list[Sender]:
        """The units, each once by its code or else by its name."""
        found: dict[str, Sender] = {}
        for sender in self._in_table() if self.said.unit_list else self._in_file():
            own = folded(sender.code or sender.name)
            if sender.name.startswith(_STARTS_A_FORMULA):
                message = f"tên đơn vị «{sender.name}» mở đầu như một công thức của Excel"
                self._add(message, sender.place, "bỏ dấu ở đầu tên")
            elif own in found:
                related = (Related(found[own].place, "lần đầu ở đây"),)
                message = f"đơn vị «{sender.code or sender.name}» kể hai lần"
                self._add(message, sender.place, "bỏ một trong hai chỗ", related)
            else:
                found[own] = sender
        return list(found.values())

    def _in_file(self) -> Iterator[Sender]:
        for index, unit in enumerate(self.said.units):
            path: KeyPath = (_OWN, key_of(Consolidation, "units"), index)
            place = self.origin.position((*path, key_of(SendingUnit, "name")))
            file = None
            if not unit.has_nothing:
                file = self._file(unit.file, unit.code or "", unit.name, place)
            yield Sender(unit.name, unit.code or "", file, unit.sent_on, unit.has_nothing, place)

    def _in_table(self) -> Iterator[Sender]:
        name = self.said.unit_list or ""
        place = self.origin.position((_OWN, key_of(Consolidation, "unit_list")))
        try:
            table = read_named_table(self.files.file(name), _HEADINGS)
        except BaocaoError as error:
            self._add(f"không dùng được danh sách đơn vị «{name}»", place, "sửa tệp ấy")
            self.problems += error.problems
            return
        columns = _columns(table)
        if "name" not in columns:
            hint = "hàng đầu ghi tên cột: Mã, Tên đơn vị, Tệp, Ngày gửi, Tình trạng"
            header = replace(table.header[0].position, excerpt=None)  # of a file that is no list
            self._add("danh sách không có cột tên đơn vị", header, hint)
            return
        for row in table.rows:
            said = {one: row.texts[column].strip() for one, column in columns.items()}
            if not said["name"]:
                hint = "ghi tên đơn vị, hoặc bỏ hàng"
                self._add("hàng này không ghi tên đơn vị", row[0].position, hint)
            else:
                yield self._of_row(said, row, columns)

    def _of_row(self, said: dict[str, str], row: TableRow, columns: dict[str, int]) -> Sender:
        place = row[columns["name"]].position
        code, name = said.get("code", ""), said["name"]
        nothing = folded(said.get("state", "")) in _NOTHING
        file = None if nothing else self._file(said.get("file") or None, code, name, place)
        day = None
        if said.get("sent_on"):
            try:
                day = parse_date(said["sent_on"])
            except ReadingError as error:
                where = row[columns["sent_on"]].position
                self.problems.append(Problem("BC204", error.message, where, error.hint))
        return Sender(name, code, file, day, nothing, place)

    def _file(self, own: str | None, code: str, name: str, place: Position) -> File | None:
        """The file of a unit; None where only a pattern is given."""
        pattern = own or self.said.file
        if pattern is None:
            self._add(f"chưa rõ tệp của đơn vị «{name}»", place, "thêm cột Tệp, hoặc khóa tep")
            return None
        if own is None and "*" in pattern:
            return None
        if "{ma}" in pattern and not code:
            self._add(f"đơn vị «{name}» không có mã để thay vào {{ma}}", place, "thêm mã đơn vị")
            return None
        return self.files.file(pattern.replace("{ma}", code).replace("{ten}", name))

    def _add(
        self, message: str, place: Position, hint: str, related: tuple[Related, ...] = ()
    ) -> None:
        self.problems.append(Problem(codes.UNIT_LIST, message, place, hint, related=related))


def _columns(table: Table) -> dict[str, int]:
    """What stands in the columns; the first of two that would say the same."""
    numbers = {folded(name) for name in NUMBER_HEADINGS}
    columns: dict[str, int] = {}
    for index, cell in enumerate(table.header):
        heading = folded(cell.text)
        if heading not in numbers and heading in _HEADINGS:
            columns.setdefault(_HEADINGS[heading], index)
    return columns

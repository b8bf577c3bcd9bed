"""A ZIP archive → the same one with a member damaged, in each way in which files are damaged."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Spot:
    """Where a member stands: its head, its content, its entry in the directory."""

    info: zipfile.ZipInfo
    head: int
    body: int
    entry: int

    @property
    def middle(self) -> int:
        """The middle of its content."""
        return self.body + self.info.compress_size // 2

    @property
    def end(self) -> int:
        """Behind its content."""
        return self.body + self.info.compress_size


def spots(data: bytes) -> list[Spot]:
    """All members that hold something."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos, entry = archive.infolist(), archive.start_dir
    found = []
    for info in infos:
        head = info.header_offset
        name, extra = struct.unpack_from("<HH", data, head + 26)
        found.append(Spot(info, head, head + 30 + name + extra, entry))
        entry += 46 + sum(struct.unpack_from("<HHH", data, entry + 28))
    return [spot for spot in found if spot.info.file_size]


def _over(data: bytes, at: int, new: bytes) -> bytes:
    return data[:at] + new + data[at + len(new) :]


def _number(data: bytes, at: int, number: int) -> bytes:
    return _over(data, at, struct.pack("<I", number))


DAMAGES: dict[str, Callable[[bytes, Spot], bytes]] = {
    "one byte": lambda data, spot: _over(data, spot.middle, bytes([data[spot.middle] ^ 0x41])),
    "zeros": lambda data, spot: _over(data, spot.middle, bytes(spot.end - spot.middle)),
    "cut out": lambda data, spot: data[: spot.middle] + data[spot.end :],
    "cut off": lambda data, spot: data[: spot.middle],
    "sum in the directory": lambda data, spot: _number(data, spot.entry + 16, spot.info.CRC ^ 1),
    "sum of itself": lambda data, spot: _number(data, spot.head + 14, spot.info.CRC ^ 1),
    "shorter": lambda data, spot: _number(data, spot.entry + 20, spot.info.compress_size // 2),
    "less inside": lambda data, spot: _number(data, spot.entry + 24, spot.info.file_size // 2),
    "more inside": lambda data, spot: _number(data, spot.entry + 24, spot.info.file_size + 9),
    "no head": lambda data, spot: _over(data, spot.head, b"XXXX"),
    "another name": lambda data, spot: _over(data, spot.head + 30, b"?"),
    "another place": lambda data, spot: _number(data, spot.entry + 42, spot.head + 3),
}
"""Kinds of damage; a member of a streamed archive has no sum of itself."""


def damaged(data: bytes, spot: Spot, kind: str) -> bytes:
    """The archive with a member damaged."""
    return DAMAGES[kind](data, spot)

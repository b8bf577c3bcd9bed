"""A member of an archive → its content, or the damage that it has."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest
from damaged_archives import DAMAGES, damaged, spots

from baocao_gen.files.archive import DAMAGE, TooMuch, each_inflated, inflated

CONTENT = bytes(range(256)) * 40


def packed(method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name in ("a", "b", "c"):
            archive.writestr(name, CONTENT)
    return target.getvalue()


class Streamed(io.BytesIO):
    """A target in which nobody can go back: sums and sizes follow each member."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError

    def tell(self) -> int:
        raise OSError


def contents(data: bytes, room: int = 1_000_000) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return list(each_inflated(archive, room))


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
@pytest.mark.parametrize("kind", DAMAGES)
def test_damage_of_a_member_is_found(kind: str, method: int) -> None:
    data = packed(method)
    for spot in spots(data):
        with pytest.raises(DAMAGE):
            contents(damaged(data, spot, kind))


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_a_sound_archive_is_read(method: int) -> None:
    assert contents(packed(method)) == [(name, CONTENT) for name in ("a", "b", "c")]


def test_an_archive_that_was_streamed_is_read() -> None:
    target = Streamed()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", CONTENT)
    assert contents(target.getvalue()) == [("a", CONTENT)]


def test_what_stands_behind_the_size_that_is_claimed_is_damage() -> None:
    """Or a program that believes the deflated bytes would read what nobody has looked at."""
    (spot, *_) = spots(packed())
    shorter = damaged(packed(), spot, "less inside")
    half = zlib.crc32(CONTENT[: len(CONTENT) // 2])
    believed = shorter.replace(spot.info.CRC.to_bytes(4, "little"), half.to_bytes(4, "little"))
    with zipfile.ZipFile(io.BytesIO(believed)) as archive:
        assert archive.read("a") == CONTENT[: len(CONTENT) // 2]  # what is believed by others
        with pytest.raises(zipfile.BadZipFile):
            inflated(archive, archive.getinfo("a"), 1_000_000)


def test_nothing_is_read_beyond_its_limit() -> None:
    with zipfile.ZipFile(io.BytesIO(packed())) as archive:
        assert inflated(archive, archive.getinfo("a"), len(CONTENT)) == CONTENT
        for limit in (len(CONTENT) - 1, len(CONTENT) // 2, 0):
            assert inflated(archive, archive.getinfo("a"), limit) is None
    with pytest.raises(TooMuch):
        contents(packed(), 3 * len(CONTENT) - 1)

"""Names → bytes: files of the disk, or files held in memory, and nobody who reads asks which.

Whatever a year file names (the year before, rules, tables, a template) is read through here.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import field
from os import PathLike, fspath
from pathlib import Path, PurePosixPath

from baocao_gen.files import disk, missing, paths
from baocao_gen.files.listed import Listed, listed
from baocao_gen.frozen import frozen
from baocao_gen.problems.arguments import public
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.vietnamese.text import nfc


@frozen
class Files:
    """Where names lead: into a folder of the disk, or among files held in memory.

    A name may lead out of a folder of the disk («../chung/quy-tac.yaml»), as any path does, unless
    they stay inside (``only_inside``): a server that reads what strangers send asks for that. No
    name leads out of memory: what is not held there is not found, and the disk is not asked.

    Examples:
        >>> files = Files.of({"2020.yaml": b"nam: 2020", "bang/so.csv": b"a;b"})
        >>> files.file("bang/so.csv").beside("../2020.yaml").read()
        b'nam: 2020'

    Attributes:
        folder: The folder that names are relative to; empty for the working folder, or the top
            of what is held.
        held: Name → content; None for the disk.
        only_inside: Whether a name that leads out of the folder is refused, a link included.
        root: The folder that is meant, where these are the files of one below it.
    """

    folder: str = ""
    held: Mapping[str, bytes] | None = field(default=None, repr=False)
    only_inside: bool = False
    root: str | None = field(default=None, repr=False)

    @classmethod
    @public
    def of(cls, contents: Mapping[str, bytes | bytearray | memoryview]) -> Files:
        """Files held in memory, by names with «/» between folders and file.

        Raises:
            WrongArgument: a content is not bytes.
        """
        named = {_plain(name): memoryview(data).tobytes() for name, data in contents.items()}
        return cls(held={name: data for name, data in named.items() if not _leads_out(name)})

    @classmethod
    @public
    def in_folder(cls, folder: str | PathLike[str], *, only_inside: bool = False) -> Files:
        """The files of a folder of the disk; ``only_inside`` as above."""
        return cls(fspath(folder), only_inside=only_inside)

    @public
    def file(self, name: str | PathLike[str]) -> File:
        """The file of that name, whether it is there or not."""
        kind = Path if self.held is None else PurePosixPath
        return File(str(kind(self.folder, name)), self.held, self._within)

    @property
    def _within(self) -> str | None:
        if not self.only_inside or self.held is not None:
            return None
        return self.folder if self.root is None else self.root

    def names(self, suffix: str) -> list[str]:
        """The names in the folder itself that end so, sorted."""
        if self.held is None:
            return paths.names_in(Path(self.folder), suffix)
        here = _plain(self.folder)
        found = [posixpath.split(name) for name in sorted(self.held) if name.endswith(suffix)]
        return [name for folder, name in found if (folder or ".") == here]

    def names_like(self, pattern: str) -> list[str]:
        """The names of the files that a pattern with «*» leads to («xa/*.yaml»), sorted."""
        if self.held is None:
            return paths.names_like(Path(self.folder), pattern)
        wanted = PurePosixPath(_plain(posixpath.join(self.folder, pattern)))
        depth, here = len(wanted.parts), _plain(self.folder)
        found = (PurePosixPath(name) for name in sorted(self.held))
        same = (one for one in found if len(one.parts) == depth and one.match(str(wanted)))
        return [posixpath.relpath(str(one), here) for one in same]


@frozen
class File:
    """One file by its name, read when it is asked.

    Attributes:
        path: Its name from the working folder, or from the top of what is held, as it stands in
            messages.
        held: As in ``Files``.
        within: The folder that it must lie in; None if it may lie anywhere.
        unsaved: What will be written there, and is read in its stead; None to read what lies
            there.
    """

    path: str
    held: Mapping[str, bytes] | None = field(default=None, repr=False)
    within: str | None = field(default=None, repr=False)
    unsaved: bytes | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self._pure.name

    @property
    def folder(self) -> Files:
        """The files beside this one: names that stand in it are relative to them."""
        return Files(str(self._pure.parent), self.held, self.within is not None, self.within)

    @property
    def identity(self) -> str:
        """The same for every path that leads to this file."""
        return paths.real(Path(self.path)) if self.held is None else _plain(self.path)

    def beside(self, name: str) -> File:
        """The file that this one names."""
        return self.folder.file(name)

    def read(self) -> bytes:
        """The whole content.

        Raises:
            InvalidReport: it is not there, is a folder, lies outside, or must not be read.
        """
        if self._is_outside():
            raise InvalidReport([missing.outside(self.path)])
        if self.unsaved is not None:
            return self.unsaved
        if self.held is None:
            return disk.read_file(Path(self.path))
        name = _plain(self.path)
        if name in self.held:
            return self.held[name]
        if name == "." or any(other.startswith(f"{name}/") for other in self.held):
            raise InvalidReport([missing.a_folder(self.path)])
        raise InvalidReport([missing.not_there(self.path, self.similar())])

    def is_there(self) -> bool:
        """Whether anything has that name."""
        if self._is_outside():
            return False
        if self.held is None:
            return paths.lies_there(Path(self.path))
        return _plain(self.path) in self.held

    def similar(self) -> str | None:
        """The name of the file beside it that was probably meant, if this one is not there."""
        if self._is_outside():
            return None
        if self.held is None:
            return disk.similar_name(paths.on_disk(Path(self.path)))
        beside = self.folder
        there = listed(beside.folder, lambda: Listed(beside.names(""), lambda _: True))
        return there.similar(self.name)

    def is_at(self, path: Path) -> bool:
        """Whether this is the file at a path of the disk."""
        return self.held is None and paths.is_same(paths.on_disk(Path(self.path)), path)

    def seen_from(self, folder: Files) -> str:
        """How a file of that folder names this one."""
        if self.held is None:
            return paths.seen_from(Path(folder.folder), Path(self.path))
        return posixpath.relpath(_plain(self.path), _plain(folder.folder))

    def _is_outside(self) -> bool:
        return self.within is not None and not paths.is_inside(
            Path(self.within), paths.on_disk(Path(self.path))
        )

    @property
    def _pure(self) -> Path | PurePosixPath:
        return Path(self.path) if self.held is None else PurePosixPath(self.path)


def _plain(name: str) -> str:
    """A name without «.» and «..», its letters in one spelling: as it is held."""
    return nfc(posixpath.normpath(name))


def _leads_out(name: str) -> bool:
    return name.startswith(("/", "../")) or name in ("", ".", "..")

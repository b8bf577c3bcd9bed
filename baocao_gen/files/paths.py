"""Paths → where they lead: spelt as the disk spells them, whole, or seen from another folder."""

from __future__ import annotations

import os
import re
from pathlib import Path

from baocao_gen.files.listed import Listed, listed

_PACKAGE = Path(__file__).parent.parent
_FROM_PACKAGE = "(baocao-gen)/"
_FROM_HOME = "~/"
_LONGEST = 32_767
"""Letters of a path that Windows can hold, others fewer: nobody looks where a longer one leads."""


def package_data(name: str) -> Path:
    """A folder that comes with the package: inside of a wheel, beside it in a working copy."""
    inside = _PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def module_folder(name: str) -> Path:
    """The folder of one of our packages, such as «baocao_gen.web»."""
    return _PACKAGE.parent.joinpath(*name.split("."))


def on_disk(path: Path) -> Path:
    """A path as the disk spells it: macOS and archives made there write «ẫ» as «a» and two marks.

    Names on the disk are bytes, so the two spellings of one name are two names; nobody can see
    which of them was typed.
    """
    if len(str(path)) > _LONGEST or os.path.lexists(path):
        return path
    found = Path(path.anchor)
    parts = path.parts[len(found.parts) :]
    for at, name in enumerate(parts):
        below = found / name
        if not os.path.lexists(below):
            below = found / _spelt(found, name)
            if not os.path.lexists(below):
                return found.joinpath(*parts[at:])
        found = below
    return found


def _spelt(folder: Path, name: str) -> str:
    """How a folder spells a name that it does not have letter by letter."""
    try:
        return names_of(folder).spelt(name)
    except (OSError, ValueError):
        return name


def names_of(folder: Path) -> Listed:
    """All names in a folder.

    Raises:
        OSError: it cannot be listed.
    """

    def names() -> Listed:
        inside = (path.name for path in folder.iterdir())
        return Listed(inside, lambda name: (folder / name).exists())

    return listed(str(folder), names)


def is_folder(path: Path) -> bool:
    """Whether a folder lies there; none does under a name that no disk can hold."""
    try:
        return path.is_dir()
    except OSError:
        return False


def holds_a_file(path: Path) -> bool:
    """Whether an ordinary file lies there."""
    try:
        return path.is_file()
    except OSError:
        return False


def lies_there(path: Path) -> bool:
    """Whether anything has that name, a link that leads nowhere included."""
    return os.path.lexists(on_disk(path))


def names_in(folder: Path, suffix: str) -> list[str]:
    """The names in a folder that end so, sorted; none where there is no such folder."""
    return sorted(path.name for path in folder.glob(f"*{suffix}"))


def names_like(folder: Path, pattern: str) -> list[str]:
    """The files that a pattern with «*» leads to from a folder, as it would name them, sorted."""
    wanted = Path(pattern)
    is_named = [not _WILD.search(part) for part in (*wanted.parts, "*")]
    fixed = Path(*wanted.parts[: is_named.index(False)])
    rest = wanted.parts[is_named.index(False) :]
    if not rest:
        return [pattern] if holds_a_file(folder / fixed) else []
    base = on_disk(folder / fixed)
    found = (path for path in base.glob(str(Path(*rest))) if path.is_file())
    return sorted((fixed / path.relative_to(base)).as_posix() for path in found)


_WILD = re.compile(r"[*?\[]")
_DEEPEST = 3


def names_below(folder: Path, suffixes: tuple[str, ...]) -> list[str]:
    """The files in a folder and three levels of folders in it that end so, seen from it, sorted.

    What begins with a dot is hidden, and so is what a link leads to outside of the folder.
    """
    found = []
    waiting = [(folder, 0)]
    while waiting:
        here, depth = waiting.pop()
        try:
            inside = list(here.iterdir())
        except OSError:  # not for us to read
            continue
        for path in inside:
            if path.name.startswith(".") or not is_inside(folder, path):
                continue
            if path.suffix.lower() in suffixes and holds_a_file(path):
                found.append(path.relative_to(folder).as_posix())
            elif depth < _DEEPEST and is_folder(path) and not path.is_symlink():
                waiting.append((path, depth + 1))
    return sorted(found)


def free(path: Path) -> Path:
    """A path that nothing has yet: as it is, or with «-2», «-3» … behind the name."""
    number = 1
    found = path
    while lies_there(found):
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found


def whole(path: Path) -> Path:
    """A path from the root; links stay links, for what a link leads to has another name."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - the path as named, without its «..»


def from_root(path: Path) -> Path:
    """A path that works from any folder, otherwise as typed."""
    return path.absolute()


def real(path: Path) -> str:
    """The one name of what a path leads to, whichever links lead there."""
    if len(str(path)) > _LONGEST:
        return str(whole(path))
    try:
        return os.path.realpath(path)
    except ValueError:  # a name that no file can have
        return str(path.absolute())


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one place."""
    return real(one) == real(other)


def seen_from(folder: Path, path: Path) -> str:
    """How a file in ``folder`` names another file: relative, except on another drive."""
    try:
        return Path(os.path.relpath(real(path), real(folder))).as_posix()
    except ValueError:  # another drive
        return Path(real(path)).as_posix()


def kept(folder: Path, path: Path) -> str:
    """How a file that is handed on with ``folder`` names a path: without the names of users.

    Relative; from a home or from this package where the folder itself lies outside of it. Only on
    another drive of Windows the whole path is kept.
    """
    path, folder = whole(path), whole(folder)
    for mark, place in _places():
        if path.is_relative_to(place) and not folder.is_relative_to(place):
            return mark + path.relative_to(place).as_posix()
    try:
        relative = Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()
    is_mark = relative.startswith((_FROM_PACKAGE, _FROM_HOME))
    return f"./{relative}" if is_mark else relative


def kept_at(folder: Path, name: str) -> Path:
    """The whole path that ``kept`` has named so; one that was kept whole is itself."""
    for mark, place in _places():
        if name.startswith(mark):
            return place / name.removeprefix(mark)
    return whole(folder / name)


def _places() -> list[tuple[str, Path]]:
    """What a path is named from, if the folder lies elsewhere; a machine may know no home."""
    home = Path("~").expanduser() if os.path.expanduser("~") != "~" else None  # noqa: PTH111
    return [(_FROM_PACKAGE, _PACKAGE.parent), *([(_FROM_HOME, home)] if home else [])]


def is_inside(folder: Path, path: Path) -> bool:
    """Whether a path leads into a folder, whichever links it follows."""
    return Path(real(path)).is_relative_to(real(folder))

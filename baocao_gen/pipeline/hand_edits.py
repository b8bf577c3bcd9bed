"""A Word file that is about to be replaced → the copy to be kept of it, if somebody has edited it.

A file that this program made says so, and what it was; one that was saved since is somebody's work.
"""

from __future__ import annotations

from pathlib import Path

from baocao_gen.files import disk, paths
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.word.package.manifest import read_manifest

_MOST = 1_000


def kept_copy(target: Path) -> tuple[Path, bytes] | None:
    """Where the edited file goes that lies in the place of a new one, and what it holds.

    Args:
        target: The Word file that is going to be written.

    Returns:
        A free name beside it, «bao-cao.da-sua.docx»; None where nothing lies there, nobody has
        edited what lies there, or nobody can tell because it does not say from what it was made.
    """
    if not paths.holds_a_file(target):
        return None
    try:
        data = disk.read_file(target)
    except InvalidReport:
        return None
    known = read_manifest(data)
    if known is None or known.is_untouched:
        return None
    names = (
        f"{target.stem}.da-sua{'' if number == 1 else f'-{number}'}{target.suffix}"
        for number in range(1, _MOST)
    )
    free = (path for name in names if not paths.lies_there(path := target.with_name(name)))
    place = next(free, None)
    return None if place is None else (place, data)

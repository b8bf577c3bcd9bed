"""Nothing → a temporary folder with the report of 2020, gone with its page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from baocao_gen.files import disk, temporary
from baocao_gen.files.paths import package_data

FILES: Final = ("2019.yaml", "2020.yaml", "2020-so-goc.csv")


@contextmanager
def demo_folder() -> Iterator[Path]:
    """The folder, for the length of a block.

    Raises:
        EnvironmentFailure: the disk does not take it.
    """
    source = package_data("data")
    with temporary.folder(temporary.place()) as folder:
        for name in FILES:
            disk.write_file(folder / name, disk.read_file(source / name))
        yield folder

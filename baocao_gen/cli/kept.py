"""The environment of a command → the folder in which it keeps results for the next command."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from baocao_gen.files.kept_work import KeptWork

VARIABLE = "BAOCAO_GEN_CACHE_DIR"
"""Names another folder; empty, nothing is kept and nothing kept is used."""
_NAME = "baocao-gen"


def kept_work() -> KeptWork | None:
    """The user's folder for such results, where the system has its own (XDG Base Directory)."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return KeptWork(Path(chosen)) if chosen else None
    if sys.platform == "win32":
        return _below(os.environ.get("LOCALAPPDATA"))
    home = os.environ.get("HOME")
    if sys.platform == "darwin":
        return _below(home and f"{home}/Library/Caches")
    chosen = os.environ.get("XDG_CACHE_HOME")
    # A path that is not whole is to be passed over, the specification says.
    return _below(chosen if chosen and chosen.startswith("/") else home and f"{home}/.cache")


def _below(folder: str | None) -> KeptWork | None:
    return KeptWork(Path(folder, _NAME)) if folder else None

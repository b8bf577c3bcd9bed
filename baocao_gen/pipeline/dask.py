"""The address of a Dask scheduler → an executor whose workers are that cluster's.

The only importer of ``dask.distributed``, an optional dependency (``baocao-gen[dask]``).
The workers read year files and templates by path, so they need the same folders, and the same
version of this package.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.problem import Problem

CONNECT_SECONDS = 10


@contextmanager
def cluster_executor(address: str) -> Iterator[Executor]:
    """The cluster's executor for the length of a block.

    Raises:
        EnvironmentFailure: Dask is not installed (BC168), or nobody answers at the address
            (BC169).
    """
    try:
        distributed: Any = import_module("distributed")  # speaks without types
    except ImportError:
        message = "chưa cài Dask, cần cho --scheduler"
        hint = 'cài thêm: pip install "baocao-gen[dask]"'
        raise EnvironmentFailure([Problem("BC168", message, hint=hint)]) from None
    try:
        client = distributed.Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError, TimeoutError, MemoryError, OverflowError):
        # The last two: another service answers, and its words are taken for a length.
        message = f"không nối được tới bộ điều phối «{address}»"
        hint = "kiểm tra địa chỉ, ví dụ tcp://10.0.0.5:8786, và bộ điều phối đang chạy"
        raise EnvironmentFailure([Problem("BC169", message, hint=hint)]) from None
    with client:
        yield client.get_executor(pure=False)

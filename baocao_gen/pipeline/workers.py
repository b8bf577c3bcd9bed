"""A number of processes → an executor of this machine, whose workers end with who started them."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from baocao_gen.files.temporary import undo_all

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")


@contextmanager
def processes(count: int | None = None) -> Iterator[Executor]:
    """Processes of this machine, by default one for each core; Ctrl+C is not for them.

    They end with this process, whatever ends it. When the block is left they give up what they
    still do, for nobody waits for it any more. Where they are forks, the first task is done by
    this process: they begin with all that it has loaded, each spared what takes as long as some
    reports.
    """
    from concurrent.futures import ProcessPoolExecutor  # imports multiprocessing
    from multiprocessing import Pipe, get_start_method

    # Nothing is ever sent: whoever waits at their end hears that ours is closed, or gone with us.
    theirs, ours = Pipe(duplex=False)
    executor = ProcessPoolExecutor(
        count, initializer=_begin, initargs=(theirs, ours, gc.get_threshold())
    )
    is_finished = False
    try:
        yield _FirstHere(executor) if get_start_method() == "fork" else executor
        is_finished = True
    finally:
        ours.close()
        executor.shutdown(wait=is_finished, cancel_futures=True)
        theirs.close()


def _begin(theirs: Connection, ours: Connection, threshold: tuple[int, int, int]) -> None:
    """What a worker does first; it looks for circles of objects as seldom as who starts it."""
    gc.set_threshold(*threshold)
    ours.close()  # a fork has a copy of it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _leave)
    watch = threading.Thread(target=_leave_with, args=(theirs, os.getppid()), daemon=True)
    watch.start()


def _leave_with(theirs: Connection, starter: int) -> None:
    """Wait until nobody waits for this worker; if its starter is gone, too, end it."""
    from multiprocessing import parent_process

    with suppress(EOFError, OSError):
        theirs.recv_bytes()
    undo_all()
    parent = parent_process()
    # A fork keeps its brothers from hearing of the end of their parent; its number they all see.
    while parent is not None and parent.is_alive() and os.getppid() == starter:
        parent.join(0.1)
    _leave()


def _leave(*_: object) -> None:
    undo_all()
    os._exit(1)


class _FirstHere(Executor):
    """An executor of forks, which are made when the second task comes; the first is done here."""

    def __init__(self, workers: Executor) -> None:
        self._workers = workers
        self._first: Executor | None = Here()

    def submit(
        self,
        fn: Callable[_Arguments, _Result],
        /,
        *args: _Arguments.args,
        **kwargs: _Arguments.kwargs,
    ) -> Future[_Result]:
        """Do it here if it is the first, else hand it to a worker."""
        executor, self._first = self._first or self._workers, None
        return executor.submit(fn, *args, **kwargs)


class Here(Executor):
    """An executor without workers: what is submitted has been done when ``submit`` returns."""

    def submit(
        self,
        fn: Callable[_Arguments, _Result],
        /,
        *args: _Arguments.args,
        **kwargs: _Arguments.kwargs,
    ) -> Future[_Result]:
        """Do it."""
        future: Future[_Result] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def submitted(
    executor: Executor, task: Callable[..., _Result], *arguments: Any
) -> Future[_Result] | None:
    """Hand a task to a worker; None if the workers have died."""
    try:
        return executor.submit(task, *arguments)
    except BrokenExecutor:
        return None


def arrived(future: Future[_Result] | None) -> _Result | None:
    """Wait for a result; None if its worker has died.

    A task's own errors are results, so an ``OSError`` is of the way to the worker and back.
    """
    try:
        return future.result() if future is not None else None
    except (BrokenExecutor, CancelledError, OSError):
        return None

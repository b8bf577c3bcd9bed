"""Files that were sent to the page → the same again in its next step, without being sent twice.

They are held in memory alone, the last few of them, and are nowhere on the disk.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from baocao_gen.files.stamps import digest
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem

MOST: Final = 400
MOST_BYTES: Final = 128 << 20


@dataclass(frozen=True)
class Upload:
    """A file that was dropped on the page: its name without folders, and its content."""

    name: str
    data: bytes = field(repr=False)


class KeptUploads:
    """The last files that were sent."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, Upload] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def keep(self, upload: Upload) -> str:
        """Hold a file; the key by which the next step names it."""
        key = digest(upload.name.encode() + b"\0" + upload.data)
        with self._lock:
            if key not in self._held:
                self._bytes += len(upload.data)
            self._held[key] = upload
            self._held.move_to_end(key)
            while len(self._held) > 1 and (len(self._held) > MOST or self._bytes > MOST_BYTES):
                _, old = self._held.popitem(last=False)
                self._bytes -= len(old.data)
        return key

    def again(self, key: str) -> Upload:
        """The file of a key.

        Raises:
            InvalidReport: it is not held any more.
        """
        with self._lock:
            found = self._held.get(key)
        if found is None:
            raise nothing_sent()
        return found


def nothing_sent() -> InvalidReport:
    """No file was chosen, or it is not held any more."""
    message = "chưa có tệp nào được gửi lên, hoặc tệp ấy không còn được giữ"
    return InvalidReport([Problem(codes.UPLOAD_GONE, message, hint="chọn tệp rồi gửi lại")])

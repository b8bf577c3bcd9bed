"""Values as they are made, one after another → the last few by key, for whoever comes next.

What is known of a year file is remembered for its next content, and for the next file of a batch.
"""

from __future__ import annotations

from threading import Lock
from typing import TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class LastOnes(dict[_Key, _Value]):
    """The last values that were put in, the newest behind; several threads may do so.

    Attributes:
        most: How many are kept.
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most
        self._lock = Lock()

    def put(self, key: _Key, value: _Value) -> None:
        """Put in a value as the newest one; what was there longest goes."""
        with self._lock:
            self.pop(key, None)
            self[key] = value
            while len(self) > self.most:
                del self[next(iter(self))]

    def newest(self) -> list[_Value]:
        """The values, the newest first."""
        return list(self.values())[::-1]

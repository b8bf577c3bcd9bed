"""The last few values are kept, and the newest is the one that was put in last."""

from __future__ import annotations

from baocao_gen.yearfile.last_ones import LastOnes


def test_what_was_there_longest_goes() -> None:
    last: LastOnes[str, int] = LastOnes(2)
    for key, value in (("a", 1), ("b", 2), ("a", 3), ("c", 4)):
        last.put(key, value)
    assert last == {"a": 3, "c": 4}
    assert last.newest() == [4, 3]

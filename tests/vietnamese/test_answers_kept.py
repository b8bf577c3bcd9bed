"""Answers are kept for short texts, a bounded number of them, and forgotten when asked."""

from baocao_gen.vietnamese.kept import kept


def test_short_texts_are_asked_once_and_long_ones_each_time() -> None:
    asked: list[str] = []

    def letters(text: str, more: int = 0) -> int:
        asked.append(text)
        return len(text) + more

    keeping = kept(most=2, longest=3)(letters)
    assert [keeping(text) for text in ("xã", "xã", "tỉnh", "tỉnh")] == [2, 2, 4, 4]
    assert asked == ["xã", "tỉnh", "tỉnh"]
    assert (keeping("xã", 1), keeping("xã", 1)) == (3, 3)
    assert asked[3:] == ["xã"]
    keeping.cache_clear()
    assert keeping("xã") == 2
    assert asked[4:] == ["xã"]

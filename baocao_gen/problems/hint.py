"""What to type or do, told to whoever types commands → the same told to whoever has the page."""

from __future__ import annotations


class Hint(str):
    """A hint that names a command or an option; a page, which has none, shows ``on_page``.

    >>> hint = Hint("thêm --force để ghi đè", on_page="đánh dấu «Ghi đè»")
    >>> print(hint), print(hint.on_page)
    thêm --force để ghi đè
    đánh dấu «Ghi đè»
    (None, None)
    """

    __slots__ = ("on_page",)
    on_page: str

    def __new__(cls, typed: str, on_page: str) -> Hint:
        """A hint, told in both ways."""
        made = super().__new__(cls, typed)
        made.on_page = on_page
        return made

    def __reduce__(self) -> tuple[type[Hint], tuple[str, str]]:
        """What it is made of again in another process."""
        return Hint, (str(self), self.on_page)


def on_page(words: str) -> str:
    """What a page shows of a hint, or of any other words."""
    return words.on_page if isinstance(words, Hint) else words

"""Words and attributes → HTML in which nothing of them is markup.

``Html`` is text that has been through here; the type checker tells it from words that have not.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final, NewType

Html = NewType("Html", str)
EMPTY: Final = Html("")
_VOID: Final = frozenset({"br", "col", "img"})


def words(text: str) -> Html:
    """Words as they are read; a line break stays one."""
    made = escape(text)
    return Html(made.replace("\n", "<br>") if "\n" in made else made)


def joined(pieces: Iterable[Html]) -> Html:
    """Pieces one behind the other."""
    return Html("".join(pieces))


def element(tag: str, content: Html = EMPTY, /, **attributes: str | int | None) -> Html:
    """An element.

    Args:
        tag: Its name.
        content: What stands in it.
        attributes: Its attributes: ``class_`` for ``class``, ``data_path`` for ``data-path``; one
            that is None is left out. No value is ever taken for markup.
    """
    said = "".join(
        [
            f' {name.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
            for name, value in attributes.items()
            if value is not None
        ]
    )
    return Html(f"<{tag}{said}>" if tag in _VOID else f"<{tag}{said}>{content}</{tag}>")

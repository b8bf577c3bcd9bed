"""A function of a text → the same function, which keeps its answers for short texts.

The reports of a batch have most of their words in common. A long text would fill the memory, and
is hardly ever asked twice.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

_More = ParamSpec("_More")
_Answer_co = TypeVar("_Answer_co", covariant=True)


class Keeping(Protocol[_More, _Answer_co]):
    """A function that keeps answers; ``cache_info``, ``cache_clear``: as of ``lru_cache``."""

    cache_info: Callable[[], Any]
    cache_clear: Callable[[], None]

    def __call__(self, text: str, /, *more: _More.args, **named: _More.kwargs) -> _Answer_co:
        """The answer for a text; what is given besides has no names."""
        ...


def kept(
    most: int, longest: int
) -> Callable[[Callable[Concatenate[str, _More], _Answer_co]], Keeping[_More, _Answer_co]]:
    """Keep the last answers of a function for texts that are short enough.

    Args:
        most: Answers that are kept.
        longest: Letters of a text whose answer is kept.

    >>> @kept(most=2, longest=10)
    ... def letters(text: str) -> list[str]:
    ...     return [*text]
    >>> letters("xã") is letters("xã"), letters("x" * 11) is letters("x" * 11)
    (True, False)
    """

    def keeping(ask: Callable[..., _Answer_co]) -> Keeping[_More, _Answer_co]:
        remembering = lru_cache(maxsize=most)(ask)

        def asked(text: str, /, *more: Any) -> _Answer_co:
            return (remembering if len(text) <= longest else ask)(text, *more)

        update_wrapper(asked, ask).__dict__.update(
            cache_info=remembering.cache_info, cache_clear=remembering.cache_clear
        )
        return cast("Keeping[_More, _Answer_co]", asked)

    return keeping

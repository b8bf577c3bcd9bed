"""How thorough a run of the tests is: all of it, as in CI, or what fits before every commit.

``sh scripts/dev fast`` asks for the profile «fast» (``--hypothesis-profile``) and leaves out what
is marked ``slow`` or ``office``. Every other run asks for everything.
"""

from __future__ import annotations

from typing import Any

from hypothesis import settings

FAST = "fast"
_ALL = 100
"""What hypothesis itself gives to a property that names no number."""
settings.register_profile(FAST, max_examples=_ALL // 10)


def is_fast() -> bool:
    return settings.get_current_profile_name() == FAST


def share(number: int) -> int:
    """How many of ``number`` examples this run asks for: a tenth where it is fast, or all."""
    return max(1, number * settings().max_examples // _ALL)


def examples(number: int, **others: Any) -> settings:
    """The settings of a property that a thorough run asks for ``number`` examples."""
    return settings(max_examples=share(number), deadline=None, **others)

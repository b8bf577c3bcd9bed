"""Jinja's filters that put things in order → the same, by the Vietnamese alphabet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from itertools import groupby
from typing import Any, Final

from jinja2 import pass_environment
from jinja2.exceptions import FilterArgumentError
from jinja2.filters import _GroupTuple, make_attrgetter, make_multi_attrgetter


def place_of(value: Any, case_sensitive: bool = False) -> Any:
    """What a value is ordered by: texts by the alphabet, other values by themselves."""
    if not isinstance(value, str):
        return value
    return _place(value if case_sensitive else value.lower())


@lru_cache(maxsize=8_192)
def _place(text: str) -> tuple[str, str, str]:
    """A text's place; a list may be put in order for each of its rows, its texts weighed once."""
    from baocao_gen.vietnamese.order import quick_key  # few reports put anything in order

    return quick_key(text)


@pass_environment
def _sort(
    environment: Any,
    value: Iterable[Any],
    reverse: bool = False,
    case_sensitive: bool = False,
    attribute: Any = None,
) -> list[Any]:
    place = partial(place_of, case_sensitive=case_sensitive)
    key = make_multi_attrgetter(environment, attribute, postprocess=place)
    return sorted(value, key=key, reverse=reverse)


@pass_environment
def _unique(
    environment: Any, value: Iterable[Any], case_sensitive: bool = False, attribute: Any = None
) -> list[Any]:
    place = partial(place_of, case_sensitive=case_sensitive)
    getter = make_attrgetter(environment, attribute, postprocess=place)
    seen: dict[Any, Any] = {}
    for item in value:
        seen.setdefault(getter(item), item)
    return list(seen.values())


def _furthest(choose: Callable[..., Any]) -> Callable[..., Any]:
    @pass_environment
    def chosen(
        environment: Any, value: Iterable[Any], case_sensitive: bool = False, attribute: Any = None
    ) -> Any:
        items = list(value)
        if not items:
            return environment.undefined("No aggregated item, sequence was empty.")
        place = partial(place_of, case_sensitive=case_sensitive)
        return choose(items, key=make_attrgetter(environment, attribute, postprocess=place))

    return chosen


@pass_environment
def _groupby(
    environment: Any,
    value: Iterable[Any],
    attribute: Any,
    default: Any = None,
    case_sensitive: bool = False,
) -> list[Any]:
    place = partial(place_of, case_sensitive=case_sensitive)
    key = make_attrgetter(environment, attribute, postprocess=place, default=default)
    named = make_attrgetter(environment, attribute, default=default)
    groups = [list(items) for _, items in groupby(sorted(value, key=key), key)]
    return [_GroupTuple(named(items[0]), items) for items in groups]


def _dictsort(
    value: Mapping[Any, Any], case_sensitive: bool = False, by: str = "key", reverse: bool = False
) -> list[Any]:
    if by not in ("key", "value"):
        raise FilterArgumentError('You can only sort by either "key" or "value"')
    at = 0 if by == "key" else 1

    def place(pair: tuple[Any, Any]) -> Any:
        return place_of(pair[at], case_sensitive)

    return sorted(value.items(), key=place, reverse=reverse)


IN_ORDER: Final[Mapping[str, Callable[..., Any]]] = {
    "sort": _sort,
    "unique": _unique,
    "min": _furthest(min),
    "max": _furthest(max),
    "groupby": _groupby,
    "dictsort": _dictsort,
}

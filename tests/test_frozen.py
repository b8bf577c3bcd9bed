"""``frozen`` makes what ``dataclass(frozen=True, slots=True)`` makes."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from functools import cached_property
from inspect import signature
from typing import Any

import pytest

from baocao_gen.frozen import Remembers, frozen

Decorator = Callable[[type], type]
_STANDARD: Decorator = dataclass(frozen=True, slots=True)


@frozen
class Place:
    """Where something stands."""

    file: str
    line: int = 1
    seen: list[str] = field(default_factory=list, compare=False)
    note: str = field(default="", repr=False, compare=False)

    @property
    def words(self) -> str:
        return f"{self.file}, dòng {self.line}"


@frozen
class Range(Place):
    last: int = 0
    size: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "size", self.last - self.line)


@frozen
class Nothing:
    """Has no fields."""


def _pair(decorate: Decorator) -> type:
    class Pair:
        first: int
        second: tuple[int, ...] = ()

    return decorate(Pair)


@pytest.mark.parametrize(
    "ask",
    [
        lambda cls: [(one.name, one.type, one.default) for one in fields(cls)],
        lambda cls: str(signature(cls)),
        lambda cls: cls.__match_args__,
        lambda cls: cls.__slots__,
        lambda cls: repr(cls(1, (2,))),
        lambda cls: asdict(cls(first=1)),
        lambda cls: cls(1) == cls(1, ()),
        lambda cls: cls(1) == cls(2),
        lambda cls: cls(1) == (1, ()),
        lambda cls: hash(cls(1, (2,))),
        lambda cls: len({cls(1), cls(1), cls(2)}),
        lambda cls: replace(cls(1), second=(3,)).second,
        lambda cls: copy.deepcopy(cls(1, (2,))) == cls(1, (2,)),
    ],
)
def test_it_answers_as_a_frozen_dataclass_with_slots(ask: Callable[[Any], object]) -> None:
    assert ask(_pair(frozen)) == ask(_pair(_STANDARD))


@pytest.mark.parametrize("arguments", [(), (1, (), 3)])
def test_too_few_or_too_many_values_are_refused_in_the_same_words(arguments: tuple[Any]) -> None:
    said = []
    for decorate in (frozen, _STANDARD):
        with pytest.raises(TypeError) as error:
            _pair(decorate)(*arguments)
        said.append(str(error.value))
    assert said[0] == said[1]


def test_nothing_changes_a_value_any_more() -> None:
    place = Place("2020.yaml")
    with pytest.raises(FrozenInstanceError, match="line"):
        place.line = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="line"):
        del place.line  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="column"):
        place.column = 3  # type: ignore[attr-defined]
    assert place == Place("2020.yaml")


def test_only_the_fields_meant_for_it_are_compared_and_shown() -> None:
    one, other = Place("a", 1, ["x"], "này"), Place("a", 1, [], "kia")
    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == "Place(file='a', line=1, seen=['x'])"


def test_every_value_gets_a_list_of_its_own() -> None:
    one, other = Place("a"), Place("a")
    one.seen.append("x")
    assert other.seen == []


def test_a_class_below_has_all_fields_and_its_own_last_step() -> None:
    lines = Range("a", 3, last=10)
    assert (lines.words, lines.size) == ("a, dòng 3", 7)
    assert lines != Place("a", 3)
    assert replace(lines, last=4).size == 1


def test_a_value_goes_to_another_process_and_comes_back() -> None:
    for value in (Range("a", 3, last=10), Nothing()):
        assert pickle.loads(pickle.dumps(value)) == value


def test_a_class_keeps_the_methods_it_writes_itself() -> None:
    @frozen
    class Shouted:
        word: str

        def __repr__(self) -> str:
            return self.word.upper()

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Shouted) and repr(self) == repr(other)

        __hash__ = None  # type: ignore[assignment]  as a dataclass would: its own ``__eq__``

    assert repr(Shouted("đúng")) == "ĐÚNG"
    assert Shouted("đúng") == Shouted("Đúng")
    assert Shouted.__hash__ is None


@frozen
class Counted(Remembers):
    words: tuple[str, ...]

    @cached_property
    def letters(self) -> list[str]:
        return list("".join(self.words))


def test_a_frozen_class_may_remember_what_it_has_worked_out() -> None:
    one = Counted(("ab", "c"))
    assert one.letters is one.letters
    assert one == Counted(("ab", "c"))
    assert hash(one) == hash(Counted(("ab", "c")))
    with pytest.raises(FrozenInstanceError):
        one.words = ()  # type: ignore[misc]

"""Plain data by YAML keys or field names → frozen models, and the way between keys and fields.

A model is a class whose fields are declared with ``key`` or ``setting``; the annotation of a field
says what stands behind its key (``readers``). Nobody else makes a value of a year file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from types import MappingProxyType
from typing import (
    Annotated,
    Any,
    ClassVar,
    Final,
    Self,
    TypeVar,
    dataclass_transform,
    get_args,
    get_origin,
)

from baocao_gen.frozen import alike
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import limited, reading_order
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.vietnamese.reading_error import beginning
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.model.readers import Beside, Reader, reader_of
from baocao_gen.yearfile.origin import Origin
from baocao_gen.yearfile.refusal import Refusal, Refused, wrong_shape
from baocao_gen.yearfile.yaml.nodes import PlainMapping

_GIVEN: Final = "_given"
_MOST_STRANGERS: Final = 1_000
"""Keys of one place that are told as unknown: the report names the first fifty and says so."""


class Field:
    """A key of a model: what it is called, what stands behind it, and in its stead.

    Attributes:
        name: The English name, by which programs know it.
        alias: The key of the year file.
        description: What it means, in Vietnamese.
        default: The value of a file that does not have the key; ``...`` where it must be there.
        at_least: How many items a list must have.
        facts: What the stages ask of the key.
        annotation: The type of its values.
    """

    name: str
    _declared: Any
    _model: type[Model]

    def __init__(
        self, alias: str, description: str, default: Any, facts: Any, at_least: int = 0
    ) -> None:
        self.alias = alias
        self.description = description
        self.default = default
        self.facts = facts
        self.at_least = at_least

    def __set_name__(self, model: type[Model], name: str) -> None:
        self.name, self._model = name, model
        self._declared = model.__annotations__[name]

    @property
    def annotation(self) -> Any:
        """The type of its values, without what reads them."""
        annotated = get_origin(self._declared) is Annotated
        return get_args(self._declared)[0] if annotated else self._declared

    @cached_property
    def reader(self) -> Reader:
        """Reads what stands behind the key."""
        return reader_of(self._declared, self._inside, self.at_least)

    def _inside(self, model: Any) -> Inside:
        return Inside(self._model if model == self._model.__name__ else model)

    def is_required(self) -> bool:
        """Whether a file must have the key."""
        return self.default is ...


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Model(metaclass=type):  # noqa: UP050  or mypy takes no model for a key of a cache
    """Base of all models: frozen, no unknown keys, by YAML key or by English name.

    Two models are equal if they are of one class, all their fields are, and the same of them were
    given: an empty key is a blank that somebody must fill, a key that is not there is none.
    """

    model_fields: ClassVar[Mapping[str, Field]] = MappingProxyType({})
    """The fields by name, in the order of the class."""

    NOT_ALWAYS: ClassVar[frozenset[str]] = frozenset()
    """Required fields that some files need not have (`_stands_for`)."""

    def __init_subclass__(cls) -> None:
        own = {name: field for name, field in vars(cls).items() if isinstance(field, Field)}
        for name in own:
            delattr(cls, name)  # or the class would answer for an object that has no such value
        cls.model_fields = MappingProxyType({**cls.model_fields, **own})

    def __init__(self, /, **given: Any) -> None:
        """Make a model from its values, each by field name or YAML key.

        Raises:
            InvalidReport: with everything that cannot be read.
        """
        made = validated(type(self), given, Origin(type(self).__name__))
        self.__dict__.update(made.__dict__)

    @classmethod
    def model_validate(cls, data: Any) -> Self:
        """Make a model from a mapping, as a file has it or by field names; one that is ready stays.

        Raises:
            InvalidReport: with everything that cannot be read.
        """
        return validated(cls, data, Origin(cls.__name__))

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> Self:
        """The same with other values, by field names; they are taken as they are, not read."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, **(update or {}))
        other.__dict__[_GIVEN] = self.model_fields_set | (update or {}).keys()
        return other

    @property
    def model_fields_set(self) -> frozenset[str]:
        """The names of the fields that were given; the others have their defaults."""
        given: frozenset[str] = getattr(self, _GIVEN)
        return given

    def _read(self, data: Mapping[Any, Any]) -> None:
        values: dict[str, Any] = {}
        found: list[Refusal] = []
        given = []
        known = _known(type(self))
        unknown = known.strangers(data)[:_MOST_STRANGERS]
        meant = {_meant(known, str(key)) for key in unknown}
        for name, key, read, default in known.readers:
            if key in data:
                value = data[key]
            elif name in data:
                value = data[name]
            elif default is not ...:
                values[name] = default.copy() if type(default) is dict else default
                continue
            elif (other := self._stands_for(name, data)) is not ...:
                values[name] = other
                continue
            else:
                if key not in meant:  # the mistyped key is the mistake, and it is told
                    found.append(_missing(type(self).model_fields[name]))
                continue
            given.append(name)
            try:
                values[name] = read(value, values)
            except Refused as refused:
                found += refused.below(key)
        found += [_unknown(key, known) for key in unknown]
        if found:
            raise Refused(found)
        # Past the guard, and never through «__dict__»: an object that nobody has asked for its
        # dictionary has none, which is half of the room that a hundred thousand rows take.
        for name, value in values.items():
            object.__setattr__(self, name, value)
        object.__setattr__(self, _GIVEN, _shared(tuple(given)))
        self._agrees()

    def _stands_for(self, field: str, data: Mapping[Any, Any]) -> Any:
        """The value of a required key that this file need not have; ``...`` if it must."""
        return ...

    def _agrees(self) -> None:
        """Raise `Refused` where the values, each good by itself, contradict each other."""

    def __setattr__(self, name: str, _value: object = None) -> None:
        raise AttributeError(f"{type(self).__name__}.{name}: a model is frozen")

    __delattr__ = __setattr__

    def _values(self) -> Iterator[tuple[str, Any]]:
        return ((name, getattr(self, name)) for name in type(self).model_fields)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or type(other) is not type(self):
            return NotImplemented
        if self.model_fields_set != other.model_fields_set:
            return False
        return all(alike(value, getattr(other, name)) for name, value in self._values())

    def __hash__(self) -> int:
        return hash(tuple(self._values()))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self._values())
        return f"{type(self).__name__}({shown})"


@cache
def _shared(given: tuple[str, ...]) -> frozenset[str]:
    """The names of fields that were given: all rows of a table have the same."""
    return frozenset(given)


class _Known:
    """How a model is read: worked out once, when the first one is."""

    def __init__(self, model: type[Model]) -> None:
        fields = model.model_fields.values()
        self.keys = [field.alias for field in fields]
        self.named = {field.name: field.alias for field in fields}
        self.known = frozenset(self.keys)
        self.likely = LikelyNames(self.keys)
        self.readers = [(one.name, one.alias, one.reader.read, one.default) for one in fields]

    def strangers(self, data: Mapping[Any, Any]) -> list[Any]:
        """The keys that a model does not have, in their order; said twice is once too often."""
        if data.keys() <= self.known:
            return []
        others = [key for key in data if key not in self.known]
        return [one for one in others if self.named.get(one) is None or self.named[one] in data]


_known = cache(_Known)


@lru_cache(maxsize=_MOST_STRANGERS)
def _meant(known: _Known, key: str) -> str | None:
    """The key that a mistyped one most likely is: a thousand rows have the same mistake."""
    return known.likely.nearest(key)


class Inside:
    """Reads a model: a mapping of its keys, or one that is ready."""

    def __init__(self, model: type[Model]) -> None:
        self.model = model

    def read(self, value: Any, _beside: Beside) -> Any:
        """Every key, or what is wrong with each."""
        if isinstance(value, self.model):
            return value
        if not isinstance(value, Mapping):
            raise not_keys(value)
        return read_as(value, self.model, self._made)

    def _made(self, value: Mapping[Any, Any]) -> Model:
        made = object.__new__(self.model)
        made._read(value)
        return made


def read_as(value: Mapping[Any, Any], reader: object, read: Callable[[Any], Any]) -> Any:
    """What a reader makes of a mapping, which remembers it where it is kept at its node."""
    if not isinstance(value, PlainMapping):
        return read(value)
    if value.read_as is None or value.read_as[0] is not reader:
        value.read_as = reader, read(value)
    return value.read_as[1]


def not_keys(found: Any) -> Refused:
    """What stands where keys and their values should."""
    hint = "viết mỗi dòng một «khóa: giá trị», thụt vào"
    return wrong_shape("chỗ này phải gồm các khóa con", hint, found)


def _missing(field: Field) -> Refusal:
    message = f"thiếu khóa «{field.alias}» ({field.description})"
    return Refusal("BC201", message, f"thêm dòng «{field.alias}: …»")


def _unknown(key: Any, known: _Known) -> Refusal:
    key = str(key)
    near = _meant(known, key)
    message = f"không có khóa «{beginning(key)}» ở đây"
    if not key.isascii() and fold(key) in known.known:
        message = f"khóa «{key}» phải viết không dấu"
    hint = f"có phải «{near}»?" if near else f"các khóa dùng được: {', '.join(known.keys)}"
    return Refusal("BC202", message, hint, (key,), at_key=True)


_Model = TypeVar("_Model", bound=Model)


def validated(model: type[_Model], data: Any, origin: Origin) -> _Model:
    """Plain data → a model; one that is ready stays.

    Raises:
        InvalidReport: with everything that cannot be read, each at its place.
    """
    try:
        made: _Model = Inside(model).read(data, {})
        return made
    except Refused as refused:
        found = refused.found
    except RecursionError:
        message = "dữ liệu lồng nhau quá sâu, hoặc chứa chính nó"
        found = [Refusal(codes.TOO_COMPLEX, message, "bớt số cấp lồng nhau")]
    problems = limited(one.problem(origin) for one in found)
    raise InvalidReport(sorted(problems, key=reading_order)) from None


def key_of(model: type[Model], field: str) -> str:
    """The YAML key of a field."""
    return model.model_fields[field].alias


@cache
def keys_of(model: type[Model]) -> Mapping[str, str]:
    """YAML key → field name, in the order of the model."""
    return {field.alias: name for name, field in model.model_fields.items()}

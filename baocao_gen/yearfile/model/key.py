"""All that the program must know of a key of the year file → one call beside its field.

Every stage that goes through the file asks here and keeps no list of keys of its own: the checks
of wording, the roll into the next year, ``todo``, the check for what nothing prints, the names a
template may use, the JSON Schema and the reference pages. A new key is one new field.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from functools import cache
from typing import Any, Final, get_origin

from baocao_gen.frozen import frozen
from baocao_gen.yearfile.model.base import Field, Inside, Model, keys_of
from baocao_gen.yearfile.model.readers import Listing, Perhaps


class PassageKind(Enum):
    """What a text of the file is in the report."""

    # Texts are told apart by it all the time, and Enum's own hash runs in Python.
    __hash__ = object.__hash__

    HEADING = "heading"
    BODY = "body"
    LEAD = "lead"
    CELL = "cell"
    TASK = "task"
    DOCUMENT = "document"
    HEADER = "header"
    FIGURE = "figure"


class Roll(Enum):
    """What becomes of a key when the next period's file is made."""

    STAYS = auto()
    """As it is, and nobody looks for last year's words in it or below it."""
    REREAD = auto()
    """As it is, with a mark above it where it speaks of the old period."""
    DUE = auto()
    """As it is; a date that lies before the new period gets a mark."""
    EMPTIED = auto()
    """The value goes, the key stays where it is typed; a figure that is kept keeps it."""
    OPENED = auto()
    """The value goes, and the key is there to be filled in, typed before or not."""
    REMOVED = auto()
    """Key and value go."""
    CLEARED = auto()
    """A list that starts again empty."""
    GOES = auto()
    """Goes with the row it stands in."""
    OWN_RULE = auto()
    """Code of its own in ``years/roll`` moves it."""


class Ask(Enum):
    """Whether ``todo`` asks for a key that has no value."""

    NEVER = auto()
    EMPTY = auto()
    """Wherever there is no value; one that may not be left out stops the print as well."""
    TYPED = auto()
    """Only where the key stands without a value."""


ONE_OF_EACH: Final = object()
"""The sample of a key that holds other keys: one of everything that may stand there."""


@frozen
class KeyFacts:
    """What `key` was told."""

    reads: PassageKind | None
    tags: bool
    roll: Roll
    todo: Ask
    printed: bool
    sample: Any


def key(  # noqa: PLR0913 — one name for each thing that somebody asks
    alias: str,
    description: str,
    default: Any = ...,
    *,
    reads: PassageKind | None,
    roll: Roll,
    todo: Ask,
    sample: Any,
    tags: bool = False,
    printed: bool = True,
    at_least: int = 0,
) -> Any:
    """A field that says something in the report, and everything that is asked about its key.

    Args:
        alias: The key, Vietnamese without diacritics.
        description: What it means, in Vietnamese: the hover text and the reference page.
        default: The value of a file that does not have the key; without it the key must be there.
        reads: What its text is to the checks of wording; None where no text is printed.
        roll: What becomes of it in the next period's file.
        todo: Whether ``todo`` asks for it.
        sample: A value as a file would have it, ``ONE_OF_EACH`` for a key that holds keys, None
            where templates do not print it.
        tags: Whether its text may hold tags; such a text cannot be printed by another one.
        printed: Whether a filled key that nothing prints deserves a warning.
        at_least: How many items a list must have.
    """
    facts = KeyFacts(reads, tags, roll, todo, printed, sample)
    return Field(alias, description, default, facts, at_least)


def setting(
    alias: str,
    description: str,
    default: Any = ...,
    *,
    roll: Roll = Roll.STAYS,
    sample: Any = None,
) -> Any:
    """A field that steers the program: not read as a text, not asked for, not missed in print."""
    return key(
        alias,
        description,
        default,
        reads=None,
        roll=roll,
        todo=Ask.NEVER,
        sample=sample,
        printed=False,
    )


def wording(
    alias: str,
    description: str,
    default: Any = ...,
    *,
    reads: PassageKind,
    sample: Any = None,
) -> Any:
    """A field that holds words with tags: printed, and read again when the next file is made."""
    return key(
        alias,
        description,
        default,
        reads=reads,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample=sample,
        tags=True,
    )


def keys_below(  # noqa: PLR0913 — what `key` asks of a field that holds others, and no more
    alias: str,
    description: str,
    default: Any = ...,
    *,
    sample: Any = None,
    printed: bool = True,
    at_least: int = 0,
) -> Any:
    """A field that only leads on to other keys, each of which says what becomes of it."""
    return key(
        alias,
        description,
        default,
        reads=None,
        roll=Roll.REREAD,
        todo=Ask.NEVER,
        sample=sample,
        printed=printed,
        at_least=at_least,
    )


def facts_of(model: type[Model], field: str) -> KeyFacts:
    """What was said of a field's key."""
    facts: KeyFacts = model.model_fields[field].facts
    return facts


@cache
def model_inside(model: type[Model], field: str) -> type[Model] | None:
    """The model of what stands below a key; None for a value."""
    reader = model.model_fields[field].reader
    while isinstance(reader, Perhaps | Listing):
        reader = reader.inner
    return reader.model if isinstance(reader, Inside) else None


def models_below(model: type[Model]) -> tuple[type[Model], ...]:
    """A model and all that stand below it, each once, in the order of the keys."""
    found = [model]
    for kind in found:  # the list grows while it is walked
        inside = (model_inside(kind, name) for name in kind.model_fields)
        found += [inner for inner in dict.fromkeys(inside) if inner and inner not in found]
    return tuple(found)


@cache
def keys_to_walk(
    model: type[Model], is_wanted: Callable[[KeyFacts], bool]
) -> tuple[tuple[str, str, KeyFacts | None], ...]:
    """The keys that somebody wants, and those below which such a one may stand.

    Returns:
        Of each the key, the field, and its facts; None for one that only leads on.
    """
    found: list[tuple[str, str, KeyFacts | None]] = []
    for alias, name in keys_of(model).items():
        facts = facts_of(model, name)
        if is_wanted(facts):
            found.append((alias, name, facts))
        elif model_inside(model, name):
            found.append((alias, name, None))
    return tuple(found)


@cache
def only_tagged_texts(model: type[Model], field: str) -> bool:
    """Whether a key holds texts, and each of them may hold tags."""
    facts, inner = facts_of(model, field), model_inside(model, field)
    if inner is None:
        return facts.tags
    texts = [
        facts_of(kind, name)
        for kind in models_below(inner)
        for name in kind.model_fields
        if facts_of(kind, name).reads
    ]
    return bool(texts) and all(text.tags for text in texts)


def samples_of(model: type[Model]) -> list[dict[str, Any]]:
    """Samples of a model by field names, which together have one of everything.

    ``EITHER`` of a model names the fields of which only one may be there: a sample for each.
    """
    either: tuple[str, ...] = getattr(model, "EITHER", ())
    each = {name: _sample(model, name) for name in model.model_fields}
    filled = {name: sample for name, sample in each.items() if sample is not None}
    common = {name: sample for name, sample in filled.items() if name not in either}
    alternatives = [{name: filled[name]} for name in either if name in filled] or [{}]
    return [{**common, **one} for one in alternatives]


def _sample(model: type[Model], field: str) -> Any:
    sample, inner = facts_of(model, field).sample, model_inside(model, field)
    if sample is not ONE_OF_EACH or inner is None:
        return sample
    each = samples_of(inner)
    return each if get_origin(model.model_fields[field].annotation) is tuple else each[0]

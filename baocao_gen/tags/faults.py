"""What goes wrong in a tag → a kind for programs, and beside it the words for people.

Nothing is decided on the words: whoever must tell faults apart asks for their kind, their cause or
the sign that they are about, so any message can be reworded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, StrEnum, auto
from functools import partial
from typing import Any

from jinja2 import StrictUndefined, Undefined
from jinja2.exceptions import SecurityError, TemplateRuntimeError, UndefinedError
from jinja2.utils import missing

from baocao_gen.frozen import frozen
from baocao_gen.tags.find import LONGEST_TAG, Tag


class FaultKind(StrEnum):
    """The families of faults; each has a problem code wherever tags may stand."""

    SYNTAX = "syntax"
    UNDEFINED = "undefined"
    SECURITY = "security"
    RUNTIME = "runtime"


class Cause(Enum):
    """Causes that somebody tells in words of their own, or acts on."""

    OTHER = auto()
    UNEXPECTED_SIGN = auto()
    NOT_COMPUTED = auto()


class Limit(Enum):
    """What a tag from outside may not do."""

    STEPS = auto()
    TAGS = auto()
    CHARACTERS = auto()
    POWER = auto()
    REPETITION = auto()
    GROUP = auto()
    KEY = auto()
    NAMESPACE = auto()
    LOOP = auto()
    FORMAT = auto()
    KIND = auto()
    DEPTH = auto()


@frozen
class Failure:
    """What is wrong, in Vietnamese; ``kind`` sorts it for the problem codes.

    Attributes:
        kind: Its family.
        message: The words for people.
        hint: What to type instead.
        cause: What somebody else may want to tell in other words.
        sign: The sign that stands where it cannot.
        quoted: The tag as the message quotes it; a template quotes it as it was typed.
        alone: The message without the tag, for an expression that somebody typed without one.
        closing: The tag that the hint says to add.
    """

    kind: FaultKind
    message: str
    hint: str | None = None
    cause: Cause = Cause.OTHER
    sign: str = ""
    quoted: str = ""
    alone: str = ""
    closing: str = ""

    @classmethod
    def too_deep(cls) -> Failure:
        """An expression nested beyond reading."""
        return cls(FaultKind.SYNTAX, "biểu thức lồng nhau quá sâu", "tách thành các thẻ ngắn hơn")

    @classmethod
    def too_much_in_tags(cls, most: int) -> Failure:
        """A text that is all tags: the compiler would read it for a minute."""
        limit = f"{most:,}".replace(",", ".")
        said = f"các thẻ của phần chữ này dài quá {limit} ký tự"
        return cls(FaultKind.SECURITY, said, "chia phần chữ này thành nhiều mục, bớt thẻ {% … %}")

    @classmethod
    def too_long(cls) -> Failure:
        """A tag longer than anybody types, or one that is never closed in a long text."""
        said = f"thẻ mở mà không đóng trong {LONGEST_TAG} ký tự"
        return cls(FaultKind.SYNTAX, said, "đóng thẻ, hoặc tách thành các thẻ ngắn hơn")


class TextFault(Exception):
    """What is wrong with one tag, and the tag itself.

    ``tag.start`` is the offset in the source; ``tag`` is None when the fault lies between tags.
    """

    def __init__(self, failure: Failure, tag: Tag | None) -> None:
        super().__init__(failure.message)
        self.failure = failure
        self.kind = failure.kind
        self.message = failure.message
        self.hint = failure.hint
        self.tag = tag

    def at(self, tag: Tag, cause: BaseException | None = None) -> TextFault:
        """The same fault as one of another tag."""
        fault = TextFault(self.failure, tag)
        fault.__cause__ = cause
        return fault


class InvalidText(Exception):
    """A text that does not compile; ``faults`` holds every syntax fault that was found."""

    def __init__(self, faults: Iterable[TextFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.message for fault in self.faults))


class OverLimit(SecurityError):
    """A tag that asks for more than it may."""

    def __init__(self, limit: Limit) -> None:
        super().__init__(limit.name)
        self.limit = limit


class ClosedAttribute(SecurityError):
    """A tag that reaches for what no tag may touch."""

    def __init__(self, owner: Any, name: str, message: str | None = None) -> None:
        super().__init__(message)
        self.owner, self.name = owner, name


class UnknownFunction(TemplateRuntimeError):
    """A filter or a test, named in a text between quotes, that does not exist."""

    def __init__(self, name: str, is_filter: bool) -> None:
        super().__init__(name)
        self.name, self.is_filter = name, is_filter


class MissingName(UndefinedError):
    """A name that nobody has; ``siblings`` are the names beside it, where its owner tells them.

    ``has_owner`` says whether it was asked of a value; ``is_name`` is False for a value that is
    missing for another reason, as the end of an «if» without «else» is.
    """

    def __init__(
        self,
        owner: Any,
        name: Any,
        siblings: Sequence[str] | None,
        is_name: bool,
        message: str | None = None,
    ) -> None:
        super().__init__(message)
        if isinstance(name, Undefined):  # «phu_luc[x]»: it is the x that nobody has
            owner, name, siblings = name._undefined_obj, name._undefined_name, None
            is_name = name is not None
        self.has_owner, self.name = owner is not missing, name
        self.siblings, self.is_name = siblings, is_name


class Absence(StrictUndefined):
    """Jinja's undefined value, which raises what it knows instead of a sentence."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: Any = UndefinedError,
        siblings: Sequence[str] | None = None,
    ) -> None:
        if exc is UndefinedError:
            exc = partial(MissingName, obj, name, siblings, hint is None)
        super().__init__(hint, obj, name, exc)

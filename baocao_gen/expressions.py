"""Jinja source → compiled text or formula that runs in a sandbox and says which tag failed.

The only importer of ``jinja2``. Year files and Word templates come from outside, so both run
in Jinja's sandbox (https://jinja.palletsprojects.com/en/stable/sandbox/) with budgets on top:
loop passes, characters printed, size of powers and repetitions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, DecimalException, localcontext
from types import CodeType, TracebackType
from typing import Any, NoReturn

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2 import nodes as ast
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment, SecurityError

from baocao_gen.expression_faults import (
    Fault,
    TextFault,
    block_faults,
    explain_runtime,
    explain_syntax,
    unknown_name,
)
from baocao_gen.tags import NumberedText, Tag, UnclosedTag, number_tags

MAX_STEPS = 2_000_000
MAX_CHARACTERS = 200_000_000
MAX_REPETITION = 100_000
MAX_EXPONENT = 64
_PRECISION = 60
_STEP_FILTER = "__count_steps"
_BUDGET = "__budget"
_REMOVED_FILTERS = ("attr", "pprint", "tojson", "urlize", "xmlattr", "random", "format", "center")


class Budget:
    """What one rendering may still spend; it belongs to one rendering and dies with it."""

    def __init__(self, steps: int = MAX_STEPS, characters: int = MAX_CHARACTERS) -> None:
        self.steps = steps
        self.characters = characters

    def step(self) -> None:
        """Count one pass of a loop."""
        self.steps -= 1
        if self.steps < 0:
            raise SecurityError("steps")

    def printed(self, text: str) -> str:
        """Count what is printed and hand it on."""
        self.characters -= len(text)
        if self.characters < 0:
            raise SecurityError("characters")
        return text


class TemplateFacing:
    """An object that texts and templates may read, by the names that it offers and no others."""

    __slots__ = ()

    def offered(self) -> Iterable[str]:
        """The names that ``look_up`` answers, for suggestions."""
        return ()

    def look_up(self, name: str) -> Any:
        """The value under ``name``; KeyError if there is none."""
        raise KeyError(name)


def _numeric(value: Any) -> Any:
    return Decimal(repr(value)) if isinstance(value, float) else value


class SafeEnvironment(ImmutableSandboxedEnvironment):
    """Jinja with exact numbers, keys before attributes, and no way to the Python below."""

    intercepted_binops = frozenset(["+", "-", "*", "/", "//", "%", "**"])

    def __init__(
        self,
        *,
        filters: Mapping[str, Callable[..., Any]],
        finalize: Callable[..., Any] | None = None,
        autoescape: bool = False,
        trim: bool = False,
    ) -> None:
        super().__init__(
            undefined=StrictUndefined,
            finalize=finalize,
            autoescape=autoescape,
            trim_blocks=trim,
            lstrip_blocks=trim,
            keep_trailing_newline=True,
        )
        for name in _REMOVED_FILTERS:
            self.filters.pop(name, None)
        self.filters |= dict(filters)
        self.filters[_STEP_FILTER] = _count_steps
        self.globals = {"range": self.globals["range"], "namespace": self.globals["namespace"]}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """``a.b``: the mapping's key, the offered name, then the attribute."""
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """``a['b']``, ``a[0]`` and ``a.b`` alike: data first, so a key ``items`` is a key."""
        if isinstance(obj, TemplateFacing):
            try:
                return obj.look_up(argument)
            except KeyError:
                return self.undefined(obj=obj, name=argument)
        if isinstance(obj, Mapping) and argument in obj:
            return obj[argument]
        return super().getitem(obj, argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on Decimal, never float; repetitions and powers stay small."""
        left, right = _numeric(left), _numeric(right)
        if operator == "*" and isinstance(left, str | list | tuple | int):
            _refuse_repetition(left, right)
        if operator == "**" and abs(right) > MAX_EXPONENT:
            raise SecurityError("power")
        if operator == "%" and isinstance(left, str):
            raise SecurityError("format")
        if operator in ("/", "**") and isinstance(left, int) and isinstance(right, int):
            left = Decimal(left)
        with localcontext() as numbers:
            numbers.prec = _PRECISION
            return super().call_binop(context, operator, left, right)

    def _generate(
        self, source: ast.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        for loop in list(source.find_all(ast.For)):
            loop.iter = ast.Filter(loop.iter, _STEP_FILTER, [], [], None, None, lineno=loop.lineno)
        return super()._generate(source, name, filename, defer_init)


def _refuse_repetition(left: Any, right: Any) -> None:
    for text, times in ((left, right), (right, left)):
        if isinstance(text, str | list | tuple) and isinstance(times, int):
            if len(text) * times > MAX_REPETITION:
                raise SecurityError("repetition")
            return


def _count_steps(context: Context, items: Any) -> Any:
    budget: Budget = context[_BUDGET]
    if isinstance(items, Undefined):
        return items
    if not hasattr(items, "__len__"):
        return _counted(items, budget)
    budget.steps -= len(items)
    budget.step()
    return items


_count_steps.jinja_pass_arg = _pass_context = None  # type: ignore[attr-defined] # set just below


def _counted(items: Iterable[Any], budget: Budget) -> Iterator[Any]:
    for item in items:
        budget.step()
        yield item

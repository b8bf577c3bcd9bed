"""Texts, templates and formulas from outside → run with exact numbers and within bounds.

Year files and Word templates come from outside. Jinja's own sandbox
(https://jinja.palletsprojects.com/en/stable/sandbox/) guards attributes; here stands what else a
tag may not do, and ``meters`` bounds the time and memory of what it may.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, localcontext
from functools import partial
from typing import Any

from jinja2 import nodes as ast
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.visitor import NodeTransformer

from baocao_gen.tags.bounds import charge_call, refuse_explosion, refuse_key
from baocao_gen.tags.budget import BUDGET, LIGHT, STEPS_A_CALCULATION, STEPS_A_PRINT, Budget
from baocao_gen.tags.faults import Absence, ClosedAttribute, UnknownFunction
from baocao_gen.tags.foreign_filters import filters_in, speaking, spoken
from baocao_gen.tags.kinds import LOOP, is_open
from baocao_gen.tags.meters import (
    JOIN,
    filtered,
    meter_filters,
    meter_tests,
    meter_tree,
    touch,
)
from baocao_gen.tags.other_language import Language
from baocao_gen.tags.printable import Spoken, Stated, TemplateFacing
from baocao_gen.tags.python_values import number_of
from baocao_gen.vietnamese.reading_error import ReadingError

_EXPONENT_OF_TEN = 999
_PRECISION = 330
"""Digits that a calculation keeps: the longest figure, and room for its fraction."""
PLAIN_FILTER, SHOWN_FILTER = "<plain>", "<shown>"
"""What an escaping environment adds around the filters of ``{% set %}`` and ``{% filter %}``."""
# Filters that reach into objects, print raw markup, or are of no use on paper. «int», «float»
# and «round» make 0, binary or half-even numbers of a figure; «center», «indent», «slice» and
# «wordwrap» make as much text as a number in a tag says.
_REMOVED_FILTERS = (
    *("attr", "pprint", "tojson", "urlize", "xmlattr", "random", "format", "filesizeformat"),
    *("int", "float", "round", "center", "indent", "slice", "wordwrap"),
)
_FORMATTING = ("format", "format_map")
"""Methods that Jinja answers for itself, before it asks whether a tag may ask for them."""
_IDENTITY_FILTERS = ("safe", "escape", "e", "forceescape", "string")


class _Generator(CodeGenerator):
    """Prints what a finalizer returns as it is: the finalizer escapes, and always gives text."""

    def _output_child_pre(self, node: ast.Expr, frame: Frame, finalize: Any) -> None:
        if finalize.src is None or not self.environment.autoescape:
            super()._output_child_pre(node, frame, finalize)
            return
        self.write("(")
        self.write(finalize.src)


class SafeEnvironment(ImmutableSandboxedEnvironment):
    """Jinja with exact numbers, keys before attributes, and no way to the Python below."""

    code_generator_class = _Generator
    intercepted_binops = frozenset(["+", "-", "*", "/", "//", "%", "**"])
    most_in_tags: int | None = None
    """Letters that the tags of one text may have, if the compiler must read them."""

    def __init__(  # noqa: PLR0913 — one name for each thing that texts and templates differ in
        self,
        *,
        filters: Mapping[str, Callable[..., Any]],
        finalize: Callable[..., Any] | None = None,
        autoescape: bool = False,
        trim: bool = False,
        may_lack_names: bool = False,
        language: Language | None = None,
    ) -> None:
        """Set up the sandbox.

        Args:
            filters: Filters beside Jinja's own.
            finalize: What makes words of a value that is printed.
            autoescape: Whether the words are escaped.
            trim: Whether a line with nothing but a statement goes.
            may_lack_names: Whether ``| default`` takes over for a name that nobody has: one
                template serves data of many kinds, but a text stands beside its own names.
            language: What its tags print; None for Vietnamese.
        """
        super().__init__(
            undefined=Absence,
            finalize=finalize,
            autoescape=autoescape,
            optimized=False,  # few tags have constants to fold; looking for them costs more
            trim_blocks=trim,
            lstrip_blocks=trim,
            keep_trailing_newline=True,
        )
        for name in _REMOVED_FILTERS:
            self.filters.pop(name, None)
        self.filters |= dict.fromkeys(_IDENTITY_FILTERS, _unchanged)
        meter_filters(self.filters)
        meter_tests(self.tests)
        if not may_lack_names:
            self.filters |= dict.fromkeys(("default", "d"), _or_default)
        self.filters |= filters
        self.language = language
        if language is not None:
            self._speak(language)
        self.globals = {"range": _range, "namespace": self.globals["namespace"]}

    def _speak(self, language: Language) -> None:
        """Have every filter say what it says in a language, and be given values of it."""
        self.filters |= filters_in(language, {**self.filters})
        for name, function in self.filters.items():
            self.filters[name] = speaking(function, language, of_list=name in (JOIN, "join"))

    def spoken(self, value: Any) -> Any:
        """A value as the environment's language prints it."""
        return value if self.language is None else spoken(value, self.language)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """``a.b``: the mapping's key, the offered name, then the attribute."""
        if obj.__class__ is dict and attribute in obj:
            return obj[attribute]  # what nearly all tags ask for
        if obj.__class__ is LoopContext and attribute in LOOP:
            return getattr(obj, attribute)
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """``a['b']``, ``a[0]`` and ``a.b`` alike: data first, so a key ``items`` is a key."""
        if argument.__class__ not in LIGHT:
            refuse_key(argument)
        if self.language is not None and isinstance(obj, Stated):
            obj = spoken(obj, self.language)
        if isinstance(obj, TemplateFacing):
            try:
                return obj.look_up(argument)
            except KeyError:
                return self._no_member(argument, obj.offered())
        if isinstance(obj, Mapping) and argument in obj:
            return obj[argument]
        if isinstance(obj, str) and argument in _FORMATTING:
            return self.unsafe_undefined(obj, argument)
        if isinstance(argument, str) and not isinstance(obj, Mapping):
            return super().getattr(obj, argument)
        found = super().getitem(obj, argument)
        missing = isinstance(obj, Mapping) and isinstance(found, Undefined)
        if missing and isinstance(argument, str) and not argument.startswith("_"):
            return self._no_member(argument, obj)
        return found

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a tag may ask an object for this; see ``kinds``."""
        return super().is_safe_attribute(obj, attr, value) and is_open(obj, attr)

    def _no_member(self, name: Any, known: Iterable[Any]) -> Undefined:
        return Absence(name=name, siblings=[key for key in known if isinstance(key, str)])

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What stands for an attribute that no tag may ask for; it raises where it is used."""
        return Absence(obj=obj, name=attribute, exc=partial(ClosedAttribute, obj, attribute))

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - names that no keyword of a tag can take
        """Call a macro, method or loop; charged, so that a macro calling itself ends."""
        if not callable(__obj):
            message = "có «(…)» đứng sau một giá trị không gọi được"
            hint = (
                "bỏ «(…)»; nhóm có khóa tên «items» thì lặp bằng {% for k, v in nhom | dictsort %}"
            )
            raise ReadingError(message, hint)
        budget: Budget = __context[BUDGET]
        charge_call(__obj, (*args, *kwargs.values()), budget)
        found = super().call(__context, __obj, *args, **kwargs)
        if found.__class__ is list:
            budget.step(len(found))
        return found

    def call_filter(self, name: str, value: Any, *args: Any, **named: Any) -> Any:
        """Call a filter for each item, as ``map`` does; charged for a long item."""
        _check_name(name, self.filters, is_filter=True)
        context = named.get("context")
        if context is not None:
            context[BUDGET].step()
            touch(context, value)
        return super().call_filter(name, value, *args, **named)

    def call_test(self, name: str, *args: Any, **named: Any) -> Any:
        """Call a test for each item, as ``select`` does."""
        _check_name(name, self.tests, is_filter=False)
        context = named.get("context")
        if context is not None and args:
            context[BUDGET].step()
            touch(context, args[0])
        return super().call_test(name, *args, **named)

    def filtered(self, value: Any, filters: Iterable[tuple[str, tuple[int | str, ...]]]) -> Any:
        """Apply filters by name, in turn."""
        for name, arguments in filters:
            value = self.filters[name](value, *arguments)
        return value

    def shown(self, value: Any, variables: Mapping[str, Any]) -> str:
        """A value through the finalizer, as Jinja calls it."""
        if self.finalize is None:
            return str(value)
        wants_names = hasattr(self.finalize, "jinja_pass_arg")
        return str(self.finalize(variables, value) if wants_names else self.finalize(value))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """An operation in a tag; see ``calculated``."""
        return self.calculated(operator, left, right, context[BUDGET])

    def calculated(self, operator: str, left: Any, right: Any, budget: Budget) -> Any:
        """Arithmetic on Decimal, never float; repetitions and powers stay small."""
        budget.step(STEPS_A_CALCULATION)
        left, right = _exact(left), _exact(right)
        refuse_explosion(operator, left, right, budget)
        if operator in ("/", "**") and isinstance(left, int) and isinstance(right, int):
            left = Decimal(left)
        with localcontext() as numbers:
            numbers.prec = _PRECISION
            numbers.Emax, numbers.Emin = _EXPONENT_OF_TEN, -_EXPONENT_OF_TEN
            return self.binop_table[operator](left, right)

    def _generate(
        self, source: ast.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        meter_tree(source)
        if PLAIN_FILTER in self.filters:
            _FiltersOfBlocks().visit(source)
        return super()._generate(source, name, filename, defer_init)


class _FiltersOfBlocks(NodeTransformer):
    """Hands the filters of a block the words that it printed, and escapes what they make of them.

    Jinja hands them markup and believes what comes back.
    """

    def visit_AssignBlock(self, node: ast.AssignBlock) -> ast.AssignBlock:  # noqa: N802 - Jinja's
        self.generic_visit(node)
        if node.filter is not None:
            node.filter = _on_words(node.filter)
        return node

    def visit_FilterBlock(self, node: ast.FilterBlock) -> ast.FilterBlock:  # noqa: N802 - Jinja's
        self.generic_visit(node)
        node.filter = _on_words(node.filter)
        return node


def _on_words(filters: ast.Filter) -> ast.Filter:
    innermost = filters
    while isinstance(innermost.node, ast.Filter):
        innermost = innermost.node
    words = filtered(None, PLAIN_FILTER)
    words.lineno = filters.lineno
    innermost.node = words
    return ast.Filter(filters, SHOWN_FILTER, [], [], None, None, lineno=filters.lineno)


def _or_default(value: Any, instead: Any = "", boolean: bool = False) -> Any:
    """``| default``: for a known name without a value; an unknown name is told as ever."""
    if isinstance(value, Undefined):
        if isinstance(value._undefined_name, str):
            str(value)  # raises, by name
        return instead
    is_absent = value is None or (isinstance(value, Spoken) and value.is_absent)
    return instead if is_absent or (boolean and not value) else value


def _unchanged(value: Any) -> Any:
    return value


def _exact(value: Any) -> Any:
    if value.__class__ is float:
        return Decimal(repr(value))
    if value.__class__ in LIGHT or isinstance(value, TemplateFacing | Undefined | bool | int):
        return value
    number = number_of(value)
    return value if number is None else number


def _check_name(name: Any, known: Mapping[str, Any], *, is_filter: bool) -> None:
    """Refuse what names no filter or test that a tag may ask for; the meters are none.

    Raises:
        UnknownFunction: there is none of that name.
        TypeError: a name is a text.
    """
    if not isinstance(name, str):
        raise TypeError(name)
    if name not in known or name.startswith("<"):
        raise UnknownFunction(name, is_filter=is_filter)


def _range(*bounds: Any) -> range:
    """Whole numbers; those of a calculation are Decimal."""
    return safe_range(
        *(int(b) if isinstance(b, Decimal) and b == b.to_integral_value() else b for b in bounds)
    )


def count_printed(context: Mapping[str, Any], text: str) -> str:
    """Charge a text to the rendering that ``context`` belongs to, and hand it on.

    Raises:
        SecurityError: if the rendering has printed too much.
    """
    budget: Budget = context[BUDGET]
    budget.step(STEPS_A_PRINT)
    return budget.printed(text)

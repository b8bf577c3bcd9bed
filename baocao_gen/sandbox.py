"""Texts, templates and formulas from outside → run with exact numbers and within bounds.

Year files and Word templates come from outside. Jinja's own sandbox
(https://jinja.palletsprojects.com/en/stable/sandbox/) guards attributes; the meters here guard
time and memory: loop passes and calls, lists that are gone through or compared, characters
printed, size of texts, numbers and powers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal, localcontext
from functools import wraps
from typing import Any

from jinja2 import StrictUndefined, pass_context, pass_environment, pass_eval_context
from jinja2 import nodes as ast
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.filters import do_batch, do_join, do_replace, do_sum, make_attrgetter
from jinja2.runtime import Context, Undefined, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.visitor import NodeTransformer

from baocao_gen.bare_values import in_words
from baocao_gen.budget import BUDGET, GROUPS, LIGHT, Budget
from baocao_gen.expression_faults import member_missing

MAX_LENGTH = 100_000
"""Longest text or list that one operation may make."""
MAX_EXPONENT = 64
MAX_EXPONENT_OF_TEN = 999
MAX_BITS = 4096
_PRECISION = 330
"""Digits that a calculation keeps: the longest figure, and room for its fraction."""
_COUNT_STEPS, _COMPARE = "<steps>", "<compare>"
JOIN = "<join>"
"""What «~» becomes: a filter over the list of its parts."""
PLAIN_FILTER, SHOWN_FILTER = "<plain>", "<shown>"
"""What an escaping environment adds around the filters of ``{% set %}`` and ``{% filter %}``."""
# Filters that reach into objects, print raw markup, or are of no use on paper. «int», «float»
# and «round» make 0, binary or half-even numbers of a figure; «center», «indent», «slice» and
# «wordwrap» make as much text as a number in a tag says.
_REMOVED_FILTERS = (
    *("attr", "pprint", "tojson", "urlize", "xmlattr", "random", "format", "filesizeformat"),
    *("int", "float", "round", "center", "indent", "slice", "wordwrap"),
)
_IDENTITY_FILTERS = ("safe", "escape", "e", "forceescape", "string")
_GROWING_METHODS = frozenset(
    [
        "center",
        "encode",
        "expandtabs",
        "format",
        "format_map",
        "join",
        "ljust",
        "replace",
        "rjust",
        "translate",
        "zfill",
    ]
)
_LONG = (str, list, tuple)
# Filters that turn any value into text: of a list in a list in a list that text has no end.
_TEXT_FILTERS = (
    *("upper", "lower", "title", "capitalize", "trim"),
    *("wordcount", "striptags", "truncate"),
)
_COMPARING_FILTERS = ("dictsort", "groupby", "max", "min", "sort", "unique")
_PASSING_FILTERS = (
    *("batch", "items", "join", "list", "map", "reject", "rejectattr", "reverse"),
    *("select", "selectattr", "sum"),
)
_COMPARING_TESTS = (
    *("==", "eq", "equalto", "!=", "ne", ">", "gt", "greaterthan", "ge", ">="),
    *("<", "lt", "lessthan", "<=", "le", "in"),
)


# Libraries whose objects write to the disk or read from it when they are asked to.
_CLOSED = frozenset({"docx", "docxtpl", "pathlib", "os", "io", "_io", "zipfile", "tempfile"})


class TemplateFacing:
    """An object that texts and templates may read, by the names that it offers and no others."""

    __slots__ = ()

    def offered(self) -> Iterable[str]:
        """The names that ``look_up`` answers, for suggestions."""
        return ()

    def look_up(self, name: str) -> Any:
        """The value under ``name``; KeyError if there is none."""
        raise KeyError(name)


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
        self.filters |= dict.fromkeys(_IDENTITY_FILTERS, _unchanged)
        self.filters |= {"batch": _batch, "join": _joined, "replace": _replaced, "sum": _summed}
        self.filters |= {name: _of_text(self.filters[name]) for name in _TEXT_FILTERS}
        for names, compared in ((_COMPARING_FILTERS, True), (_PASSING_FILTERS, False)):
            self.filters |= {n: _passing(self.filters[n], compared=compared) for n in names}
        self.filters |= {**filters, _COUNT_STEPS: _count_steps, JOIN: _concatenated}
        self.filters[_COMPARE] = _compared
        self.tests |= {name: _comparing(self.tests[name]) for name in _COMPARING_TESTS}
        self.globals = {"range": _range, "namespace": self.globals["namespace"]}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """``a.b``: the mapping's key, the offered name, then the attribute."""
        if obj.__class__ is dict and attribute in obj:
            return obj[attribute]  # what nearly all tags ask for
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """``a['b']``, ``a[0]`` and ``a.b`` alike: data first, so a key ``items`` is a key."""
        if argument.__class__ not in LIGHT:
            _refuse_lists(argument)
        if isinstance(obj, TemplateFacing):
            try:
                return obj.look_up(argument)
            except KeyError:
                return self._no_member(argument, obj.offered())
        if isinstance(obj, Mapping) and argument in obj:
            return obj[argument]
        if isinstance(obj, str) and argument in _GROWING_METHODS:
            return self.unsafe_undefined(obj, argument)
        if isinstance(argument, str) and not isinstance(obj, Mapping):
            return super().getattr(obj, argument)
        found = super().getitem(obj, argument)
        missing = isinstance(obj, Mapping) and isinstance(found, Undefined)
        if missing and isinstance(argument, str) and not argument.startswith("_"):
            return self._no_member(argument, obj)
        return found

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a tag may ask an object for this: documents, pictures and files are printed only.

        ``{{ x.save('…') }}`` of a sub-document would write a file.
        """
        libraries = {base.__module__.partition(".")[0] for base in type(obj).__mro__}
        return libraries.isdisjoint(_CLOSED) and super().is_safe_attribute(obj, attr, value)

    def _no_member(self, name: Any, known: Iterable[Any]) -> Undefined:
        return self.undefined(hint=member_missing(name, known), name=name)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - names that no keyword of a tag can take
        """Call a macro, method or loop; a step each, so that a macro calling itself ends."""
        budget: Budget = __context[BUDGET]
        budget.step()
        owner = getattr(__obj, "__self__", None)
        if owner is not None:
            if isinstance(owner, _LONG):
                budget.touch(len(owner))
            for argument in args:
                budget.compare(argument)
        return super().call(__context, __obj, *args, **kwargs)

    def filtered(self, value: Any, filters: Iterable[tuple[str, tuple[int, ...]]]) -> Any:
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
        """Arithmetic on Decimal, never float; repetitions and powers stay small."""
        left, right = _exact(left), _exact(right)
        _refuse_explosion(operator, left, right, context[BUDGET])
        if operator in ("/", "**") and isinstance(left, int) and isinstance(right, int):
            left = Decimal(left)
        with localcontext() as numbers:
            numbers.prec, numbers.Emax = _PRECISION, MAX_EXPONENT_OF_TEN
            numbers.Emin = -MAX_EXPONENT_OF_TEN
            return super().call_binop(context, operator, left, right)

    def _generate(
        self, source: ast.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        _Meters().visit(source)
        if PLAIN_FILTER in self.filters:
            _FiltersOfBlocks().visit(source)
        return super()._generate(source, name, filename, defer_init)


class _Meters(NodeTransformer):
    """Puts meters into a tree: on the passes of a loop and what they print, and on «~»."""

    def visit_For(self, node: ast.For) -> ast.For:  # noqa: N802 - the name is Jinja's
        size = sum(len(text.data) for text in node.find_all(ast.TemplateData))
        node.iter = _filtered(node.iter, _COUNT_STEPS, ast.Const(size, lineno=node.lineno))
        self.generic_visit(node)
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.Compare:  # noqa: N802 - same
        self.generic_visit(node)
        if not _is_light(node):
            node.expr = _weighed(node.expr)
            for operand in node.ops:
                operand.expr = _weighed(operand.expr)
        return node

    def visit_Concat(self, node: ast.Concat) -> ast.Filter:  # noqa: N802 - same
        self.generic_visit(node)
        return _filtered(ast.List(node.nodes, lineno=node.lineno), JOIN)


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
    words = _filtered(None, PLAIN_FILTER)
    words.lineno = filters.lineno
    innermost.node = words
    return ast.Filter(filters, SHOWN_FILTER, [], [], None, None, lineno=filters.lineno)


def _is_light(node: ast.Compare) -> bool:
    """Whether a comparison is with one text or number, or a list of such as the tag has it."""
    (first, *others) = node.ops
    if others:
        return False
    if isinstance(first.expr, ast.List | ast.Tuple):
        return all(isinstance(item, ast.Const) for item in first.expr.items)
    is_search = first.op in ("in", "notin")
    return isinstance(first.expr, ast.Const) or (isinstance(node.expr, ast.Const) and not is_search)


def _weighed(node: ast.Expr) -> ast.Expr:
    return node if isinstance(node, ast.Const) else _filtered(node, _COMPARE)


def _filtered(node: Any, name: str, *arguments: ast.Expr) -> ast.Filter:
    line = node.lineno if node is not None else None
    return ast.Filter(node, name, list(arguments), [], None, None, lineno=line)


def _unchanged(value: Any) -> Any:
    return value


def _exact(value: Any) -> Any:
    return Decimal(repr(value)) if isinstance(value, float) else value


def _refuse_explosion(operator: str, left: Any, right: Any, budget: Budget) -> None:
    if operator == "**" and not (
        isinstance(right, int | Decimal) and -MAX_EXPONENT <= right <= MAX_EXPONENT
    ):
        raise SecurityError("power")
    if operator == "%" and isinstance(left, str):
        raise SecurityError("format")
    if operator == "+" and isinstance(left, _LONG) and isinstance(right, _LONG):
        _check_length(len(left) + len(right))
        budget.touch(len(left) + len(right))
    if operator == "*":
        if isinstance(left, int) and isinstance(right, int):
            _refuse_long_number(left, right)
        for text, times in ((left, right), (right, left)):
            if isinstance(text, _LONG) and isinstance(times, int | Decimal):
                _check_length(len(text) * times)
                budget.touch(int(len(text) * times))


def _refuse_long_number(left: int, right: int) -> None:
    if left.bit_length() + right.bit_length() > MAX_BITS:
        raise SecurityError("power")


def _refuse_lists(key: Any) -> None:
    """Refuse what is no key: an error would write it out, and a list of lists has no end."""
    is_pair = key.__class__ is tuple and all(item.__class__ in LIGHT for item in key)
    if isinstance(key, GROUPS) and not is_pair:
        raise SecurityError("key")


def _check_length(length: int | Decimal) -> None:
    if length > MAX_LENGTH:
        raise SecurityError("repetition")


def _text(value: Any) -> str:
    """A value as text; a list of lists of lists would make text without end."""
    if isinstance(value, GROUPS):
        raise SecurityError("group")
    return str(in_words(value))


def _of_text(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter on text that refuses lists and mappings."""
    place = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def applied(*arguments: Any, **named: Any) -> Any:
        if isinstance(arguments[place], GROUPS):
            raise SecurityError("group")
        words = in_words(arguments[place])
        return function(*arguments[:place], words, *arguments[place + 1 :], **named)

    return applied


@pass_environment
def _summed(environment: Any, values: Iterable[Any], attribute: Any = None, start: Any = 0) -> Any:
    if isinstance(start, _LONG):
        raise SecurityError("group")
    return do_sum(environment, values, attribute, start)


def _concatenated(values: list[Any]) -> str:
    _check_length(sum(len(_text(value)) for value in values))
    return markup_join([in_words(value) for value in values])


@pass_eval_context
def _joined(context: Any, values: Iterable[Any], separator: Any = "", attribute: Any = None) -> str:
    if attribute is not None:
        values = map(make_attrgetter(context.environment, attribute), values)
    items = list(values)
    _check_length(sum(len(_text(item)) + len(_text(separator)) for item in items))
    joined: str = do_join(context, [in_words(item) for item in items], in_words(separator))
    return joined


@pass_eval_context
def _replaced(context: Any, value: Any, old: Any, new: Any) -> str:
    text = _text(value)
    _check_length(len(text) + text.count(_text(old)) * len(_text(new)))
    return do_replace(context, in_words(value), _text(old), _text(new))


def _batch(values: Iterable[Any], size: int, fill: Any = None) -> Iterator[list[Any]]:
    _check_length(size)
    return do_batch(values, size, fill)


@pass_context
def _count_steps(context: Context, items: Any, size: int) -> Any:
    budget: Budget = context[BUDGET]
    return budget.passed(items, size)


@pass_context
def _compared(context: Context, value: Any) -> Any:
    if value.__class__ not in LIGHT:
        context[BUDGET].compare(value)
    return value


def _passing(function: Callable[..., Any], *, compared: bool) -> Callable[..., Any]:
    """A filter that is charged for the list that it goes through."""
    own_arguments = _own_arguments(function)

    @wraps(function)
    def applied(context: Context, value: Any, *arguments: Any, **named: Any) -> Any:
        items = context[BUDGET].passed(value, compared=compared)
        return function(*own_arguments(context), items, *arguments, **named)

    return pass_context(applied)


def _comparing(function: Any) -> Callable[..., Any]:
    """A test that is charged for what it compares."""

    @wraps(function)
    def applied(context: Context, *values: Any) -> Any:
        for value in values:
            if value.__class__ not in LIGHT:
                context[BUDGET].compare(value)
        return function(*values)

    return pass_context(applied)


def _own_arguments(function: Callable[..., Any]) -> Callable[[Context], tuple[Any, ...]]:
    """What Jinja gives a filter before the value."""
    wanted = getattr(function, "jinja_pass_arg", None)
    if wanted is None:
        return lambda _: ()
    return {
        "context": lambda context: (context,),
        "eval_context": lambda context: (context.eval_ctx,),
        "environment": lambda context: (context.environment,),
    }[wanted.name]


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
    return budget.printed(text)

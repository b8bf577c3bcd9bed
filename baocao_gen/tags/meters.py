"""Jinja's trees, filters and tests → the same, charged to the budget of a rendering.

Jinja's own sandbox guards attributes; these meters guard time and memory: the passes of loops,
lists that are gone through or compared, and the size of what one operation makes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any, Final, TypeVar

from jinja2 import nodes as ast
from jinja2 import pass_context, pass_environment, pass_eval_context
from jinja2.filters import do_batch, do_join, do_sum, make_attrgetter
from jinja2.runtime import Context, markup_join
from jinja2.visitor import NodeTransformer

from baocao_gen.tags.alphabet import IN_ORDER
from baocao_gen.tags.bounds import LONG, check_length, check_pattern, refuse_key, weight_of
from baocao_gen.tags.budget import BUDGET, GROUPS, LIGHT, Budget
from baocao_gen.tags.faults import Limit, OverLimit
from baocao_gen.tags.kinds import kind_of
from baocao_gen.tags.printable import in_words

_Node = TypeVar("_Node", bound=ast.Node)
_Body = TypeVar("_Body", ast.Macro, ast.CallBlock, ast.Block)
_SHORT = 64
JOIN: Final = "<join>"
"""What «~» becomes: a filter over the list of its parts."""
_COUNT_STEPS, _COMPARE, _TOUCH, _KEY = "<steps>", "<compare>", "<touch>", "<key>"
_NODES_A_STEP = 16
"""Names, numbers and operations in the body of a loop that take as long as its shortest pass."""
_ATTRIBUTE_AT = dict.fromkeys(("groupby", "selectattr", "rejectattr", "sum"), 0)
_ATTRIBUTE_AT |= {"join": 1, "unique": 1, "min": 1, "max": 1, "sort": 2}
"""Where a filter is given the dotted name to follow in each item, if not by «attribute=»."""
# Filters that turn any value into text: of a list in a list in a list that text has no end.
_TEXT_FILTERS = (
    *("upper", "lower", "title", "capitalize", "trim"),
    *("wordcount", "striptags", "truncate"),
)
_COMPARING_FILTERS = tuple(IN_ORDER)
_PASSING_FILTERS = (
    *("batch", "items", "join", "list", "map", "reject", "rejectattr", "reverse"),
    *("select", "selectattr", "sum"),
)
_COMPARING_TESTS = (
    *("==", "eq", "equalto", "!=", "ne", ">", "gt", "greaterthan", "ge", ">="),
    *("<", "lt", "lessthan", "<=", "le", "in"),
)


def meter_tree(tree: ast.Template) -> None:
    """Put meters into a tree, in place."""
    _Meters().visit(tree)


def meter_filters(filters: dict[str, Any]) -> None:
    """Put the metered filters in the place of Jinja's, and add those that metered trees call."""
    filters |= IN_ORDER
    filters |= {"batch": _batch, "join": _joined, "replace": _replaced, "sum": _summed}
    filters |= {name: _of_text(filters[name]) for name in _TEXT_FILTERS}
    for names, compared in ((_COMPARING_FILTERS, True), (_PASSING_FILTERS, False)):
        filters |= {
            name: _passing(filters[name], _ATTRIBUTE_AT.get(name, -1), compared=compared)
            for name in names
        }
    filters |= {
        _COUNT_STEPS: _count_steps,
        JOIN: _concatenated,
        _COMPARE: _compared,
        _TOUCH: _touched,
        _KEY: _as_key,
    }


def meter_tests(tests: dict[str, Any]) -> None:
    """Put the metered tests in the place of Jinja's."""
    tests |= {name: _comparing(tests[name]) for name in _COMPARING_TESTS}


class _Meters(NodeTransformer):
    """Puts meters into a tree: on the passes of a loop and what they print, and on «~».

    Where something may be repeated, filters and slices are charged for the length of what they get.
    """

    def __init__(self) -> None:
        self._repeats = 0

    def visit_For(self, node: ast.For) -> ast.For:  # noqa: N802 - the name is Jinja's
        size = sum(len(text.data) for text in _words_of(node))
        more = _weight(node)
        node = self._repeated(node)
        costs = [ast.Const(cost, lineno=node.lineno) for cost in (size, 1 + more)]
        node.iter = filtered(node.iter, _COUNT_STEPS, *costs)
        return node

    def visit_Macro(self, node: ast.Macro) -> ast.Macro:  # noqa: N802 - same
        return self._called(node)

    def visit_CallBlock(self, node: ast.CallBlock) -> ast.CallBlock:  # noqa: N802 - same
        return self._called(node)

    def visit_Block(self, node: ast.Block) -> ast.Block:  # noqa: N802 - same
        return self._called(node)

    def _called(self, node: _Body) -> _Body:
        """Charge each call of a body for what is in it, where that is more than a call costs."""
        if more := _weight(node):
            line = node.lineno
            spent = filtered(ast.Const((), lineno=line), _COUNT_STEPS, ast.Const(0), ast.Const(0))
            spent.args += [ast.Const(more, lineno=line)]
            node.body.insert(0, ast.ExprStmt(spent, lineno=line))
        return self._repeated(node)

    def _repeated(self, node: _Node) -> _Node:
        self._repeats += 1
        self.generic_visit(node)
        self._repeats -= 1
        return node

    def visit_Pair(self, node: ast.Pair) -> ast.Pair:  # noqa: N802 - same
        self.generic_visit(node)
        if not isinstance(node.key, ast.Const):
            node.key = filtered(node.key, _KEY)
        return node

    def visit_Test(self, node: ast.Test) -> ast.Test:  # noqa: N802 - same
        self.generic_visit(node)
        if self._repeats and node.name not in ("defined", "undefined"):
            node.node = filtered(node.node, _TOUCH)
        return node

    def visit_Filter(self, node: ast.Filter) -> ast.Filter:  # noqa: N802 - same
        is_metered = node.name.startswith("<") or node.name in _PASSING_FILTERS
        self.generic_visit(node)
        if self._repeats and node.node is not None and not is_metered:
            node.node = filtered(node.node, _TOUCH)
        return node

    def visit_Getitem(self, node: ast.Getitem) -> ast.Getitem:  # noqa: N802 - same
        self.generic_visit(node)
        if self._repeats and isinstance(node.arg, ast.Slice):
            node.node = filtered(node.node, _TOUCH)
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
        return filtered(ast.List(node.nodes, lineno=node.lineno), JOIN)


def _words_of(node: ast.Node) -> Iterator[ast.TemplateData]:
    """The words of a loop that each of its passes makes; a loop inside counts its own."""
    for inner in node.iter_child_nodes():
        if isinstance(inner, ast.TemplateData):
            yield inner
        elif not isinstance(inner, ast.For):
            yield from _words_of(inner)


def _weight(node: ast.Node) -> int:
    """The steps that a body costs beyond those of a short one."""
    return sum(1 for _ in node.find_all(ast.Node)) // _NODES_A_STEP


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
    return node if isinstance(node, ast.Const) else filtered(node, _COMPARE)


def filtered(node: Any, name: str, *arguments: ast.Expr) -> ast.Filter:
    """The tree of «node | name(arguments)»; without a node, as ``{% filter %}`` has it."""
    line = node.lineno if node is not None else None
    return ast.Filter(node, name, list(arguments), [], None, None, lineno=line)


def _sayable(value: Any) -> Any:
    """A value in words; a list of lists of lists would make text without end.

    What is made while it is asked for has no words but Python's own.
    """
    if value.__class__ not in LIGHT:
        kind = kind_of(value)
        if isinstance(value, GROUPS) or (kind is not None and not kind.counts):
            raise OverLimit(Limit.GROUP)
    return in_words(value)


def _text(value: Any) -> str:
    return str(_sayable(value))


def _of_text(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter on text that refuses lists and mappings."""
    place = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def applied(*arguments: Any, **named: Any) -> Any:
        words = _sayable(arguments[place])
        for argument in (*arguments[place + 1 :], *named.values()):
            check_pattern(argument)  # letters to trim, what ends a text that is cut
        return function(*arguments[:place], words, *arguments[place + 1 :], **named)

    return applied


@pass_environment
def _summed(environment: Any, values: Iterable[Any], attribute: Any = None, start: Any = 0) -> Any:
    if isinstance(start, LONG):
        raise OverLimit(Limit.GROUP)
    return do_sum(environment, values, attribute, start)


def _concatenated(values: list[Any]) -> str:
    pieces = [_sayable(value) for value in values]
    check_length(sum(len(str(piece)) for piece in pieces))
    return markup_join(pieces)


@pass_eval_context
def _joined(context: Any, values: Iterable[Any], separator: Any = "", attribute: Any = None) -> str:
    if attribute is not None:
        values = map(make_attrgetter(context.environment, attribute), values)
    pieces = [_sayable(value) for value in values]
    between = len(_text(separator)) if pieces else 0
    check_length(sum(len(str(piece)) + between for piece in pieces))
    joined: str = do_join(context, pieces, in_words(separator))
    return joined


def _replaced(value: Any, old: Any, new: Any) -> str:
    words, before, after = _sayable(value), _text(old), _text(new)
    text: str = words if isinstance(words, str) else str(words)
    check_length(len(text) + text.count(before) * len(after))
    return text.replace(before, after)


def _batch(values: Iterable[Any], size: int, fill: Any = None) -> Iterator[list[Any]]:
    check_length(size)
    return do_batch(values, size, fill)


@pass_context
def _count_steps(context: Context, items: Any, size: int, each: int, once: int = 0) -> Any:
    budget: Budget = context[BUDGET]
    budget.step(once)
    return budget.passed(items, size, each)


@pass_context
def _compared(context: Context, value: Any) -> Any:
    context[BUDGET].compare(value)
    return value


def _as_key(value: Any) -> Any:
    refuse_key(value)
    return value


@pass_context
def _touched(context: Context, value: Any) -> Any:
    touch(context, value)
    return value


def touch(context: Context, value: Any) -> None:
    """Charge a rendering for the length of a value that is about to be gone through."""
    if isinstance(value, LONG) and len(value) > _SHORT:
        context[BUDGET].touch(len(value) * weight_of(value))


def _passing(
    function: Callable[..., Any], attribute_at: int, *, compared: bool
) -> Callable[..., Any]:
    """A filter that is charged for the list that it goes through."""
    own_arguments = _own_arguments(function)

    @wraps(function)
    def applied(context: Context, value: Any, *arguments: Any, **named: Any) -> Any:
        items = context[BUDGET].passed(value, compared=compared)
        check_pattern(named.get("attribute"))
        if 0 <= attribute_at < len(arguments):
            check_pattern(arguments[attribute_at])
        found = function(*own_arguments(context), items, *arguments, **named)
        # What is made while it is asked for could be stacked until Python's own stack is full.
        return list(found) if isinstance(found, Iterator) else found

    return pass_context(applied)


def _comparing(function: Any) -> Callable[..., Any]:
    """A test that is charged for what it compares."""

    @wraps(function)
    def applied(context: Context, *values: Any) -> Any:
        for value in values:
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

"""A tag or a formula of the usual kind → the same value without Jinja's compiler.

Nearly every tag only follows a name and applies filters, nearly every formula is of names, numbers,
arithmetic and comparisons; compiling costs a hundred times what the evaluation does. The
environment answers the same questions, so results and refusals are the same. One switch turns all
short ways off, those of ``baocao_gen.report.markdown`` too; a test asks both ways.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any, Final

from jinja2 import nodes as ast

from baocao_gen.frozen import frozen
from baocao_gen.tags.budget import Budget
from baocao_gen.tags.find import NumberedText, Tag
from baocao_gen.tags.sandbox import SafeEnvironment

_SWITCH: Final = ContextVar("fast", default=True)


def is_on() -> bool:
    """Whether the short ways are taken."""
    return _SWITCH.get()


@contextmanager
def switched_off() -> Iterator[None]:
    """Everything through Jinja and markdown-it, for those who compare."""
    before = _SWITCH.set(False)
    try:
        yield
    finally:
        _SWITCH.reset(before)


# «nhom.ten», «phu_luc[0].so_van_ban | dem», «a.b | so_voi_ke_hoach(0)», «a.b | replace(".", "")»:
# what nearly all tags are.
_TYPED = r"(?:\d{1,9}|\"[^\"\\{}\s]*\"|'[^'\\{}\s]*')"
_TYPED_ALL = rf"(?:{_TYPED}(?:, ?{_TYPED})*)?"
_SIMPLE_TAG = re.compile(
    r"([a-z]\w*)((?:\.[a-z]\w*|\[\d{1,9}\])*)"
    rf"((?:\s*\|\s*[a-z]\w*(?:\({_TYPED_ALL}\))?)*)",
    re.ASCII,
)
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_FILTER = re.compile(rf"\|\s*(\w+)(?:\(({_TYPED_ALL})\))?")
_ARGUMENT = re.compile(_TYPED)
_LONGEST_KEPT, _MOST_KEPT = 200, 2_000
"""Letters of a tag, and tags, that are kept; the next report of a batch has them again."""
_Filters = tuple[tuple[str, tuple[int | str, ...]], ...]
_Parts = tuple[str, tuple[str | int, ...], _Filters]
_WORDS = frozenset({"true", "false", "none", "not", "loop", "self", "range", "namespace"})


@frozen
class SimpleTag:
    """A tag that only follows a name and applies filters: run without Jinja's compiler.

    It asks the same environment the same questions, so it gives and refuses the same.
    """

    tag: Tag
    name: str
    steps: tuple[str | int, ...]
    filters: _Filters

    @classmethod
    def read(cls, tag: Tag, environment: SafeEnvironment) -> SimpleTag | None:
        """The tag in parts; None if it needs the compiler."""
        read = _kept_parts if len(tag.text) <= _LONGEST_KEPT else _parts
        parts = read(tag.inner) if tag.text[:2] == "{{" else None
        if parts is None or tag.text[2] in "-+" or tag.text[-3] in "-+":
            return None
        for name, _ in parts[2]:
            function = environment.filters.get(name)
            if function is None or hasattr(function, "jinja_pass_arg"):
                return None
        return cls(tag, *parts)

    def value(self, environment: SafeEnvironment, variables: Mapping[str, Any]) -> Any:
        """What the tag stands for."""
        return environment.filtered(self.before_filters(environment, variables), self.filters)

    def before_filters(self, environment: SafeEnvironment, variables: Mapping[str, Any]) -> Any:
        """What its name alone stands for."""
        is_known = self.name in variables
        value = variables[self.name] if is_known else environment.undefined(name=self.name)
        for step in self.steps:
            value = environment.getitem(value, step)
        return value


def _parts(inner: str) -> _Parts | None:
    """A tag of the usual kind → the name, the steps from it and the filters, with arguments."""
    found = _SIMPLE_TAG.fullmatch(inner)
    if not found or found[1] in _WORDS:
        return None
    steps = tuple(int(m[2]) if m[2] else m[1] for m in _STEP.finditer(found[2]))
    filters = tuple((m[1], _arguments(m[2])) for m in _FILTER.finditer(found[3]))
    return (found[1], steps, filters) if len(steps) + len(filters) <= _DEEPEST else None


def _arguments(typed: str | None) -> tuple[int | str, ...]:
    found = _ARGUMENT.findall(typed) if typed else ()
    return tuple(one[1:-1] if one[0] in "\"'" else int(one) for one in found)


_kept_parts = lru_cache(maxsize=_MOST_KEPT)(_parts)


def _prints_nothing(tag: Tag, environment: SafeEnvironment) -> bool:
    """Whether a tag is a comment that leaves the words around it alone."""
    is_plain = tag.text[:2] == "{#" and tag.text[2] not in "-+" and tag.text[-3] not in "-+"
    return is_plain and not environment.trim_blocks


def simple_pieces(
    environment: SafeEnvironment, source: str, numbered: NumberedText
) -> tuple[str | SimpleTag, ...] | None:
    """The text as words and simple tags; None if one tag needs the compiler."""
    pieces: list[str | SimpleTag] = []
    position = 0
    for tag in numbered.tags:
        if _prints_nothing(tag, environment):
            pieces.append(source[position : tag.start])
            position = tag.end
            continue
        simple = SimpleTag.read(tag, environment)
        if simple is None:
            return None
        pieces += [source[position : tag.start], simple]
        position = tag.end
    return (*pieces, source[position:])


_DEEPEST = 50
"""How deep an expression may be to be walked; Jinja refuses those that are too deep."""
_COMPARISONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "gteq": operator.ge,
    "lt": operator.lt,
    "lteq": operator.le,
}
_KNOWN = (
    *(ast.Name, ast.Const, ast.Getattr, ast.Neg, ast.Not, ast.And, ast.Or),
    *(ast.Add, ast.Sub, ast.Mul, ast.Div),
)


@frozen
class Calculation:
    """An expression that can be calculated by walking its tree.

    The environment answers the same questions in the same order as it does for compiled code.
    """

    root: ast.Expr
    environment: SafeEnvironment

    @classmethod
    def read(cls, root: ast.Expr, environment: SafeEnvironment) -> Calculation | None:
        """The expression, if all of it is of this kind."""
        return cls(root, environment) if _is_known(root, _DEEPEST) else None

    def value(self, variables: Mapping[str, Any], budget: Budget) -> Any:
        """The expression's value; raises what compiled code would raise."""
        return self._value(self.root, variables, budget)

    def _value(self, node: ast.Node, names: Mapping[str, Any], budget: Budget) -> Any:
        if isinstance(node, ast.BinExpr):
            left = self._value(node.left, names, budget)
            if isinstance(node, ast.And):
                return left and self._value(node.right, names, budget)
            if isinstance(node, ast.Or):
                return left or self._value(node.right, names, budget)
            right = self._value(node.right, names, budget)
            return self.environment.calculated(node.operator, left, right, budget)
        if isinstance(node, ast.Compare):
            return self._comparison(node, names, budget)
        if isinstance(node, ast.Name):
            return self._named(node.name, names)
        if isinstance(node, ast.Const):
            return node.value
        if isinstance(node, ast.Getattr):
            return self.environment.getattr(self._value(node.node, names, budget), node.attr)
        if isinstance(node, ast.Getitem):
            owner = self._value(node.node, names, budget)
            return self.environment.getitem(owner, self._value(node.arg, names, budget))
        if isinstance(node, ast.Not):
            return not self._value(node.node, names, budget)
        assert isinstance(node, ast.Neg)
        return -self._value(node.node, names, budget)

    def _comparison(self, node: ast.Compare, names: Mapping[str, Any], budget: Budget) -> Any:
        sides = [self._value(one, names, budget) for one in (node.expr, node.ops[0].expr)]
        for side in sides:
            budget.compare(side)
        return _COMPARISONS[node.ops[0].op](*sides)

    def _named(self, name: str, names: Mapping[str, Any]) -> Any:
        if name in names:
            return names[name]
        known = self.environment.globals
        return known[name] if name in known else self.environment.undefined(name=name)


def _is_known(node: ast.Node, deep: int) -> bool:
    if not deep:
        return False
    if isinstance(node, ast.Compare):
        sides = [node.expr, node.ops[0].expr]
        alone = len(node.ops) == 1 and node.ops[0].op in _COMPARISONS
        return alone and all(_is_known(side, deep - 1) for side in sides)
    if isinstance(node, ast.Getitem):
        return isinstance(node.arg, ast.Const) and _is_known(node.node, deep - 1)
    return isinstance(node, _KNOWN) and all(
        _is_known(inner, deep - 1) for inner in node.iter_child_nodes()
    )

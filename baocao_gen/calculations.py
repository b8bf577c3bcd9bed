"""An expression that calculates and compares → its value, without Jinja's compiler.

Nearly every formula is of names, numbers, arithmetic and comparisons, is asked a few times, and
takes longer to compile than to calculate. The environment answers the same questions in the same
order as it does for compiled code, so values, limits and refusals are the same.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import nodes as ast

from baocao_gen.budget import Budget
from baocao_gen.frozen import frozen
from baocao_gen.sandbox import SafeEnvironment

_COMPARISONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "gteq": operator.ge,
    "lt": operator.lt,
    "lteq": operator.le,
}
_ARITHMETIC = (ast.Add, ast.Sub, ast.Mul, ast.Div)
_KNOWN = (ast.Name, ast.Const, ast.Getattr, ast.Getitem, ast.Neg, ast.Not, ast.And, ast.Or)


@frozen
class Calculation:
    """An expression that can be calculated by walking its tree."""

    root: ast.Expr
    environment: SafeEnvironment

    @classmethod
    def read(cls, root: ast.Expr, environment: SafeEnvironment) -> Calculation | None:
        """The expression, if all of it is of this kind."""
        return cls(root, environment) if _is_known(root) else None

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


def _is_known(node: ast.Node) -> bool:
    if isinstance(node, ast.Compare):
        alone = len(node.ops) == 1 and node.ops[0].op in _COMPARISONS
        return alone and _is_known(node.expr) and _is_known(node.ops[0].expr)
    if isinstance(node, ast.Getitem):
        return isinstance(node.arg, ast.Const) and _is_known(node.node)
    kinds = (*_KNOWN, *_ARITHMETIC)
    return isinstance(node, kinds) and all(map(_is_known, node.iter_child_nodes()))

"""What a column's head says it is computed from, «(3)=(2)/(1)» → its columns and a function."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal, InvalidOperation

from baocao_gen.vietnamese.pattern import late

Compute = Callable[[Sequence[Decimal]], Decimal]
"""From the values of the columns that are named, in order, to the value of the column."""

_PART = late(r"[0-9]+|[A-Z]|[-+*/()x×:.]|%")
_RANKS = {"+": 1, "-": 1, "*": 2, "/": 2}
_SAME = {"x": "*", "×": "*", ".": "*", ":": "/"}


def parsed_formula(formula: str, labels: Sequence[str]) -> tuple[tuple[int, ...], Compute] | None:
    """A formula over the columns that labels name.

    Args:
        formula: What stands behind «=», «(2)/(1)*100».
        labels: What each column is called, «1».

    Returns:
        The columns, and the function from their values; None for what is no formula.
    """
    parts = [_SAME.get(found[0], found[0]) for found in _PART.finditer(formula)]
    parts = [part for part in parts if part != "%"]
    if parts.count("(") != parts.count(")"):
        return None
    columns = {label: index for index, label in enumerate(labels) if label}
    program = list(_postfix(parts))
    named = [columns[part] for part in program if part in columns]
    if not named or any(part.isalpha() and part not in columns for part in program):
        return None
    inputs = tuple(dict.fromkeys(named))
    order = {part: inputs.index(columns[part]) for part in program if part in columns}
    return inputs, lambda values: _run(program, order, values)


def _postfix(parts: Sequence[str]) -> Iterator[str]:
    """The parts with each sign behind its two sides."""
    waiting: list[str] = []
    for part in parts:
        if part == "(":
            waiting.append(part)
        elif part == ")":
            while waiting and (sign := waiting.pop()) != "(":
                yield sign
        elif part in _RANKS:
            while waiting and _RANKS.get(waiting[-1], 0) >= _RANKS[part]:
                yield waiting.pop()
            waiting.append(part)
        else:
            yield part
    yield from reversed(waiting)


def _run(program: Sequence[str], order: dict[str, int], values: Sequence[Decimal]) -> Decimal:
    """The value of a formula; InvalidOperation for what is none."""
    stack: list[Decimal] = []
    for part in program:
        if part in order:
            stack.append(values[order[part]])
        elif part.isdigit():
            stack.append(Decimal(part))
        elif part in _RANKS and len(stack) > 1:
            right = stack.pop()
            stack.append(_joined(part, stack.pop(), right))
        else:
            raise InvalidOperation
    if len(stack) != 1:
        raise InvalidOperation
    return stack[0]


def _joined(sign: str, left: Decimal, right: Decimal) -> Decimal:
    if sign == "+":
        return left + right
    if sign == "-":
        return left - right
    return left * right if sign == "*" else left / right

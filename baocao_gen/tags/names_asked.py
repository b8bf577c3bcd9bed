"""A compiled text → every name that its tags ask for, seen through loops and «set».

A name bound by ``{% for %}`` stands for an item of a list, one bound by ``{% set %}`` for what it
was set to, so a reference is always told by its full path from the outside:
``{% for pl in phu_luc %}{{ pl.tieu_de }}`` asks for ``phu_luc``, each item, ``tieu_de``. A name
whose value cannot be followed (a macro's argument, the result of a calculation) asks for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from jinja2 import nodes as ast

from baocao_gen.frozen import frozen
from baocao_gen.tags.compile import CompiledText
from baocao_gen.tags.find import Tag

ITEM: Final = "[]"
"""The step of a path from a list to each of its items."""


class ItemStep(str):
    """The step to one item of a list by its number, ``phu_luc[0]``; it equals ``ITEM``."""

    __slots__ = ("at",)
    at: int

    @classmethod
    def number(cls, index: int) -> ItemStep:
        """The step to the item of that index."""
        step = cls(ITEM)
        step.at = index
        return step


Path = tuple[str, ...]
Scope = dict[str, "Path | None"]
_KEEP_ITEMS = frozenset({"sort", "reverse", "list", "unique", "select", "reject"})
_KEEP_ITEMS |= {"selectattr", "rejectattr"}
_TAKE_ITEM = frozenset({"first", "last", "max", "min"})
_OPTIONAL_TESTS = frozenset({"defined", "undefined"})
_OPTIONAL_FILTERS = frozenset({"default", "d"})
_IN_MACROS = ("caller", "varargs", "kwargs")


@frozen
class FilterUse:
    """A filter applied to a name, with the constants in its brackets."""

    name: str
    arguments: tuple[object, ...] = ()


@frozen
class Reference:
    """One name that one tag asks for.

    Attributes:
        path: From the outermost name, with ``ITEM`` for each item of a list.
        tag: The tag as it stands in the compiled text.
        filters: Those applied to it, in turn.
        is_printed: Whether its words reach the page; otherwise it is looped over or asked about.
        is_optional: Whether the tag says what to do when there is no such name.
        bound_to: The loop's own name for each item, where the tag loops over it.
        has_default: Whether it is optional by nothing but ``| default``, which helps where the
            last name is missing and no other.
    """

    path: Path
    tag: Tag | None
    filters: tuple[FilterUse, ...] = ()
    is_printed: bool = False
    is_optional: bool = False
    bound_to: str = ""
    has_default: bool = False

    @property
    def dotted(self) -> str:
        """The path as people write it: «phu_luc[].tieu_de»."""
        return dotted(self.path)


def dotted(path: Iterable[str]) -> str:
    """A path as people write it."""
    return ".".join(path).replace(f".{ITEM}", ITEM)


def references(text: CompiledText, aliases: Mapping[str, Path] | None = None) -> list[Reference]:
    """Every name that a text asks for, in order.

    Args:
        text: What ``compile_text`` made.
        aliases: Names that stand for a longer path wherever this text is used.
    """
    tree = text.environment.parse(text.numbered.source)
    reader = _Reader(text)
    scope: Scope = dict(aliases or {})
    for name in text.environment.globals:
        scope[name] = None
    for macro in tree.find_all(ast.Macro):
        scope[macro.name] = None
    reader.statements(tree.body, scope)
    return reader.found


@frozen
class _Use:
    """What the surroundings make of an expression."""

    filters: tuple[FilterUse, ...] = ()
    is_printed: bool = False
    is_optional: bool = False
    bound_to: str = ""


_ASKED = _Use()
_PRINTED = _Use(is_printed=True)


class _Reader:
    """Walks Jinja's tree with the names that are bound at each place."""

    def __init__(self, text: CompiledText) -> None:
        self.found: list[Reference] = []
        self._text = text
        self._guarded: frozenset[Path] = frozenset()

    def statements(self, nodes: Iterable[ast.Node], scope: Scope) -> None:
        for node in nodes:
            self._statement(node, scope)

    def _statement(self, node: ast.Node, scope: Scope) -> None:
        kinds: dict[type[ast.Node], Callable[[Any, Scope], None]] = {
            ast.For: self._loop,
            ast.If: self._condition,
            ast.Assign: self._assignment,
            ast.AssignBlock: self._captured,
            ast.With: self._with,
            ast.Macro: self._macro,
            ast.CallBlock: self._macro,
        }
        kinds.get(type(node), self._other)(node, scope)

    def _other(self, node: ast.Node, scope: Scope) -> None:
        """What prints, {% filter %}, {% block %}: their parts, in the same scope."""
        for child in node.iter_child_nodes():
            if isinstance(child, ast.Expr):
                self._value(child, scope, _PRINTED)
            else:
                self._statement(child, scope)

    def _assignment(self, node: ast.Assign, scope: Scope) -> None:
        self._bind(node.target, self._value(node.node, scope, _ASKED), scope)

    def _captured(self, node: ast.AssignBlock, scope: Scope) -> None:
        self.statements(node.body, dict(scope))
        self._bind(node.target, None, scope)

    def _with(self, node: ast.With, scope: Scope) -> None:
        inner = dict(scope)
        for target, value in zip(node.targets, node.values, strict=True):
            self._bind(target, self._value(value, scope, _ASKED), inner)
        self.statements(node.body, inner)

    def _loop(self, node: ast.For, scope: Scope) -> None:
        bound = node.target.name if isinstance(node.target, ast.Name) else ""
        path = self._value(node.iter, scope, _Use(bound_to=bound or "…"))
        inner = {**scope, "loop": None}
        self._bind(node.target, (*path, ITEM) if path else None, inner)
        if node.test is not None:
            self._value(node.test, inner, _ASKED)
        self.statements(node.body, inner)
        self.statements(node.else_, dict(scope))

    def _condition(self, node: ast.If, scope: Scope) -> None:
        """What ``{% if x is defined %}`` asks about may be missing, there and inside."""
        before = self._guarded
        self._guarded |= frozenset(_asked_about(node.test, scope))
        self._value(node.test, scope, _ASKED)
        for part in (node.body, node.elif_, node.else_):
            self.statements(part, scope)
        self._guarded = before

    def _macro(self, node: ast.Macro | ast.CallBlock, scope: Scope) -> None:
        inner: Scope = {**scope, **dict.fromkeys(_IN_MACROS)}
        for argument in node.args:
            inner[argument.name] = None
        for default in node.defaults:
            self._value(default, scope, _ASKED)
        if isinstance(node, ast.CallBlock):
            self._value(node.call, scope, _PRINTED)
        self.statements(node.body, inner)

    def _bind(self, target: ast.Node, path: Path | None, scope: Scope) -> None:
        if isinstance(target, ast.Name):
            scope[target.name] = path
        elif isinstance(target, ast.Tuple):
            for item in target.items:
                self._bind(item, None, scope)

    def _value(self, node: ast.Node, scope: Scope, use: _Use) -> Path | None:
        """Note what an expression asks for; its path, where it is nothing but a path."""
        if isinstance(node, ast.Name | ast.Getattr | ast.Getitem):
            path = _path(node, scope)
            if path:
                self._note(path, node, use)
            self._along(node, scope, use)
            return path
        if isinstance(node, ast.Filter):
            return self._filtered(node, scope, use)
        if isinstance(node, ast.Test):
            optional = node.name in _OPTIONAL_TESTS
            self._value(node.node, scope, replace(_ASKED, is_optional=optional))
            self._all(node.args, scope, _ASKED)
        elif isinstance(node, ast.Call):
            self._call(node, scope, use)
        elif isinstance(node, ast.CondExpr):
            self._value(node.test, scope, _ASKED)
            self._all([node.expr1, node.expr2], scope, use)
        elif isinstance(node, ast.Compare):
            self._all([node.expr, *(operand.expr for operand in node.ops)], scope, _ASKED)
        else:
            self._all(node.iter_child_nodes(), scope, use)
        return None

    def _along(self, node: ast.Node, scope: Scope, use: _Use) -> None:
        """What stands in the brackets of a path, and a value that it begins with."""
        base: ast.Node = node
        while isinstance(base, ast.Getattr | ast.Getitem):
            if isinstance(base, ast.Getitem):
                self._value(base.arg, scope, _ASKED)
            base = base.node
        if not isinstance(base, ast.Name):
            self._value(base, scope, replace(use, filters=(), is_printed=True))

    def _all(self, nodes: Iterable[ast.Node | None], scope: Scope, use: _Use) -> None:
        for node in nodes:
            if node is not None:
                self._value(node, scope, use)

    def _filtered(self, node: ast.Filter, scope: Scope, use: _Use) -> Path | None:
        self._all(node.args, scope, replace(use, filters=(), bound_to=""))
        if node.node is None:
            return None
        applied = FilterUse(node.name, tuple(_constants(node.args)))
        shown = use.filters if node.name.startswith("__") else (applied, *use.filters)
        optional = use.is_optional or node.name in _OPTIONAL_FILTERS
        path = self._value(node.node, scope, replace(use, filters=shown, is_optional=optional))
        if path and node.name in _TAKE_ITEM:
            return (*path, ITEM)
        return path if node.name in _KEEP_ITEMS else None

    def _call(self, node: ast.Call, scope: Scope, use: _Use) -> None:
        """``x.items()`` asks for ``x``, ``f(x)`` for both; what a macro is given may be printed."""
        called = node.node
        if isinstance(called, ast.Getattr):
            self._value(called.node, scope, use)
        elif isinstance(called, ast.Name):
            self._value(called, scope, _ASKED)
        inside = replace(use, filters=(), bound_to="")
        self._all([*node.args, *(keyword.value for keyword in node.kwargs)], scope, inside)

    def _note(self, path: Path, node: ast.Node, use: _Use) -> None:
        guarded = bool(self._guarded) and any(
            path[:end] in self._guarded for end in range(1, len(path) + 1)
        )
        self.found.append(
            Reference(
                path,
                self._text.numbered.tag_at(node.lineno),
                use.filters,
                use.is_printed,
                use.is_optional or guarded,
                use.bound_to,
                not guarded and any(one.name in _OPTIONAL_FILTERS for one in use.filters),
            )
        )


def _path(node: ast.Node, scope: Scope) -> Path | None:
    """The full path of a name followed by steps; None if it begins with a bound unknown."""
    if isinstance(node, ast.Name):
        return scope.get(node.name, (node.name,))
    if isinstance(node, ast.Getattr):
        above = _path(node.node, scope)
        return (*above, node.attr) if above else None
    if isinstance(node, ast.Getitem):
        above = _path(node.node, scope)
        if above is None or isinstance(node.arg, ast.Slice):
            return above
        key = node.arg.value if isinstance(node.arg, ast.Const) else None
        if isinstance(key, int):
            return (*above, ItemStep.number(key))
        return (*above, key if isinstance(key, str) else ITEM)
    return None


def _asked_about(test: ast.Node, scope: Scope) -> Iterator[Path]:
    for node in [test, *test.find_all(ast.Test)]:
        if isinstance(node, ast.Test) and node.name in _OPTIONAL_TESTS:
            path = _path(node.node, scope)
            if path:
                yield path


def _constants(nodes: Iterable[ast.Node]) -> Iterator[object]:
    for node in nodes:
        yield node.value if isinstance(node, ast.Const) else None

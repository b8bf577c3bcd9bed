"""One expression over names («muc_do_3 / thu_tuc») → its value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from typing import Any

from jinja2 import nodes as ast
from jinja2.runtime import Undefined

from baocao_gen.frozen import frozen
from baocao_gen.tags import fast
from baocao_gen.tags.budget import Budget
from baocao_gen.tags.compile import CompiledText, parsed, with_jinja
from baocao_gen.tags.faults import Failure, InvalidText, TextFault
from baocao_gen.tags.find import Tag, UnclosedTag, find_tags, number_tags
from baocao_gen.tags.sandbox import SafeEnvironment
from baocao_gen.tags.wording import of_exception, unbalanced, unfinished

_KEEP = "KEEP_VALUE"  # figures have small letters
_LONGEST = 10_000
"""Letters of a formula: a sum of two hundred names, more than a formula may add up, has 8,000."""
_KEPT = 4_096
"""How many compiled formulas are kept for the next report."""


@frozen
class Formula:
    """An expression over names, without text around it.

    ``names`` are the ones it asks for; ``owners`` are those of them that it follows by a dot.
    ``way`` is how it gets its value: by walking its tree, or by what Jinja has compiled. It was
    compiled of ``source`` in ``environment``.
    """

    environment: SafeEnvironment = field(repr=False, compare=False)
    source: str = field(repr=False)
    way: fast.Calculation | CompiledText = field(repr=False)
    root: ast.Expr = field(repr=False)
    tag: Tag = field(repr=False)
    names: frozenset[str]
    owners: frozenset[str] = frozenset()

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel to another process as its source, and be compiled there, once."""
        return compile_formula, (self.environment, self.source)

    def evaluate(self, variables: Mapping[str, Any], budget: Budget | None = None) -> Any:
        """The expression's value.

        Args:
            variables: What it may name.
            budget: What it may still spend; by default a formula has one of its own.

        Raises:
            TextFault: for anything that goes wrong.
        """
        if isinstance(self.way, CompiledText):
            return _kept(self.way, variables, budget)
        try:
            return _defined(self.way.value(variables, budget or Budget()))
        except Exception as error:
            raise TextFault(of_exception(error, self.tag, variables), self.tag) from error

    @property
    def quotient(self) -> tuple[str, str] | None:
        """The two dotted names of «a / b»; None for an expression of any other shape."""
        if not isinstance(self.root, ast.Div):
            return None
        names = _dotted(self.root.left), _dotted(self.root.right)
        return names if all(names) else None


def _kept(text: CompiledText, variables: Mapping[str, Any], budget: Budget | None) -> Any:
    """What a formula's text hands to the name around it."""
    found: list[Any] = []
    text.render({**variables, _KEEP: lambda value: found.append(_defined(value))}, budget)
    return found[0]


def _defined(value: Any) -> Any:
    if isinstance(value, Undefined):
        str(value)  # raises, by name
    return value


def _dotted(node: ast.Node) -> str:
    if isinstance(node, ast.Name):
        return node.name
    above = _dotted(node.node) if isinstance(node, ast.Getattr) else ""
    return f"{above}.{node.attr}" if above and isinstance(node, ast.Getattr) else ""


def compile_formula(environment: SafeEnvironment, source: str) -> Formula:
    """Compile one expression («muc_do_3 / thu_tuc»).

    Raises:
        InvalidText: as ``compile_text``.
    """
    if len(source) > _LONGEST:
        raise InvalidText([TextFault(Failure.too_deep(), None)])
    found = _compiled(environment, source, fast.is_on())
    if isinstance(found, Formula):
        return found
    raise InvalidText(found)


@lru_cache(maxsize=_KEPT)
def _compiled(
    environment: SafeEnvironment, source: str, is_fast: bool
) -> Formula | tuple[TextFault, ...]:
    """A formula or what is wrong with it: whoever asks again does not wait again."""
    try:
        return _compiled_by_jinja(environment, source, is_fast)
    except InvalidText as error:
        return error.faults


def _compiled_by_jinja(environment: SafeEnvironment, source: str, is_fast: bool) -> Formula:
    # A bracket keeps the expression one argument, so that a tuple «1,05» can be told and refused.
    wrapped = f"{{{{ {_KEEP}(({source}\n)) }}}}"
    if not source.strip() or not _is_one_tag(wrapped):
        raise InvalidText([TextFault(unbalanced(), None)])
    numbered = number_tags(wrapped, trim=environment.trim_blocks)
    try:
        tree = parsed(environment, numbered)
        root = _argument(tree)
        walked = fast.Calculation.read(root, environment) if is_fast else None
        way = walked or with_jinja(environment, numbered, tree)
    except InvalidText as error:
        ours = error.faults[0].failure.sign == ")" and ")" not in source
        raise InvalidText([TextFault(unfinished(), None)] if ours else error.faults) from None
    # An expression sets no names: all that it has are asked for.
    names = {node.name for node in tree.find_all(ast.Name)} - {_KEEP, *environment.globals}
    owners = {
        node.node.name for node in tree.find_all(ast.Getattr) if isinstance(node.node, ast.Name)
    }
    tag = numbered.tags[0]
    return Formula(environment, source, way, root, tag, frozenset(names), frozenset(owners))


def _argument(tree: ast.Template) -> ast.Expr:
    """What a formula is, out of the call that it was wrapped in; «a)) ~ b((c» is more than one."""
    match tree.body:
        case [ast.Output(nodes=[ast.Call(node=ast.Name(name=name), args=[root], kwargs=[])])]:
            if name == _KEEP:
                return root
    raise InvalidText([TextFault(unbalanced(), None)])


def _is_one_tag(source: str) -> bool:
    try:
        tags = find_tags(source)
    except UnclosedTag:
        return False
    return len(tags) == 1 and tags[0].text == source

"""Jinja source → compiled text or formula that runs in a sandbox and says which tag failed.

The only importer of ``jinja2``. Year files and Word templates come from outside, so both run
in Jinja's sandbox (https://jinja.palletsprojects.com/en/stable/sandbox/) with budgets on top:
loop passes, characters printed, size of powers and repetitions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, localcontext
from types import TracebackType
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, meta, pass_context
from jinja2 import nodes as ast
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from baocao_gen.expression_faults import (
    Failure,
    block_failures,
    of_exception,
    of_syntax,
    unclosed,
    unknown_filter,
)
from baocao_gen.tags import NumberedText, Tag, UnclosedTag, number_tags

MAX_STEPS = 2_000_000
MAX_CHARACTERS = 200_000_000
MAX_REPETITION = 100_000
MAX_EXPONENT = 64
MAX_SOURCE_NESTING = 100
_PRECISION = 60
_STEP_FILTER = "__count_steps"
_BUDGET = "__budget"
# Filters that reach into objects, print raw markup, or are of no use on paper.
_REMOVED_FILTERS = ("attr", "pprint", "tojson", "urlize", "xmlattr", "random", "format", "center")
_IDENTITY_FILTERS = ("safe", "escape", "e", "forceescape", "string")


class TextFault(Exception):
    """What is wrong with one tag: a message and a hint in Vietnamese, and the tag itself.

    ``kind`` is «syntax», «undefined», «security» or «runtime»; ``tag.start`` is the offset in
    the source; ``tag`` is None when the fault lies between tags.
    """

    def __init__(self, failure: Failure, tag: Tag | None) -> None:
        super().__init__(failure.message)
        self.kind = failure.kind
        self.message = failure.message
        self.hint = failure.hint
        self.tag = tag


class InvalidText(Exception):
    """A text that does not compile; ``faults`` holds every syntax fault that was found."""

    def __init__(self, faults: Iterable[TextFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.message for fault in self.faults))


class Budget:
    """What one rendering may still spend; it belongs to one rendering and dies with it."""

    def __init__(self, steps: int = MAX_STEPS, characters: int = MAX_CHARACTERS) -> None:
        self.steps = steps
        self.characters = characters

    def step(self, count: int = 1) -> None:
        """Count passes of a loop."""
        self.steps -= count
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
        self.filters |= dict.fromkeys(_IDENTITY_FILTERS, _unchanged)
        self.filters |= {**filters, _STEP_FILTER: _count_steps}
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
        if isinstance(argument, str) and not isinstance(obj, Mapping):
            return super().getattr(obj, argument)
        return super().getitem(obj, argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on Decimal, never float; repetitions and powers stay small."""
        left, right = _exact(left), _exact(right)
        _refuse_explosion(operator, left, right)
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


def _unchanged(value: Any) -> Any:
    return value


def _exact(value: Any) -> Any:
    return Decimal(repr(value)) if isinstance(value, float) else value


def _refuse_explosion(operator: str, left: Any, right: Any) -> None:
    if operator == "**" and not (isinstance(right, int | Decimal) and abs(right) <= MAX_EXPONENT):
        raise SecurityError("power")
    if operator == "%" and isinstance(left, str):
        raise SecurityError("format")
    if operator == "*":
        for text, times in ((left, right), (right, left)):
            size = len(text) if isinstance(text, str | list | tuple) else 0
            if isinstance(times, int) and size * times > MAX_REPETITION:
                raise SecurityError("repetition")


@pass_context
def _count_steps(context: Context, items: Any) -> Any:
    budget: Budget = context[_BUDGET]
    if isinstance(items, Undefined):
        return items
    if hasattr(items, "__len__"):
        budget.step(len(items))
        return items
    return _counted(items, budget)


def _counted(items: Iterable[Any], budget: Budget) -> Iterator[Any]:
    for item in items:
        budget.step()
        yield item


@dataclass(frozen=True, slots=True)
class CompiledText:
    """A text that can be rendered many times, from any thread."""

    template: Template = field(repr=False)
    numbered: NumberedText = field(repr=False)

    @property
    def tags(self) -> tuple[Tag, ...]:
        """The tags of the source, in order."""
        return self.numbered.tags

    def stream(self, variables: Mapping[str, Any], budget: Budget | None = None) -> Iterator[str]:
        """Render piece by piece.

        Raises:
            TextFault: for anything that goes wrong, with the tag in which it did.
        """
        budget = budget or Budget()
        context = self.template.new_context({**variables, _BUDGET: budget})
        try:
            for piece in self.template.root_render_func(context):
                yield budget.printed(piece)
        except Exception as error:
            line = self._line_of(error.__traceback__)
            tag = self.numbered.tag_at(line) if line else None
            raise TextFault(of_exception(error, tag, variables), tag) from error

    def render(self, variables: Mapping[str, Any], budget: Budget | None = None) -> str:
        """Render to one text; see :meth:`stream`."""
        return "".join(self.stream(variables, budget))

    def _line_of(self, trace: TracebackType | None) -> int | None:
        line = None
        while trace is not None:
            if trace.tb_frame.f_globals.get("__jinja_template__") is self.template:
                line = self.template.get_corresponding_lineno(trace.tb_lineno)
            trace = trace.tb_next
        return line


def compile_text(environment: SafeEnvironment, source: str) -> CompiledText:
    """Compile a text with tags.

    Raises:
        InvalidText: with every syntax fault that can be told apart, in order.
    """
    try:
        numbered = number_tags(source)
    except UnclosedTag as error:
        raise InvalidText([TextFault(unclosed(error.text), Tag(error.start, error.text))]) from None
    try:
        tree = environment.parse(numbered.source)
        faults = _unknown_filters(environment, tree, numbered)
        if not faults:
            code = environment.compile(tree)
            return CompiledText(
                Template.from_code(environment, code, {**environment.globals}), numbered
            )
    except TemplateSyntaxError as error:
        faults = _all_faults(environment, numbered)
        if not faults:
            tag = numbered.tag_at(error.lineno)
            faults = [TextFault(of_syntax(error, tag), tag)]
    except RecursionError:
        raise InvalidText([TextFault(Failure.too_deep(), None)]) from None
    raise InvalidText(faults)


def _unknown_filters(
    environment: SafeEnvironment, tree: ast.Template, numbered: NumberedText
) -> list[TextFault]:
    faults = []
    for node in tree.find_all((ast.Filter, ast.Test)):
        known = environment.filters if isinstance(node, ast.Filter) else environment.tests
        if node.name not in known:
            tag = numbered.tag_at(node.lineno)
            faults.append(
                TextFault(unknown_filter(node.name, [k for k in known if k[0] != "_"]), tag)
            )
    return faults


def _all_faults(environment: SafeEnvironment, numbered: NumberedText) -> list[TextFault]:
    """Every tag judged alone, and the pairs of block tags: all mistakes in one run."""
    faults = [TextFault(failure, tag) for failure, tag in block_failures(numbered.tags)]
    for tag in numbered.tags:
        try:
            environment.parse(_standing_alone(tag))
        except TemplateSyntaxError as error:
            failure = of_syntax(error, tag)
            if not any(fault.tag is tag for fault in faults):
                faults.append(TextFault(failure, tag))
    return sorted(faults, key=lambda fault: fault.tag.start if fault.tag else -1)


def _standing_alone(tag: Tag) -> str:
    if not tag.is_block:
        return tag.text
    word, _, rest = tag.inner.partition(" ")
    if word in ("if", "for", "filter", "with", "macro", "call", "autoescape", "block"):
        return f"{{% {tag.inner} %}}{{% end{word} %}}"
    if word == "elif":
        return f"{{% if {rest} %}}{{% endif %}}"
    if word == "set":
        return tag.text if "=" in rest else f"{tag.text}{{% endset %}}"
    known = word in ("else", "raw", "endraw", "extends", "include", "import", "from", "do")
    return "" if known or word.startswith("end") else tag.text


@dataclass(frozen=True, slots=True)
class Formula:
    """An expression over names, without text around it; ``names`` are the ones it asks for."""

    text: CompiledText = field(repr=False)
    names: frozenset[str]

    def evaluate(self, variables: Mapping[str, Any]) -> Any:
        """The expression's value.

        Raises:
            TextFault: for anything that goes wrong.
        """
        found: list[Any] = []
        self.text.render({**variables, "__keep": found.append})
        return found[0]


def compile_formula(environment: SafeEnvironment, source: str) -> Formula:
    """Compile one expression («muc_do_3 / thu_tuc»).

    Raises:
        InvalidText: as :func:`compile_text`.
    """
    # A bracket keeps the expression one argument, so that a tuple «1,05» can be told and refused.
    text = compile_text(environment, f"{{% set __value = ({source}\n) %}}{{{{ __keep(__value) }}}}")
    names = meta.find_undeclared_variables(environment.parse(text.numbered.source))
    return Formula(text, frozenset(names) - {"__keep"})


def with_context(function: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a filter or finalizer that wants the names of the running text as first argument."""
    return pass_context(function)

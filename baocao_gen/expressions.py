"""Jinja source → compiled text or formula that runs in the sandbox and says which tag failed.

With ``sandbox``, ``budget`` and ``references`` the only importer of ``jinja2``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from itertools import islice
from types import TracebackType
from typing import Any

from jinja2 import Template, TemplateSyntaxError, pass_context
from jinja2 import nodes as ast
from jinja2.runtime import Undefined

from baocao_gen.budget import BUDGET, Budget
from baocao_gen.expression_faults import (
    Failure,
    block_failures,
    of_exception,
    of_syntax,
    unbalanced,
    unclosed,
    unfinished,
    unknown_filter,
    unknown_statement,
    unknown_test,
)
from baocao_gen.frozen import frozen
from baocao_gen.sandbox import (
    JOIN,
    PLAIN_FILTER,
    SHOWN_FILTER,
    SafeEnvironment,
    TemplateFacing,
    count_printed,
)
from baocao_gen.simple_tags import SimpleTag, simple_pieces
from baocao_gen.tags import (
    NumberedText,
    Tag,
    UnclosedTag,
    find_tags,
    is_assignment,
    number_tags,
    statement_word,
)

__all__ = [
    "JOIN",
    "PLAIN_FILTER",
    "SHOWN_FILTER",
    "Budget",
    "CompiledText",
    "Failure",
    "Formula",
    "InvalidText",
    "SafeEnvironment",
    "TemplateFacing",
    "TextFault",
    "compile_formula",
    "compile_text",
    "count_printed",
    "failing_alone",
    "with_context",
]

_KEPT, _LONGEST_KEPT = 1_000, 4_000
"""How many compiled texts are kept for the next report, and of how many characters at most."""
_PIECES = 2_000
"""Pieces of a rendering that are joined before they are counted and handed on."""
_KEEP = "KEEP_VALUE"  # figures have small letters
_REFUSED_STATEMENTS: Mapping[type[ast.Node], str] = {
    ast.Include: "include",
    ast.Import: "import",
    ast.FromImport: "from",
    ast.Extends: "extends",
    ast.ScopedEvalContextModifier: "autoescape",
}


_OPENING_WORDS = frozenset(
    {"if", "for", "filter", "with", "macro", "call", "block", "raw", "autoescape"}
)


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

    def at(self, tag: Tag, cause: BaseException | None = None) -> TextFault:
        """The same fault as one of another tag."""
        fault = TextFault(Failure(self.kind, self.message, self.hint), tag)
        fault.__cause__ = cause
        return fault


class InvalidText(Exception):
    """A text that does not compile; ``faults`` holds every syntax fault that was found."""

    def __init__(self, faults: Iterable[TextFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.message for fault in self.faults))


@frozen
class CompiledText:
    """A text that can be rendered many times, from any thread.

    ``template`` is None for a text whose tags are all simple; ``pieces`` are then its words and
    tags in turn.
    """

    environment: SafeEnvironment = field(repr=False)
    template: Template | None = field(repr=False)
    numbered: NumberedText = field(repr=False)
    pieces: tuple[str | SimpleTag, ...] = ()

    @property
    def tags(self) -> tuple[Tag, ...]:
        """The tags of the source, in order."""
        return self.numbered.tags

    def stream(self, variables: Mapping[str, Any], budget: Budget | None = None) -> Iterator[str]:
        """Render in chunks of some thousand pieces, which are never all in memory.

        Raises:
            TextFault: for anything that goes wrong, with the tag in which it did.
        """
        budget = budget or Budget()
        if self.template is None:
            yield from self._simply(variables, budget)
            return
        context = self.template.new_context({**variables, BUDGET: budget})
        pieces = self.template.root_render_func(context)
        try:
            while some := list(islice(pieces, _PIECES)):
                yield budget.printed("".join(some))
        except Exception as error:
            line = self._line_of(error.__traceback__)
            tag = self.numbered.tag_at(line) if line else None
            raise TextFault(of_exception(error, tag, variables), tag) from error

    def _simply(self, variables: Mapping[str, Any], budget: Budget) -> Iterator[str]:
        names = {**variables, BUDGET: budget}
        for piece in self.pieces:
            if isinstance(piece, str):
                yield budget.printed(piece)
                continue
            try:
                value = piece.value(self.environment, variables)
                yield budget.printed(self.environment.shown(value, names))
            except Exception as error:
                raise TextFault(of_exception(error, piece.tag, variables), piece.tag) from error

    def render(self, variables: Mapping[str, Any], budget: Budget | None = None) -> str:
        """Render to one text; see :meth:`stream`."""
        return "".join(self.stream(variables, budget))

    def _line_of(self, trace: TracebackType | None) -> int | None:
        line = None
        while trace is not None:
            template = trace.tb_frame.f_globals.get("__jinja_template__")
            if isinstance(template, Template) and template is self.template:
                line = template.get_corresponding_lineno(trace.tb_lineno)
            trace = trace.tb_next
        return line


def compile_text(environment: SafeEnvironment, source: str) -> CompiledText:
    """Compile a text with tags; texts of ordinary length are kept for the next report.

    Raises:
        InvalidText: with every syntax fault that can be told apart, in order.
    """
    kept = len(source) <= _LONGEST_KEPT
    return (_compiled_once if kept else _compiled)(environment, source)


def _compiled(environment: SafeEnvironment, source: str) -> CompiledText:
    try:
        numbered = number_tags(source, trim=environment.trim_blocks)
    except UnclosedTag as error:
        raise InvalidText([TextFault(unclosed(error.text), Tag(error.start, error.text))]) from None
    if not environment.autoescape and (pieces := simple_pieces(environment, source, numbered)):
        return CompiledText(environment, None, numbered, pieces)
    return _with_jinja(environment, numbered)[0]


def _with_jinja(
    environment: SafeEnvironment, numbered: NumberedText
) -> tuple[CompiledText, ast.Template]:
    """The text, and the tree that it was compiled from."""
    try:
        tree = environment.parse(numbered.source)
        faults = [
            *_unknown_filters(environment, tree, numbered),
            *_refused_statements(tree, numbered),
        ]
        if not faults:
            code = environment.compile(tree)
            template = Template.from_code(environment, code, {**environment.globals})
            return CompiledText(environment, template, numbered), tree
    except TemplateSyntaxError as error:
        faults = _all_faults(environment, numbered)
        if not faults:
            tag = numbered.tag_at(error.lineno)
            faults = [TextFault(of_syntax(error, tag), tag)]
    except (RecursionError, ValueError):  # ValueError: a number of thousands of digits
        raise InvalidText([TextFault(Failure.too_deep(), None)]) from None
    raise InvalidText(faults)


_compiled_once = lru_cache(maxsize=_KEPT)(_compiled)


def failing_alone(
    text: CompiledText, variables: Mapping[str, Any], known: TextFault
) -> Iterator[TextFault]:
    """Rendering stops at the first fault; the other printing tags that fail whatever happens.

    Those are the tags outside all blocks that use no name which the text itself sets.
    """
    environment = text.environment
    try:
        tree = environment.parse(text.numbered.source)
    except TemplateSyntaxError:
        return
    own = {node.name for node in tree.find_all(ast.Name) if node.ctx == "store"}
    own |= {node.name for node in tree.find_all(ast.Macro)}
    told = _printing_tag(text.tags, known.tag)
    depth = 0
    for index, tag in enumerate(text.tags):
        word = statement_word(tag.inner) if tag.is_block else ""
        is_long_set = word == "set" and not is_assignment(tag.inner)
        depth += (word in _OPENING_WORDS or is_long_set) - word.startswith("end")
        if depth or index == told or not tag.text.startswith("{{"):
            continue
        alone = environment.parse(tag.text)
        if own & {node.name for node in alone.find_all(ast.Name)}:
            continue
        try:
            compile_text(environment, tag.text).render(variables)
        except TextFault as fault:
            yield fault.at(tag, fault.__cause__)


def _printing_tag(tags: Sequence[Tag], fault: Tag | None) -> int:
    """The index of a fault's tag; a comment has no line of its own, so the one before is meant."""
    index = tags.index(fault) if fault in tags else -1
    while index > 0 and tags[index].text.startswith("{#"):
        index -= 1
    return index


def _unknown_filters(
    environment: SafeEnvironment, tree: ast.Template, numbered: NumberedText
) -> list[TextFault]:
    faults = []
    for node in tree.find_all((ast.Filter, ast.Test)):
        known = environment.filters if isinstance(node, ast.Filter) else environment.tests
        if node.name not in known:
            tag = numbered.tag_at(node.lineno)
            say = unknown_filter if isinstance(node, ast.Filter) else unknown_test
            faults.append(TextFault(say(node.name, [k for k in known if k.isidentifier()]), tag))
    return faults


def _refused_statements(tree: ast.Template, numbered: NumberedText) -> Iterator[TextFault]:
    for node in tree.find_all(tuple(_REFUSED_STATEMENTS)):
        failure = unknown_statement(_REFUSED_STATEMENTS[type(node)])
        yield TextFault(failure, numbered.tag_at(node.lineno))


def _all_faults(environment: SafeEnvironment, numbered: NumberedText) -> list[TextFault]:
    """Every tag judged alone, and the pairs of block tags: all mistakes in one run."""
    faults = [TextFault(failure, tag) for failure, tag in block_failures(numbered.tags)]
    for tag in numbered.tags:
        try:
            tree = environment.parse(_standing_alone(tag))
        except TemplateSyntaxError as error:
            found = [TextFault(of_syntax(error, tag), tag)]
        else:
            found = [fault.at(tag) for fault in _unknown_filters(environment, tree, numbered)]
        if not any(fault.tag is tag for fault in faults):
            faults += found
    return sorted(faults, key=lambda fault: fault.tag.start if fault.tag else -1)


def _standing_alone(tag: Tag) -> str:
    if not tag.is_block:
        return tag.text
    word = statement_word(tag.inner)
    rest = tag.inner[len(word) :].strip()
    if word in ("if", "for", "filter", "with", "macro", "call", "autoescape", "block"):
        return f"{{% {tag.inner} %}}{{% end{word} %}}"
    if word == "elif":
        return f"{{% if {rest} %}}{{% endif %}}"
    if word == "set":
        return tag.text if is_assignment(tag.inner) else f"{tag.text}{{% endset %}}"
    known = word in ("else", "raw", "endraw", "extends", "include", "import", "from", "do")
    return "" if known or word.startswith("end") else tag.text


@frozen
class Formula:
    """An expression over names, without text around it.

    ``names`` are the ones it asks for; ``owners`` are those of them that it follows by a dot.
    """

    text: CompiledText = field(repr=False)
    names: frozenset[str]
    owners: frozenset[str] = frozenset()

    def evaluate(self, variables: Mapping[str, Any]) -> Any:
        """The expression's value.

        Raises:
            TextFault: for anything that goes wrong.
        """
        found: list[Any] = []

        def keep(value: Any) -> None:
            if isinstance(value, Undefined):
                str(value)  # raises, by name
            found.append(value)

        self.text.render({**variables, _KEEP: keep})
        return found[0]

    @property
    def quotient(self) -> tuple[str, str] | None:
        """The two dotted names of «a / b»; None for an expression of any other shape."""
        tree = self.text.environment.parse(self.text.numbered.source)
        for division in tree.find_all(ast.Div):
            names = _dotted(division.left), _dotted(division.right)
            alone = len(list(tree.find_all(ast.BinExpr))) == 1
            return (names[0], names[1]) if alone and names[0] and names[1] else None
        return None


def _dotted(node: ast.Node) -> str:
    if isinstance(node, ast.Name):
        return node.name
    above = _dotted(node.node) if isinstance(node, ast.Getattr) else ""
    return f"{above}.{node.attr}" if above and isinstance(node, ast.Getattr) else ""


@lru_cache(maxsize=_KEPT)
def compile_formula(environment: SafeEnvironment, source: str) -> Formula:
    """Compile one expression («muc_do_3 / thu_tuc»).

    Raises:
        InvalidText: as :func:`compile_text`.
    """
    # A bracket keeps the expression one argument, so that a tuple «1,05» can be told and refused.
    wrapped = f"{{{{ {_KEEP}(({source}\n)) }}}}"
    if not source.strip() or not _is_one_tag(wrapped):
        raise InvalidText([TextFault(unbalanced(), None)])
    try:
        text, tree = _with_jinja(environment, number_tags(wrapped, trim=environment.trim_blocks))
    except InvalidText as error:
        ours = error.faults[0].message.startswith("gặp «)»") and ")" not in source
        raise InvalidText([TextFault(unfinished(), None)] if ours else error.faults) from None
    # An expression sets no names: all that it has are asked for.
    names = {node.name for node in tree.find_all(ast.Name)} - {_KEEP, *environment.globals}
    owners = {
        node.node.name for node in tree.find_all(ast.Getattr) if isinstance(node.node, ast.Name)
    }
    return Formula(text, frozenset(names), frozenset(owners))


def _is_one_tag(source: str) -> bool:
    try:
        tags = find_tags(source)
    except UnclosedTag:
        return False
    return len(tags) == 1 and tags[0].text == source


def with_context(function: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a filter or finalizer that wants the names of the running text as first argument."""
    return pass_context(function)

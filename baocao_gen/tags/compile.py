"""Jinja source → compiled text that runs in the sandbox and says which tag failed.

The only importer of ``jinja2`` but for the modules of the sandbox, ``fast``, ``calculations``,
``faults``, ``wording``, ``syntax`` and ``names_asked``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from types import CodeType, MappingProxyType, TracebackType
from typing import Any, Final

from jinja2 import Template, TemplateSyntaxError, pass_context
from jinja2 import nodes as ast

from baocao_gen.frozen import frozen
from baocao_gen.tags import fast
from baocao_gen.tags.budget import BUDGET, Budget
from baocao_gen.tags.depth import deep_block, deep_expressions
from baocao_gen.tags.fast import SimpleTag, simple_pieces
from baocao_gen.tags.faults import Failure, FaultKind, InvalidText, TextFault
from baocao_gen.tags.find import (
    NumberedText,
    Tag,
    UnclosedTag,
    is_assignment,
    number_tags,
    statement_word,
)
from baocao_gen.tags.meters import JOIN
from baocao_gen.tags.printable import TemplateFacing
from baocao_gen.tags.private_characters import FROM_CLOSE, FROM_OPEN
from baocao_gen.tags.sandbox import PLAIN_FILTER, SHOWN_FILTER, SafeEnvironment, count_printed
from baocao_gen.tags.syntax import every_fault, refusals
from baocao_gen.tags.wording import of_exception, of_syntax, unclosed

__all__ = [
    "JOIN",
    "PLAIN_FILTER",
    "SHOWN_FILTER",
    "Budget",
    "CompiledText",
    "Failure",
    "FaultKind",
    "InvalidText",
    "SafeEnvironment",
    "TemplateFacing",
    "TextFault",
    "compile_text",
    "compile_with_offsets",
    "count_printed",
    "failing_alone",
    "of_code",
    "parsed",
    "with_context",
    "with_jinja",
]

_KEPT, _LONGEST_KEPT = 1_000, 4_000
"""How many compiled texts are kept for the next report, and of how many characters at most."""
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
_PIECES = 2_000
"""Pieces of a rendering that are joined before they are counted and handed on."""
_OPENING_WORDS = frozenset(
    {"if", "for", "filter", "with", "macro", "call", "block", "raw", "autoescape"}
)


@frozen
class CompiledText:
    """A text that can be rendered many times, from any thread.

    ``template`` and ``code``, of which it was made, are None for a text whose tags are all simple;
    ``pieces`` are then its words and tags in turn. ``in_tags`` is how many letters Jinja's compiler
    has read: those of the tags, if it was asked.
    """

    environment: SafeEnvironment = field(repr=False)
    template: Template | None = field(repr=False)
    numbered: NumberedText = field(repr=False)
    pieces: tuple[str | SimpleTag, ...] = ()
    code: CodeType | None = field(default=None, repr=False)
    in_tags: int = field(default=0, repr=False)

    @property
    def tags(self) -> tuple[Tag, ...]:
        """The tags of the source, in order."""
        return self.numbered.tags

    def stream(
        self,
        variables: Mapping[str, Any],
        budget: Budget | None = None,
        beside: Mapping[str, Any] = _NOTHING,
    ) -> Iterator[str]:
        """Render in chunks of some thousand pieces, which are never all in memory.

        Args:
            variables: What tags may name. It is not copied for a text whose tags are all simple:
                thousands of texts may have thousands of names in common.
            budget: What may be spent.
            beside: What the environment's finalizer asks for, under names that no tag can have.

        Raises:
            TextFault: for anything that goes wrong, with the tag in which it did.
        """
        budget = budget or Budget()
        pieces = self._printed(variables, {**beside, BUDGET: budget})
        try:
            budget.compiled(self.in_tags)
            while some := list(islice(pieces, _PIECES)):
                yield budget.printed("".join(some))
        except TextFault:
            raise
        except Exception as error:
            line = self._line_of(error.__traceback__)
            tag = self.numbered.tag_at(line) if line else None
            raise TextFault(of_exception(error, tag, variables), tag) from error

    def _printed(self, variables: Mapping[str, Any], beside: dict[str, Any]) -> Iterator[str]:
        if self.template is not None:
            everything = {**self.template.globals, **variables, **beside}
            context = self.template.new_context(everything, shared=True)
            yield from self.template.root_render_func(context)
            return
        names = ChainMap(beside, variables)  # type: ignore[arg-type] # it is only read
        for piece in self.pieces:
            if isinstance(piece, str):
                yield piece
                continue
            try:
                yield self.environment.shown(piece.value(self.environment, variables), names)
            except Exception as error:
                raise TextFault(of_exception(error, piece.tag, variables), piece.tag) from error

    def render(
        self,
        variables: Mapping[str, Any],
        budget: Budget | None = None,
        beside: Mapping[str, Any] = _NOTHING,
    ) -> str:
        """Render to one text; see ``stream``."""
        return "".join(self.stream(variables, budget, beside))

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
    return (_compiled_once if kept else _compiled)(environment, source, fast.is_on())


def _compiled(environment: SafeEnvironment, source: str, is_fast: bool) -> CompiledText:
    try:
        numbered = number_tags(source, trim=environment.trim_blocks)
    except UnclosedTag as error:
        failure = Failure.too_long() if error.is_long else unclosed(error.text)
        raise InvalidText([TextFault(failure, Tag(error.start, error.text))]) from None
    if is_fast and (pieces := simple_pieces(environment, source, numbered)):
        return CompiledText(environment, None, numbered, pieces)
    most = environment.most_in_tags
    if most is not None and _letters_in_tags(numbered) > most:
        failure = Failure.too_much_in_tags(most)
        raise InvalidText([TextFault(failure, numbered.tags[0])])
    return with_jinja(environment, numbered, parsed(environment, numbered))


def _letters_in_tags(numbered: NumberedText) -> int:
    return sum(len(tag.text) for tag in numbered.tags)


def parsed(environment: SafeEnvironment, numbered: NumberedText) -> ast.Template:
    """The tree of a text in which no tag is wrong.

    Raises:
        InvalidText: with every syntax fault that can be told apart, in order.
    """
    if deep := deep_block(numbered.tags):
        faults = every_fault(environment, numbered)
        raise InvalidText(faults or [deep])
    try:
        tree = environment.parse(numbered.source)
        faults = [*deep_expressions(tree, numbered)] or refusals(environment, tree, numbered)
        if not faults:
            return tree
    except TemplateSyntaxError as error:
        faults = every_fault(environment, numbered)
        if not faults:
            tag = numbered.tag_at(error.lineno)
            faults = [TextFault(of_syntax(error, tag), tag)]
    except (RecursionError, ValueError, SyntaxError):
        # ValueError: a number of thousands of digits; SyntaxError: one in digits of another script
        faults = every_fault(environment, numbered)
        faults = faults or [TextFault(Failure.too_deep(), numbered.tag_at(1))]
    raise InvalidText(faults)


def with_jinja(
    environment: SafeEnvironment, numbered: NumberedText, tree: ast.Template
) -> CompiledText:
    """A tree, compiled by Jinja."""
    try:
        code = environment.compile(tree)
    except (RecursionError, ValueError, SyntaxError, MemoryError):
        # SyntaxError, MemoryError: what Python says of code that is too deep for it
        first = numbered.tags[0] if numbered.tags else None
        raise InvalidText([TextFault(Failure.too_deep(), first)]) from None
    return of_code(environment, numbered, code)


def of_code(environment: SafeEnvironment, numbered: NumberedText, code: CodeType) -> CompiledText:
    """A text of what Jinja has compiled it to, with an environment of the same filters."""
    template = Template.from_code(environment, code, {**environment.globals})
    in_tags = _letters_in_tags(numbered)
    return CompiledText(environment, template, numbered, code=code, in_tags=in_tags)


_compiled_once = lru_cache(maxsize=_KEPT)(_compiled)


@lru_cache(maxsize=_KEPT)
def compile_with_offsets(environment: SafeEnvironment, source: str) -> CompiledText:
    """A text that prints, before each of its pieces, the offset in ``source`` that it comes from.

    Statements repeat pieces and leave some out; who reads what was printed can still tell where
    each word and each value was typed. The offsets stand between two private characters.

    Raises:
        InvalidText: with every syntax fault that can be told apart, in order.
    """
    numbered = number_tags(source, trim=environment.trim_blocks)
    tree = parsed(environment, numbered)
    pairs, at = zip(numbered.lines, numbered.tags, strict=True), 0
    tags = [pair for pair in pairs if not pair[1].text.startswith("{#")]  # comments have no line
    for output in _outputs(tree):
        marked: list[ast.Expr] = []
        for piece in output.nodes:
            before = _last_tag(tags, piece.lineno)
            if isinstance(piece, ast.TemplateData):
                at = max(at, before.end) if before else at
                start = max(source.find(piece.data, at), at)
                at = start + len(piece.data)
            else:
                start = before.start if before else at
                at = max(at, before.end) if before else at
            mark = ast.TemplateData(f"{FROM_OPEN}{start}{FROM_CLOSE}", lineno=piece.lineno)
            marked += [mark, piece]
        output.nodes = marked
    return with_jinja(environment, numbered, tree)


def _last_tag(tags: Sequence[tuple[int, Tag]], line: int) -> Tag | None:
    """The last of some tags, each with its line, that begins up to a line."""
    index = bisect_right(tags, line, key=itemgetter(0)) - 1
    return tags[index][1] if index >= 0 else None


_CAPTURING = (ast.AssignBlock, ast.FilterBlock, ast.Macro, ast.CallBlock)
"""Statements whose words become a value, which prints where it is asked for."""


def _outputs(node: ast.Node) -> Iterator[ast.Output]:
    """What a tree prints, in the order of the source."""
    for inner in node.iter_child_nodes():
        if isinstance(inner, ast.Output):
            yield inner
        elif not isinstance(inner, _CAPTURING):
            yield from _outputs(inner)


def _names_set(text: CompiledText) -> set[str]:
    """The names that a text gives values itself; only its blocks can."""
    if not any(tag.is_block for tag in text.tags):
        return set()
    tree = text.environment.parse(text.numbered.source)
    own = {node.name for node in tree.find_all(ast.Name) if node.ctx == "store"}
    return own | {node.name for node in tree.find_all(ast.Macro)}


def failing_alone(
    text: CompiledText,
    variables: Mapping[str, Any],
    known: TextFault,
    render: Callable[[CompiledText, Mapping[str, Any]], str] = CompiledText.render,
) -> Iterator[TextFault]:
    """Rendering stops at the first fault; the other printing tags that fail whatever happens.

    Those are the tags outside all blocks that use no name which the text itself sets.

    Args:
        text: What failed.
        variables: What it was rendered with.
        known: How it failed.
        render: How it was rendered.
    """
    environment = text.environment
    try:
        own = _names_set(text)
    except TemplateSyntaxError:
        return
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
            render(compile_text(environment, tag.text), variables)
        except TextFault as fault:
            yield fault.at(tag, fault.__cause__)


def _printing_tag(tags: Sequence[Tag], fault: Tag | None) -> int:
    """The index of a fault's tag; a comment has no line of its own, so the one before is meant."""
    index = tags.index(fault) if fault in tags else -1
    while index > 0 and tags[index].text.startswith("{#"):
        index -= 1
    return index


def with_context(function: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a filter or finalizer that wants the names of the running text as first argument."""
    return pass_context(function)

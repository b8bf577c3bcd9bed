"""A Word file with tags → a compiled template: parsed, prepared and compiled once.

The compiled value is never changed again; any number of threads may render from it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from functools import lru_cache, partial
from operator import itemgetter
from types import MappingProxyType
from typing import Any, Final

from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.arguments import public
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Position, Problem, Severity, limited
from baocao_gen.tags.compile import (
    CompiledText,
    InvalidText,
    SafeEnvironment,
    TextFault,
    compile_text,
)
from baocao_gen.tags.faults import Failure
from baocao_gen.tags.find import Tag
from baocao_gen.tags.other_language import Language
from baocao_gen.word.package.package import (
    WORD_TYPE,
    Package,
    open_package,
    parsed,
    parsed_main,
    typed_members,
)
from baocao_gen.word.package.parts import BODY, CHART, object_parts, text_parts
from baocao_gen.word.pairs.bookmarks import names_asked, names_of
from baocao_gen.word.pairs.contents_lines import loop_names
from baocao_gen.word.pairs.fields import fields_of
from baocao_gen.word.pairs.inlined import bring_in
from baocao_gen.word.pairs.lists import numbered_styles
from baocao_gen.word.pairs.ready import Numbering
from baocao_gen.word.template.characters import unusable_characters
from baocao_gen.word.template.language import stated_language
from baocao_gen.word.template.links import addresses_with_tags, write_addresses
from baocao_gen.word.template.placeholders import Placeholder, PreparedPart
from baocao_gen.word.template.prepare import prepare
from baocao_gen.word.template.tag_count import MAX_TAGS, count_tags
from baocao_gen.word.write.styles import Styles, styles_of
from baocao_gen.word.write.values import environment_for
from baocao_gen.word.xml import W, text_width

PARTS_WITH_RELATIONS = (BODY, "đầu trang", "chân trang")
_STYLES, _USUAL_STYLES = f"{WORD_TYPE}styles+xml", "word/styles.xml"
_TAGS: Final = (b"{{", b"{%")
_BOUND: Final = (b"dataBinding",)
_SHOWING: Final = (b"DOCPROPERTY", b"DOCVARIABLE", b" TITLE ", b" SUBJECT ", b" AUTHOR ")
"""What stands in parts with tags, with bound controls, with fields that show properties."""
_UNIT = re.compile(r"\{%(?:p|tr|tc|r)(?=\s)")


@frozen
class CompiledPart:
    """One part of the package that has tags; ``label`` is what messages call it."""

    name: str
    label: str
    text: CompiledText = field(repr=False)
    prepared: PreparedPart = field(repr=False)

    def place_of(self, tag: Tag | None) -> Placeholder | None:
        """Where a tag of the compiled text was typed."""
        return _place_of(tag, self.prepared)


@frozen
class CompiledTemplate:
    """A template that is ready to be rendered many times, by any number of threads.

    Attributes:
        name: Its name in messages.
        package: The Word file that it was compiled from.
        styles: The styles of the Word file, for what prose prints.
        parts: The parts that have tags: body, headers, footers …
        filters: The caller's own filters, by name.
        language: What its tags print in; None for Vietnamese.
        told: What is odd about it, and stops nothing.
        bound: The parts that have content controls bound to a store.
        showing: The parts that have fields which show properties of the file.
    """

    name: str
    package: Package = field(repr=False)
    styles: Styles = field(repr=False)
    parts: tuple[CompiledPart, ...]
    filters: tuple[tuple[str, Callable[..., Any]], ...] = field(default=(), repr=False)
    language: Language | None = None
    told: tuple[Problem, ...] = field(default=(), repr=False)
    bound: tuple[str, ...] = field(default=(), repr=False)
    showing: tuple[str, ...] = field(default=(), repr=False)

    def remarks(self) -> tuple[Problem, ...]:
        """Warnings: tags that are not filled; and none at all, so that a report is the template."""
        if self.parts or self.told:
            return self.told
        message = "mẫu không có thẻ nào: không gì của tệp năm được in"
        hint = (
            "gõ thẻ như {{p noi_dung }} vào mẫu, hoặc lấy mẫu có sẵn thẻ: baocao-gen template new"
        )
        place = Position(self.name)
        return (Problem(codes.NO_TAGS, message, place, hint, Severity.WARNING),)

    def loop_names(self) -> frozenset[str]:
        """The names that loops of the body make: other parts do not see them."""
        return frozenset().union(
            *(loop_names(p.prepared.source) for p in self.parts if p.name == self.package.main)
        )

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel to another process as the Word file, and be compiled there, once."""
        return _compiled_again, (self.package.with_parts({}), self.name, self.filters)


@lru_cache(maxsize=8)
def _compiled_again(
    data: bytes, name: str, filters: tuple[tuple[str, Callable[..., Any]], ...]
) -> CompiledTemplate:
    return compile_template(data, name, filters=dict(filters))


@public
def compile_template(
    data: bytes, name: str, *, filters: Mapping[str, Callable[..., Any]] | None = None
) -> CompiledTemplate:
    """Open, parse and compile a template.

    Args:
        data: The .docx file.
        name: Its name in messages.
        filters: Filters of your own, beside those of the reference; what they return is escaped
            like any value.

    Raises:
        InvalidTemplate: with every syntax problem of every part.
    """
    package = open_package(data, name)
    body = parsed_main(package)
    styles_part = _styles_part(package)
    width = text_width(_last_section(body))
    styles = Styles(width=width) if styles_part is None else styles_of(styles_part, width)
    numbering = lru_cache(partial(numbered_styles, styles_part))
    ready, problems, told = _prepared(package, body, name, numbering)
    language, wrong = stated_language([prepared for _, _, prepared in ready], name)
    problems += wrong
    parts: list[CompiledPart] = []
    for part, label, prepared in ready:
        environment = part_environment(label, prepared, styles, language, filters or {})
        try:
            text = compile_text(environment, prepared.source)
        except InvalidText as error:
            problems += _with_syntax_problems(error, prepared, name)
        else:
            problems += prepared.problems
            parts.append(CompiledPart(part, label, text, prepared))
    if problems:
        raise InvalidTemplate(limited(problems))
    own = tuple((filters or {}).items())
    bound, showing = _with_bytes(package, _BOUND), _with_bytes(package, _SHOWING)
    kept = tuple(parts)
    return CompiledTemplate(name, package, styles, kept, own, language, told, bound, showing)


def part_environment(
    label: str,
    prepared: PreparedPart,
    styles: Styles,
    language: Language | None,
    filters: Mapping[str, Callable[..., Any]] = MappingProxyType({}),
) -> SafeEnvironment:
    """The sandbox in which the tags of a part run; the arguments are what its template has."""
    return environment_for(
        styles,
        prepared.shells,
        may_insert=label in PARTS_WITH_RELATIONS,
        is_body=label == BODY,
        more=filters,
        language=language,
    )


def _prepared(
    package: Package, body: Any, name: str, numbering: Numbering
) -> tuple[list[tuple[str, str, PreparedPart]], list[Problem], tuple[Problem, ...]]:
    """The parts that have tags, each with its label; characters that none may have; remarks."""
    roots, told = _roots(package, body, name)
    brought_in = {part for part, _ in text_parts(package)} - roots.keys()
    asked = _asked_outside(body, [root for _, root in roots.values() if root is not body])
    ready: list[tuple[str, str, PreparedPart]] = []
    problems: list[Problem] = []
    for part, (label, root) in roots.items():
        if unusable := unusable_characters(root, label, name):
            problems += unusable
        elif root is not body:
            if prepared := prepare(root, label, name):
                ready.append((part, label, prepared))
        elif prepared := prepare(root, label, name, numbering, asked):
            ready.append((part, label, prepared))
    filled = roots.keys() | brought_in
    if any(member not in filled for member in _with_bytes(package, _TAGS)):
        from baocao_gen.word.template.unfilled import unfilled  # hardly any template needs it

        told += unfilled(package, filled)
    return ready, problems, tuple(told)


def _roots(
    package: Package, body: Any, name: str
) -> tuple[dict[str, tuple[str, Any]], list[Problem]]:
    """The parts that may have tags, each with its label and its tree; and what is odd there."""
    roots: dict[str, tuple[str, Any]] = {}
    told: list[Problem] = []
    tags = 0
    brought_in = bring_in(package, body, partial(_read, package))
    for part, label in (*text_parts(package), *object_parts(package)):
        if part in brought_in:
            continue
        root = body if label == BODY else parsed(package, part)
        write_addresses(root, addresses_with_tags(package, part))
        tags += count_tags(root)
        if tags > MAX_TAGS:
            raise InvalidTemplate([_too_many_tags(name, label)])
        roots[part] = (label, root)
    if charts := {part: root for part, (label, root) in roots.items() if label.startswith(CHART)}:
        from baocao_gen.word.template.workbooks import workbook_roots  # few templates have a chart

        books, told = workbook_roots(package, charts, name)
        if tags + sum(count_tags(root) for _, root in books.values()) > MAX_TAGS:
            raise InvalidTemplate([_too_many_tags(name, CHART)])
        roots |= books
    if _with_bytes(package, _BOUND):
        from baocao_gen.word.template.controls import left_to_controls

        told += left_to_controls(package, roots, name)
    return roots, told


def _read(package: Package, part: str) -> Any:
    """A part with the addresses of its links in the tree, since tags may stand in them."""
    root = parsed(package, part)
    write_addresses(root, addresses_with_tags(package, part))
    return root


def _with_bytes(package: Package, signs: tuple[bytes, ...]) -> tuple[str, ...]:
    """The XML parts in which one of some signs stands; most files have none."""
    return tuple(
        name
        for name, one in package.members.items()
        if name.lower().endswith(".xml") and any(sign in one.data for sign in signs)
    )


def _asked_outside(body: Any, others: list[Any]) -> frozenset[str]:
    """The bookmarks of the body that other parts refer to, in small letters."""
    if not names_of(body):
        return frozenset()
    found = (names_asked(root.iter(f"{W}hyperlink"), fields_of(root.iter())) for root in others)
    return frozenset(name.lower() for names in found for _, name in names)


def _too_many_tags(name: str, label: str) -> Problem:
    message = f"mẫu có hơn {MAX_TAGS} thẻ"
    hint = "lặp hàng bằng {%tr for … %}, in cả lời văn bằng {{p noi_dung }}, hoặc chia mẫu"
    return Problem(codes.TOO_INTRICATE, message, Position(name, part=label), hint)


def _styles_part(package: Package) -> Any:
    types = {member: kind for member, kind in typed_members(package) if kind == _STYLES}
    member = _USUAL_STYLES if _USUAL_STYLES in types else next(iter(types), None)
    return None if member is None else parsed(package, member)


def _last_section(body: Any) -> Any:
    sections = list(body.iter(f"{W}sectPr"))
    return sections[-1] if sections else None


def _place_of(tag: Tag | None, prepared: PreparedPart) -> Placeholder | None:
    return None if tag is None else prepared.place_before(tag.start, tag.end)


def _with_syntax_problems(
    error: InvalidText, prepared: PreparedPart, name: str
) -> Iterator[Problem]:
    """The problems of preparing, and those of Jinja that are not about the same tag, in order."""
    known = {(p.position.part, p.position.excerpt) for p in prepared.problems if p.position}
    found = list(zip(prepared.told, prepared.problems, strict=True))
    for fault in error.faults:
        tag = fault.tag
        number = None if tag is None else prepared.number_before(tag.start, tag.end)
        place = None if number is None else prepared.places[number]
        if place is None or (place.where, place.words) not in known:
            problem = problem_at(codes.TEMPLATE_SYNTAX, fault, place, name)
            found.append((-1 if number is None else number, problem))
    yield from (problem for _, problem in sorted(found, key=itemgetter(0)))


def problem_at(code: str, fault: TextFault, place: Placeholder | None, name: str) -> Problem:
    """A fault of a tag as a problem with its place in the template, the tag quoted as typed."""
    if place is None:
        return Problem(code, fault.message, Position(name), fault.hint)
    typed = f"«{' '.join(place.tag.split())}»"
    quoted = fault.failure.quoted
    message = fault.message.replace(f"«{quoted}»", typed) if quoted else fault.message
    if typed not in message and place.words != typed[1:-1]:
        message = f"{message} ở thẻ {typed}"
    return Problem(code, message, place.position(name), _as_typed(fault.failure, place.tag))


def _as_typed(failure: Failure, tag: str) -> str | None:
    """«{% endfor %}» in a hint with the unit of the tag that it ends: «{%tr endfor %}»."""
    unit = _UNIT.match(tag)
    if failure.hint is None or not failure.closing or unit is None:
        return failure.hint
    closing = failure.closing.replace("{%", unit[0], 1)
    return failure.hint.replace(failure.closing, closing)

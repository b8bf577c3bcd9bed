"""A value of a tag → the XML that stands in its place: escaped, exact, or refused by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial, wraps
from html import escape, unescape
from typing import Any
from unicodedata import is_normalized

from markupsafe import Markup

from baocao_gen.frozen import frozen
from baocao_gen.report.blocks import Blocks, ChartBlock, Picture
from baocao_gen.report.drawn import Framed, Underline
from baocao_gen.tags.budget import BUDGET
from baocao_gen.tags.compile import JOIN, PLAIN_FILTER, SHOWN_FILTER, SafeEnvironment, with_context
from baocao_gen.tags.filters import FILTERS
from baocao_gen.tags.foreign_filters import spoken
from baocao_gen.tags.other_language import Language
from baocao_gen.tags.printable import official
from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.unbreakable import unbreakable
from baocao_gen.word.docxtpl import values
from baocao_gen.word.docxtpl.values import CUTS, INSERTS, WrongKind, is_foreign
from baocao_gen.word.template.cell_tags import CELL_WORDS, filter_name
from baocao_gen.word.template.elements import Shell
from baocao_gen.word.template.placeholders import Holes
from baocao_gen.word.write.blocks import HYPHEN, OPEN_TEXT, blocks_xml, inside_xml
from baocao_gen.word.write.drawn import framed_xml, rule_xml
from baocao_gen.word.write.other_values import in_address, leading, plotted
from baocao_gen.word.write.placed import PLACED
from baocao_gen.word.write.styles import Styles
from baocao_gen.word.write.tables import rows_at_once

_SEVERAL_PARAGRAPHS = (Blocks, Underline, Framed)
_ONLY_TEXT = str.maketrans("\a\f", "\n\n", BLANK_OPEN + BLANK_CLOSE)
_SIGNS = (
    ("\n", f"</w:t><w:br/>{OPEN_TEXT}"),
    ("\t", f"</w:t><w:tab/>{OPEN_TEXT}"),
    *CUTS,
)
_SIGN = re.compile("[\n\t\a\f]")
_KEEP_MARKUP = frozenset({"safe", "escape", "e", "forceescape", "string"})
_PARAGRAPHS = re.compile(r"\s*(?:<\?[^>]*>)*<w:(?:p|tbl|tr|tc)[ >/]")
_ROWS = re.compile(r"\s*<w:(?:tr|tc)[ >/]")


def environment_for(  # noqa: PLR0913 — one name for each thing that parts differ in
    styles: Styles,
    shells: Sequence[Shell],
    *,
    may_insert: bool = True,
    is_body: bool = True,
    more: Mapping[str, Callable[..., Any]] = FILTERS,
    language: Language | None = None,
) -> SafeEnvironment:
    """The sandbox of one part: everything that a tag prints is escaped here and nowhere else.

    Args:
        styles: The template's styles, for ``{{p }}``.
        shells: What the part's ``{{p }}`` and ``{{r }}`` replace, by number.
        may_insert: Whether pictures and links can be brought into this part.
        is_body: Whether sub-documents can be brought into this part.
        more: Filters besides those of the reference.
        language: What the tags print in; None for Vietnamese.
    """
    printer = _Printer(styles, shells, may_insert, is_body, language)
    # With the context as an argument Jinja leaves constants alone, so they come through here too.
    environment = SafeEnvironment(
        filters={**more, **FILTERS},
        finalize=printer.printed,
        autoescape=True,
        may_lack_names=True,
        language=language,
    )
    for name, function in environment.filters.items():
        if name not in _KEEP_MARKUP and name.isidentifier():
            environment.filters[name] = _on_words(function)
    for name in (JOIN, "join"):
        environment.filters[name] = printer.joining(environment.filters[name])
    environment.filters |= {
        Holes.BLOCK: printer.block,
        Holes.RUN: printer.run,
        Holes.PLAIN: _on_words(lambda value: _plain(printer.spoken(value))),
        Holes.FIELD: _on_words(lambda value: _in_field(printer.spoken(value))),
        Holes.LINK: _on_words(lambda value: _plain(in_address(_only_text(value)))),
        Holes.ADDRESS: _on_words(lambda value: _in_field(leading(_only_text(value)))),
        Holes.NUMBER: _on_words(lambda value: built(plotted(value))),
        **{filter_name(word): _on_words(_marking(word)) for word in CELL_WORDS},
        PLAIN_FILTER: _unprinted,
        SHOWN_FILTER: lambda value: _inside_text(_words(value)),
    }
    return environment


@frozen
class _Printer:
    """How the tags of one part print; what a rendering must bring in is noted in its context."""

    styles: Styles
    shells: Sequence[Shell]
    may_insert: bool
    is_body: bool
    language: Language | None

    def spoken(self, value: Any) -> Any:
        """A value as the template's language prints it."""
        return value if self.language is None else spoken(value, self.language)

    @with_context
    def printed(self, context: Any, value: Any) -> Markup:
        """``{{ x }}``, inside a text."""
        if value.__class__ is str:
            plain = _kept_xml(value) if len(value) <= _LONGEST_KEPT else _plain_xml(value)
            if plain is not None:
                return plain
        if isinstance(value, Markup):
            if value.__class__ is not _Built and _PARAGRAPHS.match(value):
                hint = "in nó bằng thẻ {{p … }} một mình trong một đoạn"
                raise WrongKind("thẻ này in ra cả đoạn văn, không đứng trong một đoạn được", hint)
            return _looked_at(value)
        if is_foreign(value):
            return built(values.runs_xml(value, self._inserts(context)))
        return _inside_text(_words(self.spoken(value)))

    @with_context
    def block(self, context: Any, value: Any, shell: int) -> Markup:
        """``{{p x }}``, in the place of a paragraph."""
        if isinstance(value, _SEVERAL_PARAGRAPHS):
            if isinstance(value, Blocks) and not value.items:
                return built("")
            room = self.shells[shell].room
            listed: bool = context[PLACED].has_contents
            styles = replace(self.styles, width=room.width, turned=room.turned, has_contents=listed)
            if isinstance(value, Blocks):
                self._note_drawings(context, value, styles)
                placed = context.get(PLACED)  # a part can be rendered by itself
                rows = partial(placed.rows, context[BUDGET]) if placed else rows_at_once
                return built(blocks_xml(value, styles, rows))
            if isinstance(value, Underline):
                return built(rule_xml(value, styles))
            return built(framed_xml(value, styles))
        if isinstance(value, Markup) and value.lstrip().startswith("<w:"):
            if _ROWS.match(value):
                hint = "hàng và ô chỉ lặp được bằng {%tr for … %} và {%tc for … %} tại chỗ"
                raise WrongKind("thẻ này in ra cả hàng hay ô của bảng", hint)
            return _looked_at(value)  # paragraphs that the template itself has set aside
        if is_foreign(value):
            if not self.is_body and values.kind_of(value) == "Subdoc":
                hint = "văn bản con chỉ chèn được vào thân của mẫu"
                raise WrongKind("không chèn được văn bản con ở đây", hint)
            xml = values.paragraphs_xml(value, self._inserts(context))
            if xml is not None:
                return built(xml)
        return self._in_shell(context, value, shell)

    @with_context
    def run(self, context: Any, value: Any, shell: int) -> Markup:
        """``{{r x }}``, in the place of a run."""
        return self._in_shell(context, value, shell)

    def joining(self, join: Callable[..., Any]) -> Callable[..., Any]:
        """``~`` and ``join``, for texts and for values that bring their own formatting."""
        wants_context = hasattr(join, "jinja_pass_arg")

        @with_context
        def joined(context: Any, items: Any, *arguments: Any, **named: Any) -> Any:
            if isinstance(items, list | tuple | Iterator):
                items = [self._piece(context, item) for item in items]
                if any(isinstance(item, Markup) for item in items):
                    items = [_marked(item) for item in items]
                    arguments = tuple(_marked(argument) for argument in arguments)
            before = (context,) if wants_context else ()
            return join(*before, items, *arguments, **named)

        return joined

    def _piece(self, context: Any, value: Any) -> Any:
        value = self.spoken(value)
        if value.__class__ is str or not hasattr(value, "__html__") or isinstance(value, Markup):
            return value
        if values.kind_of(value) == "Listing":
            return values.listing_words(value)
        return built(values.runs_xml(value, self._inserts(context)))

    def _in_shell(self, context: Any, value: Any, shell: int) -> Markup:
        if isinstance(value, list | tuple | Mapping):
            hint = "dùng vòng lặp {%p for … %} để in từng mục"
            raise WrongKind("thẻ này không in được một danh sách hay một nhóm", hint)
        if is_foreign(value):
            inside = values.runs_xml(value, self._inserts(context))
        else:
            inside = _inside_text(_words(self.spoken(_unprinted(value))))
        return built(self.shells[shell].around(f"{OPEN_TEXT}{inside}</w:t>"))

    def _note_drawings(self, context: Any, blocks: Blocks, styles: Styles) -> None:
        """What the part must point to once it is rendered."""
        for block in blocks.items:
            is_picture = isinstance(block, Picture) and block.image is not None
            if not is_picture and not isinstance(block, ChartBlock):
                continue
            if not self.may_insert:
                _Nothing().append(block)
            context[PLACED].expect(block, styles)

    def _inserts(self, context: Any) -> list[Any]:
        noted: list[Any] = context[INSERTS]
        return noted if self.may_insert else _Nothing()


def _plain(value: Any) -> Markup:
    """A value in an attribute, a field or a property: text without any marks."""
    words = str(value) if value.__class__ is int else _words(value)
    return built(escape(words.translate(_ONLY_TEXT)))


def _only_text(value: Any) -> str:
    return _words(value).translate(_ONLY_TEXT)


def _in_field(value: Any) -> Markup:
    """A value between the quotes of a field's instruction, which it must not end."""
    words = _words(value).replace("\\", "\\\\").replace('"', '\\"')
    return _plain(words)


def _marking(word: str) -> Callable[[Any, int], Markup]:
    def marked(value: Any, number: int) -> Markup:
        from baocao_gen.word.write.cell_values import marking  # few templates have cell tags

        return built(marking(word, _words)(value, number))

    return marked


class _Nothing(list[Any]):
    """Where nothing can be inserted: a part that python-docx does not open."""

    def append(self, value: Any) -> None:
        hint = "chỉ chèn được hình và liên kết vào thân, đầu trang và chân trang"
        raise WrongKind("không chèn được hình hay liên kết ở đây", hint)


def _marked(value: Any) -> Any:
    """A piece of what is joined as XML; lists and nothing are left for the join to refuse."""
    if value is None or isinstance(value, Markup | list | tuple | Mapping):
        return value
    return _inside_text(_words(value))


def _words(value: Any) -> str:
    """What a value says, with docxtpl's signs for a new paragraph and a new page."""
    if isinstance(value, _SEVERAL_PARAGRAPHS):
        raise WrongKind("giá trị này gồm nhiều đoạn", "dùng thẻ {{p … }} một mình trong một đoạn")
    if is_foreign(value):
        raise WrongKind("giá trị này có định dạng riêng", "chỗ này chỉ in được chữ thường")
    if values.kind_of(value) == "Listing":
        value = values.listing_words(value)
    return official(value, beyond="\a\f")


def _on_words(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that gets the words of what ``{% set %}`` or a macro has printed, not its XML."""
    place = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def applied(*arguments: Any, **named: Any) -> Any:
        value = arguments[place]
        if isinstance(value, Markup):
            value = _unprinted(value)
        elif hasattr(value, "__html__") and values.kind_of(value) == "Listing":
            value = values.listing_words(value)
        return function(*arguments[:place], value, *arguments[place + 1 :], **named)

    return applied


_RUN_BORDER = late(r"</w:t></w:r>(?:<w:r(?: [^>]*)?>(?:<w:rPr>.*?</w:rPr>)?<w:t(?: [^>]*)?>)")


def _unprinted(value: Any) -> Any:
    """The words that were printed, before they were escaped.

    Raises:
        WrongKind: more than words was printed: paragraphs, pictures.
    """
    if not isinstance(value, Markup):
        return value
    text = str(value).replace(HYPHEN, "-")
    for sign, xml in _SIGNS:
        text = text.replace(xml, sign)
    text = _RUN_BORDER.sub("", text)
    if "<" in text:
        hint = "chỉ dùng bộ lọc với giá trị, hoặc với đoạn đã in chỉ gồm chữ trong một đoạn văn"
        raise WrongKind("không dùng được bộ lọc ở đây: đoạn đã in có định dạng của Word", hint)
    return unescape(text)


def _looked_at(value: Markup) -> Markup:
    """Markup from elsewhere; where it is more than words the page must be read before it goes."""
    if value.__class__ is _Built or "<" not in value:
        return value
    return built(f"{values.LIFT}runs?>{value}")


def _inside_text(words: str) -> Markup:
    """Text that lands inside a ``w:t`` which is already open."""
    xml = inside_xml(unbreakable(words))
    if _SIGN.search(xml):
        for sign, element in _SIGNS:
            xml = xml.replace(sign, element)
    return built(xml)


def _plain_xml(value: str) -> Markup | None:
    """What nearly all values are: text without any sign to look for; None for another."""
    if value.isprintable() and is_normalized("NFC", value):
        return built(inside_xml(unbreakable(value)))
    return None


_LONGEST_KEPT = 120
"""Letters of a value that is kept: agencies, kinds and symbols stand in many rows and reports."""
_kept_xml = lru_cache(maxsize=4_000)(_plain_xml)


class _Built(Markup):
    """XML that this package has built; other markup is what a template has set aside."""

    __slots__ = ()


def built(xml: str) -> Markup:
    """Mark XML that is escaped already, or that is this package's own."""
    return str.__new__(_Built, xml)  # every caller hands over what it has just escaped or built

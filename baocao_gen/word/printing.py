"""A value of a tag → the XML that stands in its place: escaped, exact, or refused by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Any

from markupsafe import Markup

from baocao_gen.blocks import BLANK_CLOSE, BLANK_OPEN, Blocks
from baocao_gen.expressions import SafeEnvironment, with_context
from baocao_gen.phrases import FILTERS, official
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.word.fragments import Styles, blocks_xml, text_xml
from baocao_gen.word.holes import Holes
from baocao_gen.word.units import Shell

_WITHOUT_BLANKS = str.maketrans("", "", BLANK_OPEN + BLANK_CLOSE)
_BREAKS = (("\n", "<w:br/>"), ("\t", "<w:tab/>"))


class WrongKind(ReadingError):
    """A value cannot be printed by this kind of tag."""


def environment_for(styles: Styles, shells: Sequence[Shell]) -> SafeEnvironment:
    """The sandbox of one part: everything that a tag prints is escaped here and nowhere else.

    Args:
        styles: The template's styles, for ``{{p }}``.
        shells: What the part's ``{{p }}`` and ``{{r }}`` replace, by number.
    """

    def block(value: Any, shell: int) -> Markup:
        if isinstance(value, Blocks):
            return _xml(blocks_xml(value, replace(styles, width=shells[shell].width)))
        return _in_shell(value, shells[shell])

    def run(value: Any, shell: int) -> Markup:
        if hasattr(value, "__html__") and not isinstance(value, str):
            return _xml(value.__html__())  # docxtpl's RichText, made in Python
        return _in_shell(value, shells[shell])

    def plain(value: Any) -> Markup:
        return _xml(escape(_words(value).translate(_WITHOUT_BLANKS)))

    def printed(_: Any, value: Any) -> Markup:
        return value if isinstance(value, Markup) else _inside_text(_words(value))

    ours: dict[str, Any] = {Holes.BLOCK: block, Holes.RUN: run, Holes.PLAIN: plain}
    # With the context as an argument Jinja leaves constants alone, so they come through here too.
    finalize = with_context(printed)
    return SafeEnvironment(filters={**FILTERS, **ours}, finalize=finalize, autoescape=True)


def _words(value: Any) -> str:
    if isinstance(value, Blocks):
        raise WrongKind("giá trị này gồm nhiều đoạn", "dùng thẻ {{p … }} một mình trong một đoạn")
    if hasattr(value, "__html__") and not isinstance(value, str):
        raise WrongKind("giá trị này có định dạng riêng", "dùng thẻ {{r … }} thay cho {{ … }}")
    return official(value)


def _in_shell(value: Any, shell: Shell) -> Markup:
    if isinstance(value, list | tuple | Mapping):
        hint = "dùng vòng lặp {%p for … %} để in từng mục"
        raise WrongKind("thẻ này không in được một danh sách hay một nhóm", hint)
    return _xml(shell.xml.replace("\ufdd6", text_xml(_words(value))))


def _inside_text(words: str) -> Markup:
    """Text that lands inside a ``w:t`` which is already open."""
    xml = escape(words, quote=False)
    for mark, element in _BREAKS:
        xml = xml.replace(mark, f'</w:t>{element}<w:t xml:space="preserve">')
    return _xml(xml)


def _xml(xml: str) -> Markup:
    """Mark XML that is escaped already, or that is this package's own."""
    return Markup(xml)  # noqa: S704 - every caller hands over what it has just escaped or built

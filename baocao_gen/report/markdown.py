"""A text with its tags filled in → paragraphs, runs and tables, as its Markdown says.

The Markdown is the little that officials use: paragraphs, ``-`` and ``+`` lists (a ``+`` line
belongs to the ``-`` line before it, indented or not), ``*`` for a small heading, ``**đậm**``,
``*nghiêng*``, tables, footnotes and pictures. Everything else is plain text, «1.» and «_» included;
the lines of a list that was numbered by hand are paragraphs of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from baocao_gen.frozen import frozen
from baocao_gen.report.anchors import FigureSpan, moved
from baocao_gen.report.blocks import (
    Align,
    Block,
    Blocks,
    Column,
    Paragraph,
    Picture,
    Run,
    Style,
    TableBlock,
    words_of,
)
from baocao_gen.report.marks import (
    TOKEN,
    Aside,
    AskedPicture,
    Note,
    pieces_of,
    refuse_notes,
    set_aside,
    without_tokens,
)
from baocao_gen.report.prose import Rendered, as_line, restored, with_figures
from baocao_gen.report.typed_lists import own_paragraphs
from baocao_gen.report.unit_lines import with_unit_lines
from baocao_gen.tags import fast
from baocao_gen.tags.compile import Failure, FaultKind, TextFault
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.pattern import late

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MARKER_STYLES = {"-": Style.DASH, "+": Style.PLUS, "*": Style.STAR}
_MAX_LEVEL = 20
_MARKS, _MOST_MARKS = ("*", "|", "\\"), 50_000
"""Markdown makes objects of half a kilobyte of each mark; a table of 5,000 rows has so
many, with nine columns."""
_CELL_MARK = re.compile(r"(?<!\\)\|")
_NUMBERED_LINE = late(r"^([^\S\n]*(?:[-+*][^\S\n]+)*\d+)([.)])(?=\s|$)", re.MULTILINE)


def as_blocks(rendered: Rendered) -> Blocks:
    """A text with markup → its paragraphs, tables and pictures.

    Raises:
        InvalidText: for footnotes and pictures that are not typed as they should be.
        TextFault: for what Markdown would lose.
    """
    marked, printed = set_aside(rendered), rendered.printed
    source = own_paragraphs(marked.source)
    if fast.is_on() and not marked.aside and _is_plain(source):
        return Blocks(tuple(_plain_blocks(source, printed)))
    _refuse_marks(rendered.source)
    tokens = _tokens(_protected(source))
    _refuse_losses(tokens, source.split("\n"), printed)
    return Blocks(tuple(with_unit_lines(_Reader(printed, marked.aside).blocks(tokens))))


def as_runs(rendered: Rendered) -> tuple[Run, ...]:
    """A cell's text, with bold, italic and footnotes but no blocks → runs.

    Raises:
        InvalidText: for a footnote without its text or its mark, or a picture.
        TextFault: for what Markdown would lose.
    """
    source, printed = rendered.source, rendered.printed
    if fast.is_on() and not _INLINE_MARKUP.search(source):
        return (_run(source, printed),) if source else ()
    marked = set_aside(rendered, is_cell=True)
    source = marked.source.strip("\n") if marked.aside else marked.source
    _refuse_marks(rendered.source)
    return _Reader(printed, marked.aside).runs(_inline_tokens(_protected(source)))


def as_title(rendered: Rendered) -> tuple[Run, ...]:
    """A title, in which nothing is markup but the marks of footnotes → runs.

    Raises:
        InvalidText: for a footnote without its text or its mark, or a picture.
        TextFault: for a footnote of more marks than can be read.
    """
    marked = set_aside(rendered, is_cell=True)
    if not marked.aside:
        return (_run(rendered.source.strip("\n"), rendered.printed),)
    _refuse_marks(rendered.source)
    return tuple(_Reader(rendered.printed, marked.aside).marked(marked.source.strip("\n")))


def as_bare_line(rendered: Rendered) -> str:
    """A title or another text that is printed as words alone → its words, exactly.

    Raises:
        InvalidText: for a footnote or a picture, which would be printed as typed.
    """
    refuse_notes(rendered)
    return as_line(rendered)


# What only markdown-it reads: emphasis, tables, escapes; a blank at either end of a line, an item
# without words, an item in an item.
_MARKUP = re.compile(
    r"[\\|\0\r\t] | [^\n]\* | ^\*\S | ^[^\S\n] | [^\S\n]$ | ^[-+*](?:$|[^\S\n]+(?:[-+*\s]|$))",
    re.MULTILINE | re.VERBOSE,
)


_INLINE_MARKUP = re.compile(r"[*\\|\0\r\n]|\[\^|!\[")
"""What is read in a cell: emphasis, escapes, ends of lines, footnotes. Most cells have none."""


def _is_plain(source: str) -> bool:
    """Whether a text has no marks but «- », «+ » and «* » at the beginning of its lines.

    Most texts are like that, and markdown-it takes longer to load than a report to be rendered.
    """
    return all(map(_is_bare, source.split("\n")))


@kept(most=2_000, longest=4_000)
def _is_bare(line: str) -> bool:
    return not _MARKUP.search(line)


def _plain_blocks(source: str, printed: Sequence[str]) -> Iterator[Paragraph]:
    """What markdown-it would make of a text that ``_is_plain``."""
    style, lines = Style.BODY, list[str]()
    for line in (*source.split("\n"), ""):
        begins = line[1:2] == " " and line[0] in _MARKER_STYLES
        if lines and (begins or not line):
            yield Paragraph(style, (_run(" ".join(lines), printed),))
            style, lines = Style.BODY, []
        if begins:
            style, lines = _MARKER_STYLES[line[0]], [line[2:]]
        elif line:
            lines.append(line)


# «5*3*2» is a product, not an emphasis. A pattern that begins with its letter is found fast.
_PRODUCT = re.compile(r"\*(?<=\d\*)(?=\d)")


def _refuse_marks(source: str) -> None:
    """Refuse a text of which Markdown would make more pieces than the memory holds.

    Raises:
        TextFault: it has too many marks.
    """
    if sum(map(source.count, _MARKS)) > _MOST_MARKS:
        limit = f"{_MOST_MARKS:,}".replace(",", ".")
        message = f"phần chữ này có quá {limit} dấu *, | và \\"
        hint = "chia thành nhiều mục; bảng dài thì đặt vào phụ lục (bang, tu_tep)"
        raise TextFault(Failure(FaultKind.SECURITY, message, hint), None)


def _protected(source: str) -> str:
    """Take the meaning from what officials type as plain text: «2020.» at a line's start, «_»."""
    plain = _PRODUCT.sub(r"\\*", _NUMBERED_LINE.sub(r"\1\\\2", source))
    return plain.replace("_", "\\_")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    rules = ["list", "table", "emphasis", "escape", "newline"]
    return MarkdownIt("zero", {"maxNesting": 4 * _MAX_LEVEL}).enable(rules)


# Values are set aside, so a text is the same for Markdown whatever figures it prints: in a batch
# each is parsed once. Tokens are only read.
@kept(most=500, longest=4_000)
def _tokens(source: str) -> Sequence[Token]:
    return _parser().parse(source)


@kept(most=500, longest=4_000)
def _inline_tokens(source: str) -> Sequence[Token]:
    return _parser().parseInline(source)[0].children or []


def _refuse_losses(tokens: Sequence[Token], lines: Sequence[str], printed: Sequence[str]) -> None:
    """Refuse what Markdown would drop without a word: deep lists, cells beyond the last column.

    Raises:
        TextFault: with the line in question quoted.
    """
    columns = 0
    for token in tokens:
        if token.level > _MAX_LEVEL:
            message = f"gạch đầu dòng lồng quá {_MAX_LEVEL // 2} cấp"
            raise TextFault(Failure(FaultKind.SYNTAX, message, "chia thành các mục nhỏ hơn"), None)
        if token.type == "table_open":
            columns = 0
        elif token.type == "th_open":
            columns += 1
        elif token.type == "tr_open" and columns and token.map:
            row = lines[token.map[0]].strip()
            cells = len(_CELL_MARK.findall(row.removeprefix("|").removesuffix("|"))) + 1
            if cells > columns:
                words = restored(without_tokens(row), printed)
                message = f"hàng «{words}» có {cells} ô, bảng có {columns} cột"
                hint = "thêm cột hoặc bớt ô; dấu | trong một ô viết là \\|"
                raise TextFault(Failure(FaultKind.SYNTAX, message, hint), None)


@frozen
class _Reader:
    """Reads markdown-it's flat stream (an opening, its contents, a closing) of one text."""

    printed: Sequence[str]
    aside: Sequence[Aside]

    def blocks(self, tokens: Iterable[Token]) -> Iterator[Block]:
        """What the text is made of."""
        stream = iter(tokens)
        items: list[Style] = []
        fresh = False
        for token in stream:
            if token.type == "list_item_open":
                items.append(_item_style(token.markup, items))
                fresh = True
            elif token.type == "list_item_close":
                items.pop()
            elif token.type == "table_open":
                yield self._table(stream)
            elif token.type == "inline":
                style = items[-1] if items and fresh else Style.BODY
                yield self._picture(token.content) or Paragraph(
                    style, self.runs(token.children or [])
                )
                fresh = False

    def runs(self, children: Iterable[Token]) -> tuple[Run, ...]:
        """The words of a paragraph or a cell."""
        return tuple(_merged(self._looks(children)))

    def marked(self, words: str, *, bold: bool = False, italic: bool = False) -> Iterator[Run]:
        """Words with marks of footnotes and no other markup, in one look."""
        for piece in pieces_of(words) if self.aside else (words,):
            if isinstance(piece, int):
                yield Run("", note=self._note(piece))
            elif piece:
                text, spans = with_figures(piece, self.printed)
                yield Run(text, bold, italic, prints=spans)

    def _looks(self, children: Iterable[Token]) -> Iterator[Run]:
        bold = italic = 0
        for child in children:
            step = {"open": 1, "close": -1}.get(child.type.rpartition("_")[2], 0)
            if child.type.startswith("strong"):
                bold += step
            elif child.type.startswith("em"):
                italic += step
            else:
                text = {"softbreak": " ", "hardbreak": "\n"}.get(child.type, child.content)
                yield from self.marked(text, bold=bold > 0, italic=italic > 0)

    def _note(self, number: int) -> tuple[Run, ...]:
        note = self.aside[number]
        source = note.source if isinstance(note, Note) else ""
        return _Reader(self.printed, ()).runs(_inline_tokens(_protected(source)))

    def _picture(self, content: str) -> Picture | None:
        found = TOKEN.fullmatch(content) if self.aside else None
        asked = self.aside[int(found[1])] if found else None
        if not isinstance(asked, AskedPicture):
            return None
        caption = self.runs(_inline_tokens(_protected(asked.caption)))
        file = restored(asked.file, self.printed)
        return Picture(file, caption, asked.millimetres, asked.percent, asked.typed)

    def _table(self, stream: Iterator[Token]) -> TableBlock:
        columns: list[Column] = []
        rows: list[list[tuple[Run, ...]]] = []
        align: Align | None = None
        in_head = True
        for token in stream:
            if token.type == "table_close":
                break
            if token.type == "tbody_open":
                in_head = False
            elif token.type == "tr_open" and not in_head:
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                align = _alignment(token)
            elif token.type == "inline":
                runs = self.runs(token.children or [])
                if in_head:
                    columns.append(Column(runs, align))
                else:
                    rows[-1].append(runs)
        return TableBlock(tuple(columns), tuple(tuple(row) for row in rows))


def _run(source: str, printed: Sequence[str]) -> Run:
    text, spans = with_figures(source, printed)
    return Run(text, prints=spans)


def _item_style(marker: str, above: Sequence[Style]) -> Style:
    style = _MARKER_STYLES.get(marker, Style.DASH)
    return Style.PLUS if style is Style.DASH and Style.DASH in above else style


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """The same, what follows each other in one look as one run."""
    for (*_, note), alike in groupby(runs, _look):
        if note:
            yield from alike
        else:
            yield _joined(list(alike))


def _joined(runs: Sequence[Run]) -> Run:
    spans, length = list[FigureSpan](), 0
    for run in runs:
        spans += [moved(span, length) for span in run.prints]
        length += len(run.text)
    return replace(runs[0], text=words_of(runs), prints=tuple(spans))


def _look(run: Run) -> tuple[object, ...]:
    return run.bold, run.italic, run.note


def _alignment(token: Token) -> Align | None:
    style = str(token.attrGet("style") or "")
    return next((align for align in Align if align.value in style), None)

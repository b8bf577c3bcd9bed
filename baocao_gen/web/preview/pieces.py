"""The pieces of a page → HTML: paragraphs with their numbers, tables, pictures, charts.

Each piece is an element that carries the keys of its place in the year file (``data-path``) and the
line (``data-line``), and the problems that were found there.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from baocao_gen.report.blocks import (
    CHART_LABEL,
    PICTURE_LABEL,
    Block,
    ChartBlock,
    Contents,
    Paragraph,
    Picture,
    Run,
    Style,
    TableBlock,
    words_of,
)
from baocao_gen.report.placed import PagePiece
from baocao_gen.tags.private_characters import without_marks
from baocao_gen.web.preview.charts import drawn
from baocao_gen.web.preview.flaws import Flaw, places_in
from baocao_gen.web.preview.html import EMPTY, Html, element, joined, words
from baocao_gen.web.preview.labels import Labels
from baocao_gen.web.preview.sentences import Mark, Sentences, flag
from baocao_gen.web.preview.tables import table
from baocao_gen.yearfile.model import Appendix, FreeTable, key_of
from baocao_gen.yearfile.origin import KeyPath, dotted

_HEADINGS = {Style.HEADING_1: "h2", Style.HEADING_2: "h3", Style.HEADING_3: "h4"}
_CLASSES = {
    Style.HEADING_1: "level-1",
    Style.HEADING_2: "level-2",
    Style.HEADING_3: "level-3",
    Style.HEADING_4: "level-4",
    Style.PLAIN_HEADING: "untold",
    Style.BODY: "body",
    Style.DASH: "dash",
    Style.PLUS: "plus",
    Style.STAR: "star",
    Style.CELL: "cell",
    Style.HEAD_CELL: "cell",
    Style.TABLE_TITLE: "table-title",
    Style.TABLE_UNIT: "table-unit",
    Style.TABLE_NOTE: "table-note",
    Style.PICTURE_CAPTION: "caption",
}
_SCREEN = 96 / 25.4
"""Points of a screen in a millimetre."""
_TEXT_WIDTH = 165
"""Millimetres of the text (Decree 30/2020, Appendix I, I.4)."""
_ROWS = key_of(FreeTable, "rows")
_TABLE = key_of(Appendix, "table")
_Runs: TypeAlias = tuple[Run, ...]


@dataclass(slots=True)
class Pieces:
    """Prints the pieces of one page in order.

    Attributes:
        sentences: Prints runs.
        labels: Counts headings.
    """

    sentences: Sentences
    labels: Labels

    def html(self, piece: PagePiece, failed: Sequence[Html] = ()) -> Html:
        """A piece, and why its text is not there; nothing for one that has neither."""
        if not piece.blocks and not failed:
            return EMPTY
        flaws = self.sentences.flaws.below(piece.path)
        marks, untold = self._marks(piece, flaws) if flaws else ({}, [])
        blocks = [self._block(block, marks) for block in piece.blocks.items]
        signs = [element("p", joined(map(flag, untold)), class_="flags")] if untold else []
        content = joined([*signs, *blocks, *failed])
        return self.sentences.piece(piece.path, content, f"o-{dotted(piece.path)}")

    def _block(self, block: Block, marks: dict[int, list[Mark]]) -> Html:
        if isinstance(block, Paragraph):
            return self._paragraph(block, marks)
        if isinstance(block, TableBlock):
            return table(block, lambda runs: self.sentences.html(runs, marks.get(id(runs), ())))
        if isinstance(block, Picture):
            return self._picture(block)
        if isinstance(block, ChartBlock):
            caption = f"{CHART_LABEL} {block.number}. {without_marks(block.title)}"
            below = element("figcaption", words(caption), class_="caption")
            return element("figure", joined([drawn(block), below]), class_="drawing")
        return self._contents(block)

    def _paragraph(self, paragraph: Paragraph, marks: dict[int, list[Mark]]) -> Html:
        said = self.sentences.html(paragraph.runs, marks.get(id(paragraph.runs), ()))
        label = self.labels.of(paragraph)
        if label:
            said = joined([element("span", words(label), class_="numeral"), words(" "), said])
        tag = _HEADINGS.get(paragraph.style, "p")
        return element(tag, said, class_=_CLASSES[paragraph.style])

    def _picture(self, picture: Picture) -> Html:
        image = picture.image
        if image is None:
            return EMPTY
        asked = float(picture.millimetres or 0) or _TEXT_WIDTH * float(picture.percent or 0) / 100
        across = min(asked or image.width, _TEXT_WIDTH)
        data = b64encode(image.data).decode("ascii")
        shown = element(
            "img",
            src=f"data:image/{image.kind};base64,{data}",
            alt=without_marks(words_of(picture.caption)),
            width=round(across * _SCREEN),
            height=round(across * image.height / image.width * _SCREEN),
            loading="lazy",
        )
        if not picture.caption:
            return element("figure", shown, class_="drawing")
        label = words(f"{PICTURE_LABEL} {picture.number}. ")
        caption = joined([label, self.sentences.html(picture.caption)])
        below = element("figcaption", caption, class_="caption")
        return element("figure", joined([shown, below]), class_="drawing")

    def _contents(self, contents: Contents) -> Html:
        entries = [
            element("li", self.sentences.html(runs), class_=f"level-{level}")
            for level, runs in contents.entries
        ]
        return element("ul", joined(entries), class_="contents")

    def _marks(
        self, piece: PagePiece, flaws: Iterable[Flaw]
    ) -> tuple[dict[int, list[Mark]], list[Flaw]]:
        """The letters at which problems of a piece stand, by runs; and those that have none."""
        marks: dict[int, list[Mark]] = {}
        untold = []
        spots: dict[tuple[KeyPath, str], list[tuple[_Runs, int]]] = {}
        for flaw in flaws:
            said = self.sentences.flaws.said(flaw)
            known = spots.get((flaw.path, said.words)) if said else []
            if said and known is None:
                known = spots[flaw.path, said.words] = _spots(piece, flaw.path, said.words)
            if not said or not known or said.turn >= len(known):
                untold.append(flaw)
                continue
            runs, at = known[said.turn]
            marks.setdefault(id(runs), []).append(Mark(at, at + len(said.words), flaw))
        for own in marks.values():
            own.sort(key=lambda mark: mark.start)
        return marks, untold


def _spots(piece: PagePiece, path: KeyPath, words_: str) -> list[tuple[_Runs, int]]:
    """Where some words stand in the texts that a place has become, in order."""
    return [(runs, at) for runs in _texts(piece, path) for at in places_in(words_of(runs), words_)]


def _texts(piece: PagePiece, path: KeyPath) -> Iterator[_Runs]:
    """The texts of a piece that a place of the year file has become, in order."""
    own = path[len(piece.path) :]
    for block in piece.blocks.items:
        if isinstance(block, Paragraph):
            yield block.runs
        elif isinstance(block, TableBlock):
            if piece.path[-1] == _TABLE and len(own) == 3 and own[0] == _ROWS:
                yield block.rows[int(own[1])][int(own[2])]
            else:
                yield from _cells(block)
        elif isinstance(block, Picture):
            yield block.caption


def _cells(block: TableBlock) -> Iterator[_Runs]:
    if block.heads:
        yield from (cell.runs for row in block.heads for cell in row)
    else:
        yield from (column.heading for column in block.columns)
    for row in block.rows:
        yield from row

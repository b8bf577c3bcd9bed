"""A rendered part with footnotes, pictures and charts in it → the part that points to them.

The rows of a long table are printed last, one after the other, when the part is packed: until then
a mark stands for them, so no part is held with all of them.

Where a text has a footnote its words are printed on the spot, between two marks, so whatever
repeats, leaves out or mends a paragraph does so with its footnotes. At the end they are taken out,
in the order of the page, and the package gets them. The text is worked on as it is, as in
``sections``. A footnote can stand only in the body: elsewhere, in a header or a text box, its words
are printed in brackets.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from baocao_gen.files.pictures import Image
from baocao_gen.report.blocks import Block, ChartBlock, Picture, TableBlock
from baocao_gen.tags.budget import Budget
from baocao_gen.tags.private_characters import BLANK_OPEN
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.changes import Changes
from baocao_gen.word.package.footnotes import add_footnotes, first_number, mark_xml
from baocao_gen.word.package.package import MARK, Package
from baocao_gen.word.package.zip_writer import Packed
from baocao_gen.word.write.blocks import NOTE_BEGINS, NOTE_ENDS
from baocao_gen.word.write.charts import CHART_NAME, chart_name, width_of
from baocao_gen.word.write.pictures import NAME, name_of
from baocao_gen.word.write.styles import Styles

PLACED: Final = "<placed>"
"""Where a rendering keeps what its parts point to; no tag can spell this name."""
_SIGN = late(
    rf"(?P<begins><\?{NOTE_BEGINS[2:-2]}\?>)|(?P<ends><\?{NOTE_ENDS[2:-2]}\?>)"
    r"|(?P<box><w:txbxContent[\s>])|(?P<behind></w:txbxContent>)"
    rf'|<wp:docPr (?P<drawing>id="\d+" name="(?:{NAME}|(?P<chart>{CHART_NAME}))")'
    rf'|r:embed="(?P<shows>{NAME}[0-9a-f]+)"|r:id="(?P<draws>{CHART_NAME}[0-9a-f]+)"'
)
_REFERENCE = late(r'<w:footnoteReference\s[^>]*?\bw:id="(\d{1,9})"')
_DRAWING = late(rf'<wp:docPr\s(?!id="\d+" name="{NAME}")[^>]*?\bid="(\d{{1,9}})"')
ROWS: Final = f"<?{MARK}-rows "
_ROWS = late(rf"<\?{ROWS[2:]}([0-9]+)\?>")
_MANY_CELLS = 5_000
_LETTERS_A_CELL = 250
"""What a cell takes with its properties."""
_OPENING = '<w:r><w:t xml:space="preserve"> (</w:t></w:r>'
_CLOSING = "<w:r><w:t>)</w:t></w:r>"


class Placed:
    """What the parts of one rendering point to.

    Args:
        package: The template's package.
        styles: Its styles.
        has_contents: Whether a table of contents is printed, which leads to headings.
    """

    def __init__(self, package: Package, styles: Styles, *, has_contents: bool = False) -> None:
        self.has_contents = has_contents
        self._images: dict[str, Image] = {}
        self._charts: dict[str, tuple[ChartBlock, int]] = {}
        self._package = package
        self._styles = styles
        self._first = self._behind = 0
        self._order: list[str] = []
        self._notes: list[str] = []
        self._shown: dict[str, dict[str, None]] = {}
        self._drawn: list[tuple[str, str, str]] = []
        self._rows: list[Iterator[str]] = []
        self.may_wait = False

    def expect(self, block: Block, styles: Styles) -> None:
        """A drawing that is about to be printed; what it shows is noted by the name it has there.

        Args:
            block: The picture or the chart.
            styles: What the place offers where it is printed.
        """
        if isinstance(block, ChartBlock):
            across = width_of(block, styles)
            self._charts[chart_name(block, across)] = block, across
        elif isinstance(block, Picture) and block.image is not None:
            self._images[name_of(block.image)] = block.image

    def rows(self, budget: Budget, table: TableBlock, rows: Iterator[str]) -> str:
        """The rows of a table, or a mark for them if they may wait.

        Those with footnotes and blanks may not: they are looked for in what is printed.
        """
        cells = len(table.rows) * len(table.columns)
        if not self.may_wait or cells < _MANY_CELLS or not _is_plain(table):
            return "".join(rows)
        budget.prints(cells * _LETTERS_A_CELL)
        self._rows.append(rows)
        return f"{ROWS}{len(self._rows) - 1}?>"

    def with_rows(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """A part in pieces, with the rows that have waited."""
        if not self._rows:
            yield from pieces
            return
        for piece in pieces:
            words, *others = _ROWS.split(piece.decode("latin-1"))
            yield words.encode("latin-1")
            for number, following in zip(others[::2], others[1::2], strict=True):
                for row in self._rows[int(number)]:
                    yield row.encode()
                yield following.encode("latin-1")

    def is_in(self, chunk: str) -> bool:
        """Whether a piece of a rendered part has a picture or a chart."""
        has_picture = bool(self._images) and NAME in chunk
        return has_picture or (bool(self._charts) and CHART_NAME in chunk)

    def taken_out(self, data: bytes, part: str) -> bytes:
        """A rendered part in which marks stand for its footnotes, and drawings are numbered.

        Args:
            data: The part.
            part: Its name in the package.
        """
        xml = data.decode("latin-1")  # of one length with the bytes; all that is read is ASCII
        templates = [int(number) for number in _REFERENCE.findall(xml)]
        self._behind = max([self._behind, *(number + 1 for number in templates)])
        numbers = map(int, _DRAWING.findall(xml) if self._images or self._charts else ())
        drawing = max(numbers, default=0)
        pieces: list[str] = []
        at = boxes = 0
        for sign in _SIGN.finditer(xml):
            if sign["begins"] or sign["ends"]:
                words, at = xml[at : sign.start()], sign.end()
                is_plain = boxes > 0 or part != self._package.main
                if sign["begins"]:
                    pieces += [words, _OPENING if is_plain else ""]
                elif is_plain:
                    pieces += [words, _CLOSING]
                else:
                    pieces.append(self._noted(words))
            elif sign["box"] or sign["behind"]:
                boxes += 1 if sign["box"] else -1
            elif sign["shows"]:
                self._shown.setdefault(part, {})[sign["shows"]] = None
            elif sign["draws"]:
                pieces += [xml[at : sign.start("draws")], self._chart_in(part, sign["draws"])]
                at = sign.end("draws")
            else:
                drawing += 1
                kind = "Chart" if sign["chart"] else "Picture"
                own = f'id="{drawing}" name="{kind} {drawing}"'
                pieces += [xml[at : sign.start("drawing")], own]
                at = sign.end("drawing")
        whole = "".join([*pieces, xml[at:]])
        if templates and self._notes:
            self._order = _REFERENCE.findall(whole)
        return whole.encode("latin-1")

    def _noted(self, runs: str) -> str:
        self._first = self._first or max(first_number(self._package), self._behind)
        self._notes.append(runs.encode("latin-1").decode())
        return mark_xml(self._first + len(self._notes) - 1, self._styles)

    def _chart_in(self, part: str, name: str) -> str:
        """The name of one more chart: each has a part of its own, also where two are alike."""
        number = f"{name}n{len(self._drawn) + 1}"
        self._drawn.append((part, name, number))
        return number

    def with_parts(self, parts: Mapping[str, Packed]) -> Mapping[str, Packed]:
        """The rendered parts, and whatever else of the package must change for them."""
        if not self._notes and not self._shown and not self._drawn:
            return parts
        changes = Changes(self._package, parts)
        if self._notes:
            add_footnotes(changes, self._package, self._notes, self._first, self._styles)
            if self._order:
                from baocao_gen.word.pairs.inlined import ordered  # few templates have notes

                member = changes.related(self._package.main, "footnotes")
                ordered(changes.tree(str(member)), self._order)
        for part, names in self._shown.items():
            for name in names:
                self._add_image(changes, part, name)
        if self._drawn:
            from baocao_gen.word.write.chart_parts import add_chart  # most reports have no chart

            for part, name, number in self._drawn:
                add_chart(changes, part, number, *self._charts[name])
        return changes.packed()

    def _add_image(self, changes: Changes, part: str, name: str) -> None:
        image = self._images[name]
        folder = posixpath.dirname(part)
        target = f"media/{name}.{image.kind}"
        changes.put(posixpath.join(folder, target), image.data)
        changes.declare_ending(image.kind, f"image/{image.kind}")
        changes.relate(part, "image", target, name)


def _is_plain(table: TableBlock) -> bool:
    runs = (run for row in table.rows for cell in row for run in cell)
    return all(not run.note and BLANK_OPEN not in run.text for run in runs)

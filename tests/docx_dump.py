"""A Word file → readable text: page, style, alignment, size, weight, numbering label, words.

What a person would check with the document open in Word, written so that a difference between
two years of the program is a line or two of diff. One paragraph is one line::

    [Body Text · justify · 14] Đạt ⟨bold|97,50%⟩ kế hoạch.

The bracket holds what the whole paragraph shares; a run that differs stands between ⟨ ⟩ with
its own look. Blanks that the eye misses have a sign: ⍽ no-break space, ␣ space at an edge,
⇥ tab, ⏎ line break. The file ends with the definitions of the styles that were used.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn
from docx_dump_styles import Look, Numbering, Styles, millimetres, value_of

BREAKS = {"page": "⟨page break⟩", "column": "⟨column break⟩"}
SIGNS = {"tab": "⇥", "cr": "⏎", "noBreakHyphen": "‑", "softHyphen": "⟨soft hyphen⟩"}
OBJECTS = {"drawing": "⟨picture⟩", "pict": "⟨picture⟩", "object": "⟨object⟩"}


def dump(document: Path | bytes) -> str:
    """Return the readable dump of a .docx, ending with a line break."""
    source = str(document) if isinstance(document, Path) else BytesIO(document)
    return "\n".join(_Dump(docx.Document(source)).lines()).lstrip("\n") + "\n"


class _Dump:
    def __init__(self, document: Any) -> None:
        self.document = document
        self.styles = Styles(document)
        self.numbering = Numbering(document)

    def lines(self) -> Iterator[str]:
        sections = iter(self.document.sections)
        yield from self._section(next(sections))
        for element in _blocks(self.document.element.body):
            yield from self._block(element)
            if element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
                yield from self._section(next(sections))
        yield ""
        yield "== styles in use"
        yield from self.styles.definitions()

    def _section(self, section: Any) -> Iterator[str]:
        element = section._sectPr
        width, height = section.page_width.mm, section.page_height.mm
        margins = (section.top_margin, section.right_margin, section.bottom_margin)
        sides = " ".join(f"{round(side.mm, 1):g}" for side in (*margins, section.left_margin))
        parts = [f"{width:.0f} × {height:.0f} mm", f"margins {sides}"]
        start = element.find(qn("w:type"))
        if start is not None:
            parts.append(f"starts {start.get(qn('w:val'))}")
        numbers = element.find(qn("w:pgNumType"))
        if numbers is not None:
            parts.append("page numbers" + _attributes(numbers))
        yield ""
        yield f"== section: {' · '.join(parts)}"
        yield from self._edges(section)

    def _edges(self, section: Any) -> Iterator[str]:
        """Headers and footers that this section defines itself."""
        edges = {"header": section.header, "footer": section.footer}
        if section.different_first_page_header_footer:
            edges["first page's header"] = section.first_page_header
            edges["first page's footer"] = section.first_page_footer
        for name, edge in edges.items():
            if edge.is_linked_to_previous:
                continue
            for element in _blocks(edge._element):
                yield from (f"{name}: {line}" for line in self._block(element))

    def _block(self, element: Any) -> Iterator[str]:
        if element.tag == qn("w:p"):
            look, text = self._paragraph(element)
            yield f"[{look}]{' ' if text else ''}{text}"
        else:
            yield from self._table(element)

    def _paragraph(self, element: Any) -> tuple[str, str]:
        """Return what the paragraph shares, and its label and text."""
        runs = list(_runs(element))
        style = self.styles.of(element)
        looks = [self.styles.look(style, run) for run, text in runs]
        words = [look for look, (_, text) in zip(looks, runs, strict=True) if text.strip()]
        shared = Look.shared(words) if words else self.styles.look(style, None)
        text = "".join(
            _sized(look.beyond(shared), text) for look, (_, text) in _joined(looks, runs)
        )
        label = self.numbering.label(element, style)
        spoken = " ".join(part for part in (label, _edged(text)) if part)
        told = (style.name, *self.styles.shape(element, style), str(shared))
        return " · ".join(word for word in told if word), spoken

    def _table(self, table: Any, indent: str = "") -> Iterator[str]:
        columns = table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
        widths = " ".join(millimetres(column.get(qn("w:w"), "0")) for column in columns)
        name = self.styles.table_name(table)
        yield f"{indent}[table · {name} · {len(columns)} columns · {widths} mm]"
        above: dict[int, str] = {}
        for row in table.findall(qn("w:tr")):
            yield from self._row(row, above, indent)
        yield f"{indent}[end of table]"

    def _row(self, row: Any, above: dict[int, str], indent: str) -> Iterator[str]:
        """One line for a row of single paragraphs; a line for each paragraph otherwise."""
        notes = [
            note
            for tag, note in (("w:tblHeader", "⟨repeated⟩"), ("w:cantSplit", "⟨whole⟩"))
            if row.find(f"{qn('w:trPr')}/{qn(tag)}") is not None
        ]
        cells = list(_cells(row))
        single = all([block.tag for block in _blocks(cell)] == [qn("w:p")] for _, cell in cells)
        if single:
            texts = [self._cell(column, cell, above) for column, cell in cells]
            yield indent + " ".join(["|", *notes, " | ".join(texts), "|"])
            return
        above.clear()
        yield indent + " ".join(["| row", *notes])
        for number, (_, cell) in enumerate(cells, start=1):
            yield f"{indent}|  cell {number}{_merging(cell)}"
            for block in _blocks(cell):
                if block.tag == qn("w:tbl"):
                    yield from self._table(block, indent + "|    ")
                else:
                    yield from (f"{indent}|    {line}" for line in self._block(block))

    def _cell(self, column: int, cell: Any, above: dict[int, str]) -> str:
        """The look is told when it differs from the cell above."""
        look, text = self._paragraph(next(_blocks(cell)))
        told = "" if above.get(column) == look else f"[{look}]"
        above[column] = look
        return " ".join(part for part in (_merging(cell).strip(), told, text) if part)


def _blocks(container: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, also those inside content controls."""
    for child in container:
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent")):
            yield from _blocks(child)


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    column = 0
    for cell in row.findall(qn("w:tc")):
        yield column, cell
        column += int(value_of(cell, "w:tcPr/w:gridSpan") or 1)


def _merging(cell: Any) -> str:
    across = value_of(cell, "w:tcPr/w:gridSpan")
    down = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    notes = [f" ⟨{across} columns⟩"] if across and across != "1" else []
    if down is not None:
        notes.append(" ⟨merged down⟩" if down.get(qn("w:val")) == "restart" else " ⟨↑⟩")
    return "".join(notes)


def _runs(paragraph: Any) -> Iterator[tuple[Any, str]]:
    """Runs with their text; a field stands as its instruction, without the stored result."""
    in_result = False
    for run in paragraph.iter(qn("w:r"), qn("w:fldSimple")):
        if run.tag == qn("w:fldSimple"):
            yield run, f"⟨{run.get(qn('w:instr'), '').strip()}⟩"
            continue
        if any(parent.tag == qn("w:fldSimple") for parent in run.iterancestors()):
            continue
        kind = run.find(qn("w:fldChar"))
        if kind is not None:
            in_result = kind.get(qn("w:fldCharType")) == "separate"
        elif not in_result:
            yield run, "".join(_texts(run))


def _texts(run: Any) -> Iterator[str]:
    for child in run:
        name = child.tag.rpartition("}")[2]
        if name == "t":
            yield (child.text or "").replace("\u00a0", "⍽")
        elif name == "instrText":
            yield f"⟨{(child.text or '').strip()}⟩"
        elif name == "br":
            yield BREAKS.get(child.get(qn("w:type"), ""), "⏎")
        else:
            yield SIGNS.get(name) or OBJECTS.get(name, "")


def _joined(looks: list[Look], runs: list[Any]) -> Iterator[tuple[Look, tuple[Any, str]]]:
    """Join neighbouring runs of one look: where a run is cut says nothing to a reader."""
    held: tuple[Look, tuple[Any, str]] | None = None
    for look, (run, text) in zip(looks, runs, strict=True):
        if held and held[0] == look:
            held = (look, (run, held[1][1] + text))
            continue
        if held:
            yield held
        held = (look, (run, text))
    if held:
        yield held


def _sized(own: str, text: str) -> str:
    return f"⟨{own}|{text}⟩" if own and text.strip() else text


def _edged(text: str) -> str:
    """Show the spaces at both ends, which an editor would strip and no eye sees."""
    inner = text.strip(" ")
    if not inner:
        return "␣" * len(text)
    before = len(text) - len(text.lstrip(" "))
    return "␣" * before + inner + "␣" * (len(text) - before - len(inner))


def _attributes(element: Any) -> str:
    pairs = sorted((key.rpartition("}")[2], value) for key, value in element.attrib.items())
    return "".join(f" {key}={value}" for key, value in pairs)

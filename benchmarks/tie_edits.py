"""Seeded edits of rendered reports → the edited figures that a tie misses, and wrongly tells.

Run `python benchmarks/tie_edits.py [--seeds 300] [--libreoffice]`. Each seed edits one report as a
person would in Word: a value typed over, deleted, moved with its sentence or copied, a sentence
written anew, rows sorted, a row added, a tracked change, one number replaced everywhere; every
third time the anchors are lost first. With `--libreoffice` LibreOffice saves the edited files, too.
"""

from __future__ import annotations

import argparse
import copy
import io
import random
import re
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn

import baocao_gen
from baocao_gen.checks.tie_out.verdicts import State
from baocao_gen.files.soffice import find_soffice
from baocao_gen.pipeline.one import marked_page
from baocao_gen.pipeline.tie import tie_out
from baocao_gen.report.anchors import Anchor, FigureSource

REPORTS = (
    "data/2020.yaml",
    "examples/phuong-thang/2020-10.yaml",
    "examples/theo-don-vi/bao-cao.yaml",
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass
class Edited:
    """A Word file that is being edited, and which figures a tie must tell of."""

    document: Any
    chance: random.Random
    names: dict[str, str]
    wanted: set[str] = field(default_factory=set)

    def part(self, anchors: Sequence[Anchor]) -> None:
        """Part the marked runs around each figure, as Word does where a person edits within.

        The parts keep the mark of the run; the number of the figure stands in `w:rsidR`.
        """
        runs: dict[str, list[Anchor]] = {}
        for anchor in anchors:
            runs.setdefault(f"bcg{anchor.run}", []).append(anchor)
        for run in list(self.document.element.body.iter(qn("w:r"))):
            style = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
            if style is not None and (printed := runs.get(style.get(qn("w:val")))):
                _part(run, printed)

    def marked(self) -> list[Any]:
        """The runs that print a figure's number."""
        runs = self.document.element.body.iter(qn("w:r"))
        return [r for r in runs if self.name(r) and _NUMBER.search(_text(r))]

    def name(self, run: Any) -> str:
        """The figure that a run prints; empty for none."""
        return self.names.get(run.get(qn("w:rsidR")), "")

    def names_in(self, element: Any) -> set[str]:
        """The figures that are printed in an element."""
        return {name for run in element.iter(qn("w:r")) if (name := self.name(run))}


def _part(run: Any, anchors: Sequence[Anchor]) -> None:
    """One run for each figure and for the words between; any other sign counts as a letter."""
    atoms = [
        a for c in run if c.tag != qn("w:rPr") for a in (c.text if c.tag == qn("w:t") else [c])
    ]
    pieces, at = [], 0
    for anchor in anchors:
        end = anchor.start + len(anchor.words)
        pieces += [(atoms[at : anchor.start], None), (atoms[anchor.start : end], anchor.number)]
        at = end
    for held, number in [*pieces, (atoms[at:], None)]:
        if held:
            run.addprevious(_piece(run, held, number))
    run.getparent().remove(run)


def _piece(run: Any, atoms: Sequence[Any], number: int | None) -> Any:
    piece = run.makeelement(qn("w:r"), {qn("w:rsidR"): f"{number:08X}"} if number else {})
    piece.append(copy.deepcopy(run.find(qn("w:rPr"))))
    for is_letter, held in groupby(atoms, lambda atom: isinstance(atom, str)):
        if is_letter:
            text = piece.makeelement(qn("w:t"), {qn("xml:space"): "preserve"})
            text.text = "".join(held)
            piece.append(text)
        else:
            piece.extend(list(held))
    return piece


def _text(run: Any) -> str:
    return "".join(t.text or "" for t in run.iter(qn("w:t")))


def _set(run: Any, text: str) -> None:
    texts = list(run.iter(qn("w:t")))
    texts[0].text = text
    for other in texts[1:]:
        other.getparent().remove(other)


def _other(number: str, chance: random.Random) -> str:
    digits = [i for i, c in enumerate(number) if c.isdigit()]
    at = chance.choice(digits)
    new = chance.choice([d for d in "123456789" if d != number[at]])
    return number[:at] + new + number[at + 1 :]


def retyped(edited: Edited) -> None:
    run = edited.chance.choice(edited.marked())
    _set(run, _NUMBER.sub(lambda m: _other(m[0], edited.chance), _text(run), count=1))
    edited.wanted |= {edited.name(run)}


def deleted(edited: Edited) -> None:
    run = edited.chance.choice(edited.marked())
    edited.wanted |= {edited.name(run)}
    run.getparent().remove(run)


def _paragraph(edited: Edited) -> Any:
    paragraphs = [
        p
        for p in edited.document.element.body.iterchildren(qn("w:p"))
        if edited.names_in(p) and p.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None
    ]
    return edited.chance.choice(paragraphs)


def moved(edited: Edited) -> None:
    paragraph = _paragraph(edited)
    others = [p for p in edited.document.element.body.iterchildren(qn("w:p")) if p is not paragraph]
    edited.chance.choice(others[5:-5] or others).addnext(paragraph)


def copied(edited: Edited) -> None:
    paragraph = _paragraph(edited)
    others = list(edited.document.element.body.iterchildren(qn("w:p")))
    edited.chance.choice(others[5:-5] or others).addnext(copy.deepcopy(paragraph))


def dropped(edited: Edited) -> None:
    paragraph = _paragraph(edited)
    edited.wanted |= edited.names_in(paragraph)
    paragraph.getparent().remove(paragraph)


def rewritten(edited: Edited) -> None:
    """The words between the figures are others; the figures stay."""
    paragraph = _paragraph(edited)
    for run in paragraph.iter(qn("w:r")):
        if not edited.name(run) and run.find(qn("w:t")) is not None:
            words = _text(run).split(" ")
            for at, word in enumerate(words):
                if word.isalpha() and edited.chance.random() < 0.3:
                    words[at] = edited.chance.choice(("đã", "tiếp", "tục", "được", "nhiều", "kịp"))
            _set(run, " ".join(words))


def rewritten_and_retyped(edited: Edited) -> None:
    rewritten(edited)
    retyped(edited)


def _table(edited: Edited) -> Any:
    tables = edited.document.element.body.iter(qn("w:tbl"))
    return edited.chance.choice([t for t in tables if len(t.findall(qn("w:tr"))) > 4])


def sorted_rows(edited: Edited) -> None:
    rows = _table(edited).findall(qn("w:tr"))[2:]
    first, second = edited.chance.sample(rows, 2)
    spot = copy.deepcopy(first)
    first.addnext(spot)
    second.addnext(first)
    spot.addnext(second)
    spot.getparent().remove(spot)


def extended(edited: Edited) -> None:
    row = edited.chance.choice(_table(edited).findall(qn("w:tr"))[2:])
    new = copy.deepcopy(row)
    for at, run in enumerate(new.iter(qn("w:r"))):
        style = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
        if style is not None:
            style.getparent().remove(style)
        run.attrib.pop(qn("w:rsidR"), None)
        if run.find(qn("w:t")) is not None:
            _set(run, f"Đơn vị mới thứ {at}" if not _text(run)[:1].isdigit() else f"9{at}7")
    row.addnext(new)


def tracked(edited: Edited) -> None:
    run = edited.chance.choice(edited.marked())
    edited.wanted |= {edited.name(run)}
    new = copy.deepcopy(run)
    _set(new, _NUMBER.sub(lambda m: _other(m[0], edited.chance), _text(run), count=1))
    gone, added = (
        run.makeelement(qn(f"w:{kind}"), {qn("w:id"): "900", qn("w:author"): "Biên tập"})
        for kind in ("del", "ins")
    )
    run.addprevious(gone)
    gone.addnext(added)
    gone.append(run)
    added.append(new)
    for text in run.iter(qn("w:t")):
        text.tag = qn("w:delText")


def replaced(edited: Edited) -> None:
    chosen = edited.chance.choice(edited.marked())
    number = _NUMBER.search(_text(chosen))
    assert number is not None
    new = _other(number[0], edited.chance)
    for run in edited.marked():
        found = _NUMBER.search(_text(run))
        if found and found[0] == number[0]:
            _set(run, _text(run).replace(number[0], new, 1))
            edited.wanted |= {edited.name(run)}


EDITS: tuple[Callable[[Edited], None], ...] = (
    *(retyped, deleted, moved, copied, dropped, rewritten, rewritten_and_retyped),
    *(sorted_rows, extended, tracked, replaced),
)


def without_anchors(document: Any) -> None:
    for style in list(document.element.body.iter(qn("w:rStyle"))):
        if style.get(qn("w:val")).startswith("bcg"):
            style.getparent().remove(style)
    for relation in [r for r in document.part.rels.values() if r.reltype.endswith("customXml")]:
        del document.part.rels[relation.rId]


def saved_by_libreoffice(files: list[bytes]) -> list[bytes]:
    """The files as LibreOffice saves them again, in one call."""
    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(files):
            (Path(folder) / f"{number}.docx").write_bytes(data)
        (Path(folder) / "out").mkdir()
        command = [str(find_soffice()), f"-env:UserInstallation=file://{folder}/profile"]
        command += ["--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"]
        names = [f"{folder}/{number}.docx" for number in range(len(files))]
        subprocess.run([*command, f"{folder}/out", *names], check=True, capture_output=True)
        return [(Path(folder) / "out" / f"{n}.docx").read_bytes() for n in range(len(files))]


def _full(source: FigureSource) -> str:
    return f"{source.figure}.{source.aspect}.{source.whose}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=300)
    parser.add_argument("--libreoffice", action="store_true")
    parser.add_argument("--show", action="store_true")
    wish = parser.parse_args()
    reports = [baocao_gen.load(name) for name in REPORTS]
    pages = [marked_page(report, None) for report in reports]
    made: list[tuple[int, int, str, set[str], bytes]] = []
    for seed in range(wish.seeds):
        which = seed % len(reports)
        data, anchors = pages[which]
        edit = EDITS[seed // len(reports) % len(EDITS)]
        names = {f"{anchor.number:08X}": _full(anchor.source) for anchor in anchors}
        edited = Edited(docx.Document(io.BytesIO(data)), random.Random(seed), names)
        edited.part(anchors)
        edit(edited)
        if seed // 33 % 3 == 2:
            without_anchors(edited.document)
        target = io.BytesIO()
        edited.document.save(target)
        made.append((seed, which, edit.__name__, edited.wanted, target.getvalue()))
    if wish.libreoffice:
        saved = saved_by_libreoffice([data for *_, data in made])
        made = [(*one[:4], data) for one, data in zip(made, saved, strict=True)]
    missed, wrong = Counter[str](), Counter[str]()
    changed = 0
    began = time.process_time()
    for seed, which, kind, wanted, data in made:
        found = tie_out(data, reports[which], name=f"{seed}.docx")
        told = {
            _full(verdict.anchor.source)
            for verdict in found.tie.figures
            if verdict.state is not State.SAME
        }
        changed += len(wanted)
        missed[kind] += len(wanted - told)
        wrong[kind] += len(told - wanted)
        if wish.show and told != wanted:
            print(seed, REPORTS[which], kind, "missed", wanted - told, "wrong", told - wanted)
    print(f"{len(made)} edits, {changed} edited figures, {time.process_time() - began:.1f} s CPU")
    print(f"missed {missed.total()}: {+missed}")
    print(f"wrongly told {wrong.total()}: {+wrong}")


if __name__ == "__main__":
    main()

"""Reports in Word → how well ``import`` reads them: a line a file, and its CPU time by length.

``python benchmarks/word_in.py FOLDER…`` reads every .docx below the folders; nothing is written.
A file that is refused is told with its code; anything else that is raised is a fault of ours.
With ``--long N`` each report that is read is read again with its body repeated N times.

A file ``NAME.keys`` beside ``NAME.docx`` holds what a person says of its numbers, and the answers
are held against it. ``P12 2=hồ sơ 3=%+ke_hoach 4=?điểm 5=!g`` speaks of the twelfth paragraph of
the body, from 0 (tables are no paragraphs): its second number counts «hồ sơ», the third is a plan
in percent, the fourth may be a figure or not, the fifth is one that is spelt so badly that it may
stay text; ``a,b`` allows two units. Numbers that a line does not name are days, documents,
references or outline. ``2=xã#a`` and ``6=xã#b`` say that two equal numbers are two things: a
figure that stands for both is a wrong one. A part may have the unit of its total («34 nghị quyết»
of «96 văn bản»). ``O 5:1 7:2`` says the levels of the numbered paragraphs.
"""

from __future__ import annotations

import argparse
import io
import re
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

import docx

from baocao_gen import Files
from baocao_gen.problems.errors import BaocaoError
from baocao_gen.report.amount import DIFFERENCE
from baocao_gen.word.read.document import ReadParagraph
from baocao_gen.years.from_word.parts import read_parts
from baocao_gen.years.from_word.proposals import Certainty, Proposal
from baocao_gen.years.from_word.read_report import ReadBack, read_report

_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_KEY = re.compile(r"(\d+)=([?!]?)([^=]*?)(?=\s+\d+=|$)")
_SIDES = {DIFFERENCE: {"tang", "giam"}, "cung_ky": {"cung_ky", ""}}
"""«766/1.122 vụ» behind «giảm 356 vụ»: the second number is last year's, named or not."""


def read(data: bytes) -> tuple[ReadBack, float]:
    """What became of a report, and the CPU seconds that it took."""
    before = time.process_time()
    found = read_report("bao-cao.docx", files=Files.of({"bao-cao.docx": data}))
    return found, time.process_time() - before


def repeated(data: bytes, times: int) -> bytes:
    """A report with its body several times behind each other, before its last section."""
    document = docx.Document(io.BytesIO(data))
    body = document.element.body
    blocks = [child for child in body if not child.tag.endswith("}sectPr")]
    for _ in range(times - 1):
        for block in blocks:
            body.insert(len(body) - 1, deepcopy(block))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@dataclass
class Judge:
    """Holds the answers for one file against the keys of a person.

    Attributes:
        printed: Paragraph and offset → the figure that is printed there, and which value of it.
        counted: What was counted so far.
        told: Every answer that differs.
        totals: The name of a part → the unit of its total.
        things: A figure and which value of it → the things that it stands for.
    """

    printed: Mapping[tuple[int, int], tuple[Proposal, str]]
    totals: Mapping[str, str]
    counted: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)
    things: dict[tuple[str, str], set[str]] = field(default_factory=dict)

    def level(self, paragraph: ReadParagraph, wanted: int, found: int | None) -> None:
        """Compare the level of a numbered paragraph."""
        self.counted["levels"] += 1
        self.counted["levels right"] += wanted == found
        if wanted != found:
            self.told.append(f"level {found} for {wanted}: {paragraph.text[:60]}")

    def numbers(self, paragraph: ReadParagraph, spot: int, rest: str) -> None:
        """Compare the numbers of a paragraph."""
        wanted = {int(m[1]): (m[2], m[3]) for m in _KEY.finditer(rest)}
        for index, match in enumerate(_NUMBER.finditer(paragraph.text), 1):
            degree, said = wanted.get(index, ("", ""))
            unit, _, thing = said.partition("#")
            around = paragraph.text[max(0, match.start() - 30) : match.end() + 30]
            made = self.printed.get((spot, match.start()))
            self.counted["tags"] += made is not None
            self.counted["figures"] += bool(unit) and not degree
            if made is not None:
                self._figure(made, degree, unit, around)
                self._thing(made, thing, around)
            elif unit and not degree:
                self.told.append(f"missed {match[0]} {unit}: {around}")

    def _figure(self, made: tuple[Proposal, str], degree: str, wanted: str, around: str) -> None:
        figure, aspect = made
        unit, _, side = wanted.partition("+")
        if not unit:
            self.counted["no figures"] += 1
            self.told.append(f"no figure {figure.dotted}: {around}")
        elif not self._has_unit(figure, unit.split(",")):
            self.counted["wrong units"] += 1
            self.told.append(f"unit {figure.unit} for {unit}: {around}")
        elif not degree:
            self.counted["right units"] += 1
            right = side in _SIDES[aspect] if aspect in _SIDES else side == figure.side.value
            self.counted["right sides"] += right
            if not right:
                self.told.append(f"side {figure.side or aspect} for {side}: {around}")

    def _has_unit(self, figure: Proposal, wanted: Iterable[str]) -> bool:
        of_total = self.totals.get(figure.dotted) == figure.unit
        return of_total or any(_is_alike(figure.unit, one) for one in wanted)

    def _thing(self, made: tuple[Proposal, str], thing: str, around: str) -> None:
        """Tell a figure that stands for two things that a person tells apart."""
        figure, aspect = made
        known = self.things.setdefault((figure.dotted, aspect), set())
        if thing and known - {thing}:
            self.counted["merged"] += 1
            self.told.append(f"merged {figure.dotted}: {around}")
        known.update({thing} - {""})


def judged(data: bytes, keys: str, found: ReadBack) -> Judge:
    """How the answers stand to the keys of a person."""
    parts = read_parts(data, "bao-cao.docx")
    body = [block for block in parts.document.blocks if isinstance(block, ReadParagraph)]
    judge = Judge(
        {
            (p.spot, offset): (figure, DIFFERENCE if "tang_giam" in p.filter else p.aspect)
            for figure in found.figures
            for p in figure.printings
            for offset in range(p.start, p.end)
        },
        {f"{total.group}.{part}": total.unit for total in found.figures for part in total.parts},
    )
    levels = {id(entry.block): entry.level for entry in parts.body.entries}
    for words in keys.splitlines():
        name, _, rest = words.partition(" ")
        if name == "O":
            for place, level in (pair.split(":") for pair in rest.split()):
                paragraph = body[int(place)]
                judge.level(paragraph, int(level), levels.get(id(paragraph)))
        elif name[:1] == "P":
            paragraph = body[int(name[1:])]
            judge.numbers(paragraph, parts.numbers[id(paragraph)], rest)
    return judge


def _is_alike(unit: str, wanted: str) -> bool:
    one, other = (f"{words.casefold().replace(',', '').strip()} " for words in (unit, wanted))
    return one.startswith(other) or other.startswith(one)


def summary(counted: Counter[str]) -> str:
    """The answers of a file, or of all, in one line."""
    tags = counted["tags"]
    wrong = counted["no figures"] + counted["wrong units"] + counted["merged"]
    return (
        f"figures {counted['figures']}, "
        f"with right unit {_share(counted, 'right units', 'figures')}, "
        f"right side {_share(counted, 'right sides', 'right units')}; "
        f"tags {tags}, no figure {counted['no figures']}, merged {counted['merged']}, "
        f"wrong {wrong / tags if tags else 0:.1%}; "
        f"levels {_share(counted, 'levels right', 'levels')} of {counted['levels']}"
    )


def _share(counted: Counter[str], part: str, whole: str) -> str:
    return f"{counted[part] / counted[whole]:.1%}" if counted[whole] else "-"


def line(found: ReadBack, seconds: float) -> str:
    """A file in one line."""
    degrees = Counter(figure.certainty for figure in found.figures)
    counted = " ".join(f"{degrees[one]:4}" for one in Certainty)
    same = "same" if found.is_same else f"{len(found.differences)} lines differ"
    return (
        f"{seconds:6.2f} s {found.lines:6} lines {len(found.figures):5} figures ({counted}) "
        f"{len(found.left):4} left {len(found.problems):4} problems {same}"
    )


def main() -> None:
    """Read every file and print its line; faults of ours at the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--long", type=int, default=0)
    parser.add_argument("--told", action="store_true", help="tell every answer that differs")
    asked = parser.parse_args()
    faults: list[str] = []
    total: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    paths = [path for folder in asked.folders for path in sorted(folder.rglob("*.docx"))]
    for number, path in enumerate(paths):
        try:
            data = path.read_bytes()
            found, seconds = read(data)
            print(f"{path.stem[:24]:24} {line(found, seconds)}")
            keys = path.with_suffix(".keys")
            if keys.exists():
                judge = judged(data, keys.read_text("utf-8"), found)
                total += judge.counted
                print(f"{'':24} {summary(judge.counted)}")
                print("".join(f"{'':26}{one}\n" for one in judge.told if asked.told), end="")
            if asked.long:
                print(f"{f'{asked.long} times':>24} {line(*read(repeated(data, asked.long)))}")
        except BaocaoError as error:
            refused[error.problems[0].code] += 1
        except Exception:
            faults.append(f"file {number}: {traceback.format_exc()}")
    print(f"{len(paths)} files, refused: {dict(refused)}, faults: {len(faults)}")
    if total:
        print(f"all with keys: {summary(total)}")
    print("\n".join(faults[:5]))


if __name__ == "__main__":
    main()

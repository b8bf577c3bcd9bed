"""A sound year file with one error seeded at a time → how many the checks report, at its line.

``python benchmarks/mutations.py [FILE.yaml] [STEP]`` changes every typed number of every figure by
a unit up and down, swaps two of its digits, multiplies it by 1,000 and confuses its separators;
in documents it swaps letters of the agency, changes the year, the day and the kind; and it drops
every row of a counted appendix. It prints detected / seeded by kind and fails unless all are found.
With STEP only every STEP-th error is seeded.

``python benchmarks/mutations.py --sentences [STEP]`` changes the sentences of three shipped files
instead (``sentence_seeds``), and prints by kind how many changes are found; it fails if one of the
right forms is reported, but for the reminder that a number was typed.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from sentence_seeds import changes

import baocao_gen
from baocao_gen.checks.case import Case
from baocao_gen.figures.figure import Aspect, path_of
from baocao_gen.pipeline import one
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.vietnamese.numbers import decimals_of_value, format_number
from baocao_gen.yearfile.model import Figure, key_of
from baocao_gen.yearfile.origin import KeyPath

DATA = Path(__file__).parents[1] / "data" / "2020.yaml"


@dataclass(frozen=True)
class Seed:
    """One error: its kind, the line it is on, and the file with it."""

    kind: str
    line: int
    text: str


def seeds(report: Report, text: str) -> Iterator[Seed]:
    """Every error for one file."""
    lines = text.split("\n")
    yield from _wrong_figures(report, lines)
    yield from _wrong_documents(report, lines)
    yield from _lost_rows(report, lines)


def _wrong_figures(report: Report, lines: list[str]) -> Iterator[Seed]:
    for figure in report.figures:
        for aspect in Aspect:
            value: Decimal | None = getattr(figure.declaration, aspect.value)
            if value is not None:
                path = (*path_of(figure.name), key_of(Figure, aspect.value))
                for kind, typed in _misspelled(value):
                    yield _replaced(report, lines, path, kind, typed)


def _misspelled(value: Decimal) -> Iterator[tuple[str, str]]:
    unit = Decimal(1).scaleb(-decimals_of_value(value))
    yield "một đơn vị", _typed(value + unit)
    yield "một đơn vị", _typed(value - unit)
    if (swapped := _swapped(value)) is not None:
        yield "đổi chỗ chữ số", _typed(swapped)
    yield "gấp 1.000 lần", _typed(value * 1000)
    whole, _, fraction = _typed(value).strip('"').partition(",")
    digits = whole.replace(".", "")
    if len(fraction) == 3:  # «48.89» can only be 48,89, and is read so
        yield "lẫn dấu ngăn cách", f'"{digits}.{fraction}"'
    elif len(digits) > 3:
        yield "lẫn dấu ngăn cách", f'"{digits[:-3]},{digits[-3:]}"'


def _typed(value: Decimal) -> str:
    plain = format_number(value)
    return f'"{plain}"' if "," in plain else plain.replace(".", "")


def _swapped(value: Decimal) -> Decimal | None:
    """The number with its first two unlike neighbouring digits in the wrong order."""
    sign, digits, exponent = value.as_tuple()
    for index in range(len(digits) - 1):
        if digits[index] != digits[index + 1]:
            mixed = [*digits[:index], digits[index + 1], digits[index], *digits[index + 2 :]]
            return Decimal((sign, tuple(mixed), exponent))
    return None


def _wrong_documents(report: Report, lines: list[str]) -> Iterator[Seed]:
    """Slips in the documents: the agency's letters, the year, and what is said a second time."""
    case = Case(Texts(report))
    dated = Counter(mention.key for mention in case.mentions if mention.date)
    for mention in case.mentions:
        if "UBND" in mention.symbol:
            where = mention.place.position(report.origin)
            yield _edited(lines, where, "ký hiệu gõ sai", "UBND", "UNBD")
        if mention.row and mention.date:
            where = mention.row.at("issued_on").position(report.origin)
            year = str(mention.date.year)
            yield _edited(lines, where, "năm của ngày", f"/{year}", f"/{int(year) + 1}")
        if dated[mention.key] > 1 and mention.date and mention.date.day:
            where = mention.date_place.position(report.origin)
            day = mention.date.day
            yield _edited(lines, where, "ngày văn bản", f"{day:02d}/", f"{day % 28 + 1:02d}/")
        if dated[mention.key] > 1 and mention.row:
            where = mention.row.at("kind").position(report.origin)
            kind = mention.row.document.kind
            wrong = "Kế hoạch" if kind != "Kế hoạch" else "Quyết định"
            yield _edited(lines, where, "tên loại văn bản", kind, wrong)


def _edited(lines: list[str], where: Position, kind: str, old: str, new: str) -> Seed:
    """The first ``old`` from a place on becomes ``new``."""
    index, column = (where.line or 1) - 1, (where.column or 1) - 1
    at = lines[index].index(old, column)
    line = lines[index][:at] + new + lines[index][at + len(old) :]
    return Seed(kind, index + 1, "\n".join([*lines[:index], line, *lines[index + 1 :]]))


def _lost_rows(report: Report, lines: list[str]) -> Iterator[Seed]:
    """Each row of an appendix, left out; told where the rows are counted."""
    counted = [i for i, line in enumerate(lines, 1) if "phu_luc[0].so_van_ban ==" in line]
    for row in Case(Texts(report)).rows if counted else ():
        first = (report.origin.position(row.path).line or 0) - 1
        indent = len(lines[first]) - len(lines[first].lstrip())
        last = first + 1
        while last < len(lines) and re.match(rf" {{{indent + 2}}}\S", lines[last]):
            last += 1
        removed = [*lines[:first], *lines[last:]]
        line = counted[0] - (last - first if counted[0] > first else 0)
        yield Seed("mất một dòng", line, "\n".join(removed))


def _replaced(report: Report, lines: list[str], path: KeyPath, kind: str, typed: str) -> Seed:
    place = report.origin.position(path)
    index, column = (place.line or 1) - 1, (place.column or 1) - 1
    old = re.match(r'"[^"]*"|[^,}#\s][^,}#]*', lines[index][column:])
    assert old is not None, lines[index]
    kept = old.group().rstrip()
    line = lines[index][:column] + typed + lines[index][column + len(kept) :]
    return Seed(kind, index + 1, "\n".join([*lines[:index], line, *lines[index + 1 :]]))


def found_in(file: Path) -> list[Problem]:
    """What a clerk would be told of the file."""
    try:
        return one.check(baocao_gen.load(file))
    except InvalidReport as error:
        return list(error.problems)


def is_reported(problems: list[Problem], known: set[tuple[str, str]], seed: Seed) -> bool:
    """Whether something new is said of the line, as the place itself or as a related one."""
    for problem in problems:
        places = [problem.position, *(related.position for related in problem.related)]
        new = (problem.code, problem.message) not in known
        if new and any(place and place.line == seed.line for place in places):
            return True
    return False


def run(file: Path, step: int = 1) -> tuple[Counter[str], list[Seed]]:
    """Seed the errors one at a time.

    Returns:
        How many were seeded by kind, and those that nobody noticed.
    """
    text = file.read_text(encoding="utf-8")
    report = baocao_gen.load(file)
    known = {(problem.code, problem.message) for problem in found_in(file)}
    seeded: Counter[str] = Counter()
    missed: list[Seed] = []
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(file.parent, folder, dirs_exist_ok=True)
        target = Path(folder) / file.name
        for index, seed in enumerate(seeds(report, text)):
            if index % step:
                continue
            target.write_text(seed.text, encoding="utf-8")
            seeded[seed.kind] += 1
            if not is_reported(found_in(target), known, seed):
                missed.append(seed)
    return seeded, missed


REMINDER = "BC411"
SENTENCES_OF = (
    "data/2020.yaml",
    "examples/phuong-thang/2020-10.yaml",
    "examples/mau-rieng/quy-3-2020.yaml",
)


def in_sentences(file: Path, step: int) -> tuple[Counter[str], Counter[str], list[str]]:
    """How many changes of the sentences of a file were seeded and found, and the false alarms."""
    text = file.read_text(encoding="utf-8")
    report = baocao_gen.load(file)
    seeded: Counter[str] = Counter()
    found: Counter[str] = Counter()
    false: list[str] = []
    before = {(problem.code, problem.message) for problem in found_in(file)}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(file.parent, folder, dirs_exist_ok=True)
        target = Path(folder) / file.name
        for index, change in enumerate(changes(report, text)):
            if index % step:
                continue
            target.write_text(change.right, encoding="utf-8")
            known = {(one.code, one.message) for one in found_in(target)} | before
            false += [
                f"{file.name}:{change.line}: {code}: {words}"
                for code, words in known - before
                if code != REMINDER
            ]
            target.write_text(change.wrong, encoding="utf-8")
            wrong = [one for one in found_in(target) if one.code != REMINDER]
            seeded[change.kind] += 1
            seed = Seed(change.kind, change.line, change.wrong)
            found[change.kind] += is_reported(wrong, known, seed)
            if "-v" in sys.argv and not is_reported(wrong, known, seed):
                print("  không thấy:", change.kind, change.wrong.split("\n")[change.line - 1][:160])
    return seeded, found, false


def sentences(step: int) -> None:
    """Print found / seeded by kind over the shipped files."""
    seeded: Counter[str] = Counter()
    found: Counter[str] = Counter()
    false: list[str] = []
    for name in SENTENCES_OF:
        one_seeded, one_found, one_false = in_sentences(DATA.parents[1] / name, step)
        seeded, found, false = seeded + one_seeded, found + one_found, false + one_false
    for kind, count in seeded.items():
        print(f"{kind}: {found[kind]}/{count}")
    print(f"báo nhầm: {len(false)}", *false, sep="\n  ")
    sys.exit(1 if false else 0)


def main() -> None:
    if sys.argv[1:2] == ["--sentences"]:
        sentences(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    seeded, missed = run(file, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    lost = Counter(seed.kind for seed in missed)
    for kind, count in seeded.items():
        print(f"{kind}: {count - lost[kind]}/{count}")
    print(f"tổng cộng: {seeded.total() - len(missed)}/{seeded.total()}")
    for seed in missed:
        print(
            f"  không thấy: {seed.kind}, dòng {seed.line}: {seed.text.splitlines()[seed.line - 1]}"
        )
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()

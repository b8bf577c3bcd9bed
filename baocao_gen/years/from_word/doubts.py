"""What was found, doubted and left in a report → a list for whoever takes it over (*nhap.md*)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.years.from_word.proof import LineDifference, count_numbers
from baocao_gen.years.from_word.proposals import Certainty, Left, Proposal

_MOST_TOLD = 50


@frozen
class Doubts:
    """Everything that the list tells.

    Attributes:
        year_file: The name of the year file.
        source: The report.
        figures: The figures.
        left: The quantities that stay text.
        differences: The lines that are printed otherwise.
        problems: What contradicts itself.
        lines: Place and words of every line of the report.
    """

    year_file: str
    source: str
    figures: tuple[Proposal, ...]
    left: tuple[Left, ...]
    differences: tuple[LineDifference, ...]
    problems: tuple[Problem, ...]
    lines: Sequence[tuple[str, str]]


def told(differences: Iterable[LineDifference], source: str) -> list[Problem]:
    """Each line that is printed otherwise than it was read, as a problem."""
    found = []
    for one in list(differences)[:_MOST_TOLD]:
        message = f"in lại thành «{one.printed[:120]}»"
        place = Position(source, part=one.where, excerpt=one.read[:160])
        hint = "sửa thẻ của đoạn này trong mau.docx, hoặc gõ lại như bản gốc"
        found.append(Problem(codes.PRINTED_OTHERWISE, message, place, hint))
    return found


def as_notes(doubts: Doubts) -> str:
    """The list in Markdown."""
    counted = Counter(figure.certainty for figure in doubts.figures)
    lines = [
        f"# Đọc «{_file_name(doubts.source)}» thành {doubts.year_file}",
        "",
        f"- Số liệu: {len(doubts.figures)}, gồm "
        + ", ".join(f"{counted[one]} {one}" for one in Certainty),
        f"- Số lượng để nguyên là chữ: {len(doubts.left)}",
        f"- In lại so với bản gốc: {count_numbers(doubts.lines)} con số trong "
        f"{len(doubts.lines)} đoạn; {len(doubts.differences)} đoạn khác",
        f"- Chỗ mâu thuẫn: {len(doubts.problems)}",
        "",
    ]
    lines += _figures(doubts.figures)
    lines += _left(doubts.left)
    if doubts.differences:
        lines += ["## Đoạn in lại khác bản gốc", ""]
        lines += [
            f"- {one.where}: «{_cell(one.read)}» in thành «{_cell(one.printed)}»"
            for one in doubts.differences
        ]
        lines.append("")
    if doubts.problems:
        lines += ["## Chỗ mâu thuẫn, cần sửa hoặc cần xem", ""]
        lines += [f"- {_told(problem)}" for problem in doubts.problems]
        lines.append("")
    return "\n".join(lines)


def _figures(figures: Sequence[Proposal]) -> list[str]:
    if not figures:
        return []
    head = "| Khóa | Số | Đơn vị tính | Mức chắc | Lý do | Chỗ trong Word |"
    rows = [
        f"| {f.dotted} | {f.typed} | {_cell(f.unit)} | {f.certainty} | {_cell(f.reason)} "
        f"| {f.where} |"
        for f in sorted(figures, key=lambda f: list(Certainty).index(f.certainty), reverse=True)
    ]
    return ["## Số liệu", "", head, "|---|---|---|---|---|---|", *rows, ""]


def _left(left: Sequence[Left]) -> list[str]:
    if not left:
        return []
    head = "| Số | Vì sao | Quanh số ấy | Chỗ trong Word |"
    rows = [f"| {one.typed} | {one.reason} | {_cell(one.words)} | {one.where} |" for one in left]
    return ["## Số lượng để nguyên là chữ", "", head, "|---|---|---|---|", *rows, ""]


def _told(problem: Problem) -> str:
    place = f"{problem.position}: " if problem.position else ""
    return " ".join(f"{place}{problem.code} {problem.message}".split())


def _file_name(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")

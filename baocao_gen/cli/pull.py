"""``baocao-gen pull``: values edited in a Word report → the year file, each in its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import (
    WORD_FILES,
    YEAR_FILE,
    format_option,
    refuse_swapped,
)
from baocao_gen.cli.pull_prose import ALL, WhichEdits
from baocao_gen.cli.tell import EXIT_PROBLEMS, as_word

if TYPE_CHECKING:
    from baocao_gen.pipeline.tie import TieOut
    from baocao_gen.problems.problem import Problem
    from baocao_gen.report.report import Report
    from baocao_gen.years.prose.prose_edit import ProseEdit
    from baocao_gen.years.pull import PulledValue


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("word_file", metavar="BÁO_CÁO.docx", type=YEAR_FILE)
@click.argument("year_file", metavar="TỆP.yaml", type=YEAR_FILE)
@click.option(
    "--so-lieu",
    "names",
    metavar="TÊN",
    multiple=True,
    help="Số liệu cần đưa về, ví dụ dich_vu_cong.thu_tuc; dùng được nhiều lần.",
)
@click.option("--nhan-het", "takes_all", is_flag=True, help="Đưa về mọi số sửa được.")
@click.option(
    "--van",
    "prose",
    type=WhichEdits(),
    multiple=True,
    help=f"Đưa về chỗ sửa lời văn mang số ấy, «{ALL}» là mọi chỗ; dùng được nhiều lần.",
)
@click.option(
    "--template", metavar="MẪU", help="Mẫu đã in báo cáo; mặc định theo khóa «mau» của tệp năm."
)
@click.option(
    "--tu-choi-sua-doi",
    "rejected",
    is_flag=True,
    help="Đọc sửa đổi được theo dõi như đã từ chối hết.",
)
@format_option("text", "json")
def pull(
    word_file: Path,
    year_file: Path,
    names: tuple[str, ...],
    takes_all: bool,
    prose: tuple[int | str, ...],
    template: str | None,
    rejected: bool,
    form: str,
) -> int:
    """Đưa số và lời văn sửa trong BÁO_CÁO.docx về TỆP.yaml.

    Không có --so-lieu, --nhan-het hay --van thì chỉ liệt kê, không ghi gì.
    """
    from baocao_gen.files import disk
    from baocao_gen.pipeline.tie import tie_out
    from baocao_gen.report.load import load

    if names and takes_all:
        raise click.UsageError("--so-lieu và --nhan-het không dùng cùng nhau")
    refuse_swapped(word_file, year_file, WORD_FILES)
    disk.check_source(word_file)
    disk.check_source(year_file)
    report = load(year_file)
    found = tie_out(word_file, report, template=template, rejected=rejected)
    if not found.is_ours:
        click.echo(_told(_Pulled(problems=list(found.problems)), form))
        return EXIT_PROBLEMS
    made = _found(report, found)
    del found  # both pages, word by word
    _take(report, made, year_file, word_file, _Asked(names, takes_all, prose, template, rejected))
    click.echo(_told(made, form) if form == "json" else _lines(made, word_file, year_file))
    return EXIT_PROBLEMS if (takes_all or prose) and made.problems else 0


@dataclass(slots=True)
class _Asked:
    """What is to be taken over."""

    names: tuple[str, ...]
    takes_all: bool
    prose: tuple[int | str, ...]
    template: str | None
    rejected: bool


@dataclass(slots=True)
class _Pulled:
    """What was edited, what of it was written, and why the rest was not."""

    values: list[PulledValue] = field(default_factory=list)
    taken: list[PulledValue] = field(default_factory=list)
    prose: list[ProseEdit] = field(default_factory=list)
    written: list[ProseEdit] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def _found(report: Report, found: TieOut) -> _Pulled:
    from baocao_gen.years.pull import pullable
    from baocao_gen.years.taken_over import edits_of

    values, problems = pullable(report, found.tie)
    prose, untaken = edits_of(report, found)
    return _Pulled(values, prose=prose, problems=[*problems, *untaken])


def _take(report: Report, made: _Pulled, year_file: Path, word_file: Path, asked: _Asked) -> None:
    from baocao_gen.files import disk, paths
    from baocao_gen.files.files import Files
    from baocao_gen.pipeline.tie import printed_lines, tie_out
    from baocao_gen.years.prose.write import chosen_edits
    from baocao_gen.years.pull import chosen
    from baocao_gen.years.taken_over import Chosen, taken_over

    values, prose = made.values, made.prose
    wanted = values if asked.takes_all else chosen(values, asked.names) if asked.names else []
    numbers = [n for n in asked.prose if isinstance(n, int)]
    edits = prose if ALL in asked.prose else chosen_edits(prose, numbers)
    if not wanted and not edits:
        return
    disk.check_target(year_file, force=True)
    file = Files().file(year_file)
    tie = partial(tie_out, word_file, template=asked.template, rejected=asked.rejected)
    choice = Chosen(wanted, edits, f"theo {word_file.name}")
    printed = partial(printed_lines, template=asked.template)
    taken = taken_over(report, file, choice, tie, printed)
    made.taken, made.written = [*taken.values], [*taken.prose]
    made.problems += taken.problems
    if taken.data != file.read():
        disk.write_files({}, replacing={paths.on_disk(year_file): taken.data})


def _lines(made: _Pulled, word_file: Path, year_file: Path) -> str:
    from baocao_gen.cli.pull_prose import as_patch
    from baocao_gen.problems.shown import as_text

    taken = set(made.taken)
    lines = [
        f"{value.position}: {value.name}: {value.before} → {value.typed}"
        + (" (đã ghi)" if value in taken else "")
        for value in made.values
    ]
    if made.problems:
        lines.append(as_text(made.problems))
    if made.taken:
        count = len(made.taken)
        lines.append(f"Đã ghi {count} số vào {year_file}; in lại để báo cáo khớp mọi chỗ.")
    elif made.values:
        command = f"baocao-gen pull {as_word(word_file)} {as_word(year_file)} --nhan-het"
        lines.append(f"Chưa ghi gì. Đưa về tất cả: {command}")
    else:
        lines.append(f"Không có số nào trong {word_file} cần đưa về {year_file}.")
    return "\n".join([*lines, *as_patch(made.prose, made.written, word_file, year_file)])


def _told(made: _Pulled, form: str) -> str:
    from baocao_gen.problems.shown import as_text

    if form != "json":
        return as_text(made.problems)
    from baocao_gen.cli.pull_prose import as_fields
    from baocao_gen.problems.answer import answer, position_fields

    taken = set(made.taken)
    listed = [
        {
            "name": value.name,
            "before": value.before,
            "value": value.typed,
            "printed": value.words,
            "taken": value in taken,
            "position": position_fields(value.position),
        }
        for value in made.values
    ]
    content = {"values": listed, "prose": as_fields(made.prose, made.written)}
    return answer("pull", made.problems, content)

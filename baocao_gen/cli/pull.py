"""``baocao-gen pull``: values edited in a Word report → the year file, each in its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import YEAR_FILE, format_option
from baocao_gen.cli.tell import EXIT_PROBLEMS, as_word

if TYPE_CHECKING:
    from baocao_gen.checks.tie_out.lines import TieLine
    from baocao_gen.pipeline.tie import TieOut
    from baocao_gen.problems.problem import Problem
    from baocao_gen.report.report import Report
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
    template: str | None,
    rejected: bool,
    form: str,
) -> int:
    """Đưa số sửa trong BÁO_CÁO.docx về TỆP.yaml.

    Không có --so-lieu hay --nhan-het thì chỉ liệt kê, không ghi gì.
    """
    from baocao_gen.files import disk
    from baocao_gen.pipeline.tie import tie_out
    from baocao_gen.report.load import load
    from baocao_gen.years.pull import chosen, pullable

    if names and takes_all:
        raise click.UsageError("--so-lieu và --nhan-het không dùng cùng nhau")
    disk.check_source(word_file)
    disk.check_source(year_file)
    report = load(year_file)
    found = tie_out(word_file, report, template=template, rejected=rejected)
    if not found.is_ours:
        click.echo(_told((), found.problems, form))
        return EXIT_PROBLEMS
    values, problems = pullable(report, found.tie)
    wanted = values if takes_all else chosen(values, names) if names else []
    if wanted:
        wanted, left = _write(report, year_file, wanted, word_file)
        problems += left
    if form == "json":
        click.echo(_told(values, problems, form, wanted, found))
    else:
        lines = _lines(values, wanted, problems, word_file, year_file)
        click.echo("\n".join([lines, *_prose(found)]))
    return EXIT_PROBLEMS if takes_all and problems else 0


def _write(
    report: Report, year_file: Path, wanted: list[PulledValue], word_file: Path
) -> tuple[list[PulledValue], list[Problem]]:
    from baocao_gen.files import disk, paths
    from baocao_gen.files.files import Files
    from baocao_gen.years.pull import pulled

    disk.check_target(year_file, force=True)
    file = Files().file(year_file)
    text, left = pulled(report, file, wanted, f"theo {word_file.name}")
    before = file.read()
    if text.encode() != before:
        disk.write_files({}, replacing={paths.on_disk(year_file): text.encode()})
    skipped = {problem.position for problem in left}
    return [value for value in wanted if value.position not in skipped], left


def _lines(
    values: list[PulledValue],
    taken: list[PulledValue],
    problems: list[Problem],
    word_file: Path,
    year_file: Path,
) -> str:
    from baocao_gen.problems.shown import as_text

    lines = [
        f"{value.position}: {value.name}: {value.before} → {value.typed}"
        + (" (đã ghi)" if value in taken else "")
        for value in values
    ]
    if problems:
        lines.append(as_text(problems))
    if taken:
        lines.append(f"Đã ghi {len(taken)} số vào {year_file}; in lại để báo cáo khớp mọi chỗ.")
    elif values:
        command = f"baocao-gen pull {as_word(word_file)} {as_word(year_file)} --nhan-het"
        lines.append(f"Chưa ghi gì. Đưa về tất cả: {command}")
    else:
        lines.append(f"Không có số nào trong {word_file} cần đưa về {year_file}.")
    return "\n".join(lines)


def _prose(found: TieOut) -> list[str]:
    """The lines whose words were edited, before and after; they are typed over by hand."""
    lines = []
    for before, after in found.tie.prose:
        lines += [f"{_place_words(found, after)}:", f"  - {before.text}", f"  + {after.text}"]
    return [f"Lời văn đã sửa ở {len(found.tie.prose)} chỗ:", *lines] if lines else []


def _place_words(found: TieOut, line: TieLine) -> str:
    from baocao_gen.checks.tie_out.findings import place_of

    return str(place_of(found.name, line))


def _told(
    values: tuple[PulledValue, ...] | list[PulledValue],
    problems: tuple[Problem, ...] | list[Problem],
    form: str,
    taken: list[PulledValue] | None = None,
    found: TieOut | None = None,
) -> str:
    from baocao_gen.problems.shown import as_text

    if form != "json":
        return as_text(problems)
    from baocao_gen.problems.answer import answer, position_fields

    listed = [
        {
            "name": value.name,
            "before": value.before,
            "value": value.typed,
            "printed": value.words,
            "taken": value in (taken or []),
            "position": position_fields(value.position),
        }
        for value in values
    ]
    from baocao_gen.checks.tie_out.findings import place_of

    prose = [
        {
            "before": before.text,
            "after": after.text,
            "position": position_fields(place_of(found.name, after)),
        }
        for before, after in (found.tie.prose if found else ())
        if found is not None
    ]
    return answer("pull", list(problems), {"values": listed, "prose": prose})

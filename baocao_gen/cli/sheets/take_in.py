"""``baocao-gen sheets in``: forms that units send back → the year file, byte for byte."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao_gen.cli.help import OPTIONS, Command, SaidOption
from baocao_gen.cli.parameters import YEAR_FILE, format_option
from baocao_gen.cli.tell import EXIT_PROBLEMS, tell

if TYPE_CHECKING:
    from baocao_gen.problems.problem import Problem
    from baocao_gen.report.report import Report
    from baocao_gen.years.sheets.own.remembered import Decision
    from baocao_gen.years.sheets.returned_value import Returned
    from baocao_gen.years.sheets.taken import Taken
    from baocao_gen.years.sheets.unit_report import UnitReport

_MOST_NAMED = 8


@click.command("in", cls=Command, options_metavar=OPTIONS)
@click.argument("forms", metavar="PHIẾU.xlsx…", type=YEAR_FILE, nargs=-1, required=True)
@click.option(
    "--into",
    "year_file",
    metavar="TỆP.yaml",
    required=True,
    cls=SaidOption,
    type=YEAR_FILE,
    help="Tệp năm nhận số liệu (bắt buộc).",
)
@click.option("--dry-run", is_flag=True, help="Chỉ in chỗ sẽ khác đi, không ghi gì.")
@click.option(
    "--replace",
    "replacing",
    metavar="SỐ_LIỆU",
    multiple=True,
    help="Số của phiếu thay số đang có; tên số liệu, hoặc «*» cho tất cả. Dùng được nhiều lần.",
)
@click.option(
    "--match",
    "matching",
    metavar="HÀNG=SỐ_LIỆU",
    multiple=True,
    help="Hàng trong bảng đơn vị tự lập là số liệu nào; được nhớ ở bang_khop; «HÀNG=-»: không lấy.",
)
@click.option(
    "--reports",
    "folder",
    metavar="THƯ_MỤC",
    type=click.Path(path_type=Path),
    help="Ghi cho mỗi tệp một biên bản (.md) và một bản sao Excel có ghi chú ở từng ô cần xem.",
)
@format_option("text", "markdown", "json")
def in_(
    forms: tuple[Path, ...],
    year_file: Path,
    dry_run: bool,
    replacing: tuple[str, ...],
    matching: tuple[str, ...],
    folder: Path | None,
    form: str,
) -> int:
    """Lấy số liệu, kết quả nhiệm vụ, văn bản từ các tệp của đơn vị vào TỆP.yaml.

    Nhận phiếu do «sheets out» ghi, và cả bảng đơn vị tự lập (.xlsx, .xls, .ods, .csv): hàng nào
    chắc chắn là số liệu nào thì lấy, hàng nào chưa chắc thì hỏi. Phiếu nào còn chỗ sai thì chưa ghi
    gì; chỗ khác của TỆP.yaml giữ nguyên từng chữ.
    """
    from baocao_gen.files import disk
    from baocao_gen.files.files import Files
    from baocao_gen.report.load import load
    from baocao_gen.years.sheets.taken import taken
    from baocao_gen.years.sheets.unit_report import UnitReport

    report = load(year_file)
    decisions = _decisions(matching)
    returned, unreadable = _read(report, forms, decisions)
    found = taken(
        report, Files().file(year_file), returned, replacing=replacing, decisions=decisions
    )
    reports = [UnitReport(report, one) for one in returned]
    if folder is not None:
        _write_reports(folder, reports)
    problems = [*report.warnings, *unreadable, *found.problems]
    is_new = bool(found.values or found.tasks or found.documents or found.decisions)
    is_refused = bool(unreadable) or found.text is None
    if not is_refused and is_new and not dry_run:
        assert found.text is not None
        disk.check_target(year_file, force=True)
        disk.write_file(year_file, found.text.encode())
    if form == "json":
        click.echo(_as_json(found, reports, problems))
        return EXIT_PROBLEMS if is_refused else 0
    tell(problems)
    for one in reports:
        click.echo(_page(one, form, dry_run))
    if is_refused or found.text is None:
        click.echo(f"Chưa ghi gì vào {year_file}.")
        return EXIT_PROBLEMS
    click.echo(_sum(found))
    if dry_run:
        from baocao_gen.cli.new import difference

        click.echo(difference(report.origin.lines, found.text, year_file, year_file), nl=False)
    elif is_new:
        click.echo(f"Đã ghi {year_file}.")
    return 0


def _decisions(typed: Sequence[str]) -> list[Decision]:
    from baocao_gen.years.sheets.own.remembered import decision

    found = []
    for words in typed:
        decided = decision(words)
        if decided is None:
            message = (
                f"«{words}»: viết «tên hàng = ten.so_lieu», hoặc «mục / tên hàng = ten.so_lieu»"
            )
            raise click.BadParameter(message, param_hint="--match")
        found.append(decided)
    return found


def _read(
    report: Report, forms: Sequence[Path], decisions: Sequence[Decision]
) -> tuple[list[Returned], list[Problem]]:
    """Every file that can be read, and what is wrong with the others."""
    from baocao_gen.files import disk
    from baocao_gen.problems.errors import InvalidReport
    from baocao_gen.years.sheets.returned import read_back

    returned: list[Returned] = []
    unreadable: list[Problem] = []
    for form in forms:
        try:
            returned.append(read_back(report, disk.read_file(form), str(form), decisions))
        except InvalidReport as error:
            unreadable += error.problems
    return returned, unreadable


def _write_reports(folder: Path, reports: Sequence[UnitReport]) -> None:
    """A page and a copy with notes for each file, which is never written itself."""
    from baocao_gen.files import disk, folders
    from baocao_gen.years.sheets.noted_copy import noted_copy

    folders.make_folder(folder)
    files: dict[Path, bytes] = {}
    for one in reports:
        source = Path(one.returned.file)
        name = next(
            name for name in chain([source.stem], (f"{source.stem}-{n}" for n in count(2)))
            if folder / f"{name}-bien-ban.md" not in files
        )  # fmt: skip
        files[folder / f"{name}-bien-ban.md"] = one.as_markdown().encode()
        files[folder / f"{name}-ghi-chu.xlsx"] = noted_copy(one.returned, disk.read_file(source))
    disk.write_files(files, is_new=False)


def _as_json(found: Taken, reports: Sequence[UnitReport], problems: Sequence[Problem]) -> str:
    from baocao_gen.problems.answer import answer

    content = {
        "units": [one.as_fields() for one in reports],
        "written": found.text is not None,
        "confirmed": found.confirmed,
    }
    return answer("sheets in", problems, content)


def _page(one: UnitReport, form: str, dry_run: bool) -> str:
    """What is told of a file: everything, or a line."""
    if form == "markdown":
        return one.as_markdown()
    matched = bool(one.returned.matches)
    return one.as_text() if dry_run and matched else _told(one.returned)


def _told(form: Returned) -> str:
    name = f"{form.file}" + (f" ({form.unit})" if form.unit else "")
    said = [f"{len(form.values)} số liệu"]
    said += [f"{len(form.tasks)} nhiệm vụ"] if form.tasks else []
    said += [f"{len(form.documents)} văn bản"] if form.documents else []
    line = f"{name}: {', '.join(said)}"
    if form.matches:
        asked = sum(1 for one in form.matches if one.code)
        line += f"; còn hỏi {asked} hàng" if asked else ""
    return f"{line}; còn trống: {_listed(form.missing)}" if form.missing else line


def _listed(names: Sequence[tuple[str, ...]]) -> str:
    shown = [".".join(name) for name in names[:_MOST_NAMED]]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" và {more} số khác" if more else "")


def _sum(found: Taken) -> str:
    parts = [f"{len(found.values)} số liệu mới"]
    parts += [f"{found.confirmed} số đã có"] if found.confirmed else []
    parts += [f"{len(found.tasks)} nhiệm vụ"] if found.tasks else []
    parts += [f"{len(found.documents)} văn bản"] if found.documents else []
    parts += [f"nhớ {len(found.decisions)} hàng vào bang_khop"] if found.decisions else []
    return f"Lấy được {', '.join(parts)}."

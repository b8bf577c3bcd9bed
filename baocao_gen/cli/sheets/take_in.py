"""``baocao-gen sheets in``: forms that units send back → the year file, byte for byte."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao_gen.cli.help import OPTIONS, Command, RequiredOption
from baocao_gen.cli.parameters import YEAR_FILE
from baocao_gen.cli.tell import EXIT_PROBLEMS, tell

if TYPE_CHECKING:
    from baocao_gen.problems.problem import Problem
    from baocao_gen.years.sheets.returned import Returned
    from baocao_gen.years.sheets.taken import Taken

_MOST_NAMED = 8


@click.command("in", cls=Command, options_metavar=OPTIONS)
@click.argument("forms", metavar="PHIẾU.xlsx…", type=YEAR_FILE, nargs=-1, required=True)
@click.option(
    "--into",
    "year_file",
    metavar="TỆP.yaml",
    required=True,
    cls=RequiredOption,
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
def in_(forms: tuple[Path, ...], year_file: Path, dry_run: bool, replacing: tuple[str, ...]) -> int:
    """Lấy số liệu, kết quả nhiệm vụ, văn bản từ các phiếu Excel vào TỆP.yaml.

    Phiếu nào còn chỗ sai thì chưa ghi gì; chỗ khác của TỆP.yaml giữ nguyên từng chữ.
    """
    from baocao_gen.files import disk
    from baocao_gen.files.files import Files
    from baocao_gen.problems.errors import InvalidReport
    from baocao_gen.report.load import load
    from baocao_gen.years.sheets.returned import read_back
    from baocao_gen.years.sheets.taken import taken

    report = load(year_file)
    tell(report.warnings)
    returned: list[Returned] = []
    unreadable: list[Problem] = []
    for form in forms:
        try:
            returned.append(read_back(report, disk.read_file(form), str(form)))
        except InvalidReport as error:
            unreadable += error.problems
    found = taken(report, Files().file(year_file), returned, replacing=replacing)
    tell([*unreadable, *found.problems])
    for form_read in returned:
        click.echo(_told(form_read))
    if unreadable or found.text is None:
        click.echo(f"Chưa ghi gì vào {year_file}.")
        return EXIT_PROBLEMS
    click.echo(_sum(found))
    if dry_run:
        from baocao_gen.cli.new import difference

        click.echo(difference(report.origin.lines, found.text, year_file, year_file), nl=False)
    elif found.values or found.tasks or found.documents:
        disk.check_target(year_file, force=True)
        disk.write_file(year_file, found.text.encode())
        click.echo(f"Đã ghi {year_file}.")
    return 0


def _told(form: Returned) -> str:
    name = f"{form.file}" + (f" ({form.unit})" if form.unit else "")
    said = [f"{len(form.values)} số liệu"]
    said += [f"{len(form.tasks)} nhiệm vụ"] if form.tasks else []
    said += [f"{len(form.documents)} văn bản"] if form.documents else []
    line = f"{name}: {', '.join(said)}"
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
    return f"Lấy được {', '.join(parts)}."

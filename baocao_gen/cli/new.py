"""``baocao-gen new``: this year's file → next year's, beside it."""

from __future__ import annotations

from pathlib import Path

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import YEAR_FILE, force_option, require_suffix
from baocao_gen.cli.tell import as_word, tell

_SUFFIXES = (".yaml", ".yml")


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("year_file", metavar="TỆP.yaml", type=YEAR_FILE)
@click.option(
    "-o",
    "--output",
    metavar="TỆP.yaml",
    type=click.Path(path_type=Path),
    help="Nơi ghi; mặc định cạnh tệp cũ, đặt tên theo kỳ sau.",
)
@click.option(
    "--year",
    metavar="NĂM",
    callback=lambda _ctx, _option, typed: _year(typed),
    help="Năm của tệp mới; tháng, quý thì lấy đúng tháng, quý ấy của năm đó. Mặc định kỳ kế tiếp.",
)
@click.option("--dry-run", is_flag=True, help="Chỉ in chỗ sẽ khác đi, không ghi gì.")
@force_option()
def new(year_file: Path, output: Path | None, year: int | None, dry_run: bool, force: bool) -> None:
    """Làm tệp của kỳ sau từ TỆP.yaml.

    Số liệu để trống, nhiệm vụ chưa xong chuyển sang, chỗ còn nói về kỳ cũ được đánh dấu.
    """
    from baocao_gen.files import disk, paths
    from baocao_gen.files.files import Files
    from baocao_gen.report.load import load
    from baocao_gen.years import roll

    if output is not None:
        require_suffix(output, *_SUFFIXES)
    report = load(year_file)
    tell(report.warnings)
    period = roll.next_period(report.year_file, report.origin, year)
    target = output or roll.next_file(year_file, report.year_file, period)
    if paths.is_same(target, year_file):
        raise click.BadParameter("nơi ghi trùng với tệp cũ", param_hint="-o")
    if not dry_run:
        disk.check_target(target, force=force)
    text = roll.rolled(report, Files().file(year_file), Files().file(target), period)
    if dry_run:
        click.echo(difference(report.origin.lines, text, year_file, target), nl=False)
        return
    disk.write_file(target, text.encode(), is_new=not force)
    click.echo(f"Đã ghi {target}: {period}.")
    for sentence in roll.lost_protection(report, period):
        click.echo(f"{sentence}.")
    click.echo(f"Xem còn thiếu gì: baocao-gen todo {as_word(target)}")


def _year(typed: str | None) -> int | None:
    if typed is None:
        return None
    if not (typed.isascii() and typed.isdecimal() and len(typed) == 4):
        raise click.BadParameter(f"«{typed}» không phải một năm bốn chữ số", param_hint="--year")
    return int(typed)


def difference(old: tuple[str, ...], new: str, source: Path, target: Path) -> str:
    """What differs, as a unified diff without unchanged lines around it."""
    from difflib import unified_diff

    from baocao_gen.files.text import decode

    decoded, _ = decode(new.encode(), str(target))
    lines = (decoded or "").split("\n")
    changed = unified_diff(old, lines, str(source), str(target), n=0, lineterm="")
    return "".join(f"{line}\n" for line in changed)

"""``baocao-gen todo``: a year file → what is still missing in it, and whose it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import YEAR_FILE, format_option
from baocao_gen.cli.tell import EXIT_PROBLEMS, tell

if TYPE_CHECKING:
    from baocao_gen.years.todo.todo import Todo


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("year_file", metavar="TỆP.yaml", type=YEAR_FILE)
@format_option("text", "json", "markdown", note=" (phiếu gửi các đơn vị)")
@click.option("--unit", metavar="ĐƠN VỊ", help="Chỉ việc của một đơn vị (tên như ở khóa «nguon»).")
@click.option("--strict", is_flag=True, help="Kết thúc với mã 1 khi còn việc.")
def todo(year_file: Path, form: str, unit: str | None, strict: bool) -> int:
    """Kể những gì TỆP.yaml còn thiếu, của đơn vị nào.

    Thiếu là số liệu để trống, nhiệm vụ chưa ghi kết quả, chỗ cần xem lại.
    """
    from baocao_gen.report.load import load
    from baocao_gen.years.todo import shown as sheet
    from baocao_gen.years.todo.todo import todo as outstanding

    report = load(year_file)
    if form != "json":
        tell(report.warnings)
    found = outstanding(report)
    if unit is not None:
        found = _of(found, unit)
    if form == "json":
        click.echo(sheet.as_json(found, report.warnings))
    else:
        click.echo(sheet.as_markdown(found) if form == "markdown" else sheet.as_text(found))
    return EXIT_PROBLEMS if strict and found.items else 0


def _of(found: Todo, unit: str) -> Todo:
    from baocao_gen.vietnamese.text import nearest, nfc

    if nfc(unit) in found.suppliers:
        return found.of(nfc(unit))
    near = nearest(unit, sorted(found.suppliers))
    known = ", ".join(f"«{name}»" for name in sorted(found.suppliers))
    others = f"; các đơn vị có việc: {known}" if known else "; không đơn vị nào còn việc"
    said = f"không có việc nào của đơn vị «{unit}»" + (f"; có phải «{near}»?" if near else others)
    raise click.BadParameter(said, param_hint="--unit")

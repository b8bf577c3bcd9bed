"""``baocao-gen diff``: two year files → what changed from one to the other."""

from __future__ import annotations

from pathlib import Path

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import YEAR_FILE, format_option


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("old", metavar="TỆP-CŨ.yaml", type=YEAR_FILE)
@click.argument("new", metavar="TỆP-MỚI.yaml", type=YEAR_FILE)
@format_option("text", "json", "markdown")
def diff(old: Path, new: Path, form: str) -> None:
    """Kể những gì đã thay đổi từ TỆP-CŨ sang TỆP-MỚI.

    Số liệu, nhiệm vụ, văn bản; thay đổi lớn đứng trước.
    """
    from baocao_gen.report.load import load_alone
    from baocao_gen.years.diff import diff as differences
    from baocao_gen.years.diff import shown as sheet

    found = differences(load_alone(old), load_alone(new))
    forms = {"text": sheet.as_text, "json": sheet.as_json, "markdown": sheet.as_markdown}
    click.echo(forms[form](found))

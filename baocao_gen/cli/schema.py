"""``baocao-gen schema``: the models → a JSON Schema for editors."""

from __future__ import annotations

from pathlib import Path

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import require_suffix


@click.command(cls=Command, options_metavar=OPTIONS)
@click.option(
    "-o",
    "--output",
    metavar="TỆP.json",
    type=click.Path(path_type=Path),
    help="Ghi vào tệp (UTF-8) thay vì in ra.",
)
def schema(output: Path | None) -> None:
    """In JSON Schema của tệp năm.

    Trình soạn thảo dùng nó để gợi ý và giải thích từng khóa.
    """
    import json

    from baocao_gen.yearfile.model.schema import json_schema

    text = json.dumps(json_schema(), ensure_ascii=False, indent=2)
    if output is None:
        click.echo(text)
        return
    from baocao_gen.files import disk

    require_suffix(output, ".json")  # it is written over without asking: a template must not be
    disk.check_target(output, force=True)
    disk.write_file(output, f"{text}\n".encode())

"""``baocao-gen template inspect``: a Word template → the names it needs, as a tree."""

from __future__ import annotations

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import format_option


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("word_file", metavar="MẪU.docx")
@format_option("text", "json")
def inspect(word_file: str, form: str) -> None:
    """In cây các tên mà MẪU.docx cần: bộ lọc, vòng lặp, chỗ gõ thẻ."""
    from baocao_gen.word.template.compile import compile_template
    from baocao_gen.word.template.needs import as_json, as_text, needs_of
    from baocao_gen.word.template.shipped import find_template

    file = find_template(word_file)
    template = compile_template(file.read(), file.path)
    needs = needs_of(template)
    click.echo(as_json(needs) if form == "json" else as_text(needs))

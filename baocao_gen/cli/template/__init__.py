"""``baocao-gen template …``: the commands for those who make and mend Word templates."""

from __future__ import annotations

import click

from baocao_gen.cli.help import HELP, OPTIONS, LazyGroup

_COMMANDS = {
    "check": "baocao_gen.cli.template.check",
    "inspect": "baocao_gen.cli.template.inspect",
    "new": "baocao_gen.cli.template.new",
}


@click.group(
    cls=LazyGroup,
    modules=_COMMANDS,
    context_settings=HELP,
    options_metavar=OPTIONS,
    subcommand_metavar="LỆNH [THAM SỐ]…",
)
def template() -> None:
    """Kiểm tra, xem và tạo mẫu Word."""

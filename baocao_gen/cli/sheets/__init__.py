"""``baocao-gen sheets …``: workbooks to the units that supply figures, and back from them."""

from __future__ import annotations

import click

from baocao_gen.cli.help import HELP, OPTIONS, LazyGroup

_COMMANDS = {"out": "baocao_gen.cli.sheets.out", "in": "baocao_gen.cli.sheets.take_in"}


@click.group(
    cls=LazyGroup,
    modules=_COMMANDS,
    context_settings=HELP,
    options_metavar=OPTIONS,
    subcommand_metavar="LỆNH [THAM SỐ]…",
)
def sheets() -> None:
    """Gửi phiếu số liệu Excel cho các đơn vị, và lấy số từ phiếu gửi lại."""

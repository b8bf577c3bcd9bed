"""``baocao-gen explain``: a problem code → what it means and what to do."""

from __future__ import annotations

import click

from baocao_gen.cli.help import OPTIONS, Command


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("code", metavar="[MÃ]", required=False)
def explain(code: str | None) -> None:
    """Giải thích một mã như BC422; không ghi mã thì liệt kê mọi mã."""
    from baocao_gen import explanations
    from baocao_gen.vietnamese.text import nearest

    known = explanations.meanings()
    if code is None:
        click.echo("\n".join(f"{code}  {meaning}" for code, meaning in known.items()))
        return
    wanted = code.strip().upper()
    if wanted not in known:
        near = nearest(wanted, list(known))
        raise click.BadParameter(
            f"không có mã «{code}»" + (f"; có phải {near}?" if near else ""), param_hint="MÃ"
        )
    click.echo(explanations.explain(wanted))

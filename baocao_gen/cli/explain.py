"""``baocao-gen explain``: a problem code → what it means and what to do."""

from __future__ import annotations

import click

from baocao_gen.cli.help import OPTIONS, Command


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("code", metavar="[MÃ]", required=False)
def explain(code: str | None) -> None:
    """Giải thích một mã như BC422; không ghi mã thì liệt kê mọi mã."""
    from baocao_gen.checks.explain import explain as page_of
    from baocao_gen.checks.explain import meanings

    known = meanings()
    if code is None:
        click.echo("\n".join(f"{code}  {meaning}" for code, meaning in known.items()))
        return
    wanted = code.strip().upper()
    wanted = f"BC{wanted}" if wanted.isdecimal() else wanted
    if wanted not in known:
        message = f"không có mã «{code}»; gõ «baocao-gen explain» để xem mọi mã"
        raise click.BadParameter(message, param_hint="MÃ")
    click.echo(page_of(wanted))

"""A wrong command line → what was wrong with it, in Vietnamese, with the nearest right word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click


def _bad_value(error: click.BadParameter) -> str:
    if error.param is not None and isinstance(error.param.type, click.Choice):
        return f"{error.param.opts[0]} nhận một trong: {', '.join(error.param.type.choices)}"
    if error.param is not None and isinstance(error.param.type, click.IntRange):
        allowed = error.param.type
        return f"{error.param.opts[0]} nhận một số nguyên từ {allowed.min} đến {allowed.max}"
    return f"{error.param_hint}: {error.message}" if error.param_hint else error.message


_USAGE: dict[type[click.UsageError], Callable[[Any], str]] = {
    click.NoSuchOption: lambda e: (
        f"không có tùy chọn «{e.option_name}»"
        + (f"; có phải «{e.possibilities[0]}»?" if e.possibilities else "")
    ),
    click.MissingParameter: lambda e: (
        f"thiếu {_wanted(e.param, e.ctx) if e.param and e.ctx else 'tham số'}"
    ),
    click.BadOptionUsage: lambda e: f"tùy chọn «{e.option_name}» cần một giá trị",
    click.BadParameter: _bad_value,
}


def usage_message(error: click.UsageError) -> str:
    """Say what is wrong with the words of a command."""
    for kind, say in _USAGE.items():
        if isinstance(error, kind):
            return say(error)
    message = error.format_message()
    if message.startswith("No such command"):
        group = error.ctx.command if error.ctx else None
        known = (
            group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx else ()
        )
        return _unknown_command(message.split("'")[1], known)
    if message.startswith("Got unexpected extra argument"):
        return f"thừa tham số {message[message.find('(') :]}"
    if message.startswith("Missing command"):
        return "thiếu lệnh"
    return message


def _wanted(parameter: click.Parameter, context: click.Context) -> str:
    """«TỆP.yaml», or «-o THƯ_MỤC» for an option."""
    value = parameter.make_metavar(context)
    return f"{parameter.opts[0]} {value}" if isinstance(parameter, click.Option) else value


def _unknown_command(word: str, known: Iterable[str]) -> str:
    from baocao_gen.vietnamese.text import nearest

    near = nearest(word, list(known))
    return f"không có lệnh «{word}»" + (f"; có phải «{near}»?" if near else "")

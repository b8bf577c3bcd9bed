"""Names of modules → commands, loaded when they are called, whose help pages speak Vietnamese."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

_HEADINGS = {"Options": "Tùy chọn", "Commands": "Lệnh", "Usage": "Cách dùng"}
HELP: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
OPTIONS = "[TÙY CHỌN]"


class _Formatter(click.HelpFormatter):
    """Help pages with Vietnamese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Cách dùng: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command; ``-h`` explains it."""

    context_class = _Context

    def get_short_help_str(self, limit: int = 0) -> str:
        """The whole first sentence for a list of commands; click's own ends in «...»."""
        return " ".join((self.help or "").partition("\n\n")[0].split())

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option ``-h``, explained in Vietnamese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "In hướng dẫn này rồi thôi."
        return option


class SaidOption(click.Option):
    """An option whose help says itself, in Vietnamese, that it must be given or what it takes."""

    def get_help_extra(self, ctx: click.Context) -> click.types.OptionHelpExtra:
        """What click adds to the help, without its English word and signs."""
        extra = super().get_help_extra(ctx)
        extra.pop("required", None)
        extra.pop("range", None)
        return extra


class LazyGroup(Command, click.Group):
    """A group that imports a command's module when the command is asked for, and no other.

    ``modules`` leads each word to the module that holds the command of that name, in the order
    of the help page; a word that Python keeps for itself has «_» behind it there.
    """

    command_class = Command

    def __init__(self, *args: Any, modules: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The words of the help page, in its order."""
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now; None if there is none of that name."""
        module = self._modules.get(cmd_name)
        if module is None:
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = getattr(import_module(module), name)
        return command

"""What several commands take: year files, a format, a file to write → click's types and options."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from baocao_gen.cli.help import SaidOption
from baocao_gen.cli.tell import answering

YEAR_FILE = click.Path(path_type=Path, readable=False)
"""A file to be read; whether it is there is told as a problem, like everything else about it."""

WORD_FILES = (".docx", ".doc")
"""Suffixes of reports in Word."""

_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def format_option(*forms: str, note: str = "") -> _Decorator:
    """The option ``--format``, passed on as ``form``; the first form is the default one.

    Whatever the other forms are, one is ``json``, and a program that has asked for it gets JSON
    also where problems stop the command.
    """
    first, *others = forms
    listed = ", ".join([f"{first} (mặc định)", *others])
    option = click.option(
        "--format",
        "form",
        metavar="DẠNG",
        type=click.Choice(forms),
        default=first,
        help=f"Dạng in ra: {listed}{note}.",
    )
    return lambda command: option(answering(command))


def force_option() -> _Decorator:
    """The flag ``--force`` of a command that writes one file."""
    return click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")


def anchors_option() -> _Decorator:
    """The flag ``--khong-neo``, passed on as ``anchors``: False where it is given."""
    return click.option(
        "--khong-neo",
        "anchors",
        is_flag=True,
        default=True,
        flag_value=False,
        help="Không đánh dấu ngầm số liệu trong tệp Word (tie và trace dựa vào dấu ấy).",
    )


def folder_option(help_text: str) -> _Decorator:
    """The option ``--output`` of a command that writes many files: a folder that must be said."""
    return click.option(
        "-o",
        "--output",
        metavar="THƯ_MỤC",
        required=True,
        cls=SaidOption,
        type=click.Path(path_type=Path),
        help=help_text,
    )


def annotate_option(help_text: str) -> _Decorator:
    """The option ``--annotate``: a Word file in which every finding is a comment."""
    return click.option(
        "--annotate", metavar="TỆP.docx", type=click.Path(path_type=Path), help=help_text
    )


def refuse_swapped(first: Path, second: Path, of_first: Iterable[str]) -> None:
    """Refuse two arguments in the wrong order, by the suffixes that only the first of them has.

    Raises:
        click.UsageError: with the command as it should be typed.
    """
    if second.suffix.lower() in of_first and first.suffix.lower() not in of_first:
        typed = " ".join(f'"{one}"' if " " in str(one) else str(one) for one in (second, first))
        command = click.get_current_context().command_path
        raise click.UsageError(f"hai tham số bị đảo chỗ; gõ: {command} {typed}")


def require_suffix(target: Path, *suffixes: str, option: str = "-o") -> None:
    """Refuse a target with another suffix; a folder in its place is told by whoever writes.

    Raises:
        click.BadParameter: naming the option and the first of the suffixes.
    """
    from baocao_gen.files.paths import is_folder

    if not is_folder(target) and target.suffix.lower() not in suffixes:
        message = f"tệp ra «{target.name}» phải có đuôi {suffixes[0]}"
        raise click.BadParameter(message, param_hint=option)

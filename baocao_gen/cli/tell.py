"""Problems → the terminal, and the exit code."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

import click

from baocao_gen.problems.errors import BaocaoError, EnvironmentFailure
from baocao_gen.problems.problem import Problem

EXIT_PROBLEMS, EXIT_USAGE, EXIT_ENVIRONMENT = 1, 2, 3
EXIT_STOPPED = 130
"""What shells say of a program that Ctrl+C has ended."""


def as_word(path: object) -> str:
    """A path as it is typed in a command: in quotes when it has spaces or signs of the shell."""
    name = str(path)
    is_plain = all(character.isalnum() or character in "./\\:_-~" for character in name)
    return name if is_plain else f'"{name}"'


def tell(problems: Iterable[Problem]) -> None:
    """Write problems to standard error, each with its place."""
    listed = list(problems)
    if listed:
        from baocao_gen.problems.shown import as_text

        click.echo(as_text(listed), err=True)


def exit_code(error: BaocaoError) -> int:
    """The code that an error ends a command with."""
    return EXIT_ENVIRONMENT if isinstance(error, EnvironmentFailure) else EXIT_PROBLEMS


def answering(command: Callable[..., Any]) -> Callable[..., Any]:
    """A command with ``--format``: asked for JSON, it tells in JSON what has stopped it, too."""

    @wraps(command)
    def run(*arguments: Any, form: str, **options: Any) -> Any:
        try:
            return command(*arguments, form=form, **options)
        except BaocaoError as error:
            if form != "json":
                raise
            from baocao_gen.problems.answer import answer

            words = click.get_current_context().command_path
            click.echo(answer(words.partition(" ")[2], error.problems))
            return exit_code(error)

    return run

"""Problems → the terminal."""

from __future__ import annotations

from collections.abc import Iterable

import click

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

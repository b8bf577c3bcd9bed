"""Command-line words → one call of the library → text and an exit code.

The only package that prints or exits. Exit codes: 0 fine · 1 problems in data or template ·
2 wrong command line · 3 the machine (LibreOffice, disk). Each command is a module of its own,
and heavy imports wait until the command that needs them runs.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from contextlib import suppress
from typing import NoReturn

import click

from baocao_gen import __version__
from baocao_gen.cli.help import HELP, OPTIONS, LazyGroup
from baocao_gen.cli.tell import EXIT_ENVIRONMENT, EXIT_PROBLEMS, EXIT_STOPPED, EXIT_USAGE, tell
from baocao_gen.cli.usage import usage_message
from baocao_gen.errors import BaocaoError, EnvironmentFailure

_OBJECTS_BETWEEN_SEARCHES = 100_000
"""Python looks for circles of objects every 700; a command makes few, and soon ends."""

_COMMANDS = {
    "check": "baocao_gen.cli.check",
    "render": "baocao_gen.cli.render",
    "new": "baocao_gen.cli.new",
    "todo": "baocao_gen.cli.todo",
    "diff": "baocao_gen.cli.diff",
    "batch": "baocao_gen.cli.batch",
    "explain": "baocao_gen.cli.explain",
    "schema": "baocao_gen.cli.schema",
    "template": "baocao_gen.cli.template",
}


@click.group(
    cls=LazyGroup,
    modules=_COMMANDS,
    context_settings=HELP,
    options_metavar=OPTIONS,
    subcommand_metavar="LỆNH [THAM SỐ]…",
    epilog=(
        "Bắt đầu từ chưa có gì: «baocao-gen template new --yaml» ghi một mẫu Word và một tệp năm "
        "để điền. Lệnh nào cũng có --help, ví dụ «baocao-gen render --help»."
    ),
)
@click.version_option(
    __version__,
    "-V",
    "--version",
    message="baocao-gen %(version)s",
    help="In số phiên bản rồi thôi.",
)
def cli() -> None:
    """Viết báo cáo hành chính từ một tệp YAML, đúng thể thức của Nghị định 30/2020."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit; every foreseen error ends in a message and a code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
    # No package on the machine shall have a hand in how a year file is read, nor be searched for.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    code = _run(arguments)
    if arguments is None:
        _end_process(code)
    sys.exit(code)


def _run(arguments: list[str] | None) -> int:
    try:
        result = cli.main(arguments, prog_name="baocao-gen", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return EXIT_USAGE
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "baocao-gen"
        click.echo(f"lỗi: {usage_message(error)}\nXem: {command} --help", err=True)
        return EXIT_USAGE
    except EnvironmentFailure as error:
        tell(error.problems)
        return EXIT_ENVIRONMENT
    except BaocaoError as error:
        tell(error.problems)
        return EXIT_PROBLEMS
    except OSError as error:
        if error.filename is not None:  # a file, whose faults are told by whoever opens it
            raise
        from baocao_gen.resources import unwritten

        with suppress(OSError):  # where both outputs lead to one full disk
            tell([unwritten(error)])
        return EXIT_ENVIRONMENT
    except (KeyboardInterrupt, click.Abort):
        click.echo("đã dừng, không tệp nào bị ghi dở", err=True)
        return EXIT_STOPPED
    return result if isinstance(result, int) else 0


def _end_process(code: int) -> None:
    """End it without taking its objects apart one by one, which is a twentieth of ``render``.

    Nothing is left to do that the system does not do faster: files are written and closed. Where
    other threads or processes had a part, or an output takes no more words, Python's own way out
    is taken.
    """
    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
        if threading.active_count() == 1 and "multiprocessing" not in sys.modules:
            os._exit(code)

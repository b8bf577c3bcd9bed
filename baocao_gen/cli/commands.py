"""Words → the command that they name, run → an exit code; every foreseen error is told in words."""

from __future__ import annotations

from contextlib import suppress

import click

from baocao_gen._version import __version__
from baocao_gen.cli.help import HELP, OPTIONS, LazyGroup
from baocao_gen.cli.stopping import EXIT_BY_SIGNAL, Stopped, orderly
from baocao_gen.cli.tell import EXIT_ENVIRONMENT, EXIT_STOPPED, EXIT_USAGE, exit_code, tell
from baocao_gen.cli.usage import usage_message
from baocao_gen.files.temporary import undo_all
from baocao_gen.problems.errors import BaocaoError

_COMMANDS = {
    "check": "baocao_gen.cli.check",
    "render": "baocao_gen.cli.render",
    "new": "baocao_gen.cli.new",
    "web": "baocao_gen.cli.web",
    "todo": "baocao_gen.cli.todo",
    "sheets": "baocao_gen.cli.sheets",
    "consolidate": "baocao_gen.cli.consolidate",
    "diff": "baocao_gen.cli.diff",
    "batch": "baocao_gen.cli.batch",
    "import": "baocao_gen.cli.import_report",
    "tie": "baocao_gen.cli.tie",
    "pull": "baocao_gen.cli.pull",
    "trace": "baocao_gen.cli.trace",
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


def run(arguments: list[str] | None) -> int:
    """Run the command line; the exit code."""
    try:
        with orderly():
            result = cli.main(arguments, prog_name="baocao-gen", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return EXIT_USAGE
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "baocao-gen"
        click.echo(f"lỗi: {usage_message(error)}\nXem: {command} --help", err=True)
        return EXIT_USAGE
    except BaocaoError as error:
        tell(error.problems)
        return exit_code(error)
    except OSError as error:
        if error.filename is not None:  # a file, whose faults are told by whoever opens it
            raise
        from baocao_gen.files.disk import unwritten

        with suppress(OSError):  # where both outputs lead to one full disk
            tell([unwritten(error)])
        return EXIT_ENVIRONMENT
    except (KeyboardInterrupt, click.Abort):
        return _stopped(EXIT_STOPPED)
    except Stopped as stopped:
        return _stopped(EXIT_BY_SIGNAL + stopped.number)
    return result if isinstance(result, int) else 0


def _stopped(code: int) -> int:
    undo_all()  # what was begun while the way out was taken
    with suppress(OSError):  # a terminal that has gone takes no more words
        click.echo("đã dừng, không tệp nào bị ghi dở", err=True)
    return code

"""Command-line words → one call of the library → text and an exit code.

The only module that prints or exits. Exit codes: 0 fine · 1 problems in data or template ·
2 wrong command line · 3 the machine (LibreOffice, disk). Heavy imports wait until the command
that needs them runs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baocao_gen import __version__
from baocao_gen.errors import BaocaoError, EnvironmentFailure
from baocao_gen.problems import Problem

if TYPE_CHECKING:
    pass

EXIT_PROBLEMS, EXIT_USAGE, EXIT_ENVIRONMENT = 1, 2, 3

_HEADINGS = {"Options": "Tùy chọn", "Commands": "Lệnh", "Usage": "Cách dùng"}


class _Formatter(click.HelpFormatter):
    """Help pages with Vietnamese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Cách dùng: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


_HELP: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Command(click.Command):
    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "In hướng dẫn này rồi thôi."
        return option


class _Group(_Command, click.Group):
    command_class = _Command


@click.group(
    cls=_Group,
    context_settings=_HELP,
    options_metavar="[TÙY CHỌN]",
    subcommand_metavar="LỆNH [THAM SỐ]…",
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


@cli.command(options_metavar="[TÙY CHỌN]")
@click.argument("year_file", metavar="TỆP.yaml", type=click.Path(path_type=Path, readable=False))
@click.option(
    "-o",
    "--output",
    metavar="TỆP.docx",
    type=click.Path(path_type=Path),
    help="Nơi ghi; mặc định cạnh tệp YAML, cùng tên.",
)
@click.option(
    "--template",
    metavar="MẪU",
    help="Tên mẫu có sẵn hoặc đường dẫn tới mẫu .docx; mặc định theo khóa «mau».",
)
@click.option("--pdf", is_flag=True, help="Ghi thêm bản PDF bên cạnh (cần LibreOffice).")
@click.option(
    "--draft", is_flag=True, help="Bản nháp: chỗ chưa có số liệu được tô vàng thay vì báo lỗi."
)
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
def render(
    year_file: Path, output: Path | None, template: str | None, pdf: bool, draft: bool, force: bool
) -> None:
    """Viết báo cáo Word từ TỆP.yaml."""
    from baocao_gen import pipeline, resources

    resources.check_source(year_file)
    target = output or year_file.with_suffix(resources.SUFFIX)
    if not target.is_dir() and target.suffix.lower() != resources.SUFFIX:
        raise click.BadParameter(f"tệp ra «{target.name}» phải có đuôi .docx", param_hint="-o")
    targets = [target, target.with_suffix(".pdf")] if pdf else [target]
    for path in targets:
        resources.check_target(path, force=force)
    report = pipeline.load(year_file)
    _tell(report.warnings)
    if pipeline.template_file(report, template).resolve() == target.resolve():
        raise click.BadParameter("nơi ghi trùng với tệp mẫu Word", param_hint="-o")
    if pdf:
        _require_converter()
    made = pipeline.produce(report, template=template, draft=draft)
    resources.write_file(target, made.docx)
    pages = f"{_converted(target)} trang" if pdf else f"khoảng {made.estimated_pages} trang"
    written = " và ".join(str(path) for path in targets)
    click.echo(f"Đã ghi {written}: {pages}, {made.figures} số liệu, {made.blanks} chỗ trống.")


def _require_converter() -> None:
    from baocao_gen import pdf

    pdf.find_soffice()  # raises before anything is written


def _converted(target: Path) -> int:
    """The pages of the PDF; if there is none in the end, the Word file is still announced."""
    from baocao_gen import pdf

    try:
        return pdf.convert(target, target.with_suffix(".pdf"))
    except EnvironmentFailure:
        click.echo(f"Đã ghi {target}, nhưng chưa có bản PDF.", err=True)
        raise


@cli.command(options_metavar="[TÙY CHỌN]")
@click.option(
    "-o",
    "--output",
    metavar="TỆP.json",
    type=click.Path(path_type=Path),
    help="Ghi vào tệp (UTF-8) thay vì in ra.",
)
def schema(output: Path | None) -> None:
    """In JSON Schema của tệp năm, để trình soạn thảo gợi ý và giải thích từng khóa."""
    import json

    from baocao_gen.model import json_schema

    text = json.dumps(json_schema(), ensure_ascii=False, indent=2)
    if output is None:
        click.echo(text)
        return
    from baocao_gen import resources

    resources.check_target(output, force=True)
    resources.write_file(output, f"{text}\n".encode())


def _tell(problems: Iterable[Problem]) -> None:
    listed = list(problems)
    if listed:
        from baocao_gen.diagnostics import as_text

        click.echo(as_text(listed), err=True)


_USAGE: dict[type[click.UsageError], Callable[[Any], str]] = {
    click.NoSuchOption: lambda e: (
        f"không có tùy chọn «{e.option_name}»"
        + (f"; có phải «{e.possibilities[0]}»?" if e.possibilities else "")
    ),
    click.MissingParameter: lambda e: (
        f"thiếu {e.param.make_metavar(e.ctx) if e.param else 'tham số'}"
    ),
    click.BadOptionUsage: lambda e: f"tùy chọn «{e.option_name}» cần một giá trị",
    click.BadParameter: lambda e: f"{e.param_hint}: {e.message}" if e.param_hint else e.message,
}


def _usage_message(error: click.UsageError) -> str:
    for kind, say in _USAGE.items():
        if isinstance(error, kind):
            return say(error)
    message = error.format_message()
    if message.startswith("No such command"):
        return _unknown_command(message.split("'")[1])
    if message.startswith("Got unexpected extra argument"):
        return f"thừa tham số {message[message.find('(') :]}"
    return message


def _unknown_command(word: str) -> str:
    from baocao_gen.vietnamese.text import nearest

    near = nearest(word, list(cli.commands))
    return f"không có lệnh «{word}»" + (f"; có phải «{near}»?" if near else "")


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit; every foreseen error ends in a message and a code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        result = cli.main(arguments, prog_name="baocao-gen", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        sys.exit(EXIT_USAGE)
    except click.UsageError as error:
        click.echo(f"lỗi: {_usage_message(error)}\nXem: baocao-gen --help", err=True)
        sys.exit(EXIT_USAGE)
    except EnvironmentFailure as error:
        _tell(error.problems)
        sys.exit(EXIT_ENVIRONMENT)
    except BaocaoError as error:
        _tell(error.problems)
        sys.exit(EXIT_PROBLEMS)
    except (KeyboardInterrupt, click.Abort):
        click.echo("đã dừng, chưa ghi gì", err=True)
        sys.exit(EXIT_USAGE + 128)
    sys.exit(result if isinstance(result, int) else 0)


if __name__ == "__main__":
    main()

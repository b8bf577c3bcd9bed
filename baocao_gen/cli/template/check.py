"""``baocao-gen template check``: a Word template, with or without a year file → what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import (
    YEAR_FILE,
    annotate_option,
    force_option,
    format_option,
    require_suffix,
)
from baocao_gen.cli.tell import EXIT_PROBLEMS

if TYPE_CHECKING:
    from baocao_gen.files.files import File
    from baocao_gen.problems.problem import Problem


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("word_file", metavar="MẪU.docx")
@click.argument(
    "year_file",
    metavar="[TỆP.yaml]",
    type=YEAR_FILE,
    required=False,
)
@format_option("text", "json", "github")
@annotate_option("Ghi một bản sao của mẫu, mỗi chỗ sai là một nhận xét của Word.")
@force_option()
def check(
    word_file: str, year_file: Path | None, form: str, annotate: Path | None, force: bool
) -> int:
    """Tìm chỗ sai và chỗ đáng ngờ trong MẪU.docx.

    Có TỆP.yaml thì so với tên và số liệu thật của tệp ấy.
    """
    from baocao_gen.checks.template import check_template
    from baocao_gen.problems import shown
    from baocao_gen.problems.answer import answer
    from baocao_gen.problems.problem import Severity
    from baocao_gen.report.load import load
    from baocao_gen.word.template.shipped import find_template

    source = find_template(word_file)
    if annotate is not None:
        _check_copy(annotate, source, force)
    report = load(year_file) if year_file else None
    problems = check_template(source.path, report)
    is_written = annotate is not None and _write_copy(annotate, source, problems, is_new=not force)
    if form == "json":
        files = [str(annotate)] if is_written else []
        content = {"template": source.path, "files": files}
        click.echo(answer("template check", problems, content))
    elif form == "github":
        click.echo(shown.as_github(problems), nl=bool(problems))
    else:
        click.echo(shown.as_text(problems) or f"{word_file}: không thấy chỗ nào sai.")
        if is_written:
            click.echo(f"Đã ghi {annotate}: {len(problems)} nhận xét.")
    wrong = any(problem.severity is Severity.ERROR for problem in problems)
    return EXIT_PROBLEMS if wrong else 0


def _write_copy(target: Path, source: File, problems: list[Problem], *, is_new: bool) -> bool:
    """Write the findings as comments; what Word cannot open has no place for any."""
    from baocao_gen.checks.template import annotated
    from baocao_gen.files import disk
    from baocao_gen.problems.errors import InvalidTemplate

    try:
        copy = annotated(source.path, problems)
    except InvalidTemplate:
        click.echo(f"Chưa ghi {target}: tệp mẫu bị từ chối, không đặt nhận xét được.", err=True)
        return False
    disk.write_file(target, copy, is_new=is_new)
    return True


def _check_copy(target: Path, source: File, force: bool) -> None:
    from baocao_gen.files import disk

    require_suffix(target, disk.SUFFIX, option="--annotate")
    disk.check_target(target, force=force)
    if source.is_at(target):
        raise click.BadParameter("nơi ghi trùng với chính mẫu này", param_hint="--annotate")

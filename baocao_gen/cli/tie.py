"""``baocao-gen tie``: an edited Word report and its year file → every figure that differs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baocao_gen._version import __version__
from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import (
    WORD_FILES,
    YEAR_FILE,
    annotate_option,
    force_option,
    format_option,
    refuse_swapped,
    require_suffix,
)
from baocao_gen.cli.tell import EXIT_PROBLEMS

if TYPE_CHECKING:
    from baocao_gen.pipeline.tie import TieOut


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("word_file", metavar="BÁO_CÁO.docx", type=YEAR_FILE)
@click.argument("year_file", metavar="TỆP.yaml", type=YEAR_FILE)
@click.option(
    "--template",
    metavar="MẪU",
    help="Mẫu đã in báo cáo; mặc định theo khóa «mau» của tệp năm.",
)
@click.option(
    "--tu-choi-sua-doi",
    "rejected",
    is_flag=True,
    help="Đọc sửa đổi được theo dõi như đã từ chối hết; mặc định như đã chấp nhận.",
)
@click.option("--strict", is_flag=True, help="Có cảnh báo cũng kết thúc với mã 1.")
@format_option("text", "json", "sarif")
@annotate_option("Ghi một bản sao của báo cáo, mỗi chỗ khác là một nhận xét của Word.")
@force_option()
def tie(
    word_file: Path,
    year_file: Path,
    template: str | None,
    rejected: bool,
    strict: bool,
    form: str,
    annotate: Path | None,
    force: bool,
) -> int:
    """Đối chiếu BÁO_CÁO.docx đã sửa tay với TỆP.yaml."""
    from baocao_gen.files import disk
    from baocao_gen.pipeline.tie import tie_out
    from baocao_gen.problems.problem import Severity
    from baocao_gen.report.load import load

    if annotate is not None:
        require_suffix(annotate, disk.SUFFIX, option="--annotate")
        disk.check_target(annotate, force=force)
    refuse_swapped(word_file, year_file, WORD_FILES)
    disk.check_source(word_file)
    disk.check_source(year_file)
    found = tie_out(word_file, load(year_file), template=template, rejected=rejected)
    click.echo(_written(found, word_file, form))
    if annotate is not None:
        from baocao_gen.checks.tie_out.comments import annotated_tie

        copy = annotated_tie(disk.read_file(word_file), str(word_file), found.problems)
        disk.write_file(annotate, copy, is_new=not force)
        click.echo(f"Đã ghi {annotate}: {len(found.problems)} nhận xét.", err=form != "text")
    heavy = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return EXIT_PROBLEMS if any(one.severity in heavy for one in found.problems) else 0


def _written(found: TieOut, word_file: Path, form: str) -> str:
    from baocao_gen.problems import shown

    if form == "sarif":
        from baocao_gen.checks.explain import meanings

        return shown.as_sarif(found.problems, meanings(), __version__)
    if form == "json":
        from baocao_gen.problems.answer import answer

        return answer("tie", list(found.problems), {"figures": figures_of(found)})
    told = shown.as_text(found.problems, color=sys.stdout.isatty())
    return f"{told}\n{_summary(found, word_file)}" if told else _summary(found, word_file)


def _summary(found: TieOut, word_file: Path) -> str:
    if found.is_untouched:
        return f"{word_file}: chưa ai sửa, đúng là bản mà tệp năm in ra."
    figures = found.tie.figures if found.is_ours else ()
    if not figures:
        return f"{word_file}: không đối chiếu được số liệu nào."
    same = sum(verdict.state.value == "same" for verdict in figures)
    return f"{word_file}: {len(figures)} chỗ in số liệu, {same} chỗ đúng với tệp năm."


def figures_of(found: TieOut) -> list[dict[str, Any]]:
    """Each printed figure and what became of it, for a program."""
    from baocao_gen.checks.tie_out.findings import place_of
    from baocao_gen.problems.answer import position_fields

    return [
        {
            "name": verdict.anchor.source.figure,
            "value": verdict.anchor.source.aspect or None,
            "filters": list(verdict.anchor.source.filters),
            "printed": verdict.anchor.words,
            "found": verdict.words or None,
            "state": verdict.state.value,
            "witness": verdict.witness,
            "position": position_fields(place_of(found.name, verdict.line)),
            "text": verdict.line.text,
        }
        for verdict in found.tie.figures
    ]

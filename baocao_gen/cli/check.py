"""``baocao-gen check``: year files → every number, date and word that contradicts another."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baocao_gen._version import __version__
from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import (
    YEAR_FILE,
    annotate_option,
    force_option,
    format_option,
    require_suffix,
)
from baocao_gen.cli.tell import EXIT_PROBLEMS, as_word

if TYPE_CHECKING:
    from baocao_gen.problems.problem import Problem
    from baocao_gen.report.report import Report


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument(
    "year_files",
    metavar="TỆP.yaml…",
    nargs=-1,
    required=True,
    type=YEAR_FILE,
)
@format_option("text", "json", "github", "sarif")
@click.option("--strict", is_flag=True, help="Có cảnh báo cũng kết thúc với mã 1.")
@click.option(
    "--stats", is_flag=True, help="Nói thêm bao nhiêu số được quy tắc bảo vệ, và số nào chưa."
)
@annotate_option("Viết báo cáo (bản nháp nếu chưa xong), mỗi chỗ bị báo là một nhận xét của Word.")
@force_option()
def check(
    year_files: tuple[Path, ...],
    form: str,
    strict: bool,
    stats: bool,
    annotate: Path | None,
    force: bool,
) -> int:
    """Tìm số liệu, ngày tháng, văn bản mâu thuẫn trong TỆP.yaml."""
    from baocao_gen.cli.kept import kept_work
    from baocao_gen.files import disk
    from baocao_gen.pipeline.earlier_work import EarlierWork
    from baocao_gen.pipeline.one import check as problems_of
    from baocao_gen.problems.errors import BaocaoError
    from baocao_gen.problems.problem import Severity
    from baocao_gen.report.load import load

    if annotate is not None:
        _check_target(annotate, year_files, force)
    found: list[Problem] = []
    reports: list[Report] = []
    kept = kept_work()
    for file in dict.fromkeys(year_files):
        try:
            disk.check_source(file)
            with disk.noted_reads() as reads:
                report = load(file)
            found += problems_of(report, earlier=EarlierWork.on(report, reads, kept))
            reports.append(report)
        except BaocaoError as error:
            found += error.problems
    found = list(dict.fromkeys(found))  # last year's file may be among them itself
    remarks = _annotated(annotate, reports, found, is_new=not force) if annotate else None
    known = [_stats(report) for report in reports] if stats and form == "json" else None
    click.echo(
        _written(found, form, known) or f"Không thấy mâu thuẫn nào trong {_files(year_files)}."
    )
    if form == "text":
        if remarks:
            click.echo(remarks)
        for report in reports:
            _tell_blanks(report)
    if stats and known is None:
        for report in reports:
            click.echo(_coverage(report), err=form != "text")
    heavy = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return EXIT_PROBLEMS if any(problem.severity in heavy for problem in found) else 0


def _check_target(target: Path, year_files: tuple[Path, ...], force: bool) -> None:
    from baocao_gen.files import disk

    if len(set(year_files)) > 1:
        raise click.BadParameter("chỉ nhận một tệp năm", param_hint="--annotate")
    require_suffix(target, disk.SUFFIX, option="--annotate")
    disk.check_target(target, force=force)


def _annotated(
    target: Path, reports: list[Report], found: list[Problem], *, is_new: bool
) -> str | None:
    """Write the report with its findings as comments; why it cannot be printed is one more."""
    from baocao_gen.checks.annotated import annotated_report
    from baocao_gen.files import disk
    from baocao_gen.pipeline.one import produce
    from baocao_gen.problems.errors import BaocaoError

    for report in reports:
        try:
            # A draft prints whatever is wrong; a sound report looks the same in both.
            docx = produce(report, draft=True).docx
        except BaocaoError as error:
            first = error.problems[0].message
            click.echo(f"Chưa ghi {target}: báo cáo chưa in được ({first}).", err=True)
            found += (problem for problem in error.problems if problem not in found)
            return None
        copy, placed = annotated_report(docx, str(target), report, found)
        disk.write_file(target, copy, is_new=is_new)
        return f"Đã ghi {target}: {len(found)} nhận xét, {placed} ở đúng chỗ in."
    return None


def _tell_blanks(report: Report) -> None:
    from baocao_gen.report.names import blanks

    if count := len(blanks(report)):
        name = report.origin.name
        click.echo(f"{name}: còn {count} chỗ trống; xem baocao-gen todo {as_word(name)}")


def _files(year_files: tuple[Path, ...]) -> str:
    return str(year_files[0]) if len(year_files) == 1 else f"{len(year_files)} tệp"


def _written(found: list[Problem], form: str, stats: list[dict[str, Any]] | None) -> str:
    from baocao_gen.problems import shown

    if form == "sarif":
        from baocao_gen.checks.explain import meanings

        return shown.as_sarif(found, meanings(), __version__)
    if form == "json":
        from baocao_gen.problems.answer import answer

        return answer("check", found, None if stats is None else {"stats": stats})
    if form == "github":
        return shown.as_github(found) or "::notice::Không thấy mâu thuẫn nào"
    return shown.as_text(found, color=sys.stdout.isatty())


def _coverage(report: Report) -> str:
    from baocao_gen.checks.coverage import coverage
    from baocao_gen.vietnamese.numbers import format_percent

    known = coverage(report)
    words, page = known.printed, known.page
    lines = [
        f"{report.origin.name}: trang in {page.total} con số có nghĩa: {page.from_figures} lấy từ "
        f"số liệu, {page.checked} gõ tay mà quy tắc đã xét, {len(page.alone)} đứng một mình.",
        f"{report.origin.name}: lời văn in {words.total} con số: {words.from_data} lấy từ số liệu, "
        f"kỳ báo cáo và phụ lục; {words.typed_quantities} gõ tay mà đáng lẽ là số liệu; "
        f"{words.typed_names} thuộc số văn bản, ngày, năm, tên gọi.",
        f"{known.figures} số liệu: {known.computed} do máy tính ra, "
        f"{known.bound} gõ tay và được quy tắc bảo vệ ({format_percent(known.share * 100, 1)}).",
        f"Gõ sai một đơn vị là lộ: {known.bound_numbers}/{known.typed_numbers} con số đã gõ; "
        f"{known.only_by_sources} số liệu chỉ nhờ bảng gốc (doi_chieu).",
    ]
    if known.loose:
        lines.append("Chưa quy tắc nào bảo vệ:")
        lines += [f"    {loose.position}: {loose.name}" for loose in known.loose]
    if page.alone:
        lines.append("Số đứng một mình, người ký phải tự đối chiếu:")
        lines += [f"    {number.position}: {number.words}" for number in page.alone]
    return "\n".join(lines)


def _stats(report: Report) -> dict[str, Any]:
    """What ``--stats`` says, for a program."""
    from baocao_gen.checks.coverage import coverage
    from baocao_gen.problems.answer import position_fields

    known = coverage(report)
    page = known.page
    return {
        "file": report.origin.name,
        "numbers": page.total,
        "from_figures": page.from_figures,
        "checked": page.checked,
        "alone": [
            {"words": number.words, "position": position_fields(number.position)}
            for number in page.alone
        ],
        "figures": known.figures,
        "computed": known.computed,
        "bound": known.bound,
        "loose": [
            {"name": loose.name, "position": position_fields(loose.position)}
            for loose in known.loose
        ],
    }

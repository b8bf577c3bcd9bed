"""``baocao-gen render``: a year file → a Word file beside it, and a PDF where asked."""

from __future__ import annotations

from pathlib import Path

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import YEAR_FILE, force_option, require_suffix
from baocao_gen.cli.tell import tell
from baocao_gen.problems.errors import EnvironmentFailure


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("year_file", metavar="TỆP.yaml", type=YEAR_FILE)
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
@click.option(
    "--no-check",
    is_flag=True,
    help="In dù số liệu mâu thuẫn; thuộc tính của tệp Word nói rõ là chưa kiểm tra.",
)
@force_option()
def render(
    year_file: Path,
    output: Path | None,
    template: str | None,
    pdf: bool,
    draft: bool,
    no_check: bool,
    force: bool,
) -> None:
    """Viết báo cáo Word từ TỆP.yaml."""
    from baocao_gen.files import disk
    from baocao_gen.pipeline.one import produce, template_file
    from baocao_gen.report.load import load

    disk.check_source(year_file)
    target = output or year_file.with_suffix(disk.SUFFIX)
    require_suffix(target, disk.SUFFIX)
    targets = [target, target.with_suffix(".pdf")] if pdf else [target]
    report = load(year_file)
    for path in targets:
        disk.check_target(path, force=force)
    if no_check:
        tell(report.warnings)
    if template_file(report, template).is_at(target):
        raise click.BadParameter("nơi ghi trùng với tệp mẫu Word", param_hint="-o")
    if pdf:
        _require_converter()
    made = produce(report, template=template, draft=draft, checked=not no_check)
    tell(made.found)
    disk.write_file(target, made.docx)
    pages = f"{_converted(target)} trang" if pdf else f"khoảng {made.estimated_pages} trang"
    written = " và ".join(str(path) for path in targets)
    click.echo(f"Đã ghi {written}: {pages}, {made.figures} số liệu, {made.blanks} chỗ trống.")
    if no_check:
        click.echo("Chưa kiểm tra số liệu (--no-check); thuộc tính của tệp Word nói rõ điều ấy.")


def _require_converter() -> None:
    from baocao_gen.files import libreoffice

    libreoffice.find_soffice()  # raises before anything is written


def _converted(target: Path) -> int:
    """The pages of the PDF; if there is none in the end, the Word file is still announced."""
    from baocao_gen.files import libreoffice

    try:
        return libreoffice.convert(target, target.with_suffix(".pdf"))
    except EnvironmentFailure:
        click.echo(f"Đã ghi {target}, nhưng chưa có bản PDF.", err=True)
        raise

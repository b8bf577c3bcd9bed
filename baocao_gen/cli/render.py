"""``baocao-gen render``: a year file → a Word file beside it, and a PDF where asked."""

from __future__ import annotations

from pathlib import Path

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.one_report import Wish, Work
from baocao_gen.cli.parameters import (
    YEAR_FILE,
    anchors_option,
    force_option,
    format_option,
    require_suffix,
)
from baocao_gen.cli.tell import exit_code
from baocao_gen.cli.written import Fate
from baocao_gen.problems.errors import BaocaoError


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
@click.option(
    "--so",
    "number",
    metavar="SỐ",
    help="Số văn thư cấp: in vào báo cáo và ghi vào tệp YAML, khóa so_van_ban.",
)
@click.option(
    "--ngay",
    "issued_on",
    metavar="NGÀY",
    help="Ngày ban hành, ví dụ 28/12/2020: in và ghi như --so, khóa ngay_ban_hanh.",
)
@click.option(
    "--thong-tin",
    "fields",
    metavar="TỆP.xml",
    type=click.Path(path_type=Path),
    help="Ghi thêm các trường của hệ thống liên thông văn bản (edXML): .xml hoặc .json.",
)
@click.option("--pdf", is_flag=True, help="Ghi thêm bản PDF bên cạnh (cần LibreOffice).")
@click.option(
    "--pdfa",
    is_flag=True,
    help="Bản PDF là PDF/A-2b có gắn thẻ, để lưu trữ; kéo theo --pdf.",
)
@click.option(
    "--draft", is_flag=True, help="Bản nháp: chỗ chưa có số liệu được tô vàng thay vì báo lỗi."
)
@click.option(
    "--no-check",
    is_flag=True,
    help="In dù số liệu mâu thuẫn; thuộc tính của tệp Word nói rõ là chưa kiểm tra.",
)
@anchors_option()
@force_option()
@format_option("text", "json")
def render(
    year_file: Path,
    output: Path | None,
    template: str | None,
    number: str | None,
    issued_on: str | None,
    fields: Path | None,
    pdf: bool,
    pdfa: bool,
    draft: bool,
    no_check: bool,
    anchors: bool,
    force: bool,
    form: str,
) -> int:
    """Viết báo cáo Word từ TỆP.yaml."""
    from baocao_gen.files import disk

    # «.» and «/» are folders without a name; whoever reads them says so.
    beside = year_file.with_suffix(disk.SUFFIX) if year_file.name else year_file
    target = output or beside
    if draft and (number, issued_on, fields) != (None, None, None):
        raise click.UsageError("--so, --ngay, --thong-tin là của bản chính; không dùng với --draft")
    wanted = (pdf or pdfa, pdfa, draft, not no_check, force, anchors)
    wish = Wish(template, number, issued_on, fields, *wanted)
    work = Work(year_file, target, wish, is_silent=form == "json")
    try:
        disk.check_source(year_file)
        require_suffix(target, disk.SUFFIX)
        if fields is not None:
            require_suffix(fields, ".xml", ".json", option="--thong-tin")
        work.do()
    except BaocaoError as error:
        if form != "json":
            raise
        work.problems += error.problems
        click.echo(work.as_json(Fate.FAILED))
        return exit_code(error)
    click.echo(work.as_json(Fate.WRITTEN) if form == "json" else work.as_text())
    return 0

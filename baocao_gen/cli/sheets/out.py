"""``baocao-gen sheets out``: a year file → a workbook for each unit that owes figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import YEAR_FILE, folder_option
from baocao_gen.cli.tell import tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from baocao_gen.report.report import Report
    from baocao_gen.years.sheets.owed import Owed


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("year_file", metavar="TỆP.yaml", type=YEAR_FILE)
@folder_option("Thư mục ghi các phiếu (bắt buộc); chưa có thì được tạo.")
@click.option("--unit", metavar="ĐƠN VỊ", help="Chỉ phiếu của một đơn vị.")
@click.option("--due", metavar="NGÀY", help="Hạn gửi lại, in trên phiếu, ví dụ 15/12/2020.")
@click.option(
    "--cong-van",
    "has_letter",
    is_flag=True,
    help="Ghi thêm công văn (Word) đề nghị các đơn vị cung cấp, có danh mục; cần --due.",
)
@click.option("--force", is_flag=True, help="Ghi đè phiếu đã có.")
def out(
    year_file: Path,
    output: Path,
    unit: str | None,
    due: str | None,
    has_letter: bool,
    force: bool,
) -> None:
    """Ghi cho mỗi đơn vị một phiếu Excel để điền số liệu và kết quả nhiệm vụ.

    Đơn vị nào cung cấp số liệu nào: khóa «nguon» của số liệu, hoặc «don_vi_cung_cap».
    """
    from baocao_gen.files import disk, folders
    from baocao_gen.report.load import load
    from baocao_gen.years.sheets.letter import told_units
    from baocao_gen.years.sheets.owed import owed
    from baocao_gen.years.sheets.sheet_names import sheet_names
    from baocao_gen.years.sheets.workbook import Sheets, document_groups_of, workbook

    report = load(year_file)
    tell(report.warnings)
    forms = _of(owed(report), unit)
    if not forms:
        click.echo("Không đơn vị nào còn phải cung cấp gì.")
        return
    deadline = _day(due)
    if has_letter and deadline is None:
        raise click.BadParameter(
            "công văn cần hạn gửi lại: thêm --due NGÀY", param_hint="--cong-van"
        )
    if has_letter and not any(form.unit for form in forms):
        message = "chưa rõ đơn vị nào cung cấp gì: ghi nguon ở số liệu, hoặc don_vi_cung_cap"
        raise click.BadParameter(message, param_hint="--cong-van")
    more = Sheets(deadline, document_groups_of(report), year_file.name)
    names = sheet_names(forms, year_file.stem)
    targets = [output / name for name in names]
    made = output / f"{year_file.stem}-cong-van.docx"
    letters = {made: _letter(report, forms, deadline)} if has_letter and deadline else {}
    folders.make_folder(output)
    disk.check_targets([*targets, *letters], force=force)
    files = {target: workbook(form, more) for target, form in zip(targets, forms, strict=True)}
    disk.write_files({**files, **letters}, is_new=not force)
    for target, form in zip(targets, forms, strict=True):
        click.echo(f"{target}: {_told(form)}")
    for target in letters:
        click.echo(f"{target}: công văn gửi {told_units(forms)}")
    if any(form.unit is None for form in forms):
        click.echo(
            "Số liệu chưa rõ của đơn vị nào nằm trong một phiếu riêng; ghi nguon ở số liệu, hoặc "
            "don_vi_cung_cap."
        )


def _letter(report: Report, forms: Sequence[Owed], deadline: str) -> bytes:
    """The letter in Word; its number, its day and who has drafted it are filled in by hand."""
    from baocao_gen.decree30.templates.build import build_template
    from baocao_gen.pipeline.one import produce
    from baocao_gen.word.template.compile import compile_template
    from baocao_gen.years.sheets.letter import letter, letter_form

    template = compile_template(build_template(letter_form()), "cong-van.docx")
    asked = letter(report, forms, deadline)
    return produce(asked, template=template, draft=True, anchors=False).docx


def _told(form: Owed) -> str:
    parts = [f"{form.asked} số liệu"] if form.asked else []
    parts += [f"{len(form.tasks)} nhiệm vụ"] if form.tasks else []
    return f"{form.unit or 'chưa rõ đơn vị'}, {', '.join(parts)}"


def _of(forms: list[Owed], unit: str | None) -> list[Owed]:
    """Those of one unit, if one is asked for."""
    from baocao_gen.vietnamese.text import nearest, nfc

    if unit is None:
        return forms
    found = [form for form in forms if form.unit == nfc(unit)]
    if found:
        return found
    known = [form.unit for form in forms if form.unit]
    near = nearest(unit, known)
    hint = f"có phải «{near}»?" if near else f"có: {', '.join(f'«{one}»' for one in known)}"
    raise click.BadParameter(f"không có đơn vị «{unit}»; {hint}", param_hint="--unit")


def _day(typed: str | None) -> str | None:
    from baocao_gen.vietnamese.dates import parse_date
    from baocao_gen.vietnamese.reading_error import ReadingError

    if typed is None:
        return None
    try:
        day = parse_date(typed)
    except ReadingError as error:
        raise click.BadParameter(error.message, param_hint="--due") from None
    if not day.complete:
        raise click.BadParameter(f"«{typed}» chưa có ngày", param_hint="--due")
    return day.short()

"""``baocao-gen template new``: a kind of document → a fresh Word template to start from."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import force_option, require_suffix
from baocao_gen.cli.tell import as_word

if TYPE_CHECKING:
    from baocao_gen.decree30.facts import DocumentType


@click.command(cls=Command, options_metavar=OPTIONS)
@click.option(
    "--loai",
    "kind_name",
    default="Báo cáo",
    metavar="LOẠI",
    help="Tên loại văn bản hoặc chữ viết tắt, không dấu cũng được: «tờ trình», «to trinh», «TTr»; "
    "mặc định báo cáo.",
)
@click.option("--list", "is_list", is_flag=True, help="In 29 loại văn bản rồi thôi.")
@click.option(
    "-o",
    "--output",
    metavar="TỆP.docx",
    type=click.Path(path_type=Path),
    help="Nơi ghi; mặc định theo tên loại, ví dụ mau-to-trinh.docx.",
)
@click.option(
    "--yaml",
    "has_yaml",
    is_flag=True,
    help="Ghi thêm tệp năm tối thiểu cạnh mẫu, ví dụ to-trinh-2026.yaml.",
)
@force_option()
def new(kind_name: str, is_list: bool, output: Path | None, has_yaml: bool, force: bool) -> None:
    """Tạo mẫu Word đúng thể thức cho một loại văn bản.

    Thể thức theo Nghị định 30/2020/NĐ-CP, phụ lục I và các mẫu ở phụ lục III.
    """
    from baocao_gen.decree30 import forms
    from baocao_gen.decree30.templates.build import build_template
    from baocao_gen.files import disk

    if is_list:
        _list()
        return
    try:
        kind = forms.find_type(kind_name)
    except forms.UnknownType as error:
        message = f"không có loại văn bản «{kind_name}»; {error.hint}"
        raise click.BadParameter(message, param_hint="--loai") from None
    name = forms.file_name(kind)
    target = output or Path(f"mau-{name}{disk.SUFFIX}")
    require_suffix(target, disk.SUFFIX)
    disk.check_target(target, force=force)
    template = build_template(forms.FORMS[kind.name])
    if not has_yaml:
        disk.write_file(target, template, is_new=not force)
        click.echo(f"Đã ghi {target}: mẫu {_named(kind)}.")
        click.echo(f"Mẫu cần những tên nào: baocao-gen template inspect {target}")
        return
    from baocao_gen.yearfile.example import example_year

    year = date.today().year
    # Its report will have its name, which must not be the template's.
    year_file = target.with_name(f"{name}-{year}.yaml")
    disk.check_target(year_file, force=force)
    example = example_year(kind, target.name, year).encode()
    disk.write_files({target: template, year_file: example}, is_new=not force)
    click.echo(f"Đã ghi {target} và {year_file}: mẫu {_named(kind)}.")
    click.echo(f"Xem thử: baocao-gen render {as_word(year_file)} --draft")
    click.echo(f"Điền {year_file.name} rồi viết: baocao-gen render {as_word(year_file)}")


def _list() -> None:
    from baocao_gen.decree30.facts import DOCUMENT_TYPES

    for kind in DOCUMENT_TYPES:
        click.echo(f"{kind.name:<16}{kind.abbreviation or ''}".rstrip())


def _named(kind: DocumentType) -> str:
    return f"{kind.name} ({kind.abbreviation})" if kind.abbreviation else kind.name

"""``baocao-gen diff``: two year files, or two Word files → what changed from one to the other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import YEAR_FILE, force_option, format_option, require_suffix

if TYPE_CHECKING:
    from baocao_gen.word.package.package import Package
    from baocao_gen.years.diff import Comparison

_WORD = (".docx", ".doc")


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("old", metavar="TỆP-CŨ.yaml", type=YEAR_FILE)
@click.argument("new", metavar="TỆP-MỚI.yaml", type=YEAR_FILE)
@format_option("text", "json", "markdown")
@click.option(
    "--word",
    metavar="TỆP.docx",
    type=click.Path(path_type=Path),
    help="Ghi thêm bản Word của tệp mới, chỗ khác là sửa đổi được theo dõi (Track Changes).",
)
@click.option(
    "--tac-gia",
    "author",
    metavar="TÊN",
    default="baocao-gen",
    help="Tên người sửa ghi trong --word.",
)
@click.option(
    "--ngay",
    "day",
    metavar="NĂM-THÁNG-NGÀY",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Ngày sửa ghi trong --word; mặc định hôm nay.",
)
@force_option()
def diff(
    old: Path,
    new: Path,
    form: str,
    word: Path | None,
    author: str,
    day: object,
    force: bool,
) -> None:
    """Kể những gì đã thay đổi từ TỆP-CŨ sang TỆP-MỚI: hai tệp năm, hoặc hai .docx.

    Số liệu, nhiệm vụ, văn bản, lời văn; thay đổi lớn đứng trước.
    """
    from baocao_gen.files import disk
    from baocao_gen.years.diff import shown as sheet

    are_word = [path.suffix.lower() in _WORD for path in (old, new)]
    if are_word[0] != are_word[1]:
        raise click.UsageError("so hai tệp năm với nhau, hoặc hai tệp Word với nhau")
    if word is not None:
        require_suffix(word, disk.SUFFIX, option="--word")
        disk.check_target(word, force=force)
    opened = (_opened(old), _opened(new)) if are_word[0] or word is not None else None
    if opened is not None and are_word[0]:
        found = _of_word_files(*opened)
    else:
        found = _of_year_files(old, new)
    forms = {"text": sheet.as_text, "json": sheet.as_json, "markdown": sheet.as_markdown}
    click.echo(forms[form](found))
    if opened is not None and word is not None:
        made = _tracked(*opened, author, str(day)[:10] if day else _today())
        disk.write_file(word, made, is_new=not force)
        click.echo(f"Đã ghi {word}.", err=form != "text")


def _today() -> str:
    from datetime import date

    return date.today().isoformat()


def _of_year_files(old: Path, new: Path) -> Comparison:
    from baocao_gen.report.load import load_alone
    from baocao_gen.years.diff import diff as differences

    return differences(load_alone(old), load_alone(new))


_Opened = tuple["Package", bytes]


def _of_word_files(old: _Opened, new: _Opened) -> Comparison:
    from baocao_gen.years.diff.documents import diff_documents

    return diff_documents(old[0], new[0], old[1])


def _opened(path: Path) -> _Opened:
    """A Word file, or what a year file prints: the package, and its bytes."""
    from baocao_gen.files import disk
    from baocao_gen.word.package.package import open_package

    disk.check_source(path)
    if path.suffix.lower() not in _WORD:
        from baocao_gen.pipeline.one import produce
        from baocao_gen.report.load import load

        made = produce(load(path), draft=True, checked=False, anchors=False).docx
        return open_package(made, str(path), ours=True), made
    from baocao_gen.files.old_word import as_docx, is_old_word

    data = disk.read_file(path)
    data = as_docx(data, str(path)) if is_old_word(data) else data
    return open_package(data, str(path)), data


def _tracked(old: _Opened, new: _Opened, author: str, day: str) -> bytes:
    from baocao_gen.word.tracked.compare import with_changes

    return with_changes(old[0], new[0], author, f"{day}T00:00:00Z")

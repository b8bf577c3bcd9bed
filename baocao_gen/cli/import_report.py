"""``baocao-gen import``: a report in Word → a folder with its year file, template and doubts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import YEAR_FILE, folder_option, format_option
from baocao_gen.cli.tell import EXIT_PROBLEMS, as_word, tell
from baocao_gen.problems.problem import Severity

if TYPE_CHECKING:
    from baocao_gen.years.from_word.read_report import ReadBack


@click.command(name="import", cls=Command, options_metavar=OPTIONS)
@click.argument("report", metavar="BÁO-CÁO.docx", type=YEAR_FILE)
@folder_option("Thư mục nhận tệp năm, mẫu, bảng CSV, nhap.md (bắt buộc); chưa có thì được tạo.")
@click.option(
    "--cung",
    "others",
    metavar="KỲ-KHÁC.docx",
    multiple=True,
    type=YEAR_FILE,
    help="Cùng báo cáo ấy của kỳ khác: số nào khác đi giữa hai kỳ là số liệu. Lặp lại được.",
)
@click.option(
    "--ky-truoc",
    "previous",
    metavar="TỆP.yaml",
    type=YEAR_FILE,
    help="Tệp năm của kỳ trước: số liệu trùng tên lấy lại khóa của tệp ấy.",
)
@format_option("text", "json")
@click.option("--force", is_flag=True, help="Ghi cả khi thư mục đã có tệp.")
def import_(
    report: Path,
    output: Path,
    others: tuple[Path, ...],
    previous: Path | None,
    form: str,
    force: bool,
) -> int:
    """Đọc BÁO-CÁO.docx thành tệp năm và mẫu Word.

    Lời văn, bảng, thể thức giữ như bản Word; con số có đơn vị tính thành số liệu. In lại từ tệp
    năm phải ra đúng bản Word. Đoạn nào khác, số nào mâu thuẫn thì được kể, mã thoát là 1.
    """
    from baocao_gen.files import disk, folders, paths
    from baocao_gen.years.from_word.read_report import read_report

    folders.check_new_folder(output, force=force)
    named = paths.seen_from(output, previous) if previous is not None else ""
    read = read_report(report, others=others, previous=previous, previous_name=named)
    folders.make_folder(output)
    disk.write_files({output / name: data for name, data in read.files.items()}, is_new=not force)
    if form == "json":
        click.echo(_as_json(read, output))
    else:
        tell(read.problems)
        click.echo(_as_text(read, output))
    wrong = any(problem.severity is Severity.ERROR for problem in read.problems)
    return EXIT_PROBLEMS if wrong or not read.is_same else 0


def _as_text(read: ReadBack, folder: Path) -> str:
    from baocao_gen.years.from_word.proposals import Certainty

    counted = Counter(figure.certainty for figure in read.figures)
    degrees = ", ".join(f"{counted[one]} {one}" for one in Certainty)
    year_file = folder / read.year_file
    if read.is_same:
        proof = f"In lại từ tệp năm: đúng cả {read.lines} đoạn của bản Word."
    elif read.differences:
        proof = f"In lại từ tệp năm: {len(read.differences)} đoạn khác bản Word, kể ở trên."
    else:
        proof = "Tệp năm chưa in lại được; lý do kể ở trên."
    return "\n".join(
        [
            f"Đã ghi {', '.join(str(folder / name) for name in read.files)}.",
            f"{len(read.figures)} số liệu ({degrees}); {len(read.left)} số để nguyên là chữ.",
            proof,
            f"Xem nhap.md, sửa tệp năm rồi chạy: baocao-gen check {as_word(year_file)}",
        ]
    )


def _as_json(read: ReadBack, folder: Path) -> str:
    from baocao_gen.problems.answer import answer

    content = {
        "year_file": str(folder / read.year_file),
        "files": [str(folder / name) for name in read.files],
        "same": read.is_same,
        "lines": read.lines,
        "figures": [
            {
                "key": one.dotted,
                "value": one.typed,
                "unit": one.unit,
                "certainty": one.certainty.name.lower(),
                "reason": one.reason,
                "position": {"file": read.source, "line": None, "column": None, "part": one.where},
                "printed": len(one.printings),
            }
            for one in read.figures
        ],
        "left": [
            {
                "value": one.typed,
                "reason": one.reason,
                "position": {"file": read.source, "line": None, "column": None, "part": one.where},
                "words": one.words,
            }
            for one in read.left
        ],
    }
    return answer("import", read.problems, content)

"""``baocao-gen trace``: a number of a Word report, or a figure's name → where it came from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import (
    WORD_FILES,
    YEAR_FILE,
    format_option,
    refuse_swapped,
)

if TYPE_CHECKING:
    from baocao_gen.pipeline.trace_number import PrintedAt, Traced
    from baocao_gen.report.report import Report

_YEAR_FILES = (".yaml", ".yml")


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("file", metavar="TỆP", type=YEAR_FILE)
@click.argument("asked", metavar="SỐ|TÊN")
@click.option(
    "--nam",
    "year_file",
    metavar="TỆP.yaml",
    type=YEAR_FILE,
    help="Tệp năm đã in báo cáo Word; mặc định tệp cùng thư mục mà báo cáo ghi tên.",
)
@click.option("--template", metavar="MẪU", help="Mẫu để in; mặc định theo khóa «mau» của tệp năm.")
@format_option("text", "json")
def trace(file: Path, asked: str, year_file: Path | None, template: str | None, form: str) -> int:
    """Cho biết một số từ đâu ra.

    TỆP là báo cáo .docx và SỐ in trong đó («7.093»), hoặc tệp năm và TÊN số liệu
    (dich_vu_cong.thu_tuc).
    """
    from baocao_gen.files import disk
    from baocao_gen.pipeline.trace_number import places_of, traced
    from baocao_gen.report.load import load

    refuse_swapped(file, Path(asked), (*WORD_FILES, *_YEAR_FILES))
    disk.check_source(file)
    if file.suffix.lower() in _YEAR_FILES:
        found = [traced(load(file), asked, template=template)]
        places: list[PrintedAt] = []
    else:
        data = disk.read_file(file)
        places = places_of(data, str(file), asked)
        report = _report(file, data, year_file)
        names = dict.fromkeys(place.figure for place in places if place.figure)
        found = [
            traced(report, name, template=template)
            for name in names
            if report is not None and report.figures.get(name)
        ]
    click.echo(_json(str(file), places, found) if form == "json" else _text(file, places, found))
    return 0


def _report(file: Path, data: bytes, year_file: Path | None) -> Report | None:
    """The year file of a Word report: the one that is named, or the one that lies beside it."""
    from baocao_gen.files import paths
    from baocao_gen.report.load import load
    from baocao_gen.word.package.manifest import read_manifest

    known = read_manifest(data)
    if year_file is None and known is not None and known.making.year_file:
        beside = file.with_name(known.making.year_file)
        year_file = beside if paths.holds_a_file(beside) else None
    return None if year_file is None else load(year_file)


def _text(file: Path, places: list[PrintedAt], found: list[Traced]) -> str:
    lines = [_place_line(str(file), place) for place in places]
    told = {one.name for one in found}
    for one in found:
        lines += _lines(one)
    unknown = {place.figure for place in places if place.figure} - {
        name for name in told for name in (name, name.rpartition(".")[0])
    }
    if unknown:
        lines.append("Chưa rõ số gốc: thêm --nam TỆP.yaml, tệp năm đã in báo cáo này.")
    return "\n".join(lines)


def _place_line(file: str, place: PrintedAt) -> str:
    what = place.figure or "gõ tay, không phải số liệu"
    return f"{file} ({place.part}): «{place.words}»: {what}"


def _lines(one: Traced) -> list[str]:
    lines = [f"{one.name} = {one.words or 'chưa có số'}", f"    ghi ở {one.position}"]
    if one.taken_from:
        lines.append(f"    lấy từ: {one.taken_from}")
    if one.formula:
        lines.append(f"    tính theo {one.formula}")
    lines += [f"    từ {i.name} = {i.words} ({i.position})" for i in one.inputs]
    lines += [f"    bảng gốc: {position}" for position in one.sources]
    lines.append(f"    in ra {len(one.printed)} chỗ:" if one.printed else "    không in ở đâu")
    return lines + [f"        {place.part}: {place.text}" for place in one.printed]


def _json(file: str, places: list[PrintedAt], found: list[Traced]) -> str:
    from baocao_gen.problems.answer import answer, position_fields

    figures = [
        {
            "name": one.name,
            "value": one.words or None,
            "position": position_fields(one.position),
            "formula": one.formula or None,
            "taken_from": one.taken_from or None,
            "inputs": [
                {"name": i.name, "value": i.words, "position": position_fields(i.position)}
                for i in one.inputs
            ],
            "sources": [position_fields(position) for position in one.sources],
            "places": [_place(one.printed_in, place) for place in one.printed],
        }
        for one in found
    ]
    listed = [_place(file, place) for place in places]
    return answer("trace", [], {"places": listed, "figures": figures})


def _place(file: str, place: PrintedAt) -> dict[str, Any]:
    from baocao_gen.problems.answer import position_fields
    from baocao_gen.problems.problem import Position

    return {
        "name": place.figure or None,
        "printed": place.words,
        "position": position_fields(Position(file, part=place.part)),
        "text": place.text,
    }

"""``baocao-gen consolidate``: the files of many units → the values of one year file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baocao_gen.cli.batch import executor_of, workers_of
from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import YEAR_FILE, format_option, require_suffix
from baocao_gen.cli.tell import EXIT_PROBLEMS, tell

if TYPE_CHECKING:
    from baocao_gen.years.consolidate.units import Unit
    from baocao_gen.years.consolidate.whole import Consolidated

_MOST_NAMED = 8


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument("year_file", metavar="TỆP.yaml", type=YEAR_FILE)
@click.option("--dry-run", is_flag=True, help="Chỉ in chỗ sẽ khác đi, không ghi gì.")
@click.option(
    "--replace",
    "replacing",
    metavar="TÊN",
    multiple=True,
    help="Số (lời) tổng hợp thay số (lời) đang có; «*» cho tất cả. Dùng được nhiều lần.",
)
@click.option("--partial", is_flag=True, help="Tổng hợp dù còn đơn vị, còn số chưa gửi.")
@click.option(
    "--table",
    metavar="TỆP.csv",
    type=click.Path(path_type=Path),
    help="Ghi thêm bảng đơn vị × số liệu, dùng được ở so_lieu_tu_tep.",
)
@click.option("--force", is_flag=True, help="Ghi đè bảng của --table dù có người đã sửa.")
@click.option("--jobs", metavar="SỐ", help="Số tiến trình đọc cùng lúc; mặc định theo máy.")
@click.option(
    "--scheduler",
    metavar="ĐỊA_CHỈ",
    help="Đọc trên cụm máy Dask, ví dụ tcp://10.0.0.5:8786 (các máy dùng chung thư mục).",
)
@format_option("text", "json")
def consolidate(
    year_file: Path,
    dry_run: bool,
    replacing: tuple[str, ...],
    partial: bool,
    table: Path | None,
    force: bool,
    jobs: str | None,
    scheduler: str | None,
    form: str,
) -> int:
    """Tổng hợp số liệu và lời văn từ tệp của các đơn vị vào TỆP.yaml.

    Khóa «tong_hop_tu» cho biết tệp của các đơn vị ở đâu, «tong_hop» của số liệu cho biết tính số
    chung ra sao. Còn chỗ sai thì chưa ghi gì; lần sau chỉ đọc lại tệp có thay đổi.
    """
    from baocao_gen.files import disk, paths
    from baocao_gen.years.consolidate.whole import consolidate as consolidated

    workers = workers_of(jobs)
    path = paths.from_root(year_file) if scheduler else year_file
    if table is not None:
        require_suffix(table, ".csv", option="--table")
    disk.check_source(year_file)
    record = year_file.with_name(f".{year_file.stem}.tong-hop.json")
    before = _kept(record)
    with _executor(workers, scheduler) as executor:
        found = consolidated(
            path,
            executor=executor,
            kept=before,
            replacing=replacing,
            partial=partial,
            table=None if table is None else str(paths.from_root(table)),
        )
    if not dry_run:
        if found.text is not None:
            _write(found, year_file, table, before, force=force)
        if found.kept != before:
            disk.write_file(record, found.kept)
    click.echo(_answer(found) if form == "json" else _text(found, year_file, table, dry_run))
    if form != "json":
        tell(found.problems)
    return EXIT_PROBLEMS if found.text is None else 0


@contextmanager
def _executor(workers: int | None, scheduler: str | None) -> Iterator[Executor | None]:
    """The workers that are asked for; by default processes of this machine."""
    if workers is None and scheduler is None:
        from baocao_gen.pipeline.workers import processes

        with processes() as executor:  # none is started before there is something to read
            yield executor
    else:
        with executor_of(workers, scheduler, workers or 1) as executor:
            yield executor


def _kept(record: Path) -> bytes | None:
    from baocao_gen.files import disk, paths
    from baocao_gen.problems.errors import InvalidReport

    if not paths.holds_a_file(record):
        return None
    try:
        return disk.read_file(record)
    except InvalidReport:  # everything is read again
        return None


def _write(
    found: Consolidated, year_file: Path, table: Path | None, kept: bytes | None, *, force: bool
) -> None:
    """Write what has changed; a table that somebody has edited since is not written over."""
    from baocao_gen.files import disk, paths
    from baocao_gen.files.stamps import fingerprint
    from baocao_gen.years.consolidate.kept import Kept

    text = (found.text or "").encode()
    new = {year_file: text} if text != disk.read_file(year_file) else {}
    if table is not None:
        there = disk.read_file(table) if paths.holds_a_file(table) else b""
        own = Kept.of(kept).written.get(str(paths.from_root(table)))
        is_ours = there == found.table or fingerprint(there) == own
        disk.check_target(table, force=force or is_ours)
        new[table] = found.table
    for path in new:
        disk.check_target(path, force=True)
    disk.write_files(new)


def _text(found: Consolidated, year_file: Path, table: Path | None, dry_run: bool) -> str:
    from baocao_gen.years.consolidate.units import UnitState

    states = {
        "gửi muộn": found.in_state(UnitState.LATE),
        "không phát sinh": found.in_state(UnitState.NOTHING),
        "chưa gửi": found.in_state(UnitState.MISSING),
        "không dùng được": found.in_state(UnitState.UNUSABLE),
    }
    sent = sum(unit.counts for unit in found.units)
    lines = [f"{len(found.units)} đơn vị: {sent} đã gửi."]
    lines += [f"  {words}: {_listed(units)}" for words, units in states.items() if units]
    for change in found.changes:
        before = f"{change.before} → " if change.before else ""
        lines.append(f"  {change.name}: {before}{change.after}")
    what = f"{len(found.changes)} chỗ mới, {found.same} chỗ đã có"
    if found.text is None:
        lines.append(f"Chưa ghi gì vào {year_file} ({what}).")
    elif dry_run:
        lines.append(f"Sẽ ghi {year_file}: {what}.")
        lines += [f"Sẽ ghi {table}."] if table is not None and _differs(found, table) else []
    elif found.changes:
        lines.append(f"Đã ghi {year_file}: {what}.")
    else:
        lines.append(f"{year_file} không đổi: {what}.")
    if table is not None and found.text is not None and not dry_run:
        lines.append(f"Đã ghi {table}: {len(found.units)} đơn vị, {len(found.totals)} số liệu.")
    return "\n".join(lines)


def _differs(found: Consolidated, table: Path) -> bool:
    from baocao_gen.files import disk, paths

    return not paths.holds_a_file(table) or disk.read_file(table) != found.table


def _listed(units: Sequence[Unit]) -> str:
    shown = ", ".join(unit.name for unit in units[:_MOST_NAMED])
    more = len(units) - _MOST_NAMED
    return f"{len(units)} ({shown}{f' và {more} đơn vị khác' if more > 0 else ''})"


def _answer(found: Consolidated) -> str:
    from baocao_gen.problems.answer import answer

    units = [
        {"name": unit.name, "state": unit.state.value, "file": unit.sent and unit.sent.file}
        for unit in found.units
    ]
    figures: list[dict[str, Any]] = [
        {
            "name": total.dotted,
            "value": None if total.value is None else str(total.value),
            "units": len(total.of),
        }
        for total in found.totals
    ]
    changes = [
        {"name": one.name, "before": one.before or None, "after": one.after}
        for one in found.changes
    ]
    content = {"units": units, "figures": figures, "changes": changes, "same": found.same}
    return answer("consolidate", found.problems, content)

"""The prose of ``baocao-gen pull``: words edited in Word → a patch, or the year file with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baocao_gen.cli.tell import as_word

if TYPE_CHECKING:
    from baocao_gen.files.files import File
    from baocao_gen.pipeline.tie import TieOut
    from baocao_gen.problems.problem import Problem
    from baocao_gen.report.report import Report
    from baocao_gen.years.prose.edits import ProseEdit

ALL = "het"
_SIGNS = {"edited": "sửa", "added": "thêm", "deleted": "xóa"}


class WhichEdits(click.ParamType[Any]):
    """A number of the list of edits, or «het» for all of them."""

    name = "SỐ"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> int | str:
        """«2» → 2, «het» → «het»."""
        is_number = str(value).isdecimal() and len(str(value)) < 7
        if value != ALL and not is_number:
            message = f"«{value}» không phải số thứ tự của chỗ sửa, cũng không phải «{ALL}»"
            self.fail(message, param, ctx)
        return int(value) if is_number else ALL


def found_in(found: TieOut, report: Report) -> tuple[list[ProseEdit], list[Problem]]:
    """What was edited in the words, and why some of it cannot be taken."""
    from baocao_gen.years.prose.edits import prose_edits

    return prose_edits(report, found.tie, found.before, found.after, found.name)


def taken(
    report: Report,
    file: File,
    data: bytes,
    edits: Sequence[ProseEdit],
    template: str | None,
) -> tuple[bytes, list[ProseEdit], list[Problem]]:
    """The year file with edits in place, those that it has, and why others were left out."""
    from baocao_gen.pipeline.tie import printed_lines
    from baocao_gen.problems import codes
    from baocao_gen.problems.problem import Problem, Severity
    from baocao_gen.years.prose.write import with_prose

    after, made, kept, problems = with_prose(report, file, data, edits)
    lines = printed_lines(after, template)
    lost = [edit for edit in kept if not all(" ".join(w.split()) in lines for w in edit.after)]
    message = "mẫu Word in lời văn của chính nó, không in lời văn này của tệp năm; chưa đưa về được"
    hint = "sửa câu ấy trong mẫu"
    for edit in lost:
        where = edit.position
        problems.append(Problem(codes.PROSE_NOT_PULLED, message, where, hint, Severity.WARNING))
    if lost:
        places = {edit.place for edit in lost}
        kept = [edit for edit in kept if edit.place not in places]
        _, made, kept, more = with_prose(report, file, data, kept)
        problems += more
    return made, kept, problems


def as_patch(
    edits: Sequence[ProseEdit], done: Sequence[ProseEdit], word_file: Path, year_file: Path
) -> list[str]:
    """Each edit with the lines of the year file that it changes, and how to take them over."""
    if not edits:
        return []
    places = {edit.place for edit in done}
    lines = [f"Lời văn đã sửa ở {len(edits)} chỗ:"]
    for edit in edits:
        state = " (đã ghi)" if edit.place in places else ""
        lines.append(f"[{edit.number}] {edit.position}: {_SIGNS[edit.kind.value]}{state}")
        lines += [f"  - {line}" for line in edit.patch[0]]
        lines += [f"  + {line}" for line in edit.patch[1]]
    if done:
        lines.append(f"Đã ghi {len(done)} chỗ sửa lời văn vào {year_file}.")
    else:
        command = f"baocao-gen pull {as_word(word_file)} {as_word(year_file)} --van {ALL}"
        lines.append(f"Chưa ghi lời văn. Đưa về tất cả: {command}; từng chỗ: --van SỐ.")
    return lines


def as_fields(edits: Sequence[ProseEdit], done: Sequence[ProseEdit]) -> list[dict[str, Any]]:
    """The same for a program."""
    from baocao_gen.problems.answer import position_fields

    places = {edit.place for edit in done}
    return [
        {
            "number": edit.number,
            "kind": edit.kind.value,
            "before": edit.before or None,
            "after": "\n".join(edit.after) or None,
            "old_lines": list(edit.patch[0]),
            "new_lines": list(edit.patch[1]),
            "taken": edit.place in places,
            "position": position_fields(edit.position),
        }
        for edit in edits
    ]

"""The prose of ``baocao-gen pull``: words edited in Word → a patch, or the year file with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baocao_gen.cli.tell import as_word

if TYPE_CHECKING:
    from baocao_gen.years.prose.prose_edit import ProseEdit

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

"""An appendix whose rows lie in a table of the old year → its groups, empty, waiting for a new one.

The old table must not be printed again under the new year, and a name that nobody has given a
file yet would keep the new year file from being read.
"""

from __future__ import annotations

from baocao_gen.files.located import LocatedText
from baocao_gen.vietnamese.periods import Period
from baocao_gen.yearfile.editing.keys import Pairs, typed
from baocao_gen.yearfile.model import Appendix, DocumentGroup, key_of
from baocao_gen.yearfile.review_marks import mark
from baocao_gen.yearfile.yaml import Mapping

_FILE = key_of(Appendix, "from_file")
_GROUPS = key_of(Appendix, "groups")
_NAME = key_of(DocumentGroup, "name")
_DOCUMENTS = key_of(DocumentGroup, "documents")


def drop_file(pairs: Pairs, node: Mapping, appendix: Appendix | None, old: Period) -> None:
    """Put empty groups, or a group's empty rows, in the stead of a table's name.

    Args:
        pairs: The edits of the file.
        node: An appendix, or one of its groups.
        appendix: The appendix with the groups that its table has; None for a group.
        old: The period whose documents the table lists.
    """
    key, name = node.key(_FILE), node.get(_FILE)
    if key is None or not isinstance(name, LocatedText) or name.is_null:
        return
    now = _GROUPS if appendix else _DOCUMENTS
    indent = None if node.flow else " " * (key.column + 1)
    listed = _empty_groups(appendix, indent) if appendix else " []"
    pairs.rename(key, now)
    pairs.edits.replace(pairs.behind_colon(key, name), name.end, listed)
    reason = f"bảng «{name.text}» là của {old}; có bảng mới thì ghi {_FILE} thay cho {now}"
    line = pairs.root.source.lines[key.line - 1]
    margin = line[: len(line) - len(line.lstrip(" "))]
    pairs.edits.insert_line(key.line, f"{margin}{mark([reason])}")


def _empty_groups(appendix: Appendix, indent: str | None) -> str:
    """The groups as they are typed behind a colon: below it, or on its line in flow style."""
    names = [typed(group.name) for group in appendix.groups]
    groups = [f"{{{_NAME}: {name}, {_DOCUMENTS}: []}}" for name in names]
    if indent is None:
        return f" [{', '.join(groups)}]"
    return "".join(f"\n{indent}- {group}" for group in groups)

"""A tag that only follows a name and applies filters → the same value without Jinja's compiler.

Nearly every tag of a year file is of this kind, and compiling costs a hundred times what the
evaluation does. The environment answers the same questions, so results and refusals are the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from baocao_gen.frozen import frozen
from baocao_gen.tags.find import NumberedText, Tag
from baocao_gen.tags.sandbox import SafeEnvironment

# «nhom.ten», «phu_luc[0].so_van_ban | dem», «a.b | so_voi_ke_hoach(0)»: what nearly all tags are.
_SIMPLE_TAG = re.compile(
    r"([a-z]\w*)((?:\.[a-z]\w*|\[\d{1,9}\])*)((?:\s*\|\s*[a-z]\w*(?:\(\d{0,9}\))?)*)", re.ASCII
)
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_FILTER = re.compile(r"\|\s*(\w+)(?:\((\d*)\))?")
_WORDS = frozenset({"true", "false", "none", "not", "loop", "self", "range", "namespace"})


@frozen
class SimpleTag:
    """A tag that only follows a name and applies filters: run without Jinja's compiler.

    It asks the same environment the same questions, so it gives and refuses the same.
    """

    tag: Tag
    name: str
    steps: tuple[str | int, ...]
    filters: tuple[tuple[str, tuple[int, ...]], ...]

    @classmethod
    def read(cls, tag: Tag, environment: SafeEnvironment) -> SimpleTag | None:
        """The tag in parts; None if it needs the compiler."""
        found = _SIMPLE_TAG.fullmatch(tag.inner) if tag.text[:2] == "{{" else None
        if not found or tag.text[2] in "-+" or tag.text[-3] in "-+" or found[1] in _WORDS:
            return None
        steps = tuple(int(m[2]) if m[2] else m[1] for m in _STEP.finditer(found[2]))
        filters = tuple((m[1], (int(m[2]),) if m[2] else ()) for m in _FILTER.finditer(found[3]))
        for name, _ in filters:
            function = environment.filters.get(name)
            if function is None or hasattr(function, "jinja_pass_arg"):
                return None
        return cls(tag, found[1], steps, filters)

    def value(self, environment: SafeEnvironment, variables: Mapping[str, Any]) -> Any:
        """What the tag stands for."""
        is_known = self.name in variables
        value = variables[self.name] if is_known else environment.undefined(name=self.name)
        for step in self.steps:
            value = environment.getitem(value, step)
        return environment.filtered(value, self.filters)


def simple_pieces(
    environment: SafeEnvironment, source: str, numbered: NumberedText
) -> tuple[str | SimpleTag, ...] | None:
    """The text as words and simple tags; None if one tag needs the compiler."""
    pieces: list[str | SimpleTag] = []
    position = 0
    for tag in numbered.tags:
        simple = SimpleTag.read(tag, environment)
        if simple is None:
            return None
        pieces += [source[position : tag.start], simple]
        position = tag.end
    return (*pieces, source[position:])

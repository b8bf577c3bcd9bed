"""A compiled template → bytes of which another process of the same program makes it again.

All of it are plain values but the code that Jinja has compiled and the sandbox in which it runs:
the first is kept as Python keeps the code of modules, the second is made anew.
"""

from __future__ import annotations

import marshal
import pickle
from typing import Any

from baocao_gen.tags.compile import compile_text, of_code
from baocao_gen.word.template.compile import CompiledPart, CompiledTemplate, part_environment


def to_bytes(template: CompiledTemplate) -> bytes | None:
    """The bytes; None for a template with filters of its caller, which are no values."""
    if template.filters:
        return None
    parts = [_packed_part(part) for part in template.parts]
    values = (template.package, template.styles, template.language)
    more = (template.told, template.bound, template.showing)
    return pickle.dumps((template.name, values, parts, more), protocol=5)


def _packed_part(part: CompiledPart) -> tuple[Any, ...]:
    code = None if part.text.code is None else marshal.dumps(part.text.code)
    return part.name, part.label, part.prepared, part.text.numbered, code


def from_bytes(data: bytes) -> CompiledTemplate:
    """The template again.

    Args:
        data: What `to_bytes` has made in the same program, whole; nobody else may have written it.
    """
    name, values, parts, more = pickle.loads(data)  # noqa: S301  nobody else wrote it
    package, styles, language = values
    compiled = []
    for member, label, prepared, numbered, code in parts:
        environment = part_environment(label, prepared, styles, language)
        if code is None:  # its tags are all simple: nothing was compiled
            text = compile_text(environment, prepared.source)
        else:
            text = of_code(environment, numbered, marshal.loads(code))  # noqa: S302  as above
        compiled.append(CompiledPart(member, label, text, prepared))
    told, bound, showing = more
    return CompiledTemplate(
        name, package, styles, tuple(compiled), (), language, told, bound, showing
    )

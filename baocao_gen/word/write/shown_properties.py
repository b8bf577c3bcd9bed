"""Rendered parts with fields that show properties → the same fields, showing what is there now.

Word brings them up to date when somebody asks; until then a page shows the old words.
(ECMA-376 part 1, 17.16.5: DOCPROPERTY, DOCVARIABLE, TITLE, SUBJECT, AUTHOR …)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.changes import Changes
from baocao_gen.word.package.package import WORD_TYPE, Package, typed_members
from baocao_gen.word.package.properties import CORE_TYPE
from baocao_gen.word.package.zip_writer import Packed
from baocao_gen.word.write.controls import say
from baocao_gen.word.xml import W

_OFFICE = "application/vnd.openxmlformats-officedocument."
_KINDS: Final = frozenset(
    {
        CORE_TYPE,
        f"{_OFFICE}custom-properties+xml",
        f"{_OFFICE}extended-properties+xml",
        f"{WORD_TYPE}settings+xml",
    }
)
_FIELD: Final = late(
    r"\s*(?P<code>DOCPROPERTY|DOCVARIABLE|TITLE|SUBJECT|AUTHOR|KEYWORDS|COMMENTS)"
    r"(?:\s+(?:\"(?P<quoted>[^\"]*)\"|(?P<name>[^\s\"\\]+)))?(?P<switches>(?:\s+\\.*)?)\s*",
    re.IGNORECASE,
)
_CALLED: Final[Mapping[str, str]] = {"author": "creator", "comments": "description"}
"""What fields call the properties that the file calls otherwise."""


def shown_again(
    package: Package, parts: Mapping[str, Packed], owners: tuple[str, ...]
) -> Mapping[str, Packed]:
    """The rendered parts, whose fields show the properties as they are now.

    Args:
        package: The template's package.
        parts: The rendered parts, properties among them.
        owners: The parts that have such fields.
    """
    holders = [m for m, kind in typed_members(package) if kind in _KINDS and m in parts]
    if not holders or not owners:
        return parts
    before, now = Changes(package), Changes(package, parts)
    old = dict(pair for member in holders for pair in _values(before.tree(member)))
    new = dict(pair for member in holders for pair in _values(now.tree(member)))
    changed = {name: words for name, words in new.items() if old.get(name) != words}
    out = dict(parts)
    for owner in owners if changed else ():
        changes = Changes(package, {owner: parts[owner]} if owner in parts else {})
        shown = [_show(*field, changed) for field in list(_fields(changes.tree(owner)))]
        if any(shown):
            out |= changes.packed()
    return out


def _values(root: Any) -> Iterator[tuple[str, str]]:
    """The properties or variables of a part, by name in small letters."""
    if root.tag == f"{W}settings":
        for variable in root.iter(f"{W}docVar"):
            yield f"docvariable {variable.get(f'{W}name', '').lower()}", variable.get(f"{W}val", "")
        return
    for element in root:
        name = element.get("name") or element.tag.rpartition("}")[2]
        yield f"docproperty {name.lower()}", "".join(map(str, element.itertext()))


def _fields(root: Any) -> Iterator[tuple[str, list[Any]]]:
    """The instruction of each field, and the runs of its result; only those of one paragraph."""
    for simple in root.iter(f"{W}fldSimple"):
        yield simple.get(f"{W}instr", ""), list(simple.iterchildren(f"{W}r"))
    for begin in root.iter(f"{W}fldChar"):
        if begin.get(f"{W}fldCharType") == "begin":
            yield _field(begin.getparent())


def _field(first: Any) -> tuple[str, list[Any]]:
    instruction, is_result = "", False
    result: list[Any] = []
    for run in first.itersiblings():
        mark = run.find(f"{W}fldChar")
        kind = None if mark is None else mark.get(f"{W}fldCharType")
        if kind == "end":
            return instruction, result
        if kind == "begin" or (run.tag != f"{W}r" and is_result and len(run)):
            break  # another field stands in it, or more than runs
        is_result = is_result or kind == "separate"
        if kind is None and run.tag == f"{W}r":
            instruction += "" if is_result else run.findtext(f"{W}instrText", "")
            result += [run] if is_result else []
    return "", []


def _show(instruction: str, result: list[Any], values: Mapping[str, str]) -> bool:
    field = _FIELD.fullmatch(instruction)
    if field is None or not result:
        return False
    code = field["code"].lower()
    is_named = code in ("docproperty", "docvariable")
    name = (field["quoted"] or field["name"] or "").lower() if is_named else code
    kind = "docvariable" if code == "docvariable" else "docproperty"
    words = values.get(f"{kind} {_CALLED.get(name, name)}")
    switches = field["switches"].lower()
    if words is None or "\\@" in switches or "\\#" in switches:
        return False
    words = words.upper() if "upper" in switches else words
    words = words.lower() if "lower" in switches else words
    say(result[0], words)
    for run in result[1:]:
        run.getparent().remove(run)
    return True

"""What pydantic refuses of a file → problems: the place, what was found, the nearest right key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from baocao_gen.problems.problem import Problem
from baocao_gen.vietnamese.text import fold, nearest
from baocao_gen.yearfile.model import FIGURE_BRANCH, Figure, keys_of, model_inside
from baocao_gen.yearfile.origin import KeyPath, Origin


def shape_faults(
    error: ValidationError, root: type[BaseModel], origin: Origin
) -> Iterator[Problem]:
    """Every mistake of a file, once and at its place.

    Args:
        error: What pydantic has refused.
        root: The model that the file was read into.
        origin: Leads pydantic's ``loc`` back to lines and columns.
    """
    items = error.errors(include_url=False)
    meant = {
        (*loc[:-1], nearest(str(loc[-1]), list(keys_of(_model_at(loc, root)))))
        for loc in (tuple(item["loc"]) for item in items if item["type"] == "extra_forbidden")
    }
    for item in items:
        kind, loc = item["type"], tuple(item["loc"])
        if kind == "missing" and loc in meant:
            continue  # the mistyped key is the mistake, and it is reported
        if kind == "too_short" and any(_is_below(tuple(o["loc"]), loc) for o in items):
            continue  # pydantic counts only the items without a fault of their own
        if kind == "extra_forbidden":
            yield _unknown_key(loc, root, origin)
        elif kind == "missing":
            yield _missing_key(loc, root, origin)
        elif re.fullmatch(r"BC\d{3}", kind):
            hint = item.get("ctx", {}).get("hint")
            place = origin.position((*loc, *item["ctx"].get("inside", ())), key="[key]" in loc)
            if kind == "BC205" and origin.root and place.file != origin.root.source.name:
                hint = "điền ô này; hàng tiêu đề, hàng tổng thì bỏ khỏi bảng"
            yield Problem(kind, str(item["ctx"]["message"]), place, hint)
        else:
            yield _wrong_shape(kind, item, loc, origin)


def _is_below(loc: KeyPath, above: KeyPath) -> bool:
    return len(loc) > len(above) and loc[: len(above)] == above


def _unknown_key(loc: KeyPath, root: type[BaseModel], origin: Origin) -> Problem:
    key = str(loc[-1])
    known = list(keys_of(_model_at(loc, root)))
    near = nearest(key, known)
    message = f"không có khóa «{key}» ở đây"
    if not key.isascii() and fold(key) in known:
        message = f"khóa «{key}» phải viết không dấu"
    hint = f"có phải «{near}»?" if near else f"các khóa dùng được: {', '.join(known)}"
    return Problem("BC202", message, origin.position(loc, key=True), hint)


def _missing_key(loc: KeyPath, root: type[BaseModel], origin: Origin) -> Problem:
    key = str(loc[-1])
    found = _model_at(loc, root)
    field_name = keys_of(found).get(key)
    description = found.model_fields[field_name].description if field_name else None
    message = f"thiếu khóa «{key}»" + (f" ({description})" if description else "")
    return Problem("BC201", message, origin.position(loc[:-1]), f"thêm dòng «{key}: …»")


_SHAPES = {
    "tuple_type": ("chỗ này phải là một danh sách", "viết mỗi mục một dòng, bắt đầu bằng «- »"),
    "list_type": ("chỗ này phải là một danh sách", "viết mỗi mục một dòng, bắt đầu bằng «- »"),
    "dict_type": ("chỗ này phải gồm các khóa con", "viết mỗi dòng một «khóa: giá trị», thụt vào"),
    "model_type": ("chỗ này phải gồm các khóa con", "viết mỗi dòng một «khóa: giá trị», thụt vào"),
    "model_attributes_type": ("chỗ này phải gồm các khóa con", "viết «khóa: giá trị», thụt vào"),
    "too_short": ("danh sách này không được để trống", "thêm ít nhất một mục"),
    "bool_type": ("chỗ này chỉ nhận true hoặc false", "viết true hoặc false"),
    "bool_parsing": ("chỗ này chỉ nhận true hoặc false", "viết true hoặc false"),
}


def _wrong_shape(kind: str, item: Any, loc: KeyPath, origin: Origin) -> Problem:
    found = item.get("input")
    shown = f", ở đây là «{found}»" if isinstance(found, str | int) else ""
    if kind == "enum":
        expected = str(item["ctx"]["expected"]).replace("'", "").replace(" or ", " hoặc ")
        near = nearest(str(found), re.split(r", | hoặc ", expected))
        hint = f"có phải «{near}»?" if near else f"viết một trong: {expected}"
        return Problem("BC215", f"giá trị không dùng được{shown}", origin.position(loc), hint)
    message, hint = _SHAPES.get(
        kind, ("chỗ này phải là một số nguyên nhỏ", "viết một số nguyên, ví dụ 2")
    )
    return Problem("BC206", message + shown, origin.position(loc), hint)


def _model_at(loc: KeyPath, root: type[BaseModel]) -> type[BaseModel]:
    """The model whose key is the last element of a pydantic ``loc``."""
    current = root
    for step in loc[:-1]:
        if step == FIGURE_BRANCH:
            current = Figure
        name = keys_of(current).get(str(step))
        current = (model_inside(current, name) if name else None) or current
    return current

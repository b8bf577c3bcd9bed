"""The models → the JSON Schema of the year file, with Vietnamese descriptions for editors."""

from __future__ import annotations

from enum import Enum
from typing import Any

from baocao_gen.yearfile.model import Figure, Model, YearFile
from baocao_gen.yearfile.model.base import Field, Inside
from baocao_gen.yearfile.model.figure import FigureGroup
from baocao_gen.yearfile.model.figure_table import Short
from baocao_gen.yearfile.model.readers import Choice, Listing, Perhaps, Reader, Reads

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TREE = "FigureTree"


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the year file: what may stand where, and the hover texts of the keys."""
    shared: dict[str, Any] = {}
    whole = _mapping(YearFile, shared)
    named = {name: shared[name] for name in sorted(shared)}
    return {"$schema": _DIALECT, "title": "Tệp năm của baocao-gen", "$defs": named, **whole}


def _mapping(model: type[Model], shared: dict[str, Any]) -> dict[str, Any]:
    fields = model.model_fields.values()
    schema: dict[str, Any] = {
        "additionalProperties": False,
        "properties": {field.alias: _property(field, shared) for field in fields},
    }
    if required := [
        field.alias
        for field in fields
        if field.is_required() and field.name not in model.NOT_ALWAYS
    ]:
        schema["required"] = required
    return {**schema, "type": "object"}


def _property(field: Field, shared: dict[str, Any]) -> dict[str, Any]:
    schema = {**_schema(field.reader, shared), "description": field.description}
    if not field.is_required():
        schema["default"] = _plain(field.default)
    return dict(sorted(schema.items()))


def _schema(reader: Reader, shared: dict[str, Any]) -> dict[str, Any]:
    match reader:
        case Reads():
            return dict(reader.schema)
        case Perhaps():
            return {"anyOf": [_schema(reader.inner, shared), {"type": "null"}]}
        case Listing():
            item = _schema(reader.inner, shared)
            least = {"minItems": reader.at_least} if reader.at_least else {}
            listed = {"items": item, **least, "type": "array"}
            return {"anyOf": [item, listed]} if reader.one_too else listed
        case Choice():
            words = [one.value for one in reader.words]
            return _named(reader.words.__name__, shared, {"enum": words, "type": "string"})
        case FigureGroup():
            inner = [_schema(Inside(Figure), shared), {"$ref": f"#/$defs/{_TREE}"}]
            return _named(
                _TREE, shared, {"additionalProperties": {"oneOf": inner}, "type": "object"}
            )
        case Short():
            return {"anyOf": [{"type": "string"}, _named_model(reader.model, shared)]}
        case Inside():
            return _named_model(reader.model, shared)
    raise TypeError(f"no JSON Schema of {reader!r}")


def _named_model(model: type[Model], shared: dict[str, Any]) -> dict[str, Any]:
    if model.__name__ not in shared:
        shared[model.__name__] = {}  # it may stand in itself
        shared[model.__name__] = _mapping(model, shared)
    return {"$ref": f"#/$defs/{model.__name__}"}


def _named(name: str, shared: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    shared.setdefault(name, schema)
    return {"$ref": f"#/$defs/{name}"}


def _plain(default: Any) -> Any:
    if isinstance(default, Enum):
        return default.value
    return list(default) if isinstance(default, tuple) else default

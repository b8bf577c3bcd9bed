"""What all models share: frozen, no unknown keys, and the way between YAML keys and fields."""

from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """Base of all models: frozen, no unknown keys, by YAML key or by English name."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        defer_build=True,  # one validator for the whole file, not one more for each part of it
    )


def key_of(model: type[BaseModel], field: str) -> str:
    """The YAML key of a field."""
    return model.model_fields[field].alias or field


@cache
def keys_of(model: type[BaseModel]) -> Mapping[str, str]:
    """YAML key → field name, in the order of the model."""
    return {field.alias or name: name for name, field in model.model_fields.items()}

"""The keys that say how a table lies and stands on paper → typed values."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from baocao_gen.yearfile.model.readers import whole_number


class Alignment(StrEnum):
    """How a column stands."""

    LEFT = "trai"
    CENTER = "giua"
    RIGHT = "phai"


class Paper(StrEnum):
    """How the pages of a table lie."""

    PORTRAIT = "doc"
    LANDSCAPE = "ngang"


Share: TypeAlias = Annotated[int, whole_number(1, 100)]
"""What a column takes of the width, beside what the others take."""
TypeSize: TypeAlias = Annotated[int, whole_number(9, 14)]
"""The type of a table in points: below nine nobody reads a copy."""

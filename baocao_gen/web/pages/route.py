"""What a page says of itself: each of its addresses."""

from __future__ import annotations

from baocao_gen.frozen import frozen
from baocao_gen.web.shown import Handler


@frozen
class Route:
    """One address: ``/{number:int}/…`` for those of a report; ``method`` is GET or POST."""

    method: str
    path: str
    handler: Handler

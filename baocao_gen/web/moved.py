"""An edit of a content that is no longer on the disk → both shown, and the choice between them."""

from __future__ import annotations

from difflib import unified_diff

from starlette.responses import Response

from baocao_gen.files.text import to_text
from baocao_gen.web.asked import WebRequest
from baocao_gen.web.session import Moved
from baocao_gen.web.shown import page

_MOST_LINES = 400
_NOT_SENT_AGAIN = ("ban",)


def moved_page(asked: WebRequest, moved: Moved) -> Response:
    """The page 409: what has changed on the disk, what was to be done, and doing it all the same.

    The form is sent again as it was, over the version that lies there now; uploads are not.
    """
    template = "moved_part.html" if asked.part else "moved.html"
    year = asked.year
    changes: list[str] = []
    last = year.last(moved.there.version)
    if last is not None:
        before = last.undone(moved.there.data)
        changes = _changed(before, moved.there.data)
    elif moved.wanted is not None:
        changes = _changed(moved.wanted, moved.there.data)
    again = [(key, value) for key, value in asked.fields if key not in _NOT_SENT_AGAIN]
    return page(
        asked,
        template,
        status=409,
        year=year,
        there=moved.there,
        what=moved.what,
        changes=changes[:_MOST_LINES],
        again=again,
        again_to=asked.address,
        last=last,
    )


def _changed(old: bytes, new: bytes) -> list[str]:
    before, after = ((to_text(data)[0] or "").splitlines() for data in (old, new))
    return list(unified_diff(before, after, n=1, lineterm=""))[2:]
